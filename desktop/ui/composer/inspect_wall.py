"""The inspector of the wall itself: its name, its numbers, its settings and the hints."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.composer.fields import Fold, LightLine
from desktop.ui.composer.heads_panel import HeadsPanel
from desktop.ui.composer.kind_panel import KindPanel
from desktop.ui.composer.layout_panel import LayoutPanel
from desktop.ui.composer.panels import CaptionPanel, SheetPanel, SpacePanel
from desktop.ui.composer.posters_panel import FormatPanel
from desktop.ui.composer.prints_panel import PrintsPanel
from desktop.ui.widgets.text import label
from desktop.ui.widgets.value import ValueField
from desktop.work.i18n import format_number, format_size, translate
from desktop.work.walls.hints import Hint

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits
    from desktop.ui.composer.hinting import Hinting


Content = TypeVar("Content", bound=QWidget)
HANG = 9
"""Padding and border of a field that is edited in place, in px: what is below stands in line."""


class HintLine(LightLine):
    """A hint; a click shows what it is about."""

    clicked = Signal(object)
    nudge_wanted = Signal(str)
    """What causes the hint is to be moved out of the way."""

    def __init__(self, hint: Hint) -> None:
        super().__init__()
        self._hint = hint
        self.show_line(hint.light, hint.text)
        if hint.places:
            self.setToolTip(translate("Composer", "Show the places"))
        elif hint.portraits:
            self.setToolTip(translate("Composer", "Show the portraits on the shelf"))
        if hint.places or hint.portraits:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if hint.nudge:
            self._offer(hint)

    def _offer(self, hint: Hint) -> None:
        """What can be done about it, below the words."""
        self.show_button = QPushButton(translate("Composer", "Show"))
        self.show_button.clicked.connect(lambda: self.clicked.emit(hint))
        words = translate("Composer", "Move out of the way")
        if hint.nudge == "seam":
            words = translate("Column", "Move the seam")
        self.nudge_button = QPushButton(words)
        self.nudge_button.clicked.connect(lambda: self.nudge_wanted.emit(hint.nudge))
        for button in (self.show_button, self.nudge_button):
            button.setProperty("kind", "link")
            button.setAccessibleDescription(hint.text)
        self.add_below(self.show_button, self.nudge_button)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit(self._hint)


class HintList(QWidget):
    """The hints before output, or that there is nothing to remark."""

    places_wanted = Signal(object)
    portraits_wanted = Signal(object)
    nudge_wanted = Signal(str)

    def __init__(self, hinting: Hinting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hinting = hinting
        self._shown: list[Hint] | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.space("inside"))
        hinting.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """There are other hints."""
        found = self._hinting.found()
        if found == self._shown:
            return
        self._shown = found
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for hint in found or [Hint("green", translate("Composer", "Nothing to remark."))]:
            line = HintLine(hint)
            line.clicked.connect(self._show)
            line.nudge_wanted.connect(self.nudge_wanted)
            self._layout.addWidget(line)

    def lines(self) -> list[HintLine]:
        """The hints that are shown."""
        found = (self._layout.itemAt(i) for i in range(self._layout.count()))
        widgets = (item.widget() for item in found if item is not None)
        return [widget for widget in widgets if isinstance(widget, HintLine)]

    def _show(self, hint: Hint) -> None:
        if hint.places:
            self.places_wanted.emit(hint.places)
        elif hint.portraits:
            self.portraits_wanted.emit(hint.portraits)


class WallPanel(QWidget):
    """Everything about the wall, in sections."""

    places_wanted = Signal(object)
    portraits_wanted = Signal(object)

    def __init__(
        self, board: Board, edits: Edits, hinting: Hinting, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._board, self._edits = board, edits
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("between"))
        self._name = ValueField(translate("Composer", "Name of the wall"))
        self._name.setFont(theme.font("lead"))
        self._name.edited.connect(self._rename)
        head = QWidget()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(2)
        inner.addWidget(self._name)
        self._numbers = label("", "secondary", wrap=True)
        self._numbers.setContentsMargins(HANG, 0, 0, 0)
        inner.addWidget(self._numbers)
        layout.addWidget(head)
        self.hints = self._section(translate("Composer", "Check"), partial(HintList, hinting))
        self._section(translate("Column", "Kind of wall"), partial(KindPanel, board, edits))
        self._section(translate("Composer", "Page"), partial(FormatPanel, board, edits))
        self._section(translate("Composer", "Layout"), partial(LayoutPanel, board, edits))
        self._section(translate("Composer", "Gaps and margins"), partial(SpacePanel, board, edits))
        self.heads = self._section(
            translate("Composer", "Heads"), partial(HeadsPanel, board, edits)
        )
        self._section(translate("Composer", "Caption"), partial(CaptionPanel, board, edits))
        self._section(
            translate("Composer", "Background and photos"), partial(SheetPanel, board, edits)
        )
        self.prints = self._section(
            translate("Prints", "Printed state"), partial(PrintsPanel, board)
        )
        for shows in (self.hints, self.heads, self.prints):
            shows.places_wanted.connect(self.places_wanted)
        self.hints.portraits_wanted.connect(self.portraits_wanted)
        board.opened.connect(self.follow)
        board.changed.connect(self.follow)
        self.follow()

    def _section(self, title: str, make: Callable[[QWidget], Content]) -> Content:
        fold = Fold(title, parent=self)
        fold.setContentsMargins(HANG, 0, 0, 0)
        self._layout.addWidget(fold)
        content = make(fold)
        fold.fill(content)
        return content

    def _rename(self, name: str) -> None:
        if name:
            self._edits.rename(name)
        else:
            self.follow()

    def edit_name(self) -> None:
        """Let the user type another name."""
        self._name.setFocus()
        self._name.selectAll()

    def follow(self) -> None:
        """The board has changed."""
        composition = self._board.composition
        self.setEnabled(composition is not None)
        if composition is None:
            self._name.set_value("")
            self._numbers.setText("")
            return
        row = composition.row
        self._name.set_value(row.name)
        places = len(composition.places)
        parts = [
            format_size(row.width, row.height),
            translate("Composer", "%n place(s)", "", places),
            translate("Composer", "{free} free", free=format_number(composition.free)),
        ]
        if composition.waiting:
            number = len(composition.waiting)
            parts.append(translate("Composer", "%n waiting", "", number))
        if composition.places:
            cell = composition.places[0].cell.photo
            size = format_size(cell.width, cell.height, 0)
            parts.append(translate("Composer", "photos {size}", size=size))
        self._numbers.setText(" · ".join(parts))
