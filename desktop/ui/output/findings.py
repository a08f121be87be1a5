"""What there is to look at, line by line, each with a button that shows it on the wall."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.composer.fields import LightLine
from desktop.work.i18n import translate
from desktop.work.walls.hints import Hint


class FindingList(QWidget):
    """Hints before output or findings after it; "Show" selects the places."""

    places_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.space("inside"))
        self.lines: list[LightLine] = []
        self.buttons: list[QPushButton] = []

    def show_hints(self, hints: Sequence[Hint], none: str) -> None:
        """Show these, or the sentence `none` where there are none."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines, self.buttons = [], []
        for hint in hints or [Hint("green", none)]:
            self._layout.addWidget(self._row(hint))

    def texts(self) -> list[str]:
        """What is said."""
        return [one.text() for one in self.lines]

    def _row(self, hint: Hint) -> QWidget:
        made = QWidget()
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("inside"))
        said = LightLine()
        said.show_line(hint.light, hint.text)
        self.lines.append(said)
        layout.addWidget(said, 1)
        if hint.places:
            button = QPushButton(translate("Output", "Show"))
            button.setProperty("kind", "link")
            button.setAccessibleDescription(hint.text)
            button.clicked.connect(lambda: self.places_wanted.emit(hint.places))
            self.buttons.append(button)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made
