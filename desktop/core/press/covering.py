"""How much ink a picture lays on the paper: all four inks together, in per cent."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from desktop.core.press.inks import to_press

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE = 320
"""Pictures are looked at about this large: a spot of wet ink is no single pixel."""
MOST_PIXELS = 16_000_000
"""Larger pictures that are no JPEG are not looked at."""
SHARE = 0.001
"""This share of the pixels may have more."""


def covering(image: Any, space: str, press: bytes | None) -> float | None:
    """The most ink that a picture of a PDF lays down; None where it cannot be told.

    Pictures that are not CMYK are separated as the press with the profile `press` would.
    """
    import pikepdf
    from PIL import Image, UnidentifiedImageError

    if "/SMask" in image:  # how much of it lies there is another picture's business
        return None
    filters = image.get("/Filter")
    try:
        if str(filters) == "/DCTDecode":
            opened = Image.open(BytesIO(image.read_raw_bytes()))
            opened.draft(opened.mode, (SIDE, SIDE))
            pixels = _as_meant(opened, image)
        elif int(image.Width) * int(image.Height) <= MOST_PIXELS:
            pixels = pikepdf.PdfImage(image).as_pil_image()
        else:
            return None
        pixels.thumbnail((SIDE, SIDE), Image.Resampling.BOX)
        if pixels.mode != "CMYK":
            if press is None or space == "CMYK":
                return None
            icc = _profile(image)
            pixels = to_press(pixels.convert("RGB"), icc, press)
    except (OSError, UnidentifiedImageError, pikepdf.PdfError, NotImplementedError, ValueError):
        return None
    return _total(pixels)


def _as_meant(opened: Image, image: Any) -> Image:
    """A CMYK JPEG as the page shows it: Adobe's are stored the other way round."""
    from PIL import ImageChops

    if opened.mode != "CMYK":
        return opened
    decode = image.get("/Decode")
    turned = decode is not None and float(decode[0]) > float(decode[1])
    opened.load()
    return opened if turned == ("adobe" in opened.info) else ImageChops.invert(opened)


def _profile(image: Any) -> bytes | None:
    space = image.get("/ColorSpace")
    if space is None or str(space) in ("/DeviceRGB", "/DeviceGray"):
        return None
    try:
        return space[1].read_bytes() if str(space[0]) == "/ICCBased" else None
    except (IndexError, TypeError, AttributeError):
        return None


def _total(pixels: Image) -> float:
    import numpy as np

    sums = np.asarray(pixels, np.uint16).sum(axis=2)
    return float(np.quantile(sums, 1 - SHARE)) / 255 * 100
