"""How a cell looks and how it is edited. Paints by itself: a style sheet per cell is slow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.tables import editors
from desktop.ui.tables.columns import Column
from desktop.ui.tables.model import Index, LineModel
from desktop.ui.tables.texts import Texts

if TYPE_CHECKING:
    from desktop.ui.tables.view import TableView

DOT = 8
"""Diameter of the dot before a status, in px."""


class CellDelegate(QStyledItemDelegate):
    """Cells of a table: text, numbers, dates, choices with their dot."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view = view
        self._look()
        theme.changed.connect(self._look)

    def _look(self) -> None:
        """Keep what every cell needs: asking the theme for each would cost more than painting."""
        self._plain = Texts(theme.font("text"))
        self._strong = Texts(theme.font("text", "medium"))
        self._figures = Texts(theme.font("text", tabular=True))
        self._pad = theme.space("inside")
        self._tones: dict[str, QColor] = {}
        names = ("text", "secondary", "selection", "hover", "focus", "surface", "line")
        self._colours = {name: theme.color(name) for name in names}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._view.columnWidth(index.column()), theme.size("row"))

    # ------------------------------------------------------------------ painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell alone, as Qt wants it for a drag; the view paints whole rows."""
        model = self._view.lines
        line = model.line(index.row())
        if line is not None:
            rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
            self.paint_cell(painter, rect, model.columns[index.column()], line)

    def paint_ground(self, painter: QPainter, rect: QRect, chosen: bool, hovered: bool) -> None:
        """What lies below a row's cells."""
        if chosen or hovered:
            painter.fillRect(rect, self._colours["selection" if chosen else "hover"])

    def paint_focus(self, painter: QPainter, rect: QRect) -> None:
        """The frame of the cell that has the keyboard."""
        painter.setPen(QPen(self._colours["focus"], theme.size("focus")))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def paint_cell(self, painter: QPainter, rect: QRect, column: Column, line: Any) -> None:
        """Paint what a line has in a column."""
        text = column.text(line)
        instead = not text and column.instead is not None
        if instead and column.instead is not None:
            text = column.instead(line)
        if not text:
            return
        pad = self._pad
        if column.tones is not None:
            tone = column.tones.get(column.value(line), "secondary")
            self._dot(painter, rect.left() + pad, rect.center().y(), tone)
            rect = rect.adjusted(pad + DOT + pad, 0, -pad, 0)
        else:
            rect = rect.adjusted(pad, 0, -pad, 0)
        texts = self._plain
        if column.strong and not instead:
            texts = self._strong
        elif column.kind == "number" or column.kind == "date":
            texts = self._figures
        painter.setFont(texts.font)
        loud = (column.strong or column.editable) and not instead
        painter.setPen(self._colours["text" if loud else "secondary"])
        texts.draw(painter, rect, text, column.kind == "number")

    def _dot(self, painter: QPainter, left: int, middle: int, tone: str) -> None:
        colour = self._tones.get(tone)
        if colour is None:
            colour = self._tones[tone] = theme.color(tone)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(left, middle - DOT / 2 + 0.5, DOT, DOT))

    # ------------------------------------------------------------------ editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = editors.make(self._column(index), parent, self._finish)
        self._view.offer_all(editor, index.row())
        palette = editor.palette()
        palette.setColor(QPalette.ColorRole.Base, self._colours["surface"])
        editor.setPalette(palette)
        editor.setAutoFillBackground(True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if editor.property("filled"):
            # Data changed elsewhere while the user types: what he typed stays.
            return
        editor.setProperty("filled", True)
        editor.setProperty("column", self._column(index))
        column = self._column(index)
        editors.show(editor, column, index.data(Qt.ItemDataRole.EditRole))
        line = self._view.lines.line(index.row())
        if isinstance(editor, QLineEdit) and column.instead is not None and line is not None:
            editor.setPlaceholderText(column.instead(line))

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        try:
            value = editors.read(editor, self._column(index))
        except editors.Unreadable as error:
            lines = self._view.lines
            lines.refused.emit(str(error), lines.index(index.row(), index.column()))
            return
        model.setData(index, value, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        # A day needs room for its calendar's icon.
        rect.setWidth(max(rect.width(), editor.minimumWidth()))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and Tab leave a cell only with a value that can be; Enter goes on below."""
        if event.type() == QEvent.Type.KeyPress and isinstance(editor, QWidget):
            assert isinstance(event, QKeyEvent)
            leaving = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if event.key() in leaving and (why := self._problem(editor)):
                self._view.explain(why, editor.geometry())
                return True
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in leaving[:2] and held and self._view.offers_all:
                self.apply_to_all(editor)
                return True
            if event.key() in leaving[:2] and isinstance(editor, QComboBox):
                self._finish(editor)
                return True
            if event.key() in leaving[:2]:
                up = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self._view.leave_cell(-1 if up else 1)
                self._finish(editor)
                return True
        return super().eventFilter(editor, event)

    def _problem(self, editor: QWidget) -> str:
        column = editor.property("column")
        if not isinstance(column, Column):
            return ""
        try:
            value = editors.read(editor, column)
        except editors.Unreadable as error:
            return str(error)
        return column.check(value) if column.check else ""

    def apply_to_all(self, editor: QWidget) -> None:
        """Close the editor and tell its value, which is meant for all selected rows."""
        why, column = self._problem(editor), editor.property("column")
        if why:
            self._view.explain(why, editor.geometry())
            return
        value = editors.read(editor, column)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self._view.meant_for_all.emit(column, value)

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _column(self, index: Index) -> Column:
        model = self._view.lines
        assert isinstance(model, LineModel)
        return model.columns[index.column()]
