"""A calm and fair mix: who looks alike does not stand side by side.

Ages, colours and, where it is known, the direction of gaze are spread over the wall. The same
people, places and seed give the same order.
"""

from __future__ import annotations

import math
import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop.core.geometry import Rect

Colour = tuple[float, float, float]

DECADE = 12.0
"""So many years of difference make two ages look different."""
FAR = 90.0
"""Colours so far apart (RGB, 0..255) look different."""
ROUNDS = 40
"""So many swaps are tried for each cell."""
MOST_SWAPS = 6_000
"""And in all: a large wall stays quick."""
REACH = 1.6
"""Cells whose middles are at most so many cell sizes apart are neighbours."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is known of how somebody looks on the wall; None where it is not known.

    `colour` is the mean colour of what is seen of the photo, 0..255 each; `gaze` -1 for looking
    to the left of the picture, 1 to the right, 0 ahead.
    """

    age: int | None = None
    colour: Colour | None = None
    gaze: int | None = None


def alike(one: Look, other: Look) -> float:
    """How much two look alike, from 0 to about 1; what is not known counts as neither."""
    found, weight = 0.0, 0.0
    if one.age is not None and other.age is not None:
        found += math.exp(-(((one.age - other.age) / DECADE) ** 2))
        weight += 1.0
    if one.colour is not None and other.colour is not None:
        away = math.dist(one.colour, other.colour)
        found += math.exp(-((away / FAR) ** 2))
        weight += 1.0
    if one.gaze is not None and other.gaze is not None:
        found += 0.5 if one.gaze == other.gaze else 0.0
        weight += 0.5
    return found / weight if weight else 0.0


def _likeness(looks: Sequence[Look]) -> list[list[float]]:
    """How much each two look alike; looks that are the same are compared once."""
    kinds = {look: at for at, look in enumerate(dict.fromkeys(looks))}
    different = list(kinds)
    small = [[0.0] * len(different) for _ in different]
    for at, one in enumerate(different):
        for other in range(at, len(different)):
            small[at][other] = small[other][at] = alike(one, different[other])
    kind = [kinds[look] for look in looks]
    return [[small[one][other] for other in kind] for one in kind]


def neighbours(rects: Sequence[Rect]) -> list[list[int]]:
    """For each cell the indices of those next to it, also over corners."""
    size = [math.hypot(rect.width, rect.height) for rect in rects]
    ordered = sorted(range(len(rects)), key=lambda i: rects[i].y)
    found: list[list[int]] = [[] for _ in rects]
    for place, i in enumerate(ordered):
        here = rects[i]
        for j in ordered[place + 1 :]:
            there = rects[j]
            if there.y > here.bottom + max(here.height, there.height):
                break
            away = math.dist((here.center.x, here.center.y), (there.center.x, there.center.y))
            if away <= REACH * (size[i] + size[j]) / 2 * 0.72:
                found[i].append(j)
                found[j].append(i)
    return found


def mixed(
    looks: Sequence[Look], rects: Sequence[Rect], seed: int, locked: Collection[int] = ()
) -> list[int]:
    """An order: for each place the index of who comes there. Locked places keep who they have.

    Starts from a shuffled order and swaps pairs as long as that puts less alike people side by
    side; now and then it accepts a worse swap, less and less often.
    """
    number = min(len(looks), len(rects))
    chance = random.Random(seed)
    order = list(range(number))
    free = [index for index in range(number) if index not in locked]
    dealt = free[:]
    chance.shuffle(dealt)
    for place, who in zip(free, dealt, strict=True):
        order[place] = who
    if len(free) < 2:
        return order
    beside = neighbours(rects[:number])
    table = _likeness(looks[:number])

    def cost(place: int) -> float:
        row = table[order[place]]
        return sum([row[order[other]] for other in beside[place]])

    swaps = min(MOST_SWAPS, ROUNDS * len(free))
    for step in range(swaps):
        first, second = chance.sample(free, 2)
        before = cost(first) + cost(second)
        order[first], order[second] = order[second], order[first]
        worse = cost(first) + cost(second) - before
        heat = 0.15 * (1.0 - step / swaps) ** 2
        if worse > 0 and (heat <= 1e-6 or chance.random() >= math.exp(-worse / heat)):
            order[first], order[second] = order[second], order[first]
    return order
