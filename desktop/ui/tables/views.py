"""Named views of a register: search, filters, order, groups and columns under a name.

A view is a row of the library, so that the whole office has it and undo knows it. `Look` is what
it holds; whatever of a stored one does not fit any more is left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.menus import as_it_is, entry, pop_up_below
from desktop.ui.widgets.plain import as_tip
from desktop.ui.widgets.text import label
from desktop.work import verbs
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.rows import View
    from desktop.ui.tables.register import Register

WIDE = 260
"""Width of the field for a name, in px."""

WIDEST = 112
"""How wide a name may get beside the title, in px; the whole one stands in the tooltip."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a register shows and how.

    `sort` as in `ordering`; `columns` are the shown ones in their order, each with its width in px
    (0: as wide as it fits); `layout` is the register's own word ("gallery"); `group` as in
    `grouping`, with the values of the `folded` groups.
    """

    search: str = ""
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])
    sort: str = ""
    columns: Sequence[tuple[str, int]] = ()
    layout: str = ""
    group: str = ""
    folded: Sequence[str] = ()

    def to_json(self) -> str:
        """As it stands in the library."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Look:
        """What can be read of a stored look."""
        try:
            found: object = json.loads(text)
        except ValueError:
            return cls()
        values = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
        return cls(
            _text(values.get("search")),
            {
                str(key): tuple(str(code) for code in codes)
                for key, codes in _mapping(values.get("filters")).items()
                if isinstance(codes, list)
            },
            _text(values.get("sort")),
            tuple(
                (pair[0], pair[1])
                for pair in _list(values.get("columns"))
                if isinstance(pair, list)
                and len(pair) == 2
                and isinstance(pair[0], str)
                and isinstance(pair[1], int)
            ),
            _text(values.get("layout")),
            _text(values.get("group")),
            tuple(value for value in _list(values.get("folded")) if isinstance(value, str)),
        )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _list(value: object) -> Sequence[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else ()


class ViewsButton(QToolButton):
    """Beside the title: which view is shown, and the menu of all."""

    def __init__(self, register: Register) -> None:
        super().__init__(register)
        self._register = register
        self._context = register.context
        self.current: View | None = None
        self.setObjectName("views")
        self.setIcon(theme.icon("chevron-down", "icon_quiet"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron behind the words
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda _checked=False: self.open_menu())
        self.refresh()

    @property
    def _key(self) -> str:
        return f"table.{self._register.table}"

    # ------------------------------------------------------------------ which one

    def all(self) -> list[View]:
        """The views of this register, by name."""
        from db import queries

        if not self._context.is_open:
            return []
        found: list[View] = self._context.store.read(
            queries.where, "views", register=self._register.table
        )
        return sorted(found, key=lambda view: (view.position, view.name.casefold(), view.id))

    def take_up(self, *, show: bool) -> None:
        """Go on with the view that was used last; `show`: make the list look as it was left."""
        wanted: int = self._context.settings.get(f"{self._key}.view")
        left: str = self._context.settings.get(f"{self._key}.look")
        view = next((view for view in self.all() if view.id == wanted), None)
        self._set(view)
        if view is not None and show:
            self._register.look_like(Look.from_json(left or view.content))
            self.refresh()

    def choose(self, view: View) -> None:
        """Show the register as in this view."""
        self._set(view)
        self._register.look_like(Look.from_json(view.content))
        self.refresh()

    def leave(self) -> None:
        """No view: everything is shown."""
        self._set(None)
        self._register.show_all()

    def _set(self, view: View | None) -> None:
        self.current = view
        self._context.settings.set(f"{self._key}.view", view.id if view is not None else 0)
        self.refresh()

    def reread(self) -> None:
        """Views were written: the current one may be called otherwise, or be gone."""
        if self.current is not None:
            id_ = self.current.id
            self._set(next((view for view in self.all() if view.id == id_), None))

    def changed(self) -> bool:
        """Whether the list looks otherwise than the view says."""
        if self.current is None or not self._register.model.ready:
            return False
        return Look.from_json(self.current.content).to_json() != self._look().to_json()

    def _look(self) -> Look:
        return Look.from_json(self._register.look().to_json())

    def refresh(self) -> None:
        """Say which view is shown."""
        name = self.current.name if self.current is not None else ""
        said, mark = name or translate("Views", "Views"), ""
        changed = self.changed()
        if self._register.model.ready:
            left = self._look().to_json() if changed else ""
            self._context.settings.set(f"{self._key}.look", left)
        if changed:
            said, mark = translate("Views", "{name} (changed)", name=name), " •"
        cut = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(name, cut, WIDEST) + mark if name else said
        self.setText(as_it_is(text))
        self.setToolTip(as_tip(said) if text != said else "")
        self.setAccessibleName(translate("Views", "View: {name}", name=said if name else "–"))

    # ------------------------------------------------------------------ the menu

    def open_menu(self) -> None:
        """Show the menu below the button."""
        pop_up_below(self.made_menu(), self)

    def made_menu(self) -> QMenu:
        """All views, and what can be done with the present one."""
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # not the button's
        everything = self.current is None and not self._register.narrowed()
        entry(menu, translate("Views", "Show all"), self.leave, everything)
        for view in self.all():
            here = self.current is not None and view.id == self.current.id
            entry(menu, view.name, lambda v=view: self.choose(v), here)
        menu.addSeparator()
        entry(menu, translate("Views", "Save as a new view…"), self._ask_new)
        if self.current is not None:
            name = self.current.name
            save = entry(
                menu, translate("Views", "Save changes in ‘{name}’", name=name), self.save_changes
            )
            save.setEnabled(self.changed())
            entry(menu, translate("Views", "Rename ‘{name}’…", name=name), self._ask_name)
            entry(menu, translate("Views", "Delete ‘{name}’", name=name), self.delete)
        return menu

    # ------------------------------------------------------------------ doing

    def save_as(self, name: str) -> None:
        """Keep what is shown now under a new name."""
        from db.rows import View

        store = self._context.store
        position = max((view.position for view in self.all()), default=-1) + 1
        row = View(0, self._register.table, name, self._look().to_json(), position)
        change, id_ = verbs.add(store, "views", row)
        if self._register.write(translate("Views", "Save view"), change):
            self._set(store.row("views", id_))

    def save_changes(self) -> None:
        """Let the present view look like what is shown now."""
        if self.current is not None:
            change = verbs.set_values("views", (self.current.id,), content=self._look().to_json())
            self._register.write(translate("Views", "Change view"), change)

    def rename(self, name: str) -> None:
        """Another name for the present view."""
        if self.current is not None and name != self.current.name:
            change = verbs.set_values("views", (self.current.id,), name=name)
            self._register.write(translate("Views", "Rename view"), change)

    def delete(self) -> None:
        """Delete the present view; the list stays as it is."""
        if self.current is not None:
            view = self.current
            text = translate("Views", "View ‘{name}’ deleted", name=view.name)
            change = verbs.remove(self._context.store, "views", (view.id,))
            if self._register.write(text, change):
                self._register.shell.notify(text, undo=True)

    def _ask_new(self) -> None:
        self._ask("", self.save_as)

    def _ask_name(self) -> None:
        if self.current is not None:
            self._ask(self.current.name, self.rename)

    def _ask(self, name: str, run: Any) -> None:
        taken = {view.name.casefold() for view in self.all()} - {name.casefold()}
        popup = NamePopup(name, taken, self)
        popup.named.connect(run)
        below = self.mapToGlobal(self.rect().bottomLeft() + QPoint(0, theme.space("tiny")))
        # Once the menu that this comes from is gone: one popup closes the other.
        QTimer.singleShot(0, popup, lambda: popup.open_at(below))


class NamePopup(QFrame):
    """A field for a name. Signal: `named` (text) when Enter was pressed and the name can be."""

    named = Signal(str)

    def __init__(self, name: str, taken: set[str], parent: QWidget) -> None:
        """`taken`: names that there are already, without upper case."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._taken = taken
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.space("between")] * 4)
        layout.setSpacing(theme.space("tiny"))
        title = translate("Views", "Name of the view")
        layout.addWidget(label(title, "caption"))
        self.field = QLineEdit(name)
        self.field.setAccessibleName(title)
        self.field.setFixedWidth(WIDE)
        self.field.setMaxLength(80)
        self.field.returnPressed.connect(self._take)
        self._error = label("", "error", wrap=True)
        self._error.hide()
        hint = label(translate("Views", "Enter saves, Esc leaves it"), "caption")
        for widget in (self.field, self._error, hint):
            layout.addWidget(widget)

    def open_at(self, place: QPoint) -> None:
        """Show it there (global), ready to type."""
        self.move(place)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def error(self) -> str:
        """What is said to be wrong with the name."""
        return self._error.text()

    def _take(self) -> None:
        name = " ".join(self.field.text().split())
        why = ""
        if not name:
            why = translate("Views", "Give the view a name.")
        elif name.casefold() in self._taken:
            why = translate("Views", "There is a view of that name already.")
        self._error.setText(why)
        self._error.setVisible(bool(why))
        self.field.setAccessibleDescription(why)
        if why:
            self.adjustSize()
            return
        self.close()
        self.named.emit(name)
