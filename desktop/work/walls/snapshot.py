"""A wall as it was at one moment, for a job that writes or prints it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.geometry import Rect, Size
from desktop.core.wall import Cell, Wall
from desktop.work.painting import WallContent
from desktop.work.walls.logos import LOGO, logos

if TYPE_CHECKING:
    from desktop.core.imaging import Box as Part


@dataclass(frozen=True, slots=True)
class Original:
    """The file behind a cell: where it lies, its digest, and the name that the user knows.

    `ground` "#rrggbb" is what shows through where a logo is transparent; "" for photos.
    """

    path: Path
    digest: str = ""
    name: str = ""
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a cell shows, for lists that go with a wall; `credit` is how the photo is credited."""

    name: str
    age: int | None
    role: str
    credit: str
    picture_id: int | None = None

    @property
    def title(self) -> str:
        """Name and age: "Mara, 34"."""
        return ", ".join(part for part in (self.name, str(self.age or "")) if part)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A wall as it was at one moment: geometry, what stands in the cells, and their originals.

    `originals` and `people` run parallel to `content.cells`; None where there is no photo, or no
    portrait.
    """

    wall: Wall
    content: WallContent
    originals: tuple[Original | None, ...]
    title: str = ""
    people: tuple[Person | None, ...] = ()
    logos: Mapping[str, Original] = field(default_factory=dict[str, Original])
    """The files of logos by digest."""
    seen: Rect | None = None
    """What of the page is painted (mm); None for all of it."""

    @property
    def sheet(self) -> Size:
        """What a print shop prints: the page in mm, or one of the posters."""
        poster = self.wall.spec.poster
        return poster.size if poster is not None else self.wall.page.size

    @property
    def is_single(self) -> bool:
        """Whether it is one poster of a wall of posters, on a page of its own."""
        cells = self.wall.cells
        return len(cells) == 1 and cells[0].poster == self.wall.page

    def pictures(self) -> dict[int, tuple[Cell, Original]]:
        """All that is painted as a picture: photos, and logos by numbers of their own.

        For a logo the cell's `photo` is the place of the logo itself.
        """
        found = self.photos()
        for number, shown in logos(self.wall, self.content).items():
            original = self.logos.get(shown.logo.digest)
            if original is not None and self._shows(shown.outer):
                cell = Cell(number, 0, 0, shown.outer, shown.rect, None)
                found[number] = cell, replace(original, ground=shown.ground)
        return found

    def photos(self) -> dict[int, tuple[Cell, Original]]:
        """The cells that show a photo, by index, with the file it comes from."""
        found: dict[int, tuple[Cell, Original]] = {}
        for cell, here, original in zip(
            self.wall.cells, self.content.cells, self.originals, strict=False
        ):
            if here is None or here.photo is None or original is None:
                continue
            if self._shows(cell.outer):
                found[cell.index] = (cell, original)
        return found

    def within(self, part: Rect) -> Snapshot:
        """The wall of which a part of the page (mm) is painted."""
        return replace(self, seen=part)

    def _shows(self, rect: Rect) -> bool:
        seen = self.seen
        return seen is None or any(
            rect.moved(shift, 0.0).intersects(seen) for shift in self.wall.shifts
        )

    def part(self, cell: Cell) -> Part:
        """Which part of its photo a cell shows: left, top, width, height as fractions."""
        if cell.index >= LOGO:
            return 0.0, 0.0, 1.0, 1.0
        here = self.content.at(cell.index)
        if here is None or here.photo is None:
            raise ValueError(f"cell {cell.index} has no photo")
        box = here.crop.box(here.photo, cell.photo.size)
        return box.left, box.top, box.width, box.height
