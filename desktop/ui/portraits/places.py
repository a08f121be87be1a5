"""All places of the library, to rename and to delete: regions, their districts, their towns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.sheets.folding import folded
from desktop.ui import theme
from desktop.ui.widgets.menus import entry, pop_up_below
from desktop.ui.widgets.search import SearchField
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import label
from desktop.ui.widgets.value import Field, ValueField
from desktop.work import locating
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.work.locating import Place, Use
    from desktop.work.store import Touched

WIDTH: Final = 560
MOST: Final = 100
"""More lines than this are not shown at once; the search finds the others."""
FEW: Final = 12
"""Up to so many places need no search."""
_LEAST, _TALLEST, _ROW, _STEP = 80, 400, 36, 20


class PlacesSheet(Sheet):
    """A line for each place, below what it lies in. Each change is a step to undo."""

    def __init__(self, window: QWidget, context: Context) -> None:
        super().__init__(window, translate("Places", "Places"), WIDTH)
        self._context = context
        told = translate("Places", "A place gets its new name wherever it stands. Only a place "
                         "that nothing belongs to can be deleted.")  # fmt: skip
        self.body.addWidget(label(told, "secondary", wrap=True))
        self.search = SearchField(translate("Places", "Search places"))
        self.search.searched.connect(lambda _text: self._read())
        self.none = label(translate("Places", "There are no places yet: they are made when you "
                                    "type a town in the inspector."), wrap=True)  # fmt: skip
        self.more = label("", "secondary")
        self.list = QScrollArea()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWidgetResizable(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, theme.space("inside"), 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.list.setWidget(inner)
        for ground in (self.list.viewport(), inner):
            ground.setAutoFillBackground(False)  # the card's own shows through
        for widget in (self.search, self.none, self.list, self.more):
            self.body.addWidget(widget)
        self.lines: dict[int, Line] = {}
        self._tree = locating.Tree(())
        context.store.changed.connect(self._on_changed)
        context.closing.connect(self.close_card)
        self._read()

    def _on_changed(self, touched: Touched) -> None:
        if touched.has("places", "portraits"):
            self._read()

    def _read(self) -> None:
        if not self._context.is_open:
            return
        store = self._context.store
        tree = locating.Tree.read(store)
        words = [folded(word) for word in self.search.text().split()]
        found = [
            tree.places[id_]
            for id_, name in tree.listed()
            if all(word in folded(name) for word in words)
        ]
        self._tree = tree
        uses = locating.uses(store, tree)
        before, self.lines = self.lines, {}
        for at, place in enumerate(found[:MOST]):
            line = before.pop(place.id, None) or Line(self, place)
            self.lines[place.id] = line
            self._column.removeWidget(line)
            self._column.insertWidget(at, line)
            twins = locating.twins(tree, place)
            line.show_place(place, len(tree.chain(place.parent_id)), uses[place.id], bool(twins))
        for gone in before.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.search.setVisible(len(tree.places) > FEW)
        self.none.setVisible(not tree.places)
        self.list.setVisible(bool(self.lines))
        self.list.setFixedHeight(max(_LEAST, min(_TALLEST, len(self.lines) * _ROW)))
        left = len(found) - len(self.lines)
        self.more.setText(translate("Places", "{count} more: search for them", count=left))
        self.more.setVisible(left > 0)

    # ------------------------------------------------------------------ writing

    def rename(self, line: Line, text: str) -> None:
        """Another name for a place, or the reason why not below it."""
        plain = " ".join(text.split())
        why = ""
        line.meant = locating.namesake(self._tree, line.place, plain) if plain else None
        if not plain:
            why = translate("Places", "A place needs a name.")
        elif line.meant is not None:
            why = translate("Places", "There is ‘{name}’ already. Both can be merged.", name=plain)
            line.join.show()
        line.field.set_error(why)
        if why:
            return
        words = translate("Places", "Rename place")
        change = locating.rename(line.place.id, plain)
        if not self._context.undo.push_change(words, change):
            self._read()

    def offer_merge(self, line: Line) -> None:
        """With which place of the same name? A menu, as its people and sections will move there."""
        menu = QMenu(line)
        meant = [line.meant] if line.meant is not None else []
        for other in meant or locating.twins(self._tree, line.place):
            use = locating.uses(self._context.store, self._tree)[other.id]
            number = translate("Places", "%n portrait(s)", "", use.portraits)
            words = translate(
                "Places", "Merge into ‘{name}’ ({number})", name=self._tree.called(other.id),
                number=number,
            )  # fmt: skip
            entry(menu, words, lambda into=other: self.merge(line.place, into))
        pop_up_below(menu, line.join)

    def merge(self, place: Place, into: Place) -> None:
        """Make a place part of another one, as a step to undo."""
        words = translate("Places", "Places ‘{name}’ merged", name=into.name)
        change = locating.merge(self._context.store, place.id, into.id)
        if self._context.undo.push_change(words, change):
            self._context.shell.notify(words, undo=True)
            if into.id in self.lines:
                self.lines[into.id].name.setFocus()

    def delete(self, line: Line) -> None:
        """Delete a place that nothing belongs to, or say what does."""
        name, use = line.place.name, line.use
        if use.portraits:
            why = translate("Places", "‘{name}’ stays: it has %n portrait(s).", "",
                            use.portraits, name=name)  # fmt: skip
        elif use.places:
            why = translate("Places", "‘{name}’ stays: it holds %n place(s).", "",
                            use.places, name=name)  # fmt: skip
        else:
            why = ""
        line.field.set_error(why)
        if why:
            return
        words = translate("Places", "Place ‘{name}’ deleted", name=name)
        order = list(self.lines)
        at = order.index(line.place.id)
        if self._context.undo.push_change(words, locating.delete(line.place.id)):
            self._context.shell.notify(words, undo=True)
            left = [self.lines[id_] for id_ in order[at + 1 :] + order[:at] if id_ in self.lines]
            (left[0].remove if left else self.done).setFocus()


class Line(QWidget):
    """A place: its name to be edited in place, what belongs to it, and a button to delete it."""

    def __init__(self, sheet: PlacesSheet, place: Place) -> None:
        super().__init__()
        self.place = place
        self.use = locating.Use(0, 0)
        self.meant: Place | None = None
        """The place that has the name somebody typed for this one."""
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(theme.space("inside"))
        self.name = ValueField(translate("Places", "Name of the place"))
        self.name.edited.connect(lambda text: sheet.rename(self, text))
        self.field = Field("", self.name)
        self.count = label("", "secondary")
        self.join = QToolButton()
        self.join.setIcon(theme.icon("partner", "icon_quiet"))
        self.join.clicked.connect(lambda _on=False: sheet.offer_merge(self))
        policy = self.join.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what stands beside it stays in its column
        self.join.setSizePolicy(policy)
        self.remove = QToolButton()
        self.remove.setIcon(theme.icon("trash", "icon_quiet"))
        self.remove.clicked.connect(lambda _on=False: sheet.delete(self))
        top = Qt.AlignmentFlag.AlignTop
        self.count.setFixedHeight(self.name.sizeHint().height())
        self._layout.addWidget(self.field, 1, top)
        self._layout.addWidget(self.count, 0, top)
        self._layout.addWidget(self.join, 0, top)
        self._layout.addWidget(self.remove, 0, top)

    def show_place(self, place: Place, depth: int, use: Use, twin: bool) -> None:
        """Show what the library says now; `depth` is how many places it lies in, `twin` whether
        another one has its name.
        """
        if place != self.place or use != self.use:
            self.field.set_error("")
            self.meant = None
        self.place, self.use = place, use
        self._layout.setContentsMargins(depth * _STEP, 0, 0, 0)
        self.name.set_value(place.name)
        number = use.portraits
        self.count.setText(translate("Places", "%n portrait(s)", "", number) if number else "")
        words = translate("Places", "Merge ‘{name}’ with its namesake…", name=place.name)
        self.join.setToolTip(words)
        self.join.setAccessibleName(words)
        self.join.setVisible(twin or self.meant is not None)
        words = translate("Places", "Delete ‘{name}’", name=place.name)
        self.remove.setToolTip(words)
        self.remove.setAccessibleName(words)
