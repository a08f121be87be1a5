"""Printing a wall as a user does: Ctrl+P, look, choose, print."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.output.paper import PaperDialog
from desktop.work.printing import Wish
from tests.fixtures.composer import Composer


def dialog_of(composer: Composer) -> PaperDialog:
    composer.area.publisher.print()
    found = [
        window
        for window in QApplication.topLevelWidgets()
        if isinstance(window, PaperDialog) and window.isVisible()
    ]
    assert len(found) == 1
    composer.settle()
    return found[0]


def choose(dialog: PaperDialog, key: str) -> None:
    dialog.form.setCurrentIndex(dialog.form.findData(key))
    dialog.form.activated.emit(dialog.form.currentIndex())


def test_pages_are_seen_before_anything_is_printed(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_page("A2", 420, 594)
    dialog = dialog_of(composer)
    assert dialog.windowTitle() == "Wand drucken"
    assert dialog.pages.text() == "Seite 1 von 1"
    assert dialog.said.text().endswith("1:2,1.")
    assert not dialog.gluing.isVisible()
    choose(dialog, "tiles")
    composer.settle()
    assert dialog.gluing.isVisible()
    count = dialog.preview.pageCount()
    assert f"auf {count - 1} Bogen A4" in dialog.said.text()
    QTest.mouseClick(dialog.after, Qt.MouseButton.LeftButton)
    assert dialog.pages.text() == f"Seite 2 von {count}"
    QTest.mouseClick(dialog.before, Qt.MouseButton.LeftButton)
    assert dialog.pages.text() == f"Seite 1 von {count}"
    QTest.mouseClick(dialog.all, Qt.MouseButton.LeftButton)
    choose(dialog, "model")
    composer.settle()
    assert dialog.preview.pageCount() == 1
    assert "1:10" in dialog.said.text()
    choose(dialog, "strip")
    composer.settle()
    assert "so groß, wie es hängen wird" in dialog.said.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    composer.settle()


def test_what_cannot_be_cut_is_said_and_not_printed(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_page("", 5000, 5000)
    dialog = dialog_of(composer)
    choose(dialog, "tiles")
    dialog.overlap.setValue(100)
    dialog.overlap.edited.emit(100.0)
    composer.settle()
    assert dialog.wrong.isVisible()
    assert not dialog.go.isEnabled()
    choose(dialog, "page")
    assert dialog.go.isEnabled()
    dialog.close()
    composer.settle()


@pytest.mark.parametrize("form", ["page", "tiles", "model", "strip"])
def test_the_wall_goes_to_a_printer(form: str, composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    composer.area.edits.set_page("A3", 297, 420)
    printer = composer.area.publisher._printer()
    assert printer is not None
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    wish = Wish(form, draft=True)  # pyright: ignore[reportArgumentType]
    composer.area.publisher.print_on(printer, wish)
    composer.settle()
    with pikepdf.open(tmp_path / "paper.pdf") as pdf:
        assert (len(pdf.pages) > 2) is (form == "tiles")
    assert composer.shell.said[-1] == "Die Wand ist auf dem Weg zum Drucker."


def test_what_was_chosen_last_is_offered_again(composer: Composer) -> None:
    composer.wall()
    composer.area.edits.set_page("A4", 210, 297)
    dialog = dialog_of(composer)
    choose(dialog, "tiles")
    dialog.draft.click()
    wanted: list[Wish] = []
    dialog.print_wanted.disconnect()
    dialog.print_wanted.connect(wanted.append)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert (wanted[0].form, wanted[0].draft) == ("tiles", True)
    dialog.close()
    composer.settle()
    again = dialog_of(composer)
    assert (again.wish().form, again.wish().draft) == ("tiles", True)
    assert again._photos(again.wish()).large(0) is not None
    again.close()
    composer.settle()
