"""A plain hint where a library lies, or would lie, on a drive that is no good place for it."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import shutil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop.ui.library import drives, librarian
from desktop.ui.library.boards import FirstStart
from desktop.work.drives import Drive
from tests.fixtures.desks import begin, board, folder  # noqa: F401


def test_a_library_in_a_cloud_is_minded_once(begin, qtbot, folder, tmp_path, monkeypatch):
    monkeypatch.setattr(librarian, "CALM", 1)
    cloud = tmp_path / "OneDrive - Stadt Auental" / "library"
    shutil.copytree(folder, cloud)
    desk = begin(cloud)
    strip = desk.window.strip
    qtbot.waitUntil(lambda: "OneDrive copies this folder" in strip.text())
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *args: (asked.append(args), "")[1]
    )
    qtbot.mouseClick(strip.buttons()["Move the library…"], Qt.MouseButton.LeftButton)
    assert asked
    desk.context.close_library()
    desk.librarian.open(cloud)
    drives.mind(desk.librarian)
    qtbot.waitUntil(lambda: desk.context.jobs.idle)
    assert "OneDrive" not in strip.text()


def test_the_first_start_says_what_is_against_its_folder(begin, monkeypatch):
    desk = begin()
    assert board(desk, FirstStart).warning.isHidden()
    monkeypatch.setattr("desktop.ui.library.welcome.drive_of", lambda _folder: Drive("network"))
    desk.librarian.show_first()
    shown = board(desk, FirstStart).warning
    assert not shown.isHidden()
    assert "network drive" in shown.text()


def test_the_three_ways_are_there_for_the_keyboard(begin, qtbot, folder, monkeypatch):
    desk = begin()
    first = board(desk, FirstStart)
    assert desk.window.focusWidget() is first.choices[0]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    for _ in range(2):
        qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
    assert desk.window.focusWidget() is first.choices[2]
    qtbot.keyClick(first.choices[2], Qt.Key.Key_Return)
    assert desk.context.is_open
    assert desk.context.library.folder == folder
