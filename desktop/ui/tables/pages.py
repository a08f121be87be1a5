"""Ids of a list and the lines in sight: eight bytes a row, and a few pages of whole lines."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

SIZE = 32
"""Lines in a page: one read of about a millisecond; a screen shows one or two pages."""

KEEP = 128
"""Pages that are kept; the longest unused goes first."""

Fetch = Callable[[Sequence[int]], list[Any]]


class Pages:
    """The ids of a list in their order, and lines fetched by the page when somebody looks."""

    def __init__(self, fetch: Fetch) -> None:
        """`fetch(ids)` returns the lines of these ids in their order; those gone left out."""
        self.ids: array[int] = array("q")
        self._fetch = fetch
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()
        self._rows: dict[int, int] = {}
        self.fetched = 0
        """How many pages were read so far."""

    def __len__(self) -> int:
        return len(self.ids)

    def line(self, row: int) -> Any | None:
        """The line of a row; None for one that is gone meanwhile."""
        number, offset = divmod(row, SIZE)
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
        return page[offset] if offset < len(page) else None

    def has(self, row: int) -> bool:
        """Whether the line of a row can be had without reading."""
        return row // SIZE in self._pages

    def set_ids(self, ids: array[int]) -> None:
        """Show these; lines are read anew."""
        self.ids = ids
        self.forget_all()

    def forget_all(self) -> None:
        """Read every line anew when it is asked for."""
        self._pages.clear()
        self._rows.clear()

    def forget(self, ids: Collection[int]) -> list[int]:
        """Read these lines anew; returns the rows that were in memory and may be on screen."""
        rows = sorted(self._rows[id_] for id_ in ids if id_ in self._rows)
        for number in {row // SIZE for row in rows}:
            for id_ in self._page_ids(number):
                self._rows.pop(id_, None)
            self._pages.pop(number, None)
        return rows

    def row_of(self, id_: int) -> int | None:
        """Where an id stands, or None."""
        known = self._rows.get(id_)
        if known is not None:
            return known
        try:
            return self.ids.index(id_)
        except ValueError:
            return None

    def rows_of(self, ids: Collection[int]) -> list[int]:
        """Where these ids stand, in ascending order; those that are not here left out."""
        if len(ids) <= 4:
            return sorted(row for id_ in ids if (row := self.row_of(id_)) is not None)
        wanted = frozenset(ids)
        return [row for row, id_ in enumerate(self.ids) if id_ in wanted]

    def _page_ids(self, number: int) -> array[int]:
        return self.ids[number * SIZE : (number + 1) * SIZE]

    def _read(self, number: int) -> list[Any]:
        ids = self._page_ids(number)
        records = [id_ for id_ in ids if id_ > 0]  # below are headings
        found = {line.id: line for line in self._fetch(records)} if records else {}
        self.fetched += 1
        page = [found.get(id_) for id_ in ids]
        self._pages[number] = page
        self._rows.update(zip(ids, range(number * SIZE, number * SIZE + len(ids)), strict=True))
        while len(self._pages) > KEEP:
            old, _page = self._pages.popitem(last=False)
            for id_ in self._page_ids(old):
                self._rows.pop(id_, None)
        return page


def ranges(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending rows as (first, last) of what follows without a gap."""
    first = last = -2
    for row in rows:
        if row == last + 1:
            last = row
            continue
        if first >= 0:
            yield first, last
        first = last = row
    if first >= 0:
        yield first, last
