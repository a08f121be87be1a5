"""The sidebar: the areas with icon and name, folding to icons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.window.areas import AREAS
from desktop.work.i18n import translate


class Sidebar(QFrame):
    """Chooses an area. Part of the first frame: nothing in here may import `Qt`."""

    chosen = Signal(str)
    fold_wanted = Signal()

    def __init__(self, folded: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(translate("Window", "Areas"))
        self._buttons: dict[str, QPushButton] = {}
        self._titles: dict[str, str] = {}
        layout = QVBoxLayout(self)
        edge = theme.space("inside")
        layout.setContentsMargins(edge, theme.space("between"), edge + 1, edge)
        layout.setSpacing(theme.space("tiny") // 2)
        for spec in AREAS:
            title = translate("Areas", spec.title)
            button = _button(title, spec.icon)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setEnabled(False)
            button.clicked.connect(lambda _checked=False, key=spec.key: self.chosen.emit(key))
            layout.addWidget(button)
            self._buttons[spec.key] = button
            self._titles[spec.key] = title
        layout.addStretch()
        self._fold = _button("", "chevron-left")
        self._fold.clicked.connect(self.fold_wanted)
        layout.addWidget(self._fold)
        self.folded = folded
        self.fold(folded)

    def fold(self, folded: bool) -> None:
        """Show icons only, or icons and names."""
        self.folded = folded
        self.setFixedWidth(theme.size("sidebar_folded" if folded else "sidebar"))
        for key, button in self._buttons.items():
            button.setText("" if folded else "  " + self._titles[key])
            button.setToolTip(self._titles[key] if folded else "")
        words = (
            translate("Window", "Unfold the sidebar")
            if folded
            else translate("Window", "Fold the sidebar")
        )
        self._fold.setIcon(theme.icon("chevron-right" if folded else "chevron-left", "icon_quiet"))
        self._fold.setText("" if folded else "  " + translate("Window", "Fold"))
        self._fold.setAccessibleName(words)
        self._fold.setToolTip(words)

    def unlock(self, on: bool) -> None:
        """Let the areas be chosen, or not while no library is open."""
        for button in self._buttons.values():
            button.setEnabled(on)
            if not on:
                button.setAutoExclusive(False)
                button.setChecked(False)
                button.setAutoExclusive(True)

    def show_chosen(self, key: str) -> None:
        """Mark an area as the one in front."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def button(self, key: str) -> QPushButton:
        """The button of an area."""
        return self._buttons[key]

    def first_focus(self) -> QWidget:
        """What takes the keyboard when the pane is entered."""
        chosen = (button for button in self._buttons.values() if button.isChecked())
        return next(chosen, self._fold)


def _button(text: str, icon: str) -> QPushButton:
    button = QPushButton()
    button.setProperty("kind", "area")
    button.setIcon(theme.icon(icon))
    side = theme.size("icon")
    button.setIconSize(QSize(side, side))
    if text:
        button.setAccessibleName(text)
    return button
