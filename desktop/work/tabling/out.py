"""Records as tables: the columns of an export, its rows, and the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from desktop.core.sheets.field import Field, Out
from desktop.core.sheets.fields import CONTACTS, PORTRAITS, spoken
from desktop.core.sheets.parts import listed
from desktop.core.vault import PROOFS
from desktop.work.i18n import translate
from desktop.work.tabling.columns import WORDS, Register
from desktop.work.tabling.ground import LANGUAGE

if TYPE_CHECKING:
    from desktop.core.vault import Vault
    from desktop.work.lanes import Progress
    from desktop.work.store import Store

FORMS: Final = ("csv", "xlsx", "json")
_PAGE: Final = 1000
"""Records that are read at once."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A column of a list: its name, its heading on screen, and what a line reads there."""

    name: str
    heading: str
    text: Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Export:
    """Which records, as which form; `language` is that of headings and choices.

    `pictures`: small pictures of the portraits into the first column (XLSX). `shown`: the columns
    of the list in their order, none for every field. `spoken`: the language of the list's words.
    """

    register: Register
    ids: Sequence[int]
    form: str
    language: str = "de"
    pictures: bool = False
    shown: tuple[Shown, ...] = ()
    spoken: str = LANGUAGE


def write(target: BinaryIO, asked: Export, store: Store, vault: Vault, progress: Progress) -> None:
    """Write a table that reads back as the same records. For a job; may be cancelled.

    Raises Known: those of `write_csv` and `write_xlsx`; `Cancelled`.
    """
    from desktop.core.sheets.writing import write_csv, write_json

    columns = _columns(store, asked)
    rows = _rows(store, asked, columns, progress)
    headers = [one.heading for one in columns]
    if asked.form == "json":
        data = (_as_data(columns, row, asked.language) for row in rows)
        write_json(target, [one.name for one in columns], data, check=progress.check)
    elif asked.form == "csv":
        write_csv(target, headers, rows, language=asked.language, check=progress.check)
    else:
        from desktop.core.sheets.xlsxout import write_xlsx

        pictures = _pictures(store, vault, asked) if asked.pictures else None
        write_xlsx(
            target, headers, rows, title=_title(asked.register), pictures=pictures,
            picture_header=translate("Tables", "Photo"), check=progress.check,
        )  # fmt: skip


def _title(register: Register) -> str:
    if register == "contacts":
        return translate("Tables", "Contacts")
    return translate("Tables", "Portraits")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the file: a field, or what only the list has."""

    name: str
    heading: str
    field: Field | None
    shown: Shown | None = None


AS_FIELD: Final[Mapping[str, Mapping[str, str]]] = {
    "portraits": {"label": "labels", "town": "place"},
    "contacts": {"label": "labels"},
}
"""Columns of lists that are fields under another name."""
_ONLY_SEEN: Final = frozenset({"picture", "due_on"})
"""Columns that paint, or that say something else than the field of that name."""


def _columns(store: Store, asked: Export) -> list[_Column]:
    fields = _fields(store, asked)
    if not asked.shown:
        return [_Column(one.name, one.header(asked.language), one) for one in fields]
    known = {one.name: one for one in fields}
    found: list[_Column] = []
    for one in asked.shown:
        name = AS_FIELD[asked.register].get(one.name, one.name)
        field = known.get(name) if one.name not in _ONLY_SEEN else None
        if one.name != "picture":
            found.append(_Column(name, one.heading, field, one))
    return found


def _fields(store: Store, asked: Export) -> tuple[Field, ...]:
    """Every field; the words of portraits also in those further languages in which there are any.

    A further language of a portrait is none that its campaign speaks first.
    """
    from db import records

    if asked.register == "contacts":
        return CONTACTS
    further = store.read(records.further_words, asked.ids)
    return (
        *PORTRAITS,
        *(spoken(language, name) for language, names in further.items() for name in names),
    )


def _rows(
    store: Store, asked: Export, columns: Sequence[_Column], progress: Progress
) -> Iterator[list[Out]]:
    from db import queries

    fields = [one.field for one in columns if one.field is not None]
    of_lines = [one for one in columns if one.field is None and one.shown is not None]
    for start in range(0, len(asked.ids), _PAGE):
        progress.check()
        progress.report(start, len(asked.ids))
        ids = asked.ids[start : start + _PAGE]
        lines: dict[int, Any] = {}
        if of_lines:
            found = store.read(queries.lines, asked.register, ids, asked.spoken)
            lines = {line.id: line for line in found}
        for id_, record in _records(store, asked, fields, ids).items():
            yield [_cell(one, record, lines.get(id_), asked.language) for one in columns]


def _cell(column: _Column, record: Mapping[str, Any], line: Any, language: str) -> Out:
    if column.field is not None:
        value = record.get(column.field.name, column.field.empty)
        return column.field.written(value, language)
    return column.shown.text(line) if column.shown is not None and line is not None else ""


def _as_data(columns: Sequence[_Column], row: Sequence[Out], language: str) -> list[object]:
    """A row with lists instead of what stands in one cell on several lines."""
    found: list[object] = list(row)
    for place, column in enumerate(columns):
        field = column.field
        if field is not None and field.kind in ("points", "addresses"):
            text = str(field.parse(str(row[place]), language=language))
            found[place] = listed(text, field.kind)
    return found


def _records(
    store: Store, asked: Export, fields: Sequence[Field], ids: Sequence[int]
) -> dict[int, dict[str, Any]]:
    from db import queries, records

    wanted = {one.name: (one.table, one.column, one.language) for one in fields}
    if asked.register == "contacts":
        return store.read(records.contacts, wanted, ids=ids)
    wanted["campaign_id"] = ("portraits", "campaign_id", "")
    words = [name for name in WORDS if name in wanted]
    for language in store.read(records.text_languages, ids):
        for name in words:
            wanted.setdefault(f"{name}@{language}", ("portrait_texts", name, language))
    found = store.read(records.portraits, wanted, ids=ids)
    campaigns = {row.id: row.language for row in store.read(queries.where, "campaigns")}
    for record in found.values():
        main = campaigns.get(record["campaign_id"], LANGUAGE)
        record["language"] = main
        # The words of the campaign's own language stand in the plain columns.
        for name in WORDS:
            record[name] = record.pop(f"{name}@{main}", None) or ""
    return found


def _pictures(store: Store, vault: Vault, asked: Export) -> Iterator[bytes | None]:
    """The smallest proof of each portrait's picture, where there is one."""
    from db import records

    wanted = {"digest": ("pictures", "digest", "")}
    for start in range(0, len(asked.ids), _PAGE):
        page = asked.ids[start : start + _PAGE]
        for record in store.read(records.portraits, wanted, ids=page).values():
            proof = vault.proof(record["digest"], min(PROOFS)) if "digest" in record else None
            yield proof.read_bytes() if proof is not None and proof.is_file() else None
