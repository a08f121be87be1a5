"""The head of a register: its name, how many there are, search, and what else it offers."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.ui import theme
from desktop.ui.widgets.search import SearchField
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.text import label
from desktop.work.i18n import format_number, translate

SEARCH = 220
"""Width of the search field in px."""
LEAST = 150
"""Where there is less for the search, words of the tools give way to their icons."""


class Header(QWidget):
    """Title and count on the left; search, `tools` and the button for something new right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("between"))
        self._title = label(title, "title")
        self._count = label("", "secondary")
        self._count.setObjectName("count")
        self.search = SearchField(translate("Register", "Search this list"))
        self.search.setObjectName("search")
        # Where it is narrow the search gives way first, then words of the tools for the search.
        self.search.setMinimumWidth(SEARCH // 3)
        self._gives: Segments | None = None
        self._saves = 0
        self._narrow = False
        self.search.setMaximumWidth(SEARCH)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(theme.space("between"))
        self._count.setContentsMargins(0, 6, 0, 0)  # on the line of the title's words
        self.beside = QHBoxLayout()
        """Room beside the title."""
        layout.addWidget(self._title)
        layout.addLayout(self.beside)
        layout.addWidget(self._count)
        layout.addStretch(1)
        layout.addWidget(self.search, 100)  # all it may have, before the stretch gets any
        layout.addLayout(self.tools)

    def set_count(self, found: int, total: int, narrowed: bool) -> None:
        """Say "412", or "128 of 412" while search or filters hide some."""
        if narrowed:
            text = translate(
                "Register", "{found} of {total}", found=format_number(found),
                total=format_number(total),
            )  # fmt: skip
        else:
            text = format_number(total) if total else ""
        self._count.setText(text)
        self._fit()
        self._count.setAccessibleName(translate("Register", "Number: {text}", text=text or "0"))

    def give_way(self, tool: Segments) -> None:
        """Let this tool show its icons alone where there is little room for the search."""
        self._gives = tool
        wide = tool.sizeHint().width()
        tool.set_narrow(True)
        self._saves = wide - tool.sizeHint().width()
        tool.set_narrow(False)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep the search readable."""
        layout, tool = self.layout(), self._gives
        if tool is None or layout is None:
            return
        others = layout.minimumSize().width() - self.search.minimumWidth()
        if self._narrow:
            others += self._saves
        narrow = self.width() < others + LEAST
        if narrow != self._narrow:
            self._narrow = narrow
            tool.set_narrow(narrow)
            self.search.setMinimumWidth(LEAST if narrow else SEARCH // 3)

    def begin_search(self, text: str = "") -> None:
        """Take the keyboard, with this text to go on from."""
        self.search.setFocus()
        if text:
            self.search.setText(self.search.text() + text)
        else:
            self.search.selectAll()

    def add_button(self, text: str, icon: str) -> QPushButton:
        """The button that makes something new."""
        button = QPushButton(theme.icon(icon), text)
        self.tools.addWidget(button)
        return button
