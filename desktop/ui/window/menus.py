"""The menu bar, made from the table of actions.

Its titles are part of the first frame: nothing in here may import `Qt`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.ui import theme
from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from desktop.ui.window.actions import Actions

MENUS = (
    ("file", mark("Actions", "&File")),
    ("edit", mark("Actions", "&Edit")),
    ("view", mark("Actions", "&View")),
    ("campaign", mark("Actions", "&Campaign")),
    ("portrait", mark("Actions", "&Portrait")),
    ("wall", mark("Actions", "Poster &wall")),
    ("help", mark("Actions", "&Help")),
)
"""The menus in their order, with "&" before the letter that Alt opens them by."""

SUBMENUS = (
    ("file.recent", "file", mark("Actions", "Recent &libraries"), "history"),
    ("view.groups", "view", mark("Actions", "Groups"), "rows"),
    ("wall.new", "wall", mark("Actions", "New wall of another kind"), "plus"),
    ("wall.order", "wall", mark("Actions", "Order of the portraits"), "sort"),
    ("wall.photo", "wall", mark("Actions", "Photo in its place"), "crop"),
    ("wall.view", "wall", mark("Actions", "View of the wall"), "zoom-fit"),
    ("wall.align", "wall", mark("Actions", "Align with the current place"), "guides"),
    ("view.theme", "view", mark("Actions", "&Appearance"), "sun"),
    ("view.language", "view", mark("Actions", "Lang&uage"), "language"),
)
"""Name, menu, text and icon of the menus within menus."""

RECENT = "file.recent"
RECENT_AFTER = "file.open"


def titles(bar: QMenuBar) -> dict[str, QMenu]:
    """The empty menus, so that the first frame can show their names."""
    made: dict[str, QMenu] = {}
    for name, text in MENUS:
        made[name] = _made(translate("Actions", text), bar)
        bar.addMenu(made[name])
    return made


def _made(text: str, parent: QWidget) -> QMenu:
    """A menu that Python makes itself.

    What Python knows of one that Qt's `addMenu(text)` makes is void as soon as what it knows of
    the menu around it goes, though the menu is there. This one tells itself when it goes.
    """
    return QMenu(text, parent)


def fill(menus: dict[str, QMenu], actions: Actions) -> dict[str, QMenu]:
    """Put the actions into the menus; returns all menus by name, the submenus among them.

    A submenu stands where the first of its actions stands in the table, and is of its group.
    """
    made = dict(menus)
    inner = {name: (outer, text, icon) for name, outer, text, icon in SUBMENUS}
    groups: dict[str, int] = {}
    for name, spec in actions.specs.items():
        if not spec.menu:
            continue
        if spec.menu in inner and spec.menu not in made:
            outer = inner[spec.menu][0]
            if groups.get(outer, spec.group) != spec.group:
                made[outer].addSeparator()
            groups[outer] = spec.group
            _add(made, spec.menu, *inner[spec.menu])
        menu = made[spec.menu]
        if groups.get(spec.menu, spec.group) != spec.group:
            menu.addSeparator()
        groups[spec.menu] = spec.group
        menu.addAction(actions.action(name))
        if name == RECENT_AFTER:
            _add(made, RECENT, *inner[RECENT])
    for menu in made.values():
        menu.setToolTipsVisible(False)
        menu.aboutToShow.connect(actions.refresh_now)
    return made


def _add(made: dict[str, QMenu], name: str, outer: str, text: str, icon: str) -> None:
    """Make a submenu at the present end of its menu."""
    made[name] = _made(translate("Actions", text), made[outer])
    made[name].setIcon(theme.icon(icon))
    made[outer].addMenu(made[name])
