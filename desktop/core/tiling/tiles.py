"""A poster cut into sheets of paper: what each shows, where on the paper, and its glue edges.

Sheets are called like the cells of a spreadsheet: a letter for the column, a number for the row.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from desktop.core.errors import Known
from desktop.core.geometry import Rect, Size
from desktop.core.tiling.axis import MOST_SHEETS, Axis, evenly, parted

Side = Literal["right-bottom", "right-top", "left-bottom", "left-top"]
SIDES: Final = get_args(Side)
"""At which sides of a sheet its neighbours are glued on; "right-bottom" is the usual one."""
PAPERS: Final = ("A4", "A3")
"""What an office printer prints on."""

OVERLAP, MARGIN = 10.0, 5.0
"""What sheets overlap by, and what a printer leaves white at the edges, unless asked otherwise."""
POSTING_OVERLAP = 15.0
"""What the parts of a large poster overlap by: 10 to 15 mm is usual in Germany."""
PARTS: Final = (2, 3, 4, 6, 8, 9, 12)
"""Into how many parts a large poster is printed."""
PLAY = 0.06
"""Parts can get larger by this share, so that joints can be moved."""
SHEET_ASPECT = math.sqrt(2)
"""Parts come as near to this proportion, lying or standing, as they can."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A glue edge of a sheet: where on the poster, at which side, and who is glued onto it."""

    edge: Literal["left", "right", "top", "bottom"]
    rect: Rect
    neighbour: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One sheet: `part` is what it shows of the poster, `place` where that stands on the paper."""

    name: str
    column: int
    row: int
    part: Rect
    place: Rect


@dataclass(frozen=True, slots=True)
class Tiling:
    """A poster (mm) cut into sheets.

    `paper` is one sheet as it lies, `margin` what stays white around on it.
    """

    poster: Size
    paper: Size
    margin: float
    side: Side
    across: Axis
    down: Axis

    @property
    def columns(self) -> int:
        """Sheets beside each other."""
        return self.across.count

    @property
    def rows(self) -> int:
        """Sheets below each other."""
        return self.down.count

    @property
    def count(self) -> int:
        """All sheets."""
        return self.columns * self.rows

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The sheets row by row: the order of printing and of gluing."""
        found: list[Tile] = []
        for row, high in enumerate(self.down.spans):
            for column, wide in enumerate(self.across.spans):
                part = Rect(wide.start, high.start, wide.length, high.length)
                left = (self.paper.width - part.width) / 2
                top = (self.paper.height - part.height) / 2
                place = Rect(left, top, part.width, part.height)
                found.append(Tile(tile_name(column, row), column, row, part, place))
        return tuple(found)

    def strips(self, tile: Tile) -> Iterator[Strip]:
        """The glue edges of a sheet: what its neighbours will cover."""
        part = tile.part
        across, down = self.across.overlap, self.down.overlap
        if self.side.startswith("right") and tile.column + 1 < self.columns:
            rect = Rect(part.right - across, part.y, across, part.height)
            yield Strip("right", rect, tile_name(tile.column + 1, tile.row))
        if self.side.startswith("left") and tile.column:
            rect = Rect(part.x, part.y, across, part.height)
            yield Strip("left", rect, tile_name(tile.column - 1, tile.row))
        if self.side.endswith("bottom") and tile.row + 1 < self.rows:
            rect = Rect(part.x, part.bottom - down, part.width, down)
            yield Strip("bottom", rect, tile_name(tile.column, tile.row + 1))
        if self.side.endswith("top") and tile.row:
            rect = Rect(part.x, part.y, part.width, down)
            yield Strip("top", rect, tile_name(tile.column, tile.row - 1))

    def posted(self) -> tuple[Tile, ...]:
        """The sheets in the order of posting: each covers glue edges of those before it."""
        right, bottom = self.side.startswith("right"), self.side.endswith("bottom")
        return tuple(
            sorted(
                self.tiles,
                key=lambda tile: (
                    tile.row if bottom else -tile.row,
                    tile.column if right else -tile.column,
                ),
            )
        )

    def joints(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Where joints are seen on the finished poster: x of the standing, y of the lying ones.

        It is the edge of the sheet that lies on top.
        """
        right, bottom = self.side.startswith("right"), self.side.endswith("bottom")
        return (
            tuple(start + (0.0 if right else self.across.overlap) for start in self.across.starts),
            tuple(start + (0.0 if bottom else self.down.overlap) for start in self.down.starts),
        )


def tiled(
    poster: Size,
    paper: Size,
    overlap: float = OVERLAP,
    margin: float = MARGIN,
    side: Side = "right-bottom",
) -> Tiling:
    """Cut a poster into as few sheets of a paper as possible, standing or lying (mm).

    Raises Known: "tiling_numbers", "tiling_paper" where margins and overlap leave no room,
    "tiling_many" with `most`.
    """
    _check(overlap, margin)
    found: list[Tiling] = []
    refused: Known | None = None
    for sheet in (paper, paper.turned()):
        try:
            found.append(
                Tiling(
                    poster,
                    sheet,
                    margin,
                    side,
                    evenly(poster.width, sheet.width - 2 * margin, overlap),
                    evenly(poster.height, sheet.height - 2 * margin, overlap),
                )
            )
        except Known as error:
            refused = error
    possible = [tiling for tiling in found if tiling.count <= MOST_SHEETS]
    if not possible:
        raise refused or Known("tiling_many", most=MOST_SHEETS)
    return min(possible, key=lambda tiling: tiling.count)  # of equals the standing one


def divided(
    poster: Size, parts: int, overlap: float = POSTING_OVERLAP, side: Side = "right-bottom"
) -> Tiling:
    """Divide a large poster into parts for posting; what the parts look like decides how.

    A 3560 x 2520 mm poster in eight parts is four beside each other, two below each other. Raises
    Known "tiling_numbers".
    """
    _check(overlap, 0.0)
    if parts < 1 or parts > MOST_SHEETS:
        raise Known("tiling_numbers")
    columns = min(
        (number for number in range(1, parts + 1) if parts % number == 0),
        key=lambda number: _distance(poster.width / number, poster.height / (parts // number)),
    )
    across = _roomy(parted(poster.width, columns, overlap))
    down = _roomy(parted(poster.height, parts // columns, overlap))
    return Tiling(poster, Size(across.reach, down.reach), 0.0, side, across, down)


def usual_parts(poster: Size) -> int:
    """Into how many parts a poster is printed, unless asked otherwise: four for 18/1, two for 4/1.

    Parts are no larger than a press for posters prints (about 1.8 m), and up to A0 there is one.
    """
    longest, shortest = max(poster.width, poster.height), min(poster.width, poster.height)
    if longest <= 1200:
        return 1
    if longest <= 1800:
        return 2
    return 4 if shortest > 1200 else 3


def tile_name(column: int, row: int) -> str:
    """The name of a sheet: "B2" is the second of the second row."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def _roomy(axis: Axis) -> Axis:
    return replace(axis, reach=axis.spans[0].length * (1 + PLAY))


def _distance(width: float, height: float) -> float:
    """How far a part is from the proportion of a sheet."""
    return abs(math.log(max(width, height) / min(width, height) / SHEET_ASPECT))


def _check(*lengths: float) -> None:
    if not all(math.isfinite(length) and 0 <= length <= 200 for length in lengths):
        raise Known("tiling_numbers")
