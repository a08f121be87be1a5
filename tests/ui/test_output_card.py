"""The card "Output": what for, which print shop, what to look at, and the file that is checked."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QScrollArea

from desktop.core import colour
from desktop.core.press.shops import BUILT_IN
from desktop.ui.composer.kind_panel import KindPanel
from desktop.ui.composer.posters_panel import PostersPanel
from desktop.ui.output.card import OutputCard
from desktop.ui.output.kinds import KINDS, make_panel
from desktop.ui.output.panel import Written
from desktop.ui.output.parts import PartsPanel
from desktop.ui.output.press import PressPanel
from desktop.ui.widgets.text import Elided
from desktop.ui.window.jobs import JobsView
from desktop.work.preflight import Told
from tests.fixtures.composer import Composer, write_pdf
from tests.ui.test_composer_column import pick


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of settings of its own."""
    monkeypatch.setenv("LITFASS_HOME", str(tmp_path / "home"))
    return tmp_path


def opened(composer: Composer) -> tuple[OutputCard, PressPanel]:
    composer.actions.trigger("file.press")
    card = composer.area.publisher.card
    assert isinstance(card.panel, PressPanel)
    assert card.isVisible()
    composer.settle()
    return card, card.panel


def test_it_comes_in_place_of_the_shelf_and_goes_again(composer: Composer, home: Path) -> None:
    composer.wall()
    card, _panel = opened(composer)
    assert not composer.area.tray.isVisible()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert composer.area.tray.isVisible()
    assert composer.window.focusWidget() is composer.view


def test_every_kind_has_its_panel_and_the_last_comes_again(composer: Composer, home: Path) -> None:
    composer.wall()
    card, _panel = opened(composer)
    for kind in KINDS:
        card.open_kind(kind.key)
        assert card.kind is kind
        assert card.done.isEnabled()
    card.close_card()
    composer.area.publisher.choose()
    assert card.kind is KINDS[-1]


def test_the_profile_suits_the_page_until_one_is_chosen(composer: Composer, home: Path) -> None:
    composer.wall()
    _card, panel = opened(composer)
    assert panel.shop.key == "poster"
    composer.area.edits.set_page("A3", 297, 420)
    assert panel.shop.key == "small"
    assert "3 mm Beschnitt" in panel.summary.text()
    panel.choice.setCurrentIndex(panel.choice.findData("large"))
    panel.choice.activated.emit(panel.choice.currentIndex())
    composer.area.edits.set_page("A2", 420, 594)
    assert panel.shop.key == "large"
    assert panel.file_name() == "Wir sind Mühlstetten_Plakatwand_A2.pdf"


def test_what_is_found_is_shown_on_the_wall(composer: Composer, home: Path) -> None:
    composer.wall()
    card, panel = opened(composer)
    panel.fields.safe.setValue(200)
    composer.qtbot.waitUntil(lambda: any("Schnitt" in text for text in card.findings.texts()))
    card.findings.buttons[0].click()
    assert composer.board.chosen
    assert card.isVisible()


def test_an_own_profile_with_the_shops_icc(composer: Composer, home: Path) -> None:
    composer.wall()
    _card, panel = opened(composer)
    panel.make_own("Druckerei Lind")
    assert panel.choice.currentText() == "Druckerei Lind"
    panel.fields.bleed.setValue(2)
    icc = home / "Lind.icc"
    icc.write_bytes(colour.shipped("sRGB.icc"))
    panel.take_icc(icc)
    assert "Dieses Farbprofil ist nicht für eine Druckmaschine" in panel.wrong.text()
    icc.write_bytes(colour.shipped(colour.OFFSET_PRINT))
    panel.take_icc(icc)
    assert panel.wrong.isHidden()
    assert panel.shop.intent
    again = make_panel(KINDS[0], composer.board)
    assert isinstance(again, PressPanel)
    assert (again.shop.name, again.shop.bleed) == ("Druckerei Lind", 2)
    again.deleteLater()
    panel.remove.click()
    assert panel.shop in BUILT_IN


def test_the_file_is_written_and_checked(composer: Composer, home: Path) -> None:
    composer.wall()
    composer.area.edits.set_page("A6", 105, 148)
    job = write_pdf(composer.area.publisher, home / "Druck.pdf", "press")
    assert job is not None
    composer.settle()
    card = composer.area.publisher.card
    assert card.folder.isVisible()
    with pikepdf.open(home / "Druck.pdf") as pdf:
        assert "/OutputIntents" in pdf.Root
    assert len(card.findings.texts()) == 1
    assert "Bilder wirken aus 0,3 m unscharf" in card.findings.texts()[0]
    card.findings.buttons[0].click()
    assert len(composer.board.chosen) == 9
    composer.area.edits.set_page("A5", 148, 210)  # it says nothing of this wall any more
    composer.settle()
    assert not card.folder.isVisible()


def test_a_result_names_its_file_and_goes_when_another_is_asked_for(
    composer: Composer, home: Path
) -> None:
    composer.wall()
    composer.area.edits.set_page("A6", 105, 148)
    card, panel = opened(composer)
    publisher = composer.area.publisher
    job = publisher.write(home / "Druck.pdf", panel.writer(), card)
    assert job is not None
    card.follow_job(job)
    heads = lambda: [one.text() for one in card.findChildren(Elided)]  # noqa: E731
    assert "Vor der Ausgabe" in heads()
    composer.settle()
    assert "›Druck.pdf‹ wurde geprüft" in heads()
    assert card.findings.isVisible()
    # Nothing of the last file is shown while the next is written.
    job = publisher.write(home / "Zweite.pdf", panel.writer(), card)
    assert job is not None
    card.follow_job(job)
    assert "Vor der Ausgabe" in heads()
    assert not card.folder.isVisible()
    composer.settle()
    assert "›Zweite.pdf‹ wurde geprüft" in heads()


def test_another_profile_after_a_long_result_stays_in_sight(composer: Composer, home: Path) -> None:
    composer.wall()
    card, panel = opened(composer)
    told = tuple(Told("few_dpi", "yellow", f"Seite {n}: Ein Bild hat 64 dpi.") for n in range(40))
    card.show_written(Written(home / "Druck.pdf", told))
    composer.settle()
    scroll = card.findChildren(QScrollArea)[0]
    first = card.findings.lines[0]
    assert first.visibleRegion().boundingRect().height() == first.height()  # from its beginning
    scroll.ensureWidgetVisible(panel.choice)
    panel.choice.setCurrentIndex(panel.choice.findData("large"))
    panel.choice.activated.emit(panel.choice.currentIndex())
    composer.settle()
    assert not panel.choice.visibleRegion().isEmpty()
    assert not any("64 dpi" in text for text in card.findings.texts())


def test_saving_does_not_choose_the_profile_for_the_next_page(
    composer: Composer, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    composer.wall()
    composer.area.edits.set_page("A6", 105, 148)
    card, panel = opened(composer)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(home / "Druck.pdf"), "")
    )
    card.save()
    composer.settle()
    assert (home / "Druck.pdf").exists()
    assert panel.shop.key == "small"
    pick(composer.area.wall_inspector.findChildren(KindPanel)[0].kind, "posters")
    composer.settle()
    assert composer.shown.row.poster_format == "A1"
    assert panel.shop.key == "poster"
    form = composer.area.wall_inspector.findChildren(PostersPanel)[0].format
    pick(form, "City-Light-Poster")
    composer.settle()
    assert panel.shop.key == "large"
    card.open_kind("parts")
    assert isinstance(card.panel, PartsPanel)
    assert card.panel.shop.key == "large"


def test_equal_findings_of_posters_are_one_line_that_shows_all(
    composer: Composer, home: Path
) -> None:
    composer.area.new_posters()
    composer.settle()
    write_pdf(composer.area.publisher, home / "Plakate.pdf", "press")
    composer.settle()
    card = composer.area.publisher.card
    found = card.findings.texts()
    assert len(found) == 1
    assert found[0].startswith("Seiten 1 bis 12: 12 Bilder wirken aus ")
    card.findings.buttons[0].click()
    assert len(composer.board.chosen) == 12


def test_a_long_file_name_leaves_room_for_what_is_said_of_it(
    composer: Composer, home: Path
) -> None:
    composer.wall()
    card, _panel = opened(composer)
    name = "Wir sind Mühlstetten – Plakatwand am Rathaus – City-Light-Poster"
    card.show_written(Written(home / f"{name}.pdf", ()))
    composer.settle()
    head = next(one for one in card.findChildren(Elided) if name in one.text())
    assert "…" in head.shown()
    assert head.shown().endswith("wurde geprüft")
    strip = JobsView(composer.context.jobs)
    composer.qtbot.addWidget(strip)
    title = strip.findChildren(Elided)[0]
    title.setText(f"›{name}.pdf‹ speichern: Datei wird geprüft")
    assert title.shown().endswith("Datei wird geprüft")
