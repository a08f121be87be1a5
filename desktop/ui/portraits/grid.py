"""Where the tiles of a gallery stand: pure arithmetic, the same for ten and for a million."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPoint, QRect

ASPECT = 4 / 5
"""Width of a tile's photo relative to its height."""


@dataclass(frozen=True)
class Grid:
    """Tiles of one size in rows that fill the width. Everything in logical pixels.

    `wanted` is the width a tile should have at least; `words` the height below its photo.
    """

    width: int
    count: int
    wanted: int
    margin: int
    gap: int
    words: int

    @cached_property
    def columns(self) -> int:
        """Tiles in a row."""
        room = self.width - 2 * self.margin + self.gap
        return max(1, room // (self.wanted + self.gap))

    @cached_property
    def tile(self) -> int:
        """Width of a tile: the wanted one, and what is left over shared out."""
        room = self.width - 2 * self.margin - self.gap * (self.columns - 1)
        most = round(self.wanted * 1.35)
        return max(16, min(room // self.columns, most))

    @cached_property
    def photo(self) -> int:
        """Height of a tile's photo."""
        return round(self.tile / ASPECT)

    @cached_property
    def step(self) -> int:
        """From the top of a row to the top of the next."""
        return self.photo + self.words + self.gap

    @cached_property
    def rows(self) -> int:
        """Rows of tiles."""
        return -(-self.count // self.columns)

    @cached_property
    def height(self) -> int:
        """Of the whole content."""
        return self.rows * self.step - self.gap + 2 * self.margin if self.count else 0

    def rect(self, number: int) -> QRect:
        """The tile with this number, words included, in the content."""
        row, column = divmod(number, self.columns)
        x = self.margin + column * (self.tile + self.gap)
        return QRect(x, self.margin + row * self.step, self.tile, self.photo + self.words)

    def at(self, point: QPoint) -> int | None:
        """The tile at a point of the content."""
        column, beside = divmod(point.x() - self.margin, self.tile + self.gap)
        row, below = divmod(point.y() - self.margin, self.step)
        if not (0 <= column < self.columns and row >= 0):
            return None
        if beside >= self.tile or below >= self.photo + self.words:
            return None
        number = row * self.columns + column
        return number if number < self.count else None

    def visible(self, top: int, bottom: int) -> range:
        """The tiles that a stripe of the content touches."""
        first = max(0, (top - self.margin) // self.step)
        last = max(0, (bottom - self.margin) // self.step)
        return range(
            min(self.count, first * self.columns), min(self.count, (last + 1) * self.columns)
        )

    def within(self, area: QRect) -> list[tuple[int, int]]:
        """The tiles that an area touches, as (first, last) of each row."""
        left = max(0, -(-(area.left() - self.margin - self.tile + 1) // (self.tile + self.gap)))
        right = min(self.columns - 1, (area.right() - self.margin) // (self.tile + self.gap))
        top = max(0, -(-(area.top() - self.margin - self.photo - self.words + 1) // self.step))
        bottom = min(self.rows - 1, (area.bottom() - self.margin) // self.step)
        if left > right:
            return []
        return [
            (row * self.columns + left, min(self.count - 1, row * self.columns + right))
            for row in range(top, bottom + 1)
            if row * self.columns + left < self.count
        ]
