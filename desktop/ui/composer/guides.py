"""Painting the guides over the wall, and saying what each of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from desktop.ui import theme
from desktop.ui.composer.items import area, around
from desktop.work.i18n import format_number, format_size, mark, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.geometry import Rect
    from desktop.core.pages.guides import Guides, Line
    from desktop.core.tiling.tiles import Tiling

COLOURS: dict[Line | Literal["snap"], str] = {
    "snap": "accent",
    "bleed": "guide_bleed",
    "trim": "text",
    "visible": "guide_frame",
    "safe": "guide_safe",
    "joint": "guide",
}
DASHES: dict[Line | Literal["snap"], list[float]] = {
    "bleed": [4, 3],
    "safe": [7, 3],
    "joint": [12, 3, 2, 3],
}
"""Each kind of line is told from the others without its colour too."""
NAMES: dict[Line, str] = {
    "bleed": mark("Guides", "Bleed"),
    "trim": mark("Guides", "Cut"),
    "visible": mark("Guides", "Frame"),
    "safe": mark("Guides", "Safe area"),
    "joint": mark("Guides", "Joints"),
}
VEIL = 0.3
"""How dark the frame of a vitrine lies over what it hides."""
HALO = 0.55
"""A light seam on both sides of a line, to be seen on dark photos."""
POSTER = 120
"""The guides of posters are seen where these are so many device px wide: else they hide them."""
NEAR = 4
"""The mouse is at a line from so many logical px."""


def paint_guides(painter: QPainter, exposed: QRectF, guides: Guides, hides: bool = True) -> None:
    """Paint the lines in device pixels; the painter's unit is the millimetre."""
    transform = painter.worldTransform()
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    clip = transform.mapRect(exposed).toAlignedRect().adjusted(-2, -2, 2, 2)
    if guides.visible is not None and hides:
        veil = QColor(theme.color("guide_frame"))
        veil.setAlphaF(VEIL)
        page, visible = area(guides.trim), area(guides.visible)
        for strip in around(transform.mapRect(page), transform.mapRect(visible)):
            painter.fillRect(strip.toAlignedRect() & clip, veil)
    wide = guides.posters[0].trim.width * transform.m11() if guides.posters else 0.0
    for name, rect in guides.rects(posters=wide >= POSTER):
        _frame(painter, transform, rect, name, clip)
    _joints(painter, transform, guides, clip)
    painter.restore()


def paint_lines(
    painter: QPainter, exposed: QRectF, page: Rect, lines: Sequence[tuple[bool, float]]
) -> None:
    """Paint lines across the page (mm), standing or not, at these places."""
    transform = painter.worldTransform()
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    clip = transform.mapRect(exposed).toAlignedRect().adjusted(-2, -2, 2, 2)
    frame = transform.mapRect(area(page)).toRect()
    for standing, at in lines:
        point = transform.map(QPointF(at, at))
        x, y = round(point.x()), round(point.y())
        line = QLineF(x, frame.top(), x, frame.bottom())
        if not standing:
            line = QLineF(frame.left(), y, frame.right(), y)
        _draw(painter, [line], "snap", clip, halo=True)
    painter.restore()


def _frame(painter: QPainter, transform: QTransform, rect: Rect, name: Line, clip: QRect) -> None:
    frame = transform.mapRect(area(rect)).toRect()
    left, top, right, bottom = frame.left(), frame.top(), frame.right(), frame.bottom()
    lines = [
        QLineF(left, top, right, top),
        QLineF(left, bottom, right, bottom),
        QLineF(left, top, left, bottom),
        QLineF(right, top, right, bottom),
    ]
    _draw(painter, lines, name, clip, halo=name in ("visible", "safe"))


def _joints(painter: QPainter, transform: QTransform, guides: Guides, clip: QRect) -> None:
    page = transform.mapRect(area(guides.trim)).toRect()
    lines = [
        QLineF(x, page.top(), x, page.bottom())
        for x in (round(transform.map(QPointF(at, 0.0)).x()) for at in guides.standing)
    ] + [
        QLineF(page.left(), y, page.right(), y)
        for y in (round(transform.map(QPointF(0.0, at)).y()) for at in guides.lying)
    ]
    _draw(painter, lines, "joint", clip, halo=True)


def _draw(
    painter: QPainter, lines: list[QLineF], name: Line | Literal["snap"], clip: QRect, *, halo: bool
) -> None:
    seen = [line for line in lines if _meets(line, clip)]
    if not seen:
        return
    if halo:
        light = QColor(theme.color("tile_text"))
        light.setAlphaF(HALO)
        painter.setPen(QPen(light, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLines(seen)
    pen = QPen(theme.color(COLOURS[name]), 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if name in DASHES:
        pen.setDashPattern(DASHES[name])
    painter.setPen(pen)
    painter.drawLines(seen)


def _meets(line: QLineF, clip: QRect) -> bool:
    bounds = QRectF(line.p1(), line.p2()).normalized().toAlignedRect().adjusted(-2, -2, 2, 2)
    return bounds.intersects(clip)


def value_of(guides: Guides, name: Line, tiling: Tiling | None) -> str:
    """What a guide measures, in words."""
    if name == "trim":
        return format_size(guides.trim.width, guides.trim.height)
    if name == "bleed" and guides.bleed is not None:
        return _mm(guides.trim.x - guides.bleed.x)
    if name == "visible" and guides.visible is not None:
        return format_size(guides.visible.width, guides.visible.height)
    if name == "safe" and guides.safe is not None:
        return _mm(guides.safe.x - (guides.visible or guides.trim).x)
    if name == "joint" and tiling is not None:
        return translate("Guides", "%n sheet(s)", "", tiling.count)
    return ""


def sentence_of(guides: Guides, name: Line, tiling: Tiling | None) -> str:
    """What a guide means, for the status line."""
    value = value_of(guides, name, tiling)
    if name == "bleed":
        return translate(
            "Guides", "Bleed: backgrounds and photos at the edge run on for {value}.", value=value
        )
    if name == "trim":
        return translate("Guides", "Cut: the finished poster, {value}.", value=value)
    if name == "visible":
        return translate("Guides", "Frame: of the poster {value} are seen.", value=value)
    if name == "safe":
        return translate(
            "Guides", "Safe area: faces and words keep {value} from the edge.", value=value
        )
    return translate("Guides", "Joint: the poster is put together here from {value}.", value=value)


def _mm(length: float) -> str:
    return format_number(length, 1) + "\N{NO-BREAK SPACE}mm"
