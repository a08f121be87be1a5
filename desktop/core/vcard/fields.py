"""From the properties of a card to its fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from desktop.core import sniff
from desktop.core.errors import Known
from desktop.core.vcard import texts
from desktop.core.vcard.card import Address, Card, Kind, Photo, Point
from desktop.core.vcard.dates import birthday
from desktop.core.vcard.points import NAMES, address, point, preferred, with_lines
from desktop.core.vcard.prop import Property

Faults = dict[str, Known]
"""What was wrong with a card, the first of each sort under the name of the sort."""

# Who made the file, and how Apple and Outlook lay a card out on the screen.
_IDLE = frozenset({"PRODID", "PROFILE", "X-ABADR", "X-MS-OL-DESIGN", "X-MS-CARDPICTURE"})
_TEXTS = {"FN": "formatted", "TITLE": "function", "ROLE": "role", "UID": "uid", "REV": "rev"}
_NAME = ("surname", "first_name", "additional", "prefix", "suffix")
_KINDS: dict[str, Kind] = {
    "individual": "person",
    "org": "organisation",
    "organization": "organisation",
    "location": "organisation",
    "group": "group",
}
_MEMBERS = {"N": 7, "ADR": 18}
"""How many parts RFC 9554 knows for what RFC 6350 gives five and seven."""
_ANDROID_NICKNAME = re.compile(r"vnd\.android\.cursor\.item/nickname;([^;]*)(?:;.*)?", re.DOTALL)


def excerpt(data: bytes) -> str:
    """The beginning of a line, for a sentence about it."""
    return texts.decode(data[:240]).strip().replace("\n", " ")[:60]


def make(properties: Sequence[Property], faults: Faults) -> Card:
    """The card that the properties make; what is wrong with them goes into `faults`."""
    return _Maker(faults).make(properties)


class _Maker:
    """Collects the fields of one card."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._fields: dict[str, str] = {}
        self._kind: Kind | None = None
        self._photo: Photo | None = None
        self._labels: dict[str, None] = {}
        self._notes: list[str] = []
        self._extras: list[Property] = []
        self._takers: dict[str, Callable[[Property], bool]] = {
            "N": self._name,
            "NICKNAME": self._nickname,
            "X-ANDROID-CUSTOM": self._nickname,
            "ORG": self._organisation,
            "NOTE": self._note,
            "CATEGORIES": self._categories,
            "PHOTO": self._picture,
            "BDAY": self._birthday,
            "KIND": self._say_kind,
            "X-ADDRESSBOOKSERVER-KIND": self._say_kind,
            "X-ABSHOWAS": self._show_as,
        }

    def make(self, properties: Sequence[Property]) -> Card:
        """The card."""
        labels = {
            one.group: one.text() for one in properties if one.name == "X-ABLABEL" and one.group
        }
        reached: list[Property] = []
        places: list[Property] = []
        letters: list[Property] = []
        for one in properties:
            self._check_charset(one)
            if one.name in NAMES:
                reached.append(one)
            elif one.name == "ADR":
                self._check_parts(one)
                places.append(one)
            elif one.name == "LABEL":
                letters.append(one)
            elif one.name not in _IDLE and not self._take(one):
                self._extras.append(one)
        used = {one.group for one in (*reached, *places)}
        extras = [
            one.kept()
            for one in self._extras
            if not (one.name == "X-ABLABEL" and (not one.group or one.group in used))
        ]
        card = replace(
            Card(),
            **self._fields,
            points=_points(reached, labels),
            addresses=_addresses(places, letters, labels),
            labels=tuple(self._labels),
            note="\n".join(self._notes),
            photo=self._photo,
            extras=tuple(extras),
        )
        card = replace(card, formatted=card.name)
        return replace(card, kind=self._kind or card.apparent_kind)

    def _take(self, one: Property) -> bool:
        """Put a property into its field; says no where it belongs to the extras."""
        if one.name in _TEXTS:
            return self._set(_TEXTS[one.name], one.text())
        taker = self._takers.get(one.name)
        return taker is not None and taker(one)

    def _set(self, field: str, text: str) -> bool:
        """Fill a field that a card has once; says no where another line filled it already."""
        text = text.strip()
        if not text:
            return True
        if field in self._fields:
            return self._fields[field] == text
        self._fields[field] = text
        return True

    def _name(self, one: Property) -> bool:
        """RFC 6350 section 6.2.2; the last three components are lists, joined by blanks here."""
        if any(field in self._fields for field in _NAME):
            return False
        self._check_parts(one)
        for at, part in enumerate(one.parts()[:5]):
            self._set(_NAME[at], part)
        return True

    def _organisation(self, one: Property) -> bool:
        """RFC 6350 section 6.6.4: the organisation, then its units from large to small."""
        parts = [part.strip() for part in one.parts()]
        units = " / ".join(part for part in parts[1:] if part)
        given = (parts[0], units)
        held = (self._fields.get("organisation", ""), self._fields.get("department", ""))
        if any(held):
            return given in {held, ("", "")}
        return self._set("organisation", parts[0]) and self._set("department", units)

    def _nickname(self, one: Property) -> bool:
        """RFC 6350 section 6.2.3; Android has a line of its own for it in vCard 2.1 and 3.0."""
        if one.name != "NICKNAME":
            found = _ANDROID_NICKNAME.fullmatch(one.text())
            return found is not None and self._set("nickname", found[1])
        parts = [part.strip() for part in one.parts(",")]
        return self._set("nickname", ", ".join(part for part in parts if part))

    def _note(self, one: Property) -> bool:
        text = one.text()
        if text.strip():
            self._notes.append(text)
        return True

    def _categories(self, one: Property) -> bool:
        """RFC 6350 section 6.7.1; vCard 2.1 has no such list, and some separate by semicolons."""
        separator = ";" if one.version == texts.OLD and b"," not in one.value else ","
        for part in one.parts(separator):
            word = part.strip()
            if word and word.lstrip("* ") != "myContacts":  # Google's group of everybody
                self._labels[word] = None
        return True

    def _say_kind(self, one: Property) -> bool:
        """RFC 6350 section 6.1.4: what nobody knows is a person."""
        self._kind = _KINDS.get(one.text().strip().lower(), "person")
        return True

    def _show_as(self, one: Property) -> bool:
        """Apple's "show as company"."""
        if one.text().strip().upper() == "COMPANY":
            self._kind = self._kind or "organisation"
        return True

    def _picture(self, one: Property) -> bool:
        """RFC 6350 section 6.2.4. A picture of which only the address is given stays a line."""
        value = one.value.strip()
        if not value:
            return True
        address = one.param("VALUE").lower() in {"uri", "url"} or b"://" in value[:20]
        if address and value[:5].lower() != b"data:":
            return False
        read = one.binary()
        if read is None or not read[0]:
            self._faults.setdefault("photo", Known("vcard_photo"))
            return True
        if self._photo is not None:
            return False
        self._photo = Photo(read[0], _picture_type(*read))
        return True

    def _birthday(self, one: Property) -> bool:
        if not one.text().strip():
            return True
        day = birthday(one)
        if day:
            return self._set("birthday", day)
        self._faults.setdefault("birthday", Known("vcard_birthday", text=excerpt(one.value)))
        return False

    def _check_charset(self, one: Property) -> None:
        if one.charset and texts.codec(one.charset) is None:
            error = Known("vcard_charset", charset=one.charset[:40])
            self._faults.setdefault("charset", error)

    def _check_parts(self, one: Property) -> None:
        """Notice a semicolon that should have been escaped: what follows is in the wrong field."""
        usual = 5 if one.name == "N" else 7
        most = _MEMBERS[one.name] if one.version == "4.0" else usual
        if any(part.strip() for part in one.parts()[most:]):
            text = excerpt(one.value)
            self._faults.setdefault("parts", Known("vcard_parts", text=text))


def _points(given: Sequence[Property], labels: Mapping[str, str]) -> tuple[Point, ...]:
    made = [
        replace(found, preferred=first)
        for one, first in zip(given, preferred(given), strict=True)
        if (found := point(one, labels)) is not None
    ]
    return tuple(dict.fromkeys(made))


def _addresses(
    given: Sequence[Property], letters: Sequence[Property], labels: Mapping[str, str]
) -> tuple[Address, ...]:
    found = with_lines([(one, address(one, labels)) for one in given], letters)
    first = preferred([source for source, _ in found])
    made = [
        replace(place, preferred=best)
        for (_, place), best in zip(found, first, strict=True)
        if not place.empty
    ]
    return tuple(dict.fromkeys(made))


def _picture_type(data: bytes, claimed: str) -> str:
    """The format of a picture in capitals: what the bytes say, else what the card says."""
    kind = sniff.kind(data[: sniff.HEAD])
    if kind is not None and (kind.taken or kind.name == "GIF"):
        return kind.name.upper()
    name = re.sub(r"[^A-Z0-9.+-]", "", claimed.upper().rpartition("/")[2])
    return "JPEG" if name == "JPG" else "" if name == "OCTET-STREAM" else name[:40]
