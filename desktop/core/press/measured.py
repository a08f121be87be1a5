"""What is measured on a wall before it is written and in its file afterwards: one verdict for both.

Each row of `FACTS` is a fact that both sides know, with the light that it gets. Hints on screen
(`desktop.work.walls.hints`, `desktop.work.presshints`) and rules over files
(`desktop.core.press.rules`) ask here, so that what was red before is red afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from desktop.core.formats import WHOLE_DPI, judge

Light = Literal["red", "yellow"]

ROUNDING = 0.05
"""So many points smaller than asked for are rounding."""


def photo_light(dpi: float, needed: float, refused: float = 0.0) -> Light | None:
    """A photo of a resolution where `needed` dpi look sharp; a shop refuses less than `refused`."""
    judged = judge(dpi, needed)
    if judged == "poor" or dpi < refused - WHOLE_DPI:
        return "red"
    return "yellow" if judged == "fair" else None


def words_light(size: float, least: float) -> Light | None:
    """Words of a size where a shop takes none that are smaller than `least`; both in pt."""
    return "red" if 0 < size < least - ROUNDING else None


FACTS: Final[dict[str, Callable[..., Light | None]]] = {
    "photos": photo_light,
    "words": words_light,
}
"""The facts by name; each function takes what was measured and then what is asked for."""
