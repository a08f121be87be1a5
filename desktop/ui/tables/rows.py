"""The rows of a list as Qt's views follow them: they come, go, move and fold away."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Signal

from desktop.ui.tables.moves import Move, moves
from desktop.ui.tables.pages import Pages
from desktop.ui.tables.sections import Heading, Sections


class RowModel(QAbstractTableModel):
    """Ids in their order, with headings where they are grouped.

    Signals: `renewing` and `renewed` around a reset: when `renewed` comes, all views have
    forgotten the old rows; `folding` when other groups are folded.
    """

    renewing = Signal()
    renewed = Signal()
    folding = Signal()

    def __init__(self, fetch: Callable[[Sequence[int]], list[Any]], parent: Any = None) -> None:
        super().__init__(parent)
        self.pages = Pages(fetch)
        self.sections = Sections()
        self._folded: frozenset[str] = frozenset()

    # ------------------------------------------------------------------ other rows

    def show_rows(self, sections: Sections, *, in_steps: bool) -> None:
        """Show these rows; `in_steps`: so that an open editor and the scroll stay, if possible."""
        sections = sections.with_folded(self._folded)
        old = self.sections
        if old.ids != sections.ids:
            steps = moves(old.ids, sections.ids) if in_steps and len(old.ids) else None
            if steps is None:
                self._start_anew(sections)
                return
            self._step(steps, {h.id: h for h in (*old.headings, *sections.headings)})
            assert self.pages.ids == sections.ids
        self.sections = sections
        self.pages.ids = sections.ids  # equal, but a million rows are to be held once
        self._tell_headings({h.id: h for h in old.headings})

    def _start_anew(self, sections: Sections) -> None:
        self.renewing.emit()
        self.beginResetModel()
        self._set(sections)
        self.endResetModel()
        self.renewed.emit()

    def _set(self, sections: Sections) -> None:
        self.sections = sections
        self.pages.set_ids(sections.ids)

    def _step(self, steps: Sequence[Move], headings: dict[int, Heading]) -> None:
        """Follow small changes row by row."""
        root = QModelIndex()
        for step in steps:
            then = self.sections.with_ids(step.ids, headings)
            if step.kind == "remove":
                self.beginRemoveRows(root, step.first, step.last)
                self._set(then)
                self.endRemoveRows()
            elif step.kind == "insert":
                self.beginInsertRows(root, step.first, step.last)
                self._set(then)
                self.endInsertRows()
            else:
                self._permute(then)

    def _permute(self, sections: Sections) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.pages.ids
        persistent = self.persistentIndexList()
        self._set(sections)
        rows = {id_: self.pages.row_of(id_) for id_ in {old[index.row()] for index in persistent}}
        for index in persistent:
            row = rows[old[index.row()]]
            moved = self.index(row, index.column()) if row is not None else QModelIndex()
            self.changePersistentIndex(index, moved)
        self.layoutChanged.emit()

    def _tell_headings(self, before: dict[int, Heading]) -> None:
        """Say which headings read otherwise now."""
        for row, heading in zip(self.sections.rows, self.sections.headings, strict=True):
            if before.get(heading.id, heading) != heading:
                self._tell_row(row)

    def _tell_row(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    # ------------------------------------------------------------------ folding

    @property
    def folded(self) -> frozenset[str]:
        """The values of the groups that are folded, also of those that are not there now."""
        return self._folded

    def fold(self, values: Collection[str]) -> None:
        """Fold exactly the groups of these values."""
        wanted = frozenset(values)
        if wanted == self._folded:
            return
        self._folded = wanted
        new, old = self.sections.with_folded(wanted), self.sections
        turned = [n for n in range(len(old.headings)) if old.is_folded(n) != new.is_folded(n)]
        if len(turned) == 1:
            self._turn(turned[0], new)
        elif turned:
            self._start_anew(new)
        self.folding.emit()

    def set_folded(self, number: int, folded: bool) -> None:
        """Fold or unfold one group."""
        value = {self.sections.headings[number].value}
        self.fold(self._folded | value if folded else self._folded - value)

    def fold_all(self) -> None:
        """Only the headings are left."""
        self.fold({heading.value for heading in self.sections.headings})

    def _turn(self, number: int, new: Sections) -> None:
        """Fold or unfold one group: as many rows as it has go or come, the rest stays."""
        root, folds = QModelIndex(), new.is_folded(number)
        first, last = (self.sections if folds else new).span(number)
        if last < first:
            self._set(new)
        elif folds:
            self.beginRemoveRows(root, first, last)
            self._set(new)
            self.endRemoveRows()
        else:
            self.beginInsertRows(root, first, last)
            self._set(new)
            self.endInsertRows()
        self._tell_row(new.rows[number])

    # ------------------------------------------------------------------ asking for rows

    def id_at(self, row: int) -> int:
        """The id of a row; below 0 for a heading."""
        return self.pages.ids[row]

    def is_heading(self, row: int) -> bool:
        """Whether a row is the heading of a group."""
        return self.sections.is_heading(row)

    def line(self, row: int) -> Any | None:
        """The line of a row; None for a heading and when it is gone meanwhile."""
        return self.pages.line(row)

    def row_of(self, id_: int) -> int | None:
        """Where an id stands, or None."""
        return self.pages.row_of(id_)

    def rows_of(self, ids: Collection[int]) -> list[int]:
        """Where ids stand, ascending."""
        return self.pages.rows_of(ids)

    def records(self) -> array[int]:
        """The ids that are shown, in their order, without headings."""
        return self.sections.records()

    def all_records(self) -> array[int]:
        """The ids that were found, in their order, also those that are folded away."""
        return self.sections.unfolded().records()
