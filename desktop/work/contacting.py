"""How contacts hang together, as Changes: relations between them, and what is compared of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from db import rows
from db.changes import Batch, Change
from desktop.core import phone
from desktop.work import verbs
from desktop.work.store import Store

FIRST: Final = {"mail": "email", "phone": "phone", "web": "website"}
"""Kind of a point -> the column of a contact that holds the first of them."""

_SCHEME: Final = re.compile(r"^https?://(www\.)?", re.IGNORECASE)
_FIRM: Final = re.compile(r"\b(Foto)?(studio|atelier)|\b(GmbH|GbR|UG|AG|KG|OHG|e\.\s?K)\b|&", re.I)
_PHONES: Final = ("phone", "mobile", "fax")


def called(contact: rows.Contact) -> str:
    """A contact as people say it: „Karoline Petersmann“, „Agentur Federkiel“."""
    return " ".join(part for part in (contact.first_name, contact.name) if part)


def normal(kind: str, value: str) -> str:
    """What two numbers or addresses are compared by; see `db.rows.ContactPoint`."""
    plain = value.strip()
    if kind in _PHONES:
        return number(plain)
    if kind == "web":
        return _SCHEME.sub("", plain).rstrip("/").casefold()
    return plain.casefold()


def compared(kind: str, value: str) -> str:
    """As `normal`; the text itself where it holds neither a number nor an address."""
    return normal(kind, value) or value.strip().casefold()


def number(text: str) -> str:
    """A telephone number in the form for comparing; by its figures where that cannot be told."""
    return phone.normal(text) or re.sub(r"\D", "", text)


def photographer(store: Store, name: str, campaign_id: int) -> tuple[Change, int]:
    """Make a contact of a typed name, who photographs for a campaign; with its id.

    One word, or a name with "Studio" or a legal form in it, is a company's; else the last word is
    the surname of a person.
    """
    words = name.split()
    firm = len(words) < 2 or _FIRM.search(name) is not None
    row = (
        rows.Contact(0, "company", " ".join(words))
        if firm
        else rows.Contact(0, "person", words[-1], " ".join(words[:-1]))
    )
    change, id_ = verbs.add(store, "contacts", row)
    joins, _fresh = verbs.take_part(store, (id_,), campaign_id, "photographer")
    return Batch.of(change, joins), id_


def relate(store: Store, contact: int, other: int) -> Change:
    """Set one contact in relation to another; what there is already stays alone.

    A person works there, an organisation is part of it, until somebody says otherwise.
    """
    from db import queries

    there = store.read(queries.where, "contact_relations", contact_id=contact, other_id=other)
    person = store.need("contacts", contact).kind == "person"
    kind = "works_at" if person else "part_of"
    if contact == other or any(row.kind == kind for row in there):
        return Batch(())
    return verbs.add(store, "contact_relations", rows.ContactRelation(0, contact, other, kind))[0]


@dataclass(frozen=True, slots=True)
class Taking:
    """Who takes part in a campaign: contacts by role, and what they give, in cents."""

    roles: dict[str, int]
    money: int
    in_kind: int


def taking_part(store: Store, campaign_id: int) -> Taking:
    """Count who takes part in a campaign. A contact with the same role twice counts once."""
    from db import queries

    parts: list[rows.Participation] = store.read(
        queries.where, "participations", campaign_id=campaign_id
    )
    roles = Counter(role for _contact, role in {(p.contact_id, p.role) for p in parts})
    given = Counter[str]()
    for part in parts:
        given[part.contribution] += part.amount or 0
    return Taking(dict(roles), given["money"], given["in_kind"])
