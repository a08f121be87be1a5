"""A card over the window, with the rest dimmed: the palette, the settings, the list of shortcuts.

It is no dialog: Esc or a click beside it puts it away, and the keyboard goes back to where it was.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate


class Overlay(QWidget):
    """Covers a window with a scrim and holds one card in it."""

    closed = Signal()

    def __init__(self, window: QWidget, name: str, width: int, top: bool = False) -> None:
        """`width` of the card in px; `top` sets it near the upper edge instead of the middle."""
        super().__init__(window)
        self.setAccessibleName(name)
        self._window = window
        self._before: QWidget | None = None
        self.card = QFrame(self)
        self.card.setProperty("kind", "card")
        self.card.setFixedWidth(width)
        self.card.setAccessibleName(name)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.card)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.space("page")] * 4)
        column.addStretch(0 if top else 1)
        column.addLayout(row)
        column.addStretch(1)
        window.installEventFilter(self)
        self.card.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Come up and remember where the keyboard was."""
        self._before = self._window.focusWidget()
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def close_card(self) -> None:
        """Go away and give the keyboard back."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        # It may be gone by now: a row that was deleted, a field of another selection.
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_card()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        if watched is self.card and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.update()  # the shadow lies around the card, and must not stay where it was
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the card."""
        found = [
            widget
            for widget in self.card.findChildren(QWidget)
            if widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not found:
            return True
        now = QApplication.focusWidget()
        place = found.index(now) if now in found else (-1 if forward else 0)
        following = found[(place + (1 if forward else -1)) % len(found)]
        reason = Qt.FocusReason
        following.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_card()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("scrim"))
        self._shadow(painter)
        painter.end()

    def _shadow(self, painter: QPainter) -> None:
        """A soft edge below the card: rings that fade; an effect would redraw the whole card."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        blur = theme.size_of("shadow", "raised_blur")
        colour = theme.color("shadow")
        colour.setAlphaF(colour.alphaF() / blur * 2)
        painter.setBrush(colour)
        place = self.card.geometry().translated(0, theme.size_of("shadow", "raised_offset"))
        for ring in range(blur, 0, -2):
            radius = theme.radius("tile") + ring
            painter.drawRoundedRect(place.adjusted(-ring, -ring, ring, ring), radius, radius)


class Sheet(Overlay):
    """A card with a title, a body and buttons; thrown away when it is closed."""

    def __init__(self, window: QWidget, title: str, width: int = 560) -> None:
        super().__init__(window, title, width)
        column = QVBoxLayout(self.card)
        edge = theme.space("group")
        column.setContentsMargins(edge, edge, edge, theme.space("around"))
        column.setSpacing(theme.space("between"))
        self.title = label(title, "title", wrap=True)
        column.addWidget(self.title)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space("between"))
        column.addLayout(self.body)
        column.addSpacing(theme.space("inside"))
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        column.addLayout(self._buttons)
        self.done = self.add_button(translate("Widgets", "Close"), primary=True)
        self.done.clicked.connect(self.close_card)
        self.closed.connect(self.deleteLater)

    def add_button(self, text: str, primary: bool = False) -> QPushButton:
        """A further button, left of those that are there."""
        button = QPushButton(text, self.card)
        if primary:
            button.setProperty("kind", "primary")
        self._buttons.insertWidget(1, button)
        return button

    def open(self) -> None:
        super().open()
        self.done.setFocus()
