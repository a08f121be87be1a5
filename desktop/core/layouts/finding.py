"""Finding cells on a page: at a point, in a rectangle, and next to each other."""

from __future__ import annotations

import math
from collections.abc import Sequence

from desktop.core.geometry import Point, Rect


class Finder:
    """Looks rectangles up by place. They do not overlap; built once, asked often."""

    def __init__(self, rects: Sequence[Rect]) -> None:
        self._rects = tuple(rects)
        self._bands: list[list[int]] = []
        self._top = self._step = 0.0
        if rects:
            self._top = min(rect.y for rect in rects)
            bottom = max(rect.bottom for rect in rects)
            number = max(1, math.isqrt(len(rects)))
            self._step = max((bottom - self._top) / number, 1e-6)
            self._bands = [[] for _ in range(number + 1)]
            for index, rect in enumerate(rects):
                for band in self._touched(rect.y, rect.bottom):
                    self._bands[band].append(index)

    def _touched(self, top: float, bottom: float) -> range:
        if not self._bands:
            return range(0)
        last = len(self._bands) - 1
        first = math.floor((top - self._top) / self._step)
        final = math.floor((bottom - self._top) / self._step)
        if final < 0 or first > last:
            return range(0)
        return range(max(0, first), min(last, final) + 1)

    def at(self, x: float, y: float) -> int | None:
        """The index of the rectangle that holds a point, None where none does."""
        for band in self._touched(y, y):
            for index in self._bands[band]:
                if self._rects[index].contains(Point(x, y)):
                    return index
        return None

    def within(self, area: Rect) -> set[int]:
        """The indices of the rectangles that share area with another one, or hold it as a point."""
        found: set[int] = set()
        for band in self._touched(area.y, area.bottom):
            for index in self._bands[band]:
                rect = self._rects[index]
                if (
                    rect.x < area.right
                    and area.x < rect.right
                    and rect.y < area.bottom
                    and area.y < rect.bottom
                ):
                    found.add(index)
        return found

    def beside(self, index: int, down: int, right: int) -> int:
        """The nearest rectangle below (`down` 1), above (-1), right or left; itself at an edge.

        Those that lie straight in that direction come first; where none does, the nearest of the
        next row or column.
        """
        here = self._rects[index]
        best: tuple[float, float, int] | None = None
        for other, rect in enumerate(self._rects):
            if other == index:
                continue
            along, aside, overlap = _away(here, rect, down, right)
            if along <= 1e-6:
                continue
            if not overlap:
                # In a row that is shorter nothing may lie straight below: still better than a halt.
                if right:
                    continue
                aside += here.width
            key = (along + aside * 0.01 if overlap else along + aside, aside, other)
            if best is None or key < best:
                best = key
        return index if best is None else best[2]


def _away(here: Rect, there: Rect, down: int, right: int) -> tuple[float, float, bool]:
    """How far a rectangle lies in a direction, how far aside, and whether straight ahead."""
    a, b = here.center, there.center
    if right:
        edge = there.x - here.right if right > 0 else here.x - there.right
        straight = there.y < here.bottom - 1e-6 and here.y < there.bottom - 1e-6
        return (edge + here.width if edge >= -1e-6 else 0.0), abs(b.y - a.y), straight
    edge = there.y - here.bottom if down > 0 else here.y - there.bottom
    straight = there.x < here.right - 1e-6 and here.x < there.right - 1e-6
    return (edge + here.height if edge >= -1e-6 else 0.0), abs(b.x - a.x), straight
