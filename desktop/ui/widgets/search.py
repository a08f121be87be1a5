"""A search field that waits until the typing pauses."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui import theme
from desktop.work.i18n import translate


class SearchField(QLineEdit):
    """A line to search in a list. `searched` gives the text when typing has paused or Enter came.

    Esc empties the field; the arrow down emits `left`, so that the list can take the keyboard.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, hint: str = "", pause: int = 0, parent: QWidget | None = None) -> None:
        """`pause` in ms; 0 takes the token "quick"."""
        super().__init__(parent)
        words = hint or translate("Widgets", "Search")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QAction):  # Qt's own cross, in our colours
            button.setIcon(theme.icon("close", "icon_quiet"))
        self.addAction(theme.icon("search", "icon_quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self._last = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause or theme.theme.pause())
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self.flush)

    def flush(self) -> None:
        """Search now what stands in the field."""
        self._timer.stop()
        if self.text() != self._last:
            self._last = self.text()
            self.searched.emit(self._last)

    def _changed(self, text: str) -> None:
        if text:
            self._timer.start()
        else:
            self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() == Qt.Key.Key_Down:
            self.flush()
            self.left.emit()
            return
        super().keyPressEvent(event)
