"""A whole library in one ZIP file, and the way back from that or from a copy of the database."""

from __future__ import annotations

import hashlib
import re
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from db.backup import (
    STAMP,
    Report,
    copy_database,
    land,
    make,
    make_below,
    new_folder,
    revision,
    sound,
)
from db.errors import LibraryError, file_errors
from db.layout import DATABASE, LOGS, VAULT, require_package_or_nothing

Check = Callable[[], object]
SPARE: Final = 256 << 20
"""Bytes that unpacking leaves free; on a small disk a tenth of what is free."""


def pack(folder: Path, target: Path, report: Report | None = None) -> None:
    """Write the whole library, database and originals, into one ZIP file.

    Originals are stored, not compressed: photos do not shrink. Proofs are left out; they are made
    again. Only an older package is written over. Raises `LibraryError`: file_in_library,
    file_is_other, disk_full; nothing is left behind then.
    """
    require_package_or_nothing(target)
    part = target.with_name(target.name + ".part")
    copy = target.with_name(target.name + ".db.part")
    try:
        with new_folder(target.parent), _blaming(target), file_errors(target.parent):
            copy_database(folder / DATABASE, copy)
            # Listed after the copy: an original is in the vault before its row is written.
            originals = sorted(file for file in (folder / VAULT).rglob("*") if _is_original(file))
            with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED, strict_timestamps=False) as package:
                package.write(copy, DATABASE, zipfile.ZIP_DEFLATED)
                for done, file in enumerate(originals, 1):
                    package.write(file, file.relative_to(folder).as_posix())
                    if report:
                        report(done, len(originals))
            land(part, target)
    finally:
        part.unlink(missing_ok=True)
        copy.unlink(missing_ok=True)


def unpack(source: Path, folder: Path, now: datetime, report: Report | None = None) -> None:
    """Bring a library back from a package or a database copy.

    The present database, if any, is kept in the backup folder. Originals only join those that are
    there. Raises `LibraryError("backup_damaged")` before anything is touched when the file is not
    sound, and `LibraryError("backup_newer")` when a newer Litfass made it.
    """
    from db import migrations

    staged = folder / (DATABASE + ".part")
    joined: list[Path] = []
    with new_folder(folder), _blaming(source), file_errors(folder):
        staged.unlink(missing_ok=True)
        try:
            if zipfile.is_zipfile(source):
                _stage_package(source, folder, staged, joined, report)
            elif source.is_file():
                shutil.copyfile(source, staged)
            else:
                raise LibraryError("backup_damaged", file=source.name)
            if not sound(staged):
                raise LibraryError("backup_damaged", file=source.name)
            if not migrations.known(revision(staged)):
                raise LibraryError("backup_newer", file=source.name)
            _require_plain_names(staged, source)
            _replace_database(folder, staged, now)
        except BaseException:
            _take_back(joined)
            raise
        finally:
            staged.unlink(missing_ok=True)


def peek(source: Path, target: Path, check: Check = lambda: None) -> None:
    """Take only the database out of a package, to look at it; `target` must not be there.

    `check` is called now and then and may raise to cancel. Raises `LibraryError`: backup_damaged,
    backup_newer, disk_full; then nothing is left at `target`.
    """
    _staged(source, target, lambda: _stage_database(source, target, check))


def share(source: Path, folder: Path, target: Path, report: Report | None = None) -> None:
    """Take the originals of a package into the vault of a library in use, the database to `target`.

    Originals that came stay where they are whatever happens: a photo that the library takes in
    meanwhile may be one of them. Raises `LibraryError` as `unpack`.
    """
    _staged(source, target, lambda: _stage_package(source, folder, target, [], report))


def _staged(source: Path, target: Path, stage: Callable[[], object]) -> None:
    """Have a package's database at `target`, sound and known, or nothing."""
    from db import migrations

    try:
        with _blaming(source), file_errors(target.parent):
            if not zipfile.is_zipfile(source):
                raise LibraryError("backup_damaged", file=source.name)
            stage()
            if not sound(target):
                raise LibraryError("backup_damaged", file=source.name)
            if not migrations.known(revision(target)):
                raise LibraryError("backup_newer", file=source.name)
            _require_plain_names(target, source)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _require_plain_names(database: Path, source: Path) -> None:
    """Refuse a database whose photos lie elsewhere than in the vault: a stranger may have made it.

    Raises `LibraryError("backup_damaged")`.
    """
    try:
        with closing(sqlite3.connect(database)) as connection:
            for digest, suffix in connection.execute("SELECT digest, suffix FROM pictures"):
                if not _ORIGINAL.fullmatch(f"vault/{str(digest)[:2]}/{digest}{suffix}"):
                    raise LibraryError("backup_damaged", file=source.name)
    except sqlite3.Error as error:
        raise LibraryError("backup_damaged", file=source.name) from error


@contextmanager
def _blaming(package: Path) -> Generator[None]:
    """Blame the package for a failure where it, or the place for it, is what has gone."""
    try:
        yield
    except LibraryError as error:
        written = error.values.get("folder") == str(package.parent)
        if error.code == "library_not_written" and (written or not package.exists()):
            reason = error.values["reason"]
            raise LibraryError("backup_unreachable", file=str(package), reason=reason) from error
        raise


def _is_original(file: Path) -> bool:
    return file.is_file() and file.suffix != ".part"


#: what reading a file that is no sound package ends with
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError)

#: how an original is called in a package: its name is the hash of what is in it
_ORIGINAL: Final = re.compile(r"vault/([0-9a-f]{2})/(\1[0-9a-f]{62})\.[a-z0-9]{1,5}")


def _stage_database(source: Path, staged: Path, check: Check) -> None:
    """Take only the database out of a package."""
    damaged = LibraryError("backup_damaged", file=source.name)
    try:
        with zipfile.ZipFile(source) as package:
            entry = package.getinfo(DATABASE)
            _require_room([entry], staged.parent)
            _extract(package, entry, staged, check)
    except _BROKEN as error:
        raise damaged from error


def _stage_package(
    source: Path, folder: Path, staged: Path, joined: list[Path], report: Report | None
) -> None:
    """Take the originals and, under its temporary name, the database out of a package.

    What was not there before, files and folders, is added to `joined` in that order.
    """
    damaged = LibraryError("backup_damaged", file=source.name)
    try:
        with zipfile.ZipFile(source) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            _require_room(entries, folder, staged.parent)
            for done, entry in enumerate(entries, 1):
                check = partial(report, done - 1, len(entries)) if report else None
                original = _ORIGINAL.fullmatch(entry.filename)
                if entry.filename == DATABASE:
                    _extract(package, entry, staged, check)
                elif original is None:
                    raise damaged
                elif not (folder / entry.filename).exists():
                    part = folder / (entry.filename + ".part")
                    make_below(folder, part.parent, joined)
                    try:
                        if _extract(package, entry, part, check) != original[2]:
                            raise damaged
                        land(part, folder / entry.filename)
                        joined.append(folder / entry.filename)
                    finally:
                        part.unlink(missing_ok=True)
                if report:
                    report(done, len(entries))
    except _BROKEN as error:
        raise damaged from error
    if not staged.exists():
        raise damaged


def _take_back(joined: list[Path]) -> None:
    for path in reversed(joined):
        with suppress(OSError):  # with its drive gone, nothing can be mended here
            path.rmdir() if path.is_dir() else path.unlink()


def _require_room(entries: list[zipfile.ZipInfo], folder: Path, other: Path | None = None) -> None:
    """Refuse to write more to a disk than it has room for: little packed can be much unpacked.

    The originals go to `folder`, the database to `other`. Raises `LibraryError("disk_full")`.
    """
    database = sum(entry.file_size for entry in entries if entry.filename == DATABASE)
    wanted = sum(
        entry.file_size
        for entry in entries
        if entry.filename == DATABASE or not _is_there(folder, entry.filename)
    )
    for place, size in ((folder, wanted), (other or folder, database)):
        free = shutil.disk_usage(place).free
        if size > free - min(SPARE, free // 10):
            raise LibraryError("disk_full", folder=str(place))


def _is_there(folder: Path, name: str) -> bool:
    return _ORIGINAL.fullmatch(name) is not None and (folder / name).exists()


def _extract(
    package: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, check: Check | None = None
) -> str:
    """Write one entry to a file; returns the SHA-256 of what was written.

    `check` is called between two pieces of it.
    """
    digest, size = hashlib.sha256(), 0
    with package.open(entry) as read, target.open("wb") as write:
        while piece := read.read(1 << 20):
            if size and check is not None:
                check()
            size += len(piece)
            if size > entry.file_size:
                raise zipfile.BadZipFile("more than was declared")
            digest.update(piece)
            write.write(piece)
    return digest.hexdigest()


def _replace_database(folder: Path, staged: Path, now: datetime) -> None:
    database = folder / DATABASE
    aside: dict[Path, Path] = {}
    if database.exists():
        if sound(database):
            make(folder, "restore", now)
            with closing(sqlite3.connect(database)) as connection:
                # What is only in the log goes into the file: then the log may be missing.
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            # Even a damaged one may still be of use to somebody with the right tools.
            for name in (DATABASE, *LOGS):
                if (folder / name).exists():
                    aside[folder / name] = folder / f"{now.strftime(STAMP)} {name}.damaged"
    try:
        for file, kept in aside.items():
            file.replace(kept)
        for name in LOGS:
            (folder / name).unlink(missing_ok=True)
        land(staged, database)
    except BaseException:
        for file, kept in aside.items():
            if kept.exists():
                kept.replace(file)
        raise
