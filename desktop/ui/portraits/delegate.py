"""The cells of the portraits' list: as in every table, and a small photo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from desktop.ui import theme
from desktop.ui.tables.columns import Column
from desktop.ui.tables.delegate import CellDelegate

if TYPE_CHECKING:
    from desktop.ui.portraits.tiles import Tiles
    from desktop.ui.tables.view import TableView

ICON = 16


class PortraitDelegate(CellDelegate):
    """Paints the first column as a photo, cut like a tile."""

    def __init__(self, view: TableView, tiles: Tiles) -> None:
        super().__init__(view)
        self._tiles = tiles

    def paint_cell(self, painter: QPainter, rect: QRect, column: Column, line: Any) -> None:
        if column.kind != "picture":
            super().paint_cell(painter, rect, column, line)
            return
        height = rect.height() - 6
        size = QSize(height * 4 // 5 + 4, height)
        photo = QRect(rect.left() + theme.space("inside"), rect.top() + 3, *size.toTuple())  # pyright: ignore[reportArgumentType, reportCallIssue]
        radius = float(theme.radius("small"))
        scale = painter.device().devicePixelRatio()
        tile = self._tiles.tile(line, size, scale, radius)
        if tile is not None:
            painter.drawPixmap(QRectF(photo), tile, QRectF(tile.rect()))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(photo, radius, radius)
        if not line.digest:
            name = "place" if line.kind == "place" else "person"
            icon = theme.pixmap(name, ICON, "icon_quiet", scale)
            middle = photo.center()
            painter.drawPixmap(middle.x() - ICON // 2 + 1, middle.y() - ICON // 2 + 1, icon)
        painter.restore()
