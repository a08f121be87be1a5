"""What a drag of files over the composer says before it is let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.drop import DropOverlay
from tests.fixtures.composer import Composer


def _dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_folder_over_the_wall_is_called_what_it_is(composer: Composer, tmp_path: Path) -> None:
    composer.wall()
    folder = tmp_path / "Sommerfest"
    folder.mkdir()
    photos = [tmp_path / "a.jpg", tmp_path / "b.jpg"]
    for photo in photos:
        photo.touch()
    words, point = composer.area.status.words, composer.at(0)
    composer.hover(_dragged(folder), point)
    assert words.text() == "Importiert Fotos aus ›Sommerfest‹ und setzt die Porträts auf die Wand."
    composer.hover(_dragged(folder, *photos), point)
    assert words.text().startswith("Importiert 2 Fotos und 1 Ordner und setzt")
    composer.hover(_dragged(*photos), point)
    assert words.text() == "Importiert 2 Fotos und setzt die Porträts auf die Wand."


def test_a_folder_over_the_empty_page_is_called_what_it_is(
    composer: Composer, tmp_path: Path
) -> None:
    folder = tmp_path / "Sommerfest"
    folder.mkdir()
    composer.board.open(None)
    page, data = composer.area.start_page, _dragged(folder)
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(page, event)
    overlay = page.findChild(DropOverlay)
    assert overlay is not None
    assert overlay.text() == "Fotos aus ›Sommerfest‹ importieren und eine Wand anlegen"
    overlay.hide()
