"""What a check of the library finds, as sentences: what is wrong, whom it concerns, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop.core.vault import Problem
from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from db import rows
    from db.library import Connection, Link

NAMED = 5
"""So many portraits of a lost original are named."""

RECORDS = {
    "brands": mark("Health", "Umbrella brand"),
    "campaigns": mark("Health", "Campaign"),
    "campaign_languages": mark("Health", "Language of a campaign"),
    "portraits": mark("Health", "Portrait"),
    "portrait_texts": mark("Health", "Texts of a portrait"),
    "person_data": mark("Health", "Person data"),
    "pictures": mark("Health", "Picture"),
    "contacts": mark("Health", "Contact"),
    "participations": mark("Health", "Participation"),
    "contact_points": mark("Health", "Phone, mail or website of a contact"),
    "contact_addresses": mark("Health", "Address of a contact"),
    "contact_relations": mark("Health", "Relation between contacts"),
    "contact_notes": mark("Health", "Note on a contact"),
    "labels": mark("Health", "Label"),
    "portrait_labels": mark("Health", "Label of a portrait"),
    "contact_labels": mark("Health", "Label of a contact"),
    "views": mark("Health", "Saved view"),
    "header_aliases": mark("Health", "Column heading of a spreadsheet"),
    "portrait_pictures": mark("Health", "Picture of a portrait"),
    "place_sections": mark("Health", "Section of a town portrait"),
    "places": mark("Health", "Town, district or region"),
    "photo_sessions": mark("Health", "Photo session"),
    "session_invitations": mark("Health", "Invitation to a photo session"),
    "session_items": mark("Health", "Checklist item of a photo session"),
    "walls": mark("Health", "Poster wall"),
    "cells": mark("Health", "Place on a poster wall"),
    "wall_prints": mark("Health", "Printed state of a poster wall"),
}
"""What people call a record of each table."""


def record(table: str) -> str:
    """What people call a record of a table."""
    return translate("Health", RECORDS[table]) if table in RECORDS else table


def damaged(detail: str) -> str:
    """The sentence for what SQLite finds wrong with its file."""
    return translate(
        "Health",
        "The database is damaged. Its photos were not touched. Restore the latest backup. "
        "(SQLite: {detail})",
        detail=detail,
    )


def wrong_code(table: str, column: str, id_: int) -> str:
    """The sentence for a code that no list has."""
    return translate(
        "Health",
        "{record} {id} holds a value that Litfass does not know, in the field {column}. "
        "Choose another there, or restore a backup.",
        record=record(table),
        id=id_,
        column=column,
    )


def broken_link(link: Link) -> str:
    """The sentence for a record that refers to another that is not there."""
    return translate(
        "Health",
        "{record} {id} belongs to something that is missing: {other}. Restore a backup.",
        record=record(link.table),
        id=link.id,
        other=record(link.target),
    )


def lost_originals(connection: Connection, found: Iterable[Problem]) -> list[str]:
    """A sentence for every original with which something is wrong: its photo, who shows it."""
    from db import queries

    problems = list(found)
    pictures = queries.pictures_by_digest(connection, [problem.digest for problem in problems])
    owners = queries.beside(
        connection, "portraits", "picture_id", [picture.id for picture in pictures.values()]
    )
    showing: dict[int, list[int]] = {}
    for portrait in sorted(owners, key=lambda portrait: portrait.id):
        showing.setdefault(portrait.picture_id, []).append(portrait.id)
    sentences: list[str] = []
    for problem in problems:
        picture = pictures.get(problem.digest)
        ids = showing.get(picture.id, []) if picture is not None else []
        lines: list[rows.PortraitLine] = queries.lines(connection, "portraits", ids[:NAMED])
        name = picture.file_name if picture is not None else problem.path.name
        sentences.append(" ".join((_lost(problem, name), _shown_by(lines, len(ids)), _advice())))
    return sentences


def _lost(problem: Problem, name: str) -> str:
    if problem.kind == "missing":
        return translate(
            "Health",
            "The original of the photo ‘{photo}’ is missing: {file}.",
            photo=name,
            file=problem.path.name,
        )
    return translate(
        "Health",
        "The original of the photo ‘{photo}’ is damaged: {file}.",
        photo=name,
        file=problem.path.name,
    )


def _shown_by(lines: list[rows.PortraitLine], number: int) -> str:
    if not lines:
        return translate("Health", "No portrait shows it.")
    nameless = translate("Health", "a portrait without a name")
    names = ", ".join(f"{line.name or nameless} ({line.campaign})" for line in lines)
    if number > len(lines):
        return translate(
            "Health", "It belongs to {portraits} and %n more.", "", number - len(lines),
            portraits=names,
        )  # fmt: skip
    return translate("Health", "It belongs to {portraits}.", portraits=names)


def _advice() -> str:
    return translate(
        "Health",
        "Import this photo again, which puts the original back in its place, or restore a backup "
        "that you saved as one file.",
    )
