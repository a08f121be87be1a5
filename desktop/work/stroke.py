"""Strokes: small steps that follow each other at once, as of a wheel or a held key."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QElapsedTimer

PAUSE = 800
"""Milliseconds without a step after which the next one is a stroke of its own."""

_numbers = itertools.count(1)


class Stroke:
    """Finds the merge word for `Undo.push_change`: the same one for the steps of one stroke.

    A pause or another thing to be changed begins a new stroke, so that what was set an hour ago
    is never undone along with what was set just now.
    """

    def __init__(self) -> None:
        self._clock = QElapsedTimer()
        self._what = ""
        self._number = 0

    def rest(self) -> None:
        """The next step begins a new stroke, however soon it comes."""
        self._what = ""

    def word(self, what: str) -> str:
        """The merge word for a step on `what`."""
        rested = not self._clock.isValid() or self._clock.elapsed() > PAUSE
        if rested or what != self._what:
            self._what, self._number = what, next(_numbers)
        self._clock.restart()
        return f"{what} {self._number}"
