"""Menus that are made when they open: entries from words, and the place where they pop up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget


def as_it_is(text: str) -> str:
    """A text for a menu or a button that shows an "&" in a name and underlines no letter."""
    return text.replace("&", "&&")


def entry(menu: QMenu, text: str, run: Callable[[], object], on: bool | None = None) -> QAction:
    """A further entry of a menu, with its text as it is; ticked or not where `on` says so."""
    action = QAction(as_it_is(text), menu)
    if on is not None:
        action.setCheckable(True)
        action.setChecked(on)
    action.triggered.connect(lambda _on=False: run())
    menu.addAction(action)
    return action


def pop_up(menu: QMenu, at: QPoint) -> None:
    """Show a menu at a global place until something is chosen, and forget it."""
    menu.exec(at)
    menu.deleteLater()


def pop_up_below(menu: QMenu, widget: QWidget) -> None:
    """Show a menu below what opens it, until something is chosen, and forget it."""
    pop_up(menu, widget.mapToGlobal(widget.rect().bottomLeft()))


class StayingMenu(QMenu):
    """A menu that stays open while several entries are ticked; of `single` ones only one is."""

    def __init__(self, parent: QWidget, *, single: bool) -> None:
        super().__init__(parent)
        self._single = single

    def _tick(self, action: QAction) -> None:
        if self._single:
            for other in self.actions():
                if other is not action and other.isChecked():
                    other.setChecked(False)
        action.toggle()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            self._tick(action)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            self._tick(action)
            return
        super().keyPressEvent(event)
