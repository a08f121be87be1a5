"""What lists can be sorted by, in SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import ColumnElement

from db.frozen import frozen
from db.locating import within
from db.models import TABLES
from db.parting import Key, Part
from db.vocabulary import CHOICES


@frozen
class Sort:
    """A column to sort by."""

    field: str
    descending: bool = False


_T = TABLES
TEXT: Final = _T["portrait_texts"].alias("t")
"""The words of a portrait in one language, beside it."""


def words_in(language: str) -> ColumnElement[bool]:
    """What joins `TEXT` to portraits."""
    return sa.and_(TEXT.c.portrait_id == _T["portraits"].c.id, TEXT.c.language == language)


def _in_order(table: str, column: str) -> ColumnElement[Any]:
    """Codes in the order of their vocabulary: an idea comes before what is published."""
    ranks = {code: rank for rank, code in enumerate(CHOICES[table, column])}
    return sa.case(ranks, value=_T[table].c[column])


def _filled(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A text, or NULL where there is none: an empty one sorts with what is missing."""
    return sa.func.nullif(column, "")


def _folded(text: ColumnElement[Any]) -> ColumnElement[Any]:
    """A text in the order of a dictionary, where nothing folds it when it is written."""
    return sa.func.fold(text)


def _beside(table: str, column: str, where: ColumnElement[bool]) -> ColumnElement[Any]:
    return sa.select(_filled(_T[table].c[column])).where(where).scalar_subquery()


def _person(column: str) -> ColumnElement[Any]:
    own = _T["person_data"].c.portrait_id == _T["portraits"].c.id
    return _beside("person_data", column, own)


def _picture(column: str) -> ColumnElement[Any]:
    return _beside("pictures", column, _T["pictures"].c.id == _T["portraits"].c.picture_id)


def credit() -> ColumnElement[Any]:
    """What stands beside the picture: its credit line, without one its photographer."""
    picture = _T["pictures"].c
    shown = sa.func.coalesce(_filled(picture.credit_line), _filled(picture.creator))
    own = picture.id == _T["portraits"].c.picture_id
    return sa.select(shown).where(own).scalar_subquery()


def _label(table: str) -> ColumnElement[Any]:
    """The first label of a record, in the order of a dictionary."""
    one, label = table.removesuffix("s"), _T["labels"].c
    given = _T[f"{one}_labels"].c
    return (
        sa.select(sa.func.min(label.sort_name))
        .where(given[f"{one}_id"] == _T[table].c.id, label.id == given.label_id)
        .scalar_subquery()
    )


#: table -> sortable field -> what SQL sorts by; names sort like a German dictionary
SORTS: Final[dict[str, dict[str, ColumnElement[Any]]]] = {
    "brands": {"name": _T["brands"].c.sort_name},
    "campaigns": {
        "name": _T["campaigns"].c.sort_name,
        "claim": _folded(_filled(_T["campaigns"].c.claim)),
        "hashtag": _folded(_filled(_T["campaigns"].c.hashtag)),
        "status": _in_order("campaigns", "status"),
        "starts_on": _T["campaigns"].c.starts_on,
        "ends_on": _T["campaigns"].c.ends_on,
        "created_at": _T["campaigns"].c.created_at,
        "brand": sa.select(_T["brands"].c.sort_name)
        .where(_T["brands"].c.id == _T["campaigns"].c.brand_id)
        .scalar_subquery(),
        "portraits": sa.select(sa.func.count())
        .select_from(_T["portraits"])
        .where(_T["portraits"].c.campaign_id == _T["campaigns"].c.id)
        .scalar_subquery(),
    },
    "portraits": {
        "name": _T["portraits"].c.sort_name,
        "age": _T["portraits"].c.age,
        "kind": _in_order("portraits", "kind"),
        "status": _in_order("portraits", "status"),
        "created_at": _T["portraits"].c.created_at,
        "role": TEXT.c.sort_role,
        "quote": TEXT.c.quote,
        "campaign": sa.select(_T["campaigns"].c.sort_name)
        .where(_T["campaigns"].c.id == _T["portraits"].c.campaign_id)
        .scalar_subquery(),
        "surname": _folded(_person("surname")),
        "email": _person("email"),
        "phone": _person("phone"),
        "creator": _folded(_picture("creator")),
        "credit_line": _folded(credit()),
        "file_name": _folded(_picture("file_name")),
        "label": _label("portraits"),
        "town": within("town", "sort_name"),
    },
    "contacts": {
        "name": _T["contacts"].c.sort_name,
        **{
            name: _folded(_filled(_T["contacts"].c[name]))
            for name in ("first_name", "organisation", "function", "town")
        },
        **{name: _filled(_T["contacts"].c[name]) for name in ("email", "phone")},
        "kind": _in_order("contacts", "kind"),
        "label": _label("contacts"),
        "created_at": _T["contacts"].c.created_at,
    },
    "walls": {
        "name": _T["walls"].c.sort_name,
        "format": _T["walls"].c.format,
        "created_at": _T["walls"].c.created_at,
    },
}

#: fields of portraits that need the words beside them
WORDS: Final = ("role", "quote")

#: fields in which many records have the same
# fmt: off
_SHARED: Final = {
    "portraits": (
        "age", "kind", "status", "role", "campaign", "creator", "credit_line", "label", "town",
    ),
    "contacts": ("kind", "function", "town", "label"),
}
# fmt: on

#: sorted through an index; `created_at` is filled in by every verb that adds a row
_NEVER_EMPTY: Final = frozenset(
    _T[table].c[name]
    for table in ("campaigns", "portraits", "contacts", "walls")
    for name in ("sort_name", "created_at")
)


def in_sql(table: str, sort: Sort) -> ColumnElement[Any]:
    """What SQL orders by."""
    expression = SORTS[table][sort.field]
    order = expression.desc() if sort.descending else expression.asc()
    # Empty comes last in both directions: nobody looks for it. Where nothing can be empty,
    # saying so would keep SQLite from walking the index.
    return order if expression in _NEVER_EMPTY else order.nulls_last()


def behind(table: str, sort: Sort) -> list[ColumnElement[Any]]:
    """What SQL orders by behind another column: no index leads there, and nameless come last."""
    order = in_sql(table, sort)
    return [SORTS[table]["name"] == "", order] if sort.field == "name" else [order]


def found_first(table: str, sort: Sort) -> list[ColumnElement[Any]]:
    """What SQL orders by where an index must not lead: what is found is sorted, nameless last.

    An index in the right order tempts SQLite to look up a million rows one by one for the sake of
    those few that pass; reading the table and sorting them takes an eighth (SQLite leaves an index
    out behind a unary plus: sqlite.org/optoverview.html, "Disqualifying WHERE Clause Terms").
    """
    expression = SORTS[table][sort.field]
    if expression not in _NEVER_EMPTY:
        return [in_sql(table, sort)]
    column: ColumnElement[Any] = sa.literal_column(f"+{table}.{expression.key}")
    order = column.desc() if sort.descending else column.asc()
    return [column == "", order] if sort.field == "name" else [order]


def shared(table: str, sort: Sort) -> Key | None:
    """What to sort by where many records have the same; None where each has its own."""
    if sort.field not in _SHARED.get(table, ()):
        return None
    return Key(SORTS[table][sort.field], table == "portraits" and sort.field in WORDS)


def in_order(table: str, sort: Sort, parts: Sequence[Part]) -> list[Part]:
    """Parts by a `shared` key in the order in which SQL would have put them."""
    numbers = isinstance(SORTS[table][sort.field].type, sa.Integer)

    def rank(part: Part) -> Any:
        return int(part.key or 0) if numbers else part.key

    filled = [part for part in parts if part.key is not None]
    filled.sort(key=rank, reverse=sort.descending)
    return filled + [part for part in parts if part.key is None]
