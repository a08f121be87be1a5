"""Words about drives that are no good place for a library, and the way to a better one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.work.drives import CLOUD, Drive, drive_of
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.library.librarian import Librarian
    from desktop.work.lanes import Progress


def warning(drive: Drive) -> str:
    """What is against a drive; "" for one of this computer."""
    if not drive.kind:
        return ""
    if drive.kind == CLOUD:
        return translate(
            "Library",
            "{name} copies this folder while Litfass writes in it, which can damage the library. "
            "Better take a folder that stays on this computer; Litfass makes backups by itself.",
            name=drive.name,
        )
    return translate(
        "Library",
        "This folder lies on a network drive: Litfass is slower there, only one person can work at "
        "a time, and work stops when the network does. Better take a folder on this computer.",
    )


def mind(librarian: Librarian) -> None:
    """Look, beside the window, on what the open library lies; say so once."""
    context = librarian.context
    folder = context.library.folder

    def look(_progress: Progress) -> Drive:
        return drive_of(folder)

    context.jobs.start(
        look,
        title="",
        done=partial(_found, librarian, folder),
        key=(librarian, "drive"),
        quiet=True,
    )


def _found(librarian: Librarian, folder: Path, drive: Drive) -> None:
    context = librarian.context
    if not context.is_open or context.library.folder != folder or librarian.window is None:
        return
    before: str = context.settings.get("library.drive")
    if before == drive.kind:
        return
    context.settings.set("library.drive", drive.kind)
    if drive.kind:
        librarian.window.notify(
            warning(drive),
            action=(translate("Library", "Move the library…"), librarian.moving.ask),
            kind="warning",
        )
