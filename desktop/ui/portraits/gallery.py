"""The gallery: portraits as tiles. Lays out by arithmetic and paints what is in sight, no more."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QWidget

from desktop.ui import theme
from desktop.ui.portraits import dragging
from desktop.ui.portraits.blocks import Blocks
from desktop.ui.portraits.grid import Grid
from desktop.ui.portraits.painter import WORDS, TilePainter
from desktop.ui.portraits.tiles import Tiles
from desktop.ui.portraits.walking import walked, walked_past
from desktop.ui.tables.asking import menu_place
from desktop.ui.tables.band import GroupBand, parts_of
from desktop.ui.tables.keeper import selected_ids
from desktop.ui.tables.model import LineModel

_Flag = QItemSelectionModel.SelectionFlag

LEAST, MOST = 112, 360
"""Width of a tile in logical pixels, by the slider."""


class GalleryView(QAbstractItemView):
    """Tiles over a `LineModel` of portraits; shares its selection with the list.

    Signals: `opened` (id) for double click and Enter, `typed` (text) for a letter to search by,
    `asked_menu` (global position), `asked_all`, `resized` (tile width) after Ctrl+wheel.
    """

    opened = Signal(int)
    typed = Signal(str)
    asked_menu = Signal(QPoint)
    asked_all = Signal()
    resized = Signal(int)
    ground = "window"

    def __init__(self, model: LineModel, tiles: Tiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = model
        self.hovered = -1
        self._wanted = 200
        self._anchor = 0
        self._grid: Grid | Blocks | None = None
        self._painted: dict[str, int] = {}
        self.tiles = tiles
        self.band = GroupBand(self)
        self._painter = TilePainter(self.tiles)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.viewport().update)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "gallery")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.tiles.arrived.connect(self._on_arrived)
        theme.changed.connect(self._on_theme)
        for signal in (model.rowsInserted, model.rowsRemoved, model.layoutChanged, model.folding):
            signal.connect(self._laid_out)
        model.dataChanged.connect(lambda *_what: self.band.scrolled(0))

    # ------------------------------------------------------------------ layout

    @property
    def grid(self) -> Grid | Blocks:
        """Where the tiles stand now."""
        if self._grid is None:
            rows, gap = self.lines.rowCount(), theme.space("around")
            grid = Grid(self.viewport().width(), rows, self._wanted, 0, gap, WORDS)
            headings = self.lines.sections.rows
            self._grid = Blocks(grid, headings, self.band.height) if headings else grid
        return self._grid

    @property
    def tile_width(self) -> int:
        """The width of a tile that the user wants."""
        return self._wanted

    def set_tile_width(self, width: int) -> None:
        """Larger or smaller tiles; what is in the middle of the view stays in sight."""
        width = max(LEAST, min(MOST, width))
        if width == self._wanted:
            return
        grid, middle = self.grid, self.viewport().height() // 2
        row = self.currentIndex().row()
        if row < 0 or not self.viewport().rect().intersects(self._visual(row)):
            row = next(iter(grid.visible(self._top + middle, self._top + middle)), 0)
        offset = grid.rect(row).center().y() - self._top if grid.count else middle
        self._wanted = width
        self._laid_out()
        if self.grid.count:
            self.verticalScrollBar().setValue(self.grid.rect(row).center().y() - offset)
        self.resized.emit(width)

    @property
    def whole(self) -> bool:
        """Whether tiles show whole pictures; else what a wall would show, by the face."""
        return self._painter.whole

    def set_whole(self, whole: bool) -> None:
        """Show whole pictures, or crops by the face; tiles keep their shape."""
        self._painter.whole = whole
        self.viewport().update()

    @property
    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _laid_out(self) -> None:
        self._grid = None
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        self._grid = None
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(max(24, self.grid.step // 5))
        bar.setRange(0, max(0, self.grid.height - height))
        bar.setEnabled(bar.maximum() > 0)  # its room stays, so that no tile moves
        super().updateGeometries()

    def _visual(self, row: int) -> QRect:
        return self.grid.rect(row).translated(0, -self._top)

    # ------------------------------------------------------------------ what Qt asks of a view

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self._top

    def isIndexHidden(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return False

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.grid.at(point + QPoint(0, self._top))
        return QModelIndex() if row is None else self.lines.index(row, 0)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        return self._visual(index.row()) if index.isValid() else QRect()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        rect = self.grid.rect(index.row())
        bar, height, space = self.verticalScrollBar(), self.viewport().height(), theme.space("tiny")
        if self.lines.is_heading(index.row()):
            space = 0
        else:
            rect.setTop(rect.top() - self.band.height)  # the heading at the edge covers no tile
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(rect.center().y() - height // 2)
        elif rect.top() < self._top or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(rect.top() - space)
        elif rect.bottom() > self._top + height:
            bar.setValue(rect.bottom() - height + space)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        if not self.grid.count:
            return QModelIndex()
        row, height = self.currentIndex().row(), self.viewport().height() - self.band.height
        if row < 0:
            return self.lines.index(0, 0)
        if isinstance(self.grid, Blocks):
            return self.lines.index(
                walked_past(self.grid, self.lines.sections, row, action, height), 0
            )
        return self.lines.index(walked(self.grid, row, action, height), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        selection = self.selectionModel()
        if self.state() == QAbstractItemView.State.DragSelectingState:
            parts = self.grid.within(rect.normalized().translated(0, self._top))
        elif command & _Flag.Current:
            row = max(0, self.currentIndex().row())
            parts = [(min(self._anchor, row), max(self._anchor, row))]
        else:
            row = self.grid.at(rect.topLeft() + QPoint(0, self._top))
            parts = [] if row is None else [(row, row)]
        found = QItemSelection()
        last = self.lines.columnCount() - 1
        for first, end in parts:
            found.select(self.lines.index(first, 0), self.lines.index(end, last))
        selection.select(found, command)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if not QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = max(0, current.row())
        super().currentChanged(current, previous)
        self.viewport().update()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def selectAll(self) -> None:
        self.asked_all.emit()

    def keyboardSearch(self, search: str) -> None:
        if search.strip():
            self.typed.emit(search)

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self.tiles.begin()
        if event.rect() == self.viewport().rect():
            self._painted.clear()
        for area in parts_of(event.region()):
            painter.fillRect(area, theme.color("window"))
            self._paint_rows(painter, area)
            self.band.paint_stuck(painter, area, self.devicePixelRatioF())
        painter.end()
        if self.tiles.late:
            self._again.start(0)

    def _paint_rows(self, painter: QPainter, area: QRect) -> None:
        selection, focus = self.selectionModel(), self.hasFocus()
        current, sections = self.currentIndex().row(), self.lines.sections
        scale = self.devicePixelRatioF()
        visible = self.grid.visible(area.top() + self._top, area.bottom() + self._top)
        for row in visible:
            rect = self._visual(row)
            if sections.is_heading(row):
                self.band.paint(painter, sections.at(row), rect, scale)
                continue
            line = self.lines.line(row)
            if line is None or not rect.adjusted(-4, -4, 4, 4).intersects(area):
                continue
            if line.digest:
                self._painted[line.digest] = row
            self._painter.paint(
                painter,
                rect,
                self.grid.photo,
                line,
                scale,
                chosen=selection.isSelected(self.lines.index(row, 0)),
                focused=focus and row == current,
                hovered=row == self.hovered,
            )

    def _on_arrived(self, digest: str) -> None:
        row = self._painted.get(digest)
        if row is not None and row < self.grid.count:
            self.viewport().update(self._visual(row))

    def _on_theme(self) -> None:
        self._painter.look()
        self.band.look()
        # All is painted, so Qt may move what stays when it scrolls; said after the polishing.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_theme()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(0, dy)
        self.band.scrolled(dy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laid_out()

    def reset(self) -> None:
        super().reset()
        self._anchor = 0
        self.hovered = -1
        self._laid_out()

    # ------------------------------------------------------------------ groups

    def top_row(self) -> int:
        """The row at the upper edge, -1 without any."""
        return next(iter(self.grid.visible(self._top, self._top)), -1)

    def heading_rect(self, row: int) -> QRect:
        """Where a heading lies in the viewport, over its whole width."""
        return self._visual(row)

    # ------------------------------------------------------------------ mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.band.press(event, self.indexAt(event.position().toPoint()).row()):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.band.holds():
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        if not (event.buttons() and self.band.holds()):
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            for each in (row, self.hovered):
                if each >= 0:
                    self.viewport().update(self._visual(each).adjusted(-4, -4, 4, 4))
            self.hovered = row

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.band.double_click(event, self.indexAt(event.position().toPoint()).row()):
            return
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.lines.id_at(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.band.key(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if (row := self.currentIndex().row()) >= 0:
                self.opened.emit(self.lines.id_at(row))
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_tile_width(self._wanted + (16 if event.angleDelta().y() > 0 else -16))
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        number = self.band.meant(event, self.indexAt(event.pos()).row())
        if number >= 0:
            self.band.open_menu(number, event.globalPos(), self)
        elif (at := menu_place(self, event)) and self.selectionModel().hasSelection():
            self.asked_menu.emit(at)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        ids = selected_ids(self.lines, self.selectionModel())
        if ids:
            dragging.drag(self, ids, self.photos(ids[:3]))

    def photos(self, ids: tuple[int, ...]) -> list[QPixmap]:
        """Small photos of these, as far as they are there."""
        found: list[QPixmap] = []
        for row in self.lines.rows_of(ids):
            line = self.lines.line(row)
            size = QSize(dragging.WIDTH, dragging.HEIGHT)
            self.tiles.begin()
            tile = self.tiles.tile(line, size, self.devicePixelRatioF(), 0) if line else None
            if tile is not None:
                found.append(tile)
        return found
