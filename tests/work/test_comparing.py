"""Records side by side: what differs, who stays, and that nothing is lost in merging."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import queries, rows
from db.changes import Batch, Insert
from db.library import Library
from db.vocabulary import APART
from desktop.work import apart, comparing, doubles
from desktop.work.store import Store

PICKED = ("name", "first_name", "organisation", "email", "phone", "street", "town")
TEXT = st.sampled_from(("", "Abel", "abel", "Müller"))


@pytest.fixture
def store(library: Library, qapp: object) -> Store:
    store = Store(library)
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "Herbst")]))
    return store


def two_midwives(store: Store) -> None:
    store.apply(
        Batch.of(
            Insert.of("portraits", [rows.Portrait(1, 1, name="Mara"),
                                    rows.Portrait(2, 1, name="Mara", age=34)]),
            Insert.of("portrait_texts", [
                rows.PortraitText(5, 2, "de", "Hebamme", "Guten Tag.", state="checked"),
                rows.PortraitText(6, 1, "de", "Ärztin", "Hallo."),
                rows.PortraitText(7, 2, "en", "Midwife"),
            ]),
            Insert.of("person_data", [rows.PersonData(1, 2, "Abel", town="Ulm")]),
            Insert.of("labels", [rows.Label(1, "Presse")]),
            Insert.of("portrait_labels", [rows.PortraitLabel(1, 2, 1)]),
        )
    )  # fmt: skip


def test_words_of_each_language_and_the_internal_data_are_compared(store: Store) -> None:
    two_midwives(store)
    compared = comparing.compare(store, "portraits", (1, 2))
    fields = {(f.table, f.key, f.names): f for f in compared.fields}
    assert fields["portrait_texts", "de", ("role",)].values == (("Ärztin",), ("Hebamme",))
    assert fields["portrait_texts", "en", ("role",)].values == (("",), ("Midwife",))
    assert fields["person_data", "", comparing.ADDRESS].values[1] == ("", "", "Ulm")
    assert not fields["portraits", "", ("name",)].differs
    assert ("portraits", "", ("note",)) not in fields, "what nobody filled is not shown"
    (links,) = compared.links
    assert (links.table, [len(each) for each in links.rows]) == ("portrait_labels", [0, 1])
    assert compared.survivor() == 1, "the fuller one stays"
    assert not compared.identical


def test_picked_words_stay_and_are_undone(store: Store) -> None:
    two_midwives(store)
    compared = comparing.compare(store, "portraits", (1, 2))
    picks = compared.picks(0)
    places = [(f.key, f.names) for f in compared.fields]
    assert picks[places.index(("en", ("role",)))] == 1, "empty gives way to what is filled"
    picks[places.index(("de", ("role",)))] = 1
    inverse = store.apply(comparing.change(store, compared, 0, picks))
    (portrait,) = store.read(queries.where, "portraits")
    assert (portrait.id, portrait.age) == (1, 34)
    texts = {t.language: t for t in store.read(queries.where, "portrait_texts")}
    assert (texts["de"].role, texts["de"].quote) == ("Hebamme", "Hallo.")
    assert (texts["en"].role, texts["en"].portrait_id) == ("Midwife", 1)
    assert store.read(queries.where, "person_data")[0].surname == "Abel"
    assert store.read(queries.where, "portrait_labels")[0].portrait_id == 1
    store.apply(inverse)
    assert comparing.compare(store, "portraits", (1, 2)) == compared


def test_an_address_that_was_not_picked_stays_beside(store: Store) -> None:
    people = [
        rows.Contact(1, name="Abel", street="Weg 1", postcode="00001", town="Ulm"),
        rows.Contact(2, name="Abel", street="Am Ufer 2", town="Ulm"),
        rows.Contact(3, name="Abel", street="WEG 1", postcode="00001", town="Ulm"),
        rows.Contact(4, name="Abel", town="Kiel"),
    ]
    store.apply(Insert.of("contacts", people))
    compared = comparing.compare(store, "contacts", (1, 2, 3, 4))
    store.apply(comparing.change(store, compared, 0, compared.picks(0)))
    (address,) = store.read(queries.where, "contact_addresses")
    assert (address.contact_id, address.street) == (1, "Am Ufer 2")


def test_only_records_that_say_the_same_are_identical(store: Store) -> None:
    people = [
        rows.Contact(at, name="Abel", email=mail)
        for at, mail in enumerate(("a@b.example", "a@b.example", "c@b.example", "", ""), 1)
    ]
    store.apply(Insert.of("contacts", people))
    store.apply(Insert.of("contact_points", [rows.ContactPoint(1, 2, value="0199")]))
    found = comparing.identical(store, "contacts", [(1, 2), (3, 4), (4, 5), (9,)])
    assert found == [(2, 1), (4, 5)], "the one with links stays, then the older one"
    inverse = store.apply(doubles.merge_identical(store, "contacts", found))
    assert [c.id for c in store.read(queries.where, "contacts")] == [2, 3, 4]
    store.apply(inverse)
    assert len(store.read(queries.where, "contacts")) == 5


def test_what_is_no_double_is_not_found_again(store: Store) -> None:
    store.apply(
        Insert.of("contacts", [rows.Contact(i, name="Abel", first_name="Ute") for i in (1, 2, 3)])
    )
    inverse = store.apply(apart.keep_apart(store, "contacts", (2, 1)))
    (group,) = doubles.of_contacts(store)
    assert group.ids == (1, 2, 3), "both may still be doubles of the third"
    store.apply(apart.keep_apart(store, "contacts", (1, 2, 3)))
    assert doubles.of_contacts(store) == []
    assert len(store.read(queries.where, "views", register=APART)) == 1
    assert store.read(queries.wrong_codes) == []
    assert store.read(apart.known, "portraits") == frozenset()
    store.apply(inverse)
    assert len(doubles.of_contacts(store)) == 1


def test_a_memory_edited_by_hand_harms_nobody(store: Store) -> None:
    contents = ('{"a": 1}', "[[1,2],[2],[3,1],[true,4],5,[4,6]]", "no json")
    views = [rows.View(i, APART, "contacts", text) for i, text in enumerate(contents, 1)]
    store.apply(Insert.of("views", views))
    assert {(1, 2), (4, 6)} <= store.read(apart.known, "contacts")


@given(ids=st.lists(st.integers(1, 50), max_size=8))
def test_pairs_are_every_two_once(ids: list[int]) -> None:
    pairs = apart.pairs_of(ids)
    number = len(set(ids))
    assert len(pairs) == number * (number - 1) // 2
    assert all(low < high for low, high in pairs)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_what_is_picked_is_what_stays(store: Store, data: st.DataObject) -> None:
    number = data.draw(st.integers(2, 4))
    people = [
        dataclasses.replace(rows.Contact(at + 1), **{name: data.draw(TEXT) for name in PICKED})
        for at in range(number)
    ]
    inverse = store.apply(Insert.of("contacts", people))
    compared = comparing.compare(store, "contacts", [p.id for p in people])
    keep = data.draw(st.integers(0, number - 1))
    picks = [data.draw(st.integers(0, number - 1)) for _field in compared.fields]
    back = store.apply(comparing.change(store, compared, keep, picks))
    (left,) = store.read(queries.where, "contacts")
    assert left.id == people[keep].id
    for field, pick in zip(compared.fields, picks, strict=True):
        assert tuple(getattr(left, name) for name in field.names) == field.values[pick]
    store.apply(back)
    found = store.read(queries.where, "contacts")
    assert [dataclasses.asdict(row) for row in found] == [dataclasses.asdict(p) for p in people]
    store.apply(inverse)
