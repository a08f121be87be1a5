"""Edits of a wall of many posters: its kind, the posters' format, and their hoarding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.work.i18n import translate
from desktop.work.walls.kinds import with_hoarding, with_kind, with_posters

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits


def set_kind(edits: Edits, board: Board, kind: str) -> bool:
    """Another kind of wall; False where that was refused."""
    composition = board.composition
    if composition is None:
        return False
    # As it is kept: the page of a wall of posters follows from these, and the one before is back.
    row = board.context.store.need("walls", composition.row.id)
    return edits.set(translate("Column", "Kind of wall"), **with_kind(row, kind))


def set_posters(edits: Edits, board: Board, name: str, width: float, height: float) -> bool:
    """Posters of another format (mm); gaps and margins keep their share."""
    composition = board.composition
    if composition is None:
        return False
    values = with_posters(composition.row, name, width, height)
    text = translate("Composer", "Format of the posters")
    return edits.set(text, gesture=True, **values)


def set_hoarding(edits: Edits, board: Board, hoarding: str) -> bool:
    """A hoarding that follows its posters, or of a size of its own."""
    composition = board.composition
    if composition is None:
        return False
    values = with_hoarding(composition.row, hoarding, composition.number)
    return edits.set(translate("Composer", "Size of the hoarding"), **values)
