"""What the palette finds in the library: campaigns, portraits, contacts and walls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.work.i18n import format_number

if TYPE_CHECKING:
    from desktop.work.store import Store

EACH = 5
"""So many of each kind are shown."""

TABLES = ("portraits", "walls", "contacts", "campaigns")


@dataclass(frozen=True, slots=True)
class Found:
    """A record that fits: where it is, and how it is called."""

    table: str
    id: int
    text: str
    detail: str = ""


def find(store: Store, text: str, language: str) -> list[Found]:
    """The records that contain every typed word, best known names first; on any thread."""
    from db import queries

    found: list[Found] = []
    for table in TABLES:
        query = queries.Query(table, search=text, language=language, limit=EACH)
        query = query.sorted_by("name")
        ids = store.read(queries.ids, query)
        for line in store.read(queries.lines, table, ids, language):
            found.append(_named(table, line))
    return found


def _named(table: str, line: Any) -> Found:
    if table == "portraits":
        age = format_number(line.age) if line.age is not None else ""
        name = ", ".join(part for part in (line.name, age) if part)
        return Found(table, line.id, name or line.file_name, line.role)
    if table == "contacts":
        name = " ".join(part for part in (line.first_name, line.name) if part)
        detail = line.function if line.kind == "person" else line.town
        joined = ", ".join(part for part in (line.organisation, detail) if part)
        return Found(table, line.id, name, joined if joined != name else "")
    if table == "walls":
        detail = ", ".join(part for part in (line.format, line.campaign) if part)
        return Found(table, line.id, line.name, detail)
    return Found(table, line.id, line.name, line.claim)
