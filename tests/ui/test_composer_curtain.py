"""A wall that is opened is seen complete: no frame before with empty cells, or at another zoom."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.ui import theme
from desktop.ui.composer.curtain import PATIENCE
from tests.fixtures.composer import Composer


def shot(composer: Composer) -> QImage:
    return composer.view.viewport().grab().toImage()


def empty(image: QImage) -> bool:
    canvas = theme.color("canvas").name()
    points = [(x, y) for x in range(5, image.width(), 40) for y in range(5, image.height(), 40)]
    return all(image.pixelColor(x, y).name() == canvas for x, y in points)


def test_the_first_frame_with_the_page_is_the_whole_wall(composer: Composer) -> None:
    composer.wall()
    wall = composer.board.wall_id
    composer.board.open(None)
    QApplication.processEvents()
    composer.area.open_wall(wall)
    curtain = composer.view.wall_scene.curtain
    assert curtain.down
    first, down = shot(composer), curtain.down
    assert down
    page = composer.shown.wall.page
    middle = composer.view.mapFromScene(QPointF(page.width / 2, page.height / 2))
    assert not empty(first)  # the bare page lies there at once, at its place
    assert first.pixelColor(middle).name() == "#ffffff"
    composer.qtbot.waitUntil(lambda: not curtain.down, timeout=5_000)
    image = shot(composer)
    photo = composer.board.places[0].cell.photo
    corner = composer.view.mapFromScene(QPointF(photo.x + photo.width * 0.2, photo.y + 30))
    assert image.pixelColor(corner).red() > 200
    assert image.pixelColor(corner).green() < 80


def test_what_stays_away_does_not_hold_the_wall_back(composer: Composer) -> None:
    composer.wall()
    wall = composer.board.wall_id
    composer.board.open(None)
    for folder in ("vault", "proofs"):
        for file in (composer.context.library.folder / folder).rglob("*.*"):
            file.unlink()
    composer.context.images.forget()
    composer.area.open_wall(wall)
    curtain = composer.view.wall_scene.curtain
    composer.qtbot.waitUntil(lambda: not curtain.down, timeout=10 * PATIENCE)
    assert not empty(shot(composer))
