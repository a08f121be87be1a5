"""The page of doubles: groups at the left, the records of one side by side.

What is listed follows from the library: a group whose records were merged or set apart is gone, and
with an undo it is back.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.doubles.bars import Foot, Head
from desktop.ui.doubles.groups import GroupDelegate, GroupsModel
from desktop.ui.doubles.view import CompareView
from desktop.ui.doubles.wording import name_of
from desktop.ui.widgets.empty import EmptyState
from desktop.work import apart, comparing, doubles
from desktop.work.bulk import Bulk
from desktop.work.edit import AT_ONCE
from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from db.changes import Change
    from db.library import Connection
    from desktop.context import Context
    from desktop.ui.area import Shell
    from desktop.work.doubles import Group
    from desktop.work.store import Touched

TITLES: Final = {
    "contacts": mark("Doubles", "Contacts that may be the same"),
    "portraits": mark("Doubles", "Portraits that may be the same"),
}
_GROUPS = 260
"""Width of the list of groups in px."""


class DoublesPage(QWidget):
    """Shown in the middle of the window instead of an area. Signal: `cancelled` while it looks."""

    cancelled = Signal()

    def __init__(self, context: Context, shell: Shell, table: str) -> None:
        super().__init__()
        self.setObjectName("doubles")
        self.context, self.shell, self.table = context, shell, table
        self._all: list[Group] = []
        self._same: list[tuple[int, ...]] = []
        self._alone = False
        self._bulk: Bulk | None = None
        self.model = GroupsModel(self)
        self.list = QListView()
        self.view = CompareView(context)
        self.head = Head(translate("Doubles", TITLES[table]))
        self.foot = Foot()
        self.stack = QStackedWidget()
        self.empty = EmptyState("search", "", " ", self._leave_or_cancel)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._on_group)
        self.view.picked.connect(self._say_choice)
        self.head.back.clicked.connect(self.leave)
        self.head.same.clicked.connect(self.merge_identical)
        self.foot.merge.clicked.connect(self.merge)
        self.foot.apart.clicked.connect(self.keep_apart)
        self.foot.later.clicked.connect(self.later)
        self._store = context.store
        self._store.changed.connect(self._on_changed)
        self.wait()

    def _lay_out(self) -> None:
        around, between = theme.space("around"), theme.space("between")
        column = QVBoxLayout(self)
        column.setContentsMargins(around, around, around, between)
        column.setSpacing(between)
        column.addWidget(self.head)
        self.list.setModel(self.model)
        self.list.setItemDelegate(GroupDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setObjectName("groups")
        self.list.setAccessibleName(translate("Doubles", "Groups"))
        self.list.setFixedWidth(_GROUPS)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.activated.connect(lambda _index: self.view.setFocus())
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(around)
        row.addWidget(self.list)
        right = QVBoxLayout()
        right.setSpacing(between)
        right.addWidget(self.view, 1)
        right.addWidget(self.foot)
        row.addLayout(right, 1)
        self.stack.addWidget(beside)
        self.stack.addWidget(self.empty)
        column.addWidget(self.stack, 1)
        self._beside = beside

    # ------------------------------------------------------------------ what is shown

    def wait(self) -> None:
        """Say that doubles are being looked for."""
        self._searching = True
        text = translate("Doubles", "Looking for doubles …")
        self.empty.show_text("search", text, "", translate("Doubles", "Cancel"))
        self.stack.setCurrentWidget(self.empty)
        self.head.show_number(0, 0)

    def show_groups(self, groups: Sequence[Group], same: Sequence[tuple[int, ...]] = ()) -> None:
        """Show what was found; `same` are those whose records say the same in every field."""
        self._searching = False
        self._all, self._same = list(groups), list(same)
        self._refresh()
        self.first_focus().setFocus()

    def show_alone(self, ids: Sequence[int]) -> None:
        """Show these records and no others: the user has chosen them."""
        from desktop.work.doubles import Group

        self._alone = True
        self.list.hide()
        self.foot.offer_others(False)
        self.head.set_title(translate("Doubles", "Merge"))
        self.show_groups([Group(tuple(ids), ())])

    def first_focus(self) -> QWidget:
        """What takes the keyboard when the page comes up."""
        if self.stack.currentWidget() is self.empty:
            return self.empty.button
        return self.view if self._alone else self.list

    def _refresh(self, row: int = 0) -> None:
        """Show the groups that are still to be decided, from this row on."""
        shown = self.group()
        ids = [id_ for group in self._all for id_ in group.ids]
        there, known = self._store.read(_names, self.table, ids)
        open_ = [
            group
            for group in self._all
            if all(id_ in there for id_ in group.ids)
            and (self._alone or not apart.pairs_of(group.ids) <= known)
        ]
        back = {group.ids for group in open_} - {group.ids for group in self.model.groups}
        new = not self.model.groups
        self.model.show(open_, there)
        same = {frozenset(ids) for ids in self._same}
        self.head.show_number(len(open_), sum(frozenset(g.ids) in same for g in open_))
        if self._alone:
            self.head.show_number(0, 0)
        if not open_:
            self._show_nothing()
            return
        self.stack.setCurrentWidget(self._beside)
        if not new and len(back) == 1:  # an undo has brought it back
            row = next(at for at, group in enumerate(open_) if group.ids in back)
        elif shown is not None and shown in open_:
            row = open_.index(shown)
        self._choose(min(row, len(open_) - 1))

    def _choose(self, row: int) -> None:
        selection = self.list.selectionModel()
        index = self.model.index(row)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if selection.currentIndex() == index:
            self._on_group(index)
        selection.setCurrentIndex(index, flag)
        self.list.scrollTo(index)

    def _show_nothing(self) -> None:
        if self._alone:
            return
        text = translate("Doubles", "No doubles found.")
        self.empty.show_text("check", text, "", translate("Doubles", "Back to the list"))
        self.stack.setCurrentWidget(self.empty)
        self.empty.button.setFocus()

    def _on_group(self, index: QModelIndex) -> None:
        if not index.isValid() or index.row() >= len(self.model.groups):
            return
        group = self.model.groups[index.row()]
        compared = comparing.compare(self._store, self.table, group.ids)
        self.view.show_records(self.context, compared)
        self.foot.say_reason(group.words())
        self._say_choice()

    def _say_choice(self) -> None:
        compared = self.view.lines.compared
        if compared is not None and compared.records:
            self.foot.say_choice(name_of(compared.records[self.view.lines.survivor]))

    # ------------------------------------------------------------------ doing

    def group(self) -> Group | None:
        """The group that is shown."""
        row = self.list.currentIndex().row()
        return self.model.groups[row] if 0 <= row < len(self.model.groups) else None

    def has_group(self) -> bool:
        """Whether there is one to decide."""
        return self.group() is not None and self._bulk is None

    def merge(self) -> None:
        """Make the shown records one, as picked; then the next group comes."""
        lines, group = self.view.lines, self.group()
        compared = lines.compared
        if compared is None or group is None:
            return
        keep = compared.ids[lines.survivor]
        change = comparing.change(self._store, compared, lines.survivor, lines.picks)
        text = _merged_text(self.table, len(compared.ids))
        if self._write(text, change) and self._alone:
            self.leave((keep,))

    def keep_apart(self) -> None:
        """Remember that the shown records are no doubles."""
        group = self.group()
        if group is not None and not self._alone:
            text = translate("Doubles", "No double")
            self._write(text, apart.keep_apart(self._store, self.table, group.ids))

    def later(self) -> None:
        """Leave the shown group as it is and go to the next."""
        number = len(self.model.groups)
        if number:
            self._choose((self.list.currentIndex().row() + 1) % number)

    def merge_identical(self) -> None:
        """Merge all groups whose records say the same in every field, as one step."""
        shown = {frozenset(group.ids) for group in self.model.groups}
        asked = [ids for ids in self._same if frozenset(ids) in shown]
        store, table = self._store, self.table
        same = {ids[0]: ids for ids in comparing.identical(store, table, asked)}
        if not same or self._bulk is not None:
            return
        text = translate("Doubles", "%n identical group(s) merged", "", len(same))

        def change(keep: Sequence[int]) -> Change:
            return doubles.merge_identical(store, table, [same[id_] for id_ in keep])

        if len(same) <= AT_ONCE:
            self._write(text, change(tuple(same)))
            return
        self._bulk = Bulk(self.context.undo, text, tuple(same), change, self)
        self._bulk.ended.connect(lambda how: self._bulk_ended(text, how))
        self._bulk.start(self.context.jobs)

    def _bulk_ended(self, text: str, how: str) -> None:
        self._bulk = None
        self._refresh()
        if how == "done":
            self.shell.notify(text, undo=True)

    def _write(self, text: str, change: Change) -> bool:
        written = self.context.undo.push_change(text, change)
        if written:
            self.shell.notify(text, undo=True)
        return written

    def leave(self, ids: Sequence[int] = ()) -> None:
        """Back to the register."""
        self.shell.show_area(self.table, ids or ())

    def _leave_or_cancel(self) -> None:
        if self._searching:
            self.cancelled.emit()
        self.leave()

    # ------------------------------------------------------------------ happenings

    def _on_changed(self, touched: Touched) -> None:
        if self._searching or self._bulk is not None or not self.isVisible():
            return
        if touched.has(self.table, "views", *comparing.tables(self.table)):
            self._refresh(max(0, self.list.currentIndex().row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave_or_cancel()
            return
        super().keyPressEvent(event)


def _names(
    connection: Connection, table: str, ids: Sequence[int]
) -> tuple[dict[int, str], frozenset[apart.Pair]]:
    """The names of those that are still there, and what is known to be no double."""
    from db import queries

    rows = queries.many(connection, table, ids)
    return {row.id: name_of(row) for row in rows}, apart.known(connection, table)


def _merged_text(table: str, number: int) -> str:
    if table == "contacts":
        return translate("Doubles", "%n contact(s) merged into one", "", number)
    return translate("Doubles", "%n portrait(s) merged into one", "", number)
