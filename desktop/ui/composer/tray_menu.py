"""Menus of the shelf: what can be done with chosen portraits, and with all that wait."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from desktop.ui import theme
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.tray import Tray


def open_menu(tray: Tray, position: QPoint) -> None:
    """What can be done with the chosen portraits, at a global position."""
    ids, model, board = tray.list.chosen(), tray.model, tray.board
    if not ids:
        return
    placed = [model.placed[id_].index for id_ in ids if id_ in model.placed]
    there = [id_ for id_ in ids if id_ in model.placed or id_ in model.waiting]
    menu = QMenu(tray)
    menu.aboutToHide.connect(menu.deleteLater)
    _add(
        menu, translate("Composer", "Put into an empty place"),
        lambda: tray.wanted.emit(ids), _has_room(board),
        translate("Composer", "Enter"),
    )  # fmt: skip
    _add(
        menu, translate("Composer", "Show on the wall"),
        lambda: tray.places_wanted.emit(placed), bool(placed),
    )  # fmt: skip
    _add(
        menu, translate("Composer", "Take off the wall"),
        lambda: tray.unwanted.emit(there), bool(there),
        translate("Composer", "Del"),
    )  # fmt: skip
    menu.addSeparator()
    _add(menu, translate("Composer", "Show the portrait"), lambda: tray.portraits_wanted.emit(ids))
    menu.popup(position)


def _has_room(board: Board) -> bool:
    composition = board.composition
    if composition is None:
        return False
    grows = not (composition.row.rows and composition.row.columns)
    return grows or composition.free > 0


def _add(
    menu: QMenu, text: str, act: Callable[[], object], enabled: bool = True, key: str = ""
) -> None:
    # The list itself listens to the key; here it is only told.
    action = menu.addAction(f"{text}\t{key}" if key else text)
    action.setEnabled(enabled)
    action.triggered.connect(lambda _checked=False: act())


class WaitingButton(QToolButton):
    """Says how many portraits wait for a place; its menu says what can be done about it."""

    grid_wanted = Signal()
    """Let the grid be found so that all have a place."""

    def __init__(self, tray: Tray, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self.setObjectName("composer-waiting")
        self.setIcon(theme.icon("clock"))
        self.setIconSize(theme.beside("icon_small"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(
            translate("Composer", "The grid has fewer places than the wall has portraits")
        )
        self.clicked.connect(self._open)
        self.hide()

    def follow(self) -> None:
        """The wall has changed."""
        number = len(self._tray.model.waiting)
        if number:
            text = translate("Composer", "%n waiting for a place", "", number)
            self.setText(text)
            self.setAccessibleName(text)
        self.setVisible(bool(number))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.size("icon_small")
        arrow = theme.pixmap("chevron-down", side, "icon_quiet", self.devicePixelRatioF())
        painter = QPainter(self)
        left = self.width() - side - theme.space("inside")
        painter.drawPixmap(left, (self.height() - side) // 2, arrow)
        painter.end()

    def _open(self) -> None:
        composition = self._tray.board.composition
        if composition is None:
            return
        waiting = list(composition.waiting)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        _add(menu, translate("Composer", "Find rows and columns"), self.grid_wanted.emit)
        _add(
            menu, translate("Composer", "Put who is waiting into empty places"),
            lambda: self._tray.wanted.emit(waiting[: composition.free]), composition.free > 0,
        )  # fmt: skip
        _add(
            menu, translate("Composer", "Take all who are waiting off the wall"),
            lambda: self._tray.unwanted.emit(waiting),
        )  # fmt: skip
        menu.addSeparator()
        _add(
            menu, translate("Composer", "Choose who is waiting"),
            lambda: self._tray.choose(waiting),
        )  # fmt: skip
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
