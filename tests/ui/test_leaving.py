"""Closing the window while something runs: it is asked, waited for or cut off, and never silent."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db import queries, rows
from db.changes import Insert
from desktop.context import Context
from desktop.core.errors import Known
from desktop.ui.portraits.importing import imports_of
from desktop.ui.start import Desk
from desktop.ui.window.leaving import Leaving
from desktop.work.settings import Settings
from tests.fixtures.registers import context, settle, window  # noqa: F401


class Work:
    """A job that goes on until the test lets it end."""

    def __init__(self, context: Context, title: str = "Save ‘wall.pdf’", **more: object) -> None:
        self.release = threading.Event()
        self.error: Exception | None = None
        self.begun = threading.Event()
        self.told: list[object] = []
        self.job = context.jobs.start(
            self.work,
            title=title,
            done=self.told.append,
            failed=self.told.append,
            **more,  # pyright: ignore[reportArgumentType]
        )

    def work(self, progress):
        progress.report(38, 100)
        self.begun.set()
        while not self.release.wait(0.01):
            progress.check()
        if self.error is not None:
            raise self.error
        return "written"

    def ended(self, qtbot) -> None:
        self.release.set()
        qtbot.waitUntil(lambda: not self.job.running, timeout=5_000)


@pytest.fixture
def work(context, window, qtbot):
    made = Work(context)
    assert made.begun.wait(5)
    qtbot.waitUntil(lambda: made.job.done == 38, timeout=5_000)
    yield made
    made.release.set()


def asked(window) -> Leaving | None:
    found = [sheet for sheet in window.findChildren(Leaving) if sheet.isVisible()]
    assert len(found) <= 1
    return found[0] if found else None


def texts(sheet) -> list[str]:
    return [button.text() for button in sheet.buttons() if not button.isHidden()]


def test_nothing_runs_and_nothing_is_asked(window, context):
    job = Work(context, "", quiet=True)  # what the window does not announce holds nobody up
    assert window.close()
    assert asked(window) is None
    job.release.set()


def test_the_question_says_what_runs_and_how_far(window, work):
    assert not window.close()
    assert window.isVisible()
    sheet = asked(window)
    assert sheet is not None
    assert sheet.lines() == ["Save ‘wall.pdf’ 38%"]
    assert texts(sheet) == ["Wait, then quit", "Cancel and quit", "Keep working"]
    assert QApplication.focusWidget() in (sheet.done, None)
    assert not window.close()  # once more changes nothing
    assert asked(window) is sheet
    assert work.job.running
    assert not work.job.cancelling


def test_ctrl_q_asks_as_well(window, work, qtbot):
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert asked(window) is not None


def test_keep_working_leaves_everything_as_it_was(window, work, qtbot):
    window.close()
    sheet = asked(window)
    assert sheet is not None
    qtbot.mouseClick(sheet.stay, Qt.MouseButton.LeftButton)
    assert asked(window) is None
    work.ended(qtbot)
    assert work.told == ["written"]
    assert window.isVisible()


def test_wait_ends_the_program_when_all_is_done(window, work, context, qtbot):
    other = Work(context, "Import photos")
    window.close()
    sheet = asked(window)
    assert sheet is not None
    qtbot.mouseClick(sheet.done, Qt.MouseButton.LeftButton)
    assert texts(sheet) == ["Cancel and quit", "Keep working"]
    assert sheet.title.text() == "Litfass quits as soon as this is done"
    other.ended(qtbot)
    assert window.isVisible()
    assert sheet.lines() == ["Save ‘wall.pdf’ 38%"]
    with qtbot.waitSignal(window.closing, timeout=5_000):
        work.release.set()
    assert not window.isVisible()
    assert work.told == ["written"]


def test_what_fails_while_waited_for_keeps_the_window(window, work, qtbot):
    work.error = Known("disk_full", folder="x")
    window.close()
    sheet = asked(window)
    assert sheet is not None
    qtbot.mouseClick(sheet.done, Qt.MouseButton.LeftButton)
    work.ended(qtbot)
    assert window.isVisible()
    assert asked(window) is None
    assert work.told == [work.error]


def test_a_report_is_read_before_the_end(window, context, qtbot, tmp_path):
    context.store.apply(Insert.of("campaigns", [rows.Campaign(1, "Wir am Fluss")]))
    broken = tmp_path / "halb.jpg"
    broken.write_text("Guten Tag")
    job = imports_of(context, window).start([broken], 1)
    assert job is not None
    window.close()
    sheet = asked(window)
    assert sheet is not None
    qtbot.mouseClick(sheet.done, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not job.running, timeout=10_000)
    assert window.isVisible()
    assert asked(window) is None


def test_cancel_ends_at_once(window, work, qtbot):
    window.close()
    sheet = asked(window)
    assert sheet is not None
    with qtbot.waitSignal(window.closing, timeout=1_000):
        qtbot.mouseClick(sheet.cancel, Qt.MouseButton.LeftButton)
    assert work.job.cancelling
    assert not window.isVisible()


def test_all_done_before_an_answer_asks_once_more(window, work, qtbot):
    window.close()
    sheet = asked(window)
    assert sheet is not None
    work.ended(qtbot)
    assert window.isVisible()
    assert sheet.title.text() == "Everything is done"
    assert texts(sheet) == ["Quit", "Keep working"]
    with qtbot.waitSignal(window.closing, timeout=1_000):
        qtbot.mouseClick(sheet.done, Qt.MouseButton.LeftButton)


def test_a_minimised_window_comes_up_with_the_question(window, work, qtbot):
    window.showMinimized()
    window.close()
    assert not window.isMinimized()
    assert asked(window) is not None


# ---------------------------------------------------------------------- the system's end


@pytest.fixture
def desk(qapp, empty_library: Path, tmp_path: Path, monkeypatch, qtbot):
    monkeypatch.setenv("LITFASS_HOME", str(tmp_path))
    folder = tmp_path / "library"
    shutil.copytree(empty_library, folder)
    made = started(folder, qtbot)
    made.context.store.apply(Insert.of("campaigns", [rows.Campaign(1, "Wir am Fluss")]))
    made.context.settings.set("import.faces", False)
    yield made
    gone(made)


def started(folder: Path, qtbot) -> Desk:
    desk = Desk(Context(Settings()), folder)
    desk.window.drawn.disconnect()
    desk.show()
    desk.complete()
    settle(qtbot, desk.context)
    return desk


def gone(desk: Desk) -> None:
    desk.stop()
    desk.context.deleteLater()
    desk.deleteLater()


def portraits(context) -> int:
    return context.store.read(queries.count, queries.Query("portraits"))


def test_the_system_does_not_ask(desk):
    work = Work(desk.context)
    desk.window.ending = True
    assert desk.window.close()
    assert asked(desk.window) is None
    work.release.set()


def test_a_session_that_may_end_is_not_asked_for_a_while(desk):
    work = Work(desk.context)
    desk.keep()
    assert desk.window.close()
    work.release.set()


def test_an_import_that_is_cut_off_keeps_what_is_finished(desk, photo, qtbot):
    folder = desk.context.library.folder
    photos = [photo(f"foto-{n}.jpg", (1600, 2000)) for n in range(24)]
    job = imports_of(desk.context, desk.window).start(photos, 1)
    assert job is not None
    qtbot.waitUntil(lambda: job.done >= 2, timeout=20_000)
    desk.window.ending = True
    desk.window.close()
    desk.stop()
    again = started(folder, qtbot)
    there = portraits(again.context)
    assert 2 <= there < len(photos)
    assert again.window.strip.text() == (
        f"The import into ‘Wir am Fluss’ was cut off: {there} of 24 photos are there. "
        "Import again to get the rest."
    )
    assert again.context.settings.get("window.cut_off") == []
    gone(again)


def test_an_export_that_is_cut_off_is_told_at_the_next_start(desk, qtbot):
    folder = desk.context.library.folder
    work = Work(desk.context)
    assert work.begun.wait(5)
    desk.window.ending = True
    desk.window.close()
    desk.stop()
    again = started(folder, qtbot)
    assert again.window.strip.text() == "Not finished when Litfass ended: Save ‘wall.pdf’"
    gone(again)


def test_what_the_user_cancelled_is_not_told(desk, qtbot):
    folder = desk.context.library.folder
    work = Work(desk.context)
    assert work.begun.wait(5)
    desk.window.close()
    sheet = asked(desk.window)
    assert sheet is not None
    qtbot.mouseClick(sheet.cancel, Qt.MouseButton.LeftButton)
    desk.stop()
    again = started(folder, qtbot)
    assert again.context.settings.get("window.cut_off") == []
    gone(again)
