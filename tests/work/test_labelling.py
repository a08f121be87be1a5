"""Labels: given, taken, renamed and joined, each as one step that can be taken back."""

from __future__ import annotations

import pytest

from db import queries, rows
from db.changes import Insert
from desktop.work import labelling, verbs
from desktop.work.store import Store


@pytest.fixture
def store(qapp, library):
    made = Store(library)
    made.apply(Insert.of("campaigns", [rows.Campaign(1, "Eine")]))
    made.apply(Insert.of("portraits", [rows.Portrait(i, 1, name=f"P{i}") for i in (1, 2, 3)]))
    made.apply(Insert.of("contacts", [rows.Contact(1), rows.Contact(2)]))
    return made


def names(store):
    return [label.name for label in labelling.known(store)]


def found(store, table, text):
    return list(store.read(queries.ids, queries.Query(table, search=text)))


def test_a_label_is_made_once_and_given_to_those_without_it(store):
    store.apply(labelling.give(store, "portraits", (1,), "  Presse   Mai "))
    back = store.apply(labelling.give(store, "portraits", (1, 2), "presse mai"))
    store.apply(labelling.give(store, "contacts", (2,), "Presse Mai"))
    assert names(store) == ["Presse Mai"]
    (label,) = labelling.known(store)
    assert labelling.counts(store, "portraits", (1, 2, 3)) == {label.id: 2}
    assert found(store, "portraits", "presse") == [1, 2]
    assert found(store, "contacts", "presse") == [2]
    store.apply(back)
    assert labelling.counts(store, "portraits", (1, 2, 3)) == {label.id: 1}


def test_what_nobody_bears_any_more_stays(store):
    store.apply(labelling.give(store, "portraits", (1, 2), "Jubiläum"))
    (label,) = labelling.known(store)
    back = store.apply(labelling.take(store, "portraits", (1, 2, 3), label.id))
    assert labelling.counts(store, "portraits", (1, 2)) == {}
    assert names(store) == ["Jubiläum"]
    store.apply(back)
    assert labelling.counts(store, "portraits", (1, 2)) == {label.id: 2}


def test_renaming_reaches_everybody_and_equal_names_become_one(store):
    store.apply(labelling.give(store, "portraits", (1, 2), "Presse"))
    store.apply(labelling.give(store, "portraits", (2, 3), "Zeitung"))
    store.apply(labelling.give(store, "contacts", (1,), "Zeitung"))
    press, paper = labelling.known(store)
    store.apply(labelling.rename(store, press.id, "PRESSE"))
    assert names(store) == ["PRESSE", "Zeitung"]
    back = store.apply(labelling.rename(store, paper.id, "presse"))
    assert names(store) == ["PRESSE"]
    assert labelling.counts(store, "portraits", (1, 2, 3)) == {press.id: 3}
    assert labelling.counts(store, "contacts", (1, 2)) == {press.id: 1}
    assert found(store, "portraits", "presse") == [1, 2, 3]
    store.apply(back)
    assert names(store) == ["PRESSE", "Zeitung"]
    assert labelling.counts(store, "portraits", (2,)) == {press.id: 1, paper.id: 1}


def test_a_deleted_label_leaves_and_comes_back_with_its_bearers(store):
    store.apply(labelling.give(store, "portraits", (1, 3), "Presse"))
    (label,) = labelling.known(store)
    back = store.apply(verbs.remove(store, "labels", (label.id,)))
    assert (names(store), found(store, "portraits", "presse")) == ([], [])
    store.apply(back)
    assert found(store, "portraits", "presse") == [1, 3]
