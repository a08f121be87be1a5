"""What a second start of Litfass has to say to the window that is there already.

Each writes a small file of its own into a folder that the first one watches, which takes it away
again. No network is needed, and nothing is left behind. A window listens for
its library, and one window of each profile for all starts.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import logging
import os
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

_counter = itertools.count()
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
        self._name = name
        self._heard = set[Path]()  # what cannot be taken away is heard once
        self._watcher = QFileSystemWatcher([str(_folder())], self)
        self._watcher.directoryChanged.connect(self.look)

    def look(self) -> None:
        """Look for wishes now, and take all that are there."""
        wishes: list[Wish] = []
        for place in _wishes(self._name):
            if place in self._heard:
                continue
            wishes.append(_read(place))
            if not _remove(place):
                self._heard.add(place)
        for wish in wishes:
            self.wanted.emit(wish)


def of_library(library: Path) -> str:
    """The name that the window with this library listens to."""
    return hashlib.sha256(str(library.absolute()).encode()).hexdigest()[:16]


def ask(name: str, wish: Wish | None = None) -> Path:
    """Wish that a window comes to the front; returns the file that goes when that is heard."""
    place = _place(name)
    part = place.with_suffix(".part")
    part.write_text(json.dumps(asdict(wish or Wish())), encoding="utf-8")
    part.replace(place)
    return place


def forget(name: str, age: float = 0.0) -> None:
    """Take away the wishes that nobody has heard for so many seconds."""
    oldest = time.time() - age
    for place in _wishes(name):
        try:
            waits = bool(age) and place.stat().st_mtime > oldest
        except OSError:
            continue  # somebody has heard it
        if not waits:
            _remove(place)


def _folder() -> Path:
    folder = settings_folder() / "front"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _place(name: str) -> Path:
    """A new place for a wish, which no other start uses."""
    return _folder() / f"{name}.{os.getpid()}-{next(_counter)}.wish"


def _wishes(name: str) -> list[Path]:
    try:
        return sorted(_folder().glob(f"{name}.*.wish"))
    except OSError as error:
        _log.warning("the wishes of other starts cannot be seen: %s", error)
        return []


def _remove(place: Path) -> bool:
    """Take a wish away; a virus scanner may hold it for a while."""
    try:
        place.unlink(missing_ok=True)
    except OSError as error:
        _log.warning("a wish stays behind: %s", error)
        return False
    return True


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
        forget(PROGRAM, PATIENCE)  # what is younger somebody waits for
        return lock
    if lock.error() != QLockFile.LockError.LockFailedError:
        return lock
    _may_come_forward(lock)
    try:
        mine = ask(PROGRAM, wish)
    except OSError as error:
        _log.warning("the window that is there cannot be spoken to: %s", error)
        return lock
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if not os.path.lexists(mine):
            return None
        if lock.tryLock(0):  # the other one was just ending
            break
        wait(_LOOK)
    _remove(mine)
    return lock


def _may_come_forward(lock: QLockFile) -> None:
    """Windows lets a window come forward only if the program in front allows it."""
    if sys.platform == "win32":
        import ctypes

        _pid = lock.getLockInfo()[0]
        ctypes.windll.user32.AllowSetForegroundWindow(_pid)
