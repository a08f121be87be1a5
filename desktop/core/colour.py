"""Colour profiles: what a photo's numbers mean, and the way from there to sRGB.

Conversions are relative colorimetric with black point compensation, as in print and in every photo
program. LittleCMS does the work through Pillow. Profiles and transforms are kept and shared between
threads: LittleCMS runs a built transform in several threads at once, but builds must not overlap.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast

from desktop.core import places

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsProfile, ImageCmsTransform

log = logging.getLogger(__name__)

ADOBE_RGB = "CompatibleWithAdobeRGB1998.icc"
DISPLAY_P3 = "DisplayP3.icc"
OFFSET_PRINT = "FOGRA39L.icc"
"""What CMYK numbers without a profile mean most often in Germany: coated paper, offset."""

SAME = 3
"""Profiles whose colours differ from sRGB by no more than this (of 255) are sRGB."""

_SPACES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab": "LAB"}

building = threading.Lock()
"""Held while a transform is built."""


@dataclass(frozen=True, eq=False, slots=True)
class Profile:
    """An opened profile. `mode` is the Pillow mode it describes: RGB, L, CMYK or LAB."""

    description: str
    mode: str
    is_srgb: bool
    to_srgb: ImageCmsTransform


@lru_cache(maxsize=24)
def profile(icc: bytes) -> Profile | None:
    """Open a profile. None where it is broken or of a kind that pictures cannot have."""
    from PIL import ImageCms

    with building:
        try:
            handle = ImageCms.ImageCmsProfile(BytesIO(icc))
            facts = cast("Any", handle).profile  # Pillow's own types know half of it
            mode = _SPACES.get(str(facts.xcolor_space).strip())
            if mode is None:
                return None
            transform = _transform(handle, mode)
        except (OSError, ImageCms.PyCMSError) as error:
            log.info("a colour profile of %d bytes is of no use: %s", len(icc), error)
            return None
        text = str(facts.profile_description or "")
    description = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return Profile(description[:200], mode, mode == "RGB" and _is_identity(transform), transform)


@lru_cache(maxsize=4)
def shipped(name: str) -> bytes:
    """The bytes of a profile that ships with Litfass."""
    return places.resource(f"profiles/{name}").read_bytes()


def to_srgb(image: Image, icc: bytes | None) -> Image:
    """Turn an 8-bit picture of mode L, RGB, CMYK or LAB into an RGB picture in sRGB.

    `icc` is the picture's profile. A profile that is broken or belongs to another mode does not
    count: RGB and grey are then taken for sRGB, CMYK for coated offset, and LAB needs none.
    """
    found = profile(icc) if icc else None
    if found is None or found.mode != image.mode:
        if image.mode == "LAB":
            return applied(image, _lab_to_srgb())
        if image.mode != "CMYK":
            return image.convert("RGB")
        found = profile(shipped(OFFSET_PRINT))
        if found is None:  # our own file: it opens, or the installation is broken
            raise RuntimeError(f"{OFFSET_PRINT} cannot be opened")
    if found.is_srgb:
        return image
    return applied(image, found.to_srgb)


def applied(image: Image, transform: ImageCmsTransform) -> Image:
    """A picture through a transform."""
    from PIL import ImageCms

    converted = ImageCms.applyTransform(image, transform)
    if converted is None:  # only with inPlace
        raise RuntimeError("LittleCMS gave no picture")
    return converted


def _transform(source: ImageCmsProfile, mode: str) -> ImageCmsTransform:
    from PIL import ImageCms

    return ImageCms.buildTransform(
        source,
        made("sRGB"),
        mode,
        "RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def made(name: str) -> ImageCmsProfile:
    """One of the profiles that LittleCMS makes itself: sRGB or LAB."""
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(cast("Any", ImageCms).createProfile(name))


@lru_cache(maxsize=1)
def _lab_to_srgb() -> ImageCmsTransform:
    with building:
        return _transform(made("LAB"), "LAB")


def _is_identity(transform: ImageCmsTransform) -> bool:
    """Whether a transform from RGB leaves a grid of 216 colours as it is.

    Names lie and there are dozens of sRGB files; the colours tell.
    """
    from PIL import Image, ImageChops

    levels = (0, 51, 102, 153, 204, 255)
    colours = bytes(v for r in levels for g in levels for b in levels for v in (r, g, b))
    grid = Image.frombytes("RGB", (36, 6), colours)
    difference = ImageChops.difference(grid, applied(grid, transform))
    return max(high for _, high in difference.getextrema()) <= SAME  # type: ignore[misc]
