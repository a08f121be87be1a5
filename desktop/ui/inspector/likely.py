"""A quiet line below the title: a record that is being made may be there already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.errors import Cancelled
from desktop.ui import theme
from desktop.ui.widgets.text import label
from desktop.work import likely
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.inspector.panel import Inspector
    from desktop.work.lanes import Progress

MERGED: Final = ("portraits", "contacts")
"""The tables whose records can be made one."""


class PerhapsThere(QWidget):
    """Belongs to an inspector of portraits or contacts; hidden where there is nothing to say."""

    def __init__(self, inspector: Inspector) -> None:
        super().__init__(inspector)
        self._inspector = inspector
        self._found: list[likely.Likely] = []
        self._asked = 0
        self.setObjectName("perhaps-there")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(9, 0, 9, 0)
        layout.setSpacing(theme.space("tiny"))
        self.words = label("", "secondary", wrap=True)
        self.button = QPushButton(translate("Inspector", "Show"))
        self.button.setProperty("kind", "link")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setToolTip(translate("Inspector", "See both side by side"))
        self.button.clicked.connect(self._compare)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def refresh(self, row: Any | None) -> None:
        """Look for doubles of the selected record, beside the window, if it is a new one."""
        if row is None or not likely.is_new(row):
            self._asked = 0
            self.hide()
            return
        if row.id != self._asked:
            self.hide()
        self._asked = id_ = row.id
        inspector = self._inspector
        store, table = inspector.context.store, inspector.table

        def work(_progress: Progress) -> tuple[int, list[likely.Likely]]:
            return id_, store.read(likely.likely, table, id_)

        inspector.context.jobs.quick(
            work, done=self._take, failed=self._failed, key=(self, "likely")
        )

    def _take(self, answer: tuple[int, list[likely.Likely]]) -> None:
        asked, self._found = answer
        if asked != self._asked:
            return
        if self._found:
            name = self._found[0].name
            more = len(self._found) - 1
            text = translate("Inspector", "Perhaps there already: {name}", name=name)
            if more:
                text += " " + translate("Inspector", "and {number} more", number=more)
            self.words.setText(text)
            self.button.setAccessibleName(f"{text}: {self.button.text()}")
        self.setVisible(bool(self._found))
        self._inspector.order_stops()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):  # a newer question took its place
            self._inspector.context.jobs.failed.emit(error)

    def _compare(self) -> None:
        from desktop.ui.doubles.search import compare

        inspector = self._inspector
        ids = sorted({self._asked, *(one.id for one in self._found)})
        compare(inspector.context, inspector.shell, inspector.table, ids)
