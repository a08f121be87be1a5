"""Spreading some of a wall's places evenly over it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from desktop.core.geometry import Point

ROUNDS = 16
"""The places hardly move after so many rounds."""
MOST_STEPS = 400_000
"""So many distances are looked at before the rounds get fewer: a large wall stays quick."""

FEW_STEPS = 25_000
"""On walls larger than that lines are left: they are hardly seen there."""
IN_LINE = 4.0
"""Two in a row or column count as much as so many spots that lie a step further away."""


def spread(spots: Sequence[Point], number: int) -> list[int]:
    """So many of the spots, by their numbers, that lie evenly among all of them.

    Each is in the middle of those that are nearer to it than to any other one (Lloyd's method,
    "Least squares quantization in PCM", 1982, begun with spots far from each other); a few are
    then moved out of common rows and columns, where the eye sees a line. The same spots give the
    same ones, in ascending order.
    """
    if number >= len(spots):
        return list(range(len(spots)))
    if number < 1:
        return []
    found = _far_apart(spots, number)
    for _ in range(min(ROUNDS, max(2, MOST_STEPS // (len(spots) * number)))):
        moved = sorted(_middles(spots, found))
        if moved == found:
            break
        found = moved
    if number > 1 and number * len(spots) ** 2 <= FEW_STEPS:
        _out_of_line(spots, found)
    return sorted(found)


def _far_apart(spots: Sequence[Point], number: int) -> list[int]:
    """The spot nearest to the middle of all, then always the one farthest from those before."""
    middle = _mean(spots)
    found = [min(range(len(spots)), key=lambda at: spots[at].away(middle))]
    nearest = [spot.away(spots[found[0]]) for spot in spots]
    while len(found) < number:
        found.append(max(range(len(spots)), key=lambda at: (nearest[at], -at)))
        added = spots[found[-1]]
        nearest = [min(away, spot.away(added)) for away, spot in zip(nearest, spots, strict=True)]
        nearest[found[-1]] = -1.0
    return sorted(found)


def _middles(spots: Sequence[Point], centres: Sequence[int]) -> Iterator[int]:
    """For each centre the spot nearest to the middle of those that are its own."""
    own: dict[int, list[int]] = {centre: [] for centre in centres}
    for at, spot in enumerate(spots):
        own[min(centres, key=lambda centre: spots[centre].away(spot))].append(at)
    for group in own.values():
        middle = _mean([spots[at] for at in group])
        yield min(group, key=lambda at: spots[at].away(middle))


def _out_of_line(spots: Sequence[Point], found: list[int]) -> None:
    """Put those elsewhere that stand in a row or column with others, where little is lost."""
    away = [[one.away(other) ** 2 for other in spots] for one in spots]
    step = min((far for far in away[0] if far), default=1.0)

    def cost(here: int, near: list[float], others: list[int]) -> float:
        lined = sum(_in_line(spots[here], spots[other]) for other in others)
        return math.fsum(map(min, near, away[here])) + IN_LINE * step * lined

    for _ in range(len(found)):
        before = list(found)
        for at, now in enumerate(before):
            others = found[:at] + found[at + 1 :]
            near = list(map(min, *(away[other] for other in others), away[others[0]]))
            free = [here for here in range(len(spots)) if here not in others]
            costs = {here: round(cost(here, near, others), 3) for here in free}
            found[at] = min(free, key=lambda here: (costs[here], here != now, here))
        if found == before:
            return


def _in_line(one: Point, other: Point) -> bool:
    return min(abs(one.x - other.x), abs(one.y - other.y)) < one.away(other) / 8


def _mean(spots: Sequence[Point]) -> Point:
    number = len(spots)
    return Point(math.fsum(s.x for s in spots) / number, math.fsum(s.y for s in spots) / number)
