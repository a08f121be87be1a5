"""The crash net: bugs are logged and announced, and the next start knows of a bad end."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, Signal, qWarning
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.work import crash, log

ROOT = Path(__file__).parents[2]


@pytest.fixture
def net(qtbot: QtBot, tmp_path: Path) -> Iterator[crash.Net]:
    net = crash.start(tmp_path)
    yield net
    net.stop()


class Sender(QObject):
    sent = Signal()


def test_orderly_end_leaves_nothing(tmp_path: Path) -> None:
    hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    net = crash.start(tmp_path)
    assert net.last is None
    assert [file.name[:8] for file in tmp_path.iterdir()] == ["session-"]
    net.stop()
    assert list(tmp_path.iterdir()) == []
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == hooks
    assert crash.last_end(tmp_path) is None


@pytest.mark.qt_no_exception_capture
def test_bug_in_a_slot_is_announced(
    qtbot: QtBot, net: crash.Net, caplog: pytest.LogCaptureFixture
) -> None:
    def slot() -> None:
        raise ValueError("what now")

    sender = Sender()
    sender.sent.connect(slot)
    with qtbot.waitSignal(net.bug) as bug:
        sender.sent.emit()
    assert bug.args is not None
    text = bug.args[0]
    assert "ValueError: what now" in text
    assert f"Litfass {__version__}" in text
    assert "PySide6-Essentials" in text
    assert "what now" in caplog.text


@pytest.mark.qt_no_exception_capture
def test_the_same_bug_is_announced_once(qtbot: QtBot, net: crash.Net) -> None:
    told: list[str] = []
    net.bug.connect(told.append)

    def slot(error: type[Exception]) -> None:
        raise error("again")

    for _ in range(50):
        QTimer.singleShot(0, lambda: slot(ValueError))
    QTimer.singleShot(0, lambda: slot(KeyError))
    qtbot.waitUntil(lambda: len(told) >= 2)
    qtbot.wait(20)
    assert len(told) == 2


@pytest.mark.qt_no_exception_capture
@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_bug_in_a_thread_is_announced_on_the_gui_thread(qtbot: QtBot, net: crash.Net) -> None:
    threads: list[QThread] = []
    net.bug.connect(lambda _: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(net.bug) as bug:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
    assert bug.args is not None
    assert "ZeroDivisionError" in bug.args[0]
    assert threads == [net.thread()]


def test_error_nobody_waits_for_stands_in_the_log(
    net: crash.Net, caplog: pytest.LogCaptureFixture
) -> None:
    class Mortal:
        def __del__(self) -> None:
            raise ValueError("last words")

    Mortal()
    assert "last words" in caplog.text


@pytest.mark.no_qt_log
def test_messages_of_qt_go_to_the_log(net: crash.Net, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        qWarning("something odd")
    assert ("qt", logging.WARNING, "default: something odd") in caplog.record_tuples


RUN = """
import sys, pathlib, logging
from PySide6.QtCore import QCoreApplication
from desktop.work import crash, log
folder = pathlib.Path(sys.argv[1])
application = QCoreApplication([])
log.start(folder)
net = crash.start(folder)
logging.getLogger("test").info("work goes on")
{end}
"""


def run(folder: Path, end: str, wait: bool = True) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", RUN.format(end=end), str(folder)],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    if wait:
        process.communicate(timeout=60)
    return process


def test_crash_is_told_at_the_next_start_and_only_once(tmp_path: Path) -> None:
    process = run(tmp_path, "import faulthandler; faulthandler._sigsegv()")
    assert process.returncode != 0
    report = crash.last_end(tmp_path)
    assert report is not None
    assert report.version == __version__
    assert report.started is not None
    assert "Segmentation fault" in report.fault or "access violation" in report.fault
    assert any("work goes on" in line for line in report.log)
    assert "work goes on" in report.text()
    assert report.file.read_text(encoding="utf-8") == report.text()
    assert crash.last_end(tmp_path) is None


OLD = "2026-05-02 09:00:00,000 ERROR   MainThread desktop.work.jobs: a run of yesterday"
BEGAN = "2026-05-03T08:30:00"


def test_the_report_has_what_matters_of_that_run(tmp_path: Path) -> None:
    def line(second: int, rest: str) -> str:
        return f"2026-05-03 08:30:{second:02},000 {rest}"

    matters = [
        line(1, "INFO    MainThread alembic.runtime.migration: Running upgrade 0001 -> 0002"),
        line(2, "INFO    MainThread desktop.context: library opened"),
        line(3, "WARNING MainThread alembic.runtime.migration: column is gone"),
        line(4, "ERROR   Long desktop.work.jobs: job failed"),
        "Traceback (most recent call last):",
        "ValueError: so",
    ]
    setup = [
        line(0, "INFO    MainThread alembic.runtime.plugins: setup plugin alembic.ext"),
        line(0, "INFO    MainThread alembic.runtime.plugins: setup plugin alembic.x") + "\n  more",
        line(1, "INFO    MainThread alembic.runtime.migration: Context impl SQLiteImpl."),
        line(1, "INFO    MainThread alembic.runtime.migration: Will assume transactional DDL."),
    ]
    lines = [OLD, *setup, *matters[:2], *setup * 40, *matters[2:]]
    (tmp_path / log.FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    session = json.dumps({"version": "1.0", "started": BEGAN}) + "\n"
    (tmp_path / "session-1.txt").write_text(session, encoding="utf-8")
    report = crash.last_end(tmp_path)
    assert report is not None
    assert list(report.log) == matters


def test_a_report_without_a_log_says_nothing_of_one(tmp_path: Path) -> None:
    session = json.dumps({"version": "1.0", "started": BEGAN}) + "\n"
    (tmp_path / "session-1.txt").write_text(session, encoding="utf-8")
    report = crash.last_end(tmp_path)
    assert report is not None
    assert "Log:" not in report.text()


def test_kill_is_told_and_a_running_one_is_left_alone(tmp_path: Path) -> None:
    process = run(tmp_path, "print('ready', flush=True); sys.stdin.read()", wait=False)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        assert crash.last_end(tmp_path) is None
        assert len(list(tmp_path.glob("session-*.txt"))) == 1
    finally:
        process.kill()
        process.communicate(timeout=60)
    report = crash.last_end(tmp_path)
    assert report is not None
    assert report.fault == ""
    assert "ended from outside" in report.text()


def test_orderly_run_is_not_told(tmp_path: Path) -> None:
    assert run(tmp_path, "net.stop()").returncode == 0
    assert crash.last_end(tmp_path) is None


def test_uncaught_exception_goes_to_log_and_stderr(tmp_path: Path) -> None:
    process = subprocess.run(
        [sys.executable, "-c", RUN.format(end="raise ValueError('so')"), str(tmp_path)],
        cwd=ROOT,
        text=True,
        capture_output=True,
        check=False,
    )
    assert process.returncode == 1
    assert "ValueError: so" in process.stderr
    assert "ValueError: so" in (tmp_path / log.FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize("wreck", ["", "{", "[]\n", json.dumps({"started": 5}) + "\nxyz", "\0\xff"])
def test_damaged_session_file_is_told_all_the_same(tmp_path: Path, wreck: str) -> None:
    (tmp_path / "session-1.txt").write_text(wreck, encoding="latin-1")
    report = crash.last_end(tmp_path)
    assert report is not None
    assert report.started is None
    assert report.text()


def test_old_reports_go(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"crash-2026010{number}-000000-1.txt").write_text("x")
    crash.last_end(tmp_path)
    assert len(list(tmp_path.glob("crash-*"))) == crash.KEPT


def test_report_hides_the_home_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: ROOT)
    try:
        raise ValueError(str(ROOT))
    except ValueError as error:
        text = crash.report_text(error)
    assert str(ROOT) not in text
    assert "ValueError: ~" in text


def test_start_works_without_a_place_to_write(tmp_path: Path, qtbot: QtBot) -> None:
    nowhere = tmp_path / "file"
    nowhere.write_text("x")
    net = crash.start(nowhere / "logs")
    net.stop()
    assert log.start(nowhere / "logs") is None
    log.stop()


def test_window_and_commands_have_a_log_each(tmp_path: Path) -> None:
    root = logging.getLogger()
    level, loud = root.level, logging.raiseExceptions
    try:
        assert log.start(tmp_path) == tmp_path / "litfass.log"
        assert log.start(tmp_path, name=log.COMMANDS) == tmp_path / "litfass-commands.log"
        assert not logging.raiseExceptions
    finally:
        log.stop()
        root.setLevel(level)
        logging.captureWarnings(False)
        logging.raiseExceptions = loud


def test_log_file_turns_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "BYTES", 2000)
    root = logging.getLogger()
    level = root.level
    path = log.start(tmp_path)
    try:
        assert path is not None
        for number in range(400):
            logging.getLogger("test").info("line %d — ä", number)
        assert len(list(tmp_path.iterdir())) == log.OLD_FILES + 1
        assert log.tail(path, 3)[-1].endswith("line 399 — ä")
    finally:
        log.stop()
        root.setLevel(level)
        logging.captureWarnings(False)
    assert log.tail(tmp_path / "none") == []


def test_details_name_no_photo_and_nobody(tmp_path: Path) -> None:
    """The dialog promises it, and files are called after people."""
    try:
        raise ValueError("08 Hans.jpg of 'Hans Müller'")
    except ValueError as error:
        shown = crash.report_text(error)
    assert "ValueError: ….jpg" in shown
    line = "2026-05-03 08:30:01,000 INFO    Long desktop.core.opening: 08 Hans.jpg is damaged"
    (tmp_path / log.FILE).write_text(line + "\n", encoding="utf-8")
    session = json.dumps({"version": "1.0", "started": BEGAN}) + "\n"
    (tmp_path / "session-1.txt").write_text(session, encoding="utf-8")
    report = crash.last_end(tmp_path)
    assert report is not None
    for text in (shown.rpartition("ValueError: ")[2], report.text()):
        assert "Hans" not in text
        assert ".jpg" in text


def test_the_log_names_no_photo(tmp_path: Path) -> None:
    root = logging.getLogger()
    level = root.level
    path = log.start(tmp_path)
    try:
        assert path is not None
        logging.getLogger("PIL").warning("08 Hans.jpg is strange")
        assert log.tail(path)[-1].endswith("PIL: ….jpg is strange")
    finally:
        log.stop()
        root.setLevel(level)
        logging.captureWarnings(False)
