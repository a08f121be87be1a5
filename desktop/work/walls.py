"""From the rows of a wall to its geometry: what stands where, framed how, and how sharp.

The bridge between the library (`db.rows`) and the pure geometry (`desktop.core.wall`). Window,
command line and output all see a wall through `Composition`.
"""

# ruff: noqa: PLC0414 - what is imported under its own name is offered here too

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from db import rows
from desktop.core.crop import Crop, effective_dpi
from desktop.core.errors import Known
from desktop.core.formats import PageFormat, Resolution, judge
from desktop.core.geometry import Size
from desktop.core.wall import (
    Cell,
    Shapes,
    Wall,
    WallSpec,
    complete_grid,
    compose,
)
from desktop.work import pages
from desktop.work.captions import even_share
from desktop.work.columns import chosen_seam
from desktop.work.crops import crop_of, photo_of
from desktop.work.painting import CellContent, WallContent, caption_texts, words_in
from desktop.work.shaping import caption_fields, shapes_of, spec_of
from desktop.work.sizing import LENGTHS as LENGTHS
from desktop.work.sizing import MARGINS as MARGINS
from desktop.work.sizing import new_wall as new_wall
from desktop.work.sizing import with_page as with_page
from desktop.work.specials import SILENT, Voice, filler_of, special_of
from desktop.work.typesetting import quoted

if TYPE_CHECKING:
    from db.library import Connection
    from desktop.core.layouts.choosing import Offer
    from desktop.core.vault import Vault
    from desktop.work.snapshot import Person, Snapshot
    from desktop.work.store import Store

UNSHAPED = Shapes()
OWN = frozenset({"walls", "cells"})
"""The tables of which a change leaves the portraits of a wall as they are."""
TABLES = ("walls", "cells", "portraits", "portrait_texts", "pictures", "campaigns", "brands")
"""The tables whose rows a Composition is made of."""


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
        return complete_grid(self.wall.spec, max(1, self.number))

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
        """The format of the page, as the office has it."""
        return pages.of_wall(self.row)

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


def content_of(
    wall: rows.Wall,
    geometry: Cell,
    cell: rows.Cell | None,
    portrait: rows.PortraitLine,
    language: str = "de",
) -> CellContent:
    """What the paint routine shows of a portrait in a place."""
    name, role = caption_texts(wall.caption_fields, portrait.name, portrait.age, portrait.role)
    quote = portrait.quote.strip() if "quote" in caption_fields(wall) else ""
    crop = crop_of(cell, portrait, geometry.photo.size)
    words = quoted(quote, language)
    return CellContent(photo_of(portrait), crop, name, role, quote=words, language=language)


def composed(
    wall: rows.Wall,
    cells: Sequence[rows.Cell],
    portraits: Iterable[rows.PortraitLine],
    before: Composition | None = None,
    voice: Voice = SILENT,
) -> Composition:
    """Lay out a wall with its rows. What is as it was `before` is taken over, not made anew.

    Round a column the seam lies where it cuts least, as long as nobody has placed it.
    """
    lines = {line.id: line for line in portraits}
    spec = spec_of(wall)
    if not spec.around or wall.seam_locked:
        return _laid(wall, cells, lines, spec, before, voice)
    if before is not None:
        spec = replace(spec, seam=before.wall.spec.seam)
    found = _laid(wall, cells, lines, spec, before, voice)
    seam = chosen_seam(found) if found.problem is None else spec.seam
    if seam == spec.seam:
        return found
    return _laid(wall, cells, lines, replace(spec, seam=seam), before, voice)


def _laid(
    wall: rows.Wall,
    cells: Sequence[rows.Cell],
    lines: Mapping[int, rows.PortraitLine],
    spec: WallSpec,
    before: Composition | None,
    voice: Voice,
) -> Composition:
    """A wall with its rows for a specification."""
    shapes = shapes_of(wall, cells, lines)
    try:
        geometry = _geometry(spec, len(cells), shapes, before)
    except Known as problem:
        held = tuple(cell.portrait_id for cell in cells if cell.portrait_id is not None)
        empty = Wall(spec, 0, 0, (), 0.0)
        return Composition(wall, empty, (), held, problem, len(cells), shapes, voice)
    old: tuple[Place, ...] = ()
    same_words = before is not None and before.row.caption_fields == wall.caption_fields
    if before is not None and same_words and before.voice == voice:
        old = before.places
    places: list[Place] = []
    for cell in geometry.cells:
        row = cells[cell.index] if cell.index < len(cells) else None
        line = lines.get(row.portrait_id) if row and row.portrait_id is not None else None
        known = old[cell.index] if cell.index < len(old) else None
        if known and known.cell is cell and known.portrait is line and known.row == row:
            places.append(known)
        else:
            places.append(_place(wall, cell, row, line, voice))
    _even_out(geometry, places)
    beyond = cells[len(geometry.cells) :]
    waiting = tuple(cell.portrait_id for cell in beyond if cell.portrait_id is not None)
    return Composition(wall, geometry, tuple(places), waiting, None, len(cells), shapes, voice)


def _even_out(wall: Wall, places: list[Place]) -> None:
    """Set all captions as small as the longest one needs, as far as that is sensible.

    Measuring takes fonts, and those an application; without one nobody can see or print a wall.
    """
    if wall.spec.caption == "none" or QGuiApplication.instance() is None:
        return
    taken = [
        (at, place.cell, place.content)
        for at, place in enumerate(places)
        if place.content and place.content.special is None
    ]
    share = even_share(
        words_in(wall, cell, replace(content, caption_share=1.0)) for _, cell, content in taken
    )
    for at, _cell, content in taken:
        if content.caption_share != share:
            places[at] = replace(places[at], content=replace(content, caption_share=share))


def _geometry(spec: WallSpec, number: int, shapes: Shapes, before: Composition | None) -> Wall:
    if before is not None and (before.wall.spec, before.number, before.shapes) == (
        spec,
        number,
        shapes,
    ):
        return before.wall
    return compose(spec, number, shapes)


def _place(
    wall: rows.Wall,
    cell: Cell,
    row: rows.Cell | None,
    line: rows.PortraitLine | None,
    voice: Voice,
) -> Place:
    if row is not None and row.kind != "portrait":
        special = special_of(row.kind, row.text, row.colour, voice)
        return Place(cell, row, None, CellContent(None, Crop(), special=special))
    if line is None:
        return Place(cell, row)
    content = content_of(wall, cell, row, line, voice.language)
    dpi = None
    if content.photo is not None:
        dpi = effective_dpi(content.photo, cell.photo.size, content.crop)
    return Place(cell, row, line, content, dpi)


def load(store: Store, wall_id: int, before: Composition | None = None) -> Composition | None:
    """Read a wall from the library, words in its campaign's language; None when it is gone.

    `before`: the same wall as it was; its portraits are taken over, for a change of its own rows
    and cells alone.
    """
    return store.read(_load, wall_id, before)


def _load(connection: Connection, wall_id: int, before: Composition | None) -> Composition | None:
    from db import queries

    wall: rows.Wall | None = queries.get(connection, "walls", wall_id)
    if wall is None:
        return None
    cells = queries.cells(connection, wall_id)
    shown = {cell.portrait_id: None for cell in cells if cell.portrait_id is not None}
    lines: dict[int, rows.PortraitLine] = {}
    if before is not None:
        lines = {p.portrait.id: p.portrait for p in before.places if p.portrait is not None}
    missing = tuple(id_ for id_ in shown if id_ not in lines)
    voice = _voice(connection, wall)
    if missing:
        found: list[rows.PortraitLine] = queries.lines(
            connection, "portraits", missing, voice.language
        )
        lines.update((line.id, line) for line in found)
    return composed(wall, cells, lines.values(), before, voice)


def _voice(connection: Connection, wall: rows.Wall) -> Voice:
    """What the wall's campaign and its brand say."""
    from db import queries

    if wall.campaign_id is None:
        return SILENT
    campaign: rows.Campaign | None = queries.get(connection, "campaigns", wall.campaign_id)
    if campaign is None:
        return SILENT
    brand: rows.Brand | None = None
    if campaign.brand_id is not None:
        brand = queries.get(connection, "brands", campaign.brand_id)
    return Voice(
        campaign.language,
        campaign.claim.strip() or (brand.claim.strip() if brand else ""),
        brand.website.strip() if brand else "",
        brand.accent if brand else "",
    )


def check(wall: rows.Wall, number: int, before: Composition | None = None) -> None:
    """Whether a wall with that many cells can be laid out; `before` knows its heroes and photos.

    Raises `Known` (see `desktop.core.wall.compose`) when it cannot; ask before writing it.
    """
    compose(spec_of(wall), number, before.shapes if before is not None else None)


def snapshot(store: Store, vault: Vault, wall_id: int, *, credits: bool = True) -> Snapshot | None:
    """A wall with the originals of its photos, for a job that writes or prints it.

    `credits`: with the block that names the photographers, where any are known. None when the wall
    is gone. Raises the `Known` problem of a wall that cannot be laid out.
    """
    from desktop.work.credits import credit_block
    from desktop.work.snapshot import Original, Snapshot

    found = load(store, wall_id)
    if found is None:
        return None
    if found.problem is not None:
        raise found.problem
    originals: list[Original | None] = []
    people: list[Person | None] = []
    for place in found.places:
        line = place.portrait
        if line is None or place.photo is None:
            originals.append(None)
        else:
            path = vault.original(line.digest, line.suffix)
            originals.append(Original(path, line.digest, line.file_name))
        people.append(None if line is None else _person(line))
    content = found.content
    if credits:
        content = replace(content, credit=credit_block(people))
    return Snapshot(found.wall, content, tuple(originals), found.row.name, tuple(people))


def _person(line: rows.PortraitLine) -> Person:
    from desktop.work.snapshot import Person

    credit = (line.credit_line or line.creator).strip()
    return Person(line.name.strip(), line.age, line.role.strip(), credit, line.picture_id)
