"""A checklist: lines to tick, to write anew, to move and to take off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.value import ValueText
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.portrait_rows import SessionItem

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Checklist(QWidget):
    """Signals: `ticked` (item, done), `reworded` (item, text), `moved` (item, by), `removed`.

    Alt and an arrow move the line that has the keyboard.
    """

    ticked = Signal(object, bool)
    reworded = Signal(object, str)
    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(9, 0, 0, 0)
        self._column.setSpacing(0)

    def show_items(self, items: Sequence[SessionItem]) -> None:
        """Show these; lines that stay keep the keyboard, wherever they stand now."""
        before = {line.item.id: line for line in self.lines}
        self.lines = [before.pop(item.id, None) or Line(self, item) for item in items]
        for gone in before.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, (line, item) in enumerate(zip(self.lines, items, strict=True)):
            if self._column.indexOf(line) != at:
                self._column.removeWidget(line)
                self._column.insertWidget(at, line)
            line.show_item(item)


class Line(QWidget):
    """One of them."""

    def __init__(self, checklist: Checklist, item: SessionItem) -> None:
        super().__init__(checklist)
        self.item = item
        self._checklist = checklist
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.box = QCheckBox()
        self.box.clicked.connect(lambda on: checklist.ticked.emit(self.item, on))
        self.text = ValueText(translate("Inspector", "Line of the checklist"))
        self.text.setToolTip(translate("Inspector", "Alt+Up and Alt+Down move the line"))
        self.text.edited.connect(lambda text: checklist.reworded.emit(self.item, text))
        self.remove = QToolButton()
        self.remove.setIcon(theme.icon("close", "icon_quiet"))
        self.remove.setToolTip(translate("Inspector", "Take off the checklist"))
        self.remove.setAccessibleName(self.remove.toolTip())
        self.remove.clicked.connect(lambda: checklist.removed.emit(self.item))
        top = Qt.AlignmentFlag.AlignTop
        self.box.setContentsMargins(0, 5, 0, 0)
        self.box.setFixedHeight(theme.size("row_compact"))
        layout.addWidget(self.box, 0, top)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.remove, 0, top)
        for part in (self.box, self.text, self.remove):
            part.installEventFilter(self)

    def show_item(self, item: SessionItem) -> None:
        """Show what the library says now."""
        self.item = item
        self.box.setChecked(item.done_on is not None)
        self.box.setAccessibleName(item.text)
        self.text.set_value(item.text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier and key in _STEPS:
            self.text.finish()
            self._checklist.moved.emit(self.item, _STEPS[Qt.Key(key)])
            return True
        if watched is self.text and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.text.finish()  # a line of a list has no lines of its own
            return True
        return False
