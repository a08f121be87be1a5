"""The preview of an import: a line for each row of the file, any number of them, and counts."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.widgets.segments import Segments
from desktop.work.i18n import format_number, mark, translate
from desktop.work.tabling.preview import KINDS, Kind, Line, Preview, State

Index = QModelIndex | QPersistentModelIndex

NAMES: Final[dict[State, str]] = {
    "new": mark("Exchange", "new"),
    "changed": mark("Exchange", "changed"),
    "same": mark("Exchange", "same"),
    "double": mark("Exchange", "ambiguous"),
    "bad": mark("Exchange", "faulty"),
}
_COUNTED: Final[dict[Kind, str]] = {
    "new": mark("Exchange", "{number} new"),
    "changed": mark("Exchange", "{number} changed"),
    "same": mark("Exchange", "{number} same"),
    "check": mark("Exchange", "{number} to check"),
    "double": mark("Exchange", "{number} ambiguous"),
    "bad": mark("Exchange", "{number} faulty"),
}
_ICONS: Final[dict[Kind, tuple[str, str]]] = {
    "new": ("plus", "green"),
    "changed": ("edit", "accent_text"),
    "same": ("check", "icon_quiet"),
    "check": ("eye", "yellow"),
    "double": ("warning", "yellow"),
    "bad": ("error", "red"),
}
FIXED: Final = 2
"""Columns before those of the file: what happens, and the line."""

_HAPPENS, _LINE = 250, 64
_WIDTH, _WIDEST = 130, 280


class PreviewModel(QAbstractTableModel):
    """The lines of a preview, all or those of one kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = Preview()
        self._rows: list[int] | range = range(0)

    def show_preview(self, preview: Preview, kind: str) -> None:
        """Other lines; `kind` "" shows all."""
        self.beginResetModel()
        self.preview = preview
        self._filter(kind)
        self.endResetModel()

    def show_kind(self, kind: str) -> None:
        """Only lines of one kind, or all."""
        self.beginResetModel()
        self._filter(kind)
        self.endResetModel()

    def _filter(self, kind: str) -> None:
        lines = self.preview.lines
        self._rows = (
            [row for row, line in enumerate(lines) if line.is_of(kind)]
            if kind
            else range(len(lines))
        )

    def line(self, row: int) -> Line:
        """What stands in a row."""
        return self.preview.lines[self._rows[row]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.preview.columns) + FIXED

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        if section == 0:
            return translate("Exchange", "What happens")
        if section == 1:
            cards = self.preview.cards
            return translate("Exchange", "Card") if cards else translate("Exchange", "Line")
        return self.preview.columns[section - FIXED]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, place = self.line(index.row()), index.column() - FIXED
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, place)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (line.reason or None) if place < 0 else self._text(line, place)
        if role == Qt.ItemDataRole.DecorationRole and place == -FIXED:
            return theme.icon(*_ICONS["check" if line.check else line.state])
        if role == Qt.ItemDataRole.BackgroundRole and place in line.before:
            return theme.color("selection")
        if role == Qt.ItemDataRole.ForegroundRole and line.state == "same":
            return theme.color("secondary")
        if role == Qt.ItemDataRole.TextAlignmentRole and place == 1 - FIXED:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, line: Line, place: int) -> str:
        if place == -FIXED:
            return happens(line, self.preview.columns)
        if place < 0:
            return f"{line.number}\N{EN SPACE}" if line.number else ""
        cell = line.cells[place]
        if place not in line.before:
            return cell
        before = line.before[place] or translate("Exchange", "(empty)")
        return f"{before} → {cell or translate('Exchange', '(empty)')}"


def happens(line: Line, columns: tuple[str, ...]) -> str:
    """What becomes of a line, in words: "changed: Phone, Town"."""
    name = translate("Exchange", NAMES[line.state])
    if line.reason:
        return f"{name}: {line.reason}"
    if line.before:
        return f"{name}: {', '.join(columns[place] for place in sorted(line.before))}"
    return name


class PreviewTable(QTableView):
    """The lines on the screen."""

    def __init__(self, model: PreviewModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(translate("Exchange", "Preview"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.size("row_compact"))
        rows.setDefaultSectionSize(theme.size("row_compact"))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def fit_columns(self) -> None:
        """Widths by the first lines: nothing may look at all of them."""
        model = self.model()
        assert isinstance(model, PreviewModel)
        metrics = self.fontMetrics()
        for column in range(model.columnCount()):
            if column < FIXED:
                self.setColumnWidth(column, (_HAPPENS, _LINE)[column])
                continue
            texts = [line.cells[column - FIXED] for line in model.preview.lines[:40]]
            widest = max((metrics.horizontalAdvance(text[:40]) for text in texts), default=0)
            title = min(self.horizontalHeader().sectionSizeHint(column), _WIDEST)
            self.setColumnWidth(column, max(_WIDTH, title, min(widest + 24, _WIDEST)))


class Counts(QWidget):
    """How many lines there are of each kind; a click shows only those."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        # Large numbers must not make the window wider than the screen.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.segments: Segments | None = None

    def show_counts(self, preview: Preview, kind: str) -> str:
        """Other numbers; answers what is shown from now on: a kind without lines becomes all."""
        counts = preview.counts()
        there: list[Kind] = [one for one in KINDS if counts[one]]
        kind = kind if kind in there else ""
        total = format_number(len(preview.lines))
        choices = [("", translate("Exchange", "All {number}", number=total), "")]
        for one in there:
            number = format_number(counts[one])
            choices.append((one, translate("Exchange", _COUNTED[one], number=number), ""))
        focused = self.segments is not None and self.segments.isAncestorOf(self.focusWidget())
        if self.segments is not None:
            self._row.removeWidget(self.segments)
            self.segments.hide()
            self.segments.deleteLater()
        self.segments = Segments(choices, translate("Exchange", "Lines shown"))
        self.segments.choose(kind)
        self.segments.chosen.connect(self.chosen)
        self._row.insertWidget(0, self.segments)
        if focused:
            self.segments.setFocus()
        return kind
