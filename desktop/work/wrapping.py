"""A column as somebody sees it who stands before it: the sheet painted once, then in slices.

The sheet is painted from the proofs in a job; turning the column only copies vertical slices of
it, each as wide as a pixel, so that it is smooth without a graphics card.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPolygonF

from desktop.core.columns.cylinder import Cylinder, wrapped
from desktop.core.vault import PROOFS
from desktop.work.painting import paint_wall
from desktop.work.walls.logos import logos

if TYPE_CHECKING:
    from desktop.core.geometry import Rect
    from desktop.core.wall import Wall
    from desktop.work.painting import WallContent

MOST_PIXELS = 16_000_000
"""A sheet is painted with at most so many pixels."""
EYE = 0.54
"""At which share of the sheet's height eyes are: 1.6 m above the ground, the sheet on a base."""
LEVELS = 5
"""So often the sheet is made narrower by half, for what is seen from the side."""
FEW = 24
"""Lines round the column are drawn with so many corners."""

Photos = Callable[[int, int], QImage | None]
"""Answers the proof of a cell with at least so many pixels on its longer side, None without.

Logos have numbers of their own (`desktop.work.walls.logos`).
"""


# ---------------------------------------------------------------------------- the sheet


def painted_sheet(
    wall: Wall,
    content: WallContent,
    photos: Photos,
    scale: float,
    check: Callable[[], None] = lambda: None,
) -> QImage:
    """The whole page in pixels, `scale` of them for a mm, fewer where that would be too many.

    Runs in a job; `check` may raise to stop.
    """
    page = wall.page
    scale = min(scale, (MOST_PIXELS / (page.width * page.height)) ** 0.5)
    size = QSize(max(1, round(page.width * scale)), max(1, round(page.height * scale)))
    image = QImage(size, QImage.Format.Format_RGB32)
    made: dict[int, QImage | None] = {}
    for cell in wall.cells:
        check()
        made[cell.index] = _cropped(wall, content, cell.index, photos, scale)
    for number, shown in logos(wall, content).items():
        check()
        made[number] = photos(number, round(max(shown.rect.width, shown.rect.height) * scale))
    painter = QPainter(image)
    painter.scale(size.width() / page.width, size.height() / page.height)
    try:
        paint_wall(painter, wall, content, made.get, cropped=True, empty_cells=True)
    finally:
        painter.end()
    return image


def _cropped(
    wall: Wall, content: WallContent, index: int, photos: Photos, scale: float
) -> QImage | None:
    """What a cell shows of its photo, at the size that is wanted: bilinear skips pixels else."""
    cell, here = wall.cells[index], content.at(index)
    if here is None or here.photo is None:
        return None
    box = here.crop.box(here.photo, cell.photo.size)
    wide = cell.photo.width * scale
    longer = wide / box.width * max(1.0, here.photo.height / here.photo.width)
    side = next((proof for proof in PROOFS if proof >= longer / 1.1), PROOFS[-1])
    proof = photos(index, side)
    if proof is None or proof.isNull():
        return None
    source = QRect(
        round(box.left * proof.width()),
        round(box.top * proof.height()),
        max(1, round(box.width * proof.width())),
        max(1, round(box.height * proof.height())),
    )
    part = proof.copy(source)
    if part.width() <= wide:
        return part
    return part.scaled(
        max(1, round(wide)),
        max(1, round(cell.photo.height * scale)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


class Wrap:
    """The sheet as arrays that can be looked up anywhere round the column.

    It goes on by half a turn, so that nothing of what is seen at once lies beyond its end; and it
    is there half, a quarter ... as wide as well: from the side much is seen at once.
    """

    def __init__(self, sheet: QImage, around: float, wide: float) -> None:
        import numpy as np

        sheet = sheet.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        rows, columns = sheet.height(), sheet.width()
        whole = np.frombuffer(sheet.constBits(), np.uint8).reshape(rows, -1)
        pixels = whole[:, : columns * 4].reshape(rows, columns, 4)
        once = max(1, min(columns, round(around / wide * columns)))
        self.pixel = around / once
        """Millimetres round the column in a pixel of the finest level."""
        self.around = around
        turn = pixels[:, :once]
        level = np.concatenate([turn, turn[:, : once // 2 + 2]], axis=1)
        self.levels: list[Any] = [np.ascontiguousarray(level)]
        while len(self.levels) < LEVELS and self.levels[-1].shape[1] >= 128:
            last = self.levels[-1]
            even = last[:, : last.shape[1] // 2 * 2].astype(np.uint16)
            self.levels.append(((even[:, ::2] + even[:, 1::2]) // 2).astype(np.uint8))

    @property
    def height(self) -> int:
        """Rows of pixels."""
        return int(self.levels[0].shape[0])


# ---------------------------------------------------------------------------- the column


@dataclass(frozen=True, slots=True)
class Standing:
    """A column on the screen: how it is looked at, which place of it is in front, and where.

    `front` is the rectangle (px) that the nearest line's height and the outline's width span;
    `height` that of the page (mm), `turn` the place round it that is in the middle (mm).
    """

    cylinder: Cylinder
    front: QRectF
    height: float
    turn: float

    @property
    def eye(self) -> float:
        """The height (px) at which lines round the column are straight."""
        return self.front.top() + self.front.height() * EYE

    def angle(self, place: float) -> float:
        """Where a place of the page (mm) is, from the front."""
        return wrapped(self.cylinder.angle_of(place - self.turn))

    def point(self, place: float, down: float) -> QPointF:
        """Where a point of the page is seen; one behind is at the outline."""
        angle = self.angle(place)
        angle = min(max(angle, -self.cylinder.reach), self.cylinder.reach)
        x = self.front.center().x() + self.cylinder.across(angle) * self.front.width() / 2
        return QPointF(x, self._down(down / self.height, angle))

    def _down(self, share: float, angle: float) -> float:
        straight = self.front.top() + share * self.front.height()
        return self.eye + (straight - self.eye) * self.cylinder.scale_at(angle)

    def seen(self, place: float) -> bool:
        """Whether a place is on this side of the column."""
        return abs(self.angle(place)) < self.cylinder.reach

    def at(self, point: QPointF) -> tuple[float, float] | None:
        """The point of the page (mm round the column, mm down) that is seen somewhere."""
        across = (point.x() - self.front.center().x()) / (self.front.width() / 2)
        if abs(across) >= 1.0:
            return None
        angle = self.cylinder.angle_at(across)
        straight = self.eye + (point.y() - self.eye) / self.cylinder.scale_at(angle)
        down = (straight - self.front.top()) / self.front.height() * self.height
        if not 0 <= down <= self.height:
            return None
        place = (self.turn + angle * self.cylinder.radius) % self.cylinder.circumference
        return place, down

    def ring(self, down: float) -> list[QPointF]:
        """The line round the column at a height of the page (mm), as far as it is seen."""
        reach = self.cylinder.reach
        angles = [reach * (2 * at / FEW - 1) for at in range(FEW + 1)]
        middle, half = self.front.center().x(), self.front.width() / 2
        share = down / self.height
        return [
            QPointF(middle + self.cylinder.across(angle) * half, self._down(share, angle))
            for angle in angles
        ]

    def outline(self, rect: Rect) -> list[QPolygonF]:
        """The edges of a rectangle of the page, as far as they are seen."""
        steps = max(2, math.ceil(rect.width / self.cylinder.circumference * 4 * FEW))
        across = [rect.x + rect.width * at / steps for at in range(steps + 1)]
        seen = [place for place in across if self.seen(place)]
        if not seen:
            return []
        lines = [QPolygonF([self.point(p, down) for p in seen]) for down in (rect.y, rect.bottom)]
        for place in (rect.x, rect.right):
            if self.seen(place):
                lines.append(QPolygonF([self.point(place, rect.y), self.point(place, rect.bottom)]))
        return lines


@dataclass(frozen=True, slots=True)
class _Band:
    """Neighbouring lines of the picture that are looked up in the same level."""

    start: int
    stop: int
    level: int
    across: Any
    """Per pixel the column of the level, with the place 0 at the front."""
    down: Any
    """Per pixel the row."""


@lru_cache(maxsize=4)
def _bands(cylinder: Cylinder, size: tuple[int, int], rows: int, pixel: float) -> list[_Band]:
    """Where each pixel of a picture of so many columns and rows is looked up."""
    import numpy as np

    number, high = size
    slices = cylinder.slices(number)
    covered = np.array([each.width for each in slices]) * cylinder.radius / pixel
    middle = np.array([each.angle for each in slices]) * cylinder.radius / pixel
    scale = np.array([each.scale for each in slices])
    level = np.clip(np.floor(np.log2(np.maximum(covered, 1e-9) / 1.5)) + 1, 0, LEVELS - 1)
    eye = high * EYE
    y = np.arange(high)[:, None] + 0.5
    down = ((eye + (y - eye) / scale[None, :]) / high * rows - 0.5).astype(np.float32)
    found: list[_Band] = []
    start = 0
    for stop in range(1, number + 1):
        if stop == number or level[stop] != level[start]:
            here = int(level[start])
            line = (middle[start:stop] + 0.5) / 2**here - 0.5
            across = np.broadcast_to(line.astype(np.float32), (high, stop - start))
            found.append(_Band(start, stop, here, across, down[:, start:stop].copy()))
            start = stop
    return found


def picture_of(wrap: Wrap, cylinder: Cylinder, turn: float, columns: int, rows: int) -> QImage:
    """The column in so many pixels: its outline's width, its nearest line's height; clear around.

    `turn` is the place of the column (mm) that is in the middle.
    """
    import numpy as np

    image = QImage(columns, rows, QImage.Format.Format_ARGB32_Premultiplied)
    lines = np.frombuffer(image.bits(), np.uint8).reshape(rows, -1)
    found = lines[:, : columns * 4].reshape(rows, columns, 4)
    # What is seen reaches less than a quarter to the left: the lookup begins there.
    quarter = wrap.around / 4
    begin = ((turn - quarter) % wrap.around + quarter) / wrap.pixel
    for band in _bands(cylinder, (columns, rows), wrap.height, wrap.pixel):
        level = wrap.levels[min(band.level, len(wrap.levels) - 1)]
        factor = 2.0 ** min(band.level, len(wrap.levels) - 1)
        across = band.across * (2.0**band.level / factor) + np.float32(begin / factor)
        found[:, band.start : band.stop] = _looked_up(level, across, band.down)
    return image


def _looked_up(level: Any, across: Any, down: Any) -> Any:
    """The pixels at places between the pixels; outside there is nothing."""
    import numpy as np

    try:
        import cv2
    except ImportError:  # a system library may be missing; then edges are coarse
        x = np.clip(np.rint(across), 0, level.shape[1] - 1).astype(np.intp)
        y = np.rint(down).astype(np.intp)
        inside = (y >= 0) & (y < level.shape[0])
        return level[np.clip(y, 0, level.shape[0] - 1), x] * inside[:, :, None]
    nothing = (0, 0, 0, 0)
    return cv2.remap(
        level, np.ascontiguousarray(across, np.float32), down, cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT, borderValue=nothing,
    )  # fmt: skip
