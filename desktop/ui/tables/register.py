"""A register: an area with a head, filters, a list of one table and an inspector beside it.

Campaigns, portraits and contacts are registers; what is theirs alone stands in their own folders.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.area import Area, Binder, Selection, Shell
from desktop.ui.tables import grouping
from desktop.ui.tables.band import GroupBand
from desktop.ui.tables.chips import Chip, ChipBar
from desktop.ui.tables.chosen import Chosen
from desktop.ui.tables.columns import Column
from desktop.ui.tables.fields import GroupField
from desktop.ui.tables.grouping import GroupButton
from desktop.ui.tables.header import Header
from desktop.ui.tables.keeper import Keeper
from desktop.ui.tables.model import LineModel
from desktop.ui.tables.ordering import SortButton, from_text, to_text
from desktop.ui.tables.view import TableView
from desktop.ui.tables.views import Look, ViewsButton
from desktop.ui.widgets.abstract import AbstractWidget
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.menus import pop_up
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.changes import Change
    from db.filters import Filter
    from desktop.context import Context
    from desktop.ui.inspector.panel import Inspector
    from desktop.work.store import Touched


class Register(Area, metaclass=AbstractWidget):
    """The base of the three registers. A subclass sets the class variables and fills the hooks."""

    table: ClassVar[str] = ""
    columns: ClassVar[Sequence[Column]] = ()
    chips: ClassVar[Sequence[Chip]] = ()
    fields: ClassVar[Sequence[GroupField]] = ()
    """What it can be grouped by."""
    sort: ClassVar[str] = ""
    """The field to sort by at first; "-" before it: downwards."""
    inspects_selection = True
    merges: ClassVar[bool] = False
    """Whether several of its records can be made one."""
    menu_actions: ClassVar[Sequence[str]] = ()
    """Names of actions in the context menu; "" draws a line."""

    def __init__(self, context: Context, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self.model = LineModel(context, self.table, self.columns, self, self.fields)
        self.selection = QItemSelectionModel(self.model, self)
        self.keeper = Keeper(self.model, self.selection)
        self.deeds = Chosen(self)
        self._inspector: Inspector | None = None
        self._binder: Binder | None = None
        self._wanted: tuple[tuple[int, ...], Callable[[], object] | None] | None = None
        self._whole = False
        """Whether all that is wanted must be seen, not just some of it."""
        layout = QVBoxLayout(self)
        around = theme.space("around")
        layout.setContentsMargins(around, around, around, 0)
        layout.setSpacing(theme.space("between"))
        self.header = Header(self.title())
        layout.addWidget(self.header)
        self.views = ViewsButton(self)
        self.header.beside.addWidget(self.views)
        self._began = False
        self.chip_bar = ChipBar(self.chips, lambda: context.store if context.is_open else None)
        self.sort_button = SortButton(self.model)
        self.group_button = GroupButton(self.model, context)
        self.below = QHBoxLayout()
        """The row of the chips; what is further offered there stands at its right end."""
        self.below.setSpacing(theme.space("inside"))
        self.below.addWidget(self.chip_bar, 1)
        for button in (self.group_button, self.sort_button):
            self.below.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self.below)
        self.stack = QStackedWidget()
        layout.addWidget(self.stack, 1)
        self.list = self.make_list()
        self.list.setObjectName(f"{self.key}-list")
        self.list.setAccessibleName(self.title())
        self.list.setSelectionModel(self.selection)
        self.keeper.watch(self.list)
        self.stack.addWidget(self.list)
        self.empty = self.make_empty()
        self.nothing = EmptyState(
            "search",
            translate("Register", "Nothing here fits the search and the filters."),
            translate("Register", "Show all"),
            self.show_all,
        )
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.nothing)
        self._connect()

    def _connect(self) -> None:
        self.header.search.searched.connect(lambda _text: self.ask())
        self.header.search.left.connect(lambda: self.view().setFocus())
        self.chip_bar.changed.connect(self.ask)
        self.model.answered.connect(self._on_answered)
        self.model.renewed.connect(self._show_state)
        model, refresh = self.model, self.views.refresh
        for told in (model.reordered, model.regrouped, model.folding, self.list.arranged):
            told.connect(refresh)
        self.context.opened.connect(self._on_opened)
        if self.context.is_open:
            self._on_opened()
        self.keeper.chosen.connect(self._on_chosen)
        self.list.typed.connect(self.header.begin_search)
        self.list.asked_all.connect(self.keeper.select_all)
        self.list.asked_menu.connect(self.show_menu)
        self.list.opened.connect(self.open_row)
        self.list.meant_for_all.connect(self.deeds.write)

    # ------------------------------------------------------------------ hooks

    @abstractmethod
    def make_empty(self) -> EmptyState:
        """What stands here before there is anything."""

    def make_list(self) -> TableView:
        """The table."""
        return TableView(self.model, self.context.settings, self.sort)

    def open_row(self, id_: int) -> None:
        """A row was opened by double click or Enter."""

    def base_filters(self) -> tuple[Filter, ...]:
        """What the scope narrows the list to."""
        return ()

    def language(self) -> str:
        """The language of the words that the list shows."""
        return "de"

    @abstractmethod
    def removed_text(self, number: int) -> str:
        """What the strip and the menu say of a removal."""

    # ------------------------------------------------------------------ named views

    def look(self) -> Look:
        """What is shown and how, to be kept as a view."""
        return Look(
            self.header.search.text().strip(),
            self.chip_bar.chosen(),
            to_text(self.model.order),
            self.list.arrangement(),
            group=grouping.to_text(self.model.group),
            folded=sorted(self.model.folded),
        )

    def look_like(self, look: Look) -> None:
        """Show what a view describes."""
        self.header.search.setText(look.search)
        self.chip_bar.set_chosen(look.filters)
        fields = {column.sort for column in self.columns if column.sort}
        if look.sort:
            self.model.sort_by(from_text(look.sort, fields))
        self.model.group_by(grouping.from_text(look.group, self.model.fields))
        self.model.fold(look.folded)
        self.list.arrange(look.columns)
        self.ask()

    def _on_opened(self) -> None:
        self.context.store.changed.connect(self._on_views_written)

    def _on_views_written(self, touched: Touched) -> None:
        if touched.has("views"):
            self.views.reread()

    # ------------------------------------------------------------------ asking

    def view(self) -> QWidget:
        """The list that is shown."""
        return self.list

    def ask(self) -> None:
        """Ask for what search, filters and scope want."""
        query = replace(
            self.model.query,
            search=self.header.search.text(),
            filters=self.chip_bar.filters(),
            language=self.language(),
        )
        self.model.ask(query, self.base_filters())

    def ask_anew(self) -> None:
        """Ask again; what was edited goes where it belongs now."""
        self.model.release()
        self.model.requery()

    def narrowed(self) -> bool:
        """Whether search or filters hide something."""
        return bool(self.header.search.text().strip() or self.chip_bar.chosen())

    def show_all(self) -> None:
        """Clear search and filters."""
        self.header.search.clear()
        self.chip_bar.clear()
        self.ask()

    def _on_answered(self) -> None:
        self.chip_bar.refresh()
        self.views.refresh()
        self._show_state()
        if self._wanted is not None:
            ids, then = self._wanted
            found = self.keeper.select(ids)
            missing = self._whole and self.keeper.number() < len(ids)
            if self.narrowed() and (missing or not found):
                self.show_all()  # what was just made or asked for must be seen
            else:
                self._wanted, self._whole = None, False
                if found and then is not None:
                    then()
        if self._binder is not None:
            self._binder.refresh()

    def _show_state(self) -> None:
        found, total = self.model.sections.count, self.model.total
        self.header.set_count(found, total, self.narrowed())
        if not self.model.ready or found:
            wanted = self.view()
        else:
            wanted = self.nothing if total else self.empty
        if self.stack.currentWidget() is not wanted:
            self.stack.setCurrentWidget(wanted)

    # ------------------------------------------------------------------ choosing

    def choose(self, ids: Sequence[int], then: Callable[[], object] | None = None) -> None:
        """Choose rows as soon as the list has them, and bring the first into sight."""
        self._wanted, self._whole = (tuple(ids), then), True
        if self.model.active:
            self.model.requery()

    def settled(self) -> bool:
        return self.model.ready and self._wanted is None

    def choose_first(self) -> None:
        """Choose the first row where nothing is chosen."""
        row = self.model.sections.beside(0, 1)
        if not self.has_chosen() and row is not None:
            self.keeper.select((self.model.id_at(row),))

    def chosen(self) -> tuple[int, ...]:
        """The ids of the selected rows."""
        return self.keeper.ids()

    def _on_chosen(self, ids: tuple[int, ...]) -> None:
        self.selected.emit(Selection(self.table, ids))
        if self._inspector is not None:
            self._inspector.show_rows(ids)
        if self._binder is not None:
            self._binder.refresh()

    def inspector(self) -> QWidget | None:
        if self._inspector is None:
            from desktop.ui.inspector.panel import make

            self._inspector = make(self.table, self.context, self.shell)
            self._inspector.show_rows(self.chosen())
        return self._inspector

    # ------------------------------------------------------------------ doing

    def bind(self, actions: Binder) -> None:
        self._binder = actions
        some = self.has_chosen
        actions.bind("edit.delete", self.remove_chosen, some, widget=self.stack)
        actions.bind("edit.select_all", self.keeper.select_all, self.has_rows)
        actions.bind("edit.select_none", self.keeper.clear, some)
        actions.bind("edit.find", self.header.begin_search)
        actions.bind("edit.rename", self.rename, some)
        if self.merges:
            actions.bind("doubles.merge", self.deeds.merge, self.deeds.are_several)
        actions.bind("view.views", self.views.open_menu)
        actions.bind("view.filter", self.chip_bar.offer)
        actions.bind("view.sort", self.sort_button.open_menu)
        actions.bind("view.refresh", self.ask_anew)
        actions.bind("view.columns", self.list.open_columns, self.list.isVisible)
        self.group_button.bind(actions, self.band)

    def band(self) -> GroupBand:
        """The headings of the view that is shown."""
        return self.list.band

    def has_rows(self) -> bool:
        """Whether the list shows any row."""
        return self.model.sections.count > 0

    def has_chosen(self) -> bool:
        """Whether any row is selected."""
        return self.keeper.any()

    def rename(self) -> None:
        """Edit the cell that has the focus; where none has, the name of the first selected."""
        index = self.list.currentIndex()
        if not index.isValid():
            index = self.model.index(self.keeper.rows()[0], self.model.column_named("name"))
        if self.list.isVisible() and not self.model.is_heading(index.row()):
            column = index.column()
            if not self.model.columns[column].editable:
                column = self.model.column_named("name")
            self.list.start_editing(index.row(), column)

    def remove_chosen(self) -> None:
        """Remove the selected rows; a register says more of it where more goes with them."""
        self.deeds.remove()

    def write(self, text: str, change: Change) -> bool:
        """Push an Edit; whether it was written."""
        return self.context.undo.push_change(text, change)

    def add_row(self, row: Any, text: str) -> None:
        """Insert a row, choose it and begin to edit its name."""
        from desktop.work import verbs

        change, id_ = verbs.add(self.context.store, self.table, row)
        if self.write(text, change):
            self.choose((id_,), self.rename_first)

    def rename_first(self) -> None:
        """Edit the name of the first selected row."""
        rows = self.keeper.rows()
        if rows and self.list.isVisible():
            self.list.start_editing(rows[0], self.model.column_named("name"), alone=True)

    def show_menu(self, at: QPoint) -> None:
        """The context menu of the selected rows."""
        pop_up(self.context_menu(), at)

    def context_menu(self) -> QMenu:
        """The actions that apply to the selected rows."""
        menu = QMenu(self)
        action_of = getattr(self._binder, "action", None)
        for name in self.menu_actions:
            if not name:
                menu.addSeparator()
            elif action_of is not None:
                menu.addAction(action_of(name))
        return menu

    # ------------------------------------------------------------------ coming and going

    def activate(self) -> None:
        if not self._began:
            self._began = True
            self.views.take_up(show=True)
        self.ask()
        self.model.activate()

    def deactivate(self) -> None:
        self.model.deactivate()

    def first_focus(self) -> QWidget:
        return self.view()

    def state(self) -> dict[str, object]:
        return {
            "search": self.header.search.text(),
            "filters": self.chip_bar.chosen(),
            "chosen": self.chosen()[:1000],
        }

    def restore(self, state: dict[str, object]) -> None:
        self._began = True
        self.views.take_up(show=False)
        search, filters, chosen = (state.get(name) for name in ("search", "filters", "chosen"))
        if isinstance(search, str):
            self.header.search.setText(search)
        if isinstance(filters, Mapping):
            self.chip_bar.set_chosen(filters)
        if isinstance(chosen, Sequence) and chosen:
            self._wanted = (tuple(int(id_) for id_ in chosen), None)
