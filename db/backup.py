"""Copies of the database that are sound at any moment; `db.packing` has the way back.

SQLite's online copy reads through the write-ahead log while the program goes on working
(sqlite.org/backup.html); a plain file copy would not.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from db.errors import LibraryError, file_errors, from_sqlite
from db.frozen import frozen
from db.layout import (
    BACKUPS,
    DATABASE,
    PACKAGES,
    is_package,
    written_at,
)

KEPT_DAILY: Final = 14
KEPT_OTHER: Final = 10
HOURLY: Final = timedelta(hours=1)
"""How old the copy of a day gets before what was written since is copied as well."""
STAMP: Final = "%Y-%m-%d %H-%M-%S"
"""The moment in the name of a copy."""

#: told after each step: (done, total); may raise to cancel
Report = Callable[[int, int], None]


@frozen
class Backup:
    """A copy in the library's own backup folder.

    `reason` is daily, migration or restore; or package, for a whole library that somebody saved
    there.
    """

    file: Path
    made_at: datetime
    reason: str
    size_bytes: int


def copy_database(source: Path, target: Path, report: Report | None = None) -> None:
    """Write a sound copy of a database in use to `target` (temporary name, then renamed)."""
    part = target.with_name(target.name + ".part")
    try:
        with file_errors(target.parent):
            target.parent.mkdir(parents=True, exist_ok=True)
            with closing(_reader(source)) as read, closing(sqlite3.connect(part)) as write:
                read.backup(
                    write,
                    pages=2000,
                    progress=(lambda _status, left, total: report(total - left, total))
                    if report
                    else None,
                )
                # A copy is one file: without this it would ask for a log of its own beside it.
                write.execute("PRAGMA journal_mode = DELETE")
            land(part, target)
    except sqlite3.Error as error:
        raise from_sqlite(error, target.parent) or error from error
    finally:
        part.unlink(missing_ok=True)


def make(folder: Path, reason: str, now: datetime) -> Backup:
    """Copy the library's database into its backup folder and drop the oldest of that kind.

    Of a day there is one daily copy, the latest. The copy is checked: one that is not sound tells
    that the library is damaged (`LibraryError("library_damaged")`) and pushes no good one out.
    """
    target = folder / BACKUPS / f"{now.strftime(STAMP)} {reason}.db"
    for left in target.parent.glob(f"* {reason}.db.part*"):  # of a program that was killed
        left.unlink(missing_ok=True)
    _settle(folder)
    written = written_at(folder)
    copy_database(folder / DATABASE, target)
    if not sound(target):
        target.unlink()
        raise LibraryError("library_damaged", folder=str(folder))
    if written is not None:
        with file_errors(target.parent):
            os.utime(target, ns=(written, written))  # what `due` compares
    made = Backup(target, now, reason, target.stat().st_size)
    for old in _outlived(made, found(folder)):
        old.file.unlink(missing_ok=True)
    return made


def _outlived(made: Backup, copies: list[Backup]) -> list[Backup]:
    """The copies that a new one makes needless."""
    others = [copy for copy in copies if copy.reason == made.reason and copy.file != made.file]
    if made.reason != "daily":
        return others[KEPT_OTHER - 1 :]
    same_day = [copy for copy in others if copy.made_at.date() == made.made_at.date()]
    return same_day + [copy for copy in others if copy not in same_day][KEPT_DAILY - 1 :]


def found(folder: Path) -> list[Backup]:
    """The library's own backups and the packages that lie beside them, newest first."""
    backups: list[Backup] = []
    for file in (folder / BACKUPS).glob("*.db"):
        stamp, _, reason = file.stem.rpartition(" ")
        try:
            made_at = datetime.strptime(stamp, STAMP)
        except ValueError:
            continue  # A file that somebody else put there.
        backups.append(Backup(file, made_at, reason, file.stat().st_size))
    for file in (folder / BACKUPS).iterdir() if (folder / BACKUPS).is_dir() else ():
        if file.suffix.lower() in PACKAGES and is_package(file):
            status = file.stat()
            made_at = datetime.fromtimestamp(status.st_mtime)  # noqa: DTZ006 - as the names tell it
            backups.append(Backup(file, made_at, "package", status.st_size))
    return sorted(backups, key=lambda backup: backup.made_at, reverse=True)


def portraits_in(file: Path) -> int | None:
    """How many portraits a copy of a database holds; None for what cannot be asked quickly."""
    if file.suffix != ".db":
        return None
    try:
        with closing(_reader(file)) as connection:
            return int(connection.execute("SELECT count(*) FROM portraits").fetchone()[0])
    except sqlite3.Error:
        return None


def readable(file: Path) -> bool:
    """Whether this program can work with a copy of a database, by its revision.

    Of a package that is told when it is brought back.
    """
    from db import migrations

    if file.suffix != ".db":
        return True
    try:
        return migrations.known(revision(file))
    except (sqlite3.Error, TypeError):
        return False


def newest_readable(folder: Path) -> Backup | None:
    """The newest of the library's own copies that this program can work with."""
    copies = (copy for copy in found(folder) if copy.reason != "package")
    return next((copy for copy in copies if readable(copy.file)), None)


def of_today(folder: Path, now: datetime) -> Backup | None:
    """The daily copy that was made today."""
    copies = (copy for copy in found(folder) if copy.reason == "daily")
    return next((copy for copy in copies if copy.made_at.date() == now.date()), None)


def due(folder: Path, now: datetime, age: timedelta = HOURLY) -> bool:
    """Whether the daily copy is to be made, or made anew.

    Anew when something was written since and it is as old as `age`, or without a portrait: the
    first one is made of a library that has just begun.
    """
    written = written_at(folder)
    if written is None:
        return False  # its drive has gone
    copy = of_today(folder, now)
    if copy is None:
        return True
    if copy.file.stat().st_mtime_ns == written:
        return False
    return now - copy.made_at >= age or portraits_in(copy.file) == 0


def _settle(folder: Path) -> None:
    """Bring what stands in the log into the database, as far as nobody reads it.

    Else the library's closing would do it later, and look like something written after the copy.
    """
    try:
        uri = f"{(folder / DATABASE).absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    except sqlite3.Error as error:
        raise from_sqlite(error, folder) or error from error


@contextmanager
def new_folder(folder: Path) -> Generator[None]:
    """Make a folder and those above it; when the block fails, take away again what is empty."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        with file_errors(folder):
            folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for made in missing:
            with suppress(OSError):  # somebody has put something in meanwhile
                made.rmdir()
        raise


def make_below(top: Path, folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it, adding them to `made`.

    `top` is not made when it is gone: where its drive was, there would be a folder of that name.
    """
    if folder == top or folder.is_dir():
        return
    make_below(top, folder.parent, made)
    folder.mkdir()
    made.append(folder)


def sound(file: Path) -> bool:
    """Whether a database file passes SQLite's integrity check and is a library.

    Raises `LibraryError` where it cannot be told (in use elsewhere, not to be read).
    """
    try:
        with closing(_reader(file)) as connection:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return verdict == "ok" and revision is not None
    except sqlite3.Error as error:
        plain = from_sqlite(error, file.parent)
        if plain is not None and plain.code != "library_damaged":
            raise plain from error
        return False


def revision(file: Path) -> str:
    """The revision that a database file says it has. Raises `sqlite3.Error` where it has none."""
    with closing(_reader(file)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def land(part: Path, target: Path) -> None:
    """Flush a finished file to the disk and give it its name, both to stay."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(target)
    if os.name == "posix":  # Windows cannot flush a folder and does not need it
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _reader(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
    # The schema names it; a check reads the columns that it computed.
    from db.engine import add_functions

    add_functions(connection)
    return connection
