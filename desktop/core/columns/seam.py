"""Where the sheet round a column is cut: as far from faces and words as there is room.

Places on the column are lengths in mm round it; 0 and the circumference are the same place. The
ends of the sheet lie over each other in a strip, and either may come to lie on top, so that the
whole strip should be free.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

NEARLY = 1e-6


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something on a column that should not be cut, from where to where, and how bad that is.

    `start` lies between 0 and the circumference, `end` may lie beyond it.
    """

    start: float
    end: float
    weight: float


def around(place: float, circumference: float) -> float:
    """A place on the column as a number from 0 to below the circumference."""
    found = place % circumference
    return 0.0 if found >= circumference else found


def apart(one: float, other: float, circumference: float) -> float:
    """How far two places of a column are from each other, the short way round."""
    away = abs(one - other) % circumference
    return min(away, circumference - away)


class Costs:
    """How bad it is to have the middle of the glued strip at a place."""

    def __init__(self, circumference: float, strip: float, stretches: Sequence[Stretch]) -> None:
        self.circumference = circumference
        self._starts: list[float] = []
        self._ends: list[float] = []
        begun: list[tuple[float, float]] = []
        over: list[tuple[float, float]] = []
        self._always = 0.0
        for stretch in stretches:
            low, high = stretch.start - strip / 2, stretch.end + strip / 2
            if high - low >= circumference:  # wherever the seam lies, it cuts this
                self._always += stretch.weight
                continue
            low = around(low, circumference)
            high = low + (stretch.end - stretch.start + strip)
            for turn in (-circumference, 0.0):  # what reaches over the end begins there again
                begun.append((low + turn, stretch.weight))
                over.append((high + turn, stretch.weight))
        begun.sort()
        over.sort()
        self._starts, self._ends = [at for at, _ in begun], [at for at, _ in over]
        self._begun = list(accumulate((weight for _, weight in begun), initial=0.0))
        self._over = list(accumulate((weight for _, weight in over), initial=0.0))

    def at(self, place: float) -> float:
        """The weights of all that the strip touches there; touching edges do not count."""
        place = around(place, self.circumference)
        begun = self._begun[bisect_left(self._starts, place - NEARLY)]
        return self._always + begun - self._over[bisect_right(self._ends, place + NEARLY)]

    def edges(self) -> list[float]:
        """The places where the cost changes, from 0 to below the circumference, each once."""
        found = {around(edge, self.circumference) for edge in (*self._starts, *self._ends)}
        return sorted(found)


def best_seam(
    circumference: float, strip: float, stretches: Sequence[Stretch], usual: float = 0.0
) -> float:
    """Where the middle of a glued strip cuts least, from 0 to below the circumference.

    `usual` where no other place is better; else the middle of the nearest free stretch, so that
    whoever glues has room on both sides. The same column gives the same seam.
    """
    costs = Costs(circumference, strip, stretches)
    edges = costs.edges()
    usual = around(usual, circumference)
    if not edges:
        return usual
    after = [*edges[1:], edges[0] + circumference]
    rooms = [(low, high) for low, high in zip(edges, after, strict=True) if high - low > NEARLY]
    middles = [around((low + high) / 2, circumference) for low, high in rooms]
    # Where stretches touch, the strip may lie exactly between them.
    places = [*middles, *edges]
    bad = {place: costs.at(place) for place in places}
    least = min(bad.values())
    if costs.at(usual) <= least + NEARLY:
        return usual
    free = [place for place in middles if bad[place] <= least + NEARLY]
    return min(
        free or [place for place in edges if bad[place] <= least + NEARLY],
        key=lambda place: (round(apart(place, usual, circumference), 6), place),
    )
