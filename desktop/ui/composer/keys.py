"""The keyboard on the wall: everything that the mouse can do there.

Single keys that stand in the window's table of actions (Del, F, R, +, -, 0, 1) are not here: the
window hands them to the area.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.composer.view import WallView

ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
"""Key -> rows down, columns right."""
NUDGE = 0.02
"""A press of Alt and an arrow moves the photo by this share of its place's width."""

_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(view: WallView, event: QKeyEvent) -> bool:
    """A key was pressed; whether it meant something here."""
    key = Qt.Key(event.key())
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in ARROWS:
        return _arrow(view, *ARROWS[key], modifiers)
    if key == Qt.Key.Key_Escape:
        return _escape(view)
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
        return _enter(view)
    if key == Qt.Key.Key_Space and not modifiers:
        if not event.isAutoRepeat() and view.pointer.active is None:
            view.pointer.hand = True
            view.set_cursor(Qt.CursorShape.OpenHandCursor)
        return True
    if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and view.board.places:
        index = 0 if key == Qt.Key.Key_Home else len(view.board.places) - 1
        view.board.choose([index])
        view.reveal(index)
        return True
    return False


def _arrow(view: WallView, down: int, right: int, modifiers: Qt.KeyboardModifier) -> bool:
    board = view.board
    place = board.place(board.current)
    framing = view.wall_scene.framing is not None
    if place is not None and (modifiers == _ALT or (framing and not modifiers)):
        step = place.cell.photo.width * NUDGE
        view.edits.pan_photo(place, right * step, down * step)
        return True
    other = board.neighbour(board.current, down, right)
    if other is None:
        return False
    if modifiers == _CTRL:
        if place is not None and view.edits.swap(place.index, other):
            board.choose([other])
            view.reveal(other)
    elif modifiers == _SHIFT:
        board.extend(other)
        view.reveal(other)
    elif not modifiers:
        board.choose([other])
        view.reveal(other)
    else:
        return False
    return True


def _enter(view: WallView) -> bool:
    scene, place = view.wall_scene, view.board.place(view.board.current)
    if scene.framing is not None:
        scene.frame_photo(None)
        return True
    if place is not None and place.photo is not None:
        scene.frame_photo(place.index)
        return True
    return False


def _escape(view: WallView) -> bool:
    if view.pointer.cancel():
        return True
    if view.wall_scene.framing is not None:
        view.discard_framing()
        return True
    if view.board.chosen:
        view.board.choose([])
        return True
    return False
