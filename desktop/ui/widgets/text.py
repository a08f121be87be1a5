"""Labels in the roles of the tokens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop.ui.widgets.plain import as_tip


def label(text: str = "", role: str = "", wrap: bool = False) -> QLabel:
    """A label; `role` is "display", "title", "lead", "strong", "secondary", "caption" or "error".

    The text is shown as it is: a name with a "<" in it is no markup.
    """
    made = Wrapped(text) if wrap else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


class Wrapped(QLabel):
    """A text of several lines that is never lower than its lines need.

    A layout that centres a card asks for the height that the text has at the full width, and cuts
    off what does not fit into the card's.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        super().setText(text)
        if self.isVisible():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.isVisible() and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():  # the widths before the first layout would ask for towers
            self.fit()

    def fit(self) -> None:
        """Make room for all lines at the present width."""
        self.ensurePolished()
        self.setMinimumHeight(0)  # the height asked for is never below the former minimum
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


def paragraph(text: str, role: str, width: int) -> QLabel:
    """A centred text of a fixed width, as high as its lines need."""
    made = Wrapped(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    made.setFixedWidth(width)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
    return made


def line() -> QFrame:
    """A hairline across."""
    made = QFrame()
    made.setProperty("kind", "line")
    return made


class Elided(QLabel):
    """A label of one line with "…" where there is no room; the tip has the whole text."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """`mode`: where the "…" stands; in the middle where the end of the text says the most."""
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip("")

    def shown(self) -> str:
        """The text as there is room for it."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown()
        cut = shown != self.text()
        if cut != bool(self.toolTip()):
            self.setToolTip(as_tip(self.text()) if cut else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), shown)
        painter.end()
