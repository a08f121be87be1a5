"""Painting pictures into shapes, and the veil below words on a photo."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPixmap,
    QTransform,
)

from desktop.core.geometry import Rect
from desktop.work.inks import to_qt

VEIL = QColor("#14120f")
"""Colour of the gradient below words on a photo."""
VEIL_STOPS = ((0.0, 0.0), (0.25, 0.07), (0.5, 0.28), (0.75, 0.55), (1.0, 0.74))
"""Where and how dense the veil is: eased, so that no edge shows on a bright photo."""
VEIL_ROWS = 512
"""Steps of the veil: finer than the steps of 8-bit opacity."""


def paint_image(
    painter: QPainter,
    target: QRectF,
    picture: QImage | QPixmap,
    source: QRectF,
    shape: QPainterPath | None,
) -> None:
    """Paint a part of a picture; what of it lies outside of a shape is left out."""
    engine = painter.paintEngine()
    if shape is not None and engine.type() == QPaintEngine.Type.Raster:
        # A clip has jagged edges on pixels, a texture has not; in a PDF it is the clip that stays
        # a vector and leaves the picture to be swapped.
        brush = QBrush(picture)
        across, down = target.width() / source.width(), target.height() / source.height()
        brush.setTransform(
            QTransform(
                across, 0, 0, down, target.x() - source.x() * across, target.y() - source.y() * down
            )
        )
        part = QPainterPath()
        part.addRect(target)
        painter.fillPath(shape.intersected(part), brush)
        return
    painter.save()
    if shape is not None:
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    if isinstance(picture, QImage):
        painter.drawImage(target, picture, source)
    else:
        painter.drawPixmap(target, picture, source)
    painter.restore()


def paint_veil(
    painter: QPainter, rect: Rect, shape: QPainterPath | None, growing: float = 1.0
) -> None:
    """Darken a photo below words; dense from the share `growing` of the rectangle's height on."""
    image = _veil(growing)
    paint_image(painter, to_qt(rect), image, QRectF(image.rect()), shape)


@cache
def _veil(growing: float = 1.0) -> QImage:
    """The veil as a picture to be stretched: Qt's PDF engine drops the alpha of a gradient.

    It is dense from the share `growing` of its height on.
    """
    veil = QImage(4, VEIL_ROWS, QImage.Format.Format_ARGB32)
    veil.fill(Qt.GlobalColor.transparent)
    for row in range(VEIL_ROWS):
        color = QColor(VEIL)
        color.setAlphaF(_density(min(1.0, (row + 0.5) / VEIL_ROWS / growing)))
        for column in range(4):
            veil.setPixelColor(column, row, color)
    return veil


def _density(position: float) -> float:
    """How dense the veil is from its upper (0) to its lower edge (1)."""
    for (start, low), (end, high) in pairwise(VEIL_STOPS):
        if position <= end:
            return low + (high - low) * (position - start) / (end - start)
    return VEIL_STOPS[-1][1]
