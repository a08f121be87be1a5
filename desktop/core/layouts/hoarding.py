"""Posters of one size beside each other: true sizes, true gaps. Lengths in mm."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from desktop.core.errors import Known
from desktop.core.geometry import Size
from desktop.core.layouts import lines
from desktop.core.layouts.choosing import block
from desktop.core.layouts.plan import LastRow, Layout, Plan, Room

SHAPE = 1.25
"""A found hoarding comes near to this proportion (width / height): people walk along it."""
WITHOUT = 1000.0
"""What a row costs that has no room: worse than any shape."""
HOLE = 1.6
"""What a last row that lacks all its posters would cost, against a proportion wrong by e."""
LAYOUTS: tuple[Layout, ...] = ("grid", "brick")
"""The layouts that leave posters their size."""
LAST_ROWS: tuple[LastRow, ...] = ("auto", "left", "centre", "fill")
"""What may become of an incomplete last row, for the same reason."""
ENDLESS = 10**6


@dataclass(frozen=True, slots=True)
class Posters:
    """What is asked of a hoarding: posters of a size, so many, in rows and columns (0: found).

    A layout or a last row that would change the size of posters counts as a plain one.
    """

    size: Size
    rows: int
    columns: int
    count: int
    layout: Layout = "grid"
    last_row: LastRow = "left"

    @property
    def _brick(self) -> bool:
        return self.layout == "brick"

    def grid(self, room: Room, *, endless: bool = False) -> tuple[int, int]:
        """Rows and columns, no more than the room takes; `endless`: the room follows from them.

        Raises Known "wall_posters" for a room that has no place for a single one.
        """
        most_rows, most_columns = (ENDLESS, ENDLESS) if endless else self._most(room)
        if min(most_rows, most_columns) < 1:
            raise Known("wall_posters", width=self.size.width, height=self.size.height)
        rows, columns = min(self.rows, most_rows), min(self.columns, most_columns)
        if rows and columns:
            return rows, columns
        if columns:
            return min(self._rows_for(columns), most_rows), columns
        if rows:
            return rows, min(self._columns_for(rows), most_columns)
        return self._found(room, most_rows, most_columns)

    def planned(self, room: Room) -> Plan:
        """The posters in the middle of a room. Raises as `grid`."""
        rows, columns = self.grid(room)
        area = block(room, rows, columns, self.size.width, self.size.height)
        last = self.last_row if self.last_row in LAST_ROWS else "left"
        if last == "auto":
            last = "left" if self.rows and self.columns else "centre"
        arranged = lines.brick if self._brick else lines.grid
        return arranged(replace(room, area=area), rows, columns, self.count, last)

    def _found(self, room: Room, most_rows: int, most_columns: int) -> tuple[int, int]:
        """As near to a sensible proportion as a nearly complete last row allows."""
        best: tuple[float, int, int] | None = None
        for columns in range(1, min(self.count, most_columns) + 1):
            rows = self._rows_for(columns)
            places = lines.brick_cells(rows, columns) if self._brick else rows * columns
            size = extent(room, self.size, min(rows, most_rows), columns)
            cost = abs(math.log(size.width / size.height / SHAPE))
            cost += HOLE * max(0, places - self.count) / columns
            cost += WITHOUT * max(0, rows - most_rows)
            if best is None or cost < best[0] - 1e-9:
                best = cost, min(rows, most_rows), columns
        assert best is not None, "there is at least one column"
        return best[1], best[2]

    def _rows_for(self, columns: int) -> int:
        if self._brick:
            return lines.brick_rows(self.count, columns)
        return math.ceil(self.count / columns)

    def _columns_for(self, rows: int) -> int:
        columns = max(1, math.ceil(self.count / rows))
        while self._rows_for(columns) > rows:
            columns += 1
        return columns

    def _most(self, room: Room) -> tuple[int, int]:
        """How many rows and columns fit a room; 0 where not even one does."""
        down, across = self.size.height + room.gap_y, self.size.width + room.gap_x
        return (
            math.floor((room.area.height + room.gap_y + 1e-6) / down),
            math.floor((room.area.width + room.gap_x + 1e-6) / across),
        )


def extent(room: Room, poster: Size, rows: int, columns: int) -> Size:
    """How wide and high rows and columns of posters are, with the gaps between them."""
    return Size(
        columns * poster.width + (columns - 1) * room.gap_x,
        rows * poster.height + (rows - 1) * room.gap_y,
    )
