"""Setting a caption: lines that fit their width, measured once and drawn at any scale.

All measuring happens in a font of `UNIT` pixels without hinting; drawing scales the painter. The
layout therefore depends on millimetres only, never on the device.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise, product

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from desktop.core.geometry import Rect
from desktop.core.wall import ROLE_TO_NAME, CaptionKind
from desktop.work.fonts import poster_font

_PARTS = re.compile(r"[^\s\-/]*[\-/\s]+|[^\s\-/]+")
"""What stays together on a line: words, with the hyphen, stroke or space after them."""

UNIT = 100
"""Pixel size of the font that everything is measured and drawn in."""

NAME_SHRINKS_TO = 0.9
"""A name that is too long for one line gets this little smaller, else it takes several lines."""
ROLE_SHRINKS_TO = 0.84
"""A role that is too long gets smaller down to this share on one line ..."""
ROLE_IN_TWO_LINES = 0.74
"""... then it takes two lines of this share, then the whole caption is set tight."""

# A caption that is set tight: name and role get smaller by the same share.
MOST_LINES = 3
"""Name and role take so many lines each."""
SMALLEST = 0.45
"""The share of its size below which a caption is cut, not made smaller still."""
A_LINE_LESS = 0.02
"""A line more must make the words larger by this share at least."""
EVEN_TO = 0.85
"""All captions of a wall get as small as the smallest one needs, down to this share."""

# Vertical measures in em of the first line.
ABOVE_NAME = 1.26
"""From the photo's lower edge to the baseline of a name below it."""
NAME_TO_ROLE = 0.92
"""From the name's baseline to that of a role on one line."""
NAME_TO_FIRST_OF_TWO = 0.74
"""From the name's baseline to that of the first of two lines."""
TWO_LINES = 0.64
"""From the first to the second line of a role."""
INSIDE_PADDING = 0.8
"""From the photo's left and right edge to the words inside it; below them a little less."""
INSIDE_BELOW = 0.78
CAPITALS, DESCENT = 0.75, 0.25
"""How far letters reach above and below their baseline."""
AIR = ABOVE_NAME - CAPITALS
"""Between the photo and a name below it ..."""
LEAST_AIR = 0.3
"""... of which a tight caption leaves this at least."""
TIGHT_NAMES = 1.06
"""From line to line of a name in a tight caption."""
TIGHT_ROLES = 0.86
"""From the name to the role, and from line to line of a role, in a tight caption."""
VEILED = 0.7
"""The share of a veil, from below, on which words are readable."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text that fits: its size (em, mm) and where it starts on the page (mm)."""

    text: str
    weight: QFont.Weight
    size: float
    x: float
    baseline: float
    is_name: bool
    share: float = 1.0
    """How much smaller than usual the caption had to be set."""
    cut: bool = False
    """Whether words are missing at its end."""

    def draw(self, painter: QPainter, color: QColor) -> None:
        """Draw the line; the painter's unit is the millimetre."""
        painter.save()
        painter.translate(self.x, self.baseline)
        painter.scale(self.size / UNIT, self.size / UNIT)
        painter.setFont(poster_font(self.weight, UNIT))
        painter.setPen(color)
        painter.drawText(QPointF(0, 0), self.text)
        painter.restore()

    @property
    def width(self) -> float:
        """The width in mm."""
        return _width(self.text, self.weight) * self.size / UNIT


@dataclass(frozen=True, slots=True)
class _Setting:
    """Lines with size and baseline, the first at 0 (mm), before they have their place."""

    lines: tuple[tuple[str, QFont.Weight, float, float, bool], ...]
    first: float
    """From the upper edge to the first baseline, for words below a photo (mm)."""
    below: float
    """From the last baseline to the lower edge, for words inside a photo (mm)."""
    share: float = 1.0
    cut: frozenset[int] = frozenset()


@lru_cache(maxsize=16384)
def set_caption(kind: CaptionKind, rect: Rect, size: float, name: str, role: str) -> list[Line]:
    """The lines of a caption in its rectangle (mm).

    `size` is the em of the name in mm. Text never leaves the rectangle: name and role break into
    several lines, then both get smaller evenly, and only what cannot be read any more ends in an
    ellipsis (`Line.cut`).
    """
    name, role = " ".join(name.split()), " ".join(role.split())
    padding = INSIDE_PADDING * size if kind == "inside" else 0.0
    x, width = rect.x + padding, rect.width - 2 * padding
    if width <= 0 or rect.height <= 0 or not (name or role):
        return []
    room = rect.height * VEILED if kind == "inside" else rect.height
    found = _usual(width, size, name, role) or _tight(kind, width, room, size, name, role)
    if kind == "inside":
        start = rect.bottom - found.below - found.lines[-1][3]
    else:
        start = rect.y + found.first
    return [
        Line(text, weight, fitted, x, start + down, is_name, found.share, index in found.cut)
        for index, (text, weight, fitted, down, is_name) in enumerate(found.lines)
    ]


def even_share(captions: Iterable[Sequence[Line]]) -> float:
    """The share of their size at which all captions of a wall look the same, as far as sensible."""
    shares = (line.share for lines in captions for line in lines)
    return max(EVEN_TO, min(shares, default=1.0))


def _usual(width: float, size: float, name: str, role: str) -> _Setting | None:
    """The name on one line, the role below on one or two; None where that has no room."""
    share = 1.0
    if name:
        share = min(1.0, width * UNIT / size / max(_width(name, QFont.Weight.Bold), 1e-9))
        if share < NAME_SHRINKS_TO:
            return None
    roles: list[str] = []
    role_size = 0.0
    if role:
        fitted = _fit_role(role, width, size * ROLE_TO_NAME)
        if fitted is None:
            return None
        roles, role_size = fitted
    lines: list[tuple[str, QFont.Weight, float, float, bool]] = []
    baseline = 0.0
    if name:
        lines.append((name, QFont.Weight.Bold, size * share, 0.0, True))
        baseline = (NAME_TO_FIRST_OF_TWO if len(roles) > 1 else NAME_TO_ROLE) * size
    for text in roles:
        lines.append((text, QFont.Weight.Medium, role_size, baseline, False))
        baseline += TWO_LINES * size
    return _Setting(tuple(lines), ABOVE_NAME * size, INSIDE_BELOW * size, share)


def _fit_role(text: str, width: float, size: float) -> tuple[list[str], float] | None:
    """The role's lines and their em so that they fit `width` (mm); None where they do not."""
    weight = QFont.Weight.Medium
    natural = _width(text, weight) * size / UNIT
    if natural <= width:
        return [text], size
    if size * width / natural >= size * ROLE_SHRINKS_TO:
        return [text], size * width / natural
    small = size * ROLE_IN_TWO_LINES
    units = width * UNIT / small
    first, rest = _broken(text, weight, units)
    if max(_width(first, weight), _width(rest, weight)) > units:
        return None
    return [first, rest], small


def _tight(
    kind: CaptionKind, width: float, room: float, size: float, name: str, role: str
) -> _Setting:
    """Name and role in as many lines as make them largest, both smaller by the same share.

    `room` is the height in mm. Where even that would be unreadable, the rest is cut.
    """
    units = width * UNIT / size
    best: tuple[float, list[str], list[str]] | None = None
    for names, roles in product(_ways(name, QFont.Weight.Bold), _ways(role, QFont.Weight.Medium)):
        widest = max(
            (
                *(_width(line, QFont.Weight.Bold) for line in names),
                *(_width(line, QFont.Weight.Medium) * ROLE_TO_NAME for line in roles),
            )
        )
        high = _height(kind, len(names), len(roles)) * size
        share = min(1.0, units / max(widest, 1e-9), room / high)
        if best is None or share > best[0] + A_LINE_LESS:
            best = share, names, roles
    assert best is not None
    share, names, roles = best
    cut: frozenset[int] = frozenset()
    if share < SMALLEST:
        most = _height(kind, MOST_LINES if name else 0, MOST_LINES if role else 0) * size
        share = min(SMALLEST, room / most)
        names, cut_names = _filled(name, QFont.Weight.Bold, units / share)
        roles, cut_roles = _filled(role, QFont.Weight.Medium, units / share / ROLE_TO_NAME)
        cut = cut_names | {index + len(names) for index in cut_roles}
    return _stacked(kind, room, size * share, names, roles, share, cut)


def _stacked(
    kind: CaptionKind,
    room: float,
    em: float,
    names: list[str],
    roles: list[str],
    share: float,
    cut: frozenset[int],
) -> _Setting:
    """The lines of a tight caption, one below the other; `em` is the name's (mm)."""
    lines: list[tuple[str, QFont.Weight, float, float, bool]] = []
    baseline = 0.0
    for text in names:
        baseline += TIGHT_NAMES * em if lines else 0.0
        lines.append((text, QFont.Weight.Bold, em, baseline, True))
    for text in roles:
        baseline += TIGHT_ROLES * em if lines else 0.0
        lines.append((text, QFont.Weight.Medium, em * ROLE_TO_NAME, baseline, False))
    spare = room / em - _height(kind, len(names), len(roles))
    air = min(AIR, LEAST_AIR + max(0.0, spare))
    return _Setting(tuple(lines), (air + CAPITALS) * em, INSIDE_BELOW * em, share, cut)


def _height(kind: CaptionKind, names: int, roles: int) -> float:
    """The height of a tight caption with so many lines, in em of the name."""
    between = max(0, names - 1) * TIGHT_NAMES + (roles if names else roles - 1) * TIGHT_ROLES
    if kind == "inside":
        return CAPITALS + between + INSIDE_BELOW
    return LEAST_AIR + CAPITALS + between + DESCENT


def _ways(text: str, weight: QFont.Weight) -> list[list[str]]:
    """A text in one line, two, and so on, all as even as its words allow."""
    if not text:
        return [[]]
    found: list[list[str]] = []
    parts = _PARTS.findall(text)
    for number in range(1, min(MOST_LINES, len(parts)) + 1):
        found.append(_evenly(parts, [_width(part, weight) for part in parts], number))
    return found


def _evenly(parts: Sequence[str], widths: Sequence[float], number: int) -> list[str]:
    """Share parts out among a number of lines so that the widest is as narrow as can be."""
    ends = list(accumulate(widths, initial=0.0))
    # Per number of parts: the width of the widest line, and where the last one begins.
    best: list[tuple[float, tuple[int, ...]]] = [(end, ()) for end in ends]
    for _ in range(number - 1):
        best = [
            min(
                (
                    (max(best[cut][0], ends[last] - ends[cut]), (*best[cut][1], cut))
                    for cut in range(last)
                ),
                default=(float("inf"), ()),
            )
            for last in range(len(parts) + 1)
        ]
    cuts = [0, *best[-1][1], len(parts)]
    lines = ["".join(parts[start:end]).strip() for start, end in pairwise(cuts)]
    return [line for line in lines if line]


def _filled(text: str, weight: QFont.Weight, units: float) -> tuple[list[str], frozenset[int]]:
    """A text in as many lines as there may be, and which of them end in an ellipsis."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < MOST_LINES - 1:
        line, rest = _broken(rest, weight, units)
        lines.append(line)
    if rest:
        lines.append(rest)
    shown = [_shortened(line, weight, units) for line in lines]
    return shown, frozenset(i for i, line in enumerate(lines) if shown[i] != line)


def _broken(text: str, weight: QFont.Weight, width: float) -> tuple[str, str]:
    """Break a text after the last word that fits a width in units."""
    layout = QTextLayout(text, poster_font(weight, UNIT))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    length = line.textLength()
    layout.endLayout()
    return text[:length].rstrip(), text[length:].strip()


def _shortened(text: str, weight: QFont.Weight, units: float) -> str:
    # A hair wider than measured, or rounding shortens what just fits.
    metrics = QFontMetricsF(poster_font(weight, UNIT))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, units + 0.01)


def _width(text: str, weight: QFont.Weight) -> float:
    return QFontMetricsF(poster_font(weight, UNIT)).horizontalAdvance(text)
