"""Opens, makes, changes and restores libraries, and shows the board when that fails."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.errors import Known
from desktop.core.places import default_library
from desktop.ui.library import front
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.backup import Backup
    from db.errors import LibraryError
    from desktop.context import Context
    from desktop.ui.library.front import Front
    from desktop.ui.window.window import Window
    from desktop.work.jobs import Job
    from desktop.work.lanes import Progress


CALM = 3_000
"""Milliseconds from the opening of a library to its daily backup."""


class Librarian(QObject):
    """What the File menu and the boards ask for. `window` is the one that is shown."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.window: Window | None = None
        self._front: Front | None = None
        # The daily backup waits until the first screen is there and the disk is free again.
        self._care = QTimer(self)
        self._care.setSingleShot(True)
        self._care.setInterval(CALM)
        self._care.timeout.connect(context.care)
        context.opened.connect(self._opened)
        context.closing.connect(self._closing)

    # ------------------------------------------------------------------ opening

    def begin(self, folder: Path | None) -> None:
        """At the start: open what was asked for or last open, else show the first screen."""
        remembered: str = self._context.settings.get("library.path")
        if folder is None and not remembered:
            self.show_first()
        else:
            self.open(folder or Path(remembered))

    def open_text(self, folder: str) -> None:
        """Open a library by its path, as the list of recent ones has it."""
        self.open(Path(folder))

    def open(self, folder: Path, create: bool = False) -> bool:
        """Open a library or make one; a problem gets its board. Whether it worked."""
        from db.errors import LibraryError

        try:
            self._context.open_library(folder.absolute(), create=create)
        except LibraryError as error:
            self.show_problem(error, folder)
            return False
        return True

    def show_first(self) -> None:
        """The first screen."""
        from desktop.ui.library.boards import FirstStart

        folder = default_library()
        self._show(
            FirstStart(
                str(folder),
                self.open_sample,
                lambda: self.open(folder, create=True),
                self.choose_new,
                self.choose_open,
            )
        )

    def show_problem(self, error: BaseException, folder: Path) -> None:
        """Say why a library cannot be opened. A library that is open stays open meanwhile."""
        from desktop.ui.library.problems import board

        if self._context.is_open and self.window is not None:
            self.window.say_error(error)
            return
        if getattr(error, "code", "") == "library_damaged":
            self._backups(folder, error)
            return
        acts: dict[str, Callable[[], object]] = {
            "retry": lambda: self.open(folder),
            "open": self.choose_open,
            "new": self.choose_new,
            "elsewhere": self.choose_new,
            "restore": lambda: self._backups(folder, None),
            "front": lambda: front.ask(folder),
            "quit": self._quit,
        }
        self._show(board(error, acts))

    def choose_new(self) -> None:
        """Ask for a folder and make a library in it."""
        chosen = QFileDialog.getExistingDirectory(
            self.window,
            translate("Library", "Choose an empty folder for the new library"),
            str(default_library().parent),
        )
        if chosen:
            self.open(Path(chosen), create=True)

    def choose_open(self) -> None:
        """Ask for the folder of a library and open it."""
        remembered: str = self._context.settings.get("library.path")
        start = Path(remembered).parent if remembered else default_library().parent
        chosen = QFileDialog.getExistingDirectory(
            self.window, translate("Library", "Choose the folder of a library"), str(start)
        )
        if chosen:
            self.open(Path(chosen))

    # ------------------------------------------------------------------ sample

    def open_sample(self) -> None:
        """Open the example; while it has nothing in it, it is built."""
        from db import queries
        from db.library import is_library
        from desktop.work import sample

        places = [default_library().with_name(name) for name in sample.PLACES]
        folder = next((place for place in places if is_library(place)), places[0])
        if not self.open(folder, create=not is_library(folder)):
            return
        # Not only the first time: the program may have ended before the pictures were read.
        if not self._context.store.read(queries.count, queries.Query("campaigns")):
            self._build_sample()

    def _build_sample(self) -> None:
        from desktop.work import sample

        context = self._context
        store, vault = context.store, context.vault

        def fill(harvested: Any) -> None:
            if context.is_open and context.store is store:
                text = translate("Library", "Prepare the example")
                context.undo.push_change(text, sample.build(store, harvested))

        context.jobs.start(
            lambda progress: sample.read_pictures(vault, progress),
            title=translate("Library", "Preparing the example"),
            done=fill,
            failed=self._failed,
            key=(store, "sample"),
        )

    # ------------------------------------------------------------------ backups

    def back_up(self) -> None:
        """Ask for a file and save the whole library in it."""
        from db import backup

        name = f"{self._context.library.folder.name} {date.today().isoformat()}.zip"
        chosen, _kind = QFileDialog.getSaveFileName(
            self.window,
            translate("Library", "Save the library as one file"),
            str(default_library().parent / name),
            translate("Library", "Backup (*.zip)"),
        )
        if not chosen:
            return
        folder, target = self._context.library.folder, Path(chosen)

        def work(progress: Progress) -> Path:
            backup.pack(folder, target, progress.report)
            return target

        self._context.jobs.start(
            work,
            title=translate("Library", "Backing up the library"),
            done=self._backed_up,
            failed=self._failed,
        )

    def move(self) -> None:
        """Ask for a folder and take the open library there, to another drive for example.

        It is copied and opened there; the old folder stays until the user deletes it.
        """
        from db import library as libraries

        chosen = QFileDialog.getExistingDirectory(
            self.window,
            translate("Library", "Move the library into this folder"),
            str(self._context.library.folder.parent),
        )
        if not chosen:
            return
        source = self._context.library.folder
        target = Path(chosen)
        try:
            if any(target.iterdir()):
                target /= source.name
        except OSError:
            self._failed(Known("folder_unreadable", folder=chosen))
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
            done=lambda folder: self._moved(source, folder),
            failed=self._failed,
        )

    def _moved(self, source: Path, target: Path) -> None:
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
        self._away(
            translate("Library", "Moving the library"),
            work,
            lambda job: self._arrived(source, target, job),
        )

    def _arrived(self, source: Path, target: Path, job: Job) -> None:
        if job.state != "done" or not self.open(target):
            self._come_back(source, job)
            return
        text = translate(
            "Library",
            "You now work in {folder}. The old folder {old} is still there; delete it once "
            "you have seen that nothing is missing.",
            folder=target,
            old=source,
        )
        if self.window is not None:
            self.window.notify(text, kind="success")

    def _backed_up(self, file: Path) -> None:
        if self.window is not None:
            text = translate("Library", "The library is saved in {file}", file=file.name)
            self.window.notify(text, kind="success")

    def _failed(self, error: BaseException) -> None:
        from desktop.work.messages import is_known

        if not is_known(error):
            raise error
        if self.window is not None:
            self.window.say_error(error)

    def show_backups(self) -> None:
        """Show the backups of the open library."""
        self._backups(self._context.library.folder, None)

    def _backups(self, folder: Path, error: BaseException | None) -> None:
        from db import backup
        from desktop.ui.library.boards import BackupsBoard, Offer
        from desktop.work.messages import sentence

        others = [Offer(translate("Library", "Another file…"), lambda: self._choose_backup(folder))]
        if self._context.is_open:
            others.append(Offer(translate("Library", "Back"), self._back))
        else:
            others.append(Offer(translate("Library", "Choose another library"), self.choose_open))
        found = backup.found(folder)
        words = translate(
            "Library",
            "The records return to the state of that day. Photos are never taken away, and the "
            "present state is kept as a backup too.",
        )
        if not found:
            words = translate(
                "Library", "There is no backup beside this library. Choose a file that you saved."
            )
        if error is not None:
            words = sentence(error)
        self._show(
            BackupsBoard(
                words,
                found,
                lambda chosen: self._restore_backup(folder, chosen),
                others,
                damaged=error is not None,
            )
        )

    def _choose_backup(self, folder: Path) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self.window,
            translate("Library", "Choose a backup"),
            str(default_library().parent),
            translate("Library", "Backups (*.zip *.db)"),
        )
        if chosen:
            self.restore(folder, Path(chosen))

    def _restore_backup(self, folder: Path, chosen: Backup) -> None:
        self.restore(folder, chosen.file)

    def restore(self, folder: Path, source: Path) -> None:
        """Bring a library back from a file, in the background, and open it."""
        from db import backup
        from db.library import claimed

        def work(progress: Progress) -> None:
            with claimed(folder):
                backup.unpack(source, folder, datetime.now(), progress.report)

        self._away(
            translate("Library", "Restoring the backup"),
            work,
            lambda job: self._restored(folder, job),
        )

    def _restored(self, folder: Path, job: Job) -> None:
        if job.state != "done":
            self._come_back(folder, job)
        elif self.open(folder) and self.window is not None:
            self.window.notify(translate("Library", "The backup is restored"), kind="success")

    def _away(
        self, title: str, work: Callable[[Progress], None], ended: Callable[[Job], None]
    ) -> None:
        """Close the library while `work` changes its files; `ended` opens one again.

        `ended` is called in every case: after success, failure and cancelling. Only the end of
        the program calls nobody.
        """
        from desktop.ui.library.boards import Board

        self._context.close_library()
        self._show(Board("restore", "accent_text", title, translate("Library", "One moment …")))
        jobs = self._context.jobs
        # The failure is told by `ended`, after there is a library or a board to tell it on.
        job = jobs.start(work, title=title, done=lambda _none: None, failed=lambda _error: None)

        def over() -> None:
            if jobs.stopped:
                return
            if not self._context.is_open:
                ended(job)
            elif job.error is not None:  # the user has opened another library meanwhile
                self._failed(job.error)

        job.ended.connect(over)

    def _come_back(self, folder: Path, job: Job) -> None:
        """After work that failed or was cancelled: open the library, or show why it does not."""
        self.open(folder)
        if job.error is not None:
            self._failed(job.error)

    # ------------------------------------------------------------------ window

    def take(self, window: Window, where: dict[str, Any] | None = None) -> None:
        """Work for this window from now on; `where` is the state of the one before."""
        self.window = window
        window.librarian = self
        if self._context.is_open:
            window.library_opened(where)

    def _opened(self) -> None:
        self._context.settings.set("window.first", False)
        self._front = front.Front(self._context.library.folder, self)
        self._front.wanted.connect(self._come_forward)
        from db.errors import LibraryError

        if self.window is not None:
            try:
                self.window.library_opened()
            except LibraryError as error:
                # Damage behind a sound header shows when the first lists are read.
                folder = self._context.library.folder
                QTimer.singleShot(0, self, partial(self._give_up, error, folder))
                return
        self._care.start()

    def _give_up(self, error: LibraryError, folder: Path) -> None:
        """Close a library that cannot be shown, and say why."""
        self._context.close_library()
        self.show_problem(error, folder)

    def _closing(self) -> None:
        self._care.stop()
        if self._front is not None:
            self._front.deleteLater()
            self._front = None
        if self.window is not None:
            self.window.library_closing()

    def _come_forward(self) -> None:
        if self.window is not None:
            self.window.showNormal() if self.window.isMinimized() else self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def _show(self, board: QWidget) -> None:
        if self.window is not None:
            self.window.show_board(board)
            board.first_focus().setFocus()  # pyright: ignore[reportAttributeAccessIssue]

    def _back(self) -> None:
        """Away from a board, to the area of before."""
        if self.window is not None:
            self.window.show_board(None)
            self.window.show_area(self._context.settings.get("window.area"))

    def _quit(self) -> None:
        if self.window is not None:
            self.window.close()
