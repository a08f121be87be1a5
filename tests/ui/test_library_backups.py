"""Backups in the real window: made every day and by hand, chosen, restored, cancelled."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from db import backup, packing, rows
from db.changes import Delete, Insert
from db.layout import VAULT
from db.library import open_library
from desktop.ui.library import librarian
from desktop.ui.library.backups import named
from desktop.ui.library.boards import BackupsBoard
from tests.fixtures.desks import (
    begin,  # noqa: F401
    board,
    cancel_at_once,
    folder,  # noqa: F401
    press,
)


@pytest.mark.parametrize(
    ("chosen", "file"),
    [
        ("Rathaus", "Rathaus.litfass"),
        ("Stand 1.12", "Stand 1.12.litfass"),
        ("Dr. Müller", "Dr. Müller.litfass"),
        ("Rathaus.litfass", "Rathaus.litfass"),
        ("Rathaus.ZIP", "Rathaus.ZIP"),
    ],
)
def test_a_backup_has_the_ending_of_a_package(tmp_path: Path, chosen: str, file: str) -> None:
    assert named(str(tmp_path / chosen)) == tmp_path / file


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


def big_package(folder: Path, file: Path) -> Path:
    """A backup with so many photos that unpacking it takes more than one step."""
    for number in range(40):
        photo = folder / VAULT / "ab" / f"{number:064x}.jpg"
        photo.parent.mkdir(exist_ok=True)
        photo.write_bytes(b"photo" * 100)
    packing.pack(folder, file)
    shutil.rmtree(folder / VAULT / "ab")
    return file


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
    ticks = []
    desk.librarian.care_timer.timeout.connect(lambda: ticks.append(1))
    qtbot.waitUntil(lambda: len(ticks) > 2 and desk.context.jobs.idle)
    assert len(days_copies(folder)) == 2
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
