"""Plain grids and bricks: rows of equal cells, and what becomes of the last one."""

from __future__ import annotations

import math

from desktop.core.geometry import Rect, Size
from desktop.core.layouts.choosing import hole_cost
from desktop.core.layouts.plan import Ends, LastRow, Plan, Room, Slot

OUT_OF_BOND = 0.05
"""What a last row of bricks costs that has no joints above the middles of its cells."""


def grid(room: Room, rows: int, columns: int, count: int, last_row: LastRow) -> Plan:
    """Rows of equal cells.

    With "left" all rows are full, the last cells of the wall being empty where there are more than
    `count`. Otherwise an incomplete last row is centred, stretched, filled with fillers, or comes
    first with larger cells. More than a row that is missing can only be filled.
    """
    unit = room.unit(rows, columns)
    missing = rows * columns - max(1, count)
    if last_row == "left" or missing <= 0 or (missing >= columns and last_row != "fill"):
        missing = 0
    if missing and last_row == "first":
        return _larger_first(room, rows, columns, columns - missing)
    number = rows * columns - missing
    slots: list[Slot] = []
    for index in range(number):
        row, column = divmod(index, columns)
        slots.append(Slot(row, column, room.at(unit, row, column)))
    if not missing:
        return Plan(rows, columns, tuple(slots), unit)
    if last_row == "fill":
        places = [divmod(index, columns) for index in range(number, rows * columns)]
        fillers = tuple(room.at(unit, row, column) for row, column in places)
        return Plan(rows, columns, tuple(slots), unit, fillers, len(fillers))
    slots[-(columns - missing) :] = _last(room, unit, rows - 1, columns - missing, last_row)
    return Plan(rows, columns, tuple(slots), unit)


def _last(room: Room, unit: Size, row: int, number: int, last_row: LastRow) -> list[Slot]:
    """The cells of an incomplete last row, in the middle or as wide as the room."""
    left = room.area.x
    width = unit.width
    if last_row == "stretch":
        width = (room.area.width - (number - 1) * room.gap_x) / number
    elif last_row == "centre":
        left += (room.area.width - number * width - (number - 1) * room.gap_x) / 2
    top = room.area.y + row * (unit.height + room.gap_y)
    return [
        Slot(row, column, Rect(left + column * (width + room.gap_x), top, width, unit.height))
        for column in range(number)
    ]


def _larger_first(room: Room, rows: int, columns: int, number: int) -> Plan:
    """The incomplete row comes first; its cells are larger in the same proportion."""
    area = room.area
    small = (area.width - (columns - 1) * room.gap_x) / columns
    large = (area.width - (number - 1) * room.gap_x) / number
    height = (area.height - (rows - 1) * room.gap_y) / (rows - 1 + large / small)
    unit, first = Size(small, height), Size(large, height * large / small)
    slots = [
        Slot(0, at, Rect(area.x + at * (large + room.gap_x), area.y, large, first.height))
        for at in range(number)
    ]
    below = area.y + first.height + room.gap_y
    for index in range((rows - 1) * columns):
        row, column = divmod(index, columns)
        rect = Rect(
            area.x + column * (small + room.gap_x),
            below + row * (height + room.gap_y),
            small,
            height,
        )
        slots.append(Slot(row + 1, column, rect))
    return Plan(rows, columns, tuple(slots), unit)


def brick_cells(rows: int, columns: int, *, closed: bool = False) -> int:
    """How many cells bricks of rows and columns have: every second row has one less.

    Where the rows are `closed` round a column, all have as many.
    """
    return rows * columns - (rows // 2 if columns > 1 and not closed else 0)


def brick_rows(count: int, columns: int, *, closed: bool = False) -> int:
    """How many rows of bricks a number of cells needs."""
    if closed:
        return max(1, math.ceil(count / columns))
    if columns == 1:
        return max(1, count)
    rows = max(1, math.ceil(count / (columns - 0.5)) - 1)
    while brick_cells(rows, columns) < count:
        rows += 1
    return rows


def _brick_last(count: int, rows: int, columns: int, *, closed: bool) -> tuple[int, int]:
    """How many cells the last row of bricks has, and how many there is room for."""
    room = columns - 1 if columns > 1 and rows % 2 == 0 and not closed else columns
    return room - (brick_cells(rows, columns, closed=closed) - count), room


def brick_hole(count: int, rows: int, columns: int, *, closed: bool = False) -> float:
    """What an incomplete last row costs (`hole_cost`): dear where it is short or out of bond."""
    there, room = _brick_last(count, rows, columns, closed=closed)
    if there >= room:
        return 0.0
    cost = hole_cost(room - there, room, count, "auto")
    return cost + (OUT_OF_BOND if (room - there) % 2 else 0.0)


def brick_end(count: int, rows: int, columns: int, *, closed: bool = False) -> LastRow:
    """How the last row of bricks ends best: in the middle, where that keeps the bond."""
    there, room = _brick_last(count, rows, columns, closed=closed)
    return "stretch" if (room - there) % 2 and there * 2 > room else "centre"


def brick(
    room: Room, rows: int, columns: int, count: int, last_row: LastRow, ends: Ends = "inset"
) -> Plan:
    """Rows of equal cells, every second one shifted by half a cell and one cell shorter.

    "half" puts half cells as fillers at the ends of the shifted rows; with "inset" they stay free.
    In a room that is closed the shifted rows are complete, their last cell reaching over its end.
    The last row is treated as in `grid`.
    """
    closed = room.closed
    unit = room.unit(rows, columns)
    shift = (unit.width + room.gap_x) / 2 if columns > 1 else 0.0
    total = brick_cells(rows, columns, closed=closed)
    in_last = columns - 1 if columns > 1 and rows % 2 == 0 and not closed else columns
    missing = total - max(1, count)
    if last_row == "left" or missing <= 0 or (missing >= in_last and last_row != "fill"):
        missing = 0
    slots: list[Slot] = []
    free: list[Rect] = []
    halves: list[Rect] = []
    for row in range(rows):
        odd = row % 2 == 1 and columns > 1
        for column in range(columns - 1 if odd and not closed else columns):
            rect = room.at(unit, row, column).moved(shift if odd else 0.0, 0.0)
            if len(slots) < total - missing:
                slots.append(Slot(row, column, rect))
            else:
                free.append(rect)
        half = (unit.width - room.gap_x) / 2
        if odd and ends == "half" and half > 0 and not closed:
            top = room.area.y + row * (unit.height + room.gap_y)
            for x in (room.area.x, room.area.right - half):
                halves.append(Rect(x, top, half, unit.height))
    if missing and last_row in ("centre", "stretch"):
        number = in_last - missing
        slots[-number:] = _last(room, unit, rows - 1, number, last_row)
        if rows % 2 == 0 and ends == "half":
            halves = halves[:-2]  # the cells of the last row lie where they were
        free = []
    return Plan(rows, columns, tuple(slots), unit, (*halves, *free), len(free))
