"""Small parts of the previewer: buttons, the light with a sentence, notes on the photo."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.ui import theme
from desktop.ui.widgets.text import label

_NOTE_WIDEST = 560


def tool(icon: str, name: str, keys: str = "", text: str = "", check: bool = False) -> QToolButton:
    """A button of the bars. A click leaves the keyboard with the photo; Tab reaches it."""
    made = QToolButton()
    made.setIcon(theme.icon(icon))
    made.setIconSize(QSize(theme.size("icon"), theme.size("icon")))
    made.setAccessibleName(name)
    made.setToolTip(f"{name}  ({keys})" if keys else name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setCheckable(check)
    if text:
        made.setText(text)
        made.setIconSize(theme.beside("icon"))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return made


class RoundButton(QToolButton):
    """Next and previous: a quiet disc on the canvas."""

    def __init__(self, icon: str, name: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        side = theme.size("control") + theme.space("inside")
        self.setFixedSize(side, side)
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  ({keys})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.isEnabled():
            return  # the list ends here
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        painter.setPen(QPen(theme.color("focus" if focus else "line"), 2 if focus else 1))
        fill = "pressed" if self.isDown() else "hover" if self.underMouse() else "surface"
        painter.setBrush(theme.color(fill))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        side = theme.size("icon")
        picture = theme.pixmap(self._icon, side, "icon", self.devicePixelRatioF())
        place = (self.width() - side) // 2
        painter.drawPixmap(place, place, picture)
        painter.end()


class LightLine(QWidget):
    """A traffic light, by shape and colour, and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("inside"))
        self._light = ""
        self._sign = QLabel()
        self._words = label()
        layout.addWidget(self._sign)
        layout.addWidget(self._words, 1)
        theme.changed.connect(self._draw)

    def say(self, light: str, text: str) -> None:
        """Show a light ("green", "yellow", "red") and the words for it."""
        self._light = light
        self._words.setText(text)
        self.setAccessibleName(text)
        self._draw()

    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def _draw(self) -> None:
        if self._light:
            side = theme.size("icon_small")
            scale = self.devicePixelRatioF()
            self._sign.setPixmap(theme.pixmap(f"light-{self._light}", side, self._light, scale))


class Note(QLabel):
    """Words on the photo, on a dark veil: "Loading the original"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(14, 7, 14, 7)
        self.hide()

    def say(self, text: str) -> None:
        """Show words, or nothing for ""."""
        self.setVisible(bool(text))
        if text == self.text():
            return
        self.setText(text)
        self.setAccessibleName(text)
        wide = self.fontMetrics().horizontalAdvance(text) + 30
        self.setWordWrap(wide > _NOTE_WIDEST)
        self.setFixedWidth(min(wide, _NOTE_WIDEST))
        self.setFixedHeight(
            self.heightForWidth(self.width()) if self.wordWrap() else self.sizeHint().height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("tile_veil"))
        radius = min(self.height() / 2, float(theme.radius("panel") + theme.space("tiny")))
        painter.drawRoundedRect(self.rect(), radius, radius)
        painter.setPen(theme.color("tile_text"))
        wrap = Qt.TextFlag.TextWordWrap if self.wordWrap() else 0
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(wrap)
        painter.drawText(self.contentsRect(), flags, self.text())
        painter.end()


class Lines(QWidget):
    """A text over at most a few lines; what does not fit ends in "…" and is in the tip."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._text = ""
        self.setMinimumHeight(theme.size_of("type.line", "text") * most)

    def setText(self, text: str) -> None:
        """Another text."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def text(self) -> str:
        """The whole text."""
        return self._text

    def _broken(self) -> list[str]:
        layout = QTextLayout(self._text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        found: list[str] = []
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width())
            start = line.textStart()
            if len(found) == self._most - 1:
                elide = Qt.TextElideMode.ElideRight
                found.append(self.fontMetrics().elidedText(self._text[start:], elide, self.width()))
                break
            found.append(self._text[start : start + line.textLength()].rstrip())
        layout.endLayout()
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text or self.width() < 1:
            return
        painter = QPainter(self)
        painter.setPen(theme.color("text"))
        lines = self._broken()
        tip = self._text if lines[-1].endswith("…") and not self._text.endswith("…") else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        height = theme.size_of("type.line", "text")
        top = (self.height() - height * len(lines)) // 2
        for number, text in enumerate(lines):
            place = QRect(0, top + number * height, self.width(), height)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()
