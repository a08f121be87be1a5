"""The fields of a portrait."""

from __future__ import annotations

from typing import Any, Final

from desktop.ui import words
from desktop.ui.inspector.specs import FieldSpec, Section
from desktop.ui.tables import checks
from desktop.work.i18n import mark


def _is_person(row: Any) -> bool:
    return row is not None and row.kind == "person"


SECTIONS: Final = (
    Section(
        "",
        (
            FieldSpec(
                "name",
                mark("Inspector", "First name or name of the place"),
                mark("Inspector", "Change name"),
                hint=mark("Inspector", "as the public shall read it"),
            ),
            FieldSpec(
                "age",
                mark("Inspector", "Age"),
                mark("Inspector", "Change age"),
                "number",
                check=lambda value, _row: checks.age(value),
                shown=_is_person,
                half=True,
            ),
            FieldSpec(
                "status",
                mark("Inspector", "Status"),
                mark("Inspector", "Change status"),
                "choice",
                words=words.said(words.PORTRAIT_STATUS),
                bulk=True,
                half=True,
            ),
        ),
    ),
    Section(
        mark("Inspector", "Words"),
        (
            FieldSpec(
                "role",
                mark("Inspector", "Profession or role"),
                mark("Inspector", "Change role"),
                source="words",
                hint=mark("Inspector", "midwife, tram driver …"),
                bulk=True,
            ),
            FieldSpec(
                "quote",
                mark("Inspector", "Quote"),
                mark("Inspector", "Change quote"),
                "long",
                source="words",
                hint=mark("Inspector", "one sentence in their own words"),
            ),
            FieldSpec(
                "story",
                mark("Inspector", "Story"),
                mark("Inspector", "Change story"),
                "long",
                source="words",
            ),
            FieldSpec(
                "state",
                mark("Inspector", "State of the text"),
                mark("Inspector", "Change state of the text"),
                "choice",
                source="words",
                words=words.said(words.TEXT_STATE),
                bulk=True,
            ),
            FieldSpec(
                "due_on",
                mark("Inspector", "Text due on"),
                mark("Inspector", "Change due date"),
                "date",
                source="words",
                bulk=True,
            ),
        ),
    ),
    Section(
        mark("Inspector", "Campaign and labels"),
        (
            FieldSpec(
                "campaign_id",
                mark("Inspector", "Campaign"),
                mark("Inspector", "Move to another campaign"),
                "choice",
                bulk=True,
            ),
        ),
    ),
    Section(mark("Inspector", "Sections"), ()),
    Section(mark("Inspector", "Where it belongs"), ()),
    Section(mark("Inspector", "Photo session"), ()),
    Section(
        mark("Inspector", "Photo"),
        (
            FieldSpec(
                "credit_line",
                mark("Inspector", "Credit line"),
                mark("Inspector", "Change credit line"),
                source="picture",
                hint=mark("Inspector", "as it must stand beside the photo"),
                bulk=True,
            ),
            FieldSpec(
                "creator",
                mark("Inspector", "Photographer"),
                mark("Inspector", "Change photographer"),
                source="picture",
                bulk=True,
            ),
            FieldSpec(
                "copyright",
                mark("Inspector", "Copyright"),
                mark("Inspector", "Change copyright"),
                source="picture",
                bulk=True,
            ),
            FieldSpec(
                "caption",
                mark("Inspector", "Caption"),
                mark("Inspector", "Change caption"),
                "long",
                source="picture",
            ),
            FieldSpec(
                "alt_text",
                mark("Inspector", "Alternative text, for people who cannot see it"),
                mark("Inspector", "Change description"),
                "long",
                source="picture",
            ),
        ),
        source="picture",
    ),
    Section(
        mark("Inspector", "Internal only"),
        (
            FieldSpec(
                "surname",
                mark("Inspector", "Surname"),
                mark("Inspector", "Change surname"),
                source="person",
            ),
            FieldSpec(
                "born_on",
                mark("Inspector", "Date of birth"),
                mark("Inspector", "Change date of birth"),
                "date",
                source="person",
            ),
            FieldSpec(
                "phone",
                mark("Inspector", "Phone"),
                mark("Inspector", "Change phone"),
                "phone",
                source="person",
            ),
            FieldSpec(
                "email",
                mark("Inspector", "E-mail"),
                mark("Inspector", "Change e-mail"),
                "mail",
                source="person",
                check=lambda value, _row: checks.mail(value),
            ),
            FieldSpec(
                "street",
                mark("Inspector", "Street and number"),
                mark("Inspector", "Change street"),
                source="person",
            ),
            FieldSpec(
                "postcode",
                mark("Inspector", "Postcode"),
                mark("Inspector", "Change postcode"),
                source="person",
                half=True,
            ),
            FieldSpec(
                "town",
                mark("Inspector", "Town"),
                mark("Inspector", "Change town"),
                source="person",
                half=True,
            ),
            FieldSpec(
                "note",
                mark("Inspector", "Note on the person"),
                mark("Inspector", "Change note"),
                "long",
                source="person",
            ),
        ),
        fold=True,
        note=mark("Inspector", "Never shown on motifs, walls or in exports for the public."),
    ),
    Section(
        mark("Inspector", "Notes"),
        (FieldSpec("note", mark("Inspector", "Note"), mark("Inspector", "Change note"), "long"),),
    ),
)
