"""Address cards in a real library: what becomes of them, once and twice, and out again."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import queries, rows
from db.changes import Insert
from desktop.core.errors import Cancelled, Known
from desktop.core.vcard import read, write
from desktop.work import cardplan, i18n
from desktop.work.cards import Held, Place, Way, card, held
from desktop.work.jobs import Progress
from desktop.work.store import Store
from desktop.work.tabling import cardlines
from tests.fixtures.vcards import card as typed
from tests.fixtures.vcards import thousand


@pytest.fixture
def store(qapp, library):
    i18n.install("de")
    yield Store(library)
    i18n.install("en")


def look(store, *cards):
    data = "".join(cards).encode() if cards and isinstance(cards[0], str) else cards[0]
    return cardplan.survey(store, data, "k.vcf", Progress(None))


def take(store, *cards):
    found = look(store, *cards)
    return found, store.apply(cardplan.change(store, found))


def everyone(store):
    return list(store.read(cardplan.load).values())


def counts(found):
    return len(found.new), len(found.changed), len(found.same), len(found.bad)


MARA = typed(
    "N:Holtkamp;Mara;Luise;Dr.;", "FN:Dr. Mara Holtkamp", "ORG:Werft am Südufer;Presse",
    "TITLE:Leiterin", "TEL;TYPE=cell:0171 39200-01", "TEL;TYPE=work:030 23125-001",
    "TEL;TYPE=fax:030 23125-002", "EMAIL;TYPE=home:m@example.org",
    "EMAIL;TYPE=work,pref:mara@example.org", "ADR;TYPE=work:;;Fährgasse 2;Berlin;;10115;Germany",
    "ADR;TYPE=home:;;Rue 1;Lille;;59000;France", "CATEGORIES:Presse,myContacts", "NOTE:Ruft an",
    "BDAY:1970-05-12",
)  # fmt: skip


def test_a_card_becomes_a_contact_and_nothing_is_lost(store):
    _, back = take(store, MARA)
    (mara,) = everyone(store)
    assert mara.values == {
        "kind": "person", "name": "Holtkamp", "first_name": "Mara Luise",
        "organisation": "Werft am Südufer / Presse", "function": "Leiterin",
        "email": "mara@example.org",
        "phone": "030 23125-001", "website": "", "street": "Fährgasse 2", "postcode": "10115",
        "town": "Berlin",
        "note": "Ruft an\nTitel: Dr.\nGeburtsdatum: 12.05.1970",
    }  # fmt: skip
    assert mara.ways == [
        Way("mobile", "other", "0171 39200-01"), Way("fax", "other", "030 23125-002"),
        Way("mail", "home", "m@example.org"),
    ]  # fmt: skip
    assert mara.places == [Place("home", "Rue 1", "59000", "Lille", "France")]
    assert mara.labels == ["Presse"]
    (point, *_) = store.read(queries.where, "contact_points")
    assert point.normal == "+491713920001"
    store.apply(back)
    assert everyone(store) == []


def test_the_same_cards_again_double_nothing(store):
    take(store, MARA)
    before = everyone(store)
    found, _ = take(store, MARA, MARA)
    assert (counts(found), found.cells) == ((0, 0, 1, 0), 0)
    assert everyone(store) == before


def test_a_card_completes_what_is_there_and_takes_nothing_away(store):
    store.apply(Insert.of("contacts", [
        rows.Contact(1, "person", "Holtkamp", "Mara", phone="+49 30 23125 001", note="Meine Notiz"),
    ]))  # fmt: skip
    found, back = take(store, MARA)
    assert counts(found) == (0, 1, 0, 0)
    (mara,) = everyone(store)
    assert mara.values["phone"] == "+49 30 23125 001"
    assert mara.values["first_name"] == "Mara"
    assert mara.values["note"].startswith("Meine Notiz\nRuft an\n")
    assert len(mara.ways) == 3
    store.apply(back)
    assert everyone(store)[0].ways == []


def test_who_is_somebody_else(store):
    def one(name, first, *lines):
        return typed(f"N:{name};{first};;;", f"FN:{first} {name}", *lines)

    mail, phone = "EMAIL:info@example.org", "TEL:030 23125-050"
    take(store, one("Ahr", "Uwe", mail, phone))
    for other, new in (
        (one("Ahr", "Ida", mail), 1),  # a family
        (one("Oy", "Uwe", phone), 1),  # a colleague behind the same number
        (one("Ahr", "Uwe", "EMAIL:uwe@example.net"), 1),  # a namesake
        (one("Oy-Ahr", "Uwe", mail), 0),  # married
        (one("Ahr", "U.", mail), 0),
        (one("Ahr", "Uwe", "TEL:+49 30 23125 050"), 0),
        (one("ahr", "UWE"), 0),
    ):
        assert len(look(store, other).new) == new, other


def test_organisations_and_lists(store):
    found, _ = take(
        store,
        typed("N:;;;;", "FN:Kunstverein am Ufer", "ORG:Kunstverein am Ufer", "X-ABShowAs:COMPANY"),
        typed("FN:Bäckerei Süß", "ORG:Bäckerei Süß", "EMAIL:s@example.org"),
        typed("FN:Presse", "X-ADDRESSBOOKSERVER-KIND:group"),
        typed("FN:Ida Ilk"),
        typed("FN:nur@example.org", "EMAIL:nur@example.org"),
    )
    assert counts(found) == (4, 0, 0, 1)
    shown = [one.values for one in everyone(store)]
    assert [(one["kind"], one["first_name"], one["name"]) for one in shown] == [
        ("association", "", "Kunstverein am Ufer"), ("company", "", "Bäckerei Süß"),
        ("person", "Ida", "Ilk"), ("person", "", ""),
    ]  # fmt: skip


def test_faulty_cards_are_named_and_never_taken_silently(store):
    found = look(
        store,
        typed("FN:"),
        typed("N:Ilk;Ida;;;", "FN:Ida Ilk", "EMAIL:ida@example.org"),
        typed("URL:https://nichts.example"),
        typed("EMAIL:nur@example.org"),
        typed("FN:Abgebrochen, Anna"),
        typed("N:Ort;Uwe;;;", "FN:Uwe Ort", "BDAY:32.13.1970", "EMAIL:uwe(at)example"),
        typed("N:Ilk;Ida;;;", "FN:Ida Ilk", "EMAIL:ida@example.org", "TEL:030 23125-001"),
    )
    assert [(one.number, one.error.code) for one in found.bad] == [
        (1, "vcard_nameless"), (3, "vcard_bare"),
    ]  # fmt: skip
    assert sorted((one.number, one.error.code) for one in found.notes) == [
        (4, "vcard_unnamed"), (6, "vcard_birthday"), (6, "vcard_mail"), (7, "vcard_joined"),
    ]  # fmt: skip
    lines = {line.number: line for line in cardlines.preview(found).lines}
    assert lines.keys() == set(range(1, 8))
    assert [number for number, line in lines.items() if line.state == "bad"] == [1, 3]
    assert lines[5].cells[:2] == ("Abgebrochen", "Anna")
    assert "32.13.1970" in lines[6].reason
    assert "uwe(at)example" in lines[6].reason
    assert lines[7].reason == "Mit Karte 2 zusammengelegt."
    assert len(found.new) == 4


@pytest.mark.parametrize(
    ("shown", "name", "first"),
    [("Ida Ilk", "Ilk", "Ida"), ("von Beck, Anna", "von Beck", "Anna"), ("Ilk,", "Ilk,", ""),
     ("Ida Ilk, M.A.", "M.A.", "Ida Ilk,"), ("Ilk", "Ilk", "")],
)  # fmt: skip
def test_a_shown_name_in_its_parts(store, shown, name, first):
    take(store, typed(f"FN:{shown}"))
    (one,) = everyone(store)
    assert (one.values["name"], one.values["first_name"]) == (name, first)


def test_what_is_no_file_of_cards(store):
    for data, code in ((b"", "vcard_empty"), (b"Name;Ort\n", "vcard_none")):
        with pytest.raises(Known, match=code):
            look(store, data)
    stopped = Progress(None)
    stopped.cancel()
    with pytest.raises(Cancelled):
        cardplan.survey(store, MARA.encode(), "k.vcf", stopped)


def test_a_thousand_cards_of_four_programs_come_in_once(store):
    data, people = thousand()
    found, _ = take(store, data)
    assert counts(found) == (1000, 0, 0, 0)
    mails = [one.values["email"] for one in everyone(store)]
    assert mails == [who.mail for who in people]
    assert {one.values["phone"] for one in everyone(store)} == {who.phone for who in people}
    before = everyone(store)
    again, _ = take(store, data)
    assert counts(again) == (0, 0, 1000, 0)
    ours = write(card(one) for one in before)
    own, _ = take(store, ours)
    assert counts(own) == (0, 0, 1000, 0)
    assert everyone(store) == before


# --- out and in again -------------------------------------------------------------------------

_LINE = st.text(
    st.one_of(st.sampled_from("äöüß€„“'\"=+-@;,:\\ 0123\U0001f600łŽ"), st.characters()), max_size=10
).map(lambda text: " ".join("".join(c for c in text if c.isprintable()).split()))
_NAME = _LINE.filter(lambda text: any(c.isalnum() for c in text))
_NOTE = st.lists(_LINE, max_size=3).map(lambda lines: "\n".join(lines).strip())
_NUMBER = st.sampled_from(
    ["+49 30 23125-011", "030 23125 012", "(0171) 39200-13", "0049/30/23125014"]
)
_MAIL = st.sampled_from(["ä@example.org", "B+c@example.org", "d@example.net"])
_USE = st.sampled_from(["work", "home", "other"])
_KIND = st.sampled_from(["person", "company", "medium", "department"])
_WAY = st.one_of(
    st.builds(Way, st.sampled_from(["phone", "mobile", "fax"]), _USE, _NUMBER),
    st.builds(Way, st.just("mail"), _USE, _MAIL),
)
_PLACE = st.builds(Place, _USE, _NAME, _LINE, _LINE, _LINE)


@st.composite
def _held(draw):
    values = {name: draw(_LINE) for name in ("first_name", "organisation", "function", "street",
                                             "postcode", "town")}  # fmt: skip
    values |= {"kind": draw(_KIND), "name": draw(_NAME), "note": draw(_NOTE)}
    values["email"] = draw(st.just("") | _MAIL)
    values["phone"] = draw(st.just("") | _NUMBER)
    values["website"] = draw(st.sampled_from(["", "https://example.org/ä?a=1;b=2,3"]))
    ways = draw(st.lists(_WAY, max_size=3, unique_by=lambda way: way.value))
    labels = draw(st.lists(st.sampled_from(["Presse", "Öl, Gas", "+49"]), unique=True))
    return Held(values, ways, draw(st.lists(_PLACE, max_size=2, unique=True)), labels)


@settings(max_examples=200)
@given(one=_held(), version=st.sampled_from(["3.0", "4.0"]))
def test_a_contact_as_a_card_is_the_same_contact(one, version):
    reading = read(write([card(one)], version))
    assert reading.faults == ()
    (found,) = map(held, reading.cards)
    assert {name: text for name, text in found.values.items() if text} == {
        name: text for name, text in one.values.items() if text
    }
    assert (found.ways, found.places, found.labels) == (one.ways, one.places, one.labels)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=st.lists(_held(), min_size=1, max_size=3, unique_by=lambda one: one.values["name"]))
def test_cards_out_and_in_again_are_the_same_records(pair, drawn):
    store, other = pair
    inverses = []
    for number, one in enumerate(drawn):  # nobody shares an address or a number
        one.values["email"], one.values["phone"], one.ways = f"{number}@example.org", "", []
    try:
        plan = cardplan.Cards({-at: one for at, one in enumerate(drawn, 1)})
        inverses.append((store, store.apply(cardplan.change(store, plan))))
        data = write(card(one) for one in everyone(store))
        found = look(store, data)
        assert (found.new, found.changed, found.bad) == ([], [], [])
        inverses.append((other, other.apply(cardplan.change(other, look(other, data)))))
        assert everyone(other) == everyone(store)
    finally:
        for where, inverse in reversed(inverses):
            where.apply(inverse)


def test_a_mobile_alone_stays_one_and_the_department_stays_in_its_field(store):
    text = (
        "BEGIN:VCARD\nVERSION:3.0\nN:Petersmann;Karoline\nORG:Stadt Auental;Presseamt;Online\n"
        "TEL;TYPE=CELL:0171 39200-22\nEND:VCARD\n"
    )
    take(store, text)
    (one,) = everyone(store)
    assert one.values["organisation"] == "Stadt Auental / Presseamt / Online"
    assert one.values["phone"] == one.values["note"] == ""
    assert one.ways == [Way("mobile", "other", "0171 39200-22")]
    (line,) = store.read(queries.lines, "contacts", [1])
    assert line.mobile == "0171 39200-22"
    out = write([card(one)], "3.0").decode()
    assert "ORG:Stadt Auental;Presseamt;Online" in out
    assert "TEL;TYPE=cell:0171 39200-22" in out
    found, _ = take(store, text)
    assert (found.new, found.changed) == ([], [])
