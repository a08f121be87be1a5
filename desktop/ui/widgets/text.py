"""Labels in the roles of the tokens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def label(text: str = "", role: str = "", wrap: bool = False) -> QLabel:
    """A label; `role` is "display", "title", "lead", "strong", "secondary", "caption" or "error".

    The text is shown as it is: a name with a "<" in it is no markup.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def paragraph(text: str, role: str, width: int) -> QLabel:
    """A centred text of a fixed width, as high as its lines need."""
    made = Paragraph(width)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setText(text)
    return made


class Paragraph(QLabel):
    """See `paragraph`. A wrapped label alone asks for one line's height in a centring layout."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(width)

    def setText(self, text: str) -> None:
        super().setText(text)
        if self.isVisible():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.isVisible() and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        self.ensurePolished()
        self.setFixedHeight(max(0, self.heightForWidth(self.width())))


def line() -> QFrame:
    """A hairline across."""
    made = QFrame()
    made.setProperty("kind", "line")
    return made


class Elided(QLabel):
    """A label of one line that ends in "…" where there is no room; the tip has the whole text."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip("")

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        cut = shown != self.text()
        if cut != bool(self.toolTip()):
            self.setToolTip(self.text() if cut else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), shown)
        painter.end()
