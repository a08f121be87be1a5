"""Texts of cells, laid out once: laying out costs more than painting."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText

MOST = 6000
"""Texts that are kept; a few screens full. Then all are forgotten: simpler than counting ages."""
LONGEST = 300
"""No cell shows more letters than this."""


class Texts:
    """Single lines in one font, cut to the room they have."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self._height = self._metrics.height()
        self._kept: dict[tuple[str, int], tuple[QStaticText, int]] = {}

    def draw(self, painter: QPainter, room: QRect, text: str, right: bool = False) -> None:
        """Draw a text in the middle of the height, at the left or right edge.

        The painter must have this font and its colour already.
        """
        width = room.width()
        found = self._kept.get((text, width))
        if found is None:
            found = self._lay_out(text, width)
        static, shown = found
        x = room.left() + width - shown if right else room.left()
        painter.drawStaticText(x, room.top() + (room.height() - self._height) // 2, static)

    def width(self, text: str) -> int:
        """How wide a text is."""
        return self._metrics.horizontalAdvance(text)

    def cut(self, text: str, width: int) -> str:
        """The text with "…" where it would be wider."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _lay_out(self, text: str, width: int) -> tuple[QStaticText, int]:
        line = text[:LONGEST].replace("\n", " ")
        static = self._static(line)
        if static.size().width() > width:
            line = self.cut(line, width)
            static = self._static(line)
        if len(self._kept) >= MOST:
            self._kept.clear()
        found = self._kept[text, width] = (static, round(static.size().width()))
        return found

    def _static(self, line: str) -> QStaticText:
        static = QStaticText(line)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.ModerateCaching)
        static.prepare(font=self.font)
        return static
