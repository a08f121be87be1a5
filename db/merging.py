"""Merging: several records of a table become one, and nothing that hangs on them is lost.

Reads the links from the declared tables, as `db.changes.removal` does: a table added tomorrow is
merged as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from db.changes import Batch, Change, Delete, Update, chunks

if TYPE_CHECKING:
    from sqlalchemy import Connection


def merge(
    connection: Connection, table: str, keep: int, others: Sequence[int], values: Mapping[str, Any]
) -> Batch:
    """The Change that makes `others` part of `keep`.

    `values` are the fields that the user picked. What refers to one of the others refers to `keep`
    afterwards. Where only one row may stand beside a record (a portrait's German words, its person
    data, a label), the rows become one too: a filled field wins over an empty one, the kept
    record's over the others'. Links of a record to itself go.
    """
    return merge_many(connection, table, {keep: others}, {keep: values})


def merge_many(
    connection: Connection,
    table: str,
    groups: Mapping[int, Sequence[int]],
    picked: Mapping[int, Mapping[str, Any]],
) -> Batch:
    """Several merges as one Change: for each record that stays those that go, and its values.

    No record may stand in two of them.
    """
    from db.models import LINKS, UNIQUE

    target = {other: keep for keep, others in groups.items() for other in others if other != keep}
    ids = (*groups, *target)
    updates: defaultdict[str, dict[int, dict[str, Any]]] = defaultdict(dict)
    deleted: defaultdict[str, dict[int, None]] = defaultdict(dict)
    updates[table].update({keep: dict(values) for keep, values in picked.items() if values})
    for (child, column), parent in LINKS.items():
        if parent != table:
            continue
        rows = _referring(connection, child, column, ids)
        unique = UNIQUE.get(child, ())
        kept: dict[tuple[Any, ...], dict[str, Any]] = {}
        for row in sorted(rows, key=lambda row: (row[column] in target, row["id"])):
            if row["id"] in deleted[child]:
                continue
            keep: int = target.get(row[column]) or row[column]
            moved = {**row, **updates[child].get(row["id"], {}), column: keep}
            if _points_to_itself(child, table, moved, keep):
                deleted[child][row["id"]] = None
                updates[child].pop(row["id"], None)
                continue
            if column in unique:
                key = tuple(moved[name] for name in unique)
                first = kept.setdefault(key, moved)
                if first is not moved:
                    filled = _filled(first, moved)
                    first.update(filled)
                    if filled:
                        updates[child].setdefault(first["id"], {}).update(filled)
                    deleted[child][row["id"]] = None
                    continue
            if row[column] != keep:
                updates[child].setdefault(row["id"], {})[column] = keep
    steps: list[Change] = [Delete(name, tuple(gone)) for name, gone in deleted.items() if gone]
    steps += [Update(name, of) for name, of in updates.items() if of]
    steps.append(Delete(table, tuple(target)))
    return Batch(tuple(steps))


def _referring(
    connection: Connection, table: str, column: str, ids: Sequence[int]
) -> list[dict[str, Any]]:
    from db.models import TABLES, selection

    found: list[dict[str, Any]] = []
    for part in chunks(ids):
        statement = selection(table).where(TABLES[table].c[column].in_(part))
        found += [dict(row) for row in connection.execute(statement).mappings()]
    return found


def _points_to_itself(child: str, table: str, row: Mapping[str, Any], keep: int) -> bool:
    """Whether a row that only joins two records would join one with itself."""
    from db.models import LINKS, TABLES

    ends = [
        column
        for (name, column), parent in LINKS.items()
        if name == child and parent == table and not TABLES[child].c[column].nullable
    ]
    return len(ends) > 1 and all(row[column] == keep for column in ends)


def _filled(first: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """What the other row knows and the first does not."""
    return {
        name: value
        for name, value in other.items()
        if name != "id" and first[name] in (None, "") and value not in (None, "")
    }
