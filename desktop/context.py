"""The Context: the object graph, built once and handed down.

What is there from the start: settings, jobs, images, undo, scope. What comes with a library and
goes with it: `library`, `store`, `vault`. Nothing imports a Context's parts from anywhere else.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from db.library import Library
    from desktop.core.vault import Vault
    from desktop.work.edit import Undo
    from desktop.work.images import Images
    from desktop.work.jobs import Job, Jobs, Progress
    from desktop.work.scope import Scope
    from desktop.work.settings import Settings
    from desktop.work.store import Store

T = TypeVar("T", bound=QObject)

_log = logging.getLogger(__name__)

#: How many libraries the menu remembers.
RECENT = 8

FRESH = timedelta(minutes=10)
"""A copy of the database younger than this is not made anew for a large import or at the end."""


class Context(QObject):
    """Everything that screens and commands share."""

    opened = Signal()
    """A library is open: `library`, `store` and `vault` are there."""
    ending = Signal()
    """The program is about to end with work cut off; what can keep its part does so now."""
    closing = Signal()
    """The library is about to go; whoever shows its data lets go now."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self._library: Library | None = None
        self._store: Store | None = None
        self._vault: Vault | None = None
        self._kept: dict[str, QObject] = {}
        self._written = False
        self.shell: Any = None
        """The window that speaks to the user now (`desktop.ui.area.Shell`); it may be exchanged
        while work runs, so work asks for it when it has something to say."""

    @cached_property
    def jobs(self) -> Jobs:
        """Work beside the window."""
        from desktop.work.jobs import Jobs

        return Jobs(self)

    @property
    def announced(self) -> tuple[Job, ...]:
        """The running jobs that the user sees; asking makes nothing."""
        return self.jobs.announced if "jobs" in self.__dict__ else ()

    @cached_property
    def images(self) -> Images:
        """Proofs for the screen."""
        from desktop.work.images import Images

        return Images(self.jobs, self)

    @cached_property
    def undo(self) -> Undo:
        """The one stack of Edits."""
        from desktop.work.edit import Undo

        return Undo(self)

    @cached_property
    def scope(self) -> Scope:
        """The campaign that the window works in."""
        from desktop.work.scope import Scope

        return Scope(self, self.settings)

    @property
    def is_open(self) -> bool:
        """Whether a library is open."""
        return self._library is not None

    @property
    def library(self) -> Library:
        """The open library; asking without one is a mistake."""
        assert self._library is not None, "no library is open"
        return self._library

    @property
    def store(self) -> Store:
        """The one writer of the open library."""
        assert self._store is not None, "no library is open"
        return self._store

    @property
    def vault(self) -> Vault:
        """The originals of the open library."""
        assert self._vault is not None, "no library is open"
        return self._vault

    def keep(self, name: str, make: Callable[[], T]) -> T:
        """An object that lives as long as the open library, whichever window shows it.

        `make` is called when it is asked for the first time.
        """
        assert self._library is not None, "no library is open"
        if name not in self._kept:
            self._kept[name] = make()
        return cast("T", self._kept[name])

    def open_library(self, folder: Path, *, create: bool = False, remember: bool = True) -> None:
        """Open a library, or make it; the one that was open is closed only when that worked.

        Raises `db.errors.LibraryError` with the plain reason.
        """
        from db import library as libraries

        if self._library is not None and self._library.folder == folder:
            return
        opened = (libraries.create_library if create else libraries.open_library)(folder)
        self.close_library()
        self._take(opened, remember=remember)

    def open_read_only(self, folder: Path) -> None:
        """Open a library to look only, beside a running window (command line)."""
        from db import library as libraries

        opened = libraries.read_library(folder)
        self.close_library()
        self._take(opened, remember=False)

    def close_library(self, *, copy: bool = True) -> None:
        """Close the open library, if any.

        Jobs are cancelled and waited for: none works on in files that are somebody else's then,
        and no answer of theirs reaches the next library. With `copy` what was written since the
        last daily copy is in one, unless that is fresh.
        """
        if self._library is None:
            return
        self.undo.settle()
        self.closing.emit()
        if "jobs" in self.__dict__:
            self.jobs.cancel_all()
        if copy and self._written:
            _copy(self._library)
        self.undo.clear()
        self.undo.store = None
        self.images.vault = None
        self._library.close()
        for kept in self._kept.values():
            kept.deleteLater()
        self._kept.clear()
        if self._store is not None:
            self._store.deleteLater()
        self._library = self._store = self._vault = None

    def care(self, age: timedelta | None = None) -> None:
        """Start the housekeeping beside the work. Originals are never touched.

        Each time: leftovers of killed runs, and today's copy, made anew if it is older than `age`
        (an hour) and something was written since. Once a day: proofs and prepared cells of photos
        whose original is gone, and the history of records that are no more.
        """
        library, vault, store = self.library, self.vault, self.store

        def work(_progress: Progress) -> bool:
            from db import backup, queries

            vault.tidy()
            now = datetime.now()
            first = backup.of_today(library.folder, now) is None
            if backup.due(library.folder, now, age or backup.HOURLY):
                backup.make(library.folder, "daily", now)
            if first:
                with library.reading() as connection:
                    known = {digest for digest, _, _ in queries.originals(connection)}
                vault.sweep(known)
            return first

        def forget(first: bool) -> None:
            from db.errors import LibraryError

            if first:
                try:
                    store.tidy()
                except LibraryError as error:
                    self.jobs.failed.emit(error)

        self.jobs.start(work, title="", done=forget, key="care", quiet=True)

    def stop(self) -> None:
        """End orderly: stop the jobs, close the library, write the settings."""
        if "jobs" in self.__dict__:
            self.jobs.stop()
        self.close_library()
        self.settings.sync()

    def _take(self, opened: Library, *, remember: bool = True) -> None:
        from desktop.core.vault import Vault
        from desktop.work.store import Store

        self.settings.library = str(opened.folder)
        self._library = opened
        self._store = Store(opened, self)
        self._written = False
        self._store.changed.connect(self._note)
        self._vault = Vault(opened.folder)
        self.images.vault = self._vault
        self.undo.store = self._store
        if remember:
            folder = str(opened.folder)
            recent: list[str] = self.settings.get("library.recent")
            self.settings.set("library.path", folder)
            others = [other for other in recent if other != folder]
            self.settings.set("library.recent", [folder, *others][:RECENT])
        _log.info("library opened")
        self.opened.emit()

    def _note(self, _touched: object) -> None:
        self._written = True


def _copy(library: Library) -> None:
    """Bring today's copy up to date at the end; that it fails keeps nobody from closing."""
    from db import backup
    from db.errors import LibraryError

    now = datetime.now()
    try:
        if not library.read_only and backup.due(library.folder, now, FRESH):
            backup.make(library.folder, "daily", now)
    except (LibraryError, OSError) as error:
        _log.warning("no copy at the end: %s", error)
