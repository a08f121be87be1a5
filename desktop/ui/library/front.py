"""Bringing the window that has a library open to the front, from a second start.

The second Litfass writes a small file into a folder that the first one watches. No network is
needed, and nothing is left behind.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from desktop.core.places import settings_folder


class Front(QObject):
    """Watches for the wish to see the window of a library. Signal: `wanted`."""

    wanted = Signal()

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wish = _wish(library)
        self._wish.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(self._wish.parent)], self)
        self._watcher.directoryChanged.connect(self._look)

    def _look(self) -> None:
        if self._wish.exists():
            self._wish.unlink(missing_ok=True)
            self.wanted.emit()


def ask(library: Path) -> None:
    """Wish that the window with this library comes to the front."""
    _wish(library).touch()


def _wish(library: Path) -> Path:
    folder = settings_folder() / "front"
    folder.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(str(library.absolute()).encode()).hexdigest()[:16]
    return folder / f"{name}.wish"
