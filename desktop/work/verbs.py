"""What the office does, as Changes: every verb reads what it needs and says what to write.

Nothing here writes. Window and command line push the same Changes, so both do the same.
"""

# ruff: noqa: PLC0414 - what is imported under its own name is offered here too

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from db import rows
from db.changes import Batch, Change, Insert, Update
from desktop.work import drafts
from desktop.work.store import Store
from desktop.work.walls.cells import clear_cells as clear_cells
from desktop.work.walls.cells import close_up as close_up
from desktop.work.walls.cells import content
from desktop.work.walls.cells import crop as crop
from desktop.work.walls.cells import exchange as exchange
from desktop.work.walls.cells import fill as fill
from desktop.work.walls.cells import insert as insert
from desktop.work.walls.cells import keep_cells as keep_cells
from desktop.work.walls.cells import place_at as place_at
from desktop.work.walls.cells import reorder as reorder
from desktop.work.walls.cells import set_places as set_places
from desktop.work.walls.cells import swap as swap
from desktop.work.walls.cells import take_off as take_off


def now() -> datetime:
    """The moment to note on a new row: UTC, whole seconds, without a zone."""
    return datetime.now(UTC).replace(microsecond=0, tzinfo=None)


def add(store: Store, table: str, row: Any) -> tuple[Change, int]:
    """Insert one row under a new id; the row's own id and an open moment are filled in."""
    (id_,) = store.reserve(table)
    values: dict[str, Any] = {"id": id_}
    if getattr(row, "created_at", ...) is None:
        values["created_at"] = now()
    return Insert.of(table, (replace(row, **values),)), id_


def set_values(table: str, ids: Iterable[int], **values: Any) -> Update:
    """The same values for one or many rows."""
    return Update(table, dict.fromkeys(ids, values))


def remove(store: Store, table: str, ids: Sequence[int]) -> Change:
    """Remove rows with all that belongs to them; originals in the vault stay."""
    from db.changes import removal

    change: Change = store.read(removal, table, ids)
    return Batch.of(change, *_closing(store, ids)) if table == "portraits" else change


def _closing(store: Store, gone: Sequence[int]) -> list[Change]:
    """Portraits leave the library: automatic grids close up where they stood."""
    from db import queries

    stood = store.read(queries.beside, "cells", "portrait_id", gone)
    changes: list[Change] = []
    for wall_id in sorted({cell.wall_id for cell in stood}):
        wall: rows.Wall = store.need("walls", wall_id)
        cells: list[rows.Cell] = store.read(queries.cells, wall_id)
        left = [c for c in cells if not c.empty and c.portrait_id not in gone]
        if left and not (wall.rows and wall.columns):
            changes.append(keep_cells(cells, left))
    return changes


def set_words(store: Store, portraits: Iterable[int], language: str, **values: Any) -> Change:
    """Role, quote, story or state of portraits in one language, whether they had any or not.

    Texts that were checked and say something else now are drafts again.
    """
    wanted = tuple(portraits)
    change = _set_beside(
        store,
        "portrait_texts",
        wanted,
        rows.PortraitText(0, 0, language),
        values,
        {"language": language},
    )
    fallen = drafts.fallen(store, wanted, language, values)
    if not fallen:
        return change
    draft = {"state": drafts.DRAFT}
    return Batch.of(change, Update("portrait_texts", dict.fromkeys(fallen, draft)))


def set_person_data(store: Store, *portraits: int, **values: Any) -> Change:
    """What the public does not see of persons."""
    return _set_beside(store, "person_data", portraits, rows.PersonData(0, 0), values, {})


def _set_beside(
    store: Store,
    table: str,
    portraits: Iterable[int],
    empty: Any,
    values: Mapping[str, Any],
    narrowed: Mapping[str, Any],
) -> Change:
    """Update the rows that stand beside portraits, and insert those that are missing."""
    from db import queries

    wanted = tuple(portraits)
    there = store.read(queries.beside_ids, table, "portrait_id", wanted, **narrowed)
    missing = [id_ for id_ in wanted if id_ not in there]
    ids = store.reserve(table, len(missing))
    fresh = [
        replace(empty, id=id_, portrait_id=portrait, **values)
        for id_, portrait in zip(ids, missing, strict=True)
    ]
    changes: list[Change] = []
    if there:
        changes.append(Update(table, dict.fromkeys(there.values(), values)))
    if fresh:
        changes.append(Insert.of(table, fresh))
    return Batch(tuple(changes))


def set_focus(picture: int, x: float | None, y: float | None) -> Update:
    """The point of a picture that every crop keeps, as fractions of the upright photo."""
    return Update.one("pictures", picture, focus_x=x, focus_y=y)


def set_picture(store: Store, portraits: Sequence[int], **values: Any) -> Change:
    """Creator, credit line, caption … of the pictures that portraits show.

    A picture that several portraits show is one: it changes for all of them.
    """
    from db import queries

    pictures = {
        row.picture_id: None
        for row in store.read(queries.many, "portraits", portraits)
        if row.picture_id is not None
    }
    return set_values("pictures", pictures, **values)


def copy_portraits(
    store: Store, portraits: Sequence[int], campaign_id: int
) -> tuple[Change, tuple[int, ...]]:
    """Portraits once more in another campaign, as drafts.

    With their words, person data, pictures and sections; nobody is asked to a photo session twice.
    """
    from db import queries
    from desktop.work import albums

    originals = store.read(queries.many, "portraits", portraits)
    ids = tuple(store.reserve("portraits", len(originals)))
    new = {old.id: id_ for old, id_ in zip(originals, ids, strict=True)}
    moment = now()
    copies = [
        replace(old, id=new[old.id], campaign_id=campaign_id, status="draft", created_at=moment)
        for old in originals
    ]
    changes: list[Change] = [Insert.of("portraits", copies)]
    changes += albums.copies(store, new)
    for table in ("portrait_texts", "person_data", "place_sections"):
        beside = store.read(queries.beside, table, "portrait_id", tuple(new))
        fresh = store.reserve(table, len(beside))
        changes.append(
            Insert.of(
                table,
                [
                    replace(row, id=id_, portrait_id=new[row.portrait_id])
                    for row, id_ in zip(beside, fresh, strict=True)
                ],
            )
        )
    return Batch(tuple(changes)), ids


def take_part(
    store: Store, contacts: Iterable[int], campaign_id: int, role: str = "partner"
) -> tuple[Change, tuple[int, ...]]:
    """Contacts take part in a campaign; those that have this part already are left out.

    Returns the contacts that are new to it.
    """
    from db import queries

    there = {
        row.contact_id
        for row in store.read(queries.where, "participations", campaign_id=campaign_id, role=role)
    }
    fresh = tuple(id_ for id_ in contacts if id_ not in there)
    ids = store.reserve("participations", len(fresh))
    return (
        Insert.of(
            "participations",
            [
                rows.Participation(id_, campaign_id, contact, role)
                for id_, contact in zip(ids, fresh, strict=True)
            ],
        ),
        fresh,
    )


# --- walls -----------------------------------------------------------------------------------


def add_wall(store: Store, wall: rows.Wall, portraits: Sequence[int | None]) -> tuple[Change, int]:
    """A new wall with a cell for each portrait (None: an empty cell)."""
    insert, wall_id = add(store, "walls", wall)
    return Batch.of(insert, _new_cells(store, wall_id, 0, portraits)), wall_id


def duplicate_wall(store: Store, wall_id: int, name: str) -> tuple[Change, int]:
    """A wall like another, with its crops and its division into sheets."""
    from db import queries
    from desktop.work.walls.dividing import dividing, division_of

    original = store.need("walls", wall_id)
    cells = store.read(queries.cells, wall_id)
    division = store.read(division_of, original)
    twin = replace(original, name=name, created_at=now())
    insert, copy_id = add(store, "walls", twin)
    ids = store.reserve("cells", len(cells))
    copies = [replace(cell, id=id_, wall_id=copy_id) for id_, cell in zip(ids, cells, strict=True)]
    change = Batch.of(insert, Insert.of("cells", copies))
    if division is not None:
        change = Batch.of(*change.changes, dividing(store, replace(twin, id=copy_id), division))
    return change, copy_id


def place(store: Store, wall_id: int, portraits: Sequence[int], cell: int | None = None) -> Change:
    """Put portraits on a wall: the first into `cell`, the others into the next empty cells.

    Without `cell` all go to empty cells; new cells are added when there are too few. A portrait
    that stands on the wall already is moved.
    """
    from db import queries

    cells = store.read(queries.cells, wall_id)
    values: dict[int, dict[str, Any]] = {}
    moved = set(portraits)
    empty = [c.id for c in cells if c.open or c.portrait_id in moved]
    for old in cells:
        if old.portrait_id in moved:
            values[old.id] = content(None)
    if cell is not None:
        order = [c.id for c in cells]
        at = order.index(cell)
        rank = {id_: (index - at) % len(order) for index, id_ in enumerate(order)}
        targets = [cell, *sorted((id_ for id_ in empty if id_ != cell), key=rank.__getitem__)]
    else:
        targets = empty
    for target, portrait in zip(targets, portraits, strict=False):
        values[target] = content(portrait)
    rest = portraits[len(targets) :]
    changes: list[Change] = [Update("cells", values)]
    if rest:
        changes.append(_new_cells(store, wall_id, len(cells), rest))
    return Batch(tuple(changes))


def _new_cells(
    store: Store, wall_id: int, position: int, portraits: Sequence[int | None]
) -> Insert:
    ids = store.reserve("cells", len(portraits))
    return Insert.of(
        "cells",
        [
            rows.Cell(id_, wall_id, position + index, portrait)
            for index, (id_, portrait) in enumerate(zip(ids, portraits, strict=True))
        ],
    )
