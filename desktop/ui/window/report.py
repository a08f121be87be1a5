"""The report of a job: which files failed and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from desktop.ui import theme
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate

_WIDTH = 760
_LINES = 10


class Report(Sheet):
    """A list of names and reasons, to read and to copy."""

    def __init__(self, window: QWidget, title: str, lines: Sequence[tuple[str, str]]) -> None:
        super().__init__(window, title, _WIDTH)
        self._lines = list(lines)
        self.body.addWidget(
            label(translate("Window", "%n line(s)", "", len(self._lines)), "secondary")
        )
        self.list = QTreeWidget()
        self.list.setAccessibleName(title)
        self.list.setHeaderLabels([translate("Window", "File"), translate("Window", "Reason")])
        self.list.setRootIsDecorated(False)
        self.list.setWordWrap(True)
        self.list.setUniformRowHeights(False)
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.list.addTopLevelItems([QTreeWidgetItem(line) for line in self._lines])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.list.header().resizeSection(0, _WIDTH // 3)
        shown = max(3, min(_LINES, len(self._lines)))
        self.list.setMinimumHeight((shown + 1) * theme.size("row"))
        self.body.addWidget(self.list)
        copy = self.add_button(translate("Window", "Copy"))
        copy.clicked.connect(self.copy)

    def copy(self) -> None:
        """Put the whole list on the clipboard, a line each, name and reason apart by a tab."""
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in self._lines))
