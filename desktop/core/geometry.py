"""Sizes, points and rectangles on paper. Every number is in millimetres, y grows downwards.

The types are frozen and know no Qt, so that layout can be computed, tested and compared
without a screen. `Box` is the one exception in units: it is a part of a photo, in fractions.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the page, in mm from its upper left corner."""

    x: float
    y: float

    def away(self, other: Point) -> float:
        """How far another place is, in mm."""
        return math.hypot(self.x - other.x, self.y - other.y)


@dataclass(frozen=True, slots=True)
class Size:
    """An extent in mm."""

    width: float
    height: float

    @property
    def aspect(self) -> float:
        """Width divided by height."""
        return self.width / self.height

    @property
    def is_landscape(self) -> bool:
        """True when wider than high."""
        return self.width > self.height

    def turned(self) -> Size:
        """The same size, lying instead of standing or the other way round."""
        return Size(self.height, self.width)

    def scaled(self, factor: float) -> Size:
        """Both sides times `factor`."""
        return Size(self.width * factor, self.height * factor)


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle on the page in mm: upper left corner and extent."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """The middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    @property
    def size(self) -> Size:
        """The extent alone."""
        return Size(self.width, self.height)

    @property
    def aspect(self) -> float:
        """Width divided by height."""
        return self.width / self.height

    def inset(
        self,
        left: float,
        top: float | None = None,
        right: float | None = None,
        bottom: float | None = None,
    ) -> Rect:
        """Take mm away from each side; with one value, from all four. Negative values grow."""
        top = left if top is None else top
        right = left if right is None else right
        bottom = top if bottom is None else bottom
        return Rect(
            self.x + left, self.y + top, self.width - left - right, self.height - top - bottom
        )

    def moved(self, dx: float, dy: float) -> Rect:
        """The same rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def scaled(self, factor: float) -> Rect:
        """Position and extent times `factor` (mm to pixels, for example)."""
        return Rect(self.x * factor, self.y * factor, self.width * factor, self.height * factor)

    def contains(self, point: Point) -> bool:
        """True when the point lies inside; the right and lower edges are outside."""
        return self.x <= point.x < self.right and self.y <= point.y < self.bottom

    def holds(self, other: Rect, tolerance: float = 1e-6) -> bool:
        """True when the other rectangle lies completely inside, give or take `tolerance` mm."""
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )

    def intersects(self, other: Rect, tolerance: float = 1e-6) -> bool:
        """True when both share area; touching edges (within `tolerance` mm) do not count."""
        return (
            self.x < other.right - tolerance
            and other.x < self.right - tolerance
            and self.y < other.bottom - tolerance
            and other.y < self.bottom - tolerance
        )

    def fitted(self, size: Size) -> Rect:
        """The largest rectangle with the proportions of `size` that fits, centred."""
        factor = min(self.width / size.width, self.height / size.height)
        width, height = size.width * factor, size.height * factor
        return Rect(
            self.x + (self.width - width) / 2, self.y + (self.height - height) / 2, width, height
        )


class Box(NamedTuple):
    """A part of a photo: edges as fractions 0..1 of the upright (oriented) photo."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Fraction of the photo's width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Fraction of the photo's height."""
        return self.bottom - self.top

    @property
    def center_x(self) -> float:
        """Middle, as a fraction of the photo's width."""
        return (self.left + self.right) / 2

    @property
    def center_y(self) -> float:
        """Middle, as a fraction of the photo's height."""
        return (self.top + self.bottom) / 2
