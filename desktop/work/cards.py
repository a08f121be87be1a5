"""Address cards as contacts, and contacts as address cards.

A contact is its row, further numbers and addresses, and labels. What a card says beyond that
(title, birthday) goes into the note, so that nothing of it is lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from desktop.core.vcard import Address, Card, Line, Point, PointKind, Use
from desktop.work import contacting
from desktop.work.i18n import format_date, mark, translate
from desktop.work.labelling import tidy as tidy_label
from desktop.work.tabling.naming import kind_of

OWN: Final = "X-LITFASS-KIND"
"""On our own cards: the kind of contact, finer than vCard's. Their first number is `preferred`."""

TWICE: Final = "X-LITFASS-ORGANISATION"
"""On our own cards: the organisation's name stands in both of its columns."""

UNIT: Final = " / "
"""Between an organisation and its department: "Stadt Auental / Presseamt"."""

_HOME: Final = ("", "de", "d", "deutschland", "germany", "bundesrepublik deutschland")
"""Countries that nobody writes on a letter here; a contact's own address has none."""

_SYSTEM: Final = ("mycontacts", "* mycontacts", "starred", "* starred", "* friends")
"""What Google calls groups of its own."""

_BEYOND: Final = {
    "title": mark("Cards", "Title: {text}"),
    "suffix": mark("Cards", "Name suffix: {text}"),
    "nickname": mark("Cards", "Nickname: {text}"),
    "role": mark("Cards", "Task: {text}"),
    "birthday": mark("Cards", "Date of birth: {text}"),
    "pager": mark("Cards", "Pager: {text}"),
    "chat": mark("Cards", "Chat: {text}"),
}
"""What has no column, as a line of the note."""


@dataclass(frozen=True, slots=True)
class Way:
    """A further number or address to reach somebody: `db.rows.ContactPoint` without its ids."""

    kind: str
    use: Use
    value: str

    @property
    def normal(self) -> str:
        """What two of them are compared by."""
        return contacting.compared(self.kind, self.value)


@dataclass(frozen=True, slots=True)
class Place:
    """A further postal address: `db.rows.ContactAddress` without its ids."""

    use: Use
    street: str
    postcode: str
    town: str
    country: str

    @property
    def normal(self) -> tuple[str, ...]:
        """What two of them are compared by."""
        parts = (self.street, self.postcode, self.town)
        return tuple(" ".join(part.casefold().split()) for part in parts)


@dataclass(slots=True)
class Held:
    """A contact with all that belongs to it. `values`: column -> text."""

    values: dict[str, str]
    ways: list[Way] = field(default_factory=list[Way])
    places: list[Place] = field(default_factory=list[Place])
    labels: list[str] = field(default_factory=list[str])

    def reached(self, *kinds: str) -> dict[str, None]:
        """The numbers or addresses of some kinds in the form for comparing, the first one too."""
        found = {way.normal: None for way in self.ways if way.kind in kinds}
        for kind, column in contacting.FIRST.items():
            if kind in kinds and (value := self.values.get(column)):
                found[contacting.compared(kind, value)] = None
        found.pop("", None)
        return found


def held(card: Card) -> Held:
    """The contact that a card describes."""
    own = next((line.value for line in card.extras if line.name.upper() == OWN), "")
    values, beyond = _named(card, own)
    found = Held(values)
    for name in ("birthday", "suffix"):
        if text := getattr(card, name):
            beyond.append((name, _day(text) if name == "birthday" else text))
    beyond += [(p.kind, p.value) for p in card.points if p.kind in ("pager", "chat")]
    _reach(found, card.points, bool(own))
    _settle(found, card.addresses, bool(own))
    said = [translate("Cards", _BEYOND[name], text=text) for name, text in beyond]
    note = "\n".join(part for part in (card.note, *said) if part)
    found.values["note"] = note
    labels = {tidy_label(name).casefold(): tidy_label(name) for name in card.labels}
    found.labels = [name for plain, name in labels.items() if plain and plain not in _SYSTEM]
    return found


def card(contact: Held) -> Card:
    """The card of a contact; `held` gives the contact back."""
    values = contact.values
    person = values.get("kind", "person") == "person"
    name, first = values.get("name", ""), values.get("first_name", "")
    alone = not person and not first
    organisation = values.get("organisation", "")
    twice = alone and name != "" and organisation == name
    formatted = " ".join(part for part in (first, name) if part)
    points = [
        Point(_kind(kind), values[column], "other", preferred=True)
        for kind, column in contacting.FIRST.items()
        if values.get(column)
    ]
    points += [Point(_kind(way.kind), way.value, way.use) for way in contact.ways]
    whole, units = _units(organisation or (name if alone else ""))
    own = Address(
        street=values.get("street", ""), postcode=values.get("postcode", ""),
        town=values.get("town", ""), preferred=True,
    )  # fmt: skip
    addresses = [] if own.empty else [own]
    addresses += [
        Address(street=p.street, postcode=p.postcode, town=p.town, country=p.country, use=p.use)
        for p in contact.places
    ]
    return Card(
        kind="person" if person else "organisation",
        formatted=formatted,
        surname="" if alone else name,
        first_name=first,
        organisation=whole,
        department=units,
        function=values.get("function", ""),
        points=tuple(points),
        addresses=tuple(addresses),
        labels=tuple(contact.labels),
        note=values.get("note", ""),
        extras=(Line(OWN, values.get("kind", "person")), *([Line(TWICE, "same")] if twice else ())),
    )


_KINDS: Final[dict[str, PointKind]] = {
    "phone": "phone",
    "mobile": "mobile",
    "fax": "fax",
    "mail": "mail",
    "web": "web",
}


def _kind(code: str) -> PointKind:
    return _KINDS.get(code, "phone")


def whole_of(organisation: str) -> str:
    """An organisation without its department."""
    return organisation.split(UNIT, 1)[0]


def _units(organisation: str) -> tuple[str, str]:
    """An organisation and its departments, as a card has them; only what reads back the same."""
    parts = organisation.split(UNIT)
    if all(part and part == part.strip() for part in parts):
        return parts[0], UNIT.join(parts[1:])
    return organisation, ""


def _named(card: Card, own: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Kind, name, organisation and function; and what of them has no column."""
    beyond: list[tuple[str, str]] = [("title", card.prefix)] if card.prefix else []
    first = " ".join(part for part in (card.first_name, card.additional) if part)
    name, organisation = card.surname, UNIT.join(filter(None, (card.organisation, card.department)))
    firm = card.kind == "organisation" and own != "person"
    shown = _spoken(card)
    if firm and not name and not first:
        name = shown or organisation
        twice = any(line.name.upper() == TWICE for line in card.extras)
        organisation = "" if organisation == name and not twice else organisation
    elif not name and not first and shown and not own:
        name, first = _parted(shown)
    if card.nickname:
        if name or first:
            beyond.append(("nickname", card.nickname))
        else:
            first = card.nickname
    function = card.function or card.role
    if card.role and card.role != function:
        beyond.append(("role", card.role))
    kind = own or (kind_of(name, first, organisation=True) if firm else "person")
    values = {
        "kind": kind if kind in _contact_kinds() else "person",
        "name": name,
        "first_name": first,
        "organisation": organisation,
        "function": function,
    }
    return values, beyond


def _parted(shown: str) -> tuple[str, str]:
    """Surname and first name of "Ida Ilk", and of "Ilk, Ida" as lists have it.

    "Ida Ilk, M.A." has a degree behind its comma: there the name is more than a surname.
    """
    surname, comma, first = (part.strip() for part in shown.partition(","))
    *particles, last = surname.split(" ")
    if comma and last and first and all(word.islower() for word in particles):
        return surname, first
    *before, name = shown.split(" ")
    return name, " ".join(before)


def _contact_kinds() -> Iterable[str]:
    from db.vocabulary import CONTACT_KINDS

    return CONTACT_KINDS


def _spoken(card: Card) -> str:
    """The formatted name, unless it only repeats a number, an address or the organisation."""
    others = {point.value for point in card.points}
    if card.kind != "organisation":
        others |= {card.organisation, card.nickname}
    return "" if card.formatted in others else card.formatted


def _reach(found: Held, points: Iterable[Point], own: bool) -> None:
    """The first mail, phone and website into the row, the others beside it."""
    ways = [
        (Way(point.kind, point.use, point.value), point.preferred)
        for point in points
        if point.kind in _KINDS
    ]
    for kind, column in contacting.FIRST.items():
        # The preferred one, else the first of its kind. A mobile stays beside it, as one.
        ranked = sorted(
            (at for at, (way, _) in enumerate(ways) if way.kind == kind),
            key=lambda at: (not ways[at][1], at),
        )
        if ranked and (ways[ranked[0]][1] or not own):
            found.values[column] = ways.pop(ranked[0])[0].value
    seen = set[str]() if own else set(found.reached(*_KINDS))
    for way, _ in ways:
        if own or way.normal not in seen:
            seen.add(way.normal)
            found.ways.append(way)


def _settle(found: Held, addresses: Iterable[Address], own: bool) -> None:
    """The first address into the row, the others and those abroad beside it."""
    ranked = sorted(addresses, key=lambda address: not address.preferred)
    for address in ranked:
        street = "\n".join(
            part for part in (address.extended, address.street, _box(address)) if part
        )
        town = ", ".join(part for part in (address.town, address.region) if part)
        if not street and not address.postcode and not town:
            street = address.lines
        first = not any(found.values.get(name) for name in ("street", "postcode", "town"))
        home = address.country.strip().casefold() in _HOME
        if first and (address.preferred if own else home):
            found.values |= {"street": street, "postcode": address.postcode, "town": town}
        elif street or address.postcode or town or address.country:
            found.places.append(Place(address.use, street, address.postcode, town, address.country))


def _day(text: str) -> str:
    """A day as people write it; `--05-12` has no year."""
    return f"{text[5:]}.{text[2:4]}." if text.startswith("--") else format_date(text)


def _box(address: Address) -> str:
    if not address.po_box:
        return ""
    named = any(sign.isalpha() for sign in address.po_box)
    return address.po_box if named else translate("Cards", "PO box {number}", number=address.po_box)
