"""What can go wrong with a library, as far as the user can act on it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

# Errno values that mean "no room left": the disk itself, or the user's share of it.
FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


class LibraryError(Exception):
    """A condition of the library that the user can mend.

    `code` names the sentence that the user reads, `values` fill its placeholders. The text itself
    is made where languages are known, never here.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(f"{code} {values}" if values else code)
        self.code = code
        self.values = values


@contextmanager
def file_errors(folder: Path) -> Generator[None]:
    """Turn what the system says about files under `folder` into a `LibraryError`.

    disk_full, library_read_only, and for the rest (a drive that was unplugged) library_not_written.
    """
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise LibraryError("disk_full", folder=str(folder)) from error
        if error.errno in READ_ONLY:
            raise LibraryError("library_read_only", folder=str(folder)) from error
        reason = error.strerror or str(error)
        raise LibraryError("library_not_written", folder=str(folder), reason=reason) from error


def from_sqlite(error: BaseException, folder: Path) -> LibraryError | None:
    """The plain reading of an SQLite failure, or None when it is a mistake of ours.

    SQLite reports the user's environment (full, read-only, busy, damaged) and our own misuse with
    the same exception classes; only the message tells them apart (sqlite.org/rescode.html).
    """
    original = getattr(error, "orig", error)
    if not isinstance(original, sqlite3.Error):
        return None
    text = str(original).lower()
    if "full" in text:
        return LibraryError("disk_full", folder=str(folder))
    if "readonly" in text or "read-only" in text:
        return LibraryError("library_read_only", folder=str(folder))
    if "locked" in text or "busy" in text:
        return LibraryError("library_locked", folder=str(folder))
    if "malformed" in text or "not a database" in text:
        return LibraryError("library_damaged", folder=str(folder))
    if "disk i/o" in text:  # the drive went, or is about to
        return LibraryError("library_unreadable", folder=str(folder))
    if "unable to open" in text:
        return LibraryError("library_missing", folder=str(folder))
    return None
