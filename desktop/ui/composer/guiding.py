"""The guides of the wall on the board: cut, bleed, frame, safe area, and joints of sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.work.i18n import translate
from desktop.work.walls.dividing import dividing, tiling_of
from desktop.work.walls.guarding import guides, nudging

if TYPE_CHECKING:
    from desktop.core.pages.guides import Guides
    from desktop.core.tiling.division import Division
    from desktop.core.tiling.tiles import Tiling
    from desktop.ui.composer.board import Board
    from desktop.work.walls.guarding import Cause, Nudge

PAUSE = 120
"""Milliseconds after a change until joints that keep off faces are sought anew."""


class Guiding(QObject):
    """Keeps the guides up to date, and changes what they show."""

    changed = Signal()
    """There are other guides now."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._tiling: Tiling | None = None
        self._lent: Tiling | None = None
        self._guides: Guides | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)
        board.opened.connect(self.look)
        board.changed.connect(self._follow)

    @property
    def guides(self) -> Guides | None:
        """The lines of the page; None without a wall."""
        return self._guides

    @property
    def tiling(self) -> Tiling | None:
        """The wall in sheets as it is divided; None in one piece."""
        if self._timer.isActive():
            self.look()
        return self._tiling

    @property
    def shown_tiling(self) -> Tiling | None:
        """The sheets whose joints are shown: those of an output that is being set up first."""
        return self._lent or self._tiling

    @property
    def lends(self) -> bool:
        """Whether an output that is being set up shows its joints."""
        return self._lent is not None

    def lend(self, tiling: Tiling | None) -> None:
        """Show the joints of an output that is being set up; None: no longer."""
        if tiling != self._lent:
            self._lent = tiling
            self._show(anew=True)

    def _follow(self) -> None:
        division = self._board.division
        if division is not None and division.eased:
            self._timer.start()
        else:
            self.look()

    def look(self) -> None:
        """Look where the guides are now."""
        self._timer.stop()
        composition = self._board.composition
        self._tiling = None
        if composition is not None:
            self._tiling = tiling_of(composition, self._board.division)
        self._show()

    def _show(self, *, anew: bool = False) -> None:
        """Tell what the guides are now where they are others, or `anew`."""
        composition = self._board.composition
        found = None
        if composition is not None and composition.problem is None:
            found = guides(composition, self.shown_tiling)
        if anew or found != self._guides:
            self._guides = found
            self.changed.emit()

    # ------------------------------------------------------------------ changing

    def divide(self, division: Division | None) -> None:
        """Divide the wall into sheets, or leave it in one piece."""
        composition, context = self._board.composition, self._board.context
        if composition is not None and division != self._board.division:
            change = dividing(context.store, composition.row, division)
            context.undo.push_change(translate("Composer", "Divide the wall"), change)

    def nudge(self, cause: Cause) -> Nudge | None:
        """Move joints, photos or the grid so that nothing important is cut; what was moved."""
        composition, context = self._board.composition, self._board.context
        if composition is None:
            return None
        found = nudging(context.store, composition, self._board.division, cause)
        if found is None:
            return None
        text = translate("Composer", "Move out of the way")
        return found if context.undo.push_change(text, found.change) else None


def told(nudge: Nudge) -> str:
    """What was moved, in a sentence."""
    moved: list[str] = []
    if nudge.joints:
        moved.append(translate("Composer", "the joints"))
    if nudge.photos:
        moved.append(translate("Composer", "%n photo(s)", "", nudge.photos))
    if nudge.seam:
        moved.append(translate("Composer", "the seam"))
    if nudge.grid:
        moved.append(translate("Composer", "the grid in its margins"))
    return translate("Composer", "Moved: {what}.", what=", ".join(moved))
