"""Framing: the whole photo around its place, so that one sees what can be moved in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop.core.crop import Crop
from desktop.core.geometry import Rect
from desktop.ui import theme
from desktop.ui.composer.items import around

if TYPE_CHECKING:
    from desktop.ui.composer.render import Renderer
    from desktop.work.walls.composition import Place

OUTSIDE = 0.42
"""How much of the photo shows where the place does not reach."""
FRAME = 2


class FramingItem(QGraphicsItem):
    """Lies over a place and shows the parts of its photo that are cut off."""

    def __init__(self, renderer: Renderer, place: Place) -> None:
        super().__init__()
        self._renderer = renderer
        self.place = place
        self._crop: Crop = place.crop
        self.setZValue(5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def index(self) -> int:
        """The place that is framed."""
        return self.place.index

    def follow(self, place: Place | None) -> None:
        """Show the place as it is now; without a photo there is nothing to frame."""
        self.prepareGeometryChange()
        if place is None or place.photo is None:
            self.setVisible(False)
            return
        self.place = place
        self._crop = place.crop
        self.update()

    def preview(self, crop: Crop | None) -> None:
        """Show the photo framed otherwise for the moment."""
        self.prepareGeometryChange()
        self._crop = crop or self.place.crop
        self.update()

    def photo_rect(self) -> QRectF:
        """Where the whole photo would lie on the page, in mm."""
        target = self.place.cell.photo
        photo = self.place.photo
        assert photo is not None
        box = self._crop.box(photo, target.size)
        width, height = target.width / box.width, target.height / box.height
        return QRectF(target.x - box.left * width, target.y - box.top * height, width, height)

    def boundingRect(self) -> QRectF:
        return self.photo_rect().united(_grown(self.place.cell.outer, 1.0))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        content = self.place.content
        if content is None:
            return
        whole = self.photo_rect()
        window = _grown(self.place.cell.photo, 0.0)
        proof = self._renderer.proof(self.place, content, self.place.cell)
        painter.save()
        for strip in around(whole, window):
            painter.setOpacity(1.0)
            painter.fillRect(strip, theme.color("canvas"))
            if proof is not None:
                painter.setOpacity(OUTSIDE)
                painter.drawPixmap(strip, proof, _part(strip, whole, proof))
        painter.restore()
        self._paint_thirds(painter, window)
        painter.setPen(_pen(theme.color("accent"), FRAME))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(window)

    @staticmethod
    def _paint_thirds(painter: QPainter, window: QRectF) -> None:
        """Lines of the thirds: light with a dark seam, readable on every photo."""
        lines = [
            QLineF(x, window.top(), x, window.bottom())
            for x in (window.left() + window.width() * third / 3 for third in (1, 2))
        ] + [
            QLineF(window.left(), y, window.right(), y)
            for y in (window.top() + window.height() * third / 3 for third in (1, 2))
        ]
        # Smooth lines cost a millisecond each and look no better.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        dark, light = QColor(theme.color("tile_veil")), QColor(theme.color("tile_text"))
        dark.setAlphaF(0.25)
        light.setAlphaF(0.55)
        for colour, width in ((dark, 3), (light, 1)):
            painter.setPen(_pen(colour, width))
            painter.drawLines(lines)


def _part(strip: QRectF, whole: QRectF, proof: QPixmap) -> QRectF:
    """The part of the proof that belongs to a strip of the whole photo."""
    across, down = proof.width() / whole.width(), proof.height() / whole.height()
    return QRectF(
        (strip.x() - whole.x()) * across,
        (strip.y() - whole.y()) * down,
        strip.width() * across,
        strip.height() * down,
    )


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    return pen


def _grown(rect: Rect, by: float) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height).adjusted(-by, -by, by, by)
