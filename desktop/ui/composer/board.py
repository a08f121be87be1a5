"""The board: the wall that is worked on, and which of its places are chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal

from desktop.core.geometry import Rect
from desktop.core.layouts.finding import Finder
from desktop.work.walls import composing
from desktop.work.walls.composition import Composition, Place
from desktop.work.walls.dividing import division_of
from desktop.work.walls.reframing import reframed

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.core.tiling.division import Division
    from desktop.core.wall import Wall
    from desktop.work.store import Touched


class Board(QObject):
    """One wall, read anew whenever the library says that something of it changed.

    Nothing here writes; see `desktop.ui.composer.edits`.
    """

    opened = Signal()
    """Another wall, or none, is on the board."""
    changed = Signal()
    """The same wall has another content or geometry."""
    chosen_changed = Signal()
    """Other places are chosen, or the current one moved."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._wall_id: int | None = None
        self._composition: Composition | None = None
        self._chosen: frozenset[int] = frozenset()
        self._current: int | None = None
        self._anchor: int | None = None
        self._division: Division | None = None
        self._found_in: Wall | None = None
        self._finds = Finder(())

    # ------------------------------------------------------------------ the wall

    @property
    def wall_id(self) -> int | None:
        """The wall on the board."""
        return self._wall_id

    @property
    def composition(self) -> Composition | None:
        """The wall as it stands; None without a wall."""
        return self._composition

    @property
    def division(self) -> Division | None:
        """How the wall is divided into sheets; None in one piece."""
        return self._division

    @property
    def places(self) -> tuple[Place, ...]:
        """All places in reading order."""
        return self._composition.places if self._composition else ()

    def place(self, index: int | None) -> Place | None:
        """One place by its index."""
        places = self.places
        return places[index] if index is not None and 0 <= index < len(places) else None

    def place_at(self, x: float, y: float) -> Place | None:
        """The place under a point of the page in mm; in a gap or margin there is none."""
        if self._composition is None:
            return None
        wall = self._composition.wall
        if wall.spec.around and not 0 <= x < wall.spec.width:
            return None
        # Round a column a place that the seam cuts is met at both ends of the sheet.
        found = (self._finder().at(x - shift, y) for shift in wall.shifts)
        return self.place(next((index for index in found if index is not None), None))

    def indices_in(self, rect: QRectF) -> set[int]:
        """The places that a rectangle of the page (mm) touches."""
        return self._finder().within(Rect(rect.x(), rect.y(), rect.width(), rect.height()))

    def _finder(self) -> Finder:
        """Finds the places of the present wall."""
        wall = self._composition.wall if self._composition is not None else None
        if wall is not self._found_in:
            self._found_in = wall
            self._finds = Finder([cell.outer for cell in wall.cells] if wall is not None else [])
        return self._finds

    def open(self, wall_id: int | None) -> None:
        """Put another wall on the board, or none."""
        self._wall_id = wall_id
        self._composition = self._read()
        if self._composition is None:
            self._wall_id = None
        self._chosen, self._current, self._anchor = frozenset(), None, None
        self.opened.emit()
        self.chosen_changed.emit()

    def follow(self, touched: Touched) -> None:
        """The library was written: read the wall again if it may have changed."""
        if self._wall_id is None or not touched.has(*composing.TABLES, "views"):
            return
        before, divided = self._composition, self._division
        # Only its own rows were written: the portraits need not be read again.
        own = {*composing.OWN, "views"}.issuperset(touched.tables)
        again = None
        if before is not None and set(touched.tables) == {"cells"}:
            again = reframed(self.context.store, before, touched.ids("cells"))
        self._composition = again or self._read(before if own else None)
        if self._composition is None:
            self.open(None)
            return
        if self._composition == before and self._division == divided:
            return
        self.changed.emit()
        last = len(self.places)
        if any(index >= last for index in (*self._chosen, self._current or 0)):
            self.choose([index for index in self._chosen if index < last])
        else:
            self.chosen_changed.emit()

    def reconsider(self) -> None:
        """The table of page formats has changed: what is judged by it is judged anew."""
        if self._composition is not None:
            self.changed.emit()

    def _read(self, before: Composition | None = None) -> Composition | None:
        self._division = None
        if self._wall_id is None or not self.context.is_open:
            return None
        found = composing.load(self.context.store, self._wall_id, before)
        if found is not None:
            self._division = self.context.store.read(division_of, found.row)
        return found

    # ------------------------------------------------------------------ what is chosen

    @property
    def chosen(self) -> frozenset[int]:
        """The chosen places by index."""
        return self._chosen

    @property
    def current(self) -> int | None:
        """The place that the keyboard is at."""
        return self._current

    @property
    def chosen_places(self) -> list[Place]:
        """The chosen places in reading order."""
        places = self.places
        return [places[index] for index in sorted(self._chosen) if index < len(places)]

    def choose(self, indices: Iterable[int], current: int | None = None) -> None:
        """Choose exactly these places; `current` (else the first of them) gets the keyboard."""
        chosen = frozenset(index for index in indices if 0 <= index < len(self.places))
        if current is None or current not in chosen:
            current = min(chosen, default=None)
        changed = (chosen, current) != (self._chosen, self._current)
        self._chosen, self._current, self._anchor = chosen, current, current
        if changed:
            self.chosen_changed.emit()

    def toggle(self, index: int) -> None:
        """Add a place to the choice or take it out of it."""
        chosen = self._chosen ^ {index}
        self.choose(chosen, index if index in chosen else None)

    def extend(self, index: int) -> None:
        """Choose everything between the last single choice and a place, as rows and columns."""
        anchor = self._anchor if self._anchor is not None else index
        first, last = self.place(anchor), self.place(index)
        if first is None or last is None:
            return
        one, other = first.cell.outer, last.cell.outer
        left, top = min(one.x, other.x), min(one.y, other.y)
        right, bottom = max(one.right, other.right), max(one.bottom, other.bottom)
        inside = self._finder().within(Rect(left, top, right - left, bottom - top))
        self._chosen, self._current = frozenset(inside), index
        self._anchor = anchor
        self.chosen_changed.emit()

    def neighbour(self, index: int | None, down: int, right: int) -> int | None:
        """The place next to one, so many steps down (or up) and right; it stops at the edges."""
        place = self.place(index)
        if place is None:
            return 0 if self.places else None
        here = place.index
        for steps, line in ((down, True), (right, False)):
            for _ in range(abs(steps)):
                step = 1 if steps > 0 else -1
                here = self._finder().beside(here, step if line else 0, 0 if line else step)
        return here
