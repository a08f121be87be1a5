"""What stands above and below a comparison: title and number, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate


class Head(QWidget):
    """Title, number of groups, merging all identical ones, and the way back."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("between"))
        self._title = label(title, "title")
        self._count = label("", "secondary")
        self._count.setContentsMargins(0, 6, 0, 0)  # on the line of the title's words
        self.same = QPushButton()
        self.back = QPushButton(theme.icon("arrow-left"), translate("Doubles", "Back to the list"))
        self.back.setToolTip(translate("Doubles", "Esc goes back, too"))
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.same)
        row.addWidget(self.back)

    def set_title(self, text: str) -> None:
        """Call the page something else."""
        self._title.setText(text)

    def show_number(self, groups: int, identical: int) -> None:
        """How many groups there are to decide, and in how many there is nothing to choose."""
        self._count.setText(translate("Doubles", "%n group(s)", "", groups) if groups else "")
        self.same.setVisible(identical > 0)
        self.same.setText(translate("Doubles", "Merge %n identical group(s)", "", identical))


class Foot(QWidget):
    """Why these may be one, who stays, and the three answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("inside"))
        words = QVBoxLayout()
        words.setSpacing(0)
        self._choice = label("", "strong")
        self._reason = label("", "secondary")
        for each in (self._choice, self._reason):
            each.setMinimumWidth(0)
            words.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        self.later = QPushButton(translate("Doubles", "Later"))
        self.later.setToolTip(translate("Doubles", "Go to the next group, change nothing"))
        self.apart = QPushButton(translate("Doubles", "No double"))
        self.apart.setToolTip(translate("Doubles", "Remember it, and never offer these again"))
        self.merge = QPushButton(translate("Doubles", "Merge"))
        self.merge.setProperty("kind", "primary")
        row.addLayout(words, 1)
        for button in (self.later, self.apart, self.merge):
            row.addWidget(button)

    def offer_others(self, on: bool) -> None:
        """Whether there are other groups to go to, and something to remember."""
        self.later.setVisible(on)
        self.apart.setVisible(on)

    def say_reason(self, text: str) -> None:
        """What speaks for their being one."""
        self._reason.setText(translate("Doubles", "Why: {reasons}", reasons=text) if text else "")
        self._reason.setVisible(bool(text))

    def say_choice(self, name: str) -> None:
        """Who stays."""
        self._choice.setText(translate("Doubles", "‘{name}’ stays", name=name))
