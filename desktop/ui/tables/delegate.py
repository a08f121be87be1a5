"""How a cell looks and how it is edited. Paints by itself: a style sheet per cell is slow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.tables import editors
from desktop.ui.tables.columns import Column
from desktop.ui.tables.model import Index, LineModel

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
        self._font = theme.font("text")
        self._strong = theme.font("text", "medium")
        self._figures = theme.font("text", tabular=True)
        self._metrics = {id(f): QFontMetrics(f) for f in self._fonts()}
        self._pad = theme.space("inside")
        self._tones: dict[str, QColor] = {}
        names = ("text", "secondary", "selection", "hover", "focus", "surface", "line")
        self._colours = {name: theme.color(name) for name in names}

    def _fonts(self) -> tuple[QFont, ...]:
        return self._font, self._strong, self._figures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._view.columnWidth(index.column()), theme.size("row"))

    # ------------------------------------------------------------------ painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self._view.lines
        column = model.columns[index.column()]
        line = model.line(index.row())
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, self._colours["selection"])
        elif index.row() == self._view.hovered:
            painter.fillRect(rect, self._colours["hover"])
        if line is not None:
            self.paint_cell(painter, rect, column, line)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(self._colours["focus"], theme.size("focus")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def paint_cell(self, painter: QPainter, rect: QRect, column: Column, line: Any) -> None:
        """Paint what a line has in a column."""
        text = column.text(line)
        inner = rect.adjusted(self._pad, 0, -self._pad, 0)
        if column.tones is not None and text:
            tone = column.tones.get(column.value(line), "secondary")
            self._dot(painter, inner, tone)
            inner = inner.adjusted(DOT + theme.space("inside"), 0, 0, 0)
        if text:
            self._text(painter, inner, text, column)

    def _text(self, painter: QPainter, rect: QRect, text: str, column: Column) -> None:
        font = self._font
        if column.strong:
            font = self._strong
        elif column.kind in ("number", "date"):
            font = self._figures
        painter.setFont(font)
        painter.setPen(self._colours["text" if column.strong or column.editable else "secondary"])
        if len(text) > 400:
            text = text[:400]
        text = text.replace("\n", " ")
        shown = self._metrics[id(font)].elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, column.align | Qt.TextFlag.TextSingleLine, shown)

    def _dot(self, painter: QPainter, rect: QRect, tone: str) -> None:
        colour = self._tones.get(tone)
        if colour is None:
            colour = self._tones[tone] = theme.color(tone)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        top = rect.center().y() - DOT / 2 + 0.5
        painter.drawEllipse(QRectF(rect.left(), top, DOT, DOT))
        painter.restore()

    # ------------------------------------------------------------------ editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = editors.make(self._column(index), parent, self._finish)
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
        editors.show(editor, self._column(index), index.data(Qt.ItemDataRole.EditRole))

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
        editor.setGeometry(option.rect)  # pyright: ignore[reportAttributeAccessIssue]

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and Tab leave a cell only with a value that can be."""
        if event.type() == QEvent.Type.KeyPress and isinstance(editor, QWidget):
            assert isinstance(event, QKeyEvent)
            leaving = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if event.key() in leaving and (why := self._problem(editor)):
                self._view.explain(why, editor.geometry())
                return True
            if event.key() in leaving[:2] and isinstance(editor, QComboBox):
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

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _column(self, index: Index) -> Column:
        model = self._view.lines
        assert isinstance(model, LineModel)
        return model.columns[index.column()]
