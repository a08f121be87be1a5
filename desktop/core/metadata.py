"""What photographers wrote into their photos: creator, credit line, copyright, caption, date.

One field has several homes: XMP, the older IPTC (IIM), EXIF, and what Windows Explorer writes.
They are read in this order and the first sensible text wins (see the IPTC Photo Metadata User
Guide). Nothing in here fails: a photo with broken metadata is a good photo without metadata.
"""

from __future__ import annotations

import logging
import mmap
import re
import struct
import threading
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from desktop.core.wording import (
    CAMERA_SAYS,
    NOBODY,
    clean_text,
    decoded,
    first,
    in_our_language,
    moment_of,
    one_line,
    raw_bytes,
    unique,
)

log = logging.getLogger(__name__)

_exiv2_lock = threading.Lock()  # the XMP toolkit inside exiv2 serves one thread at a time


@dataclass(frozen=True, slots=True)
class Metadata:
    """Texts are "" where nothing is known. `taken_at` is local time, "2018-05-03T14:30:00"."""

    creator: str = ""
    credit_line: str = ""
    copyright: str = ""
    caption: str = ""
    taken_at: str | None = None


def read_metadata(data: bytes | mmap.mmap) -> Metadata:
    """Read the metadata of a whole picture file: JPEG, PNG, TIFF or WebP."""
    try:
        with _exiv2_lock:
            return _Fields(data).metadata()
    except Exception as error:  # noqa: BLE001 - exiv2 raises its own and others; none may stop an import
        log.info("metadata cannot be read: %r", error)
        return Metadata()


def read_blocks(exif: bytes | None, xmp: bytes | None) -> Metadata:
    """Read metadata from the blocks of a HEIC file, which exiv2 may have been built without.

    They are put into an empty JPEG: its segments hold the same bytes.
    """
    parts = [b"\xff\xd8"]
    if exif:
        parts.append(_segment(b"Exif\0\0" + exif.removeprefix(b"Exif\0\0")))
    if xmp:
        parts.append(_segment(b"http://ns.adobe.com/xap/1.0/\0" + xmp))
    parts.append(b"\xff\xd9")
    return read_metadata(b"".join(parts))


def _segment(payload: bytes) -> bytes:
    if len(payload) > 65_533:
        return b""
    return b"\xff\xe1" + struct.pack(">H", len(payload) + 2) + payload


# ------------------------------------------------------------------------------- fields


class _Fields:
    """The raw fields of one file, by exiv2's keys. Used under the lock."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        exiv2 = _exiv2()
        image = exiv2.ImageFactory.open(data)
        image.readMetadata()
        # The values below look into memory of the image, and that into the file's bytes: both
        # must live as long as they do, or the process dies.
        self._alive = (data, image)
        self.xmp: dict[str, Any] = {item.key(): item.value() for item in image.xmpData()}
        self.exif: dict[str, bytes] = {
            item.key(): raw_bytes(item.toString())
            for item in image.exifData()
            if item.key() in _EXIF_KEYS
        }
        self.iptc: dict[str, list[bytes]] = {}
        for item in image.iptcData():
            self.iptc.setdefault(item.key(), []).append(raw_bytes(item.toString()))
        marker = self.iptc.get("Iptc.Envelope.CharacterSet", [b""])[0]
        self.iptc_is_utf8 = b"\x1b%G" in marker

    def metadata(self) -> Metadata:
        """The fields that Litfass keeps."""
        return Metadata(
            creator=first(
                one_line(", ".join(unique(self._xmp_list("Xmp.dc.creator")))),
                one_line(", ".join(unique(self._iptc("Byline")))),
                one_line(", ".join(unique(self._exif("Exif.Image.Artist").split(";")))),
                one_line(self._exif_windows("Exif.Image.XPAuthor")),
                but=NOBODY,
            ),
            credit_line=first(
                one_line(self._xmp_text("Xmp.photoshop.Credit")),
                one_line(", ".join(self._iptc("Credit"))),
            ),
            copyright=first(
                one_line(self._xmp_text("Xmp.dc.rights")),
                one_line(", ".join(self._iptc("Copyright"))),
                one_line(self._exif("Exif.Image.Copyright").replace("\0", ", ")),
                but=NOBODY,
            ),
            caption=first(
                clean_text(self._xmp_text("Xmp.dc.description")),
                clean_text("\n".join(self._iptc("Caption"))),
                clean_text(self._exif("Exif.Image.ImageDescription")),
                clean_text(self._exif_comment()),
                clean_text(self._exif_windows("Exif.Image.XPComment")),
                but=CAMERA_SAYS,
            ),
            taken_at=self._taken_at(),
        )

    def _taken_at(self) -> str | None:
        """The first date that makes sense; one with a time of day before one without."""
        iptc_time = "".join(self._iptc("TimeCreated"))
        found = [
            moment_of(text)
            for text in (
                self._xmp_text("Xmp.photoshop.DateCreated"),
                self._xmp_text("Xmp.exif.DateTimeOriginal"),
                f"{''.join(self._iptc('DateCreated'))}T{iptc_time}".strip("T"),
                self._exif("Exif.Photo.DateTimeOriginal"),
                self._exif("Exif.Photo.DateTimeDigitized"),
            )
        ]
        dates = [moment for moment in found if moment is not None]
        if not dates:
            return None
        best = dates[0]
        for other in dates[1:]:  # the same day, and the camera knows the hour
            if best.endswith("T00:00:00") and other[:10] == best[:10]:
                best = other
        return best

    def _xmp_list(self, key: str) -> list[str]:
        value = self.xmp.get(key)
        if value is None:
            return []
        if isinstance(value, _exiv2().XmpArrayValue):
            return [decoded(raw_bytes(str(item))) for item in value]
        return [self._xmp_text(key)]

    def _xmp_text(self, key: str) -> str:
        value = self.xmp.get(key)
        if value is None:
            return ""
        if hasattr(value, "keys"):
            by_language = {str(k): decoded(raw_bytes(str(v))) for k, v in dict(value).items()}
            return in_our_language(by_language)
        return decoded(raw_bytes(str(value)))

    def _iptc(self, name: str) -> list[str]:
        values = self.iptc.get(f"Iptc.Application2.{name}", [])
        if self.iptc_is_utf8:
            return [value.decode("utf-8", "replace") for value in values]
        return [decoded(value) for value in values]

    def _exif(self, key: str) -> str:
        return decoded(self.exif.get(key, b""))

    def _exif_comment(self) -> str:
        """The user comment, which exiv2 gives as `charset=Unicode text`."""
        return re.sub(r"^charset=\S+ ?", "", self._exif("Exif.Photo.UserComment"))

    def _exif_windows(self, key: str) -> str:
        """What Explorer writes: UTF-16, which exiv2 gives as the decimal numbers of the bytes."""
        numbers = self._exif(key).split()
        if not numbers or not all(n.isdecimal() and int(n) < 256 for n in numbers):
            return ""
        return bytes(int(n) for n in numbers).decode("utf-16-le", "replace")


_EXIF_KEYS = frozenset(
    (
        "Exif.Image.Artist",
        "Exif.Image.Copyright",
        "Exif.Image.ImageDescription",
        "Exif.Image.XPAuthor",
        "Exif.Image.XPComment",
        "Exif.Photo.DateTimeDigitized",
        "Exif.Photo.DateTimeOriginal",
        "Exif.Photo.UserComment",
    )
)


@lru_cache(maxsize=1)
def _exiv2() -> Any:
    """exiv2, told to keep off the error stream. It comes without types, hence Any."""
    import exiv2  # pyright: ignore[reportMissingTypeStubs]

    library: Any = exiv2
    library.LogMsg.setLevel(library.LogMsg.Level.mute)
    library.XmpParser.initialize()
    return library
