"""The order of a list: as a text to be remembered, and the button with its menu."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup, QIcon
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.ui import theme
from desktop.ui.widgets.menus import entry, pop_up_below
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.queries import Sort
    from desktop.ui.tables.model import LineModel

BY_ENTRY = "id"
"""What stands in the settings for no order but that of the ids."""

MOST = 4
"""Fields to sort by at once."""


def to_text(sorts: Sequence[Sort]) -> str:
    """Fields in their rank, "-" before what goes downwards: "-age,name"."""
    parts = [("-" if sort.descending else "") + sort.field for sort in sorts]
    return ",".join(parts) or BY_ENTRY


def from_text(text: str, fields: Collection[str]) -> tuple[Sort, ...]:
    """The order of a text; what is none of these fields is left out."""
    from db.queries import Sort

    parts = [part for part in text.split(",") if part.removeprefix("-") in fields]
    return tuple(Sort(part.removeprefix("-"), part.startswith("-")) for part in parts)


def with_further(sorts: Sequence[Sort], field: str) -> tuple[Sort, ...]:
    """One more field to sort by, or the same one the other way round."""
    from db.queries import Sort

    if any(sort.field == field for sort in sorts):
        return tuple(
            Sort(sort.field, not sort.descending) if sort.field == field else sort for sort in sorts
        )
    return (*sorts[: MOST - 1], Sort(field))


class SortButton(QToolButton):
    """Says what the list is sorted by and offers the rest. Works with mouse and keyboard."""

    def __init__(self, model: LineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("sort")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(theme.beside("icon_small"))
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda _checked=False: self.open_menu())
        model.reordered.connect(self._show)
        self._show()

    def fields(self) -> list[tuple[str, str]]:
        """The fields that SQL can sort by, each with its words."""
        found = {c.sort: c.heading() for c in self._model.columns if c.sort}
        return list(found.items())

    def open_menu(self) -> None:
        """Show the menu below the button."""
        pop_up_below(self.made_menu(), self)

    def made_menu(self) -> QMenu:
        """Fields, directions, and a further field to sort what is equal."""
        menu = QMenu(self)
        sorts = self._model.order
        first = sorts[0] if sorts else None
        group = QActionGroup(menu)
        for field, words in (("", translate("Sort", "Order of entry")), *self.fields()):
            here = field == (first.field if first else "")
            group.addAction(entry(menu, words, lambda f=field: self._sort_by(f), here))
        if first is None:
            return menu
        menu.addSeparator()
        ways = QActionGroup(menu)
        for down, words in (
            (False, translate("Sort", "Ascending")),
            (True, translate("Sort", "Descending")),
        ):
            here = first.descending == down
            ways.addAction(entry(menu, words, lambda d=down: self._turn(d), here))
        menu.addSeparator()
        self._fill_further(menu.addMenu(translate("Sort", "Then by")))
        return menu

    def _fill_further(self, menu: QMenu) -> None:
        sorts = self._model.order
        rank = {sort.field: number for number, sort in enumerate(sorts, 1)}
        for field, words in self.fields():
            if rank.get(field) == 1:
                continue
            number = rank.get(field)
            said = f"{number}. {words}" if number else words
            action = entry(menu, said, lambda f=field: self._sort_further(f))
            if number:
                action.setIcon(_arrow(sorts[number - 1].descending))
        if len(sorts) > 1:
            menu.addSeparator()
            only = translate("Sort", "By one field only")
            entry(menu, only, lambda: self._model.sort_by(self._model.order[:1]))

    def _sort_by(self, field: str) -> None:
        from db.queries import Sort

        self._model.sort_by((Sort(field),) if field else ())

    def _sort_further(self, field: str) -> None:
        self._model.sort_by(with_further(self._model.order, field))

    def _turn(self, down: bool) -> None:
        from db.queries import Sort

        first, *rest = self._model.order
        self._model.sort_by((Sort(first.field, down), *rest))

    def _show(self) -> None:
        sorts, words = self._model.order, dict(self.fields())
        names = [words.get(sort.field, sort.field) for sort in sorts]
        text = ", ".join(names) or translate("Sort", "Order of entry")
        self.setText(text)
        self.setIcon(_arrow(sorts[0].descending) if sorts else theme.icon("sort"))
        way = ""
        if sorts:
            down = sorts[0].descending
            way = translate("Sort", "Descending") if down else translate("Sort", "Ascending")
        said = translate("Sort", "Sorted by: {fields}", fields=f"{text}, {way}" if way else text)
        self.setAccessibleName(said)
        self.setToolTip(said)


def _arrow(down: bool) -> QIcon:
    return theme.icon("sort-down" if down else "sort-up")
