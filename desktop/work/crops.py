"""From a portrait's row to the part of its photo that is shown.

Light, because the first gallery page needs it: nothing of walls, painting or the database.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.crop import Crop, Face, default_crop, extended
from desktop.core.geometry import Point, Rect, Size

if TYPE_CHECKING:
    from db import rows


def face_of(shown: rows.PortraitLine | rows.Picture) -> Face | None:
    """Where the face is in the photo."""
    x, y, width, height = shown.face_x, shown.face_y, shown.face_width, shown.face_height
    if x is None or y is None or width is None or height is None:
        return None
    return Face(x, y, width, height)


def focus_of(portrait: rows.PortraitLine) -> Point | None:
    """The point of the photo that the user wants in every crop."""
    if portrait.focus_x is None or portrait.focus_y is None:
        return None
    return Point(portrait.focus_x, portrait.focus_y)


def photo_of(portrait: rows.PortraitLine) -> Size | None:
    """The size of the portrait's upright photo in pixels, None without one."""
    if not portrait.digest or portrait.width <= 0 or portrait.height <= 0:
        return None
    return Size(float(portrait.width), float(portrait.height))


def crop_of(
    cell: rows.Cell | None, portrait: rows.PortraitLine, target: Size, free: float = 1.0
) -> Crop:
    """The part of a portrait's photo that a cell shows: by hand, else by focus or face.

    Face or focus come into the upper share `free` of the cell, where words cover the rest.
    """
    photo = photo_of(portrait)
    if photo is None:
        return Crop()
    if cell is not None and cell.center_x is not None and cell.center_y is not None:
        return Crop(cell.center_x, cell.center_y, cell.zoom).settled(photo, target)
    upper = Size(target.width, target.height * free)
    found = default_crop(photo, upper, focus_of(portrait), face_of(portrait))
    if free >= 1.0:
        return found
    part, whole = Rect(0.0, 0.0, *_sides(upper)), Rect(0.0, 0.0, *_sides(target))
    return extended(found, photo, part, whole).settled(photo, target)


def _sides(size: Size) -> tuple[float, float]:
    return size.width, size.height
