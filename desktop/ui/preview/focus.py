"""The focus point of the photo that is shown: set, moved and removed, each an Edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.geometry import Point, Rect
from desktop.work import verbs
from desktop.work.crops import face_of, focus_of
from desktop.work.i18n import translate
from desktop.work.stroke import Stroke

if TYPE_CHECKING:
    from db.rows import PortraitLine
    from desktop.context import Context
    from desktop.ui.preview.canvas import Canvas

NUDGE = 0.01
"""How far an arrow key moves the focus point, as a share of the photo."""


class FocusPoint:
    """Pushes the Edits and shows on the canvas where focus and face are."""

    def __init__(self, context: Context, canvas: Canvas) -> None:
        self._context, self._canvas = context, canvas
        self._stroke = Stroke()
        self._picture: int | None = None

    def show_line(self, line: PortraitLine | None) -> None:
        """Another portrait, or the same with another focus; None: none is shown."""
        self._picture = line.picture_id if line is not None else None
        if line is not None:
            face = face_of(line)
            self._canvas.focus = focus_of(line)
            self._canvas.face = Rect(face.x, face.y, face.width, face.height) if face else None

    def set(self, x: float, y: float) -> None:
        """Keep this point, as fractions of the photo, in every crop; can be undone."""
        self._push(translate("Preview", "Set the focus"), x, y)

    def clear(self) -> None:
        """Let the face decide again."""
        if self._canvas.focus is not None:
            self._push(translate("Preview", "Remove the focus"), None, None)

    def nudge(self, x: int, y: int) -> None:
        """Move the focus point by steps; without one, it starts at the face or in the middle."""
        at = self._canvas.focus
        if at is None:
            at = self._canvas.face.center if self._canvas.face else Point(0.5, 0.5)
        across, down = (min(max(v, 0.0), 1.0) for v in (at.x + x * NUDGE, at.y + y * NUDGE))
        self._push(translate("Preview", "Set the focus"), across, down, merge=True)

    def _push(self, text: str, x: float | None, y: float | None, merge: bool = False) -> None:
        picture = self._picture
        if picture is not None:
            word = self._stroke.word(f"focus {picture}") if merge else ""
            self._context.undo.push_change(text, verbs.set_focus(picture, x, y), word)
