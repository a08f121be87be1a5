"""Groups in the real window: chosen, folded, walked through and selected by mouse and keys."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from db.queries import Sort
from desktop.ui.portraits.blocks import Blocks
from desktop.ui.tables.views import Look
from desktop.work import verbs
from tests.fixtures.registers import (
    add_campaign,
    add_portraits,
    context,  # noqa: F401
    enter,  # noqa: F401
    portraits,  # noqa: F401
    settle,
    window,  # noqa: F401
)

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def seen(area):
    """Title and ids of each group, as shown."""
    model, found = area.model, []
    for row in range(model.rowCount()):
        if model.is_heading(row):
            heading = model.sections.headings[model.sections.at(row)]
            found.append((model.title_of(heading), heading.count, []))
        else:
            found[-1][2].append(model.id_at(row))
    return found


def titles(area):
    return [(title, count) for title, count, _ids in seen(area)]


def choose(button, text):
    menu = button.made_menu()
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.deleteLater()


@pytest.fixture
def area(portraits, context, qtbot):
    """Forty portraits in a list, of which thirty are drafts, five ready and five published."""
    context.store.apply(verbs.set_values("portraits", range(1, 6), status="ready"))
    context.store.apply(verbs.set_values("portraits", range(6, 11), status="published"))
    portraits.show_view("list")
    choose(portraits.group_button, "Status")
    settle(qtbot, context)
    return portraits


def heading_point(area, number, x):
    view = area.view()
    rect = view.heading_rect(area.model.sections.rows[number])
    return QPoint(x, rect.center().y())


def go_to_heading(area, number):
    row = area.model.sections.rows[number]
    area.view().setCurrentIndex(area.model.index(row, 1))


def test_a_list_is_grouped_from_its_menu_and_counts(area, context, qtbot):
    assert titles(area) == [("Draft", 30), ("Ready", 5), ("Published", 5)]
    assert area.group_button.text() == "Status"
    assert area.header._count.text() == "40"
    choose(area.group_button, "Groups descending")
    settle(qtbot, context)
    assert titles(area)[0] == ("Published", 5)
    choose(area.group_button, "Profession or role")
    settle(qtbot, context)
    assert [count for _title, count in titles(area)] == [8] * 5
    choose(area.group_button, "No groups")
    settle(qtbot, context)
    assert area.model.rowCount() == 40


def test_every_field_of_every_register_is_known_to_sql(window, context, enter, qtbot):
    from db.grouping import GROUPS

    for key in ("campaigns", "portraits", "contacts"):
        shown = enter(key)
        assert {field.name for field in shown.fields} == set(GROUPS[key])
        for field in shown.fields:
            assert field.heading()
            assert field.title_of("", "").startswith("Without")


def test_headings_are_no_records(area, context, qtbot):
    area.keeper.select_all()
    assert len(area.chosen()) == 40
    assert 0 not in area.keeper.rows()
    go_to_heading(area, 0)
    assert area.chosen() == ()
    assert not area.has_chosen()
    area.rename()
    assert context.undo.count() == 0
    assert list(area.model.records()) == [i for _t, _n, ids in seen(area) for i in ids]


@pytest.mark.parametrize("view", ["list", "gallery"])
def test_groups_fold_and_open_with_the_keyboard(area, context, qtbot, view):
    area.show_view(view)
    go_to_heading(area, 0)
    shown = area.view()
    qtbot.keyClick(shown, KEY.Key_Left)
    assert titles(area) == [("Draft", 30), ("Ready", 5), ("Published", 5)]
    assert seen(area)[0][2] == []
    assert area.model.is_heading(shown.currentIndex().row())
    assert area.header._count.text() == "40"
    qtbot.keyClick(shown, KEY.Key_Right)
    assert len(seen(area)[0][2]) == 30
    qtbot.keyClick(shown, KEY.Key_Return)
    assert seen(area)[0][2] == []
    qtbot.keyClick(shown, KEY.Key_Down)
    assert shown.currentIndex().row() == area.model.sections.rows[1]
    qtbot.keyClick(shown, KEY.Key_Space)
    assert sorted(area.chosen()) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("view", ["list", "gallery"])
def test_the_mouse_folds_by_the_sign_and_selects_by_the_words(area, context, qtbot, view):
    area.show_view(view)
    pane = area.view().viewport()
    qtbot.mouseClick(pane, LEFT, pos=heading_point(area, 0, 12))
    assert seen(area)[0][2] == []
    assert area.chosen() == ()
    qtbot.mouseClick(pane, LEFT, pos=heading_point(area, 1, 60))
    assert sorted(area.chosen()) == [1, 2, 3, 4, 5]
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(pane, LEFT, control, heading_point(area, 2, 60))
    assert len(area.chosen()) == 10
    # What is folded opens when it is selected: nothing is selected that one does not see.
    qtbot.mouseClick(pane, LEFT, pos=heading_point(area, 0, 60))
    assert len(area.chosen()) == 30
    qtbot.mouseDClick(pane, LEFT, pos=heading_point(area, 0, 60))
    assert seen(area)[0][2] == []


@pytest.mark.parametrize("view", ["list", "gallery"])
def test_the_heading_stays_while_one_scrolls_through_its_group(area, context, qtbot, view):
    area.show_view(view)
    shown = area.view()
    shown.verticalScrollBar().setValue(0)
    assert shown.band.stuck() is None
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum() // 3)
    number, rect = shown.band.stuck()
    assert (number, rect.top()) == (0, 0)
    pane = shown.viewport()
    qtbot.mouseClick(pane, LEFT, pos=QPoint(60, 10))
    assert len(area.chosen()) == 30
    qtbot.mouseClick(pane, LEFT, pos=QPoint(12, 10))
    assert seen(area)[0][2] == []
    assert shown.heading_rect(0).top() >= 0


@pytest.mark.parametrize("view", ["list", "gallery"])
def test_no_record_hides_below_the_heading(area, context, qtbot, view):
    area.show_view(view)
    shown = area.view()
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum())
    row = area.model.row_of(20)
    shown.setCurrentIndex(area.model.index(row, 1))
    shown.scrollTo(area.model.index(row, 1))
    assert shown.visualRect(area.model.index(row, 1)).top() >= shown.band.height


@pytest.mark.parametrize("view", ["list", "gallery"])
def test_a_shortcut_goes_from_group_to_group(area, window, context, qtbot, view):
    area.show_view(view)
    shown = area.view()
    shown.setCurrentIndex(area.model.index(3, 1))
    window.actions.trigger("view.next_group")
    assert shown.currentIndex().row() == area.model.sections.rows[1]
    window.actions.trigger("view.next_group")
    window.actions.trigger("view.next_group")
    assert shown.currentIndex().row() == area.model.sections.rows[2]
    window.actions.trigger("view.previous_group")
    assert shown.currentIndex().row() == area.model.sections.rows[1]
    window.actions.trigger("view.fold_all")
    assert area.model.rowCount() == 3
    assert shown.currentIndex().row() == 1
    window.actions.trigger("view.unfold_all")
    assert area.model.rowCount() == 43


def test_an_edited_record_keeps_its_group_until_it_is_let_go(area, context, qtbot):
    area.keeper.select((12,))
    column = area.model.column_named("status")
    with qtbot.assertNotEmitted(area.model.modelReset):
        area.model.setData(area.model.index(area.model.row_of(12), column), "ready")
        settle(qtbot, context)
        assert 12 in seen(area)[0][2]
        assert titles(area) == [("Draft", 29), ("Ready", 6), ("Published", 5)]
        area.keeper.select((20,))
        settle(qtbot, context)
    assert 12 in seen(area)[1][2]
    assert area.chosen() == (20,)


def test_the_last_of_a_group_keeps_its_heading_while_it_is_edited(area, context, qtbot):
    context.store.apply(verbs.set_values("portraits", range(2, 6), status="draft"))
    settle(qtbot, context)
    area.keeper.select((1,))
    context.undo.push_change("x", verbs.set_values("portraits", (1,), status="idea"))
    settle(qtbot, context)
    assert ("Ready", 0, [1]) in seen(area)
    area.keeper.clear()
    settle(qtbot, context)
    assert titles(area) == [("Idea", 1), ("Draft", 34), ("Published", 5)]


def test_records_that_come_fall_into_their_group_without_a_reset(area, context, qtbot):
    with qtbot.assertNotEmitted(area.model.modelReset):
        add_portraits(context, 3, first=500)
        settle(qtbot, context)
    assert titles(area)[0] == ("Draft", 33)
    before = area.model.all_records()
    area.model.set_folded(0, True)
    assert area.model.all_records() == before  # what an export writes
    assert len(area.model.records()) == 10
    add_portraits(context, 2, first=600)
    settle(qtbot, context)
    assert seen(area)[0] == ("Draft", 35, [])
    assert area.header._count.text() == "45"


def test_enter_in_a_cell_goes_on_behind_a_heading(area, window, context, qtbot):
    last = area.model.sections.span(0)[1]
    area.list.start_editing(last, area.model.column_named("role"))
    qtbot.keyClicks(QApplication.focusWidget(), "Wirtin")
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    settle(qtbot, context)
    assert area.list.currentIndex().row() == area.model.sections.span(1)[0]
    assert context.undo.count() == 1


def test_groups_are_part_of_a_view_and_remembered(area, window, context, qtbot):
    area.model.set_folded(1, True)
    look = area.look()
    assert (look.group, list(look.folded)) == ("status", ["ready"])
    assert Look.from_json(look.to_json()).folded == ("ready",)
    assert context.settings.get("table.portraits.group") == "status"
    assert context.settings.get("table.portraits.folded") == ["ready"]
    area.views.save_as("Nach Stand")
    choose(area.group_button, "No groups")
    settle(qtbot, context)
    assert area.views.text().endswith("•")
    area.views.choose(area.views.current)
    settle(qtbot, context)
    assert titles(area) == [("Draft", 30), ("Ready", 5), ("Published", 5)]
    assert seen(area)[1][2] == []
    assert not area.views.text().endswith("•")
    assert Look.from_json('{"sort": "name", "folded": [1, "x"]}').folded == ("x",)


def test_a_register_opens_grouped_as_it_was_left(context, request, qtbot):
    context.settings.set("table.portraits.group", "-status")
    context.settings.set("table.portraits.folded", ["draft"])
    add_campaign(context)
    add_portraits(context, 4)
    shown = request.getfixturevalue("enter")("portraits")
    settle(qtbot, context)
    assert shown.model.group == Sort("status", True)
    assert seen(shown) == [("Draft", 4, [])]
    assert shown.stack.currentWidget() is shown.view()  # not the empty screen


def test_the_head_offers_to_group_by_its_column(area, context, qtbot):
    menu = area.list.columns_menu(area.model.column_named("age"))
    menu.actions()[0].trigger()
    settle(qtbot, context)
    assert titles(area)[0] == ("0 to 9 years", 9)
    assert titles(area)[-1] == ("40 to 49 years", 1)
    menu = area.list.columns_menu(area.model.column_named("age"))
    assert menu.actions()[0].text() == "No groups"
    assert area.list.columns_menu(area.model.column_named("quote")).actions()[0].isCheckable()


def test_a_screen_reader_hears_the_group(area, context, qtbot):
    row = area.model.sections.rows[1]
    role = Qt.ItemDataRole.AccessibleTextRole
    assert area.model.index(row, 1).data(role) == "Group Ready: 5, open"
    area.model.set_folded(1, True)
    assert area.model.index(row, 1).data(role) == "Group Ready: 5, folded"
    spoken = QAccessible.queryAccessibleInterface(area.list)
    columns = area.model.columnCount()
    cells = [spoken.child(number) for number in range(spoken.childCount())]
    names = [cell.text(QAccessible.Text.Name) for cell in cells[: 40 * columns] if cell]
    assert "Group Ready: 5, folded" in names


def test_old_groups_keep_their_titles_until_the_new_ones_are_there(area, context, qtbot):
    choose(area.group_button, "Age")
    assert titles(area)[0] == ("Draft", 30)
    area.list.viewport().repaint()
    settle(qtbot, context)
    assert titles(area)[0] == ("0 to 9 years", 9)


def test_the_search_narrows_groups(area, context, qtbot):
    area.header.search.setText("hebamme")
    area.ask()
    settle(qtbot, context)
    assert sum(count for _title, count in titles(area)) == 8
    assert area.header._count.text() == "8 of 40"


def test_arrows_walk_the_gallery_past_headings(area, context, qtbot):
    area.show_view("gallery")
    shown = area.gallery
    assert isinstance(shown.grid, Blocks)
    area.keeper.select((area.model.id_at(area.model.sections.span(0)[1]),))
    qtbot.keyClick(shown, KEY.Key_Right)
    assert shown.currentIndex().row() == area.model.sections.span(1)[0]
    qtbot.keyClick(shown, KEY.Key_Left)
    assert shown.currentIndex().row() == area.model.sections.span(0)[1]
    qtbot.keyClick(shown, KEY.Key_Down)
    assert shown.currentIndex().row() == area.model.sections.rows[1]
    qtbot.keyClick(shown, KEY.Key_Down)
    assert shown.currentIndex().row() == area.model.sections.rows[1] + 1
    qtbot.keyClick(shown, KEY.Key_Home)
    assert shown.currentIndex().row() == 0
    qtbot.keyClick(shown, KEY.Key_End)
    assert shown.currentIndex().row() == 42
    for _ in range(6):
        qtbot.keyClick(shown, KEY.Key_PageUp)
    assert shown.currentIndex().row() == 0


def test_leafing_leaves_out_headings(area, context, qtbot):
    area.keeper.select((1,))
    area.preview()
    settle(qtbot, context)
    from desktop.ui.preview.overlay import PreviewOverlay

    overlay = area.window().findChild(PreviewOverlay)
    assert overlay.index == area.model.records().tolist().index(1)
    assert overlay.count == 40
    overlay.close_preview()
