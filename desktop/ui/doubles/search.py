"""Looking for doubles in a job, and bringing up their page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import shiboken6

from desktop.work import comparing, doubles
from desktop.work.i18n import mark, translate

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.core.vault import Vault
    from desktop.ui.area import Shell
    from desktop.ui.doubles.page import DoublesPage
    from desktop.work.jobs import Job, Progress
    from desktop.work.store import Store

_TITLES: Final = {
    "contacts": mark("Doubles", "Look for double contacts"),
    "portraits": mark("Doubles", "Look for double portraits"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """The groups, and those whose records say the same in every field."""

    groups: list[doubles.Group]
    same: list[tuple[int, ...]]


def look(store: Store, vault: Vault, table: str, progress: Progress) -> Found:
    """The likely doubles of a table. For a job: reads and computes."""
    if table == "contacts":
        groups = doubles.of_contacts(store, progress)
    else:
        groups = doubles.of_portraits(store, vault, progress)
    progress.check()
    return Found(groups, comparing.identical(store, table, [group.ids for group in groups]))


def search(context: Context, shell: Shell, table: str) -> None:
    """Look for doubles; the page stands there at once and fills when they are found."""
    page = _page(context, shell, table)
    store, vault = context.store, context.vault

    def done(found: Found) -> None:
        if shiboken6.isValid(page):
            page.show_groups(found.groups, found.same)
        elif context.is_open and context.store is store:
            _tell(context, table, found)

    job = context.jobs.start(
        lambda progress: look(store, vault, table, progress),
        title=translate("Doubles", _TITLES[table]),
        done=done,
        key=(context, "doubles", table),
    )
    job.ended.connect(lambda: _ended(job, page))
    page.cancelled.connect(job.cancel)


def _ended(job: Job, page: DoublesPage) -> None:
    """A search that was cancelled in the strip, or failed, leaves no waiting page."""
    if job.state in ("cancelled", "failed") and shiboken6.isValid(page):
        page.leave()


def _tell(context: Context, table: str, found: Found) -> None:
    """The page was left while the search went on: say what came of it."""
    shell = context.shell
    if shell is None:
        return
    if not found.groups:
        shell.notify(translate("Doubles", "No doubles found."))
        return
    text = translate("Doubles", "%n group(s) of likely doubles found", "", len(found.groups))
    show = translate("Doubles", "Look")
    shell.notify(text, action=(show, lambda: show_found(context, shell, table, found)))


def show_found(context: Context, shell: Shell, table: str, found: Found) -> None:
    """Bring up the page with what was found."""
    _page(context, shell, table).show_groups(found.groups, found.same)


def compare(context: Context, shell: Shell, table: str, ids: Sequence[int]) -> None:
    """Bring up the comparison of these records alone."""
    _page(context, shell, table).show_alone(ids)


def _page(context: Context, shell: Shell, table: str) -> DoublesPage:
    from desktop.ui.doubles.page import DoublesPage

    page = DoublesPage(context, shell, table)
    shell.show_page(table, page)
    return page
