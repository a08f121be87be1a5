"""What stands on a card, whatever version of the format it came in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["person", "organisation", "group"]
"""RFC 6350 section 6.1.4: `individual`, `org` (and `location`), `group`."""

Use = Literal["work", "home", "other"]
"""RFC 6350 section 5.6. A card of an office often does not say: `other`."""

PointKind = Literal["phone", "mobile", "fax", "pager", "mail", "web", "chat"]


@dataclass(frozen=True, slots=True)
class Point:
    """One way to reach somebody: a telephone number, a mail address, a page.

    `value` is what was typed, never a normalised form. `label` is a name that somebody gave it
    ("Zentrale"), empty where `use` says it all.
    """

    kind: PointKind
    value: str
    use: Use = "other"
    preferred: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address (RFC 6350 section 6.3.1).

    `lines` is the address as it stands on a letter, where the card has that as well; sometimes it
    is all there is.
    """

    street: str = ""
    extended: str = ""
    postcode: str = ""
    town: str = ""
    region: str = ""
    country: str = ""
    po_box: str = ""
    lines: str = ""
    use: Use = "other"
    preferred: bool = False
    label: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is known of it but where it belongs."""
        parts = (self.street, self.extended, self.postcode, self.town, self.region)
        return not any((*parts, self.country, self.po_box, self.lines))


@dataclass(frozen=True, slots=True)
class Photo:
    """The picture in a card. `type` is the format in capitals ("JPEG"), empty when unknown."""

    data: bytes = field(repr=False)
    type: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has no field of its own, kept so that it goes out as it came in.

    `value` is in the notation of vCard 3.0 and 4.0, escapes and all; binary values are `data:`
    addresses.
    """

    name: str
    value: str
    params: tuple[tuple[str, tuple[str, ...]], ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One card. Texts are without escapes, with plain line feeds, empty when absent.

    `formatted` is the name as it is shown; a card that was read always has one. `birthday` is
    `1970-05-12`, or `--05-12` where the year is unknown. `department` joins the units of an
    organisation with ` / `. `labels` are its categories.
    """

    kind: Kind = "person"
    formatted: str = ""
    surname: str = ""
    first_name: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    organisation: str = ""
    department: str = ""
    function: str = ""
    role: str = ""
    points: tuple[Point, ...] = ()
    addresses: tuple[Address, ...] = ()
    labels: tuple[str, ...] = ()
    note: str = ""
    birthday: str = ""
    photo: Photo | None = None
    uid: str = ""
    rev: str = ""
    extras: tuple[Line, ...] = ()

    @property
    def apparent_kind(self) -> Kind:
        """What it looks like when no line says it: an organisation is called like itself."""
        if self.surname or self.first_name or not self.organisation:
            return "person"
        return "organisation" if self.formatted == self.organisation else "person"

    @property
    def name(self) -> str:
        """What to call it: the formatted name, else the best of what is there, else nothing."""
        if self.formatted:
            return self.formatted
        parts = (self.prefix, self.first_name, self.additional, self.surname, self.suffix)
        whole = " ".join(part for part in parts if part)
        found = whole or self.organisation or self.nickname
        if found:
            return found
        order: tuple[PointKind, ...] = ("mail", "mobile", "phone", "fax", "pager", "chat", "web")
        for kind in order:
            for point in self.points:
                if point.kind == kind:
                    return point.value
        return ""
