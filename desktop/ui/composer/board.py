"""The board: the wall that is worked on, and which of its places are chosen."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal

from desktop.work import walls
from desktop.work.walls import Composition, Place

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.work.store import Touched


class Board(QObject):
    """One wall, read anew whenever the library says that something of it changed.

    Nothing here writes; see `desktop.ui.composer.edits`.
    """

    opened = Signal()
    """Another wall, or none, is on the board."""
    changed = Signal()
    """The same wall has another content or geometry."""
    chosen_changed = Signal()
    """Other places are chosen, or the current one moved."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._wall_id: int | None = None
        self._composition: Composition | None = None
        self._chosen: frozenset[int] = frozenset()
        self._current: int | None = None
        self._anchor: int | None = None

    # ------------------------------------------------------------------ the wall

    @property
    def wall_id(self) -> int | None:
        """The wall on the board."""
        return self._wall_id

    @property
    def composition(self) -> Composition | None:
        """The wall as it stands; None without a wall."""
        return self._composition

    @property
    def places(self) -> tuple[Place, ...]:
        """All places in reading order."""
        return self._composition.places if self._composition else ()

    def place(self, index: int | None) -> Place | None:
        """One place by its index."""
        places = self.places
        return places[index] if index is not None and 0 <= index < len(places) else None

    def place_at(self, x: float, y: float) -> Place | None:
        """The place under a point of the page in mm; in a gap or margin there is none."""
        if self._composition is None:
            return None
        wall = self._composition.wall
        area = wall.spec.area
        if not wall.cells or not (area.x <= x < area.right and area.y <= y < area.bottom):
            return None
        first = wall.cells[0].outer
        column = int((x - area.x) / (first.width + wall.spec.gap_x))
        row = int((y - area.y) / (first.height + wall.spec.gap_y))
        cell = wall.at(row, column)
        if cell is None or x >= cell.outer.right or y >= cell.outer.bottom:
            return None
        return self.places[cell.index]

    def indices_in(self, rect: QRectF) -> set[int]:
        """The places that a rectangle of the page (mm) touches, found from the grid alone."""
        wall = self._composition.wall if self._composition is not None else None
        if wall is None or not wall.cells:
            return set()
        first, area = wall.cells[0].outer, wall.spec.area
        columns = _touched(
            rect.left() - area.x, rect.right() - area.x, first.width, wall.spec.gap_x, wall.columns
        )
        lines = _touched(
            rect.top() - area.y, rect.bottom() - area.y, first.height, wall.spec.gap_y, wall.rows
        )
        found = (wall.at(row, column) for row in lines for column in columns)
        return {cell.index for cell in found if cell is not None}

    def open(self, wall_id: int | None) -> None:
        """Put another wall on the board, or none."""
        self._wall_id = wall_id
        self._composition = self._read()
        if self._composition is None:
            self._wall_id = None
        self._chosen, self._current, self._anchor = frozenset(), None, None
        self.opened.emit()
        self.chosen_changed.emit()

    def follow(self, touched: Touched) -> None:
        """The library was written: read the wall again if it may have changed."""
        if self._wall_id is None or not touched.has(*walls.TABLES):
            return
        before = self._composition
        # Only its own rows were written: the portraits need not be read again.
        own = walls.OWN.issuperset(touched.tables)
        self._composition = self._read(before if own else None)
        if self._composition is None:
            self.open(None)
            return
        if self._composition == before:
            return
        self.changed.emit()
        last = len(self.places)
        if any(index >= last for index in (*self._chosen, self._current or 0)):
            self.choose([index for index in self._chosen if index < last])
        else:
            self.chosen_changed.emit()

    def _read(self, before: Composition | None = None) -> Composition | None:
        if self._wall_id is None or not self.context.is_open:
            return None
        return walls.load(self.context.store, self._wall_id, before)

    # ------------------------------------------------------------------ what is chosen

    @property
    def chosen(self) -> frozenset[int]:
        """The chosen places by index."""
        return self._chosen

    @property
    def current(self) -> int | None:
        """The place that the keyboard is at."""
        return self._current

    @property
    def chosen_places(self) -> list[Place]:
        """The chosen places in reading order."""
        places = self.places
        return [places[index] for index in sorted(self._chosen) if index < len(places)]

    def choose(self, indices: Iterable[int], current: int | None = None) -> None:
        """Choose exactly these places; `current` (else the first of them) gets the keyboard."""
        chosen = frozenset(index for index in indices if 0 <= index < len(self.places))
        if current is None or current not in chosen:
            current = min(chosen, default=None)
        changed = (chosen, current) != (self._chosen, self._current)
        self._chosen, self._current, self._anchor = chosen, current, current
        if changed:
            self.chosen_changed.emit()

    def toggle(self, index: int) -> None:
        """Add a place to the choice or take it out of it."""
        chosen = self._chosen ^ {index}
        self.choose(chosen, index if index in chosen else None)

    def extend(self, index: int) -> None:
        """Choose everything between the last single choice and a place, as rows and columns."""
        anchor = self._anchor if self._anchor is not None else index
        first, last = self.place(anchor), self.place(index)
        if first is None or last is None:
            return
        low_row, high_row = sorted((first.cell.row, last.cell.row))
        low, high = sorted((first.cell.column, last.cell.column))
        inside = [
            place.index
            for place in self.places
            if low_row <= place.cell.row <= high_row and low <= place.cell.column <= high
        ]
        self._chosen, self._current = frozenset(inside), index
        self._anchor = anchor
        self.chosen_changed.emit()

    def neighbour(self, index: int | None, down: int, right: int) -> int | None:
        """The place so many rows and columns away; it stops at the edges of the grid."""
        place = self.place(index)
        if place is None or self._composition is None:
            return 0 if self.places else None
        wall = self._composition.wall
        row = min(max(place.cell.row + down, 0), wall.rows - 1)
        column = min(max(place.cell.column + right, 0), wall.columns - 1)
        found = wall.at(row, column)
        return found.index if found else None


def _touched(low: float, high: float, length: float, gap: float, number: int) -> range:
    """Which of a number of equal lengths with gaps between them a span from 0 on touches."""
    step = length + gap
    first = max(0, math.floor(low / step))
    if low >= first * step + length:
        first += 1
    return range(first, min(number, math.ceil(high / step)))
