"""Edits of a wall round a column: its size, and where its seam lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.columns.sizes import Column
from desktop.work.i18n import translate
from desktop.work.walls.columns import with_column

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits


def set_column(
    edits: Edits, board: Board, circumference: float, height: float, overlap: float | None = None
) -> bool:
    """Wrap the wall round a column of that size; False where that was refused.

    Raises Known "column_size" and "column_overlap" for what is no column.
    """
    composition = board.composition
    if composition is None:
        return False
    values = with_column(composition.row, Column(circumference, height), overlap)
    return edits.set(translate("Column", "Column"), gesture=True, **values)


def set_seam(edits: Edits, place: float) -> bool:
    """Cut the sheet at a place round the column (mm); it stays there."""
    return edits.set(translate("Column", "Move the seam"), gesture=True, seam=place, seam_locked=1)


def free_seam(edits: Edits) -> bool:
    """Let the seam lie where it cuts least."""
    return edits.set(translate("Column", "Move the seam"), seam=0.0, seam_locked=0)


def push_seam(edits: Edits, board: Board, by: float) -> bool:
    """Move the seam a little, from where it lies now (mm)."""
    composition = board.composition
    if composition is None or not composition.wall.spec.around:
        return False
    spec = composition.wall.spec
    return set_seam(edits, round((spec.seam + by) % spec.around, 2))


def has_locked_seam(board: Board) -> bool:
    """Whether somebody has placed the seam."""
    composition = board.composition
    return composition is not None and bool(composition.row.seam_locked)
