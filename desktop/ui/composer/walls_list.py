"""The walls of the chosen campaign: which there are, and new ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop.core.naming import free_name
from desktop.work.i18n import format_size, translate
from desktop.work.walls import columns
from desktop.work.walls.kinds import new_posters
from desktop.work.walls.sizing import new_wall

if TYPE_CHECKING:
    from db.filters import Filter
    from db.queries import Query
    from db.rows import WallLine
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits
    from desktop.work.store import Touched
    from desktop.work.walls.templates import WallTemplate

AT_ONCE = 120
"""A new wall takes all portraits of its campaign up to this number."""
BLANK = 9
"""Places of a new wall without portraits."""


class WallsList:
    """Answers what the toolbar lists and the empty page offers; makes walls."""

    def __init__(self, board: Board, edits: Edits) -> None:
        self._board, self._edits = board, edits
        self._visited: list[int] = []

    @property
    def is_open(self) -> bool:
        """Whether a library is open."""
        return self._board.context.is_open

    def campaign(self) -> int | None:
        """Where a new wall belongs: the chosen campaign, else the only one."""
        from db import queries

        context = self._board.context
        if context.scope.campaign_id is not None:
            return context.scope.campaign_id
        found = context.store.read(queries.ids, queries.Query("campaigns", limit=2))
        return found[0] if len(found) == 1 else None

    def campaign_name(self) -> str:
        """The name of that campaign, or ""."""
        id_ = self.campaign()
        row = self._board.context.store.row("campaigns", id_) if id_ is not None else None
        return row.name if row is not None else ""

    def listed(self) -> list[tuple[int, str, str]]:
        """The walls by name: id, name, and page and size in words."""
        from db import queries
        from db.filters import Having

        context = self._board.context
        chosen = context.scope.campaign_id
        filters = (Having.of("campaign_id", chosen),) if chosen is not None else ()
        query = queries.Query("walls", filters=filters).sorted_by("name")
        ids = context.store.read(queries.ids, query)
        lines = context.store.read(queries.lines, "walls", ids)
        return [(line.id, line.name, about(line)) for line in lines]

    def note(self, wall_id: int) -> None:
        """A wall is looked at."""
        self._visited = [*(id_ for id_ in self._visited if id_ != wall_id), wall_id]
        self._board.context.settings.set("wall.last", wall_id)

    def first(self) -> int | None:
        """The wall to open: the one that was open last, else the first."""
        ids = [id_ for id_, _name, _about in self.listed()]
        last: int = self._board.context.settings.get("wall.last")
        return next((id_ for id_ in (*reversed(self._visited), last, *ids) if id_ in ids), None)

    def elsewhere(self, touched: Touched) -> int | None:
        """Which wall was written where it was not the one on the board; None for any other."""
        from db import queries

        store = self._board.context.store
        written = set(touched.ids("walls"))
        rows = store.read(queries.many, "cells", sorted(touched.ids("cells")))
        written.update(cell.wall_id for cell in rows)
        if self._board.wall_id in written:
            return None
        return max((id_ for id_, _name, _about in self.listed() if id_ in written), default=None)

    def _portraits(self, limit: int | None = None) -> Query:
        from db.filters import Having
        from db.queries import Query, Sort

        campaign = self.campaign()
        filters = (Having.of("campaign_id", campaign),) if campaign is not None else ()
        return Query("portraits", filters=filters, sort=(Sort("name"),), limit=limit)

    def offered(self) -> int:
        """How many portraits a new wall would show."""
        from db import queries

        number = self._board.context.store.read(queries.count, self._portraits())
        return number if number <= AT_ONCE else 0

    def unplaced(self, limit: int) -> list[int]:
        """Portraits for empty places: those that wait for one, then others of the campaign."""
        from db import queries
        from db.filters import Having, OnWall

        composition = self._board.composition
        if composition is None:
            return []
        row = composition.row
        filters: list[Filter] = [OnWall(row.id, on=False)]
        if row.campaign_id is not None:
            filters.append(Having.of("campaign_id", row.campaign_id))
        waiting = composition.waiting[:limit]
        query = queries.Query("portraits", filters=tuple(filters), limit=limit - len(waiting))
        query = query.sorted_by("name")
        return [*waiting, *self._board.context.store.read(queries.ids, query)]

    def make(self, portraits: Sequence[int] | None = None, kind: str = "poster") -> int | None:
        """A new wall on A0 with these portraits, or with those of the campaign; its id.

        `kind` "column": round an advertising column; "posters": a poster for each portrait.

        None where it could not be written.
        """
        found = self._taken() if portraits is None else portraits
        cells: list[int | None] = list(found) or [None] * BLANK
        if kind == "posters":
            name = self.new_name(translate("Composer", "Posters"))
            return self._edits.add(new_posters(name, self.campaign()), cells)
        column = kind == "column"
        name = translate("Column", "Advertising column") if column else ""
        wall = new_wall(self.new_name(name), self.campaign())
        return self._edits.add(columns.new_column(wall) if column else wall, cells)

    def _taken(self) -> list[int]:
        """The portraits of the campaign that a new wall shows."""
        from db import queries

        query = self._portraits()
        return list(self._board.context.store.read(queries.ids, query)) if self.offered() else []

    def make_from(self, template: WallTemplate) -> int | None:
        """A new wall by a template with the portraits of the campaign; its id.

        None where it could not be written. Raises Known where it cannot be laid out.
        """
        from desktop.work.walls.templates import adding

        context, name = self._board.context, self._free(template.shown_name)
        row = template.wall(name, self.campaign())
        change, wall = adding(context.store, row, template, self._taken())
        text = translate("Composer", "Add the wall ‘{name}’", name=name)
        return wall if context.undo.push_change(text, change) else None

    def template(self, free_name: Callable[[str], str]) -> WallTemplate | None:
        """The wall on the board as a template with a name that is free; None without a wall."""
        from db import queries
        from desktop.work.walls.templates import template_of

        composition = self._board.composition
        if composition is None:
            return None
        row = composition.row
        cells = self._board.context.store.read(queries.cells, row.id)
        return template_of(free_name(row.name), row, cells)

    def new_name(self, name: str = "") -> str:
        """A name that no other wall has."""
        return self._free(name or translate("Composer", "Poster wall"))

    def copy_name(self) -> str:
        """The name of a copy of the wall on the board."""
        composition = self._board.composition
        return self._free(composition.row.name if composition else "")

    def _free(self, name: str) -> str:
        return free_name(name, (other for _id, other, _about in self.listed()))


def about(line: WallLine) -> str:
    """What a wall is, in a word or two: its page, or its posters."""
    if line.kind != "posters":
        return line.format or format_size(line.width, line.height)
    page = line.poster_format or format_size(line.poster_width, line.poster_height)
    return f"{line.cells}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{page}"
