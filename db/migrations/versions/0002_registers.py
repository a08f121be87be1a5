"""What the registers need: labels, further ways to reach a contact, relations, notes, views.

Also: a history of fields, likeness of pictures, what participants contribute, newest first by an
index, and a search that meets "müller" by "mueller". Frozen, like every revision.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def text(name: str) -> sa.Column[str]:
    """A text column; absent text is empty, never NULL."""
    return sa.Column(name, sa.Text, nullable=False)


def number(name: str, nullable: bool = False) -> sa.Column[int]:
    """A whole-number column."""
    return sa.Column(name, sa.Integer, nullable=nullable)


def link(name: str, target: str) -> sa.Column[int]:
    """A reference to another table's id."""
    return sa.Column(name, sa.Integer, sa.ForeignKey(f"{target}.id"), nullable=False)


def table(name: str, *items: sa.schema.SchemaItem) -> None:
    """Create a table with the given id as its key."""
    op.create_table(
        name, sa.Column("id", sa.Integer, primary_key=True, autoincrement=False), *items
    )


def upgrade() -> None:
    """Add tables and columns, then make the search index anew."""
    _labels()
    _contacts()
    _participations()
    op.add_column("pictures", number("likeness", nullable=True))
    table("views", text("register"), text("name"), text("content"), number("position"))
    table("header_aliases", text("register"), text("heading"), text("field"))
    _history()
    _indexes()
    _search()


def _labels() -> None:
    table(
        "labels", text("name"), text("colour"),
        sa.Column("sort_name", sa.Text, sa.Computed("fold(name)", persisted=True)),
    )  # fmt: skip
    for owner in ("portrait", "contact"):
        table(
            f"{owner}_labels",
            link(f"{owner}_id", f"{owner}s"),
            link("label_id", "labels"),
            sa.UniqueConstraint(f"{owner}_id", "label_id"),
        )


def _contacts() -> None:
    table(
        "contact_points", link("contact_id", "contacts"), text("kind"), text("use"),
        text("value"), text("normal"), number("position"),
    )  # fmt: skip
    table(
        "contact_addresses", link("contact_id", "contacts"), text("use"), text("street"),
        text("postcode"), text("town"), text("country"), number("position"),
    )  # fmt: skip
    table(
        "contact_relations", link("contact_id", "contacts"), link("other_id", "contacts"),
        text("kind"), text("note"),
    )  # fmt: skip
    table(
        "contact_notes", link("contact_id", "contacts"),
        sa.Column("written_on", sa.Date, nullable=True), text("text"),
    )  # fmt: skip


def _participations() -> None:
    for column in (
        sa.Column("contribution", sa.Text, nullable=False, server_default="none"),
        number("amount", nullable=True),
        sa.Column("credit_duty", sa.Text, nullable=False, server_default=""),
    ):
        op.add_column("participations", column)
    # SQLite adds a column with its reference only by itself.
    op.execute(
        "ALTER TABLE participations ADD COLUMN representative_id INTEGER REFERENCES contacts (id)"
    )


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime, nullable=False),
        text("who"), text("record"), number("record_id"), text("field"),
        sa.Column("old", sa.Text, nullable=True),
        sa.Column("new", sa.Text, nullable=True),
    )  # fmt: skip


def _indexes() -> None:
    for name, *columns in (
        ("contact_points", "contact_id"),
        ("contact_points", "normal"),
        ("contact_addresses", "contact_id"),
        ("contact_relations", "contact_id"),
        ("contact_relations", "other_id"),
        ("contact_notes", "contact_id"),
        ("portrait_labels", "label_id"),
        ("contact_labels", "label_id"),
        ("participations", "representative_id"),
        ("history", "record", "record_id"),
    ):
        op.create_index(f"ix_{name}_{'_'.join(columns)}", name, columns)
    # Newest first, and those of one import in the order of their files.
    op.drop_index("ix_portraits_created_at", "portraits")
    op.create_index("ix_portraits_created_at", "portraits", [sa.text("created_at DESC")])


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

# table -> (searched record, the SQL that finds its id from a row {row})
SOURCES = {
    "campaigns": ("campaigns", "{row}.id"),
    "portraits": ("portraits", "{row}.id"),
    "portrait_texts": ("portraits", "{row}.portrait_id"),
    "person_data": ("portraits", "{row}.portrait_id"),
    "portrait_labels": ("portraits", "{row}.portrait_id"),
    "contacts": ("contacts", "{row}.id"),
    "contact_points": ("contacts", "{row}.contact_id"),
    "contact_addresses": ("contacts", "{row}.contact_id"),
    "contact_notes": ("contacts", "{row}.contact_id"),
    "contact_labels": ("contacts", "{row}.contact_id"),
    "walls": ("walls", "{row}.id"),
}

# The sources that the first revision has triggers for already.
OLD = ("campaigns", "portraits", "portrait_texts", "person_data", "contacts", "walls")


def _search() -> None:
    for source in OLD:
        for event in ("insert", "update", "delete"):
            op.execute(f"DROP TRIGGER {source}_search_{event}")
    op.execute("DROP TRIGGER pictures_search_update")
    for source, (record, finder) in SOURCES.items():
        for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            _trigger(source, event, record, finder.format(row=row))
        if source != record:
            _moved(source, record, finder)
    # The words of a picture or a label belong to every record that has it.
    _shared("pictures", "creator, credit_line", "portraits", "id", "portraits", "picture_id")
    for record, column in (("portraits", "portrait_id"), ("contacts", "contact_id")):
        _shared("labels", "name", record, column, f"{record[:-1]}_labels", "label_id")
    for record in SEARCHED:
        op.execute(f"DELETE FROM {record}_search")
        op.execute(
            f"INSERT INTO {record}_search (rowid, text) SELECT id, text FROM"
            f" (SELECT r.id AS id, ({_text(record, 'r.id')}) AS text FROM {record} AS r)"
            " WHERE text IS NOT NULL"
        )


def _text(record: str, id_: str) -> str:
    """SQL for the text of a record as the index holds it."""
    return f"SELECT searchable(words) FROM (SELECT ({SEARCHED[record].format(id=id_)}) AS words)"


def _trigger(source: str, event: str, record: str, id_: str) -> None:
    gone = event == "DELETE" and source == record
    steps = f"DELETE FROM {record}_search WHERE rowid = {id_};" if gone else _anew(record, id_)
    op.execute(
        f"CREATE TRIGGER {source}_search_{event.lower()} AFTER {event} ON {source}"
        f" BEGIN {steps} END"
    )


def _moved(source: str, record: str, finder: str) -> None:
    """What was another record's words before is no longer."""
    old, new = finder.format(row="OLD"), finder.format(row="NEW")
    op.execute(
        f"CREATE TRIGGER {source}_search_moved AFTER UPDATE ON {source} WHEN {old} <> {new}"
        f" BEGIN {_anew(record, old)} END"
    )


def _anew(record: str, id_: str) -> str:
    """SQL that makes the text of a record anew."""
    return (
        f"DELETE FROM {record}_search WHERE rowid = {id_};"
        f" INSERT INTO {record}_search (rowid, text) SELECT {id_}, text FROM"
        f" (SELECT ({_text(record, id_)}) AS text) WHERE text IS NOT NULL;"
    )


def _shared(source: str, of: str, record: str, column: str, through: str, key: str) -> None:
    text_ = _text(record, f"{record}_search.rowid")
    op.execute(
        f"CREATE TRIGGER {source}_search_{record} AFTER UPDATE OF {of} ON {source}"
        f" BEGIN UPDATE {record}_search SET text = ({text_})"
        f" WHERE rowid IN (SELECT {column} FROM {through} WHERE {key} = NEW.id); END"
    )
