"""The Store: the one writer of a library, and the announcer of what was written."""

from __future__ import annotations

import getpass
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

if TYPE_CHECKING:
    from db.changes import Change
    from db.library import Connection, Library

P = ParamSpec("P")
T = TypeVar("T")


def _user() -> str:
    """The name somebody logged in with; empty where the system does not tell."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@dataclass(frozen=True, slots=True)
class Touched:
    """What a Change wrote: for each table the ids of its rows."""

    tables: Mapping[str, frozenset[int]]

    def has(self, *tables: str) -> bool:
        """Whether any of these tables was written."""
        return any(table in self.tables for table in tables)

    def ids(self, table: str) -> frozenset[int]:
        """The rows of a table that were written."""
        return self.tables.get(table, frozenset())


class Store(QObject):
    """Applies Changes to the library in one transaction each and tells what they touched.

    Writing belongs to the thread the Store lives in (rule 1 of the design); reading may happen on
    any thread, each read seeing one state of the data.
    """

    changed = Signal(object)
    """`Touched`, after the transaction is safely on disk."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.who = _user()
        """Whom the history names."""
        self._highest: dict[str, int] = {}
        self._giving = threading.Lock()

    def apply(self, change: Change) -> Change:
        """Write a Change and return its inverse.

        Raises `LibraryError` where the user can help (disk full, row gone); nothing is written
        then.
        """
        from db import history

        if QThread.currentThread() is not self.thread():
            raise RuntimeError("only the Store's own thread writes")
        with self.library.writing() as connection:
            inverse = change.apply(connection)
            now = datetime.now(UTC).replace(tzinfo=None)
            history.write(connection, change, inverse, self.who, now)
        tables: defaultdict[str, set[int]] = defaultdict(set)
        for table, id_ in change.touched():
            tables[table].add(id_)
        self.changed.emit(Touched({table: frozenset(ids) for table, ids in tables.items()}))
        return inverse

    def tidy(self) -> None:
        """Erase the history of records that are gone. Raises `LibraryError`."""
        from db import history

        with self.library.writing() as connection:
            history.forget_gone(connection)

    def read(
        self, question: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Ask the library: calls `question(connection, ...)` within one short read."""
        with self.library.reading() as connection:
            return question(connection, *args, **kwargs)

    def row(self, table: str, id_: int) -> Any | None:
        """One whole row, or None when it is gone."""
        from db import queries

        return self.read(queries.get, table, id_)

    def need(self, table: str, id_: int) -> Any:
        """One whole row that must be there. Raises `LibraryError("not_found")`."""
        found = self.row(table, id_)
        if found is None:
            from db.errors import LibraryError

            raise LibraryError("not_found", table=table, id=id_)
        return found

    def reserve(self, table: str, number: int = 1) -> range:
        """Ids for new rows; none is given twice while the library is open, even after an undo.

        On any thread: a job may make a Change that this thread applies.
        """
        with self._giving:
            if table not in self._highest:
                from db import queries

                self._highest[table] = self.read(queries.highest_id, table)
            first = self._highest[table] + 1
            self._highest[table] += number
        return range(first, first + number)
