"""Original JPEG data in a print file, untouched: no second compression, no time to decode.

Only where nothing stands against it: baseline, upright, RGB, and not much finer than the shop
asks. What belongs to the photographer alone (place, camera, preview) stays out of the file; the
compressed picture is the same to the last byte.
"""

from __future__ import annotations

import struct
import threading
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from desktop.core import colour
from desktop.core.errors import Known
from desktop.core.imaging import Box, EncodedPicture
from desktop.core.opening import open_picture

FINEST = 1.5
"""An original may have so many times the resolution that is asked for."""
LEAST_SEEN = 0.5
"""At least this share of the photo must be seen: what is cropped away would travel along."""
MOST_BYTES = 128 << 20
"""All originals of a file together; they lie in memory until it is written."""

_SOS, _SOF0, _APP0, _APP14, _COM = 0xDA, 0xC0, 0xE0, 0xEE, 0xFE
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class Allowance:
    """How many bytes of originals may still go into a file; shared by threads."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._left = most
        self._lock = threading.Lock()

    def take(self, size: int) -> bool:
        """Take so many bytes, if there are as many."""
        with self._lock:
            if size > self._left:
                return False
            self._left -= size
            return True


@dataclass(frozen=True, slots=True)
class _Stripped:
    data: bytes
    components: int
    is_baseline: bool


def original(
    path: Path, part: Box, width: int, height: int, allowance: Allowance
) -> EncodedPicture | None:
    """The JPEG of a photo as it is, with the part that is seen; None where that does not fit.

    `width` and `height`: the pixels that the part needs at the resolution asked for. Raises Known
    as `open_picture`.
    """
    if part[2] * part[3] < LEAST_SEEN or path.suffix.lower() not in (".jpg", ".jpeg"):
        return None
    with open_picture(path) as opened:
        header, mode = opened.header, opened.image.mode
        if header.turn != 1 or mode != "RGB":
            return None
        if part[2] * header.width > FINEST * width or part[3] * header.height > FINEST * height:
            return None
        size, icc = (header.width, header.height), header.icc
        if not allowance.take(opened.size):
            return None
    try:
        stripped = _strip(path.read_bytes())
    except OSError as error:
        raise Known("image_unreadable", file=path.name) from error
    if stripped is None or not stripped.is_baseline or stripped.components != 3:
        return None
    found = colour.profile(icc) if icc else None
    own = icc if icc and found is not None and found.mode == "RGB" and not found.is_srgb else None
    return EncodedPicture(stripped.data, *size, "RGB", own or b"", part)


def _strip(data: bytes) -> _Stripped | None:
    """A JPEG without its metadata (ISO 10918-1, annex B); None where it is built otherwise."""
    if data[:2] != b"\xff\xd8":
        return None
    out = BytesIO()
    out.write(data[:2])
    at, components, baseline = 2, 0, False
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:  # fill bytes
            at += 1
            continue
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        end = at + 2 + length
        if length < 2 or end > len(data):
            return None
        if marker in _FRAMES:
            baseline, components = marker == _SOF0 and data[at + 4] == 8, data[at + 9]
        if marker == _SOS:
            out.write(data[at:])
            return _Stripped(out.getvalue(), components, baseline)
        if not (_APP0 < marker < _APP14 or marker in (_APP14 + 1, _COM)):
            out.write(data[at:end])
        at = end
    return None
