"""Labels as Changes: give, take, rename, and join two that mean the same.

A label belongs to the whole library; portraits and contacts bear it. One that nobody bears stays.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any, Final

from db import rows
from db.changes import Batch, Change, Delete, Insert, Update
from desktop.work import verbs
from desktop.work.store import Store

BORNE: Final[dict[str, tuple[str, str, type[Any]]]] = {
    "portraits": ("portrait_labels", "portrait_id", rows.PortraitLabel),
    "contacts": ("contact_labels", "contact_id", rows.ContactLabel),
}
"""Table of what bears labels -> table, column and row of its links."""


def tidy(name: str) -> str:
    """A label's name as it is kept: composed letters, single spaces."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def known(store: Store) -> list[rows.Label]:
    """All labels of the library, by name."""
    from db import queries

    found: list[rows.Label] = store.read(queries.where, "labels")
    return sorted(found, key=lambda label: label.name.casefold())


def named(store: Store, name: str) -> rows.Label | None:
    """The label of that name, upper or lower case."""
    wanted = tidy(name).casefold()
    return next((label for label in known(store) if label.name.casefold() == wanted), None)


def counts(store: Store, table: str, ids: Sequence[int]) -> dict[int, int]:
    """How many of these records bear each label."""
    from db import labelled

    links, column, _row = BORNE[table]
    return store.read(labelled.counts, links, column, ids)


def give(store: Store, table: str, ids: Sequence[int], name: str) -> Change:
    """Mark records with a label, which is made if there is none of that name."""
    from db import queries

    links, column, _row = BORNE[table]
    label = named(store, name)
    changes: list[Change] = []
    bearing: dict[int, int] = {}
    if label is None:
        insert, label_id = verbs.add(store, "labels", rows.Label(0, tidy(name)))
        changes.append(insert)
    else:
        label_id = label.id
        bearing = store.read(queries.beside_ids, links, column, ids, label_id=label_id)
    fresh = [id_ for id_ in dict.fromkeys(ids) if id_ not in bearing]
    new = zip(store.reserve(links, len(fresh)), fresh, strict=True)
    links_ = tuple({"id": link, column: id_, "label_id": label_id} for link, id_ in new)
    changes.append(Insert(links, links_))
    return Batch(tuple(changes))


def give_each(store: Store, table: str, given: Sequence[tuple[int, str]]) -> list[Change]:
    """Mark each of many records with a label that it does not bear yet; labels are made."""
    links, column, _row = BORNE[table]
    known_ids = {label.name.casefold(): label.id for label in known(store)}
    missing = {
        plain: tidy(name)
        for _, name in given
        if (plain := tidy(name).casefold()) and plain not in known_ids
    }
    made: list[dict[str, Any]] = []
    for id_, (plain, name) in zip(
        store.reserve("labels", len(missing)), missing.items(), strict=True
    ):
        known_ids[plain] = id_
        made.append({"id": id_, "name": name, "colour": ""})
    pairs = dict.fromkeys((owner, known_ids[tidy(name).casefold()]) for owner, name in given)
    new = zip(store.reserve(links, len(pairs)), pairs, strict=True)
    borne = tuple({"id": id_, column: owner, "label_id": label} for id_, (owner, label) in new)
    return [Insert("labels", tuple(made)), Insert(links, borne)]


def take(store: Store, table: str, ids: Sequence[int], label_id: int) -> Change:
    """Take a label off records; the label itself stays."""
    from db import queries

    links, column, _row = BORNE[table]
    there = store.read(queries.beside_ids, links, column, ids, label_id=label_id)
    return Delete(links, tuple(there.values()))


def rename(store: Store, label_id: int, name: str) -> Change:
    """Call a label something else everywhere; where another has that name they become one."""
    other = named(store, name)
    if other is None or other.id == label_id:
        return Update.one("labels", label_id, name=tidy(name))
    return _join(store, label_id, other.id)


def _join(store: Store, label_id: int, other_id: int) -> Change:
    from db import queries

    changes: list[Change] = []
    for links, column, _row in BORNE.values():
        theirs = store.read(queries.where, links, label_id=other_id)
        bearing = {getattr(link, column) for link in theirs}
        own = store.read(queries.where, links, label_id=label_id)
        spare = tuple(link.id for link in own if getattr(link, column) in bearing)
        moved = {link.id: {"label_id": other_id} for link in own if link.id not in spare}
        changes += [Update(links, moved), Delete(links, spare)]
    return Batch((*changes, Delete("labels", (label_id,))))
