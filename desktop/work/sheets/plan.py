"""The plan of a poster in parts: small, with its joints, glue edges and the names of the sheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop.core.geometry import Rect
from desktop.work.lettering import INK, Type, set_line, words_width
from desktop.work.painting import PAPER, paint_wall, to_qt
from desktop.work.sheets.pages import Photos

if TYPE_CHECKING:
    from desktop.core.tiling.tiles import Tile, Tiling
    from desktop.work.walls.snapshot import Snapshot

VEIL = QColor(255, 255, 255, 96)
"""Over the thumbnail, so that lines and names stand out."""
GLUE = QColor(200, 16, 46, 72)
JOINT = QColor("#c8102e")


def paint_plan(
    painter: QPainter,
    snapshot: Snapshot,
    tiling: Tiling,
    place: Rect,
    stock: Photos,
    name: Callable[[Tile], str] = lambda tile: tile.name,
) -> Rect:
    """Paint the whole wall small into a place (mm); answers where it came to stand."""
    page = snapshot.wall.page
    there = place.fitted(page.size)
    scale = there.width / page.width
    painter.save()
    painter.setClipRect(to_qt(there))
    painter.translate(there.x, there.y)
    painter.scale(scale, scale)
    paint_wall(painter, snapshot.wall, snapshot.content, stock.small, cropped=True)
    painter.fillRect(to_qt(page), VEIL)
    for tile in tiling.tiles:
        for strip in tiling.strips(tile):
            painter.fillRect(to_qt(strip.rect), GLUE)
    painter.restore()
    _paint_joints(painter, tiling, there, scale)
    em = _name_em(tiling, scale)
    for tile in tiling.tiles:
        part = tile.part.scaled(scale).moved(there.x, there.y)
        paint_chip(painter, name(tile), part.center.x, part.center.y, em)
    return there


def _paint_joints(painter: QPainter, tiling: Tiling, there: Rect, scale: float) -> None:
    painter.setPen(QPen(JOINT, 0.35, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    across, down = tiling.joints()
    for at in across:
        x = there.x + at * scale
        painter.drawLine(QLineF(x, there.y, x, there.bottom))
    for at in down:
        y = there.y + at * scale
        painter.drawLine(QLineF(there.x, y, there.right, y))
    painter.setPen(QPen(QColor(INK), 0.25))
    painter.drawRect(to_qt(there))


def _name_em(tiling: Tiling, scale: float) -> float:
    parts = [tile.part for tile in tiling.tiles]
    short = min(min(part.width, part.height) for part in parts) * scale
    return min(7.0, max(1.8, short * 0.26))


def paint_chip(painter: QPainter, text: str, x: float, y: float, em: float) -> None:
    """Paint a name on a white field around its middle (mm)."""
    kind = Type(em, QFont.Weight.Bold)
    width, height = words_width(text, kind) + em * 0.7, em * 1.35
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PAPER)
    field = QRectF(x - width / 2, y - height / 2, width, height)
    painter.drawRoundedRect(field, em * 0.25, em * 0.25)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    set_line(painter, text, x, y + em * 0.36, kind, 0.5)
