"""Whether a record that is being made may be there already: asked while its name is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from desktop.core.doubles import CROWD
from desktop.core.doubles import doubles as weighed
from desktop.work import apart, contacting, verbs

if TYPE_CHECKING:
    from db.filters import Filter
    from db.library import Connection

NEW: Final = timedelta(hours=12)
"""A record is new for so long: until the end of the day on which somebody made it."""


@dataclass(frozen=True, slots=True)
class Likely:
    """Another record that is probably the same, and how it is called."""

    id: int
    name: str


def is_new(row: Any) -> bool:
    """Whether a record was made so lately that somebody is still filling it in."""
    return row.created_at is not None and verbs.now() - row.created_at < NEW


def likely(connection: Connection, table: str, id_: int) -> list[Likely]:
    """The records that are probably the same as this one, those with the most reasons first.

    Those that were told apart are not asked about again. Goes through the search index: a few
    milliseconds among a hundred thousand records.
    """
    from db import queries

    row = queries.get(connection, table, id_)
    if row is None:
        return []
    found = _contacts(connection, row) if table == "contacts" else _portraits(connection, row)
    known = apart.known(connection, table)
    ids = [other for other in found if (min(id_, other), max(id_, other)) not in known]
    others = queries.many(connection, table, ids)
    return [Likely(other.id, _called(table, other)) for other in others]


def _called(table: str, row: Any) -> str:
    return contacting.called(row) if table == "contacts" else row.name


def _contacts(connection: Connection, row: Any) -> list[int]:
    from desktop.work import doubles

    name = contacting.called(row)
    asked = [name if len(name.split()) > 1 else "", row.email]
    ids = _found(connection, "contacts", asked)
    if not ids.keys() - {row.id}:
        return []
    facts = doubles.contact_facts(connection, list(ids | {row.id: None}))
    pairs = [(pair.first, pair.second) for pair in weighed(facts)]
    return list(_beside(pairs, row.id))


def _portraits(connection: Connection, row: Any) -> list[int]:
    from db import queries
    from db.filters import Having
    from desktop.work import doubles

    people = queries.where(connection, "person_data", portrait_id=row.id)
    texts = queries.where(connection, "portrait_texts", portrait_id=row.id)
    more = [person.surname for person in people] + [text.role for text in texts]
    asked = [f"{row.name} {each}" if row.name and each else "" for each in more]
    ids = _found(connection, "portraits", asked, Having("campaign_id", (row.campaign_id,)))
    if not ids.keys() - {row.id}:
        return []
    shown, bits = doubles.portrait_facts(connection, list(ids | {row.id: None}))
    reasons: dict[tuple[int, int], tuple[str, ...]] = {}
    doubles.compare(shown, bits, reasons)
    # Of those with as many reasons the older one comes first, as among contacts.
    return list(_beside(sorted(reasons, key=lambda pair: (-len(reasons[pair]), pair)), row.id))


def _found(
    connection: Connection, table: str, texts: list[str], *filters: Filter
) -> dict[int, None]:
    """The records in which all words of one of the texts stand; a crowd tells nothing."""
    from db import queries

    found: dict[int, None] = {}
    for text in dict.fromkeys(filter(None, texts)):
        query = queries.Query(table, search=text, filters=filters, limit=CROWD + 1)
        ids = queries.ids(connection, query)
        if len(ids) <= CROWD:
            found.update(dict.fromkeys(ids))
    return found


def _beside(pairs: Any, id_: int) -> Iterator[int]:
    for pair in pairs:
        if id_ in pair:
            first, second = pair
            yield second if first == id_ else first
