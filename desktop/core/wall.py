"""A poster wall as pure geometry: what a specification and a number of photos look like in mm.

`compose` is a pure function: the same specification and count give the same wall, on screen, on
paper and in a test. Where the cells stand is the business of `desktop.core.layouts`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.core.captions import (
    CAPTION_SHARE,
    CAPTION_TO_HEIGHT,
    CAPTION_TO_WIDTH,
    OVERLAY_EM,
    QUOTE_EM,
    QUOTE_LINES,
    QUOTE_TO_NAME,
    ROLE_TO_NAME,
    CaptionKind,
    caption_height,
)
from desktop.core.errors import Known
from desktop.core.formats import LARGEST_HOARDING_MM, LARGEST_MM, check_page
from desktop.core.geometry import Rect, Size
from desktop.core.layouts import closing, flowing, hoarding, lines, mosaic
from desktop.core.layouts.choosing import (
    MOST_CELLS,
    Offer,
    best_grid,
    block,
    offer,
    sized,
)
from desktop.core.layouts.plan import (
    LAST_ROWS,
    PORTRAIT_ASPECT,
    Ends,
    LastRow,
    Layout,
    Plan,
    Room,
    Shapes,
    Slot,
)
from desktop.core.posters.built_in import layout_of
from desktop.core.posters.placements import Poster
from desktop.core.wallspec import WallSpec

__all__ = [
    "CAPTION_SHARE",
    "LAST_ROWS",
    "MOST_CELLS",
    "OVERLAY_EM",
    "PORTRAIT_ASPECT",
    "QUOTE_EM",
    "QUOTE_LINES",
    "QUOTE_TO_NAME",
    "ROLE_TO_NAME",
    "SMALLEST_PHOTO",
    "CaptionKind",
    "Cell",
    "Ends",
    "LastRow",
    "Layout",
    "Offer",
    "Poster",
    "Shapes",
    "Wall",
    "WallSpec",
    "best_grid",
    "caption_height",
    "complete_grid",
    "compose",
    "fitted",
]

SMALLEST_PHOTO = 2.0
"""No photo on a wall is narrower or lower than this, in mm."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One place in a wall: `outer` holds `photo` and, if there is one, `caption` (mm).

    A hero cell spans several `columns` and `rows` from its own on. `poster` is the trimmed page of
    a place that is a poster of its own, and `outer` the same or that with bleed.
    """

    index: int
    row: int
    column: int
    outer: Rect
    photo: Rect
    caption: Rect | None
    columns: int = 1
    rows: int = 1
    poster: Rect | None = None


@dataclass(frozen=True, slots=True)
class Wall:
    """A composed wall: cells in the order in which portraits come to them.

    In a grid that is reading order, left to right and top to bottom; around hero cells and in
    columns it is near to it. `fillers` are painted but hold nobody (`Plan.fillers`).
    """

    spec: WallSpec
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    caption_size: float
    """Em of a caption's first line in mm; 0 without captions."""
    fillers: tuple[Rect, ...] = ()
    spare: int = 0
    """So many of the fillers, the last ones, would take the next portraits."""

    @property
    def page(self) -> Rect:
        """The whole page."""
        return self.spec.page

    @property
    def shifts(self) -> tuple[float, ...]:
        """How far aside everything is seen once more: what a seam cuts goes on at its other end."""
        around = self.spec.around
        return (0.0, -around, around) if around else (0.0,)

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that takes a row and column (from 0), or None where there is none."""
        for cell in self.cells:
            if 0 <= row - cell.row < cell.rows and 0 <= column - cell.column < cell.columns:
                return cell
        return None


def compose(spec: WallSpec, count: int, shapes: Shapes | None = None) -> Wall:
    """Lay out a wall for `count` cells; `shapes` tells which are heroes, and the photos' shapes.

    A grid fixed by hand has exactly its rows times columns cells, however many photos there are.
    With one of both fixed the other grows with the count; with none they are found. Where a last
    row is not left as it is, the wall has cells for `count` photos only. Cells of a fixed size
    fill the page from its middle; those beyond it are left out.

    Raises Known: "page_size" for a page that cannot be made, "wall_numbers" for negative or
    endless lengths, "wall_margins" when the margins leave no room, "wall_cells" when there are
    too many cells, "wall_gaps" when the gaps or the number of cells leave no room for photos,
    "wall_posters" when not even one poster fits the hoarding.
    """
    check_page(spec.width, spec.height, LARGEST_HOARDING_MM if spec.poster else LARGEST_MM)
    _check_lengths(spec)
    area = spec.area
    if area.width < SMALLEST_PHOTO or area.height < SMALLEST_PHOTO:
        raise Known("wall_margins", width=spec.width, height=spec.height)
    count = max(1, count)
    if max(count, spec.rows * spec.columns) > MOST_CELLS:
        raise Known("wall_cells", most=MOST_CELLS)
    if spec.poster is not None:
        plan = _posters(spec, count).planned(_room(spec))
    else:
        plan = _planned(spec, count, shapes or Shapes())
    if spec.around:
        plan = closing.closed_up(_room(spec), spec.layout, plan)
        plan = closing.turned(plan, spec.around, spec.overlap, spec.seam)
    if len(plan.slots) > MOST_CELLS:
        raise Known("wall_cells", most=MOST_CELLS)
    sides = [min(slot.rect.width, slot.rect.height) for slot in plan.slots]
    if min(sides, default=0.0) < SMALLEST_PHOTO:
        raise Known("wall_gaps", rows=plan.rows, columns=plan.columns)
    size = _caption_size(spec, plan.unit.width, plan.unit.height)
    cells = tuple(_cell(spec, index, slot, size) for index, slot in enumerate(plan.slots))
    return Wall(spec, plan.rows, plan.columns, cells, size, plan.fillers, plan.spare)


def fitted(spec: WallSpec, count: int) -> Size:
    """The page that the posters of a wall need: rows and columns, gaps and margins, in mm.

    Raises Known "wall_cells" for too many posters, and "page_size" for a size that is none.
    """
    asked = _posters(spec, count)
    if max(asked.count, spec.rows * spec.columns) > MOST_CELLS:
        raise Known("wall_cells", most=MOST_CELLS)
    inner = hoarding.extent(_room(spec), asked.size, *asked.grid(_room(spec), endless=True))
    return Size(
        spec.margin_left + inner.width + spec.margin_right,
        spec.margin_top + inner.height + spec.margin_bottom,
    )


def _posters(spec: WallSpec, count: int) -> hoarding.Posters:
    assert spec.poster is not None, "asked for a wall of posters"
    size = check_page(spec.poster.width, spec.poster.height)
    return hoarding.Posters(
        size, spec.rows, spec.columns, max(1, count), spec.layout, spec.last_row
    )


def complete_grid(wall: Wall, count: int, shapes: Shapes | None = None) -> Offer | None:
    """The nearest number of cells whose grid is complete and has sensible proportions.

    `wall` is how `count` cells stand; `shapes` tells which of them are heroes. None where that grid
    is complete, where the layout has no incomplete rows, or nothing is near.
    """
    spec, shapes = wall.spec, shapes or Shapes()
    if spec.layout != "grid" or spec.cell_width or spec.cell_height or count < 2:
        return None
    if spec.poster is not None:
        return None
    heroes = sum(cell.columns * cell.rows - 1 for cell in wall.cells)
    if wall.rows * wall.columns == count + heroes:
        return None
    # Where free places are there to be seen, a grid with as many or more would change nothing.
    most = wall.rows * wall.columns - 1 if len(wall.cells) > count else MOST_CELLS

    def fits(rows: int, columns: int) -> bool:
        return rows * columns <= most and (
            not heroes or mosaic.complete(shapes, count, rows, columns)
        )

    return offer(_room(spec), count, heroes=heroes, fits=fits)


def _room(spec: WallSpec) -> Room:
    def lost(width: float, height: float) -> float:
        if spec.caption != "below" or spec.poster is not None:
            return 0.0
        return _caption_of(spec, _caption_size(spec, width, height), height)

    return Room(spec.area, spec.gap_x, spec.gap_y, lost, bool(spec.around))


def _planned(spec: WallSpec, count: int, shapes: Shapes) -> Plan:
    """Where the cells stand, by the kind of layout."""
    room = _room(spec)
    rows, columns, last_row = spec.rows, spec.columns, _last_row(spec)
    if spec.layout in ("rows", "columns"):
        typical = room.unit(*_found(room, count, "left"))
        size = _caption_size(spec, typical.width, typical.height)
        below = 0.0
        if spec.caption == "below":
            below = _caption_of(spec, size, typical.height)
        if spec.layout == "rows":
            return flowing.rows(room, rows, count, shapes, below, spec.tolerance)
        return flowing.columns(room, columns, count, shapes, below, spec.tolerance)
    if spec.layout == "mosaic":
        shapes = _with_heroes(spec, room, count, shapes, last_row)
    if spec.cell_width or spec.cell_height:
        most, columns, width, height = sized(room, spec.cell_width, spec.cell_height)
        if room.closed:
            room = closing.spaced(room, columns, width)
        rows = min(most, _rows_for(spec, count, columns, shapes))
        room = replace(room, area=block(room, rows, columns, width, height))
    if spec.layout == "brick":
        rows, columns = _brick_grid(room, rows, columns, count, last_row)
        _check_gaps(room, rows, columns)
        return _bricks(spec, room, rows, columns, count, last_row)
    if shapes.has_heroes(count):
        return mosaic.mosaic(room, rows, columns, count, last_row, shapes)
    if not (rows and columns):
        if columns:
            rows = math.ceil(count / columns)
        elif rows:
            columns = math.ceil(count / rows)
        else:
            rows, columns = _found(room, count, last_row)
    _check_gaps(room, rows, columns)
    return lines.grid(room, rows, columns, count, "centre" if last_row == "auto" else last_row)


def _last_row(spec: WallSpec) -> LastRow:
    if spec.last_row == "auto" and spec.rows and spec.columns:
        return "left"
    return spec.last_row if spec.last_row in LAST_ROWS[spec.layout] else "left"


def _with_heroes(
    spec: WallSpec, room: Room, count: int, shapes: Shapes, last_row: LastRow
) -> Shapes:
    found = mosaic.with_heroes(shapes, count, spec.seed)
    if last_row != "auto" or found is shapes:
        return found
    return mosaic.tidied(room, found, count, spec.rows, spec.columns)


def _bricks(
    spec: WallSpec, room: Room, rows: int, columns: int, count: int, last_row: LastRow
) -> Plan:
    if last_row == "auto":
        last_row = lines.brick_end(count, rows, columns, closed=room.closed)
    return lines.brick(room, rows, columns, count, last_row, spec.ends)


def _check_gaps(room: Room, rows: int, columns: int) -> None:
    """Raise Known "wall_gaps" where a grid has no room, before anything is made of it."""
    unit = room.unit(rows, columns)
    if min(unit.width, unit.height) < SMALLEST_PHOTO:
        raise Known("wall_gaps", rows=rows, columns=columns)


def _found(
    room: Room,
    count: int,
    last_row: LastRow,
    rows_for: Callable[[int], int] | None = None,
    hole: Callable[[int, int], float] | None = None,
) -> tuple[int, int]:
    area = room.area
    return best_grid(
        count,
        area.width,
        area.height,
        gap_x=room.gap_x,
        gap_y=room.gap_y,
        caption=room.lost,
        last_row=last_row,
        rows_for=rows_for,
        hole=hole,
    )


def _rows_for(spec: WallSpec, count: int, columns: int, shapes: Shapes) -> int:
    """How many rows so many columns need."""
    if spec.layout == "brick":
        return lines.brick_rows(count, columns, closed=bool(spec.around))
    if shapes.has_heroes(count):
        return mosaic.rows_for(count, columns, shapes)
    return math.ceil(count / columns)


def _brick_grid(
    room: Room, rows: int, columns: int, count: int, last_row: LastRow
) -> tuple[int, int]:
    """The rows and columns of bricks: by hand, or from the count."""
    if rows and columns:
        return rows, columns
    closed = room.closed
    if columns:
        return lines.brick_rows(count, columns, closed=closed), columns
    if rows:
        columns = math.ceil(count / rows)
        while lines.brick_cells(rows, columns, closed=closed) < count:
            columns += 1
        return rows, columns

    def rows_for(columns: int) -> int:
        return lines.brick_rows(count, columns, closed=closed)

    def hole(rows: int, columns: int) -> float:
        return lines.brick_hole(count, rows, columns, closed=closed)

    return _found(room, count, last_row, rows_for, hole if last_row == "auto" else None)


def _cell(spec: WallSpec, index: int, slot: Slot, size: float) -> Cell:
    if spec.poster is not None:
        photo = layout_of(spec.poster.layout).photo(slot.rect)
        return Cell(index, slot.row, slot.column, slot.rect, photo, None, poster=slot.rect)
    photo, caption = _split(spec, slot.rect, size)
    return Cell(index, slot.row, slot.column, slot.rect, photo, caption, slot.columns, slot.rows)


def _caption_of(spec: WallSpec, size: float, height: float) -> float:
    """The height of the captions of a wall in cells of a height (mm)."""
    return caption_height(spec.caption, size, spec.caption_lines, height, spec.caption_quote)


def _check_lengths(spec: WallSpec) -> None:
    margins = (spec.margin_top, spec.margin_right, spec.margin_bottom, spec.margin_left)
    sizes = (spec.cell_width, spec.cell_height, spec.frame, spec.radius, spec.tolerance)
    lengths = (*margins, spec.gap_x, spec.gap_y, spec.caption_size, *sizes, spec.around)
    if not all(math.isfinite(length) and length >= 0 for length in lengths):
        raise Known("wall_numbers")
    if spec.around > spec.width or not math.isfinite(spec.seam):
        raise Known("wall_numbers")
    if spec.rows < 0 or spec.columns < 0:
        raise Known("wall_numbers")


def _caption_size(spec: WallSpec, width: float, height: float) -> float:
    """Em of the first caption line in mm for cells of a size."""
    if spec.caption == "none" or spec.poster is not None:
        return 0.0
    natural = min(width * CAPTION_TO_WIDTH, height * CAPTION_TO_HEIGHT)
    if not spec.caption_size:
        return natural
    # A size by hand is kept as long as the caption stays below half of the cell.
    tallest = _caption_of(spec, 1.0, math.inf)
    return min(spec.caption_size, height * CAPTION_SHARE / tallest)


def _split(spec: WallSpec, outer: Rect, size: float) -> tuple[Rect, Rect | None]:
    """Divide a cell into photo and caption."""
    if spec.caption == "none":
        return outer, None
    height = _caption_of(spec, size, outer.height)
    strip = Rect(outer.x, outer.bottom - height, outer.width, height)
    if spec.caption in ("inside", "overlay"):
        return outer, strip
    return Rect(outer.x, outer.y, outer.width, outer.height - height), strip
