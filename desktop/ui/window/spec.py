"""What an action is: a row of the table of actions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """A command of the window.

    `menu` is a menu or submenu; "" keeps it out of the menus (the palette still has it). `area`
    is the only area that offers it, "" for all. `group` starts at each change with a line.
    `check`: it is on or off; with `choice` only one of its group is on. `local`: the shortcut is
    a plain key and works only inside the area. `role` is where a Mac puts it. `context` is
    where its text stands in the translations.
    """

    name: str
    text: str
    icon: str = ""
    shortcut: str | tuple[str, ...] = ""
    menu: str = ""
    tip: str = ""
    area: str = ""
    group: int = 0
    check: bool = False
    choice: str = ""
    local: bool = False
    role: str = ""
    context: str = "Actions"

    @property
    def shortcuts(self) -> tuple[str, ...]:
        """All shortcuts; the first is the one that is shown."""
        if isinstance(self.shortcut, tuple):
            return self.shortcut
        return (self.shortcut,) if self.shortcut else ()
