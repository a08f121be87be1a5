"""Records side by side: what differs, what each brings along, and what becomes one of them.

Reads whole rows of the record's own table and of those that stand beside it once (words in a
language, person data); everything else that refers to a record is a link and always stays.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from db.changes import Batch
    from db.library import Connection
    from desktop.work.store import Store

ADDRESS: Final = ("street", "postcode", "town")
"""What is picked as one: half of an address is none."""
BESIDE: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "portraits": (
        ("portrait_texts", "portrait_id", "language"),
        ("person_data", "portrait_id", ""),
    ),
    "contacts": (),
}
"""Table -> what stands beside a record once: its table, its link, and what tells several apart."""
_UNCOMPARED: Final = frozenset({"id", "created_at", "language", "portrait_id"})

Values = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """What may differ: columns picked together, with their values in each record.

    `key` tells rows beside the record apart (a language).
    """

    table: str
    key: str
    names: tuple[str, ...]
    values: tuple[Values, ...]

    @property
    def name(self) -> str:
        """The first of its columns, the only one but in an address."""
        return self.names[0]

    @property
    def is_address(self) -> bool:
        """Whether it is several columns."""
        return self.names == ADDRESS

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return len(set(self.values)) > 1

    def filled(self, at: int) -> bool:
        """Whether a record says anything here."""
        return any(value not in (None, "") for value in self.values[at])


@dataclass(frozen=True, slots=True)
class Links:
    """Rows of a table that refer to the records by a column: a tuple for each record."""

    table: str
    column: str
    rows: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Records of a table side by side, in the order of `ids`."""

    table: str
    ids: tuple[int, ...]
    records: tuple[Any, ...]
    fields: tuple[Field, ...]
    links: tuple[Links, ...]
    pictures: tuple[Any, ...]
    """The photo of each record, None where it has none."""

    @property
    def identical(self) -> bool:
        """Whether there is nothing to choose at all."""
        return not any(field.differs for field in self.fields)

    def survivor(self) -> int:
        """Which record stays unless the user says otherwise: the fuller, then the older."""

        def weight(at: int) -> tuple[int, int]:
            filled = sum(field.filled(at) for field in self.fields)
            linked = sum(len(each.rows[at]) for each in self.links)
            return -(2 * filled + linked), self.ids[at]

        return min(range(len(self.ids)), key=weight)

    def picks(self, survivor: int) -> list[int]:
        """For each field whose value stays: the survivor's, or the first that says anything."""
        order = [survivor, *range(len(self.ids))]
        return [next((at for at in order if field.filled(at)), survivor) for field in self.fields]


def tables(table: str) -> tuple[str, ...]:
    """What stands beside a record of a table and is compared with it."""
    return tuple(part for part, *_rest in BESIDE[table])


def compare(store: Store, table: str, ids: Sequence[int]) -> Comparison:
    """These records side by side; those that are gone are left out."""
    (found,) = store.read(_compared, table, [tuple(ids)])
    return found


def identical(store: Store, table: str, groups: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    """The groups whose records say the same in every field, the one that stays first."""
    found: list[tuple[int, ...]] = []
    for compared in store.read(_compared, table, groups):
        if len(compared.ids) > 1 and compared.identical:
            keep = compared.ids[compared.survivor()]
            found.append((keep, *(id_ for id_ in compared.ids if id_ != keep)))
    return found


def change(store: Store, compared: Comparison, survivor: int, picks: Sequence[int]) -> Batch:
    """The Change that makes all records one: `survivor`, with the picked values and every link."""
    from db.changes import Batch, Update
    from desktop.work import doubles

    own: dict[str, Any] = {}
    beside: defaultdict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
    for field, pick in zip(compared.fields, picks, strict=True):
        picked = dict(zip(field.names, field.values[pick], strict=True))
        if field.table != compared.table:
            beside[field.table, field.key].update(picked)
        elif field.values[pick] != field.values[survivor]:
            own.update(picked)
    keep = compared.ids[survivor]
    others = [id_ for id_ in compared.ids if id_ != keep]
    merged = doubles.merge(store, compared.table, keep, others, own)
    staying = store.read(_staying, compared.table, keep, compared.ids)
    further = [
        Update.one(table, staying[table, key], **values) for (table, key), values in beside.items()
    ]
    return Batch.of(merged, *further)


def _compared(
    connection: Connection, table: str, groups: Sequence[Sequence[int]]
) -> list[Comparison]:
    """Each group side by side; reads everything for all of them at once."""
    from db import queries

    ids = [id_ for group in groups for id_ in group]
    records = {row.id: row for row in queries.many(connection, table, ids)}
    beside = _beside(connection, table, ids)
    links = _links(connection, table, ids)
    wanted = [p for row in records.values() if (p := getattr(row, "picture_id", None)) is not None]
    pictures = {row.id: row for row in queries.many(connection, "pictures", wanted)}
    found: list[Comparison] = []
    for group in groups:
        there = tuple(id_ for id_ in group if id_ in records)
        rows = tuple(records[id_] for id_ in there)
        found.append(
            Comparison(
                table,
                there,
                rows,
                (*_fields(table, "", rows), *_fields_beside(table, there, beside)),
                tuple(
                    Links(child, column, tuple(tuple(of.get(id_, ())) for id_ in there))
                    for (child, column), of in links.items()
                    if any(id_ in of for id_ in there)
                ),
                tuple(pictures.get(getattr(row, "picture_id", None)) for row in rows),
            )
        )
    return found


def _fields(table: str, key: str, rows: Sequence[Any]) -> list[Field]:
    """The columns of rows that any of them fills; None stands for a row that is not there."""
    there = next((row for row in rows if row is not None), None)
    if there is None:
        return []
    names = [field.name for field in dataclasses.fields(there) if field.name not in _UNCOMPARED]
    # A text may be empty, a number missing: both say nothing, and nothing is a difference of it.
    empty = {field.name: "" if field.type == "str" else None for field in dataclasses.fields(there)}
    found: list[Field] = []
    for group in _together(names):
        values = tuple(
            tuple(empty[name] if row is None else getattr(row, name) for name in group)
            for row in rows
        )
        made = Field(table, key, group, values)
        if any(made.filled(at) for at in range(len(rows))):
            found.append(made)
    return found


def _together(names: Sequence[str]) -> list[tuple[str, ...]]:
    whole = set(ADDRESS) <= set(names)
    found: list[tuple[str, ...]] = []
    for name in names:
        if whole and name == ADDRESS[0]:
            found.append(ADDRESS)
        elif not (whole and name in ADDRESS):
            found.append((name,))
    return found


Beside = dict[tuple[str, str], dict[int, Any]]


def _beside(connection: Connection, table: str, ids: Sequence[int]) -> Beside:
    """(table, key) -> owner -> the row beside it."""
    from db import queries

    found: defaultdict[tuple[str, str], dict[int, Any]] = defaultdict(dict)
    for part, column, tells in BESIDE[table]:
        for row in queries.beside(connection, part, column, ids):
            found[part, getattr(row, tells) if tells else ""][getattr(row, column)] = row
    return dict(sorted(found.items(), key=lambda item: item[0] != ("portrait_texts", "de")))


def _fields_beside(table: str, ids: Sequence[int], beside: Beside) -> list[Field]:
    order = [part for part, *_rest in BESIDE[table]]
    found: list[Field] = []
    for part in order:
        for (name, key), of in beside.items():
            if name == part:
                found += _fields(name, key, [of.get(id_) for id_ in ids])
    return found


def _links(
    connection: Connection, table: str, ids: Sequence[int]
) -> dict[tuple[str, str], dict[int, list[Any]]]:
    """(table, column) -> record -> the rows that refer to it."""
    from db import queries
    from db.models import LINKS

    compared = {part for part, *_rest in BESIDE[table]}
    found: dict[tuple[str, str], dict[int, list[Any]]] = {}
    for (child, column), parent in LINKS.items():
        if parent != table or child in compared:
            continue
        of: defaultdict[int, list[Any]] = defaultdict(list)
        for row in queries.beside(connection, child, column, ids):
            of[getattr(row, column)].append(row)
        if of:
            found[child, column] = dict(of)
    return found


def _staying(
    connection: Connection, table: str, keep: int, ids: Sequence[int]
) -> Mapping[tuple[str, str], int]:
    """(table, key) -> the row beside the records that stays when they become one."""
    from db import queries

    found: dict[tuple[str, str], int] = {}
    for part, column, tells in BESIDE[table]:
        rows = queries.beside(connection, part, column, ids)
        for row in sorted(rows, key=lambda row: (getattr(row, column) != keep, row.id)):
            found.setdefault((part, getattr(row, tells) if tells else ""), row.id)
    return found
