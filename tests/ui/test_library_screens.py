"""First start, and libraries that cannot be opened: plain words and an offer that works."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFileDialog

from db import backup
from db.errors import LibraryError
from db.library import open_library
from desktop.context import Context
from desktop.core.places import default_library
from desktop.ui import theme
from desktop.ui.library.boards import BackupsBoard, Board, FirstStart
from desktop.ui.library.problems import PROBLEMS
from desktop.ui.start import Desk
from desktop.work import i18n
from desktop.work.settings import Settings


@pytest.fixture
def begin(qapp, qtbot, tmp_path, monkeypatch):
    """Starts a window as the program does: `begin(folder)`."""
    monkeypatch.setenv("LITFASS_HOME", str(tmp_path / "home"))
    i18n.install("en")
    theme.install("light")
    desks = []

    def start(library: Path | None = None) -> Desk:
        desk = Desk(Context(Settings()), library)
        desks.append(desk)
        desk.show()
        qtbot.waitUntil(lambda: hasattr(desk, "librarian"))
        QCoreApplication.processEvents()
        return desk

    yield start
    for desk in desks:
        desk.stop()
        desk.context.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def folder(empty_library, tmp_path):
    target = tmp_path / "library"
    shutil.copytree(empty_library, target)
    return target


def press(qtbot, desk, text):
    board = desk.window.stage.board()
    button = next(button for button in board.buttons if button.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def board(desk, kind: type[Any] = Board) -> Any:
    found = desk.window.stage.board()
    assert isinstance(found, kind)
    return found


def test_the_first_start_offers_three_ways(begin, qtbot):
    desk = begin()
    first = board(desk, FirstStart)
    assert [choice.accessibleName() for choice in first.choices] == [
        "Look at the example",
        "Begin a library",
        "Open a library",
    ]
    assert not desk.window.sidebar.button("portraits").isEnabled()
    assert not desk.window.actions.can("portraits.import")
    qtbot.mouseClick(first.choices[1], Qt.MouseButton.LeftButton)
    assert desk.context.library.folder == default_library()
    assert desk.window.stage.current.key == "portraits"
    assert desk.window.sidebar.button("walls").isEnabled()


def test_the_next_start_opens_it_again(begin, folder):
    begin(folder).context.close_library()
    desk = begin()
    assert desk.context.library.folder == folder
    assert desk.window.strip.text() == "library"


def test_the_example_is_built_once(begin, qtbot):
    desk = begin()
    qtbot.mouseClick(board(desk, FirstStart).choices[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.context.jobs.idle, timeout=60_000)
    assert len(desk.window.scoping.campaigns()) >= 2
    assert not desk.context.undo.canUndo()
    desk.librarian.open_sample()
    assert not [job for job in desk.context.jobs.active if not job.quiet]


def test_a_missing_library_can_be_tried_again(begin, qtbot, folder, tmp_path):
    away = folder.rename(tmp_path / "unplugged")
    desk = begin(folder)
    assert board(desk).accessibleName() == "The library is not there"
    assert str(folder) in board(desk).accessibleDescription()
    press(qtbot, desk, "Try again")
    assert not desk.context.is_open
    away.rename(folder)
    press(qtbot, desk, "Try again")
    assert desk.context.is_open


def test_another_library_can_be_chosen(begin, qtbot, folder, tmp_path, monkeypatch):
    desk = begin(tmp_path / "nothing")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    press(qtbot, desk, "Choose another library")
    assert desk.context.library.folder == folder


def test_a_damaged_library_is_restored_from_its_backup(begin, qtbot, folder):
    backup.make(folder, "daily", datetime(2026, 5, 3, 8, 30))
    (folder / backup.DATABASE).write_bytes(b"scribble" * 500)
    desk = begin(folder)
    found = board(desk, BackupsBoard)
    assert found.accessibleName() == "The library is damaged"
    assert "3 May 2026" in found.list.item(0).text()
    press(qtbot, desk, "Restore this backup")
    qtbot.waitUntil(lambda: desk.context.is_open, timeout=10_000)
    assert desk.window.strip.text() == "The backup is restored"


def test_restoring_an_open_library_and_going_back(begin, qtbot, folder):
    desk = begin(folder)
    desk.context.care()  # the daily backup, which otherwise waits for a calm moment
    qtbot.waitUntil(lambda: desk.context.jobs.idle)
    desk.window.actions.trigger("file.restore")
    found = board(desk, BackupsBoard)
    assert "daily backup" in found.list.item(0).text()
    press(qtbot, desk, "Back")
    assert desk.window.stage.current.key == "portraits"
    desk.window.actions.trigger("file.restore")
    press(qtbot, desk, "Restore this backup")
    qtbot.waitUntil(lambda: desk.context.is_open and desk.context.jobs.idle, timeout=10_000)
    assert desk.window.stage.current.key == "portraits"


def test_a_file_that_is_no_backup_changes_nothing(begin, qtbot, folder, tmp_path, monkeypatch):
    wrong = tmp_path / "holiday.zip"
    wrong.write_bytes(b"no zip")
    desk = begin(folder)
    desk.window.actions.trigger("file.restore")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(wrong), ""))
    press(qtbot, desk, "Another file…")
    qtbot.waitUntil(lambda: desk.context.is_open and desk.context.jobs.idle, timeout=10_000)
    assert "holiday.zip" in desk.window.strip.text()


def test_backing_up_writes_one_file(begin, qtbot, folder, tmp_path, monkeypatch):
    target = tmp_path / "kampagne.zip"
    desk = begin(folder)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    desk.window.actions.trigger("file.backup")
    qtbot.waitUntil(target.exists, timeout=10_000)
    qtbot.waitUntil(lambda: "kampagne.zip" in desk.window.strip.text())


def test_a_library_moves_to_another_drive(begin, qtbot, folder, tmp_path, monkeypatch):
    desk = begin(folder)
    stick = tmp_path / "Stick"
    stick.mkdir()
    (stick / "Urlaub.txt").touch()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(stick))
    desk.window.actions.action("file.move").trigger()
    qtbot.waitUntil(lambda: desk.context.library.folder == stick / "library")
    assert backup.sound(stick / "library" / backup.DATABASE)
    # The old one stays, and is free.
    open_library(folder).close()


def test_a_second_start_brings_the_first_window_forward(begin, qtbot, folder):
    first = begin(folder)
    second = begin(folder)
    assert board(second).accessibleName() == "The library is already open"
    first.window.showMinimized()
    with qtbot.waitSignal(first.librarian._front.wanted, timeout=5_000):
        press(qtbot, second, "Show the other window")
    assert not first.window.isMinimized()


def test_a_problem_while_a_library_is_open_is_a_message(begin, folder, tmp_path):
    desk = begin(folder)
    desk.librarian.open(tmp_path / "nothing")
    assert desk.context.is_open
    assert "nothing" in desk.window.strip.text()


@pytest.mark.parametrize("code", [*PROBLEMS, "something_else"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_problem_has_words_and_a_way_out(begin, code, language, tmp_path):
    desk = begin(tmp_path / "nothing")
    i18n.install(language)
    values = {"folder": "/media/kampagne", "file": "x.db"}
    error = LibraryError(code if code in PROBLEMS else "backup_damaged", **values)
    desk.librarian.show_problem(error, tmp_path / "nothing")
    shown = board(desk)
    assert shown.accessibleName()
    assert shown.accessibleDescription()
    assert shown.buttons
    i18n.install("en")


def test_a_library_goes_and_its_screens_with_it(begin, folder, qtbot):
    desk = begin(folder)
    desk.window.show_area("contacts")
    qtbot.waitUntil(lambda: desk.context.jobs.idle)
    desk.context.close_library()
    assert desk.window.stage.areas() == {}
    assert not desk.window.actions.can("portraits.import")
    open_library(folder).close()  # the lock is free again
