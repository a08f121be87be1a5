"""Filters by the picture that a portrait shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db.frozen import frozen

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement


@frozen
class PictureHaving:
    """Portraits whose picture has one of the values (its creator …)."""

    column: str
    values: tuple[Any, ...]

    def clause(self, table: str) -> ColumnElement[bool]:
        """Portraits only."""
        from db.models import TABLES

        return _shows(table, TABLES["pictures"].c[self.column].in_(self.values))


@frozen
class WithoutCredit:
    """Portraits with a picture that names neither its creator nor a credit line."""

    def clause(self, table: str) -> ColumnElement[bool]:
        """Portraits only."""
        from db.models import TABLES

        picture = TABLES["pictures"].c
        return _shows(table, picture.creator == "", picture.credit_line == "")


@frozen
class TooSmall:
    """Portraits whose picture fills none of these pages: (short, long) side in px for each."""

    sides: tuple[tuple[int, int], ...]

    def clause(self, table: str) -> ColumnElement[bool]:
        """Portraits without a picture are not among them."""
        import sqlalchemy as sa

        from db.models import TABLES

        picture = TABLES["pictures"].c
        # SQLite's min and max of two values
        short = sa.func.min(picture.width, picture.height)
        long = sa.func.max(picture.width, picture.height)
        return _shows(table, *(sa.or_(short < least, long < most) for least, most in self.sides))


def _shows(table: str, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Portraits whose chosen picture fulfils all conditions."""
    import sqlalchemy as sa

    from db.models import TABLES

    pictures = sa.select(TABLES["pictures"].c.id).where(*conditions)
    return TABLES[table].c.picture_id.in_(pictures)
