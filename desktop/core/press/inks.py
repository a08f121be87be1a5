"""Colours as a press prints them: photos and plain colours through LittleCMS, words in black ink.

Relative colorimetric with black point compensation, as everywhere in Litfass.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.core import colour

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsTransform

Cmyk = tuple[float, float, float, float]
"""Shares of cyan, magenta, yellow and black, 0 to 1."""

NEUTRAL = 0.001
"""A colour whose parts differ by no more than this is grey, and grey is printed in black ink."""
NEUTRAL_TEXT = 0.06
"""Words are grey up to here: their ink is a warm black on screen."""


def to_press(image: Image, icc: bytes | None, press: bytes) -> Image:
    """A picture of mode L, RGB, CMYK or LAB in the inks of a press.

    `icc` is the picture's profile, `press` that of the press. A profile that does not belong to
    the picture does not count (see `colour.to_srgb`); CMYK of this very press stays as it is.
    """
    if image.mode == "CMYK" and icc == press:
        return image
    found = colour.profile(icc) if icc else None
    if (
        icc is None
        or found is None
        or found.mode != image.mode
        or image.mode not in ("RGB", "CMYK")
    ):
        image, icc = colour.to_srgb(image, icc), colour.shipped("sRGB.icc")
    return colour.applied(image, _transform(icc, image.mode, press, "CMYK"))


def kept(image: Image, icc: bytes | None) -> tuple[Image, bytes]:
    """A picture as RGB with the profile that its numbers mean.

    An RGB picture keeps its own numbers and profile, so that no colour of Adobe RGB or P3 is
    lost; all others become sRGB.
    """
    found = colour.profile(icc) if icc else None
    if icc is not None and found is not None and found.mode == image.mode == "RGB":
        if not found.is_srgb:
            return image, icc
        return image, colour.shipped("sRGB.icc")
    return colour.to_srgb(image, icc), colour.shipped("sRGB.icc")


class Inks:
    """Plain colours of a page (sRGB, parts from 0 to 1) in the inks of one press."""

    def __init__(self, press: bytes) -> None:
        self._press = press
        self._known: dict[tuple[float, float, float], Cmyk] = {}

    def black(self, red: float, green: float, blue: float) -> Cmyk:
        """The tint of black ink that is as light as a colour."""
        wanted = _lightness(red, green, blue)
        levels = _levels(self._press)
        tint = min(range(256), key=lambda level: abs(levels[level] - wanted))
        return (0.0, 0.0, 0.0, tint / 255)

    def cmyk(self, red: float, green: float, blue: float) -> Cmyk:
        """The inks of a colour; grey is black ink alone."""
        parts = (red, green, blue)
        if max(parts) - min(parts) <= NEUTRAL:
            return self.black(*parts)
        if parts not in self._known:
            from PIL import Image

            pixel = Image.new("RGB", (1, 1), tuple(round(part * 255) for part in parts))
            inks = to_press(pixel, None, self._press).tobytes()
            self._known[parts] = (inks[0] / 255, inks[1] / 255, inks[2] / 255, inks[3] / 255)
        return self._known[parts]

    def text(self, red: float, green: float, blue: float) -> Cmyk | None:
        """The black ink of words that are grey or nearly so; None for coloured ones."""
        if max(red, green, blue) - min(red, green, blue) > NEUTRAL_TEXT:
            return None
        return self.black(red, green, blue)


def _lightness(red: float, green: float, blue: float) -> float:
    """L* of a colour of sRGB, 0 to 100 (IEC 61966-2-1, CIE 1976)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    y = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


@lru_cache(maxsize=8)
def _levels(press: bytes) -> tuple[float, ...]:
    """L* of every tint of black ink, relative to the paper."""
    from PIL import Image

    ramp = Image.frombytes("CMYK", (256, 1), b"".join(bytes((0, 0, 0, k)) for k in range(256)))
    lab = colour.applied(ramp, _transform(press, "CMYK", "LAB", "LAB", compensate=False))
    return tuple(value * 100 / 255 for value in lab.getchannel("L").tobytes())


@lru_cache(maxsize=32)
def _transform(
    source: bytes, mode: str, target: bytes | str, target_mode: str, *, compensate: bool = True
) -> ImageCmsTransform:
    from PIL import ImageCms

    with colour.building:
        opened = ImageCms.ImageCmsProfile(BytesIO(source))
        into = (
            ImageCms.ImageCmsProfile(BytesIO(target))
            if isinstance(target, bytes)
            else colour.made(target)
        )
        flags = ImageCms.Flags.BLACKPOINTCOMPENSATION if compensate else ImageCms.Flags.NONE
        return ImageCms.buildTransform(
            opened,
            into,
            mode,
            target_mode,
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            flags=flags,
        )
