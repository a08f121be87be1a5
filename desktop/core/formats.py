"""Page formats as data, and the only place where mm, points and pixels are converted.

Sizes follow DIN EN ISO 216; the other formats are in `desktop.core.pages`. Viewing distances are
Litfass's own defaults; the resolution an eye can use at a distance follows from one minute of arc:
about 87 dpi at one metre. A print shop may ask for more than the eye does.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.core.errors import Known
from desktop.core.geometry import Size

MM_PER_INCH = 25.4
POINTS_PER_INCH = 72.0

SCREEN_DPI = 254.0
"""Pages for a screen have 254 dpi: a pixel is a tenth of a millimetre, and no size is rounded."""

SMALLEST_MM = 10.0
"""Smallest side of a page."""
LARGEST_MM = 5080.0
"""Largest side of a page: 14,400 PDF units of 1/72 inch, more needs UserUnit (PDF 1.6)."""

WHOLE_DPI = 0.5
"""Resolutions are told in whole dpi, and judged as they are told."""
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
    """A named page: sides in mm as it usually hangs, the usual viewing distance in metres.

    `visible_width`, `visible_height`: what a frame leaves to be seen (mm), 0 for all of it.
    `bleed`: mm beyond the page. `safe`: mm that words and faces keep from the visible edge.
    `min_dpi`: what shops ask for at least. `screen`: shown, not printed, one pixel in 0.1 mm.
    """

    name: str
    width_mm: float
    height_mm: float
    distance_m: float
    visible_width: float = 0.0
    visible_height: float = 0.0
    bleed: float = 3.0
    safe: float = 5.0
    min_dpi: int = 0
    screen: bool = False

    def size(self, landscape: bool | None = None) -> Size:
        """The page in mm, standing or lying; None: as it usually hangs."""
        if landscape is None or landscape == (self.width_mm > self.height_mm):
            return Size(self.width_mm, self.height_mm)
        return Size(self.height_mm, self.width_mm)

    @property
    def hidden(self) -> tuple[float, float]:
        """What a frame hides of the page at its sides and at top and bottom, in mm each."""
        across = (self.width_mm - self.visible_width) / 2 if self.visible_width else 0.0
        down = (self.height_mm - self.visible_height) / 2 if self.visible_height else 0.0
        return across, down

    @property
    def needed_dpi(self) -> float:
        """The resolution that a photo needs: for the eye, and for the shop."""
        if self.screen:
            return SCREEN_DPI
        return needed_dpi(self.distance_m, self.min_dpi)


FORMATS: tuple[PageFormat, ...] = (
    PageFormat("A6", 105, 148, 0.3),
    PageFormat("A5", 148, 210, 0.35),
    PageFormat("A4", 210, 297, 0.4),
    PageFormat("A3", 297, 420, 0.7),
    PageFormat("A2", 420, 594, 1.0, min_dpi=70),
    PageFormat("A1", 594, 841, 1.5, bleed=5, safe=10, min_dpi=70),
    PageFormat("A0", 841, 1189, 2.0, bleed=5, safe=10, min_dpi=70),
)
"""DIN A. Posters up to a square metre: 70 dpi at least (printpioneer.com/de/druckdatenanlage);
bleed 3 mm up to A2, 5 mm above, as the built-in print shops have it."""


def find_format(name: str, pages: Sequence[PageFormat] = FORMATS) -> PageFormat:
    """The format of that name (case and spaces do not matter).

    Raises Known "page_format" with `name` and `names` when there is none.
    """
    wanted = _plain(name)
    for page in pages:
        if _plain(page.name) == wanted:
            return page
    raise Known("page_format", name=name, names=", ".join(page.name for page in pages))


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()


FREE_SIZE = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*[x×]\s*(\d+(?:[.,]\d+)?)\s*")
"""A page in words that names its sides in mm."""


def page_of(text: str, pages: Sequence[PageFormat] = FORMATS) -> tuple[str, float, float]:
    """Name, width and height (mm) of a page in words: "A0", or a free size such as "1185x1750".

    The name of a free size is "". Raises Known "page_format" or "page_size".
    """
    free = FREE_SIZE.fullmatch(text.lower())
    if free is None:
        named = find_format(text, pages)
        return named.name, named.width_mm, named.height_mm
    width, height = (float(side.replace(",", ".")) for side in free.groups())
    check_page(width, height)
    return "", width, height


def format_of(
    width: float, height: float, pages: Sequence[PageFormat] = FORMATS, name: str = ""
) -> PageFormat | None:
    """The named format of a page, standing or lying, or None for a free size (mm).

    Several formats can have one size (A1 is a 1/1): the one called `name` goes before others.
    """
    short, long = sorted((width, height))
    found: PageFormat | None = None
    for page in pages:
        least, most = sorted((page.width_mm, page.height_mm))
        if abs(least - short) < 0.05 and abs(most - long) < 0.05:
            if page.name == name:
                return page
            found = found or page
    return found


LARGEST_HOARDING_MM = 50_000.0
"""Largest side of a wall of posters, which is no page: its outputs are scaled down."""


def check_page(width: float, height: float, largest: float = LARGEST_MM) -> Size:
    """The page as a Size when Litfass can make it.

    Raises Known "page_size" with `width`, `height`, `smallest`, `largest` (mm) otherwise.
    """
    if not all(math.isfinite(side) and SMALLEST_MM <= side <= largest for side in (width, height)):
        raise Known("page_size", width=width, height=height, smallest=SMALLEST_MM, largest=largest)
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


def needed_dpi(distance_m: float, min_dpi: float = 0.0) -> float:
    """The resolution that looks sharp from a distance in metres, and that the shop asks for."""
    return max(ARC_MINUTE_DPI / distance_m, min_dpi)


def judge_dpi(dpi: float, distance_m: float, min_dpi: float = 0.0) -> Resolution:
    """Whether a resolution is good for a distance and a shop; fair from 60 % of what is needed."""
    return judge(dpi, needed_dpi(distance_m, min_dpi))


def judge(dpi: float, needed: float) -> Resolution:
    """Whether a resolution is good where `needed` dpi are; fair from 60 % of that.

    What whole pixels take away from it does not count: the file has no more of them.
    """
    if dpi >= needed - WHOLE_DPI:
        return "good"
    return "fair" if dpi >= 0.6 * needed - WHOLE_DPI else "poor"


def needed_pixels(page: PageFormat) -> tuple[int, int]:
    """The short and the long side in px from which a photo looks good on a page, as for `judge`."""
    dpi = page.needed_dpi - WHOLE_DPI
    return math.ceil(mm_to_px(page.width_mm, dpi)), math.ceil(mm_to_px(page.height_mm, dpi))


def largest_good_format(
    width_px: int, height_px: int, pages: Sequence[PageFormat] = FORMATS
) -> PageFormat | None:
    """The largest named format that a photo fills and still looks good on, or None."""
    short_px = min(width_px, height_px)
    long_px = max(width_px, height_px)
    best: PageFormat | None = None
    for page in pages:
        dpi = min(short_px / page.width_mm, long_px / page.height_mm) * MM_PER_INCH
        if judge(dpi, page.needed_dpi) == "good":
            best = page
    return best


@dataclass(frozen=True, slots=True)
class Reach:
    """What a photo alone is large enough for, by names of formats from small to large.

    Small pages are held close and need more dots per inch: a photo may be good as A2 and not as A4.
    `good`: looks sharp from the usual distance; `fair`: a little soft there.
    """

    good: tuple[str, ...]
    fair: tuple[str, ...]
    but: tuple[str, ...] = ()
    """The formats below the largest good one for which it is not good."""


def reach(width_px: int, height_px: int, pages: Sequence[PageFormat] = FORMATS) -> Reach:
    """How large a photo of so many pixels may be printed alone."""
    short_px, long_px = sorted((width_px, height_px))
    judged: list[tuple[str, Resolution]] = []
    for page in pages:
        dpi = min(short_px / page.width_mm, long_px / page.height_mm) * MM_PER_INCH
        judged.append((page.name, judge(dpi, page.needed_dpi)))
    good = tuple(name for name, verdict in judged if verdict == "good")
    fair = tuple(name for name, verdict in judged if verdict == "fair")
    below = [name for name, _verdict in judged]
    below = below[: below.index(good[-1])] if good else []
    return Reach(good, fair, tuple(name for name in below if name not in good))
