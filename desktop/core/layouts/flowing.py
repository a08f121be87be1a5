"""Justified rows and columns: photos keep their own proportion, and every row or column is full."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from desktop.core.geometry import Rect, Size
from desktop.core.layouts.plan import Plan, Room, Shapes, Slot

TOLERANCE = 0.15
"""By how much a photo's proportion may be changed to fill the page, as a share."""
RAGGED = 6.0
"""What columns that do not reach the bottom cost, on the same scale."""
UNEVEN = 0.15
"""What rows or columns of different size cost, against photos that are cut."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """A way to share photos out: how high the photos of each line are, and what that costs."""

    cost: float
    groups: tuple[tuple[int, ...], ...]
    lengths: tuple[float, ...]
    stretch: tuple[float, ...]
    shrink: float


def rows(
    room: Room, number: int, count: int, shapes: Shapes, below: float, tolerance: float = TOLERANCE
) -> Plan:
    """Rows of equal height each, as wide as the room; `number` of them, 0 to find it.

    `below` is the height of the caption below each photo (mm). Photos are made higher or lower by
    at most `tolerance`; where the page would need more, the block is in its middle.
    """
    count = max(1, count)
    aspects = [shapes.aspect(index) for index in range(count)]
    area = room.area

    def tried(lines: int) -> _Cut | None:
        groups = _balanced(aspects, lines)
        heights = [
            (area.width - (len(group) - 1) * room.gap_x) / sum(aspects[i] for i in group)
            for group in groups
        ]
        spare = area.height - (lines - 1) * room.gap_y - lines * below
        if min(heights) <= 0 or spare <= 0:
            return None
        return _judged(groups, heights, spare / sum(heights), tolerance)

    best = _best(tried, range(1, count + 1) if not number else (min(number, count),))
    if best is None:
        return _single(room, count, vertical=False)
    return _rows_laid(room, best, aspects, below)


def _rows_laid(room: Room, cut: _Cut, aspects: Sequence[float], below: float) -> Plan:
    area = room.area
    factor = cut.stretch[0]
    heights = [length * factor * cut.shrink for length in cut.lengths]
    high = sum(heights) + len(heights) * below + (len(heights) - 1) * room.gap_y
    top = area.y + max(0.0, area.height - high) / 2
    slots: list[Slot] = []
    for line, (group, height) in enumerate(zip(cut.groups, heights, strict=True)):
        gaps = (len(group) - 1) * room.gap_x
        whole = (area.width - gaps) * cut.shrink
        left = area.x + (area.width - whole - gaps) / 2
        total = sum(aspects[i] for i in group)
        for column, index in enumerate(group):
            width = whole * aspects[index] / total
            slots.append(Slot(line, column, Rect(left, top, width, height + below)))
            left += width + room.gap_x
        top += height + below + room.gap_y
    return _plan(slots, len(cut.groups), max(len(group) for group in cut.groups))


def columns(
    room: Room, number: int, count: int, shapes: Shapes, below: float, tolerance: float = TOLERANCE
) -> Plan:
    """Columns of equal width, as high as the room; each photo goes into the shortest so far.

    `number` of columns, 0 to find it; `below` and `tolerance` as in `rows`. A column that would
    need more than the tolerance ends where it ends.
    """
    count = max(1, count)
    area = room.area

    def tried(lines: int) -> _Cut | None:
        width = (area.width - (lines - 1) * room.gap_x) / lines
        if width <= 0:
            return None
        groups: list[list[int]] = [[] for _ in range(lines)]
        ends = [0.0] * lines
        for index in range(count):
            at = min(range(lines), key=ends.__getitem__)
            groups[at].append(index)
            ends[at] += width / shapes.aspect(index) + below + room.gap_y
        photos = [sum(width / shapes.aspect(i) for i in group) for group in groups]
        wanted = [
            (area.height - (len(group) - 1) * room.gap_y - len(group) * below) / high
            for group, high in zip(groups, photos, strict=True)
        ]
        if min(wanted) <= 0:
            return None
        return _judged_each(groups, photos, wanted, tolerance)

    best = _best(tried, range(1, count + 1) if not number else (min(number, count),))
    if best is None:
        return _single(room, count, vertical=True)
    return _columns_laid(room, best, shapes, below)


def _columns_laid(room: Room, cut: _Cut, shapes: Shapes, below: float) -> Plan:
    area = room.area
    lines = len(cut.groups)
    width = (area.width - (lines - 1) * room.gap_x) / lines
    shown = width * cut.shrink
    left = area.x + (width - shown) * lines / 2
    placed: dict[int, Slot] = {}
    for column, group in enumerate(cut.groups):
        top = area.y
        x = left + column * (shown + room.gap_x)
        for row, index in enumerate(group):
            high = width / shapes.aspect(index) * cut.stretch[column] * cut.shrink + below
            placed[index] = Slot(row, column, Rect(x, top, shown, high))
            top += high + room.gap_y
    slots = [placed[index] for index in range(len(placed))]
    return _plan(slots, max(len(group) for group in cut.groups), lines)


def _judged(
    groups: Sequence[Sequence[int]], heights: Sequence[float], scale: float, tolerance: float
) -> _Cut:
    """Rows, all made higher or lower by the same factor so that they fill the height."""
    factor, shrink = _within(scale, tolerance)
    mean = sum(heights) / len(heights)
    uneven = sum(math.log(height / mean) ** 2 for height in heights) / len(heights)
    cost = _wrong(scale, shrink) + UNEVEN * uneven
    return _Cut(cost, tuple(map(tuple, groups)), tuple(heights), (factor,) * len(groups), shrink)


def _judged_each(
    groups: Sequence[Sequence[int]],
    lengths: Sequence[float],
    scales: Sequence[float],
    tolerance: float,
) -> _Cut:
    """Columns, each made longer or shorter for itself."""
    shrink = min(_within(scale, tolerance)[1] for scale in scales)
    stretch = [_within(scale / shrink, tolerance)[0] for scale in scales]
    cost = sum(_wrong(scale, shrink) for scale in scales) / len(scales)
    # Columns that end early catch the eye more than photos that are cut a little.
    cost += sum(
        RAGGED * math.log(scale / shrink / long) ** 2
        for scale, long in zip(scales, stretch, strict=True)
    ) / len(scales)
    return _Cut(cost, tuple(map(tuple, groups)), tuple(lengths), tuple(stretch), shrink)


def _within(scale: float, tolerance: float) -> tuple[float, float]:
    """How far photos are stretched for a wanted scale, and how much all shrink to fit then."""
    least = 1.0 / (1.0 + tolerance)
    if scale < least:
        return least, scale / least
    return min(scale, 1.0 + tolerance), 1.0


def _wrong(scale: float, shrink: float) -> float:
    return math.log(scale) ** 2 + (4.0 * math.log(shrink) ** 2 if shrink < 1.0 else 0.0)


def _best(tried: Callable[[int], _Cut | None], numbers: Iterable[int]) -> _Cut | None:
    """The cheapest way among numbers of lines; it stops when it has become much dearer."""
    best: _Cut | None = None
    worse = 0
    for number in numbers:
        found = tried(number)
        if found is None:
            continue
        if best is None or found.cost < best.cost - 1e-9:
            best, worse = found, 0
        else:
            worse += 1
            if worse > 6 and found.cost > best.cost + 1.0:
                break
    return best


def _balanced(aspects: Sequence[float], lines: int) -> list[list[int]]:
    """Share photos out in their order so that all lines are about equally long, none empty."""
    ends = list(accumulate(aspects, initial=0.0))
    count = len(aspects)
    groups: list[list[int]] = []
    start = 0
    for line in range(lines):
        goal = ends[start] + (ends[-1] - ends[start]) / (lines - line)
        stop = start + 1
        last = count - (lines - line - 1)
        while stop < last and ends[stop + 1] - goal <= goal - ends[stop] + 1e-9:
            stop += 1
        groups.append(list(range(start, last if line == lines - 1 else stop)))
        start = stop
    return groups


def _single(room: Room, count: int, *, vertical: bool) -> Plan:
    """All in one line, where the gaps leave no room for anything better."""
    lines = (count, 1) if vertical else (1, count)
    unit = room.unit(*lines)
    slots = [
        Slot(at, 0, room.at(unit, at, 0)) if vertical else Slot(0, at, room.at(unit, 0, at))
        for at in range(count)
    ]
    return Plan(*lines, tuple(slots), unit)


def _plan(slots: Sequence[Slot], lines: int, wide: int) -> Plan:
    widths = sorted(slot.rect.width for slot in slots)
    heights = sorted(slot.rect.height for slot in slots)
    middle = len(slots) // 2
    return Plan(lines, wide, tuple(slots), Size(widths[middle], heights[middle]))
