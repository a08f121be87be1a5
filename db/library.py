"""A library: one folder with the database, the vault of originals, proofs and backups."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from db import backup
from db.errors import LibraryError, file_errors, from_sqlite
from db.frozen import frozen
from db.layout import BACKUPS, DATABASE, VAULT

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

_LOCK: Final = "library.lock"
_MAGIC: Final = b"SQLite format 3\x00"
_FOLDERS: Final = (VAULT, "proofs", BACKUPS)


class Library:
    """An open library. Made by `open_library` and `create_library`; to be closed."""

    def __init__(self, folder: Path, engine: Engine, lock: Lock | None) -> None:
        self.folder = folder
        self._engine = engine
        self._lock = lock
        self._closed = False

    @property
    def database(self) -> Path:
        """The database file."""
        return self.folder / DATABASE

    @property
    def read_only(self) -> bool:
        """Whether it was opened to look only; somebody else may be working in it."""
        return self._lock is None

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """A transaction that lasts as long as the block; failures of the disk become plain."""
        from sqlalchemy.exc import DBAPIError

        self._require_open()
        try:
            with self._engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise from_sqlite(error, self.folder) or error from error

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """A short read on the calling thread; sees one state of the data throughout."""
        from sqlalchemy.exc import DBAPIError

        self._require_open()
        try:
            with self._engine.connect() as connection:
                yield connection
        except DBAPIError as error:
            raise from_sqlite(error, self.folder) or error from error

    def close(self) -> None:
        """Let the database and the lock go; whoever asks later is refused."""
        self._closed = True
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def _require_open(self) -> None:
        # The engine would silently open the file again, under somebody else's feet.
        if self._closed:
            raise LibraryError("library_closed", folder=str(self.folder))


def create_library(folder: Path) -> Library:
    """Make a new library in an empty or new folder and open it.

    Raises `LibraryError`: library_not_empty, library_read_only, disk_full.
    """
    if is_library(folder):
        return open_library(folder)
    part = folder / (DATABASE + ".part")
    with backup.new_folder(folder):
        with file_errors(folder):
            if not is_free(folder):
                raise LibraryError("library_not_empty", folder=str(folder))
        lock = Lock(folder)
        try:
            with file_errors(folder):
                for name in _FOLDERS:
                    (folder / name).mkdir(exist_ok=True)
            # The schema is made beside and renamed, so that a killed start leaves no half database.
            _make_database(part)
            backup.land(part, folder / DATABASE)
            return _opened(folder, lock)
        except BaseException:
            part.unlink(missing_ok=True)
            lock.release()
            _clear(folder)
            raise


def is_older(folder: Path) -> bool:
    """Whether a library has to be brought up to date first, which may take minutes.

    False where that cannot be told: opening says why.
    """
    from db import migrations

    try:
        revision = backup.revision(folder / DATABASE)
    except (sqlite3.Error, TypeError):
        return False
    return revision != migrations.HEAD and migrations.known(revision)


def open_library(folder: Path) -> Library:
    """Open a library, bringing an older one up to date after a backup.

    Raises `LibraryError`: library_missing, library_damaged, library_newer, library_read_only,
    library_locked, disk_full.
    """
    if not is_library(folder):
        raise LibraryError("library_missing", folder=str(folder))
    _require_writable(folder)
    lock = Lock(folder)
    try:
        return _opened(folder, lock)
    except BaseException:
        lock.release()
        raise


@contextmanager
def claimed(folder: Path) -> Generator[None]:
    """Hold a library's lock without opening it, so that nobody works in it meanwhile.

    Raises `LibraryError("library_locked")` when somebody does.
    """
    with backup.new_folder(folder):
        lock = Lock(folder)
        try:
            yield
        except BaseException:
            lock.release()
            _clear(folder)
            raise
        lock.release()


def _clear(folder: Path) -> None:
    """Remove what a start of a library left in its folder, unless it is one by now."""
    if is_library(folder):
        return
    with suppress(OSError):  # what cannot be removed does no harm: `is_free` knows it
        (folder / _LOCK).unlink()
    for name in _FOLDERS:
        with suppress(OSError):
            (folder / name).rmdir()


def is_free(folder: Path) -> bool:
    """Whether a folder holds nothing but what an interrupted start of a library left there.

    One that is not there holds nothing.
    """
    if not folder.exists():
        return True
    ours = (*_FOLDERS, _LOCK)
    others = [entry for entry in folder.iterdir() if entry.name not in ours]
    if any(not entry.name.startswith((DATABASE, _LOCK)) for entry in others):
        return False
    return not any(entry.is_file() for name in _FOLDERS for entry in (folder / name).rglob("*"))


def is_library(folder: Path) -> bool:
    """Whether a folder holds a library's database."""
    try:
        return (folder / DATABASE).is_file()
    except OSError:
        return False


def read_library(folder: Path) -> Library:
    """Open a library to look only, beside a running program: no lock, no migration."""
    if not is_library(folder):
        raise LibraryError("library_missing", folder=str(folder))
    _require_sound_header(folder)
    return Library(folder, _current_engine(folder, migrate=False), None)


@frozen
class Link:
    """A link that leads nowhere: the record `id` of `table` names a missing one of `target`."""

    table: str
    id: int
    target: str


def problems_of(library: Library) -> list[str]:
    """What SQLite finds wrong with the file, in its words; empty when sound."""
    with library.reading() as connection:
        verdicts = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    return [verdict for verdict in verdicts if verdict != "ok"]


def broken_links(library: Library) -> list[Link]:
    """The links that lead nowhere; asked of a file that is sound."""
    with library.reading() as connection:
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    return [Link(str(row[0]), int(row[1]), str(row[2])) for row in broken]


def copy_library(source: Path, target: Path, report: backup.Report | None = None) -> None:
    """Copy a library in use to an empty folder, on another drive for example.

    The copy is made under a temporary name beside the target and renamed when it is whole. Raises
    `LibraryError`: library_not_empty, disk_full, library_read_only, library_not_written (the
    target's drive is gone), library_missing (the source's). Then nothing of it is left.
    """
    if target.exists() and any(target.iterdir()):
        raise LibraryError("library_not_empty", folder=str(target))
    part = target.with_name(target.name + ".part")
    with backup.new_folder(target.parent):
        try:
            with _there(source), file_errors(target.parent):
                if part.exists():  # of a copy that was killed
                    shutil.rmtree(part)
                part.mkdir()
                _copy_files(source, part, report)
                catch_up(source, part)
                if target.exists():
                    target.rmdir()
                part.rename(target)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise


def catch_up(source: Path, target: Path) -> None:
    """Bring into a copy what the library in use got since; its database and new files.

    Raises `LibraryError` as `copy_library`.
    """
    with _there(source), file_errors(target):
        backup.copy_database(source / DATABASE, target / DATABASE)
        _copy_files(source, target, None)


@contextmanager
def _there(source: Path) -> Generator[None]:
    """Blame the source for a failure when it is the source that has gone."""
    try:
        yield
    except LibraryError as error:
        if is_library(source):
            raise
        raise LibraryError("library_missing", folder=str(source)) from error


def _copy_files(source: Path, target: Path, report: backup.Report | None) -> None:
    made: list[Path] = []
    for name in _FOLDERS:
        backup.make_below(target, target / name, made)
    files = [
        file
        for name in _FOLDERS
        for file in sorted((source / name).rglob("*"))
        if file.is_file() and file.suffix != ".part"
    ]
    for done, file in enumerate(files, 1):
        copy = target / file.relative_to(source)
        if not (copy.exists() and copy.stat().st_size == file.stat().st_size):
            backup.make_below(target, copy.parent, made)
            part = copy.with_name(copy.name + ".part")
            shutil.copy2(file, part)
            backup.land(part, copy)
        if report:
            report(done, len(files))


def _make_database(file: Path) -> None:
    from sqlalchemy.exc import DBAPIError

    from db import migrations
    from db.engine import open_engine

    file.unlink(missing_ok=True)
    engine = open_engine(file)
    try:
        migrations.upgrade(engine)
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    except DBAPIError as error:
        raise from_sqlite(error, file.parent) or error from error
    finally:
        engine.dispose()


def _opened(folder: Path, lock: Lock) -> Library:
    _require_sound_header(folder)
    with file_errors(folder):
        for name in _FOLDERS:
            (folder / name).mkdir(exist_ok=True)
    return Library(folder, _current_engine(folder, migrate=True), lock)


def _current_engine(folder: Path, *, migrate: bool) -> Engine:
    from sqlalchemy.exc import DBAPIError

    from db import migrations
    from db.engine import open_engine

    engine = open_engine(folder / DATABASE)
    try:
        revision = migrations.current(engine)
        if revision is None:
            raise LibraryError("library_damaged", folder=str(folder))
        if not migrations.known(revision):
            raise LibraryError("library_newer", folder=str(folder))
        if revision != migrations.HEAD:
            if not migrate:
                raise LibraryError("library_older", folder=str(folder))
            backup.make(folder, "migration", datetime.now())
            migrations.upgrade(engine)
    except DBAPIError as error:
        engine.dispose()
        raise from_sqlite(error, folder) or error from error
    except BaseException:
        engine.dispose()
        raise
    return engine


def _require_sound_header(folder: Path) -> None:
    """The cheap look: the whole check takes longer with every photo and runs beside the work."""
    file = folder / DATABASE
    try:
        with file.open("rb") as stream:
            header = stream.read(len(_MAGIC))
    except OSError as error:
        raise LibraryError("library_unreadable", folder=str(folder)) from error
    if header != _MAGIC:
        raise LibraryError("library_damaged", folder=str(folder))
    try:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise from_sqlite(error, folder) or LibraryError(
            "library_damaged", folder=str(folder)
        ) from error


def _require_writable(folder: Path) -> None:
    with file_errors(folder), tempfile.TemporaryFile(dir=folder):
        pass


class Lock:
    """A library's lock: held by one process, let go by the system when that ends in any way.

    It is an exclusive transaction on a file of its own, so SQLite brings the locks of every
    system; another process (or another opening in this one) is told at once.
    """

    def __init__(self, folder: Path) -> None:
        """Take it, or raise `LibraryError("library_locked")`."""
        with file_errors(folder):
            (folder / _LOCK).touch()
        try:
            connection = sqlite3.connect(folder / _LOCK, timeout=0, isolation_level=None)
        except sqlite3.Error as error:
            raise LibraryError("library_read_only", folder=str(folder)) from error
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            connection.close()
            raise LibraryError("library_locked", folder=str(folder)) from error
        self._connection = connection

    def release(self) -> None:
        """Let it go."""
        self._connection.close()
