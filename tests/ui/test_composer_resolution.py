"""A wall saved as picture or PDF: the resolution is asked for, explained, and remembered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.ui.output.resolution import PdfPanel, PicturePanel, ResolutionPanel
from tests.fixtures.composer import Composer


class Asked:
    """The card with a panel that asks for a resolution."""

    def __init__(self, composer: Composer, action: str, kind: type[ResolutionPanel]) -> None:
        composer.actions.trigger(action)
        self.card = composer.area.publisher.card
        assert isinstance(self.card.panel, kind)
        self.panel = self.card.panel
        self.dpi, self.pixels = self.panel.dpi, self.panel.pixels
        self.verdict, self.done = self.panel.verdict, self.card.done
        self.isVisible, self.close_card = self.card.isVisible, self.card.close_card
        assert self.isVisible()
        assert composer.window.focusWidget() is self.dpi


def asked(composer: Composer) -> Asked:
    return Asked(composer, "file.png", PicturePanel)


def type_dpi(sheet: Asked, dpi: int) -> None:
    sheet.dpi.selectAll()
    QTest.keyClicks(sheet.dpi, str(dpi))


def accept_file_dialog(left: int = 500) -> None:
    """Take the name that the dialog proposes, as soon as it is there."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QFileDialog) and widget.isVisible():
            widget.accept()
            return
    if left:
        QTimer.singleShot(10, lambda: accept_file_dialog(left - 1))


def test_the_pixels_are_shown_while_one_types(composer: Composer) -> None:
    composer.wall()
    sheet = asked(composer)
    assert sheet.dpi.value() == 300  # what the wall asks of its photos
    assert sheet.pixels.text() == "9.933 × 14.043 Pixel"
    type_dpi(sheet, 72)
    assert sheet.pixels.text() == "2.384 × 3.370 Pixel"
    assert sheet.done.isEnabled()
    QTest.keyClick(sheet.dpi, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is composer.view


def test_too_large_is_refused_in_plain_words(composer: Composer) -> None:
    composer.wall()
    sheet = asked(composer)
    type_dpi(sheet, 1000)
    assert sheet.verdict.text().startswith("Mit 1.000 dpi ist diese")
    assert sheet.verdict.text().endswith("Wählen Sie höchstens 683 dpi oder ein PDF.")
    assert sheet.verdict.isVisible()
    assert not sheet.done.isEnabled()
    QTest.keyClick(sheet.dpi, Qt.Key.Key_Return)
    assert sheet.isVisible()
    type_dpi(sheet, 683)
    assert sheet.done.isEnabled()
    assert sheet.verdict.isHidden()
    sheet.close_card()


def test_the_picture_has_these_pixels_and_the_choice_is_remembered(
    composer: Composer, tmp_path: Path
) -> None:
    composer.wall()
    composer.area.edits.set_page("A6", 105, 148)
    composer.context.settings.set("export.folder", str(tmp_path))
    sheet = asked(composer)
    type_dpi(sheet, 96)
    assert sheet.pixels.text() == "397 × 559 Pixel"
    accept_file_dialog()
    QTest.keyClick(sheet.dpi, Qt.Key.Key_Return)
    composer.settle()
    assert sheet.isVisible()
    assert sheet.card.folder.isVisible()
    written = list(tmp_path.glob("*.png"))
    assert [path.name for path in written] == ["Wir sind Mühlstetten – Plakatwand A6.png"]
    image = QImage(str(written[0]))
    assert (image.width(), image.height()) == (397, 559)
    assert round(image.dotsPerMeterX() * 0.0254) == 96
    again = asked(composer)
    assert again.dpi.value() == 96
    again.close_card()


def test_a_wall_too_large_for_its_own_resolution_starts_with_what_is_possible(
    composer: Composer,
) -> None:
    composer.wall()
    composer.area.edits.set_page("", 4000, 3000)
    sheet = asked(composer)
    assert sheet.dpi.value() == 203
    assert sheet.done.isEnabled()
    composer.area.edits.set_page("", 5000, 3000)  # by undo, say, while it is asked
    composer.settle()
    assert not sheet.done.isEnabled()
    composer.area.open_wall(None)
    assert not sheet.isVisible()


def asked_for_pdf(composer: Composer) -> Asked:
    return Asked(composer, "file.pdf", PdfPanel)


def test_the_resolution_of_a_pdf_is_explained(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_page("A6", 105, 148)
    sheet = asked_for_pdf(composer)
    assert sheet.dpi.value() == 300
    assert sheet.pixels.text().startswith("Bis zu ")
    assert sheet.verdict.text().startswith("9 Fotos haben weniger (das kleinste ")
    type_dpi(sheet, 50)
    assert "unscharf" in sheet.verdict.text()
    assert sheet.done.isEnabled()
    QTest.keyClick(sheet.dpi, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert composer.shown.row.dpi == 300


def test_the_pdf_has_the_resolution_that_stays_with_the_wall(
    composer: Composer, tmp_path: Path
) -> None:
    composer.wall(1)
    composer.area.edits.set_page("A6", 105, 148)
    composer.context.settings.set("export.folder", str(tmp_path))
    steps = composer.context.undo.index()
    sheet = asked_for_pdf(composer)
    type_dpi(sheet, 60)
    accept_file_dialog()
    QTest.keyClick(sheet.dpi, Qt.Key.Key_Return)
    composer.settle()
    assert composer.shown.row.dpi == 60
    assert composer.context.undo.index() == steps + 1
    import pikepdf

    (written,) = tmp_path.glob("*.pdf")
    with pikepdf.open(written) as pdf:
        widths = [int(image.get("/Width", 0)) for image in pdf.pages[0].get_images().values()]
    photo = composer.board.places[0].cell.photo
    assert max(widths) == -(-photo.width / 25.4 * 60 // 1)
    again = asked_for_pdf(composer)
    assert again.dpi.value() == 60
    again.close_card()
    composer.undo()
    assert composer.shown.row.dpi == 300
