"""Where portraits come to on a wall: the same rules for drops, keys, shelf and import."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import queries, rows
from db.changes import Insert
from db.library import Library
from desktop.core.errors import Known
from desktop.work import verbs
from desktop.work.store import Store
from desktop.work.walls import composing
from desktop.work.walls.composition import Composition
from desktop.work.walls.placing import NotShown, landing, placing
from desktop.work.walls.sizing import new_wall


@pytest.fixture
def store(library: Library) -> Store:
    """Twelve portraits, and a wall of nine empty cells."""
    store = Store(library)
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "Wir sind Mühlstetten")]))
    people = [rows.Portrait(n, 1, name=f"Mara {n}") for n in range(1, 13)]
    store.apply(Insert.of("portraits", people))
    store.apply(verbs.add_wall(store, new_wall("Rathaus", 1), [None] * 9)[0])
    return store


def loaded(store: Store) -> Composition:
    found = composing.load(store, 1)
    assert found is not None
    return found


def put(store: Store, portraits: list[int], index: int | None = None) -> int:
    change, number = placing(store, 1, portraits, index)
    if change is not None:
        store.apply(change)
    return number


def by_hand(store: Store, rows_: int, columns: int) -> None:
    store.apply(verbs.set_values("walls", [1], rows=rows_, columns=columns))


def standing(store: Store) -> list[int | None]:
    return [p.portrait.id if p.portrait else None for p in loaded(store).places]


def test_an_automatic_grid_grows(store: Store) -> None:
    assert put(store, list(range(1, 13))) == 12
    assert [portrait for portrait in standing(store) if portrait] == list(range(1, 13))


def test_a_grid_by_hand_takes_as_many_as_it_has_places(store: Store) -> None:
    by_hand(store, 2, 2)
    assert put(store, [1, 2, 3, 4, 5]) == 4
    assert standing(store) == [1, 2, 3, 4]
    assert put(store, [5, 6]) == 0
    assert put(store, [5, 6], 2) == 1
    assert standing(store) == [1, 2, 5, 4]
    assert put(store, [4], 0) == 1
    assert standing(store) == [4, 2, 5, None]


def test_who_finds_no_place_stays_where_he_stands(store: Store) -> None:
    by_hand(store, 1, 3)
    put(store, [1, 2, 3])
    assert put(store, [1, 7, 2]) == 1
    assert standing(store) == [1, 2, 3]
    assert loaded(store).waiting == ()


def test_a_page_without_room_is_told_and_nothing_is_written(store: Store) -> None:
    wide = {"margin_left": 500.0, "margin_right": 500.0}
    store.apply(verbs.set_values("walls", [1], **wide))
    with pytest.raises(Known, match="wall_margins"):
        placing(store, 1, [1], None)


def test_nobody_is_placed_on_a_wall_that_is_gone(store: Store) -> None:
    assert placing(store, 99, [1], None) == (None, 0)
    assert placing(store, 1, [], None) == (None, 0)


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    grid=st.sampled_from([(0, 0), (2, 3), (4, 4)]),
    first=st.lists(st.integers(1, 12), unique=True, max_size=6),
    then=st.lists(st.integers(1, 12), unique=True, min_size=1, max_size=8),
    index=st.none() | st.integers(0, 5),
)
def test_who_is_placed_stands_where_the_landing_was_announced(
    store: Store, grid: tuple[int, int], first: list[int], then: list[int], index: int | None
) -> None:
    by_hand(store, *grid)
    store.apply(verbs.clear_cells([cell.id for cell in store.read(queries.cells, 1)]))
    put(store, first)
    announced = landing(loaded(store), then, index)
    assert put(store, then, index) == len(announced)
    now = {p.portrait.id: p.index for p in loaded(store).places if p.portrait is not None}
    assert [now[portrait] for portrait in then[: len(announced)]] == announced


def test_who_waits_comes_to_a_place_and_leaves_no_empty_cell(store: Store) -> None:
    put(store, list(range(1, 10)))
    by_hand(store, 2, 2)
    before = store.read(queries.cells, 1)
    change, number = placing(store, 1, [7, 5], 1)
    assert change is not None
    inverse = store.apply(change)
    assert number == 1
    assert standing(store) == [1, 7, 3, 4]
    assert loaded(store).waiting == (5, 6, 8, 9)
    cells = store.read(queries.cells, 1)
    assert [cell.position for cell in cells] == list(range(8))
    store.apply(inverse)
    assert store.read(queries.cells, 1) == before


def test_taking_off_empties_places_and_drops_who_waits(store: Store) -> None:
    put(store, list(range(1, 10)))
    by_hand(store, 2, 2)
    before = store.read(queries.cells, 1)
    inverse = store.apply(verbs.take_off(store, 1, [2, 6, 12], 4))
    assert standing(store) == [1, None, 3, 4]
    assert loaded(store).waiting == (5, 7, 8, 9)
    assert [cell.position for cell in store.read(queries.cells, 1)] == list(range(8))
    store.apply(inverse)
    assert store.read(queries.cells, 1) == before


def test_the_filter_finds_who_stands_nowhere(store: Store) -> None:
    put(store, list(range(1, 10)))
    by_hand(store, 2, 2)

    def found() -> list[int]:
        filter_ = NotShown(1, loaded(store).waiting)
        return list(store.read(queries.ids, queries.Query("portraits", filters=(filter_,))))

    assert sorted(found()) == list(range(5, 13))
    by_hand(store, 0, 0)
    assert sorted(found()) == [10, 11, 12]
