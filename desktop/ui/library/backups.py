"""Saving the library as one file, and bringing it back from its backups or such a file."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from db.layout import PACKAGE, PACKAGES
from desktop.core.places import default_library
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.library.boards import Offer
    from desktop.ui.library.librarian import Librarian
    from desktop.work.jobs import Job
    from desktop.work.lanes import Progress


class Backups(QObject):
    """What the File menu and the boards ask for about backups."""

    def __init__(self, librarian: Librarian) -> None:
        super().__init__(librarian)
        self._librarian = librarian
        self._context = librarian.context

    def save(self) -> None:
        """Ask for a file and save the whole library in it."""
        from db import packing

        name = f"{self._context.library.folder.name} {date.today().isoformat()}{PACKAGE}"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._librarian.window,
            translate("Library", "Save the backup as one file"),
            str(default_library().parent / name),
            translate("Library", "Litfass package (*.litfass);;ZIP file (*.zip)"),
        )
        if not chosen:
            return
        folder, target = self._context.library.folder, named(chosen)

        def work(progress: Progress) -> Path:
            packing.pack(folder, target, progress.report)
            return target

        self._context.jobs.start(
            work,
            title=translate("Library", "Making a backup of the library"),
            done=self._saved,
            failed=self._librarian.failed,
        )

    def _saved(self, file: Path) -> None:
        text = translate("Library", "The backup is in {file}", file=file.name)
        self._librarian.say(text)

    # ------------------------------------------------------------------ back again

    def show(self) -> None:
        """Show the backups of the open library."""
        self.show_of(self._context.library.folder)

    def show_of(self, folder: Path, error: BaseException | None = None) -> None:
        """Show the backups of a library; `error` says why it needs one."""
        from db import backup
        from desktop.ui.library.boards import BackupsBoard

        found = backup.found(folder)
        self._librarian.show(
            BackupsBoard(
                _words(bool(found), error),
                found,
                lambda chosen: self.restore(folder, chosen.file),
                self._others(folder),
                damaged=error is not None,
            )
        )

    def _others(self, folder: Path) -> list[Offer]:
        """What the board offers beside "Restore"."""
        from desktop.ui.library.boards import Offer

        librarian = self._librarian
        file = Offer(translate("Library", "Choose a backup file…"), lambda: self._choose(folder))
        if self._context.is_open:
            return [file, Offer(translate("Library", "Back"), librarian.back)]
        return [file, Offer(translate("Library", "Open another library…"), librarian.choose_open)]

    def _choose(self, folder: Path) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self._librarian.window,
            translate("Library", "Choose a backup"),
            str(default_library().parent),
            translate("Library", "Backups (*.litfass *.zip *.db)"),
        )
        if chosen:
            self.restore(folder, Path(chosen))

    def restore(self, folder: Path, source: Path) -> None:
        """Bring a library back from a file, in the background, and open it."""
        from db import packing
        from db.library import claimed

        def work(progress: Progress) -> None:
            with claimed(folder):
                packing.unpack(source, folder, datetime.now(), progress.report)

        self._librarian.away(
            translate("Library", "Restoring the backup"),
            work,
            lambda job: self._restored(folder, job),
        )

    def _restored(self, folder: Path, job: Job) -> None:
        if job.state != "done":
            self._librarian.come_back(folder, job)
        elif self._librarian.open(folder):
            self._librarian.say(translate("Library", "The backup is restored"))


def named(chosen: str) -> Path:
    """The file that was asked for, with the ending of a package where it has none.

    What follows a full stop in a name, as in "Stand 1.12", is no ending.
    """
    target = Path(chosen)
    wanted = target.with_name(target.name + PACKAGE)
    # Nobody was asked whether that one may be written over.
    return target if target.suffix.lower() in PACKAGES or wanted.exists() else wanted


def _words(some: bool, error: BaseException | None) -> str:
    """What the board says: the damage, or what a backup brings back, or that there is none."""
    if error is not None:
        from desktop.work.messages import sentence

        return sentence(error)
    if not some:
        return translate(
            "Library", "There is no backup beside this library. Choose a file that you saved."
        )
    return translate(
        "Library",
        "The records return to the state of that day. Photos are never taken away, and the "
        "present state is kept as a backup too.",
    )
