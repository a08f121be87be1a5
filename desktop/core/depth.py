"""Bringing every kind of pixel to 8 bits per channel, in a mode that can be scaled."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image


def eight_bit(image: Image.Image) -> Image.Image:
    """The picture in mode L, LA, RGB, RGBA, CMYK or LAB."""
    mode = image.mode
    if mode in ("L", "RGB", "CMYK", "LAB") and "transparency" not in image.info:
        return image
    if mode in ("LA", "RGBA"):
        return image
    if mode in ("P", "PA", "L", "RGB") and (mode == "PA" or "transparency" in image.info):
        return image.convert("RGBA")
    if mode == "1":
        return image.convert("L")
    if mode == "La":
        return image.convert("LA")
    if mode == "RGBa":
        return image.convert("RGBA")
    if mode.startswith("I") or mode == "F":
        return _grey(image)
    return image.convert("RGB")


def _grey(image: Image.Image) -> Image.Image:
    """Grey of more than 8 bits, scaled to 8: Pillow's own conversion cuts off at 255."""
    if image.mode not in ("I", "I;16", "F"):
        image = image.convert("I")
    low, high = _extrema(image)
    if image.mode == "F":
        top = 1.0 if high <= 1.0 else high
    else:
        top = 65535.0 if low >= 0 and high <= 65535 else float(high)
    scale = 255.0 / top if top > 0 else 1.0
    offset = 0.5 if image.mode != "F" else 0.0
    return image.point(lambda value: value * scale + offset).convert("L")


def _extrema(image: Image.Image) -> tuple[float, float]:
    low, high = image.getextrema()
    if isinstance(low, tuple) or isinstance(high, tuple):  # several bands: not grey
        raise ValueError(f"{image.mode} has several bands")
    return low, high
