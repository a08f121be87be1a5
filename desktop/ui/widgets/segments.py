"""A switch of a few choices side by side: [Gallery|List]."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop.ui import theme


class Segments(QWidget):
    """One of several choices; each is (key, text, icon), where text or icon may be empty."""

    chosen = Signal(str)
    """The key of the choice that the user made."""

    def __init__(
        self, choices: Sequence[tuple[str, str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        """`name` tells screen readers what is chosen here."""
        super().__init__(parent)
        self.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for number, (key, text, icon) in enumerate(choices):
            button = QToolButton(self)
            button.setProperty("segment", _place(number, len(choices)))
            button.setCheckable(True)
            button.setText(text)
            button.setAccessibleName(f"{name}: {text}")
            button.setToolTip(text)
            side = theme.size("icon_small")
            button.setIconSize(theme.beside("icon_small") if text else QSize(side, side))
            if icon:
                button.setIcon(theme.icon(icon))
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            layout.addWidget(button)
            self._buttons[key] = button

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, where there are any; the words stand in the tooltips."""
        style = Qt.ToolButtonStyle
        side = theme.size("icon_small")
        for button in self._buttons.values():
            if not button.icon().isNull():
                button.setIconSize(QSize(side, side) if narrow else theme.beside("icon_small"))
                button.setToolButtonStyle(
                    style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
                )

    def choose(self, key: str) -> None:
        """Show a choice as made; emits nothing."""
        self._buttons[key].setChecked(True)

    def current(self) -> str:
        """The key of what is chosen; "" before the first choice."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")


def _place(number: int, count: int) -> str:
    """Which corners are round: those at the ends of the row."""
    if count == 1:
        return "only"
    return "first" if not number else "last" if number == count - 1 else "middle"
