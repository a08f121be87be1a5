"""The column in place of the flat wall: the view, the line below it, the switch between both."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.composer.column_view import STEP, ZOOM, ColumnView
from desktop.ui.composer.statusbar import Words
from desktop.ui.widgets.segments import Segments
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits


class ColumnBar(QFrame):
    """Below the column: how many faces are seen at once, and what turns it."""

    def __init__(self, view: ColumnView) -> None:
        super().__init__()
        self.setObjectName("composer-status")
        self.setFixedHeight(theme.size("control"))
        self._view = view
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.space("between"), 0, theme.space("tiny"), 0)
        layout.setSpacing(0)
        self.words = Words("", "secondary")
        self.words.setAccessibleName(translate("Column", "Faces seen at once"))
        layout.addWidget(self.words, 1)
        layout.addSpacing(theme.space("between"))
        turn = view.turn_by
        for icon, text, act in (
            ("arrow-left", translate("Column", "Turn to the left (←)"), lambda: turn(-STEP)),
            ("arrow-right", translate("Column", "Turn to the right (→)"), lambda: turn(STEP)),
            ("strip", translate("Column", "Seam to the front (Home)"), view.show_seam),
            ("zoom-fit", translate("Column", "Whole column (0)"), view.fit),
            ("minus", translate("Column", "Smaller (−)"), lambda: view.zoom_by(1 / ZOOM)),
            ("plus", translate("Column", "Larger (+)"), lambda: view.zoom_by(ZOOM)),
        ):  # fmt: skip
            layout.addWidget(self._button(icon, text, act))
        view.turned.connect(self.follow)

    def _button(self, icon: str, text: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon))
        button.setIconSize(QSize(theme.size("icon_small"), theme.size("icon_small")))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def follow(self) -> None:
        """Another side is in front."""
        self.words.setText(self._view.sentence())


class ColumnPage(QWidget):
    """The view with the line below it."""

    def __init__(self, board: Board, edits: Edits) -> None:
        super().__init__()
        self.view = ColumnView(board, edits)
        self.bar = ColumnBar(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.bar)
        self.setFocusProxy(self.view)


class Sides(QObject):
    """Shows a wall round a column either unrolled or as it will stand; other walls are flat."""

    def __init__(self, board: Board, edits: Edits, flat: QWidget, focus: QWidget) -> None:
        super().__init__(flat)
        self._board, self._focus = board, focus
        self._wanted: bool = board.context.settings.get("wall.column")
        self.page = ColumnPage(board, edits)
        self.stack = QStackedWidget()
        self.stack.addWidget(flat)
        self.stack.addWidget(self.page)
        self.switch = Segments(
            (
                ("flat", translate("Column", "Unrolled"), "format"),
                ("column", translate("Column", "Column"), "column"),
            ),
            translate("Column", "How the wall is shown"),
        )
        self.switch.chosen.connect(lambda key: self.show_column(key == "column"))
        self._bar = QFrame()
        self._bar.setProperty("kind", "bar")
        beside = QHBoxLayout(self._bar)
        beside.setContentsMargins(0, theme.space("tiny"), 0, theme.space("tiny"))
        beside.addStretch(1)
        beside.addWidget(self.switch)
        beside.addStretch(1)
        self.widget = QWidget()
        """Both, with the switch above them where there is a choice."""
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self.stack, 1)
        board.opened.connect(self.follow)
        board.changed.connect(self.follow)
        self.follow()

    @property
    def possible(self) -> bool:
        """Whether the wall goes round a column."""
        found = self._board.composition
        return found is not None and found.wall.spec.around > 0 and found.problem is None

    @property
    def on_column(self) -> bool:
        """Whether the column is shown."""
        return self.stack.currentIndex() == 1

    def show_column(self, wanted: bool) -> None:
        """Show the column, or the sheet unrolled; remembered."""
        self._wanted = wanted
        if self._board.context.settings.get("wall.column") != wanted:
            self._board.context.settings.set("wall.column", wanted)
        self.follow()
        (self.page.view if self.on_column else self._focus).setFocus()

    def unroll(self) -> None:
        """Show the sheet where a column is shown."""
        if self.on_column:
            self.show_column(False)

    def reveal(self, index: int) -> bool:
        """Turn the column so that a place is in front; False where the sheet is shown."""
        place = self._board.place(index)
        if not self.on_column or place is None:
            return False
        self.page.view.glide_to(place.cell.outer.center.x)
        self.page.view.setFocus()
        return True

    def follow(self) -> None:
        """The wall has changed."""
        self._bar.setVisible(self.possible)
        self.stack.setCurrentIndex(1 if self._wanted and self.possible else 0)
        self.switch.choose("column" if self.on_column else "flat")
