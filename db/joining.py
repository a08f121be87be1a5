"""What another library holds, as rows that can join the open one.

Every row gets a new number, and the links follow. What says the same as something that is there
already is taken for it: photos by their contents, labels by their names, places by name, kind and
where they lie, brands and contacts by all they say. Campaigns with their portraits and walls always
come anew. Named views stay behind, as their filters name records by number, and so do the printed
states of walls: paper of another office.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from db.changes import Batch, Change, Insert
from db.engine import fold
from db.frozen import frozen
from db.models import LINKS, TABLES, columns, selection
from db.vocabulary import DIVISIONS, PLACE_KINDS

if TYPE_CHECKING:
    from sqlalchemy import Connection

Reserve = Callable[[str, int], range]
"""Gives numbers for so many new rows of a table."""
Breathe = Callable[[], object]

ORDER: Final = (
    "brands", "places", "labels", "pictures", "contacts", "campaigns", "campaign_languages",
    "portraits", "portrait_texts", "person_data", "portrait_pictures", "place_sections",
    "photo_sessions", "session_invitations", "session_items", "participations", "contact_points",
    "contact_addresses", "contact_relations", "contact_notes", "portrait_labels", "contact_labels",
    "walls", "cells", "views", "header_aliases",
)  # fmt: skip
"""The tables that come along, each after those that it refers to."""
LEFT: Final = ("wall_prints",)
"""The tables that stay behind."""

_KNOWN_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "labels": ("name",),
    "pictures": ("digest",),
    "places": ("kind", "name", "parent_id"),
    "header_aliases": ("register", "heading"),
}
"""What tells that a row is there already; of `_WHOLE` everything but these columns."""
_WHOLE: Final = (
    "brands", "contacts", "contact_points", "contact_addresses", "contact_relations",
    "contact_notes", "contact_labels", "portrait_labels",
)  # fmt: skip
_NAMESAKES: Final = ("brands", "contacts")
"""Two of these that say the same stay two, where both are theirs."""
_BY_THE_WAY: Final = ("id", "created_at", "position")
_FOLDED: Final = ("labels", "places", "header_aliases")


class DanglingError(Exception):
    """A row refers to one that is not there: the library is damaged."""


@frozen
class CampaignInside:
    """A campaign of another library; `there`: the open one has a campaign of that name."""

    name: str
    portraits: int
    walls: int
    there: bool = False


@frozen
class Inside:
    """What another library holds, counted."""

    campaigns: tuple[CampaignInside, ...]
    portraits: int
    contacts: int
    walls: int
    pictures: int
    size_bytes: int
    changed_at: datetime | None
    """The last time that something in it was changed (UTC)."""


@frozen
class Joined:
    """The Change that brings everything in, and the campaigns that it makes."""

    change: Change
    campaigns: tuple[int, ...]
    portraits: int
    known: Mapping[str, int]
    """How many rows of a table were there already."""


def inside(theirs: Connection, ours: Connection | None = None) -> Inside:
    """Count what a library holds; `ours` is the open one, to tell which names it has already."""
    taken = set[str]()
    if ours is not None:
        names = ours.scalars(sa.select(TABLES["campaigns"].c.name))
        taken = {fold(name) or "" for name in names}
    campaign = TABLES["campaigns"].c
    asked = sa.select(
        campaign.name, _number("portraits", campaign.id), _number("walls", campaign.id)
    ).order_by(campaign.id)
    return Inside(
        tuple(
            CampaignInside(row[0], row[1], row[2], (fold(row[0]) or "") in taken)
            for row in theirs.execute(asked)
        ),
        _count(theirs, "portraits"),
        _count(theirs, "contacts"),
        _count(theirs, "walls"),
        _count(theirs, "pictures"),
        theirs.scalar(sa.select(sa.func.sum(TABLES["pictures"].c.size_bytes))) or 0,
        _changed_at(theirs),
    )


def _number(table: str, campaign: sa.ColumnElement[int]) -> sa.ScalarSelect[Any]:
    own = TABLES[table]
    counted = sa.select(sa.func.count()).select_from(own).where(own.c.campaign_id == campaign)
    return counted.scalar_subquery()


def _count(connection: Connection, table: str) -> int:
    return connection.scalar(sa.select(sa.func.count()).select_from(TABLES[table])) or 0


def _changed_at(connection: Connection) -> datetime | None:
    from db.models import HISTORY

    return connection.scalar(sa.select(sa.func.max(HISTORY.c.at)))


def join(
    theirs: Connection, ours: Connection, reserve: Reserve, breathe: Breathe = lambda: None
) -> Joined:
    """Everything of another library as a Change for the open one; nothing is written here.

    `breathe` is called row by row, for a thread that leaves room to others; it may raise. Raises
    `DanglingError` where the other library is damaged.
    """
    joiner = _Joiner(theirs, ours, reserve, breathe)
    parts = [Insert(table, tuple(rows)) for table in ORDER if (rows := joiner.rows(table))]
    fresh = joiner.ids.get("campaigns", {})
    return Joined(
        Batch.of(*parts),
        tuple(fresh.values()),
        len(joiner.ids.get("portraits", {})),
        joiner.known,
    )


class _Joiner:
    """Gives new numbers, table by table."""

    def __init__(
        self, theirs: Connection, ours: Connection, reserve: Reserve, breathe: Breathe
    ) -> None:
        self._theirs, self._ours = theirs, ours
        self._reserve, self._breathe = reserve, breathe
        self.ids: dict[str, dict[int, int]] = {}
        """Their number of a row -> ours."""
        self.known: dict[str, int] = {}

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table that have to be added, with their new numbers."""
        asked = selection(table).order_by(TABLES[table].c.id)
        found = [dict(row) for row in self._theirs.execute(asked).mappings()]
        if table == "views":
            found = [row for row in found if self._divides(row)]
        if table == "places":
            found.sort(key=lambda row: PLACE_KINDS.index(row["kind"]))
        there = self._there(table)
        numbers = iter(self._reserve(table, len(found))) if found else iter(())
        ids = self.ids[table] = {}
        added: list[dict[str, Any]] = []
        for row in found:
            self._breathe()
            own = self._linked(table, row)
            key = _key(table, own)
            if key is not None and key in there:
                ids[row["id"]] = there[key]
                self.known[table] = self.known.get(table, 0) + 1
                continue
            own["id"] = ids[row["id"]] = next(numbers)
            if key is not None and table not in _NAMESAKES:
                there[key] = own["id"]
            added.append(own)
        return added

    def _there(self, table: str) -> dict[Hashable, int]:
        """What tells the rows of the open library apart -> their numbers."""
        names = _told_by(table)
        if not names or table == "portrait_labels":  # portraits always come anew
            return {}
        own = TABLES[table].c
        asked = sa.select(own.id, *(own[name] for name in names))
        found = (dict(zip(("id", *names), row, strict=True)) for row in self._ours.execute(asked))
        return {_key(table, row): row["id"] for row in found}

    def _linked(self, table: str, row: Mapping[str, Any]) -> dict[str, Any]:
        """The row with its links as they are here."""
        own = dict(row)
        for name in columns(table):
            target = LINKS.get((table, name))
            if target is not None and own[name] is not None:
                own[name] = self._new(target, own[name])
        if table == "views":
            own["name"] = str(self._new("walls", int(own["name"])))
        return own

    def _new(self, table: str, id_: int) -> int:
        try:
            return self.ids[table][id_]
        except KeyError as error:
            raise DanglingError(f"{table} {id_}") from error

    def _divides(self, view: Mapping[str, Any]) -> bool:
        """Whether a view says how a wall that is there is cut into sheets."""
        name = str(view["name"])
        return view["register"] == DIVISIONS and name.isdecimal() and int(name) in self.ids["walls"]


def _told_by(table: str) -> tuple[str, ...]:
    """The columns by which a row is recognised; none for what always comes anew."""
    if table in _WHOLE:
        return tuple(name for name in columns(table) if name not in _BY_THE_WAY)
    return _KNOWN_BY.get(table, ())


def _key(table: str, row: Mapping[str, Any]) -> Hashable | None:
    """By what a row is recognised; None for what always comes anew."""
    values = tuple(row[name] for name in _told_by(table))
    if table in _FOLDED:
        values = tuple(fold(value) if isinstance(value, str) else value for value in values)
    return values or None
