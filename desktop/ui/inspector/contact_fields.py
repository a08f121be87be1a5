"""The fields of a contact; those that fit its kind are shown."""

from __future__ import annotations

from typing import Any, Final

from desktop.ui import words
from desktop.ui.inspector.specs import FieldSpec, Section
from desktop.ui.tables import checks
from desktop.work.i18n import mark


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
                mark("Inspector", "Surname or company"),
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
                "mail",
                check=lambda value, _row: checks.mail(value),
            ),
            FieldSpec(
                "phone", mark("Inspector", "Phone"), mark("Inspector", "Change phone"), "phone"
            ),
            FieldSpec(
                "website",
                mark("Inspector", "Website"),
                mark("Inspector", "Change website"),
                "web",
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
    Section(mark("Inspector", "Relations"), ()),
    Section(mark("Inspector", "Takes part in"), ()),
    Section(
        mark("Inspector", "Notes"),
        (FieldSpec("note", mark("Inspector", "Note"), mark("Inspector", "Change note"), "long"),),
    ),
)
