"""Words on a page, set in mm with the bundled typeface: lines, and texts broken into lines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop.work.lists.fitting import broken, list_font

INK, QUIET, LINE = "#1d1b18", "#5f5a52", "#b9b4aa"
UNIT = 100
"""Pixel size of the font that words are set in, before the painter scales them."""
LEADING = 1.32
"""From line to line, in em."""


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: em in mm, weight, colour."""

    em: float
    weight: QFont.Weight = QFont.Weight.Normal
    color: str = INK


def set_words(
    painter: QPainter, text: str, x: float, y: float, width: float, kind: Type, most: int = 50
) -> float:
    """Set words in lines of a width from an upper left corner (mm); answers where they end."""
    for line in lines_of(text, width, kind, most):
        set_line(painter, line, x, y + kind.em, kind)
        y += kind.em * LEADING
    return y


def set_line(
    painter: QPainter, text: str, x: float, baseline: float, kind: Type, align: float = 0.0
) -> None:
    """Set one line; `align` 0 begins at `x`, 0.5 has its middle there, 1 ends there."""
    font = _font(kind.weight)
    painter.save()
    painter.translate(x - words_width(text, kind) * align, baseline)
    painter.scale(kind.em / UNIT, kind.em / UNIT)
    painter.setFont(font)
    painter.setPen(QColor(kind.color))
    painter.drawText(QPointF(0, 0), text)
    painter.restore()


def lines_of(text: str, width: float, kind: Type, most: int = 50) -> list[str]:
    """The lines of a text in a width (mm); what does not fit into `most` ends in "…"."""
    return broken(text, _font(kind.weight), width / kind.em * UNIT, most)


def words_width(text: str, kind: Type) -> float:
    """How wide a line is (mm)."""
    return QFontMetricsF(_font(kind.weight)).horizontalAdvance(text) * kind.em / UNIT


@cache
def _font(weight: QFont.Weight) -> QFont:
    return list_font(weight, UNIT)
