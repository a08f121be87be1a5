"""Walls by template: keeping the wall on the board as one, and making new walls of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.errors import Known
from desktop.work.i18n import translate
from desktop.work.messages import sentence

if TYPE_CHECKING:
    from desktop.ui.area import Shell
    from desktop.ui.composer.templates_sheet import TemplatesSheet
    from desktop.ui.composer.walls_list import WallsList
    from desktop.work.walls.templates import WallTemplate


class Templating(QObject):
    """Answers the actions about templates."""

    made = Signal(object)
    """The id of a wall that was just made."""

    def __init__(self, walls: WallsList, shell: Shell, owner: QWidget) -> None:
        super().__init__(owner)
        self._walls, self._shell, self._owner = walls, shell, owner

    def open(self, name: str = "", *, rename: bool = False) -> TemplatesSheet:
        """Open the card of all templates, at one of them; `rename`: its name is typed over."""
        from desktop.ui.composer.templates_sheet import TemplatesSheet
        from desktop.work.walls.templates import TemplateShelf

        sheet = TemplatesSheet(self._owner.window(), TemplateShelf(), name)
        sheet.wanted.connect(self._make)
        sheet.open()
        if rename:
            sheet.edit_name()
        return sheet

    def save(self) -> None:
        """Keep the wall on the board as a template, and ask for its name."""
        from desktop.work.walls.templates import TemplateShelf

        shelf = TemplateShelf()
        template = self._walls.template(shelf.free_name)
        if template is None:
            return
        damaged = shelf.problem()
        try:
            kept = shelf.keep(template)
        except Known as problem:
            self._shell.notify(sentence(problem), kind="warning")
            return
        if damaged is not None:
            self._shell.notify(sentence(damaged), kind="warning")
        self.open(kept.name, rename=True)

    def _make(self, template: WallTemplate) -> None:
        try:
            wall = self._walls.make_from(template)
        except Known as problem:
            self._shell.notify(sentence(problem), kind="warning")
            return
        if wall is not None:
            text = translate("Templates", "A wall of ‘{name}’ was made.", name=template.shown_name)
            self._shell.notify(text, undo=True)
        self.made.emit(wall)
