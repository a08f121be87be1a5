"""How many rows and columns: found for a number of photos, or from the size of a cell."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from desktop.core.geometry import Rect
from desktop.core.layouts.plan import PORTRAIT_ASPECT, LastRow, Room

MOST_CELLS = 5000
"""Upper limit of cells on one wall."""
LEAST_FIRST = 0.4
"""A larger first row has at least this share of the cells of the others."""
LONELY = 0.4
"""A last row with a smaller share of the cells of the others looks forgotten."""
OFFER_WITHIN = 0.2
"""A complete grid is offered that has at most this share of cells more or less."""
OFFER_SHAPE = 0.35
"""Photos of an offered grid are at most so far (as a logarithm) from the usual proportion."""
EXACT_SHAPE = 0.6
"""And so far where the grid has exactly the cells that there are."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A complete grid near the number of cells that there are.

    `heroes` is how many units large cells take beyond one each.
    """

    rows: int
    columns: int
    heroes: int = 0

    @property
    def number(self) -> int:
        """How many cells it has."""
        return self.rows * self.columns - self.heroes


def best_grid(
    count: int,
    width: float,
    height: float,
    aspect: float = PORTRAIT_ASPECT,
    *,
    gap_x: float = 0.0,
    gap_y: float = 0.0,
    caption: Callable[[float, float], float] | None = None,
    last_row: LastRow = "left",
    rows_for: Callable[[int], int] | None = None,
    hole: Callable[[int, int], float] | None = None,
) -> tuple[int, int]:
    """Find (rows, columns) for `count` photos on an area in mm.

    The grid fills the area; the photos come as near to `aspect` (width / height) as they can. A
    hole at the end costs as much as a clearly wrong proportion, so that complete grids and grids
    with a nearly full last row are preferred; what `last_row` makes of a hole makes it cheaper.
    `caption` tells the height in mm that a cell of a width and height loses to its caption;
    `rows_for` how many rows so many columns need, where not each row takes as many cells; `hole`
    what the hole of rows and columns costs there.
    """
    count = max(1, min(count, MOST_CELLS))
    best: tuple[float, int, int] | None = None
    for columns in range(1, count + 1):
        rows = rows_for(columns) if rows_for else math.ceil(count / columns)
        cost = _shape(rows, columns, width, height, aspect, gap_x, gap_y, caption)
        if cost is None:
            continue
        if hole is not None:
            cost += hole(rows, columns)
        else:
            cost += hole_cost(max(0, rows * columns - count), columns, count, last_row)
        if best is None or cost < best[0] - 1e-9:
            best = (cost, rows, columns)
    if best is None:
        return (1, count) if width >= height else (count, 1)
    return best[1], best[2]


def _shape(
    rows: int,
    columns: int,
    width: float,
    height: float,
    aspect: float,
    gap_x: float,
    gap_y: float,
    caption: Callable[[float, float], float] | None,
) -> float | None:
    """How wrong the photos of a grid are in their proportion; None where there is no room."""
    cell_width = (width - gap_x * (columns - 1)) / columns
    cell_height = (height - gap_y * (rows - 1)) / rows
    if cell_width <= 0 or cell_height <= 0:
        return None
    photo_height = cell_height - (caption(cell_width, cell_height) if caption else 0.0)
    if photo_height <= 0:
        return None
    # A ratio of 1.5 is as wrong as one of 1/1.5; squared, small differences do not matter.
    return math.log(cell_width / photo_height / aspect) ** 2


def hole_cost(holes: int, columns: int, count: int, last_row: LastRow) -> float:
    """What the holes of a last row cost, after what is made of them."""
    if not holes:
        return 0.0
    share = holes / columns
    if last_row == "left":
        return 0.03 + 0.25 * share
    if last_row == "fill":
        return 0.02 + 0.12 * share
    if last_row == "auto":
        there = columns - holes % columns
        short = 0.2 if there / columns < LONELY or holes >= columns else 0.0
        return 0.02 + 0.1 * share + (2.0 if there == 1 else short)
    if last_row == "centre":
        return 0.02 + 0.1 * share
    there = max(1, columns - holes)
    wide = math.log(columns / there) ** 2
    if last_row == "stretch":
        return 0.02 + wide * there / count
    return 0.01 + (1.0 if there / columns < LEAST_FIRST else 0.05 * share)


def sized(
    room: Room, width: float, height: float, aspect: float = PORTRAIT_ASPECT
) -> tuple[int, int, float, float]:
    """How many rows and columns of cells of a size (mm) the room takes, and their real size.

    A side of 0 follows from the other by `aspect`. A cell larger than the room is as large as it.
    """
    area = room.area
    width = width or height * aspect
    height = height or width / aspect
    width, height = min(width, area.width), min(height, area.height)
    columns = math.floor((area.width + room.gap_x + 1e-6) / (width + room.gap_x))
    rows = math.floor((area.height + room.gap_y + 1e-6) / (height + room.gap_y))
    return max(1, rows), max(1, columns), width, height


def block(room: Room, rows: int, columns: int, width: float, height: float) -> Rect:
    """The part of the room that rows and columns of a size take, in its middle."""
    area = room.area
    across = columns * width + (columns - 1) * room.gap_x
    down = rows * height + (rows - 1) * room.gap_y
    return Rect(area.x + (area.width - across) / 2, area.y + (area.height - down) / 2, across, down)


def offer(
    room: Room,
    count: int,
    aspect: float = PORTRAIT_ASPECT,
    *,
    heroes: int = 0,
    fits: Callable[[int, int], bool] = lambda _rows, _columns: True,
) -> Offer | None:
    """The nearest number of cells with a complete grid of sensible proportions.

    Never fewer cells than there are, which would leave somebody out; exactly as many where such a
    grid is bearable. `heroes` as in `Offer`; `fits` tells whether rows and columns come into
    question. None where nothing is near.
    """
    best: tuple[bool, float, Offer] | None = None
    units = count + heroes
    area = room.area
    for number in range(units, units + max(1, math.ceil(count * OFFER_WITHIN)) + 1):
        for columns in range(1, number + 1):
            rows = number // columns
            if number % columns:
                continue
            shape = _shape(
                rows, columns, area.width, area.height, aspect, room.gap_x, room.gap_y, room.lost
            )
            limit = EXACT_SHAPE if number == units else OFFER_SHAPE
            if shape is None or shape > limit**2 or not fits(rows, columns):
                continue
            cost = (number - units) / max(count, 1) + shape
            ranked = number > units, cost
            if best is None or ranked < (best[0], best[1] - 1e-9):
                best = (*ranked, Offer(rows, columns, heroes))
    return best[2] if best is not None else None
