"""History: who set which field of which record, when, from what, to what.

Written beside each Change by the Store, in the same transaction; undoing is written too. Kept for
what people type, not for what they drag. It is personal data like the fields themselves: what the
public must not see is not repeated here, and entries of records that are gone go with the daily
housekeeping (`forget_gone`).
"""

from __future__ import annotations

import dataclasses
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from db.changes import Batch, Change, Delete, Insert, Update, write_rows
from db.frozen import frozen

if TYPE_CHECKING:
    from sqlalchemy import Connection

KEPT: Final = (
    "brands",
    "campaigns",
    "campaign_languages",
    "portraits",
    "portrait_texts",
    "person_data",
    "pictures",
    "contacts",
    "contact_points",
    "contact_addresses",
    "contact_relations",
    "contact_notes",
    "participations",
    "portrait_pictures",
    "place_sections",
    "photo_sessions",
    "session_invitations",
)
"""The tables with a history."""

PARTS: Final = {
    "portraits": (
        ("portrait_texts", "portrait_id"),
        ("person_data", "portrait_id"),
        ("portrait_pictures", "portrait_id"),
        ("place_sections", "portrait_id"),
        ("session_invitations", "portrait_id"),
    ),
    "contacts": (
        ("contact_points", "contact_id"),
        ("contact_addresses", "contact_id"),
        ("contact_relations", "contact_id"),
        ("contact_relations", "other_id"),
        ("contact_notes", "contact_id"),
        ("participations", "contact_id"),
    ),
    "campaigns": (
        ("campaign_languages", "campaign_id"),
        ("participations", "campaign_id"),
        ("photo_sessions", "campaign_id"),
    ),
}
"""Record -> what is told with it: a table and its column that refers to the record."""

SHARED: Final = {"portraits": ("picture_id", "pictures"), "campaigns": ("brand_id", "brands")}
"""Record -> what it has in common with others and is told with each of them."""

_PART_TABLES: Final = frozenset(table for parts in PARTS.values() for table, _column in parts)

SILENT: Final = frozenset({"likeness", "normal", "position", "created_at"})
"""Columns that nobody types."""

ESSENTIAL: Final = frozenset(
    {("portrait_pictures", "picture_id"), ("session_invitations", "session_id")}
)
"""References that are told when a part is added: it consists of little else."""

HIDDEN: Final = frozenset({"person_data"})
"""Tables of which only is kept that a field changed: erased, its value is nowhere any more."""

REMOVED: Final = "-"
"""Before the name of a table: the field of an entry that tells of a part which was taken away.

It stands with the record that had the part; `old` is what the part was, as JSON.
"""

TYPING: Final = timedelta(minutes=1)
"""Further changes of a field by the same person within this time become one entry."""

FEW: Final = 64
"""Changes of more fields than this at once are no typing."""

ALIKE: Final = 16
"""From so many entries on that differ only in their record, one statement writes them all."""


@frozen
class Entry:
    """A step in a record's life. `field` is "" for its beginning; values as text, None: empty."""

    at: datetime
    who: str
    record: str
    record_id: int
    field: str
    old: str | None
    new: str | None


def write(connection: Connection, change: Change, inverse: Change, who: str, at: datetime) -> None:
    """Add what an applied Change and its inverse tell of fields."""
    gone = {
        (step.table, id_)
        for step, _back in _pairs(change, inverse)
        if isinstance(step, Delete)
        for id_ in step.ids
    }
    told: list[_Told] = []
    for each in _steps(change, inverse):
        ids = each.ids
        if each.field.startswith(REMOVED):  # but not what went with its record
            ids = [id_ for id_ in ids if (each.record, id_) not in gone]
        old, new = (None, None) if each.record in HIDDEN else (each.old, each.new)
        told.append(each._replace(ids=ids, old=as_text(old), new=as_text(new)))
    if sum(len(each.ids) for each in told) > FEW:
        _add(connection, told, who, at)
        return
    fresh = [
        each._replace(ids=[id_])
        for each in told
        for id_ in each.ids
        if not _continued(
            connection, Entry(at, who, each.record, id_, each.field, each.old, each.new)
        )
    ]
    _add(connection, fresh, who, at)


def _add(connection: Connection, told: Iterable[_Told], who: str, at: datetime) -> None:
    """Write entries, those that say the same of many records in one statement."""
    import sqlalchemy as sa

    from db.models import HISTORY

    names = [field.name for field in dataclasses.fields(Entry)]
    single: list[tuple[Any, ...]] = []
    for each in told:
        if len(each.ids) < ALIKE:
            single += [
                (at, who, each.record, id_, each.field, each.old, each.new) for id_ in each.ids
            ]
            continue
        texts = (sa.literal(text, sa.Text) for text in (each.field, each.old, each.new))
        given = sa.func.json_each(json.dumps(each.ids)).table_valued("value")
        moment, record = sa.literal(at, HISTORY.c.at.type), sa.literal(each.record)
        values = sa.select(moment, sa.literal(who), record, given.c.value, *texts)
        connection.execute(HISTORY.insert().from_select(names, values))
    if single:
        write_rows(connection, HISTORY, names, single)


def as_text(value: Any) -> str | None:
    """A value as the history holds it: dates as ISO 8601, empty text as None."""
    if value is None or value == "":
        return None
    return value.isoformat() if isinstance(value, date) else str(value)


def of(connection: Connection, record: str, id_: int, limit: int = 200) -> list[Entry]:
    """The last entries of a record and of what is told with it, newest first."""
    import sqlalchemy as sa

    from db.models import HISTORY, TABLES

    own = HISTORY.c
    places = [sa.and_(own.record == record, own.record_id == id_)]
    for part, column in PARTS.get(record, ()):
        theirs = sa.select(TABLES[part].c.id).where(TABLES[part].c[column] == id_)
        places.append(sa.and_(own.record == part, own.record_id.in_(theirs)))
    if record in SHARED:
        column, other = SHARED[record]
        common = sa.select(TABLES[record].c[column]).where(TABLES[record].c.id == id_)
        places.append(sa.and_(own.record == other, own.record_id.in_(common)))
    statement = (
        sa.select(own.at, own.who, own.record, own.record_id, own.field, own.old, own.new)
        .where(sa.or_(*places))
        .order_by(own.id.desc())
        .limit(limit)
    )
    return [Entry(*row) for row in connection.execute(statement)]


def forget_gone(connection: Connection) -> int:
    """Remove the entries of records that are no more; how many."""
    import sqlalchemy as sa

    from db.models import HISTORY, TABLES

    gone = 0
    for record in KEPT:
        there = sa.select(TABLES[record].c.id)
        result = connection.execute(
            HISTORY.delete().where(HISTORY.c.record == record, HISTORY.c.record_id.not_in(there))
        )
        gone += result.rowcount
    return gone


class _Told(NamedTuple):
    """What became of a field, and of which records."""

    record: str
    field: str
    old: Any
    new: Any
    ids: Sequence[int]


def _steps(change: Change, inverse: Change) -> Iterator[_Told]:
    """Each field that became another."""
    for step, back in _pairs(change, inverse):
        if isinstance(step, Update) and isinstance(back, Update) and step.table in KEPT:
            yield from _updated(step, back)
        elif isinstance(step, Insert) and step.table in KEPT:
            yield _Told(step.table, "", None, None, [row["id"] for row in step.rows])
            if step.table in _PART_TABLES and len(step.rows) <= FEW:
                for row in step.rows:
                    for name, value in _filled(step.table, row).items():
                        yield _Told(step.table, name, None, value, [row["id"]])
        elif isinstance(step, Delete) and isinstance(back, Insert) and step.table in KEPT:
            for row in back.rows:
                yield from _taken(step.table, row)


def _updated(step: Update, back: Update) -> Iterator[_Told]:
    """What an Update and its inverse tell; the records of which they say the same, together."""
    # Mostly many rows share one object: looking into each would take longer than writing.
    news = step.values.values()
    olds = [back.values[id_] for id_ in step.values]
    same: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for old, new, id_ in zip(map(id, olds), map(id, news), step.values, strict=True):
        same[old, new].append(id_)
    alike: defaultdict[tuple[tuple[str, Any, Any], ...], list[int]] = defaultdict(list)
    for ids in same.values():
        before, after = back.values[ids[0]], step.values[ids[0]]
        told = (
            (field, before[field], value)
            for field, value in after.items()
            if field not in SILENT and before[field] != value
        )
        alike[tuple(told)] += ids
    # All fields of a record go with the same others: they stay in their order.
    for fields, ids in alike.items():
        for field, was, value in fields:
            yield _Told(step.table, field, was, value, ids)


def _pairs(change: Change, inverse: Change) -> Iterator[tuple[Change, Change]]:
    """Each single step of a Change with the one that takes it back."""
    if isinstance(change, Batch) and isinstance(inverse, Batch):
        for step, back in zip(change.changes, reversed(inverse.changes), strict=True):
            yield from _pairs(step, back)
    else:
        yield change, inverse


def _filled(table: str, row: Mapping[str, Any], but: str | None = None) -> dict[str, Any]:
    """What was typed into a part of a record when it was made: its first role, its number.

    With `but` also what it refers to, beside the record of that column.
    """
    from db.models import LINKS, ROWS

    found: dict[str, Any] = {}
    for field in dataclasses.fields(ROWS[table]):
        name = field.name
        refers = name == but or (but is None and (table, name) in LINKS)
        quiet = name == "id" or name in SILENT or refers
        # A picture of several and an answer are what they refer to.
        told = not quiet or (but is None and (table, name) in ESSENTIAL)
        if told and as_text(row[name]) is not None and row[name] != field.default:
            found[name] = row[name]
    return found


def _taken(table: str, row: Mapping[str, Any]) -> Iterator[_Told]:
    """A part was taken away from the records it belonged to: what it was."""
    for owner, parts in PARTS.items():
        for part, column in parts:
            if part == table and row[column] is not None:
                values = {
                    name: as_text(value) for name, value in _filled(table, row, column).items()
                }
                told = None if table in HIDDEN else json.dumps(values, ensure_ascii=False)
                yield _Told(owner, f"{REMOVED}{table}", told, None, [row[column]])


def _continued(connection: Connection, entry: Entry) -> bool:
    """Write into the last entry of the same field where it is the same typing still."""
    import sqlalchemy as sa

    from db.models import HISTORY

    own = HISTORY.c
    last = connection.execute(
        sa.select(own.id, own.at, own.who, own.field, own.old)
        .where(own.record == entry.record, own.record_id == entry.record_id)
        .order_by(own.id.desc())
        .limit(1)
    ).first()
    if entry.field.startswith(REMOVED):
        return False  # two notes may go within a minute
    if last is None or not entry.field or last.field != entry.field:
        return False
    if last.who != entry.who or not timedelta(0) <= entry.at - last.at <= TYPING:
        return False
    this = HISTORY.c.id == last.id
    if entry.record not in HIDDEN and last.old == entry.new:
        connection.execute(HISTORY.delete().where(this))  # taken back: as if it never was
    else:
        connection.execute(HISTORY.update().where(this).values(new=entry.new, at=entry.at))
    return True
