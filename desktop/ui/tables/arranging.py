"""Which columns a table shows, in which order and how wide: by drag, menu and keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QWidget

from desktop.ui.tables import ordering
from desktop.ui.tables.heading import Heading
from desktop.ui.tables.widths import shared
from desktop.ui.widgets.menus import as_it_is, entry, pop_up, pop_up_below
from desktop.ui.widgets.staying import StayingMenu
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.tables.model import LineModel
    from desktop.work.settings import Settings


class ArrangedTable(QTableView):
    """A table over a `LineModel` whose columns the user arranges; it remembers them.

    Signal: `arranged` when columns are shown, moved or of another width.
    """

    arranged = Signal()

    def __init__(self, model: LineModel, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = model
        self._settings = settings
        self._fitting = False
        self._by_hand = False
        self._key = f"table.{model.table}"
        self.setModel(model)

    def _set_up_header(self) -> None:
        header = Heading(self.lines, self)
        self.setHorizontalHeader(header)
        header.show()
        header.setMinimumSectionSize(48)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._header_menu)
        self._as_declared()

    def _as_declared(self) -> None:
        for number, column in enumerate(self.lines.columns):
            self.setColumnWidth(number, column.width)
            self.setColumnHidden(number, column.hidden)

    # ------------------------------------------------------------------ memory

    def _restore(self, default: str) -> None:
        header = self.horizontalHeader()
        saved: bytes = self._settings.get(f"{self._key}.columns")
        # The first byte is how many columns there were (Qt's own states begin with a zero). Those
        # that a newer version has added stand behind them, and Qt would show them all.
        known = saved[0] if saved else 0
        self._by_hand = known > 0 and header.restoreState(saved[1:])
        if self._by_hand:
            for number, column in list(enumerate(self.lines.columns))[known:]:
                self.setColumnHidden(number, column.hidden)
                self.setColumnWidth(number, column.width)
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
        header = self.horizontalHeader()
        state = bytes((header.count(),)) + bytes(header.saveState().data())
        self._settings.set(f"{self._key}.columns", state)
        self.arranged.emit()

    def _on_reordered(self) -> None:
        self._settings.set(f"{self._key}.sort", ordering.to_text(self.lines.order))
        self.horizontalHeader().viewport().update()

    def reset_columns(self) -> None:
        """The columns as they were at first: which, in which order, sharing the width."""
        header = self.horizontalHeader()
        self._fitting = True
        for number in range(header.count()):
            header.moveSection(header.visualIndex(number), number)
        self._as_declared()
        self._fitting = False
        self._by_hand = False
        self._fit_columns()
        self._settings.set(f"{self._key}.columns", b"")
        self.arranged.emit()

    def move_column(self, number: int, step: int) -> bool:
        """Move a shown column before (-1) or behind (1) the next shown one; whether it went."""
        header = self.horizontalHeader()
        place = header.visualIndex(number) + step
        while 0 <= place < header.count() and self.isColumnHidden(header.logicalIndex(place)):
            place += step
        if not 0 <= place < header.count():
            return False
        header.moveSection(header.visualIndex(number), place)
        return True

    def show_column(self, number: int, visible: bool) -> None:
        """Show or hide a column, and remember it."""
        self.setColumnHidden(number, not visible)
        if visible and self.columnWidth(number) < self.horizontalHeader().minimumSectionSize():
            self.setColumnWidth(number, self.lines.columns[number].width)
        by_hand = self._by_hand
        self._save_columns()
        self._by_hand = by_hand
        self._fit_columns()

    # ------------------------------------------------------------------ the menu

    def _header_menu(self, at: QPoint) -> None:
        header = self.horizontalHeader()
        pop_up(self.columns_menu(header.logicalIndexAt(at)), header.mapToGlobal(at))

    def open_columns(self) -> None:
        """Show the menu of the columns below the head."""
        pop_up_below(self.columns_menu(), self.horizontalHeader())

    def columns_menu(self, clicked: int = -1) -> QMenu:
        """A menu that shows, hides and moves columns; what concerns the `clicked` one first."""
        menu = ColumnsMenu(self)
        if 0 <= clicked < len(self.lines.columns):
            self._add_grouping(menu, self.lines.columns[clicked].name)
        menu.fill()
        return menu

    def _add_grouping(self, menu: QMenu, name: str) -> None:
        from db.queries import Sort

        field, group = self.lines.fields.get(name), self.lines.group
        if group is not None and field is not None and group.field == name:
            entry(menu, translate("Groups", "No groups"), lambda: self.lines.group_by(None))
        elif field is not None:
            wanted = Sort(name, field.downwards)
            said = translate("Groups", "Group by this column")
            entry(menu, said, lambda: self.lines.group_by(wanted))
        if field is not None:
            menu.addSeparator()


class ColumnsMenu(StayingMenu):
    """The columns of a table in their order: Space shows and hides, Ctrl+Up and Ctrl+Down move."""

    def __init__(self, table: ArrangedTable) -> None:
        super().__init__(table, single=False)
        self.setTitle(translate("Table", "Columns"))
        self._table = table
        self._entries: dict[int, QAction] = {}

    def fill(self) -> None:
        """Put the columns at the end, and what concerns all of them."""
        for number in self._order():
            action = QAction(as_it_is(self._table.lines.columns[number].heading()), self)
            action.setCheckable(True)
            action.setChecked(not self._table.isColumnHidden(number))
            action.toggled.connect(lambda on, n=number: self._show_column(n, on))
            self._entries[number] = action
            self.addAction(action)
        self._enable()
        self.addSeparator()
        entry(self, translate("Table", "Reset columns"), self._table.reset_columns)
        hint = QAction(translate("Table", "Ctrl+Up, Ctrl+Down: move the column"), self)
        hint.setEnabled(False)
        self.addAction(hint)

    def _order(self) -> list[int]:
        header = self._table.horizontalHeader()
        return [header.logicalIndex(place) for place in range(header.count())]

    def _show_column(self, number: int, on: bool) -> None:
        self._table.show_column(number, on)
        self._enable()

    def _enable(self) -> None:
        """The last column that is shown cannot be hidden."""
        shown = [number for number, action in self._entries.items() if action.isChecked()]
        for number, action in self._entries.items():
            action.setEnabled(shown != [number])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if step is None or not held:
            super().keyPressEvent(event)
            return
        action = self.activeAction()
        number = next((n for n, a in self._entries.items() if a is action), None)
        if action is None or number is None or not action.isChecked():
            return
        if self._table.move_column(number, step):
            order = self._order()
            for each in order:
                self.removeAction(self._entries[each])
            below = self.actions()[-3]  # the line above what concerns all
            self.insertActions(below, [self._entries[each] for each in order])
            self.setActiveAction(action)
