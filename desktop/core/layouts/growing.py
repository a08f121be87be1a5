"""Growing walls: late portraits come in, and as few cells as possible change their place."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T", bound=Hashable)

Spot = tuple[int, int]
"""Row and column of a place, from 0."""


@dataclass(frozen=True, slots=True)
class Grown:
    """Who stands where after a wall has grown, by the index of the place; and who had to move."""

    order: tuple[int | None, ...]
    """Per place the index of the old occupant, -1 - n for the n-th newcomer, None for nobody."""
    moved: tuple[int, ...]
    """The old occupants that no longer stand in their row and column."""


def grow(before: Sequence[Spot], after: Sequence[Spot], newcomers: int) -> Grown:
    """Put the occupants of the places `before` into the places `after`, newcomers in between.

    Whoever's row and column still exists stays there; who loses it comes to the nearest place that
    is left, and newcomers take the rest in reading order. Nobody moves for a newcomer's sake.
    """
    free: dict[Spot, int] = {}
    for index, spot in enumerate(after):
        free.setdefault(spot, index)
    order: list[int | None] = [None] * len(after)
    homeless: list[int] = []
    for old, spot in enumerate(before):
        index = free.pop(spot, None)
        if index is None:
            homeless.append(old)
        else:
            order[index] = old
    for old in homeless:
        if not free:
            break
        row, column = before[old]
        spot = min(free, key=lambda s: ((s[0] - row) ** 2 + (s[1] - column) ** 2, s))
        order[free.pop(spot)] = old
    rest = sorted(free.values())
    for number, index in zip(range(newcomers), rest, strict=False):
        order[index] = -1 - number
    return Grown(tuple(order), tuple(homeless))


def changed(before: Mapping[T, Spot], after: Mapping[T, Spot]) -> set[T]:
    """Who stands in another row or column than before; newcomers are not counted."""
    return {who for who, spot in before.items() if who in after and after[who] != spot}
