"""Painting a column that stands on a quiet floor: base, sheet, roof, its seam, what is chosen."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
)

from desktop.ui import theme
from desktop.work.i18n import translate
from desktop.work.wrapping import picture_of

if TYPE_CHECKING:
    from desktop.core.geometry import Rect
    from desktop.core.wall import Wall
    from desktop.work.wrapping import Standing, Wrap

BASE, ROOF = 0.035, 0.045
"""Heights of base and roof, as shares of the sheet's."""
WIDER = 1.05
"""How much wider than the sheet they are."""
SHADES = ((0.0, 0.34), (0.12, 0.16), (0.34, 0.0), (0.62, 0.0), (0.88, 0.16), (1.0, 0.38))
"""Where across the column it is how dark: light from the front, a little from the left."""
FLAG = 6.0


def paint_standing(
    painter: QPainter,
    standing: Standing,
    wrap: Wrap | None,
    wall: Wall,
    chosen: Sequence[Rect],
    seen: QRectF,
    *,
    rough: bool = False,
    late: float = 0.0,
) -> None:
    """Paint the column; `rough`: at half its fineness, because it moves. `seen` is the view.

    `late`: how far (mm) the seam has moved since the sheet was painted.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_floor(painter, standing)
    _paint_base(painter, standing)
    _paint_sheet(painter, standing, wrap, QColor(wall.spec.background), rough, late)
    _paint_shade(painter, standing)
    _paint_roof(painter, standing)
    for rect in chosen:
        _paint_chosen(painter, standing, wall, rect)
    _paint_seam(painter, standing, wall, seen)


def _paint_floor(painter: QPainter, standing: Standing) -> None:
    front = standing.front
    foot = standing.ring(standing.height)
    low = max(point.y() for point in foot) + front.height() * BASE
    wide, flat = front.width() * 0.95, front.width() * 0.16
    painter.save()
    painter.translate(front.center().x(), low)
    painter.scale(1.0, flat / wide)
    glow = QRadialGradient(QPointF(0, 0), wide)
    shadow = QColor(theme.color("shadow"))
    shadow.setAlphaF(0.22)
    glow.setColorAt(0.0, shadow)
    glow.setColorAt(0.55, shadow)
    shadow.setAlphaF(0.0)
    glow.setColorAt(1.0, shadow)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(QPointF(0, 0), wide, wide)
    painter.restore()


def _body(standing: Standing, upper: Sequence[QPointF], by: float, wider: float) -> QPainterPath:
    """A drum below (or above) a ring, `by` px high and a little wider than the column."""
    middle = standing.front.center().x()
    edge = [QPointF(middle + (p.x() - middle) * wider, p.y()) for p in upper]
    path = QPainterPath()
    path.addPolygon(QPolygonF([*edge, *(QPointF(p.x(), p.y() + by) for p in reversed(edge))]))
    path.closeSubpath()
    return path


def _metal(standing: Standing) -> QLinearGradient:
    """The colour of base and roof across the column."""
    front = standing.front
    half = front.width() / 2 * WIDER
    middle = front.center().x()
    across = QLinearGradient(middle - half, 0, middle + half, 0)
    colour = QColor(theme.color("border"))
    for at, dark in SHADES:
        across.setColorAt(at, colour.darker(round(100 + 120 * dark)))
    return across


def _paint_base(painter: QPainter, standing: Standing) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_metal(standing))
    ring = standing.ring(standing.height)
    painter.drawPath(_body(standing, ring, standing.front.height() * BASE, WIDER))


def _paint_roof(painter: QPainter, standing: Standing) -> None:
    high = standing.front.height() * ROOF
    ring = standing.ring(0.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_metal(standing))
    painter.drawPath(_body(standing, ring, -high * 0.55, WIDER))
    middle = standing.front.center().x()
    half = standing.front.width() / 2
    edge = [QPointF(middle + (p.x() - middle) * WIDER, p.y() - high * 0.55) for p in ring]
    dome = QPainterPath(edge[0])
    for point in edge[1:]:
        dome.lineTo(point)
    top = min(point.y() for point in edge) - high * 0.9
    dome.cubicTo(QPointF(middle + half * 0.8, top), QPointF(middle - half * 0.8, top), edge[0])
    painter.drawPath(dome)


def _paint_sheet(
    painter: QPainter,
    standing: Standing,
    wrap: Wrap | None,
    paper: QColor,
    rough: bool,
    late: float,
) -> None:
    front = standing.front
    if wrap is None:  # until the sheet has come, bare paper
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper)
        painter.drawPath(_surface(standing))
        return
    ratio = painter.device().devicePixelRatioF() / (2 if rough else 1)
    left, top = round(front.left() * ratio), round(front.top() * ratio)
    size = (max(2, round(front.width() * ratio)), max(2, round(front.height() * ratio)))
    image = picture_of(wrap, standing.cylinder, standing.turn + late, *size)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, rough)
    target = QRectF(left / ratio, top / ratio, size[0] / ratio, size[1] / ratio)
    painter.drawImage(target, image, QRectF(image.rect()))


def _surface(standing: Standing) -> QPainterPath:
    """What is seen of the sheet."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([*standing.ring(0.0), *reversed(standing.ring(standing.height))]))
    path.closeSubpath()
    return path


def _paint_shade(painter: QPainter, standing: Standing) -> None:
    """Light from the front, so that it looks round."""
    front = standing.front
    across = QLinearGradient(front.left(), 0, front.right(), 0)
    for at, dark in SHADES:
        shade = QColor(theme.color("shadow"))
        shade.setAlphaF(dark)
        across.setColorAt(at, shade)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(across)
    painter.drawPath(_surface(standing))


def _paint_chosen(painter: QPainter, standing: Standing, wall: Wall, rect: Rect) -> None:
    pen = QPen(theme.color("accent"), 3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in standing.outline(rect):
        painter.drawPolyline(line)


def _paint_seam(painter: QPainter, standing: Standing, wall: Wall, seen: QRectF) -> None:
    """The strip where both ends lie over each other, and a flag that names it."""
    overlap = wall.spec.overlap
    edges = [place for place in (0.0, overlap) if standing.seen(place)]
    if not edges:
        return
    colour = theme.color("guide")
    if len(edges) == 2:
        strip = QColor(colour)
        strip.setAlphaF(0.25)
        path = QPolygonF(
            [
                standing.point(0.0, 0.0),
                standing.point(overlap, 0.0),
                standing.point(overlap, standing.height),
                standing.point(0.0, standing.height),
            ]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strip)
        painter.drawPolygon(path)
    pen = QPen(colour, 1.5, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    for place in edges:
        painter.drawLine(standing.point(place, 0.0), standing.point(place, standing.height))
    _paint_flag(painter, standing.point(edges[0], 0.0), translate("Column", "Seam"), colour, seen)


def _paint_flag(painter: QPainter, foot: QPointF, words: str, colour: QColor, seen: QRectF) -> None:
    font = theme.font("caption")
    metrics = QFontMetricsF(font)
    wide, high = metrics.horizontalAdvance(words) + 2 * FLAG, metrics.height() + FLAG
    y = max(foot.y() + 2 * FLAG, seen.top() + FLAG)
    box = QRectF(foot.x() - wide / 2, y, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, math.floor(high / 4), math.floor(high / 4))
    painter.setFont(font)
    painter.setPen(theme.color("canvas"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
