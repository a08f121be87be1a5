"""From the rows of a wall to its geometry: what stands where, framed how, and how sharp.

The bridge between the library (`db.rows`) and the pure geometry (`desktop.core.wall`). Window,
command line and output all see a wall through `Composition`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from db import rows
from desktop.core.crop import Crop, effective_dpi
from desktop.core.errors import Known
from desktop.core.posters.built_in import layout_of
from desktop.core.wall import (
    Cell,
    Shapes,
    Wall,
    WallSpec,
    compose,
)
from desktop.work.captions import even_share
from desktop.work.crops import crop_of, photo_of
from desktop.work.i18n import translate
from desktop.work.painting import CellContent, caption_texts, words_in
from desktop.work.posters import PosterText
from desktop.work.typesetting import quoted
from desktop.work.walls.columns import chosen_seam
from desktop.work.walls.composition import Composition, Place
from desktop.work.walls.shaping import caption_fields, on_its_page, shapes_of, spec_of
from desktop.work.walls.specials import GROUND, SILENT, Logo, Voice, special_of

if TYPE_CHECKING:
    from db.library import Connection
    from desktop.core.vault import Vault
    from desktop.work.store import Store
    from desktop.work.walls.snapshot import Person, Snapshot

NO_LOGOS: Mapping[int, Logo] = MappingProxyType({})
SAID = ("caption_fields", "kind", "poster_claim", "poster_colour", "poster_layout")
"""The columns of a wall that change what its places say."""
OWN = frozenset({"walls", "cells"})
"""The tables of which a change leaves the portraits of a wall as they are."""
TABLES = ("walls", "cells", "portraits", "portrait_texts", "pictures", "campaigns", "brands")
"""The tables whose rows a Composition is made of."""


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
    free = (
        layout_of(wall.poster_layout).free(geometry.poster) if geometry.poster else geometry.photo
    )
    share = free.height / geometry.photo.height
    crop = crop_of(cell, portrait, geometry.photo.size, share)
    words = quoted(quote, language)
    if cell is not None and not cell.captioned:
        name = role = words = ""
    return CellContent(photo_of(portrait), crop, name, role, quote=words, language=language)


CREDITED = ("foto", "photo", "bild", "©", "(c)")
"""How a credit begins that says itself what it is."""


def poster_text(wall: rows.Wall, portrait: rows.PortraitLine, voice: Voice) -> PosterText | None:
    """What a portrait's poster has beside its photo and caption; None on other walls."""
    if wall.kind != "posters":
        return None
    claim = ""
    if "claim" in caption_fields(wall):
        claim = wall.poster_claim.strip() or voice.claim
    credit = (portrait.credit_line or portrait.creator).strip()
    if credit and not credit.casefold().startswith(CREDITED):
        credit = translate("Credits", "Photo: {name}", name=credit)
    return PosterText(wall.poster_colour or voice.accent or GROUND, claim, credit, voice.logo)


def composed(
    wall: rows.Wall,
    cells: Sequence[rows.Cell],
    portraits: Iterable[rows.PortraitLine],
    before: Composition | None = None,
    voice: Voice = SILENT,
    logos: Mapping[int, Logo] = NO_LOGOS,
) -> Composition:
    """Lay out a wall with its rows. What is as it was `before` is taken over, not made anew.

    Round a column the seam lies where it cuts least, as long as nobody has placed it.
    `logos` are the pictures of places by id.
    """
    lines = {line.id: line for line in portraits}
    try:
        wall = on_its_page(wall, len(cells))
    except Known as problem:
        return _unlaid(wall, cells, spec_of(wall), problem, voice)

    def laid(spec: WallSpec) -> Composition:
        return _laid(wall, cells, lines, spec, before, voice, logos)

    spec = spec_of(wall)
    if not spec.around or wall.seam_locked:
        return laid(spec)
    if before is not None:
        spec = replace(spec, seam=before.wall.spec.seam)
    found = laid(spec)
    seam = chosen_seam(found) if found.problem is None else spec.seam
    return found if seam == spec.seam else laid(replace(spec, seam=seam))


def _unlaid(
    wall: rows.Wall, cells: Sequence[rows.Cell], spec: WallSpec, problem: Known, voice: Voice
) -> Composition:
    """A wall that cannot be laid out: everybody waits."""
    held = tuple(cell.portrait_id for cell in cells if cell.portrait_id is not None)
    empty = Wall(spec, 0, 0, (), 0.0)
    return Composition(wall, empty, (), held, problem, len(cells), voice=voice)


def _laid(
    wall: rows.Wall,
    cells: Sequence[rows.Cell],
    lines: Mapping[int, rows.PortraitLine],
    spec: WallSpec,
    before: Composition | None,
    voice: Voice,
    logos: Mapping[int, Logo],
) -> Composition:
    """A wall with its rows for a specification."""
    shapes = shapes_of(wall, cells, lines)
    try:
        geometry = _geometry(spec, len(cells), shapes, before)
    except Known as problem:
        return _unlaid(wall, cells, spec, problem, voice)
    old: tuple[Place, ...] = ()
    same_words = before is not None and all(
        getattr(before.row, name) == getattr(wall, name) for name in SAID
    )
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
            places.append(_place(wall, cell, row, line, voice, logos))
    same_wall = before is not None and geometry is before.wall
    _even_out(geometry, places, old if same_wall else ())
    beyond = cells[len(geometry.cells) :]
    waiting = tuple(cell.portrait_id for cell in beyond if cell.portrait_id is not None)
    return Composition(wall, geometry, tuple(places), waiting, None, len(cells), shapes, voice)


def _even_out(wall: Wall, places: list[Place], before: Sequence[Place] = ()) -> None:
    """Set all captions as small as the longest one needs, as far as that is sensible.

    `before`: the same wall's places as they were; while all words are the same, so is their size.
    Measuring takes fonts, and those an application; without one nobody can see or print a wall.
    """
    if wall.spec.caption == "none" or wall.spec.poster or QGuiApplication.instance() is None:
        return
    taken = [
        (at, place.cell, place.content)
        for at, place in enumerate(places)
        if place.content and place.content.special is None
    ]
    share = _share_before(places, before)
    if share is None:
        share = even_share(
            words_in(
                wall,
                cell,
                content if content.caption_share == 1.0 else replace(content, caption_share=1.0),
            )
            for _, cell, content in taken
        )
    for at, _cell, content in taken:
        if content.caption_share != share:
            places[at] = replace(places[at], content=replace(content, caption_share=share))


def _share_before(places: Sequence[Place], before: Sequence[Place]) -> float | None:
    """How much smaller the captions were, where all say what they said; else None."""
    if len(places) != len(before):
        return None
    share: float | None = None
    for place, was in zip(places, before, strict=True):
        new, old = place.content, was.content
        if new is None or old is None:
            if new is not old:
                return None
            continue
        if new is not old and (new.name, new.role, new.quote, new.special) != (
            old.name, old.role, old.quote, old.special
        ):  # fmt: skip
            return None
        if old.special is None:
            share = old.caption_share
    return share


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
    logos: Mapping[int, Logo],
) -> Place:
    if row is not None and row.kind != "portrait":
        logo = logos.get(row.picture_id) if row.picture_id is not None else None
        special = special_of(row.kind, row.text, row.colour, voice, logo)
        return Place(cell, row, None, CellContent(None, Crop(), special=special))
    if line is None:
        return Place(cell, row)
    content = content_of(wall, cell, row, line, voice.language)
    content = replace(content, poster=poster_text(wall, line, voice))
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
    logos = _logos(connection, wall, cells)
    voice = replace(_voice(connection, wall), logo=logos.get(wall.logo_id or 0))
    if missing:
        found: list[rows.PortraitLine] = queries.lines(
            connection, "portraits", missing, voice.language
        )
        lines.update((line.id, line) for line in found)
    return composed(wall, cells, lines.values(), before, voice, logos)


def _logos(connection: Connection, wall: rows.Wall, cells: Sequence[rows.Cell]) -> dict[int, Logo]:
    """The pictures that a wall and its places name as logos, by id."""
    from db import queries

    named = {cell.picture_id for cell in cells} | {wall.logo_id}
    ids = [id_ for id_ in named if id_ is not None]
    found: list[rows.Picture] = queries.many(connection, "pictures", ids) if ids else []
    return {picture.id: Logo.of(picture) for picture in found}


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
    wall = on_its_page(wall, number)
    compose(spec_of(wall), number, before.shapes if before is not None else None)


def snapshot(store: Store, vault: Vault, wall_id: int, *, credits: bool = True) -> Snapshot | None:
    """A wall with the originals of its photos, for a job that writes or prints it.

    `credits`: with the block that names the photographers, where any are known. None when the wall
    is gone. Raises the `Known` problem of a wall that cannot be laid out.
    """
    from desktop.work.walls.logos import logos
    from desktop.work.walls.snapshot import Original, Snapshot

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
        content = replace(content, credit=credit_of(found))
    files = {
        shown.logo.digest: Original(
            vault.original(shown.logo.digest, shown.logo.suffix),
            shown.logo.digest,
            shown.logo.file_name,
        )
        for shown in logos(found.wall, content).values()
    }
    people_ = tuple(people)
    return Snapshot(found.wall, content, tuple(originals), found.row.name, people_, files)


def credit_of(found: Composition) -> str:
    """The words that name the photographers; "" where none is known, or on posters of their own."""
    from desktop.work.walls.credits import credit_block
    from desktop.work.walls.snapshot import Person

    if found.wall.spec.poster is not None:
        return ""
    lines = [place.portrait for place in found.places]
    people = [
        None
        if line is None
        else Person("", None, "", (line.credit_line or line.creator).strip(), line.picture_id)
        for line in lines
    ]
    return credit_block(people)


def _person(line: rows.PortraitLine) -> Person:
    from desktop.work.walls.snapshot import Person

    credit = (line.credit_line or line.creator).strip()
    return Person(line.name.strip(), line.age, line.role.strip(), credit, line.picture_id)
