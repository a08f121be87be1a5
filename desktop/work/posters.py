"""The words of a poster with one portrait: what is said, how large, and in which ink.

Where they stand is data (`desktop.core.posters`). All of them get smaller rather than be cut.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QFont

from desktop.core.geometry import Rect
from desktop.core.posters.built_in import layout_of
from desktop.core.posters.placements import Placement
from desktop.work.inks import PAPER, inks
from desktop.work.typesetting import set_block

if TYPE_CHECKING:
    from desktop.core.wall import Cell, WallSpec
    from desktop.work.captions import Line
    from desktop.work.painting import CellContent
    from desktop.work.walls.specials import Logo

QUOTE_MAY = 0.5
"""A quote may be so much smaller than the largest one and still looks as meant."""
WEIGHTS: Final = {
    "normal": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "bold": QFont.Weight.Bold,
    "black": QFont.Weight.Black,
}


@dataclass(frozen=True, slots=True)
class PosterText:
    """What a poster has beside photo, name, role and quote; `ground` "#rrggbb" is its colour."""

    ground: str
    claim: str = ""
    credit: str = ""
    logo: Logo | None = None


@dataclass(frozen=True, slots=True)
class PosterLine:
    """A line on a poster: what it belongs to, how it is set, and its ink."""

    what: str
    line: Line
    ink: QColor


def placements_of(spec: WallSpec, cell: Cell, content: CellContent) -> tuple[Placement, ...]:
    """What stands where on a poster, as far as there is something to say."""
    assert spec.poster is not None, "asked for a wall of one page"
    assert cell.poster is not None, "asked for a place of such a wall"
    layout = layout_of(spec.poster.layout)
    return layout.placements(cell.poster.size, quote=bool(content.quote.strip()))


def set_poster(spec: WallSpec, cell: Cell, content: CellContent) -> list[PosterLine]:
    """The lines of a poster in mm of the wall's page."""
    if cell.poster is None or content.poster is None or spec.poster is None:
        return []
    words = content.poster
    said = {
        "quote": content.quote, "name": content.name, "role": content.role,
        "claim": words.claim, "credit": words.credit,
    }  # fmt: skip
    veiled = layout_of(spec.poster.layout).veiled(cell.poster.size) > 0
    colours = inks(words.ground)
    page = cell.poster
    diagonal = (page.width**2 + page.height**2) ** 0.5
    found: list[PosterLine] = []
    for place in placements_of(spec, cell, content):
        text = said.get(place.what, "").strip()
        if not text:
            continue
        ink = PAPER if veiled else colours.text
        if place.what in ("credit", "role") and not veiled:
            ink = colours.quiet
        lines = set_block(
            place.on(page), text, WEIGHTS[place.weight], content.language,
            place.size * diagonal, place.down,
        )  # fmt: skip
        if place.what == "quote":  # a long one is smaller by design, not by accident
            lines = [replace(line, share=min(1.0, line.share / QUOTE_MAY)) for line in lines]
        found += [PosterLine(place.what, line, ink) for line in lines]
    return found


def logo_place(spec: WallSpec, cell: Cell, content: CellContent) -> Rect | None:
    """Where the plate of a poster's logo stands (mm); None where it has none."""
    if cell.poster is None or content.poster is None or content.poster.logo is None:
        return None
    for place in placements_of(spec, cell, content):
        if place.what == "logo":
            return place.on(cell.poster)
    return None


def veil_place(spec: WallSpec, cell: Cell) -> Rect | None:
    """What of a poster's photo is darkened below its words (mm); None for nothing."""
    if spec.poster is None or cell.poster is None:
        return None
    veil = layout_of(spec.poster.layout).veiled(cell.poster.size)
    if not veil:
        return None
    photo, page = cell.photo, cell.poster
    top = page.bottom - veil * page.height
    return Rect(photo.x, top, photo.width, photo.bottom - top)
