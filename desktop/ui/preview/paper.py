"""A photo as if it were printed: on a format that it fills, or so many millimetres wide.

Says how large that is, which part of the photo is seen, and in plain words how sharp it looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from db.rows import PortraitLine
from desktop.core.crop import Crop, default_crop, effective_dpi
from desktop.core.formats import (
    FORMATS,
    MM_PER_INCH,
    find_format,
    format_of,
    judge,
    needed_dpi,
    viewing_distance,
)
from desktop.core.geometry import Rect, Size
from desktop.work.crops import face_of, focus_of, photo_of
from desktop.work.i18n import format_number, format_size, translate
from desktop.work.pages import papers

Light = Literal["green", "yellow", "red"]

FREE = ""
"""The name of a width of one's own."""
NAMES = tuple(page.name for page in FORMATS)
LEAST_MM, MOST_MM = 10.0, 5000.0
"""Bounds of a free width, in mm."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The chosen size: a format by name, or FREE with the photo's width in mm."""

    name: str = "A4"
    width: float = 210.0

    def page(self, photo: Size) -> Size:
        """The paper in mm, lying for a lying photo; a free size has the photo's proportion."""
        if self.name != FREE:
            return find_format(self.name).size(photo.is_landscape)
        return Size(self.width, self.width / photo.aspect)


@dataclass(frozen=True, slots=True)
class Printed:
    """A photo on its paper. `page` in mm; `part`: the pixels of the photo that are on it."""

    page: Size
    part: Rect
    dpi: float

    @property
    def mm_per_pixel(self) -> float:
        """How large one pixel of the photo is on paper."""
        return MM_PER_INCH / self.dpi


def printed(line: PortraitLine, paper: Paper) -> Printed | None:
    """How the photo of a portrait lies on a paper; None without a photo.

    Focus or face decide what is cut off, as on a wall, but nothing is enlarged beyond filling.
    """
    photo = photo_of(line)
    if photo is None:
        return None
    page = paper.page(photo)
    middle = default_crop(photo, page, focus_of(line), face_of(line))
    crop = Crop(middle.center_x, middle.center_y).settled(photo, page)
    box = crop.box(photo, page)
    part = Rect(
        box.left * photo.width,
        box.top * photo.height,
        box.width * photo.width,
        box.height * photo.height,
    )
    return Printed(page, part, effective_dpi(photo, page, crop))


def size_text(found: Printed) -> str:
    """'210 × 297 mm'."""
    return format_size(found.page.width, found.page.height, 0)


def verdict(found: Printed) -> tuple[Light, str]:
    """A light and a sentence on how sharp the photo looks at this size from where it is seen."""
    page = found.page
    named = format_of(page.width, page.height, papers())
    distance = named.distance_m if named else viewing_distance(page.width, page.height)
    needed = named.needed_dpi if named else needed_dpi(distance)
    values = {
        "dpi": format_number(round(found.dpi)),
        "needed": format_number(round(needed)),
        "distance": format_number(round(distance * 20) / 20 if distance < 1 else distance, 2),
        "size": named.name if named else size_text(found),
    }
    judged = judge(found.dpi, needed)
    if judged == "good":
        return "green", translate(
            "Preview", "Good for {size}: {dpi} dpi, sharp from {distance} m away.", **values
        )
    if judged == "fair":
        return "yellow", translate(
            "Preview",
            "A little soft on {size}: {dpi} dpi; seen from {distance} m it needs {needed} dpi.",
            **values,
        )
    return "red", translate(
        "Preview",
        "The photo is too small for {size}: {dpi} dpi; seen from {distance} m it needs {needed}.",
        **values,
    )
