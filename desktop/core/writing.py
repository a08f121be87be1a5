"""Writing a file that the user asked for: complete under its name, or not there at all."""

from __future__ import annotations

import errno
import glob
import itertools
import logging
import os
import platform
import re
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import BinaryIO, NamedTuple
from zlib import crc32

from desktop.core.claiming import claim, is_abandoned
from desktop.core.errors import Known

OLD = ".old"
"""How the second name of a file ends while others that belong to it are replaced."""
LEFT_BEHIND = 3600.0
"""Seconds after which a temporary file belongs to nobody any more."""

FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""What names of files must not hold on Windows."""

_log = logging.getLogger(__name__)
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
    with replacing_all((path,)) as streams:
        yield streams[0]


@contextmanager
def replacing_all(paths: Sequence[Path]) -> Generator[list[BinaryIO], None, None]:
    """As `replacing`, for files that belong together: all of them are new, or none is.

    Where one cannot take its name, those that have taken theirs give them back to the old files.
    """
    begun: list[_Part] = []
    try:
        for path in paths:
            begun.append(_begin(path))
        with _trouble(paths[-1]):
            yield [each.stream for each in begun]
        for each in begun:
            # In this order: closing writes what is left, and may find the disk full once more.
            with _trouble(each.target), each.stream:
                settle(each.stream)
        _take_names(begun)
    except BaseException:
        for each in begun:
            with suppress(OSError):
                each.stream.close()
            with suppress(OSError):
                each.part.unlink()
        raise


def settle(stream: BinaryIO) -> Path:
    """Bring what was written so far to the disk; answers where it lies until it has its name."""
    stream.flush()
    os.fsync(stream.fileno())
    return Path(stream.name)


class _Part(NamedTuple):
    """A file on its way: the name it will have, where it lies meanwhile, its open stream."""

    target: Path
    part: Path
    stream: BinaryIO


def _begin(path: Path) -> _Part:
    part = part_of(path)
    with _trouble(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
        _sweep(path)
        _sweep_folder(path.parent)
        stream = part.open("wb")
        claim(stream)
        return _Part(path, part, stream)


def _take_names(files: Sequence[_Part]) -> None:
    """Rename all, or none."""
    olds: list[tuple[Path, Path | None]] = []
    taken = 0
    try:
        for each in files:
            with _trouble(each.target, renaming=True):
                if len(files) > 1:
                    olds.append((each.target, _held(each.target)))
                each.part.replace(each.target)
                taken += 1
    except BaseException:
        for number, (target, old) in enumerate(olds):
            _give_back(target, old, taken=number < taken)
        raise
    for _, old in olds:
        if old is not None:
            with suppress(OSError):  # `_sweep` finds it later
                old.unlink()


def _held(target: Path) -> Path | None:
    """Give the old file a second name, under which it stays when it is replaced.

    Its own name is never without a file, so that a power failure loses nothing; only where the
    disk knows no second names it is moved.
    """
    if not target.exists():
        return None
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder", str(target))
    old = part_of(target).with_suffix(OLD)
    try:
        os.link(target, old)
    except OSError:
        target.rename(old)
    return old


def _give_back(target: Path, old: Path | None, *, taken: bool) -> None:
    """Let a name belong to the old file again, or to none where there was none."""
    try:
        if old is not None and not taken and target.exists() and old.samefile(target):
            old.unlink()  # its own name still stands, though somebody may hold the file open
        elif old is not None:
            old.replace(target)
        elif taken:
            target.unlink(missing_ok=True)
    except OSError as error:
        _log.error("%s could not be put back: %s", target, error)


def part_of(path: Path) -> Path:
    """A new temporary name beside a target."""
    return path.with_name(f"{_stem(path)}.{os.getpid()}-{next(_counter)}{_here()}.part")


@cache
def _here() -> str:
    """A mark of this computer: what another one is writing in a shared folder is not ours."""
    return f"@{crc32(platform.node().encode()):08x}"


def _stem(path: Path) -> str:
    return f".{path.name[:80]}"


def _sweep(path: Path) -> None:
    """Remove what killed runs left of the same target; an old file only where there is another."""
    stem = glob.escape(_stem(path))
    left = list(path.parent.glob(f"{stem}.*.part"))
    if path.exists():
        left += path.parent.glob(f"{stem}.*{OLD}")
    for each in left:
        with suppress(OSError):  # it does no harm where it lies
            if time.time() - each.lstat().st_mtime > LEFT_BEHIND:
                each.unlink()


def _sweep_folder(folder: Path) -> None:
    """Remove what runs that were killed on this computer left of other targets in a folder."""
    ours = re.compile(rf"\..+\.(\d+)-\d+{re.escape(_here())}\.part")
    for each in folder.glob(f".*{_here()}.part"):
        found = ours.fullmatch(each.name)
        if found is None or int(found[1]) == os.getpid():
            continue
        with suppress(OSError):  # it does no harm where it lies
            if is_abandoned(each):
                each.unlink()


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
