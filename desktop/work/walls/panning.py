"""Panning photos in their places so that faces keep clear of lines and of what a frame hides.

A photo without play is enlarged a little; the head that was seen stays in sight.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from desktop.core.crop import HAIR_ABOVE_FACE, Crop, Face, effective_dpi
from desktop.core.geometry import Point, Rect
from desktop.core.tiling.seams import CLEAR
from desktop.work.crops import face_of
from desktop.work.sheets.obstacles import eyes_in, face_in

if TYPE_CHECKING:
    from desktop.work.walls.composition import Composition, Place

ZOOMS = (1.0, 1.06, 1.12, 1.2, 1.3, 1.4, 1.5)
"""A photo without play is enlarged by one of these at most, so that it can be panned."""
LOST = 0.1
"""Panning may hide this share of the head that was seen, no more."""
CLOSE = 0.01
"""Farther than the clearance by this (mm), so that no rounding undoes it."""


@dataclass(frozen=True, slots=True)
class Clear:
    """What something has to keep away from: lines, or the outside of a rectangle."""

    standing: Sequence[float]
    lying: Sequence[float]
    within: Rect | None = None

    def of(self, rect: Rect) -> bool:
        """Whether a rectangle keeps away from all."""
        if any(rect.x - CLEAR < at < rect.right + CLEAR for at in self.standing):
            return False
        if any(rect.y - CLEAR < at < rect.bottom + CLEAR for at in self.lying):
            return False
        return self.within is None or self.within.inset(CLEAR).holds(rect)

    def shifts(self, rect: Rect) -> tuple[list[float], list[float]]:
        """By how much a rectangle could be moved to keep away, across and down."""
        across = _beside(rect.x, rect.right, self.standing)
        down = _beside(rect.y, rect.bottom, self.lying)
        if self.within is not None:
            inner = self.within.inset(CLEAR + CLOSE)
            across += [inner.x - rect.x, inner.right - rect.right]
            down += [inner.y - rect.y, inner.bottom - rect.bottom]
        return across, down


def _beside(low: float, high: float, lines: Sequence[float]) -> list[float]:
    away = CLEAR + CLOSE
    return [0.0, *(at - away - high for at in lines), *(at + away - low for at in lines)]


def panned(composition: Composition, cells: Iterable[int], clear: Clear) -> dict[int, Crop]:
    """How photos are framed so that faces keep clear, by the index of the place."""
    wanted = set(cells)
    found: dict[int, Crop] = {}
    for place in composition.places:
        if place.index in wanted and not place.locked:
            crop = cleared(place, clear, composition.needed_dpi)
            if crop is not None:
                found[place.index] = crop
    return found


def cleared(place: Place, clear: Clear, needed_dpi: float) -> Crop | None:
    """The nearest framing in which the face keeps clear, or at least the eyes; None without."""
    photo, target, face = place.photo, place.cell.photo, face_in(place)
    if photo is None or face is None or place.row is None:
        return None
    near = Clear(
        [at for at in clear.standing if target.x < at < target.right],
        [at for at in clear.lying if target.y < at < target.bottom],
        clear.within,
    )
    seen = _head_seen(place, place.crop)
    least = min(needed_dpi, place.dpi or 0.0)
    middle = Point(face.center.x - target.x, face.center.y - target.y)
    for eyes_alone, factor in product((False, True), ZOOMS):
        base = place.crop.zoomed(photo, target.size, factor, middle)
        if factor > 1.0 and effective_dpi(photo, target.size, base) < least:
            continue
        start = face_in(place, base)
        if start is None:
            continue
        across, down = near.shifts(eyes_in(start) if eyes_alone else start)
        for dx, dy in sorted(product(across, down), key=lambda move: abs(move[0]) + abs(move[1])):
            crop = base.panned(photo, target.size, dx, dy)
            there = face_in(place, crop)
            if there is None or _head_seen(place, crop) < seen - LOST:
                continue
            if near.of(eyes_in(there) if eyes_alone else there):
                return crop
    return None


def _head_seen(place: Place, crop: Crop) -> float:
    """How much of a head with its hair is seen, 0 to 1."""
    face = face_of(place.portrait) if place.portrait is not None else None
    if face is None or place.photo is None or face.width <= 0 or face.height <= 0:
        return 1.0
    hair = min(HAIR_ABOVE_FACE * face.height, face.y)
    head = Face(face.x, face.y - hair, face.width, face.height + hair)
    box = crop.box(place.photo, place.cell.photo.size)
    across = min(box.right, head.x + head.width) - max(box.left, head.x)
    down = min(box.bottom, head.y + head.height) - max(box.top, head.y)
    return max(0.0, across) * max(0.0, down) / (head.width * head.height)
