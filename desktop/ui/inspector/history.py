"""The history of a record: a folded section that is read only when somebody opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.inspector.specs import Section
from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from desktop.ui.inspector.panel import Inspector
    from desktop.ui.inspector.telling import Step

HISTORY: Final = Section(mark("Inspector", "History"), (), fold=True)
_BETWEEN = 3
PAGE = 40
"""So many entries are read at first; the button reads so many more."""


class History(QWidget):
    """Who set what when, newest first, for the one selected record."""

    def __init__(self, inspector: Inspector, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspector = inspector
        self._shown: tuple[int, ...] = ()
        self._most = PAGE
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("tiny"))
        self.told = Told(translate("Inspector", "History"))
        layout.addWidget(self.told)
        self.more = QPushButton(translate("History", "Show earlier changes"))
        self.more.setProperty("kind", "link")
        self.more.clicked.connect(self._show_more)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self.told.paint_anew)

    def refresh(self) -> None:
        """Read and tell, if the section is open and one record is selected."""
        inspector = self._inspector
        if inspector.one is None or not inspector.form.group(HISTORY.title).is_open:
            return
        if inspector.ids != self._shown:
            self._shown, self._most = inspector.ids, PAGE
        from db import history
        from desktop.ui.inspector.telling import tell

        store, most = inspector.context.store, self._most
        entries = store.read(history.of, inspector.table, inspector.ids[0], most + 1)
        self.told.show_steps(tell(store, entries[:most]))
        self.more.setVisible(len(entries) > most)

    def _show_more(self) -> None:
        self._most += PAGE
        self.refresh()


class Told(QTextEdit):
    """Steps as a text that can be read with the arrows and copied; as high as its lines."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.setProperty("kind", "value")
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        interaction = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            interaction.TextSelectableByMouse | interaction.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Tell these, newest first; what belongs to one moment stands under one heading."""
        if steps != self._steps or not steps:
            self._steps = steps
            self.paint_anew()

    def paint_anew(self) -> None:
        """Write the text in the colours of the theme."""
        quiet, plain = QTextCharFormat(), QTextCharFormat()
        quiet.setForeground(theme.color("secondary"))
        quiet.setFont(theme.font("caption"))
        plain.setForeground(theme.color("text"))
        plain.setFont(theme.font("text"))
        self.clear()
        cursor = QTextCursor(self.document())
        heading = ""
        for step in self._steps:
            if step.heading != heading:
                heading = step.heading
                self._line(cursor, heading, quiet, theme.space("inside"))
            self._line(cursor, step.text, plain, _BETWEEN)
        if not self._steps:
            text = translate("History", "Nothing has been changed here yet.")
            self._line(cursor, text, quiet, 0)
        self._fit()

    def _line(self, cursor: QTextCursor, text: str, look: QTextCharFormat, above: int) -> None:
        block = QTextBlockFormat()
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            block.setTopMargin(above)
            cursor.insertBlock(block)
        cursor.insertText(text, look)

    def sizeHint(self) -> QSize:
        return QSize(theme.size("inspector_least"), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        edges = max(8, self.height() - self.viewport().height())
        height = round(self.document().size().height()) + edges
        if height != self.height():
            self.setFixedHeight(height)
