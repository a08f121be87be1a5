"""Walls round a column in the composer: made, turned, their seam moved, their sheet unrolled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.columns.cylinder import Cylinder
from desktop.ui.composer.column_view import STEP, ColumnView
from desktop.ui.composer.kind_panel import KindPanel
from desktop.work import verbs
from desktop.work.walls.columns import cut_by_seam
from desktop.work.walls.hints import hints
from tests.fixtures.composer import Composer

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FACE = {"face_x": 0.3, "face_y": 0.2, "face_width": 0.4, "face_height": 0.3}


def panel_of(composer: Composer) -> KindPanel:
    return composer.area.wall_inspector.findChildren(KindPanel)[0]


def pick(choice: object, key: str) -> None:
    """Choose in a list as a user does."""
    index = choice.findData(key)  # type: ignore[attr-defined]
    choice.setCurrentIndex(index)  # type: ignore[attr-defined]
    choice.activated.emit(index)  # type: ignore[attr-defined]


@pytest.fixture
def column(composer: Composer) -> ColumnView:
    """A wall of nine round a column, seen as it will stand."""
    composer.wall(9)
    pictures = [p.portrait.picture_id for p in composer.shown.taken if p.portrait is not None]
    faces = verbs.set_values("pictures", [id_ for id_ in pictures if id_ is not None], **FACE)
    composer.context.store.apply(faces)
    pick(panel_of(composer).kind, "column")
    composer.settle()
    view = composer.area.sides.page.view
    assert view.isVisible()
    return view


def sheet_of(view: ColumnView, composer: Composer) -> None:
    """Wait until the sheet of the wall as it stands has come."""
    composer.qtbot.waitUntil(lambda: view.ready)


def test_a_wall_is_put_round_a_column_and_back(composer: Composer) -> None:
    composer.wall(9)
    before = composer.shown.row
    assert not composer.area.sides.possible
    panel = panel_of(composer)
    pick(panel.kind, "column")
    row = composer.shown.row
    assert (row.kind, row.circumference, row.width, row.height) == ("column", 3600, 3615, 2600)
    assert composer.area.sides.on_column
    pick(panel.sizes, "large")
    assert composer.shown.row.width == 4315
    panel.around.setValue(4000)
    assert composer.shown.wall.spec.around == 4000
    pick(panel.kind, "poster")
    assert composer.shown.row.kind == "poster"
    assert composer.shown.row.format == "A0"
    assert not composer.area.sides.on_column
    composer.undo()
    assert composer.shown.row.circumference == 4000
    while composer.shown.row != before:
        composer.undo()


def test_a_new_column_shows_the_portraits(composer: Composer) -> None:
    composer.area.new_column()
    composer.settle()
    assert composer.shown.row.name == "Litfaßsäule"
    assert composer.shown.row.kind == "column"
    assert composer.shown.taken
    composer.undo()


def test_another_page_makes_it_flat(column: ColumnView, composer: Composer) -> None:
    composer.area.edits.set_page("A1", 594, 841)
    assert composer.shown.row.kind == "poster"
    assert not composer.shown.wall.spec.around


def test_keys_wheel_and_mouse_turn_it(column: ColumnView, composer: Composer) -> None:
    around = composer.shown.wall.spec.around
    start = column.turn
    assert start == around / 2  # the seam is behind
    QTest.keyClick(column, Qt.Key.Key_Right)
    assert column.turn == pytest.approx(start + around * STEP)
    QTest.keyClick(column, Qt.Key.Key_Left, SHIFT)
    assert column.turn == pytest.approx(start + around * STEP * 0.9)
    column.turn_to(start)
    wheel = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(column, wheel)
    assert column.turn == pytest.approx(start + around * STEP)
    column.turn_to(start)
    standing = column.standing()
    assert standing is not None
    middle = standing.front.center().toPoint()
    aside = middle + QPoint(round(standing.front.width() / 4), 0)
    there = standing.at(QPointF(aside))
    QTest.mousePress(column, Qt.MouseButton.LeftButton, pos=aside)
    QTest.mouseMove(column, middle)
    QTest.mouseRelease(column, Qt.MouseButton.LeftButton, pos=middle)
    assert there is not None
    assert abs(column.turn - there[0]) < around / 100  # what was held has come along


def test_it_is_looked_at_from_nearer(column: ColumnView, composer: Composer) -> None:
    before = column.standing()
    QTest.keyClick(column, Qt.Key.Key_Plus)
    QTest.keyClick(column, Qt.Key.Key_Up)
    after = column.standing()
    assert before is not None
    assert after is not None
    assert after.front.height() > before.front.height()
    QTest.keyClick(column, Qt.Key.Key_0)
    assert column.zoom == 1.0


def test_the_sheet_is_painted_round(column: ColumnView, composer: Composer) -> None:
    sheet_of(column, composer)
    column.turn_to(composer.shown.places[0].cell.outer.center.x)
    first = column.grab().toImage()
    standing = column.standing()
    assert standing is not None
    place = composer.shown.places[0].cell.photo
    spot = standing.point(place.center.x, place.center.y)
    assert abs(spot.x() - standing.front.center().x()) < 2
    colour = first.pixelColor(spot.toPoint())
    column.turn_by(0.5)
    second = column.grab().toImage()
    assert second != first
    assert isinstance(first, QImage)
    assert colour.isValid()
    assert standing.at(spot) == pytest.approx((place.center.x, place.center.y), abs=3)


def test_a_click_chooses_a_place(column: ColumnView, composer: Composer) -> None:
    sheet_of(column, composer)
    place = composer.shown.places[1]
    column.turn_to(place.cell.outer.center.x)
    standing = column.standing()
    assert standing is not None
    spot = standing.point(place.cell.outer.center.x, place.cell.outer.center.y).toPoint()
    QTest.mouseClick(column, Qt.MouseButton.LeftButton, pos=spot)
    assert composer.board.chosen == {1}
    QTest.mouseClick(column, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not composer.board.chosen


def test_faces_seen_at_once_are_told(column: ColumnView, composer: Composer) -> None:
    words = composer.area.sides.page.bar.words.text()
    assert "9" in words
    assert words == column.sentence()
    assert column.cylinder == Cylinder(3600, 4000)


def test_the_seam_is_moved_told_and_nudged(column: ColumnView, composer: Composer) -> None:
    around = composer.shown.wall.spec.around
    turn = column.turn
    composer.context.undo.index()
    QTest.keyClick(column, Qt.Key.Key_Right, CTRL)
    assert (composer.shown.row.seam, composer.shown.row.seam_locked) == (10, 1)
    assert column.turn == pytest.approx((turn - 10) % around)  # the photos stay where they are
    panel = panel_of(composer)
    cell = composer.shown.places[0].cell.outer
    panel.seam.setValue(cell.center.x)
    assert cut_by_seam(composer.shown)
    hint = next(hint for hint in hints(composer.shown) if "Naht" in hint.text)
    assert (hint.light, hint.nudge) == ("red", "seam")
    composer.area.legend.nudge("seam")
    assert not composer.shown.row.seam_locked
    assert not cut_by_seam(composer.shown)
    assert not [hint for hint in hints(composer.shown) if "Naht" in hint.text]
    composer.undo()
    assert composer.shown.row.seam_locked
    assert panel.free.isVisibleTo(panel)
    panel.free.click()
    assert composer.shown.wall.spec.seam == 0


def test_what_the_seam_cuts_is_seen_and_met_at_both_ends(
    column: ColumnView, composer: Composer
) -> None:
    composer.area.sides.show_column(False)
    assert composer.view.isVisible()
    panel_of(composer).seam.setValue(composer.shown.places[0].cell.outer.center.x)
    composer.settle()
    scene, spec = composer.view.wall_scene, composer.shown.wall.spec
    echoes = scene._echoes.items
    assert echoes
    page = scene.sceneRect()
    assert all(page.contains(echo.boundingRect()) for echo in echoes)
    cut = echoes[0].cell.place
    for x in (3.0, spec.around - 3.0):
        met = composer.board.place_at(x, cut.cell.outer.center.y)
        assert met is not None
        assert met.index == cut.index
    assert composer.board.place_at(-5.0, cut.cell.outer.center.y) is None
    picture = composer.view.grab().toImage()
    assert not picture.isNull()
    panel_of(composer).free.click()
    composer.settle()
    assert not scene._echoes.items


def test_the_key_changes_between_column_and_sheet(column: ColumnView, composer: Composer) -> None:
    sides = composer.area.sides
    sides.show_column(False)
    assert composer.context.settings.get("wall.column") is False
    assert not column.isVisible()
    sides.show_column(True)
    assert column.isVisible()
