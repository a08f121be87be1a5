"""Where each wall was looked at last: the middle of the view and the zoom, or the whole page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer

if TYPE_CHECKING:
    from desktop.ui.composer.view import WallView
    from desktop.work.settings import Settings

KEY = "wall.views"
MOST = 50
"""As many walls are remembered."""
PAUSE = 400
"""Milliseconds without movement after which the look at a wall is remembered."""


@dataclass(frozen=True, slots=True)
class Look:
    """A look at a wall: the point in the middle in mm, logical px per mm; `fitted` shows all."""

    x: float = 0.0
    y: float = 0.0
    zoom: float = 0.0
    fitted: bool = True


def recall(settings: Settings, wall_id: int) -> Look:
    """How a wall was left."""
    for entry in settings.get(KEY):
        parts = str(entry).split(" ")
        if parts[0] != str(wall_id) or len(parts) != 5:
            continue
        try:
            x, y, zoom = (float(part) for part in parts[1:4])
        except ValueError:
            continue
        if zoom > 0:
            return Look(x, y, zoom, parts[4] == "fit")
    return Look()


def remember(settings: Settings, wall_id: int, look: Look) -> None:
    """Note how a wall is left, the latest first."""
    others = [e for e in settings.get(KEY) if str(e).split(" ")[0] != str(wall_id)]
    kind = "fit" if look.fitted else "free"
    entry = f"{wall_id} {look.x:.4f} {look.y:.4f} {look.zoom:.9g} {kind}"
    settings.set(KEY, [entry, *others][:MOST])


class Memory(QObject):
    """Opens each wall in the view as it was left."""

    def __init__(self, view: WallView, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._board = view, view.board
        self._settings = view.board.context.settings
        self._recalled: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.keep)
        view.zoomed.connect(self._looked)

    def opened(self) -> None:
        """Another wall, or none, is on the board."""
        self._recalled = None
        self._recall()

    def shown(self) -> None:
        """The view comes on the screen, and has its size when all events are over."""
        QTimer.singleShot(0, self, self._recall_late)

    def keep(self) -> None:
        """Note where the wall is looked at."""
        self._timer.stop()
        wall_id, view = self._board.wall_id, self._view
        if wall_id is not None and self._recalled == wall_id:
            look = Look(view.middle.x(), view.middle.y(), view.zoom, view.fitted)
            remember(self._settings, wall_id, look)

    def _looked(self) -> None:
        if self._recalled == self._board.wall_id and self._view.isVisible():
            self._timer.start()

    def _recall(self) -> None:
        wall_id, view = self._board.wall_id, self._view
        if wall_id is None or not view.isVisible():
            return
        look = recall(self._settings, wall_id)
        if look.fitted:
            view.fit()
        else:
            view.look_at(QPointF(look.x, look.y), look.zoom)
        self._recalled = wall_id

    def _recall_late(self) -> None:
        if self._recalled is None:
            self._recall()
