"""Filters: small values that add a condition to a query.

A filter is data, so that it can be compared, remembered and shown as a chip; only `clause` knows
SQL.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from db.engine import contracted, fold

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

# The shortest text that the index of three-letter pieces can look up.
TRIGRAM = 3


class Filter(Protocol):
    """A condition on the records of one table."""

    def clause(self, table: str) -> ColumnElement[bool]:
        """The condition in SQL, on the declared table of that name."""
        ...


@dataclass(frozen=True, slots=True)
class Matching:
    """Every word of the text stands somewhere in the record, case and marks aside."""

    text: str

    def clause(self, table: str) -> ColumnElement[bool]:
        """Long words through the index, short ones by looking at each text."""
        import sqlalchemy as sa

        from db.models import SEARCH, TABLES

        search = SEARCH[table]
        words = (fold(self.text) or "").split()
        conditions: list[ColumnElement[bool]] = []
        long = [word for word in words if len(contracted(word)) >= TRIGRAM]
        if long:
            phrase = " AND ".join(_either(word) for word in long)
            conditions.append(sa.literal_column(f"{table}_search").op("MATCH")(phrase))
        conditions += [
            search.c.text.contains(word, autoescape=True) for word in words if word not in long
        ]
        return TABLES[table].c.id.in_(sa.select(search.c.rowid).where(*conditions))


def _either(word: str) -> str:
    """A folded word as typed or with its umlauts contracted, in the language of FTS5."""
    forms = dict.fromkeys((word, contracted(word)))
    return "(" + " OR ".join('"' + form.replace('"', '""') + '"' for form in forms) + ")"


@dataclass(frozen=True, slots=True)
class Having:
    """A column holds one of the values (status, kind, campaign …)."""

    column: str
    values: tuple[Any, ...]

    @classmethod
    def of(cls, column: str, *values: Any) -> Having:
        """From values."""
        return cls(column, values)

    def clause(self, table: str) -> ColumnElement[bool]:
        """`column IN (values)`."""
        from db.models import TABLES

        return TABLES[table].c[self.column].in_(self.values)


@dataclass(frozen=True, slots=True)
class Among:
    """The record is one of these, by id; a handful, for a long list is slow."""

    ids: tuple[int, ...]

    def clause(self, table: str) -> ColumnElement[bool]:
        """`id IN (ids)`."""
        from db.models import TABLES

        return TABLES[table].c.id.in_(self.ids)


@dataclass(frozen=True, slots=True)
class Lacking:
    """A column is empty (a portrait without a picture, a contact without mail)."""

    column: str

    def clause(self, table: str) -> ColumnElement[bool]:
        """NULL or empty text."""
        import sqlalchemy as sa

        from db.models import TABLES

        column = TABLES[table].c[self.column]
        if isinstance(column.type, sa.Text):
            return sa.or_(column.is_(None), column == "")
        return column.is_(None)


@dataclass(frozen=True, slots=True)
class OnWall:
    """Portraits that have a cell on a wall, or (`on` false) have none there."""

    wall_id: int
    on: bool = True

    def clause(self, table: str) -> ColumnElement[bool]:
        """Portraits only."""
        import sqlalchemy as sa

        from db.models import TABLES

        cells = TABLES["cells"].c
        taken = sa.select(cells.portrait_id).where(
            cells.wall_id == self.wall_id, cells.portrait_id.is_not(None)
        )
        own = TABLES[table].c.id
        return own.in_(taken) if self.on else own.not_in(taken)


@dataclass(frozen=True, slots=True)
class TakingPart:
    """Contacts that take part in a campaign."""

    campaign_id: int

    def clause(self, table: str) -> ColumnElement[bool]:
        """Contacts only."""
        import sqlalchemy as sa

        from db.models import TABLES

        parts = TABLES["participations"].c
        taking = sa.select(parts.contact_id).where(parts.campaign_id == self.campaign_id)
        return TABLES[table].c.id.in_(taking)


def all_of(filters: Sequence[Filter], table: str) -> list[ColumnElement[bool]]:
    """The conditions of several filters."""
    return [filter_.clause(table) for filter_ in filters]
