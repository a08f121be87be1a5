"""Writing a file that the user asked for: complete under its name, or not there at all."""

from __future__ import annotations

import errno
import glob
import itertools
import os
import re
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from desktop.core.errors import Known

LEFT_BEHIND = 3600.0
"""Seconds after which a temporary file belongs to nobody any more."""

FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""What names of files must not hold on Windows."""

_counter = itertools.count()
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_WINDOWS_FULL = {39, 112}  # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL


@contextmanager
def replacing(path: Path) -> Generator[BinaryIO, None, None]:
    """Open a file that takes the name `path` when the block ends well, and vanishes otherwise.

    It is written beside its target, flushed to the disk and renamed. Raises Known: file_disk_full,
    file_folder_missing, file_is_folder, file_not_writable, file_in_use (another program holds the
    target open, Windows), file_not_written (with `reason`); each with `file`.
    """
    part = part_of(path)
    with _trouble(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
        _sweep(path)
        stream = part.open("wb")
    try:
        # In this order: closing writes what is left, and may find the disk full once more.
        with _trouble(path), stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        with _trouble(path, renaming=True):
            part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def part_of(path: Path) -> Path:
    """A new temporary name beside a target."""
    return path.with_name(f"{_stem(path)}.{os.getpid()}-{next(_counter)}.part")


def _stem(path: Path) -> str:
    return f".{path.name[:80]}"


def _sweep(path: Path) -> None:
    """Remove what killed runs left of the same target."""
    for old in path.parent.glob(f"{glob.escape(_stem(path))}.*.part"):
        with suppress(OSError):  # it does no harm where it lies
            if time.time() - old.lstat().st_mtime > LEFT_BEHIND:
                old.unlink()


@contextmanager
def _trouble(path: Path, *, renaming: bool = False) -> Generator[None, None, None]:
    """Turn what the system says about the target into a Known error."""
    try:
        yield
    except OSError as error:
        raise Known(_code(error, renaming), file=str(path), reason=str(error)) from error


def _code(error: OSError, renaming: bool) -> str:
    if error.errno in _FULL or getattr(error, "winerror", None) in _WINDOWS_FULL:
        return "file_disk_full"
    if isinstance(error, IsADirectoryError):
        return "file_is_folder"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "file_folder_missing"
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        # The folder took the new file but not the name: somebody holds the old one.
        return "file_in_use" if renaming else "file_not_writable"
    return "file_not_written"
