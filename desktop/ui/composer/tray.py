"""The shelf: the portraits that can be put on the wall, with search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.composer.shelf import ShelfModel
from desktop.ui.composer.tray_delegate import TILE, TrayDelegate
from desktop.ui.composer.tray_menu import WaitingButton, open_menu
from desktop.ui.portraits.dragging import drag
from desktop.ui.tables.model import ID_ROLE, LINE_ROLE
from desktop.ui.widgets.search import SearchField
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate
from desktop.work.walls.placing import NotShown

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board

PILE = 3
"""As many photos are seen under the mouse, like cards."""


class TrayList(QListView):
    """Tiles of portraits; they are dragged, or placed by double click and Enter."""

    wanted = Signal(object)
    """Ids to be put on the wall."""
    unwanted = Signal(object)
    """Ids to be taken off the wall."""
    menu_wanted = Signal(QPoint)
    """A menu for what is chosen, at a global position."""

    def __init__(self, model: ShelfModel, delegate: TrayDelegate) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setViewportMargins(theme.space("inside"), 0, 0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("Composer", "Portraits for the wall"))
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.doubleClicked.connect(lambda index: self.wanted.emit([index.data(ID_ROLE)]))

    def chosen(self) -> list[int]:
        """The chosen portraits in the order of the list."""
        found = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return [index.data(ID_ROLE) for index in found]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen():
            self.wanted.emit(self.chosen())
            return
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen():
            self.unwanted.emit(self.chosen())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        position = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex()) & self.viewport().rect()
            position = self.viewport().mapToGlobal(rect.center())
        self.menu_wanted.emit(position)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        chosen = self.chosen()
        if chosen:
            indexes = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
            delegate = self.itemDelegate()
            assert isinstance(delegate, TrayDelegate)
            drag(self, chosen, delegate.photos([i.data(LINE_ROLE) for i in indexes[:PILE]]))


class Tray(QFrame):
    """The shelf with its search and filter."""

    wanted = Signal(object)
    """Ids to be put into the next empty places."""
    fill_wanted = Signal(object)
    """All ids that are listed."""
    unwanted = Signal(object)
    """Ids to be taken off the wall."""
    places_wanted = Signal(object)
    """Indices of places to be shown."""
    portraits_wanted = Signal(object)
    """Ids of portraits to be shown in their own screen."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer-tray")
        self.board = board
        context = board.context
        self.model = ShelfModel(board, self)
        self.delegate = TrayDelegate(context.images, self)
        self.list = TrayList(self.model, self.delegate)
        self.list.wanted.connect(self.wanted)
        self.list.unwanted.connect(self.unwanted)
        self.list.menu_wanted.connect(lambda position: open_menu(self, position))
        self.waiting = WaitingButton(self)
        self.search = SearchField(translate("Composer", "Search portraits"))
        self.search.searched.connect(lambda _text: self.ask())
        self.search.left.connect(self.list.setFocus)
        self.unplaced = QCheckBox(translate("Composer", "Not yet on the wall"))
        self.unplaced.setChecked(context.settings.get("wall.unplaced"))
        self.unplaced.toggled.connect(self._remember)
        self._count: QLabel = label("", "caption")
        self._all = QPushButton(translate("Composer", "Place all"))
        self._all.setToolTip(translate("Composer", "Put all portraits listed here on the wall"))
        self._all.clicked.connect(lambda: self.fill_wanted.emit(list(self.model.pages.ids)))
        self._lay_out()
        self.model.answered.connect(self._show_count)
        context.images.arrived.connect(self._repaint)
        theme.changed.connect(self._repaint)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QWidget()
        inner = QVBoxLayout(head)
        edge = theme.space("between")
        inner.setContentsMargins(edge, edge, edge, theme.space("inside"))
        inner.setSpacing(theme.space("inside"))
        inner.addWidget(self.search)
        inner.addWidget(self.unplaced)
        inner.addWidget(self.waiting)
        layout.addWidget(head)
        layout.addWidget(self.list, 1)
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(edge, theme.space("inside"), edge, edge)
        below.setSpacing(theme.space("inside"))
        below.addWidget(self._count)
        below.addWidget(self._all)
        layout.addWidget(foot)
        self.setMinimumWidth(TILE + 2 * edge)

    def _remember(self, unplaced: bool) -> None:
        self.board.context.settings.set("wall.unplaced", unplaced)
        self.ask()

    def ask(self) -> None:
        """List the portraits of the wall's campaign, or of all where it belongs to none."""
        from db.filters import Having
        from db.queries import Query, Sort

        composition = self.board.composition
        if composition is None:
            return
        row = composition.row
        base = () if row.campaign_id is None else (Having.of("campaign_id", row.campaign_id),)
        filters = (NotShown.on(composition),) if self.unplaced.isChecked() else ()
        query = Query("portraits", self.search.text(), filters, (Sort("name"),))
        if query == self.model.query and base == self.model.base:
            self.model.requery()
        else:
            self.model.ask(query, base)
        self._mark()

    def follow(self) -> None:
        """The wall has changed: ask again only where somebody came, went, or has to wait."""
        if self.model.follow():
            self.ask()

    def _mark(self) -> None:
        """Show who is on the wall, and who waits."""
        self.model.follow()
        self.delegate.placed = frozenset(self.model.placed)
        self.delegate.waiting = self.model.waiting
        self.waiting.follow()
        self._repaint()

    def choose(self, portraits: Sequence[int]) -> None:
        """Choose portraits of the list and bring the first into sight; the keyboard goes there."""
        self.search.clear()
        self.search.flush()
        rows = self.model.rows_of(portraits)
        chosen = QItemSelection()
        for row in rows:
            index = self.model.index(row, 0)
            chosen.select(index, index)
        flag = QItemSelectionModel.SelectionFlag
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if rows:
            self.list.setCurrentIndex(self.model.index(rows[0], 0))
        self.list.selectionModel().select(chosen, flag.ClearAndSelect)

    def _repaint(self) -> None:
        """A photo has come, or the colours have changed."""
        self.list.viewport().update()

    def _show_count(self) -> None:
        number = len(self.model.pages)
        if self.unplaced.isChecked() and not self.search.text():
            text = translate("Composer", "%n portrait(s) not on the wall", "", number)
        else:
            text = translate("Composer", "%n portrait(s)", "", number)
        self._count.setText(text)
        self._all.setEnabled(number > 0)
