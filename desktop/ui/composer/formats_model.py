"""The page formats as a table in which every cell can be typed over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.core.errors import Known
from desktop.core.formats import PageFormat
from desktop.core.lengths import read_mm, read_number
from desktop.core.pages.built_in import is_built_in
from desktop.core.pages.values import BOUNDS
from desktop.work import pages
from desktop.work.i18n import format_number, locale, mark, translate
from desktop.work.messages import sentence

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field of a format, its words, and how many decimals it shows."""

    field: str
    text: str
    tip: str = ""
    decimals: int = 1


COLUMNS = (
    Column("name", mark("Formats", "Format")),
    Column("width_mm", mark("Formats", "Width"), mark("Formats", "In mm, as it usually hangs")),
    Column("height_mm", mark("Formats", "Height"), mark("Formats", "In mm, as it usually hangs")),
    Column(
        "visible_width", mark("Formats", "Visible width"),
        mark("Formats", "In mm: what the frame leaves to be seen; empty for all of it"),
    ),
    Column(
        "visible_height", mark("Formats", "Visible height"),
        mark("Formats", "In mm: what the frame leaves to be seen; empty for all of it"),
    ),
    Column("bleed", mark("Formats", "Bleed"), mark("Formats", "In mm beyond the page")),
    Column(
        "safe", mark("Formats", "Safe margin"),
        mark("Formats", "In mm that words and faces keep from the visible edge"),
    ),
    Column(
        "distance_m", mark("Formats", "Seen from"),
        mark("Formats", "In metres: how far away people usually stand"), 2,
    ),
    Column(
        "min_dpi", mark("Formats", "Least dpi"),
        mark("Formats", "What print shops ask for at least, whatever the eye needs"), 0,
    ),
)  # fmt: skip


class FormatsModel(QAbstractTableModel):
    """Keeps each edit at once. `refused` tells why one was not taken, "" when all is well."""

    refused = Signal(str)
    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shelf = pages.shelf()
        self._rows = list(pages.table())

    # ------------------------------------------------------------------ what there is

    def page(self, row: int) -> PageFormat | None:
        """The format of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, name: str) -> int:
        """The row of a format, the first for one that is not there."""
        names = [page.name for page in self._rows]
        return names.index(name) if name in names else 0

    def changed_by_office(self, row: int) -> bool:
        """Whether a row is not as it was built in."""
        page = self.page(row)
        return page is not None and page.name in {own.name for own in self._shelf.own()}

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(COLUMNS):
            column = COLUMNS[section]
            if role == _Role.DisplayRole:
                return translate("Formats", column.text)
            if role == _Role.ToolTipRole and column.tip:
                return translate("Formats", column.tip)
            if role == _Role.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        page = self.page(index.row())
        fixed = COLUMNS[index.column()].field in ("name", "width_mm", "height_mm")
        if page is None or (fixed and is_built_in(page.name)):
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        page = self.page(index.row())
        if page is None:
            return None
        column = COLUMNS[index.column()]
        value = getattr(page, column.field)
        if role == _Role.TextAlignmentRole and column.field != "name":
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _Role.ToolTipRole and not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return translate("Formats", "Built in. A variant can be called and sized otherwise.")
        if role in (_Role.DisplayRole, _Role.EditRole, _Role.AccessibleTextRole):
            if column.field == "name":
                return value
            if not value and column.field in ("visible_width", "visible_height", "min_dpi"):
                return "" if role == _Role.EditRole else "–"
            return format_number(value, column.decimals)
        return None

    def problem(self) -> str:
        """Why the office's formats are not in the table, in words; "" where they are."""
        problem = self._shelf.problem()
        return "" if problem is None else sentence(problem)

    # ------------------------------------------------------------------ edits

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        page = self.page(index.row())
        if role != _Role.EditRole or page is None:
            return False
        column = COLUMNS[index.column()]
        read = self._read(column, str(value))
        if read is None:
            self.refused.emit(translate("Formats", "‘{text}’ is no number.", text=str(value)))
            return False
        changed = replace(page, **{column.field: read})
        return changed == page or self._keep(changed, page.name)

    def add_variant(self, row: int) -> int:
        """Add a format like that of a row; its row, -1 where that could not be kept."""
        page = self.page(row)
        if page is None:
            return -1
        name = translate("Formats", "{name} variant", name=page.name)
        made = replace(page, name=self._shelf.free_name(name))
        return self.row_of(made.name) if self._keep(made) else -1

    def remove(self, row: int) -> None:
        """Forget a format of the office, or bring a built-in one back as it was."""
        page = self.page(row)
        if page is None:
            return
        try:
            self._shelf.remove(page.name)
        except Known as problem:
            self.refused.emit(sentence(problem))
            return
        self._reread()

    def _keep(self, page: PageFormat, instead: str = "") -> bool:
        try:
            self._shelf.keep(page, instead)
        except Known as problem:
            self.refused.emit(sentence(problem))
            return False
        self._reread()
        return True

    def _reread(self) -> None:
        pages.forget()
        after, number = list(pages.table()), len(self._rows)
        # Hardly ever a reset: an open cell would be taken away under the keys.
        if abs(len(after) - number) > 1:  # the file was damaged meanwhile, or mended
            self.beginResetModel()
            self._rows = after
            self.endResetModel()
        elif len(after) > number:
            self.beginInsertRows(_NOWHERE, number, len(after) - 1)
            self._rows = after
            self.endInsertRows()
        elif len(after) < number:
            kept = {page.name for page in after}
            gone = next(at for at, page in enumerate(self._rows) if page.name not in kept)
            self.beginRemoveRows(_NOWHERE, gone, gone)
            self._rows = after
            self.endRemoveRows()
        else:
            self._rows = after
            self.dataChanged.emit(self.index(0, 0), self.index(number - 1, len(COLUMNS) - 1))
        self.refused.emit("")
        self.kept.emit()

    def _read(self, column: Column, text: str) -> object:
        if column.field == "name":
            return text
        if not text.strip(" –") and not BOUNDS[column.field][0]:
            return 0 if column.field == "min_dpi" else 0.0
        sign = locale().decimalPoint()
        if column.field == "min_dpi":
            number = read_number(text.casefold().removesuffix("dpi").strip(), sign)
            return None if number is None else round(number)
        if column.field == "distance_m":
            return read_number(text.casefold().removesuffix("m").strip(), sign)
        return read_mm(text, sign)
