"""Joints and what they cut through: faces, eyes, captions; and where they would not.

A joint is the visible edge of the sheet on top. All lengths in mm of the poster.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final, Literal

from desktop.core.geometry import Rect
from desktop.core.tiling.axis import NEARLY, Axis
from desktop.core.tiling.tiles import Tiling

Kind = Literal["eyes", "face", "logo", "quote", "caption"]
WEIGHTS: Final[dict[Kind, int]] = {"eyes": 100, "face": 20, "logo": 20, "quote": 10, "caption": 5}
"""How bad it is that a joint crosses something."""
CLEAR = 2.0
"""A joint this near to something (mm) crosses it: nobody glues more exactly."""
LEAST_OVERLAP = 5.0
"""Sheets overlap by this at least when joints are moved out of the way."""
STEP, MOST_STEPS = 1.0, 60
"""Joints are tried every so many mm, but at no more places than that to each side."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something that no joint should cross, and the place of the wall it belongs to."""

    kind: Kind
    rect: Rect
    cell: int


@dataclass(frozen=True, slots=True)
class Crossing:
    """A joint that crosses something; `standing` joints run from top to bottom."""

    obstacle: Obstacle
    standing: bool
    at: float


def crossings(tiling: Tiling, obstacles: Sequence[Obstacle]) -> list[Crossing]:
    """What the joints of a tiling cross, the worst first."""
    across, down = tiling.joints()
    found = [
        Crossing(obstacle, standing, at)
        for standing, joints in ((True, across), (False, down))
        for at in joints
        for obstacle in obstacles
        if _low(obstacle, standing) < at < _high(obstacle, standing)
    ]
    return sorted(found, key=lambda one: -WEIGHTS[one.obstacle.kind])


def nudged(tiling: Tiling, obstacles: Sequence[Obstacle]) -> Tiling:
    """The tiling whose joints cross least, moved as little as possible; of as many sheets.

    Joints move within what the paper has room for. Where that does not help the sheets overlap
    less, down to 5 mm, which makes more room.
    """
    right, bottom = tiling.side.startswith("right"), tiling.side.endswith("bottom")
    return replace(
        tiling,
        across=_eased(tiling.across, _Cost(obstacles, standing=True), on_next=right),
        down=_eased(tiling.down, _Cost(obstacles, standing=False), on_next=bottom),
    )


class _Cost:
    """How bad a joint at a place is."""

    def __init__(self, obstacles: Sequence[Obstacle], *, standing: bool) -> None:
        starts = sorted((_low(one, standing), WEIGHTS[one.kind]) for one in obstacles)
        ends = sorted((_high(one, standing), WEIGHTS[one.kind]) for one in obstacles)
        self._starts, self._ends = [at for at, _ in starts], [at for at, _ in ends]
        self._begun = list(accumulate((weight for _, weight in starts), initial=0))
        self._over = list(accumulate((weight for _, weight in ends), initial=0))

    def at(self, place: float) -> int:
        """The weights of all that a joint there crosses."""
        begun = self._begun[bisect_left(self._starts, place)]
        return begun - self._over[bisect_right(self._ends, place)]


def _low(obstacle: Obstacle, standing: bool) -> float:
    return (obstacle.rect.x if standing else obstacle.rect.y) - CLEAR


def _high(obstacle: Obstacle, standing: bool) -> float:
    return (obstacle.rect.right if standing else obstacle.rect.bottom) + CLEAR


def _eased(axis: Axis, cost: _Cost, *, on_next: bool) -> Axis:
    """The axis whose joints cost least, with the widest overlap that allows it."""
    best: tuple[int, Axis] | None = None
    overlap = axis.overlap
    while axis.count > 1:
        total, found = _moved(axis, overlap, cost, 0.0 if on_next else overlap)
        if best is None or total < best[0]:
            best = total, found
        if total == 0 or overlap - STEP < LEAST_OVERLAP - NEARLY:
            break
        overlap -= STEP
    return axis if best is None else best[1]


def _moved(axis: Axis, overlap: float, cost: _Cost, shift: float) -> tuple[int, Axis]:
    """The starts that cost least and lie nearest to where they were, for one overlap.

    Goes from joint to joint and keeps, for each place of the last one, the best way there.
    """
    narrower = replace(axis, overlap=overlap)
    least, most = narrower.least, narrower.step
    ways: list[tuple[float, int, float, tuple[float, ...]]] = [(0.0, 0, 0.0, ())]
    for number, usual in enumerate(axis.starts):
        further: list[tuple[float, int, float, tuple[float, ...]]] = []
        for place in _candidates(*narrower.window(number), usual):
            here, away = cost.at(place + shift), abs(place - usual)
            reachable = [way for way in ways if least - NEARLY <= place - way[0] <= most + NEARLY]
            if reachable:
                _, bad, far, before = min(reachable, key=lambda way: (way[1], way[2]))
                further.append((place, bad + here, far + away, (*before, place)))
        ways = further
    if not ways:  # no room at all: as it is
        return sum(cost.at(start + shift) for start in axis.starts), axis
    _, bad, _, starts = min(ways, key=lambda way: (way[1], way[2]))
    return bad, replace(narrower, starts=starts)


def _candidates(low: float, high: float, usual: float) -> list[float]:
    """Where a sheet may begin: where it does now, and every mm around that."""
    if high < low - NEARLY:
        return []
    found = [usual] if low - NEARLY <= usual <= high + NEARLY else []
    away = max(usual - low, high - usual)
    step = max(STEP, away / MOST_STEPS)
    for number in range(1, int(away / step) + 1):
        both = (usual - number * step, usual + number * step)
        found += [place for place in both if low <= place <= high]
    found += [edge for edge in (low, high) if edge not in found]
    return found
