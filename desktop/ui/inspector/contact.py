"""The inspector of contacts: the fields that fit the kind, and the parts it takes in campaigns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from desktop.ui import theme, words
from desktop.ui.inspector import sources
from desktop.ui.inspector.cards import Cards, Chooser
from desktop.ui.inspector.completion import MOST_OFFERS, Offer
from desktop.ui.inspector.contact_fields import SECTIONS
from desktop.ui.inspector.contact_parts import (
    ADDRESSES,
    KINDS,
    NOTES,
    PARTS,
    POINTS,
    RELATIONS,
    Relation,
)
from desktop.ui.inspector.labels import Labels
from desktop.ui.inspector.panel import Inspector
from desktop.ui.inspector.specs import Source
from desktop.ui.widgets.menus import entry
from desktop.work import contacting, verbs
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.work.store import Store


_USUAL: Final = {
    "studio": "photographer",
    "medium": "media_partner",
    "department": "department",
}
"""Kind of a contact -> as what it mostly takes part; the others as partners."""


class ContactInspector(Inspector):
    """One contact or several."""

    table = "contacts"
    sections = SECTIONS

    def add_foot(self) -> None:
        store = self.context.store
        self.labels = Labels(self)
        self.form.group("").content.addWidget(self.labels)
        self.lookup = Contacts(store, lambda: self.ids[:1])
        self._campaigns: dict[int, str] = {}
        self._add_reach()
        self.relations = Cards(RELATIONS, self)
        self.relations.opened.connect(lambda row: self.shell.show_area("contacts", (row.other,)))
        self.relate = Chooser(translate("Inspector", "Add a relation"), self.lookup.find)
        self.relate.chosen.connect(self._relate)
        kind = replace(PARTS, title=lambda row: self._campaigns.get(row.campaign_id, ""))
        self.parts = Cards(kind, self, self.lookup)
        self.parts.opened.connect(lambda row: self.shell.show_area("campaigns", (row.campaign_id,)))
        self.join = Chooser(translate("Inspector", "Add to a campaign"), self._find_campaigns)
        self.join.chosen.connect(self._join)
        for group, widgets in (
            ("Relations", (self.relations, self.relate)),
            ("Takes part in", (self.parts, self.join)),
        ):
            for widget in widgets:
                self.form.group(group).add(widget)
        self._add_notes()

    def _add_reach(self) -> None:
        """Further numbers and addresses, and a menu that starts one."""
        self.points, self.addresses = Cards(POINTS, self), Cards(ADDRESSES, self)
        self.add_point = _adding(translate("Inspector", "Add a number or address"))
        menu = QMenu(self.add_point)
        for code, word in words.said(words.POINT_KIND)().items():
            entry(menu, word, lambda c=code: self.start_point(c))
        entry(menu, translate("Inspector", "Postal address"), self.start_address)
        self.add_point.setMenu(menu)
        for widget in (self.points, self.addresses, _row(self.add_point)):
            self.form.group("To be reached at").content.addWidget(widget)

    def _add_notes(self) -> None:
        self.notes = Cards(NOTES, self)
        self.add_note = _adding(translate("Inspector", "Add a note with its day"))
        self.add_note.clicked.connect(self.start_note)
        for widget in (self.notes, _row(self.add_note)):
            self.form.group("Notes").content.addWidget(widget)

    def sources(self) -> dict[str, Source]:
        own = sources.own("contacts")
        return {"own": own, "other": own}

    def more_tables(self) -> tuple[str, ...]:
        return ("campaigns", "contact_labels", "labels", *(kind.table for kind in KINDS))

    def nothing_text(self) -> str:
        return translate("Inspector", "Select a contact to see and change its details.")

    def start_anew(self) -> None:
        self.labels.start_anew()
        for cards in (self.points, self.addresses, self.notes):
            cards.drop_drafts()
        for chooser in (self.relate, self.join):
            chooser.empty()

    def headline(self, row: Any) -> str:
        return contacting.called(row) or translate("Gallery", "No name yet")

    def refresh(self) -> None:
        row = self.one
        self.labels.refresh()
        for widget in (self.points, self.addresses, self.notes):
            widget.setVisible(row is not None and bool(widget.cards))
        for button in (self.add_point, self.add_note):
            button.setVisible(row is not None)
        if row is None:
            self.subtitle.setText("")
            return
        parts = (row.function, row.organisation) if row.kind == "person" else (row.organisation,)
        kind = words.word(words.CONTACT_KIND, row.kind)
        self.subtitle.setText(", ".join(part for part in parts if part) or kind)
        for cards in (self.points, self.addresses):
            found = self._belonging(cards.kind.table, row.id)
            cards.show_rows(sorted(found, key=lambda each: (each.position, each.id)))
        notes = self._belonging("contact_notes", row.id)
        self.notes.show_rows(sorted(notes, key=lambda n: (n.written_on or date.min, n.id))[::-1])
        self.relations.show_rows(self._relations(row.id))
        parts = self._belonging("participations", row.id)
        self._campaigns = self._names({part.campaign_id for part in parts})
        self.parts.show_rows(parts)

    def _names(self, campaigns: Iterable[int]) -> dict[int, str]:
        from db import queries

        found = self.context.store.read(queries.many, "campaigns", tuple(campaigns))
        return {row.id: row.name for row in found}

    def _belonging(self, table: str, contact_id: int) -> list[Any]:
        from db import queries

        return self.context.store.read(queries.where, table, contact_id=contact_id)

    # ------------------------------------------------------------------ numbers, addresses, notes

    def start_point(self, kind: str) -> None:
        """Offer a line for a further number, mail or website."""
        from db.rows import ContactPoint

        place = len(self.points.cards)
        self.points.start(ContactPoint(0, self.ids[0], kind, position=place))

    def start_address(self) -> None:
        """Offer lines for a further postal address."""
        from db.rows import ContactAddress

        place = len(self.addresses.cards)
        self.addresses.start(ContactAddress(0, self.ids[0], position=place))

    def start_note(self) -> None:
        """Offer a note of today."""
        from db.rows import ContactNote

        self.notes.start(ContactNote(0, self.ids[0], date.today()))

    # ------------------------------------------------------------------ relations

    def _relations(self, contact_id: int) -> list[Relation]:
        from db import queries

        store = self.context.store
        own = self._belonging("contact_relations", contact_id)
        back = store.read(queries.where, "contact_relations", other_id=contact_id)
        return [
            *(
                Relation(r.id, r.kind, r.note, r.other_id, self.lookup.name(r.other_id), False)
                for r in own
            ),
            *(
                Relation(r.id, r.kind, r.note, r.contact_id, self.lookup.name(r.contact_id), True)
                for r in back
            ),
        ]

    def _relate(self, other: int) -> None:
        change = contacting.relate(self.context.store, self.ids[0], other)
        if any(True for _touched in change.touched()):
            self.context.undo.push_change(translate("Inspector", "Add a relation"), change)

    # ------------------------------------------------------------------ taking part

    def _find_campaigns(self, text: str) -> list[Offer]:
        from db import queries

        store = self.context.store
        query = queries.Query("campaigns", search=text, limit=MOST_OFFERS).sorted_by("name")
        ids = store.read(queries.ids, query)
        return [Offer(row.id, row.name) for row in store.read(queries.many, "campaigns", ids)]

    def _join(self, campaign: int) -> None:
        store = self.context.store
        parts = self._belonging("participations", self.ids[0])
        taken = {part.role for part in parts if part.campaign_id == campaign}
        kind = self.one.kind if self.one is not None else ""
        wanted = (_USUAL.get(kind, "partner"), *words.ROLE)
        role = next((code for code in wanted if code not in taken), "partner")
        change, fresh = verbs.take_part(store, self.ids[:1], campaign, role)
        if fresh:
            self.context.undo.push_change(translate("Inspector", "Add to a campaign"), change)


class Contacts:
    """Finds contacts by what is typed; never those of `without`."""

    def __init__(self, store: Store, without: Callable[[], Sequence[int]]) -> None:
        self._store = store
        self._without = without

    def find(self, text: str) -> list[Offer]:
        """Contacts that match, by name, with their organisation."""
        from db import queries

        query = queries.Query("contacts", search=text, limit=MOST_OFFERS + 1).sorted_by("name")
        ids = self._store.read(queries.ids, query)
        return [
            Offer(row.id, ", ".join(filter(None, (contacting.called(row), row.organisation))))
            for row in self._store.read(queries.many, "contacts", ids)
            if row.id not in self._without()
        ]

    def name(self, id_: int | None) -> str:
        """How a contact is called."""
        row = self._store.row("contacts", id_) if id_ is not None else None
        return contacting.called(row) if row is not None else ""

    def make(self, name: str) -> int | None:
        """Nobody is made here; see `Photographers`."""
        del name
        return None


def _adding(text: str) -> QPushButton:
    button = QPushButton(theme.icon("plus"), text)
    button.setProperty("kind", "quiet")
    return button


def _row(button: QPushButton) -> QWidget:
    """A button at the left, as wide as its words."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(button)
    layout.addStretch(1)
    return holder
