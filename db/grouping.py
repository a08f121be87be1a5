"""Groups: the records that a query finds in parts, by what they have in a field, each counted.

SQL puts the ids in the order of the groups and counts; the few groups are then put into the order
in which people read them (words like in a dictionary, codes like in their vocabulary), and the
stretches of ids with them. What is empty comes last.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from db import queries
from db.engine import fold
from db.locating import within
from db.models import TABLES
from db.vocabulary import CHOICES, PARTICIPATION_ROLES

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from db.queries import Query


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a list: the value that its records share ("" where they have none).

    Several codes or ids in one value have commas between them. `words` are the names for ids.
    """

    value: str
    count: int
    words: str = ""


Key = Callable[[str], "ColumnElement[Any]"]
"""Language of the words -> what SQL groups by; NULL is empty."""
Rank = Callable[[str, str], Any]
"""Value and words of a group -> its place among the others."""


@dataclass(frozen=True, slots=True)
class _By:
    """How a field groups: its key, the order of the groups, and the table that names ids."""

    key: Key
    rank: Rank
    named: str = ""
    split: Callable[[Any], str] = str
    """The key as it comes from SQL -> the value of a group."""


_T = TABLES


def _by_text(value: str, _words: str) -> tuple[str, str]:
    return fold(value) or "", value


def _by_words(value: str, words: str) -> tuple[str, str]:
    return fold(words) or "", value


def _by_number(value: str, _words: str) -> int:
    return int(value)


def _text(column: ColumnElement[Any]) -> _By:
    return _By(lambda _language: sa.func.nullif(column, ""), _by_text)


def _code(table: str, name: str) -> _By:
    ranks = {code: rank for rank, code in enumerate(CHOICES[table, name])}
    column = _T[table].c[name]
    return _By(lambda _language: column, lambda value, _words: ranks.get(value, len(ranks)))


def _id(column: ColumnElement[Any], named: str) -> _By:
    return _By(lambda _language: column, _by_words, named)


def _start(column: ColumnElement[Any], letters: int) -> _By:
    """The year (4 letters) or the month (7) of a day or moment, as SQLite stores them."""
    stored = sa.cast(column, sa.Text)
    return _By(lambda _language: sa.func.substr(stored, 1, letters), _by_text)


def _of_picture(name: str) -> _By:
    picture = _T["pictures"].c
    value = (
        sa.select(sa.func.nullif(picture[name], ""))
        .where(picture.id == _T["portraits"].c.picture_id)
        .scalar_subquery()
    )
    return _By(lambda _language: value, _by_text)


def _of_words(name: str, rank: Rank) -> _By:
    text = _T["portrait_texts"].c

    def key(language: str) -> ColumnElement[Any]:
        own = text.portrait_id == _T["portraits"].c.id
        value = sa.func.nullif(text[name], "")
        return sa.select(value).where(own, text.language == language).scalar_subquery()

    return _By(key, rank)


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
    return _By(lambda _language: value, _by_words, "labels")


def _within(kind: str) -> _By:
    """The place of a kind in which the place of a portrait lies, or which it is."""
    value = within(kind, "id")
    return _By(lambda _language: value, _by_words, "places")


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
    value = sa.select(total).where(taking.contact_id == _T["contacts"].c.id).scalar_subquery()

    def split(key: Any) -> str:
        return ",".join(r for place, r in enumerate(PARTICIPATION_ROLES) if int(key) >> place & 1)

    def rank(value: str, _words: str) -> tuple[int, ...]:
        return tuple(PARTICIPATION_ROLES.index(role) for role in value.split(",") if role)

    return _By(lambda _language: value, rank, split=split)


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
        "age": _By(lambda _language: _T["portraits"].c.age // 10, _by_number),
        "creator": _of_picture("creator"),
        "credit_line": _of_picture("credit_line"),
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
    key = by.key(query.language).label("key")
    own = _T[query.table].c.id
    statement = queries.selected(query, own, key).order_by(key, *queries.orders(query), own)
    ids = queries.joined(connection, statement)
    counting = queries.selected(replace(query, sort=()), key, sa.func.count()).group_by(key)
    counted = connection.execute(counting.order_by(key)).all()
    names = queries.named(connection, by.named) if by.named else {}
    groups: list[Group] = []
    for value, count in counted:
        said = "" if value is None else by.split(value)
        groups.append(Group(said, count, _names(said, names)))
    return _in_reading_order(ids, groups, by.rank, query.group.descending)


def _names(value: str, names: Mapping[int, str]) -> str:
    return (
        ", ".join(names.get(int(id_), "?") for id_ in value.split(",")) if value and names else ""
    )


def _in_reading_order(
    ids: array[int], groups: Sequence[Group], rank: Rank, descending: bool
) -> tuple[array[int], list[Group]]:
    """Groups and their stretches of ids from SQL's order into that of people; empty ones last."""
    starts: list[int] = [0]
    for group in groups:
        starts.append(starts[-1] + group.count)
    filled = [place for place, group in enumerate(groups) if group.value]
    filled.sort(key=lambda p: rank(groups[p].value, groups[p].words), reverse=descending)
    order = filled + [place for place, group in enumerate(groups) if not group.value]
    if order == list(range(len(groups))):
        return ids, list(groups)
    moved: array[int] = array("q")
    for place in order:
        moved += ids[starts[place] : starts[place + 1]]
    return moved, [groups[place] for place in order]
