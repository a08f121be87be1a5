"""Towns in districts in regions, and the people of a town."""

from __future__ import annotations

import pytest

from db import queries, rows
from db.changes import Insert
from desktop.work import locating, verbs
from desktop.work.store import Store


@pytest.fixture
def store(qapp, library):
    made = Store(library)
    made.apply(Insert.of("campaigns", [rows.Campaign(1, "Eine")]))
    portraits = [
        rows.Portrait(1, 1, "place", "Auental"),
        rows.Portrait(2, 1, "place", "Müllheim"),
        rows.Portrait(3, 1, name="Mara"),
        rows.Portrait(4, 1, name="Tom"),
    ]
    made.apply(Insert.of("portraits", portraits))
    return made


def called(store, portrait):
    return locating.Tree.read(store).called(store.row("portraits", portrait).place_id)


def test_what_is_not_there_is_made_in_passing_and_undone_with_it(store):
    undo = [store.apply(locating.lies_in(store, 1, "region", "Nordland"))]
    assert called(store, 1) == "Auental, Nordland"
    undo.append(store.apply(locating.lies_in(store, 1, "district", " Kreis  Hohenau ")))
    assert called(store, 1) == "Auental, Kreis Hohenau, Nordland"
    undo.append(store.apply(locating.lies_in(store, 2, "district", "kreis hohenau")))
    assert called(store, 2) == "Müllheim, Kreis Hohenau, Nordland"
    undo.append(store.apply(locating.lies_in(store, 2, "region", "Südland")))
    assert called(store, 1) == "Auental, Kreis Hohenau, Südland"  # the district moved
    undo.append(store.apply(locating.lies_in(store, 2, "district", "")))
    assert called(store, 2) == "Müllheim, Südland"
    undo.append(store.apply(locating.lies_in(store, 2, "region", "")))
    assert called(store, 2) == "Müllheim"
    assert len(store.read(queries.where, "places")) == 5
    for inverse in reversed(undo):
        store.apply(inverse)
    assert store.read(queries.where, "places") == []


def test_people_are_found_from_both_sides(store):
    store.apply(locating.put_named(store, (3,), "auental"))
    assert locating.people(store, 1) == []  # it is a town by name only until somebody says so
    store.apply(locating.welcome(store, 1, (4,)))
    assert [person.name for person in locating.people(store, 1)] == ["Mara", "Tom"]
    town = locating.portrayed(store, store.row("portraits", 3).place_id)
    assert town is not None
    assert (town.id, called(store, 4)) == (1, "auental")
    store.apply(locating.put_named(store, (3, 4), ""))
    assert locating.people(store, 1) == []
    assert locating.portrayed(store, None) is None


def test_a_portrait_is_found_by_the_names_of_its_place(store):
    store.apply(locating.lies_in(store, 1, "district", "Kreis Höhenau"))
    store.apply(locating.welcome(store, 1, (3,)))

    def found(text):
        return list(store.read(queries.ids, queries.Query("portraits", search=text)))

    assert found("hoehenau") == [1, 3]
    (district,) = store.read(queries.where, "places", kind="district")
    store.apply(verbs.set_values("places", (district.id,), name="Kreis Weidenau"))
    assert (found("hoehenau"), found("weidenau")) == ([], [1, 3])
    store.apply(verbs.remove(store, "places", (district.id,)))
    assert (found("weidenau"), found("auental")) == ([], [1, 3])


def test_two_places_that_lie_in_each_other_come_back_in_any_order(store):
    store.apply(locating.lies_in(store, 1, "district", "Kreis Hohenau"))
    places = store.read(queries.where, "places")
    inverse = store.apply(verbs.remove(store, "places", [place.id for place in places]))
    assert called(store, 1) == ""
    store.apply(inverse)
    assert called(store, 1) == "Auental, Kreis Hohenau"


def test_the_tree_is_listed_from_above(store):
    store.apply(locating.lies_in(store, 1, "region", "Ödland"))
    store.apply(locating.lies_in(store, 1, "district", "Kreis Hohenau"))
    store.apply(locating.lies_in(store, 2, "region", "Nordland"))
    assert [name for _id, name in locating.Tree.read(store).listed()] == [
        "Nordland", "Müllheim, Nordland",
        "Ödland", "Kreis Hohenau, Ödland", "Auental, Kreis Hohenau, Ödland",
    ]  # fmt: skip


def test_all_within_a_place(store):
    store.apply(locating.lies_in(store, 1, "district", "Kreis Hohenau"))
    tree = locating.Tree.read(store)
    (district,) = tree.find("hohen", "district")
    assert tree.within(district.id) == set(tree.places)
    assert [place.name for place in tree.find("au", "town")] == ["Auental"]
