"""The composer's view, panels, inspector and output."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QDragLeaveEvent, QImage
from PySide6.QtWidgets import QApplication

from desktop.ui import theme
from desktop.ui.composer.items import area
from desktop.ui.composer.layout_panel import LayoutPanel
from desktop.ui.composer.memory import Look, recall, remember
from desktop.ui.composer.panels import CaptionPanel, PagePanel, Panel, SpacePanel
from desktop.ui.portraits.dragging import mime_data
from desktop.work.inks import inks
from desktop.work.settings import Settings
from tests.fixtures.composer import Composer, write_pdf

P = TypeVar("P", bound=Panel)
CTRL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_wheel_zooms_to_the_mouse(composer: Composer) -> None:
    composer.wall()
    point = QPoint(200, 150)
    before, zoom = composer.view.mapToScene(point), composer.view.zoom
    for _ in range(5):
        composer.wheel(point, 120, CTRL)
    after = composer.view.mapToScene(point)
    assert composer.view.zoom == pytest.approx(zoom * 1.25**5)
    # The view scrolls by whole pixels, half a pixel off at each step.
    assert (after - before).manhattanLength() < 5 / composer.view.zoom


def test_fit_true_size_and_percentage(composer: Composer) -> None:
    composer.wall()
    composer.actions.trigger("walls.true")
    assert composer.view.zoom == pytest.approx(composer.view.true_zoom)
    assert composer.area.status.percent.text() == "100\N{NO-BREAK SPACE}%"
    composer.actions.trigger("walls.fit")
    assert composer.view.fitted
    corner = composer.view.mapFromScene(QPointF(0, 0))
    assert composer.view.viewport().rect().contains(corner)


def test_the_space_bar_moves_the_table(composer: Composer) -> None:
    composer.wall()
    composer.view.pointer.hand = True
    before = composer.view.middle
    names = composer.names()
    composer.drag(composer.at(0), composer.at(0) + QPoint(60, 30))
    moved = composer.view.middle - before
    assert moved.x() == pytest.approx(-60 / composer.view.zoom, abs=2 / composer.view.zoom)
    assert composer.names() == names


def test_a_wall_opens_exactly_as_it_was_left(composer: Composer) -> None:
    composer.wall()
    composer.view.look_at(QPointF(300, 400), 2.5)
    middle, zoom = composer.view.middle, composer.view.zoom
    composer.close()
    composer.open()
    assert composer.shown.row.name == "Plakatwand"
    assert composer.view.zoom == pytest.approx(zoom, rel=1e-6)
    assert (composer.view.middle - middle).manhattanLength() < 2 / zoom


def test_looks_are_kept_for_each_wall_and_survive_nonsense(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    settings.set("wall.views", ["nonsense", "7 a b c d", "8 1 2 0 free"])
    assert recall(settings, 7) == Look()
    assert recall(settings, 8) == Look()
    for wall in range(1, 60):
        remember(settings, wall, Look(wall, 2, 3, False))
    assert recall(settings, 59) == Look(59, 2, 3, False)
    assert recall(settings, 1) == Look()


def test_the_wall_on_screen_is_the_wall_on_paper(composer: Composer) -> None:
    """A cell on screen and the page around it have the colours of the one paint routine."""
    composer.wall()
    composer.board.choose([])
    composer.view.wall_scene.hover(None)
    composer.settle()
    shot: QImage = composer.view.viewport().grab().toImage()
    gap = composer.view.mapFromScene(QPointF(3, 3))
    assert shot.pixelColor(gap).name() == "#ffffff"
    photo = composer.board.places[0].cell.photo
    corner = composer.view.mapFromScene(QPointF(photo.x + photo.width * 0.2, photo.y + 30))
    assert shot.pixelColor(corner).red() > 200  # the upper left quarter of the test photo is red
    assert shot.pixelColor(corner).green() < 80


def test_an_empty_place_invites(composer: Composer) -> None:
    composer.wall(8)
    composer.area.edits.set_grid(3, 3)
    composer.settle()
    shot = composer.view.viewport().grab().toImage()
    photo = composer.board.places[8].cell.photo
    corner = composer.view.mapFromScene(QPointF(photo.x + 8, photo.y + 8))
    assert shot.pixelColor(corner).name() == inks("#FFFFFF").fill.name()


def test_the_words_of_a_drop_go_when_it_ends_or_leaves(composer: Composer) -> None:
    composer.wall()
    words, data = composer.area.status.words, mime_data([10])
    composer.hover(data, composer.at(0))
    assert words.text() == "Ersetzt Mara in Feld 1,1."
    QApplication.sendEvent(composer.view.viewport(), QDragLeaveEvent())
    assert words.text() == ""
    composer.drop(data, composer.at(0))
    assert composer.names()[0] == "Emil"
    assert words.text() == ""


def test_a_drop_of_several_says_where_the_others_go(composer: Composer) -> None:
    composer.wall(7)
    composer.area.edits.set_grid(3, 3)
    words = composer.area.status.words
    composer.hover(mime_data([10]), composer.at(7))
    assert words.text() == "Setzt das Porträt in Feld 3,2."
    composer.hover(mime_data([10, 11]), composer.at(7))
    assert words.text() == "Setzt 2 Porträts ab Feld 3,2 in die leeren Felder."
    composer.hover(mime_data([10, 11, 12]), composer.at(0))
    assert words.text() == "Ersetzt Mara in Feld 1,1; 2 weitere kommen in leere Felder."
    composer.hover(mime_data([10, 11, 12]), composer.at(8))
    assert words.text() == (
        "Setzt 2 Porträts ab Feld 3,3 in die leeren Felder. Für 1 Porträt ist kein Feld frei."
    )
    QApplication.sendEvent(composer.view.viewport(), QDragLeaveEvent())


# --- panels ----------------------------------------------------------------------------------


def panel(composer: Composer, kind: type[P]) -> P:
    found = composer.area.wall_inspector.wall.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_another_page_keeps_the_proportions_and_merges_nothing(composer: Composer) -> None:
    composer.wall()
    pages = panel(composer, PagePanel)
    margin = composer.shown.row.margin_left
    index = pages._format.findData("A2")
    pages._format.activated.emit(index)
    row = composer.shown.row
    assert (row.format, row.width, row.height) == ("A2", 420, 594)
    assert row.margin_left == pytest.approx(margin / 2, abs=0.5)
    pages._turn.chosen.emit("lying")
    assert composer.shown.row.width == 594
    composer.undo()
    composer.undo()
    assert composer.shown.row.format == "A0"


def test_a_free_page_in_millimetres(composer: Composer) -> None:
    composer.wall()
    pages = panel(composer, PagePanel)
    pages._width.setValue(500)
    row = composer.shown.row
    assert (row.format, row.width) == ("", 500)
    assert pages._format.currentData() == "free"


def test_spinning_is_one_step_and_rows_follow(composer: Composer) -> None:
    composer.wall()
    count = composer.context.undo.index()
    grid = panel(composer, LayoutPanel)
    for columns in (4, 5, 6):
        grid._columns.setValue(columns)
    assert composer.shown.wall.columns == 6
    assert composer.context.undo.index() == count + 1
    composer.undo()
    assert composer.shown.row.columns == 0
    assert grid._auto.isChecked()


def test_impossible_margins_are_refused_in_words(composer: Composer) -> None:
    composer.wall()
    space = panel(composer, SpacePanel)
    before = composer.shown.row
    space._top.setValue(900)
    assert composer.shown.row == before
    assert space._wrong.text()
    assert not space._wrong.isHidden()
    assert space._top.value() == before.margin_top


def test_captions_by_place_and_field(composer: Composer) -> None:
    composer.wall()
    captions = panel(composer, CaptionPanel)
    captions._fields["age"].click()
    content = composer.board.places[0].content
    assert content is not None
    assert content.name == "Mara"
    captions._place.activated.emit(captions._place.findData("inside"))
    assert composer.shown.wall.spec.caption == "inside"


def test_the_inspector_of_a_place(composer: Composer) -> None:
    composer.wall()
    composer.click(0)
    inspector = composer.area.wall_inspector
    assert inspector.currentIndex() == 1
    place = inspector.place
    assert place._name.text() == "Mara, 20"
    assert "dpi" in place._dpi.text()
    assert place.sharp.text().startswith("Aus 2\N{NO-BREAK SPACE}m") or "2 m" in place.sharp.text()
    place.zoom.setValue(60)
    assert composer.board.places[0].crop.zoom > 1.5
    place.face.click()
    assert composer.board.places[0].crop.zoom == 1.0
    place.portrait_wanted.emit(1)
    assert composer.shell.shown == [("portraits", (1,))]


def test_walls_are_renamed_duplicated_and_deleted(composer: Composer) -> None:
    composer.wall()
    composer.actions.trigger("walls.duplicate")
    assert composer.shown.row.name == "Plakatwand 2"
    composer.area.wall_inspector.wall._name.edited.emit("Rathaus")
    assert composer.shown.row.name == "Rathaus"
    assert [name for _, name, _ in composer.area.walls.listed()] == ["Plakatwand", "Rathaus"]
    composer.actions.trigger("walls.delete")
    assert composer.shown.row.name == "Plakatwand"


def test_the_look_follows_the_theme(composer: Composer) -> None:
    composer.wall()
    theme.choose("dark")
    composer.settle()
    shot = composer.view.viewport().grab().toImage()
    assert shot.pixelColor(2, 2).name() == theme.color("canvas").name()
    theme.choose("light")


# --- output ----------------------------------------------------------------------------------


def test_the_wall_becomes_a_pdf_in_the_background(composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    name = composer.area.publisher.file_name(".pdf")
    assert name == "Wir sind Mühlstetten – Plakatwand A0.pdf"
    path = tmp_path / name
    write_pdf(composer.area.publisher, path)
    composer.qtbot.waitUntil(path.exists, timeout=20000)
    composer.settle()
    assert path.read_bytes().startswith(b"%PDF")
    assert composer.shell.said[-1] == f"›{name}‹ ist gespeichert."


def test_the_wall_becomes_a_picture(composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    composer.area.edits.set_page("A6", 105, 148)
    write_pdf(composer.area.publisher, tmp_path / "wand.png", "png")
    composer.settle()
    image = QImage(str(tmp_path / "wand.png"))
    assert (image.width(), image.height()) == (round(105 / 25.4 * 300), round(148 / 25.4 * 300))


def test_a_target_that_cannot_be_written_is_told(composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    (tmp_path / "file").write_text("x")
    write_pdf(composer.area.publisher, tmp_path / "file" / "wand.pdf")
    composer.settle()
    assert composer.shell.said
    assert "gespeichert" not in composer.shell.said[-1]
    QApplication.processEvents()


def test_a_rectangle_touches_the_same_places_in_the_grid_as_one_by_one(composer: Composer) -> None:
    composer.wall(12)
    chance = random.Random(3)
    page = composer.shown.wall.page
    for _ in range(300):
        first = QPointF(chance.uniform(-90, page.width + 90), chance.uniform(-90, page.height + 90))
        other = QPointF(chance.uniform(-90, page.width + 90), chance.uniform(-90, page.height + 90))
        band = QRectF(first, other).normalized()
        one_by_one = {p.index for p in composer.board.places if area(p.cell.outer).intersects(band)}
        assert composer.board.indices_in(band) == one_by_one


def painted_as_whole(composer: Composer) -> bool:
    """Whether what was painted piece by piece looks as if it was painted at once."""
    QApplication.processEvents()
    viewport = composer.view.viewport()
    corner = viewport.mapToGlobal(QPoint(0, 0))
    seen = QRect(corner, viewport.size()) & viewport.screen().geometry()
    pieces = viewport.screen().grabWindow(0).toImage().copy(seen)
    whole = viewport.grab().toImage().copy(seen.translated(-corner))
    return pieces.convertToFormat(whole.format()) == whole


def test_a_rubber_band_leaves_nothing_behind(composer: Composer) -> None:
    composer.wall()
    composer.mouse(QEvent.Type.MouseButtonPress, QPoint(2, 2))
    for place in (4, 8, 5, 1, 3):
        point = composer.at(place)
        composer.mouse(QEvent.Type.MouseMove, point, button=Qt.MouseButton.NoButton)
        assert painted_as_whole(composer)
    composer.mouse(QEvent.Type.MouseButtonRelease, composer.at(3), Qt.MouseButton.NoButton)
    assert painted_as_whole(composer)


def test_targets_and_their_guides_leave_nothing_behind(composer: Composer) -> None:
    composer.wall()
    for place in (4, 8, 1, 3):
        composer.hover(mime_data([10, 11, 2]), composer.at(place))
        assert painted_as_whole(composer)
    QApplication.sendEvent(composer.view.viewport(), QDragLeaveEvent())
    assert painted_as_whole(composer)
