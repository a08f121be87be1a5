"""What else happens while the mouse holds something, or when something cannot be written."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QScrollArea, QWidget

from desktop.ui.composer.fields import Swatch
from desktop.ui.composer.panels import PagePanel, SheetPanel
from desktop.ui.widgets.numbers import MmField
from desktop.ui.widgets.segments import Segments
from desktop.work import stroke
from tests.fixtures.composer import Composer

Kind = TypeVar("Kind", bound=QWidget)
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def let_go(composer: Composer, point: QPoint) -> None:
    composer.mouse(QEvent.Type.MouseMove, point + QPoint(3, 3))
    composer.mouse(QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.NoButton)
    composer.settle()


def two_walls(composer: Composer) -> tuple[int, int]:
    composer.wall(6)
    first = composer.shown.row.id
    composer.wall(9)
    return first, composer.shown.row.id


def test_undoing_the_wall_under_a_drag_ends_the_drag(composer: Composer) -> None:
    composer.wall()
    point = composer.at(4)
    composer.drag(composer.at(0), point, release=False)
    composer.undo()
    assert composer.view.pointer.active is None
    let_go(composer, point)
    assert composer.context.undo.index() == 0


def test_a_smaller_grid_under_a_drag_ends_the_drag(composer: Composer) -> None:
    composer.wall()
    before = composer.names()
    point = composer.at(0)
    composer.drag(composer.at(8), point, release=False)
    composer.area.edits.set_grid(2, 2)
    steps = composer.context.undo.index()
    let_go(composer, point)
    assert composer.context.undo.index() == steps
    assert composer.names() == before[:4]
    assert composer.view.wall_scene.marks.targets == ()


def test_a_drag_does_not_swap_on_the_wall_that_was_opened_meanwhile(composer: Composer) -> None:
    first, _second = two_walls(composer)
    point = composer.at(4)
    composer.drag(composer.at(0), point, release=False)
    composer.area.open_wall(first)
    before, steps = composer.names(), composer.context.undo.index()
    let_go(composer, point)
    assert composer.names() == before
    assert composer.context.undo.index() == steps
    assert not composer.board.chosen


def test_a_rubber_band_chooses_nothing_on_another_wall(composer: Composer) -> None:
    first, _second = two_walls(composer)
    composer.board.choose([0, 1])
    composer.drag(QPoint(2, 2), composer.at(4), release=False)
    composer.area.open_wall(first)
    let_go(composer, composer.at(4))
    assert not composer.board.chosen
    assert composer.view.wall_scene.marks.band is None


def test_moving_a_photo_that_goes_away_ends(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_zoom([composer.board.places[0]], 2.0)
    point = composer.at(0)
    composer.drag(point, point + QPoint(20, 0), CTRL, release=False)
    composer.area.edits.swap(0, 1)
    crop, steps = composer.board.places[0].crop, composer.context.undo.index()
    let_go(composer, point)
    assert composer.board.places[0].crop == crop
    assert composer.context.undo.index() == steps


def test_a_press_does_not_remember_a_place_of_another_wall(composer: Composer) -> None:
    first, _second = two_walls(composer)
    point = composer.at(8)
    composer.mouse(QEvent.Type.MouseButtonPress, point)
    composer.area.open_wall(first)
    composer.mouse(QEvent.Type.MouseMove, point + QPoint(60, 0))
    composer.mouse(QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.NoButton)
    assert not composer.board.chosen


def refuse_writing(composer: Composer) -> list[object]:
    """The database takes nothing more, as on a full disk; what is told about it."""
    told: list[object] = []
    composer.context.undo.failed.connect(told.append)
    with composer.context.library.writing() as connection:
        for table in ("walls", "cells"):
            for verb in ("INSERT", "UPDATE", "DELETE"):
                connection.exec_driver_sql(
                    f"CREATE TRIGGER full_{table}_{verb} BEFORE {verb} ON {table} "
                    "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
                )
    return told


def test_what_could_not_be_written_is_not_announced(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_grid(3, 3)
    composer.board.choose([0])
    before, said, wall = composer.names(), list(composer.shell.said), composer.board.wall_id
    told = refuse_writing(composer)
    composer.drag(composer.at(0), composer.at(4))
    assert composer.board.chosen == {0}
    composer.area.intake.place([10, 11], 2)
    assert composer.board.chosen == {0}
    composer.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert composer.board.chosen == {0}
    composer.actions.trigger("walls.new")
    composer.actions.trigger("walls.duplicate")
    assert composer.board.wall_id == wall
    assert composer.names() == before
    assert composer.shell.said == said
    assert len(told) == 5


def test_steps_of_one_stroke_are_one_and_later_ones_their_own(
    composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    composer.wall()
    edits, undo = composer.area.edits, composer.context.undo
    count = undo.index()
    for gap in (11.0, 12.0, 13.0):
        edits.set("Gaps", gesture=True, gap_x=gap)
    assert undo.index() == count + 1
    monkeypatch.setattr(stroke, "PAUSE", -1)
    for gap in (14.0, 15.0):
        edits.set("Gaps", gesture=True, gap_x=gap)
    assert undo.index() == count + 3


def test_choices_never_become_one_step(composer: Composer) -> None:
    composer.wall()
    undo, count = composer.context.undo, composer.context.undo.index()
    page, sheet = panel(composer, PagePanel), panel(composer, SheetPanel)
    for name in ("A1", "A2"):
        combo = page.findChild(QComboBox)
        assert combo is not None
        combo.activated.emit(combo.findData(name))
    colours = sheet.findChildren(Swatch)
    colours[1].click()
    colours[2].click()
    composer.actions.trigger("walls.turn")
    composer.actions.trigger("walls.turn")
    assert undo.index() == count + 6
    for _ in range(5):
        undo.undo()
    assert composer.shown.row.format == "A1"


def test_a_refused_page_shows_the_true_size_and_why(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_grid(3, 30)
    page = panel(composer, PagePanel)
    width, height = page.findChildren(MmField)
    before = composer.shown.row.width
    width.setValue(10.0)
    assert composer.shown.row.width == before
    assert width.value() == before
    assert height.value() == composer.shown.row.height
    assert page.findChildren(QLabel)[-1].text()
    assert page.findChildren(QLabel)[-1].isVisibleTo(page)


def narrow(composer: Composer) -> None:
    """A wall that cannot be turned: upright it has its margins, lying down no height is left."""
    composer.area.edits.set_page("", 300.0, 1200.0)
    composer.area.edits.set("Margins", margin_top=200.0, margin_bottom=200.0)


def test_a_refused_turn_is_told_by_the_panel_or_by_the_window(composer: Composer) -> None:
    composer.wall()
    narrow(composer)
    said = len(composer.shell.said)
    composer.actions.trigger("walls.turn")
    assert composer.shown.row.height > composer.shown.row.width
    assert len(composer.shell.said) == said + 1
    page = panel(composer, PagePanel)
    segments = page.findChild(Segments)
    assert segments is not None
    lying = segments.findChildren(QAbstractButton)[1]
    lying.click()
    assert not lying.isChecked()
    assert page.findChildren(QLabel)[-1].isVisibleTo(page)
    assert len(composer.shell.said) == said + 1


def panel(composer: Composer, kind: type[Kind]) -> Kind:
    found = composer.area.wall_inspector.findChild(kind)
    assert isinstance(found, kind)
    return found


# ---------------------------------------------------------------------- back and forth


def test_undo_shows_the_wall_that_it_changes(composer: Composer) -> None:
    first, second = two_walls(composer)
    composer.area.open_wall(first)
    composer.area.edits.swap(0, 1)
    before = composer.names()
    composer.area.open_wall(second)
    composer.undo()
    assert composer.board.wall_id == first
    assert composer.names() != before
    composer.area.open_wall(second)
    composer.context.undo.redo()
    composer.settle()
    assert composer.board.wall_id == first
    assert composer.names() == before


def test_undoing_a_new_wall_goes_back_to_the_one_before_and_redo_shows_it_again(
    composer: Composer,
) -> None:
    first, second = two_walls(composer)
    composer.wall(4)
    third = composer.shown.row.id
    composer.area.open_wall(first)
    composer.area.open_wall(third)
    composer.undo()
    assert composer.board.wall_id == first  # not simply the first by name
    composer.context.undo.redo()
    composer.settle()
    assert composer.board.wall_id == third
    for _ in range(3):
        composer.undo()
    assert composer.board.wall_id is None
    for wall in (first, second, third):
        composer.context.undo.redo()
        composer.settle()
        assert composer.board.wall_id == wall


def test_the_light_of_the_toolbar_scrolls_to_the_check(composer: Composer) -> None:
    composer.wall()
    inspector = composer.area.wall_inspector
    inspector.resize(300, 200)
    inspector.show()
    page = inspector.currentWidget()
    assert isinstance(page, QScrollArea)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    composer.settle()
    hints = inspector.wall.hints
    assert hints.visibleRegion().isEmpty()
    composer.area.toolbar.check.click()
    composer.settle()
    assert not hints.visibleRegion().isEmpty()


def test_the_menu_of_walls_opens_below_its_button(composer: Composer) -> None:
    composer.wall()
    button = composer.area.toolbar._walls
    button.click()
    menu = composer.area.toolbar._walls_menu
    assert menu.isVisible()
    assert menu.pos().x() >= button.mapToGlobal(QPoint(0, 0)).x()
    menu.close()
