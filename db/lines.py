"""Lines: what lists show of their records, read by the page."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from db import rows
from db.locating import within
from db.models import TABLES
from db.ordering import TEXT, words_in

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Select

_T = TABLES


def lines(
    connection: Connection, table: str, wanted: Sequence[int], language: str = "de"
) -> list[Any]:
    """What a list shows for these ids, in their order; those that are gone are left out."""
    kind, build = _LINES[table]
    asked = connection.execute(build(language), {"ids": json.dumps(list(wanted))})
    found = {row[0]: kind(*row) for row in asked.all()}
    return [found[id_] for id_ in wanted if id_ in found]


#: the ids of a page as JSON: the statement around it is built once and compiled once, and a list
#: of parameters would be written into it anew for each page
_ASKED: Final = sa.select(sa.func.json_each(sa.bindparam("ids")).table_valued("value").c.value)


def _number_of(table: str, column: str, owner: ColumnElement[Any], *more: Any) -> Any:
    other = _T[table]
    return (
        sa.select(sa.func.count())
        .select_from(other)
        .where(other.c[column] == owner, *more)
        .scalar_subquery()
    )


def _or_empty(column: ColumnElement[Any], empty: Any = "") -> Any:
    return sa.func.coalesce(column, empty)


def _labels_of(table: str) -> ColumnElement[Any]:
    """The names of a record's labels in the order of a dictionary, with commas between them."""
    one, label = table.removesuffix("s"), _T["labels"].c
    given = _T[f"{one}_labels"].c
    names = (
        sa.select(label.name)
        .where(given[f"{one}_id"] == _T[table].c.id, label.id == given.label_id)
        .correlate(_T[table])
        .order_by(label.sort_name)
        .subquery()
    )
    return _or_empty(sa.select(sa.func.group_concat(names.c.name, ", ")).scalar_subquery())


@functools.cache
def _campaign_lines(_language: str) -> Select[*tuple[Any, ...]]:
    campaign, brand = _T["campaigns"].c, _T["brands"].c
    return (
        sa.select(
            *(
                campaign[name]
                for name in (
                    "id", "name", "claim", "hashtag", "status", "starts_on", "ends_on", "brand_id"
                )
            ),
            _or_empty(brand.name),
            _or_empty(brand.accent),
            _number_of("portraits", "campaign_id", campaign.id),
            _number_of("walls", "campaign_id", campaign.id),
        )
        .select_from(_T["campaigns"].outerjoin(_T["brands"]))
        .where(campaign.id.in_(_ASKED))
    )  # fmt: skip


@functools.cache
def _portrait_lines(language: str) -> Select[*tuple[Any, ...]]:
    portrait, campaign, picture = _T["portraits"].c, _T["campaigns"].c, _T["pictures"].c
    other, person = _T["portrait_texts"].c, _T["person_data"].c
    languages = (
        sa.select(sa.func.group_concat(other.language, ","))
        .where(other.portrait_id == portrait.id)
        .scalar_subquery()
    )
    due = (
        sa.select(sa.func.min(other.due_on))
        .where(other.portrait_id == portrait.id, other.state != "released")
        .scalar_subquery()
    )
    return (
        sa.select(
            portrait.id, portrait.campaign_id, campaign.name, portrait.kind, portrait.name,
            portrait.age, portrait.status, _or_empty(TEXT.c.role), _or_empty(TEXT.c.quote),
            _or_empty(languages), portrait.picture_id, _or_empty(picture.digest),
            _or_empty(picture.suffix), _or_empty(picture.file_name), _or_empty(picture.width, 0),
            _or_empty(picture.height, 0), _or_empty(picture.creator),
            _or_empty(picture.credit_line), picture.focus_x, picture.focus_y, picture.face_x,
            picture.face_y, picture.face_width, picture.face_height, portrait.created_at, due,
            _or_empty(person.surname), _or_empty(person.email), _or_empty(person.phone),
            _labels_of("portraits"), _or_empty(within("town", "name")),
        )
        .select_from(
            _T["portraits"]
            .join(_T["campaigns"])
            .outerjoin(_T["pictures"])
            .outerjoin(_T["person_data"])
            .outerjoin(TEXT, words_in(language))
        )
        .where(portrait.id.in_(_ASKED))
    )  # fmt: skip


@functools.cache
def _contact_lines(_language: str) -> Select[*tuple[Any, ...]]:
    contact, taking = _T["contacts"].c, _T["participations"].c
    roles = (
        sa.select(sa.func.group_concat(sa.distinct(taking.role)))
        .where(taking.contact_id == contact.id)
        .scalar_subquery()
    )
    point = _T["contact_points"].c
    mobile = (
        sa.select(point.value)
        .where(point.contact_id == contact.id, point.kind == "mobile")
        .order_by(point.position, point.id)
        .limit(1)
        .scalar_subquery()
    )
    return sa.select(
        contact.id, contact.kind, contact.name, contact.first_name, contact.organisation,
        contact.function, contact.email, contact.phone, contact.town, _or_empty(roles),
        _labels_of("contacts"), _or_empty(mobile),
    ).where(contact.id.in_(_ASKED))  # fmt: skip


@functools.cache
def _wall_lines(_language: str) -> Select[*tuple[Any, ...]]:
    wall, campaign, cell = _T["walls"].c, _T["campaigns"].c, _T["cells"].c
    return (
        sa.select(
            wall.id, wall.name, wall.campaign_id, _or_empty(campaign.name), wall.format,
            wall.width, wall.height, _number_of("cells", "wall_id", wall.id),
            _number_of("cells", "wall_id", wall.id, cell.portrait_id.is_not(None)),
            wall.created_at, wall.kind, wall.poster_format, wall.poster_width, wall.poster_height,
        )
        .select_from(_T["walls"].outerjoin(_T["campaigns"]))
        .where(wall.id.in_(_ASKED))
    )  # fmt: skip


_LINES: Final = {
    "campaigns": (rows.CampaignLine, _campaign_lines),
    "portraits": (rows.PortraitLine, _portrait_lines),
    "contacts": (rows.ContactLine, _contact_lines),
    "walls": (rows.WallLine, _wall_lines),
}
