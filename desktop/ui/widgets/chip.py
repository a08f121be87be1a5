"""Chips: the filters above a list."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.ui import theme
from desktop.work.i18n import translate


class Chip(QToolButton):
    """A filter as a small pill: set or not, with or without a menu.

    A chip that is set (`setChecked(True)`) shows a cross; a click on it, Delete or Backspace
    emits `removed`. A chip that is not set opens its menu or emits `clicked`.
    """

    removed = Signal()

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("chip", "true")
        self.setCheckable(True)
        self.setText(text)
        self.setIconSize(QSize(theme.size("icon_small"), theme.size("icon_small")))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._icon = icon
        self._show()
        self.toggled.connect(self._show)

    def nextCheckState(self) -> None:
        """A click does not set the chip: the filter does, when it has taken effect."""
        if self.isChecked():
            self.removed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isChecked() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def _show(self) -> None:
        """The cross or the arrow; it stands behind the words."""
        if self.isChecked():
            self.setIcon(theme.icon("close", "accent_text"))
            self.setToolTip(translate("Widgets", "Remove this filter"))
        else:
            self.setIcon(theme.icon(self._icon or "chevron-down", "icon_quiet"))
            self.setToolTip("")
