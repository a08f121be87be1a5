"""The head of a table: a click sorts by a column, Shift+click by a further one; it shows both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.ui import theme
from desktop.ui.tables.ordering import with_further

if TYPE_CHECKING:
    from desktop.ui.tables.model import LineModel

ARROW = 12
"""Side of the arrow in px."""


class Heading(QHeaderView):
    """Titles of columns; those that are sorted by carry an arrow, and several their rank."""

    def __init__(self, model: LineModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.sectionClicked.connect(self._on_clicked)

    def setSelectionModel(self, selectionModel: QItemSelectionModel) -> None:
        """A selection of its own, always empty.

        With that of the list Qt asks for each column whether all of it is selected, row by row:
        with a million selected rows the window would stand still for minutes.
        """
        super().setSelectionModel(QItemSelectionModel(selectionModel.model(), self))

    def rank(self, section: int) -> tuple[int, bool] | None:
        """The rank of a column in the order (from 1) and whether it goes downwards."""
        field = self._model.columns[section].sort
        for number, sort in enumerate(self._model.order, 1):
            if field and sort.field == field:
                return number, sort.descending
        return None

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        self._modifiers = e.modifiers()
        super().mouseReleaseEvent(e)

    def _on_clicked(self, section: int) -> None:
        from db.queries import Sort

        field, order = self._model.columns[section].sort, self._model.order
        if not field:
            return  # SQL cannot sort by this one
        if self._modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._model.sort_by(with_further(order, field))
        else:
            first = order[0] if order else None
            down = first is not None and first.field == field and not first.descending
            self._model.sort_by((Sort(field, down),))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """As every head; where the list is sorted by it, with its mark beside the words."""
        rank = self.rank(logicalIndex)
        if rank is None:
            super().paintSection(painter, rect, logicalIndex)
            return
        number, down = rank
        painter.save()
        under = self.logicalIndexAt(self.viewport().mapFromGlobal(QCursor.pos()))
        hovered = self.underMouse() and under == logicalIndex
        painter.fillRect(rect, theme.color("hover" if hovered else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        painter.setFont(theme.font("secondary", "semibold", tabular=True))
        painter.setPen(theme.color("text"))
        pad, column = theme.space("inside"), self._model.columns[logicalIndex]
        metrics = painter.fontMetrics()
        figure = str(number) if len(self._model.order) > 1 else ""
        mark = ARROW + 3 + metrics.horizontalAdvance(figure)
        room = rect.adjusted(pad, 0, -pad - mark - 3, 0)
        words = metrics.elidedText(column.heading(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(column.align), words)
        wide = min(room.width(), metrics.horizontalAdvance(words))
        right_aligned = bool(column.align & Qt.AlignmentFlag.AlignRight)
        left = room.right() + 4 if right_aligned else room.left() + wide + 4
        scale = painter.device().devicePixelRatio()
        arrow = theme.pixmap("arrow-down" if down else "arrow-up", ARROW, "accent_text", scale)
        painter.drawPixmap(QPoint(left, rect.center().y() - ARROW // 2 + 1), arrow)
        if figure:
            place = QRect(left + ARROW + 1, rect.top(), mark, rect.height())
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, int(flags), figure)
        painter.restore()
