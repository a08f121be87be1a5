"""The inspector of contacts: the fields that fit the kind, and the parts it takes in campaigns."""

from __future__ import annotations

from typing import Any, Final

from desktop.ui import words
from desktop.ui.inspector import sources
from desktop.ui.inspector.beside import Beside, BesideRow
from desktop.ui.inspector.labels import Labels
from desktop.ui.inspector.panel import Inspector
from desktop.ui.inspector.specs import FieldSpec, Section, Source
from desktop.ui.tables import checks
from desktop.work import verbs
from desktop.work.i18n import mark, translate


def _is_person(row: Any) -> bool:
    return row is not None and row.kind == "person"


def _is_other(row: Any) -> bool:
    return row is not None and row.kind != "person"


SECTIONS: Final = (
    Section(
        "",
        (
            FieldSpec(
                "kind",
                mark("Inspector", "Kind"),
                mark("Inspector", "Change kind"),
                "choice",
                words=words.said(words.CONTACT_KIND),
                bulk=True,
            ),
            FieldSpec(
                "first_name",
                mark("Inspector", "First name"),
                mark("Inspector", "Change first name"),
                shown=_is_person,
                half=True,
            ),
            FieldSpec(
                "name",
                mark("Inspector", "Name"),
                mark("Inspector", "Change name"),
                half=True,
            ),
            FieldSpec(
                "organisation",
                mark("Inspector", "Organisation"),
                mark("Inspector", "Change organisation"),
                shown=_is_person,
                bulk=True,
            ),
            FieldSpec(
                "organisation",
                mark("Inspector", "Belongs to"),
                mark("Inspector", "Change organisation"),
                source="other",
                shown=_is_other,
            ),
            FieldSpec(
                "function",
                mark("Inspector", "Function or division"),
                mark("Inspector", "Change function"),
                bulk=True,
            ),
        ),
    ),
    Section(
        mark("Inspector", "To be reached at"),
        (
            FieldSpec(
                "email",
                mark("Inspector", "E-mail"),
                mark("Inspector", "Change e-mail"),
                check=lambda value, _row: checks.mail(value),
            ),
            FieldSpec("phone", mark("Inspector", "Phone"), mark("Inspector", "Change phone")),
            FieldSpec(
                "website",
                mark("Inspector", "Website"),
                mark("Inspector", "Change website"),
                check=lambda value, _row: checks.web(value),
                bulk=True,
            ),
            FieldSpec(
                "street",
                mark("Inspector", "Street and number"),
                mark("Inspector", "Change street"),
                bulk=True,
            ),
            FieldSpec(
                "postcode",
                mark("Inspector", "Postcode"),
                mark("Inspector", "Change postcode"),
                half=True,
                bulk=True,
            ),
            FieldSpec(
                "town",
                mark("Inspector", "Town"),
                mark("Inspector", "Change town"),
                half=True,
                bulk=True,
            ),
        ),
    ),
    Section(mark("Inspector", "Takes part in"), ()),
    Section(
        mark("Inspector", "Notes"),
        (FieldSpec("note", mark("Inspector", "Note"), mark("Inspector", "Change note"), "long"),),
    ),
)


class ContactInspector(Inspector):
    """One contact or several."""

    table = "contacts"
    sections = SECTIONS

    def add_foot(self) -> None:
        self.labels = Labels(self)
        self.form.group("").content.addWidget(self.labels)
        self.parts = Beside(translate("Inspector", "Add to a campaign"), words.said(words.ROLE)())
        self.parts.added.connect(self._join)
        self.parts.removed.connect(self._leave)
        self.parts.changed.connect(self._set_role)
        self.form.group("Takes part in").add(self.parts)

    def sources(self) -> dict[str, Source]:
        own = sources.own("contacts")
        return {"own": own, "other": own}

    def more_tables(self) -> tuple[str, ...]:
        return ("participations", "campaigns", "contact_labels", "labels")

    def nothing_text(self) -> str:
        return translate("Inspector", "Select a contact to see and change its details.")

    def several_text(self, number: int) -> str:
        return translate("Inspector", "%n contact(s)", "", number)

    def start_anew(self) -> None:
        self.labels.start_anew()

    def headline(self, row: Any) -> str:
        name = " ".join(part for part in (row.first_name, row.name) if part)
        return name or translate("Gallery", "No name yet")

    def refresh(self) -> None:
        row = self.one
        self.labels.refresh()
        if row is None:
            self.subtitle.setText("")
            return
        parts = (row.function, row.organisation) if row.kind == "person" else (row.organisation,)
        kind = words.word(words.CONTACT_KIND, row.kind)
        self.subtitle.setText(", ".join(part for part in parts if part) or kind)
        self._show_parts(row.id)

    # ------------------------------------------------------------------ taking part

    def _show_parts(self, contact_id: int) -> None:
        from db import queries

        store = self.context.store
        parts = store.read(queries.where, "participations", contact_id=contact_id)
        ids = store.read(queries.ids, queries.Query("campaigns").sorted_by("name"))
        campaigns = {row.id: row.name for row in store.read(queries.many, "campaigns", ids)}
        self.parts.show_rows(
            [BesideRow(part.id, campaigns.get(part.campaign_id, ""), part.role) for part in parts],
            [(str(id_), name) for id_, name in campaigns.items()],
        )

    def _join(self, campaign: str) -> None:
        store = self.context.store
        taken = self._roles(int(campaign))
        role = next((code for code in words.ROLE if code not in taken), "partner")
        change, fresh = verbs.take_part(store, self.ids[:1], int(campaign), role)
        if fresh:
            self.context.undo.push_change(translate("Inspector", "Add to a campaign"), change)

    def _roles(self, campaign_id: int) -> set[str]:
        from db import queries

        parts = self.context.store.read(
            queries.where, "participations", contact_id=self.ids[0], campaign_id=campaign_id
        )
        return {part.role for part in parts}

    def _leave(self, id_: int) -> None:
        text = translate("Inspector", "Part in the campaign removed")
        change = verbs.remove(self.context.store, "participations", (id_,))
        if self.context.undo.push_change(text, change):
            self.shell.notify(text, undo=True)

    def _set_role(self, id_: int, role: str) -> None:
        change = verbs.set_values("participations", (id_,), role=role)
        self.context.undo.push_change(translate("Inspector", "Change role in the campaign"), change)
