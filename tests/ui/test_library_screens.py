"""First start, and libraries that cannot be opened: plain words and an offer that works."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from db import backup, rows
from db.errors import LibraryError
from db.library import open_library
from desktop.core.places import default_library
from desktop.ui.library.boards import BackupsBoard, FirstStart
from desktop.ui.library.problems import PROBLEMS
from desktop.work import i18n, verbs
from desktop.work.messages import sentence
from tests.fixtures.desks import (
    begin,  # noqa: F401
    board,
    cancel_at_once,
    folder,  # noqa: F401
    offer,
    press,
)


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
    # A step like any other: what the user did meanwhile stays undoable in the right order.
    assert desk.context.undo.canUndo()
    desk.librarian.example.open()
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
    press(qtbot, desk, "Open another library…")
    assert desk.context.library.folder == folder


def test_damage_behind_a_sound_header_gets_its_page(begin, qtbot, folder):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(folder / backup.DATABASE)) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'campaigns'"
        ).fetchone()[0]
    data = bytearray((folder / backup.DATABASE).read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xaa" * 4096
    (folder / backup.DATABASE).write_bytes(data)
    desk = begin(folder)
    qtbot.waitUntil(lambda: not desk.context.is_open)
    assert desk.window.stage.board() is not None


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


def test_an_interrupted_example_is_built_the_next_time(begin, qtbot):
    desk = begin()
    cancel_at_once(desk)
    desk.librarian.example.open()
    qtbot.waitUntil(lambda: desk.context.jobs.idle, timeout=60_000)
    assert not desk.window.scoping.campaigns()
    again = begin_again(begin, desk)
    again.librarian.example.open()
    qtbot.waitUntil(lambda: bool(again.window.scoping.campaigns()), timeout=60_000)


def begin_again(begin, desk):
    """The program's next start."""
    desk.context.close_library()
    return begin()


def test_the_example_has_one_place_in_every_language(begin, qtbot):
    desk = begin()
    i18n.install("de")
    desk.librarian.example.open()
    german = desk.context.library.folder
    qtbot.waitUntil(lambda: desk.context.jobs.idle, timeout=60_000)
    i18n.install("en")
    desk.librarian.example.open()
    assert desk.context.library.folder == german


def test_an_example_of_an_older_name_is_opened(begin, folder):
    old = default_library().with_name("Litfass example")
    old.parent.mkdir(parents=True, exist_ok=True)
    folder.rename(old)
    desk = begin()
    desk.librarian.example.open()
    assert desk.context.library.folder == old


def test_another_library_does_not_take_over_the_campaign(begin, folder, tmp_path):
    desk = begin(folder)
    store = desk.context.store
    change, campaign = verbs.add(store, "campaigns", rows.Campaign(0, "Lesen"))
    store.apply(change)
    desk.context.scope.select(campaign)
    other = tmp_path / "other"
    desk.context.close_library()
    shutil.copytree(folder, other)  # so that the same id exists there
    desk.librarian.open(other)
    assert desk.context.scope.campaign_id is None
    desk.librarian.open(folder)
    assert desk.context.scope.campaign_id == campaign


def test_a_message_about_a_missing_library_has_a_way_out(
    begin, qtbot, folder, empty_library, tmp_path, monkeypatch
):
    away = tmp_path / "unplugged"
    shutil.copytree(empty_library, away)
    desk = begin(folder)
    desk.librarian.open_text(str(tmp_path / "drive"))
    assert str(tmp_path / "drive") in desk.window.strip.text()
    offer(qtbot, desk, "Try again")
    assert desk.context.library.folder == folder
    assert str(tmp_path / "drive") in desk.window.strip.text()
    away.rename(tmp_path / "drive")
    offer(qtbot, desk, "Try again")
    assert desk.context.library.folder == tmp_path / "drive"
    desk.librarian.open_text(str(tmp_path / "nothing"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    offer(qtbot, desk, "Open another library…")
    assert desk.context.library.folder == folder


def test_a_library_that_is_open_elsewhere_can_be_brought_forward(
    begin, qtbot, folder, empty_library, tmp_path
):
    shutil.copytree(empty_library, tmp_path / "other")
    first = begin(folder)
    second = begin(tmp_path / "other")
    second.librarian.open(folder)
    with qtbot.waitSignal(first.librarian._front.wanted, timeout=5_000):
        offer(qtbot, second, "Show the other window")


def test_a_drive_that_goes_during_work_is_named_and_can_come_back(begin, qtbot, folder, tmp_path):
    desk = begin(folder)
    away = folder.rename(tmp_path / "unplugged")
    # What SQLite says of a drive that is gone sounds like damage.
    desk.context.undo.failed.emit(LibraryError("library_damaged", folder=str(folder)))
    missing = sentence(LibraryError("library_missing", folder=str(folder)))
    assert desk.window.strip.text() == missing
    offer(qtbot, desk, "Try again")
    assert not desk.context.is_open
    assert board(desk).accessibleName() == "The library is not there"
    away.rename(folder)
    press(qtbot, desk, "Try again")
    assert desk.context.is_open
    # An error of something else stays what it is, without offers.
    desk.context.undo.failed.emit(LibraryError("not_found", table="portraits", id=1))
    assert "Try again" not in desk.window.strip.buttons()


def test_the_boards_say_what_their_buttons_choose(begin, folder, tmp_path):
    (folder / backup.DATABASE).write_bytes(b"scribble" * 500)
    desk = begin(folder)
    words = [button.text() for button in board(desk, BackupsBoard).buttons]
    assert words == ["Choose a backup file…", "Open another library…"]
    desk = begin(tmp_path / "nothing")
    words = [button.text() for button in board(desk).buttons]
    assert words[:2] == ["Try again", "Open another library…"]


def test_the_second_litfass_ends_when_the_first_one_comes_forward(begin, qtbot, folder):
    first = begin(folder)
    second = begin(folder)
    with qtbot.waitSignal(first.librarian._front.wanted, timeout=5_000):
        press(qtbot, second, "Show the other window")
    assert not second.window.isVisible()
    assert first.window.isVisible()
