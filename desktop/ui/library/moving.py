"""Taking a library to another folder, to another drive for example."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.core.errors import Known
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.library.librarian import Librarian
    from desktop.work.jobs import Job
    from desktop.work.lanes import Progress


class Moving(QObject):
    """Moves the open library: it is copied and opened there; the old folder stays."""

    def __init__(self, librarian: Librarian) -> None:
        super().__init__(librarian)
        self._librarian = librarian
        self._context = librarian.context

    def ask(self) -> None:
        """Ask for a folder and take the open library there."""
        chosen = QFileDialog.getExistingDirectory(
            self._librarian.window,
            translate("Library", "Move the library into this folder"),
            str(self._context.library.folder.parent),
        )
        if chosen:
            self._begin(Path(chosen))

    def _begin(self, target: Path) -> None:
        from db import library as libraries

        source = self._context.library.folder
        try:
            if any(target.iterdir()):
                target /= source.name
        except OSError:
            self._librarian.failed(Known("folder_unreadable", folder=str(target)))
            return

        def work(progress: Progress) -> Path:
            def step(done: int, total: int) -> None:
                progress.check()
                progress.report(done, total)

            libraries.copy_library(source, target, step)
            return target

        self._context.jobs.start(
            work,
            title=translate("Library", "Moving the library"),
            done=lambda folder: self._copied(source, folder),
            failed=self._librarian.failed,
        )

    def _copied(self, source: Path, target: Path) -> None:
        """Bring over what was edited during the copying, and go there."""
        from db import library as libraries

        if not self._context.is_open or self._context.library.folder != source:
            return

        def work(_progress: Progress) -> None:
            try:
                with libraries.claimed(source):
                    libraries.catch_up(source, target)
            except BaseException:
                # A copy that is behind must not be mistaken for the library.
                shutil.rmtree(target, ignore_errors=True)
                raise

        # Closed, so that nothing is edited in the old place any more.
        self._librarian.away(
            translate("Library", "Moving the library"),
            work,
            lambda job: self._arrived(source, target, job),
        )

    def _arrived(self, source: Path, target: Path, job: Job) -> None:
        if job.state != "done" or not self._librarian.open(target):
            self._librarian.come_back(source, job)
            return
        text = translate(
            "Library",
            "You now work in {folder}. The old folder {old} is still there; delete it once "
            "you have seen that nothing is missing.",
            folder=target,
            old=source,
        )
        self._librarian.say(text)
