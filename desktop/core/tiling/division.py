"""How a wall is divided for printing: into parts for posting, or into sheets to glue."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, cast

from desktop.core.formats import find_format
from desktop.core.geometry import Size
from desktop.core.tiling.tiles import (
    MARGIN,
    OVERLAP,
    PAPERS,
    PARTS,
    POSTING_OVERLAP,
    SIDES,
    Side,
    Tiling,
    divided,
    tiled,
)


@dataclass(frozen=True, slots=True)
class Division:
    """Either so many `parts`, or sheets of a `paper` ("A4"); overlap and white edge in mm.

    `eased`: the joints are moved off faces and words, as far as there is room.
    """

    parts: int = 0
    paper: str = ""
    overlap: float = POSTING_OVERLAP
    margin: float = 0.0
    side: Side = "right-bottom"
    eased: bool = False

    @classmethod
    def in_parts(cls, parts: int) -> Division:
        """Parts for posting, with the usual overlap."""
        return cls(parts)

    @classmethod
    def on_paper(cls, paper: str) -> Division:
        """Sheets of a paper, with the usual overlap and white edge."""
        return cls(0, paper, OVERLAP, MARGIN)

    def cut(self, poster: Size) -> Tiling:
        """A poster cut that way, its joints where they usually are. Raises Known as `tiled`."""
        if self.paper:
            paper = find_format(self.paper).size()
            return tiled(poster, paper, self.overlap, self.margin, self.side)
        return divided(poster, self.parts, self.overlap, self.side)


def as_data(division: Division) -> dict[str, Any]:
    """A division as plain values, for a file."""
    return asdict(division)


def of_data(data: object) -> Division | None:
    """A division from plain values; None where they make no sense."""
    if not isinstance(data, dict):
        return None
    given = cast("dict[str, Any]", data)
    parts, paper, side = given.get("parts"), given.get("paper"), given.get("side")
    lengths = (given.get("overlap"), given.get("margin"))
    right = (paper in PAPERS and parts == 0) or (paper == "" and parts in PARTS)
    if not right or side not in SIDES:
        return None
    numbers = [
        float(length)
        for length in lengths
        if isinstance(length, int | float) and not isinstance(length, bool) and 0 <= length <= 200
    ]
    if len(numbers) != len(lengths):
        return None
    return Division(
        cast("int", parts),
        cast("str", paper),
        numbers[0],
        numbers[1],
        cast("Side", side),
        given.get("eased") is True,
    )
