"""A grouped list as rows: headings among the records, and what is folded away.

A heading is a row with a negative number where a record has its id. So it comes, goes and moves
like a record (`moves`, `holding`), and the list stays at eight bytes a row: what is folded lies
beside instead of in the list.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from desktop.ui.tables.holding import held_in_place

if TYPE_CHECKING:
    from db.grouping import Group

_SIZE: Final = 8
"""Bytes of a number in a list of ids."""
_SIGN: Final = 4 if sys.byteorder == "little" else 0
"""Where in these the upper half lies: of a heading all ones, of an id never."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a group: the row's number, what its records share, and how many they are."""

    id: int
    value: str
    count: int
    words: str = ""


@dataclass(frozen=True)
class Sections:
    """Rows of a list, and the groups they are in; without groups just the ids.

    `rows` says where the headings stand, `hidden` holds the ids of the folded groups.
    """

    ids: array[int] = field(default_factory=lambda: array("q"))
    headings: tuple[Heading, ...] = ()
    rows: tuple[int, ...] = ()
    hidden: Mapping[int, array[int]] = field(default_factory=dict[int, "array[int]"])

    @property
    def grouped(self) -> bool:
        """Whether there are groups."""
        return bool(self.headings)

    @property
    def count(self) -> int:
        """How many records there are, folded ones too."""
        return len(self.ids) - len(self.rows) + sum(len(ids) for ids in self.hidden.values())

    @property
    def folded(self) -> frozenset[str]:
        """The values of the folded groups."""
        return frozenset(h.value for h in self.headings if h.id in self.hidden)

    def is_heading(self, row: int) -> bool:
        """Whether a row is a heading."""
        return 0 <= row < len(self.ids) and self.ids[row] < 0

    def at(self, row: int) -> int:
        """The number of the group that a row is in; -1 where there is none."""
        return bisect_right(self.rows, row) - 1

    def span(self, number: int) -> tuple[int, int]:
        """First and last row of a group's records; the last before the first where none shows."""
        end = self.rows[number + 1] if number + 1 < len(self.rows) else len(self.ids)
        return self.rows[number] + 1, end - 1

    def is_folded(self, number: int) -> bool:
        """Whether a group's records are folded away."""
        return self.headings[number].id in self.hidden

    def holds_record(self, first: int, last: int) -> bool:
        """Whether any of these rows is a record."""
        return last - first + 1 > bisect_right(self.rows, last) - bisect_left(self.rows, first)

    def records(self) -> array[int]:
        """The ids that are shown, without headings."""
        if not self.rows:
            return self.ids
        found: array[int] = array("q")
        for number in range(len(self.rows)):
            first, last = self.span(number)
            found += self.ids[first : last + 1]
        return found

    def beside(self, row: int, step: int) -> int | None:
        """The next row that holds a record, upwards or downwards (`step` -1 or 1), or None."""
        while 0 <= row < len(self.ids):
            if self.ids[row] > 0:
                return row
            row += step
        return None

    # ------------------------------------------------------------------ others of the kind

    def with_ids(self, ids: array[int], headings: Mapping[int, Heading]) -> Sections:
        """Other rows: what a step of `moves` leads to. `headings` are all that may occur."""
        if not headings:
            return replace(self, ids=ids)
        rows = heading_rows(ids)
        there = tuple(headings[ids[row]] for row in rows)
        return Sections(ids, there, rows, self.hidden)

    def unfolded(self) -> Sections:
        """With every group open."""
        return self.with_folded(())

    def with_folded(self, values: Collection[str]) -> Sections:
        """With exactly the groups of these values folded."""
        wanted = frozenset(values)
        if wanted & {h.value for h in self.headings} == self.folded:
            return self
        ids: array[int] = array("q")
        rows: list[int] = []
        hidden: dict[int, array[int]] = {}
        for number, heading in enumerate(self.headings):
            first, last = self.span(number)
            own = self.hidden.get(heading.id) or self.ids[first : last + 1]
            rows.append(len(ids))
            ids.append(heading.id)
            if heading.value in wanted:
                hidden[heading.id] = own
            else:
                ids += own
        return Sections(ids, self.headings, tuple(rows), hidden)

    def holding(self, old: Sections, held: Collection[int]) -> Sections:
        """With the `held` records where they stood in `old`, as `held_in_place`; all open.

        A heading that only they still have stays, with the number 0.
        """
        before = old.unfolded()
        own = {h.id for h in self.headings}
        wanted = frozenset(held)
        staying: dict[int, Heading] = {}
        for row, id_ in enumerate(before.ids):
            number = before.at(row) if id_ in wanted else -1
            if number >= 0 and before.headings[number].id not in own:
                heading = before.headings[number]
                staying[heading.id] = replace(heading, count=0)
        ids = held_in_place(before.ids, self.unfolded().ids, wanted.union(staying))
        every = {h.id: h for h in self.headings} | staying
        return Sections().with_ids(ids, every)


def compose(ids: array[int], groups: Sequence[Group], known: Iterable[Heading] = ()) -> Sections:
    """The rows of a grouped list: each group's heading and its records, all open.

    `known` headings keep their number, so that they stay the same rows.
    """
    numbers = {heading.value: heading.id for heading in known}
    fresh = min(numbers.values(), default=0)
    rows: list[int] = []
    headings: list[Heading] = []
    shown: array[int] = array("q")
    at = 0
    for group in groups:
        id_ = numbers.get(group.value)
        if id_ is None:
            fresh -= 1
            id_ = fresh
        headings.append(Heading(id_, group.value, group.count, group.words))
        rows.append(len(shown))
        shown.append(id_)
        shown += ids[at : at + group.count]
        at += group.count
    return Sections(shown, tuple(headings), tuple(rows))


def heading_rows(ids: array[int]) -> tuple[int, ...]:
    """Where the negative numbers stand, without looking at each number from Python."""
    data = ids.tobytes()
    found: list[int] = []
    at = data.find(b"\xff\xff\xff\xff")
    while at >= 0:
        row, inside = divmod(at, _SIZE)
        if inside <= _SIGN and ids[row] < 0:
            found.append(row)
            at = data.find(b"\xff\xff\xff\xff", (row + 1) * _SIZE)
        else:
            at = data.find(b"\xff\xff\xff\xff", at + 1)
    return tuple(found)
