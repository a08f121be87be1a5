"""Printing a wall as a user does: Ctrl+P, look, choose, print."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.output.paper import PaperDialog
from desktop.work.printing import Paper, Wish
from desktop.work.sheets.proofs import strip_part
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


def test_another_paper_gets_the_photos_that_it_shows(composer: Composer) -> None:
    composer.wall(12)
    composer.area.edits.set_page("A0", 841, 1189)
    dialog = dialog_of(composer)
    choose(dialog, "strip")
    composer.settle()
    before = set(printed_photos(dialog))
    dialog._printer.setPageSize(QPageSize(QPageSize.PageSizeId.A2))
    dialog._follow()
    assert set(printed_photos(dialog)) >= before  # something is seen meanwhile
    composer.settle()
    photos = dialog._photos(dialog.wish())
    part = strip_part(dialog._snapshot, dialog._index, Paper.of(dialog._printer).room.size)
    shown = dialog._snapshot.within(part).pictures()
    assert set(shown) > before
    assert all(photos.large(index) is not None for index in shown)
    dialog.close()
    composer.settle()


def printed_photos(dialog: PaperDialog) -> list[int]:
    """The places that the preview has a photo for."""
    photos = dialog._photos(dialog.wish())
    places = range(len(dialog._snapshot.wall.cells))
    return [index for index in places if photos.large(index) is not None]


@pytest.mark.parametrize(
    ("form", "page", "hangs"),
    [
        ("page", ("A0", 841, 1189), False),
        ("page", ("A4", 210, 297), True),
        ("page", ("A4", 297, 210), True),
        ("tiles", ("A2", 420, 594), True),
        ("model", ("A4", 210, 297), False),
        ("strip", ("A4", 210, 297), False),
    ],
)
def test_only_a_wall_in_its_own_size_counts_as_printed(
    form: str, page: tuple[str, int, int], hangs: bool, composer: Composer, tmp_path: Path
) -> None:
    composer.wall()
    composer.area.edits.set_page(*page)
    publisher, printer = composer.area.publisher, composer.area.publisher._printer()
    assert printer is not None
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    wish = Wish(form)  # pyright: ignore[reportArgumentType]
    printed: list[bool] = []
    publisher.printed.connect(lambda: printed.append(True))
    publisher.print_on(printer, wish)
    composer.settle()
    assert bool(printed) is hangs
