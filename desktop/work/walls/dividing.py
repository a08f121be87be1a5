"""How each wall is divided into sheets: kept in the library beside it, so that it can be undone.

It lies in a view of the register "divisions" whose name is the wall's number.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from db.vocabulary import DIVISIONS
from desktop.core.errors import Known
from desktop.core.tiling.division import Division, as_data, of_data
from desktop.work.sheets.obstacles import kept_off

if TYPE_CHECKING:
    from db import rows
    from db.changes import Change
    from db.library import Connection
    from desktop.core.tiling.tiles import Tiling
    from desktop.work.store import Store
    from desktop.work.walls.composition import Composition


def division_of(connection: Connection, wall: rows.Wall) -> Division | None:
    """How a wall is divided; None where it is in one piece."""
    for view in _views(connection, wall.id):
        try:
            data: object = json.loads(view.content)
        except ValueError:
            return None
        # A wall of the same number that has gone may have left its own.
        if isinstance(data, dict) and cast("dict[str, Any]", data).get("since") == _since(wall):
            return of_data(cast("dict[str, Any]", data))
    return None


def dividing(store: Store, wall: rows.Wall, division: Division | None) -> Change:
    """The Change that divides a wall otherwise, or not at all."""
    from db import rows
    from db.changes import Batch, Delete, Insert, Update

    views = store.read(_views, wall.id)
    if division is None:
        return Delete("views", tuple(view.id for view in views))
    content = json.dumps({**as_data(division), "since": _since(wall)}, separators=(",", ":"))
    if views:
        return Update.one("views", views[0].id, content=content)
    (id_,) = store.reserve("views")
    return Batch.of(Insert.of("views", [rows.View(id_, DIVISIONS, str(wall.id), content)]))


def tiling_of(composition: Composition, division: Division | None) -> Tiling | None:
    """The wall in sheets; None where it is in one piece, or cannot be cut that way."""
    if division is None or composition.problem is not None:
        return None
    try:
        tiling = division.cut(composition.wall.page.size)
    except Known:
        return None
    if tiling.count < 2:
        return None
    return kept_off(composition, tiling) if division.eased else tiling


def _views(connection: Connection, wall_id: int) -> list[rows.View]:
    from db import queries

    return queries.where(connection, "views", register=DIVISIONS, name=str(wall_id))


def _since(wall: rows.Wall) -> str:
    return wall.created_at.isoformat() if wall.created_at is not None else ""
