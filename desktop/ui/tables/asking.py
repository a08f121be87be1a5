"""Where the context menu of a list opens: at the mouse, or at the row that the keyboard is on."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView


def menu_place(view: QAbstractItemView, event: QContextMenuEvent) -> QPoint:
    """The place on the screen. By key the current row is meant: it is chosen where it was not."""
    current, rows = view.currentIndex(), view.selectionModel()
    if event.reason() != QContextMenuEvent.Reason.Keyboard or not current.isValid():
        return event.globalPos()
    if not rows.isSelected(current):
        flag = QItemSelectionModel.SelectionFlag
        rows.select(current, flag.ClearAndSelect | flag.Rows)
    view.scrollTo(current)
    cell = view.visualRect(current).intersected(view.viewport().rect())
    return view.viewport().mapToGlobal(cell.bottomLeft())
