"""Edits: what the composer does to the wall on the board, each step one that can be undone."""

from __future__ import annotations

import random
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from db.changes import Batch
from desktop.core.crop import Crop
from desktop.core.errors import Known
from desktop.core.geometry import Point
from desktop.ui.composer.steps import place_step
from desktop.work import verbs
from desktop.work.i18n import mark, translate
from desktop.work.stroke import Stroke
from desktop.work.walls import composing, heads
from desktop.work.walls.arranging import by_mix
from desktop.work.walls.clips import zooming, zooming_by
from desktop.work.walls.placing import placing, regridding, removing
from desktop.work.walls.seeing import sights_of
from desktop.work.walls.sizing import with_page

if TYPE_CHECKING:
    from db import rows
    from db.changes import Change
    from desktop.ui.composer.board import Board
    from desktop.work.walls.composition import Place
    from desktop.work.walls.heads import Evened

ORDERS = (
    ("name", mark("Composer", "By first name")),
    ("age", mark("Composer", "By age")),
    ("role", mark("Composer", "By role")),
    ("created_at", mark("Composer", "By date of import")),
)
"""The fields that a wall can be ordered by, with their words in the menu."""
MOST_SEED = 999
"""Mixes are numbered up to here, then from one."""
FRAMINGS = (
    mark("Composer", "Frame the photo"),
    mark("Composer", "Frame by the face"),
    mark("Composer", "Show the whole photo"),
)
"""The names of the steps that frame a photo."""


@dataclass(frozen=True, slots=True)
class Unframed:
    """How a photo was framed before somebody began to frame it, and after which step that was."""

    cell: rows.Cell
    step: int


class Edits(QObject):
    """Pushes Edits for the board's wall; what cannot be done is `refused` in plain words."""

    refused = Signal(object)
    """The `Known` reason why a setting was not taken that no panel asked for."""
    failed = Signal(object)
    """The `Known` reason why portraits were not placed."""

    formats_wanted = Signal()
    """Somebody wants to edit the table of page formats."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._stroke = Stroke()
        self._answer: Callable[[Known], object] | None = None

    @contextmanager
    def answering(self, answer: Callable[[Known], object]) -> Generator[None]:
        """In this block refusals go to `answer` in place of the signal `refused`."""
        before, self._answer = self._answer, answer
        try:
            yield
        finally:
            self._answer = before

    def _push(self, text: str, change: Change, merge: str = "") -> bool:
        """False where it could not be written; the undo stack has told why."""
        return self._board.context.undo.push_change(text, change, merge)

    # ------------------------------------------------------------------ walls

    def add(self, wall: rows.Wall, portraits: Sequence[int | None]) -> int | None:
        """A new wall with these portraits; its id, None where it could not be written."""
        change, wall_id = verbs.add_wall(self._board.context.store, wall, portraits)
        text = translate("Composer", "Add the wall ‘{name}’", name=wall.name)
        return wall_id if self._push(text, change) else None

    def duplicate(self, name: str) -> int | None:
        """A wall like this one; its id, None where it could not be written."""
        change, copy = verbs.duplicate_wall(self._board.context.store, self._wall().id, name)
        text = translate("Composer", "Duplicate the wall")
        return copy if self._push(text, change) else None

    def rename(self, name: str) -> bool:
        """Give the wall another name."""
        return self._set(translate("Composer", "Rename the wall"), name=name)

    def delete(self) -> None:
        """Remove the wall; its portraits stay in the campaign."""
        wall = self._wall()
        change = verbs.remove(self._board.context.store, "walls", [wall.id])
        self._push(translate("Composer", "Delete the wall ‘{name}’", name=wall.name), change)

    # ------------------------------------------------------------------ settings

    def set(self, text: str, *, gesture: bool = False, **values: Any) -> bool:
        """Set columns of the wall if it can be laid out with them; False where that was refused.

        `gesture`: steps soon after each other (arrows of a field, the wheel) are one.
        """
        wall = self._wall()
        if all(getattr(wall, name) == value for name, value in values.items()):
            return True
        if not self._possible(replace(wall, **values), self._cells()):
            return False
        what = f"wall {wall.id} {' '.join(sorted(values))}"
        return self._set(text, self._stroke.word(what) if gesture else "", **values)

    def _possible(self, wall: rows.Wall, number: int) -> bool:
        """Whether a wall can be laid out; if not, that is told."""
        try:
            composing.check(wall, number)
        except Known as problem:
            (self._answer or self.refused.emit)(problem)
            return False
        return True

    def set_page(self, name: str, width: float, height: float, *, gesture: bool = False) -> bool:
        """Another page; margins and gaps keep their share."""
        values = with_page(self._wall(), name, width, height)
        return self.set(translate("Composer", "Page"), gesture=gesture, **values)

    def turn(self) -> bool:
        """Lay the page down or stand it up."""
        wall = self._wall()
        text = translate("Composer", "Turn the page")
        if wall.kind == "posters":
            width, height = wall.poster_height, wall.poster_width
            return self.set(text, poster_width=width, poster_height=height)
        return self.set(
            text, width=wall.height, height=wall.width, rows=wall.columns, columns=wall.rows
        )

    def set_grid(
        self, rows_: int, columns: int, *, gesture: bool = False, with_free: bool = False
    ) -> bool:
        """Rows and columns by hand; 0 finds them, and closes gaps (`placing.regridding`).

        `with_free`: the places that nobody has are there to be seen.
        """
        wall = self._wall()
        change, number = regridding(self._board.context.store, wall.id, rows_, columns)
        if with_free and wall.last_row != "left":
            left = verbs.set_values("walls", [wall.id], last_row="left")
            change = Batch.of(change, left)
        elif (wall.rows, wall.columns) == (rows_, columns) and number == self._cells():
            return True
        if not self._possible(replace(wall, rows=rows_, columns=columns), number):
            return False
        merge = self._stroke.word(f"wall {wall.id} columns rows") if gesture else ""
        return self._push(translate("Composer", "Grid"), change, merge)

    def _set(self, text: str, merge: str = "", **values: Any) -> bool:
        return self._push(text, verbs.set_values("walls", [self._wall().id], **values), merge)

    # ------------------------------------------------------------------ places

    def place(self, portraits: Sequence[int], index: int | None = None) -> int | None:
        """Put portraits on the wall, the first at a place; returns how many found one.

        None where that could not be done for a reason that was told already.
        """
        composition = self._board.composition
        if composition is None:
            return 0
        if index is not None and self._held(index):
            return None
        try:
            change, number = placing(
                self._board.context.store, composition.row.id, portraits, index
            )
        except Known as problem:
            self.failed.emit(problem)
            return None
        if change is None:
            return 0
        text = translate("Composer", "Place %n portrait(s)", "", number)
        return number if self._push(text, change) else None

    def swap(self, first: int, second: int) -> bool:
        """Exchange what two places show; whether it was done."""
        if first == second or self._held(first, second):
            return False
        change = verbs.exchange(self._board.context.store, self._wall().id, first, second)
        return self._push(translate("Composer", "Swap places"), change)

    def insert(self, source: int, target: int) -> bool:
        """Bring what a place shows to another one; those in between move up. Whether it was."""
        if source == target or self._held(source, target):
            return False
        change = verbs.insert(self._board.context.store, self._wall().id, source, target)
        return self._push(translate("Composer", "Insert at a place"), change)

    def _held(self, *indices: int) -> bool:
        """Whether one of the places is locked; if so, that is told."""
        places = (self._board.place(index) for index in indices)
        if not any(place is not None and place.locked for place in places):
            return False
        self.refused.emit(Known("cell_locked"))
        return True

    def set_places(self, places: Iterable[Place], **values: Any) -> None:
        """The same kind, text, colour, span or lock for places."""
        indices = [place.index for place in places]
        if not indices:
            return
        wall = self._wall()
        free = [place.index for place in self._board.places if place.open]
        if self._board.composition is not None and self._board.composition.grows:
            there = len(self._board.places)
            free += range(there, there + len(indices))
        change = verbs.set_places(self._board.context.store, wall.id, indices, free, **values)
        span = not {"span_columns", "span_rows"}.isdisjoint(values)
        what = f"places {indices} {' '.join(sorted(values))}"
        text = place_step(values)
        self._push(text, change, self._stroke.word(what) if span else "")

    def clear(self, places: Iterable[Place]) -> None:
        """Take what they show out of places; an automatic grid closes up where people go."""
        places = list(places)
        others = [p.row.id for p in places if p.row is not None and p.row.kind != "portrait"]
        if others:
            text = translate("Composer", "Empty %n place(s)", "", len(others))
            self._push(text, verbs.clear_cells(others))
            places = [place for place in places if place.portrait is not None]
        taken = [place for place in places if place.portrait is not None]
        gone = [place.portrait.id for place in taken if place.portrait is not None]
        if not gone:
            return
        text = translate("Composer", "Empty %n place(s)", "", len(gone))
        number = self._cells()
        done = self._push(text, removing(self._board.context.store, self._wall().id, gone))
        if done and self._cells() < number:
            # Others have moved up into the places that were chosen.
            self._board.choose([min(place.index for place in taken)])

    def take_off(self, portraits: Iterable[int]) -> None:
        """Take portraits off the wall, from their places or while they wait for one."""
        composition = self._board.composition
        if composition is None:
            return
        there = set(composition.portraits()).intersection(portraits)
        if there:
            text = translate("Composer", "Take %n portrait(s) off the wall", "", len(there))
            self._push(text, removing(self._board.context.store, composition.row.id, there))

    def close_up(self) -> None:
        """Take empty places out and let the portraits move up."""
        change = verbs.close_up(self._board.context.store, self._wall().id)
        self._push(translate("Composer", "Close the gaps"), change)

    def order(self, field: str, descending: bool = False) -> None:
        """Order the portraits of the wall by a field."""
        from db import queries
        from db.filters import OnWall
        from db.queries import Query, Sort

        store, wall = self._board.context.store, self._wall()
        found = store.read(
            queries.ids,
            Query("portraits", filters=(OnWall(wall.id),), sort=(Sort(field, descending),)),
        )
        self._reorder(translate("Composer", "Order the wall"), list(found))

    def mix(self) -> int:
        """A calm and fair mix; another one each time. Returns its number, 0 without anybody."""
        composition = self._board.composition
        if composition is None or not composition.portraits():
            return 0
        context, wall = self._board.context, self._wall()
        seed = wall.seed % MOST_SEED + 1
        change = Batch.of(
            by_mix(composition, context.store, context.vault, seed),
            verbs.set_values("walls", [wall.id], seed=seed),
        )
        return seed if self._push(translate("Composer", "Mix the wall"), change) else 0

    def shuffle(self) -> None:
        """A random order."""
        composition = self._board.composition
        if composition is not None:
            portraits = composition.portraits()
            random.shuffle(portraits)
            self._reorder(translate("Composer", "Shuffle the wall"), portraits)

    def _reorder(self, text: str, portraits: Sequence[int]) -> None:
        wall = self._wall()
        if portraits:
            self._push(text, verbs.reorder(self._board.context.store, wall.id, portraits))

    # ------------------------------------------------------------------ crops

    def crop(self, place: Place, crop: Crop, *, gesture: bool = False) -> None:
        """Frame a photo by hand. `gesture`: small steps soon after each other are one."""
        if place.row is None or place.photo is None or crop == place.crop:
            return
        change = verbs.crop(place.row.id, crop.center_x, crop.center_y, crop.zoom)
        merge = self._stroke.word(f"crop {place.row.id}") if gesture else ""
        self._push(translate("Composer", "Frame the photo"), change, merge)

    def begin_framing(self, place: Place | None) -> Unframed | None:
        """Note how a photo is framed, to bring that back; None without a photo."""
        if place is None or place.row is None or place.photo is None:
            return None
        self._stroke.rest()
        return Unframed(place.row, self._board.context.undo.index())

    def discard_framing(self, before: Unframed) -> None:
        """Frame a photo again as it was.

        The steps since then are undone, so that none is left; behind another step, which must
        stay, the framing comes back as a step of its own.
        """
        undo, cell = self._board.context.undo, before.cell
        names = [translate("Composer", name) for name in FRAMINGS]
        while undo.index() > before.step and undo.undoText() in names:
            undo.undo()
        self._stroke.rest()
        now: rows.Cell | None = self._board.context.store.row("cells", cell.id)
        values = {name: getattr(cell, name) for name in ("center_x", "center_y", "zoom")}
        if now is not None and any(getattr(now, name) != old for name, old in values.items()):
            text = translate("Composer", "Frame the photo")
            self._push(text, verbs.set_values("cells", [cell.id], **values))

    def zoom_photo(self, place: Place, factor: float, at: Point | None = None) -> None:
        """Make a photo larger or smaller in its place, about a point of it (mm)."""
        if place.photo is not None:
            target = place.cell.photo.size
            crop = place.crop.zoomed(place.photo, target, factor, at)
            self.crop(place, crop, gesture=True)

    def zoom_photos(self, places: Iterable[Place], factor: float) -> None:
        """Make the photos of places larger or smaller, each about its middle."""
        self._zoom(zooming_by(places, factor))

    def set_zoom(self, places: Iterable[Place], zoom: float) -> None:
        """Bring the photos of places to a zoom of 1 to `MAX_ZOOM`, each about its middle."""
        self._zoom(zooming(places, zoom))

    def _zoom(self, change: Batch) -> None:
        if change.changes:
            cells = " ".join(str(id_) for _table, id_ in change.touched())
            merge = self._stroke.word(f"crop {cells}")
            self._push(translate("Composer", "Frame the photo"), change, merge)

    def pan_photo(self, place: Place, dx: float, dy: float) -> None:
        """Move a photo in its place by mm."""
        if place.photo is not None:
            crop = place.crop.panned(place.photo, place.cell.photo.size, dx, dy)
            self.crop(place, crop, gesture=True)

    def to_face(self, places: Iterable[Place]) -> None:
        """Let focus or face decide again."""
        cells = [p.row.id for p in places if p.row is not None and p.by_hand]
        if cells:
            text = translate("Composer", "Frame by the face")
            values = {"center_x": None, "center_y": None, "zoom": 1.0}
            self._push(text, verbs.set_values("cells", cells, **values))

    def even_heads(self, places: Sequence[Place], tolerance: float) -> Evened | None:
        """Bring the heads of places to one height and their eyes to one line; what came of it."""
        composition = self._board.composition
        if composition is None:
            return None
        sights = sights_of(self._board.context.vault)
        evened = heads.even(composition, places, tolerance, sights)
        merge = self._stroke.word(f"heads {composition.row.id}")
        if evened.change.changes:
            self._push(translate("Composer", "Even out the heads"), evened.change, merge)
        return evened

    def whole(self, places: Iterable[Place]) -> None:
        """As much of the photos as their places can show, the middle of them."""
        cells = [p.row.id for p in places if p.row is not None and p.photo is not None]
        if cells:
            text = translate("Composer", "Show the whole photo")
            values = {"center_x": 0.5, "center_y": 0.5, "zoom": 1.0}
            self._push(text, verbs.set_values("cells", cells, **values))

    # ------------------------------------------------------------------ helpers

    def _wall(self) -> rows.Wall:
        composition = self._board.composition
        assert composition is not None, "no wall is on the board"
        return composition.row

    def _cells(self) -> int:
        """How many cells the wall has in the library."""
        composition = self._board.composition
        return composition.number if composition is not None else 0
