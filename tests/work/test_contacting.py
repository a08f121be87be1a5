"""Relations between contacts, who takes part in a campaign, and what numbers are compared by."""

from __future__ import annotations

import pytest

from db import queries, rows
from db.changes import Insert
from desktop.work import contacting
from desktop.work.store import Store


@pytest.fixture
def store(qapp, library):
    made = Store(library)
    made.apply(Insert.of("campaigns", [rows.Campaign(1, "Eine"), rows.Campaign(2, "Andere")]))
    contacts = [
        rows.Contact(1, "person", "Petersmann", "Karoline"),
        rows.Contact(2, "company", "Agentur Federkiel"),
        rows.Contact(3, "consortium", "Netz Rhein"),
    ]
    made.apply(Insert.of("contacts", contacts))
    return made


def relations(store):
    found = store.read(queries.where, "contact_relations")
    return [(row.contact_id, row.other_id, row.kind) for row in found]


def test_a_person_works_there_and_an_organisation_is_part_of_it_once(store):
    for contact, other in ((1, 2), (2, 3), (1, 2), (1, 1)):
        store.apply(contacting.relate(store, contact, other))
    assert relations(store) == [(1, 2, "works_at"), (2, 3, "part_of")]


def test_who_takes_part_is_counted_by_role(store):
    parts = [
        rows.Participation(1, 1, 1, "partner", contribution="money", amount=10050),
        rows.Participation(2, 1, 2, "partner", contribution="in_kind", amount=50000),
        rows.Participation(3, 1, 2, "partner", contribution="money"),
        rows.Participation(4, 1, 3, "press", contribution="none", amount=7),
        rows.Participation(5, 2, 3, "partner", contribution="money", amount=99),
    ]
    store.apply(Insert.of("participations", parts))
    assert contacting.taking_part(store, 1) == contacting.Taking(
        {"partner": 2, "press": 1}, 10050, 50000
    )


@pytest.mark.parametrize(
    ("kind", "value", "compared"),
    [
        ("phone", "0221 4710-100", "+492214710100"),
        ("mobile", "+49 (0)171 391 6000", "+491713916000"),
        ("fax", "4711", "4711"),
        ("mail", " K.Petersmann@Example.org", "k.petersmann@example.org"),
        ("web", "https://www.Example.org/", "example.org"),
        ("web", "example.org", "example.org"),
    ],
)
def test_what_is_compared(kind, value, compared):
    assert contacting.normal(kind, value) == compared
