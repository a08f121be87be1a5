"""The page in small: when it is there, what the mouse does on it, and what it keeps clear of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest

from desktop.ui.composer.items import CellItem
from desktop.ui.composer.minimap import PAUSE, Minimap, corner
from desktop.work import verbs
from tests.fixtures.composer import Composer


def near(composer: Composer) -> QRect:
    """Zoom in so far that the page does not fit."""
    composer.view.fit()
    composer.view.zoom_by(4.0)
    composer.settle()
    rect = composer.view.minimap.rect
    assert rect is not None
    return rect


def test_it_is_there_while_the_page_does_not_fit(composer: Composer) -> None:
    composer.wall()
    composer.view.fit()
    assert composer.view.minimap.rect is None
    rect = near(composer)
    assert composer.view.viewport().rect().contains(rect)
    composer.view.fit()
    assert composer.view.minimap.rect is None


def test_dragging_on_it_moves_what_is_seen_and_nothing_else(composer: Composer) -> None:
    composer.wall()
    rect, zoom = near(composer), composer.view.zoom
    chosen, names = composer.board.chosen, composer.names()
    for corner_, way in ((QPoint(10, 10), -1), (QPoint(rect.width(), rect.height()), 1)):
        composer.drag(rect.center(), rect.topLeft() + corner_ - QPoint(8, 8))
        middle = composer.view.middle
        page = composer.shown.wall.page
        assert (middle.x() > page.width / 2) == (way > 0)
        assert (middle.y() > page.height / 2) == (way > 0)
    assert composer.view.zoom == zoom
    assert (composer.board.chosen, composer.names()) == (chosen, names)
    assert not composer.view.wall_scene.marks.band


def test_hovering_it_marks_no_place_and_says_what_a_drag_does(composer: Composer) -> None:
    composer.wall()
    rect = near(composer)
    composer.mouse(QEvent.Type.MouseMove, rect.center(), Qt.MouseButton.NoButton)
    assert composer.view.wall_scene.marks.hover is None
    assert composer.area.status.words.text().startswith("Ziehen: ein anderer Teil")


def test_it_makes_room_for_the_place_that_is_worked_on(composer: Composer) -> None:
    composer.wall(12)
    near(composer)
    for index in range(len(composer.board.places)):
        composer.board.choose([index])
        composer.view.reveal(index)
        composer.settle()
        rect = composer.view.minimap.rect
        cell = composer.view.wall_scene.cells[index].boundingRect()
        shown = composer.view.viewportTransform().mapRect(cell).toAlignedRect()
        assert rect is None or not rect.intersects(shown)


def test_it_shows_the_wall(composer: Composer) -> None:
    composer.wall()
    rect = near(composer)
    composer.qtbot.wait(PAUSE + 60)
    image = composer.view.viewport().grab(rect).toImage()
    colours = {image.pixel(x, y) for x in range(0, rect.width(), 3) for y in range(rect.height())}
    assert len(colours) > 30


def test_one_key_takes_it_away_and_it_is_remembered(composer: Composer) -> None:
    composer.wall()
    near(composer)
    composer.actions.refresh_now()
    QTest.keyClick(composer.view, Qt.Key.Key_N)
    assert composer.view.minimap.rect is None
    assert composer.context.settings.get("wall.minimap") is False
    QTest.keyClick(composer.view, Qt.Key.Key_N)
    assert composer.view.minimap.rect is not None


def test_a_key_zooms_to_what_is_chosen(composer: Composer) -> None:
    composer.wall()
    composer.board.choose([4])
    composer.actions.refresh_now()
    before = composer.view.zoom
    QTest.keyClick(composer.view, Qt.Key.Key_2)
    assert composer.view.zoom > 2 * before


def test_what_was_painted_before_a_pan_is_not_left_behind(composer: Composer) -> None:
    """After a pan the view looks as if it had been painted at once."""
    composer.wall()
    near(composer)
    composer.qtbot.wait(PAUSE + 60)
    for step in ((30, 0), (0, -40), (-17, 23)):
        composer.view.scroll_by(*step)
        composer.qtbot.wait(20)
    composer.settle()
    after = composer.view.viewport().grab().toImage()
    composer.view.viewport().update()
    composer.settle()
    assert composer.view.viewport().grab().toImage() == after


@given(
    st.integers(100, 2000), st.integers(100, 1500), st.integers(20, 180), st.integers(20, 180),
    st.lists(
        st.builds(QRect, st.integers(0, 2000), st.integers(0, 1500), st.integers(1, 900),
                  st.integers(1, 900)),
        max_size=3,
    ),
)  # fmt: skip
def test_it_never_covers_what_has_to_stay_clear(
    width: int, height: int, wide: int, high: int, avoid: list[QRect]
) -> None:
    view = QRect(0, 0, width, height)
    found = corner(view, wide, high, avoid)
    if found is not None:
        assert view.contains(found)
        assert not any(found.intersects(rect) for rect in avoid)


def test_only_what_has_changed_is_drawn_anew(
    composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    composer.wall(9)
    near(composer)
    small = composer.view.minimap
    small._renew()
    drawn: list[object] = []
    draw = Minimap._draw

    def noted(painter: QPainter, item: CellItem, scale: float, *, fresh: bool) -> None:
        drawn.append(item)
        draw(painter, item, scale, fresh=fresh)

    monkeypatch.setattr(Minimap, "_draw", staticmethod(noted))
    small._renew()
    assert drawn == []
    row = composer.shown.places[0].row
    assert row is not None
    composer.context.undo.push_change("", verbs.crop(row.id, 0.4, 0.4, 1.6))
    composer.settle()
    small._renew()
    assert 1 <= len(set(map(id, drawn))) < 9
