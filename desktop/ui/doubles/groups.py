"""The list of groups at the left: whose doubles they are, how many, and what speaks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui import theme
from desktop.work.doubles import Group
from desktop.work.i18n import format_number, translate

Index = QModelIndex | QPersistentModelIndex

HEIGHT = 52
_COUNT = 28


class GroupsModel(QAbstractListModel):
    """Groups with the names of their first records."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups: list[Group] = []
        self._names: Mapping[int, str] = {}

    def show(self, groups: Sequence[Group], names: Mapping[int, str]) -> None:
        """Show other groups; `names` by the records' ids."""
        self.beginResetModel()
        self.groups = list(groups)
        self._names = names
        self.endResetModel()

    def name(self, row: int) -> str:
        """Whose doubles they are."""
        return self._names.get(self.groups[row].ids[0], "")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.groups):
            return None
        group = self.groups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return group.words()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = translate("Doubles", "%n record(s)", "", len(group.ids))
            return f"{self.name(index.row())}, {number}: {group.words()}"
        return None


class GroupDelegate(QStyledItemDelegate):
    """Paints a group: name, reasons below it, the number at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, GroupsModel)
        group = model.groups[index.row()]
        rect: QRect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or over:
            painter.fillRect(rect, theme.color("selection" if chosen else "hover"))
        pad = theme.space("between")
        inner = rect.adjusted(pad, theme.space("inside"), -pad, -theme.space("inside"))
        upper = QRect(inner.left(), inner.top(), inner.width() - _COUNT, inner.height() // 2)
        lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), inner.height() // 2)
        self._words(painter, upper, model.name(index.row()), "text", "text", "medium")
        self._words(painter, lower, group.words(), "secondary", "secondary")
        painter.setFont(theme.font("secondary", "medium", tabular=True))
        painter.setPen(theme.color("secondary"))
        count = QRect(inner.right() - _COUNT, upper.top(), _COUNT, upper.height())
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(count, end, format_number(len(group.ids)))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), theme.size("focus")))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _words(
        self, painter: QPainter, rect: QRect, text: str, role: str, size: str, weight: str = ""
    ) -> None:
        painter.setFont(theme.font(size, weight))
        painter.setPen(theme.color(role))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
