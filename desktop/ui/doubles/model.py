"""The comparison as a table: a row for each field, a column for each record.

The first row is the records' heads, the last rows are what hangs on them and stays in any case.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.doubles.wording import Teller, name_of
from desktop.work.i18n import format_date, translate

if TYPE_CHECKING:
    from desktop.work.comparing import Comparison
    from desktop.work.store import Store

Index = QModelIndex | QPersistentModelIndex

HEAD, FIELD, CAPTION, LINK = "head", "field", "caption", "link"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table; `at` counts the fields or the links."""

    kind: str
    at: int
    title: str
    differs: bool = False


class CompareModel(QAbstractTableModel):
    """Holds who stays and whose value stays in each field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.compared: Comparison | None = None
        self.lines: list[Line] = []
        self.survivor = 0
        self.picks: list[int] = []
        self._by_hand: set[int] = set()
        self._teller: Teller | None = None
        self._links: dict[tuple[int, int], str] = {}

    def show(self, store: Store, compared: Comparison) -> None:
        """Show other records."""
        self.beginResetModel()
        self.compared = compared
        self._teller = teller = Teller(store, compared)
        self.survivor = compared.survivor()
        self.picks = compared.picks(self.survivor)
        self._by_hand = set()
        self._links = {}
        self.lines = [Line(HEAD, 0, "")]
        # What there is to decide comes first.
        fields = [Line(FIELD, i, teller.title(f), f.differs) for i, f in enumerate(compared.fields)]
        self.lines += sorted(fields, key=lambda line: not line.differs)
        if compared.links:
            self.lines.append(Line(CAPTION, 0, translate("Doubles", "All of this stays:")))
            self.lines += [
                Line(LINK, at, teller.link_title(links)) for at, links in enumerate(compared.links)
            ]
        self.endResetModel()

    # ------------------------------------------------------------------ choosing

    def choose(self, row: int, column: int) -> bool:
        """Pick the value in a cell, or in the first row the record that stays."""
        compared = self.compared
        if compared is None or not (0 <= row < len(self.lines) and 0 <= column < len(compared.ids)):
            return False
        line = self.lines[row]
        if line.kind == HEAD:
            self._keep(compared, column)
        elif line.kind == FIELD and line.differs:
            self.picks[line.at] = column
            self._by_hand.add(line.at)
        else:
            return False
        self._told()
        return True

    def _keep(self, compared: Comparison, column: int) -> None:
        """Another record stays: its values too, but for those that were picked by hand."""
        self.survivor = column
        picks = compared.picks(column)
        self.picks = [
            self.picks[at] if at in self._by_hand else pick for at, pick in enumerate(picks)
        ]

    def _told(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def picked(self, line: Line, column: int) -> bool:
        """Whether the value of a record stays."""
        if line.kind == HEAD:
            return column == self.survivor
        return line.kind == FIELD and self.picks[line.at] == column

    # ------------------------------------------------------------------ words

    def text(self, line: Line, column: int) -> str:
        """What stands in a cell."""
        compared, teller = self.compared, self._teller
        if compared is None or teller is None:
            return ""
        if line.kind == HEAD:
            return name_of(compared.records[column])
        if line.kind == FIELD:
            return teller.value(compared.fields[line.at], column, self.survivor)
        if line.kind == CAPTION:
            return line.title
        key = (line.at, column)
        if key not in self._links:
            self._links[key] = teller.link(compared.links[line.at], column)
        return self._links[key]

    def since(self, column: int) -> str:
        """Since when a record is in the library; "" where nobody knows."""
        row = self.compared.records[column] if self.compared is not None else None
        made = getattr(row, "created_at", None)
        return translate("Doubles", "since {date}", date=format_date(made)) if made else ""

    def said(self, line: Line, column: int) -> str:
        """A cell in words for screen readers: what it is, what it says, whether it stays."""
        text = self.text(line, column).replace("\n", ", ")
        if line.kind == HEAD:
            role = (
                translate("Doubles", "this one stays")
                if self.picked(line, column)
                else translate("Doubles", "becomes part of it")
            )
            return ", ".join(part for part in (text, self.since(column), role) if part)
        if line.kind == CAPTION:
            return text
        text = text or translate("Doubles", "empty")
        if line.kind == LINK or not line.differs:
            return f"{line.title}: {text}"
        stays, goes = translate("Doubles", "stays"), translate("Doubles", "does not stay")
        way = stays if self.picked(line, column) else goes
        return f"{line.title}: {text}, {way}"

    # ------------------------------------------------------------------ Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        there = self.compared is not None and not parent.isValid()
        return len(self.compared.ids) if there and self.compared is not None else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tell = self._roles.get(role)
        if tell is None or not index.isValid():
            return None
        return tell(self, self.lines[index.row()], index.column()) or None

    _roles: dict[int, Callable[[CompareModel, Line, int], str]] = {  # noqa: RUF012 - of the class
        Qt.ItemDataRole.DisplayRole: text,
        Qt.ItemDataRole.AccessibleTextRole: said,
    }

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Vertical:
            return None
        return self.lines[section].title if section < len(self.lines) else None
