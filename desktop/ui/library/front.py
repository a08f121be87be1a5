"""What a second start of Litfass has to say to the window that is there already.

It writes a small file into a folder that the first one watches. No network is needed, and nothing
is left behind. A window listens for its library, and one window of each profile for all starts.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from desktop.core.places import settings_folder

PROGRAM = "program"
"""The name of the window that all starts speak to."""
PATIENCE = 8.0
"""Seconds that a start waits for the answer of the window that is there."""
_LOOK = 0.05

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody started Litfass with: a library's folder, a package; else just to see it."""

    library: str = ""
    file: str = ""


class Front(QObject):
    """Watches for the wish to see a window. Signal: `wanted` (`Wish`)."""

    wanted = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = _place(name)
        self._watcher = QFileSystemWatcher([str(self._place.parent)], self)
        self._watcher.directoryChanged.connect(self.look)

    def look(self) -> None:
        """Look for a wish now."""
        if not self._place.exists():
            return
        wish = _read(self._place)
        self._place.unlink(missing_ok=True)
        self.wanted.emit(wish)


def of_library(library: Path) -> str:
    """The name that the window with this library listens to."""
    return hashlib.sha256(str(library.absolute()).encode()).hexdigest()[:16]


def ask(name: str, wish: Wish | None = None) -> None:
    """Wish that a window comes to the front."""
    place = _place(name)
    part = place.with_suffix(".part")
    part.write_text(json.dumps(asdict(wish or Wish())), encoding="utf-8")
    part.replace(place)


def forget(name: str) -> None:
    """Take away a wish that nobody has heard."""
    _place(name).unlink(missing_ok=True)


def _place(name: str) -> Path:
    folder = settings_folder() / "front"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{name}.wish"


def _read(file: Path) -> Wish:
    """A wish that cannot be read is still one to see the window."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return Wish(str(data["library"]), str(data["file"]))
    except (OSError, ValueError, KeyError, TypeError):
        _log.warning("a second start said something that cannot be read")
        return Wish()


# ---------------------------------------------------------------------- one window


def claim(
    wish: Wish, patience: float = PATIENCE, wait: Callable[[float], object] = time.sleep
) -> QLockFile | None:
    """Be the one window of this profile, or let the one that is there do what was wished.

    The lock, to be kept while the window lives; None where the other window has taken over. Where
    it hangs, and where no lock can be made, this start gets a window of its own all the same:
    libraries have locks of their own.
    """
    lock = QLockFile(str(settings_folder() / "window.lock"))
    lock.setStaleLockTime(0)  # only that of a process that has gone is stale, however old it is
    if lock.tryLock(0):
        forget(PROGRAM)
        return lock
    if lock.error() != QLockFile.LockError.LockFailedError:
        return lock
    _may_come_forward(lock)
    ask(PROGRAM, wish)
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if not _place(PROGRAM).exists():
            return None
        if lock.tryLock(0):  # the other one was just ending
            break
        wait(_LOOK)
    forget(PROGRAM)
    return lock


def _may_come_forward(lock: QLockFile) -> None:
    """Windows lets a window come forward only if the program in front allows it."""
    if sys.platform == "win32":
        import ctypes

        _pid = lock.getLockInfo()[0]
        ctypes.windll.user32.AllowSetForegroundWindow(_pid)
