"""Sheets, posting plan, contact sheet and pictures from the card, as a user chooses them."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.output.card import OutputCard
from desktop.ui.output.kinds import KINDS
from desktop.ui.output.sheets import ContactPanel, PlanPanel, TilesPanel
from desktop.work import verbs
from tests.fixtures.composer import Composer


def card_of(composer: Composer, kind: str) -> OutputCard:
    composer.area.publisher.choose(kind)
    card = composer.area.publisher.card
    assert card.isVisible()
    return card


def write(composer: Composer, path: Path) -> None:
    card = composer.area.publisher.card
    assert card.panel is not None
    job = composer.area.publisher.write(path, card.panel.writer(), card)
    assert job is not None
    composer.settle()


@pytest.mark.parametrize("kind", [kind.key for kind in KINDS])
def test_every_kind_has_a_panel_that_writes(kind: str, composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    composer.area.edits.set_page("A6", 105, 148)
    card = card_of(composer, kind)
    assert card.panel is not None
    assert card.panel.is_possible
    path = tmp_path / f"Wand{card.kind.suffix}"
    write(composer, path)
    assert path.stat().st_size > 1000
    assert card.folder.isVisible()


def test_sheets_are_counted_while_one_chooses_and_remembered(
    composer: Composer, tmp_path: Path
) -> None:
    composer.wall()
    card = card_of(composer, "tiles")
    panel = card.panel
    assert isinstance(panel, TilesPanel)
    assert panel.said.text().startswith("841 × 1.189 mm auf 21 Bogen A4 quer: 3 × 7")
    QTest.keyClick(panel.paper, Qt.Key.Key_Down)
    QTest.keyClick(panel.paper.view(), Qt.Key.Key_Return)
    assert "9 Bogen A3" in panel.said.text()
    panel.margin.selectAll()
    QTest.keyClicks(panel.margin, "300 mm")
    assert panel.tiling is not None
    panel.margin.setValue(12)
    panel.overlap.setValue(100)
    assert "Bogen" in panel.said.text()
    panel.overlap.setValue(10)
    composer.context.settings.set("export.folder", str(tmp_path))
    panel.keep()
    card.close_card()
    again = card_of(composer, "tiles").panel
    assert isinstance(again, TilesPanel)
    assert (again.paper.currentData(), again.margin.value()) == ("A3", 12)


def test_joints_through_faces_are_told_and_moved_by_one_click(
    composer: Composer, tmp_path: Path
) -> None:
    composer.wall()
    board = composer.area.board
    assert board.composition is not None
    pictures = [place.portrait.picture_id for place in board.composition.taken if place.portrait]
    face = {"face_x": 0.3, "face_y": 0.2, "face_width": 0.4, "face_height": 0.3}
    ids = [number for number in pictures if number is not None]
    composer.context.store.apply(verbs.set_values("pictures", ids, **face))
    composer.settle()
    card = card_of(composer, "tiles")
    panel = card.panel
    assert isinstance(panel, TilesPanel)
    composer.settle()
    told = [text for text in card.findings.texts() if "Klebestellen" in text]
    assert told
    assert "Gesicht" in told[0]
    before = panel.tiling
    panel.ease.setFocus()
    QTest.mouseClick(panel.ease, Qt.MouseButton.LeftButton)
    composer.settle()
    assert panel.tiling is not None
    assert panel.tiling != before
    after = [text for text in card.findings.texts() if "Klebestellen" in text]
    assert after != told
    assert panel.ease.isHidden()
    assert panel.window().focusWidget() is panel.overlap
    path = tmp_path / "Bogen.pdf"
    write(composer, path)
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 1 + panel.tiling.count


def test_an_overlap_that_joints_took_room_from_is_told(composer: Composer) -> None:
    composer.wall()
    taken = [place.portrait.picture_id for place in composer.shown.taken if place.portrait]
    face = {"face_x": 0.3, "face_y": 0.2, "face_width": 0.4, "face_height": 0.3}
    ids = [number for number in taken if number is not None]
    composer.context.store.apply(verbs.set_values("pictures", ids, **face))
    composer.settle()
    panel = card_of(composer, "tiles").panel
    assert isinstance(panel, TilesPanel)
    panel.overlap.setValue(30.0)
    assert panel.less.isHidden()
    panel.nudge()
    assert panel.tiling is not None
    narrow = min(panel.tiling.across.overlap, panel.tiling.down.overlap)
    assert narrow < 30.0
    assert not panel.less.isHidden()
    assert f"um {narrow:g} mm statt 30 mm" in panel.less.text()
    panel.choose()
    assert panel.less.isHidden()


def test_the_posting_plan_proposes_the_usual_parts(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_page("", 3560, 2520)
    panel = card_of(composer, "plan").panel
    assert isinstance(panel, PlanPanel)
    assert panel.parts.currentData() == 4
    assert "4 (2 nebeneinander, 2 untereinander)" in panel.said.text()


def test_the_names_of_the_photographers_can_be_left_off(composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    board = composer.area.board
    assert board.composition is not None
    ids = [p.portrait.picture_id for p in board.composition.taken if p.portrait]
    known = [number for number in ids if number is not None]
    composer.context.store.apply(verbs.set_values("pictures", known, credit_line="Jo Lind"))
    composer.area.edits.set_page("A5", 148, 210)
    composer.settle()
    card = card_of(composer, "tiff")
    assert card.credits.isChecked()
    write(composer, tmp_path / "mit.tif")
    QTest.mouseClick(card.credits, Qt.MouseButton.LeftButton, pos=card.credits.rect().center())
    card.credits.setChecked(False)
    write(composer, tmp_path / "ohne.tif")
    with Image.open(tmp_path / "mit.tif") as one, Image.open(tmp_path / "ohne.tif") as other:
        assert one.tobytes() != other.tobytes()
    assert composer.context.settings.get("export.credits") is False


def test_the_contact_sheet_asks_nothing(composer: Composer) -> None:
    composer.wall()
    panel = card_of(composer, "contact").panel
    assert isinstance(panel, ContactPanel)
    assert panel.is_possible
