"""Pictures as JPEG, without holding up anybody else."""

from __future__ import annotations

import os
import threading
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

PIECE = 1 << 16
"""Bytes that are fetched at once; as many as a pipe holds."""


def encode(image: Image, quality: int, icc: bytes = b"") -> bytes:
    """A picture of mode RGB or CMYK as JPEG, without metadata but for a profile.

    It goes through a pipe: Pillow lets other threads run only while it encodes into a real file,
    and a window must not wait for one photo after the other. Raises MemoryError, and OSError
    where no pipe can be had.
    """
    subsampling = "4:4:4" if quality >= 90 else "4:2:0"
    out, into = os.pipe()
    pieces: list[bytes] = []
    drain = threading.Thread(target=_drain, args=(out, pieces), name="jpeg", daemon=True)
    with os.fdopen(into, "wb") as stream:
        try:
            drain.start()
        except BaseException:
            os.close(out)
            raise
        try:
            image.save(
                stream, "JPEG", quality=quality, subsampling=subsampling, icc_profile=icc or None
            )
        finally:
            _end(stream, drain)
    return b"".join(pieces)


def _end(stream: IO[bytes], drain: threading.Thread) -> None:
    """Say that nothing more comes, and wait until all is fetched."""
    try:
        stream.close()
    finally:
        drain.join()


def _drain(out: int, pieces: list[bytes]) -> None:
    """Fetch what is encoded. Closing the end tells an encoder that nobody listens any more."""
    try:
        while piece := os.read(out, PIECE):
            pieces.append(piece)
    finally:
        os.close(out)
