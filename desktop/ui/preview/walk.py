"""The list that one walks along: where one is in it, and what the portraits near by are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from db.rows import PortraitLine
from desktop.ui.preview import reading

if TYPE_CHECKING:
    from db.library import Connection
    from desktop.work.store import Store

Ids = Sequence[int] | Callable[[], Sequence[int]]
"""A list of portraits, or who can say at any time what it is."""

AHEAD = 2
"""So many portraits on either side are read along."""


class Walk:
    """A place in a list of portraits. What is gone from the library is left out."""

    def __init__(self, store: Store, ids: Ids, index: int = 0) -> None:
        self._store = store
        self._source: Callable[[], Sequence[int]] = ids if callable(ids) else lambda: ids
        self._known: dict[int, PortraitLine] = {}
        self.ids = self._source()
        self.index = 0
        self.go(index)

    @property
    def count(self) -> int:
        """How many portraits the list has."""
        return len(self.ids)

    def go(self, index: int) -> bool:
        """Go to a place, or to the nearest there is; whether that is another one."""
        before = self.index
        self.index = max(0, min(index, self.count - 1))
        return self.index != before

    def refresh(self) -> None:
        """The library has changed: read anew, and stay with the same portrait."""
        here = self.ids[self.index] if self.count else 0
        self._known.clear()
        self.ids = self._source()
        try:
            self.go(self.ids.index(here))
        except ValueError:  # it left the list: who follows takes its place
            self.go(self.index)

    def line(self) -> PortraitLine | None:
        """The portrait that one is at; None where none is left."""
        self._read()
        if self.count and self.ids[self.index] not in self._known:
            there = self._store.read(_all)
            self.ids = [id_ for id_ in self.ids if id_ in there]
            self.go(self.index)
            self._read()
        return self._known.get(self.ids[self.index]) if self.count else None

    def neighbours(self) -> list[PortraitLine]:
        """Those who come next, the most likely last: what is asked for last is fetched first."""
        places = (self.index + 2, self.index - 1, self.index + 1)
        near = [self.ids[place] for place in places if 0 <= place < self.count]
        return [self._known[id_] for id_ in near if id_ in self._known]

    def _read(self) -> None:
        """Read what is near and not known yet; forget what is far."""
        near = self.ids[max(0, self.index - AHEAD) : self.index + AHEAD + 1]
        missing = [id_ for id_ in near if id_ not in self._known]
        found = reading.lines(self._store, missing) if missing else {}
        known = {**self._known, **found}
        self._known = {id_: known[id_] for id_ in near if id_ in known}


def _all(connection: Connection) -> set[int]:
    from db import queries

    return set(queries.ids(connection, queries.Query("portraits")))
