"""What a list is grouped by: as a text to be remembered, and the button with its menu."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.ui import theme
from desktop.ui.tables import ordering
from desktop.ui.widgets.menus import entry, pop_up_below
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.queries import Sort
    from desktop.context import Context
    from desktop.ui.area import Binder
    from desktop.ui.tables.band import GroupBand
    from desktop.ui.tables.model import LineModel


def to_text(group: Sort | None) -> str:
    """The field, "-" before it where the groups go downwards; "" for none."""
    return "" if group is None else ordering.to_text((group,))


def from_text(text: str, fields: Collection[str]) -> Sort | None:
    """What a text says to group by; None where it is none of these fields."""
    return next(iter(ordering.from_text(text, fields)), None)


class GroupButton(QToolButton):
    """Says what the list is grouped by and offers the rest; remembers it, and what is folded."""

    def __init__(self, model: LineModel, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._context = context
        self.setObjectName("group")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(theme.icon("rows"))
        self.setIconSize(theme.beside("icon_small"))
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda _checked=False: self.open_menu())
        self._restore()
        model.regrouped.connect(self._on_regrouped)
        model.folding.connect(self._save_folded)
        context.opened.connect(self._restore_folded)
        self._show()

    def bind(self, actions: Binder, band: Callable[[], GroupBand]) -> None:
        """Let the window's actions reach the groups; `band()` are the headings on screen."""
        model = self._model

        def grouped() -> bool:
            return model.sections.grouped

        actions.bind("view.group", self.open_menu)
        actions.bind("view.fold_all", model.fold_all, grouped)
        actions.bind("view.unfold_all", lambda: model.fold(()), grouped)
        actions.bind("view.next_group", lambda: band().step(1), grouped)
        actions.bind("view.previous_group", lambda: band().step(-1), grouped)

    # ------------------------------------------------------------------ memory

    @property
    def _key(self) -> str:
        return f"table.{self._model.table}"

    def _restore(self) -> None:
        saved: str = self._context.settings.get(f"{self._key}.group")
        group = from_text(saved, self._model.fields) if saved else None
        if group is not None:
            self._model.group_by(group)
        self._restore_folded()

    def _restore_folded(self) -> None:
        if self._model.group is not None and self._context.is_open:
            self._model.fold(self._context.settings.get(f"{self._key}.folded"))

    def _on_regrouped(self) -> None:
        self._context.settings.set(f"{self._key}.group", to_text(self._model.group))
        self._save_folded()
        self._show()

    def _save_folded(self) -> None:
        if self._context.is_open:
            self._context.settings.set(f"{self._key}.folded", sorted(self._model.folded))

    # ------------------------------------------------------------------ the menu

    def open_menu(self) -> None:
        """Show the menu below the button."""
        pop_up_below(self.made_menu(), self)

    def made_menu(self) -> QMenu:
        """Fields, directions, and what concerns all groups."""
        menu = QMenu(self)
        group = self._model.group
        fields = QActionGroup(menu)
        none = translate("Groups", "No groups")
        fields.addAction(entry(menu, none, lambda: self._model.group_by(None), group is None))
        for field in self._model.fields.values():
            here = group is not None and group.field == field.name
            action = entry(menu, field.heading(), lambda n=field.name: self.group_by(n), here)
            fields.addAction(action)
        if group is None:
            return menu
        menu.addSeparator()
        ways = QActionGroup(menu)
        for down, words in (
            (False, translate("Groups", "Groups ascending")),
            (True, translate("Groups", "Groups descending")),
        ):
            here = group.descending == down
            ways.addAction(entry(menu, words, lambda d=down: self._turn(d), here))
        menu.addSeparator()
        entry(menu, translate("Groups", "Fold all groups"), self._model.fold_all)
        entry(menu, translate("Groups", "Open all groups"), lambda: self._model.fold(()))
        return menu

    def group_by(self, name: str) -> None:
        """Group by a field, the way that suits it."""
        from db.queries import Sort

        self._model.group_by(Sort(name, self._model.fields[name].downwards))

    def _turn(self, down: bool) -> None:
        from db.queries import Sort

        group, folded = self._model.group, self._model.folded
        if group is not None and group.descending != down:
            self._model.group_by(Sort(group.field, down))
            self._model.fold(folded)

    def _show(self) -> None:
        group = self._model.group
        if group is None:
            self.setText(translate("Groups", "Group"))
            said = translate("Groups", "Not grouped")
        else:
            field = self._model.fields[group.field].heading()
            self.setText(field)
            said = translate("Groups", "Grouped by: {field}", field=field)
        self.setAccessibleName(said)
        self.setToolTip(said)
