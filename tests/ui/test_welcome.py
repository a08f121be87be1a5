"""The welcome page takes photos: a library is made for them, with one click."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.core.places import default_library
from desktop.ui.library.boards import Board, FirstStart
from desktop.ui.library.welcome import NewLibrary
from tests.fixtures.desks import begin, board, press  # noqa: F401
from tests.ui.test_import_window import drop, files_of, hover, photos, portraits  # noqa: F401

CREATE = "Create and import"


def arrived(qtbot, desk, number):
    qtbot.waitUntil(lambda: desk.context.is_open and desk.context.jobs.idle, timeout=20_000)
    QApplication.processEvents()
    found = portraits(desk.context)
    assert len(found) == number
    return found


def campaigns(desk):
    return [campaign.name for campaign in desk.window.scoping.campaigns()]


def test_dropped_photos_get_a_library_with_one_click(begin, qtbot, photos):
    desk = begin()
    first = board(desk, FirstStart)
    hover(first, files_of(photos))
    veil = desk.librarian.welcome.zone.veil
    assert veil.isVisible()
    assert veil.text == "Make a library and import 4 photos"
    drop(first, files_of(photos))
    offer = board(desk, NewLibrary)
    assert offer.accessibleName() == "Import 4 photos"
    assert str(default_library()) in offer.accessibleDescription()
    assert QApplication.focusWidget() is offer.buttons[0]
    press(qtbot, desk, CREATE)
    found = arrived(qtbot, desk, 4)
    assert desk.context.library.folder == default_library()
    assert campaigns(desk) == ["New campaign"]
    assert {line.campaign for line in found} == {"New campaign"}
    assert desk.window.stage.current.key == "portraits"
    assert desk.window.strip.text() == "4 portraits imported"
    assert all(photo.is_file() for photo in photos)


def test_a_dropped_folder_names_the_campaign(begin, qtbot, photos):
    desk = begin()
    drop(board(desk, FirstStart), files_of([photos[0].parent]))
    offer = board(desk, NewLibrary)
    assert offer.name.text() == photos[0].parent.name
    offer.name.setFocus()
    offer.name.selectAll()
    qtbot.keyClicks(offer.name, "Wir am Fluss")
    qtbot.keyClick(offer.name, Qt.Key.Key_Return)
    arrived(qtbot, desk, 4)
    assert campaigns(desk) == ["Wir am Fluss"]


def test_a_campaign_without_a_name_is_not_made(begin, qtbot, photos):
    desk = begin()
    drop(board(desk, FirstStart), files_of(photos))
    offer = board(desk, NewLibrary)
    offer.name.clear()
    assert not offer.buttons[0].isEnabled()
    qtbot.keyClick(offer.name, Qt.Key.Key_Return)
    assert not desk.context.is_open


def test_pasted_files_and_pictures_are_taken_too(begin, qtbot, photos):
    desk = begin()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("nur Text")
    assert not desk.window.actions.can("edit.paste")
    clipboard.setMimeData(files_of(photos[:2]))
    desk.window.actions.trigger("edit.paste")
    assert board(desk, NewLibrary).accessibleName() == "Import 2 photos"
    image = QImage(80, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    clipboard.setImage(image)
    desk.window.actions.trigger("edit.paste")
    assert board(desk, NewLibrary).accessibleName() == "Import 1 photo"
    clipboard.setText("etwas anderes")  # what was pasted is kept, whatever is copied meanwhile
    press(qtbot, desk, CREATE)
    (line,) = arrived(qtbot, desk, 1)
    assert (line.width, line.height) == (80, 100)
    assert not desk.window.actions.can("edit.paste")


def test_text_is_refused(begin):
    desk = begin()
    data = QMimeData()
    data.setText("nur Text")
    drop(board(desk, FirstStart), data)
    board(desk, FirstStart)
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.jpg")])
    drop(board(desk, FirstStart), data)
    board(desk, FirstStart)


@pytest.mark.parametrize("language", ["en", "de"])
def test_cancel_goes_back_and_forgets(begin, qtbot, photos, language):
    from desktop.work import i18n

    desk = begin()
    i18n.install(language)
    drop(board(desk, FirstStart), files_of(photos))
    qtbot.mouseClick(board(desk, NewLibrary).buttons[-1], Qt.MouseButton.LeftButton)
    i18n.install("en")
    first = board(desk, FirstStart)
    qtbot.mouseClick(first.choices[1], Qt.MouseButton.LeftButton)
    arrived(qtbot, desk, 0)


def test_another_folder_can_be_chosen(begin, qtbot, photos, tmp_path, monkeypatch):
    desk = begin()
    drop(board(desk, FirstStart), files_of(photos))
    offer = board(desk, NewLibrary)
    offer.name.setText("Wir am Fluss")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "da"))
    press(qtbot, desk, "Choose another folder")
    assert board(desk, NewLibrary).name.text() == "Wir am Fluss"
    press(qtbot, desk, CREATE)
    arrived(qtbot, desk, 4)
    assert desk.context.library.folder == tmp_path / "da"


def test_photos_wait_while_the_folder_is_no_good(begin, qtbot, photos, tmp_path, monkeypatch):
    default_library().mkdir(parents=True)
    (default_library() / "Urlaub.txt").touch()
    desk = begin()
    drop(board(desk, FirstStart), files_of(photos))
    press(qtbot, desk, CREATE)
    assert board(desk, Board).accessibleName() == "The folder is not empty"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "da"))
    press(qtbot, desk, "Choose another folder")
    arrived(qtbot, desk, 4)
    assert desk.context.library.folder == tmp_path / "da"


def test_a_library_that_is_there_already_is_left_alone(begin, qtbot, photos):
    desk = begin()
    drop(board(desk, FirstStart), files_of(photos[:1]))
    press(qtbot, desk, CREATE)
    arrived(qtbot, desk, 1)
    desk.context.close_library()
    desk.librarian.show_first()
    drop(board(desk, FirstStart), files_of(photos))
    board(desk, NewLibrary).name.setText("Zweite")
    press(qtbot, desk, CREATE)
    arrived(qtbot, desk, 4)
    assert desk.context.library.folder == default_library().with_name("Litfass 2")
    assert campaigns(desk) == ["Zweite"]
    desk.context.close_library()
    desk.librarian.show_first()
    desk.window.stage.board().choices[1].click()
    assert desk.context.library.folder == default_library().with_name("Litfass 3")
    assert campaigns(desk) == []
