"""Portraits into the places of a wall, whichever window shows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from desktop.work import verbs, walls

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.store import Store
    from desktop.work.walls import Composition


def landing(
    composition: Composition, number: int, index: int | None, moving: Collection[int] = ()
) -> list[int]:
    """The places that so many portraits come to, in their order.

    The first comes to the place `index`, whoever stands there; the others into empty places, first
    those after it. Without `index` all go to empty places. A grid set by hand has only so many: the
    answer is shorter then. An automatic one grows: the answer goes on beyond its places. Places of
    portraits that are `moving` themselves count as empty.
    """
    places = composition.places
    found = [p.index for p in places if p.portrait is None or p.portrait.id in moving]
    if index is not None:
        after = [other for other in found if other > index]
        found = [index, *after, *(other for other in found if other < index)]
    if not (composition.row.rows and composition.row.columns):
        found += range(len(places), len(places) + number)
    return found[:number]


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
    targets = landing(composition, len(portraits), index, frozenset(portraits))
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
    return verbs.place_at(store, wall_id, placed, targets[0], places), len(placed)
