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
    drain = _Drain(out)
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
    return drain.fetched()


def _end(stream: IO[bytes], drain: _Drain) -> None:
    """Say that nothing more comes, and wait until all is fetched."""
    try:
        stream.close()
    finally:
        drain.join()
        if drain.error is not None:  # why the encoder met a pipe that nobody listens to
            raise drain.error


class _Drain(threading.Thread):
    """Fetches what is encoded. Closing its end tells an encoder that nobody listens any more."""

    def __init__(self, out: int) -> None:
        super().__init__(name="jpeg", daemon=True)
        self._out = out
        self._pieces: list[bytes] = []
        self.error: BaseException | None = None

    def run(self) -> None:
        """Read until there is no more; an error is kept for the thread that encodes."""
        try:
            while piece := os.read(self._out, PIECE):
                self._pieces.append(piece)
        except BaseException as error:  # noqa: BLE001 - raised again by `encode`
            self.error = error
        finally:
            os.close(self._out)

    def fetched(self) -> bytes:
        """All of it."""
        return b"".join(self._pieces)
