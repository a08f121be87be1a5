"""A library moves to another drive: with all that is edited meanwhile, or not at all."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import threading

from PySide6.QtWidgets import QFileDialog

from db import backup, rows
from db import library as libraries
from db.errors import LibraryError
from db.library import open_library
from desktop.work import verbs
from desktop.work.messages import sentence
from tests.fixtures.desks import (
    begin,  # noqa: F401
    folder,  # noqa: F401
)


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
