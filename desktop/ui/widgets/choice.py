"""A choice that changes only when somebody opens it and takes something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class Choice(QComboBox):
    """A combo box that a stray key or turn of the wheel does not change.

    Letters and arrows open it at what they mean (Down: the one below), and Enter takes that: what
    is chosen here may be written into hundreds of records. The wheel scrolls the panel.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def showPopup(self) -> None:
        super().showPopup()
        self.view().window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self.view().window():
            self._look_left()
        return super().eventFilter(watched, event)

    def _look_left(self) -> None:
        """Qt tells nobody that the pointer left while the list was open: it would look hovered."""
        if self.underMouse() and not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            QApplication.sendEvent(self, QEvent(QEvent.Type.Leave))
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.modifiers() & _COMMANDS:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif event.key() in _MOVES:
            self.showPopup()
            if self.currentIndex() >= 0:  # without a value the list begins at its first one
                QApplication.sendEvent(self.view(), event)
        elif text.isprintable() and text.strip():
            self.showPopup()
            self.view().keyboardSearch(text)
        else:
            super().keyPressEvent(event)
