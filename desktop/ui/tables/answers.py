"""What a register asks the library: which rows there are, and which changes concern them."""

from __future__ import annotations

from array import array
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from desktop.ui.tables import holding

if TYPE_CHECKING:
    from db.filters import Filter
    from db.library import Connection
    from db.queries import Query
    from desktop.work.store import Store

AFFECTS: Final = {
    "campaigns": ("campaigns", "brands", "portraits", "walls"),
    "portraits": (
        "portraits",
        "portrait_texts",
        "person_data",
        "pictures",
        "campaigns",
        "portrait_labels",
        "labels",
    ),
    "contacts": (
        "contacts",
        "participations",
        "contact_points",
        "contact_addresses",
        "contact_notes",
        "contact_labels",
        "labels",
    ),
    "walls": ("walls", "cells", "campaigns"),
}
"""Which tables a list's lines are made of, or searched and filtered by."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The ids that a question found, and how many there would be without search and filters."""

    ids: array[int]
    total: int


def answer(
    store: Store,
    asked: Query,
    base: tuple[Filter, ...],
    shown: array[int],
    held: Collection[int],
) -> Answer:
    """What `asked` finds, of which `base` are the filters that the scope sets. Reads the library.

    Rows that are `held` keep the place that they have among those `shown`, as long as they exist.
    """
    found = store.read(_found, asked, base)
    if not held:
        return found
    here = store.read(_still_there, asked.table, tuple(held), base)
    return replace(found, ids=holding.held_in_place(shown, found.ids, here))


def _found(connection: Connection, asked: Query, base: tuple[Filter, ...]) -> Answer:
    from db import queries

    ids = queries.ids(connection, asked)
    if not asked.search.strip() and asked.filters == base:
        return Answer(ids, len(ids))
    return Answer(ids, queries.count(connection, queries.Query(asked.table, filters=base)))


def _still_there(
    connection: Connection, table: str, ids: tuple[int, ...], base: tuple[Filter, ...]
) -> frozenset[int]:
    """Which of these are still there, within what the scope lets through."""
    from db import queries
    from db.filters import Among

    return frozenset(queries.ids(connection, queries.Query(table, filters=(*base, Among(ids)))))
