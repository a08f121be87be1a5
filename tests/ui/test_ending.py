"""Ended from outside in the orderly way: nothing is lost, and the next start tells of no mishap."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication
from PySide6.QtGui import QGuiApplication

from db.library import open_library
from desktop.context import Context
from desktop.core.places import log_folder, root
from desktop.ui.start import Desk
from desktop.work import crash
from desktop.work.ending import Ending
from desktop.work.settings import Settings

posix = pytest.mark.skipif(os.name != "posix", reason="there are no signals to catch")

# The program itself; it says when it can be used and, in one of the tests, is at work then.
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.ui import start

class Desk(start.Desk):
    def complete(self):
        super().complete()
        self.window.resize(1111, 777)
        {busy}
        QTimer.singleShot(0, lambda: print("ready", flush=True))

start.Desk = Desk
sys.exit(start.run())
"""
BUSY = {
    "idle": "",
    "job": "self.context.jobs.start(wait, title='Import', done=print)",
    "dialog": "QTimer.singleShot(0, lambda: QFileDialog.getExistingDirectory(self.window))",
    "sheet": "self.window.actions.trigger('help.about')",
}
HELP = """
import signal, time
from PySide6.QtWidgets import QFileDialog
for sign in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
    signal.signal(sign, signal.SIG_DFL)  # the tests may have been started without them
def wait(progress):
    while True:
        progress.check()
        time.sleep(0.01)
"""


def started(home: Path, busy: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HELP + PROGRAM.format(busy=BUSY[busy])],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(root()),
            "LITFASS_HOME": str(home),
        },
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


@posix
@pytest.mark.parametrize(
    ("busy", "sign"),
    [
        ("idle", "SIGTERM"),
        ("idle", "SIGINT"),
        ("idle", "SIGHUP"),
        ("job", "SIGTERM"),
        ("dialog", "SIGTERM"),
        ("sheet", "SIGTERM"),
    ],
)
def test_a_signal_ends_the_program_orderly(
    empty_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, busy: str, sign: str
) -> None:
    monkeypatch.setenv("LITFASS_HOME", str(tmp_path))
    folder = tmp_path / "library"
    shutil.copytree(empty_library, folder)
    settings = Settings()
    settings.set("library.path", str(folder))
    settings.sync()
    process = started(tmp_path, busy)
    process.send_signal(getattr(signal, sign))
    try:
        _out, errors = process.communicate(timeout=30)
    finally:
        process.kill()  # does nothing where it has ended
    assert process.returncode == 0, errors
    assert list(log_folder().glob("session-*.txt")) == []
    assert crash.last_end() is None
    assert Settings().get("window.geometry")
    open_library(folder).close()  # the lock is free, and the log of SQLite is written back
    assert not (folder / "library.db-wal").exists()


@posix
def test_the_handlers_of_before_come_back(qapp: QCoreApplication) -> None:
    before = [signal.getsignal(sign) for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    ending = Ending(qapp)
    assert signal.getsignal(signal.SIGTERM) is not before[0]
    ending.stop()
    after = [signal.getsignal(sign) for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    assert after == before
    assert signal.set_wakeup_fd(-1) == -1
    ending.deleteLater()


@posix
def test_a_signal_is_told_on_the_gui_thread(qapp: QCoreApplication, qtbot) -> None:
    ending = Ending(qapp)
    try:
        with qtbot.waitSignal(ending.asked, timeout=5_000):
            os.kill(os.getpid(), signal.SIGTERM)
    finally:
        ending.stop()
        ending.deleteLater()


def test_the_end_of_the_session_is_heard(qapp: QGuiApplication) -> None:
    """No test can end a session; that somebody listens, and what they do, can be seen."""
    signature = SIGNAL("commitDataRequest(QSessionManager&)")
    before = qapp.receivers(signature)
    ending = Ending(qapp)
    assert qapp.receivers(signature) == before + 1
    ending.stop()
    assert qapp.receivers(signature) == before
    ending.deleteLater()


def test_the_place_is_written_when_the_session_may_end(qapp: object, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "litfass.ini")
    desk = Desk(Context(settings))
    desk.show()
    desk.keep()
    assert Settings(tmp_path / "litfass.ini").get("window.geometry")
    desk.stop()
    desk.stop()  # once from aboutToQuit, once from the one who started it
    desk.context.deleteLater()
