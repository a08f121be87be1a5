"""A wall as it stands: its geometry, and what is in every place. `composing` makes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import rows
from desktop.core.crop import Crop
from desktop.core.errors import Known
from desktop.core.formats import PageFormat, Resolution, judge
from desktop.core.geometry import Size
from desktop.core.wall import Cell, Shapes, Wall, complete_grid
from desktop.work import pages
from desktop.work.painting import CellContent, WallContent
from desktop.work.walls.specials import SILENT, Voice, filler_of

if TYPE_CHECKING:
    from desktop.core.layouts.choosing import Offer

UNSHAPED = Shapes()


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a wall: its geometry, its row if it has one, and the portrait that is there.

    A grid has more places than a wall has rows where its last line is not full.
    """

    cell: Cell
    row: rows.Cell | None = None
    portrait: rows.PortraitLine | None = None
    content: CellContent | None = None
    dpi: float | None = None
    """Pixels of the photo per inch of paper, None without a photo."""

    @property
    def index(self) -> int:
        """The place in reading order, from 0."""
        return self.cell.index

    @property
    def photo(self) -> Size | None:
        """The upright photo in pixels, None without one."""
        return self.content.photo if self.content else None

    @property
    def crop(self) -> Crop:
        """The part of the photo that is seen."""
        return self.content.crop if self.content else Crop()

    @property
    def empty(self) -> bool:
        """Whether nothing stands here."""
        return self.content is None

    @property
    def locked(self) -> bool:
        """Whether what stands here shall stay."""
        return self.row is not None and bool(self.row.locked)

    @property
    def captioned(self) -> bool:
        """Whether a portrait has its words here, where the wall has captions."""
        return self.row is None or self.row.captioned

    @property
    def open(self) -> bool:
        """Whether a portrait that looks for a place may come here."""
        return self.empty and not self.locked

    @property
    def by_hand(self) -> bool:
        """Whether the user framed the photo; else face or focus decide."""
        return self.row is not None and self.row.center_x is not None


@dataclass(frozen=True, slots=True)
class Composition:
    """A wall as it stands: its row, its geometry and what is in every place.

    `waiting` are portraits that the wall holds but its grid, set by hand, has no place for: they
    keep their turn and their crop for a larger grid.
    `problem` says why there is no geometry (the margins leave no room); then there are no places.
    """

    row: rows.Wall
    wall: Wall
    places: tuple[Place, ...]
    waiting: tuple[int, ...] = ()
    problem: Known | None = None
    number: int = 0
    """How many cells the wall has in the library."""
    shapes: Shapes = UNSHAPED
    """Which cells are heroes, and the shapes of the photos where the layout follows them."""
    voice: Voice = SILENT
    """What the wall's campaign says."""

    @property
    def content(self) -> WallContent:
        """What the paint routine needs."""
        contents = tuple(place.content for place in self.places)
        return WallContent(contents, filler_of(self.row, self.voice))

    @property
    def grows(self) -> bool:
        """Whether rows and columns are found, so that there is a place for everybody."""
        return not (self.row.rows and self.row.columns)

    def offer(self) -> Offer | None:
        """The nearest number of places whose grid is complete, None where this one is."""
        if self.problem is not None or not self.grows:
            return None
        return complete_grid(self.wall, max(1, self.number), self.shapes)

    @property
    def taken(self) -> tuple[Place, ...]:
        """The places with a portrait."""
        return tuple(place for place in self.places if place.portrait is not None)

    @property
    def free(self) -> int:
        """How many places are empty."""
        return sum(1 for place in self.places if place.empty)

    @property
    def page(self) -> PageFormat:
        """The format of the page, as the office has it; of a wall of posters, that of these."""
        return pages.of_wall(self.row)

    @property
    def sheet(self) -> Size:
        """What a print shop prints: the page in mm, or one of the posters."""
        return self.wall.spec.poster.size if self.wall.spec.poster else self.wall.page.size

    @property
    def distance(self) -> float:
        """From how many metres the page is usually seen."""
        return self.page.distance_m

    @property
    def needed_dpi(self) -> float:
        """The resolution that looks sharp from there, and that shops ask for."""
        return self.page.needed_dpi

    def judged(self, place: Place) -> Resolution | None:
        """Whether a photo is sharp enough for the page; None without a photo."""
        dpi = place.dpi
        return None if dpi is None else judge(dpi, self.needed_dpi)

    def portraits(self) -> list[int]:
        """The portraits in reading order, those without a place at the end."""
        shown = [place.portrait.id for place in self.places if place.portrait is not None]
        return [*shown, *self.waiting]
