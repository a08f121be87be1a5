"""The vault: originals and proofs on disk, named by the SHA-256 of the original.

    vault/ab/<digest>.jpg          originals, byte for byte as they came; never changed
    proofs/1024/ab/<digest>.jpg    scaled copies; can be made again from the originals
    proofs/cells/ab/<half>-….cell  finished cells of walls (`desktop.core.cellcache`), as proofs
    vault/parts, proofs/parts      files that are being written, with the ending .part

A file appears under its final name only when it is complete and on the disk: it is written as a
`.part`, flushed, and renamed. The parts have a folder to themselves, so that `tidy` finds what a
killed run left behind without looking at a hundred thousand names. Proofs are written before their
original, so an original that is there has been decoded once from end to end.
"""

from __future__ import annotations

import errno
import hashlib
import itertools
import logging
import os
import re
import sys
import threading
import time
from collections.abc import Collection, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal

from desktop.core.errors import Known
from desktop.core.opening import reading

log = logging.getLogger(__name__)

PROOFS = (256, 1024)
"""Longest sides of the proofs, in pixels, small to large."""

CHUNK = 1 << 20
PARTS = "parts"
YOUNG = 3600.0
"""Seconds for which `sweep` leaves a file alone."""

_DIGEST = re.compile(r"[0-9A-Za-z_-]*")
_SUFFIX = re.compile(r"(\.[a-z0-9]{1,5})?")
"""A name with more in it than this could lie outside the library, or on another computer."""

_counter = itertools.count()
_writing: set[Path] = set()  # the .part files of this process, which `tidy` leaves alone
_writing_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with an original: it is missing, has another size, or other content."""

    kind: Literal["missing", "size", "content", "unreadable"]
    digest: str
    path: Path


@dataclass(frozen=True, slots=True)
class Staged:
    """A copy that lies in the vault under a temporary name. `Vault.settle` names it for good."""

    part: Path
    digest: str
    size_bytes: int


class Vault:
    """The originals and proofs below a library folder. Safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ready: set[Path] = set()

    def original(self, digest: str, suffix: str) -> Path:
        """Where the original lies, or would lie. `suffix` is lower case and has its dot.

        Raises Known("image_unreadable") for what is no name of a file in here.
        """
        if not _SUFFIX.fullmatch(suffix):
            raise Known("image_unreadable", file=f"{digest[:12]}{suffix}")
        _require_name(digest)
        return self.folder / "vault" / digest[:2] / f"{digest}{suffix}"

    def proof(self, digest: str, side: int) -> Path:
        """Where the proof of this longest side (in pixels) lies. Raises as `original`."""
        _require_name(digest)
        return self.folder / "proofs" / str(side) / digest[:2] / f"{digest}.jpg"

    def has(self, digest: str, suffix: str, size_bytes: int) -> bool:
        """Whether the original is there with this size and all proofs are whole."""
        return _size(self.original(digest, suffix)) == size_bytes and all(
            self.has_proof(digest, side) for side in PROOFS
        )

    def has_proof(self, digest: str, side: int) -> bool:
        """Whether the proof is there and ends as a JPEG must."""
        try:
            with self.proof(digest, side).open("rb") as stream:
                stream.seek(-2, os.SEEK_END)
                return stream.read() == b"\xff\xd9"
        except (OSError, Known):
            return False

    def keep(self, source: Path | bytes, digest: str, suffix: str) -> Path:
        """Put an original into the vault and return its path.

        `digest` is the SHA-256 of the content. What is there already and good stays untouched.
        Raises Known: disk_full, library_read_only, library_missing, library_not_written; for a
        `source` that is a path also image_vanished and image_unreadable, and image_changed where
        its content is no longer that of `digest`.
        """
        path = self.original(digest, suffix)
        if self._is_good(path, digest):
            return path
        if isinstance(source, bytes):
            self._write("vault", path, source)
            return path
        staged = self.stage(source)
        if staged.digest != digest:
            self.discard(staged)
            raise Known("image_changed", file=source.name)
        return self.settle(staged, suffix)

    def write_proof(self, digest: str, side: int, data: bytes) -> Path:
        """Write a proof (JPEG) and return its path. Raises Known as `keep`."""
        path = self.proof(digest, side)
        self._write("proofs", path, data)
        return path

    def stage(self, source: Path) -> Staged:
        """Copy a file into the vault under a temporary name, reading it once.

        Raises Known as `keep`. The caller ends with `settle` or `discard`.
        """
        digest, size = hashlib.sha256(), 0
        with reading(source.name):
            stream = source.open("rb")
        with stream, self._part("vault", "staged") as (part, file):
            while True:
                with reading(source.name):
                    chunk = stream.read(CHUNK)
                if not chunk:
                    break
                digest.update(chunk)
                with self._trouble():
                    file.write(chunk)
                size += len(chunk)
            with self._trouble():
                _flush(file)
        return Staged(part, digest.hexdigest(), size)

    def settle(self, staged: Staged, suffix: str) -> Path:
        """Give a staged copy its final name. Raises Known as `keep`."""
        path = self.original(staged.digest, suffix)
        try:
            if not self._is_good(path, staged.digest):
                self._rename(staged.part, path)
        finally:
            self.discard(staged)
        return path

    def discard(self, staged: Staged) -> None:
        """Remove a staged copy. Does nothing when it is gone already."""
        _forget(staged.part)

    def tidy(self) -> int:
        """Remove what killed runs left behind and return how many files that were.

        Only the one who holds the library's lock may call it.
        """
        removed = 0
        for area in ("vault", "proofs"):
            for part in (self.folder / area / PARTS).glob("*.part"):
                with _writing_lock:
                    mine = part in _writing
                if not mine:
                    with suppress(OSError):  # it does no harm where it lies
                        part.unlink()
                        removed += 1
        return removed

    def sweep(self, known: Collection[str]) -> int:
        """Remove proofs and cells of photos that have gone for good; returns how many files.

        Gone is a photo that the library does not know (`known`: the digests it does) and of which
        there is no original. One that is only missing keeps its proofs: perhaps they are all that
        is left of it. What is younger than an hour stays: an import writes proofs first.
        """
        oldest = time.time() - YOUNG
        stay = {digest[:32] for digest in known}  # half of it tells photos apart as well
        removed = 0
        for path in (self.folder / "proofs").glob("*/??/*"):
            half = path.name[:32]
            if half in stay or any((self.folder / "vault" / half[:2]).glob(f"{half}*")):
                continue
            with suppress(OSError):  # in use, or gone meanwhile; tomorrow is another day
                if path.stat().st_mtime < oldest:
                    path.unlink()
                    removed += 1
        return removed

    def check(
        self, originals: Iterable[tuple[str, str, int]], *, content: bool = False
    ) -> Iterator[Problem]:
        """Compare (digest, suffix, size in bytes) with what is there; yield what is wrong.

        With `content`, every original is read and its hash compared.
        """
        for digest, suffix, size_bytes in originals:
            try:
                path = self.original(digest, suffix)
            except Known:
                yield Problem("missing", digest, self.folder / "vault")
                continue
            found = _size(path)
            if found is None:
                yield Problem("missing", digest, path)
            elif found != size_bytes:
                yield Problem("size", digest, path)
            elif content:
                try:
                    good = _digest(path) == digest
                except OSError as error:
                    log.warning("%s cannot be read: %s", path, error)
                    yield Problem("unreadable", digest, path)
                else:
                    if not good:
                        yield Problem("content", digest, path)

    # --------------------------------------------------------------------------- inside

    def _is_good(self, path: Path, digest: str) -> bool:
        if not path.is_file():
            return False
        try:
            good = _digest(path) == digest
        except OSError as error:
            log.warning("%s cannot be read: %s", path, error)
            return False
        if not good:
            log.warning("%s was damaged and is replaced", path)
        return good

    def _write(self, area: str, path: Path, data: bytes) -> None:
        with self._part(area, path.name) as (part, file), self._trouble():
            file.write(data)
            _flush(file)
        self._rename(part, path)

    def _rename(self, part: Path, path: Path) -> None:
        self._folder(path.parent)
        try:
            with self._trouble():
                try:
                    part.replace(path)
                except PermissionError:
                    # Windows does not replace a file that somebody reads. Names are content
                    # here, so a file of the same size is the one we bring.
                    if _size(path) != _size(part):
                        raise
                if self._is_for_good(path):
                    _flush_folder(path.parent)
        finally:
            _forget(part)

    @contextmanager
    def _part(self, area: str, name: str) -> Generator[tuple[Path, IO[bytes]], None, None]:
        """Open a new file for writing; it is gone again when the block raises."""
        part = self.folder / area / PARTS / f"{name}.{os.getpid()}-{next(_counter)}.part"
        self._folder(part.parent)
        with _writing_lock:
            _writing.add(part)
        try:
            with self._trouble():
                file = part.open("xb")
            with file:
                yield part, file
        except BaseException:
            _forget(part)
            raise

    def _folder(self, folder: Path) -> None:
        """Make a folder of the vault, once; that of originals with its name on the disk."""
        if folder in self._ready and folder.is_dir():
            return
        with self._trouble():
            if not self.folder.is_dir():
                raise FileNotFoundError(errno.ENOENT, "no library folder", str(self.folder))
            missing = [f for f in (folder, *folder.parents) if not f.is_dir()]
            for one in reversed(missing):
                one.mkdir(exist_ok=True)
                if self._is_for_good(one):
                    _flush_folder(one.parent)
        self._ready.add(folder)

    def _is_for_good(self, path: Path) -> bool:
        """Whether losing this name in a power cut would matter. Proofs can be made again."""
        return path.is_relative_to(self.folder / "vault")

    @contextmanager
    def _trouble(self) -> Generator[None, None, None]:
        """Turn what the system says about the library folder into a Known error."""
        try:
            yield
        except OSError as error:
            log.warning("the vault cannot be written: %s", error)
            folder = str(self.folder)
            if error.errno in _FULL or getattr(error, "winerror", None) in _WINDOWS_FULL:
                raise Known("disk_full", folder=folder) from error
            if isinstance(error, PermissionError) or error.errno == errno.EROFS:
                raise Known("library_read_only", folder=folder) from error
            if isinstance(error, FileNotFoundError):
                raise Known("library_missing", folder=folder) from error
            raise Known("library_not_written", folder=folder, reason=str(error)) from error


_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_WINDOWS_FULL = {39, 112}  # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL


def _require_name(digest: str) -> None:
    if not _DIGEST.fullmatch(digest):
        raise Known("image_unreadable", file=digest[:12])


def _forget(part: Path) -> None:
    with suppress(FileNotFoundError):
        part.unlink()
    with _writing_lock:
        _writing.discard(part)


def _flush(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Put the names in a folder on the disk. Windows does so by itself and knows no such call."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:  # some network drives refuse; the file itself is flushed
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(descriptor)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size if path.is_file() else None
    except OSError:
        return None


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
