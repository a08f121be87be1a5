"""Which logos a wall shows and where: pictures beside the photos, by numbers of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.core.geometry import Rect
from desktop.work.cellart import joined, logo_rect
from desktop.work.posters import logo_place

if TYPE_CHECKING:
    from desktop.core.wall import Cell, Wall
    from desktop.work.painting import CellContent, WallContent
    from desktop.work.walls.specials import Logo

LOGO: Final = 0x4000
"""The number of a cell's logo is this more than its index; photos have the index itself ..."""
FILLER_LOGO: Final = 0x8000
"""... and the logo of a filler this more than the filler's place in the row of them."""


class Shown(NamedTuple):
    """A logo on a wall: the place that it is painted with, where it stands, its ground (mm)."""

    outer: Rect
    rect: Rect
    logo: Logo
    ground: str


def whole_place(cell: Cell) -> Rect:
    """A cell as far as its photo would go: that may run on into a print shop's bleed."""
    outer, photo = cell.outer, cell.photo
    left, top = min(outer.x, photo.x), min(outer.y, photo.y)
    right, bottom = max(outer.right, photo.right), max(outer.bottom, photo.bottom)
    return Rect(left, top, right - left, bottom - top)


def logo_of(content: CellContent) -> Logo | None:
    """The logo that a cell shows, alone or on its poster."""
    if content.special is not None:
        return content.special.logo
    return content.poster.logo if content.poster is not None else None


def joined_fillers(wall: Wall) -> list[Rect]:
    """A wall's fillers as they are painted."""
    return joined(wall.fillers, wall.spec.gap_x)


def logos(wall: Wall, content: WallContent) -> dict[int, Shown]:
    """All logos of a wall by their numbers."""
    found: dict[int, Shown] = {}
    for cell in wall.cells:
        here = content.at(cell.index)
        logo = logo_of(here) if here is not None else None
        if here is None or logo is None:
            continue
        if here.special is not None:
            place, ground = whole_place(cell), here.special.colour
        else:
            place, ground = logo_place(wall.spec, cell, here), ""
            if here.poster is not None:
                ground = here.poster.ground
        if place is not None:
            rect = logo_rect(place, logo.size)
            found[LOGO + cell.index] = Shown(cell.outer, rect, logo, ground)
    filler = content.filler
    if filler is not None and filler.logo is not None:
        for number, place in enumerate(joined_fillers(wall)):
            rect = logo_rect(place, filler.logo.size)
            found[FILLER_LOGO + number] = Shown(place, rect, filler.logo, filler.colour)
    return found
