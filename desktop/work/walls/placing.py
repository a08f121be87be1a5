"""Portraits into the places of a wall, whichever window shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.changes import Batch, Insert, Update
from desktop.core.layouts.growing import changed, grow
from desktop.core.wall import compose
from desktop.work import verbs
from desktop.work.walls import composing

if TYPE_CHECKING:
    from db import rows
    from db.changes import Change
    from desktop.work.store import Store
    from desktop.work.walls.composition import Composition


@dataclass(frozen=True, slots=True)
class NotShown:
    """A filter (`db.filters`): portraits that stand in no place of a wall.

    They are not on it, or are among those that wait for a place (`Composition.waiting`).
    """

    wall_id: int
    waiting: tuple[int, ...] = ()

    @classmethod
    def on(cls, composition: Composition) -> NotShown:
        """Of a wall as it stands."""
        return cls(composition.row.id, composition.waiting)

    def clause(self, table: str) -> Any:
        """The condition in SQL."""
        from db.filters import Having, OnWall

        away = OnWall(self.wall_id, on=False).clause(table)
        return away | Having("id", self.waiting).clause(table) if self.waiting else away


def landing(
    composition: Composition, portraits: Sequence[int | None], index: int | None
) -> list[int]:
    """The places that portraits come to, in their order; None is one that is not imported yet.

    The first comes to the place `index`, whoever stands there; the others into empty places, first
    those after it. Without `index` all go to empty places. A grid set by hand has only so many: the
    answer is shorter then. An automatic one grows: the answer goes on beyond its places. What a
    portrait leaves behind by moving is empty for the others.
    """
    number = len(portraits)
    while True:
        found = _targets(composition, set(portraits[:number]), index)
        if composition.grows:
            places = len(composition.places)
            found += range(places, places + number)
        else:  # what a row is filled up with makes room
            places = len(composition.places)
            found += range(places, places + min(number, composition.wall.spare))
        if len(found) >= number:
            return found[:number]
        number = len(found)  # who finds no place stays, and so does not make room either


def _targets(composition: Composition, moving: set[int | None], index: int | None) -> list[int]:
    empty = [
        p.index
        for p in composition.places
        if p.open or (p.portrait is not None and p.portrait.id in moving)
    ]
    if index is None:
        return empty
    after = [other for other in empty if other > index]
    return [index, *after, *(other for other in empty if other < index)]


def regridding(store: Store, wall_id: int, rows_: int, columns: int) -> tuple[Change, int]:
    """The Change to a grid of rows and columns, 0 to find them, and how many cells remain.

    An automatic grid fits its portraits: all gaps close. A grid by hand that gets smaller uses
    its empty places up before anybody waits, the last ones first; other gaps stay. The order of
    the portraits stays.
    """
    from db import queries

    composition = composing.load(store, wall_id)
    cells: list[rows.Cell] = store.read(queries.cells, wall_id)
    change = verbs.set_values("walls", [wall_id], rows=rows_, columns=columns)
    kept = cells
    if not (rows_ and columns):
        kept = [cell for cell in cells if not cell.empty] or cells
    elif composition is not None and rows_ * columns < len(composition.places):
        kept = _fitted(cells, rows_ * columns)
    if len(kept) < len(cells):
        change = Batch.of(change, verbs.keep_cells(cells, kept))
    return change, len(kept)


def _fitted(cells: list[rows.Cell], places: int) -> list[rows.Cell]:
    """The cells without as many empty ones as keep portraits from having a place."""
    last = max((at for at, cell in enumerate(cells) if not cell.empty), default=-1)
    empty = [at for at, cell in enumerate(cells[: last + 1]) if cell.empty]
    beyond = max(0, last + 1 - places)
    spare = set(empty[-beyond:]) if beyond else set[int]()
    return [cell for at, cell in enumerate(cells) if at not in spare]


def removing(store: Store, wall_id: int, portraits: Iterable[int]) -> Change:
    """The Change that takes portraits off a wall.

    An automatic grid closes up, unless it would be left without anybody: an empty wall keeps its
    places. A grid by hand keeps empty places where they stood.
    """
    from db import queries

    gone = set(portraits)
    wall: rows.Wall = store.need("walls", wall_id)
    cells: list[rows.Cell] = store.read(queries.cells, wall_id)
    if wall.growth == "keep":
        return verbs.take_off(store, wall_id, gone, len(cells))
    if not (wall.rows and wall.columns):
        left = [c for c in cells if not c.empty and c.portrait_id not in gone]
        if left:
            return verbs.keep_cells(cells, left)
        return verbs.clear_cells(cell.id for cell in cells if cell.portrait_id is not None)
    return verbs.take_off(store, wall_id, gone, wall.rows * wall.columns)


def growing(store: Store, composition: Composition, portraits: Sequence[int]) -> Change:
    """The Change that adds late portraits to an automatic grid and moves as few as possible.

    Who stands in a row and column stays there, although the grid has more of them now. Hero cells
    and layouts without rows and columns take late portraits at the end.
    """
    from db import queries, rows

    wall_id = composition.row.id
    cells: list[rows.Cell] = store.read(queries.cells, wall_id)
    late = len(portraits) - sum(1 for cell in cells if cell.open)
    plain = composition.row.layout in ("grid", "brick") and not composition.shapes.spans
    plain = plain and composition.wall.spec.poster is None  # their hoarding grows with them
    if late <= 0 or not plain or composition.problem is not None:
        return verbs.place(store, wall_id, portraits)
    number = len(cells) + late
    geometry = compose(composition.wall.spec, number)
    if geometry.columns == composition.wall.columns:
        return verbs.place(store, wall_id, portraits)
    before = [(cell.row, cell.column) for cell in composition.wall.cells[: len(cells)]]
    grown = grow(before, [(cell.row, cell.column) for cell in geometry.cells], late)
    last = max(at for at, who in enumerate(grown.order) if who is not None)
    order = grown.order[: last + 1]
    fresh = [at for at, who in enumerate(order) if who is None or who < 0]
    moved = {
        cells[who].id: {"position": at}
        for at, who in enumerate(order)
        if who is not None and who >= 0 and cells[who].position != at
    }
    ids = store.reserve("cells", len(fresh))
    open_ = [cell for cell in cells if cell.open]
    here = {cell.id: verbs.content(who) for cell, who in zip(open_, portraits, strict=False)}
    rest = iter(portraits[len(open_) :])
    new = [
        rows.Cell(id_, wall_id, at, next(rest) if order[at] is not None else None)
        for id_, at in zip(ids, fresh, strict=True)
    ]
    return Batch.of(Update("cells", moved), Update("cells", here), Insert.of("cells", new))


def shifted(before: Composition, after: Composition) -> set[int]:
    """The portraits that stand in another row or column than before."""

    def spots(composition: Composition) -> dict[int, tuple[int, int]]:
        return {
            place.portrait.id: (place.cell.row, place.cell.column)
            for place in composition.places
            if place.portrait is not None
        }

    return changed(spots(before), spots(after))


def placing(
    store: Store, wall_id: int, portraits: Sequence[int], index: int | None
) -> tuple[Change | None, int]:
    """The Change that puts portraits on a wall, the first at a place, and how many find one.

    Where they come to is told by `landing`. The portraits need not be in the library yet. Raises
    Known where the page has no room for that many.
    """
    composition = composing.load(store, wall_id)
    if composition is None or not portraits:
        return None, 0
    targets = landing(composition, portraits, index)
    if not targets:
        return None, 0
    placed, there = portraits[: len(targets)], set(composition.portraits())
    wall = composition.row
    if not (wall.rows and wall.columns):
        fresh = sum(1 for portrait in placed if portrait not in there)
        composing.check(wall, max(1, composition.number + fresh))
        if index is None:
            if fresh == len(placed) and wall.growth == "keep":
                return growing(store, composition, placed), len(placed)
            return verbs.place(store, wall_id, placed), len(placed)
    places = len(composition.places) + composition.wall.spare
    change = verbs.place_at(store, wall_id, placed, targets[0], places)
    called = set(composition.waiting).intersection(placed)
    if called:
        change = Batch.of(change, verbs.take_off(store, wall_id, called, places))
    return change, len(placed)
