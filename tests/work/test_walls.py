"""The bridge from a wall's rows to its geometry, and the verbs that change a wall."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import queries, rows
from db.changes import Insert
from db.library import Library
from desktop.core.crop import Crop
from desktop.core.errors import Known
from desktop.core.geometry import Size
from desktop.work import verbs
from desktop.work.store import Store
from desktop.work.walls import composing
from desktop.work.walls.composition import Composition
from desktop.work.walls.sizing import new_wall, with_page

MOMENT = datetime(2026, 5, 3, 12)


@pytest.fixture
def store(library: Library) -> Store:
    """A library with a campaign, twelve portraits with photos, and an empty wall of nine."""
    store = Store(library)
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "Wir sind Mühlstetten")]))
    pictures = [
        rows.Picture(
            n,
            f"{n:064x}",
            ".jpg",
            f"{n}.jpg",
            1000,
            3000,
            4000,
            credit_line="Foto: Jo Lind",
            face_x=0.4,
            face_y=0.2,
            face_width=0.2,
            face_height=0.2,
        )
        for n in range(1, 13)
    ]
    portraits = [
        rows.Portrait(n, 1, name=f"Mara {n}", age=20 + n, picture_id=n, created_at=MOMENT)
        for n in range(1, 13)
    ]
    texts = [rows.PortraitText(n, n, "de", role="Hebamme") for n in range(1, 13)]
    for table, new in (("pictures", pictures), ("portraits", portraits), ("portrait_texts", texts)):
        store.apply(Insert.of(table, new))
    wall = new_wall("Rathaus", 1)
    change, wall_id = verbs.add_wall(store, wall, [None] * 9)
    store.apply(change)
    assert wall_id == 1
    return store


def shown(store: Store, wall_id: int = 1) -> list[int | None]:
    return [cell.portrait_id for cell in store.read(queries.cells, wall_id)]


def loaded(store: Store, wall_id: int = 1) -> Composition:
    found = composing.load(store, wall_id)
    assert found is not None
    return found


def test_a_new_wall_ends_in_a_pretty_row_and_others_keep_theirs(store: Store) -> None:
    assert new_wall("Rathaus", 1).last_row == "auto"
    assert rows.Wall(0, "Rathaus", 1, "A0", 841.0, 1189.0).last_row == "left"
    change, wall_id = verbs.add_wall(store, new_wall("Elf", 1), range(1, 12))
    store.apply(change)
    found = loaded(store, wall_id)
    assert len(found.places) == 11
    lowest = max(place.cell.row for place in found.places)
    last = [place for place in found.places if place.cell.row == lowest]
    assert len(last) > 1
    middle = (last[0].cell.outer.x + last[-1].cell.outer.right) / 2
    assert middle == pytest.approx(found.wall.spec.width / 2)


def test_a_wall_that_is_gone_is_none(store: Store) -> None:
    assert composing.load(store, 99) is None


def test_places_carry_portrait_words_and_crop(store: Store) -> None:
    store.apply(verbs.place(store, 1, [3, 5]))
    found = loaded(store)
    assert len(found.places) == 9
    assert (len(found.taken), found.free) == (2, 7)
    first = found.places[0]
    assert first.portrait is not None
    assert first.content is not None
    assert (first.content.name, first.content.role) == ("Mara 3, 23", "Hebamme")
    assert first.photo == Size(3000, 4000)
    assert not first.by_hand
    assert first.dpi is not None
    assert found.judged(first) == "good"
    assert found.judged(found.places[8]) is None
    assert found.portraits() == [3, 5]


def test_a_crop_by_hand_wins_and_none_brings_the_face_back(store: Store) -> None:
    store.apply(verbs.place(store, 1, [1]))
    row = loaded(store).places[0].row
    assert row is not None
    face = loaded(store).places[0].crop
    store.apply(verbs.crop(row.id, 0.5, 0.5, 2.0))
    place = loaded(store).places[0]
    assert place.by_hand
    assert place.crop == Crop(0.5, 0.5, 2.0)
    store.apply(verbs.crop(row.id, None, None))
    assert loaded(store).places[0].crop == face


def test_the_caption_follows_the_fields(store: Store) -> None:
    store.apply(verbs.place(store, 1, [1]))
    store.apply(verbs.set_values("walls", [1], caption_fields="name"))
    found = loaded(store)
    assert found.wall.spec.caption_lines == 1
    content = found.places[0].content
    assert content is not None
    assert (content.name, content.role) == ("Mara 1", "")
    store.apply(verbs.set_values("walls", [1], caption_fields=""))
    assert loaded(store).wall.spec.caption == "none"


def test_portraits_beyond_a_small_grid_are_kept(store: Store) -> None:
    store.apply(verbs.place(store, 1, list(range(1, 10))))
    store.apply(verbs.set_values("walls", [1], rows=2, columns=2))
    found = loaded(store)
    assert len(found.places) == 4
    assert found.waiting == (5, 6, 7, 8, 9)
    assert found.portraits() == list(range(1, 10))


def test_impossible_margins_are_a_problem_and_no_crash(store: Store) -> None:
    row = store.row("walls", 1)
    assert row is not None
    wide = replace(row, margin_left=500, margin_right=500)
    with pytest.raises(Known, match=r"wall_margins"):
        composing.check(wide, 9)
    store.apply(verbs.place(store, 1, [1]))
    store.apply(verbs.set_values("walls", [1], margin_left=500.0, margin_right=500.0))
    found = loaded(store)
    assert found.problem is not None
    assert found.places == ()
    assert found.waiting == (1,)


def test_another_page_keeps_the_proportions() -> None:
    wall = new_wall("Rathaus", None, "A0")
    values = with_page(wall, "A2", 420, 594)
    assert values["margin_left"] == pytest.approx(wall.margin_left / 2, abs=0.3)
    assert (values["format"], values["width"]) == ("A2", 420)


# --- verbs -----------------------------------------------------------------------------------


def test_exchange_reaches_a_place_without_a_cell(store: Store) -> None:
    store.apply(verbs.place(store, 1, [1]))
    inverse = store.apply(verbs.exchange(store, 1, 0, 11))
    assert shown(store) == [None] * 11 + [1]
    store.apply(inverse)
    assert shown(store) == [1] + [None] * 8


def test_place_at_fills_the_following_empty_places(store: Store) -> None:
    store.apply(verbs.place(store, 1, [1, 2, 3]))
    store.apply(verbs.place_at(store, 1, [4, 5, 6], 1))
    assert shown(store)[:6] == [1, 4, 3, 5, 6, None]


def test_place_at_moves_what_stands_there_already(store: Store) -> None:
    store.apply(verbs.place(store, 1, [1, 2, 3]))
    store.apply(verbs.place_at(store, 1, [1], 2))
    assert shown(store)[:4] == [None, 2, 1, None]


def test_place_at_grows_a_full_wall(store: Store) -> None:
    store.apply(verbs.place(store, 1, list(range(1, 10))))
    store.apply(verbs.place_at(store, 1, [10, 11], 8))
    assert shown(store) == [1, 2, 3, 4, 5, 6, 7, 8, 10, 11]


def test_close_up_keeps_order_and_crops(store: Store) -> None:
    store.apply(verbs.place_at(store, 1, [1], 2))
    store.apply(verbs.place_at(store, 1, [2], 7))
    cell = store.read(queries.cells, 1)[7]
    store.apply(verbs.crop(cell.id, 0.4, 0.6, 1.5))
    inverse = store.apply(verbs.close_up(store, 1))
    cells = store.read(queries.cells, 1)
    assert [(c.position, c.portrait_id, c.zoom) for c in cells] == [(0, 1, 1.0), (1, 2, 1.5)]
    store.apply(inverse)
    assert shown(store) == [None, None, 1, None, None, None, None, 2, None]


steps = st.lists(
    st.one_of(
        st.tuples(st.just("exchange"), st.integers(0, 14), st.integers(0, 14)),
        st.tuples(st.just("place"), st.integers(1, 12), st.integers(0, 14)),
        st.tuples(st.just("close"), st.just(0), st.just(0)),
    ),
    max_size=8,
)


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(steps=steps)
def test_every_step_is_undone_exactly_and_no_portrait_stands_twice(
    store: Store, steps: list[tuple[str, int, int]]
) -> None:
    before = store.read(queries.cells, 1)
    inverses = []
    for kind, first, second in steps:
        if kind == "exchange":
            change = verbs.exchange(store, 1, first, second)
        elif kind == "place":
            change = verbs.place_at(store, 1, [first], second)
        else:
            change = verbs.close_up(store, 1)
        inverses.append(store.apply(change))
        cells = store.read(queries.cells, 1)
        portraits = [c.portrait_id for c in cells if c.portrait_id is not None]
        assert len(portraits) == len(set(portraits))
        assert [c.position for c in cells] == list(range(len(cells)))
    for inverse in reversed(inverses):
        store.apply(inverse)
    assert store.read(queries.cells, 1) == before
