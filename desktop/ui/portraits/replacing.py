"""Photos for a portrait that is there: another one, or further ones to choose from.

From the menu, the inspector, or a drop on the inspector's photo or (with Alt) on a tile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.context import Context
    from desktop.core.ingest import Ingested
    from desktop.ui.area import Shell
    from desktop.work.importing import Harvest
    from desktop.work.jobs import Progress

Taken = Callable[[list["Ingested"]], "tuple[str, Change | None]"]
"""What to tell of photos that were read, and what to write for them (None: nothing new)."""


def replace_photo(context: Context, given: Shell, path: Path, portrait_id: int) -> None:
    """Read a file as a Job, then let the portrait show it; one step to undo.

    The photo that it showed stays with it, as another one to choose.
    """
    from desktop.work import importing

    store = context.store

    def taken(pictures: list[Ingested]) -> tuple[str, Change | None]:
        change = importing.exchange(store, portrait_id, pictures[0])
        return translate("Portraits", "Photo replaced"), change

    _read(context, given, [path], translate("Portraits", "Replace photo"), portrait_id, taken)


def add_photos(context: Context, given: Shell, paths: Sequence[Path], portrait_id: int) -> None:
    """Read files as a Job, then let the portrait have them as further pictures; one step."""
    from desktop.work import albums

    store = context.store

    def taken(pictures: list[Ingested]) -> tuple[str, Change | None]:
        change, new = albums.add(store, portrait_id, pictures)
        if not new:
            return translate("Portraits", "The portrait has these photos already."), None
        return translate("Portraits", "%n photo(s) added", "", new), change

    _read(context, given, paths, translate("Portraits", "Add photos"), portrait_id, taken)


def _read(
    context: Context,
    given: Shell,
    paths: Sequence[Path],
    title: str,
    portrait_id: int,
    taken: Taken,
) -> None:
    from desktop.work import importing

    store, vault = context.store, context.vault
    known = importing.recorder(store)
    faces: bool = context.settings.get("import.faces")

    def work(progress: Progress) -> Harvest:
        return importing.harvest(paths, vault, progress, known=known, faces=faces)

    def done(harvested: Harvest) -> None:
        from desktop.work.messages import sentence

        if not context.is_open or context.store is not store:
            return
        shell = context.shell or given  # the window may be another one by now
        if len(harvested.failures) > 1:
            lines = [(each.path.name, sentence(each.error)) for each in harvested.failures]
            shell.report(title, lines)
        for failure in harvested.failures[:1]:
            shell.notify(sentence(failure.error), kind="error")
        if harvested.pictures and store.row("portraits", portrait_id) is not None:
            text, change = taken(harvested.pictures)
            if change is None:
                shell.notify(text)
            elif context.undo.push_change(text, change):
                shell.notify(text, undo=True)

    context.jobs.start(work, title=title, done=done, key=(context, "photos", portrait_id))


def aimed_at(view: QAbstractItemView, event: QDropEvent) -> int | None:
    """The row of a list or gallery that files are held over with Alt; None: for no one alone."""
    if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return None
    index = view.indexAt(event.position().toPoint())
    return index.row() if index.isValid() else None


def row_rect(view: QAbstractItemView, row: int) -> QRect:
    """Where a row lies in the view: a tile, or a line over its whole width."""
    rect = view.visualRect(view.model().index(row, 0))
    return (
        rect
        if rect.height() > rect.width() / 2
        else QRect(0, rect.top(), view.viewport().width(), rect.height())
    )
