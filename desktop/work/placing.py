"""Portraits into the places of a wall, whichever window shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.changes import Batch
from desktop.work import verbs, walls

if TYPE_CHECKING:
    from db import rows
    from db.changes import Change
    from desktop.work.store import Store
    from desktop.work.walls import Composition


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
        if not (composition.row.rows and composition.row.columns):
            places = len(composition.places)
            found += range(places, places + number)
        if len(found) >= number:
            return found[:number]
        number = len(found)  # who finds no place stays, and so does not make room either


def _targets(composition: Composition, moving: set[int | None], index: int | None) -> list[int]:
    empty = [p.index for p in composition.places if p.portrait is None or p.portrait.id in moving]
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

    composition = walls.load(store, wall_id)
    cells: list[rows.Cell] = store.read(queries.cells, wall_id)
    change = verbs.set_values("walls", [wall_id], rows=rows_, columns=columns)
    kept = cells
    if not (rows_ and columns):
        kept = [cell for cell in cells if cell.portrait_id is not None] or cells
    elif composition is not None and rows_ * columns < len(composition.places):
        kept = _fitted(cells, rows_ * columns)
    if len(kept) < len(cells):
        change = Batch.of(change, verbs.keep_cells(cells, kept))
    return change, len(kept)


def _fitted(cells: list[rows.Cell], places: int) -> list[rows.Cell]:
    """The cells without as many empty ones as keep portraits from having a place."""
    last = max((at for at, cell in enumerate(cells) if cell.portrait_id is not None), default=-1)
    empty = [at for at, cell in enumerate(cells[: last + 1]) if cell.portrait_id is None]
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
    if not (wall.rows and wall.columns):
        left = [c for c in cells if c.portrait_id is not None and c.portrait_id not in gone]
        if left:
            return verbs.keep_cells(cells, left)
        return verbs.clear_cells(cell.id for cell in cells if cell.portrait_id is not None)
    return verbs.take_off(store, wall_id, gone, wall.rows * wall.columns)


def placing(
    store: Store, wall_id: int, portraits: Sequence[int], index: int | None
) -> tuple[Change | None, int]:
    """The Change that puts portraits on a wall, the first at a place, and how many find one.

    Where they come to is told by `landing`. The portraits need not be in the library yet. Raises
    Known where the page has no room for that many.
    """
    composition = walls.load(store, wall_id)
    if composition is None or not portraits:
        return None, 0
    targets = landing(composition, portraits, index)
    if not targets:
        return None, 0
    placed, there = portraits[: len(targets)], set(composition.portraits())
    wall = composition.row
    if not (wall.rows and wall.columns):
        fresh = sum(1 for portrait in placed if portrait not in there)
        walls.check(wall, max(1, composition.number + fresh))
        if index is None:
            return verbs.place(store, wall_id, placed), len(placed)
    places = len(composition.places)
    change = verbs.place_at(store, wall_id, placed, targets[0], places)
    called = set(composition.waiting).intersection(placed)
    if called:
        change = Batch.of(change, verbs.take_off(store, wall_id, called, places))
    return change, len(placed)
