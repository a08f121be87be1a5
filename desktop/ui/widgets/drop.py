"""What lights up over a target while something is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui import theme

_ICON = 32


class DropOverlay(QWidget):
    """Covers its parent, frames it and says what a drop will do. Lets all events through."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self._target = target
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        target.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        """Light up: "Import 37 photos into ›Wir sind Musterstadt‹"."""
        self._text = text
        self.setGeometry(self._target.rect())
        self.raise_()
        self.show()
        self.update()

    def text(self) -> str:
        """What it says."""
        return self._text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        elif event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop, QEvent.Type.Hide):
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.space("inside")
        frame = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        veil = theme.color("window")
        veil.setAlphaF(0.86)
        painter.fillRect(self.rect(), veil)
        painter.setBrush(theme.color("drop_fill"))
        painter.setPen(QPen(theme.color("drop"), theme.size("focus"), Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, theme.radius("panel"), theme.radius("panel"))
        middle = self.rect().center()
        picture = theme.pixmap("drop-zone", _ICON, "accent_text", self.devicePixelRatioF())
        painter.drawPixmap(middle.x() - _ICON // 2, middle.y() - _ICON - 4, picture)
        painter.setFont(theme.font("lead"))
        painter.setPen(theme.color("text"))
        words = QRect(edge * 3, middle.y() + edge, self.width() - edge * 6, self.height() // 2)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, int(flags | Qt.TextFlag.TextWordWrap), self._text)
        painter.end()
