"""A short list of rows that belong to a record: removable, addable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.menus import entry, pop_up_below
from desktop.ui.widgets.text import Elided
from desktop.work.i18n import translate


@dataclass(frozen=True, slots=True)
class BesideRow:
    """A row: its id and its text."""

    id: int
    text: str


class Beside(QWidget):
    """Signals: `added` (code of what was chosen), `removed` (id)."""

    added = Signal(str)
    removed = Signal(int)

    def __init__(self, add: str, parent: QWidget | None = None) -> None:
        """`add` is what the button says."""
        super().__init__(parent)
        self._offers: list[tuple[str, str]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout.addLayout(self._rows)
        self.add = QPushButton(theme.icon("plus"), add)
        self.add.setProperty("kind", "quiet")
        self.add.clicked.connect(self._pop_up)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        layout.addLayout(line)

    def show_rows(self, rows: Sequence[BesideRow], offers: Sequence[tuple[str, str]]) -> None:
        """Show rows, and offer (code, text) to add."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._rows.addWidget(self._row(row))
        self._offers = list(offers)
        self.add.setVisible(bool(offers))

    def _row(self, row: BesideRow) -> QWidget:
        widget = QWidget()
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(9, 0, 0, 0)
        layout.setSpacing(theme.space("tiny"))
        layout.addWidget(Elided(row.text), 1)
        remove = QToolButton()
        remove.setIcon(theme.icon("close", "icon_quiet"))
        remove.setToolTip(translate("Inspector", "Remove: {name}", name=row.text))
        remove.setAccessibleName(remove.toolTip())
        remove.clicked.connect(lambda _on=False: self.removed.emit(row.id))
        layout.addWidget(remove)
        return widget

    def menu(self) -> QMenu:
        """What can be added."""
        menu = QMenu(self)
        for code, text in self._offers:
            entry(menu, text, lambda c=code: self.added.emit(c))
        return menu

    def _pop_up(self) -> None:
        pop_up_below(self.menu(), self.add)
