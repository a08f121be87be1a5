"""Where portraits belong, as Changes: towns in districts in regions, and the people of a town.

A place always lies in one of a larger kind, so that no place can lie in itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from db import portrait_rows, rows
from db.changes import Batch, Change, Delete, Update
from db.vocabulary import PLACE_KINDS
from desktop.work import verbs
from desktop.work.store import Store

Place = portrait_rows.Place

TOWN: Final = "town"


class Tree:
    """All places of a library: a short table, read whole."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.places = {place.id: place for place in places}

    @classmethod
    def read(cls, store: Store) -> Tree:
        """As the library holds it now."""
        from db import queries

        return cls(store.read(queries.where, "places"))

    def above(self, place_id: int | None, kind: str) -> Place | None:
        """What a place lies in of a kind, or the place itself where it is one."""
        place = self.places.get(place_id) if place_id is not None else None
        while place is not None and place.kind != kind:
            place = self.places.get(place.parent_id) if place.parent_id is not None else None
        return place

    def chain(self, place_id: int | None) -> tuple[Place, ...]:
        """A place and what it lies in, from the smallest on."""
        found = (self.above(place_id, kind) for kind in reversed(PLACE_KINDS))
        return tuple(place for place in found if place is not None)

    def called(self, place_id: int | None) -> str:
        """A place with what it lies in: "Auental, Kreis Hohenau, Nordland"."""
        return ", ".join(place.name for place in self.chain(place_id))

    def listed(self) -> list[tuple[int, str]]:
        """Id and full name of all, each region followed by its districts and their towns."""
        from db.engine import fold

        def path(place: Place) -> list[tuple[str, int]]:
            return [(fold(above.name) or "", above.id) for above in reversed(self.chain(place.id))]

        return [
            (place.id, self.called(place.id)) for place in sorted(self.places.values(), key=path)
        ]

    def within(self, place_id: int) -> frozenset[int]:
        """A place and all that lie in it."""
        return frozenset(
            id_ for id_ in self.places if any(place.id == place_id for place in self.chain(id_))
        )

    def find(self, text: str, kind: str) -> list[Place]:
        """Places of a kind whose name holds a text, those that begin with it first."""
        from db.engine import fold

        wanted = fold(text) or ""
        names = {p: fold(p.name) or "" for p in self.places.values() if p.kind == kind}
        found = [place for place, name in names.items() if wanted in name]
        return sorted(found, key=lambda p: (not names[p].startswith(wanted), names[p], p.id))

    def named(self, name: str, kind: str) -> Place | None:
        """The one place of a kind that is called so; None for none and for several."""
        same = [p for p in self.find(name, kind) if p.name.casefold() == name.strip().casefold()]
        return same[0] if len(same) == 1 else None


@dataclass(frozen=True, slots=True)
class Use:
    """How many portraits belong to a place itself, and how many places lie in it directly."""

    portraits: int
    places: int


def uses(store: Store, tree: Tree) -> dict[int, Use]:
    """What belongs to each place."""
    from db import queries

    belonging = store.read(queries.tally, "portraits", "place_id")
    lying = Counter(place.parent_id for place in tree.places.values())
    return {id_: Use(belonging.get(id_, 0), lying[id_]) for id_ in tree.places}


def namesake(tree: Tree, place: Place, name: str) -> Place | None:
    """Another place that would be called the same, is of the same kind and lies where it lies."""
    beside = (
        p for p in tree.places.values() if (p.kind, p.parent_id) == (place.kind, place.parent_id)
    )
    wanted = " ".join(name.split()).casefold()
    return next((p for p in beside if p.id != place.id and p.name.casefold() == wanted), None)


def rename(place_id: int, name: str) -> Change:
    """A place is called so, wherever it stands."""
    return verbs.set_values("places", (place_id,), name=" ".join(name.split()))


def twins(tree: Tree, place: Place) -> list[Place]:
    """Other places of the same kind and name, which may be the same; those that know more first."""
    wanted = place.name.casefold()
    found = [
        other
        for other in tree.places.values()
        if other.id != place.id and other.kind == place.kind and other.name.casefold() == wanted
    ]
    return sorted(found, key=lambda other: (-len(tree.chain(other.id)), other.id))


def merge(store: Store, place_id: int, into: int) -> Change:
    """A place becomes part of another one: its people, its portrait and the places in it move.

    What the other one does not say of where it lies it learns. Where both are portrayed in one
    campaign the portraits become one too: sections, photos and texts of both stay.
    """
    from db import queries
    from db.merging import merge as merging
    from desktop.work import doubles

    gone: Place = store.need("places", place_id)
    kept: Place = store.need("places", into)
    values = {} if kept.parent_id is not None else {"parent_id": gone.parent_id}
    steps: list[Change] = []
    portrayed_in: dict[int, list[int]] = {}
    for id_ in (into, place_id):
        for row in store.read(queries.where, "portraits", place_id=id_, kind="place"):
            portrayed_in.setdefault(row.campaign_id, []).append(row.id)
    steps.append(store.read(merging, "places", into, (place_id,), values))
    for first, *others in portrayed_in.values():
        if others:
            steps.append(doubles.merge(store, "portraits", first, others, {}))
    return Batch(tuple(steps))


def delete(place_id: int) -> Change:
    """Delete a place that nothing belongs to; see `uses`."""
    return Delete("places", (place_id,))


def put(store: Store, portraits: Sequence[int], place_id: int | None) -> Change:
    """Portraits belong to a place, or to none."""
    return verbs.set_values("portraits", portraits, place_id=place_id)


def put_named(store: Store, portraits: Sequence[int], name: str) -> Change:
    """Portraits belong to the town of this name, which is made where there is none; "": to none."""
    plain = " ".join(name.split())
    if not plain:
        return put(store, portraits, None)
    there = Tree.read(store).named(plain, TOWN)
    if there is not None:
        return put(store, portraits, there.id)
    made, town = verbs.add(store, "places", Place(0, plain))
    return Batch.of(made, put(store, portraits, town))


def settle(store: Store, portraits: Sequence[int], name: str) -> Change:
    """Those of them that are persons belong to the town of this name; see `put_named`."""
    from db import queries

    found: list[rows.Portrait] = store.read(queries.many, "portraits", portraits)
    return put_named(store, [row.id for row in found if row.kind == "person"], name)


def lies_in(store: Store, portrait_id: int, kind: str, name: str) -> Change:
    """The town of a portrait lies in the district or region of this name; "": in none.

    What is not there yet is made: the town by the portrait's name, the district, the region. A
    district that changes its region takes its other towns along; it is the same district.
    """
    plain = " ".join(name.split())
    tree = Tree.read(store)
    changes: list[Change] = []
    town = _town(store, tree, portrait_id, changes)
    district = tree.above(town.parent_id, "district")
    region = tree.above(town.parent_id, "region")
    target: int | None = None
    if plain:
        there = tree.named(plain, kind)
        if there is not None:
            target = there.id
        else:
            # A new district lies where the town lay before.
            parent = region.id if kind == "district" and region is not None else None
            made, target = verbs.add(store, "places", Place(0, plain, kind, parent))
            changes.append(made)
    if kind == "district":
        if target is None and region is not None:
            target = region.id
        moved = town.id
    else:
        moved = district.id if district is not None else town.id
    changes.append(Update.one("places", moved, parent_id=target))
    return Batch(tuple(changes))


def people(store: Store, portrait_id: int) -> list[rows.Portrait]:
    """The persons who belong to the town of a portrait, by name."""
    from db import queries
    from db.filters import Having

    portrait: rows.Portrait = store.need("portraits", portrait_id)
    if portrait.place_id is None:
        return []
    query = queries.Query(
        "portraits",
        filters=(Having.of("place_id", portrait.place_id), Having.of("kind", "person")),
    ).sorted_by("name")
    return store.read(queries.many, "portraits", store.read(queries.ids, query))


def portrayed(store: Store, place_id: int | None) -> rows.Portrait | None:
    """The portrait of a place, the oldest where there are several."""
    from db import queries

    if place_id is None:
        return None
    found = store.read(queries.where, "portraits", place_id=place_id, kind="place")
    return found[0] if found else None


def welcome(store: Store, portrait_id: int, persons: Sequence[int]) -> Change:
    """Persons belong to the town that a portrait is about."""
    changes: list[Change] = []
    town = _town(store, Tree.read(store), portrait_id, changes)
    return Batch.of(*changes, put(store, persons, town.id))


def _town(store: Store, tree: Tree, portrait_id: int, changes: list[Change]) -> Place:
    """The town of a portrait; where it has none, `changes` make one by its name."""
    portrait: rows.Portrait = store.need("portraits", portrait_id)
    there = tree.places.get(portrait.place_id) if portrait.place_id is not None else None
    if there is not None:
        return there
    same = tree.named(portrait.name, TOWN) if portrait.name else None
    if same is None:
        made, id_ = verbs.add(store, "places", Place(0, portrait.name))
        changes.append(made)
        same = Place(id_, portrait.name)
    changes.append(put(store, (portrait_id,), same.id))
    return same
