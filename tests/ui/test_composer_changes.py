"""What else happens while the mouse holds something, or when something cannot be written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt

from tests.fixtures.composer import Composer

ALT = Qt.KeyboardModifier.AltModifier


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
    composer.area.edits.set_zoom(composer.board.places[0], 2.0)
    point = composer.at(0)
    composer.drag(point, point + QPoint(20, 0), ALT, release=False)
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
    composer.area.place([10, 11], 2)
    assert composer.board.chosen == {0}
    composer.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert composer.board.chosen == {0}
    composer.actions.trigger("walls.new")
    composer.actions.trigger("walls.duplicate")
    assert composer.board.wall_id == wall
    assert composer.names() == before
    assert composer.shell.said == said
    assert len(told) == 5
