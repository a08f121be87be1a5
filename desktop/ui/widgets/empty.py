"""What a screen shows while it has nothing: one sentence, one drawing, one thing to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.text import paragraph

_DISC = 88
_ICON = 36
_TEXT = 420


class Medallion(QWidget):
    """An icon on a quiet disc."""

    def __init__(self, icon: str, role: str = "accent_text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._role = role
        self.setFixedSize(_DISC, _DISC)

    def set_icon(self, icon: str, role: str = "accent_text") -> None:
        """Show another icon."""
        self._icon, self._role = icon, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = {"accent_text": "selection_side", "icon_quiet": "sunken"}.get(
            self._role, self._role.replace("_text", "") + "_fill"
        )
        painter.setBrush(theme.color(fill))
        painter.drawEllipse(self.rect())
        picture = theme.pixmap(self._icon, _ICON, self._role, self.devicePixelRatioF())
        place = (_DISC - _ICON) // 2
        painter.drawPixmap(place, place, picture)
        painter.end()


class EmptyState(QWidget):
    """Sentence, icon and a button in the middle of an empty screen.

    `act` is called by the button; without a `button` there is none. `detail` is a quieter second
    sentence.
    """

    def __init__(
        self,
        icon: str,
        text: str,
        button: str = "",
        act: Callable[[], object] | None = None,
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.space("between"))
        layout.addStretch(2)
        self._medallion = Medallion(icon)
        layout.addWidget(self._medallion, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.space("inside"))
        self._text = self._words(text, "lead")
        self._detail = self._words(detail, "secondary")
        self._detail.setVisible(bool(detail))
        self.button = QPushButton(button)
        self.button.setProperty("kind", "primary")
        if act is not None:
            self.button.clicked.connect(lambda _checked=False: act())
        layout.addSpacing(theme.space("inside"))
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button.setVisible(bool(button))  # in its place: alone it would be a window
        layout.addStretch(3)

    def _words(self, text: str, role: str) -> QLabel:
        words = paragraph(text, role, _TEXT)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        return words

    def show_text(self, icon: str, text: str, detail: str = "", button: str = "") -> None:
        """Say something else: nothing found instead of nothing there."""
        self._medallion.set_icon(icon)
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.button.setText(button)
        self.button.setVisible(bool(button))
