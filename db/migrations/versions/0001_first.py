"""The first schema.

Frozen: later schemas are revisions of their own, and nothing here follows the live tables.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def fold(expression: str) -> str:
    """An SQL expression without case and marks, by the function that every connection brings."""
    return f"fold({expression})"


def text(name: str) -> sa.Column[str]:
    """A text column; absent text is empty, never NULL."""
    return sa.Column(name, sa.Text, nullable=False)


def number(name: str, nullable: bool = False) -> sa.Column[int]:
    """A whole-number column."""
    return sa.Column(name, sa.Integer, nullable=nullable)


def real(name: str, nullable: bool = False) -> sa.Column[float]:
    """A column of millimetres, factors or fractions."""
    return sa.Column(name, sa.Float, nullable=nullable)


def day(name: str) -> sa.Column[object]:
    """A date that may be open."""
    return sa.Column(name, sa.Date, nullable=True)


def moment(name: str) -> sa.Column[object]:
    """A date with time that may be unknown."""
    return sa.Column(name, sa.DateTime, nullable=True)


def link(name: str, target: str, nullable: bool = False) -> sa.Column[int]:
    """A reference to another table's id."""
    return sa.Column(name, sa.Integer, sa.ForeignKey(f"{target}.id"), nullable=nullable)


def sorted_by(name: str, source: str) -> sa.Column[str]:
    """A stored column that sorts like its source in a German dictionary."""
    return sa.Column(name, sa.Text, sa.Computed(fold(source), persisted=True))


def table(name: str, *items: sa.schema.SchemaItem) -> None:
    """Create a table with the given id as its key."""
    op.create_table(
        name, sa.Column("id", sa.Integer, primary_key=True, autoincrement=False), *items
    )


def upgrade() -> None:
    """Create everything."""
    _brands_and_campaigns()
    _pictures_and_portraits()
    _contacts()
    _walls()
    _indexes()
    _search()


def _brands_and_campaigns() -> None:
    table(
        "brands", text("name"), text("claim"), text("core"), text("accent"), text("website"),
        text("note"), moment("created_at"), sorted_by("sort_name", "name"),
    )  # fmt: skip
    table(
        "campaigns", text("name"), link("brand_id", "brands", nullable=True), text("claim"),
        text("guiding_sentence"), text("aim"), text("hashtag"), text("status"), day("starts_on"),
        day("ends_on"), text("language"), text("note"), moment("created_at"),
        sorted_by("sort_name", "name"),
    )  # fmt: skip
    table(
        "campaign_languages", link("campaign_id", "campaigns"), text("language"), text("claim"),
        day("starts_on"), sa.UniqueConstraint("campaign_id", "language"),
    )  # fmt: skip


def _pictures_and_portraits() -> None:
    table(
        "pictures", text("digest"), text("suffix"), text("file_name"), number("size_bytes"),
        number("width"), number("height"), text("format"), text("mode"), text("profile"),
        moment("taken_at"), text("creator"), text("credit_line"), text("copyright"),
        text("caption"), text("alt_text"), real("focus_x", True), real("focus_y", True),
        real("face_x", True), real("face_y", True), real("face_width", True),
        real("face_height", True), moment("added_at"), sa.UniqueConstraint("digest"),
    )  # fmt: skip
    table(
        "portraits", link("campaign_id", "campaigns"), text("kind"), text("name"),
        number("age", True), text("status"), link("picture_id", "pictures", nullable=True),
        text("note"), moment("created_at"), sorted_by("sort_name", "name"),
    )  # fmt: skip
    table(
        "portrait_texts", link("portrait_id", "portraits"), text("language"), text("role"),
        text("quote"), text("story"), text("state"), day("due_on"),
        sorted_by("sort_role", "role"), sa.UniqueConstraint("portrait_id", "language"),
    )  # fmt: skip
    table(
        "person_data", link("portrait_id", "portraits"), text("surname"), day("born_on"),
        text("street"), text("postcode"), text("town"), text("phone"), text("email"),
        text("note"), sa.UniqueConstraint("portrait_id"),
    )  # fmt: skip


def _contacts() -> None:
    table(
        "contacts", text("kind"), text("name"), text("first_name"), text("organisation"),
        text("function"), text("email"), text("phone"), text("website"), text("street"),
        text("postcode"), text("town"), text("note"), moment("created_at"),
        sorted_by("sort_name", "name"),
    )  # fmt: skip
    table(
        "participations", link("campaign_id", "campaigns"), link("contact_id", "contacts"),
        text("role"), day("starts_on"), day("ends_on"), text("note"),
    )  # fmt: skip


def _walls() -> None:
    table(
        "walls", text("name"), link("campaign_id", "campaigns", nullable=True), text("format"),
        real("width"), real("height"), real("margin_top"), real("margin_right"),
        real("margin_bottom"), real("margin_left"), real("gap_x"), real("gap_y"), number("rows"),
        number("columns"), text("caption"), text("caption_fields"), real("caption_size"),
        text("background"), number("dpi"), moment("created_at"), sorted_by("sort_name", "name"),
    )  # fmt: skip
    table(
        "cells", link("wall_id", "walls"), number("position"),
        link("portrait_id", "portraits", nullable=True), real("center_x", True),
        real("center_y", True), real("zoom"),
    )  # fmt: skip


def _indexes() -> None:
    for name, *columns in (
        ("campaigns", "brand_id"),
        ("portraits", "campaign_id", "sort_name"),
        ("portraits", "sort_name"),
        ("portraits", "created_at"),
        ("portraits", "picture_id"),
        ("portrait_texts", "language", "sort_role"),
        ("contacts", "sort_name"),
        ("participations", "campaign_id"),
        ("participations", "contact_id"),
        ("walls", "campaign_id"),
        ("cells", "wall_id", "position"),
        ("cells", "portrait_id"),
    ):
        op.create_index(f"ix_{name}_{'_'.join(columns)}", name, columns)


# What a search looks through, for the record with the id {id}.
SEARCHED = {
    "campaigns": "SELECT name || ' ' || claim || ' ' || guiding_sentence || ' ' || hashtag"
    " || ' ' || note FROM campaigns WHERE id = {id}",
    "portraits": "SELECT p.name || ' ' || p.note"
    " || ' ' || coalesce((SELECT group_concat(role || ' ' || quote || ' ' || story, ' ')"
    " FROM portrait_texts WHERE portrait_id = p.id), '')"
    " || ' ' || coalesce((SELECT surname FROM person_data WHERE portrait_id = p.id), '')"
    " || ' ' || coalesce((SELECT file_name || ' ' || creator || ' ' || credit_line"
    " FROM pictures WHERE id = p.picture_id), '') FROM portraits p WHERE p.id = {id}",
    "contacts": "SELECT first_name || ' ' || name || ' ' || organisation || ' ' || function"
    " || ' ' || email || ' ' || phone || ' ' || town || ' ' || note"
    " FROM contacts WHERE id = {id}",
    "walls": "SELECT name || ' ' || format FROM walls WHERE id = {id}",
}

# table -> (searched record, the SQL that finds its id from a row {row})
SOURCES = {
    "campaigns": ("campaigns", "{row}.id"),
    "portraits": ("portraits", "{row}.id"),
    "portrait_texts": ("portraits", "{row}.portrait_id"),
    "person_data": ("portraits", "{row}.portrait_id"),
    "contacts": ("contacts", "{row}.id"),
    "walls": ("walls", "{row}.id"),
}


def _search() -> None:
    """Full-text tables that triggers keep; three-letter pieces find text within German words."""
    for name in SEARCHED:
        op.execute(f"CREATE VIRTUAL TABLE {name}_search USING fts5(text, tokenize = 'trigram')")
    for source, (record, finder) in SOURCES.items():
        for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            _trigger(source, event, record, finder.format(row=row))
    # A picture's words belong to every portrait that shows it.
    text = _text("portraits", "portraits_search.rowid")
    op.execute(
        "CREATE TRIGGER pictures_search_update AFTER UPDATE OF creator, credit_line ON pictures"
        f" BEGIN UPDATE portraits_search SET text = ({text})"
        " WHERE rowid IN (SELECT id FROM portraits WHERE picture_id = NEW.id); END"
    )


def _text(record: str, id_: str) -> str:
    """SQL for the folded text of a record."""
    return f"SELECT {fold('words')} FROM (SELECT ({SEARCHED[record].format(id=id_)}) AS words)"


def _trigger(source: str, event: str, record: str, id_: str) -> None:
    steps = [f"DELETE FROM {record}_search WHERE rowid = {id_};"]
    if not (event == "DELETE" and source == record):
        steps.append(
            f"INSERT INTO {record}_search (rowid, text) SELECT {id_}, text FROM"
            f" (SELECT ({_text(record, id_)}) AS text) WHERE text IS NOT NULL;"
        )
    op.execute(
        f"CREATE TRIGGER {source}_search_{event.lower()} AFTER {event} ON {source}"
        f" BEGIN {' '.join(steps)} END"
    )
