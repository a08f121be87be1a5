"""What a photo says of itself before its pixels: size, orientation, depth, colour profile."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.core import colour, sniff

if TYPE_CHECKING:
    from PIL import Image

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the pixels. `width` and `height` are those of the upright photo.

    `turn` is the EXIF orientation (1 to 8) that still has to be applied after decoding; `mode` is
    Pillow's, with ";16" where the file has 16 bits per channel and Pillow reads 8 of them.
    """

    kind: sniff.Kind
    width: int
    height: int
    mode: str
    turn: int
    icc: bytes | None


def is_raw_inside(image: Image.Image) -> bool:
    """Whether a TIFF is a camera's raw file whose first picture is a thumbnail.

    DNG writes its version (tag 50706). Nikon and others say that the first picture is a reduced
    one (254, bit 0) and hang the real one below it (330).
    """
    tags: dict[int, Any] = getattr(image, "tag_v2", {})
    return 50706 in tags or (bool(tags.get(254, 0) & 1) and 330 in tags)


def read_header(image: Image.Image, kind: sniff.Kind) -> Header:
    """The header of a picture that Pillow has opened and not yet decoded."""
    from PIL import Image as Images

    turn, interoperability = 1, ""
    if kind is not sniff.HEIC:  # libheif has turned it already
        turn, interoperability = _exif(image, kind)
    icc = image.info.get("icc_profile")
    if not isinstance(icc, bytes) or not icc:
        icc = None
        wide: dict[str, Any] = image.info.get("nclx_profile") or {}
        if interoperability == "R03":  # a camera's way to say Adobe RGB without a profile
            icc = colour.shipped(colour.ADOBE_RGB)
        elif wide.get("color_primaries") == 12:  # ITU-T H.273: Display P3
            icc = colour.shipped(colour.DISPLAY_P3)
    width, height = image.size
    if kind is sniff.TIFF:
        turn = 1  # Pillow turns a TIFF while it loads, and says the size after that
    elif turn >= Images.Transpose.TRANSPOSE:
        width, height = height, width
    return Header(kind, width, height, _mode(image), turn, icc)


def _exif(image: Image.Image, kind: sniff.Kind) -> tuple[int, str]:
    """The orientation (1 to 8) and the interoperability index. A broken block says 1 and ""."""
    from PIL import Image as Images

    try:
        # Pillow's own method of PNG would decode the picture to look for EXIF behind it.
        exif = Images.Image.getexif(image) if kind is sniff.PNG else image.getexif()
        turn = exif.get(0x0112, 1)
        index = ""
        if kind in (sniff.JPEG, sniff.TIFF):
            index = str(exif.get_ifd(0xA005).get(1, "")).strip("\0 ")
    except Exception as error:  # noqa: BLE001 - whatever is wrong with it, the photo is not
        log.info("EXIF cannot be read: %r", error)
        return 1, ""
    return (turn if turn in range(1, 9) else 1), index


def _mode(image: Image.Image) -> str:
    """Pillow's mode, with ";16" for what has 16 bits and is read as 8."""
    tile: list[Any] = getattr(image, "tile", None) or []
    arguments = tile[0][3] if tile else ""
    raw = arguments if isinstance(arguments, str) else str((arguments or ("",))[0])
    if ";16" in raw and ";16" not in image.mode:
        return f"{image.mode};16"
    return image.mode
