"""Records as tables: the columns of an export, its rows, and the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from desktop.core.sheets.field import Field, Out
from desktop.core.sheets.fields import CONTACTS, PORTRAITS, spoken
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
class Export:
    """Which records, as which form; `language` is that of headings and choices.

    `pictures`: small pictures of the portraits into the first column (XLSX). `only`: names of the
    fields that are wanted, in their order; none for all of them.
    """

    register: Register
    ids: Sequence[int]
    form: str
    language: str = "de"
    pictures: bool = False
    only: tuple[str, ...] = ()


def write(target: BinaryIO, asked: Export, store: Store, vault: Vault, progress: Progress) -> None:
    """Write a table that reads back as the same records. For a job; may be cancelled.

    Raises Known: those of `write_csv` and `write_xlsx`; `Cancelled`.
    """
    from desktop.core.sheets.writing import write_csv, write_json

    fields = _chosen(_fields(store, asked), asked.only)
    rows = _rows(store, asked, fields, progress)
    headers = [one.header(asked.language) for one in fields]
    if asked.form == "json":
        write_json(target, [one.name for one in fields], rows, check=progress.check)
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


def _fields(store: Store, asked: Export) -> tuple[Field, ...]:
    """Every field; the words of portraits also in those languages in which there are any."""
    from db import records

    if asked.register == "contacts":
        return CONTACTS
    further = store.read(records.text_languages, asked.ids)
    return (*PORTRAITS, *(spoken(language, name) for language in further for name in WORDS))


def _chosen(fields: tuple[Field, ...], only: tuple[str, ...]) -> tuple[Field, ...]:
    """The wanted fields in the wanted order; all where none of them is known."""
    known = {one.name: one for one in fields}
    return tuple(known[name] for name in only if name in known) or fields


def _rows(
    store: Store, asked: Export, fields: Sequence[Field], progress: Progress
) -> Iterator[list[Out]]:
    for start in range(0, len(asked.ids), _PAGE):
        progress.check()
        progress.report(start, len(asked.ids))
        for record in _records(store, asked, fields, asked.ids[start : start + _PAGE]):
            yield [one.written(record.get(one.name, one.empty), asked.language) for one in fields]


def _records(
    store: Store, asked: Export, fields: Sequence[Field], ids: Sequence[int]
) -> list[dict[str, Any]]:
    from db import queries, records

    wanted = {one.name: (one.table, one.column, one.language) for one in fields}
    if asked.register == "contacts":
        return list(store.read(records.contacts, wanted, ids=ids).values())
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
    return list(found.values())


def _pictures(store: Store, vault: Vault, asked: Export) -> Iterator[bytes | None]:
    """The smallest proof of each portrait's picture, where there is one."""
    from db import records

    wanted = {"digest": ("pictures", "digest", "")}
    for start in range(0, len(asked.ids), _PAGE):
        page = asked.ids[start : start + _PAGE]
        for record in store.read(records.portraits, wanted, ids=page).values():
            proof = vault.proof(record["digest"], min(PROOFS)) if "digest" in record else None
            yield proof.read_bytes() if proof is not None and proof.is_file() else None
