"""Columns as they usually stand, and what a free one may measure.

Circumference 3.6 to 4.3 m, height 2.6 to 3.6 m (mein-plakat.de/aussenwerbung/medialexikon/
litfasssaeule); the size between them is the middle of both. Columns differ from operator to
operator, who alone knows the real one: every number can be typed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from desktop.core.errors import Known
from desktop.core.formats import LARGEST_MM

OVERLAP: Final = 15.0
"""What the sheet is longer than the circumference (mm), to be glued: the usual 10 to 15 mm."""
MOST_OVERLAP: Final = 200.0
LEAST_SIDE: Final = 300.0


@dataclass(frozen=True, slots=True)
class Column:
    """An advertising column: what can be papered of it, in mm. `key` is "" for a free one."""

    circumference: float
    height: float
    key: str = ""

    @property
    def diameter(self) -> float:
        """How thick it is."""
        return self.circumference / math.pi


USUAL: Final = (
    Column(3600.0, 2600.0, "small"),
    Column(3950.0, 3100.0, "middle"),
    Column(4300.0, 3600.0, "large"),
)
"""The usual columns, the smallest first."""


def usual(circumference: float, height: float) -> Column | None:
    """The usual column of that size, None where it is another."""
    for column in USUAL:
        if (column.circumference, column.height) == (circumference, height):
            return column
    return None


def sheet(column: Column, overlap: float = OVERLAP) -> tuple[float, float]:
    """Width and height of the sheet that goes round a column, with what is glued.

    Raises Known "column_size" for what is no column or needs a larger page than a PDF can have,
    "column_overlap" for an overlap that is none.
    """
    sides = (column.circumference, column.height)
    if not all(math.isfinite(side) for side in (*sides, overlap)):
        raise Known("column_size", least=LEAST_SIDE, most=LARGEST_MM)
    wide = column.circumference + overlap
    small = column.circumference < LEAST_SIDE or column.height < LEAST_SIDE
    if small or max(wide, column.height) > LARGEST_MM:
        raise Known("column_size", least=LEAST_SIDE, most=LARGEST_MM)
    if not 0.0 <= overlap <= min(MOST_OVERLAP, column.circumference / 4):
        raise Known("column_overlap", most=MOST_OVERLAP)
    return wide, column.height
