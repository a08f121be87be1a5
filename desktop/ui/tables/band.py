"""Headings of groups: how they look, stay in sight, fold, and select all of their group.

One for a list and one for a gallery; both show headings as rows of their own (`sections`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from desktop.ui import theme
from desktop.ui.tables.texts import Texts
from desktop.ui.widgets.menus import entry, pop_up
from desktop.work.i18n import format_number, translate

if TYPE_CHECKING:
    from desktop.ui.tables.model import LineModel

_Flag = QItemSelectionModel.SelectionFlag

CHEVRON = 16
"""Side of the sign that says whether a group is open, in px."""


def parts_of(region: QRegion) -> list[QRect]:
    """The rectangles of what is to be painted."""
    return list(region)  # pyright: ignore[reportArgumentType, reportUnknownVariableType, reportCallIssue]


class Grouped(Protocol):
    """What a view tells of its headings."""

    lines: LineModel
    ground: str
    """The colour that the list lies on."""

    def viewport(self) -> QWidget: ...
    def hasFocus(self) -> bool: ...
    def currentIndex(self) -> QModelIndex: ...
    def selectionModel(self) -> QItemSelectionModel: ...
    def scrollTo(self, index: QModelIndex, hint: QAbstractItemView.ScrollHint = ..., /) -> None: ...

    def top_row(self) -> int:
        """The row at the upper edge, -1 without any."""
        ...

    def heading_rect(self, row: int) -> QRect:
        """Where a heading lies in the viewport, over its whole width."""
        ...


class GroupBand:
    """The headings of a view, and the one that stays at its upper edge."""

    def __init__(self, view: Grouped) -> None:
        self._view = view
        self._pressed = False
        self.look()

    def look(self) -> None:
        """Take fonts and colours from the theme."""
        self._title = Texts(theme.font("text", "semibold"))
        self._count = Texts(theme.font("secondary", tabular=True))
        names = ("text", "secondary", "line", "hover", "focus", "surface", "window")
        self._colours = {name: theme.color(name) for name in names}

    @property
    def height(self) -> int:
        """Of a heading, 0 where nothing is grouped."""
        return theme.size("row") if self._view.lines.sections.grouped else 0

    # ------------------------------------------------------------------ where they are

    def stuck(self) -> tuple[int, QRect] | None:
        """The group whose heading stays at the upper edge while it is scrolled through."""
        view = self._view
        sections = view.lines.sections
        if not sections.grouped:
            return None
        number = sections.at(view.top_row())
        if number < 0:
            return None
        rect = view.heading_rect(sections.rows[number])
        if rect.top() >= 0:
            return None
        top = 0
        if number + 1 < len(sections.rows):
            # The next heading pushes this one out.
            top = min(0, view.heading_rect(sections.rows[number + 1]).top() - rect.height())
        return number, QRect(rect.left(), top, rect.width(), rect.height())

    def at(self, point: QPoint, row: int) -> int:
        """The group whose heading is at a point, on which `row` lies; -1: none."""
        stuck = self.stuck()
        if stuck is not None and stuck[1].contains(point):
            return stuck[0]
        sections = self._view.lines.sections
        return sections.at(row) if sections.is_heading(row) else -1

    def scrolled(self, dy: int) -> None:
        """The view was moved by so many pixels: paint anew what stays in place."""
        if self.height:
            pane = self._view.viewport()
            pane.update(0, 0, pane.width(), self.height + max(0, dy))

    # ------------------------------------------------------------------ painting

    def paint_stuck(self, painter: QPainter, area: QRect, scale: float) -> None:
        """Paint the heading at the upper edge, above what scrolls below it."""
        stuck = self.stuck()
        if stuck is not None and stuck[1].intersects(area):
            self.paint(painter, stuck[0], stuck[1], scale)

    def paint(self, painter: QPainter, number: int, rect: QRect, scale: float) -> None:
        """Paint a heading: the sign, the title, how many."""
        view, colours = self._view, self._colours
        sections = view.lines.sections
        heading, pad = sections.headings[number], theme.space("inside")
        painter.fillRect(rect, colours[view.ground])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours["line"])
        sign = "chevron-right" if sections.is_folded(number) else "chevron-down"
        pixmap = theme.pixmap(sign, CHEVRON, "icon_quiet", scale)
        middle = rect.center().y()
        painter.drawPixmap(QPoint(rect.left() + pad, middle - CHEVRON // 2 + 1), pixmap)
        count = format_number(heading.count)
        left = rect.left() + pad + CHEVRON + pad
        room = QRect(left, rect.top(), rect.right() - left - pad, rect.height())
        title = view.lines.title_of(heading)
        wide = min(
            self._title.width(title),
            room.width() - self._count.width(count) - theme.space("between"),
        )
        painter.setFont(self._title.font)
        painter.setPen(colours["text"])
        self._title.draw(painter, QRect(left, rect.top(), wide + 1, rect.height()), title)
        painter.setFont(self._count.font)
        painter.setPen(colours["secondary"])
        room.setLeft(left + wide + theme.space("inside"))
        self._count.draw(painter, room, count)
        current = view.currentIndex()
        if view.hasFocus() and current.isValid() and current.row() == sections.rows[number]:
            painter.setPen(QPen(colours["focus"], theme.size("focus")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    # ------------------------------------------------------------------ doing

    def fold(self, number: int, folded: bool) -> None:
        """Fold or unfold a group; the keyboard stays at its heading."""
        lines = self._view.lines
        row = lines.sections.rows[number]
        at = lines.sections.at(self._view.currentIndex().row())
        if at == number and folded:
            self._go(row, _Flag.NoUpdate)
        lines.set_folded(number, folded)
        if folded and lines.sections.rows[number] < self._view.top_row():
            # What was scrolled through is gone: its heading, which stood at the edge, stays there.
            hint = QAbstractItemView.ScrollHint.PositionAtTop
            self._view.scrollTo(lines.index(lines.sections.rows[number], 0), hint)

    def toggle(self, number: int) -> None:
        """Fold an open group, open a folded one."""
        self.fold(number, not self._view.lines.sections.is_folded(number))

    def select(self, number: int, more: bool = False) -> None:
        """Select all records of a group (`more`: too); a folded one opens, so that one sees it."""
        lines = self._view.lines
        lines.set_folded(number, False)
        first, last = lines.sections.span(number)
        if last < first:
            return
        found = QItemSelection(lines.index(first, 0), lines.index(last, lines.columnCount() - 1))
        selection = self._view.selectionModel()
        selection.setCurrentIndex(lines.index(first, 0), _Flag.NoUpdate)
        selection.select(found, _Flag.Select if more else _Flag.ClearAndSelect)

    def step(self, step: int) -> None:
        """Go to the heading of the next (1) or the previous group (-1)."""
        sections = self._view.lines.sections
        row = self._view.currentIndex().row()
        number = sections.at(row)
        if step > 0 or sections.is_heading(row):
            number += step
        if sections.grouped:
            number = max(0, min(len(sections.rows) - 1, number))
            self._go(sections.rows[number], _Flag.Clear)
            hint = QAbstractItemView.ScrollHint.PositionAtTop
            self._view.scrollTo(self._view.currentIndex(), hint)

    def _go(self, row: int, command: QItemSelectionModel.SelectionFlag) -> None:
        column = max(0, self._view.currentIndex().column())
        index = self._view.lines.index(row, column)
        self._view.selectionModel().setCurrentIndex(index, command)

    def menu(self, number: int, parent: QWidget) -> QMenu:
        """What can be done with a group."""
        lines = self._view.lines
        menu = QMenu(parent)
        folded = lines.sections.is_folded(number)
        words = translate("Groups", "Open group") if folded else translate("Groups", "Fold group")
        entry(menu, words, lambda: self.toggle(number))
        entry(menu, translate("Groups", "Select group"), lambda: self.select(number))
        menu.addSeparator()
        entry(menu, translate("Groups", "Fold all groups"), lines.fold_all)
        entry(menu, translate("Groups", "Open all groups"), lambda: lines.fold(()))
        return menu

    # ------------------------------------------------------------------ mouse and keys

    def press(self, event: QMouseEvent, row: int) -> bool:
        """The mouse went down at a row; whether a heading was meant.

        The sign folds; the words select the group, with Ctrl in addition to what is selected.
        """
        number = self.at(event.position().toPoint(), row)
        self._pressed = number >= 0
        if not self._pressed or event.button() != Qt.MouseButton.LeftButton:
            return self._pressed
        if event.position().x() < 2 * theme.space("inside") + CHEVRON:
            self.toggle(number)
        else:
            self.select(number, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        return True

    def holds(self) -> bool:
        """Whether the mouse went down on a heading: what it does next is not for the records."""
        return self._pressed

    def double_click(self, event: QMouseEvent, row: int) -> bool:
        """A double click folds and unfolds; whether a heading was meant."""
        number = self.at(event.position().toPoint(), row)
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = True
            self.toggle(number)
        return number >= 0

    def key(self, event: QKeyEvent) -> bool:
        """Keys on a heading: Left folds, Right opens, Enter does either, Space selects."""
        view = self._view
        row, key = view.currentIndex().row(), event.key()
        if (
            not view.lines.is_heading(row)
            or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            return False
        number = view.lines.sections.at(row)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.fold(number, key == Qt.Key.Key_Left)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle(number)
        elif key == Qt.Key.Key_Space:
            self.select(number)
        else:
            return False
        return True

    def meant(self, event: QContextMenuEvent, row: int) -> int:
        """The group for which a menu is asked, by mouse at a row or by the keyboard; -1: none."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            sections, row = self._view.lines.sections, self._view.currentIndex().row()
            return sections.at(row) if sections.is_heading(row) else -1
        return self.at(event.pos(), row)

    def open_menu(self, number: int, at: QPoint, parent: QWidget) -> None:
        """Show the group's menu."""
        pop_up(self.menu(number, parent), at)
