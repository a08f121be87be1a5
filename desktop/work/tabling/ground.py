"""What the library holds that rows of a table refer to: campaigns, labels, photos."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop.core.sheets.folding import bare, file_key, tidy
from desktop.work.tabling.columns import Goal
from desktop.work.tabling.gazetteer import folded

if TYPE_CHECKING:
    from db.library import Connection

LANGUAGE = "de"
"""The language of the texts of a campaign that is still to be made."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign as rows name it. `id` is None while it is still to be made."""

    id: int | None
    name: str
    language: str = LANGUAGE


@dataclass(frozen=True, slots=True)
class Ground:
    """What was there when the rows were read. Names are keyed by their folded form."""

    campaigns: Mapping[str, Campaign] = field(default_factory=dict[str, Campaign])
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    places: Mapping[tuple[str, str], tuple[str, ...]] = field(
        default_factory=dict[tuple[str, str], tuple[str, ...]]
    )
    """Kind and folded name of a place -> as it is written."""
    photos: Mapping[str, tuple[tuple[int, str], ...]] = field(
        default_factory=dict[str, tuple[tuple[int, str], ...]]
    )

    def campaign(self, name: str) -> Campaign:
        """The campaign of that name, or one that is still to be made."""
        plain = tidy(name)
        return self.campaigns.get(plain.casefold()) or Campaign(None, plain)

    def place_as_kept(self, kind: str, name: str) -> str:
        """The name of a place in the spelling of one that is there already."""
        plain = " ".join(name.split())
        written = self.places.get((kind, folded(plain)), ())
        return name if name in written else (*written, plain)[0]

    def joined_by(self, fresh: Iterable[tuple[int, str]]) -> Ground:
        """With photos that come along: each takes the place of those of its name."""
        found: defaultdict[str, dict[int, str]] = defaultdict(dict)
        for id_, name in fresh:
            key = file_key(name)
            for spelling in (key, bare(key)):
                found[spelling][id_] = name
        photos = {key: tuple(names.items()) for key, names in found.items()}
        return replace(self, photos={**self.photos, **photos})


def same_photo(typed: str, name: str) -> bool:
    """Whether a file name in a table means a picture's; it may lack the suffix."""
    asked, own = file_key(typed), file_key(name)
    return asked in (own, bare(own))


def look(connection: Connection, goal: Goal, photos: Iterable[str]) -> Ground:
    """Read what rows may refer to; of the pictures only those whose names are asked for."""
    from db import queries

    labels: Mapping[int, str] = queries.named(connection, "labels")
    known = {tidy(name).casefold(): name for name in labels.values()}
    if goal.register == "contacts":
        return Ground(labels=known)
    campaigns: dict[str, Campaign] = {}
    rows: list[Any] = queries.where(connection, "campaigns")
    for row in rows:
        campaigns.setdefault(tidy(row.name).casefold(), Campaign(row.id, row.name, row.language))
    written: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for place in queries.where(connection, "places"):
        written[place.kind, folded(place.name)].append(place.name)
    places = {key: tuple(names) for key, names in written.items()}
    shown = _photos(connection, {file_key(name) for name in photos})
    return Ground(campaigns, known, places, shown)


def _photos(connection: Connection, asked: set[str]) -> dict[str, tuple[tuple[int, str], ...]]:
    if not asked:
        return {}
    from db import records

    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for id_, name in records.file_names(connection):
        key = file_key(name)
        for spelling in {key, bare(key)} & asked:
            found[spelling].append((id_, name))
    return {key: tuple(pictures) for key, pictures in found.items()}
