"""Opens and makes libraries, and shows the board when that fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, QRect, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.core.places import again, default_library
from desktop.ui.library import front
from desktop.ui.portraits.dropping import DropZone, package_in
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.errors import LibraryError
    from desktop.context import Context
    from desktop.ui.library.backups import Backups
    from desktop.ui.library.boards import Offer
    from desktop.ui.library.example import Example
    from desktop.ui.library.front import Front, Wish
    from desktop.ui.library.moving import Moving
    from desktop.ui.library.packages import Packages
    from desktop.ui.library.welcome import Welcome
    from desktop.ui.window.window import Window
    from desktop.work.jobs import Job
    from desktop.work.lanes import Progress


CALM = 3_000
"""Milliseconds from the opening of a library to its daily backup."""
AGAIN = 60 * 60 * 1000
"""Milliseconds between two looks whether today's backup is to be made, or made anew."""


class Librarian(QObject):
    """What the File menu and the boards ask for. `window` is the one that is shown."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.window: Window | None = None
        self._front: Front | None = None
        # The daily backup waits until the first screen is there and the disk is free again.
        self.care_timer = QTimer(self)
        self.care_timer.timeout.connect(self._take_care)
        context.opened.connect(self._opened)
        context.closing.connect(self._closing)

    @cached_property
    def example(self) -> Example:
        """The example library."""
        from desktop.ui.library.example import Example

        return Example(self)

    @cached_property
    def backups(self) -> Backups:
        """Saving and bringing back."""
        from desktop.ui.library.backups import Backups

        return Backups(self)

    @cached_property
    def moving(self) -> Moving:
        """Taking the library elsewhere."""
        from desktop.ui.library.moving import Moving

        return Moving(self)

    @cached_property
    def packages(self) -> Packages:
        """What somebody handed on in one file."""
        from desktop.ui.library.packages import Packages

        return Packages(self)

    @cached_property
    def welcome(self) -> Welcome:
        """The first screen."""
        from desktop.ui.library.welcome import Welcome

        return Welcome(self)

    # ------------------------------------------------------------------ opening

    def begin(self, folder: Path | None) -> None:
        """At the start: open what was asked for or last open, else show the first screen."""
        remembered: str = self.context.settings.get("library.path")
        if folder is None and not remembered:
            self.show_first()
        else:
            self.open(folder or again(Path(remembered)))

    def open_text(self, folder: str) -> None:
        """Open a library by its path, as the list of recent ones has it."""
        self.open(Path(folder))

    def open(self, folder: Path, create: bool = False) -> bool:
        """Open a library or make one; a problem gets its board. Whether it is open now.

        An older one is brought up to date first, beside the window, and opens after that.
        """
        from db import library as libraries
        from db.errors import LibraryError

        if libraries.is_older(folder):
            self.away(
                translate("Library", "The library is prepared for this version of Litfass"),
                lambda _progress: libraries.open_library(folder).close(),
                lambda job: self._brought_up(folder, job),
            )
            return False
        try:
            self.context.open_library(folder.absolute(), create=create)
        except LibraryError as error:
            self.show_problem(error, folder)
            return False
        return True

    def _brought_up(self, folder: Path, job: Job) -> None:
        if job.error is None:
            self.open(folder)
        else:
            self.show_problem(job.error, folder)

    def show_first(self) -> None:
        """The first screen."""
        self.welcome.show()

    def show_problem(self, error: BaseException, folder: Path) -> None:
        """Say why a library cannot be opened. A library that is open stays open meanwhile."""
        from desktop.ui.library.problems import board, offers, way_back

        code = getattr(error, "code", "")
        if self.context.is_open and self.window is not None:
            self.window.say_error(error, offers(error, self._acts(folder)))
        elif code == "library_damaged":
            self.backups.show_of(folder, error)
        else:
            more = way_back(folder) if code == "library_newer" else ""
            self.show(board(error, self._acts(folder), more))

    def _acts(self, folder: Path) -> dict[str, Callable[[], object]]:
        """What each offer of a problem does."""
        return {
            "retry": lambda: self._retry(folder),
            "open": self.choose_open,
            "new": self.choose_new,
            "elsewhere": self.choose_new,
            "restore": lambda: self.backups.show_of(folder),
            "front": lambda: self._show_other(folder),
            "quit": self._quit,
        }

    def _show_other(self, folder: Path) -> None:
        """Let the window that has the library come forward; this one is of no further use."""
        front.ask(front.of_library(folder))
        if not self.context.is_open:
            self._quit()

    def _retry(self, folder: Path) -> None:
        if self.context.is_open and self.context.library.folder == folder:
            # Its drive was away: what is open of it is of no use.
            self.context.close_library(copy=False)
        self.open(folder)

    def ways_out(self, error: BaseException) -> tuple[BaseException, Sequence[Offer]]:
        """What to say of an error of the open library, and what to offer with it.

        A drive that has gone shows in many ways, some of which sound like damage.
        """
        from db.errors import LibraryError
        from db.library import is_library
        from desktop.ui.library.problems import offers

        if not self.context.is_open or not str(getattr(error, "code", "")).startswith("library_"):
            return error, ()
        folder = self.context.library.folder
        if is_library(folder):
            return error, ()
        missing = LibraryError("library_missing", folder=str(folder))
        return missing, offers(missing, self._acts(folder))

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
        remembered: str = self.context.settings.get("library.path")
        start = Path(remembered).parent if remembered else default_library().parent
        chosen = QFileDialog.getExistingDirectory(
            self.window, translate("Library", "Choose the folder of a library"), str(start)
        )
        if chosen:
            self.open(Path(chosen))

    # ------------------------------------------------------------------ saying

    def say(self, text: str) -> None:
        """Say in the strip what was done."""
        if self.window is not None:
            self.window.notify(text, kind="success")

    def say_plainly(self, text: str) -> None:
        """Say in the strip what was not done, because somebody stopped it."""
        if self.window is not None:
            self.window.notify(text)

    def failed(self, error: BaseException) -> None:
        """Say a Known error in the strip; a mistake of ours goes on."""
        from desktop.work.messages import is_known

        if not is_known(error):
            raise error
        if self.window is not None:
            self.window.say_error(error)

    # ------------------------------------------------------------------ away

    def away(
        self, title: str, work: Callable[[Progress], None], ended: Callable[[Job], None]
    ) -> None:
        """Close the library while `work` changes its files; `ended` opens one again.

        `ended` is called in every case: after success, failure and cancelling. Only the end of
        the program calls nobody.
        """
        from desktop.ui.library.boards import Board

        # No copy: it would take the place of the one of today that may be asked for.
        self.context.close_library(copy=False)
        self.show(Board("restore", "accent_text", title, translate("Library", "One moment …")))
        jobs = self.context.jobs
        # The failure is told by `ended`, after there is a library or a board to tell it on.
        job = jobs.start(work, title=title, done=lambda _none: None, failed=lambda _error: None)

        def over() -> None:
            if jobs.stopped:
                return
            if not self.context.is_open:
                ended(job)
            elif job.error is not None:  # the user has opened another library meanwhile
                self.failed(job.error)

        job.ended.connect(over)

    def come_back(self, folder: Path, job: Job) -> None:
        """After work that failed or was cancelled: open the library, or show why it does not."""
        self.open(folder)
        if job.error is not None:
            self.failed(job.error)

    # ------------------------------------------------------------------ window

    def take(self, window: Window, where: dict[str, Any] | None = None) -> None:
        """Work for this window from now on; `where` is the state of the one before."""
        self.window = window
        window.librarian = self
        zone = DropZone(window, self._say_drop, lambda data, _event: self._take_drop(data))
        zone.passes = lambda _data: False
        if self.context.is_open:
            window.library_opened(where)

    def _say_drop(self, data: QMimeData, _event: QDropEvent) -> tuple[str, QRect] | None:
        """A package may be dropped anywhere on the window."""
        package = package_in(data)
        if package is None or self.window is None:
            return None
        text = translate("Library", "Look into the package ‘{name}’", name=package.stem)
        return text, self.window.rect()

    def _take_drop(self, data: QMimeData) -> None:
        package = package_in(data)
        if package is not None:
            self.packages.show(package)

    def _opened(self) -> None:
        self.context.settings.set("window.first", False)
        name = front.of_library(self.context.library.folder)
        front.forget(name)
        self._front = front.Front(name, self)
        self._front.wanted.connect(self.fulfil)
        from db.errors import LibraryError

        if self.window is not None:
            try:
                self.window.library_opened()
            except LibraryError as error:
                # Damage behind a sound header shows when the first lists are read.
                folder = self.context.library.folder
                QTimer.singleShot(0, self, partial(self._give_up, error, folder))
                return
        self.care_timer.start(CALM)
        QTimer.singleShot(CALM, self, self._mind_the_drive)

    def _mind_the_drive(self) -> None:
        """Say once of each library that it lies on a drive that is no good place for it."""
        if self.context.is_open:
            from desktop.ui.library import drives

            drives.mind(self)

    def _take_care(self) -> None:
        """The daily housekeeping, beside the work; a library may stay open for days."""
        self.care_timer.setInterval(AGAIN)
        self.context.care()

    def _give_up(self, error: LibraryError, folder: Path) -> None:
        """Close a library that cannot be shown, and say why."""
        self.context.close_library(copy=False)
        self.show_problem(error, folder)

    def _closing(self) -> None:
        self.care_timer.stop()
        if self._front is not None:
            self._front.deleteLater()
            self._front = None
        if self.window is not None:
            self.window.library_closing()

    def fulfil(self, wish: Wish) -> None:
        """Come forward, and show what another start of Litfass was given."""
        if self.window is None:
            return
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        QApplication.alert(self.window)  # where the system keeps windows back, it blinks
        name = Path(wish.file or wish.library).name
        if name and (QApplication.activeModalWidget() is not None or self.context.announced):
            # What is asked or written there would be cut off.
            self.window.notify(
                translate("Library", "‘{name}’ can be opened when this is finished.", name=name),
                action=(translate("Library", "Open"), lambda: self._grant(wish)),
            )
        else:
            self._grant(wish)

    def _grant(self, wish: Wish) -> None:
        if wish.file:
            self.packages.show(Path(wish.file))
        elif wish.library:
            self.open(Path(wish.library))

    def show(self, board: QWidget) -> None:
        """Show a board, with the keyboard on what it offers first."""
        if self.window is not None:
            self.window.show_board(board)
            board.first_focus().setFocus()  # pyright: ignore[reportAttributeAccessIssue]

    def back(self) -> None:
        """Away from a board, to the area of before."""
        if self.window is not None:
            self.window.show_board(None)
            self.window.show_area(self.context.settings.get("window.area"))

    def _quit(self) -> None:
        if self.window is not None:
            self.window.close()
