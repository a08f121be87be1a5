"""Sheets beside each other along one side of a poster.

A sheet that has a neighbour after it reaches `overlap` mm beyond the place where that begins.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop.core.errors import Known

NEARLY = 1e-6
"""Lengths (mm) that differ by less are the same."""
MOST_SHEETS = 400
"""Upper limit of sheets for one poster."""


@dataclass(frozen=True, slots=True)
class Span:
    """What a sheet shows of a side of the poster, from where to where (mm)."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """How much that is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Axis:
    """One side of a poster and where its sheets begin.

    `reach` is the most that a sheet can show, `starts` where the second, third ... sheet begins.
    """

    length: float
    reach: float
    overlap: float
    starts: tuple[float, ...] = ()

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return len(self.starts) + 1

    @property
    def spans(self) -> tuple[Span, ...]:
        """What each sheet shows."""
        begins = (0.0, *self.starts)
        ends = (*(min(start + self.overlap, self.length) for start in self.starts), self.length)
        return tuple(Span(begin, end) for begin, end in zip(begins, ends, strict=True))

    @property
    def step(self) -> float:
        """How far apart two sheets can begin at most."""
        return self.reach - self.overlap

    @property
    def least(self) -> float:
        """How far apart two sheets begin at least, so that none is a sliver."""
        return min((self.length - self.overlap) / self.count, self.overlap + 10.0)

    def window(self, number: int) -> tuple[float, float]:
        """From where to where the start `number` (from 0) can lie, the others moving along."""
        after = self.count - number - 1
        low = self.length - after * self.reach + (after - 1) * self.overlap
        high = self.length - self.overlap - after * self.least
        return max(low, (number + 1) * self.least), min(high, (number + 1) * self.step)


def evenly(length: float, reach: float, overlap: float) -> Axis:
    """As few sheets as cover a length, each showing as much as the others.

    Raises Known "tiling_paper" where overlap and margins leave no room, "tiling_many".
    """
    if reach <= 0 or reach < 2 * overlap:  # three sheets over each other help nobody
        raise Known("tiling_paper")
    count = 1
    if length > reach + NEARLY:
        count = math.ceil((length - overlap) / (reach - overlap) - NEARLY)
    if count > MOST_SHEETS:
        raise Known("tiling_many", most=MOST_SHEETS)
    return parted(length, count, overlap, reach)


def parted(length: float, count: int, overlap: float, reach: float = math.inf) -> Axis:
    """So many sheets, each showing as much as the others."""
    step = (length - overlap) / count
    starts = tuple(step * number for number in range(1, count))
    return Axis(length, reach, overlap if count > 1 else min(overlap, length), starts)
