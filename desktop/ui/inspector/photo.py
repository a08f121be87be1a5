"""The photo on top of the inspector: whole and uncut, or a pile of several."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import theme
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from db.rows import Picture
    from desktop.work.images import Images

HEIGHT = 340
PILE = 132


class Photo(QWidget):
    """Signal: `dropped` (path) when a file was dropped to take the photo's place."""

    dropped = Signal(object)

    def __init__(self, images: Images, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from desktop.ui.portraits.dropping import DropZone

        self._images = images
        self._pictures: list[Picture] = []
        self._number = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        images.arrived.connect(self._on_arrived)
        theme.changed.connect(self.update)
        self._zone = DropZone(self, self._say, self._take)

    def show_pictures(self, pictures: Sequence[Picture], number: int) -> None:
        """Show these, of `number` selected records."""
        self._pictures, self._number = list(pictures), number
        first = pictures[0] if pictures else None
        name = (first.alt_text or first.caption or first.file_name) if first is not None else ""
        self.setAccessibleName(translate("Inspector", "Photo: {name}", name=name))
        self.setFixedHeight(self._height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.size("inspector_least"), self._height())

    def _height(self) -> int:
        if self._number > 1 or not self._pictures:
            return PILE
        picture = self._pictures[0]
        width = max(1, self.width() - 18)
        return min(HEIGHT, round(width * picture.height / max(1, picture.width)))

    def resizeEvent(self, event: object) -> None:
        height = self._height()
        if height != self.height():
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if self._number > 1:
            self._paint_pile(painter)
        elif self._pictures:
            self._paint_one(painter, self._pictures[0])

    def _paint_one(self, painter: QPainter, picture: Picture) -> None:
        room = QRectF(self.rect()).adjusted(9, 0, -9, 0)
        aspect = picture.width / max(1, picture.height)
        width = min(room.width(), room.height() * aspect)
        frame = QRectF(room.left(), 0, width, width / aspect)
        self._paint(painter, frame, picture)

    def _paint_pile(self, painter: QPainter) -> None:
        step = 96.0
        for number, picture in reversed(list(enumerate(self._pictures))):
            frame = QRectF(9 + number * step * 0.72, 0, step, step * 1.25)
            self._paint(painter, frame, picture, edge=True)

    def _paint(
        self, painter: QPainter, frame: QRectF, picture: Picture, edge: bool = False
    ) -> None:
        path = QPainterPath()
        path.addRoundedRect(frame, theme.radius("tile"), theme.radius("tile"))
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(frame, theme.color("sunken"))
        scale = self.devicePixelRatioF()
        longest = max(frame.width(), frame.height())
        proof = self._images.best(picture.digest, longest, scale, picture.suffix)
        if proof is not None:
            painter.drawPixmap(frame, *_fitted(proof, frame.size().toSize(), scale))
        painter.restore()
        if edge:
            painter.setPen(theme.color("surface"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)

    def _on_arrived(self, digest: str, _side: int) -> None:
        if any(picture.digest == digest for picture in self._pictures):
            self.update()

    # ------------------------------------------------------------------ dropping

    def _say(self, data: QMimeData, _event: QDropEvent) -> tuple[str, QRect] | None:
        from desktop.ui.portraits.dropping import local_paths

        paths = local_paths(data)
        if self._number != 1 or len(paths) != 1 or paths[0].is_dir():
            return None
        return translate("Inspector", "Replace photo"), self.rect()

    def _take(self, data: QMimeData, _event: QDropEvent) -> None:
        from desktop.ui.portraits.dropping import local_paths

        path: Path = local_paths(data)[0]
        self.dropped.emit(path)


def _fitted(proof: QPixmap, size: QSize, scale: float) -> tuple[QPixmap, QRectF]:
    """The proof scaled to cover `size`, and the part of it that is seen."""
    wanted = size * scale
    small = proof.scaled(
        wanted,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    part = QRectF(0, 0, min(wanted.width(), small.width()), min(wanted.height(), small.height()))
    part.moveCenter(QRectF(small.rect()).center())
    return small, part
