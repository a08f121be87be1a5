"""Ctrl+Z while a field has the keyboard: one step for each finished edit, box and record alike."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.composer.layout_panel import LayoutPanel
from desktop.ui.composer.panels import PagePanel
from desktop.ui.widgets.numbers import CountField, MmField
from tests.fixtures.composer import Composer
from tests.fixtures.inspectors import field
from tests.fixtures.registers import (
    add_campaign,
    add_portraits,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)

ENTER, ESCAPE, Z = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Z
CTRL = Qt.KeyboardModifier.ControlModifier
AGAIN = CTRL | Qt.KeyboardModifier.ShiftModifier


def type_over(qtbot, widget, text):
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, text)


@pytest.fixture
def inspector(window, context, qtbot):
    add_campaign(context)
    add_portraits(context, 3)
    settle(qtbot, context)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.stage.current.choose([2])
    settle(qtbot, context)
    return window.stage.current.inspector()


def box(inspector, name="name", source="own"):
    return field(inspector, name, source).widget


def record(context):
    return context.store.row("portraits", 2).name


def test_one_undo_takes_back_a_finished_text_in_box_and_record(inspector, context, qtbot):
    line, before = box(inspector), record(context)
    type_over(qtbot, line, "Jonathan")
    qtbot.keyClick(line, ENTER)
    settle(qtbot, context)
    assert record(context) == line.text() == "Jonathan"
    qtbot.keyClick(line, Z, CTRL)
    settle(qtbot, context)
    assert record(context) == line.text() == before
    qtbot.keyClick(line, Z, AGAIN)
    settle(qtbot, context)
    assert record(context) == line.text() == "Jonathan"
    qtbot.keyClick(line, Z, CTRL)
    settle(qtbot, context)
    steps = context.undo.count()
    box(inspector, "age").setFocus()
    QApplication.processEvents()
    settle(qtbot, context)
    assert record(context) == before
    assert context.undo.count() == steps


def test_what_is_being_typed_is_taken_back_in_the_box(inspector, context, qtbot):
    line, before = box(inspector), record(context)
    steps = context.undo.index()
    type_over(qtbot, line, "Jon")
    qtbot.keyClick(line, Z, CTRL)
    assert line.text() == before
    assert context.undo.index() == steps
    qtbot.keyClick(line, Z, AGAIN)
    assert line.text() == "Jon"
    assert record(context) == before


def test_a_text_of_several_lines_does_the_same(inspector, context, qtbot):
    quote = box(inspector, "quote", "words")
    before = quote.toPlainText()
    type_over(qtbot, quote, "Heute.")
    qtbot.keyClick(quote, ENTER, CTRL)
    settle(qtbot, context)
    qtbot.keyClick(quote, Z, CTRL)
    settle(qtbot, context)
    assert quote.toPlainText() == before
    assert not context.undo.canUndo() or context.undo.canRedo()
    qtbot.keyClick(quote, Z, AGAIN)
    settle(qtbot, context)
    assert quote.toPlainText() == "Heute."


def test_what_was_refused_goes_with_one_undo(inspector, context, qtbot):
    line = box(inspector, "age")
    before, steps = line.text(), context.undo.index()
    type_over(qtbot, line, "999")
    qtbot.keyClick(line, ENTER)
    assert line.text() == "999"
    qtbot.keyClick(line, Z, CTRL)
    assert line.text() == before
    assert context.undo.index() == steps


def test_a_pause_that_is_typed_away_leaves_no_step(inspector, context, qtbot):
    line, before = box(inspector), "Ida"
    type_over(qtbot, line, before)
    qtbot.keyClick(line, ENTER)
    settle(qtbot, context)
    steps = context.undo.index()
    type_over(qtbot, line, "Jon")
    line.draft._rest.setInterval(20)
    qtbot.keyClicks(line, "a")
    qtbot.waitUntil(lambda: record(context) == "Jona", timeout=3000)
    type_over(qtbot, line, before)
    qtbot.keyClick(line, ENTER)
    settle(qtbot, context)
    assert record(context) == line.text() == before
    assert context.undo.index() == steps


# ------------------------------------------------------------------ numbers of the wall


@pytest.fixture
def wall(composer: Composer, qtbot) -> Composer:
    composer.wall()
    undo = composer.context.undo
    composer.actions.bind("edit.undo", undo.undo, undo.canUndo)
    composer.actions.bind("edit.redo", undo.redo, undo.canRedo)
    with qtbot.waitActive(composer.window):
        composer.window.activateWindow()
    return composer


def fields(wall: Composer, panel, kind):
    found = wall.area.wall_inspector.findChild(panel)
    assert found is not None
    return found.findChildren(kind)


def test_ctrl_z_in_a_number_of_the_wall_undoes_the_wall(wall: Composer, qtbot) -> None:
    width = fields(wall, PagePanel, MmField)[0]
    type_over(qtbot, width, "1000")
    qtbot.keyClick(width, ENTER)
    wall.settle()
    assert wall.shown.row.width == 1000
    qtbot.keyClick(width, Z, CTRL)
    wall.settle()
    assert wall.shown.row.width == width.value() == 841
    qtbot.keyClick(width, Z, AGAIN)
    wall.settle()
    assert wall.shown.row.width == width.value() == 1000
    type_over(qtbot, width, "12")
    qtbot.keyClick(width, Z, CTRL)
    assert wall.shown.row.width == 1000
    assert width.lineEdit().text().startswith("1000")


def test_ctrl_z_in_the_columns_undoes_the_grid(wall: Composer, qtbot) -> None:
    columns = fields(wall, LayoutPanel, CountField)[0]
    before = wall.shown.row.columns
    type_over(qtbot, columns, "5")
    qtbot.keyClick(columns, ENTER)
    wall.settle()
    assert wall.shown.row.columns == 5
    qtbot.keyClick(columns, Z, CTRL)
    wall.settle()
    assert wall.shown.row.columns == before


def test_a_length_is_typed_in_any_unit(wall: Composer, qtbot) -> None:
    width = fields(wall, PagePanel, MmField)[0]
    for text, mm in (("1.5 m", 1500), ("150 cm", 1500), ("84,5 cm", 845), ("900", 900)):
        type_over(qtbot, width, text)
        qtbot.keyClick(width, ENTER)
        wall.settle()
        assert wall.shown.row.width == mm
        assert width.accessibleDescription() == ""


@pytest.mark.parametrize("text", ["99999", "0", "eins", ""])
def test_a_length_that_cannot_be_stays_and_says_why(wall: Composer, qtbot, text: str) -> None:
    width, height = fields(wall, PagePanel, MmField)[:2]
    before = wall.shown.row.width
    width.setFocus()
    width.selectAll()
    qtbot.keyClick(width, Qt.Key.Key_Delete)
    qtbot.keyClicks(width, text)
    qtbot.keyClick(width, ENTER)
    assert width.lineEdit().text().removesuffix(width.suffix()) == text
    assert width.accessibleDescription()
    height.setFocus()
    QApplication.processEvents()
    assert width.lineEdit().text().removesuffix(width.suffix()) == text
    assert wall.shown.row.width == before
    width.setFocus()
    qtbot.keyClick(width, ESCAPE)
    assert width.value() == before
    assert width.lineEdit().text().startswith("841")
    assert not width.accessibleDescription()
