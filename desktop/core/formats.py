"""Page formats as data, and the only place where mm, points and pixels are converted.

Sizes follow DIN EN ISO 216. Viewing distances are Litfass's own defaults; the resolution
an eye can use at a distance follows from one minute of arc: about 87 dpi at one metre.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal

from desktop.core.errors import Known
from desktop.core.geometry import Size

MM_PER_INCH = 25.4
POINTS_PER_INCH = 72.0

SMALLEST_MM = 10.0
"""Smallest side of a page."""
LARGEST_MM = 5080.0
"""Largest side of a page: 14,400 PDF units of 1/72 inch, more needs UserUnit (PDF 1.6)."""

ARC_MINUTE_DPI = 87.0
"""Dots per inch that one minute of arc resolves at a distance of one metre."""
DISTANCE_PER_DIAGONAL = 1.4
"""Viewing distance of a page of free size, in diagonals; in line with the table below."""

CAPITAL_SHARE = 0.73
"""The height of a capital letter, in em."""

Resolution = Literal["good", "fair", "poor"]


def mm_to_pt(mm: float) -> float:
    """Millimetres to PDF points."""
    return mm / MM_PER_INCH * POINTS_PER_INCH


def mm_to_px(mm: float, dpi: float) -> float:
    """Millimetres to pixels at a resolution; not rounded."""
    return mm / MM_PER_INCH * dpi


@dataclass(frozen=True, slots=True)
class PageFormat:
    """A named page, standing: sides in mm, the usual viewing distance in metres."""

    name: str
    width_mm: float
    height_mm: float
    distance_m: float

    def size(self, landscape: bool = False) -> Size:
        """The page in mm, standing or lying."""
        if landscape:
            return Size(self.height_mm, self.width_mm)
        return Size(self.width_mm, self.height_mm)


FORMATS: tuple[PageFormat, ...] = (
    PageFormat("A6", 105, 148, 0.3),
    PageFormat("A5", 148, 210, 0.35),
    PageFormat("A4", 210, 297, 0.4),
    PageFormat("A3", 297, 420, 0.7),
    PageFormat("A2", 420, 594, 1.0),
    PageFormat("A1", 594, 841, 1.5),
    PageFormat("A0", 841, 1189, 2.0),
)


def find_format(name: str) -> PageFormat:
    """The format of that name (case does not matter).

    Raises Known "page_format" with `name` and `names` when there is none.
    """
    for page in FORMATS:
        if page.name.casefold() == name.strip().casefold():
            return page
    raise Known("page_format", name=name, names=", ".join(page.name for page in FORMATS))


def page_of(text: str) -> tuple[str, float, float]:
    """Name, width and height (mm) of a page in words: "A0", or a free size such as "1185x1750".

    The name of a free size is "". Raises Known "page_format" or "page_size".
    """
    free = re.fullmatch(r"\s*(\d+(?:[.,]\d+)?)\s*[x×]\s*(\d+(?:[.,]\d+)?)\s*", text.lower())
    if free is None:
        named = find_format(text)
        return named.name, named.width_mm, named.height_mm
    width, height = (float(side.replace(",", ".")) for side in free.groups())
    check_page(width, height)
    return "", width, height


def format_of(width: float, height: float) -> PageFormat | None:
    """The named format of a page, standing or lying, or None for a free size (mm)."""
    short, long = sorted((width, height))
    for page in FORMATS:
        if abs(page.width_mm - short) < 0.05 and abs(page.height_mm - long) < 0.05:
            return page
    return None


def check_page(width: float, height: float) -> Size:
    """The page as a Size when Litfass can make it.

    Raises Known "page_size" with `width`, `height`, `smallest`, `largest` (mm) otherwise.
    """
    if not all(
        math.isfinite(side) and SMALLEST_MM <= side <= LARGEST_MM for side in (width, height)
    ):
        raise Known(
            "page_size", width=width, height=height, smallest=SMALLEST_MM, largest=LARGEST_MM
        )
    return Size(width, height)


def viewing_distance(width: float, height: float) -> float:
    """From how many metres a page of that size (mm) is usually seen."""
    page = format_of(width, height)
    if page is not None:
        return page.distance_m
    return max(FORMATS[0].distance_m, math.hypot(width, height) / 1000 * DISTANCE_PER_DIAGONAL)


def readable_em(distance_m: float) -> float:
    """The smallest type size (em, mm) that can be read from a distance in metres.

    A capital letter of five minutes of arc is what an eye of normal acuity just makes out
    (ISO 8596); capitals of the poster font are 0.73 em high.
    """
    return distance_m * 1000 * math.tan(math.radians(5 / 60)) / CAPITAL_SHARE


def needed_dpi(distance_m: float) -> float:
    """The resolution that looks sharp from a distance in metres."""
    return ARC_MINUTE_DPI / distance_m


def judge_dpi(dpi: float, distance_m: float) -> Resolution:
    """Whether a resolution is good for a viewing distance; fair from 60 % of what is needed."""
    needed = needed_dpi(distance_m)
    if dpi >= needed:
        return "good"
    return "fair" if dpi >= 0.6 * needed else "poor"


def needed_pixels(page: PageFormat) -> tuple[int, int]:
    """The short and the long side in px from which a photo looks good on a page."""
    dpi = needed_dpi(page.distance_m)
    return math.ceil(mm_to_px(page.width_mm, dpi)), math.ceil(mm_to_px(page.height_mm, dpi))


def largest_good_format(width_px: int, height_px: int) -> PageFormat | None:
    """The largest named format that a photo fills and still looks good on, or None."""
    short_px = min(width_px, height_px)
    long_px = max(width_px, height_px)
    best: PageFormat | None = None
    for page in FORMATS:
        dpi = min(short_px / page.width_mm, long_px / page.height_mm) * MM_PER_INCH
        if judge_dpi(dpi, page.distance_m) == "good":
            best = page
    return best
