"""Marks over the wall: what is chosen, what is below the mouse, where something would land."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QRegion, QTransform

from desktop.ui import theme
from desktop.ui.composer.items import area
from desktop.ui.theme import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.core.wall import Wall
    from desktop.work.walls.composition import Place

LOCK = 22
"""Side of the plate with the lock, in logical px."""
FRAME = 3
"""Width of the frame of what is chosen, in logical px; it lies inside the photo."""


@dataclass(slots=True)
class Marks:
    """What is marked at the moment, by the index of the place."""

    chosen: frozenset[int] = frozenset()
    current: int | None = None
    hover: int | None = None
    targets: tuple[int, ...] = ()
    moved: frozenset[int] = frozenset()
    """Places whose portrait stood elsewhere before the wall grew."""
    compared: dict[int, str] = field(default_factory=dict)
    """What is different from a printed state: "moved", "fresh", "other"."""
    band: QRectF | None = None
    focused: bool = False
    region: QRegion | None = None
    """What of the view is painted anew in this frame, in its pixels; None: all."""

    _places: Sequence[Place] = ()
    _locked: tuple[int, ...] = ()

    def locked(self, places: Sequence[Place]) -> tuple[int, ...]:
        """The places that stay; sought once for each state of the wall, not for each frame."""
        if places is not self._places:
            self._places = places
            self._locked = tuple(place.index for place in places if place.locked)
        return self._locked

    def touched(self) -> set[int]:
        """All places that carry a mark."""
        some = {index for index in (self.current, self.hover) if index is not None}
        return {*self.chosen, *self.targets, *self.moved, *self.compared, *some}


def paint_marks(
    painter: QPainter, exposed: QRectF, marks: Marks, places: Sequence[Place], wall: Wall
) -> None:
    """Paint the marks in device pixels, so that they are crisp at every zoom."""
    transform = painter.worldTransform()
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if marks.targets:
        _paint_guides(painter, transform, places[marks.targets[0]], wall)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    seen = (
        marks.region
        if marks.region is not None
        else QRegion(transform.mapRect(exposed).toAlignedRect())
    )
    for place in _exposed(places, marks.targets, seen, transform):
        _paint_target(painter, transform.mapRect(area(place.cell.outer)))
    for place in _exposed(places, marks.moved, seen, transform):
        _paint_moved(painter, _device(transform, place))
    for place in _exposed(places, marks.compared, seen, transform):
        _paint_compared(painter, _device(transform, place), marks.compared[place.index])
    for place in _exposed(places, marks.locked(places), seen, transform):
        _paint_lock(painter, transform, place)
    for place in _exposed(places, marks.chosen, seen, transform):
        frame = _device(transform, place)
        _paint_frame(painter, frame, theme.color("accent"), FRAME)
        if place.portrait is None:  # a field may have the very colour of the frame
            seam = frame.adjusted(FRAME, FRAME, -FRAME, -FRAME)
            _paint_frame(painter, seam, theme.color("tile_text"), 1)
        if place.index == marks.current and len(marks.chosen) > 1 and marks.focused:
            inner = frame.adjusted(FRAME + 1, FRAME + 1, -FRAME - 1, -FRAME - 1)
            _paint_frame(painter, inner, theme.color("focus"), 1)
    if marks.hover is not None and marks.hover < len(places):
        _paint_number(painter, transform, places[marks.hover])
    if marks.band is not None:
        _paint_band(painter, transform.mapRect(marks.band))
    painter.restore()


def _exposed(
    places: Sequence[Place], indices: Iterable[int], seen: QRegion, transform: QTransform
) -> list[Place]:
    found = [places[index] for index in indices if index < len(places)]
    return [
        place
        for place in found
        if seen.intersects(transform.mapRect(area(place.cell.outer)).toAlignedRect())
    ]


def _device(transform: QTransform, place: Place) -> QRect:
    """What the frame of a place runs around: the photo, so that it leaves the caption alone."""
    plain = place.portrait is not None and place.cell.poster is None
    framed = place.cell.photo if plain else place.cell.outer
    return transform.mapRect(area(framed)).toRect()


def _paint_frame(painter: QPainter, frame: QRect, colour: QColor, width: int) -> None:
    # Four bars instead of a pen: no half pixels at any scaling.
    width = min(width, max(1, frame.width() // 4))
    painter.fillRect(frame.x(), frame.y(), frame.width(), width, colour)
    painter.fillRect(frame.x(), frame.bottom() + 1 - width, frame.width(), width, colour)
    painter.fillRect(frame.x(), frame.y(), width, frame.height(), colour)
    painter.fillRect(frame.right() + 1 - width, frame.y(), width, frame.height(), colour)


def _paint_moved(painter: QPainter, frame: QRect) -> None:
    """A dashed frame: who stands here stood elsewhere before."""
    pen = QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawRect(frame.adjusted(2, 2, -3, -3))


COMPARED = {
    "moved": ("swap", "accent", Qt.PenStyle.DashLine),
    "fresh": ("plus", "green", Qt.PenStyle.SolidLine),
    "other": ("edit", "guide", Qt.PenStyle.DotLine),
}
"""How differences from a printed state are marked: each by icon, colour and line."""


def _paint_compared(painter: QPainter, frame: QRect, kind: str) -> None:
    """A frame and a plate: this place is not as it was printed."""
    icon, colour, line = COMPARED[kind]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(colour), FRAME, line))
    painter.drawRect(frame.adjusted(1, 1, -2, -2))
    if min(frame.width(), frame.height()) >= 2 * LOCK:
        corner = QPointF(frame.left() + 6, frame.bottom() - LOCK - 5)
        _paint_plate(painter, corner, icon, theme.color(colour))


def _paint_lock(painter: QPainter, transform: QTransform, place: Place) -> None:
    """A small lock in the corner of a place that stays."""
    frame = transform.mapRect(area(place.cell.photo)).toRect()
    if min(frame.width(), frame.height()) < 3 * LOCK:
        return
    corner = QPointF(frame.right() - LOCK - 5, frame.top() + 6)
    _paint_plate(painter, corner, "lock", theme.color("tile_veil"))


def _paint_plate(painter: QPainter, corner: QPointF, icon: str, ground: QColor) -> None:
    """A small square with a white icon."""
    ratio = painter.device().devicePixelRatio()
    plate = QRectF(corner.x(), corner.y(), LOCK, LOCK)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(plate, 5, 5)
    picture = theme.pixmap(icon, LOCK - 8, "tile_text", ratio)
    painter.drawPixmap(plate.adjusted(4, 4, -4, -4), picture, QRectF(picture.rect()))
    painter.restore()


def _paint_target(painter: QPainter, frame: QRectF) -> None:
    fill = QColor(theme.color("drop"))
    fill.setAlphaF(tokens.alpha("drop"))
    painter.fillRect(frame, fill)
    _paint_frame(painter, frame.toRect(), theme.color("drop"), FRAME)


def _paint_guides(painter: QPainter, transform: QTransform, place: Place, wall: Wall) -> None:
    """Lines along the edges of the target, across the page."""
    colour = QColor(theme.color("guide"))
    colour.setAlphaF(0.6)
    page = transform.mapRect(area(wall.page))
    frame = transform.mapRect(area(place.cell.outer)).toRect()
    painter.setPen(QPen(colour, 1))
    for x in (frame.left(), frame.right()):
        painter.drawLine(QPointF(x, page.top()), QPointF(x, page.bottom()))
    for y in (frame.top(), frame.bottom()):
        painter.drawLine(QPointF(page.left(), y), QPointF(page.right(), y))


def _paint_number(painter: QPainter, transform: QTransform, place: Place) -> None:
    """Row and column in a small plate at the upper left corner."""
    frame = transform.mapRect(area(place.cell.outer))
    font = theme.font("caption", "medium", tabular=True)
    text = f"{place.cell.row + 1},{place.cell.column + 1}"
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 4
    if width + 12 > frame.width() or height + 12 > frame.height():
        return
    plate = QRectF(round(frame.left()) + 7, round(frame.top()) + 7, round(width), round(height))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("tile_veil"))
    painter.drawRoundedRect(plate, theme.radius("small"), theme.radius("small"))
    painter.setFont(font)
    painter.setPen(theme.color("tile_text"))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)


def _paint_band(painter: QPainter, frame: QRectF) -> None:
    """The rubber band that chooses places."""
    fill = QColor(theme.color("accent"))
    fill.setAlphaF(tokens.alpha("drop"))
    painter.fillRect(frame, fill)
    painter.setPen(QPen(theme.color("accent"), 1))
    painter.drawRect(frame.toRect())
