"""A grid in which hero cells span several columns and rows, and the others close up around them."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.core.layouts.choosing import hole_cost
from desktop.core.layouts.lines import grid
from desktop.core.layouts.plan import PORTRAIT_ASPECT, LastRow, Plan, Room, Shapes, Slot

HERO_IN = 9
"""One of so many cells becomes a hero where nobody chose any."""
FEWEST = 5
"""Walls of fewer cells get no heroes by themselves."""
MOST_DROPPED = 4
"""So many heroes that nobody chose may become ordinary cells for a full last row."""
MOST_MOVED = 60
"""In larger walls a free unit or two does not weigh as much as the time to look for another way."""
MOST_FREE = 2
"""With more free units than these a wall is prettier without heroes that nobody chose."""
TRIED = 8
"""So many numbers of columns are tried, the most promising ones."""


@dataclass(frozen=True, slots=True)
class _Packed:
    rows: int
    at: tuple[tuple[int, int, int, int], ...]
    """Row, column, rows and columns of each cell."""
    free: tuple[tuple[int, int], ...]
    """Row and column of the units that no cell has, in reading order."""


def with_heroes(shapes: Shapes, count: int, seed: int) -> Shapes:
    """The shapes with heroes of 2 x 2 spread over the wall; those that were chosen stay alone.

    One in each group of nine, by the seed: a wall that grows keeps those that it has.
    """
    if count < FEWEST or shapes.has_heroes(count):
        return shapes
    spans = [(1, 1)] * count
    for start in range(0, count, HERO_IN):
        index = start + random.Random(seed * 7919 + start).randrange(HERO_IN)
        if index < count:
            spans[index] = (2, 2)
    return replace(shapes, spans=tuple(spans))


def tidied(room: Room, shapes: Shapes, count: int, rows: int, columns: int) -> Shapes:
    """The shapes without as few of the last heroes as it takes for the wall to end full.

    Where that does not help, the last hero stands elsewhere among those it was chosen from; where
    nothing does, as on a narrow strip, there are none.
    """
    spans = [shapes.span(index) for index in range(count)]
    heroes = [index for index, span in enumerate(spans) if span != (1, 1)]
    best: tuple[int, Shapes] | None = None
    for tried in _tidier(spans, heroes):
        packed = _pack(tried, columns, rows) if columns else _found(room, tried, rows, "auto")[1]
        if best is None or len(packed.free) < best[0]:
            best = len(packed.free), replace(shapes, spans=tuple(tried))
        if not packed.free:
            break
    untidy = best is not None and best[0] > MOST_FREE and count <= MOST_MOVED
    if best is None or (untidy and not (rows or columns)):
        return replace(shapes, spans=())
    return best[1]


def _tidier(
    spans: Sequence[tuple[int, int]], heroes: Sequence[int]
) -> Iterator[list[tuple[int, int]]]:
    """The spans with fewer heroes, then with the last one elsewhere in its group."""
    dropped = list(spans)
    for drop in range(min(MOST_DROPPED, len(heroes) - 1) + 1):
        if drop:
            dropped[heroes[-drop]] = (1, 1)
        yield list(dropped)
    if not heroes or len(spans) > MOST_MOVED:
        return
    start = heroes[-1] // HERO_IN * HERO_IN
    for index in range(start, min(start + HERO_IN, len(spans))):
        moved = list(spans)
        moved[heroes[-1]], moved[index] = moved[index], moved[heroes[-1]]
        yield moved


def mosaic(
    room: Room, rows: int, columns: int, count: int, last_row: LastRow, shapes: Shapes
) -> Plan:
    """Cells in their order, each in the first place where it fits.

    Rows or columns 0 are found. With both by hand a hero that does not fit becomes smaller, and
    what then finds no place is left out: the plan has fewer slots than `count`.
    """
    count = max(1, count)
    spans = [shapes.span(index) for index in range(count)]
    if columns:
        packed = _pack(spans, columns, rows)
    else:
        columns, packed = _found(room, spans, rows, last_row)
    if rows:
        packed = replace(packed, rows=rows)
    return _planned(room, columns, packed, last_row)


def rows_for(count: int, columns: int, shapes: Shapes) -> int:
    """How many rows the cells take in so many columns."""
    return _pack([shapes.span(index) for index in range(count)], columns, 0).rows


def complete(shapes: Shapes, count: int, rows: int, columns: int) -> bool:
    """Whether all cells, and single ones after them, fill so many rows and columns."""
    spans = [shapes.span(index) for index in range(count)]
    units = sum(wide * high for wide, high in spans)
    spans += [(1, 1)] * (rows * columns - units)
    packed = _pack(spans, columns, rows)
    taken = [(wide, high) for _row, _column, high, wide in packed.at]
    return not packed.free and taken == spans


def _found(
    room: Room, spans: Sequence[tuple[int, int]], rows: int, last_row: LastRow
) -> tuple[int, _Packed]:
    """The number of columns with which the cells come nearest to the usual proportion."""
    units = sum(columns * rows_ for columns, rows_ in spans)
    widest = max(columns for columns, _ in spans)
    ranked: list[tuple[float, int]] = []
    for columns in range(min(widest, units), units + 1):
        lines = rows or math.ceil(units / columns)
        if rows and rows * columns < units:
            continue
        ranked.append((_cost(room, lines, columns), columns))
    best: tuple[float, int, _Packed] | None = None
    for _cost_then, columns in sorted(ranked)[:TRIED]:
        packed = _pack(spans, columns, rows)
        free = len(packed.free) if not rows else 0
        cost = _cost(room, rows or packed.rows, columns)
        cost += hole_cost(free, columns, len(spans), last_row)
        if best is None or cost < best[0] - 1e-9:
            best = cost, columns, packed
    assert best is not None, "as many columns as units always hold them"
    return best[1], best[2]


def _cost(room: Room, rows: int, columns: int) -> float:
    unit = room.unit(rows, columns)
    if unit.width <= 0 or unit.height <= 0:
        return math.inf
    height = unit.height - room.lost(unit.width, unit.height)
    return math.inf if height <= 0 else math.log(unit.width / height / PORTRAIT_ASPECT) ** 2


def _pack(spans: Sequence[tuple[int, int]], columns: int, most: int) -> _Packed:
    """Put cells into a grid of columns, at most `most` rows (0: as many as they need)."""
    taken: list[int] = []  # per row, a bit for each column
    whole = (1 << columns) - 1
    first = 0
    at: list[tuple[int, int, int, int]] = []
    for wide, high in spans:
        while first < len(taken) and taken[first] == whole:
            first += 1
        found = None
        for width, height in ((min(wide, columns), high), (1, 1)):
            found = _place(taken, columns, first, width, height, most)
            if found is not None:
                at.append((*found, height, width))
                break
        if found is None:
            break
    free = [
        (row, column)
        for row in range(most or len(taken))
        for column in range(columns)
        if row >= len(taken) or not taken[row] >> column & 1
    ]
    return _Packed(most or len(taken), tuple(at), tuple(free))


def _place(
    taken: list[int], columns: int, first: int, width: int, height: int, most: int
) -> tuple[int, int] | None:
    """Take the first free place of a size in reading order; None where there is none."""
    mask, whole = (1 << width) - 1, (1 << columns) - 1
    row = first
    while not most or row + height <= most:
        free = whole
        for line in taken[row : row + height]:
            free &= ~line
        starts = free  # the columns from which on so many are free
        for further in range(1, width):
            starts &= free >> further
        if starts:
            column = (starts & -starts).bit_length() - 1
            while len(taken) < row + height:
                taken.append(0)
            for line in range(row, row + height):
                taken[line] |= mask << column
            return row, column
        row += 1
    return None


def _planned(room: Room, columns: int, packed: _Packed, last_row: LastRow) -> Plan:
    unit = room.unit(packed.rows, columns)
    slots = [
        Slot(row, column, room.at(unit, row, column, rows, wide), wide, rows)
        for row, column, rows, wide in packed.at
    ]
    free = packed.free
    if not free:
        return Plan(packed.rows, columns, tuple(slots), unit)
    if last_row == "fill":
        fillers = tuple(room.at(unit, row, column) for row, column in free)
        return Plan(packed.rows, columns, tuple(slots), unit, fillers, len(fillers))
    last = packed.rows - 1
    tail = [at for at, slot in enumerate(slots) if slot.row + slot.rows > last]
    # Without anybody in it, as with rows that were set by hand, it is a row of empty places.
    plain = tail and all(slots[at].row == last and slots[at].columns == 1 for at in tail)
    if last_row == "auto":
        last_row = "centre"
    if last_row in ("centre", "stretch") and plain and all(row == last for row, _ in free):
        # The last row of a plain grid with so many cells lies where this one shall lie.
        number = last * columns + len(tail)
        moved = grid(room, packed.rows, columns, number, last_row).slots[last * columns :]
        for at, slot in zip(sorted(tail, key=lambda i: slots[i].column), moved, strict=True):
            slots[at] = slot
        return Plan(packed.rows, columns, tuple(slots), unit)
    slots += [Slot(row, column, room.at(unit, row, column)) for row, column in free]
    return Plan(packed.rows, columns, tuple(slots), unit)
