"""Several pictures of a portrait: in an order, one chosen, none ever lost."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import queries, rows
from db.changes import Insert
from desktop.core.ingest import Ingested
from desktop.work import albums, doubles, importing, verbs
from desktop.work.store import Store
from tests.db.strategies import dump


def picture(id_: int) -> rows.Picture:
    return rows.Picture(id_, str(id_) * 64, ".jpg", f"{id_}.jpg", 10, 30, 40)


def photo(sign: str) -> Ingested:
    return Ingested(
        digest=sign * 64, suffix=".jpg", file_name=f"{sign}.jpg", size_bytes=9, width=3, height=4,
        format="JPEG", mode="RGB", profile=None,
    )  # fmt: skip


@pytest.fixture
def store(qapp, library):
    made = Store(library)
    made.apply(Insert.of("campaigns", [rows.Campaign(1, "Eine")]))
    made.apply(Insert.of("pictures", [picture(id_) for id_ in range(1, 6)]))
    made.apply(
        Insert.of(
            "portraits",
            [rows.Portrait(1, 1, picture_id=1), rows.Portrait(2, 1, picture_id=2),
             rows.Portrait(3, 1)],
        )
    )  # fmt: skip
    return made


def shown(store, portrait=1):
    return store.row("portraits", portrait).picture_id


def links(store, portrait=1):
    return store.read(queries.where, "portrait_pictures", portrait_id=portrait)


def test_one_picture_needs_no_row_and_several_have_an_order(store):
    assert albums.of(store, 1) == (1,)
    assert albums.of(store, 3) == ()
    store.apply(albums.arrange(store, 1, (3, 1, 4)))
    assert (albums.of(store, 1), shown(store)) == ((3, 1, 4), 1)
    store.apply(albums.choose(store, 1, 4))
    assert (albums.of(store, 1), shown(store)) == ((3, 1, 4), 4)
    store.apply(albums.move(store, 1, 4, 0))
    assert albums.of(store, 1) == (4, 3, 1)
    store.apply(albums.remove(store, 1, 4))
    assert (albums.of(store, 1), shown(store)) == ((3, 1), 3)
    store.apply(albums.remove(store, 1, 1))
    assert (albums.of(store, 1), shown(store), links(store)) == ((3,), 3, [])
    store.apply(albums.remove(store, 1, 3))
    assert (albums.of(store, 1), shown(store)) == ((), None)
    assert store.row("pictures", 3) is not None


def test_a_replaced_photo_stays_as_another_choice_and_is_known_at_the_next_import(store):
    inverse = store.apply(importing.exchange(store, 1, photo("a")))
    before, after = albums.of(store, 1)
    assert (before, shown(store)) == (1, after)
    harvest = importing.Harvest(pictures=[photo("1")])
    assert importing.arrive(store, 1, harvest).known == (1,)
    store.apply(inverse)
    assert (albums.of(store, 1), shown(store)) == ((1,), 1)


def test_added_photos_leave_what_is_shown(store):
    change, new = albums.add(store, 1, [photo("a"), photo("1"), photo("b")])
    store.apply(change)
    assert (new, len(albums.of(store, 1)), shown(store)) == (2, 3, 1)
    change, new = albums.add(store, 3, [photo("a")])
    store.apply(change)
    assert (new, albums.of(store, 3)) == (1, (shown(store, 3),))


def test_a_copy_has_an_album_of_its_own(store):
    store.apply(albums.arrange(store, 1, (3, 1)))
    change, (copy,) = verbs.copy_portraits(store, (1,), 1)
    store.apply(change)
    assert (albums.of(store, copy), shown(store, copy)) == ((3, 1), 1)
    store.apply(albums.remove(store, copy, 3))
    assert albums.of(store, 1) == (3, 1)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_done_to_an_album_can_be_undone(store, data):
    undo = []
    try:
        for _ in range(data.draw(st.integers(1, 5))):
            change = step(store, data)
            with store.library.reading() as connection:
                before = dump(connection)
            undo.append((before, store.apply(change)))
            for portrait in (1, 2, 3):
                own = albums.of(store, portrait)
                assert (shown(store, portrait) in own) == bool(own)
                assert len(links(store, portrait)) == (len(own) if own[1:] else 0)
    finally:
        for before, inverse in reversed(undo):
            store.apply(inverse)
            with store.library.reading() as connection:
                assert dump(connection) == before


def step(store, data):
    portrait, number = data.draw(st.integers(1, 3)), data.draw(st.integers(0, 5))
    order = data.draw(st.lists(st.integers(1, 5), unique=True))
    own = albums.of(store, portrait)
    kind = data.draw(st.sampled_from(("arrange", "choose", "remove", "move")))
    if kind == "arrange" or not own:
        return albums.arrange(store, portrait, order)
    which = own[number % len(own)]
    if kind == "move":
        return albums.move(store, portrait, which, number)
    return (albums.choose if kind == "choose" else albums.remove)(store, portrait, which)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    albums_of=st.lists(st.lists(st.integers(1, 5), unique=True), min_size=3, max_size=3),
    picked=st.none() | st.integers(1, 5),
)
def test_merged_portraits_keep_the_pictures_of_all(store, albums_of, picked):
    undo = [
        store.apply(albums.arrange(store, portrait, order))
        for portrait, order in enumerate(albums_of, 1)
    ]
    everything = {each for order in albums_of for each in order}
    values = {"picture_id": picked} if picked in everything else {}
    try:
        undo.append(store.apply(doubles.merge(store, "portraits", 1, (2, 3), values)))
        assert set(albums.of(store, 1)) == everything
        assert (shown(store) in everything) == bool(everything)
        if values:
            assert shown(store) == picked
    finally:
        for inverse in reversed(undo):
            store.apply(inverse)
