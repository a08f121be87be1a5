"""Parts of the composer's panels: captions, colours, folds, and a light with words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import (
    QAbstractButton,
    QColorDialog,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.widgets.text import label, line
from desktop.work.i18n import translate

SWATCHES = ("#FFFFFF", "#F4F1EA", "#1D1B18", "#0B3D5C", "#2E5E4E", "#C8102E", "#E9B949")
"""Backgrounds that are offered at once: paper, cream, black and four posters' colours."""


LINE = 16
"""Height of a line of secondary text in px; a light stands in its middle."""


class Swatch(QToolButton):
    """A colour to choose."""

    SIDE = 24

    def __init__(self, colour: str, name: str = "") -> None:
        super().__init__()
        self.colour = colour
        self.setCheckable(True)
        self.setFixedSize(self.SIDE + 4, self.SIDE + 4)
        self.setAccessibleName(name or colour)
        self.setToolTip(name or colour)

    def sizeHint(self) -> QSize:
        return QSize(self.SIDE + 4, self.SIDE + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5)
        painter.setPen(theme.color("border"))
        painter.setBrush(QColor(self.colour))
        painter.drawRoundedRect(frame, theme.radius("small"), theme.radius("small"))
        if self.isChecked() or self.hasFocus():
            pen = painter.pen()
            pen.setColor(theme.color("accent" if self.isChecked() else "focus"))
            pen.setWidthF(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            outer = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(outer, theme.radius("control"), theme.radius("control"))


class ColourField(QWidget):
    """A background colour: some that suit posters, and any other."""

    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._swatches = [Swatch(colour) for colour in SWATCHES]
        self._own = Swatch(SWATCHES[0], translate("Composer", "Own colour"))
        for swatch in (*self._swatches, self._own):
            swatch.clicked.connect(lambda _checked=False, one=swatch: self._choose(one))
            layout.addWidget(swatch)
        self._more = QToolButton()
        self._more.setIcon(theme.icon("options"))
        self._more.setToolTip(translate("Composer", "Another colour…"))
        self._more.setAccessibleName(translate("Composer", "Another colour…"))
        self._more.clicked.connect(self._ask)
        layout.addWidget(self._more)
        layout.addStretch(1)
        self._colour = SWATCHES[0]

    def show_value(self, colour: str) -> None:
        """Show a colour "#rrggbb"."""
        self._colour = colour
        known = colour.upper() in SWATCHES
        self._own.colour = colour
        self._own.setVisible(not known)
        for swatch in (*self._swatches, self._own):
            swatch.setChecked(swatch.colour.upper() == colour.upper())

    def _choose(self, swatch: Swatch) -> None:
        self.show_value(swatch.colour)
        self.edited.emit(swatch.colour)

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._colour), self.window())
        dialog.setWindowTitle(translate("Composer", "Background colour"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self.edited.emit(colour.name().upper()))
        dialog.open()


class Light(QWidget):
    """A traffic light: each colour has its own shape too."""

    def __init__(self, side: int = 12) -> None:
        super().__init__()
        self._light = "green"
        self.setFixedSize(side, LINE)

    def show_light(self, light: str) -> None:
        """Show "green", "yellow" or "red"."""
        self._light = light
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._light))
        side = self.width()
        painter.translate(0, (LINE - side) / 2)
        if self._light == "green":
            painter.drawEllipse(QRectF(1, 1, side - 2, side - 2))
        elif self._light == "yellow":
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(side / 2, 1),
                        QPointF(side - 0.5, side - 1.5),
                        QPointF(0.5, side - 1.5),
                    ]
                )
            )
        else:
            painter.drawRoundedRect(QRectF(0.5, side * 0.32, side - 1, side * 0.36), 1.5, 1.5)


LINK = 9
"""Padding and border of a button that looks like a link, in px."""


class LightLine(QWidget):
    """A light and a sentence beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        layout = QHBoxLayout()
        layout.setSpacing(theme.space("inside"))
        self._light = Light()
        layout.addWidget(self._light, 0, Qt.AlignmentFlag.AlignTop)
        self._text: QLabel = label("", "secondary", wrap=True)
        layout.addWidget(self._text, 1)
        layout.setAlignment(self._light, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(layout)

    def show_line(self, light: str, text: str) -> None:
        """Say something."""
        self._light.show_light(light)
        self._text.setText(text)
        self.setAccessibleName(text)

    def add_below(self, *buttons: QWidget) -> None:
        """Buttons in a row below the words; the words of links stand in line with them."""
        beside = QHBoxLayout()
        words = self._light.width() + theme.space("inside")
        beside.setContentsMargins(words - LINK, 0, 0, 0)
        beside.setSpacing(0)
        for button in buttons:
            beside.addWidget(button)
        beside.addStretch(1)
        self._column.addLayout(beside)

    def text(self) -> str:
        """What is said."""
        return self._text.text()


class FoldHead(QAbstractButton):
    """The head of a section: its name left, an arrow right."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setText(title)
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setFixedHeight(theme.size("row_compact"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(120, theme.size("row_compact"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font("text", "semibold"))
        painter.setPen(theme.color("text" if self.isEnabled() else "disabled"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
        side = theme.size("icon_small")
        arrow = "chevron-down" if self.isChecked() else "chevron-right"
        role = "icon" if self.underMouse() else "icon_quiet"
        picture = theme.pixmap(arrow, side, role, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - side, (self.height() - side) // 2, picture)
        if self.hasFocus():
            painter.setPen(theme.color("focus"))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class Fold(QWidget):
    """A section with a head; a click on the head folds it.

    `fill` puts its content in, which is best made as its child: each widget that moves to another
    parent is styled anew with all that it holds.
    """

    def __init__(self, title: str, folded: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.space("tiny"))
        self._head = FoldHead(title)
        self._head.setChecked(not folded)
        self._layout.addWidget(line())
        self._layout.addWidget(self._head)

    def fill(self, content: QWidget) -> None:
        """Put the content below the head."""
        content.setVisible(self._head.isChecked())
        self._head.toggled.connect(content.setVisible)
        self._layout.addWidget(content)
