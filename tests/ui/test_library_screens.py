"""First start, and libraries that cannot be opened: plain words and an offer that works."""

from __future__ import annotations

import shutil
import threading
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFileDialog

from db import backup, packing, rows
from db import library as libraries
from db.changes import Delete, Insert
from db.errors import LibraryError
from db.layout import VAULT
from db.library import open_library
from desktop.context import Context
from desktop.core.places import default_library
from desktop.ui import theme
from desktop.ui.library import librarian
from desktop.ui.library.boards import BackupsBoard, Board, FirstStart
from desktop.ui.library.problems import PROBLEMS
from desktop.ui.start import Desk
from desktop.work import i18n, verbs
from desktop.work.messages import sentence
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


def test_a_damaged_library_is_restored_from_a_package_beside_it(begin, qtbot, folder):
    library = open_library(folder)
    with library.writing() as connection:
        Insert.of("campaigns", [rows.Campaign(1, "Herbst")]).apply(connection)
        Insert.of("portraits", [rows.Portrait(1, 1)]).apply(connection)
    library.close()
    packing.pack(folder, folder / "backups" / "sicher.zip")
    backup.make(folder, "daily", datetime(2026, 5, 3, 8, 30))
    (folder / backup.DATABASE).write_bytes(b"scribble" * 500)
    desk = begin(folder)
    found = board(desk, BackupsBoard)
    package, copy = (found.list.item(row).text() for row in range(2))
    assert "sicher.zip" in package
    assert "1 portrait " in copy
    press(qtbot, desk, "Restore this backup")
    qtbot.waitUntil(lambda: desk.context.is_open)
    assert desk.window.scoping.campaigns()


def test_a_restore_does_not_replace_the_copy_that_it_takes(begin, qtbot, folder):
    desk = begin(folder)
    store = desk.context.store
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "Herbst")]))
    store.apply(Insert.of("portraits", [rows.Portrait(1, 1)]))
    midnight = datetime.now().replace(hour=0, minute=0, second=0)
    good = backup.make(folder, "daily", midnight)
    store.apply(Delete("portraits", (1,)))
    desk.librarian.backups.restore(folder, good.file)
    qtbot.waitUntil(lambda: desk.context.is_open)
    assert desk.context.store.row("portraits", 1) is not None


def test_a_file_that_is_no_backup_changes_nothing(begin, qtbot, folder, tmp_path, monkeypatch):
    wrong = tmp_path / "holiday.zip"
    wrong.write_bytes(b"no zip")
    desk = begin(folder)
    desk.window.actions.trigger("file.restore")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(wrong), ""))
    press(qtbot, desk, "Choose a backup file…")
    qtbot.waitUntil(lambda: desk.context.is_open and desk.context.jobs.idle, timeout=10_000)
    assert "holiday.zip" in desk.window.strip.text()


def test_backing_up_writes_one_file(begin, qtbot, folder, tmp_path, monkeypatch):
    target = tmp_path / "kampagne.zip"
    desk = begin(folder)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    desk.window.actions.trigger("file.backup")
    qtbot.waitUntil(target.exists, timeout=10_000)
    qtbot.waitUntil(lambda: "kampagne.zip" in desk.window.strip.text())


def test_backing_up_does_not_write_over_the_library(begin, qtbot, folder, monkeypatch):
    target = folder / backup.DATABASE
    desk = begin(folder)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    desk.window.actions.trigger("file.backup")
    qtbot.waitUntil(lambda: "inside the library" in desk.window.strip.text())
    assert backup.sound(target)


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


def big_package(folder: Path, file: Path) -> Path:
    """A backup with so many photos that unpacking it takes more than one step."""
    for number in range(40):
        photo = folder / VAULT / "ab" / f"{number:064x}.jpg"
        photo.parent.mkdir(exist_ok=True)
        photo.write_bytes(b"photo" * 100)
    packing.pack(folder, file)
    shutil.rmtree(folder / VAULT / "ab")
    return file


def cancel_at_once(desk):
    """Cancels every announced job as soon as it is started."""
    desk.context.jobs.started.connect(lambda job: None if job.quiet else job.cancel())


def test_a_cancelled_restore_opens_the_library_again(begin, qtbot, folder, tmp_path):
    package = big_package(folder, tmp_path / "kampagne.zip")
    desk = begin(folder)
    cancel_at_once(desk)
    desk.librarian.backups.restore(folder, package)
    assert not desk.context.is_open
    qtbot.waitUntil(lambda: desk.context.is_open, timeout=10_000)
    assert desk.window.stage.current.key == "portraits"


def test_a_cancelled_restore_of_a_damaged_library_shows_its_board_again(
    begin, qtbot, folder, tmp_path
):
    package = big_package(folder, tmp_path / "kampagne.zip")
    (folder / backup.DATABASE).write_bytes(b"scribble" * 500)
    desk = begin(folder)
    cancel_at_once(desk)
    desk.librarian.backups.restore(folder, package)
    qtbot.waitUntil(lambda: isinstance(desk.window.stage.board(), BackupsBoard), timeout=10_000)
    assert board(desk, BackupsBoard).accessibleName() == "The library is damaged"


def test_a_mistake_in_a_restore_leaves_the_library_open(
    begin, qtbot, folder, tmp_path, monkeypatch
):
    def mistake(*_args):
        raise ZeroDivisionError

    desk = begin(folder)
    monkeypatch.setattr(packing, "unpack", mistake)
    with qtbot.captureExceptions() as bugs:
        desk.librarian.backups.restore(folder, tmp_path / "kampagne.zip")
        qtbot.waitUntil(lambda: bool(bugs), timeout=10_000)
    assert bugs[0][0] is ZeroDivisionError
    assert desk.context.is_open


def test_the_end_of_the_program_opens_nothing_again(begin, folder, tmp_path):
    package = big_package(folder, tmp_path / "kampagne.zip")
    desk = begin(folder)
    desk.librarian.backups.restore(folder, package)
    opened = []
    desk.context.opened.connect(lambda: opened.append(True))
    desk.context.jobs.stop()
    assert not opened
    assert not desk.context.is_open


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


def move_to(monkeypatch, desk, target):
    if not target.exists():
        target.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(target))
    desk.window.actions.action("file.move").trigger()


def test_what_was_edited_during_a_move_moves_too_and_off_the_gui_thread(
    begin, qtbot, folder, tmp_path, monkeypatch
):
    desk = begin(folder)
    threads = []
    catch_up = libraries.catch_up

    def watched(source, target):
        threads.append(threading.current_thread())
        catch_up(source, target)

    monkeypatch.setattr(libraries, "catch_up", watched)
    move_to(monkeypatch, desk, tmp_path / "Stick")
    store = desk.context.store
    change, campaign = verbs.add(store, "campaigns", rows.Campaign(0, "Während"))
    store.apply(change)
    qtbot.waitUntil(
        lambda: desk.context.is_open and desk.context.library.folder == tmp_path / "Stick",
        timeout=10_000,
    )
    assert desk.context.store.need("campaigns", campaign).name == "Während"
    assert threading.main_thread() not in threads
    assert "Stick" in desk.window.strip.text()


def test_a_disk_that_fills_at_the_end_of_a_move_is_told(
    begin, qtbot, folder, tmp_path, monkeypatch
):
    desk = begin(folder)
    catch_up, calls = libraries.catch_up, []

    def full(source, target):
        calls.append(target)
        if len(calls) > 1:
            raise LibraryError("disk_full", folder=str(target))
        catch_up(source, target)

    monkeypatch.setattr(libraries, "catch_up", full)
    move_to(monkeypatch, desk, tmp_path / "Stick")
    qtbot.waitUntil(lambda: len(calls) > 1 and desk.context.is_open, timeout=10_000)
    assert desk.context.library.folder == folder
    assert sentence(LibraryError("disk_full", folder=str(calls[-1]))) in desk.window.strip.text()
    assert not (tmp_path / "Stick").exists()


def test_a_drive_that_is_gone_is_told(begin, folder, tmp_path, monkeypatch):
    desk = begin(folder)
    move_to(monkeypatch, desk, folder / backup.DATABASE)  # no folder at all
    assert desk.context.library.folder == folder
    assert backup.DATABASE in desk.window.strip.text()


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


def offer(qtbot, desk, text):
    """Press a button of the message in the strip."""
    qtbot.mouseClick(desk.window.strip.buttons()[text], Qt.MouseButton.LeftButton)


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


def days_copies(folder):
    return [found for found in backup.found(folder) if found.reason == "daily"]


def test_a_library_that_stays_open_gets_a_backup_every_day(begin, qtbot, folder, monkeypatch):
    monkeypatch.setattr(librarian, "CALM", 1)
    monkeypatch.setattr(librarian, "AGAIN", 30)
    desk = begin(folder)
    announced = []
    desk.context.jobs.started.connect(lambda job: job.quiet or announced.append(job.title))
    qtbot.waitUntil(lambda: len(days_copies(folder)) == 1)
    # Yesterday's copy does not count today; that is what the next day looks like.
    (first,) = days_copies(folder)
    yesterday = first.made_at - timedelta(days=1)
    old = first.file.rename(first.file.with_name(f"{yesterday:%Y-%m-%d %H-%M-%S} daily.db"))
    qtbot.waitUntil(lambda: len(days_copies(folder)) == 2)
    assert old.exists()
    assert announced == []
    # One a day: the checks that follow find it made.
    made = len(list((folder / "backups").iterdir()))
    ticks = []
    desk.librarian.care_timer.timeout.connect(lambda: ticks.append(1))
    qtbot.waitUntil(lambda: len(ticks) > 2 and desk.context.jobs.idle)
    assert len(list((folder / "backups").iterdir())) == made
    desk.context.close_library()
    assert not desk.librarian.care_timer.isActive()


def test_the_backup_waits_for_a_calm_moment_and_then_looks_every_hour(begin, folder):
    desk = begin(folder)
    timer = desk.librarian.care_timer
    assert (timer.interval(), days_copies(folder)) == (librarian.CALM, [])
    timer.timeout.emit()
    assert timer.interval() == librarian.AGAIN == 60 * 60 * 1000
    assert timer.isActive()
    desk.context.close_library()
    desk.librarian.open(folder)
    assert timer.interval() == librarian.CALM
