"""A value typed in one cell of the list, for all rows that are selected."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from db import queries
from desktop.ui.tables.many import ForAll
from tests.fixtures.registers import (
    add_portraits,
    context,  # noqa: F401
    enter,  # noqa: F401
    portraits,  # noqa: F401
    settle,
    window,  # noqa: F401
)

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def area(portraits, context, qtbot):
    """The list of forty with the first twelve selected."""
    portraits.show_view("list")
    settle(qtbot, context)
    portraits.keeper.select(portraits.model.records()[:12])
    settle(qtbot, context)
    return portraits


def edit(area, name):
    """F2 in a column."""
    index = area.model.index(area.list.currentIndex().row(), area.model.column_named(name))
    area.selection.setCurrentIndex(index, area.selection.SelectionFlag.NoUpdate)
    area.list.setFocus()
    area.rename()
    editor = QApplication.focusWidget()
    assert editor is not None
    return editor


def offer(area):
    """The button below the editor."""
    shown = [button for button in area.list.findChildren(ForAll) if button.isVisible()]
    return shown[0] if shown else None


def roles(context, ids):
    texts = context.store.read(queries.beside, "portrait_texts", "portrait_id", ids)
    return {text.portrait_id: text.role for text in texts}


def test_ctrl_enter_writes_the_cell_of_all_selected_rows(area, window, context, qtbot):
    chosen = area.chosen()
    before = roles(context, range(1, 41))
    editor = edit(area, "role")
    button = offer(area)
    assert button is not None
    assert button.text() == "Apply to all 12 (Ctrl+Enter)"
    assert editor.accessibleDescription() == button.text()
    qtbot.keyClicks(editor, "Zeugin")
    qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    settle(qtbot, context)
    after = roles(context, range(1, 41))
    assert {after[id_] for id_ in chosen} == {"Zeugin"}
    assert {i: after[i] for i in after if i not in chosen} == {
        i: before[i] for i in before if i not in chosen
    }
    assert window.strip.text() == "12 portraits: Change role"
    assert sorted(area.chosen()) == sorted(chosen)
    assert area.list.hasFocus()
    assert offer(area) is None
    assert context.undo.count() == 1
    context.undo.undo()
    assert roles(context, range(1, 41)) == before


def test_enter_alone_writes_one(area, context, qtbot):
    first = area.model.id_at(area.list.currentIndex().row())
    before = roles(context, range(1, 41))
    editor = edit(area, "role")
    qtbot.keyClicks(editor, "Zeugin")
    qtbot.keyClick(editor, KEY.Key_Return)
    settle(qtbot, context)
    assert roles(context, range(1, 41)) == {**before, first: "Zeugin"}


def test_the_offer_can_be_clicked(area, context, qtbot):
    chosen = area.chosen()
    editor = edit(area, "status")
    assert isinstance(editor, QComboBox)
    editor.setCurrentIndex(editor.findData("ready"))
    qtbot.mouseClick(offer(area), Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    rows = context.store.read(queries.many, "portraits", chosen)
    assert [row.status for row in rows] == ["ready"] * 12


def test_a_value_that_cannot_be_is_refused_for_all(area, context, qtbot):
    editor = edit(area, "age")
    qtbot.keyClicks(editor, "999")
    qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    settle(qtbot, context)
    assert context.undo.count() == 0
    assert editor.isVisible(), "to be mended"
    qtbot.keyClick(editor, KEY.Key_Escape)
    assert len(area.chosen()) == 12


def test_one_row_has_no_offer(area, context, qtbot):
    area.keeper.select(area.chosen()[:1])
    editor = edit(area, "role")
    assert isinstance(editor, QLineEdit)
    assert offer(area) is None
    qtbot.keyClicks(editor, "Zeugin")
    qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    settle(qtbot, context)
    assert list(roles(context, range(1, 41)).values()).count("Zeugin") == 1


def test_f2_without_a_cell_begins_at_the_first_selected(area, context, qtbot):
    area.selection.clearCurrentIndex()
    area.list.setFocus()
    area.rename()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == area.model.line(0).name
    assert offer(area) is not None


def test_thousands_are_written_portion_by_portion(portraits, context, qtbot):
    add_portraits(context, 1500, first=100)
    portraits.show_view("list")
    settle(qtbot, context)
    portraits.keeper.select_all()
    portraits.list.setCurrentIndex(portraits.model.index(0, 0))
    portraits.keeper.select_all()
    editor = edit(portraits, "role")
    qtbot.keyClicks(editor, "Zeugin")
    qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: portraits.deeds.bulk is None, timeout=20_000)
    settle(qtbot, context)
    assert {text.role for text in context.store.read(queries.where, "portrait_texts")} == {"Zeugin"}
    assert context.undo.count() == 1
