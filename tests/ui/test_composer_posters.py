"""Walls of many posters, and logos in places, in the composer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from desktop.ui.composer.content_panel import ContentPanel
from desktop.ui.composer.kind_panel import KindPanel
from desktop.ui.composer.layout_panel import LayoutPanel
from desktop.ui.composer.logo_field import take_logo
from desktop.ui.composer.posters_panel import FormatPanel, PostersPanel
from desktop.ui.output.press import PressPanel
from desktop.work import verbs
from desktop.work.lanes import Share
from desktop.work.walls.hints import hints
from tests.fixtures.composer import Composer, write_pdf
from tests.ui.test_composer_column import pick


def panel_of(composer: Composer) -> PostersPanel:
    return composer.area.wall_inspector.findChildren(PostersPanel)[0]


@pytest.fixture
def posters(composer: Composer) -> PostersPanel:
    """A wall of nine that consists of posters."""
    composer.wall(9)
    pick(composer.area.wall_inspector.findChildren(KindPanel)[0].kind, "posters")
    composer.settle()
    return panel_of(composer)


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    """A green bar on nothing."""
    image = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    image.paste((30, 160, 60, 255), (0, 60, 400, 140))
    image.save(tmp_path / "wappen.png")
    return tmp_path / "wappen.png"


def test_a_wall_becomes_posters_and_one_poster_again(composer: Composer) -> None:
    composer.wall(9)
    before = composer.shown
    kind = composer.area.wall_inspector.findChildren(KindPanel)[0].kind
    pick(kind, "posters")
    shown = composer.shown
    assert (shown.row.kind, shown.row.poster_format) == ("posters", "A1")
    assert {round(cell.outer.width, 6) for cell in shown.wall.cells} == {594}
    assert (shown.wall.rows, shown.wall.columns) == (3, 3)
    assert shown.portraits() == before.portraits()
    pick(kind, "poster")
    assert (composer.shown.row.format, composer.shown.row.width) == ("A0", 841)
    composer.undo()
    composer.undo()
    assert composer.shown.row == before.row
    assert composer.shown.wall == before.wall


def test_the_format_the_layout_and_the_words_of_the_posters(
    composer: Composer, posters: PostersPanel
) -> None:
    pick(posters.format, "18/1")
    assert composer.shown.wall.cells[0].outer.size.width == pytest.approx(3560)
    assert composer.shown.wall.page.width > 5080
    pick(posters.format, "A2")
    posters.turn.chosen.emit("lying")
    assert composer.shown.wall.cells[0].outer.size.is_landscape
    pick(posters.look, "full")
    assert composer.shown.wall.cells[0].photo.width < 594
    posters.claim.setText("Hier bin ich.")
    posters.claim.editingFinished.emit()
    content = composer.shown.places[0].content
    assert content is not None
    assert content.poster is not None
    assert content.poster.claim == "Hier bin ich."
    composer.undo()
    assert composer.shown.row.poster_claim == ""


def test_what_does_not_apply_to_posters_is_not_there(
    composer: Composer, posters: PostersPanel
) -> None:
    form = composer.area.wall_inspector.findChildren(FormatPanel)[0]
    assert form.page.isHidden()
    assert not form.posters.isHidden()
    layout = composer.area.wall_inspector.findChildren(LayoutPanel)[0]
    kinds = [layout._layout.itemData(at) for at in range(layout._layout.count())]  # pyright: ignore[reportPrivateUsage]
    assert kinds == ["grid", "brick"]
    pick(composer.area.wall_inspector.findChildren(KindPanel)[0].kind, "poster")
    assert form.posters.isHidden()
    assert layout._layout.count() == 5  # pyright: ignore[reportPrivateUsage]
    del posters


def test_a_hoarding_of_a_fixed_size_keeps_it(composer: Composer, posters: PostersPanel) -> None:
    before = composer.shown.wall.page.size
    posters.fitted.click()
    assert composer.shown.row.hoarding == "fixed"
    assert composer.shown.wall.page.size == before
    posters.across.setValue(before.width + 1000)
    assert composer.shown.wall.page.width == before.width + 1000
    posters.across.setValue(300)  # not even one poster: refused and said
    assert composer.shown.wall.page.width == before.width + 1000
    posters.fitted.click()
    assert composer.shown.wall.page.size == before


def test_a_new_wall_of_posters_shows_the_portraits(composer: Composer) -> None:
    composer.area.new_posters()
    composer.settle()
    assert composer.shown.row.name == "Plakate"
    assert composer.shown.row.kind == "posters"
    assert len(composer.shown.taken) == 12
    listed = {name: about for _id, name, about in composer.area.walls.listed()}
    assert listed["Plakate"].replace("\N{NO-BREAK SPACE}", " ") == "12 × A1"


def test_the_whole_poster_is_painted_on_the_canvas(composer: Composer) -> None:
    composer.area.new_posters()
    composer.settle()
    composer.view.fit()
    composer.settle()
    cell = composer.shown.wall.cells[0]
    assert cell.poster is not None
    scene = composer.view.wall_scene
    image = scene.cells[0].image()
    assert image is not None
    picture = image.toImage().convertToFormat(QImage.Format.Format_RGB32)
    content = composer.shown.places[0].content
    assert content is not None
    assert content.poster is not None
    ground = picture.pixelColor(picture.width() // 2, round(picture.height() * 0.99)).name()
    assert ground.lower() == content.poster.ground.lower()


def test_posters_are_written_with_an_overview(composer: Composer, tmp_path: Path) -> None:
    composer.area.new_posters()
    composer.settle()
    job = write_pdf(composer.area.publisher, tmp_path / "Plakate.pdf", "press")
    composer.qtbot.waitUntil(lambda: job is None or not job.running, timeout=60000)
    composer.qtbot.waitUntil((tmp_path / "Plakate – Übersicht.pdf").exists)
    assert (tmp_path / "Plakate.pdf").exists()


@pytest.mark.parametrize("before", [False, True])
def test_cancelled_while_it_is_checked_there_is_no_file_and_it_is_said(
    composer: Composer, tmp_path: Path, before: bool
) -> None:
    composer.area.new_posters()
    composer.settle()
    path = tmp_path / "out" / "Plakate.pdf"
    path.parent.mkdir()
    if before:
        path.write_bytes(b"old")
    publisher = composer.area.publisher
    publisher.choose("press")
    panel = publisher.card.panel
    assert panel is not None
    writer = panel.writer()

    class Stopping(Share):
        def report(self, done: int, total: int, text: str = "") -> None:
            if text == "Datei wird geprüft":
                self.cancel()
            super().report(done, total, text)

    job = publisher.write(
        path,
        lambda snapshot, path, progress: writer(snapshot, path, Stopping(progress, 0, 1)),
        publisher.card,
    )
    assert job is not None
    publisher.card.follow_job(job)
    composer.qtbot.waitUntil(lambda: not job.running, timeout=60000)
    assert job.state == "cancelled"
    assert [each.name for each in path.parent.iterdir()] == (["Plakate.pdf"] if before else [])
    assert not before or path.read_bytes() == b"old"
    told = "Die bisherige Datei ist unverändert." if before else "Es wurde keine Datei angelegt."
    assert composer.shell.said[-1] == f"Das Speichern von ›Plakate.pdf‹ wurde abgebrochen. {told}"
    assert not publisher.card.progress.isVisible()
    assert not publisher.card.folder.isVisible()


def test_a_picture_dropped_on_a_place_for_a_logo_becomes_it(composer: Composer, logo: Path) -> None:
    composer.wall(9)
    composer.area.edits.set_places([composer.shown.places[2]], kind="logo")
    assert any("Logo" in hint.text for hint in hints(composer.shown))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(logo))])
    composer.hover(data, composer.at(2))
    assert composer.area.status.words.text() == "Zeigt das Bild als Logo in Feld 1,3."
    composer.drop(data, composer.at(2))
    composer.qtbot.waitUntil(lambda: shown_logo(composer, 2) == "wappen.png")
    assert not any("Logo" in hint.text for hint in hints(composer.shown))
    assert len(composer.shown.taken) == 9  # who stood there has moved to a free place
    composer.settle()
    composer.qtbot.waitUntil(lambda: green_in(composer, 2))
    composer.undo()
    assert shown_logo(composer, 2) is None


def test_a_logo_finds_its_place_when_the_wall_is_rearranged_meanwhile(
    composer: Composer, logo: Path
) -> None:
    composer.wall(9)
    composer.area.edits.set_places([composer.shown.places[2]], kind="logo")
    take_logo(composer.board, logo, [2])
    # The first place goes and all others move up, before the picture is read.
    first = composer.shown.places[0].row
    assert first is not None
    composer.context.undo.push_change("", verbs.clear_cells([first.id]))
    composer.context.undo.push_change(
        "", verbs.close_up(composer.context.store, composer.shown.row.id)
    )
    shown = composer.shown
    people = shown.portraits()
    composer.settle()
    assert shown_logo(composer, 1) == "wappen.png"
    assert composer.shown.portraits() == people


def test_a_logo_whose_place_has_gone_replaces_nobody(composer: Composer, logo: Path) -> None:
    composer.wall(9)
    composer.context.shell = composer.shell
    composer.area.edits.set_places([composer.shown.places[2]], kind="logo")
    take_logo(composer.board, logo, [2])
    composer.context.undo.undo()
    people = composer.shown.portraits()
    composer.settle()
    assert composer.shown.portraits() == people
    assert composer.shell.said[-1] == "Das Feld für das Logo gibt es inzwischen nicht mehr."


def test_two_logos_for_two_places_come_both(composer: Composer, logo: Path) -> None:
    composer.wall(9)
    composer.area.edits.set_places(composer.shown.places[2:4], kind="logo")
    other = logo.with_name("siegel.png")
    Image.new("RGBA", (200, 200), (200, 0, 0, 255)).save(other)
    take_logo(composer.board, logo, [2])
    take_logo(composer.board, other, [3])
    composer.settle()
    assert [shown_logo(composer, 2), shown_logo(composer, 3)] == ["wappen.png", "siegel.png"]


def test_the_logo_of_the_wall_stands_in_every_place_that_names_none(
    composer: Composer, logo: Path
) -> None:
    composer.wall(7)
    pick(composer.area.wall_inspector.findChildren(LayoutPanel)[0]._last, "fill")  # pyright: ignore[reportPrivateUsage]
    composer.area.edits.set("", fill="logo", columns=4)
    panel = composer.area.wall_inspector.findChildren(LayoutPanel)[0]
    panel.logo.picked.emit(logo)
    composer.qtbot.waitUntil(lambda: composer.shown.voice.logo is not None)
    filler = composer.shown.content.filler
    assert filler is not None
    assert filler.logo == composer.shown.voice.logo
    composer.area.edits.set_places([composer.shown.places[0]], kind="logo")
    assert shown_logo(composer, 0) == "wappen.png"
    # Swapped, the place of a logo takes it along.
    composer.area.edits.swap(0, 3)
    assert shown_logo(composer, 3) == "wappen.png"
    composer.board.choose([3])
    content = composer.area.wall_inspector.findChildren(ContentPanel)[0]
    assert not content.logo.remove.isVisibleTo(content)
    panel.logo.removed.emit()
    assert composer.shown.voice.logo is None
    composer.undo()
    assert shown_logo(composer, 3) == "wappen.png"


def shown_logo(composer: Composer, index: int) -> str | None:
    content = composer.shown.places[index].content
    special = content.special if content is not None else None
    return special.logo.file_name if special is not None and special.logo is not None else None


def green_in(composer: Composer, index: int) -> bool:
    composer.settle()
    QTest.qWait(20)
    item = composer.view.wall_scene.cells[index]
    pixmap = item.image()
    if pixmap is None:
        return False
    middle = pixmap.toImage().pixelColor(pixmap.width() // 2, pixmap.height() // 2)
    return middle.green() > middle.red() + 60


def test_the_card_of_outputs_says_how_many_pages_there_will_be(composer: Composer) -> None:
    composer.area.new_posters()
    composer.settle()
    card = composer.area.publisher.card
    composer.area.publisher.choose("press")
    composer.settle()
    panel = card.panel
    assert isinstance(panel, PressPanel)
    assert "12 Seiten und eine Übersicht" in panel.summary.text()
    assert card.credits.isHidden()
