"""What the seam of a column cuts, seen once more at the other end of the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from desktop.ui.composer.items import CellItem, area
from desktop.ui.composer.marks import Marks, paint_marks
from desktop.work.inks import inks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.wall import Wall
    from desktop.work.walls.composition import Place


class EchoItem(QGraphicsItem):
    """A cell as it is painted, once round the column further."""

    def __init__(self, cell: CellItem, shift: float, page: QRectF, wall: Wall) -> None:
        super().__init__()
        self.cell, self.shift = cell, shift
        self._page, self._wall = page, wall
        self._whole = area(cell.place.cell.outer).translated(shift, 0.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return self._whole & self._page

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.save()
        painter.setClipRect(self._page, Qt.ClipOperation.IntersectClip)
        pixmap = self.cell.image()
        if pixmap is None:
            painter.fillRect(self._whole, inks(self._wall.spec.background).fill)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self._whole, pixmap, QRectF(pixmap.rect()))
        painter.restore()


class Echoes:
    """Keeps the echoes of a scene's cells; flat walls have none."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self.items: list[EchoItem] = []

    def clear(self) -> None:
        """Another wall."""
        for item in self.items:
            item.cell.echoes = ()
            self._scene.removeItem(item)
        self.items = []

    def follow(self, wall: Wall, cells: Sequence[CellItem]) -> None:
        """Make the echoes that the wall has now."""
        if not wall.spec.around and not self.items:
            return
        self.clear()
        page = area(wall.page)
        for cell in cells:
            bounds = cell.boundingRect()
            shifts = [
                shift
                for shift in wall.shifts
                if shift and bounds.translated(shift, 0.0).intersects(page)
            ]
            made = [EchoItem(cell, shift, page, wall) for shift in shifts]
            cell.echoes = tuple(made)
            for item in made:
                self._scene.addItem(item)
            self.items += made


def paint_marks_round(
    painter: QPainter, exposed: QRectF, marks: Marks, places: Sequence[Place], wall: Wall
) -> None:
    """Paint the marks; those of what the seam of a column cuts at both ends of the sheet."""
    if not wall.spec.around:
        paint_marks(painter, exposed, marks, places, wall)
        return
    painter.save()
    painter.setClipRect(area(wall.page), Qt.ClipOperation.IntersectClip)
    for shift in wall.shifts:
        painter.translate(shift, 0.0)
        paint_marks(painter, exposed.translated(-shift, 0.0), marks, places, wall)
        painter.translate(-shift, 0.0)
    painter.restore()
