"""Interactions: what a press of the mouse becomes, one object for each.

An interaction begins with a press (or the first step of a drag), follows the mouse, and ends or
is cancelled. It previews freely on the scene and pushes at most one Edit, at its end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt

from desktop.work.i18n import translate
from desktop.work.walls.hints import place_name

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits
    from desktop.ui.composer.scene import WallScene
    from desktop.ui.composer.view import WallView
    from desktop.work.walls.composition import Place

CARRIED = 0.9
"""Opacity of what hangs on the mouse."""
LANDED = 0.55
"""Opacity of what would stand in a place."""


@dataclass(frozen=True, slots=True)
class At:
    """Where the mouse is: on the page (mm) and in the view (px), with the modifier keys."""

    page: QPointF
    view: QPoint
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier


class Interaction:
    """The base: knows the view and through it board, scene and edits."""

    cursor = Qt.CursorShape.ArrowCursor
    guided = True
    """Whether something on the wall moves, for which guides are of use."""

    def __init__(self, view: WallView) -> None:
        self.view = view

    @property
    def scene(self) -> WallScene:
        """Where to preview."""
        return self.view.wall_scene

    @property
    def board(self) -> Board:
        """The wall."""
        return self.view.board

    @property
    def edits(self) -> Edits:
        """Where to push what was done."""
        return self.view.edits

    def hint(self) -> str:
        """What is happening and what the keys would do, for the status line."""
        return ""

    def start(self, at: At) -> None:
        """It begins here."""

    def move(self, at: At) -> None:
        """The mouse is here now."""

    def end(self, at: At) -> None:
        """The button was let go here."""

    def cancel(self) -> None:
        """Esc, or the mouse was taken away: as if nothing had been."""

    def interrupt(self) -> bool:
        """The wall below has changed or is another one; whether this can go on all the same."""
        self.cancel()
        return False


class PanTable(Interaction):
    """Moves the table with the page below the window."""

    cursor = Qt.CursorShape.ClosedHandCursor
    guided = False

    def start(self, at: At) -> None:
        self._last = at.view

    def move(self, at: At) -> None:
        delta, self._last = at.view - self._last, at.view
        self.view.scroll_by(-delta.x(), -delta.y())

    def interrupt(self) -> bool:
        return True

    def hint(self) -> str:
        return translate("Composer", "Moves the page on the table.")


class MoveSight(Interaction):
    """Moves what is seen of the page by the small picture of it."""

    cursor = Qt.CursorShape.ClosedHandCursor
    guided = False

    def start(self, at: At) -> None:
        self._zoom = self.view.zoom
        self.move(at)

    def move(self, at: At) -> None:
        self.view.look_at(self.view.minimap.page_at(at.view), self._zoom)

    def interrupt(self) -> bool:
        return True

    def hint(self) -> str:
        return translate("Composer", "Drag: another part of the page comes into sight.")


class Band(Interaction):
    """Chooses places with a rubber band."""

    cursor = Qt.CursorShape.CrossCursor
    guided = False

    def start(self, at: At) -> None:
        self._from = at.page
        keeps = at.keys & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self._kept = self.board.chosen if keeps else frozenset[int]()
        self._before = self.board.chosen

    def move(self, at: At) -> None:
        band = QRectF(self._from, at.page).normalized()
        self.scene.band(band)
        self.board.choose(self._kept | self.board.indices_in(band))

    def end(self, at: At) -> None:
        self.scene.band(None)

    def cancel(self) -> None:
        self.scene.band(None)
        self.board.choose(self._before)

    def interrupt(self) -> bool:
        self.scene.band(None)  # what was chosen before may be other places now
        return False

    def hint(self) -> str:
        return translate("Composer", "Chooses all places it touches. Ctrl adds to the choice.")


class SwapDrag(Interaction):
    """Carries a portrait to another place; what stands there comes here."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, view: WallView, place: Place) -> None:
        super().__init__(view)
        self._source = place.index
        self._target: int | None = None

    def start(self, at: At) -> None:
        self._cell = cell = self.scene.cells[self._source]
        self._ghost = self.scene.ghost_of(self._source)
        self._grip = at.page - cell.boundingRect().topLeft()
        self._return = None
        if self._ghost is not None:
            self._ghost.setOpacity(CARRIED)
            self.scene.addItem(self._ghost)
        cell.fade(True)
        self.move(at)

    def move(self, at: At) -> None:
        if self._ghost is not None:
            self._ghost.setPos(at.page - self._grip)
        place = self.board.place_at(at.page.x(), at.page.y())
        target = place.index if place is not None and place.index != self._source else None
        if target != self._target:
            self._target = target
            self._show_return()
            self.scene.target(() if target is None else (target,))
        if target is None and place is None:
            self.view.set_cursor(Qt.CursorShape.ForbiddenCursor)
        else:
            self.view.set_cursor(self.cursor)

    def _show_return(self) -> None:
        """In the place it left one sees what would come there."""
        if self._return is not None:
            self.scene.removeItem(self._return)
            self._return = None
        place = self.board.place(self._target)
        if place is not None and place.portrait is not None:
            self._return = self.scene.ghost_of(place.index)
            if self._return is not None:
                self._return.place(self._cell.boundingRect())
                self._return.setOpacity(LANDED)
                self._return.setZValue(1)
                self.scene.addItem(self._return)

    def end(self, at: At) -> None:
        target, source = self._target, self.board.place(self._source)
        bounds = self._ghost.bounds() if self._ghost is not None else None
        self._clean()
        if target is None or source is None or source.portrait is None:
            return
        if bounds is not None:
            self.scene.land_from(source.portrait.id, bounds)
        if self.push(self._source, target):
            self.board.choose([target])
        else:
            self.scene.land_nowhere()

    def push(self, source: int, target: int) -> bool:
        """Do it; whether it was done."""
        return self.edits.swap(source, target)

    def cancel(self) -> None:
        self._clean()

    def _clean(self) -> None:
        for ghost in (self._ghost, self._return):
            if ghost is not None:
                self.scene.removeItem(ghost)
        self._ghost = self._return = None
        self._cell.fade(False)
        self.scene.target()

    def hint(self) -> str:
        place = self.board.place(self._target)
        if place is None:
            return translate("Composer", "Let go over a place to swap. Esc cancels.")
        if place.portrait is None:
            return translate(
                "Composer", "Moves the portrait to {place}. Esc cancels.", place=place_name(place)
            )
        return translate(
            "Composer", "Swaps with {name} in {place}. Esc cancels.",
            name=place.portrait.name or place_name(place), place=place_name(place),
        )  # fmt: skip


class InsertDrag(SwapDrag):
    """Carries a portrait between others; those from there on move up by one place."""

    def _show_return(self) -> None:
        """Nobody comes to the place it left by itself: the others move."""

    def push(self, source: int, target: int) -> bool:
        return self.edits.insert(source, target)

    def hint(self) -> str:
        place = self.board.place(self._target)
        if place is None:
            return translate("Composer", "Let go over a place to insert there. Esc cancels.")
        return translate(
            "Composer", "Inserts at {place}; the others move up. Esc cancels.",
            place=place_name(place),
        )  # fmt: skip
