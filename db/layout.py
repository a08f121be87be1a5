"""What lies where in a library's folder, and that nothing else is written into it."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from db.errors import LibraryError

DATABASE: Final = "library.db"
VAULT: Final = "vault"
BACKUPS: Final = "backups"
PACKAGE: Final = ".litfass"
"""How the name of a library in one file ends; what is in it is a ZIP."""
PACKAGES: Final = (PACKAGE, ".zip")
"""The endings that such files have; older ones were called what they are."""
LOGS: Final = (f"{DATABASE}-wal", f"{DATABASE}-shm")


def written_at(folder: Path) -> int | None:
    """When the database was written to (ns since 1970), None when it is not there.

    A copy gets this time as its own: both lie on one file system and are rounded alike.
    """
    try:
        written = (folder / DATABASE).stat().st_mtime_ns
    except OSError:
        return None
    with suppress(OSError):  # there is a log only while somebody works
        log = (folder / LOGS[0]).stat()
        # SQLite makes an empty one for whoever only reads.
        written = max(written, log.st_mtime_ns) if log.st_size else written
    return written


def library_around(file: Path) -> Path | None:
    """The library in whose folder a path lies; None outside, and in its folder of backups."""
    real = file.resolve()
    around = [each for each in real.parents if (each / DATABASE).is_file()]
    for folder in around:
        # Compared on the disk: some systems do not tell "Backups" from "backups".
        if not any(_same(each, folder / BACKUPS) for each in real.parents):
            return folder
    return None


def require_outside(file: Path) -> None:
    """Refuse to write a file of the user's where it would hit what a library consists of.

    Raises `LibraryError("file_in_library")`.
    """
    folder = library_around(file)
    if folder is not None:
        raise LibraryError("file_in_library", file=str(file), folder=str(folder))


def require_package_or_nothing(file: Path) -> None:
    """Refuse to write a package over anything but an older one.

    Raises `LibraryError`: file_in_library, file_is_other.
    """
    require_outside(file)
    if file.exists() and not is_package(file):
        raise LibraryError("file_is_other", file=str(file))


def is_package(file: Path) -> bool:
    """Whether a file is a library in one ZIP file, by what is in it."""
    if not file.is_file():  # a pipe would be waited for
        return False
    try:
        with zipfile.ZipFile(file) as package:
            return DATABASE in package.namelist()
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
        return False


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them does not exist
        return False
