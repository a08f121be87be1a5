"""The photo of a cell for a print file: as it is, or decoded once at the scale that it needs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.encoding import encode
from desktop.core.imaging import Box, Check, EncodedPicture, crop_image, crop_jpeg
from desktop.core.press.flattening import Layer, worked_in
from desktop.core.press.inks import Inks, kept, to_press

if TYPE_CHECKING:
    from PIL.Image import Image

QUALITY_RGB, QUALITY_CMYK = 92, 95
"""JPEG quality, colour not subsampled. Four inks show its traces more than three lights."""


def rgb_plate(
    path: Path,
    part: Box,
    width: int,
    height: int,
    ground: str = "",
    check: Check = lambda: None,
) -> EncodedPicture:
    """A part of a photo in the colours it was taken in, with their profile.

    With a `ground` "#rrggbb", on which what is transparent stands, all of it is sRGB as painted
    grounds are. Raises as `crop_jpeg`.
    """
    if ground:
        return crop_jpeg(path, part, width, height, QUALITY_RGB, ground, check)
    profile = b""

    def colours(image: Image, icc: bytes | None) -> Image:
        nonlocal profile
        made, profile = kept(image, icc)
        return made

    image = crop_image(path, part, width, height, colours, check=check)
    return EncodedPicture(encode(image, QUALITY_RGB), *image.size, "RGB", profile)


def cmyk_plate(
    path: Path,
    part: Box,
    width: int,
    height: int,
    press: bytes,
    layers: tuple[Layer, ...] = (),
    ground: str = "",
    check: Check = lambda: None,
) -> EncodedPicture:
    """A part of a photo in the inks of a press (its ICC profile), with what lies on it.

    What is transparent shows the `ground` "#rrggbb" in the inks that it is painted with. Raises
    as `crop_jpeg`.
    """
    image = crop_image(
        path,
        part,
        width,
        height,
        lambda image, icc: to_press(image, icc, press),
        _inked(ground, press) if ground else None,
        check,
    )
    if layers:
        image = worked_in(image, layers, press)
        check()
    return EncodedPicture(encode(image, QUALITY_CMYK), *image.size, "CMYK")


def _inked(ground: str, press: bytes) -> Image:
    """One pixel of a colour in the inks of a press; grey is black ink alone."""
    from PIL import Image as Images
    from PIL import ImageColor

    red, green, blue = (part / 255 for part in ImageColor.getrgb(ground)[:3])
    inks = Inks(press).cmyk(red, green, blue)
    return Images.new("CMYK", (1, 1), tuple(round(part * 255) for part in inks))
