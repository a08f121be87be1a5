"""The table of a comparison: a click or the space bar picks what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QToolTip,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.doubles.delegate import CompareDelegate, FieldHeader
from desktop.ui.doubles.model import CompareModel
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.work.comparing import Comparison

LEAST = 200
"""A record's column is never narrower, in px; then the table scrolls."""
MOST = 460


class CompareView(QTableView):
    """One of these shows every comparison. Signal: `picked` when another value or record stays."""

    picked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = CompareModel(self)
        self.setModel(self.lines)
        self._delegate = CompareDelegate(context.images, self)
        self.setItemDelegate(self._delegate)
        self.setVerticalHeader(FieldHeader(self.lines, self))
        self.verticalHeader().show()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setObjectName("comparison")
        self.setAccessibleName(translate("Doubles", "Comparison"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        context.images.arrived.connect(self._on_arrived)
        theme.changed.connect(self.viewport().update)

    def show_records(self, context: Context, compared: Comparison) -> None:
        """Show other records, from the head of the one that stays on."""
        self.lines.show(context.store, compared)
        self._fit()
        self.setCurrentIndex(self.lines.index(0, self.lines.survivor))
        self.scrollToTop()

    def _fit(self) -> None:
        """Share the width among the records, and give each row the height of its words."""
        number = self.lines.columnCount()
        if number:
            width = max(LEAST, min(MOST, self.viewport().width() // number))
            for column in range(number):
                self.setColumnWidth(column, width)
            self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    # ------------------------------------------------------------------ choosing

    def pick(self, index: QModelIndex) -> None:
        """Let the value, or at a head the record, stay."""
        if index.isValid() and self.lines.choose(index.row(), index.column()):
            self.picked.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.pick(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        picks = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in picks and not event.modifiers():
            self.pick(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def _hover(self, index: QModelIndex) -> None:
        if self._delegate.hovered != index:
            self._delegate.hovered = QPersistentModelIndex(index)
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """A value that is cut off is told whole."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            text = index.data() if index.isValid() else ""
            QToolTip.showText(event.globalPos(), text or "", self)
            return True
        return super().viewportEvent(event)

    def _on_arrived(self, _digest: str, _side: int) -> None:
        self.viewport().update()
