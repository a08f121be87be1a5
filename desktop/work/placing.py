"""Portraits into the places of a wall, whichever window shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.work import verbs, walls

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.store import Store


def placing(
    store: Store, wall_id: int, portraits: Sequence[int], index: int | None
) -> tuple[Change | None, int]:
    """The Change that puts portraits on a wall, the first at a place, and how many find one.

    On a grid set by hand there are only so many places; an automatic one grows. The portraits
    need not be in the library yet. Raises Known where the page has no room for that many.
    """
    composition = walls.load(store, wall_id)
    if composition is None or not portraits:
        return None, 0
    wall = composition.row
    if wall.rows and wall.columns:
        moving = set(portraits)
        free = [
            p.index for p in composition.places if p.portrait is None or p.portrait.id in moving
        ]
        if index is not None:
            free = [index, *(other for other in free if other != index)]
        portraits = portraits[: len(free)]
        if not portraits:
            return None, 0
        index = free[0]
    else:
        there = set(composition.portraits())
        fresh = sum(1 for portrait in portraits if portrait not in there)
        walls.check(wall, max(1, composition.number + fresh))
    if index is None:
        return verbs.place(store, wall_id, portraits), len(portraits)
    places = len(composition.places)
    return verbs.place_at(store, wall_id, portraits, index, places), len(portraits)
