"""Writing a TIFF strip by strip, for pictures that are too large to be held as one image.

After TIFF 6.0 (Adobe, 1992): 8-bit RGB, compressed with Deflate and horizontal differences as every
picture program reads it, with its resolution and the profile sRGB.
"""

from __future__ import annotations

import struct
import zlib
from fractions import Fraction
from typing import IO, TYPE_CHECKING

from desktop.core import colour
from desktop.core.errors import Known
from desktop.core.strips import Strips

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STRIP_ROWS = 64
"""So many rows are compressed together."""
COMPRESSION = 4
"""A level of zlib: twice as quick as the usual 6, files about 3 % larger."""
_SHORT, _LONG, _RATIONAL, _UNDEFINED, _ASCII = 3, 4, 5, 7, 2


class TiffWriter:
    """A TIFF that grows from top to bottom. Sizes in pixels; ends with `close`.

    Raises Known "tiff_too_large" when it gets larger than 4 GiB, which no plain TIFF can be.
    """

    def __init__(self, stream: IO[bytes], width: int, height: int, dpi: float) -> None:
        self._stream = stream
        self._width, self._height, self._dpi = width, height, dpi
        self._rows = Strips(width, height, STRIP_ROWS, self._strip)
        self._strips: list[tuple[int, int]] = []
        self._at = 8
        stream.write(struct.pack("<2sHI", b"II", 42, 0))  # where the directory is, comes last

    def rows(self, data: bytes | bytearray | memoryview, stride: int) -> None:
        """Add rows of R, G, B bytes that start every `stride` bytes."""
        self._rows.add(data, stride)

    def close(self) -> None:
        """Write the end. Raises ValueError when rows are missing or too many."""
        self._rows.close()
        self._directory()

    def _strip(self, pixels: NDArray[np.uint8]) -> None:
        different = pixels.copy()
        different[:, 1:] -= pixels[:, :-1]
        packed = zlib.compress(different.tobytes(), COMPRESSION)
        self._strips.append((self._at, len(packed)))
        self._write(packed)

    def _write(self, data: bytes) -> None:
        self._stream.write(data)
        self._at += len(data)
        if self._at >= 1 << 32:
            raise Known("tiff_too_large")

    def _directory(self) -> None:
        """The tags, in ascending order, and before them what does not fit into them."""
        profile = colour.shipped("sRGB.icc")
        dpi = Fraction(self._dpi).limit_denominator(1000)
        resolution = struct.pack("<II", dpi.numerator, dpi.denominator)
        number = len(self._strips)
        offsets = struct.pack(f"<{number}I", *(at for at, _ in self._strips))
        lengths = struct.pack(f"<{number}I", *(length for _, length in self._strips))
        entries: list[tuple[int, int, int, bytes]] = [
            (256, _LONG, 1, struct.pack("<I", self._width)),
            (257, _LONG, 1, struct.pack("<I", self._height)),
            (258, _SHORT, 3, struct.pack("<HHH", 8, 8, 8)),
            (259, _SHORT, 1, struct.pack("<HH", 8, 0)),  # Deflate
            (262, _SHORT, 1, struct.pack("<HH", 2, 0)),  # RGB
            (273, _LONG, number, offsets),
            (277, _SHORT, 1, struct.pack("<HH", 3, 0)),
            (278, _LONG, 1, struct.pack("<I", STRIP_ROWS)),
            (279, _LONG, number, lengths),
            (282, _RATIONAL, 1, resolution),
            (283, _RATIONAL, 1, resolution),
            (284, _SHORT, 1, struct.pack("<HH", 1, 0)),  # R, G, B side by side
            (296, _SHORT, 1, struct.pack("<HH", 2, 0)),  # per inch
            (305, _ASCII, 8, b"Litfass\0"),
            (317, _SHORT, 1, struct.pack("<HH", 2, 0)),  # horizontal differences
            (34675, _UNDEFINED, len(profile), profile),
        ]
        packed: list[bytes] = []
        for tag, kind, count, value in entries:
            field = value
            if len(value) > 4:
                if self._at % 2:
                    self._write(b"\0")
                field = struct.pack("<I", self._at)
                self._write(value)
            packed.append(struct.pack("<HHI4s", tag, kind, count, field))
        if self._at % 2:
            self._write(b"\0")
        start = self._at
        self._write(struct.pack("<H", len(packed)) + b"".join(packed) + struct.pack("<I", 0))
        self._stream.seek(4)
        self._stream.write(struct.pack("<I", start))
        self._stream.seek(0, 2)
