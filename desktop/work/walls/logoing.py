"""Pictures that become logos, as Changes: of places, or of the wall for all that name none."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from db.changes import Batch, Change, Insert
from desktop.work import verbs

if TYPE_CHECKING:
    from desktop.core.ingest import Ingested
    from desktop.work.store import Store


def taken(store: Store, picture: Ingested) -> tuple[list[Change], int]:
    """A picture that was read comes into the library, where it is not there yet; and its id."""
    from db import queries
    from desktop.work.importing import picture_row

    there = store.read(queries.pictures_by_digest, (picture.digest,)).get(picture.digest)
    if there is not None:
        return [], there.id
    id_ = store.reserve("pictures", 1)[0]
    return [Insert.of("pictures", [picture_row(id_, picture, verbs.now())])], id_


def waiting(store: Store, wall_id: int, cells: Collection[int]) -> list[int]:
    """Where cells of a wall that shall show a logo stand by now; those that show none are out."""
    from db import queries

    found = store.read(queries.cells, wall_id)
    return [at for at, cell in enumerate(found) if cell.id in cells and cell.kind == "logo"]


def in_places(store: Store, wall_id: int, indices: Iterable[int], picture: Ingested) -> Change:
    """Places of a wall show a picture as their logo; who stood there leaves."""
    changes, id_ = taken(store, picture)
    shown = verbs.set_places(store, wall_id, indices, kind="logo", picture_id=id_)
    return Batch.of(*changes, shown)


def of_wall(store: Store, wall_id: int, picture: Ingested) -> Change:
    """A picture becomes the wall's logo."""
    changes, id_ = taken(store, picture)
    return Batch.of(*changes, verbs.set_values("walls", [wall_id], logo_id=id_))
