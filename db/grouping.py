"""Groups: the records that a query finds in parts, by what they have in a field, each counted.

The ids are read with their keys and dealt out; the few groups are then put into the order in which
people read them (words like in a dictionary, codes like in their vocabulary). What is empty comes
last.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from db import queries
from db.engine import fold
from db.frozen import frozen
from db.locating import within
from db.models import TABLES
from db.ordering import TEXT, credit
from db.parting import Key
from db.vocabulary import CHOICES, PARTICIPATION_ROLES

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from db.queries import Query


@frozen
class Group:
    """A part of a list: the value that its records share ("" where they have none).

    Several codes or ids in one value have commas between them. `words` are the names for ids.
    """

    value: str
    count: int
    words: str = ""


Rank = Callable[[str, str], Any]
"""Value and words of a group -> its place among the others."""


@frozen
class _By:
    """How a field groups: its key, the order of the groups, and the table that names ids."""

    key: ColumnElement[Any]
    """What SQL groups by; NULL is empty."""
    rank: Rank
    named: str = ""
    split: Callable[[str], str] = str
    """The key as it comes from SQL -> the value of a group."""
    of_words: bool = False
    """Whether the key stands in `ordering.TEXT`."""


_T = TABLES


def _by_text(value: str, _words: str) -> tuple[str, str]:
    return fold(value) or "", value


def _by_words(value: str, words: str) -> tuple[str, str]:
    return fold(words) or "", value


def _by_number(value: str, _words: str) -> int:
    return int(value)


def _text(column: ColumnElement[Any]) -> _By:
    return _By(sa.func.nullif(column, ""), _by_text)


def _code(table: str, name: str) -> _By:
    ranks = {code: rank for rank, code in enumerate(CHOICES[table, name])}
    column = _T[table].c[name]
    return _By(column, lambda value, _words: ranks.get(value, len(ranks)))


def _id(column: ColumnElement[Any], named: str) -> _By:
    return _By(column, _by_words, named)


def _start(column: ColumnElement[Any], letters: int) -> _By:
    """The year (4 letters) or the month (7) of a day or moment, as SQLite stores them."""
    stored = sa.cast(column, sa.Text)
    return _By(sa.func.substr(stored, 1, letters), _by_text)


def _of_picture(name: str) -> _By:
    picture = _T["pictures"].c
    value = (
        sa.select(sa.func.nullif(picture[name], ""))
        .where(picture.id == _T["portraits"].c.picture_id)
        .scalar_subquery()
    )
    return _By(value, _by_text)


def _of_words(name: str, rank: Rank) -> _By:
    return _By(sa.func.nullif(TEXT.c[name], ""), rank, of_words=True)


def _labels(table: str) -> _By:
    """All labels of a record together: who has two is in the group of these two."""
    one = table.removesuffix("s")
    given = _T[f"{one}_labels"].c
    # Read through the index of (record, label): ascending, so that equal sets are equal texts.
    value = (
        sa.select(sa.func.group_concat(given.label_id, ","))
        .where(given[f"{one}_id"] == _T[table].c.id)
        .scalar_subquery()
    )
    return _By(value, _by_words, "labels")


def _within(kind: str) -> _By:
    """The place of a kind in which the place of a portrait lies, or which it is."""
    value = within(kind, "id")
    return _By(value, _by_words, "places")


def _roles() -> _By:
    """All roles of a contact together, as a number with a bit for each."""
    taking = _T["participations"].c
    bits = [
        sa.func.max(sa.case((taking.role == role, 1 << place), else_=0))
        for place, role in enumerate(PARTICIPATION_ROLES)
    ]
    total = bits[0]
    for bit in bits[1:]:
        total = total + bit
    # no known role is none at all
    value = (
        sa.select(sa.func.nullif(total, 0))
        .where(taking.contact_id == _T["contacts"].c.id)
        .scalar_subquery()
    )

    def split(key: Any) -> str:
        return ",".join(r for place, r in enumerate(PARTICIPATION_ROLES) if int(key) >> place & 1)

    def rank(value: str, _words: str) -> tuple[int, ...]:
        return tuple(PARTICIPATION_ROLES.index(role) for role in value.split(",") if role)

    return _By(value, rank, split=split)


_STATES: Final = CHOICES["portrait_texts", "state"]

#: table -> field that a list can be grouped by
GROUPS: Final[Mapping[str, Mapping[str, _By]]] = {
    "campaigns": {
        "brand": _id(_T["campaigns"].c.brand_id, "brands"),
        "status": _code("campaigns", "status"),
        "starts_on": _start(_T["campaigns"].c.starts_on, 4),
    },
    "portraits": {
        "campaign": _id(_T["portraits"].c.campaign_id, "campaigns"),
        "status": _code("portraits", "status"),
        "kind": _code("portraits", "kind"),
        "role": _of_words("role", _by_text),
        "age": _By(_T["portraits"].c.age // 10, _by_number),
        "creator": _of_picture("creator"),
        "credit_line": _By(credit(), _by_text),
        "label": _labels("portraits"),
        "town": _within("town"),
        "district": _within("district"),
        "region": _within("region"),
        "text_state": _of_words("state", lambda value, _words: _STATES.index(value)),
        "created_at": _start(_T["portraits"].c.created_at, 7),
    },
    "contacts": {
        "kind": _code("contacts", "kind"),
        "town": _text(_T["contacts"].c.town),
        "organisation": _text(_T["contacts"].c.organisation),
        "roles": _roles(),
        "label": _labels("contacts"),
    },
}


def grouped(connection: Connection, query: Query) -> tuple[array[int], list[Group]]:
    """The ids that a query finds, group after group, and the groups in the same order.

    Within a group the ids stand in the order of the query. KeyError where its table cannot be
    grouped by the field; ValueError for a query without one.
    """
    if query.group is None:
        raise ValueError("a query without a group")
    by = GROUPS[query.table][query.group.field]
    key = Key(by.key, by.of_words)
    parts = queries.in_parts(connection, replace(query, group=None), key) or []
    names = queries.named(connection, by.named) if by.named else {}
    found: dict[str, tuple[Group, array[int]]] = {}
    for part in parts:
        value = by.split(part.key) if part.key is not None else ""
        found[value] = Group(value, len(part.ids), _names(value, names)), part.ids
    return _in_reading_order(found, by.rank, query.group.descending)


def _names(value: str, names: Mapping[int, str]) -> str:
    return (
        ", ".join(names.get(int(id_), "?") for id_ in value.split(",")) if value and names else ""
    )


def _in_reading_order(
    parts: Mapping[str, tuple[Group, array[int]]], rank: Rank, descending: bool
) -> tuple[array[int], list[Group]]:
    """Groups and their ids in the order in which people read them; what is empty comes last."""
    order = sorted(
        (value for value in parts if value),
        key=lambda value: rank(value, parts[value][0].words),
        reverse=descending,
    )
    ids: array[int] = array("q")
    groups: list[Group] = []
    for value in (*order, *(value for value in parts if not value)):
        group, own = parts[value]
        groups.append(group)
        ids += own
    return ids, groups
