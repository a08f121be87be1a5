"""The order of a register: how it is chosen, remembered, and kept while somebody works in it."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from array import array
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from db import queries
from db.engine import fold
from db.queries import Sort
from desktop.ui.tables.holding import held_in_place
from desktop.ui.tables.ordering import from_text, to_text
from desktop.ui.tables.register import Register
from tests.fixtures.registers import (
    add_campaign,
    context,  # noqa: F401
    enter,  # noqa: F401
    portraits,  # noqa: F401
    settle,
    window,  # noqa: F401
)

KEY = Qt.Key


def choose(button, text):
    """Choose an entry of a button's menu by its words, submenus too."""
    menu = button.made_menu()
    found = [a for m in (menu, *menu.findChildren(type(menu))) for a in m.actions()]
    next(a for a in found if a.text() == text and a.menu() is None).trigger()
    menu.deleteLater()


def ids(portraits):
    return portraits.model.pages.ids.tolist()


def sort_by(portraits, context, qtbot, name):
    portraits.model.sort(portraits.model.column_named(name))
    settle(qtbot, context)


# ------------------------------------------------------------------------------- the keyboard


def test_return_after_a_rename_in_the_gallery_gives_the_keyboard_back(
    portraits, window, context, qtbot
):
    portraits.keeper.select((2,))
    portraits.gallery.setFocus()
    settle(qtbot, context)
    for id_, name in ((2, "Anton"), (3, "Berta")):
        window.actions.trigger("edit.rename")
        field: Any = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        qtbot.keyClicks(field, name)
        qtbot.keyClick(field, KEY.Key_Return)
        qtbot.waitUntil(portraits.gallery.hasFocus)
        settle(qtbot, context)
        assert portraits.chosen() == (id_,)
        assert context.store.row("portraits", id_).name == name
        qtbot.keyClick(portraits.gallery, KEY.Key_Right)
        settle(qtbot, context)
    assert portraits.chosen() == (4,)
    assert context.undo.count() == 2


def test_esc_gives_up_a_rename_in_the_gallery(portraits, window, context, qtbot):
    portraits.keeper.select((2,))
    portraits.gallery.setFocus()
    settle(qtbot, context)
    window.actions.trigger("edit.rename")
    field: Any = QApplication.focusWidget()
    qtbot.keyClicks(field, "Falsch")
    qtbot.keyClick(field, KEY.Key_Escape)
    qtbot.waitUntil(portraits.gallery.hasFocus)
    assert context.undo.count() == 0
    # Whoever comes into the field by the mouse stays there.
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_Return)
    settle(qtbot, context)
    assert field.hasFocus()


# ------------------------------------------------------------------------------- the button


def test_the_gallery_is_sorted_by_its_button_and_remembers_it(portraits, window, context, qtbot):
    assert portraits.sort_button.isVisible()
    choose(portraits.sort_button, "First name")
    settle(qtbot, context)
    assert portraits.model.line(0).name.startswith("Änne")
    assert portraits.sort_button.text() == "First name"
    choose(portraits.sort_button, "Descending")
    settle(qtbot, context)
    assert portraits.model.line(0).name.startswith("Zoë")
    assert context.settings.get("table.portraits.sort") == "-name"
    assert "Descending" in portraits.sort_button.accessibleName()
    choose(portraits.sort_button, "Order of entry")
    settle(qtbot, context)
    assert ids(portraits) == list(range(1, 41))
    state = window.where()
    window.library_closing()
    window.library_opened(state)
    settle(qtbot, context)
    assert ids(window.stage.current) == list(range(1, 41))


def test_the_order_is_chosen_with_the_keyboard(portraits, window, context, qtbot):
    seen = []

    def look():
        menu: Any = QApplication.activePopupWidget()
        seen.append(menu)
        qtbot.keyClick(menu, KEY.Key_Down)
        qtbot.keyClick(menu, KEY.Key_Down)
        qtbot.keyClick(menu, KEY.Key_Return)

    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, look)
    window.actions.trigger("view.sort")
    settle(qtbot, context)
    assert seen[0] is not None
    assert [sort.field for sort in portraits.model.query.sort] == ["name"]


# ------------------------------------------------------------------------------- staying in place


def test_who_is_renamed_stays_in_place_until_another_is_chosen(portraits, context, qtbot):
    sort_by(portraits, context, qtbot, "name")
    before = ids(portraits)
    portraits.keeper.select((before[5],))
    portraits.model.setData(portraits.model.index(5, portraits.model.column_named("name")), "Zzz")
    settle(qtbot, context)
    assert ids(portraits) == before
    portraits.keeper.select((before[7],))
    settle(qtbot, context)
    assert ids(portraits) == [*before[:5], *before[6:], before[5]]


def test_who_no_longer_fits_the_filter_stays_while_chosen(portraits, context, qtbot):
    portraits.chip_bar.set_chosen({"status": ("draft",)})
    settle(qtbot, context)
    portraits.keeper.select((3, 4))
    from desktop.work import verbs

    portraits.write("Set", verbs.set_values("portraits", (3, 4), status="ready"))
    settle(qtbot, context)
    assert ids(portraits) == list(range(1, 41))
    portraits.keeper.select((4,))
    settle(qtbot, context)
    assert ids(portraits) == [1, 2, *range(4, 41)]
    portraits.ask_anew()
    settle(qtbot, context)
    assert ids(portraits) == [1, 2, *range(5, 41)]


def test_who_is_gone_or_elsewhere_is_not_held(portraits, context, qtbot):
    add_campaign(context, 2, "Andere")
    context.scope.select(1)
    settle(qtbot, context)
    portraits.keeper.select((3,))
    portraits.doing.move_to(2)
    settle(qtbot, context)
    assert 3 not in ids(portraits)
    portraits.keeper.select((4,))
    portraits.deeds.remove()
    settle(qtbot, context)
    assert 4 not in ids(portraits)


def test_asking_otherwise_lets_go(portraits, context, qtbot):
    sort_by(portraits, context, qtbot, "name")
    first = ids(portraits)[5]
    portraits.keeper.select((first,))
    portraits.model.setData(portraits.model.index(5, portraits.model.column_named("name")), "Zzz")
    settle(qtbot, context)
    portraits.model.sort(portraits.model.column_named("age"))
    settle(qtbot, context)
    portraits.model.sort(portraits.model.column_named("name"))
    settle(qtbot, context)
    assert ids(portraits)[-1] == first


@given(
    st.lists(st.integers(0, 40), unique=True),
    st.lists(st.integers(0, 40), unique=True),
    st.sets(st.integers(0, 40)),
)
def test_holding_keeps_every_id_and_the_order_of_the_rest(old, new, held):
    found = held_in_place(array("q", old), array("q", new), held).tolist()
    staying = held & set(old)
    assert sorted(found) == sorted(set(new) | staying)
    assert [id_ for id_ in found if id_ not in staying] == [i for i in new if i not in staying]
    if set(old) == set(new) and [i for i in old if i not in held] == [
        i for i in new if i not in held
    ]:
        assert found == old


# ------------------------------------------------------------------------------- the base


def test_a_register_without_its_hooks_cannot_be_made(context, window):
    class Half(Register):
        key = "campaigns"
        table = "campaigns"

    with pytest.raises(TypeError, match="make_empty"):
        Half(context, window)  # pyright: ignore[reportAbstractUsage]


def test_every_sortable_field_is_offered(portraits):
    offered = {field for field, _words in portraits.sort_button.fields()}
    assert offered <= set(queries.SORTS["portraits"])
    assert {"name", "age", "role", "created_at", "campaign"} <= offered


# ------------------------------------------------------------------------------- several fields


def click(portraits, qtbot, name, modifier=Qt.KeyboardModifier.NoModifier):
    header = portraits.list.horizontalHeader()
    section = portraits.model.column_named(name)
    left = header.sectionViewportPosition(section)
    at = QPoint(left + header.sectionSize(section) // 2, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def order_of(portraits):
    return to_text(portraits.model.order)


def test_shift_click_sorts_what_is_equal_by_a_further_column(portraits, window, context, qtbot):
    shift = Qt.KeyboardModifier.ShiftModifier
    window.actions.trigger("view.list")
    click(portraits, qtbot, "role")
    click(portraits, qtbot, "age", shift)
    assert order_of(portraits) == "role,age"
    click(portraits, qtbot, "age", shift)
    settle(qtbot, context)
    assert order_of(portraits) == "role,-age"
    lines = [portraits.model.line(row) for row in range(40)]
    assert lines == sorted(lines, key=lambda line: (fold(line.role), -line.age))
    assert portraits.list.horizontalHeader().rank(portraits.model.column_named("age")) == (2, True)
    assert context.settings.get("table.portraits.sort") == "role,-age"
    click(portraits, qtbot, "role")  # a plain click: this one alone, the other way round
    assert order_of(portraits) == "-role"
    click(portraits, qtbot, "name")
    assert order_of(portraits) == "name"
    click(portraits, qtbot, "languages")  # SQL cannot sort by it
    assert order_of(portraits) == "name"


def test_a_further_field_is_chosen_from_the_menu_too(portraits, context, qtbot):
    choose(portraits.sort_button, "Profession or role")
    choose(portraits.sort_button, "Age")
    assert order_of(portraits) == "age"
    menu = portraits.sort_button.made_menu()
    (further,) = [a.menu() for a in menu.actions() if a.menu() is not None]
    next(a for a in further.actions() if a.text() == "Status").trigger()
    menu.deleteLater()
    assert order_of(portraits) == "age,status"
    assert portraits.sort_button.text() == "Age, Status"
    choose(portraits.sort_button, "By one field only")
    assert order_of(portraits) == "age"


def test_the_head_shows_rank_and_direction(portraits, window, context, qtbot):
    window.actions.trigger("view.list")
    portraits.model.sort_by((Sort("role"), Sort("age", True)))
    header = portraits.list.horizontalHeader()
    plain = header.grab().toImage()
    portraits.model.sort_by((Sort("age", True), Sort("role")))
    assert header.grab().toImage() != plain
    said = portraits.model.headerData(
        portraits.model.column_named("role"),
        Qt.Orientation.Horizontal,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    assert said == "Profession or role, order 2, Ascending"


@given(
    st.lists(
        st.tuples(st.sampled_from(["name", "age", "role"]), st.booleans()),
        unique_by=lambda pair: pair[0],
    )
)
def test_an_order_is_remembered_as_text(pairs):
    order = tuple(Sort(field, down) for field, down in pairs)
    assert from_text(to_text(order), {"name", "age", "role"}) == order
    assert from_text(to_text(order), {"age"}) == tuple(s for s in order if s.field == "age")
