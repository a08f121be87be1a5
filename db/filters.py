"""Filters: small values that add a condition to a query.

A filter is data, so that it can be compared, remembered and shown as a chip; only `clause` knows
SQL.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from db.engine import contracted, fold
from db.frozen import frozen

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

# The shortest text that the index of three-letter pieces can look up.
TRIGRAM = 3


class Filter(Protocol):
    """A condition on the records of one table."""

    def clause(self, table: str) -> ColumnElement[bool]:
        """The condition in SQL, on the declared table of that name."""
        ...


@frozen
class Matching:
    """Every word of the text stands somewhere in the record, case and marks aside."""

    text: str

    def clause(self, table: str) -> ColumnElement[bool]:
        """Long words through the index, short ones by looking at each text."""
        import sqlalchemy as sa

        from db.models import SEARCH, TABLES

        search = SEARCH[table]
        words = (fold(self.text.replace("\0", " ")) or "").split()
        conditions: list[ColumnElement[bool]] = []
        long = [word for word in words if len(contracted(word)) >= TRIGRAM]
        if long:
            phrase = " AND ".join(_either(word) for word in long)
            conditions.append(sa.literal_column(f"{table}_search").op("MATCH")(phrase))
        conditions += [
            sa.or_(*(search.c.text.contains(form, autoescape=True) for form in _forms(word)))
            for word in words
            if word not in long
        ]
        return TABLES[table].c.id.in_(sa.select(search.c.rowid).where(*conditions))


def _either(word: str) -> str:
    """A folded word as typed or with its umlauts contracted, in the language of FTS5."""
    return "(" + " OR ".join('"' + form.replace('"', '""') + '"' for form in _forms(word)) + ")"


def _forms(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, contracted(word))))


@frozen
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


@frozen
class Among:
    """The record is one of these, by id; a handful, for a long list is slow."""

    ids: tuple[int, ...]

    def clause(self, table: str) -> ColumnElement[bool]:
        """`id IN (ids)`."""
        from db.models import TABLES

        return TABLES[table].c.id.in_(self.ids)


@frozen
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


@frozen
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


@frozen
class TakingPart:
    """Contacts with a part in one of the campaigns, as one of the roles; none of a kind: any."""

    campaigns: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()

    def clause(self, table: str) -> ColumnElement[bool]:
        """Contacts only."""
        import sqlalchemy as sa

        from db.models import TABLES

        parts = TABLES["participations"].c
        taking = sa.select(parts.contact_id)
        if self.campaigns:
            taking = taking.where(parts.campaign_id.in_(self.campaigns))
        if self.roles:
            taking = taking.where(parts.role.in_(self.roles))
        return TABLES[table].c.id.in_(taking)


@frozen
class Between:
    """A number or day from `least` to `most`, both included; None leaves an end open."""

    column: str
    least: Any = None
    most: Any = None

    def clause(self, table: str) -> ColumnElement[bool]:
        """What is empty lies nowhere between."""
        import sqlalchemy as sa

        from db.models import TABLES

        column = TABLES[table].c[self.column]
        ends = [column.is_not(None)]
        if self.least is not None:
            ends.append(column >= self.least)
        if self.most is not None:
            ends.append(column <= self.most)
        return sa.and_(*ends)


@frozen
class Either:
    """What fulfils one of several filters at least."""

    filters: tuple[Filter, ...]

    def clause(self, table: str) -> ColumnElement[bool]:
        """Nothing where there is no filter."""
        import sqlalchemy as sa

        return sa.or_(sa.false(), *all_of(self.filters, table))


@frozen
class Labelled:
    """Portraits or contacts with any of the labels, and with `none` those without a label."""

    labels: tuple[int, ...]
    none: bool = False

    def clause(self, table: str) -> ColumnElement[bool]:
        """Through `portrait_labels` or `contact_labels`."""
        import sqlalchemy as sa

        from db.models import TABLES

        one = table.removesuffix("s")
        given = TABLES[f"{one}_labels"].c
        owner, own = given[f"{one}_id"], TABLES[table].c.id
        ways: list[ColumnElement[bool]] = []
        if self.labels:
            ways.append(own.in_(sa.select(owner).where(given.label_id.in_(self.labels))))
        if self.none:
            ways.append(~sa.exists().where(owner == own))
        return sa.or_(sa.false(), *ways)


@frozen
class InPlace:
    """Portraits that belong to one of these places or to one in it; with `none` those to none."""

    places: tuple[int, ...]
    none: bool = False

    def clause(self, table: str) -> ColumnElement[bool]:
        """Portraits only. A town lies in a district or region, a district in a region."""
        import sqlalchemy as sa

        from db.models import TABLES

        place, own = TABLES["places"], TABLES[table].c.place_id
        within = sa.select(place.c.id).where(place.c.id.in_(self.places)).cte(recursive=True)
        within = within.union(sa.select(place.c.id).where(place.c.parent_id == within.c.id))
        ways: list[ColumnElement[bool]] = []
        if self.places:
            ways.append(own.in_(sa.select(within.c.id)))
        if self.none:
            ways.append(own.is_(None))
        return sa.or_(sa.false(), *ways)


@frozen
class InTown:
    """Contacts with an address in one of the towns, the first address or a further one."""

    towns: tuple[str, ...]

    def clause(self, table: str) -> ColumnElement[bool]:
        """Contacts only."""
        import sqlalchemy as sa

        from db.models import TABLES

        further = TABLES["contact_addresses"].c
        return sa.or_(
            TABLES[table].c.town.in_(self.towns),
            TABLES[table].c.id.in_(
                sa.select(further.contact_id).where(further.town.in_(self.towns))
            ),
        )


@frozen
class Unreached:
    """Contacts with an empty column and no further point of these kinds either."""

    column: str
    kinds: tuple[str, ...]

    def clause(self, table: str) -> ColumnElement[bool]:
        """Contacts only."""
        import sqlalchemy as sa

        from db.models import TABLES

        points = TABLES["contact_points"].c
        own = TABLES[table].c
        further = sa.exists().where(
            points.contact_id == own.id, points.kind.in_(self.kinds), points.value != ""
        )
        return sa.and_(own[self.column] == "", ~further)


def all_of(filters: Sequence[Filter], table: str) -> list[ColumnElement[bool]]:
    """The conditions of several filters."""
    return [filter_.clause(table) for filter_ in filters]
