"""Filters by the words of portraits: what is missing, how far a text is, when it is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from db.filters import Between
from db.frozen import frozen

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement


@frozen
class WithoutWords:
    """Portraits that have not a word (role, quote, story) in one of these languages."""

    languages: tuple[str, ...]

    def clause(self, table: str) -> ColumnElement[bool]:
        """A text without any word counts as missing."""
        return _lacking(table, self.languages, _said())


@frozen
class WithoutQuote:
    """Portraits that have no quote in one of these languages."""

    languages: tuple[str, ...]

    def clause(self, table: str) -> ColumnElement[bool]:
        """A role or story alone is none."""
        from db.models import TABLES

        return _lacking(table, self.languages, TABLES["portrait_texts"].c.quote != "")


@frozen
class TextsIn:
    """Portraits whose text in a language has a state: any of the pairs (language, state)."""

    pairs: tuple[tuple[str, str], ...]

    def clause(self, table: str) -> ColumnElement[bool]:
        """A text without any word has no state: it is missing, see `WithoutWords`."""
        import sqlalchemy as sa

        from db.models import TABLES

        own = TABLES[table].c.id
        text = TABLES["portrait_texts"].c
        states: dict[str, list[str]] = {}
        for language, state in self.pairs:
            states.setdefault(language, []).append(state)
        return sa.or_(
            sa.false(),
            *(
                sa.exists().where(
                    text.portrait_id == own,
                    text.language == language,
                    text.state.in_(wanted),
                    _said(),
                )
                for language, wanted in states.items()
            ),
        )


@frozen
class Due:
    """Portraits with a text that is due in these days and not released yet; None: open."""

    first: date | None = None
    last: date | None = None

    def clause(self, table: str) -> ColumnElement[bool]:
        """Both days included."""
        import sqlalchemy as sa

        from db.models import TABLES

        text = TABLES["portrait_texts"].c
        due = sa.select(text.portrait_id).where(
            Between("due_on", self.first, self.last).clause("portrait_texts"),
            text.state != "released",
        )
        return TABLES[table].c.id.in_(due)


def _said() -> ColumnElement[bool]:
    """Whether a text has a word at all."""
    import sqlalchemy as sa

    from db.models import TABLES

    text = TABLES["portrait_texts"].c
    return sa.or_(text.role != "", text.quote != "", text.story != "")


def _lacking(
    table: str, languages: Sequence[str], wanted: ColumnElement[bool]
) -> ColumnElement[bool]:
    """Portraits that have no such text in one of these languages."""
    import sqlalchemy as sa

    from db.models import TABLES

    own = TABLES[table].c.id
    text = TABLES["portrait_texts"].c
    return sa.or_(
        *(
            ~sa.exists().where(text.portrait_id == own, text.language == language, wanted)
            for language in languages
        )
    )
