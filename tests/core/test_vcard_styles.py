"""Files as the programs of the world write them, a thousand cards at a time, and hostile ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.vcard import Card, Reading, read, write
from tests.fixtures.vcards import MISHAPS, STYLES, Person, card, google, person, photo, thousand


def expect(found: Card, who: Person) -> None:
    """The card holds what is known of this person, letter by letter."""
    assert (found.surname, found.first_name, found.formatted) == (who.last, who.first, who.name)
    assert (found.kind, found.organisation, found.department) == ("person", who.firm, who.unit)
    assert found.note == who.note
    assert found.birthday[-6:] == "-02-29"
    points = {(one.kind, one.value) for one in found.points}
    assert points == {
        ("phone", who.phone),
        ("mobile", who.mobile),
        ("mail", who.mail),
        ("web", "https://kranich.example/a?b=1,2"),
        ("web", "https://werft.example"),
    }
    (address,) = found.addresses
    assert (address.street, address.postcode) == (who.street, "05217")
    assert (address.town, address.use) == ("Kranichbrück", "work")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("mishap", MISHAPS)
def test_every_style_with_every_mishap(
    style: Callable[[Person], bytes], mishap: Callable[[bytes], bytes]
) -> None:
    for number in range(12):
        who = person(number)
        (found,) = read(mishap(style(who))).cards
        expect(found, who)
        if style is google:
            assert found.extras[0].value == "https://pictures.example/photo/AbC-1"
        else:
            assert found.photo is not None
            assert (found.photo.data, found.photo.type) == (photo(), "JPEG")


def test_a_thousand_cards() -> None:
    data, people = thousand()
    reading = read(data)
    assert len(reading.cards) == len(people) == 1000
    for found, who in zip(reading.cards, people, strict=True):
        expect(found, who)
    said = Counter(fault.error.code for fault in reading.faults)
    assert set(said) == {"vcard_no_end", "vcard_line"}
    assert not any(fault.dropped for fault in reading.faults)
    for fault in reading.faults:
        assert fault.name == people[fault.number - 1].name
    assert read(write(reading.cards)) == Reading(reading.cards, ())
    assert read(write(reading.cards, "4.0")) == Reading(reading.cards, ())


HEAD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mara\r\n"
OLD = b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Mara\r\n"
SIZE = 1 << 20


def repeated(piece: bytes) -> bytes:
    return piece * (SIZE // len(piece))


HOSTILE = {
    "blank lines": b"\n" * SIZE,
    "parts without a value": HEAD + b"TEL" + b";" * SIZE + b"\r\n",
    "types without a value": HEAD + b"TEL" + repeated(b";TYPE=home,work") + b"\r\n",
    "types": HEAD + b"TEL" + repeated(b";TYPE=home,work") + b":1\r\n",
    "quotation marks": HEAD + b'TEL;X="' + repeated(b'a"') + b"\r\n",
    "components": HEAD + b"N:" + b";" * SIZE,
    "labels": HEAD + b"CATEGORIES:" + repeated(b"a,"),
    "backslashes": HEAD + b"NOTE:" + b"\\" * SIZE,
    "folds": HEAD + b"NOTE:x" + repeated(b"\r\n abcdefgh"),
    "loose lines of a note": HEAD + b"NOTE:x\r\n" + repeated(b"!!!!!!!!\r\n"),
    "stray lines": HEAD + repeated(b"!!!!!!!!\r\n"),
    "a picture": HEAD + b"PHOTO;ENCODING=b:" + b"QUJD" * (SIZE // 4),
    "a picture in loose lines": OLD + b"PHOTO;BASE64:" + repeated(b"QUJDQUJD\r\n"),
    "soft breaks": OLD + b"NOTE;ENCODING=QUOTED-PRINTABLE:" + repeated(b"=C3=96=\r\n"),
    "equals signs": OLD + b"NOTE;ENCODING=QUOTED-PRINTABLE:" + b"=" * SIZE,
    "brackets": OLD + b"TEL;X-CUSTOM(" + b"(=" * (SIZE // 2) + b"):1",
    "a word": HEAD + b"A" * SIZE,
    "a long birthday": HEAD + b"BDAY:" + b"1" * SIZE,
    "ends": HEAD + b"END:VCARD" + b"\r\nEND:VCARD" * (SIZE // 20),
    "addresses": HEAD + b"LABEL;HOME:x\nADR;HOME:;;a\n" * (SIZE // 200),
    "agents": b"BEGIN:VCARD\nAGENT:\n" * (SIZE // 200),
    "UTF-16": ("BEGIN:VCARD\nFN:" + "Ö" * SIZE).encode("utf-16"),
    "all bytes": bytes(range(256)) * (SIZE // 256),
}


@pytest.mark.parametrize("sort", HOSTILE)
def test_a_hostile_megabyte_takes_its_time_but_not_more(sort: str) -> None:
    """Each of these takes hours, or for ever, where a reader looks back from every place."""
    reading = read(HOSTILE[sort])
    assert reading.cards or reading.faults


@pytest.mark.slow
def test_fifty_megabytes() -> None:
    lines = "\r\n ".join(["QUJD" * 18] * 14_000)
    one = card("FN:Mara", f"PHOTO;ENCODING=b;TYPE=JPEG:{lines}", "TEL:1").encode()
    reading = read(one * 50)
    assert len(reading.cards) == 50
    assert reading.faults == ()


pieces = st.sampled_from(
    [b"BEGIN:VCARD", b"END:VCARD", b"VERSION:2.1", b"VERSION:4.0", b"FN:Mara", b"N:", b"AGENT:",
     b"\r\n", b"\n", b"\r", b" ", b"=", b";", b":", b'"', b"\\", b"NOTE", b"TEL;TYPE=work", b"ADR",
     b";ENCODING=QUOTED-PRINTABLE", b";ENCODING=b", b";CHARSET=utf-16", b"LABEL", b"PHOTO", b"BDAY",
     b"data:;base64,", b"item1.", b"X-ABLabel:", b"\xff\xfe", b"\xef\xbb\xbf", b"\0", b"\xc3"]
)  # fmt: skip


@given(st.one_of(st.binary(max_size=300), st.lists(pieces, max_size=60).map(b"".join)))
def test_nothing_in_a_file_is_an_error(data: bytes) -> None:
    reading = read(b"BEGIN:VCARD\r\nFN:Mara\r\n" + data)
    again = read(write(reading.cards))
    assert again.cards == reading.cards
    assert not any(fault.dropped for fault in again.faults)
