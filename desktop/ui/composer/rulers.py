"""Rulers in millimetres along the upper and left edge of the view."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui import theme
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.composer.view import WallView

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
"""Distances in mm between two numbers."""
APART = 64
"""Least distance of two numbers in logical pixels."""
LEAST_TICK = 5
"""Least distance of two small lines in logical pixels."""


class Ruler(QWidget):
    """One ruler; the page and the mouse are marked on it."""

    def __init__(self, view: WallView, upright: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._upright = upright
        self._mouse: float | None = None
        side = theme.size("ruler")
        if upright:
            self.setFixedWidth(side)
        else:
            self.setFixedHeight(side)
        self.setAccessibleName(translate("Composer", "Ruler in millimetres"))
        view.zoomed.connect(self.update)
        view.pointed.connect(self._point)
        view.board.opened.connect(self.update)
        view.board.changed.connect(self.update)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        side = theme.size("ruler")
        return QSize(side, side)

    def _point(self, point: QPointF | None) -> None:
        before = self._mouse
        self._mouse = None if point is None else (point.y() if self._upright else point.x())
        for position in (before, self._mouse):
            if position is not None:
                x = round(self._pixel(position))
                if self._upright:
                    self.update(0, x - 2, self.width(), 5)
                else:
                    self.update(x - 2, 0, 5, self.height())

    def _pixel(self, mm: float) -> float:
        """Where a millimetre of the page is along the ruler."""
        mapped = self._view.viewportTransform().map(QPointF(mm, mm))
        return mapped.y() if self._upright else mapped.x()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("ruler"))
        composition = self._view.board.composition
        length = self.height() if self._upright else self.width()
        side = theme.size("ruler")
        if composition is not None:
            row = composition.row
            start, end = self._pixel(0), self._pixel(row.height if self._upright else row.width)
            painter.fillRect(self._bar(start, end - start, side), theme.color("surface"))
            self._paint_ticks(painter, length, side)
        painter.setPen(QPen(theme.color("line"), 1))
        if self._upright:
            painter.drawLine(side - 1, 0, side - 1, length)
        else:
            painter.drawLine(0, side - 1, length, side - 1)
        if self._mouse is not None:
            painter.fillRect(
                self._bar(round(self._pixel(self._mouse)), 1, side), theme.color("accent")
            )

    def _bar(self, start: float, extent: float, side: int) -> QRectF:
        return (
            QRectF(0, start, side - 1, extent)
            if self._upright
            else QRectF(start, 0, extent, side - 1)
        )

    def _paint_ticks(self, painter: QPainter, length: int, side: int) -> None:
        zoom = self._view.zoom
        step = next((s for s in STEPS if s * zoom >= APART), STEPS[-1])
        small = next((step / n for n in (10, 5, 2) if step / n * zoom >= LEAST_TICK), step)
        first = self._millimetre(0)
        number = math.floor(first / small)
        painter.setFont(theme.font("caption", tabular=True))
        quiet = QColor(theme.color("ruler_text"))
        while (position := self._pixel(number * small)) <= length:
            mm = number * small
            whole = abs(mm / step - round(mm / step)) < 1e-6
            half = abs(mm / step * 2 - round(mm / step * 2)) < 1e-6
            painter.setPen(QPen(quiet if whole else theme.color("page_line"), 1))
            tick = side - 6 if whole else (6 if half else 4)
            self._tick(painter, round(position), side, 8 if whole else tick)
            if whole:
                painter.setPen(quiet)
                self._label(painter, round(position), side, str(round(mm)))
            number += 1

    def _millimetre(self, pixel: float) -> float:
        inverse, _ = self._view.viewportTransform().inverted()
        mapped = inverse.map(QPointF(pixel, pixel))
        return mapped.y() if self._upright else mapped.x()

    def _tick(self, painter: QPainter, position: int, side: int, length: int) -> None:
        if self._upright:
            painter.drawLine(side - length, position, side - 2, position)
        else:
            painter.drawLine(position, side - length, position, side - 2)

    def _label(self, painter: QPainter, position: int, side: int, text: str) -> None:
        if not self._upright:
            painter.drawText(
                QRectF(position + 3, 0, 60, side - 3), Qt.AlignmentFlag.AlignVCenter, text
            )
            return
        painter.save()
        painter.translate(0, position - 3)
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, 60, side - 3), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
