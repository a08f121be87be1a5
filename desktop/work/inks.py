"""Colours that go with a ground, and other small things that painting needs everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from desktop.core.geometry import Rect

INK = QColor("#1d1b18")
BLACK = QColor("#000000")
PAPER = QColor("#ffffff")
READABLE = 4.5
"""Contrast of words to their background, at least (WCAG 2.2, AA)."""


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours that go with a background: words, quieter words, and greys for what is missing."""

    text: QColor
    quiet: QColor
    fill: QColor
    mark: QColor


def to_qt(rect: Rect) -> QRectF:
    """The same rectangle as Qt's type."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def luminance(color: QColor) -> float:
    """Relative luminance 0..1 of a colour (WCAG 2.2)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * linear(color.redF())
        + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF())
    )


def contrast(first: QColor, second: QColor) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2)."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=64)
def inks(background: str) -> Inks:
    """The colours that go with a background "#rrggbb": dark on bright, white on dark."""
    ground = QColor(background)
    text = max((INK, PAPER), key=lambda ink: contrast(ink, ground))
    if contrast(text, ground) < READABLE:  # only pure black or white reads on a middle grey
        text = max((BLACK, PAPER), key=lambda ink: contrast(ink, ground))
    quiet = mixed(text, ground, 0.28)
    if contrast(quiet, ground) < READABLE:
        quiet = text
    return Inks(text, quiet, mixed(ground, text, 0.07), mixed(ground, text, 0.26))


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """The first colour with a share of the second, opaque."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )
