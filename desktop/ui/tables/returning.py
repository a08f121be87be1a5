"""Gives the keyboard back to a list when a field that it lent it to is done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_DONE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class Returning(QObject):
    """Enter or Esc in `field` leads back to `home`, once; leaving the field otherwise ends it.

    Where the field refuses what was typed (its property "wrong"), the keyboard stays there.
    """

    def __init__(self, field: QWidget, home: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._home = home
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._end()
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _DONE
            and not event.modifiers()
        ):
            QTimer.singleShot(0, self, self._go)  # after the field has dealt with it
        return False

    def _go(self) -> None:
        if self._field.hasFocus() and not self._field.property("wrong"):
            self._home.setFocus()

    def _end(self) -> None:
        self._field.removeEventFilter(self)
        self.deleteLater()
