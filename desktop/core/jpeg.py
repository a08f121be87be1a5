"""Writing a JPEG strip by strip, for pictures that are too large to be held as one image.

A baseline JPEG can start anew at "restart markers" (ITU-T T.81, B.2.1): each strip is encoded as
a picture of its own with the same tables, and the strips are joined by these markers.
"""

from __future__ import annotations

import struct
from io import BytesIO
from typing import IO, TYPE_CHECKING

from desktop.core import colour
from desktop.core.strips import Strips

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

QUALITY = 92
"""Colour is not subsampled."""
BLOCK = 8
"""Blocks are so many pixels high and wide."""
MOST_BLOCKS = 65535
"""So many blocks can lie between two restart markers."""
MOST_ROWS = 128


class JpegWriter:
    """A JPEG that grows from top to bottom. Sizes in pixels; ends with `close`."""

    def __init__(self, stream: IO[bytes], width: int, height: int, dpi: float) -> None:
        self._stream = stream
        self._width, self._height, self._dpi = width, height, dpi
        self._across = -(-width // BLOCK)
        self._rows = max(BLOCK, min(MOST_ROWS, MOST_BLOCKS // self._across * BLOCK))
        self._strips = Strips(width, height, self._rows, self._strip)
        self._written = 0

    def rows(self, data: bytes | bytearray | memoryview, stride: int) -> None:
        """Add rows of R, G, B bytes that start every `stride` bytes."""
        self._strips.add(data, stride)

    def close(self) -> None:
        """Write the end. Raises ValueError when rows are missing or too many."""
        self._strips.close()
        self._stream.write(b"\xff\xd9")

    def _strip(self, pixels: NDArray[np.uint8]) -> None:
        head, body = self._encoded(pixels)
        if self._written:
            self._stream.write(bytes((0xFF, 0xD0 + (self._written - 1) % 8)))
        else:
            self._stream.write(head)
        self._stream.write(body)
        self._written += 1

    def _encoded(self, pixels: NDArray[np.uint8]) -> tuple[bytes, bytes]:
        """A strip as JPEG: what comes before its blocks, made to fit the whole, and the blocks."""
        from PIL import Image

        stream = BytesIO()
        profile = b"" if self._written else colour.shipped("sRGB.icc")
        Image.fromarray(pixels).save(
            stream,
            "JPEG",
            quality=QUALITY,
            subsampling="4:4:4",
            dpi=(round(self._dpi), round(self._dpi)),
            icc_profile=profile or None,
        )
        return self._parted(stream.getvalue())

    def _parted(self, data: bytes) -> tuple[bytes, bytes]:
        head = bytearray(data[:2])
        at = 2
        while True:
            marker, length = data[at + 1], struct.unpack_from(">H", data, at + 2)[0]
            segment = bytearray(data[at : at + 2 + length])
            at += 2 + length
            if marker == 0xC0:  # the frame: it says how high the picture is
                struct.pack_into(">H", segment, 5, self._height)
            if marker == 0xDA:  # the scan: blocks follow
                interval = self._across * self._rows // BLOCK
                head += struct.pack(">HHH", 0xFFDD, 4, interval) + segment
                return bytes(head), data[at:-2]
            head += segment
