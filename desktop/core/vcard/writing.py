"""From cards to a file: vCard 3.0, which everything reads, or 4.0."""

from __future__ import annotations

import binascii
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from typing import Literal

from desktop.core.vcard import texts
from desktop.core.vcard.card import Address, Card, Kind, Line, Photo, Point, PointKind
from desktop.core.vcard.dates import birthday_line
from desktop.core.vcard.texts import escape, escape_address

Version = Literal["3.0", "4.0"]

WIDTH = 75
"""Octets in a line at most, without its end (RFC 6350 section 3.2, RFC 2426 section 2.6)."""

_POINTS: dict[PointKind, tuple[str, str]] = {
    "phone": ("TEL", "voice"),
    "mobile": ("TEL", "cell"),
    "fax": ("TEL", "fax"),
    "pager": ("TEL", "pager"),
    "mail": ("EMAIL", "internet"),
    "web": ("URL", ""),
    "chat": ("IMPP", ""),
}
_KINDS: dict[Kind, str] = {"person": "individual", "organisation": "org", "group": "group"}


def write(cards: Iterable[Card], version: Version = "3.0") -> bytes:
    """A file with these cards: UTF-8 without a mark, CRLF, folded (RFC 6350, RFC 2426).

    Reading it back gives the same cards, with `formatted` filled where it was empty. What a card
    cannot hold is left out: control characters, and blanks around what is one line.
    """
    return b"".join(folded(line) for card in cards for line in _lines(card, version))


def folded(line: str) -> bytes:
    """A logical line as bytes with its ends, never cut within a letter of UTF-8."""
    data = line.encode("utf-8", "replace")
    pieces: list[bytes] = []
    start, width = 0, WIDTH
    while len(data) - start > width:
        end = start + width
        while data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end])
        start, width = end, WIDTH - 1
    pieces.append(data[start:])
    return b"\r\n ".join(pieces) + b"\r\n"


def _lines(card: Card, version: Version) -> Iterator[str]:
    card = replace(card, formatted=card.name)
    taken = {extra.group.lower() for extra in card.extras}
    groups = (group for at in count(1) if (group := f"item{at}") not in taken)
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield from _kind(card, version)
    yield f"FN:{escape(card.formatted)}"
    names = (card.surname, card.first_name, card.additional, card.prefix, card.suffix)
    yield "N:" + ";".join(map(escape, names))
    if card.organisation or card.department:
        yield "ORG:" + ";".join(map(escape, (card.organisation, *_units(card.department))))
    texts_of = {"NICKNAME": card.nickname, "TITLE": card.function, "ROLE": card.role}
    texts_of["NOTE"] = card.note
    yield from (f"{name}:{escape(text)}" for name, text in texts_of.items() if text)
    for point in card.points:
        yield from _point(point, version, groups)
    for address in card.addresses:
        yield from _address(address, version, groups)
    if card.labels:
        yield "CATEGORIES:" + ",".join(map(escape, card.labels))
    if card.birthday:
        yield birthday_line(card.birthday, version)
    if card.photo is not None:
        yield _photo(card.photo, version)
    yield from _revision(card, version)
    for extra in card.extras:
        yield _extra(extra, version)
    yield "END:VCARD"


def _revision(card: Card, version: Version) -> Iterator[str]:
    """RFC 6350 section 6.7.6: in 4.0 a UID is an address unless it says that it is a text."""
    if card.uid and version == "4.0" and ":" in card.uid:
        yield f"UID:{escape_address(card.uid)}"
    elif card.uid:
        yield f"UID{';VALUE=text' if version == '4.0' else ''}:{escape(card.uid)}"
    if card.rev:
        yield f"REV:{escape_address(card.rev)}"


def _kind(card: Card, version: Version) -> Iterator[str]:
    """RFC 6350 section 6.1.4; vCard 3.0 has no such thing, so it is said in Apple's way."""
    if version == "4.0":
        yield f"KIND:{_KINDS[card.kind]}"
    elif card.kind == "organisation":
        yield "X-ABShowAs:COMPANY"
    elif card.kind != card.apparent_kind:
        yield f"X-ADDRESSBOOKSERVER-KIND:{_KINDS[card.kind]}"


def _units(department: str) -> list[str]:
    """The units that `department` joins, if reading would join them to the same."""
    units = [unit.strip() for unit in department.split(" / ")]
    if not department or (all(units) and " / ".join(units) == department):
        return [unit for unit in units if unit]
    return [department]


def _types(words: Iterable[str], preferred: bool, version: Version) -> str:
    """RFC 2426 section 4: one list. RFC 6350 sections 5.3 and 5.6: one by one, and a number."""
    given = [word for word in words if word and word != "other"]
    if version == "4.0":
        given = [word for word in given if word != "internet"]
        return "".join(f";TYPE={word}" for word in given) + (";PREF=1" if preferred else "")
    given += ["pref"] if preferred else []
    return f";TYPE={','.join(given)}" if given else ""


def _point(point: Point, version: Version, groups: Iterator[str]) -> Iterator[str]:
    name, word = _POINTS[point.kind]
    value = (escape_address if name in {"URL", "IMPP"} else escape)(point.value)
    group = f"{next(groups)}." if point.label else ""
    yield f"{group}{name}{_types((point.use, word), point.preferred, version)}:{value}"
    if point.label:
        yield f"{group}X-ABLabel:{escape(point.label)}"


def _address(address: Address, version: Version, groups: Iterator[str]) -> Iterator[str]:
    """RFC 6350 section 6.3.1; what stands on a letter is a line of its own in vCard 3.0."""
    parts = (address.po_box, address.extended, address.street, address.town, address.region)
    value = ";".join(map(escape, (*parts, address.postcode, address.country)))
    types = _types((address.use,), address.preferred, version)
    letter = address.lines if version == "3.0" else ""
    group = f"{next(groups)}." if letter or address.label else ""
    if address.lines and version == "4.0":
        types += f";LABEL={_quoted(escape_address(address.lines), version)}"
    yield f"{group}ADR{types}:{value}"
    if letter:
        yield f"{group}LABEL{types}:{escape(letter)}"
    if address.label:
        yield f"{group}X-ABLabel:{escape(address.label)}"


def _photo(photo: Photo, version: Version) -> str:
    """RFC 2426 section 3.1.4, RFC 6350 section 6.2.4 (a `data:` address, RFC 2397)."""
    coded = binascii.b2a_base64(photo.data, newline=False).decode("ascii")
    if version == "4.0":
        mime = f"image/{photo.type.lower()}" if photo.type else "application/octet-stream"
        return f"PHOTO:data:{mime};base64,{coded}"
    return f"PHOTO;ENCODING=b{f';TYPE={photo.type}' if photo.type else ''}:{coded}"


def _extra(line: Line, version: Version) -> str:
    head = f"{line.group}.{line.name}" if line.group else line.name
    for name, values in line.params:
        head += "".join(f";{name}={_quoted(value, version, False)}" for value in values)
    return f"{head}:{texts.clean(line.value).replace(chr(10), chr(92) + 'n')}"


def _quoted(value: str, version: Version, always: bool = True) -> str:
    """A parameter's value; vCard 3.0 has no way to write a quotation mark or a line break in it.

    RFC 6868 for 4.0, RFC 2426 section 4 for 3.0.
    """
    value = texts.clean(value)
    if version == "4.0":
        value = value.replace("^", "^^").replace('"', "^'").replace("\n", "^n")
    else:
        value = value.replace('"', "'").replace("\n", " ")
    return f'"{value}"' if always or any(mark in value for mark in ";:,= ") else value
