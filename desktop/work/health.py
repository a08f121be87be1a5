"""Whether a library is sound: the database, its links, its codes and the originals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from db import library as libraries
from db.library import Library
from desktop.core.vault import Vault
from desktop.work.i18n import translate
from desktop.work.lanes import Progress

if TYPE_CHECKING:
    from db.library import Connection


def problems(library: Library, vault: Vault, progress: Progress) -> list[str]:
    """Everything that is wrong, as sentences in the user's language; empty when sound.

    Reads the whole database and looks at every original; on any thread.
    """
    from db import queries

    found = [
        translate("Health", "The database is damaged: {detail}", detail=detail)
        for detail in libraries.problems_of(library)
    ]
    if found:
        return found
    with library.reading() as connection:
        found += _wrong_codes(connection)
        originals = queries.originals(connection)
    for problem in vault.check(_counted(originals, progress)):
        found.append(
            translate(
                "Health",
                "The original of a picture is missing or damaged: {file}",
                file=problem.path.name,
            )
        )
    return found


def _counted(
    originals: list[tuple[str, str, int]], progress: Progress
) -> Iterator[tuple[str, str, int]]:
    for done, original in enumerate(originals):
        progress.check()
        progress.report(done, len(originals))
        yield original


def _wrong_codes(connection: Connection) -> Iterator[str]:
    from db.queries import wrong_codes

    for table, column, id_ in wrong_codes(connection):
        yield translate(
            "Health",
            "A record holds an unknown value: {table} {id}, {column}",
            table=table,
            id=id_,
            column=column,
        )
