"""Tables that go out and come in again are the same records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import rows
from db.changes import Change, Insert
from db.portrait_rows import Place
from desktop.core.sheets import reading
from desktop.core.sheets.folding import tidy
from desktop.work import contacting
from desktop.work.jobs import Progress
from desktop.work.store import Store
from desktop.work.tabling import Goal, change, mapping, survey
from tests.fixtures.tables import (
    CONTACTS,
    contacts,
    exported,
    portraits,
    ways,
)

_LETTERS = st.one_of(st.sampled_from("äöüßÄ€„“'\"=+-@;,\n 0123\U0001f600łŽ"), st.characters())
_TEXT = (
    st.text(_LETTERS, max_size=12)
    .map(lambda text: tidy("".join(c for c in text if c.isprintable() or c == "\n")))
    # What Excel shows instead of a value is no text of anybody's.
    .filter(lambda text: not text.startswith("#") and "E+" not in text)
)
_NAME = _TEXT.map(lambda text: " ".join(text.split())).filter(bool)
_DAY = st.none() | st.dates(date(1931, 1, 1), date(2029, 12, 31))
_LABEL = st.sampled_from(["Ehrenamt", "Sport", "Öl", "+49"])


_AROUND = st.tuples(
    st.sampled_from(["", "Auental", "Neustadt", "Höhe, die"]),
    st.sampled_from(["", "Kreis Hohenau", "Neustadt"]),
    st.sampled_from(["", "Nordland", "Südland"]),
)
"""Town, district and region."""


def _places(chains):
    """Rows of places for these chains, and the place of each of them (None for no name)."""
    made: dict[tuple[str, str, str], Place] = {}

    def of(town, district, region):
        chain = (town, district, region)
        if not any(chain):
            return None
        if chain not in made:
            if town:
                kind, name, above = "town", town, of("", district, region)
            elif district:
                kind, name, above = "district", district, of("", "", region)
            else:
                kind, name, above = "region", region, None
            made[chain] = Place(len(made) + 1, name, kind, above)
        return made[chain].id

    found = [of(*chain) for chain in chains]
    return sorted(made.values(), key=lambda place: place.id), found


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


@contextmanager
def applied() -> Iterator[Callable[[Store, Change], None]]:
    """Applies changes to the libraries of `pair`, and takes them back in the end."""
    done: list[tuple[Store, Change]] = []
    try:
        yield lambda store, change: done.append((store, store.apply(change)))
    finally:
        for store, inverse in reversed(done):
            store.apply(inverse)


def brought(store, goal, data, form):
    sheet = reading.read(data, reading.look(data, f"t.{form}"))
    made = survey(store, goal, sheet, mapping(store, goal, sheet.names), Progress(None))
    return made.plan, change(store, made)


@st.composite
def _portraits(draw):
    names = draw(st.lists(_NAME, min_size=1, max_size=3, unique_by=_key))
    found = []
    for name in names:
        words = draw(st.dictionaries(st.sampled_from(["de", "en"]), st.tuples(_TEXT, _TEXT, _DAY)))
        found.append((name, draw(_TEXT), draw(_DAY), draw(st.none() | st.integers(0, 120)),
                      draw(st.sampled_from(["person", "place"])), draw(_TEXT),
                      draw(st.lists(_LABEL, unique=True)), words, draw(_AROUND)))  # fmt: skip
    return found


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=_portraits())
def test_portraits_out_and_in_again_are_the_same(pair, form, drawn):
    store, other = pair
    known = {n: i for i, n in enumerate(["Ehrenamt", "Sport", "Öl", "+49"], 1)}
    places, lying = _places([around for *_rest, around in drawn])
    made = {
        "places": places,
        "portraits": [],
        "person_data": [],
        "portrait_texts": [],
        "portrait_labels": [],
    }
    for id_, (name, surname, born, age, kind, note, labels, words, _) in enumerate(drawn, 1):
        portrait = rows.Portrait(id_, 1, kind, name, age, note=note, place_id=lying[id_ - 1])
        made["portraits"].append(portrait)
        made["person_data"].append(rows.PersonData(id_, id_, surname=surname, born_on=born))
        made["portrait_texts"] += [
            rows.PortraitText(0, id_, language, role, quote, due_on=due)
            for language, (role, quote, due) in words.items()
        ]
        made["portrait_labels"] += [rows.PortraitLabel(0, id_, known[name]) for name in labels]
    with applied() as apply:
        apply(store, Insert.of("campaigns", [rows.Campaign(1, "Wir am Fluss")]))
        apply(store, Insert.of("labels", [rows.Label(i, n) for n, i in known.items()]))
        for table, records_ in made.items():
            fresh = [replace(row, id=id_) for id_, row in enumerate(records_, 1)]
            apply(store, Insert.of(table, fresh))
        data = exported(store, "portraits", form)
        plan, _ = brought(store, Goal("portraits"), data, form)
        assert (plan.new, plan.changed, plan.bad, plan.double) == ([], {}, [], [])
        plan, there = brought(other, Goal("portraits"), data, form)
        apply(other, there)
        assert portraits(other) == portraits(store)


_USE = st.sampled_from(["work", "home", "other"])
_SIGNS = st.sampled_from(["", " (privat)", " (Fax, home)", "; 2", " \\", "\\n", "(x)"])
_VALUE = st.tuples(_NAME, _SIGNS).map("".join)
_WAY = st.one_of(
    st.tuples(st.sampled_from(["phone", "mobile", "fax", "web"]), _USE, _VALUE),
    st.tuples(st.just("mail"), _USE, st.sampled_from(["a@b.example", "Ö.x@beck.example"])),
)
_FURTHER = st.tuples(_USE, _VALUE | _TEXT, _TEXT, _TEXT, _VALUE)
"""Use, street, postcode, town and country."""


@st.composite
def _contacts(draw):
    names = draw(st.lists(_NAME, min_size=1, max_size=4, unique_by=_key))
    texts = st.tuples(_TEXT, _TEXT, _TEXT, _TEXT, _TEXT, _TEXT)
    return [
        (name, draw(texts), draw(st.lists(_WAY, max_size=4)), draw(st.lists(_FURTHER, max_size=2)))
        for name in names
    ]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=_contacts())
def test_contacts_out_and_in_again_are_the_same(pair, form, drawn):
    store, other = pair
    people = [
        rows.Contact(id_, "person", name, first, organisation, website=web, phone=phone,
                     postcode=code, note=note)
        for id_, (name, (first, organisation, web, phone, code, note), *_) in enumerate(drawn, 1)
    ]  # fmt: skip
    points = [
        rows.ContactPoint(0, id_, kind, use, value, contacting.normal(kind, value), place)
        for id_, (_, _, ways_, _) in enumerate(drawn, 1)
        for place, (kind, use, value) in enumerate(ways_)
    ]
    places = [
        rows.ContactAddress(0, id_, *address, position=place)
        for id_, (*_, addresses) in enumerate(drawn, 1)
        for place, address in enumerate(addresses)
    ]
    with applied() as apply:
        apply(store, Insert.of("contacts", people))
        for table, parts in (("contact_points", points), ("contact_addresses", places)):
            fresh = [replace(row, id=id_) for id_, row in enumerate(parts, 1)]
            apply(store, Insert.of(table, fresh))
        data = exported(store, "contacts", form)
        plan, _ = brought(store, CONTACTS, data, form)
        assert (plan.new, plan.changed, plan.bad, plan.double) == ([], {}, [], [])
        plan, there = brought(other, CONTACTS, data, form)
        apply(other, there)
        assert contacts(other) == contacts(store)
        assert ways(other) == ways(store)
