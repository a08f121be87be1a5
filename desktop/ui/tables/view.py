"""The table: calm rows, a header that sorts, editing by the keyboard; widths are remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QToolTip,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.tables.arranging import ArrangedTable
from desktop.ui.tables.asking import menu_place
from desktop.ui.tables.band import GroupBand, parts_of
from desktop.ui.tables.columns import Column
from desktop.ui.tables.delegate import CellDelegate
from desktop.ui.tables.keeper import selected_number
from desktop.ui.tables.many import ForAll
from desktop.ui.tables.model import Index, LineModel

if TYPE_CHECKING:
    from desktop.work.settings import Settings

_Trigger = QAbstractItemView.EditTrigger
_Hint = QAbstractItemDelegate.EndEditHint


class TableView(ArrangedTable):
    """A table over a `LineModel`.

    Signals: `opened` (id) for a double click or Enter on a cell that cannot be edited; `typed`
    (text) for a letter typed on a cell that cannot be edited, to search by; `asked_menu` (global
    position) for the context menu of the selected rows; `asked_all` for Ctrl+A; `dragged` when a
    drag begins; `meant_for_all` (Column, value) for a value that was typed for all selected rows.
    """

    opened = Signal(int)
    typed = Signal(str)
    asked_menu = Signal(QPoint)
    asked_all = Signal()
    dragged = Signal()
    meant_for_all = Signal(object, object)
    ground = "surface"

    def __init__(
        self,
        model: LineModel,
        settings: Settings,
        sort: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`sort` is the field to sort by (with "-": downwards) until the user chooses another."""
        super().__init__(model, settings, parent)
        self.hovered = -1
        self.opens_on_double_click = False
        """True: a double click opens the record; editing starts with F2 or a second click."""
        self._rows_on = 0
        self._alone = False
        self.offers_all = False
        """Whether the open editor stands for all selected rows, if one wants."""
        self.band = GroupBand(self)
        self._delegate = self.make_delegate()
        self.setItemDelegate(self._delegate)
        self._set_up()
        self._set_up_header()
        self._restore(sort)
        model.refused.connect(self._on_refused)
        model.folding.connect(self.viewport().update)
        model.dataChanged.connect(lambda *_what: self.band.scrolled(0))
        theme.changed.connect(self._on_theme)

    def make_delegate(self) -> CellDelegate:
        """What paints and edits the cells."""
        return CellDelegate(self)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # A letter begins to edit the cell, as in every table that offices know; where a cell cannot
        # be edited it searches.
        self.setEditTriggers(
            _Trigger.EditKeyPressed | _Trigger.SelectedClicked | _Trigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.size("row_compact"))
        rows.setDefaultSectionSize(theme.size("row"))

    # ------------------------------------------------------------------ editing

    def start_editing(self, row: int, column: int, alone: bool = False) -> None:
        """Open a cell's editor and bring it into sight.

        `alone`: this row is what it is about, so Enter ends there instead of going on below.
        """
        index = self.lines.index(row, column)
        if self.lines.is_heading(row):
            return
        self._alone = alone
        selection = self.selectionModel()
        if not alone and selection.isRowSelected(row, QModelIndex()):
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    def offer_all(self, editor: QWidget, row: int) -> None:
        """An editor opens: with several rows selected, offer its value to all of them."""
        selection = self.selectionModel()
        number = 0 if self._alone else selected_number(self.lines, selection)
        self.offers_all = number > 1 and selection.isRowSelected(row, QModelIndex())
        if self.offers_all:
            button = ForAll(editor, number)
            button.clicked.connect(lambda: self._delegate.apply_to_all(editor))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab goes on to the next cell that can be edited, Enter to the same one of the next row.

        Esc ends it, and so does Enter in the last row.
        """
        step = {_Hint.EditNextItem: 1, _Hint.EditPreviousItem: -1}.get(hint)
        rows_on, self._rows_on = self._rows_on, 0
        super().closeEditor(editor, _Hint.NoHint if step else hint)
        following, current = QModelIndex(), self.currentIndex()
        if step:
            following = self._editable_beside(current, step)
        elif rows_on and not self._alone and current.isValid():
            row = self.lines.sections.beside(current.row() + rows_on, rows_on)
            following = self.lines.index(-1 if row is None else row, current.column())
        if following.isValid():
            self.setCurrentIndex(following)
            self.scrollTo(following)
            self.edit(following)
        else:
            self._alone = False

    def leave_cell(self, rows_on: int) -> None:
        """Enter in an editor: when it closes, the cell so many rows below is next."""
        self._rows_on = rows_on

    def _editable_beside(self, index: QModelIndex, step: int) -> QModelIndex:
        header = self.horizontalHeader()
        places = [header.logicalIndex(place) for place in range(header.count())]
        order = [
            place
            for place in places
            if not self.isColumnHidden(place) and self.lines.columns[place].editable
        ]
        if not index.isValid() or index.column() not in order:
            return QModelIndex()
        at = order.index(index.column()) + step
        row = self.lines.sections.beside(index.row() + at // len(order), step)
        return self.lines.index(-1 if row is None else row, order[at % len(order)])

    def _on_refused(self, why: str, index: QModelIndex) -> None:
        if self.isVisible():
            self.explain(why, self.visualRect(index))

    def explain(self, why: str, rect: QRect) -> None:
        """Say below a cell why its value cannot be."""
        below = self.viewport().mapToGlobal(rect.bottomLeft() + QPoint(0, theme.space("tiny")))
        QToolTip.showText(below, why, self, rect, 6000)

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint rows whole: Qt would make an option and an index for each of their cells."""
        painter = QPainter(self.viewport())
        # With a heading that stays at the top, scrolling leaves two stripes to be painted: each
        # by itself, not all that lies between them.
        for area in parts_of(event.region()):
            painter.fillRect(area, theme.color("surface"))
            self.paint_rows(painter, area)
            self.band.paint_stuck(painter, area, self.devicePixelRatioF())
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_theme()

    def _on_theme(self) -> None:
        # All is painted, so Qt may move what stays when it scrolls. The style sheet takes this
        # away when the widget is polished; so it is said after that.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.band.look()
        self.viewport().update()

    def paint_rows(self, painter: QPainter, area: QRect) -> None:
        """Paint the rows that an area of the viewport touches."""
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first < 0:
            return
        last = self.lines.rowCount() - 1 if last < 0 else last
        delegate, selection, root = self._delegate, self.selectionModel(), QModelIndex()
        cells = self._shown_columns(area)
        height, top = self.rowHeight(first), self.rowViewportPosition(first)
        width = self.viewport().width()
        sections, scale = self.lines.sections, self.devicePixelRatioF()
        for row in range(first, last + 1):
            if sections.is_heading(row):
                place = QRect(0, top, width, height)
                self.band.paint(painter, sections.at(row), place, scale)
                top += height
                continue
            chosen = selection.isRowSelected(row, root)
            delegate.paint_ground(
                painter, QRect(0, top, width, height), chosen, row == self.hovered
            )
            line = self.lines.line(row)
            if line is not None:
                for left, wide, column in cells:
                    delegate.paint_cell(painter, QRect(left, top, wide, height), column, line)
            top += height
        current = self.currentIndex()
        there = current.isValid() and first <= current.row() <= last
        if there and self.hasFocus() and not sections.is_heading(current.row()):
            delegate.paint_focus(painter, self.visualRect(current))

    def _shown_columns(self, area: QRect) -> list[tuple[int, int, Column]]:
        """Left edge, width and column of what an area touches."""
        found: list[tuple[int, int, Column]] = []
        for number, column in enumerate(self.lines.columns):
            if not self.isColumnHidden(number):
                left, width = self.columnViewportPosition(number), self.columnWidth(number)
                if left <= area.right() and left + width > area.left():
                    found.append((left, width, column))
        return found

    # ------------------------------------------------------------------ groups

    def top_row(self) -> int:
        """The row at the upper edge, -1 without any."""
        return self.rowAt(0)

    def heading_rect(self, row: int) -> QRect:
        """Where a heading lies in the viewport, over its whole width."""
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        return QRect(0, top, self.viewport().width(), height)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, not below the heading that stays at the upper edge."""
        super().scrollTo(index, hint)
        if self.band.height and not self.lines.is_heading(index.row()):
            hidden = self.band.height - self.visualRect(index).top()
            if hidden > 0:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() - hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx and self.band.height:
            self.viewport().update()  # headings do not scroll sideways
        self.band.scrolled(dy)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        for index in (current, previous):
            if self.lines.is_heading(index.row()):
                self.viewport().update(self.heading_rect(index.row()))

    def _row_at(self, event: QMouseEvent) -> int:
        return self.rowAt(event.position().toPoint().y())

    # ------------------------------------------------------------------ mouse and keys

    def selectAll(self) -> None:
        self.asked_all.emit()

    def keyboardSearch(self, search: str) -> None:
        """Typing searches the list in SQL, not the rows one by one."""
        if search.strip():
            self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.band.key(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            index = self.currentIndex()
            if index.isValid() and self.state() != QAbstractItemView.State.EditingState:
                if self.lines.columns[index.column()].editable:
                    self.edit(index)
                else:
                    self.opened.emit(self.lines.id_at(index.row()))
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.band.press(event, self._row_at(event)):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.band.holds():
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.band.double_click(event, self._row_at(event)):
            return
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.opens_on_double_click or not self.lines.columns[index.column()].editable:
            self.opened.emit(self.lines.id_at(index.row()))
        else:
            self.edit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._row_at(event))
        if not (event.buttons() and self.band.holds()):
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row == self.hovered:
            return
        for old in (self.hovered, row):
            if old >= 0:
                top, height = self.rowViewportPosition(old), self.rowHeight(old)
                self.viewport().update(0, top, self.viewport().width(), height)
        self.hovered = row

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        self.dragged.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        number = self.band.meant(event, self.rowAt(event.pos().y()))
        if number >= 0:
            self.band.open_menu(number, event.globalPos(), self)
        elif self.currentIndex().isValid():
            self.asked_menu.emit(menu_place(self, event))
