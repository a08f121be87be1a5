"""The crash net: no bug goes unseen, and the next start knows how the last one ended.

While Litfass runs, a file `session-<pid>.txt` lies in the log folder, locked. An orderly end
removes it. If it is there without a lock at the next start, that run was killed or crashed; what
faulthandler wrote into it says where. Exceptions that nobody caught, on any thread, and Qt's own
messages go to the log; a bug is also announced by a signal, so that the window can show it.
"""

from __future__ import annotations

import faulthandler
import json
import logging
import os
import platform
import re
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Any, cast

import shiboken6
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)

from desktop import __version__
from desktop.core.places import log_folder
from desktop.core.redact import redact
from desktop.work import log

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]

KEPT = 5
"""So many reports of earlier crashes stay in the log folder."""

READ, SHOWN = 400, 40
"""So many lines of the log are looked at for a report, and so many stand in it."""

_STAMP = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,")
_SETUP = re.compile(r" INFO .* alembic\.[\w.]+: (?!Running )")
"""What Alembic says at every start, apart from the upgrades that it carries out."""

QUIET = 10.0
"""Seconds in which the same bug is announced only once: a paint routine fails 60 times a second."""

_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True)
class CrashReport:
    """How a run ended that did not end well. `file` keeps the report for sending."""

    started: datetime | None
    version: str
    fault: str
    """What faulthandler wrote: the calls at the moment of the crash; empty after a kill."""
    log: tuple[str, ...]
    """The last lines that the run wrote into the log, as far as they tell something."""
    file: Path

    def text(self) -> str:
        """The whole report, for the dialog and the clipboard."""
        began = self.started.isoformat(" ", "seconds") if self.started else "unknown"
        parts = [f"Litfass {self.version or 'unknown'}, started {began}, did not end well."]
        parts += [
            _surroundings(),
            self.fault or "No crash was recorded: it was ended from outside.",
        ]
        if self.log:
            parts.append("Log:\n" + "\n".join(self.log))
        return "\n\n".join(parts)


class Net(QObject):
    """The hooks. Signal: `bug` (report text), always on the GUI thread.

    `last` is the report on the run before, when that did not end well.
    """

    bug = Signal(str)
    _caught = Signal(str)

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self.last: CrashReport | None = None
        self._folder = log_folder() if folder is None else folder
        self._session: IO[str] | None = None
        self._restore: list[Callable[[], object]] = []
        self._seen: dict[str, float] = {}
        self._caught.connect(self._announce, Qt.ConnectionType.QueuedConnection)

    def start(self) -> Net:
        """Look back at the last end, mark this run, and set the hooks."""
        self.last = last_end(self._folder)
        try:
            self._session = _mark(self._folder)
        except OSError as error:  # a full disk must not keep the program from starting
            _log.warning("no session file: %s", error)
        else:
            faulthandler.enable(self._session, all_threads=True)
            self._restore.append(faulthandler.disable)
        self._hook()
        return self

    def stop(self) -> None:
        """The orderly end: take the hooks away and the mark."""
        while self._restore:
            self._restore.pop()()
        session, self._session = self._session, None
        if session is not None:
            session.close()
            Path(session.name).unlink(missing_ok=True)

    def _hook(self) -> None:
        was = (sys.excepthook, threading.excepthook, sys.unraisablehook)

        def put_back() -> None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = was

        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable
        self._restore.append(put_back)
        handler = qInstallMessageHandler(qt_message)
        self._restore.append(lambda: qInstallMessageHandler(handler))

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if self._is_repeated(error, trace):
            return
        _log.critical("bug", exc_info=(kind, error, trace))
        if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - no console
            traceback.print_exception(kind, error, trace)
        if shiboken6.isValid(self):
            self._caught.emit(report_text((kind, error, trace)))

    def _uncaught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not issubclass(arguments.exc_type, SystemExit):
            self._uncaught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _unraisable(self, arguments: sys.UnraisableHookArgs) -> None:
        """An error in a destructor and the like: nobody waits for it, but it stands in the log."""
        error = arguments.exc_value
        if error is not None:
            where = arguments.err_msg or "exception ignored"
            _log.error("%s", where, exc_info=(type(error), error, arguments.exc_traceback))

    def _is_repeated(self, error: BaseException, trace: TracebackType | None) -> bool:
        frames = traceback.extract_tb(trace)
        place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
        name, now = f"{type(error).__name__} {place}", time.monotonic()
        if now - self._seen.get(name, -QUIET) < QUIET:
            return True
        self._seen[name] = now
        return False

    @Slot(str)
    def _announce(self, text: str) -> None:
        self.bug.emit(text)


def start(folder: Path | None = None) -> Net:
    """Spread the net; `folder` is the log folder (left out: the user's). End with `Net.stop`."""
    return Net(folder).start()


def last_end(folder: Path | None = None) -> CrashReport | None:
    """The report on the last run that did not end well, or None. It is told only once.

    Runs that are still going on are left alone; that is what the locks are for.
    """
    place = log_folder() if folder is None else folder
    found: CrashReport | None = None
    for file in sorted(place.glob("session-*.txt"), key=_age):
        report = _autopsy(file)
        found = report or found
    for old in sorted(place.glob("crash-*.txt"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return found


def report_text(error: BaseException | ExcInfo) -> str:
    """The text of a crash report: versions, platform, traceback; the home folder written as ~."""
    kind, value, trace = (
        error if isinstance(error, tuple) else (type(error), error, error.__traceback__)
    )
    lines = "".join(traceback.format_exception(kind, value, trace))
    return _anonymous(f"Litfass {__version__}\n{_surroundings()}\n\n{lines}")


def _surroundings() -> str:
    import importlib.metadata  # with the parser of e-mail behind it: not before the first frame

    names = ("PySide6-Essentials", "SQLAlchemy", "Pillow")
    versions = [f"Python {platform.python_version()}"]
    for name in names:
        try:
            versions.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:  # a frozen copy carries no metadata
            continue
    frozen = ", frozen" if getattr(sys, "frozen", False) else ""
    return f"{', '.join(versions)}\n{platform.platform()}{frozen}"


def _anonymous(text: str) -> str:
    """Without what the dialog promises to leave out: the home folder, and the names of people."""
    home = str(Path.home())
    return redact(text.replace(home, "~") if len(home) > 1 else text)


def _mark(folder: Path) -> IO[str]:
    """Write the session file of this run and hold its lock for as long as it is open."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"session-{os.getpid()}.txt"
    file = path.open("w", encoding="utf-8")
    header = {"version": __version__, "started": datetime.now().isoformat(timespec="seconds")}
    file.write(json.dumps(header) + "\n")
    file.flush()
    _lock(file)
    return file


def _autopsy(file: Path) -> CrashReport | None:
    """Read and put away the session file of a run that is over; None while it goes on."""
    try:
        with file.open("r+", encoding="utf-8", errors="replace") as handle:
            if not _lock(handle):
                return None
            first, _, fault = handle.read().partition("\n")
        header = _header(first)
        kept = file.with_name(f"crash-{datetime.now():%Y%m%d-%H%M%S}-{file.stem[8:]}.txt")
        started = _moment(header.get("started"))
        lines = _telling(log.tail(file.parent / log.FILE, READ), started)
        report = CrashReport(
            started=started,
            version=str(header.get("version", "")),
            fault=_anonymous(fault.strip()),
            log=tuple(_anonymous("\n".join(lines[-SHOWN:])).splitlines()),
            file=kept,
        )
        kept.write_text(report.text(), encoding="utf-8")
        file.unlink()
    except OSError as error:
        _log.warning("session file %s cannot be read: %s", file.name, error)
        return None
    return report


def _telling(lines: Iterable[str], started: datetime | None) -> list[str]:
    """What a run wrote into the log, without what every start of the database's tools writes.

    Lines without a time go on with the line before them.
    """
    since = started.isoformat(" ", "seconds") if started is not None else ""
    told: list[str] = []
    tells = False
    for line in lines:
        if _STAMP.match(line):
            tells = line[:19] >= since and not _SETUP.search(line)
        if tells:
            told.append(line)
    return told


def _header(line: str) -> dict[str, Any]:
    try:
        found: Any = json.loads(line)
    except ValueError:  # killed while it was written
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _moment(text: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(text))
    except ValueError:
        return None


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _lock(file: IO[str]) -> bool:
    """Lock an open file without waiting; the system lets go when the process ends, however."""
    try:
        if sys.platform == "win32":
            import msvcrt

            position = file.tell()
            file.seek(1 << 30)  # a byte beyond the text, which others may still read
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(position)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def qt_message(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    """Qt's own messages, into the log."""
    category: str = getattr(context, "category", "") or "default"
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", category, text)
