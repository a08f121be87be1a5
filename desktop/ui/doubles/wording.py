"""Fields, values and links of compared records in plain words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from desktop.core.likeness import differing
from desktop.ui import words
from desktop.ui.inspector import telling
from desktop.work.i18n import (
    format_date,
    format_euro,
    format_number,
    format_percent,
    mark,
    translate,
)

if TYPE_CHECKING:
    from desktop.work.comparing import Comparison, Field, Links
    from desktop.work.store import Store

_BITS: Final = 64

LINKS: Final = {
    ("participations", "contact_id"): mark("Doubles", "Takes part in"),
    ("participations", "representative_id"): mark("Doubles", "Speaks for"),
    ("contact_points", "contact_id"): mark("Doubles", "Further numbers"),
    ("contact_addresses", "contact_id"): mark("Doubles", "Further addresses"),
    ("contact_relations", "contact_id"): mark("Doubles", "Relations"),
    ("contact_relations", "other_id"): mark("Doubles", "Relations of others"),
    ("contact_notes", "contact_id"): mark("Doubles", "Notes"),
    ("contact_labels", "contact_id"): mark("Doubles", "Labels"),
    ("portrait_labels", "portrait_id"): mark("Doubles", "Labels"),
    ("portrait_pictures", "portrait_id"): mark("Doubles", "Photos"),
    ("place_sections", "portrait_id"): mark("Doubles", "Sections"),
    ("session_invitations", "portrait_id"): mark("Doubles", "Photo sessions"),
    ("photo_sessions", "photographer_id"): mark("Doubles", "Takes photos at"),
    ("cells", "portrait_id"): mark("Doubles", "On walls"),
}
"""What hangs on a record, by table and column; what is not listed is "Further links"."""


def name_of(line: Any) -> str:
    """How a record is called, by its row or its line in a list."""
    name = f"{getattr(line, 'first_name', '')} {line.name}".strip()
    return name or getattr(line, "organisation", "") or translate("Doubles", "Without a name")


class Teller:
    """The words of one comparison; looks up once what several cells name."""

    def __init__(self, store: Store, compared: Comparison) -> None:
        self._store = store
        self._compared = compared
        self._specs = telling.fields()
        self._rows: dict[tuple[str, int], Any] = {}

    def title(self, field: Field) -> str:
        """How a field is called, with the language that its text is in."""
        if field.is_address:
            text = translate("Doubles", "Address")
        else:
            place = (field.table, field.name)
            further, spec = telling.FURTHER.get(place), self._specs.get(place)
            if further is not None:
                text = translate("History", further)
            else:
                text = translate("Inspector", spec.title) if spec is not None else field.name
        language = words.word(words.LANGUAGE, field.key) if field.key else ""
        return f"{text} ({language})" if language else text

    def value(self, field: Field, at: int, survivor: int) -> str:
        """What a record has in a field, as a screen shows it; "" for nothing."""
        if field.is_address:
            street, postcode, town = field.values[at]
            return ", ".join(part for part in (street, f"{postcode} {town}".strip()) if part)
        name, value = field.name, field.values[at][0]
        if value in (None, ""):
            return ""
        if name == "picture_id":
            return self._photo(at, survivor)
        if name in telling.NAMED:
            table, called = telling.NAMED[name]
            row = self._row(table, value)
            return called(row) if row is not None else ""
        if (field.table, name) == ("portraits", "kind"):
            return words.word(words.PORTRAIT_KIND, value)
        spec = self._specs.get((field.table, name))
        if spec is not None and spec.words is not None:
            return spec.words().get(value, value)
        if isinstance(value, date):
            return format_date(value)
        return str(value)

    def _photo(self, at: int, survivor: int) -> str:
        """Name and size of a photo, and how far it is the survivor's."""
        picture, other = self._compared.pictures[at], self._compared.pictures[survivor]
        if picture is None:
            return ""
        parts = [
            picture.file_name,
            translate(
                "Doubles", "{width} × {height} px", width=format_number(picture.width),
                height=format_number(picture.height),
            ),
        ]  # fmt: skip
        if at != survivor and other is not None:
            parts.append(likeness(picture, other))
        return "\n".join(part for part in parts if part)

    # ------------------------------------------------------------------ links

    def link_title(self, links: Links) -> str:
        """What hangs on the records here."""
        text = LINKS.get((links.table, links.column), mark("Doubles", "Further links"))
        return translate("Doubles", text)

    def link(self, links: Links, at: int) -> str:
        """What hangs on one of them, a line for each."""
        tell = _TELL.get((links.table, links.column))
        rows = links.rows[at]
        if tell is None:
            return format_number(len(rows)) if rows else ""
        return "\n".join(dict.fromkeys(filter(None, (tell(self, row) for row in rows))))

    def _row(self, table: str, id_: int) -> Any:
        key = (table, id_)
        if key not in self._rows:
            self._rows[key] = self._store.row(table, id_)
        return self._rows[key]

    def named(self, table: str, id_: int) -> str:
        """The name of a record that a link leads to."""
        row = self._row(table, id_)
        return name_of(row) if row is not None else ""

    def photo(self, row: Any) -> str:
        """The file of a photo."""
        picture = self._row("pictures", row.picture_id)
        return picture.file_name if picture is not None else ""

    def session(self, row: Any) -> str:
        """Day and place of a photo session."""
        return " ".join(filter(None, (format_date(row.held_on), row.location)))

    def invitation(self, row: Any) -> str:
        """The photo session that somebody is asked to."""
        session = self._row("photo_sessions", row.session_id)
        return self.session(session) if session is not None else ""

    def part(self, row: Any) -> str:
        """A part in a campaign."""
        text = f"{words.word(words.ROLE, row.role)} · {self.named('campaigns', row.campaign_id)}"
        return f"{text} · {format_euro(row.amount)}" if row.amount else text


def likeness(picture: Any, other: Any) -> str:
    """How alike two photos are; "" where that is not known."""
    if picture.id == other.id:
        return translate("Doubles", "the same photo")
    if picture.likeness is None or other.likeness is None:
        return ""
    alike = 1 - differing(picture.likeness, other.likeness) / _BITS
    return translate("Doubles", "{percent} alike", percent=format_percent(alike))


_TELL: Final[dict[tuple[str, str], Callable[[Teller, Any], str]]] = {
    ("participations", "contact_id"): Teller.part,
    ("participations", "representative_id"): lambda teller, row: teller.named(
        "contacts", row.contact_id
    ),
    ("contact_points", "contact_id"): lambda _teller, row: row.value,
    ("contact_addresses", "contact_id"): lambda _teller, row: ", ".join(
        filter(None, (row.street, f"{row.postcode} {row.town}".strip()))
    ),
    ("contact_relations", "contact_id"): lambda teller, row: (
        f"{words.word(words.RELATION, row.kind)} {teller.named('contacts', row.other_id)}"
    ),
    ("contact_relations", "other_id"): lambda teller, row: (
        f"{teller.named('contacts', row.contact_id)}: {words.word(words.RELATION, row.kind)}"
    ),
    ("contact_notes", "contact_id"): lambda _teller, row: " ".join(
        filter(None, (format_date(row.written_on), row.text))
    ),
    ("contact_labels", "contact_id"): lambda teller, row: teller.named("labels", row.label_id),
    ("portrait_labels", "portrait_id"): lambda teller, row: teller.named("labels", row.label_id),
    ("portrait_pictures", "portrait_id"): Teller.photo,
    ("place_sections", "portrait_id"): lambda _teller, row: row.heading or row.text,
    ("session_invitations", "portrait_id"): Teller.invitation,
    ("photo_sessions", "photographer_id"): Teller.session,
    ("cells", "portrait_id"): lambda teller, row: teller.named("walls", row.wall_id),
}
