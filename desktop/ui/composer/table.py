"""The quiet table that the page lies on, and the soft shadow below the page."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, qRgba

from desktop.ui import theme
from desktop.ui.theme.tokens import value


def paint_table(painter: QPainter, exposed: QRectF, page: QRectF, background: str) -> None:
    """Paint the table, the shadow and the empty page; the painter's unit is the millimetre."""
    painter.fillRect(exposed, theme.color("canvas"))
    transform = painter.worldTransform()
    frame = transform.mapRect(page).toRect()
    clip = transform.mapRect(exposed).toAlignedRect()
    painter.save()
    painter.resetTransform()
    if not frame.contains(clip):
        _paint_shadow(painter, frame, clip)
    painter.fillRect(frame & clip, QColor(background))
    painter.setPen(QPen(theme.color("page_line"), 1))
    painter.drawRect(frame.adjusted(-1, -1, 0, 0))
    painter.restore()


def _paint_shadow(painter: QPainter, page: QRect, clip: QRect) -> None:
    blur, offset = value("shadow", "page_blur"), value("shadow", "page_offset")
    colour = theme.color("shadow")
    patch = _patch(colour.rgba(), blur)
    frame = page.translated(0, offset).adjusted(-blur, -blur, blur, blur)
    if not frame.intersects(clip):
        return
    side = 2 * blur
    # Corners from the patch, edges stretched from its middle line; the page hides the inside.
    middle = QRect(side, side, 1, 1)
    left, right = QRect(0, side, side, 1), QRect(side + 1, side, side, 1)
    top, bottom = QRect(side, 0, 1, side), QRect(side, side + 1, 1, side)
    inner = frame.adjusted(side, side, -side, -side)
    for target, source in (
        (
            QRect(frame.topLeft(), QPoint(inner.left() - 1, inner.top() - 1)),
            QRect(0, 0, side, side),
        ),
        (
            QRect(QPoint(inner.right() + 1, frame.top()), QPoint(frame.right(), inner.top() - 1)),
            QRect(side + 1, 0, side, side),
        ),
        (
            QRect(
                QPoint(frame.left(), inner.bottom() + 1), QPoint(inner.left() - 1, frame.bottom())
            ),
            QRect(0, side + 1, side, side),
        ),
        (
            QRect(QPoint(inner.right() + 1, inner.bottom() + 1), frame.bottomRight()),
            QRect(side + 1, side + 1, side, side),
        ),
        (QRect(inner.left(), frame.top(), inner.width(), side), top),
        (QRect(inner.left(), inner.bottom() + 1, inner.width(), side), bottom),
        (QRect(frame.left(), inner.top(), side, inner.height()), left),
        (QRect(inner.right() + 1, inner.top(), side, inner.height()), right),
        (inner, middle),
    ):
        if target.isValid() and target.intersects(clip):
            painter.drawPixmap(target, patch, source)


@lru_cache(maxsize=4)
def _patch(rgba: int, blur: int) -> QPixmap:
    """A blurred square of twice the blur and a pixel: what a large shadow is stretched from."""
    colour = QColor.fromRgba(rgba)
    side = 4 * blur + 1
    sigma = blur / 2.2

    def covered(position: float) -> float:
        return (1 + math.erf(position / (sigma * math.sqrt(2)))) / 2

    line = [
        covered(min(x, side - 1 - x) + 0.5 - blur) if x != side // 2 else 1.0 for x in range(side)
    ]
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    red, green, blue = colour.red(), colour.green(), colour.blue()
    for y in range(side):
        for x in range(side):
            alpha = round(colour.alpha() * line[x] * line[y])
            image.setPixel(x, y, qRgba(red, green, blue, alpha))
    return QPixmap.fromImage(image)
