"""Menus that are made when they open: entries from words, and the place where they pop up.

The window imports them for its first frame: nothing in here may import `Qt`.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
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


def pop_up(menu: QMenu, at: QPoint, *, first: bool = False) -> None:
    """Show a menu at a global place until something is chosen, and forget it.

    `first`: it was opened by the keyboard perhaps, so Enter takes its first entry.
    """
    if first:
        can = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator()]
        if can:
            menu.setActiveAction(can[0])
    menu.exec(at)
    menu.deleteLater()


def pop_up_below(menu: QMenu, widget: QWidget) -> None:
    """Show a menu below what opens it, until something is chosen, and forget it."""
    pop_up(menu, widget.mapToGlobal(widget.rect().bottomLeft()))
