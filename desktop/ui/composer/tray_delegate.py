"""How a portrait looks on the shelf: a photo, its name, and whether it is on the wall."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.geometry import Size
from desktop.ui import theme
from desktop.ui.tables.model import LINE_ROLE
from desktop.work import crops

if TYPE_CHECKING:
    from db.rows import PortraitLine
    from desktop.work.images import Images

TILE = 92
"""Least width of a tile in logical px."""
PHOTO = 1.2
"""Height of a photo to its width."""
NAME = 20


class TrayDelegate(QStyledItemDelegate):
    """Paints tiles; two stand side by side on a shelf of the usual width."""

    def __init__(self, images: Images, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self.placed: frozenset[int] = frozenset()
        """Portraits in places of the wall: their photos step back."""
        self.waiting: frozenset[int] = frozenset()
        """Portraits of the wall that wait for a place."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        widget = option.widget
        width = 2 * TILE
        if isinstance(widget, QAbstractItemView):
            width = widget.viewport().width() - theme.space("inside")
        columns = max(1, width // TILE)
        tile = width // columns
        return QSize(tile, round((tile - 8) * PHOTO) + NAME + 10)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: PortraitLine | None = index.data(LINE_ROLE)
        if line is None:
            return
        frame = option.rect.adjusted(4, 4, -4, -4)
        photo = QRect(frame.x(), frame.y(), frame.width(), frame.height() - NAME - 2)
        placed = line.id in self.placed
        painter.save()
        self.paint_photo(
            painter,
            photo.x(),
            photo.y(),
            photo.width(),
            photo.height(),
            line,
            0.45 if placed else 1,
        )
        if placed or line.id in self.waiting:
            self._paint_plate(painter, photo, "check" if placed else "clock")
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = theme.color("accent" if selected else "border")
            width = theme.size("tile_frame") if selected else 1
            painter.setPen(QPen(colour, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = width / 2
            edge = QRectF(photo).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(edge, theme.radius("control"), theme.radius("control"))
        painter.setFont(theme.font("secondary"))
        painter.setPen(theme.color("secondary" if placed else "text"))
        words = QRect(frame.x(), photo.bottom() + 3, frame.width(), NAME)
        text = line.name or line.file_name
        if line.age is not None and line.name:
            text = f"{text}, {line.age}"
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def paint_photo(
        self,
        painter: QPainter,
        x: int,
        y: int,
        width: int,
        height: int,
        line: PortraitLine,
        opacity: float = 1.0,
    ) -> None:
        """A photo framed by focus or face, with round corners."""
        target = QRectF(x, y, width, height)
        radius = theme.radius("control")
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        path = QPainterPath()
        path.addRoundedRect(target, radius, radius)
        painter.fillPath(path, theme.color("sunken"))
        size = crops.photo_of(line)
        ratio = painter.device().devicePixelRatio()
        proof = self._images.best(line.digest, height, ratio, line.suffix) if size else None
        if proof is not None and size is not None:
            shape = Size(float(width), float(height))
            box = crops.crop_of(None, line, shape).box(size, shape)
            across, down = proof.width(), proof.height()
            source = QRectF(
                box.left * across, box.top * down, box.width * across, box.height * down
            )
            painter.setClipPath(path)
            painter.setOpacity(opacity)
            painter.drawPixmap(target, proof, source)
        else:
            picture = theme.pixmap("person", 28, "icon_quiet", ratio)
            painter.drawPixmap(x + (width - 28) // 2, y + (height - 28) // 2, picture)
        painter.restore()

    def photos(self, lines: Sequence[PortraitLine | None]) -> list[QPixmap]:
        """The proofs of some portraits that are at hand, to be dragged."""
        found = (self._images.best(line.digest, TILE, 1.0, line.suffix) for line in lines if line)
        return [proof for proof in found if proof is not None]

    @staticmethod
    def _paint_plate(painter: QPainter, photo: QRect, icon: str) -> None:
        """A small icon on a plate in the corner of a photo."""
        side = 18
        plate = QRectF(photo.right() - side - 4, photo.top() + 5, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(plate)
        ratio = painter.device().devicePixelRatio()
        picture = theme.pixmap(icon, 12, "icon", ratio)
        painter.drawPixmap(round(plate.x()) + 3, round(plate.y()) + 3, picture)
