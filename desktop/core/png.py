"""Writing a PNG row by row, for pictures that are too large to be held as one image.

After the PNG specification (third edition): 8-bit RGB, declared as sRGB, with its resolution.
"""

from __future__ import annotations

import struct
import zlib
from typing import IO

from desktop.core.formats import MM_PER_INCH

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COMPRESSION = 4
"""A level of zlib: twice as quick as the usual 6, files about 3 % larger."""
_UP = b"\x02"


class PngWriter:
    """A PNG that grows from top to bottom. Sizes in pixels; ends with `close`."""

    def __init__(self, stream: IO[bytes], width: int, height: int, dpi: float) -> None:
        self._stream = stream
        self._width = width
        self._left = height
        self._above = bytes(width * 3)
        self._packer = zlib.compressobj(COMPRESSION)
        stream.write(SIGNATURE)
        self._chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        self._chunk(b"sRGB", b"\x00")  # perceptual
        per_meter = round(dpi / MM_PER_INCH * 1000)
        self._chunk(b"pHYs", struct.pack(">IIB", per_meter, per_meter, 1))

    def rows(self, data: bytes | bytearray | memoryview, stride: int) -> None:
        """Add rows of R, G, B bytes that start every `stride` bytes.

        Each row is stored as its difference to the one above (filter "Up"), which suits photos.
        """
        import numpy as np

        length = self._width * 3
        block = np.frombuffer(data, np.uint8).reshape(-1, stride)[:, :length]
        count = block.shape[0]
        self._left -= count
        above = np.vstack((np.frombuffer(self._above, np.uint8), block[:-1]))
        filtered = np.empty((count, length + 1), np.uint8)
        filtered[:, 0] = _UP[0]
        np.subtract(block, above, out=filtered[:, 1:])
        self._above = block[-1].tobytes()
        self._idat(self._packer.compress(filtered.data))

    def close(self) -> None:
        """Write the end. Raises ValueError when rows are missing or too many."""
        if self._left:
            raise ValueError(f"{self._left} rows are missing")
        self._idat(self._packer.flush())
        self._chunk(b"IEND", b"")

    def _idat(self, data: bytes) -> None:
        if data:
            self._chunk(b"IDAT", data)

    def _chunk(self, kind: bytes, data: bytes) -> None:
        self._stream.write(struct.pack(">I", len(data)))
        self._stream.write(kind)
        self._stream.write(data)
        self._stream.write(struct.pack(">I", zlib.crc32(data, zlib.crc32(kind))))
