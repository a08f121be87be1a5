"""The model of a register: any number of rows, of which only those in sight are in memory.

Which rows there are is asked on a thread (`Jobs.quick`, the last question wins) while the old rows
stay; lines are read by the page when they are painted.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.core.errors import Cancelled
from desktop.ui.tables import holding
from desktop.ui.tables.answers import AFFECTS, Answer, answer
from desktop.ui.tables.columns import Column
from desktop.ui.tables.fields import GroupField
from desktop.ui.tables.pages import ranges
from desktop.ui.tables.rows import RowModel
from desktop.ui.tables.sections import Heading, Sections
from desktop.work.i18n import format_number, mark, translate

if TYPE_CHECKING:
    from db.filters import Filter
    from db.queries import Query, Sort
    from desktop.context import Context
    from desktop.work.store import Touched

Index = QModelIndex | QPersistentModelIndex

ID_ROLE: Final = Qt.ItemDataRole.UserRole + 1
LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
COLUMN_ROLE: Final = Qt.ItemDataRole.UserRole + 3


class LineModel(RowModel):
    """Lines of one table.

    Signals: `answered` when a question was answered (also when nothing changed), `refused` with
    the text why a value cannot be and the index it was meant for; `reordered` when another
    order is asked for, `regrouped` when other groups are.
    """

    answered = Signal()
    reordered = Signal()
    regrouped = Signal()
    refused = Signal(str, QModelIndex)

    def __init__(
        self,
        context: Context,
        table: str,
        columns: Sequence[Column],
        parent: Any = None,
        fields: Sequence[GroupField] = (),
    ) -> None:
        """`fields`: what the list can be grouped by."""
        super().__init__(self._fetch, parent)
        self.context = context
        self.table = table
        self.columns = tuple(columns)
        self.fields = {field.name: field for field in fields}
        self.total = 0
        self.ready = False
        """Whether a first answer is there."""
        self.at_hand: Callable[[], Collection[int]] = tuple
        """The rows that are worked on: they keep their place when they are edited."""
        self._held: frozenset[int] = frozenset()
        self._base: tuple[Filter, ...] = ()
        self._query: Query | None = None
        self._shown: Query | None = None
        self._active = False
        self._stale = True
        context.opened.connect(self._on_opened)
        context.closing.connect(self._on_closing)
        if context.is_open:
            self._on_opened()

    # ------------------------------------------------------------------ questions

    @property
    def query(self) -> Query:
        """What is asked, without the filters of the scope."""
        if self._query is None:
            from db.queries import Query

            self._query = Query(self.table)
        return self._query

    @property
    def base(self) -> tuple[Filter, ...]:
        """The filters that the scope sets; they count for `total` too."""
        return self._base

    def ask(self, query: Query, base: tuple[Filter, ...] | None = None) -> None:
        """Show what this query finds, soon; nothing happens when it is asked already."""
        base = self._base if base is None else base
        if query == self._query and base == self._base and not self._stale:
            return
        if query.language != self.query.language:
            self.pages.forget_all()
        if query != self._query or base != self._base:
            self._held = frozenset()
        other_order, other_group = query.sort != self.order, query.group != self.group
        self._query, self._base = query, base
        if other_group:
            self._folded = frozenset()
        self.requery()
        if other_order:
            self.reordered.emit()
        if other_group:
            self.regrouped.emit()

    @property
    def order(self) -> tuple[Sort, ...]:
        """What is sorted by, the most important first."""
        return self._query.sort if self._query is not None else ()

    def sort_by(self, sorts: Sequence[Sort]) -> None:
        """Sort in SQL by these fields."""
        self.ask(replace(self.query, sort=tuple(sorts)))

    @property
    def group(self) -> Sort | None:
        """What is grouped by, and which way."""
        return self._query.group if self._query is not None else None

    def group_by(self, group: Sort | None) -> None:
        """Group in SQL by a field; None: no groups. All groups are open then."""
        if group is None or group.field in self.fields:
            self.ask(replace(self.query, group=group))

    def title_of(self, heading: Heading) -> str:
        """What a shown group is called; others may be asked for already."""
        group = self._shown.group if self._shown is not None else None
        field = self.fields.get(group.field) if group is not None else None
        return field.title_of(heading.value, heading.words) if field is not None else ""

    def release(self, still: Collection[int] = ()) -> None:
        """Let rows go where they belong that were edited and are `still` worked on no longer."""
        kept = self._held.intersection(still) if self._held else self._held
        if kept != self._held:
            self._held = kept
            self.requery()

    def requery(self) -> None:
        """Ask again; while the list is not shown, when it is shown next."""
        self._stale = True
        if not self._active or not self.context.is_open:
            return
        self._stale = False
        store, query, base = self.context.store, self.query, self._base
        asked = replace(query, filters=(*base, *query.filters))
        shown, held, folded = self.sections, self._held, self._folded
        self.context.jobs.quick(
            lambda _progress: answer(store, asked, base, shown, held, folded),
            done=lambda found: self._take(found, asked),
            failed=self._on_failed,
            key=(self, "ids"),
        )

    @property
    def active(self) -> bool:
        """Whether the list is on screen."""
        return self._active

    def activate(self) -> None:
        """The list is on screen: answer what was asked meanwhile."""
        self._active = True
        if self._stale:
            self.requery()

    def deactivate(self) -> None:
        """The list is off screen: changes only mark it."""
        self._active = False
        if self._held:
            self._held = frozenset()
            self._stale = True

    def _take(self, answer: Answer, asked: Query) -> None:
        self.total = answer.total
        same_question = self.ready and asked == self._shown
        self._shown = asked
        self.ready = True
        self.show_rows(answer.sections, in_steps=same_question)
        self.answered.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._stale = True
        if not isinstance(error, Cancelled):
            self.context.jobs.failed.emit(error)

    # ------------------------------------------------------------------ library

    def _on_opened(self) -> None:
        self.context.store.changed.connect(self._on_changed)
        self.requery()

    def _on_closing(self) -> None:
        self.ready = False
        self._stale = True
        self._held = frozenset()
        self.total = 0
        self._start_anew(Sections())

    def _on_changed(self, touched: Touched) -> None:
        if not touched.has(*AFFECTS[self.table]):
            return
        own = touched.ids(self.table)
        if set(touched.tables) <= {self.table}:
            rows = self.pages.forget(own)
        else:
            # Something beside the lines changed: all in memory may show it.
            self.pages.forget_all()
            rows = range(len(self.pages)) if len(self.pages) else ()
        last = len(self.columns) - 1
        if isinstance(rows, range):
            if len(rows):
                self.dataChanged.emit(self.index(0, 0), self.index(rows[-1], last))
        else:
            for first, end in ranges(rows):
                self.dataChanged.emit(self.index(first, 0), self.index(end, last))
        at_hand = self.at_hand() if self.ready else ()
        if 0 < len(at_hand) <= holding.MOST:
            self._held = self._held.union(at_hand)
        self.requery()

    def _fetch(self, ids: Sequence[int]) -> list[Any]:
        from db import queries

        if not self.context.is_open:
            return []
        return self.context.store.read(queries.lines, self.table, ids, self.query.language)

    # ------------------------------------------------------------------ rows

    def column_named(self, name: str) -> int:
        """Where a column stands."""
        return next(i for i, column in enumerate(self.columns) if column.name == name)

    # ------------------------------------------------------------------ Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.pages)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, number = index.row(), index.column()
        if not index.isValid() or not 0 <= row < len(self.pages):
            return None
        column = self.columns[number]
        if role == ID_ROLE:
            return self.pages.ids[row]
        if role == COLUMN_ROLE:
            return column
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align
        if self.pages.ids[row] < 0:
            return self.heading_said(row) if role in _SAID else None
        if role in _NEEDS_LINE:
            line = self.pages.line(row)
            if line is None:
                return None
            return _of_line(line, column, role)
        return None

    def heading_said(self, row: int) -> str:
        """A group's heading for who does not see it."""
        number = self.sections.at(row)
        heading = self.sections.headings[number]
        state = translate("Groups", _FOLDED if self.sections.is_folded(number) else _OPEN)
        return translate(
            "Groups", "Group {title}: {count}, {state}", title=self.title_of(heading),
            count=format_number(heading.count), state=state,
        )  # fmt: skip

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell as an Edit. False, with `refused`, when the value cannot be."""
        column = self.columns[index.column()]
        line = self.line(index.row())
        if role != Qt.ItemDataRole.EditRole or column.write is None or line is None:
            return False
        if isinstance(value, str) and column.kind == "text":
            value = value.strip()
        if value == column.value(line):
            return False
        why = column.check(value) if column.check else ""
        if why:
            self.refused.emit(why, self.index(index.row(), index.column()))
            return False
        change = column.write(self.context.store, (line.id,), value, self.query.language)
        self.context.undo.push_change(translate("Columns", column.edit_text), change)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Asks no line: Qt asks for every selected row."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.is_heading(index.row()):
            # The keyboard can stand there, but nothing is to be done with it as with a record.
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        flags = (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )
        if self.columns[index.column()].editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said_of(column)
        if role == Qt.ItemDataRole.ToolTipRole and column.sort:
            return translate("Table", "Click: sort by it. Shift+click: sort what is equal by it.")
        return None

    def _said_of(self, column: Column) -> str:
        """A column's title and its place in the order, for screen readers."""
        for rank, sort in enumerate(self.order, 1):
            if column.sort and sort.field == column.sort:
                way = translate("Sort", "Descending" if sort.descending else "Ascending")
                return translate(
                    "Sort", "{title}, order {rank}, {way}", title=column.heading(), rank=rank,
                    way=way,
                )  # fmt: skip
        return column.heading()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort in SQL; a column that cannot be sorted by changes nothing."""
        from db.queries import Sort

        if not 0 <= column < len(self.columns):
            self.sort_by(())
        elif self.columns[column].sort:
            down = order == Qt.SortOrder.DescendingOrder
            self.sort_by((Sort(self.columns[column].sort, down),))


_FOLDED: Final = mark("Groups", "folded")
_OPEN: Final = mark("Groups", "open")

_SAID: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)

_NEEDS_LINE: Final = frozenset(
    {
        LINE_ROLE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


def _of_line(line: Any, column: Column, role: int) -> Any:
    if role == LINE_ROLE:
        return line
    if role == Qt.ItemDataRole.EditRole:
        return column.value(line)
    text = column.text(line)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        if not text and column.instead is not None and (instead := column.instead(line)):
            text = translate("Table", "empty ({instead})", instead=instead)
        return f"{column.heading()}: {text}" if text else column.heading()
    return text
