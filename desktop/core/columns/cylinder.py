"""How a column looks from where somebody stands: what of it is seen, how wide, how high.

Angles are radians round the axis, 0 towards the eye, growing to the right as one sees it, which is
the way the sheet runs. The eye is `distance` from the axis; lengths are mm.
"""

from __future__ import annotations

import itertools
import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

SLANT = math.radians(60)
"""A face that is seen more from the side is narrower than half: nobody knows it any more."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A vertical line of the picture: which angle of the column it shows and how high.

    `width` is how much of an angle it covers, `scale` its height against that of the nearest one.
    """

    angle: float
    width: float
    scale: float


@dataclass(frozen=True, slots=True)
class Cylinder:
    """A column of a circumference as it is seen from `distance` mm before its surface."""

    circumference: float
    distance: float

    @property
    def radius(self) -> float:
        """Half as thick as the column."""
        return self.circumference / math.tau

    @property
    def away(self) -> float:
        """From the eye to the axis."""
        return self.radius + self.distance

    @property
    def reach(self) -> float:
        """The largest angle that is seen, to either side."""
        return math.acos(self.radius / self.away)

    @property
    def half_width(self) -> float:
        """Half the width of the column's outline, as wide as it looks at its nearest line (mm)."""
        tangent = self.radius / math.sqrt(self.away**2 - self.radius**2)
        return tangent * self.distance

    def across(self, angle: float) -> float:
        """Where an angle is seen, from -1 to 1 across the outline; beyond it is hidden."""
        depth = self.away - self.radius * math.cos(angle)
        return self.radius * math.sin(angle) / depth * self.distance / self.half_width

    def angle_at(self, across: float) -> float:
        """The angle that is seen at a place from -1 to 1 across the outline."""
        tangent = across * self.half_width / self.distance
        ray = math.atan(tangent)
        return math.asin(min(max(self.away * math.sin(ray) / self.radius, -1.0), 1.0)) - ray

    def scale_at(self, angle: float) -> float:
        """How high the column looks at an angle, against its nearest line."""
        return self.distance / (self.away - self.radius * math.cos(angle))

    def slices(self, number: int) -> list[Slice]:
        """The outline in so many vertical lines of equal width, from left to right."""
        edges = [self.angle_at(2 * at / number - 1) for at in range(number + 1)]
        return [
            Slice((low + high) / 2, high - low, self.scale_at((low + high) / 2))
            for low, high in itertools.pairwise(edges)
        ]

    def slant(self, angle: float) -> float:
        """How far from the side the surface is seen there: 0 from the front, a right angle none."""
        away, radius = self.away, self.radius
        sight = math.sqrt(away**2 + radius**2 - 2 * away * radius * math.cos(angle))
        return math.acos(min(max((away * math.cos(angle) - radius) / sight, -1.0), 1.0))

    def sees(self, angle: float) -> bool:
        """Whether a face at an angle can be recognised."""
        return self.slant(wrapped(angle)) <= SLANT

    def angle_of(self, place: float) -> float:
        """The angle of a place in mm round the column."""
        return place / self.radius

    def seen(self, places: Sequence[float], turn: float = 0.0) -> list[int]:
        """Which of the places (mm round the column) are seen with `turn` mm at the front."""
        return [at for at, place in enumerate(places) if self.sees(self.angle_of(place - turn))]


def wrapped(angle: float) -> float:
    """An angle as one from minus half a turn to half a turn."""
    return math.remainder(angle, math.tau)


def fewest_and_most(cylinder: Cylinder, places: Sequence[float]) -> tuple[int, int]:
    """How many of the places are seen at once, from the worst and from the best side."""
    if not places:
        return 0, 0
    # The number changes only where a place comes or goes.
    low, high = 0.0, math.pi
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if cylinder.sees(middle) else (low, middle)
    reach = low * cylinder.radius
    step = min(1.0, cylinder.circumference / 4000)
    around = cylinder.circumference
    once = sorted(place % around for place in places)
    laps = [place + lap * around for lap in (-1, 0, 1) for place in once]
    turns = [
        (edge + aside) % around
        for place in places
        for edge in (place - reach, place + reach)
        for aside in (-step, step)
    ]
    numbers = [bisect_right(laps, turn + reach) - bisect_left(laps, turn - reach) for turn in turns]
    return min(numbers), max(numbers)
