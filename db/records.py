"""Whole records as plain values: a portrait with its words, person data, picture and labels.

For whatever takes a record as one thing, such as tables in and out. A value is named by the caller
and left out where nothing stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from db.changes import chunks
from db.locating import within
from db.models import TABLES
from db.word_filters import WithoutWords

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

Place = tuple[str, str, str]
"""Table, column, and for the words of portraits the language; without one they are left out."""

Wanted = Mapping[str, Place]
"""Name of a value -> where it stands."""

Records = dict[int, dict[str, Any]]
"""Id -> name of a value -> value. Labels are one text, in the order of a dictionary."""

LABELS_JOINED: Final = ", "
ENTRY: Final = "\x1e"
PART: Final = "\x1f"
POINTS: Final[Mapping[str, tuple[str, ...]]] = {
    "phone": ("phone", "mobile", "fax"),
    "mail": ("mail",),
    "web": ("web",),
}
"""Further numbers and addresses that go together -> their kinds."""

_T = TABLES


def portraits(
    connection: Connection,
    wanted: Wanted,
    *,
    ids: Sequence[int] | None = None,
    campaigns: Sequence[int] | None = None,
) -> Records:
    """Portraits by id (in that order) or of campaigns; all where neither is said.

    Tables: portraits, campaigns, portrait_texts, person_data, pictures, labels; and places, with
    the kind of a place instead of a column: the name of the one of that kind around the portrait.
    """
    within = () if campaigns is None else (_T["portraits"].c.campaign_id.in_(campaigns),)
    return _whole(connection, "portraits", wanted, ids, within)


def contacts(
    connection: Connection, wanted: Wanted, *, ids: Sequence[int] | None = None
) -> Records:
    """Contacts by id (in that order), or all.

    Tables: contacts, labels, contact_addresses; and contact_points, with a key of `POINTS` instead
    of a column. The last two are one text each: entries in their order, apart by `ENTRY`, of parts
    that are apart by `PART`.
    """
    return _whole(connection, "contacts", wanted, ids)


def text_languages(connection: Connection, ids: Sequence[int]) -> list[str]:
    """The languages in which there are texts of these portraits."""
    text = _T["portrait_texts"].c
    found: set[str] = set()
    for part in chunks(ids):
        asked = sa.select(text.language).where(text.portrait_id.in_(part)).distinct()
        found.update(connection.scalars(asked))
    return sorted(found)


def further_words(connection: Connection, ids: Sequence[int]) -> dict[str, list[str]]:
    """Language -> what there is of these portraits' texts in it, beside their campaigns' own.

    Columns in their order.
    """
    text, campaign = _T["portrait_texts"].c, _T["campaigns"].c
    columns = ("role", "quote", "story", "state", "due_on")
    told = [sa.func.max(sa.func.coalesce(text[name], "") != "") for name in columns]
    joined = _T["portrait_texts"].join(_T["portraits"]).join(_T["campaigns"])
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for part in chunks(ids):
        asked = (
            sa.select(text.language, *told)
            .select_from(joined)
            .where(text.portrait_id.in_(part), text.language != campaign.language)
            .group_by(text.language)
        )
        for language, *there in connection.execute(asked):
            found[language].update(
                (name, None) for name, yes in zip(columns, there, strict=True) if yes
            )
    order = {name: place for place, name in enumerate(columns)}
    return {
        language: sorted(found[language], key=order.__getitem__)
        for language in sorted(found)
        if found[language]
    }


def with_words(connection: Connection, ids: Sequence[int], language: str) -> list[int]:
    """Those of these portraits, in their order, with a word or a section in this language."""
    own, section = _T["portraits"].c, _T["place_sections"].c
    parted = sa.exists().where(section.portrait_id == own.id, section.language == language)
    said = sa.or_(sa.not_(WithoutWords((language,)).clause("portraits")), parted)
    found: set[int] = set()
    for part in chunks(ids):
        found.update(connection.scalars(sa.select(own.id).where(own.id.in_(part), said)))
    return [id_ for id_ in ids if id_ in found]


def albums(connection: Connection, ids: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    """Id and file name of every picture of those of these portraits that have several."""
    link, picture = _T["portrait_pictures"].c, _T["pictures"].c
    joined = _T["portrait_pictures"].join(_T["pictures"])
    found: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for part in chunks(ids):
        asked = sa.select(link.portrait_id, picture.id, picture.file_name).select_from(joined)
        for row in connection.execute(asked.where(link.portrait_id.in_(part))):
            found[row[0]].append((row[1], row[2]))
    return dict(found)


def file_names(connection: Connection) -> Iterable[tuple[int, str]]:
    """Id and file name of every picture."""
    own = _T["pictures"].c
    return [(row[0], row[1]) for row in connection.execute(sa.select(own.id, own.file_name))]


def _whole(
    connection: Connection,
    table: str,
    wanted: Wanted,
    ids: Sequence[int] | None,
    within: tuple[ColumnElement[bool], ...] = (),
) -> Records:
    """Records by id (in that order) or all, of those that fulfil the conditions `within`."""
    own = _T[table].c
    found: Records = {}
    # Several statements where there are more ids than one takes.
    scopes = [within] if ids is None else [(own.id.in_(part), *within) for part in chunks(ids)]
    for scope in scopes:
        asked = sa.select(own.id).where(*scope).order_by(own.id)
        found.update((id_, {}) for id_ in connection.scalars(asked))
        _own(connection, found, wanted, table, scope)
        if table == "portraits":
            _beside(connection, found, wanted, scope)
            _around(connection, found, wanted, scope)
        else:
            _parts(connection, found, wanted, scope)
        _labels(connection, found, wanted, table, scope)
    return found if ids is None else {id_: found[id_] for id_ in ids if id_ in found}


def _columns(wanted: Wanted, table: str, language: str = "") -> dict[str, str]:
    """Name of a value -> its column, of those in one table."""
    return {
        name: column
        for name, (place, column, spoken) in wanted.items()
        if place == table and spoken == language
    }


def _take(
    connection: Connection,
    found: Records,
    statement: sa.Select[Any],
    owner: ColumnElement[int],
    columns: Mapping[str, ColumnElement[Any]],
) -> None:
    """Add the values of a statement's rows to the records that own them."""
    names = tuple(columns)
    asked = statement.with_only_columns(owner, *columns.values(), maintain_column_froms=True)
    for row in connection.execute(asked):
        record = found.get(row[0])
        if record is None:
            continue
        for name, value in zip(names, row[1:], strict=True):
            if value is not None and value != "":
                record[name] = value


def _own(
    connection: Connection,
    found: Records,
    wanted: Wanted,
    table: str,
    scope: Sequence[ColumnElement[bool]],
) -> None:
    own = _T[table].c
    columns = {name: own[column] for name, column in _columns(wanted, table).items()}
    if columns:
        _take(connection, found, sa.select(own.id).where(*scope), own.id, columns)


def _beside(
    connection: Connection,
    found: Records,
    wanted: Wanted,
    scope: Sequence[ColumnElement[bool]],
) -> None:
    """What stands beside portraits: campaign, words in each language, person data, picture."""
    base, own = _T["portraits"], _T["portraits"].c
    asked = [(table, "") for table in ("campaigns", "person_data", "pictures")]
    languages = {
        spoken for table, _, spoken in wanted.values() if table == "portrait_texts" and spoken
    }
    asked += [("portrait_texts", language) for language in sorted(languages)]
    for table, language in asked:
        names = _columns(wanted, table, language)
        if not names:
            continue
        other = _T[table]
        statement = sa.select(own.id).select_from(base.join(other)).where(*scope)
        if language:
            statement = statement.where(other.c.language == language)
        columns = {name: other.c[column] for name, column in names.items()}
        _take(connection, found, statement, own.id, columns)


def _around(
    connection: Connection,
    found: Records,
    wanted: Wanted,
    scope: Sequence[ColumnElement[bool]],
) -> None:
    """The names of the places in which portraits lie."""
    own = _T["portraits"].c
    names = _columns(wanted, "places")
    if names:
        columns = {name: within(kind, "name").label(name) for name, kind in names.items()}
        somewhere = sa.select(own.id).where(own.place_id.is_not(None), *scope)
        _take(connection, found, somewhere, own.id, columns)


def _parts(
    connection: Connection,
    found: Records,
    wanted: Wanted,
    scope: Sequence[ColumnElement[bool]],
) -> None:
    """The further numbers and addresses of contacts; those without content are left out."""
    base = _T["contacts"]
    point, place = _T["contact_points"], _T["contact_addresses"]
    asked: list[tuple[str, Any, tuple[Any, ...], tuple[Any, ...]]] = [
        (name, point, (point.c.kind, point.c.use, point.c.value), (point.c.kind.in_(POINTS[key]),))
        for name, key in _columns(wanted, "contact_points").items()
    ]
    own = (place.c.use, place.c.street, place.c.postcode, place.c.town, place.c.country)
    asked += [(name, place, own, ()) for name in _columns(wanted, "contact_addresses")]
    for name, table, columns, narrowed in asked:
        statement = (
            sa.select(base.c.id, *columns)
            .select_from(base.join(table, table.c.contact_id == base.c.id))
            .where(*scope, *narrowed)
            .order_by(table.c.position, table.c.id)
        )
        said = 1 if table is place else 2
        entries: defaultdict[int, list[str]] = defaultdict(list)
        for id_, *parts in connection.execute(statement):
            plain = [part.strip() for part in parts]
            if id_ in found and any(plain[said:]):
                entries[id_].append(PART.join(plain))
        for id_, several in entries.items():
            found[id_][name] = ENTRY.join(several)


def _labels(
    connection: Connection,
    found: Records,
    wanted: Wanted,
    table: str,
    scope: Sequence[ColumnElement[bool]],
) -> None:
    (name, *_) = (*_columns(wanted, "labels"), "")
    if not name:
        return
    base, label = _T[table], _T["labels"]
    links = _T[f"{table.removesuffix('s')}_labels"]
    statement = (
        sa.select(base.c.id, label.c.name).select_from(base.join(links).join(label)).where(*scope)
    )
    borne: defaultdict[int, list[str]] = defaultdict(list)
    for row in connection.execute(statement):
        borne[row[0]].append(row[1])
    for id_, words in borne.items():
        if id_ in found:
            found[id_][name] = LABELS_JOINED.join(sorted(words, key=str.casefold))
