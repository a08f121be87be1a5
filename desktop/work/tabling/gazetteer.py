"""Places that rows of a table name: found among those there, or to be made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from db.changes import Change, Insert, Update
from db.portrait_rows import Place
from db.vocabulary import PLACE_KINDS
from desktop.work.locating import Tree

if TYPE_CHECKING:
    from desktop.work.store import Store

Names = Mapping[str, str]
"""Kind of a place -> its name; a kind without a name is left out, or ""."""


def folded(name: str) -> str:
    """What names of places are compared by: without case and needless blanks."""
    return " ".join(name.split()).casefold()


class Gazetteer:
    """Finds places by their names; what is not there is made, what is incomplete filled up.

    Of the places that were there before, one fits that lies in nothing else than a row says: a row
    may know less ("Auental") or more (in which district it lies: then it lies there from now on).
    Places of one table fit each other only where they say the same, so that namesakes stay apart.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tree = Tree.read(store)
        self._there = frozenset(self._tree.places)
        self._named: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for place in self._tree.places.values():
            self._named[place.kind, folded(place.name)].append(place.id)
        self._made: list[int] = []
        self._moved: dict[int, int | None] = {}

    def of(self, place_id: int | None) -> dict[str, str]:
        """The names of a place and of all that it lies in."""
        return {place.kind: place.name for place in self._tree.chain(place_id)}

    def find(self, names: Names, *, exact: bool = False) -> int | None:
        """The place of these names; None for no name. `exact`: it lies in nothing else."""
        wanted = [(kind, names[kind]) for kind in PLACE_KINDS if names.get(kind)]
        if not wanted:
            return None
        kind, name = wanted.pop()
        above = {kind: folded(name) for kind, name in wanted}
        candidates = self._named[kind, folded(name)]
        around = {id_: self._around(id_) for id_ in candidates}
        for id_ in candidates:
            if around[id_] == above:
                return id_
        if not exact:
            for id_ in candidates:
                if id_ in self._there and above.items() <= around[id_].items():
                    return id_
            for id_ in candidates:
                known = around[id_]
                if id_ in self._there and all(known.get(k, v) == v for k, v in above.items()):
                    return self._filled_up(id_, dict(wanted))
        return self._make(kind, name, self.find(dict(wanted), exact=exact))

    def changes(self) -> Iterator[Change]:
        """What has to be written for the places that were found; before what refers to them."""
        places = self._tree.places
        yield Insert.of("places", [places[id_] for id_ in self._made])
        yield Update("places", {id_: {"parent_id": to} for id_, to in self._moved.items()})

    def _around(self, place_id: int) -> dict[str, str]:
        return {place.kind: folded(place.name) for place in self._tree.chain(place_id)[1:]}

    def _filled_up(self, place_id: int, more: Names) -> int:
        """A place that was there lies in what a row knows of it, too."""
        place = self._tree.places[place_id]
        around = {kind: name for kind, name in self.of(place_id).items() if kind != place.kind}
        parent = self.find({**around, **more})
        self._tree.places[place_id] = replace(place, parent_id=parent)
        self._moved[place_id] = parent
        return place_id

    def _make(self, kind: str, name: str, parent: int | None) -> int:
        (id_,) = self._store.reserve("places")
        self._tree.places[id_] = Place(id_, " ".join(name.split()), kind, parent)
        self._named[kind, folded(name)].append(id_)
        self._made.append(id_)
        return id_
