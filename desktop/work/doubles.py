"""Likely doubles of the library, and their merging into one.

Finding reads and computes: it belongs into a job. Merging is a Change like any other: one step to
undo.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

from desktop.core import phone
from desktop.core.doubles import Facts, doubles, groups
from desktop.core.likeness import likeness_of_proof, lookalikes
from desktop.core.vault import PROOFS
from desktop.work import albums, apart, contacting
from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from db import rows
    from db.changes import Batch
    from db.library import Connection
    from desktop.core.vault import Vault
    from desktop.work.jobs import Progress
    from desktop.work.store import Store

REASONS = {
    "name": mark("Doubles", "same name"),
    "similar_name": mark("Doubles", "similar name"),
    "mail": mark("Doubles", "same e-mail address"),
    "phone": mark("Doubles", "same telephone number"),
    "place": mark("Doubles", "same address"),
    "picture": mark("Doubles", "same photo"),
    "lookalike": mark("Doubles", "photos that look the same"),
}
"""What speaks for a double, in words."""


@dataclass(frozen=True, slots=True)
class Group:
    """Records that are probably one: ids from the oldest on, and what speaks for it."""

    ids: tuple[int, ...]
    reasons: tuple[str, ...]

    def words(self) -> str:
        """The reasons in words."""
        return ", ".join(translate("Doubles", REASONS[reason]) for reason in self.reasons)


def of_contacts(store: Store, progress: Progress | None = None) -> list[Group]:
    """Contacts that are probably the same person or organisation, as far as not known better."""
    facts = store.read(contact_facts)
    if progress is not None:
        progress.check()
    found = {(d.first, d.second): d.reasons for d in doubles(facts)}
    return _grouped(found, store.read(apart.known, "contacts"))


def of_portraits(store: Store, vault: Vault, progress: Progress) -> list[Group]:
    """Portraits of one campaign that are probably one.

    They have the same mail address, the same first name and surname, the same name and role, or
    the same or a similar photo; all photos of a portrait count. Different surnames speak against
    the name and role. Looks at proofs where the likeness of a photo is not on record yet.
    """
    lines, bits = store.read(portrait_facts)
    progress.report(0, len(lines))
    by_campaign: defaultdict[int, list[Shown]] = defaultdict(list)
    for line in lines:
        by_campaign[line.campaign_id].append(line)
    reasons: dict[tuple[int, int], tuple[str, ...]] = {}
    for shown in by_campaign.values():
        progress.check()
        compare(shown, _likenesses(shown, bits, vault, progress), reasons)
    return _grouped(reasons, store.read(apart.known, "portraits"))


def merge(
    store: Store, table: str, keep: int, others: Sequence[int], values: Mapping[str, Any]
) -> Batch:
    """The Change that makes `others` part of `keep`; `values` are the fields that were picked.

    A contact's phones, mails, websites and addresses that were not picked stay beside it as further
    ones, a portrait's photos as further pictures.
    """
    from db import queries
    from db.changes import Batch, Insert
    from db.merging import merge as merging

    change = store.read(merging, table, keep, others, values)
    if table == "portraits":
        return Batch.of(change, *albums.gathered(store, keep, others, values.get("picture_id")))
    if table != "contacts":
        return change
    contacts = store.read(queries.many, "contacts", (keep, *others))
    points = _further(store, contacts, values)
    addresses = _further_addresses(store, contacts, values)
    inserts = [
        Insert.of(name, rows)
        for name, rows in (("contact_points", points), ("contact_addresses", addresses))
        if rows
    ]
    return Batch.of(change, *inserts) if inserts else change


def merge_identical(store: Store, table: str, groups: Sequence[Sequence[int]]) -> Batch:
    """The Change that makes each of these groups one record, the first of it.

    For records that say the same in every field: nothing is picked, nothing is left over.
    """
    from db.merging import merge_many

    return store.read(merge_many, table, {keep: others for keep, *others in groups}, {})


@dataclass(frozen=True, slots=True)
class Shown:
    """What is compared of a portrait; everything folded, "" where not known."""

    id: int
    campaign_id: int
    name: str
    role: str
    surname: str
    mail: str
    photos: tuple[tuple[int, str], ...]
    """Ids and digests of all its pictures, the chosen one first."""


def _grouped(
    reasons: Mapping[tuple[int, int], tuple[str, ...]], known: frozenset[apart.Pair]
) -> list[Group]:
    found: list[Group] = []
    reasons = {pair: each for pair, each in reasons.items() if pair not in known}
    for ids in groups(reasons):
        members = frozenset(ids)
        told = {
            reason: None for pair, each in reasons.items() if pair[0] in members for reason in each
        }
        found.append(Group(ids, tuple(told)))
    return found


def contact_facts(connection: Connection, ids: Sequence[int] | None = None) -> list[Facts]:
    """What is compared of contacts; of all of them where none are asked for."""
    from db import queries

    def rows_of(table: str, column: str) -> list[Any]:
        if ids is None:
            return queries.where(connection, table)
        return queries.beside(connection, table, column, ids)

    mails: defaultdict[int, set[str]] = defaultdict(set)
    phones: defaultdict[int, set[str]] = defaultdict(set)
    for point in rows_of("contact_points", "contact_id"):
        if point.kind == "mail":
            mails[point.contact_id].add(_plain(point.value))
        elif point.kind in ("phone", "mobile"):
            phones[point.contact_id].add(phone.normal(point.value) or "")
    return [
        Facts(
            contact.id,
            tuple(part for part in (_plain(contact.first_name), _plain(contact.name)) if part),
            frozenset(mails[contact.id] | {_plain(contact.email)} - {""}) - {""},
            frozenset(phones[contact.id] | {phone.normal(contact.phone) or ""}) - {""},
            _plain(f"{contact.street} {contact.postcode}") if contact.street else "",
        )
        for contact in rows_of("contacts", "id")
    ]


def _plain(text: str) -> str:
    """Text without case, marks and signs, umlauts in either way of writing."""
    from db.engine import contracted, fold

    folded = contracted(fold(text) or "")
    return " ".join("".join(c if c.isalnum() or c in "@._" else " " for c in folded).split())


def portrait_facts(
    connection: Connection, wanted: Sequence[int] | None = None
) -> tuple[list[Shown], dict[int, int]]:
    """What is compared of portraits, and the likenesses of photos; of all where none are asked for.

    Of some, photos that look the same are not asked for.
    """
    from db import queries

    def beside(table: str) -> list[Any]:
        if wanted is None:
            return queries.where(connection, table)
        return queries.beside(connection, table, "portrait_id", wanted)

    everything = queries.Query("portraits")
    ids = queries.ids(connection, everything) if wanted is None else wanted
    people = {row.portrait_id: row for row in beside("person_data")}
    more: defaultdict[int, dict[int, None]] = defaultdict(dict)
    for link in beside("portrait_pictures"):
        more[link.portrait_id][link.picture_id] = None
    further = tuple(dict.fromkeys(id_ for album in more.values() for id_ in album))
    digests = {row.id: row.digest for row in queries.many(connection, "pictures", further)}

    def photos(line: rows.PortraitLine) -> tuple[tuple[int, str], ...]:
        own = {} if line.picture_id is None else {line.picture_id: line.digest}
        others = {id_: digests[id_] for id_ in more.get(line.id, ())}
        return tuple({**own, **others}.items())

    def person(id_: int, field: str) -> str:
        row = people.get(id_)
        return "" if row is None else _plain(getattr(row, field))

    shown = [
        Shown(line.id, line.campaign_id, _plain(line.name), _plain(line.role),
               person(line.id, "surname"), person(line.id, "email"), photos(line))
        for line in queries.lines(connection, "portraits", ids)
    ]  # fmt: skip
    return shown, queries.likenesses(connection) if wanted is None else {}


def _likenesses(
    shown: Sequence[Shown], bits: dict[int, int], vault: Vault, progress: Progress
) -> dict[int, int]:
    """The likeness of each of the portraits' photos, by the picture's id."""
    found: dict[int, int] = {}
    for id_, digest in (photo for line in shown for photo in line.photos):
        if id_ not in bits:
            progress.check()
            known = likeness_of_proof(vault.proof(digest, min(PROOFS)))
            if known is None:
                continue
            bits[id_] = known
        found[id_] = bits[id_]
    return found


def compare(
    shown: Sequence[Shown],
    bits: Mapping[int, int],
    reasons: dict[tuple[int, int], tuple[str, ...]],
) -> None:
    """Add the likely doubles among portraits of one campaign, with what speaks for each."""
    surnames = {line.id: line.surname for line in shown}
    named = dict.fromkeys(
        _sharing(shown, lambda line: [(line.name, line.surname)] if line.surname else [])
    )
    for pair in _sharing(
        shown, lambda line: [(line.name, line.role)] if line.name and line.role else []
    ):
        if not all(surnames[id_] for id_ in pair):
            named[pair] = None
    alike: dict[tuple[int, int], str] = dict.fromkeys(_looking_alike(shown, bits), "lookalike")
    alike.update(
        dict.fromkeys(_sharing(shown, lambda line: [id_ for id_, _ in line.photos]), "picture")
    )
    told: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for pair in named:
        told[pair].append("name")
    for pair in _sharing(shown, lambda line: [line.mail] if line.mail else []):
        told[pair].append("mail")
    for pair, reason in alike.items():
        told[pair].append(reason)
    reasons.update((pair, tuple(each)) for pair, each in told.items())


def _looking_alike(shown: Sequence[Shown], bits: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Pairs of portraits of which one has a photo that looks like one of the other's."""
    owners: defaultdict[int, list[int]] = defaultdict(list)
    for line in shown:
        for picture, _digest in line.photos:
            owners[picture].append(line.id)
    for one, other in lookalikes(bits):
        for first, second in product(owners[one], owners[other]):
            if first != second:
                yield min(first, second), max(first, second)


def _sharing(
    shown: Sequence[Shown], keys: Callable[[Shown], Iterable[Hashable]]
) -> list[tuple[int, int]]:
    """Each portrait with the next that has one of its keys."""
    sharing: defaultdict[Hashable, list[int]] = defaultdict(list)
    for line in shown:
        for each in keys(line):
            sharing[each].append(line.id)
    return [pair for ids in sharing.values() for pair in pairwise(sorted(ids))]


def _further(
    store: Store, contacts: Sequence[rows.Contact], values: Mapping[str, Any]
) -> list[rows.ContactPoint]:
    """The first phones, mails and websites that would be lost with their rows."""
    from db import rows

    kept = contacts[0]
    lost: dict[tuple[str, str], None] = {}
    for kind, column in contacting.FIRST.items():
        stays = contacting.compared(kind, values.get(column, getattr(kept, column)))
        for contact in contacts:
            value = getattr(contact, column)
            if value and contacting.compared(kind, value) != stays:
                lost[kind, value] = None
    ids = store.reserve("contact_points", len(lost))
    return [
        rows.ContactPoint(
            id_, kept.id, kind, "work", value, contacting.normal(kind, value), position=id_
        )
        for id_, (kind, value) in zip(ids, lost, strict=True)
    ]


def _further_addresses(
    store: Store, contacts: Sequence[rows.Contact], values: Mapping[str, Any]
) -> list[rows.ContactAddress]:
    """The postal addresses that would be lost with their rows, each once."""
    from db import rows

    def address(of: Callable[[str], str]) -> tuple[str, str, str]:
        return of("street"), of("postcode"), of("town")

    def plain(parts: Sequence[str]) -> tuple[str, ...]:
        return tuple(_plain(part) for part in parts)

    kept = contacts[0]
    seen = {plain(address(lambda name: values.get(name, getattr(kept, name))))}
    lost: list[tuple[str, str, str]] = []
    for contact in contacts:
        parts = address(lambda name, of=contact: getattr(of, name))
        # A town alone is no address to write to, and often the same place in other words.
        if parts[0] and plain(parts) not in seen:
            seen.add(plain(parts))
            lost.append(parts)
    return [
        rows.ContactAddress(id_, kept.id, "work", *parts, position=id_)
        for id_, parts in zip(store.reserve("contact_addresses", len(lost)), lost, strict=True)
    ]
