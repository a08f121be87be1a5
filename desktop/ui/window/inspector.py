"""The panel on the right: what is chosen in the area."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.work.i18n import translate


class Inspector(QFrame):
    """Holds the widget that the area in front gives; folds away when there is none.

    Part of the first frame: nothing in here may import `Qt`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName(translate("Window", "Inspector"))
        self.setMinimumWidth(theme.size("inspector_least"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 0, 0, 0)
        self._shown: QWidget | None = None
        words = translate("Window", "What you choose shows up here, and can be edited here.")
        self._hint = QLabel(words)
        self._hint.setProperty("role", "secondary")
        self._hint.setWordWrap(True)
        self._hint.setMargin(theme.space("section"))
        self._layout.addWidget(self._hint)

    def content(self) -> QWidget | None:
        """What is shown."""
        return self._shown

    def show_content(self, widget: QWidget | None) -> None:
        """Show another widget, or None for a hint; the former one stays with its area, hidden."""
        if widget is self._shown:
            return
        if self._shown is not None:
            self._layout.removeWidget(self._shown)
            self._shown.hide()
        self._shown = widget
        self._hint.setVisible(widget is None)
        if widget is not None:
            self._layout.addWidget(widget)
            widget.show()
