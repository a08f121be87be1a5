"""The tables, declared once from the rows.

A table has the columns of its row, in the row's order; what cannot be read off the row (links,
uniqueness, indexes, derived columns) stands in the tables below. Derived columns (`sort_name`,
`sort_role`) are computed by SQLite and are no part of a row.
"""

from __future__ import annotations

import dataclasses
import functools
from datetime import date, datetime
from typing import Any, Final, get_type_hints

import sqlalchemy as sa

from db import portrait_rows, rows

ROWS: Final[dict[str, type[Any]]] = {
    "brands": rows.Brand,
    "campaigns": rows.Campaign,
    "campaign_languages": rows.CampaignLanguage,
    "portraits": rows.Portrait,
    "portrait_texts": rows.PortraitText,
    "person_data": rows.PersonData,
    "portrait_pictures": portrait_rows.PortraitPicture,
    "place_sections": portrait_rows.PlaceSection,
    "places": portrait_rows.Place,
    "photo_sessions": portrait_rows.PhotoSession,
    "session_invitations": portrait_rows.SessionInvitation,
    "session_items": portrait_rows.SessionItem,
    "pictures": rows.Picture,
    "contacts": rows.Contact,
    "participations": rows.Participation,
    "contact_points": rows.ContactPoint,
    "contact_addresses": rows.ContactAddress,
    "contact_relations": rows.ContactRelation,
    "contact_notes": rows.ContactNote,
    "labels": rows.Label,
    "portrait_labels": rows.PortraitLabel,
    "contact_labels": rows.ContactLabel,
    "views": rows.View,
    "header_aliases": rows.HeaderAlias,
    "walls": rows.Wall,
    "cells": rows.Cell,
    "wall_prints": rows.WallPrint,
}

BESIDE: Final = {("wall_prints", "wall_id"): "walls"}
"""Links of rows that are written beside the undo stack: they go with what they refer to, whenever
that goes, as no step of the stack knows of them."""

LINKS: Final = {
    ("campaigns", "brand_id"): "brands",
    ("campaign_languages", "campaign_id"): "campaigns",
    ("portraits", "campaign_id"): "campaigns",
    ("portraits", "picture_id"): "pictures",
    ("portraits", "place_id"): "places",
    ("portrait_texts", "portrait_id"): "portraits",
    ("portrait_pictures", "portrait_id"): "portraits",
    ("portrait_pictures", "picture_id"): "pictures",
    ("place_sections", "portrait_id"): "portraits",
    ("places", "parent_id"): "places",
    ("photo_sessions", "campaign_id"): "campaigns",
    ("photo_sessions", "photographer_id"): "contacts",
    ("session_invitations", "session_id"): "photo_sessions",
    ("session_invitations", "portrait_id"): "portraits",
    ("session_items", "session_id"): "photo_sessions",
    ("person_data", "portrait_id"): "portraits",
    ("participations", "campaign_id"): "campaigns",
    ("participations", "contact_id"): "contacts",
    ("participations", "representative_id"): "contacts",
    ("contact_points", "contact_id"): "contacts",
    ("contact_addresses", "contact_id"): "contacts",
    ("contact_relations", "contact_id"): "contacts",
    ("contact_relations", "other_id"): "contacts",
    ("contact_notes", "contact_id"): "contacts",
    ("portrait_labels", "portrait_id"): "portraits",
    ("portrait_labels", "label_id"): "labels",
    ("contact_labels", "contact_id"): "contacts",
    ("contact_labels", "label_id"): "labels",
    ("walls", "campaign_id"): "campaigns",
    ("cells", "wall_id"): "walls",
    ("cells", "portrait_id"): "portraits",
    ("cells", "picture_id"): "pictures",
    ("walls", "logo_id"): "pictures",
    ("wall_prints", "wall_id"): "walls",
}

UNIQUE: Final = {
    "campaign_languages": ("campaign_id", "language"),
    "portrait_texts": ("portrait_id", "language"),
    "person_data": ("portrait_id",),
    "pictures": ("digest",),
    "portrait_pictures": ("portrait_id", "picture_id"),
    "session_invitations": ("session_id", "portrait_id"),
    "portrait_labels": ("portrait_id", "label_id"),
    "contact_labels": ("contact_id", "label_id"),
}

#: derived column -> the column it folds for sorting (see the first migration)
DERIVED: Final = {
    ("brands", "sort_name"): "name",
    ("campaigns", "sort_name"): "name",
    ("portraits", "sort_name"): "name",
    ("portrait_texts", "sort_role"): "role",
    ("contacts", "sort_name"): "name",
    ("places", "sort_name"): "name",
    ("walls", "sort_name"): "name",
    ("labels", "sort_name"): "name",
}

_TYPES: Final[dict[type, type[sa.types.TypeEngine[Any]]]] = {
    int: sa.Integer,
    float: sa.Float,
    str: sa.Text,
    date: sa.Date,
    datetime: sa.DateTime,
}

metadata: Final = sa.MetaData()


def _plain(hint: Any) -> tuple[type, bool]:
    """The type behind an annotation, and whether it may be None."""
    arguments = [a for a in getattr(hint, "__args__", ()) if a is not type(None)]
    return (arguments[0], True) if arguments else (hint, False)


def _table(name: str, row: type[Any]) -> sa.Table:
    hints = get_type_hints(row)
    columns: list[sa.schema.SchemaItem] = []
    for field in dataclasses.fields(row):
        kind, optional = _plain(hints[field.name])
        target = LINKS.get((name, field.name))
        items = [sa.ForeignKey(f"{target}.id")] if target else []
        columns.append(
            sa.Column(
                field.name,
                _TYPES[kind],
                *items,
                primary_key=field.name == "id",
                autoincrement=False,
                nullable=optional,
            )
        )
    columns += [
        sa.Column(column, sa.Text, sa.Computed(source, persisted=True))
        for (table, column), source in DERIVED.items()
        if table == name
    ]
    if name in UNIQUE:
        columns.append(sa.UniqueConstraint(*UNIQUE[name]))
    return sa.Table(name, metadata, *columns)


TABLES: Final[dict[str, sa.Table]] = {name: _table(name, row) for name, row in ROWS.items()}

#: who set which field of which record from what to what; written by `db.history`, not by Changes
HISTORY: Final = sa.Table(
    "history",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.DateTime, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("record", sa.Text, nullable=False),
    sa.Column("record_id", sa.Integer, nullable=False),
    sa.Column("field", sa.Text, nullable=False),
    sa.Column("old", sa.Text),
    sa.Column("new", sa.Text),
)

#: full-text index over everything a user may type to find a record; kept by triggers
SEARCHED: Final = ("campaigns", "portraits", "contacts", "walls")
SEARCH: Final = {
    name: sa.table(f"{name}_search", sa.column("rowid", sa.Integer), sa.column("text", sa.Text))
    for name in SEARCHED
}


@functools.cache
def columns(table: str) -> tuple[str, ...]:
    """The names of a table's own columns, in the row's order."""
    return tuple(field.name for field in dataclasses.fields(ROWS[table]))


@functools.cache
def selection(table: str) -> sa.Select[Any]:
    """`SELECT` of a table's own columns."""
    return sa.select(*(TABLES[table].c[name] for name in columns(table)))
