"""Grouped lists as rows: headings, folding, and what is held while it is edited."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.grouping import Group
from desktop.ui.tables.moves import moves
from desktop.ui.tables.sections import Sections, compose, heading_rows

VALUES = "abcdefgh"


@st.composite
def lists(draw: st.DrawFn) -> tuple[array[int], list[Group]]:
    """Ids in some groups, each in one."""
    values = draw(st.lists(st.sampled_from(VALUES), unique=True, max_size=8))
    counts = [draw(st.integers(1, 12)) for _ in values]
    ids = draw(
        st.lists(st.integers(1, 2**31 - 1), unique=True, min_size=sum(counts), max_size=sum(counts))
    )
    return array("q", ids), [Group(v, c) for v, c in zip(values, counts, strict=True)]


def shape(sections: Sections) -> list[tuple[str, list[int]]]:
    """What one would see, group by group, counted out naively."""
    names = {heading.id: heading.value for heading in sections.headings}
    found: list[tuple[str, list[int]]] = []
    for id_ in sections.ids:
        if id_ < 0:
            found.append((names[id_], []))
        else:
            found[-1][1].append(id_)
    return found


@given(lists())
def test_rows_are_headings_and_their_records(made: tuple[array[int], list[Group]]) -> None:
    ids, groups = made
    sections = compose(ids, groups)
    rest = ids.tolist()
    wanted = [(g.value, [rest.pop(0) for _ in range(g.count)]) for g in groups]
    assert shape(sections) == wanted
    assert sections.count == len(ids)
    assert sections.records() == (ids if groups else array("q"))
    for row, id_ in enumerate(sections.ids):
        number = sections.at(row)
        first, last = sections.span(number)
        assert sections.is_heading(row) == (id_ < 0) == (row == sections.rows[number])
        assert first - 1 <= row <= last


@given(lists(), st.sets(st.sampled_from(VALUES)), st.sets(st.sampled_from(VALUES)))
def test_folding_hides_and_unfolding_brings_back(
    made: tuple[array[int], list[Group]], first: set[str], then: set[str]
) -> None:
    whole = compose(*made)
    folded = whole.with_folded(first)
    assert folded.folded == first & {group.value for group in made[1]}
    assert all(records == [] for value, records in shape(folded) if value in first)
    assert folded.count == whole.count
    assert len(folded.ids) + sum(len(ids) for ids in folded.hidden.values()) == len(whole.ids)
    assert folded.with_folded(then) == whole.with_folded(then)
    assert folded.unfolded() == whole


@given(st.lists(st.integers(-(2**31), 2**31 - 1).filter(bool), unique=True))
def test_headings_are_found_wherever_they_stand(numbers: list[int]) -> None:
    ids = array("q", numbers)
    assert heading_rows(ids) == tuple(row for row, id_ in enumerate(numbers) if id_ < 0)


def test_headings_beside_ids_that_look_like_them_are_found() -> None:
    ids = array("q", [-1, 0xFF, -256, 0xFFFFFF, 0x7FFFFFFF, -1025, -2])
    assert heading_rows(ids) == (0, 2, 5, 6)


@given(lists(), lists(), st.sets(st.sampled_from(VALUES)))
def test_every_step_from_one_grouped_list_to_another_is_a_grouped_list(
    one: tuple[array[int], list[Group]],
    other: tuple[array[int], list[Group]],
    folded: set[str],
) -> None:
    old = compose(*one).with_folded(folded)
    new = compose(*other, known=old.headings).with_folded(folded)
    every = {heading.id: heading for heading in (*old.headings, *new.headings)}
    now = old
    for step in moves(old.ids, new.ids) or ():
        now = now.with_ids(step.ids, every)
        assert now.rows == tuple(row for row, id_ in enumerate(now.ids) if id_ < 0)
        assert [h.id for h in now.headings] == [now.ids[row] for row in now.rows]
    assert now.ids == new.ids
    assert now.rows == new.rows


@given(lists(), st.data())
def test_a_held_record_keeps_its_group(
    made: tuple[array[int], list[Group]], data: st.DataObject
) -> None:
    ids, groups = made
    if len(groups) < 2:
        return
    old = compose(ids, groups)
    held = data.draw(st.sampled_from(ids.tolist()))
    # Its value is now that of the last group, or of the first where it is in the last.
    here = old.headings[old.at(old.ids.index(held))].value
    there = groups[-1].value if here != groups[-1].value else groups[0].value
    found = array("q")
    counted: list[Group] = []
    for value, records in shape(old):
        kept = [id_ for id_ in records if id_ != held] + ([held] if value == there else [])
        if kept:
            found.extend(kept)
            counted.append(Group(value, len(kept)))
    new = compose(found, counted, known=old.headings).holding(old, (held,))
    assert new.ids == old.ids
    assert {h.value: h.count for h in new.headings}.get(here, 0) == (
        len(dict(shape(old))[here]) - 1
    )


@pytest.mark.parametrize(
    ("row", "step", "found"), [(0, 1, 1), (3, 1, 4), (3, -1, 2), (0, -1, None)]
)
def test_headings_are_stepped_over(row: int, step: int, found: int | None) -> None:
    sections = compose(array("q", [7, 8, 9]), [Group("a", 2), Group("b", 1)])
    assert sections.beside(row, step) == found


def test_a_list_without_groups_is_just_its_ids() -> None:
    ids = array("q", [3, 1, 2])
    sections = Sections(ids)
    assert not sections.grouped
    assert sections.records() is ids
    assert (sections.count, sections.at(1), sections.is_heading(1)) == (3, -1, False)
    assert sections.with_ids(array("q", [3]), {}).count == 1
