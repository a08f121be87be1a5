"""The composer's toolbar: which wall, its page and grid, order, and output."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from desktop.core.pages.built_in import turns
from desktop.ui import theme
from desktop.ui.composer.edits import ORDERS
from desktop.ui.composer.layout_panel import LayoutPanel
from desktop.ui.composer.panels import CaptionPanel, SheetPanel, SpacePanel
from desktop.ui.composer.popover import Popover
from desktop.ui.composer.posters_panel import FormatPanel
from desktop.ui.widgets.menus import as_it_is, entry
from desktop.ui.widgets.plain import as_tip
from desktop.work.i18n import format_number, format_size, translate
from desktop.work.walls.columns import is_column

if TYPE_CHECKING:
    from desktop.ui.area import Binder
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits

_STYLE = Qt.ToolButtonStyle
LEAST = 480
"""The toolbar lets itself be squeezed; then the lesser buttons show their icons only."""
OUTPUT = ("file.press", "file.pdf", "file.png", "", "file.print")
"""The actions of the output menu."""
WALL = (
    "walls.new", "walls.new_posters", "walls.new_column", "walls.from_template",
    "walls.rename", "walls.duplicate", "walls.save_template", "walls.delete",
)  # fmt: skip


class Toolbar(QFrame):
    """Shows the board's wall; every button has a menu or a panel."""

    wall_chosen = Signal(object)
    """The id of a wall."""
    check_wanted = Signal()

    def __init__(self, board: Board, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setFixedHeight(theme.size("toolbar"))
        self.setMinimumWidth(LEAST)
        self._board, self._edits = board, edits
        self._lesser: list[QToolButton] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.space("between"), 0, theme.space("between"), 0)
        layout.setSpacing(theme.space("tiny"))
        self._walls = self._button("chevrons-up-down", translate("Composer", "Poster wall"))
        self._walls.setProperty("kind", "campaign")
        self._walls.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._walls_menu = QMenu(self._walls)
        self._walls_menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # not the button's
        # Qt would open it to the left of the button, which has its words in front of its icon.
        self._walls.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        self._walls.clicked.connect(self._open_walls)
        layout.addWidget(self._walls)
        layout.addSpacing(theme.space("inside"))
        self._page = self._panel("format", translate("Composer", "Page"), FormatPanel)
        self._grid = self._panel("grid", translate("Composer", "Layout"), LayoutPanel)
        self._gaps = self._panel("gap", translate("Composer", "Gaps and margins"), SpacePanel)
        self._captions = self._panel("caption", translate("Composer", "Captions"), CaptionPanel)
        self._sheet = self._panel("background", translate("Composer", "Background"), SheetPanel)
        self._order = self._button("sort", translate("Composer", "Order"))
        self._order_menu = QMenu(self._order)
        self._order.setMenu(self._order_menu)
        self._lesser += [self._captions, self._sheet, self._order]
        for button in (
            self._page, self._grid, self._gaps, self._captions, self._sheet, self._order
        ):  # fmt: skip
            layout.addWidget(button)
        layout.addStretch(1)
        self.check = self._button("check", "")
        self.check.setToolTip(translate("Composer", "Check before output"))
        self.check.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        self.check.clicked.connect(self.check_wanted)
        layout.addWidget(self.check)
        layout.addSpacing(theme.space("tiny"))
        self.output = QPushButton(translate("Composer", "Output"))
        self.output.setProperty("kind", "primary")
        layout.addWidget(self.output)
        self._whole_wall = [
            self._page, self._grid, self._gaps, self._captions, self._sheet, self._order,
            self.check, self.output,
        ]  # fmt: skip
        board.opened.connect(self.follow)
        board.changed.connect(self.follow)

    def _button(self, icon: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon))
        button.setIconSize(theme.beside("icon"))
        button.setText(text)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _panel(self, icon: str, text: str, kind: Callable[[Board, Edits], QWidget]) -> QToolButton:
        button = self._button(icon, text)
        opened: list[Popover] = []

        def show() -> None:
            if not opened:
                opened.append(Popover(kind(self._board, self._edits), button))
            opened[0].open_below(button)

        button.clicked.connect(show)
        return button

    def open_layout(self) -> None:
        """Open the panel of the layout."""
        self._grid.click()

    def open_page(self) -> None:
        """Open the panel of the page."""
        self._page.click()

    def _open_walls(self) -> None:
        self._walls_menu.popup(self._walls.mapToGlobal(self._walls.rect().bottomLeft()))

    # ------------------------------------------------------------------ menus

    def bind(self, actions: Binder) -> None:
        """Take the actions of the window into the menus."""
        self._actions = actions
        menu = QMenu(self.output)
        for name in OUTPUT:
            if name:
                menu.addAction(actions.action(name))
            else:
                menu.addSeparator()
        self.output.setMenu(menu)
        self._fill_order()
        self.show_walls([])

    def _fill_order(self) -> None:
        for field, text in ORDERS:
            action = self._order_menu.addAction(translate("Composer", text))
            action.triggered.connect(lambda _checked=False, field=field: self._edits.order(field))
        self._order_menu.addSeparator()
        # Words alone, as above: an icon among entries without sets one apart.
        for name in ("walls.mix", "walls.shuffle"):
            action = self._actions.action(name)
            entry(self._order_menu, action.text().replace("&", ""), action.trigger)
        entry(self._order_menu, translate("Composer", "Close the gaps"), self._edits.close_up)

    def show_walls(self, walls: list[tuple[int, str, str]]) -> None:
        """List the walls to choose from: id, name and what is on them."""
        self._walls_menu.clear()
        for id_, name, about in walls:
            action = self._walls_menu.addAction(as_it_is(f"{name}\t{about}"))
            action.setCheckable(True)
            action.setChecked(id_ == self._board.wall_id)
            action.triggered.connect(lambda _checked=False, id_=id_: self.wall_chosen.emit(id_))
        self._walls_menu.addSeparator()
        for name in WALL:
            self._walls_menu.addAction(self._actions.action(name))

    # ------------------------------------------------------------------ following

    def follow(self) -> None:
        """The board has changed."""
        composition = self._board.composition
        for button in self._whole_wall:
            button.setEnabled(composition is not None)
        if composition is None:
            self._walls.setText(translate("Composer", "No wall"))
            return
        row, wall = composition.row, composition.wall
        metrics = self._walls.fontMetrics()
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, 180)
        self._walls.setText(as_it_is(name))
        self._walls.setToolTip(as_tip(row.name))
        named = composition.page
        lying = composition.sheet.is_landscape
        if is_column(row):
            self._page.setText(translate("Column", "Column"))
        elif not named.name:
            self._page.setText(format_size(row.width, row.height))
        elif not turns(named):
            self._page.setText(as_it_is(named.name))
        elif lying:
            self._page.setText(translate("Composer", "{name} landscape", name=named.name))
        else:
            self._page.setText(translate("Composer", "{name} upright", name=named.name))
        self._page.setToolTip(format_size(row.width, row.height))
        self._grid.setText(f"{wall.columns}\N{HAIR SPACE}×\N{HAIR SPACE}{wall.rows}")
        self._gaps.setText(format_number(row.gap_x, 1) + "\N{NO-BREAK SPACE}mm")
        self._fit_words()

    def show_hints(self, number: int, light: str) -> None:
        """How much there is to look at before output, and the worst of it."""
        icon = {"red": "light-red", "yellow": "light-yellow"}.get(light, "success")
        self.check.setIcon(theme.icon(icon, {"": "green"}.get(light, light) or "green"))
        self.check.setText(str(number) if number else "")
        text = (
            translate("Composer", "%n hint(s) before output", "", number)
            if number
            else translate("Composer", "Nothing to remark")
        )
        self.check.setToolTip(text)
        self.check.setAccessibleName(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_words()  # another look may have come meanwhile, with other widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """Where it is narrow the lesser buttons show their icons only, the last ones first."""
        layout = self.layout()
        assert layout is not None
        beside, only = _STYLE.ToolButtonTextBesideIcon, _STYLE.ToolButtonIconOnly
        words = {
            button: button.fontMetrics().horizontalAdvance(button.text()) + theme.space("inside")
            for button in self._lesser
        }
        shown = [button for button in self._lesser if button.toolButtonStyle() == beside]
        room = self.width() - layout.minimumSize().width() + sum(words[b] for b in shown)
        for button in self._lesser:
            room -= words[button]
            button.setToolButtonStyle(beside if room >= 0 else only)
            side = theme.size("icon")
            button.setIconSize(theme.beside("icon") if room >= 0 else QSize(side, side))
