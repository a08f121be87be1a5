"""The curtain: a wall that was just put on the board is seen when it is painted, and not before.

Without it the first frames show the page at a zoom that nobody chose, with empty cells.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.composer.render import Renderer

PATIENCE = 600
"""Milliseconds after which the wall is shown as it is: a photo may be slow, or gone."""


class Curtain(QObject):
    """Falls when a wall is opened; rises when it is looked at and all that is in sight is there."""

    risen = Signal()

    def __init__(self, renderer: Renderer, parent: QObject) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self.down = False
        self.looked = False
        """Whether the view has found its zoom and place."""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self.rise)

    def fall(self) -> None:
        """Another wall is on the board."""
        self.down, self.looked = True, False
        self._patience.stop()

    def look(self) -> None:
        """The view has found its zoom and place. Nobody sees it move: it is sharp from here on."""
        if self.down:
            self.looked = True
            self._renderer.hurry()

    def painted(self) -> None:
        """A frame was painted behind the curtain."""
        if not self._patience.isActive():
            self._patience.start()
        if self.looked and not self._renderer.busy and not self._renderer.missing:
            self.rise()

    def rise(self) -> None:
        """Show the wall."""
        self._patience.stop()
        if self.down:
            self.down = False
            self.risen.emit()
