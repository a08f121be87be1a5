"""Finished cells, kept for the next export: what has not changed is not decoded again.

A file per cell, named by its photo and what else it was made from. They hold parts of people's
photos: so the folder belongs into the library, where it is moved or deleted with it, and the name
lets `Vault.sweep` find the cells of a photo that has gone. Everything in it can be made again: a
damaged or vanished file is a miss, never an error.
"""

from __future__ import annotations

import hashlib
import logging
import os
import struct
import threading
import zlib
from contextlib import suppress
from pathlib import Path

from desktop.core.imaging import EncodedPicture

_log = logging.getLogger(__name__)

_HEAD = struct.Struct(">4s4sIIIII")
# mark, mode, width, height, bytes of JPEG, bytes of the profile after it, CRC-32 of both
_MARK = b"LFC3"
"""Change it when the same request would give another picture."""
MOST_BYTES = 1 << 30


class CellCache:
    """Finished cells below a folder, up to a number of bytes. Safe to use from several threads."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most = most_bytes

    @classmethod
    def of_library(cls, library: Path) -> CellCache:
        """The cells of a library: among its proofs, which backups leave out as well."""
        return cls(library / "proofs" / "cells")

    @staticmethod
    def key(
        digest: str,
        part: tuple[float, float, float, float],
        width: int,
        height: int,
        quality: int,
        colours: str = "",
    ) -> str:
        """The name of a cell: the photo's digest, the part of it, the size in px, the quality.

        `colours` names what became of its colours; "" is sRGB.
        """
        edges = ",".join(f"{edge:.7f}" for edge in part)
        text = f"{_MARK!r} {digest} {edges} {width}x{height} {quality} {colours}"
        return f"{digest[:32]}-{hashlib.sha256(text.encode()).hexdigest()[:32]}"

    def get(self, key: str) -> EncodedPicture | None:
        """A finished cell, or None."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        if len(data) < _HEAD.size:
            return None
        mark, mode, width, height, length, profile, checksum = _HEAD.unpack_from(data)
        body = data[_HEAD.size :]
        if mark != _MARK or len(body) != length + profile or zlib.crc32(body) != checksum:
            return None
        with suppress(OSError):  # only its age is lost
            os.utime(path)
        jpeg, icc = body[:length], body[length:]
        return EncodedPicture(jpeg, width, height, mode.decode("ascii").strip("\0"), icc)

    def put(self, key: str, picture: EncodedPicture) -> None:
        """Keep a cell. Where that is impossible (disk full, read-only), it is not kept."""
        if picture.part != (0.0, 0.0, 1.0, 1.0):
            return  # an original that goes in as it is costs nothing
        path = self._path(key)
        part = path.with_name(f"{key}.{os.getpid()}-{threading.get_ident()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            body = picture.data + picture.icc
            mode = picture.mode.encode("ascii")
            size = picture.width, picture.height
            lengths = len(picture.data), len(picture.icc)
            part.write_bytes(_HEAD.pack(_MARK, mode, *size, *lengths, zlib.crc32(body)) + body)
            part.replace(path)
        except OSError as error:
            _log.warning("a finished cell was not kept: %s", error)
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def trim(self) -> int:
        """Remove what was not used for longest until the rest fits; answers how many files."""
        found: list[tuple[float, int, Path]] = []
        for path in self._folder.glob("??/*"):
            with suppress(OSError):
                state = path.stat()
                found.append((state.st_mtime, state.st_size, path))
        total = sum(size for _time, size, _path in found)
        removed = 0
        for _time, size, path in sorted(found):
            if total <= self._most:
                break
            with suppress(OSError):
                path.unlink()
                removed += 1
            total -= size
        return removed

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.cell"
