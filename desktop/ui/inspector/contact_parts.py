"""What belongs to a contact beside its own fields, as cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from desktop.ui import words
from desktop.ui.inspector.cards import CardKind
from desktop.ui.inspector.period import PERIOD
from desktop.ui.inspector.specs import FieldSpec
from desktop.ui.tables import checks
from desktop.work import contacting
from desktop.work.i18n import mark


def _value_of(row: Any, *kinds: str) -> bool:
    return row is not None and row.kind in kinds


def _gives(row: Any) -> bool:
    return row is not None and row.contribution != "none"


POINTS: Final = CardKind(
    "contact_points",
    (
        FieldSpec(
            "kind",
            mark("Inspector", "Kind of number or address"),
            mark("Inspector", "Change kind"),
            "choice",
            words=words.said(words.POINT_KIND),
            half=True,
        ),
        FieldSpec(
            "use",
            mark("Inspector", "Used"),
            mark("Inspector", "Change use"),
            "choice",
            words=words.said(words.USE),
            half=True,
        ),
        FieldSpec(
            "value",
            mark("Inspector", "Number"),
            mark("Inspector", "Change number"),
            "phone",
            source="number",
            hint=mark("Inspector", "Number"),
            shown=lambda row: _value_of(row, "phone", "mobile", "fax"),
        ),
        FieldSpec(
            "value",
            mark("Inspector", "Mail address"),
            mark("Inspector", "Change e-mail"),
            "mail",
            source="mail",
            hint=mark("Inspector", "Mail address"),
            check=lambda value, _row: checks.mail(value),
            shown=lambda row: _value_of(row, "mail"),
        ),
        FieldSpec(
            "value",
            mark("Inspector", "Web address"),
            mark("Inspector", "Change website"),
            "web",
            source="web",
            hint=mark("Inspector", "Web address"),
            check=lambda value, _row: checks.web(value),
            shown=lambda row: _value_of(row, "web"),
        ),
    ),
    mark("Inspector", "Add a number or address"),
    mark("Inspector", "Number or address removed"),
    bare=True,
    derive=lambda row: {"normal": contacting.normal(row.kind, row.value)},
)

ADDRESSES: Final = CardKind(
    "contact_addresses",
    (
        FieldSpec(
            "use",
            mark("Inspector", "Address used"),
            mark("Inspector", "Change use"),
            "choice",
            words=words.said(words.USE),
        ),
        FieldSpec(
            "street",
            mark("Inspector", "Street and number"),
            mark("Inspector", "Change street"),
            hint=mark("Inspector", "Street and number"),
        ),
        FieldSpec(
            "postcode",
            mark("Inspector", "Postcode"),
            mark("Inspector", "Change postcode"),
            hint=mark("Inspector", "Postcode"),
            half=True,
        ),
        FieldSpec(
            "town",
            mark("Inspector", "Town"),
            mark("Inspector", "Change town"),
            hint=mark("Inspector", "Town"),
            half=True,
        ),
        FieldSpec(
            "country",
            mark("Inspector", "Country"),
            mark("Inspector", "Change country"),
            hint=mark("Inspector", "Country, if not Germany"),
        ),
    ),
    mark("Inspector", "Add a postal address"),
    mark("Inspector", "Postal address removed"),
    bare=True,
)

NOTES: Final = CardKind(
    "contact_notes",
    (
        FieldSpec(
            "written_on", mark("Inspector", "Day of the note"), mark("Inspector", "Change day"),
            "date",
        ),
        FieldSpec(
            "text",
            mark("Inspector", "Text of the note"),
            mark("Inspector", "Change note"),
            "long",
            hint=mark("Inspector", "what was agreed or said"),
        ),
    ),
    mark("Inspector", "Add a note with its day"),
    mark("Inspector", "Note removed"),
    bare=True,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation as one of its two contacts sees it."""

    id: int
    kind: str
    note: str
    other: int
    name: str
    back: bool


RELATIONS: Final = CardKind(
    "contact_relations",
    (
        FieldSpec(
            "kind",
            mark("Inspector", "Relation"),
            mark("Inspector", "Change relation"),
            "choice",
            words=words.said(words.RELATION),
            shown=lambda row: row is not None and not row.back,
            half=True,
        ),
        FieldSpec(
            "kind",
            mark("Inspector", "Relation to this contact"),
            mark("Inspector", "Change relation"),
            "choice",
            source="back",
            words=words.said(words.RELATION_BACK),
            shown=lambda row: row is not None and row.back,
        ),
        FieldSpec(
            "note",
            mark("Inspector", "Note on the relation"),
            mark("Inspector", "Change note"),
            hint=mark("Inspector", "since when, in what office …"),
        ),
    ),
    mark("Inspector", "Add a relation"),
    mark("Inspector", "Relation removed"),
    bare=True,
    title=lambda row: row.name,
)

PARTS: Final = CardKind(
    "participations",
    (
        FieldSpec(
            "role",
            mark("Inspector", "Role in the campaign"),
            mark("Inspector", "Change role in the campaign"),
            "choice",
            words=words.said(words.ROLE),
        ),
        *PERIOD,
        FieldSpec(
            "contribution",
            mark("Inspector", "Contribution"),
            mark("Inspector", "Change contribution"),
            "choice",
            words=words.said(words.CONTRIBUTION),
            half=True,
        ),
        FieldSpec(
            "amount",
            mark("Inspector", "Value in euro"),
            mark("Inspector", "Change value of the contribution"),
            "money",
            shown=_gives,
            half=True,
        ),
        FieldSpec(
            "credit_duty",
            mark("Inspector", "How it must be named"),
            mark("Inspector", "Change credit duty"),
            hint=mark("Inspector", "logo on the poster, name in the imprint …"),
        ),
        FieldSpec(
            "representative_id",
            mark("Inspector", "Speaks for it"),
            mark("Inspector", "Change representative"),
            "contact",
            hint=mark("Inspector", "name of a contact"),
        ),
        FieldSpec(
            "note", mark("Inspector", "Note"), mark("Inspector", "Change note"), "long"
        ),
    ),
    mark("Inspector", "Add to a campaign"),
    mark("Inspector", "Part in the campaign removed"),
)  # fmt: skip
"""The inspector gives it its title: the campaign's name."""

KINDS: Final = (POINTS, ADDRESSES, NOTES, RELATIONS, PARTS)
