"""What a file of address cards would do to the contacts, and the Change that does it.

Cards complete contacts: they fill what is empty, add numbers, addresses and labels, and set
organisation and function anew. They never take anything away.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeVar

from db import rows
from db.changes import Batch, Change, Insert, Update
from desktop.core.errors import Known
from desktop.core.sheets.values import mail as checked_mail
from desktop.core.vcard import Fault, read
from desktop.work import contacting, labelling
from desktop.work.cards import Held, Place, Way, held, whole_of
from desktop.work.verbs import now

if TYPE_CHECKING:
    from db.library import Connection
    from desktop.core.vcard import Use
    from desktop.work.lanes import Progress
    from desktop.work.store import Store

COLUMNS: Final = (
    "kind", "name", "first_name", "organisation", "function", "email", "phone", "website",
    "street", "postcode", "town", "note",
)  # fmt: skip
_EMPTY: Final = dataclasses.asdict(rows.Contact(0))
_STEP: Final = 200


@dataclass(slots=True)
class Cards:
    """What a file would do. New contacts have numbers below 0.

    `bad` are cards that are left out, `notes` faults of cards that are taken all the same.
    `numbers`: contact -> the first card of the file that means it.
    """

    after: dict[int, Held] = field(default_factory=dict[int, Held])
    before: dict[int, Held] = field(default_factory=dict[int, Held])
    bad: list[Fault] = field(default_factory=list[Fault])
    notes: list[Fault] = field(default_factory=list[Fault])
    numbers: dict[int, int] = field(default_factory=dict[int, int])

    @property
    def new(self) -> list[int]:
        """The contacts to be made."""
        return [id_ for id_ in self.after if id_ < 0]

    @property
    def changed(self) -> list[int]:
        """The contacts that a card completes."""
        return [id_ for id_ in self.before if self.after[id_] != self.before[id_]]

    @property
    def same(self) -> list[int]:
        """The contacts that have all that their card says."""
        return [id_ for id_ in self.before if self.after[id_] == self.before[id_]]

    @property
    def cells(self) -> int:
        """How many fields, numbers, addresses and labels of existing contacts change."""
        return sum(
            sum(old.values.get(name, "") != text for name, text in new.values.items())
            + len(new.ways) - len(old.ways)
            + len(new.places) - len(old.places)
            + len(new.labels) - len(old.labels)
            for old, new in ((self.before[id_], self.after[id_]) for id_ in self.before)
        )  # fmt: skip


def survey(store: Store, data: bytes, name: str, progress: Progress) -> Cards:
    """Compare a file of cards with the contacts. For a job; may be cancelled.

    Raises Known: vcard_empty, vcard_none (`file`); `Cancelled`.
    """
    reading = read(data)
    if not reading.cards:
        for fault in reading.faults:
            if fault.number == 0:
                raise Known(fault.error.code, file=name)
    found = Cards(
        bad=[fault for fault in reading.faults if fault.dropped],
        notes=[fault for fault in reading.faults if not fault.dropped],
    )
    contacts = store.read(load)
    index = _Index(contacts, progress)
    for done, (number, card) in enumerate(zip(reading.numbers, reading.cards, strict=True)):
        if done % _STEP == 0:
            progress.check()
            progress.report(done, len(reading.cards))
        if card.kind == "group":
            fault = Fault(number, card.name, Known("vcard_group", text=card.name), True)
            found.bad.append(fault)
            continue
        one = held(card)
        if not _tells(one):
            found.bad.append(Fault(number, card.name, Known("vcard_bare"), True))
            continue
        meant = index.find(one)
        if len(meant) > 1:
            error = Known("vcard_ambiguous", text=card.name, number=len(meant))
            found.bad.append(Fault(number, card.name, error, True))
            continue
        found.notes += [Fault(number, card.name, error) for error in _doubts(one)]
        id_ = meant[0] if meant else -number
        first = found.numbers.setdefault(id_, number)
        if first != number:
            error = Known("vcard_joined", number=first)
            found.notes.append(Fault(number, card.name, error))
        if not meant:
            found.after[id_] = one
        else:
            if id_ not in found.after:
                found.before[id_] = contacts[id_]
                found.after[id_] = deepcopy(contacts[id_])
            _complete(found.after[id_], one)
        index.add(id_, found.after[id_])
    return found


_REACHED: Final = ("phone", "mobile", "fax", "mail")


def _tells(one: Held) -> bool:
    """Whether a contact says who it is, or how to find that out."""
    named = any(one.values.get(name) for name in ("name", "first_name", "organisation"))
    return named or bool(one.reached(*_REACHED))


def _doubts(one: Held) -> Iterator[Known]:
    """What is wrong with a card that is taken as it is."""
    if not any(one.values.get(name) for name in ("name", "first_name", "organisation")):
        yield Known("vcard_unnamed")
    mails = [one.values.get("email", ""), *(way.value for way in one.ways if way.kind == "mail")]
    for mail in filter(None, mails):
        try:
            checked_mail(mail)
        except Known:
            yield Known("vcard_mail", text=mail[:60])


def load(connection: Connection, ids: Sequence[int] | None = None) -> dict[int, Held]:
    """Contacts with all that belongs to them, by id; all of them where none are asked for."""
    from db import queries

    if ids is None:
        contacts = queries.where(connection, "contacts")
    else:
        contacts = queries.many(connection, "contacts", ids)
    found = {row.id: Held({name: getattr(row, name) for name in COLUMNS}) for row in contacts}

    def parts(table: str) -> list[Any]:
        if ids is None:
            return queries.where(connection, table)
        return queries.beside(connection, table, "contact_id", ids)

    for point in sorted(parts("contact_points"), key=_place):
        found[point.contact_id].ways.append(Way(point.kind, point.use, point.value))
    for row in sorted(parts("contact_addresses"), key=_place):
        address = Place(row.use, row.street, row.postcode, row.town, row.country)
        found[row.contact_id].places.append(address)
    names = queries.named(connection, "labels")
    for link in sorted(parts("contact_labels"), key=lambda link: link.id):
        found[link.contact_id].labels.append(names[link.label_id])
    return found


def _place(row: rows.ContactPoint | rows.ContactAddress) -> tuple[int, int]:
    return row.position, row.id


def change(store: Store, found: Cards, progress: Progress | None = None) -> Change:
    """The Change for a survey, with new ids; apply it at once. One step to undo.

    For a job, or where the Store lives. Raises `Cancelled`.
    """
    breathe = progress.breathe if progress is not None else lambda: None
    new = found.new
    ids = dict(zip(new, store.reserve("contacts", len(new)), strict=True))
    moment = now()
    made = [
        {**_EMPTY, **found.after[id_].values, "id": ids[id_], "created_at": moment} for id_ in new
    ]
    updates: dict[int, dict[str, str]] = {}
    for id_ in found.changed:
        breathe()
        old, after = found.before[id_].values, found.after[id_].values
        if values := {name: text for name, text in after.items() if old.get(name, "") != text}:
            updates[id_] = values
    owners = [(ids[id_], Held({}), found.after[id_]) for id_ in new]
    owners += [(id_, found.before[id_], found.after[id_]) for id_ in found.changed]
    breathe()
    labels = [(id_, name) for id_, old, one in owners for name in one.labels[len(old.labels) :]]
    steps = (
        Insert("contacts", tuple(made)),
        Update("contacts", updates),
        Insert.of("contact_points", _points(store, owners)),
        Insert.of("contact_addresses", _addresses(store, owners)),
        *labelling.give_each(store, "contacts", labels),
    )
    return Batch(tuple(step for step in steps if next(step.touched(), None)))


_Owners = Iterable[tuple[int, Held, Held]]
_Part = TypeVar("_Part", Way, Place)


def _added(owners: _Owners, parts: Callable[[Held], list[_Part]]) -> list[tuple[int, int, _Part]]:
    """(contact, position, part) of each part that stands behind those there were."""
    return [
        (id_, at, part)
        for id_, old, one in owners
        for at, part in enumerate(parts(one))
        if at >= len(parts(old))
    ]


def _points(store: Store, owners: _Owners) -> Iterator[rows.ContactPoint]:
    fresh = _added(owners, lambda contact: contact.ways)
    own = store.reserve("contact_points", len(fresh))
    for number, (id_, at, way) in zip(own, fresh, strict=True):
        normal = contacting.normal(way.kind, way.value)
        yield rows.ContactPoint(number, id_, way.kind, way.use, way.value, normal, at)


def _addresses(store: Store, owners: _Owners) -> Iterator[rows.ContactAddress]:
    fresh = _added(owners, lambda contact: contact.places)
    own = store.reserve("contact_addresses", len(fresh))
    for number, (id_, at, p) in zip(own, fresh, strict=True):
        yield rows.ContactAddress(number, id_, p.use, p.street, p.postcode, p.town, p.country, at)


def _complete(there: Held, one: Held) -> None:
    """Add to a contact what a card of it says."""
    values = there.values
    for name in ("organisation", "function"):
        if one.values.get(name):
            values[name] = one.values[name]
    for name in ("name", "first_name"):
        values[name] = values.get(name) or one.values.get(name, "")
    said = one.values.get("note", "")
    if said and said not in values.get("note", ""):
        values["note"] = "\n".join(part for part in (values.get("note", ""), said) if part)
    firsts = [
        Way(kind, _USE, text)
        for kind, column in contacting.FIRST.items()
        if (text := one.values.get(column))
    ]
    for way in (*firsts, *one.ways):
        column = contacting.FIRST.get(way.kind)
        kinds = ("phone", "mobile", "fax") if way.kind in ("phone", "mobile") else (way.kind,)
        if way.normal in there.reached(*kinds):
            continue
        if column and not values.get(column):
            values[column] = way.value
        else:
            there.ways.append(way)
    _complete_places(there, one)
    borne = {name.casefold() for name in there.labels}
    there.labels += [name for name in one.labels if name.casefold() not in borne]


_USE: Final[Use] = "other"


def _complete_places(there: Held, one: Held) -> None:
    values = there.values
    own = Place(
        _USE, values.get("street", ""), values.get("postcode", ""), values.get("town", ""), ""
    )
    given = one.values
    first = Place(
        _USE, given.get("street", ""), given.get("postcode", ""), given.get("town", ""), ""
    )
    known = {own.normal, *(place.normal for place in there.places), ("", "", "")}
    for place in (first, *one.places):
        if place.normal in known:
            continue
        known.add(place.normal)
        if place is first and own.normal == ("", "", ""):
            values |= {"street": place.street, "postcode": place.postcode, "town": place.town}
        else:
            there.places.append(place)


class _Index:
    """Finds the contact that a card means: by mail, then telephone, then name.

    Somebody with the same mail address or number and a different first name is somebody else: a
    family, or colleagues behind one number. So is who has the same name and other mail addresses,
    unless the organisation is the same.
    """

    def __init__(self, contacts: Mapping[int, Held], progress: Progress) -> None:
        self._contacts: dict[int, Held] = {}
        self._mails: defaultdict[str, dict[int, None]] = defaultdict(dict)
        self._phones: defaultdict[str, dict[int, None]] = defaultdict(dict)
        self._names: defaultdict[tuple[str, str], dict[int, None]] = defaultdict(dict)
        for done, (id_, one) in enumerate(contacts.items()):
            if done % _STEP == 0:
                progress.check()
            self.add(id_, one)

    def add(self, id_: int, one: Held) -> None:
        """Let a contact be found by all that is known of it by now."""
        self._contacts[id_] = one
        for mail in one.reached("mail"):
            self._mails[mail][id_] = None
        for number in one.reached("phone", "mobile"):
            self._phones[number][id_] = None
        self._names[_name(one)][id_] = None

    def find(self, one: Held) -> list[int]:
        """The contacts that it may be; none where it is a new one."""
        name = _name(one)
        for places, keys, agree in (
            (self._mails, one.reached("mail"), _agree),
            (self._phones, one.reached("phone", "mobile"), _agree_fully),
        ):
            asked = dict.fromkeys(id_ for key in keys for id_ in places.get(key, ()))
            found = [id_ for id_ in asked if agree(name, _name(self._contacts[id_]))]
            if found:
                return self._best(found, name)
        if not any(name):
            return []
        alike = [id_ for id_ in self._names.get(name, ()) if self._may_be(one, id_)]
        return self._best(alike, name)

    def _best(self, found: list[int], name: tuple[str, str]) -> list[int]:
        """Of several those with the very same name."""
        exact = [id_ for id_ in found if _name(self._contacts[id_]) == name]
        return exact or found

    def _may_be(self, one: Held, id_: int) -> bool:
        other = self._contacts[id_]
        if not one.reached("mail") or not other.reached("mail"):
            return True
        firm = whole_of(one.values.get("organisation", "")).casefold()
        return bool(firm) and firm == whole_of(other.values.get("organisation", "")).casefold()


def _name(one: Held) -> tuple[str, str]:
    """First name and name, folded."""
    from desktop.core.sheets.folding import folded

    return folded(one.values.get("first_name", "")), folded(one.values.get("name", ""))


def _agree(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two names can be one person's: an initial will do, and a name after marriage."""
    if not any(one) or not any(other):
        return True
    if one[0] and other[0]:
        return one[0].startswith(other[0]) or other[0].startswith(one[0])
    return one[1] == other[1]


def _agree_fully(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """As `_agree`, for numbers that colleagues share: the names must not differ either."""
    return _agree(one, other) and (not one[1] or not other[1] or one[1] == other[1])
