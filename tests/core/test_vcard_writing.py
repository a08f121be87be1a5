"""What is written is valid and comes back as it was."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.vcard import Address, Card, Line, Photo, Point, Version, read, write
from desktop.core.vcard.writing import folded

VERSIONS: tuple[Version, ...] = ("3.0", "4.0")

letters = st.one_of(
    st.sampled_from(
        [*"äöüßÄÖÜ", "é", "„", "“", "👩‍🚒", "🎪", "\\", ";", ",", ":", '"', "'", "^", "="]
    ),
    st.sampled_from(["\\n", "\\;", "^n", "+49 ", "007", "\n", " ", "\t", "BEGIN:VCARD", "\u2028"]),
    st.characters(exclude_categories=["Cs", "Cc"]),
)
texts = st.lists(letters, max_size=40).map("".join)
lines = texts.map(str.strip)
words = lines.filter(bool)
uses = st.sampled_from(["work", "home", "other"])
numbers = st.from_regex(r"(\+49 171|0171|\(0171\)) 39200-[0-9]{2}", fullmatch=True)
points = st.builds(
    Point,
    st.sampled_from(["phone", "mobile", "fax", "pager", "mail", "web", "chat"]),
    st.one_of(words, numbers).filter(lambda text: not text.lower().startswith(("tel:", "mailto:"))),
    uses,
    st.booleans(),
    lines.filter(lambda text: not text.startswith("_$!<")),
)
addresses = st.builds(
    Address, lines, lines, lines, lines, lines, lines, lines, lines, uses, st.booleans(), lines
).filter(lambda address: not address.empty)
photos = st.one_of(
    st.none(),
    st.binary(min_size=1, max_size=300).map(lambda data: Photo(b"\xff\xd8\xff" + data, "JPEG")),
    st.binary(min_size=1, max_size=300).map(lambda data: Photo(b"?" + data, "")),
    st.binary(min_size=1, max_size=300).map(lambda data: Photo(b"?" + data, "X-DRAWING")),
)
names = st.text(string.ascii_uppercase + string.digits + "-", max_size=8).map("X-LITFASS-".__add__)
values = st.text(string.ascii_letters + "äß;:, ^/", min_size=1, max_size=9).map(str.strip)
extras = st.builds(
    Line,
    names,
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=90),
    st.lists(
        st.tuples(
            names, st.lists(values.filter(bool), min_size=1, max_size=3, unique=True).map(tuple)
        ),
        max_size=2,
        unique_by=lambda pair: pair[0],
    ).map(tuple),
    st.sampled_from(["", "item1", "item2"]),
)
days = st.one_of(
    st.just(""),
    st.dates().filter(lambda day: day.year != 1604).map(lambda day: day.isoformat()),
    st.dates().map(lambda day: f"--{day:%m-%d}"),
)
# "Presse / Funk" stands for two units; other strokes stay within one.
departments = st.one_of(lines, st.just("Presse / Öffentlichkeit; Funk"), st.just("a /  / b"))
cards = st.builds(
    Card,
    kind=st.sampled_from(["person", "organisation", "group"]),
    formatted=lines,
    surname=lines,
    first_name=lines,
    additional=lines,
    prefix=lines,
    suffix=lines,
    nickname=lines,
    organisation=lines,
    department=departments,
    function=lines,
    role=lines,
    points=st.lists(points, max_size=5, unique=True).map(tuple),
    addresses=st.lists(addresses, max_size=4, unique=True).map(tuple),
    labels=st.lists(words, max_size=4, unique=True).map(tuple),
    note=texts.filter(lambda text: not text or bool(text.strip())),
    birthday=days,
    photo=photos,
    uid=lines,
    rev=lines,
    extras=st.lists(extras, max_size=3).map(tuple),
).filter(lambda card: bool(card.name))


@given(st.lists(cards, max_size=3), st.sampled_from(VERSIONS))
@settings(max_examples=40)
def test_what_is_written_comes_back(given: list[Card], version: Version) -> None:
    data = write(given, version)
    reading = read(data)
    assert [fault.error.code for fault in reading.faults] == ([] if given else ["vcard_empty"])
    assert list(reading.cards) == [replace(card, formatted=card.name) for card in given]
    assert write(reading.cards, version) == data


@given(st.lists(cards, max_size=2), st.sampled_from(VERSIONS))
@settings(max_examples=30)
def test_the_file_keeps_to_the_rules(given: list[Card], version: Version) -> None:
    data = write(given, version)
    assert data == b"" or data.endswith(b"\r\n")
    physical = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in physical)
    assert not any(b"\n" in line or b"\r" in line for line in physical)
    for line in physical:
        line.decode("utf-8")  # no letter is cut
    logical = data.replace(b"\r\n ", b"").decode().split("\r\n")
    starts = [at for at, line in enumerate(logical) if line == "BEGIN:VCARD"]
    assert len(starts) == len(given)
    for at in starts:  # RFC 6350 section 6.7.9: the version comes first
        assert logical[at + 1] == f"VERSION:{version}"
    assert sum(line.startswith("FN:") for line in logical) == len(given)
    assert sum(line.startswith("N:") for line in logical) == len(given)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400))
def test_folds_lose_nothing(line: str) -> None:
    assert folded(line).replace(b"\r\n ", b"") == line.encode() + b"\r\n"


def test_the_words_of_the_versions() -> None:
    card = Card(
        kind="organisation",
        organisation="Stadt Kranichbrück",
        department="Presse / Öffentlichkeit",
        points=(
            Point("phone", "030 23125-001", "work", preferred=True),
            Point("mobile", "+49 171 39200-01"),
            Point("web", "https://kranich.example/a,b;c"),
            Point("mail", "presse@example.org", label="Redaktion"),
        ),
        addresses=(
            Address("Fährgasse 7", town="Kranichbrück", lines="Rathaus\n^ „Alt“", use="work"),
        ),
        birthday="--02-29",
        photo=Photo(b"\xff\xd8\xff", "JPEG"),
        uid="urn:uuid:1-2",
    )
    old = write([card]).decode().splitlines()
    assert "X-ABShowAs:COMPANY" in old
    assert "FN:Stadt Kranichbrück" in old
    assert "ORG:Stadt Kranichbrück;Presse;Öffentlichkeit" in old
    assert "TEL;TYPE=work,voice,pref:030 23125-001" in old
    assert "TEL;TYPE=cell:+49 171 39200-01" in old
    assert "URL:https://kranich.example/a,b;c" in old
    assert "item1.EMAIL;TYPE=internet:presse@example.org" in old
    assert "item1.X-ABLabel:Redaktion" in old
    assert "item2.LABEL;TYPE=work:Rathaus\\n^ „Alt“" in old
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29" in old
    assert "PHOTO;ENCODING=b;TYPE=JPEG:/9j/" in old
    new = write([card], "4.0").decode().splitlines()
    assert "KIND:org" in new
    assert "TEL;TYPE=work;TYPE=voice;PREF=1:030 23125-001" in new
    assert 'ADR;TYPE=work;LABEL="Rathaus\\n^^ „Alt“":;;Fährgasse 7;Kranichbrück;;;' in new
    assert "BDAY:--0229" in new
    assert "PHOTO:data:image/jpeg;base64,/9j/" in new
    assert "UID:urn:uuid:1-2" in new


@pytest.mark.parametrize("version", VERSIONS)
def test_what_a_card_cannot_hold_is_left_out(version: Version) -> None:
    data = write([Card(formatted="a\x00b\x1b", note="x\r\ny\rz\ud800")], version)
    assert read(data).cards[0].formatted == "ab"
    assert read(data).cards[0].note == "x\ny\nz?"


@pytest.mark.parametrize("version", VERSIONS)
def test_a_person_called_like_a_firm_stays_a_person(version: Version) -> None:
    card = Card(formatted="Holtkamp", organisation="Holtkamp")
    assert read(write([card], version)).cards == (card,)


def test_from_one_version_to_the_other_and_back() -> None:
    card = Card(
        formatted="Mara Holtkamp",
        addresses=(Address(lines="Fährgasse 7\n05217 Kranichbrück"), Address(town="Anderswo")),
        points=(Point("fax", "030 23125-009", "home"),),
        birthday="1991-08-14",
    )
    there = read(write([card], "4.0")).cards
    assert read(write(there, "3.0")).cards == (card,)
