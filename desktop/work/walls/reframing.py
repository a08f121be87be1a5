"""A wall of which only some photos are framed otherwise: these cells are read, and nothing else.

Each turn of the wheel on a photo is written; reading hundreds of cells after each would take longer
than a frame.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.work.walls.composing import composed

if TYPE_CHECKING:
    from collections.abc import Collection

    from db import rows
    from desktop.work.store import Store
    from desktop.work.walls.composition import Composition

MOST = 64
"""Of more cells than these a wall is read as a whole."""


def reframed(store: Store, before: Composition, cells: Collection[int]) -> Composition | None:
    """The wall after these cells, and nothing else in the library, were written.

    None where more than the framing of its own photos has changed, or may have.
    """
    from db import queries

    known = {place.row.id: place.row for place in before.places if place.row is not None}
    if len(cells) > MOST or len(known) != before.number or before.problem is not None:
        return None
    found: list[rows.Cell] = store.read(queries.many, "cells", tuple(cells))
    now = dict(known)
    for cell in found:
        old = known.get(cell.id)
        if old is None:
            if cell.wall_id == before.row.id:
                return None  # a new place
        elif cell.picture_id is not None or _unframed(cell, old) != old:
            return None
        now[cell.id] = cell
    if len(found) != len(cells) or len(now) != len(known):
        return None
    lines = [place.portrait for place in before.places if place.portrait is not None]
    return composed(before.row, list(now.values()), lines, before, before.voice)


def _unframed(cell: rows.Cell, old: rows.Cell) -> rows.Cell:
    return replace(cell, center_x=old.center_x, center_y=old.center_y, zoom=old.zoom)
