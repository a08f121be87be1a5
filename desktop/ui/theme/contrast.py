"""Colour arithmetic for the look: contrast as WCAG 2.1 defines it, and what follows from it.

Colours are texts of the form "#RRGGBB".
"""

from __future__ import annotations

TEXT = 4.5
"""Least contrast of text with its ground (WCAG 2.1, 1.4.3)."""

SHAPE = 3.0
"""Least contrast of lines, icons and lights that carry meaning (WCAG 2.1, 1.4.11)."""

_STEPS = 40


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance: 0 for black, 1 for white."""
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (value / 255 for value in channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 (none) to 21 (black on white)."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def mix(over: str, under: str, alpha: float) -> str:
    """The opaque colour that `over` makes when laid over `under` with this opacity."""
    pairs = zip(channels(over), channels(under), strict=True)
    return "#" + "".join(f"{round(o * alpha + u * (1 - alpha)):02X}" for o, u in pairs)


def readable(ground: str, light: str, dark: str) -> str:
    """The one of two text colours that stands out more from `ground`."""
    return light if contrast(light, ground) >= contrast(dark, ground) else dark


def lettered(colour: str, words: tuple[str, str], ground: str, least: float) -> str:
    """`colour`, moved away from `ground` just so far that one of two text colours is clear on it.

    A few middle tones carry neither white nor black words well.
    """
    towards = "#000000" if luminance(ground) > 0.18 else "#FFFFFF"
    for step in range(_STEPS + 1):
        candidate = mix(towards, colour, step / _STEPS)
        if contrast(readable(candidate, *words), candidate) >= least:
            return candidate
    return colour


def adjusted(colour: str, grounds: tuple[str, ...], least: float) -> str:
    """`colour`, moved towards black or white just so far that it stands out from all `grounds`."""
    towards = "#000000" if luminance(grounds[0]) > 0.18 else "#FFFFFF"
    for step in range(_STEPS + 1):
        candidate = mix(towards, colour, step / _STEPS)
        if all(contrast(candidate, ground) >= least for ground in grounds):
            return candidate
    return towards
