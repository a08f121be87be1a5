"""Several pictures, sections and places of portraits, photo sessions. Frozen.

Search finds portraits by their places and sections too, and its triggers run only where one of the
columns that it looks at is set: a status of 10,000 portraits changes no word.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def text(name: str) -> sa.Column[str]:
    """A text column; absent text is empty, never NULL."""
    return sa.Column(name, sa.Text, nullable=False)


def number(name: str) -> sa.Column[int]:
    """A whole-number column."""
    return sa.Column(name, sa.Integer, nullable=False)


def day(name: str) -> sa.Column[object]:
    """A date that may be open."""
    return sa.Column(name, sa.Date, nullable=True)


def link(name: str, target: str, nullable: bool = False) -> sa.Column[int]:
    """A reference to another table's id."""
    return sa.Column(name, sa.Integer, sa.ForeignKey(f"{target}.id"), nullable=nullable)


def table(name: str, *items: sa.schema.SchemaItem) -> None:
    """Create a table with the given id as its key."""
    op.create_table(
        name, sa.Column("id", sa.Integer, primary_key=True, autoincrement=False), *items
    )


def upgrade() -> None:
    """Add tables and a column, then make the search triggers anew; no text changes by that."""
    _portraits()
    _sessions()
    for name, *columns in (
        ("portraits", "place_id"),
        ("portrait_pictures", "picture_id"),
        ("place_sections", "portrait_id"),
        ("places", "parent_id"),
        ("photo_sessions", "campaign_id"),
        ("photo_sessions", "photographer_id"),
        ("session_invitations", "portrait_id"),
        ("session_items", "session_id"),
    ):
        op.create_index(f"ix_{name}_{'_'.join(columns)}", name, columns)
    _search()


def _portraits() -> None:
    table(
        "portrait_pictures", link("portrait_id", "portraits"), link("picture_id", "pictures"),
        number("position"), sa.UniqueConstraint("portrait_id", "picture_id"),
    )  # fmt: skip
    table(
        "place_sections", link("portrait_id", "portraits"), text("language"), number("position"),
        text("heading"), text("text"),
    )  # fmt: skip
    table(
        "places", text("name"), text("kind"), link("parent_id", "places", nullable=True),
        sa.Column("sort_name", sa.Text, sa.Computed("fold(name)", persisted=True)),
    )  # fmt: skip
    # SQLite adds a column with its reference only by itself.
    op.execute("ALTER TABLE portraits ADD COLUMN place_id INTEGER REFERENCES places (id)")


def _sessions() -> None:
    table(
        "photo_sessions", link("campaign_id", "campaigns"), day("held_on"), text("time"),
        text("location"), link("photographer_id", "contacts", nullable=True), text("note"),
        sa.Column("created_at", sa.DateTime, nullable=True),
    )  # fmt: skip
    table(
        "session_invitations", link("session_id", "photo_sessions"),
        link("portrait_id", "portraits"), text("answer"),
        sa.UniqueConstraint("session_id", "portrait_id"),
    )  # fmt: skip
    table(
        "session_items", link("session_id", "photo_sessions"), number("position"), text("text"),
        day("done_on"),
    )  # fmt: skip


# What a search looks through, for the record with the id {id}.
SEARCHED = {
    "campaigns": "SELECT name || ' ' || claim || ' ' || guiding_sentence || ' ' || hashtag"
    " || ' ' || note FROM campaigns WHERE id = {id}",
    "portraits": "SELECT p.name || ' ' || p.note"
    " || ' ' || coalesce((SELECT group_concat(role || ' ' || quote || ' ' || story, ' ')"
    " FROM portrait_texts WHERE portrait_id = p.id), '')"
    " || ' ' || coalesce((SELECT surname || ' ' || town FROM person_data"
    " WHERE portrait_id = p.id), '')"
    " || ' ' || coalesce((SELECT file_name || ' ' || creator || ' ' || credit_line"
    " FROM pictures WHERE id = p.picture_id), '')"
    " || ' ' || coalesce((SELECT group_concat(l.name, ' ') FROM portrait_labels AS b"
    " JOIN labels AS l ON l.id = b.label_id WHERE b.portrait_id = p.id), '')"
    " || coalesce((SELECT ' ' || a.name || ' ' || coalesce(b.name, '')"
    " || ' ' || coalesce(c.name, '') FROM places AS a LEFT JOIN places AS b ON b.id = a.parent_id"
    " LEFT JOIN places AS c ON c.id = b.parent_id WHERE a.id = p.place_id), '')"
    " || coalesce((SELECT ' ' || group_concat(heading || ' ' || text, ' ') FROM place_sections"
    " WHERE portrait_id = p.id), '')"
    " FROM portraits p WHERE p.id = {id}",
    "contacts": "SELECT c.first_name || ' ' || c.name || ' ' || c.organisation"
    " || ' ' || c.function || ' ' || c.email || ' ' || c.phone || ' ' || c.website"
    " || ' ' || c.street || ' ' || c.postcode || ' ' || c.town || ' ' || c.note"
    " || ' ' || coalesce((SELECT group_concat(value, ' ') FROM contact_points"
    " WHERE contact_id = c.id), '')"
    " || ' ' || coalesce((SELECT group_concat(street || ' ' || postcode || ' ' || town, ' ')"
    " FROM contact_addresses WHERE contact_id = c.id), '')"
    " || ' ' || coalesce((SELECT group_concat(text, ' ') FROM contact_notes"
    " WHERE contact_id = c.id), '')"
    " || ' ' || coalesce((SELECT group_concat(l.name, ' ') FROM contact_labels AS b"
    " JOIN labels AS l ON l.id = b.label_id WHERE b.contact_id = c.id), '')"
    " FROM contacts c WHERE c.id = {id}",
    "walls": "SELECT name || ' ' || format FROM walls WHERE id = {id}",
}

# table -> (searched record, the column with its id, the columns that are looked through)
SOURCES = {
    "campaigns": ("campaigns", "id", "name, claim, guiding_sentence, hashtag, note"),
    "portraits": ("portraits", "id", "name, note, picture_id, place_id"),
    "portrait_texts": ("portraits", "portrait_id", "role, quote, story"),
    "person_data": ("portraits", "portrait_id", "surname, town"),
    "portrait_labels": ("portraits", "portrait_id", "label_id"),
    "place_sections": ("portraits", "portrait_id", "heading, text"),
    "contacts": (
        "contacts",
        "id",
        (
            "first_name, name, organisation, function, email, phone, website, street, postcode, "
            "town, note"
        ),
    ),
    "contact_points": ("contacts", "contact_id", "value"),
    "contact_addresses": ("contacts", "contact_id", "street, postcode, town"),
    "contact_notes": ("contacts", "contact_id", "text"),
    "contact_labels": ("contacts", "contact_id", "label_id"),
    "walls": ("walls", "id", "name, format"),
}

NEW = ("place_sections",)
"""The sources that an earlier revision has no triggers for."""


def _search() -> None:
    for source, (record, column, watched) in SOURCES.items():
        if source not in NEW:
            for event in ("insert", "update", "delete", *(["moved"] if column != "id" else [])):
                op.execute(f"DROP TRIGGER {source}_search_{event}")
        beside = column != "id"
        here, there = f"NEW.{column}", f"OLD.{column}"
        _trigger(f"{source}_search_insert", f"INSERT ON {source}", _anew(record, here))
        seen = f"{watched}, {column}" if beside else watched
        _trigger(f"{source}_search_update", f"UPDATE OF {seen} ON {source}", _anew(record, here))
        if beside:
            moved = f"UPDATE OF {column} ON {source} WHEN {there} <> {here}"
            _trigger(f"{source}_search_moved", moved, _anew(record, there))
        gone = _anew(record, there) if beside else _without(record, there)
        _trigger(f"{source}_search_delete", f"DELETE ON {source}", gone)
    # The words of a picture, a label or a place belong to every portrait that has it.
    for trigger in ("pictures_search_portraits", "labels_search_portraits"):
        op.execute(f"DROP TRIGGER {trigger}")
    _shared(
        "pictures", "creator, credit_line", "SELECT id FROM portraits WHERE picture_id = NEW.id"
    )
    _shared("labels", "name", "SELECT portrait_id FROM portrait_labels WHERE label_id = NEW.id")
    _shared(
        "places",
        "name, parent_id",
        "SELECT id FROM portraits WHERE place_id IN (SELECT id FROM places WHERE id = NEW.id"
        " OR parent_id = NEW.id"
        " OR parent_id IN (SELECT id FROM places WHERE parent_id = NEW.id))",
    )


def _trigger(name: str, event: str, steps: str) -> None:
    op.execute(f"CREATE TRIGGER {name} AFTER {event} BEGIN {steps} END")


def _without(record: str, id_: str) -> str:
    return f"DELETE FROM {record}_search WHERE rowid = {id_};"


def _text(record: str, id_: str) -> str:
    """SQL for the text of a record as the index holds it."""
    return f"SELECT searchable(words) FROM (SELECT ({SEARCHED[record].format(id=id_)}) AS words)"


def _anew(record: str, id_: str) -> str:
    """SQL that makes the text of a record anew."""
    return (
        f"{_without(record, id_)}"
        f" INSERT INTO {record}_search (rowid, text) SELECT {id_}, text FROM"
        f" (SELECT ({_text(record, id_)}) AS text) WHERE text IS NOT NULL;"
    )


def _shared(source: str, watched: str, portraits: str) -> None:
    text_ = _text("portraits", "portraits_search.rowid")
    _trigger(
        f"{source}_search_portraits",
        f"UPDATE OF {watched} ON {source}",
        f"UPDATE portraits_search SET text = ({text_}) WHERE rowid IN ({portraits});",
    )
