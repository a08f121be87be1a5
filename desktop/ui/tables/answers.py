"""What a register asks the library: which rows there are, and which changes concern them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.ui.tables.sections import Sections, compose

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
        "places",
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
    """The rows that a question found, and how many there would be without search and filters."""

    sections: Sections
    total: int


def answer(
    store: Store,
    asked: Query,
    base: tuple[Filter, ...],
    shown: Sections,
    held: Collection[int],
    folded: Collection[str] = (),
) -> Answer:
    """What `asked` finds, of which `base` are the filters that the scope sets. Reads the library.

    Rows that are `held` keep the place that they have among those `shown`, as long as they exist.
    Groups of the values `folded` are folded.
    """
    found = store.read(_found, asked, base, shown)
    sections = found.sections
    if held:
        here = store.read(_still_there, asked.table, tuple(held), base)
        sections = sections.holding(shown, here)
    return Answer(sections.with_folded(folded), found.total)


def _found(
    connection: Connection, asked: Query, base: tuple[Filter, ...], shown: Sections
) -> Answer:
    from db import queries

    if asked.group is None:
        sections = Sections(queries.ids(connection, asked))
    else:
        from db import grouping

        sections = compose(*grouping.grouped(connection, asked), known=shown.headings)
    if not asked.search.strip() and asked.filters == base:
        return Answer(sections, sections.count)
    total = queries.count(connection, queries.Query(asked.table, filters=base))
    return Answer(sections, total)


def _still_there(
    connection: Connection, table: str, ids: tuple[int, ...], base: tuple[Filter, ...]
) -> frozenset[int]:
    """Which of these are still there, within what the scope lets through."""
    from db import queries
    from db.filters import Among

    return frozenset(queries.ids(connection, queries.Query(table, filters=(*base, Among(ids)))))
