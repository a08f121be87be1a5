"""Words in the cells of a list: broken into few lines, the last one shortened."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from desktop.work.fonts import poster_font


@cache
def list_font(weight: QFont.Weight, size: int) -> QFont:
    """The bundled typeface without its alternates.

    They would write the "-" of "4710-100" with a sign of their own that nobody can copy or search.
    """
    font = QFont(poster_font(weight, size))
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def broken(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The lines of a text that is `width` wide; what does not fit into `most` ends in "…"."""
    text = " ".join(text.split())
    if not text:
        return []
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        if len(found) == most - 1:
            # Qt counts in UTF-16, as the layout does.
            rest = text.encode("utf-16-le")[start * 2 :].decode("utf-16-le", "replace")
            metrics = QFontMetricsF(font)
            found.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        units = text.encode("utf-16-le")[start * 2 : (start + line.textLength()) * 2]
        found.append(units.decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return found


def draw(painter: QPainter, place: QRectF, text: str, font: QFont, most: int = 2) -> None:
    """Draw a text in the middle of a cell's height, in at most so many lines."""
    lines = broken(text, font, place.width(), most)
    metrics = QFontMetricsF(font)
    step = metrics.height() * 1.06
    painter.setFont(font)
    top = place.center().y() - step * len(lines) / 2
    for number, line in enumerate(lines):
        baseline = top + step * number + (step - metrics.height()) / 2 + metrics.ascent()
        painter.drawText(QPointF(place.left(), baseline), line)
