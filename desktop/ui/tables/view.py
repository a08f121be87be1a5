"""The table: calm rows, a header that sorts, editing by the keyboard; widths are remembered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QMenu,
    QTableView,
    QToolTip,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.tables import ordering
from desktop.ui.tables.columns import Column
from desktop.ui.tables.delegate import CellDelegate
from desktop.ui.tables.heading import Heading
from desktop.ui.tables.model import LineModel
from desktop.ui.tables.widths import shared
from desktop.ui.widgets.menus import pop_up
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.work.settings import Settings

_Trigger = QAbstractItemView.EditTrigger
_Hint = QAbstractItemDelegate.EndEditHint


class TableView(QTableView):
    """A table over a `LineModel`.

    Signals: `opened` (id) for a double click or Enter on a cell that cannot be edited; `typed`
    (text) for a letter typed on a row, to search by; `asked_menu` (global position) for the
    context menu of the selected rows; `asked_all` for Ctrl+A; `dragged` when a drag begins;
    `arranged` when columns are shown, moved or of another width.
    """

    opened = Signal(int)
    typed = Signal(str)
    asked_menu = Signal(QPoint)
    asked_all = Signal()
    dragged = Signal()
    arranged = Signal()

    def __init__(
        self,
        model: LineModel,
        settings: Settings,
        sort: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`sort` is the field to sort by (with "-": downwards) until the user chooses another."""
        super().__init__(parent)
        self.lines = model
        self.hovered = -1
        self.opens_on_double_click = False
        """True: a double click opens the record; editing starts with F2 or a second click."""
        self._settings = settings
        self._fitting = False
        self._rows_on = 0
        self._alone = False
        self._by_hand = False
        self._key = f"table.{model.table}"
        self.setModel(model)
        self._delegate = self.make_delegate()
        self.setItemDelegate(self._delegate)
        self._set_up()
        self._set_up_header()
        self._restore(sort)
        model.refused.connect(self._on_refused)
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
        self.setEditTriggers(_Trigger.EditKeyPressed | _Trigger.SelectedClicked)
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

    def _set_up_header(self) -> None:
        header = Heading(self.lines, self)
        self.setHorizontalHeader(header)
        header.show()
        header.setMinimumSectionSize(48)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)
        for number, column in enumerate(self.lines.columns):
            self.setColumnWidth(number, column.width)
            self.setColumnHidden(number, column.hidden)

    # ------------------------------------------------------------------ memory

    def _restore(self, default: str) -> None:
        header = self.horizontalHeader()
        saved: bytes = self._settings.get(f"{self._key}.columns")
        self._by_hand = bool(saved) and header.restoreState(saved)
        sort: str = self._settings.get(f"{self._key}.sort") or default
        fields = {column.sort for column in self.lines.columns if column.sort}
        if sort and (sorts := ordering.from_text(sort, fields)):
            self.lines.sort_by(sorts)
        self.lines.reordered.connect(self._on_reordered)
        header.sectionMoved.connect(self._save_columns)
        header.sectionResized.connect(self._on_resized)

    def arrangement(self) -> list[tuple[str, int]]:
        """The shown columns in their order, each with its width; 0 while they share the room."""
        header = self.horizontalHeader()
        places = [header.logicalIndex(place) for place in range(header.count())]
        return [
            (self.lines.columns[place].name, self.columnWidth(place) if self._by_hand else 0)
            for place in places
            if not self.isColumnHidden(place)
        ]

    def arrange(self, wanted: Sequence[tuple[str, int]]) -> None:
        """Show these columns in this order; unknown ones are left out, none at all: no change."""
        numbers = {column.name: number for number, column in enumerate(self.lines.columns)}
        known = [(numbers[name], width) for name, width in wanted if name in numbers]
        if not known:
            return
        header = self.horizontalHeader()
        self._fitting = True
        for number in range(header.count()):
            self.setColumnHidden(number, number not in dict(known))
        for place, (number, width) in enumerate(known):
            header.moveSection(header.visualIndex(number), place)
            if width > 0:
                self.setColumnWidth(number, width)
        self._fitting = False
        self._save_columns()
        self._by_hand = any(width > 0 for _number, width in known)
        self._fit_columns()

    def _on_resized(self, section: int) -> None:
        # Qt tells this of the last column too, when the table itself gets wider.
        if not self._fitting and QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._save_columns()

    def _fit_columns(self) -> None:
        """Share the width among the columns, as long as nobody has set them by hand."""
        if self._by_hand or self._fitting:
            return
        shown = [i for i in range(len(self.lines.columns)) if not self.isColumnHidden(i)]
        columns = [self.lines.columns[number] for number in shown]
        elastic = [column.kind == "text" and not column.firm for column in columns]
        widths = shared(self.viewport().width(), [c.width for c in columns], elastic)
        self._fitting = True
        for number, width in zip(shown, widths, strict=True):
            self.setColumnWidth(number, width)
        self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_columns()
        super().resizeEvent(event)

    def _save_columns(self) -> None:
        self._by_hand = True
        state = self.horizontalHeader().saveState()
        self._settings.set(f"{self._key}.columns", bytes(state.data()))
        self.arranged.emit()

    def _on_reordered(self) -> None:
        self._settings.set(f"{self._key}.sort", ordering.to_text(self.lines.order))
        self.horizontalHeader().viewport().update()

    def _header_menu(self, at: QPoint) -> None:
        pop_up(self.columns_menu(), self.horizontalHeader().mapToGlobal(at))

    def columns_menu(self) -> QMenu:
        """A menu that shows and hides columns."""
        menu = QMenu(translate("Table", "Columns"), self)
        shown = [i for i in range(len(self.lines.columns)) if not self.isColumnHidden(i)]
        for number, column in enumerate(self.lines.columns):
            action = QAction(column.heading(), menu)
            action.setCheckable(True)
            action.setChecked(number in shown)
            action.setEnabled(shown != [number])
            action.toggled.connect(lambda on, n=number: self.show_column(n, on))
            menu.addAction(action)
        return menu

    def show_column(self, number: int, visible: bool) -> None:
        """Show or hide a column, and remember it."""
        self.setColumnHidden(number, not visible)
        if visible and self.columnWidth(number) < self.horizontalHeader().minimumSectionSize():
            self.setColumnWidth(number, self.lines.columns[number].width)
        by_hand = self._by_hand
        self._save_columns()
        self._by_hand = by_hand
        self._fit_columns()

    # ------------------------------------------------------------------ editing

    def start_editing(self, row: int, column: int, alone: bool = False) -> None:
        """Open a cell's editor and bring it into sight.

        `alone`: this row is what it is about, so Enter ends there instead of going on below.
        """
        index = self.lines.index(row, column)
        self._alone = alone
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

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
            following = self.lines.index(current.row() + rows_on, current.column())
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
        row = index.row() + at // len(order)
        return self.lines.index(row, order[at % len(order)])

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
        painter.fillRect(event.rect(), theme.color("surface"))
        self.paint_rows(painter, event.rect())
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_theme()

    def _on_theme(self) -> None:
        # All is painted, so Qt may move what stays when it scrolls. The style sheet takes this
        # away when the widget is polished; so it is said after that.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
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
        for row in range(first, last + 1):
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
        if current.isValid() and first <= current.row() <= last and self.hasFocus():
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

    # ------------------------------------------------------------------ mouse and keys

    def selectAll(self) -> None:
        self.asked_all.emit()

    def keyboardSearch(self, search: str) -> None:
        """Typing searches the list in SQL, not the rows one by one."""
        if search.strip():
            self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            index = self.currentIndex()
            if index.isValid() and self.state() != QAbstractItemView.State.EditingState:
                if self.lines.columns[index.column()].editable:
                    self.edit(index)
                else:
                    self.opened.emit(self.lines.id_at(index.row()))
                return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.opens_on_double_click or not self.lines.columns[index.column()].editable:
            self.opened.emit(self.lines.id_at(index.row()))
        else:
            self.edit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
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
        if self.currentIndex().isValid():
            self.asked_menu.emit(event.globalPos())
