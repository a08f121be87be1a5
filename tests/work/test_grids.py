"""Grids: an automatic one fits its portraits, one set by hand keeps its gaps while it can."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import queries, rows
from db.changes import Change, Insert
from db.library import Library
from desktop.work import verbs
from desktop.work.store import Store
from desktop.work.walls import composing
from desktop.work.walls.composition import Composition
from desktop.work.walls.placing import regridding, removing
from desktop.work.walls.sizing import new_wall

PEOPLE = range(1, 13)
spots = st.lists(st.none() | st.sampled_from(PEOPLE), min_size=1, max_size=16).map(
    lambda found: [p if p is None or p not in found[:at] else None for at, p in enumerate(found)]
)
grids = st.tuples(st.integers(1, 4), st.integers(1, 4))
often = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@pytest.fixture
def store(library: Library) -> Store:
    """Twelve portraits."""
    store = Store(library)
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "Wir sind Mühlstetten")]))
    people = [rows.Portrait(n, 1, name=f"Mara {n}") for n in PEOPLE]
    store.apply(Insert.of("portraits", people))
    return store


def wall(store: Store, people: list[int | None], grid: tuple[int, int] = (0, 0)) -> int:
    change, wall_id = verbs.add_wall(store, new_wall("Rathaus", 1), people)
    store.apply(change)
    store.apply(verbs.set_values("walls", [wall_id], rows=grid[0], columns=grid[1]))
    return wall_id


def loaded(store: Store, wall_id: int) -> Composition:
    found = composing.load(store, wall_id)
    assert found is not None
    return found


def standing(store: Store, wall_id: int) -> list[int | None]:
    return [p.portrait.id if p.portrait else None for p in loaded(store, wall_id).places]


def cells(store: Store, wall_id: int) -> list[rows.Cell]:
    return list(store.read(queries.cells, wall_id))


def undone_exactly(store: Store, wall_id: int, change: Change) -> None:
    """Apply a change; taking it back brings every cell back."""
    before = cells(store, wall_id), store.row("walls", wall_id)
    inverse = store.apply(change)
    redone = store.apply(inverse)
    assert (cells(store, wall_id), store.row("walls", wall_id)) == before
    store.apply(redone)
    assert [c.position for c in cells(store, wall_id)] == list(range(len(cells(store, wall_id))))


def test_three_of_twelve_leave_an_automatic_grid_of_nine(store: Store) -> None:
    wall_id = wall(store, list(PEOPLE))
    store.apply(removing(store, wall_id, [2, 5, 12]))
    found = loaded(store, wall_id)
    assert (found.wall.rows, found.wall.columns) == (3, 3)
    assert standing(store, wall_id) == [1, 3, 4, 6, 7, 8, 9, 10, 11]


def test_a_smaller_grid_uses_up_empty_places(store: Store) -> None:
    wall_id = wall(store, [1, None, 3, 4, None, 6, 7, 8, None, 10, 11, 12], (4, 3))
    store.apply(regridding(store, wall_id, 3, 3)[0])
    assert standing(store, wall_id) == [1, 3, 4, 6, 7, 8, 10, 11, 12]
    assert loaded(store, wall_id).waiting == ()


def test_only_as_many_gaps_close_as_must_the_last_ones_first(store: Store) -> None:
    wall_id = wall(store, [1, None, 3, None, 5, 6], (2, 3))
    store.apply(regridding(store, wall_id, 1, 5)[0])
    assert standing(store, wall_id) == [1, None, 3, 5, 6]


def test_a_larger_grid_by_hand_keeps_its_gaps(store: Store) -> None:
    wall_id = wall(store, [1, None, 3, 4, 5], (2, 2))
    store.apply(regridding(store, wall_id, 2, 3)[0])
    assert standing(store, wall_id) == [1, None, 3, 4, 5, None]


def test_a_wall_that_was_emptied_keeps_its_places(store: Store) -> None:
    wall_id = wall(store, [1, 2, 3, 4])
    store.apply(removing(store, wall_id, [1, 2, 3, 4]))
    assert standing(store, wall_id) == [None] * 4
    store.apply(regridding(store, wall_id, 0, 0)[0])
    assert standing(store, wall_id) == [None] * 4


@often
@given(people=spots, gone=st.sets(st.sampled_from(PEOPLE)))
def test_removal_closes_an_automatic_grid(
    store: Store, people: list[int | None], gone: set[int]
) -> None:
    wall_id = wall(store, people)
    stay = [p for p in people if p is not None and p not in gone]
    undone_exactly(store, wall_id, removing(store, wall_id, gone))
    found = loaded(store, wall_id)
    assert found.portraits() == stay
    assert found.waiting == ()
    if stay:
        assert [c.portrait_id for c in cells(store, wall_id)] == stay
        assert found.free < max(found.wall.rows, found.wall.columns)


@often
@given(people=spots, gone=st.sets(st.sampled_from(PEOPLE)), grid=grids)
def test_removal_leaves_gaps_in_a_grid_by_hand(
    store: Store, people: list[int | None], gone: set[int], grid: tuple[int, int]
) -> None:
    wall_id = wall(store, people, grid)
    before = standing(store, wall_id)
    undone_exactly(store, wall_id, removing(store, wall_id, gone))
    assert standing(store, wall_id) == [None if p in gone else p for p in before]


@often
@given(people=spots, before=grids | st.just((0, 0)), grid=grids)
def test_nobody_waits_while_a_smaller_grid_has_an_empty_place(
    store: Store, people: list[int | None], before: tuple[int, int], grid: tuple[int, int]
) -> None:
    wall_id = wall(store, people, before)
    was, order = standing(store, wall_id), [p for p in people if p is not None]
    change, number = regridding(store, wall_id, *grid)
    undone_exactly(store, wall_id, change)
    found = loaded(store, wall_id)
    assert found.number == number
    assert found.portraits() == order
    places = grid[0] * grid[1]
    if places < len(was):
        assert not (found.free and found.waiting)
        gaps = sum(1 for p in found.places if p.portrait is None)
        assert gaps == max(0, places - len(order))
    else:
        assert [c.portrait_id for c in cells(store, wall_id)] == people


@often
@given(people=spots, before=grids)
def test_a_grid_that_is_found_has_no_gaps(
    store: Store, people: list[int | None], before: tuple[int, int]
) -> None:
    wall_id = wall(store, people, before)
    undone_exactly(store, wall_id, regridding(store, wall_id, 0, 0)[0])
    order = [p for p in people if p is not None]
    assert [c.portrait_id for c in cells(store, wall_id)] == (order or people)


def test_portraits_that_are_deleted_leave_no_gap_in_an_automatic_grid(store: Store) -> None:
    found = wall(store, [1, 2, 3, 4])
    fixed = wall(store, [1, 2, 3, 4], (2, 2))
    before = cells(store, found), cells(store, fixed)
    inverse = store.apply(verbs.remove(store, "portraits", [2, 4, 12]))
    assert [c.portrait_id for c in cells(store, found)] == [1, 3]
    assert standing(store, fixed) == [1, None, 3, None]
    store.apply(inverse)
    assert (cells(store, found), cells(store, fixed)) == before
    store.apply(verbs.remove(store, "portraits", [1, 2, 3, 4]))
    assert [c.portrait_id for c in cells(store, found)] == [None] * 4
