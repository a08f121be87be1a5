"""What the history holds, in plain words: the field by its name on screen, from what to what."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from db.history import REMOVED
from desktop.ui import words
from desktop.ui.inspector.specs import FieldSpec
from desktop.work import contacting, shoots
from desktop.work.i18n import format_date, format_euro, mark, translate

if TYPE_CHECKING:
    from db.history import Entry
    from desktop.work.store import Store

LONGEST = 160
"""Characters of a text that are told; the whole of it stands in its field, or stood."""


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the history, under the heading that says when and who."""

    heading: str
    text: str


BEGUN: Final = {
    "campaigns": mark("History", "Campaign added"),
    "campaign_languages": mark("History", "Language added"),
    "brands": mark("History", "Umbrella brand added"),
    "portraits": mark("History", "Portrait added"),
    "portrait_texts": mark("History", "Words added"),
    "person_data": mark("History", "Internal data added"),
    "pictures": mark("History", "Photo added"),
    "contacts": mark("History", "Contact added"),
    "participations": mark("History", "Part in a campaign added"),
    "contact_points": mark("History", "Number or address added"),
    "contact_addresses": mark("History", "Postal address added"),
    "contact_relations": mark("History", "Relation added"),
    "contact_notes": mark("History", "Note added"),
    "portrait_pictures": mark("History", "Further picture added"),
    "place_sections": mark("History", "Section added"),
    "photo_sessions": mark("History", "Photo session added"),
    "session_invitations": mark("History", "Invited to a photo session"),
}

#: a part that was taken away from a record
GONE: Final = {
    "campaign_languages": mark("History", "Language removed"),
    "portrait_texts": mark("History", "Words removed"),
    "person_data": mark("History", "Internal data removed"),
    "participations": mark("History", "Part in a campaign removed"),
    "contact_points": mark("History", "Number or address removed"),
    "contact_addresses": mark("History", "Postal address removed"),
    "contact_relations": mark("History", "Relation removed"),
    "contact_notes": mark("History", "Note removed"),
    "portrait_pictures": mark("History", "Picture removed"),
    "place_sections": mark("History", "Section removed"),
    "photo_sessions": mark("History", "Photo session removed"),
    "session_invitations": mark("History", "Invitation to a photo session withdrawn"),
}

#: fields that no form has, or that have several names there
FURTHER: Final[dict[tuple[str, str], str]] = {
    ("portraits", "kind"): mark("History", "Kind"),
    ("portraits", "campaign_id"): mark("History", "Campaign"),
    ("portraits", "picture_id"): mark("History", "Photo"),
    ("pictures", "focus_x"): mark("History", "Focus point, from the left"),
    ("pictures", "focus_y"): mark("History", "Focus point, from above"),
    ("campaigns", "brand_id"): mark("History", "Umbrella brand"),
    ("campaign_languages", "language"): mark("History", "Language"),
    ("campaign_languages", "claim"): mark("History", "Claim in this language"),
    ("campaign_languages", "starts_on"): mark("History", "Language due from"),
    ("portraits", "place_id"): mark("History", "Place"),
    ("portrait_pictures", "picture_id"): mark("History", "Picture"),
    ("session_invitations", "session_id"): mark("History", "Photo session"),
    ("session_invitations", "answer"): mark("History", "Answer to the invitation"),
    ("place_sections", "language"): mark("History", "Language"),
    ("contact_points", "value"): mark("History", "Number or address"),
    ("contact_relations", "contact_id"): mark("History", "Contact"),
    ("contact_relations", "other_id"): mark("History", "Other contact"),
}

#: a reference -> the table it names, and how a row there is called
NAMED: Final[dict[str, tuple[str, Callable[[Any], str]]]] = {
    "campaign_id": ("campaigns", lambda row: row.name),
    "picture_id": ("pictures", lambda row: row.file_name),
    "brand_id": ("brands", lambda row: row.name),
    "place_id": ("places", lambda row: row.name),
    "session_id": ("photo_sessions", shoots.called),
    "photographer_id": ("contacts", contacting.called),
    "portrait_id": ("portraits", lambda row: row.name),
    "contact_id": ("contacts", contacting.called),
    "other_id": ("contacts", contacting.called),
    "representative_id": ("contacts", contacting.called),
}

_CHOICES: Final[dict[tuple[str, str], Mapping[str, str]]] = {
    ("portraits", "kind"): words.PORTRAIT_KIND,
    ("campaign_languages", "language"): words.LANGUAGE,
    ("portrait_texts", "language"): words.LANGUAGE,
    ("place_sections", "language"): words.LANGUAGE,
    ("session_invitations", "answer"): words.ANSWER,
}

_UNTOLD: Final = {("portrait_texts", "language")}
"""Told with the title of each field instead."""


def tell(store: Store, entries: Sequence[Entry], now: datetime | None = None) -> tuple[Step, ...]:
    """Entries as lines, in their order."""
    teller = _Teller(store, (now or datetime.now()).date())
    return tuple(
        Step(teller.heading(entry), teller.sentence(entry))
        for entry in entries
        if (entry.record, entry.field) not in _UNTOLD
    )


class _Teller:
    """Knows the fields' names and looks up what references name."""

    def __init__(self, store: Store, today: date) -> None:
        self._store = store
        self._today = today
        self._fields = fields()
        self._names: dict[tuple[str, int], str] = {}
        self._languages: dict[int, str] = {}

    def heading(self, entry: Entry) -> str:
        """When and who."""
        at = entry.at.replace(tzinfo=UTC).astimezone()  # the clock on the wall
        time = f"{at.hour:02d}:{at.minute:02d}"
        day = at.date()
        if day == self._today:
            when = translate("History", "Today, {time}", time=time)
        elif day == self._today - timedelta(days=1):
            when = translate("History", "Yesterday, {time}", time=time)
        else:
            when = f"{format_date(day, long=True)}, {time}"
        return f"{when} · {entry.who}" if entry.who else when

    def sentence(self, entry: Entry) -> str:
        """What became of a field."""
        if entry.field.startswith(REMOVED):
            return self._gone(entry)
        if not entry.field:
            return self._in_language(entry, translate("History", BEGUN[entry.record]))
        title = self._in_language(entry, self._title(entry))
        old, new = self._value(entry, entry.old), self._value(entry, entry.new)
        if not old and not new:
            return translate("History", "{field}: changed", field=title)  # it is not repeated here
        if not old:
            return translate("History", "{field}: {new}", field=title, new=new)
        if not new:
            return translate("History", "{field}: emptied, was {old}", field=title, old=old)
        return translate("History", "{field}: {old} → {new}", field=title, old=old, new=new)

    def _gone(self, entry: Entry) -> str:
        """What was taken away, by what stood in it."""
        table = entry.field.removeprefix(REMOVED)
        text = translate("History", GONE[table])
        values: dict[str, str] = json.loads(entry.old or "{}")
        told = [
            said
            for field, value in values.items()
            if (said := self._value(replace(entry, record=table, field=field), value))
        ]
        if not told:
            return text
        return translate("History", "{field}: {new}", field=text, new=" · ".join(told))

    def _title(self, entry: Entry) -> str:
        key = (entry.record, entry.field)
        further, spec = FURTHER.get(key), self._fields.get(key)
        if further is not None:
            return translate("History", further)
        return translate("Inspector", spec.title) if spec is not None else entry.field

    def _in_language(self, entry: Entry, text: str) -> str:
        """With the language that a text of a portrait is in."""
        if entry.record != "portrait_texts":
            return text
        if entry.record_id not in self._languages:
            row = self._store.row("portrait_texts", entry.record_id)
            self._languages[entry.record_id] = row.language if row is not None else ""
        language = words.word(words.LANGUAGE, self._languages[entry.record_id])
        return f"{text} ({language})" if language else text

    def _value(self, entry: Entry, value: str | None) -> str:
        """A value as the history holds it, as the screen shows it; "" for none."""
        if value is None:
            return ""
        key = (entry.record, entry.field)
        spec = self._fields.get(key)
        if key in _CHOICES:
            return words.word(_CHOICES[key], value)
        if entry.field in NAMED:
            return self._name(*NAMED[entry.field], value)
        if spec is not None and spec.words is not None:
            return spec.words().get(value, value)
        if key in (("pictures", "focus_x"), ("pictures", "focus_y")):
            return f"{float(value):.0%}"
        if spec is not None and spec.kind == "money":
            return format_euro(int(value))
        if entry.field.endswith("_on"):
            return format_date(value)
        text = " ".join(value.split())
        return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"

    def _name(self, table: str, called: Callable[[Any], str], value: str) -> str:
        key = (table, int(value))
        if key not in self._names:
            row = self._store.row(*key)
            gone = translate("History", "no longer there")
            self._names[key] = (called(row) if row is not None else "") or gone
        return self._names[key]


def fields() -> dict[tuple[str, str], FieldSpec]:
    """(table, column) -> the field of a form that shows it."""
    from desktop.ui.inspector import (
        campaign,
        contact_fields,
        contact_parts,
        place,
        portrait_fields,
        shooting,
    )

    forms = (
        (campaign.SECTIONS, {"own": "campaigns", "brand": "brands"}),
        (contact_fields.SECTIONS, {"own": "contacts"}),
        (
            portrait_fields.SECTIONS,
            {
                "own": "portraits",
                "words": "portrait_texts",
                "person": "person_data",
                "picture": "pictures",
            },
        ),
    )
    found = {
        (kind.table, spec.name): spec
        for kind in (*contact_parts.KINDS, place.SECTIONS, shooting.SESSION)
        for spec in kind.fields[::-1]
    }
    return found | {
        (tables[spec.source], spec.name): spec
        for sections, tables in forms
        for section in sections
        for spec in section.fields
        if spec.source in tables
    }
