"""What a layout is asked and what it answers: rooms, slots and plans. Lengths in mm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.core.geometry import Rect, Size

Layout = Literal["grid", "brick", "rows", "columns", "mosaic"]
LastRow = Literal["auto", "left", "centre", "stretch", "first", "fill"]
Ends = Literal["inset", "half"]

LAYOUTS: tuple[Layout, ...] = ("grid", "brick", "rows", "columns", "mosaic")
LAST_ROWS: dict[Layout, tuple[LastRow, ...]] = {
    "grid": ("auto", "left", "centre", "stretch", "first", "fill"),
    "brick": ("auto", "left", "centre", "stretch", "fill"),
    "mosaic": ("auto", "left", "centre", "stretch", "fill"),
    "rows": (),
    "columns": (),
}
"""What may become of an incomplete last row; justified rows and columns always end full.

"auto" is pretty where rows and columns are found, and leaves places free where they are by hand.
"""

PORTRAIT_ASPECT = 4 / 5
"""The photo proportion that layouts aim for: the usual portrait crop."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a cell stands: its row and column from 0, how many of each it spans, its rectangle."""

    row: int
    column: int
    rect: Rect
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """Slots in the order of the cells; `unit` is the size of an ordinary one.

    `fillers` are places that no portrait has: half cells at the ends of bricks, and what is left of
    the last row where that is to be filled. The last `spare` of them would take the next portraits.
    """

    rows: int
    columns: int
    slots: tuple[Slot, ...]
    unit: Size
    fillers: tuple[Rect, ...] = ()
    spare: int = 0


@dataclass(frozen=True, slots=True)
class Room:
    """The part of the page for cells, the gaps between them, and what a caption takes away.

    `lost` answers the height that a cell of a width and height loses to a caption below its photo.
    `closed`: the room goes round a column, its right edge a gap away from its left one.
    """

    area: Rect
    gap_x: float = 0.0
    gap_y: float = 0.0
    lost: Callable[[float, float], float] = lambda _width, _height: 0.0
    closed: bool = False

    def unit(self, rows: int, columns: int) -> Size:
        """The size of a cell where so many rows and columns fill the room."""
        return Size(
            (self.area.width - self.gap_x * (columns - 1)) / columns,
            (self.area.height - self.gap_y * (rows - 1)) / rows,
        )

    def at(self, unit: Size, row: int, column: int, rows: int = 1, columns: int = 1) -> Rect:
        """The rectangle of a cell in a plain grid of units."""
        return Rect(
            self.area.x + column * (unit.width + self.gap_x),
            self.area.y + row * (unit.height + self.gap_y),
            columns * unit.width + (columns - 1) * self.gap_x,
            rows * unit.height + (rows - 1) * self.gap_y,
        )


@dataclass(frozen=True, slots=True)
class Shapes:
    """What single cells ask for, by index; beyond the end, one unit and the usual proportion.

    `spans` are (columns, rows) of hero cells; `aspects` the proportions (width / height) of the
    photos, which justified rows and columns follow.
    """

    spans: Sequence[tuple[int, int]] = ()
    aspects: Sequence[float] = ()

    def span(self, index: int) -> tuple[int, int]:
        """How many columns and rows a cell wants, at least one of each."""
        columns, rows = self.spans[index] if index < len(self.spans) else (1, 1)
        return max(1, columns), max(1, rows)

    def aspect(self, index: int) -> float:
        """The proportion of a cell's photo."""
        found = self.aspects[index] if index < len(self.aspects) else 0.0
        return found if found > 0 else PORTRAIT_ASPECT

    def has_heroes(self, count: int) -> bool:
        """Whether any of the first cells spans more than one unit."""
        return any(span != (1, 1) for span in self.spans[:count])
