"""Where the arrow keys lead in a gallery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from desktop.ui.portraits.blocks import Blocks
    from desktop.ui.portraits.grid import Grid
    from desktop.ui.tables.sections import Sections

_Move = QAbstractItemView.CursorAction
_ALONG: Final = {
    _Move.MoveLeft: -1,
    _Move.MovePrevious: -1,
    _Move.MoveRight: 1,
    _Move.MoveNext: 1,
}


def walked(grid: Grid, row: int, action: QAbstractItemView.CursorAction, height: int) -> int:
    """The tile that a key leads to from another; `height` is what is seen at once."""
    count, columns = grid.count, grid.columns
    page = max(1, height // grid.step) * columns
    step = {
        **_ALONG,
        _Move.MoveUp: -columns,
        _Move.MoveDown: columns,
        _Move.MovePageUp: -page,
        _Move.MovePageDown: page,
        _Move.MoveHome: -row,
        _Move.MoveEnd: count - 1 - row,
    }[action]
    wanted = row + step
    if wanted >= count and action == _Move.MoveDown:
        # From above a short last row the way down leads to its end.
        wanted = count - 1 if row // columns < (count - 1) // columns else row
    elif wanted < 0 and action == _Move.MoveUp:
        wanted = row
    return max(0, min(count - 1, wanted))


def walked_past(
    blocks: Blocks,
    sections: Sections,
    row: int,
    action: QAbstractItemView.CursorAction,
    height: int,
) -> int:
    """The same among groups: along the tiles past headings, up and down onto them."""
    if action in _ALONG:
        found = sections.beside(row + _ALONG[action], _ALONG[action])
        return row if found is None else found
    if action in (_Move.MovePageUp, _Move.MovePageDown):
        return blocks.paged(row, height if action == _Move.MovePageDown else -height)
    if action in (_Move.MoveHome, _Move.MoveEnd):
        return 0 if action == _Move.MoveHome else blocks.count - 1
    return blocks.moved(row, 1 if action == _Move.MoveDown else -1)
