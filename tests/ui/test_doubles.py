# ruff: noqa: F811 - fixtures are asked for by their names
"""The page of doubles in a real window: found, compared, picked, merged, set apart, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from db import queries, rows
from db.changes import Insert
from desktop.ui.doubles.page import DoublesPage
from tests.fixtures.registers import context, enter, settle, window  # noqa: F401 - fixtures

Key = Qt.Key


def contacts(context, *pairs):
    """Two contacts for each (first name, mail, mail)."""
    made = []
    for first, *mails in pairs:
        for mail in mails:
            made.append(rows.Contact(len(made) + 1, "person", "Abel", first, email=mail))
    context.store.apply(Insert.of("contacts", made))


@pytest.fixture
def page(context, window, enter, qtbot):
    contacts(
        context,
        ("Ute", "ute@abel.example", "u.abel@abel.example"),
        ("Tom", "tom@abel.example", ""),
        ("Ida", "ida@abel.example", "ida@abel.example"),
    )
    enter("contacts")
    window.actions.trigger("contacts.doubles")
    settle(qtbot, context)
    found = window.stage.board()
    assert isinstance(found, DoublesPage)
    return found


def cell(page, row, column):
    return page.view.visualRect(page.view.lines.index(row, column)).center()


def click(qtbot, page, row, column):
    where = cell(page, row, column)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def people(context):
    return {c.id: c for c in context.store.read(queries.where, "contacts")}


def test_groups_stand_there_with_reasons_and_the_first_is_shown(page):
    assert page.model.rowCount() == 3
    assert page.model.index(0, 0).data() == "Ute Abel"
    said = page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "same name" in said
    assert page.list.hasFocus()
    assert page.view.lines.compared.ids == (1, 2)
    assert page.head.same.isVisible()


def test_a_value_is_picked_by_a_click_and_all_is_one_step(page, context, window, qtbot):
    row = next(i for i, line in enumerate(page.view.lines.lines) if line.differs)
    click(qtbot, page, row, 1)
    click(qtbot, page, 0, 1)  # the head: the second one stays
    qtbot.mouseClick(page.foot.merge, Qt.MouseButton.LeftButton)
    left = people(context)
    assert 1 not in left
    assert left[2].email == "u.abel@abel.example"
    (point,) = context.store.read(queries.where, "contact_points")
    assert (point.contact_id, point.value) == (2, "ute@abel.example")
    assert page.group().ids == (3, 4), "the next group comes"
    window.strip.buttons()["Undo"].click()
    assert len(people(context)) == 6
    assert page.group().ids == (1, 2), "and with the undo it is back"


def test_everything_by_keyboard(page, context, window, qtbot):
    window.activateWindow()
    page.list.setFocus()
    qtbot.keyClick(page.list, Key.Key_Down)
    assert page.group().ids == (3, 4)
    qtbot.keyClick(page.list, Key.Key_Return)
    assert page.view.hasFocus()
    qtbot.keyClick(page.view, Key.Key_Down)
    qtbot.keyClick(page.view, Key.Key_Right)
    line = page.view.lines.lines[1]
    assert page.view.currentIndex().column() == 1
    assert page.view.lines.picked(line, 0)
    qtbot.keyClick(page.view, Key.Key_Space)
    assert page.view.lines.picked(line, 1)
    qtbot.keyClick(page.view, Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert sorted(people(context)) == [1, 2, 3, 5, 6]
    assert people(context)[3].email == "", "the empty one was picked"
    qtbot.keyClick(page.list, Key.Key_Escape)
    assert window.stage.current.key == "contacts"


def test_tab_goes_through_the_page_and_out_of_it(page, qtbot):
    page.list.setFocus()
    seen = []
    for _ in range(30):
        focus = QApplication.focusWidget()
        seen.append(focus)
        qtbot.keyClick(focus, Key.Key_Tab)
    for wanted in (page.list, page.view, page.foot.merge, page.foot.apart, page.head.back):
        assert wanted in seen, wanted
    assert any(not page.isAncestorOf(widget) for widget in seen), "nothing traps the keyboard"


def test_no_double_is_remembered_and_never_offered_again(page, context, window, qtbot):
    qtbot.mouseClick(page.foot.apart, Qt.MouseButton.LeftButton)
    assert page.group().ids == (3, 4)
    assert len(people(context)) == 6
    window.actions.trigger("contacts.doubles")
    settle(qtbot, context)
    again = window.stage.board()
    assert [group.ids for group in again.model.groups] == [(3, 4), (5, 6)]
    context.undo.undo()
    window.actions.trigger("contacts.doubles")
    settle(qtbot, context)
    assert len(window.stage.board().model.groups) == 3


def test_identical_ones_are_merged_at_once_in_one_step(page, context, window, qtbot):
    assert "1" in page.head.same.text()
    qtbot.mouseClick(page.head.same, Qt.MouseButton.LeftButton)
    assert sorted(people(context)) == [1, 2, 3, 4, 5]
    assert not page.head.same.isVisible()
    context.undo.undo()
    assert len(people(context)) == 6
    assert page.head.same.isVisible()


def test_when_all_is_decided_it_says_so(page, qtbot):
    for _ in range(3):
        page.merge()
    assert page.stack.currentWidget() is page.empty
    assert page.empty.button.isVisible()
    assert page.empty.button.hasFocus()


def test_nothing_found(context, window, enter, qtbot):
    enter("portraits")
    window.actions.trigger("portraits.doubles")
    settle(qtbot, context)
    page = window.stage.board()
    assert page.stack.currentWidget() is page.empty
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert window.stage.current.key == "portraits"


def test_chosen_records_are_merged_from_the_list(context, window, enter, qtbot):
    contacts(context, ("Ute", "ute@abel.example", "u.abel@abel.example"), ("Tom", "t@x.example"))
    area = enter("contacts")
    area.keeper.select((1,))
    assert not window.actions.can("doubles.merge"), "one alone cannot become one"
    area.keeper.select((2, 3))
    assert window.actions.action("doubles.merge") in area.context_menu().actions()
    QApplication.processEvents()
    qtbot.keyClick(area.list, Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    page = window.stage.board()
    assert not page.list.isVisible()
    assert page.view.lines.compared.ids == (2, 3)
    assert page.view.hasFocus()
    qtbot.mouseClick(page.foot.merge, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert sorted(people(context)) == [1, 2]
    assert window.stage.current.key == "contacts"
    assert window.stage.current.chosen() == (2,)
    context.undo.undo()
    assert len(people(context)) == 3


def test_leaving_while_it_looks_tells_what_came_of_it(context, window, enter, qtbot):
    contacts(context, ("Ute", "ute@abel.example", "u.abel@abel.example"))
    enter("contacts")
    window.actions.trigger("contacts.doubles")
    window.show_area("portraits")
    settle(qtbot, context)
    button = window.strip.buttons()["Look"]
    button.click()
    assert window.stage.board().model.rowCount() == 1


def test_cancelling_goes_back(context, window, enter, qtbot):
    contacts(context, ("Ute", "ute@abel.example", "u.abel@abel.example"))
    enter("contacts")
    window.actions.trigger("contacts.doubles")
    page = window.stage.board()
    assert page.empty.button.text() == "Cancel"
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert window.stage.current.key == "contacts"


def test_cells_are_said(page):
    lines = page.view.lines
    head = lines.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "this one stays" in head
    assert lines.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole).endswith("does not stay")
    assert QAccessible.queryAccessibleInterface(page.view).text(QAccessible.Text.Name)


def test_a_thousand_groups_stay_quick(context, window, enter, qtbot):
    number = 1000
    made = [
        rows.Contact(i + 1, "person", f"Abel{i // 2}", f"Ute{i // 2}", email=f"{i}@x.example")
        for i in range(2 * number)
    ]
    context.store.apply(Insert.of("contacts", made))
    enter("contacts")
    window.actions.trigger("contacts.doubles")
    settle(qtbot, context)
    page = window.stage.board()
    qtbot.waitUntil(lambda: page.model.rowCount() == number, timeout=20_000)
    view = page.view
    for _ in range(5):
        qtbot.keyClick(page.list, Key.Key_PageDown)
    qtbot.keyClick(page.list, Key.Key_End)
    assert page.group().ids == (2 * number - 1, 2 * number)
    assert page.view is view, "one comparison shows them all"
    assert page.list.indexAt(QPoint(5, 5)).isValid()
