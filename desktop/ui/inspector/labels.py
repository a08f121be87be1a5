"""The labels of what is selected: given with completion, taken off, renamed and deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.ui.inspector.completion import Completion, Offer
from desktop.ui.inspector.tags import Mark, Tag, TagCloud
from desktop.ui.widgets.menus import entry, pop_up_below
from desktop.ui.widgets.value import Field
from desktop.work import labelling, verbs
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.inspector.panel import Inspector


MOST_COUNTED = 20_000
"""With more records selected no labels are shown: counting them would be felt."""


class Labels(QWidget):
    """Belongs to an inspector of portraits or contacts, for one record or many."""

    def __init__(self, inspector: Inspector, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspector = inspector
        self._marks: list[Mark] = []
        self._renaming: int | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.line = Completion(translate("Labels", "Add a label"), "", self._find)
        self.line.setObjectName("field-labels")
        self.field = Field(translate("Labels", "Labels"), self.line)
        self.cloud = TagCloud()
        layout.addWidget(self.field)
        column = self.field.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self.cloud)
        self.line.picked.connect(lambda offer: self._finish(offer.text))
        self.line.typed.connect(self._finish)
        self.line.rubbed.connect(self._rub)
        self.line.given_up.connect(self._give_up)
        self.cloud.asked.connect(self._ask)
        self.cloud.removed.connect(lambda tag: self.take(tag.mark))
        self._stop_renaming()

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show what the selected records bear; too many of them are not compared."""
        inspector, store = self._inspector, self._inspector.context.store
        names = {label.id: label.name for label in labelling.known(store)}
        ids = inspector.ids if len(inspector.ids) <= MOST_COUNTED else ()
        counts = labelling.counts(store, inspector.table, ids)
        self._marks = [
            Mark(id_, name, counts[id_], len(ids)) for id_, name in names.items() if id_ in counts
        ]
        self.cloud.show_marks(self._marks)
        if self._renaming is not None and self._renaming not in counts:
            self._stop_renaming()

    def start_anew(self) -> None:
        """Other records are selected: what was typed and not finished is not for them."""
        self._stop_renaming()
        self.line.setText("")

    def _find(self, text: str) -> Sequence[Offer]:
        from db.engine import fold

        borne = {mark.id for mark in self._marks if not mark.some}
        wanted = fold(text) or ""
        found = [
            Offer(label.id, label.name)
            for label in labelling.known(self._inspector.context.store)
            if label.id not in borne and wanted in (fold(label.name) or "")
        ]
        return sorted(found, key=lambda offer: not (fold(offer.text) or "").startswith(wanted))

    # ------------------------------------------------------------------ giving and taking

    def give(self, name: str) -> None:
        """Mark the selected records with a label, a new one if need be."""
        store, table = self._inspector.context.store, self._inspector.table
        self._inspector.do(
            translate("Labels", "Add label ‘{name}’", name=name),
            lambda ids: labelling.give(store, table, ids, name),
        )

    def take(self, mark: Mark) -> None:
        """Take a label off the selected records."""
        store, table = self._inspector.context.store, self._inspector.table
        self._inspector.do(
            translate("Labels", "Remove label ‘{name}’", name=mark.name),
            lambda ids: labelling.take(store, table, ids, mark.id),
        )

    def _finish(self, text: str) -> None:
        name = labelling.tidy(text)
        renaming = self._renaming
        if renaming is not None:
            self._stop_renaming()
            if name:
                self._rename(renaming, name)
            return
        self.line.setText("")
        there = [m for m in self._marks if not m.some and m.name.casefold() == name.casefold()]
        if name and not there:
            self.give(name)

    def _rub(self) -> None:
        if self._marks and self._renaming is None:
            self.take(self._marks[-1])

    # ------------------------------------------------------------------ a label everywhere

    def menu(self, mark: Mark) -> QMenu:
        """What can be done with a label."""
        menu = QMenu(self)
        if mark.some:
            entry(menu, translate("Labels", "Give to all"), lambda: self.give(mark.name))
        entry(menu, translate("Labels", "Take off"), lambda: self.take(mark))
        entry(menu, translate("Labels", "Rename everywhere …"), lambda: self.start_renaming(mark))
        entry(menu, translate("Labels", "Delete everywhere"), lambda: self._delete(mark))
        return menu

    def _ask(self, tag: Tag) -> None:
        pop_up_below(self.menu(tag.mark), tag)

    def start_renaming(self, mark: Mark) -> None:
        """Let the line take the new name of a label: Enter renames, Esc leaves it as it is."""
        self._renaming = mark.id
        text = translate("Labels", "New name for ‘{name}’, everywhere", name=mark.name)
        self.line.setAccessibleName(text)
        self.field.set_note(text)
        self.line.show_text("")
        self.line.setText(mark.name)
        self.line.setFocus()
        self.line.selectAll()

    def _stop_renaming(self) -> None:
        self._renaming = None
        self.line.setAccessibleName(translate("Labels", "Add a label"))
        self.line.setPlaceholderText(translate("Labels", "add a label"))
        self.field.set_note("")
        self.line.setText("")

    def _give_up(self) -> None:
        if self._renaming is not None:
            self._stop_renaming()

    def _rename(self, label_id: int, name: str) -> None:
        context = self._inspector.context
        text = translate("Labels", "Rename label to ‘{name}’", name=name)
        label = context.store.row("labels", label_id)
        if label is not None and label.name != name:
            change = labelling.rename(context.store, label_id, name)
            if context.undo.push_change(text, change):
                self._inspector.shell.notify(text, undo=True)

    def _delete(self, mark: Mark) -> None:
        context = self._inspector.context
        text = translate("Labels", "Label ‘{name}’ deleted everywhere", name=mark.name)
        if context.undo.push_change(text, verbs.remove(context.store, "labels", (mark.id,))):
            self._inspector.shell.notify(text, undo=True)
