"""Where the tiles of a grouped gallery stand: headings over the whole width, grids below them.

As in `grid`, all is arithmetic: one number is kept for each group, none for a tile.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect

from desktop.ui.portraits.grid import Grid


class Blocks:
    """Rows of a list in which some are headings. Offers what a `Grid` offers, by row."""

    def __init__(self, plain: Grid, headings: Sequence[int], heading: int) -> None:
        """`plain` has the sizes and the number of all rows; `heading` is a heading's height."""
        self._plain = replace(plain, margin=0)
        self.count = plain.count
        self.heading = heading
        self._rows = headings
        self._tops: list[int] = []
        top = 0
        for number in range(len(headings)):
            self._tops.append(top)
            top += self._block(number)
        self.height = top

    def _records(self, number: int) -> int:
        end = self._rows[number + 1] if number + 1 < len(self._rows) else self.count
        return end - self._rows[number] - 1

    def _block(self, number: int) -> int:
        """Height of a group: its heading, air, and whole rows of tiles."""
        lines = -(-self._records(number) // self.columns)
        return self.heading + (self._plain.gap + lines * self._plain.step if lines else 0)

    # ------------------------------------------------------------------ sizes, as in a grid

    @property
    def columns(self) -> int:
        """Tiles in a row."""
        return self._plain.columns

    @property
    def tile(self) -> int:
        """Width of a tile."""
        return self._plain.tile

    @property
    def photo(self) -> int:
        """Height of a tile's photo."""
        return self._plain.photo

    @property
    def step(self) -> int:
        """From the top of a row of tiles to the top of the next."""
        return self._plain.step

    # ------------------------------------------------------------------ places

    def _split(self, row: int) -> tuple[int, int]:
        """The group of a row, and its place among the group's records (-1: its heading)."""
        number = max(0, bisect_right(self._rows, row) - 1)
        return number, row - self._rows[number] - 1

    def _first_tile(self, number: int) -> int:
        """The top of a group's tiles."""
        return self._tops[number] + self.heading + self._plain.gap

    def rect(self, row: int) -> QRect:
        """The tile or the heading of a row, in the content."""
        number, place = self._split(row)
        if place < 0:
            return QRect(0, self._tops[number], self._plain.width, self.heading)
        return self._plain.rect(place).translated(0, self._first_tile(number))

    def at(self, point: QPoint) -> int | None:
        """The row whose tile or heading is at a point of the content."""
        if not (self._tops and 0 <= point.y() < self.height):
            return None
        number = bisect_right(self._tops, point.y()) - 1
        if point.y() < self._tops[number] + self.heading:
            return self._rows[number]
        place = self._plain.at(point - QPoint(0, self._first_tile(number)))
        if place is None or place >= self._records(number):
            return None
        return self._rows[number] + 1 + place

    def visible(self, top: int, bottom: int) -> range:
        """The rows that a stripe of the content touches, perhaps a few more."""
        if not self._tops:
            return range(0)
        return range(self._near(top, 0), self._near(bottom, self.columns - 1) + 1)

    def _near(self, y: int, column: int) -> int:
        """The row at a height, in a column as far as there is one."""
        number = max(0, bisect_right(self._tops, y) - 1)
        records, below = self._records(number), y - self._first_tile(number)
        if below < 0 or not records:
            return self._rows[number]
        line = min(below // self.step, (records - 1) // self.columns)
        return self._rows[number] + 1 + min(records - 1, line * self.columns + column)

    def within(self, area: QRect) -> list[tuple[int, int]]:
        """The tiles that an area touches, as (first, last) of each row; headings are none."""
        found: list[tuple[int, int]] = []
        first = max(0, bisect_right(self._tops, area.top()) - 1)
        last = bisect_right(self._tops, area.bottom()) - 1
        for number in range(first, last + 1):
            own = replace(self._plain, count=self._records(number))
            start = self._rows[number] + 1
            for one, end in own.within(area.translated(0, -self._first_tile(number))):
                found.append((start + one, start + end))
        return found

    # ------------------------------------------------------------------ walking

    def moved(self, row: int, down: int) -> int:
        """The row below (1) or above (-1), tile or heading; the same where there is none."""
        number, place = self._split(row)
        records = self._records(number)
        if down > 0:
            if place < 0:
                wanted = row + 1
            elif place // self.columns < (records - 1) // self.columns:
                wanted = min(row + self.columns, self._rows[number] + records)
            else:
                wanted = self._rows[number] + records + 1
            return wanted if wanted < self.count else row
        if place >= self.columns:
            return row - self.columns
        if place >= 0:
            return self._rows[number]
        if number == 0:
            return row
        above = self._records(number - 1)
        return self._rows[number - 1] + (
            (above - 1) // self.columns * self.columns + 1 if above else 0
        )

    def paged(self, row: int, height: int) -> int:
        """The row so many pixels below (or above) a row, in the same column if it has one."""
        rect = self.rect(row)
        column = max(0, rect.left()) // (self.tile + self._plain.gap)
        return self._near(max(0, min(self.height - 1, rect.center().y() + height)), column)
