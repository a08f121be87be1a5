"""The photo on top of the inspector: whole and uncut in its frame, or a pile of several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import theme
from desktop.ui.widgets.filmstrip import covering
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from db.rows import Picture
    from desktop.work.images import Images

HEIGHT = 148
"""Of the frame for one photo, upright or lying: the fields below keep their place."""
PILE = 132


class Photo(QWidget):
    """Signals: `dropped` (paths) of further photos, `asked` for the first one by a click."""

    dropped = Signal(object)
    asked = Signal()

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
        text = translate("Inspector", "Photo: {name}", name=name) if name else self._invitation()
        self.setAccessibleName(text)
        bare = first is None
        self.setCursor(Qt.CursorShape.PointingHandCursor if bare else Qt.CursorShape.ArrowCursor)
        self.setFixedHeight(self._height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.size("inspector_least"), self._height())

    def _height(self) -> int:
        return PILE if self._number > 1 else HEIGHT

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if self._number > 1:
            self._paint_pile(painter)
        elif self._pictures:
            self._paint_one(painter, self._pictures[0])
        else:
            self._paint_bare(painter)

    @staticmethod
    def _invitation() -> str:
        return translate("Inspector", "Drag photos here or choose them")

    def _paint_bare(self, painter: QPainter) -> None:
        """Where a photo will be, and how it comes there."""
        frame = QRectF(self.rect()).adjusted(9.5, 0.5, -9.5, -0.5)
        pen = QPen(theme.color("border"))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(frame, theme.radius("tile"), theme.radius("tile"))
        side = theme.size("icon")
        middle = frame.center()
        sign = theme.pixmap("picture-add", side, "icon_quiet", self.devicePixelRatioF())
        painter.drawPixmap(round(middle.x() - side / 2), round(middle.y() - side), sign)
        painter.setPen(theme.color("secondary"))
        painter.setFont(theme.font("text"))
        words = frame.adjusted(0, frame.height() / 2 + 4, 0, 0)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, int(top), self._invitation())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._number == 1 and not self._pictures:
            self.asked.emit()

    def _paint_one(self, painter: QPainter, picture: Picture) -> None:
        room = QRectF(self.rect()).adjusted(9, 0, -9, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(room, theme.radius("tile"), theme.radius("tile"))
        aspect = picture.width / max(1, picture.height)
        width = min(room.width(), room.height() * aspect)
        frame = QRectF(0, 0, width, width / aspect)
        frame.moveCenter(room.center())
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
            painter.drawPixmap(frame, *covering(proof, frame.size().toSize(), scale))
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
        if self._number != 1 or not paths or any(path.is_dir() for path in paths):
            return None
        return translate("Inspector", "Add %n photo(s)", "", len(paths)), self.rect()

    def _take(self, data: QMimeData, _event: QDropEvent) -> None:
        from desktop.ui.portraits.dropping import local_paths

        self.dropped.emit(local_paths(data))
