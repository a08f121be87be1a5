"""The wall on the board against a state in which it was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.work.i18n import translate
from desktop.work.walls import prints

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.work.walls.prints import Comparison, Printed


class Comparing(QObject):
    """Which printed states there are, which one is compared with, and what has changed since."""

    changed = Signal()
    """Another state, another comparison, or none any more."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.states: list[Printed] = []
        self._chosen: int | None = None
        self._on = False
        self.comparison: Comparison | None = None
        """What has changed since; None while nothing is compared."""
        board.opened.connect(self._opened)
        board.changed.connect(self._compare)
        self._opened()

    @property
    def on(self) -> bool:
        """Whether the differences are shown."""
        return self._on and self.state is not None

    @property
    def state(self) -> Printed | None:
        """The printed state that is compared with: the latest, as long as no other is chosen."""
        found = (state for state in self.states if state.row.id == self._chosen)
        return next(found, self.states[0] if self.states else None)

    @property
    def marks(self) -> dict[int, str]:
        """What is to be marked, by the index of the place: "moved", "fresh", "other"."""
        found = self.comparison
        if found is None:
            return {}
        marks = dict.fromkeys(found.other, "other")
        marks |= dict.fromkeys(found.fresh, "fresh")
        return marks | dict.fromkeys(found.moved, "moved")

    def show(self, on: bool) -> None:
        """Show the differences, or leave that."""
        self._on = on
        self._compare()

    def choose(self, state: int) -> None:
        """Compare with another printed state, by its number."""
        self._chosen = state
        self._compare()

    def reload(self) -> None:
        """A wall was printed: read again which states there are."""
        context, wall_id = self._board.context, self._board.wall_id
        self.states = []
        if wall_id is not None and context.is_open:
            self.states = prints.prints(context.store, wall_id)
        self._compare()

    def go_back(self) -> bool:
        """Bring everybody back to where they were printed; one step that can be undone."""
        composition, state, context = self._board.composition, self.state, self._board.context
        if composition is None or state is None:
            return False
        change = prints.as_printed(context.store, composition, state)
        return context.undo.push_change(translate("Prints", "Place as printed"), change)

    def _opened(self) -> None:
        self._on, self._chosen = False, None
        self.reload()

    def _compare(self) -> None:
        composition, state = self._board.composition, self.state
        self.comparison = None
        if self.on and composition is not None and state is not None:
            self.comparison = prints.against(composition, state)
        self.changed.emit()
