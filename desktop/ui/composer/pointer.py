"""The pointer: decides from press, keys and place which interaction begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.composer.dragging import (
    MarginDrag,
    PanPhoto,
    cursor_of,
    margin_at,
    margin_of,
    said_of,
)
from desktop.ui.composer.interactions import (
    At,
    Band,
    InsertDrag,
    Interaction,
    MoveSight,
    PanTable,
    SwapDrag,
)
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.composer.view import WallView
    from desktop.work.walls.composition import Place

_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Pointer:
    """Turns presses into interactions and hands everything on to the one that runs."""

    def __init__(self, view: WallView) -> None:
        self._view = view
        self._active: Interaction | None = None
        self._pressed: At | None = None
        self._pressed_place: Place | None = None
        self.hand = False
        """The space bar is held: dragging moves the table."""
        view.board.changed.connect(self._changed)
        view.board.opened.connect(self._opened)

    @property
    def active(self) -> Interaction | None:
        """What the mouse does at the moment."""
        return self._active

    @active.setter
    def active(self, interaction: Interaction | None) -> None:
        self._active = interaction
        self._view.moving_changed.emit()

    def press(self, at: At, button: Qt.MouseButton) -> None:
        """A button goes down."""
        if self.active is not None:
            return
        board, scene = self._view.board, self._view.wall_scene
        if self._view.minimap.contains(at.view):
            if button == Qt.MouseButton.LeftButton:
                self._begin(MoveSight(self._view), at)
            return
        place = board.place_at(at.page.x(), at.page.y())
        if button == Qt.MouseButton.MiddleButton or self.hand:
            self._begin(PanTable(self._view), at)
            return
        if button != Qt.MouseButton.LeftButton:
            if place is not None and place.index not in board.chosen:
                board.choose([place.index])
            return
        if scene.framing is not None:
            framed = board.place(scene.framing)
            if framed is not None and self._view.over_framed(at.page):
                self._begin(PanPhoto(self._view, framed), at)
                return
            scene.frame_photo(None)
        side = margin_at(self._view, at) if not scene.credit.holds(at.page) else None
        if side is not None:
            self._begin(MarginDrag(self._view, side), at)
            return
        self._pressed, self._pressed_place = at, place
        if place is not None and place.index not in board.chosen and not at.keys & (_CTRL | _SHIFT):
            board.choose([place.index])

    def move(self, at: At) -> None:
        """The mouse moves, with or without a button."""
        if self.active is not None:
            self.active.move(at)
        elif self._pressed is not None:
            start = self._pressed
            if (at.view - start.view).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._drag(start, at)
        else:
            place = self._view.board.place_at(at.page.x(), at.page.y())
            over_map = self._view.minimap.contains(at.view)
            self._view.wall_scene.hover(place.index if place and not over_map else None)
        self._tell(at)

    def _drag(self, start: At, at: At) -> None:
        place = self._pressed_place
        if place is None or place.portrait is None:
            self._begin(Band(self._view), start)
        elif start.keys & _ALT:  # with Ctrl too, where the window manager takes Alt for itself
            self._begin(InsertDrag(self._view, place), start)
        elif start.keys & _CTRL and place.photo is not None:
            self._begin(PanPhoto(self._view, place), start)
        else:
            self._begin(SwapDrag(self._view, place), start)
        if self.active is not None:
            self.active.move(at)

    def release(self, at: At) -> None:
        """The button goes up."""
        if self.active is not None:
            active, self.active = self.active, None
            active.end(at)
        elif self._pressed is not None:
            self._click(at)
        self._pressed = None
        self._tell(at)

    def _click(self, at: At) -> None:
        board, place = self._view.board, self._pressed_place
        if self._view.wall_scene.credit.holds(at.page) and not at.keys & (_CTRL | _SHIFT):
            self._view.credit_wanted.emit()
            return
        if place is None:
            if not at.keys & (_CTRL | _SHIFT):
                board.choose([])
        elif at.keys & _CTRL:
            board.toggle(place.index)
        elif at.keys & _SHIFT:
            board.extend(place.index)
        else:
            board.choose([place.index])

    def cancel(self) -> bool:
        """End what runs as if nothing had been; whether anything ran."""
        running = self.active is not None or self._pressed is not None
        if self.active is not None:
            active, self.active = self.active, None
            active.cancel()
        self._pressed = None
        self._view.rest_cursor()
        return running

    def _changed(self) -> None:
        """The wall has changed below the mouse, and not by what the mouse holds."""
        self._interrupt()
        if self._pressed is not None:
            page = self._pressed.page
            self._pressed_place = self._view.board.place_at(page.x(), page.y())

    def _opened(self) -> None:
        """Another wall lies below the mouse."""
        self._pressed = self._pressed_place = None
        self._interrupt()

    def _interrupt(self) -> None:
        # What the mouse does itself comes at its end, when it is not active any more.
        if self.active is not None and not self.active.interrupt():
            self.active = None
            self._view.rest_cursor()
            self._view.say("")

    def _begin(self, interaction: Interaction, at: At) -> None:
        self._pressed = None
        self._view.wall_scene.hover(None)
        self.active = interaction
        self._view.set_cursor(interaction.cursor)
        interaction.start(at)

    def _tell(self, at: At) -> None:
        """Cursor and status line say what would happen."""
        if self.active is not None:
            self._view.say(self.active.hint())
            return
        self._view.set_cursor(self._cursor(at))
        self._view.say(self._hint(at))

    def _cursor(self, at: At) -> Qt.CursorShape:
        if self.hand or self._view.minimap.contains(at.view):
            return Qt.CursorShape.OpenHandCursor
        if self._view.wall_scene.credit.holds(at.page):
            return Qt.CursorShape.PointingHandCursor
        side = margin_at(self._view, at)
        if side is not None:
            return cursor_of(side)
        place = self._view.board.place_at(at.page.x(), at.page.y())
        if self._view.wall_scene.framing is not None and self._view.over_framed(at.page):
            return Qt.CursorShape.SizeAllCursor
        if place is None or place.portrait is None:
            return Qt.CursorShape.ArrowCursor
        if at.keys & _CTRL and not at.keys & _ALT:
            return Qt.CursorShape.SizeAllCursor
        return Qt.CursorShape.OpenHandCursor

    def _hint(self, at: At) -> str:
        if self.hand:
            return translate("Composer", "Drag to move the page on the table.")
        if self._view.wall_scene.framing is not None:
            return framing_hint()
        if self._view.minimap.contains(at.view):
            return translate("Composer", "Drag: another part of the page comes into sight.")
        if self._view.wall_scene.credit.holds(at.page):
            return translate("Composer", "The credits, as every output prints them. Click to set.")
        side = margin_at(self._view, at)
        if side is not None:
            words = said_of(side, margin_of(self._view, side))
            return translate("Composer", "{margin}. Drag to change it.", margin=words)
        guide = self._view.guide_at(at)
        if guide:
            return guide
        place = self._view.board.place_at(at.page.x(), at.page.y())
        if place is None:
            return ""
        if place.portrait is None:
            return translate("Composer", "An empty place: drop a portrait or photos here.")
        return translate(
            "Composer",
            "Drag: swap · Alt: insert · Ctrl: move the photo · Double click: frame it",
        )


def framing_hint() -> str:
    """What can be done while a photo is framed."""
    return translate(
        "Composer",
        "Drag: move · Wheel: zoom · Enter: done · Esc: as before",
    )
