"""What is drawn on the photo while its focus is set: the focus point and the face."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.ui import theme

_RING = 13.0
_DOT = 3.5
_GAP = 5.0
_ARM = 9.0


def focus(painter: QPainter, at: QPointF) -> None:
    """A ring with a dot and four arms, seen on light and on dark photos."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((theme.color("tile_veil"), 5.0), (theme.color("tile_text"), 2.0)):
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawEllipse(at, _RING, _RING)
        for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            near, far = _RING + _GAP, _RING + _GAP + _ARM
            painter.drawLine(at + QPointF(x, y) * near, at + QPointF(x, y) * far)
    painter.setPen(QPen(theme.color("tile_text"), 1.5))
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(at, _DOT, _DOT)
    painter.restore()


def face(painter: QPainter, area: QRectF) -> None:
    """The corners of the box that was found around the face."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    arm = min(area.width(), area.height()) / 5
    for colour, width in ((theme.color("tile_veil"), 4.0), (theme.color("tile_text"), 1.5)):
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for corner, x, y in (
            (area.topLeft(), 1, 1),
            (area.topRight(), -1, 1),
            (area.bottomLeft(), 1, -1),
            (area.bottomRight(), -1, -1),
        ):
            painter.drawLine(corner, corner + QPointF(x * arm, 0))
            painter.drawLine(corner, corner + QPointF(0, y * arm))
    painter.restore()
