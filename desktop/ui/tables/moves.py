"""From one order of ids to another in steps that Qt's views can follow."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import Literal

from desktop.ui.tables.pages import ranges

MOST = 4000
"""With more rows between the first and the last difference a reset is cheaper."""

MOST_STEPS = 64
"""The same for scattered places."""

_STRIDE = 4096


@dataclass(frozen=True, slots=True)
class Move:
    """A step: rows `first` to `last` come or go, or the order changes; `ids` stand then."""

    kind: Literal["insert", "remove", "order"]
    first: int
    last: int
    ids: array[int]


def moves(old: array[int], new: array[int]) -> list[Move] | None:
    """The steps from `old` to `new`, or None where starting anew is better."""
    start = _common(old, new)
    end = _common_end(old, new, start)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if max(len(before), len(after)) > MOST:
        return None
    here, there = set(before), set(after)
    gone = list(ranges([row for row, id_ in enumerate(before) if id_ not in there]))
    come = list(ranges([row for row, id_ in enumerate(after) if id_ not in here]))
    if len(gone) + len(come) > MOST_STEPS:
        return None
    steps: list[Move] = []
    now = old
    for first, last in reversed(gone):
        now = now[: start + first] + now[start + last + 1 :]
        steps.append(Move("remove", start + first, start + last, now))
    kept = array("q", [id_ for id_ in after if id_ in here])
    ordered = old[:start] + kept + old[len(old) - end :]
    if ordered != now:
        now = ordered
        steps.append(Move("order", start, start + len(kept) - 1, now))
    for first, last in come:
        now = now[: start + first] + after[first : last + 1] + now[start + first :]
        steps.append(Move("insert", start + first, start + last, now))
    return steps


def _common(one: array[int], other: array[int]) -> int:
    """How many are equal from the start on."""
    most = min(len(one), len(other))
    at = 0
    while at < most and one[at : at + _STRIDE] == other[at : at + _STRIDE]:
        at += _STRIDE
    at = min(at, most)
    while at < most and one[at] == other[at]:
        at += 1
    return at


def _common_end(one: array[int], other: array[int], start: int) -> int:
    """How many are equal at the end, behind `start`."""
    most = min(len(one), len(other)) - start
    at = 0
    while at < most:
        stride = min(_STRIDE, most - at)
        left = one[len(one) - at - stride : len(one) - at]
        if left != other[len(other) - at - stride : len(other) - at]:
            break
        at += stride
    while at < most and one[-1 - at] == other[-1 - at]:
        at += 1
    return at
