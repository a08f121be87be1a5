"""A large Change cut into pieces that follow each other, each sound by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from db.changes import Batch, Change, Delete, Insert, Update

_OWNERS = ("portrait_id", "contact_id")


class Pieces:
    """The rows of a Change, record by record: what makes a record whole stands together.

    What several records need (places, campaigns, pictures, labels) comes first. Pieces applied in
    order do what the Change does; up to any of them no row refers to one that is still to come.
    """

    def __init__(
        self, change: Change, table: str = "", breathe: Callable[[], object] = lambda: None
    ) -> None:
        """`table`: the register whose records the Change makes or changes.

        Without one the pieces follow the steps of the Change, whatever records they belong to:
        enough where all of them are written.
        `breathe` is called row by row, for a thread that leaves room to others.
        """
        self._steps = list(_flat(change))
        ranks: dict[int, int] = {}
        for step in self._steps:
            for _table, id_ in step.touched():
                if _table == table:
                    ranks.setdefault(id_, len(ranks))
        rows: list[tuple[int, int, int, Any]] = []
        for at, step in enumerate(self._steps):
            for key, row in _rows(step):
                breathe()
                rank = _rank(step, table, key, row, ranks) if table else 0
                rows.append((rank, at, key, row))
        rows.sort(key=lambda row: row[0])  # stable: the order of the steps holds within a record
        self._rows = [(at, key, row) for _rank, at, key, row in rows]

    def __len__(self) -> int:
        return len(self._rows)

    def cut(self, numbers: Sequence[int]) -> Change:
        """The Change that writes these rows, by their numbers from 0."""
        parts: defaultdict[int, dict[int, Any]] = defaultdict(dict)
        for number in numbers:
            at, key, row = self._rows[number]
            parts[at][key] = row
        return Batch(tuple(_part(self._steps[at], parts[at]) for at in sorted(parts)))


def _flat(change: Change) -> Iterator[Insert | Update | Delete]:
    if isinstance(change, Batch):
        for inner in change.changes:
            yield from _flat(inner)
    elif isinstance(change, Insert | Update | Delete):
        yield change
    else:
        raise TypeError(type(change))


def _rows(step: Insert | Update | Delete) -> Iterator[tuple[int, Any]]:
    """(id, what is written) of each row of a step.

    Rows go from the last to the first: one may belong to another before it, as a town to its
    district, and pieces follow each other.
    """
    if isinstance(step, Insert):
        yield from ((row["id"], row) for row in step.rows)
    elif isinstance(step, Update):
        yield from step.values.items()
    else:
        yield from ((id_, None) for id_ in reversed(step.ids))


def _rank(step: Change, table: str, id_: int, row: Any, ranks: dict[int, int]) -> int:
    """After which record a row is written: -1 for what several need, the last for the rest."""
    if isinstance(step, Insert):
        if step.table == table:
            return ranks[id_]
        owner = next((row[name] for name in _OWNERS if name in row), None)
        return -1 if owner is None else ranks.get(owner, len(ranks))
    if isinstance(step, Update):
        if step.table == table:
            return ranks[id_]
        return -1 if step.table in ("pictures", "places") else len(ranks)
    return -1  # what goes makes room


def _part(step: Insert | Update | Delete, rows: dict[int, Any]) -> Change:
    if isinstance(step, Insert):
        return Insert(step.table, tuple(rows.values()))
    if isinstance(step, Update):
        return Update(step.table, rows)
    return Delete(step.table, tuple(reversed(rows)))  # as the whole step names them
