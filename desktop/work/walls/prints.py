"""The printed states of a wall: remembered when it goes to paper, compared with what it is now.

They are written beside the undo stack: paper cannot be undone. Taking back the step before must not
need two presses of a key, nor forget what hangs in town.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha1
from typing import TYPE_CHECKING, Any

from db import rows
from db.changes import Batch, Delete, Insert
from desktop.core.layouts.growing import Spot, grow
from desktop.core.layouts.printed import Compared, Stand, compare, read, written
from desktop.core.wall import Cell, compose
from desktop.work import verbs
from desktop.work.i18n import mark
from desktop.work.walls.cells import content, fill, shown_in

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.store import Store
    from desktop.work.walls.composition import Composition, Place

OUTPUTS = {
    "press": mark("Prints", "Print shop"),
    "tiles": mark("Prints", "Sheets to glue together"),
    "parts": mark("Prints", "Parts of a poster"),
    "paper": mark("Prints", "Printer"),
}
"""The outputs after which a wall counts as printed, with their words."""
KEPT = 20
"""So many printed states of a wall are kept, the latest."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed state of a wall: its row, and who stood where."""

    row: rows.WallPrint
    stands: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A wall against a printed state: places by index, portraits by number where they are gone."""

    compared: Compared
    moved: tuple[int, ...] = ()
    fresh: tuple[int, ...] = ()
    other: tuple[int, ...] = ()

    @property
    def gone(self) -> tuple[int, ...]:
        """The portraits that are not on the wall any more."""
        return self.compared.gone


def stands_of(composition: Composition) -> tuple[Stand, ...]:
    """Who stands where on a wall, and how that looks."""
    return tuple(
        Stand(place.portrait.id, (place.cell.row, place.cell.column), _look(place))
        for place in composition.taken
        if place.portrait is not None
    )


def _look(place: Place) -> str:
    """A word for what is seen in a place: photo, framing and words."""
    here = place.content
    if here is None:
        return ""
    box = place.crop.box(place.photo, place.cell.photo.size) if place.photo is not None else ()
    digest = place.portrait.digest if place.portrait is not None else ""
    said = (digest, *(round(edge, 3) for edge in box), here.name, here.role, here.quote)
    return sha1(repr(said).encode(), usedforsecurity=False).hexdigest()[:12]


def arrangement(composition: Composition) -> str:
    """The wall as it stands, for a row of `wall_prints`."""
    spec = composition.wall.spec
    return written(stands_of(composition), spec.width, spec.height)


def remembering(
    store: Store, wall_id: int, arrangement: str, output: str, file_name: str = ""
) -> Change:
    """The Change that notes a wall as printed; the oldest of many states go."""
    known = _rows(store, wall_id)
    (id_,) = store.reserve("wall_prints")
    row = rows.WallPrint(id_, wall_id, verbs.now(), output, file_name, arrangement)
    spare = tuple(each.id for each in known[KEPT - 1 :])
    return Batch.of(Delete("wall_prints", spare), Insert.of("wall_prints", [row]))


def prints(store: Store, wall_id: int) -> list[Printed]:
    """The printed states of a wall, the latest first; those that cannot be read are left out."""
    found = ((row, read(row.arrangement)) for row in _rows(store, wall_id))
    return [Printed(row, stands) for row, stands in found if stands is not None]


def _rows(store: Store, wall_id: int) -> list[rows.WallPrint]:
    from db import queries

    found: list[rows.WallPrint] = store.read(queries.beside, "wall_prints", "wall_id", [wall_id])
    return sorted(found, key=lambda row: row.id, reverse=True)


def against(composition: Composition, printed: Printed) -> Comparison:
    """How a wall differs from a printed state of it."""
    found = compare(printed.stands, stands_of(composition))
    where = {p.portrait.id: p.index for p in composition.taken if p.portrait is not None}

    def places(portraits: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(sorted(where[portrait] for portrait in portraits))

    return Comparison(found, places(found.moved), places(found.fresh), places(found.other))


def as_printed(store: Store, composition: Composition, printed: Printed) -> Change:
    """The Change that brings everybody back to where they were printed, as far as there is room.

    An automatic grid that closed up since gets back the empty places it needs for that. Who came
    since stands in what is left, and nobody moves for their sake. Locked places and those that show
    something else stay.
    """
    from db import queries

    wall_id = composition.row.id
    cells: list[rows.Cell] = store.read(queries.cells, wall_id)
    places, number = _with_printed_spots(composition, printed)
    kept = {p.index for p in composition.places if p.row is not None and not _changeable(p.row)}
    free = [cell for cell in places if cell.index not in kept]
    fresh = [cell for cell in cells[: len(composition.places)] if _movable(cell)]
    old: list[rows.Cell] = []
    spots: list[Spot] = []
    for stand in printed.stands:
        cell = next((cell for cell in fresh if cell.portrait_id == stand.portrait), None)
        if cell is not None:
            fresh.remove(cell)
            old.append(cell)
            spots.append(stand.spot)
    grown = grow(spots, [(cell.row, cell.column) for cell in free], len(fresh))
    contents: dict[int, Mapping[str, Any]] = {}
    for cell, who in zip(free, grown.order, strict=True):
        if who is None:
            values = content(None)
        else:
            values = shown_in(old[who] if who >= 0 else fresh[-1 - who])
        before = cells[cell.index] if cell.index < len(cells) else None
        if before is None and who is None and cell.index >= number:
            continue  # a free place at the end needs no cell
        if before is None or shown_in(before) != values:
            contents[cell.index] = values
    return fill(store, wall_id, contents)


def _with_printed_spots(composition: Composition, printed: Printed) -> tuple[Sequence[Cell], int]:
    """The places of a wall with those where people still there were printed, and its cells."""
    now, number = composition.wall, composition.number
    there = set(composition.portraits())
    spots = {stand.spot for stand in printed.stands if stand.portrait in there}
    # A hoarding follows its posters, which takes another page for each number of them.
    if composition.problem is None and composition.grows and now.spec.poster is None:
        numbers = {number, len(printed.stands)}
        if now.spec.layout in ("grid", "brick"):  # the empty places between people count too
            numbers.add(_places_up_to([stand.spot for stand in printed.stands]))
        for wanted in sorted(one for one in numbers if one >= number):
            laid = now if wanted == number else compose(now.spec, wanted, composition.shapes)
            if spots <= {(cell.row, cell.column) for cell in laid.cells}:
                return laid.cells, wanted
    return now.cells, number


def _places_up_to(spots: Sequence[Spot]) -> int:
    """How many places the rows and columns of a grid hold that has these."""
    down, across = zip(*spots, strict=True) if spots else ((), ())
    return (max(down, default=-1) + 1) * (max(across, default=-1) + 1)


def _changeable(cell: rows.Cell) -> bool:
    return cell.kind == "portrait" and not cell.locked


def _movable(cell: rows.Cell) -> bool:
    return _changeable(cell) and cell.portrait_id is not None
