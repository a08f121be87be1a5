"""A wall as it was at one moment, for a job that writes or prints it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.wall import Cell, Wall
from desktop.work.painting import WallContent

if TYPE_CHECKING:
    from desktop.core.imaging import Box as Part


@dataclass(frozen=True, slots=True)
class Original:
    """The file behind a cell: where it lies, its digest, and the name that the user knows."""

    path: Path
    digest: str = ""
    name: str = ""


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

    def photos(self) -> dict[int, tuple[Cell, Original]]:
        """The cells that show a photo, by index, with the file it comes from."""
        found: dict[int, tuple[Cell, Original]] = {}
        for cell, here, original in zip(
            self.wall.cells, self.content.cells, self.originals, strict=False
        ):
            if here is not None and here.photo is not None and original is not None:
                found[cell.index] = (cell, original)
        return found

    def part(self, cell: Cell) -> Part:
        """Which part of its photo a cell shows: left, top, width, height as fractions."""
        here = self.content.at(cell.index)
        if here is None or here.photo is None:
            raise ValueError(f"cell {cell.index} has no photo")
        box = here.crop.box(here.photo, cell.photo.size)
        return box.left, box.top, box.width, box.height
