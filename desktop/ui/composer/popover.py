"""A card that opens below a button and closes with a click beside it or Esc."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui import theme


class Popover(QFrame):
    """Holds one panel; made once, shown as often as wanted."""

    closed = Signal()

    def __init__(self, panel: QWidget, owner: QWidget, width: int = 300) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setProperty("kind", "card")
        layout = QVBoxLayout(self)
        around = theme.space("around")
        layout.setContentsMargins(around, around, around, around)
        layout.addWidget(panel)
        self.setFixedWidth(width)

    def open_below(self, button: QWidget) -> None:
        """Show it below a button, moved so far that it stays on the screen."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(0, button.height() + theme.space("tiny")))
        free = button.screen().availableGeometry()
        x = min(corner.x(), free.right() - self.width() - theme.space("inside"))
        y = min(corner.y(), free.bottom() - self.height() - theme.space("inside"))
        self.move(max(free.left(), x), max(free.top(), y))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.focusNextChild()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
