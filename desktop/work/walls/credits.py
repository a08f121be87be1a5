"""Who took the photos of a wall: in words with the numbers of the places, and on the wall itself.

Places are numbered as they are filled, from the upper left; the contact sheet shows the numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from desktop.core.geometry import Rect
from desktop.work.i18n import translate
from desktop.work.inks import inks, to_qt
from desktop.work.lettering import Type, lines_of, set_line, words_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.core.wall import Wall
    from desktop.work.walls.snapshot import Person

LARGEST, SMALLEST = 4.0, 1.4
"""The letters' size (em) in mm: not more than that, and made smaller down to that."""
OF_MARGIN = 0.3
"""The letters' size as a share of the lower margin, at most."""
OF_PAGE = 0.0055
"""The letters' size as a share of the page's diagonal, at most."""
LEAST_MARGIN = 4.0
"""In a lower margin that is narrower (mm) there is no room: then the words stand on the wall."""
LEADING = 1.3
INSET = 6.0
"""How far words on the wall keep from the edge of the page, which may be cut off (mm)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the block: its words, their size (em) and where they stand (mm of the page)."""

    text: str
    em: float
    x: float
    baseline: float

    @property
    def width(self) -> float:
        """How wide it is (mm)."""
        return words_width(self.text, Type(self.em))


LABEL = re.compile(r"^(?:fotos?|photos?|bild(?:er)?)\s*:\s*(?=\S)", re.IGNORECASE)
"""How a credit begins that says itself what it is: the block says so for all of them."""


def credit_block(people: Sequence[Person | None]) -> str:
    """The words: "Fotos: Jo Lind (1–4, 9), Stadtarchiv (5–8)"; "" where nobody is known."""
    found: dict[str, list[int]] = {}
    for number, person in enumerate(people, 1):
        if person is not None and person.credit and person.picture_id is not None:
            found.setdefault(LABEL.sub("", person.credit, count=1), []).append(number)
    if not found:
        return ""
    if len(found) == 1:
        return translate("Credits", "Photos: {names}", names=next(iter(found)))
    named = ", ".join(f"{credit} ({numbers(places)})" for credit, places in found.items())
    return translate("Credits", "Photos (places from the upper left): {names}", names=named)


def numbers(places: Sequence[int]) -> str:
    """Numbers in few words: 1, 2, 3, 7 become "1–3, 7"."""
    runs: list[list[int]] = [[places[0]]] if places else []
    for before, here in pairwise(places):
        if here == before + 1:
            runs[-1].append(here)
        else:
            runs.append([here])
    return ", ".join(
        str(run[0]) if len(run) == 1 else f"{run[0]}{'–' if len(run) > 2 else ', '}{run[-1]}"
        for run in runs
    )


def paint_credit(painter: QPainter, wall: Wall, text: str) -> None:
    """Paint the words in the lower margin, or on a field at the lower edge where there is none."""
    lines, field = set_credit(wall, text)
    colors = inks(wall.spec.background)
    if field is not None:
        painter.fillRect(to_qt(field), QColor(wall.spec.background))
    for line in lines:
        kind = Type(line.em, color=colors.quiet.name())
        set_line(painter, line.text, line.x, line.baseline, kind)


def set_credit(wall: Wall, text: str) -> tuple[list[Line], Rect | None]:
    """The lines in mm of the page, and the field behind them where they stand on the wall."""
    page, spec = wall.page, wall.spec
    if spec.around:  # not into what is glued
        page = page.inset(spec.overlap, 0.0, spec.overlap, 0.0)
    margin = spec.margin_bottom
    usual = min(LARGEST, (page.width**2 + page.height**2) ** 0.5 * OF_PAGE)
    inside = margin < LEAST_MARGIN
    if inside:
        area = Rect(page.x + INSET, page.y, page.width - 2 * INSET, page.height * 0.1)
    else:
        usual = min(usual, margin * OF_MARGIN)
        left, right = max(spec.margin_left, INSET), max(spec.margin_right, INSET)
        area = Rect(page.x + left, page.bottom - margin, page.width - left - right, margin * 0.84)
    em, broken_lines = _fitted(text, area, usual)
    high = em * LEADING * len(broken_lines)
    top = page.bottom - INSET - high if inside else area.y + (margin - high) / 2
    lines = [
        Line(words, em, area.x, top + em * (LEADING * row + 1.02))
        for row, words in enumerate(broken_lines)
    ]
    if not inside:
        return lines, None
    widest = max(line.width for line in lines)
    return lines, Rect(area.x - em, top - em * 0.5, widest + 2 * em, high + em)


def _fitted(text: str, area: Rect, em: float) -> tuple[float, list[str]]:
    """The size at which a text has room, and its lines; the rest is cut where nothing helps."""
    while True:
        most = max(1, int(area.height / (em * LEADING)))
        lines = lines_of(text, area.width, Type(em), most + 1)
        if len(lines) <= most:
            return em, lines
        if em * 0.94 < SMALLEST:
            return em, lines_of(text, area.width, Type(em), most)
        em *= 0.94
