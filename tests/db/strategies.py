"""Random but valid steps on a small library, for property tests."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from typing import Any, get_type_hints

from hypothesis import strategies as st
from sqlalchemy import Connection

from db.changes import Batch, Change, Insert, Update, removal
from db.models import LINKS, ROWS, TABLES, UNIQUE, columns, selection
from db.vocabulary import CHOICES

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: st.integers(0, 9999),
    float: st.floats(0, 5000, allow_nan=False),
    date: st.dates(date(1930, 1, 1), date(2060, 1, 1)),
    datetime: st.datetimes(datetime(1970, 1, 1), datetime(2060, 1, 1)),
}


def dump(connection: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """Everything in the tables, comparable; derived columns and the search texts included."""
    found = {
        name: [tuple(row) for row in connection.execute(table.select().order_by(table.c.id))]
        for name, table in TABLES.items()
    }
    for name in ("campaigns", "portraits", "contacts", "walls"):
        found[f"{name}_search"] = [
            tuple(row)
            for row in connection.exec_driver_sql(
                f"SELECT rowid, text FROM {name}_search ORDER BY rowid"
            )
        ]
    return found


def values_of(table: str, column: str) -> st.SearchStrategy[Any]:
    """Values that a column may hold (links aside)."""
    if (table, column) in CHOICES:
        return st.sampled_from(CHOICES[table, column])
    hint = get_type_hints(ROWS[table])[column]
    options = getattr(hint, "__args__", ())
    if options:
        return st.none() | _PLAIN[options[0]]
    return _PLAIN[hint]


class Steps:
    """Draws steps that fit the present state of a library."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.last = 0

    def ids(self, table: str) -> list[int]:
        return [row.id for row in self.connection.execute(selection(table))]

    def draw(self, data: st.DataObject) -> Change:
        kind = data.draw(
            st.sampled_from(("insert", "insert", "update", "update", "remove", "batch"))
        )
        table = data.draw(st.sampled_from(sorted(ROWS)))
        if kind == "batch":
            return Batch.of(*(change for _ in range(2) if (change := self._update(data, table))))
        if kind == "remove" and (ids := self.ids(table)):
            doomed = data.draw(st.lists(st.sampled_from(ids), unique=True, min_size=1, max_size=3))
            return removal(self.connection, table, doomed)
        if kind == "update" and (change := self._update(data, table)):
            return change
        return self._insert(data, table)

    def _insert(self, data: st.DataObject, table: str, **given: Any) -> Batch:
        """A new row, after the rows that it cannot be without where there are none yet."""
        self.last += 1
        before: list[Change] = []
        values: dict[str, Any] = {"id": self.last, **given}
        for field in fields(ROWS[table]):
            if field.name in values:
                continue
            target = LINKS.get((table, field.name))
            if target is None:
                values[field.name] = data.draw(values_of(table, field.name))
                continue
            # Where only one row may belong to its owner, it gets an owner of its own.
            alone = UNIQUE.get(table, ("",))[0] == field.name and "language" not in UNIQUE[table]
            there = [] if alone else self.ids(target)
            if there:
                values[field.name] = data.draw(st.sampled_from(there))
            elif TABLES[table].c[field.name].nullable:
                values[field.name] = None
            else:
                values[field.name] = self.last + 1
                before.append(self._insert(data, target))
        for unique in ("digest", "language"):
            if unique in values:
                values[unique] = f"{values[unique]}{values['id']}"
        return Batch.of(*before, Insert(table, (values,)))

    def _update(self, data: st.DataObject, table: str) -> Change | None:
        ids = self.ids(table)
        if not ids:
            return None
        free = [
            name
            for name in columns(table)
            if name not in ("id", "digest", "language") and (table, name) not in LINKS
        ]
        if not free:
            return None  # a row that only joins two others
        changes: dict[int, dict[str, Any]] = {}
        for id_ in data.draw(st.lists(st.sampled_from(ids), unique=True, max_size=4)):
            names = data.draw(st.lists(st.sampled_from(free), unique=True, max_size=3))
            changes[id_] = {name: data.draw(values_of(table, name)) for name in names}
        return Update(table, changes)
