"""The keys of the previewer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.ui.preview.canvas import STEP

if TYPE_CHECKING:
    from desktop.ui.preview.overlay import PreviewOverlay

Command = Callable[[], object]
Key = Qt.Key
Modifier = Qt.KeyboardModifier

_ARROWS = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
}
PAN = 80
"""Logical pixels that an arrow key moves a photo larger than the view."""


def command(overlay: PreviewOverlay, event: QKeyEvent) -> Command | None:
    """What a key does now, or None where it is none of ours."""
    shift = bool(event.modifiers() & Modifier.ShiftModifier)
    held = event.modifiers() & ~(Modifier.KeypadModifier | Modifier.ShiftModifier)
    key = Key(event.key())
    if held == Modifier.ControlModifier:
        return _with_control(overlay, key, shift)
    if held != Modifier.NoModifier:
        return None
    if key in _ARROWS:
        return _arrow(overlay, key, shift)
    if key == Key.Key_B:
        return lambda: overlay.step_picture(-1 if shift else 1)
    return _zoom(overlay, key) or _plain(overlay, key)


def _zoom(overlay: PreviewOverlay, key: Key) -> Command | None:
    canvas = overlay.canvas
    return {
        Key.Key_Plus: lambda: canvas.zoom(STEP),
        Key.Key_Equal: lambda: canvas.zoom(STEP),
        Key.Key_Minus: lambda: canvas.zoom(1 / STEP),
        Key.Key_0: canvas.fit,
        Key.Key_1: canvas.full,
    }.get(key)


def _with_control(overlay: PreviewOverlay, key: Key, shift: bool) -> Command | None:
    """The window's keys for larger, smaller and fit are for the photo that lies over it.

    All others are the window's: Ctrl with a digit goes to another area. Only a plus may need
    Shift to be typed.
    """
    if key != Key.Key_Plus and (shift or key == Key.Key_1):
        return None
    return _zoom(overlay, key)


def _plain(overlay: PreviewOverlay, key: Key) -> Command | None:
    last = overlay.count - 1
    commands: dict[Key, Command] = {
        Key.Key_PageUp: lambda: overlay.step(-1),
        Key.Key_PageDown: lambda: overlay.step(1),
        Key.Key_Home: lambda: overlay.show_index(0),
        Key.Key_End: lambda: overlay.show_index(last),
        Key.Key_Return: overlay.album.choose,
        Key.Key_Enter: overlay.album.choose,
        Key.Key_Space: overlay.close_preview,
        Key.Key_Escape: lambda: _escape(overlay),
        Key.Key_F11: lambda: overlay.set_full(not overlay.full),
        Key.Key_F: lambda: overlay.set_aiming(not overlay.canvas.aiming),
        Key.Key_T: lambda: overlay.set_true_size(not overlay.true_size),
    }
    if overlay.canvas.aiming:
        commands[Key.Key_Delete] = commands[Key.Key_Backspace] = overlay.focus.clear
    return commands.get(key)


def _arrow(overlay: PreviewOverlay, key: Key, far: bool) -> Command | None:
    """Arrows move the focus point while it is set; with Shift or up and down, the photo."""
    x, y = _ARROWS[key]
    if overlay.canvas.aiming:
        steps = 5 if far else 1
        return lambda: overlay.focus.nudge(x * steps, y * steps)
    if far or y:
        return lambda: overlay.canvas.move_by(-x * PAN, -y * PAN)
    return lambda: overlay.step(x)


def _escape(overlay: PreviewOverlay) -> None:
    """One step back: ruler, focus point, full screen, then the list."""
    if overlay.ruler.isVisible():
        overlay.true.show_ruler(False)
    elif overlay.canvas.aiming:
        overlay.set_aiming(False)
    elif overlay.full:
        overlay.set_full(False)
    else:
        overlay.close_preview()
