"""Snapping: how far something that is dragged jumps to lie on a line that it comes near to."""

from __future__ import annotations

from collections.abc import Sequence


def snap(
    values: Sequence[float], lines: Sequence[float], within: float
) -> tuple[float, float] | None:
    """The shortest way on which one of the values meets a line, and that line.

    None where none is nearer than `within`. All in one unit.
    """
    found = [
        (line - value, line) for value in values for line in lines if abs(line - value) <= within
    ]
    return min(found, key=lambda one: (abs(one[0]), one[1]), default=None)
