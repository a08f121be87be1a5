"""Setting a caption: lines that fit their width, measured once and drawn at any scale.

All measuring happens in a font of `UNIT` pixels without hinting; drawing scales the painter. The
layout therefore depends on millimetres only, never on the device.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from desktop.core.geometry import Rect
from desktop.core.wall import ROLE_TO_NAME, CaptionKind
from desktop.work.fonts import poster_font

UNIT = 100
"""Pixel size of the font that everything is measured and drawn in."""

NAME_SHRINKS_TO = 0.6
"""A name that is too long gets smaller down to this share, then it is shortened."""
ROLE_SHRINKS_TO = 0.84
"""A role that is too long gets smaller down to this share on one line ..."""
ROLE_IN_TWO_LINES = 0.74
"""... then it takes two lines of this share, then it is shortened."""

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


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text that fits: its size (em, mm) and where it starts on the page (mm)."""

    text: str
    weight: QFont.Weight
    size: float
    x: float
    baseline: float
    is_name: bool

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


@lru_cache(maxsize=4096)
def set_caption(kind: CaptionKind, rect: Rect, size: float, name: str, role: str) -> list[Line]:
    """The lines of a caption in its rectangle (mm).

    `size` is the em of the name in mm. Text never leaves the rectangle: it gets smaller, breaks
    into two lines (the role), and only then ends in an ellipsis.
    """
    name, role = " ".join(name.split()), " ".join(role.split())
    padding = INSIDE_PADDING * size if kind == "inside" else 0.0
    x, width = rect.x + padding, rect.width - 2 * padding
    if width <= 0 or not (name or role):
        return []
    roles, role_size = _fit_role(role, width, size * ROLE_TO_NAME) if role else ([], 0.0)
    # Baselines from zero, moved into place afterwards.
    lines: list[tuple[str, QFont.Weight, float, float, bool]] = []
    baseline = 0.0
    if name:
        text, fitted = _fit_name(name, width, size)
        lines.append((text, QFont.Weight.Bold, fitted, 0.0, True))
        baseline = (NAME_TO_FIRST_OF_TWO if len(roles) > 1 else NAME_TO_ROLE) * size
    for text in roles:
        lines.append((text, QFont.Weight.Medium, role_size, baseline, False))
        baseline += TWO_LINES * size
    if kind == "inside":
        start = rect.bottom - INSIDE_BELOW * size - lines[-1][3]
    else:
        start = rect.y + ABOVE_NAME * size
    return [
        Line(text, weight, fitted, x, start + offset, is_name)
        for text, weight, fitted, offset, is_name in lines
    ]


def _fit_name(text: str, width: float, size: float) -> tuple[str, float]:
    """The name and its em so that it fits `width` (mm)."""
    natural = _width(text, QFont.Weight.Bold) * size / UNIT
    if natural <= width:
        return text, size
    fitted = max(size * width / natural, size * NAME_SHRINKS_TO)
    return _shortened(text, QFont.Weight.Bold, width, fitted), fitted


def _fit_role(text: str, width: float, size: float) -> tuple[list[str], float]:
    """The role's lines and their em so that they fit `width` (mm)."""
    weight = QFont.Weight.Medium
    natural = _width(text, weight) * size / UNIT
    if natural <= width:
        return [text], size
    if size * width / natural >= size * ROLE_SHRINKS_TO:
        return [text], size * width / natural
    small = size * ROLE_IN_TWO_LINES
    first, rest = _broken(text, weight, width * UNIT / small)
    if not rest:
        return [_shortened(first, weight, width, small)], small
    return [first, _shortened(rest, weight, width, small)], small


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


def _shortened(text: str, weight: QFont.Weight, width: float, size: float) -> str:
    # A hair wider than measured, or rounding shortens what just fits.
    room = width * UNIT / size + 0.01
    metrics = QFontMetricsF(poster_font(weight, UNIT))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _width(text: str, weight: QFont.Weight) -> float:
    return QFontMetricsF(poster_font(weight, UNIT)).horizontalAdvance(text)
