"""A small drawing of the wall with the joints of its sheets, beside their settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.geometry import Rect
from desktop.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.tiling.seams import Crossing, Obstacle
    from desktop.core.tiling.tiles import Tiling
    from desktop.work.walls.composition import Composition

HEIGHT = 190


class JointSketch(QWidget):
    """Shows places, faces and joints; what a joint cuts through stands out."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._composition: Composition | None = None
        self._tiling: Tiling | None = None
        self._obstacles: Sequence[Obstacle] = ()
        self._cut: frozenset[int] = frozenset()

    def sizeHint(self) -> QSize:
        return QSize(280, HEIGHT)

    def show_joints(
        self,
        composition: Composition,
        tiling: Tiling,
        obstacles: Sequence[Obstacle],
        cut: Sequence[Crossing],
        description: str,
    ) -> None:
        """Show a wall with its joints; `description` says the same in words."""
        self._composition, self._tiling, self._obstacles = composition, tiling, obstacles
        faces = (one.obstacle for one in cut if one.obstacle.kind in ("face", "eyes"))
        self._cut = frozenset(face.cell for face in faces)
        self.setAccessibleName(description)
        self.setToolTip(description)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        composition, tiling = self._composition, self._tiling
        if composition is None or tiling is None:
            return
        page = composition.wall.page
        room = Rect(1, 1, self.width() - 2, self.height() - 2)
        there = room.fitted(page.size)
        scale = there.width / page.width

        def placed(rect: Rect) -> QRectF:
            moved = rect.scaled(scale).moved(there.x, there.y)
            return QRectF(moved.x, moved.y, moved.width, moved.height)

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRect(placed(page))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        for place in composition.places:
            painter.drawRect(placed(place.cell.photo))
        for one in self._obstacles:
            if one.kind == "face":
                wrong = one.cell in self._cut
                painter.setBrush(theme.color("red" if wrong else "icon_quiet"))
                painter.drawEllipse(placed(one.rect))
        painter.setPen(QPen(theme.color("guide"), 1.4))
        across, down = tiling.joints()
        for at in across:
            x = there.x + at * scale
            painter.drawLine(QLineF(x, there.y, x, there.bottom))
        for at in down:
            y = there.y + at * scale
            painter.drawLine(QLineF(there.x, y, there.right, y))
        painter.end()
