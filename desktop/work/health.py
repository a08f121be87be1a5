"""Whether a library is sound: the database, its links, its codes and the originals."""

from __future__ import annotations

from collections.abc import Iterator

from db import library as libraries
from db.library import Library
from desktop.core.vault import Vault
from desktop.work import faults
from desktop.work.lanes import Progress


def problems(library: Library, vault: Vault, progress: Progress) -> list[str]:
    """Everything that is wrong, as sentences in the user's language; empty when sound.

    Reads the whole database and looks at every original; on any thread.
    """
    from db import queries

    found = [faults.damaged(detail) for detail in libraries.problems_of(library)]
    if found:
        return found
    found = [faults.broken_link(link) for link in libraries.broken_links(library)]
    with library.reading() as connection:
        found += [faults.wrong_code(*wrong) for wrong in queries.wrong_codes(connection)]
        originals = queries.originals(connection)
    lost = list(vault.check(_counted(originals, progress)))
    with library.reading() as connection:
        return found + faults.lost_originals(connection, lost)


def _counted(
    originals: list[tuple[str, str, int]], progress: Progress
) -> Iterator[tuple[str, str, int]]:
    for done, original in enumerate(originals):
        progress.check()
        progress.report(done, len(originals))
        yield original
