"""Changes: the only way data is written.

A Change applies itself to an open transaction and returns its exact inverse: applying that brings
back what was there, column for column. Ids are given by the caller, so that doing again what was
undone gives the same rows.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from db.errors import LibraryError
from db.frozen import frozen
from db.vocabulary import DIVISIONS

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Table

#: SQLite takes 32,766 parameters in a statement (sqlite.org/limits.html); stay well below.
CHUNK = 5000
PARAMETERS = 32_000

Values = Mapping[str, Any]
_T = TypeVar("_T")


class Change(Protocol):
    """A step that can be taken and taken back."""

    def apply(self, connection: Connection) -> Change:
        """Take the step; return the step that takes it back."""
        ...

    def touched(self) -> Iterator[tuple[str, int]]:
        """The (table, id) pairs that the step writes."""
        ...


@frozen
class Insert:
    """Adds whole rows, each with its id."""

    table: str
    rows: tuple[Values, ...]

    @classmethod
    def of(cls, table: str, rows: Iterable[Any]) -> Insert:
        """From row dataclasses."""
        from db.models import columns

        names = columns(table)
        return cls(table, tuple({name: getattr(row, name) for name in names} for row in rows))

    def apply(self, connection: Connection) -> Delete:
        """Add the rows. Raises `LibraryError("duplicate")` when one is there already."""
        from sqlalchemy.exc import IntegrityError

        from db.models import TABLES

        if self.rows:
            try:
                for names, alike in _of_columns(self.rows):
                    write_rows(connection, TABLES[self.table], names, alike)
            except IntegrityError as error:
                # What a row belongs to may have gone meanwhile, or the row is there already.
                gone = "FOREIGN KEY" in str(error.orig)
                code = "not_found" if gone else "duplicate"
                raise LibraryError(code, table=self.table) from error
        return Delete(self.table, tuple(row["id"] for row in self.rows))

    def touched(self) -> Iterator[tuple[str, int]]:
        """The rows added."""
        return ((self.table, row["id"]) for row in self.rows)


@frozen
class Delete:
    """Removes rows that nothing refers to; see `removal` for rows with others hanging on them."""

    table: str
    ids: tuple[int, ...]

    def apply(self, connection: Connection) -> Change:
        """Remove the rows. Raises `LibraryError("not_found")` when one is not there.

        Of rows that are written beside the undo stack (`db.models.BESIDE`) some may have gone
        since: the others are removed.
        """
        import sqlalchemy as sa

        from db.models import BESIDE, TABLES, columns

        table, ids = TABLES[self.table], self.ids
        if any(child == self.table for child, _column in BESIDE):
            ids = tuple(connection.scalars(sa.select(table.c.id).where(among(table.c.id, ids))))
        old = _fetch(connection, self.table, ids, columns(self.table))
        along = _beside(connection, self.table, ids)
        inverses = [change.apply(connection) for change in along]
        if ids:
            connection.execute(table.delete().where(among(table.c.id, ids)))
        inverse = Insert(self.table, tuple(old[id_] for id_ in ids))
        return Batch((inverse, *reversed(inverses))) if inverses else inverse

    def touched(self) -> Iterator[tuple[str, int]]:
        """The rows removed."""
        return ((self.table, id_) for id_ in self.ids)


@frozen
class Update:
    """Sets columns of rows: for each id the values that change."""

    table: str
    values: Mapping[int, Values]

    @classmethod
    def one(cls, table: str, id_: int, **values: Any) -> Update:
        """Of a single row."""
        return cls(table, {id_: values})

    def apply(self, connection: Connection) -> Update:
        """Set the columns. Raises `LibraryError("not_found")` when a row is not there."""
        from db.models import TABLES, UNIQUE

        table = TABLES[self.table]
        alike = _alike(self.values)
        wanted = tuple(sorted({name for new, _ids in alike for name in new}))
        old = _fetch(connection, self.table, tuple(self.values), wanted)
        single: defaultdict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
        for same, ids in alike:
            if not same:
                continue
            if len(ids) > 1:
                # One statement for many rows takes a third of the time of one for each.
                connection.execute(table.update().where(among(table.c.id, ids)).values(same))
            else:
                names = tuple(sorted(same))
                single[names].append((ids[0], *(same[name] for name in names)))
        for names, rows in single.items():
            # What must be unique is set row by row: only so the order counts when values move on.
            most = 1 if set(names).intersection(UNIQUE.get(self.table, ())) else len(rows)
            for part in chunks(rows, most):
                _write_values(connection, table, ("id", *names), part)
        if all(len(new) == len(wanted) for new, _ids in alike):
            return Update(self.table, old)
        return Update(
            self.table,
            {id_: {name: old[id_][name] for name in new} for id_, new in self.values.items()},
        )

    def touched(self) -> Iterator[tuple[str, int]]:
        """The rows set."""
        return ((self.table, id_) for id_ in self.values)


@frozen
class Batch:
    """Several changes as one."""

    changes: tuple[Change, ...]

    @classmethod
    def of(cls, *changes: Change) -> Batch:
        """From changes in the order in which they apply."""
        return cls(changes)

    def apply(self, connection: Connection) -> Batch:
        """Apply all in order; the inverse runs backwards."""
        inverses = [change.apply(connection) for change in self.changes]
        return Batch(tuple(reversed(inverses)))

    def touched(self) -> Iterator[tuple[str, int]]:
        """What any of them writes."""
        for change in self.changes:
            yield from change.touched()


#: links that may be empty, and yet what refers goes with what it refers to
OWNED = {("walls", "campaign_id")}


def joined(first: Change, second: Change) -> Change:
    """Two changes as one that stays small however often that is done: a drag has many steps.

    Updates that follow each other on the same table become one; Batches never nest.
    """
    steps: list[Change] = []
    for change in (*_steps(first), *_steps(second)):
        last = steps[-1] if steps else None
        if isinstance(last, Update) and isinstance(change, Update) and last.table == change.table:
            values = {**last.values, **change.values}
            for id_ in last.values.keys() & change.values.keys():
                values[id_] = {**last.values[id_], **change.values[id_]}
            steps[-1] = Update(change.table, values)
        else:
            steps.append(change)
    return steps[0] if len(steps) == 1 else Batch(tuple(steps))


def _steps(change: Change) -> Iterator[Change]:
    if isinstance(change, Batch):
        for inner in change.changes:
            yield from _steps(inner)
    else:
        yield change


def removal(connection: Connection, table: str, ids: Sequence[int]) -> Batch:
    """The Change that removes rows with everything that belongs to them.

    What cannot be without them (a portrait's texts, a campaign's portraits) goes too; what only
    points to them (a cell to its portrait) lets go. Reads the links from the declared tables.
    """
    import sqlalchemy as sa

    from db.models import BESIDE, LINKS, TABLES, metadata

    deleted: defaultdict[str, dict[int, None]] = defaultdict(dict)
    freed: defaultdict[str, dict[int, dict[str, None]]] = defaultdict(dict)

    def visit(name: str, doomed: Iterable[int]) -> None:
        new = tuple(id_ for id_ in doomed if id_ not in deleted[name])
        if not new:
            return
        deleted[name].update(dict.fromkeys(new))
        for (child, column), parent in LINKS.items():
            # What lies beside the undo stack goes with the Delete, whenever that is applied.
            if parent != name or (child, column) in BESIDE:
                continue
            link = TABLES[child].c[column]
            hanging = [
                id_
                for part in chunks(new)
                for id_ in connection.scalars(sa.select(TABLES[child].c.id).where(link.in_(part)))
            ]
            if link.nullable and (child, column) not in OWNED:
                for id_ in hanging:
                    freed[child].setdefault(id_, {})[column] = None
            else:
                visit(child, hanging)

    visit(table, ids)
    visit("views", _divisions(connection, tuple(deleted["walls"])))
    # A row may refer to another one of its table (a town to its district): it lets go even if it
    # goes too, so that the inverse brings both back in whatever order.
    own = {name for (name, _column), parent in LINKS.items() if parent == name}
    loosen = [
        Update(name, kept)
        for name, rows in freed.items()
        if (
            kept := {
                i: values for i, values in rows.items() if name in own or i not in deleted[name]
            }
        )
    ]
    # What refers goes before what it refers to.
    order = [name for table in reversed(metadata.sorted_tables) if deleted[name := table.name]]
    return Batch((*loosen, *(Delete(name, tuple(deleted[name])) for name in order)))


def chunks(ids: Sequence[_T], most: int = CHUNK) -> Iterator[Sequence[_T]]:
    """Ids in portions that fit into one statement."""
    return (ids[start : start + most] for start in range(0, len(ids), most))


def _alike(values: Mapping[int, Values]) -> list[tuple[Values, list[int]]]:
    """Rows that get the same values, together."""
    # Mostly many rows get one and the same object: looking into each would take longer.
    same: defaultdict[int, list[int]] = defaultdict(list)
    for kind, id_ in zip(map(id, values.values()), values, strict=True):
        same[kind].append(id_)
    found: defaultdict[tuple[tuple[str, Any], ...], list[int]] = defaultdict(list)
    for ids in same.values():
        found[tuple(sorted(values[ids[0]].items()))] += ids
    return [(dict(items), ids) for items, ids in found.items()]


def _of_columns(rows: Sequence[Values]) -> list[tuple[tuple[str, ...], list[tuple[Any, ...]]]]:
    """Rows by the columns that they name."""
    found: defaultdict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
    for row in rows:
        found[tuple(row)].append(tuple(row.values()))
    return list(found.items())


def write_rows(
    connection: Connection, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """Insert values of these columns, thousands of rows by one statement.

    SQLAlchemy's preparing of each row would take longer than the statement; and with a statement
    for each row the full-text index writes what it has gathered to its tables each time.
    """
    quote = connection.dialect.identifier_preparer.quote
    into = f"INSERT INTO {quote(table.name)} ({', '.join(map(quote, names))}) VALUES "
    for marks, values in _statements(connection, table, names, rows):
        connection.exec_driver_sql(into + marks, values)


def _write_values(
    connection: Connection, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """Set the columns `names` but the first, which is the id, of rows to values of their own."""
    quote = connection.dialect.identifier_preparer.quote
    own = quote(table.name)
    sets = ", ".join(f"{quote(name)} = v.column{place}" for place, name in enumerate(names[1:], 2))
    for marks, values in _statements(connection, table, names, rows):
        connection.exec_driver_sql(
            f"UPDATE {own} SET {sets} FROM (VALUES {marks}) AS v WHERE {own}.id = v.column1", values
        )


def _statements(
    connection: Connection, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Marks for as many rows as one statement takes, and the values as the driver wants them."""
    processors = [table.c[name].type.bind_processor(connection.dialect) for name in names]
    columns = [
        [row[place] for row in rows] if made is None else [made(row[place]) for row in rows]
        for place, made in enumerate(processors)
    ]
    one, most = f"({', '.join('?' * len(names))})", PARAMETERS // len(names)
    for start in range(0, len(rows), most):
        parts = [column[start : start + most] for column in columns]
        values = tuple(chain.from_iterable(zip(*parts, strict=True)))
        yield ", ".join([one] * (len(values) // len(names))), values


def among(column: ColumnElement[int], ids: Sequence[int]) -> ColumnElement[bool]:
    """Whether a column is one of these ids.

    They go as one text of JSON: ten thousand parameters would take longer than the statement.
    """
    import sqlalchemy as sa

    given = sa.func.json_each(json.dumps(list(ids))).table_valued("value")
    return column.in_(sa.select(given.c.value))


def _beside(connection: Connection, parent: str, ids: Sequence[int]) -> list[Delete]:
    """What goes along with rows although nobody has named it (`db.models.BESIDE`)."""
    import sqlalchemy as sa

    from db.models import BESIDE, TABLES

    found: list[Delete] = []
    for (child, column), owner in BESIDE.items():
        if owner == parent and ids:
            own = TABLES[child].c
            statement = sa.select(own.id).where(among(own[column], ids))
            there = tuple(connection.scalars(statement))
            if there:
                found.append(Delete(child, there))
    return found


def _divisions(connection: Connection, walls: Sequence[int]) -> list[int]:
    """The views that hold how walls are divided into sheets: they have its number as their name."""
    import sqlalchemy as sa

    from db.models import TABLES

    own = TABLES["views"].c
    wanted = sa.select(own.id).where(own.register == DIVISIONS)
    return [
        id_
        for part in chunks(walls)
        for id_ in connection.scalars(wanted.where(own.name.in_([str(wall) for wall in part])))
    ]


def _fetch(
    connection: Connection, table: str, ids: Sequence[int], names: Sequence[str]
) -> dict[int, Values]:
    """These columns of rows by id; all of the rows must be there."""
    import sqlalchemy as sa

    from db.models import TABLES

    own = TABLES[table].c
    statement = sa.select(own.id, *(own[name] for name in names)).where(among(own.id, ids))
    found: dict[int, Values] = {}
    # Rows with the same values share one dict: the step back keeps them for as long as it can be
    # taken, and writes them together.
    known: dict[tuple[Any, ...], Values] = {}
    for row in connection.execute(statement).all() if ids else ():
        key = row[1:]
        same = known.get(key)
        if same is None:
            same = known[key] = dict(zip(names, key, strict=True))
        found[row[0]] = same
    if len(found) != len(ids):
        missing = next((id_ for id_ in ids if id_ not in found), None)
        if missing is not None:
            raise LibraryError("not_found", table=table, id=missing)
    return found
