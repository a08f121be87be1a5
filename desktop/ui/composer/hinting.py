"""The hints of the wall on the board: looked for once, when the hands rest, for all to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.work.walls.hints import Hint, hints

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.guiding import Guiding

PAUSE = 120
"""Milliseconds after a change until the hints are looked for anew."""


class Hinting(QObject):
    """Keeps the hints up to date."""

    changed = Signal()
    """There are other hints now."""

    def __init__(self, board: Board, guiding: Guiding, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board, self._guiding = board, guiding
        self._hints: list[Hint] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)
        board.opened.connect(self.look)
        board.changed.connect(self._timer.start)

    def found(self) -> list[Hint]:
        """What there is to look at now."""
        if self._timer.isActive():
            self.look()
        return self._hints

    def look(self) -> None:
        """Look for hints now."""
        self._timer.stop()
        composition = self._board.composition
        found: list[Hint] = []
        if composition is not None:
            found = hints(composition, self._guiding.tiling)
        if found != self._hints:
            self._hints = found
            self.changed.emit()
