"""Further numbers and addresses of contacts, set as the cells of a table say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from db import rows
from db.changes import Change, Delete, Insert, Update
from db.records import POINTS
from desktop.core.sheets.parts import entries
from desktop.work import contacting

if TYPE_CHECKING:
    from desktop.core.sheets.field import Field, Value
    from desktop.work.store import Store

_Given = Sequence[tuple[int, Mapping[str, "Value"]]]


def beside_contacts(
    store: Store, fields: Mapping[str, Field], given: _Given, fresh: Collection[int]
) -> Iterator[Change]:
    """The steps for contacts and the values of their rows; `fresh` have nothing beside them yet.

    A cell is all there is of its kind: rows that are there are written anew in their order, so
    that each keeps its history, further ones made and surplus ones taken away.
    """
    for table in ("contact_points", "contact_addresses"):
        names = [name for name, one in fields.items() if one.table == table]
        wanted = [
            (id_, name, _columns(table, str(values[name] or "")))
            for id_, values in given
            for name in names
            if name in values and (values[name] or id_ not in fresh)
        ]
        if wanted:
            yield from _settled(store, fields, table, wanted, fresh)


def _columns(table: str, text: str) -> list[dict[str, Any]]:
    if table == "contact_addresses":
        names = ("use", "street", "postcode", "town", "country")
        return [dict(zip(names, parts, strict=True)) for parts in entries(text)]
    return [
        {"kind": kind, "use": use, "value": value, "normal": contacting.normal(kind, value)}
        for kind, use, value in entries(text)
    ]


def _settled(
    store: Store,
    fields: Mapping[str, Field],
    table: str,
    wanted: Sequence[tuple[int, str, list[dict[str, Any]]]],
    fresh: Collection[int],
) -> Iterator[Change]:
    from db import queries

    old = tuple(dict.fromkeys(id_ for id_, _name, _ in wanted if id_ not in fresh))
    there: defaultdict[int, list[Any]] = defaultdict(list)
    for row in store.read(queries.beside, table, "contact_id", old):
        there[row.contact_id].append(row)
    last = {id_: max(row.position for row in own) + 1 for id_, own in there.items()}
    updates: dict[int, dict[str, Any]] = {}
    gone: list[int] = []
    made: list[dict[str, Any]] = []
    for id_, name, entered in wanted:
        kinds = POINTS[fields[name].column] if table == "contact_points" else ()
        own = [row for row in there[id_] if not kinds or row.kind in kinds]
        own.sort(key=lambda row: (row.position, row.id))
        for row, values in zip(own, entered, strict=False):
            if any(getattr(row, column) != value for column, value in values.items()):
                updates[row.id] = values
        gone += [row.id for row in own[len(entered) :]]
        for values in entered[len(own) :]:
            position = last.get(id_, 0)
            last[id_] = position + 1
            made.append({"contact_id": id_, "position": position, **values})
    ids = store.reserve(table, len(made))
    kind = rows.ContactPoint if table == "contact_points" else rows.ContactAddress
    yield Delete(table, tuple(gone))
    yield Update(table, updates)
    inserted = [kind(id=own, **values) for own, values in zip(ids, made, strict=True)]
    yield Insert.of(table, inserted)
