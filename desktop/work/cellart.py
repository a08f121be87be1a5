"""Painting what stands in a cell instead of a photo: text, claim, QR code, colour, a silhouette.

Everything is vector: letters, squares and curves, on screen as in a PDF. Units are millimetres.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPixmap, QTransform

from desktop.core.geometry import Rect, Size
from desktop.work.captions import Line
from desktop.work.inks import Inks, inks, mixed, to_qt
from desktop.work.typesetting import set_text
from desktop.work.walls.specials import Special

PADDING = 0.09
"""Air around a text, as a share of the shorter side of its cell."""
FIGURE = 0.62
"""The share of a field without a face that its silhouette takes, from below."""
QR_SIDE = 0.86
"""The side of a QR code's white plate, as a share of the shorter side of its cell."""
NARROW = 0.5
"""A filler narrower than this share of its height has no room for words."""
LOGO_AIR = 0.12
"""Air around a logo, as a share of the shorter side of its place."""
QUIET = 4
"""Modules of white around a QR code (ISO 18004)."""


def shape_of(rect: Rect, radius: float) -> QPainterPath:
    """A rectangle with round corners; the radius (mm) is at most half of the shorter side."""
    path = QPainterPath()
    radius = max(0.0, min(radius, rect.width / 2, rect.height / 2))
    if radius > 0:
        path.addRoundedRect(to_qt(rect), radius, radius)
    else:
        path.addRect(to_qt(rect))
    return path


def logo_rect(rect: Rect, logo: Size) -> Rect:
    """Where a logo stands in its place, whole and with air around it; sizes in any unit."""
    pad = LOGO_AIR * min(rect.width, rect.height)
    return rect.inset(pad).fitted(logo)


def paint_logo(painter: QPainter, rect: Rect, picture: QImage | QPixmap | None) -> None:
    """Paint a logo's picture where `logo_rect` says; nothing until it is there."""
    if picture is None or picture.isNull():
        return
    source = QRectF(picture.rect())
    if isinstance(picture, QImage):
        painter.drawImage(to_qt(rect), picture, source)
    else:
        painter.drawPixmap(to_qt(rect), picture, source)


def paint_special(
    painter: QPainter,
    rect: Rect,
    special: Special,
    radius: float = 0.0,
    picture: QImage | QPixmap | None = None,
) -> None:
    """Paint what a cell shows instead of a portrait, on its ground; `picture` is its logo's."""
    colors = inks(special.colour)
    painter.fillPath(shape_of(rect, radius), QColor(special.colour))
    if special.logo is not None:
        paint_logo(painter, logo_rect(rect, special.logo.size), picture)
    elif special.kind == "qr":
        _paint_qr(painter, rect, special.text)
    elif special.kind == "missing":
        shape = shape_of(rect, radius)
        lower = Rect(rect.x, rect.y + rect.height * (1 - FIGURE), rect.width, rect.height * FIGURE)
        painter.fillPath(
            figure(lower).intersected(shape), mixed(QColor(special.colour), colors.text, 0.16)
        )
    for line in set_special(rect, special):
        line.draw(painter, colors.text)


def set_special(rect: Rect, special: Special) -> list[Line]:
    """The words that a cell shows instead of a portrait (mm); none of a picture or a QR code."""
    if special.logo is not None or special.kind == "qr" or not special.text:
        return []
    pad = PADDING * min(rect.width, rect.height)
    if special.kind == "missing":
        upper = Rect(rect.x, rect.y, rect.width, rect.height * (1 - FIGURE * 0.8))
        return set_text(upper.inset(pad), special.text, QFont.Weight.Bold)
    weight = QFont.Weight.Black if special.kind == "claim" else QFont.Weight.Medium
    return set_text(rect.inset(pad), special.text, weight)


def joined(fillers: Sequence[Rect], gap: float) -> list[Rect]:
    """Fillers side by side as one: a claim stands once on a broad field, not three times."""
    found: list[Rect] = []
    for rect in fillers:
        last = found[-1] if found else None
        if (
            last is not None
            and abs(last.y - rect.y) < 1e-6
            and abs(last.height - rect.height) < 1e-6
            and abs(last.right + gap - rect.x) < 1e-3
        ):
            found[-1] = Rect(last.x, last.y, rect.right - last.x, last.height)
        else:
            found.append(rect)
    return found


def paint_filler(
    painter: QPainter,
    rect: Rect,
    special: Special,
    radius: float = 0.0,
    picture: QImage | QPixmap | None = None,
) -> None:
    """Paint a place that no portrait has (`in_filler`)."""
    paint_special(painter, rect, in_filler(rect, special), radius, picture)


def in_filler(rect: Rect, special: Special) -> Special:
    """What a place that no portrait has shows: one too narrow for words is plain colour."""
    if special.logo is None and rect.width < NARROW * rect.height:
        return Special("colour", "", special.colour)
    return special


def _paint_qr(painter: QPainter, rect: Rect, text: str) -> None:
    """A QR code on a white plate in the middle; nothing for a text that is too long for one."""
    found = modules(text) if text else None
    if found is None:
        return
    path, count = found
    side = QR_SIDE * min(rect.width, rect.height)
    middle = rect.center
    plate = Rect(middle.x - side / 2, middle.y - side / 2, side, side)
    painter.fillPath(shape_of(plate, side * 0.03), QColor("#ffffff"))
    unit = side / (count + 2 * QUIET)
    at = QTransform(unit, 0, 0, unit, plate.x + QUIET * unit, plate.y + QUIET * unit)
    painter.fillPath(at.map(path), QColor("#000000"))


@lru_cache(maxsize=64)
def modules(text: str) -> tuple[QPainterPath, int] | None:
    """The dark squares of a QR code as one path in modules, and how many it has a side.

    None for a text that no code can hold.
    """
    import segno
    from segno.encoder import DataOverflowError

    try:
        code = segno.make(text, error="m", micro=False)
    except DataOverflowError:
        return None
    path = QPainterPath()
    matrix = [list(row) for row in code.matrix]
    for y, row in enumerate(matrix):
        start = None
        for x, dark in enumerate([*row, 0]):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                # A hair higher, so that no light shows between two rows.
                path.addRect(QRectF(start, y, x - start, 1.01 if y + 1 < len(matrix) else 1.0))
                start = None
    return path.simplified(), len(matrix)


def paint_missing(
    painter: QPainter, rect: Rect, colors: Inks, shape: QPainterPath | None = None
) -> None:
    """A head and shoulders in grey, standing on the lower edge."""
    person = figure(rect)
    if shape is None:
        painter.fillRect(to_qt(rect), colors.fill)
    else:
        painter.fillPath(shape, colors.fill)
        person = person.intersected(shape)
    painter.fillPath(person, mixed(colors.fill, colors.text, 0.13))


def figure(rect: Rect) -> QPainterPath:
    """The outline of a head and shoulders that stand on the lower edge of a rectangle."""
    unit = min(rect.width, rect.height)
    middle = rect.center.x
    head = QPainterPath()
    head.addEllipse(QPointF(middle, rect.bottom - unit * 0.58), unit * 0.15, unit * 0.18)
    shoulders = QPainterPath(QPointF(middle - unit * 0.34, rect.bottom))
    shoulders.cubicTo(
        QPointF(middle - unit * 0.34, rect.bottom - unit * 0.26),
        QPointF(middle - unit * 0.2, rect.bottom - unit * 0.33),
        QPointF(middle, rect.bottom - unit * 0.33),
    )
    shoulders.cubicTo(
        QPointF(middle + unit * 0.2, rect.bottom - unit * 0.33),
        QPointF(middle + unit * 0.34, rect.bottom - unit * 0.26),
        QPointF(middle + unit * 0.34, rect.bottom),
    )
    shoulders.closeSubpath()
    return head.united(shoulders)
