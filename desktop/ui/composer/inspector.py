"""The composer's inspector: the chosen place, or the wall where nothing is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.composer.inspect_place import PlacePanel
from desktop.ui.composer.inspect_wall import HANG, WallPanel

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits
    from desktop.ui.composer.hinting import Hinting


class WallInspector(QStackedWidget):
    """Follows what is chosen on the board."""

    portrait_wanted = Signal(int)
    """Go to this portrait."""
    places_wanted = Signal(object)
    """Show these places on the wall."""
    portraits_wanted = Signal(object)
    """Show these portraits on the shelf."""

    def __init__(
        self, board: Board, edits: Edits, hinting: Hinting, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._board = board
        # What is edited in place hangs over at the left, so that all words stand in one line.
        self._pages = [ScrolledPage(self, HANG), ScrolledPage(self)]
        self.wall = WallPanel(board, edits, hinting, self._pages[0].inner)
        self.place = PlacePanel(board, edits, self._pages[1].inner)
        self.place.portrait_wanted.connect(self.portrait_wanted)
        self.wall.places_wanted.connect(self.places_wanted)
        self.wall.portraits_wanted.connect(self.portraits_wanted)
        for page, panel in zip(self._pages, (self.wall, self.place), strict=True):
            page.fill(panel)
            self.addWidget(page)
        board.chosen_changed.connect(self._follow)
        board.opened.connect(self._follow)
        self._follow()

    def show_hints(self) -> None:
        """Scroll to what is to be looked at before output."""
        self._pages[0].ensureWidgetVisible(self.wall.hints, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the choice from here too."""
        if event.key() == Qt.Key.Key_Escape and self._board.chosen:
            self._board.choose([])
            return
        super().keyPressEvent(event)

    def _follow(self) -> None:
        self.setCurrentIndex(1 if self._board.chosen else 0)


class ScrolledPage(QScrollArea):
    """A page of the inspector: `inner` is the parent for the panel that fills it."""

    def __init__(self, parent: QWidget, hang: int = 0) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inner = QWidget(self.viewport())
        self._layout = QVBoxLayout(self.inner)
        around = theme.space("around")
        self._layout.setContentsMargins(around - hang, around, around, around)

    def fill(self, panel: QWidget) -> None:
        """Show the panel."""
        self._layout.addWidget(panel)
        self._layout.addStretch(1)
        self.setWidget(self.inner)
        # The panel's own ground shows through.
        self.viewport().setAutoFillBackground(False)
        self.inner.setAutoFillBackground(False)
