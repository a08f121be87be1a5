"""Keeps selection, current row and scroll position by id while a list is asked anew."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.tables.model import LineModel
from desktop.ui.tables.pages import ranges

_Flag = QItemSelectionModel.SelectionFlag


class Keeper(QObject):
    """One for a model and the selection that its views share.

    Signal: `chosen` (tuple of ids) when other rows are selected than before.
    """

    chosen = Signal(object)

    def __init__(self, model: LineModel, selection: QItemSelectionModel) -> None:
        super().__init__(selection)
        self.model = model
        self.selection = selection
        self._views: list[QAbstractItemView] = []
        self._kept: tuple[int, ...] = ()
        self._current: tuple[int, int, int] | None = None
        self._told: tuple[int, ...] = ()
        self._quiet = False
        self._went = False
        model.at_hand = self.ids
        model.renewing.connect(self._remember)
        # Not modelReset: the views empty the selection then, some of them after us.
        model.renewed.connect(self._bring_back)
        model.rowsAboutToBeRemoved.connect(self._note_removed)
        model.rowsRemoved.connect(self._on_removed)
        selection.selectionChanged.connect(self._tell)

    def watch(self, view: QAbstractItemView) -> None:
        """Keep this view's scroll position too."""
        self._views.append(view)

    # ------------------------------------------------------------------ selection

    def rows(self) -> Sequence[int]:
        """The selected rows, ascending."""
        return selected_rows(self.model, self.selection)

    def any(self) -> bool:
        """Whether a record is selected; the keyboard on a heading selects none."""
        sections = self.model.sections
        parts = self.selection.selection().toList()
        return any(sections.holds_record(part.top(), part.bottom()) for part in parts)

    def number(self) -> int:
        """How many records are selected; reads no ids."""
        return selected_number(self.model, self.selection)

    def ids(self) -> tuple[int, ...]:
        """The ids of the selected rows, in the order of the list."""
        return selected_ids(self.model, self.selection)

    def records(self) -> array[int]:
        """As `ids`, at eight bytes an id and without touching each: for many of them."""
        return selected_records(self.model, self.selection)

    def groups(self) -> list[tuple[int, int]]:
        """The numbers of the groups with selected records, and how many; reads no ids."""
        return selected_groups(self.model, self.selection)

    def select(self, ids: Sequence[int], *, scroll: bool = True) -> bool:
        """Select these and make the first current; whether any of them is in the list."""
        rows = self.model.rows_of(ids)
        if not rows:
            return False
        current = self.model.index(rows[0], max(0, self.selection.currentIndex().column()))
        self.selection.setCurrentIndex(current, _Flag.NoUpdate)
        self.selection.select(self._ranges(rows), _Flag.ClearAndSelect)
        if scroll:
            for view in self._views:
                if view.isVisible():
                    view.scrollTo(current)
        return True

    def select_all(self) -> None:
        """Select every row, without reading any."""
        self.selection.select(self._ranges(range(len(self.model.pages))), _Flag.ClearAndSelect)

    def clear(self) -> None:
        """Select nothing."""
        self.selection.clearSelection()

    def _ranges(self, rows: Sequence[int]) -> QItemSelection:
        found = QItemSelection()
        last = self.model.columnCount() - 1
        parts = [(rows[0], rows[-1])] if isinstance(rows, range) and len(rows) else ranges(rows)
        for first, end in parts:
            found.select(self.model.index(first, 0), self.model.index(end, last))
        return found

    # ------------------------------------------------------------------ over a reset

    def _remember(self) -> None:
        self._quiet = True
        self._kept = self.ids()
        current = self.selection.currentIndex()
        self._current = None
        if current.isValid() and current.row() < len(self.model.pages):
            number = self.model.sections.at(current.row())
            heading = self.model.sections.headings[number].id if number >= 0 else 0
            self._current = (self.model.id_at(current.row()), current.column(), heading)

    def _bring_back(self) -> None:
        kept, self._kept = self._kept, ()
        rows = self.model.rows_of(kept) if kept else []
        if rows:
            self.selection.select(self._ranges(rows), _Flag.ClearAndSelect)
        current = QModelIndex()
        if self._current is not None:
            id_, column, heading = self._current
            row = self.model.row_of(id_)
            if row is None and heading:
                row = self.model.row_of(heading)  # its group is folded now
            if row is not None:
                current = self.model.index(row, column)
        self._quiet = False
        if current.isValid():
            self.selection.setCurrentIndex(current, _Flag.NoUpdate)
            if rows:
                for view in self._views:
                    if view.isVisible():
                        view.scrollTo(current)
        self._tell()

    def _note_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._went = first <= self.selection.currentIndex().row() <= last

    def _on_removed(self) -> None:
        """Qt moves the current row on to a neighbour: a mark on what nobody has chosen.

        Among groups the keyboard goes on to the heading of what was folded away.
        """
        grouped = self.model.sections.grouped
        if self._went and not grouped and not self.selection.hasSelection():
            self.selection.clearCurrentIndex()
        self._went = False
        self._tell()

    def _tell(self) -> None:
        if self._quiet:
            return
        ids = self.ids()
        if ids != self._told:
            self._told = ids
            self.model.release(ids)
            self.chosen.emit(ids)


def selected_rows(model: LineModel, selection: QItemSelectionModel) -> Sequence[int]:
    """The selected rows, ascending; a mere range where they follow each other."""
    parts = _stretches(model, selection)
    if len(parts) == 1:
        return range(parts[0][0], parts[0][1] + 1)
    return [row for first, last in parts for row in range(first, last + 1)]


def selected_ids(model: LineModel, selection: QItemSelectionModel) -> tuple[int, ...]:
    """The ids of the selected rows, in the order of the list."""
    return tuple(selected_records(model, selection))


def selected_records(model: LineModel, selection: QItemSelectionModel) -> array[int]:
    """The ids of the selected rows, in the order of the list."""
    ids = model.pages.ids
    found: array[int] = array("q")
    for first, last in _stretches(model, selection):
        found += ids[first : last + 1]
    return found


def selected_number(model: LineModel, selection: QItemSelectionModel) -> int:
    """How many records are selected."""
    return sum(last - first + 1 for first, last in _stretches(model, selection))


def selected_groups(model: LineModel, selection: QItemSelectionModel) -> list[tuple[int, int]]:
    """The numbers of the groups that selected records are in, each with how many are."""
    counts: dict[int, int] = {}
    for first, last in _stretches(model, selection):  # none reaches over a heading
        number = model.sections.at(first)
        counts[number] = counts.get(number, 0) + last - first + 1
    return list(counts.items())


def _stretches(model: LineModel, selection: QItemSelectionModel) -> list[tuple[int, int]]:
    """First and last of rows that are selected and follow each other, ascending; no headings.

    A million selected rows are one such stretch, or as many as there are groups.
    """
    most = len(model.pages) - 1
    joined: list[tuple[int, int]] = []
    for top, bottom in sorted((p.top(), p.bottom()) for p in selection.selection().toList()):
        first, last = top, min(bottom, most)
        if joined and first <= joined[-1][1] + 1:
            first, last = joined[-1][0], max(last, joined[-1][1])
            joined.pop()
        if first <= last:
            joined.append((first, last))
    return [part for first, last in joined for part in _between(model.sections.rows, first, last)]


def _between(headings: Sequence[int], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretches of these rows that lie between headings."""
    for heading in headings[bisect_left(headings, first) : bisect_right(headings, last)]:
        if first < heading:
            yield first, heading - 1
        first = heading + 1
    if first <= last:
        yield first, last
