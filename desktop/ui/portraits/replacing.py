"""Another photo for a portrait: from the menu, the inspector or a drop on the inspector's photo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.ui.area import Shell
    from desktop.work.importing import Harvest
    from desktop.work.jobs import Progress


def replace_photo(context: Context, given: Shell, path: Path, portrait_id: int) -> None:
    """Read a file as a Job, then let the portrait show it; one step to undo."""
    from desktop.work import importing

    store, vault = context.store, context.vault
    known = importing.recorder(store)
    faces: bool = context.settings.get("import.faces")

    def work(progress: Progress) -> Harvest:
        return importing.harvest([path], vault, progress, known=known, faces=faces)

    def done(harvested: Harvest) -> None:
        from desktop.work.messages import sentence

        if not context.is_open or context.store is not store:
            return
        shell = context.shell or given  # the window may be another one by now
        for failure in harvested.failures[:1]:
            shell.notify(sentence(failure.error), kind="error")
        if harvested.pictures:
            text = translate("Portraits", "Photo replaced")
            change = importing.exchange(store, portrait_id, harvested.pictures[0])
            if context.undo.push_change(text, change):
                shell.notify(text, undo=True)

    context.jobs.start(
        work,
        title=translate("Portraits", "Replace photo"),
        done=done,
        key=(context, "replace", portrait_id),
    )
