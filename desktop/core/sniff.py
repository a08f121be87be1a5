"""What a file is, told from its first bytes: the extension of a file is only a claim.

Litfass takes JPEG, PNG, TIFF, WebP and HEIC. The other formats stand here so that the user reads
"is a Photoshop file" and not "cannot be opened".
"""

from __future__ import annotations

from dataclasses import dataclass

HEAD = 64
"""How many first bytes `kind` wants to see."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A file format. `suffix` names it in the vault and is empty for a format we do not take."""

    name: str
    suffix: str = ""

    @property
    def taken(self) -> bool:
        """Whether Litfass imports this format."""
        return bool(self.suffix)


JPEG = Kind("JPEG", ".jpg")
PNG = Kind("PNG", ".png")
TIFF = Kind("TIFF", ".tif")
WEBP = Kind("WebP", ".webp")
HEIC = Kind("HEIC", ".heic")
GIF = Kind("GIF")
RAW = Kind("RAW")

TAKEN = (JPEG, PNG, TIFF, WEBP, HEIC)

_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF8", GIF),
    (b"8BPS", Kind("Photoshop")),
    (b"%PDF", Kind("PDF")),
    (b"%!PS", Kind("PostScript")),
    (b"\xc5\xd0\xd3\xc6", Kind("PostScript")),
    (b"\xff\x0a", Kind("JPEG XL")),
    (b"\x00\x00\x00\x0cJXL ", Kind("JPEG XL")),
    (b"\x00\x00\x00\x0cjP  ", Kind("JPEG 2000")),
    (b"\xff\x4f\xff\x51", Kind("JPEG 2000")),
    (b"\x00\x00\x01\x00", Kind("ICO")),
    (b"gimp xcf", Kind("GIMP")),
    (b"FUJIFILMCCD-RAW", RAW),
    (b"FOVb", RAW),
    (b"\x00MRM", RAW),
    (b"IIRO", RAW),
    (b"IIRS", RAW),
    (b"MMOR", RAW),
    (b"IIU\x00", RAW),
)

_TIFF = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")  # the last two are BigTIFF

_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"}
_AVIF_BRANDS = {b"avif", b"avis"}
_STILL_BRANDS = {b"mif1", b"mif2", b"msf1"}  # HEIF without a word about the coding

_RAW_SUFFIXES = (
    ".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".kdc",
    ".mef", ".mos", ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw", ".rw2", ".rwl",
    ".sr2", ".srf", ".srw", ".x3f",
)  # fmt: skip

_PLAIN_SUFFIXES = (
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".tif", ".tiff", ".webp", ".heic", ".heif",
    ".hif", ".gif", ".bmp", ".dib", ".psd", ".psb", ".avif", ".jxl", ".jp2", ".j2k", ".jpf",
    ".ico", ".tga", ".eps", ".xcf", ".svg",
)  # fmt: skip

PICTURE_SUFFIXES = frozenset((*_RAW_SUFFIXES, *_PLAIN_SUFFIXES))
"""Extensions of which a user would say: that is a picture."""


def kind(head: bytes) -> Kind | None:
    """The format of a file that begins with `head`, or None where it is none that we know."""
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return found
    if head.startswith(_TIFF):
        return RAW if head[8:10] == b"CR" else TIFF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head[4:8] == b"ftyp":
        return _boxed(head)
    if head[:2] == b"BM" and head[14:18] in {
        bytes((n, 0, 0, 0)) for n in (12, 40, 52, 56, 108, 124)
    }:
        return Kind("BMP")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<svg", b"<?xml")) and b"<svg" in head:
        return Kind("SVG")
    return None


def _boxed(head: bytes) -> Kind | None:
    """The format of an ISO base media file, told from its brands."""
    size = min(int.from_bytes(head[:4], "big"), len(head))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, size, 4))]
    major = brands[0]
    if major in _HEIC_BRANDS:
        return HEIC
    if major in _AVIF_BRANDS:
        return Kind("AVIF")
    if major in _STILL_BRANDS:
        return Kind("AVIF") if _AVIF_BRANDS.intersection(brands) else HEIC
    if major == b"crx ":
        return RAW
    return Kind("video")


def is_raw_name(suffix: str) -> bool:
    """Whether cameras write their raw data under this extension (with the dot, any case).

    Many raw files are TIFF files on the outside, with a thumbnail as their only plain picture.
    """
    return suffix.lower() in _RAW_SUFFIXES
