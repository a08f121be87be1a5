"""Arranging a wall: orders, locked places, inserting, growing, cells that show something else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from db import queries, rows
from db.changes import Change, Insert
from db.library import Library
from desktop.core.vault import Vault
from desktop.work import verbs
from desktop.work.store import Store
from desktop.work.walls import composing
from desktop.work.walls.arranging import arranging, mean_colour, spreading
from desktop.work.walls.composition import Composition
from desktop.work.walls.placing import landing, placing, removing, shifted
from desktop.work.walls.sizing import new_wall

PEOPLE = range(1, 21)
NAMES = "TSRQPONMLKJIHGFEDCBA"


@pytest.fixture
def store(library: Library) -> Store:
    """Twenty portraits, the oldest first, their names from behind."""
    store = Store(library)
    brand = rows.Brand(1, "Mühlstetten", claim="Hier.", website="https://muehl.example")
    store.apply(Insert.of("brands", [brand]))
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "Wir", brand_id=1, claim="Wir sind da.")]))
    people = [rows.Portrait(n, 1, name=NAMES[n - 1], age=90 - 3 * n) for n in PEOPLE]
    store.apply(Insert.of("portraits", people))
    return store


def wall(store: Store, number: int, **values: object) -> int:
    change, wall_id = verbs.add_wall(store, new_wall("Rathaus", 1), list(PEOPLE[:number]))
    store.apply(change)
    if values:
        store.apply(verbs.set_values("walls", [wall_id], **values))
    return wall_id


def loaded(store: Store, wall_id: int) -> Composition:
    found = composing.load(store, wall_id)
    assert found is not None
    return found


def names(store: Store, wall_id: int) -> str:
    return "".join(p.portrait.name if p.portrait else "." for p in loaded(store, wall_id).places)


def done(store: Store, wall_id: int, change: Change | None) -> None:
    """Apply a change, back and forth: nothing else may have changed."""
    assert change is not None
    before = store.read(queries.cells, wall_id)
    inverse = store.apply(change)
    after = store.read(queries.cells, wall_id)
    redone = store.apply(inverse)
    assert store.read(queries.cells, wall_id) == before
    store.apply(redone)
    assert store.read(queries.cells, wall_id) == after
    assert [cell.position for cell in after] == list(range(len(after)))


def test_orders_leave_locked_places_alone(store: Store, tmp_path: Path) -> None:
    wall_id, vault = wall(store, 6), Vault(tmp_path)
    done(store, wall_id, verbs.set_places(store, wall_id, [0, 3], locked=1))
    done(store, wall_id, arranging(store, vault, wall_id, "name", 1))
    assert names(store, wall_id) == "TOPQRS"
    done(store, wall_id, arranging(store, vault, wall_id, "age", 1))
    assert names(store, wall_id)[0] == "T"
    assert names(store, wall_id)[3] == "Q"


def test_what_is_spread_changes_places_with_others_and_locked_places_stay(store: Store) -> None:
    wall_id = wall(store, 16, rows=4, columns=4)
    done(store, wall_id, verbs.set_places(store, wall_id, [0], kind="claim"))
    done(store, wall_id, verbs.set_places(store, wall_id, [3], locked=1))
    before = names(store, wall_id)
    change, moved = spreading(loaded(store, wall_id), store, {0, 1, 2, 3})
    done(store, wall_id, change)
    after = loaded(store, wall_id).places
    there = {moved.get(index, index) for index in (0, 1, 2)}
    assert len(there) == 3
    assert len({at // 4 // 2 for at in there}) == len({at % 4 // 2 for at in there}) == 2
    claims = [p.index for p in after if p.row is not None and p.row.kind == "claim"]
    assert claims == [moved.get(0, 0)]
    assert sorted(names(store, wall_id)) == sorted(before)
    assert names(store, wall_id)[3] == before[3]
    _same, again = spreading(loaded(store, wall_id), store, there)
    assert not again


@pytest.mark.parametrize("order", ["mix", "random"])
def test_a_mix_is_the_same_for_the_same_seed(store: Store, tmp_path: Path, order: str) -> None:
    wall_id, vault = wall(store, 16), Vault(tmp_path)
    done(store, wall_id, verbs.set_places(store, wall_id, [5], locked=1))
    done(store, wall_id, arranging(store, vault, wall_id, order, 3))
    first = names(store, wall_id)
    assert sorted(first) == sorted(NAMES[:16])
    assert first[5] == "O"
    done(store, wall_id, arranging(store, vault, wall_id, "name", 3))
    done(store, wall_id, arranging(store, vault, wall_id, order, 3))
    assert names(store, wall_id) == first
    done(store, wall_id, arranging(store, vault, wall_id, order, 4))
    assert names(store, wall_id) != first


def test_the_colour_of_a_photo_is_its_mean(tmp_path: Path, qapp: QGuiApplication) -> None:
    file = tmp_path / "rot.png"
    Image.new("RGB", (90, 120), (200, 40, 10)).save(file)
    assert mean_colour(file) == (200, 40, 10)
    assert mean_colour(tmp_path / "fehlt.png") is None


def test_inserting_moves_those_in_between_by_one(store: Store) -> None:
    wall_id = wall(store, 9)
    done(store, wall_id, verbs.insert(store, wall_id, 6, 1))
    assert names(store, wall_id) == "TNSRQPOML"
    done(store, wall_id, verbs.set_places(store, wall_id, [2], locked=1))
    done(store, wall_id, verbs.insert(store, wall_id, 0, 4))
    assert names(store, wall_id) == "NRSQTPOML"
    assert not verbs.insert(store, wall_id, 2, 5).changes  # type: ignore[attr-defined]


def test_a_locked_place_stays_when_a_wall_closes_up(store: Store) -> None:
    wall_id = wall(store, 9)
    done(store, wall_id, verbs.set_places(store, wall_id, [4], locked=1))
    done(store, wall_id, removing(store, wall_id, [1, 2]))
    assert names(store, wall_id)[4] == "P"


def test_a_place_shows_something_else_and_follows_the_campaign(store: Store) -> None:
    wall_id = wall(store, 6)
    for index, kind in enumerate(("claim", "qr", "missing", "colour", "text")):
        done(store, wall_id, verbs.set_places(store, wall_id, [index], kind=kind))
    found = loaded(store, wall_id)
    said = [p.content.special.text for p in found.places if p.content and p.content.special]
    assert said == ["Wir sind da.", "https://muehl.example", "Ihr Gesicht fehlt noch", "", ""]
    assert found.free == 0
    assert names(store, wall_id) == ".....O"
    store.apply(verbs.set_values("campaigns", [1], claim="Anders."))
    place = loaded(store, wall_id).places[0]
    assert place.content is not None
    assert place.content.special is not None
    assert place.content.special.text == "Anders."
    assert landing(found, [19], None) == [6]
    done(store, wall_id, verbs.clear_cells([found.places[0].row.id]))  # type: ignore[union-attr]
    assert loaded(store, wall_id).places[0].empty


def test_a_hero_spans_and_keeps_its_size_when_portraits_swap(store: Store) -> None:
    wall_id = wall(store, 13, columns=4)
    done(store, wall_id, verbs.set_places(store, wall_id, [0], span_columns=2, span_rows=2))
    assert loaded(store, wall_id).places[0].cell.columns == 2
    done(store, wall_id, verbs.exchange(store, wall_id, 0, 5))
    found = loaded(store, wall_id)
    assert found.places[0].cell.columns == 2
    assert names(store, wall_id).startswith("O")


def test_late_portraits_move_as_few_as_they_must(store: Store) -> None:
    flowing, keeping = wall(store, 12), wall(store, 12, growth="keep")
    before = loaded(store, keeping)
    late = list(PEOPLE[12:20])
    moved: dict[int, int] = {}
    for wall_id in (flowing, keeping):
        change, placed = placing(store, wall_id, late, None)
        done(store, wall_id, change)
        assert placed == len(late)
        moved[wall_id] = len(shifted(before, loaded(store, wall_id)))
    after = loaded(store, keeping)
    assert after.wall.columns != before.wall.columns, "else there is nothing to test"
    assert sorted(after.portraits()) == list(PEOPLE)
    assert moved[keeping] < moved[flowing]


def test_a_filled_row_makes_room_for_late_portraits(store: Store) -> None:
    wall_id = wall(store, 7, rows=2, columns=4, last_row="fill", fill="claim")
    found = loaded(store, wall_id)
    assert (len(found.places), found.wall.spare) == (7, 1)
    assert found.content.filler is not None
    assert found.content.filler.text == "Wir sind da."
    change, placed = placing(store, wall_id, [8, 9], None)
    done(store, wall_id, change)
    assert placed == 1
    assert names(store, wall_id) == NAMES[:8]


def test_justified_rows_follow_the_photos(store: Store) -> None:
    wall_id = wall(store, 8, layout="rows")
    pictures = [
        rows.Picture(n, f"{n:064d}", ".jpg", f"{n}.jpg", 1, 300 + 300 * (n % 2), 400)
        for n in range(1, 9)
    ]
    store.apply(Insert.of("pictures", pictures))
    for n in range(1, 9):
        store.apply(verbs.set_values("portraits", [n], picture_id=n))
    found = loaded(store, wall_id)
    for place in found.places:
        assert place.photo is not None
        ratio = place.cell.photo.aspect / place.photo.aspect
        assert 1 / 1.2 < ratio < 1.2
    again = replace(found.row, layout="columns")
    composing.check(again, 8, found)
