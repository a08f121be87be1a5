"""Queries: which records, in which order, and the rows to show for them.

A list first asks for its ids (`ids`), then for lines by the page (`lines`): a table of a million
rows holds eight bytes a row and the pages in view. Sorting, filtering and searching happen in SQL.
"""

# ruff: noqa: PLC0414 - what is imported under its own name is offered here too

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from db import rows
from db.changes import among, chunks
from db.engine import fold
from db.filters import Filter, Having, Matching, all_of
from db.frozen import frozen
from db.lines import lines as lines
from db.models import HISTORY, ROWS, SEARCHED, TABLES, selection
from db.ordering import SORTS as SORTS
from db.ordering import TEXT, WORDS, behind, found_first, in_order, in_sql, shared, words_in
from db.ordering import Sort as Sort
from db.parting import Key, Part, parts
from db.streaming import joined, keyed
from db.vocabulary import CHOICES

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, FromClause, Select


@frozen
class Query:
    """Which records of a table, in which order; `language` chooses the words of portraits.

    `group` puts the records into parts by a field of `db.grouping`, before all sorting.
    """

    table: str
    search: str = ""
    filters: tuple[Filter, ...] = ()
    sort: tuple[Sort, ...] = ()
    language: str = "de"
    limit: int | None = None
    group: Sort | None = None

    def sorted_by(self, field: str, descending: bool = False) -> Query:
        """The same records in another order."""
        return replace(self, sort=(Sort(field, descending),))


_T = TABLES

MOST_PARTS: Final = 1 << 15
"""With more different keys SQL sorts: heaps of a few ids each cost more than that."""

_SETTLED: Final = frozenset({"name", "created_at"})
"""Orders of contacts with no name behind them: who came at one moment stands as written."""


def ids(connection: Connection, query: Query) -> array[int]:
    """The ids that a query finds, in its order; equal records in the order of their ids.

    Contacts of the same organisation or town stand by their names.
    """
    asked = {one.field for one in query.sort}
    if query.table == "contacts" and asked and not asked & _SETTLED:
        query = replace(query, sort=(*query.sort, Sort("name")))
    if query.sort and query.limit is None:
        first, *others = query.sort
        key = shared(query.table, first)
        rest = replace(query, sort=tuple(others))
        parts = in_parts(connection, rest, key, MOST_PARTS) if key is not None else None
        if parts is not None:
            found: array[int] = array("q")
            for part in in_order(query.table, first, parts):
                found += part.ids
            return found
    own = _T[query.table].c.id
    orders = [in_sql(query.table, sort) for sort in query.sort[:1]]
    orders += [each for sort in query.sort[1:] for each in behind(query.table, sort)]
    if query.sort and query.limit is None and _narrowed(query):
        orders[:1] = found_first(query.table, query.sort[0])
        return joined(connection, selected(query, own).order_by(*orders, own))
    ordered = selected(query, own).order_by(*orders, own).limit(query.limit)
    if not (query.sort and query.sort[0].field == "name"):
        return joined(connection, ordered)
    # Who has no name comes last. Two walks along the index cost what one does; asking for it in
    # one order would sort a million rows.
    name = _T[query.table].c.sort_name
    found = joined(connection, ordered.where(name > ""))
    if query.limit is None or len(found) < query.limit:
        rest = None if query.limit is None else query.limit - len(found)
        found += joined(connection, ordered.where(name == "").limit(rest))
    return found


def _narrowed(query: Query) -> bool:
    """Whether rows are to be looked at: more is asked than an index with the order can tell."""
    led = {"portraits": "campaign_id"}.get(query.table)
    other = [one for one in query.filters if not (isinstance(one, Having) and one.column == led)]
    return bool(other or query.search.strip())


def in_parts(
    connection: Connection, query: Query, key: Key, most: int | None = None
) -> list[Part] | None:
    """The ids that a query finds in parts by a key, in each part in the order of the query.

    The parts come in no order. None where there are more than `most` keys.
    """
    own, value = _T[query.table].c.id.label("id"), key.value.label("key")
    alone = key.of_words and not query.filters and not query.search.strip()
    if alone:
        # All words from one end to the other, not through an index by the language: most are in
        # the one that is shown, and a look-up costs five times the next row.
        text = sa.select(TEXT.c.portrait_id.label("id"), value)
        statement = text.where(sa.literal_column(f"+{TEXT.name}.language") == query.language)
    else:
        statement = selected(query, own, value, words=key.of_words)
    if alone or query.sort:
        found = keyed(connection, statement)
        order = ids(connection, query) if most is None or len(found.keys) <= most else None
    else:
        found = keyed(connection, statement.order_by(own))
        order = found.ids
    if order is None or (most is not None and len(found.keys) > most):
        return None
    return parts(order, found)


def count(connection: Connection, query: Query) -> int:
    """How many records a query finds."""
    statement = selected(replace(query, sort=()), sa.func.count())
    return int(connection.scalar(statement) or 0)


def selected(
    query: Query, *wanted: ColumnElement[Any], words: bool = False
) -> Select[*tuple[Any, ...]]:
    """What is wanted of the records that a query finds, in no order yet; `words`: `TEXT` too."""
    source: FromClause = _T[query.table]
    if query.table == "portraits" and (words or any(sort.field in WORDS for sort in query.sort)):
        source = source.outerjoin(TEXT, words_in(query.language))
    filters = query.filters
    if query.search.strip() and query.table in SEARCHED:
        filters = (*filters, Matching(query.search))
    return sa.select(*wanted).select_from(source).where(*all_of(filters, query.table))


def get(connection: Connection, table: str, id_: int) -> Any:
    """One whole row, or None."""
    found = many(connection, table, (id_,))
    return found[0] if found else None


def many(connection: Connection, table: str, wanted: Sequence[int]) -> list[Any]:
    """Whole rows in the order of the ids; those that are gone are left out."""
    found: dict[int, Any] = {}
    for part in chunks(wanted):
        for row in connection.execute(selection(table).where(_T[table].c.id.in_(part))):
            found[row.id] = ROWS[table](*row)
    return [found[id_] for id_ in wanted if id_ in found]


def where(connection: Connection, table: str, **values: Any) -> list[Any]:
    """Whole rows whose columns have these values, in the order of their ids."""
    conditions = [_T[table].c[name] == value for name, value in values.items()]
    statement = selection(table).where(*conditions).order_by(_T[table].c.id)
    return [ROWS[table](*row) for row in connection.execute(statement)]


def beside(
    connection: Connection, table: str, column: str, owners: Sequence[int], **values: Any
) -> list[Any]:
    """Whole rows that belong to these owners (`column` refers to them), narrowed by values."""
    own = _T[table].c
    statement = selection(table).where(among(own[column], owners), *_equal(table, values))
    return [ROWS[table](*row) for row in connection.execute(statement).all()]


def beside_ids(
    connection: Connection, table: str, column: str, owners: Sequence[int], **values: Any
) -> dict[int, int]:
    """For each owner that has such a row the id of the row (the last one of several)."""
    own = _T[table].c
    statement = sa.select(own[column], own.id).where(
        among(own[column], owners), *_equal(table, values)
    )
    return {row[0]: row[1] for row in connection.execute(statement).all()}


def _equal(table: str, values: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    return [_T[table].c[name] == value for name, value in values.items()]


def cells(connection: Connection, wall_id: int) -> list[rows.Cell]:
    """A wall's cells in reading order."""
    own = _T["cells"].c
    statement = selection("cells").where(own.wall_id == wall_id).order_by(own.position, own.id)
    return [rows.Cell(*row) for row in connection.execute(statement)]


def pictures_by_digest(connection: Connection, digests: Iterable[str]) -> dict[str, rows.Picture]:
    """The pictures among these that the library has."""
    found: dict[str, rows.Picture] = {}
    for part in chunks(tuple(digests)):
        statement = selection("pictures").where(_T["pictures"].c.digest.in_(part))
        found.update((row.digest, rows.Picture(*row)) for row in connection.execute(statement))
    return found


def portraits_showing(
    connection: Connection, campaign_id: int, pictures: Sequence[int]
) -> dict[int, int]:
    """For each of these pictures that a campaign has, one portrait that has it; best one that
    shows it.
    """
    own, link = _T["portraits"].c, _T["portrait_pictures"].c
    found: dict[int, int] = {}
    for part in chunks(pictures):
        further = (
            sa.select(link.picture_id, own.id)
            .join_from(_T["portrait_pictures"], _T["portraits"])
            .where(own.campaign_id == campaign_id, link.picture_id.in_(part))
        )
        found.update((row[0], row[1]) for row in connection.execute(further))
        statement = sa.select(own.picture_id, own.id).where(
            own.campaign_id == campaign_id, own.picture_id.in_(part)
        )
        found.update((row[0], row[1]) for row in connection.execute(statement))
    return found


def originals(connection: Connection) -> list[tuple[str, str, int]]:
    """Digest, suffix and size in bytes of every picture."""
    own = _T["pictures"].c
    statement = sa.select(own.digest, own.suffix, own.size_bytes)
    return [(row[0], row[1], row[2]) for row in connection.execute(statement)]


def likenesses(connection: Connection) -> dict[int, int]:
    """The likeness of each picture that has one, by its id."""
    own = _T["pictures"].c
    statement = sa.select(own.id, own.likeness).where(own.likeness.is_not(None))
    return {row[0]: row[1] for row in connection.execute(statement)}


def wrong_codes(connection: Connection) -> list[tuple[str, str, int]]:
    """(table, column, id) of every code that is none of the vocabulary's."""
    return [
        (table, column, id_)
        for (table, column), codes in CHOICES.items()
        for id_ in connection.scalars(
            sa.select(_T[table].c.id).where(_T[table].c[column].not_in(codes))
        )
    ]


def values_in(connection: Connection, table: str, column: str) -> list[str]:
    """The texts that stand in a column, each once, in the order of a dictionary."""
    own = _T[table].c[column]
    # From each value to the next through the column's index, not over all rows.
    step = sa.select(sa.func.min(own).label("value")).where(own > "").cte(recursive=True)
    further = sa.select(sa.func.min(own)).where(own > step.c.value).scalar_subquery()
    step = step.union_all(sa.select(further).where(step.c.value.is_not(None)))
    found = connection.scalars(sa.select(step.c.value).where(step.c.value.is_not(None)))
    return sorted(found, key=lambda text: (fold(text) or "", text))


def named(connection: Connection, table: str) -> dict[int, str]:
    """Id and name of every record of a short table (labels, campaigns), in their order."""
    own = _T[table].c
    statement = sa.select(own.id, own.name).order_by(own.sort_name, own.id)
    return {row[0]: row[1] for row in connection.execute(statement)}


def tally(connection: Connection, table: str, column: str) -> dict[int, int]:
    """How many rows of a table refer to each record by a column."""
    own = _T[table].c[column]
    statement = sa.select(own, sa.func.count()).where(own.is_not(None)).group_by(own)
    return {row[0]: row[1] for row in connection.execute(statement)}


def highest_id(connection: Connection, table: str) -> int:
    """The largest id that is in use or has a history: no record inherits another one's."""
    told = sa.select(sa.func.max(HISTORY.c.record_id)).where(HISTORY.c.record == table)
    used = sa.select(sa.func.max(_T[table].c.id))
    return max(connection.scalar(used) or 0, connection.scalar(told) or 0)
