"""A poster wall as pure geometry: what a specification and a number of photos look like in mm.

`compose` is a pure function: the same specification and count give the same wall, on screen, on
paper and in a test.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from desktop.core.errors import Known
from desktop.core.formats import check_page
from desktop.core.geometry import Rect

CaptionKind = Literal["none", "inside", "below"]

PORTRAIT_ASPECT = 4 / 5
"""The photo proportion that automatic grids aim for: the usual portrait crop."""
SMALLEST_PHOTO = 2.0
"""No photo on a wall is narrower or lower than this, in mm."""
MOST_CELLS = 5000
"""Upper limit of cells on one wall."""

CAPTION_TO_WIDTH = 0.072
"""Size of a caption's first line (em) relative to the cell's width, when not given."""
CAPTION_TO_HEIGHT = 0.055
"""The same relative to the cell's height; the smaller of both counts."""
ROLE_TO_NAME = 0.72
"""Size of a caption's second line relative to the first."""
CAPTION_SHARE = 0.5
"""A caption never takes more of a cell's height than this."""


@dataclass(frozen=True, slots=True)
class WallSpec:
    """What the user decides about a wall. Lengths in mm; rows or columns 0: found automatically.

    `caption_size` is the em of the caption's first line in mm, 0 for one that suits the cells;
    `caption_lines` is 1 (name and age) or 2 (role below); `background` is "#rrggbb".
    """

    width: float = 841.0
    height: float = 1189.0
    margin_top: float = 0.0
    margin_right: float = 0.0
    margin_bottom: float = 0.0
    margin_left: float = 0.0
    gap_x: float = 0.0
    gap_y: float = 0.0
    rows: int = 0
    columns: int = 0
    caption: CaptionKind = "none"
    caption_size: float = 0.0
    caption_lines: int = 2
    background: str = "#ffffff"

    @classmethod
    def for_page(cls, width: float, height: float, caption: CaptionKind = "below") -> WallSpec:
        """A wall on a page in mm with margins and gaps that suit its size, in whole mm."""
        check_page(width, height)
        short = min(width, height)
        margin = float(round(short * 0.045))
        gap = float(round(short * 0.018))
        return cls(width, height, margin, margin, margin, margin, gap, gap, caption=caption)

    @property
    def page(self) -> Rect:
        """The whole page."""
        return Rect(0.0, 0.0, self.width, self.height)

    @property
    def area(self) -> Rect:
        """The page without its margins: where cells may stand."""
        return self.page.inset(
            self.margin_left, self.margin_top, self.margin_right, self.margin_bottom
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """One place in a wall: `outer` holds `photo` and, if there is one, `caption` (mm)."""

    index: int
    row: int
    column: int
    outer: Rect
    photo: Rect
    caption: Rect | None


@dataclass(frozen=True, slots=True)
class Wall:
    """A composed wall: cells in reading order, left to right and top to bottom."""

    spec: WallSpec
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    caption_size: float
    """Em of a caption's first line in mm; 0 without captions."""

    @property
    def page(self) -> Rect:
        """The whole page."""
        return self.spec.page

    def at(self, row: int, column: int) -> Cell | None:
        """The cell of a row and column (from 0), or None outside the grid."""
        if 0 <= row < self.rows and 0 <= column < self.columns:
            return self.cells[row * self.columns + column]
        return None


def best_grid(
    count: int,
    width: float,
    height: float,
    aspect: float = PORTRAIT_ASPECT,
    *,
    gap_x: float = 0.0,
    gap_y: float = 0.0,
    caption: Callable[[float, float], float] | None = None,
) -> tuple[int, int]:
    """Find (rows, columns) for `count` photos on an area in mm.

    The grid fills the area; the photos come as near to `aspect` (width / height) as they can. A
    hole at the end costs as much as a clearly wrong proportion, so that complete grids and grids
    with a nearly full last row are preferred. `caption` tells the height in mm that a cell of a
    width and height loses to its caption.
    """
    count = max(1, min(count, MOST_CELLS))
    best: tuple[float, int, int] | None = None
    for columns in range(1, count + 1):
        rows = math.ceil(count / columns)
        cell_width = (width - gap_x * (columns - 1)) / columns
        cell_height = (height - gap_y * (rows - 1)) / rows
        if cell_width <= 0 or cell_height <= 0:
            continue
        photo_height = cell_height - (caption(cell_width, cell_height) if caption else 0.0)
        if photo_height <= 0:
            continue
        # A ratio of 1.5 is as wrong as one of 1/1.5; squared, small differences do not matter.
        shape = math.log(cell_width / photo_height / aspect) ** 2
        holes = rows * columns - count
        cost = shape + (0.03 + 0.25 * holes / columns if holes else 0.0)
        if best is None or cost < best[0] - 1e-9:
            best = (cost, rows, columns)
    if best is None:
        return (1, count) if width >= height else (count, 1)
    return best[1], best[2]


def compose(spec: WallSpec, count: int) -> Wall:
    """Lay out a wall for `count` photos.

    A grid fixed by hand has exactly its rows times columns cells, however many photos there are.
    With one of both fixed the other grows with the count; with none `best_grid` decides.

    Raises Known: "page_size" for a page that cannot be made, "wall_numbers" for negative or
    endless lengths, "wall_margins" when the margins leave no room, "wall_cells" when there are
    too many cells, "wall_gaps" when the gaps or the number of cells leave no room for photos.
    """
    check_page(spec.width, spec.height)
    _check_lengths(spec)
    area = spec.area
    if area.width < SMALLEST_PHOTO or area.height < SMALLEST_PHOTO:
        raise Known("wall_margins", width=spec.width, height=spec.height)
    rows, columns = _grid(spec, area, count)
    if rows * columns > MOST_CELLS:
        raise Known("wall_cells", most=MOST_CELLS)
    width = (area.width - spec.gap_x * (columns - 1)) / columns
    height = (area.height - spec.gap_y * (rows - 1)) / rows
    if width < SMALLEST_PHOTO or height < SMALLEST_PHOTO:
        raise Known("wall_gaps", rows=rows, columns=columns)
    size = _caption_size(spec, width, height)
    cells: list[Cell] = []
    for row in range(rows):
        for column in range(columns):
            outer = Rect(
                area.x + column * (width + spec.gap_x),
                area.y + row * (height + spec.gap_y),
                width,
                height,
            )
            photo, caption = _split(spec, outer, size)
            cells.append(Cell(len(cells), row, column, outer, photo, caption))
    return Wall(spec, rows, columns, tuple(cells), size)


def caption_height(kind: CaptionKind, size: float, lines: int, cell_height: float) -> float:
    """The height in mm of a caption whose first line has the em `size` (mm).

    Below a photo it is space, two lines of name and role; inside it also holds the dark gradient
    that keeps white letters readable. Never more than half of the cell.
    """
    if kind == "none" or size <= 0:
        return 0.0
    # In em of the first line: air above, line, air between, line(s) of the role.
    em = {1: 1.6, 2: 2.8}[2 if lines > 1 else 1]
    if kind == "inside":
        em = {1: 3.4, 2: 4.8}[2 if lines > 1 else 1]
    return min(size * em, cell_height * CAPTION_SHARE)


def _check_lengths(spec: WallSpec) -> None:
    margins = (spec.margin_top, spec.margin_right, spec.margin_bottom, spec.margin_left)
    lengths = (*margins, spec.gap_x, spec.gap_y, spec.caption_size)
    if not all(math.isfinite(length) and length >= 0 for length in lengths):
        raise Known("wall_numbers")
    if spec.rows < 0 or spec.columns < 0:
        raise Known("wall_numbers")


def _grid(spec: WallSpec, area: Rect, count: int) -> tuple[int, int]:
    """The rows and columns of a wall: by hand, or from the count."""
    count = max(1, count)
    if spec.rows and spec.columns:
        return spec.rows, spec.columns
    if spec.columns:
        return math.ceil(count / spec.columns), spec.columns
    if spec.rows:
        return spec.rows, math.ceil(count / spec.rows)

    def lost(width: float, height: float) -> float:
        if spec.caption != "below":
            return 0.0
        size = _caption_size(spec, width, height)
        return caption_height("below", size, spec.caption_lines, height)

    return best_grid(
        count, area.width, area.height, gap_x=spec.gap_x, gap_y=spec.gap_y, caption=lost
    )


def _caption_size(spec: WallSpec, width: float, height: float) -> float:
    """Em of the first caption line in mm for cells of a size."""
    if spec.caption == "none":
        return 0.0
    natural = min(width * CAPTION_TO_WIDTH, height * CAPTION_TO_HEIGHT)
    if not spec.caption_size:
        return natural
    # A size by hand is kept as long as the caption stays below half of the cell.
    tallest = caption_height(spec.caption, 1.0, spec.caption_lines, math.inf)
    return min(spec.caption_size, height * CAPTION_SHARE / tallest)


def _split(spec: WallSpec, outer: Rect, size: float) -> tuple[Rect, Rect | None]:
    """Divide a cell into photo and caption."""
    if spec.caption == "none":
        return outer, None
    height = caption_height(spec.caption, size, spec.caption_lines, outer.height)
    strip = Rect(outer.x, outer.bottom - height, outer.width, height)
    if spec.caption == "inside":
        return outer, strip
    return Rect(outer.x, outer.y, outer.width, outer.height - height), strip


def turned(spec: WallSpec) -> WallSpec:
    """The wall on its page laid down or stood up: sides swapped, margins stay where they are."""
    return replace(spec, width=spec.height, height=spec.width)
