"""A colour field: swatches of calm brand colours, and a line for the exact value."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.value import ValueField
from desktop.work.i18n import mark, translate

# Data, no tokens: proposals for a campaign's own colour, printed on its walls and kept in the
# library. They must not change with the theme.
#: a colour to start from, and its name
SWATCHES: Final = (
    ("#C8102E", mark("Colours", "Poster red")),
    ("#C4562A", mark("Colours", "Brick")),
    ("#B7791F", mark("Colours", "Ochre")),
    ("#2E7D4F", mark("Colours", "Park green")),
    ("#0B7285", mark("Colours", "Harbour")),
    ("#1F5FA8", mark("Colours", "Town blue")),
    ("#6B3FA0", mark("Colours", "Violet")),
    ("#3A3A3A", mark("Colours", "Graphite")),
)
SIDE = 24
_HEX = re.compile(r"#?([0-9a-fA-F]{6})")


class ColourField(QWidget):
    """Signal: `edited` ("#RRGGBB")."""

    edited = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("tiny"))
        row = QHBoxLayout()
        row.setContentsMargins(9, 4, 0, 0)
        row.setSpacing(theme.space("tiny"))
        self._swatches = [Swatch(colour, translate("Colours", text)) for colour, text in SWATCHES]
        for swatch in self._swatches:
            swatch.clicked.connect(lambda _on=False, c=swatch.colour: self.edited.emit(c))
            row.addWidget(swatch)
        row.addStretch(1)
        layout.addLayout(row)
        self.line = ValueField(name, "#C8102E")
        self.line.edited.connect(self._typed)
        layout.addWidget(self.line)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The line has the keyboard. No proxy: Tab would leave out all that stands before it."""
        self.line.setFocus(event.reason())

    def set_value(self, colour: str) -> None:
        """Show a colour ("#RRGGBB"), or none."""
        self.line.set_value(colour.upper())
        for swatch in self._swatches:
            swatch.setChecked(swatch.colour.upper() == colour.upper())

    def _typed(self, text: str) -> None:
        found = _HEX.fullmatch(text.strip())
        colour = QColor(text.strip())
        if found:
            self.edited.emit(f"#{found[1].upper()}")
        elif colour.isValid():
            self.edited.emit(colour.name().upper())
        else:
            self.edited.emit(text)


class Swatch(QAbstractButton):
    """A colour to click on."""

    def __init__(self, colour: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(SIDE, SIDE)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew under the mouse
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = 3.0 if self.isChecked() or self.hasFocus() else 2.0 if self.underMouse() else 4.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour))
        painter.drawEllipse(
            QRectF(self.rect()).adjusted(inset + 1, inset + 1, -inset - 1, -inset - 1)
        )
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = theme.color("focus" if self.hasFocus() else "text")
            painter.setPen(QPen(ring, 2 if self.hasFocus() else 1.5))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))


def wrong(colour: object, _row: object = None) -> str:
    """Why a text is no colour."""
    if isinstance(colour, str) and re.fullmatch(r"#[0-9A-F]{6}", colour):
        return ""
    return translate("Checks", "A colour looks like #C8102E.")
