"""The one paint routine: a wall on screen, on paper, as PDF and as PNG.

The painter's unit is the millimetre and its origin the page's upper left corner; the caller has
scaled it to its device. Photos come through a callable: proofs on screen, finished crops for PNG
and printer, placeholders for PDF.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from desktop.core.crop import Crop
from desktop.core.geometry import Rect, Size
from desktop.core.wall import Cell, Wall
from desktop.work.captions import Line, set_caption

PictureSource = Callable[[int], QImage | QPixmap | None]
"""Answers the picture of the cell with an index, or None when there is none (yet)."""

INK = QColor("#1d1b18")
BLACK = QColor("#000000")
PAPER = QColor("#ffffff")
READABLE = 4.5
"""Contrast of words to their background, at least (WCAG 2.2, AA)."""
VEIL = QColor("#14120f")
"""Colour of the gradient below words on a photo."""
VEIL_STOPS = ((0.0, 0.0), (0.25, 0.07), (0.5, 0.28), (0.75, 0.55), (1.0, 0.74))
"""Where and how dense the veil is: eased, so that no edge shows on a bright photo."""
VEIL_ROWS = 512
"""Steps of the veil: finer than the steps of 8-bit opacity."""


@dataclass(frozen=True, slots=True)
class CellContent:
    """What a taken cell shows.

    `photo` is the upright size of the original in pixels, None without a picture; `crop` the part
    of it; `name` and `role` the words of the caption.
    """

    photo: Size | None
    crop: Crop
    name: str = ""
    role: str = ""
    caption_share: float = 1.0
    """How much smaller than the wall's captions these words are, to look like their neighbours."""


@dataclass(frozen=True, slots=True)
class WallContent:
    """What stands in the cells of a wall, by index; None is an empty cell."""

    cells: tuple[CellContent | None, ...] = ()

    def at(self, index: int) -> CellContent | None:
        """What stands in a cell; beyond the end there is nothing."""
        return self.cells[index] if index < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours that go with a background: words, quieter words, and greys for what is missing."""

    text: QColor
    quiet: QColor
    fill: QColor
    mark: QColor


def caption_texts(fields: str, first_name: str, age: int | None, role: str) -> tuple[str, str]:
    """The two lines of a caption: "Mara, 34" and the role.

    `fields` lists what is shown, by comma: name, age, role.
    """
    shown = {field.strip() for field in fields.split(",")}
    parts: list[str] = []
    if "name" in shown and first_name.strip():
        parts.append(first_name.strip())
    if "age" in shown and age is not None:
        parts.append(str(age))
    return ", ".join(parts), role.strip() if "role" in shown else ""


def paint_wall(
    painter: QPainter,
    wall: Wall,
    content: WallContent,
    picture: PictureSource,
    *,
    cropped: bool = False,
    empty_cells: bool = False,
    visible: Rect | None = None,
    ground: Rect | None = None,
) -> None:
    """Paint a whole wall; the painter's unit is the millimetre.

    `cropped`: the pictures are exactly what the cells show, not whole photos. `empty_cells`: show
    where something can be dropped (screen only). `visible`: leave out cells outside of this part
    of the page. `ground`: what the background covers, where that is more than the page.
    """
    prepare(painter)
    painter.fillRect(to_qt(ground or wall.page), QColor(wall.spec.background))
    for cell in wall.cells:
        if visible is not None and not cell.outer.intersects(visible):
            continue
        here = content.at(cell.index)
        if here is not None:
            image = picture(cell.index) if here.photo is not None else None
            paint_cell(painter, wall, cell, here, image, cropped=cropped)
        elif empty_cells:
            paint_empty_cell(painter, wall, cell)


def prepare(painter: QPainter) -> None:
    """Set the render hints that every part of a wall is painted with."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )


def paint_cell(
    painter: QPainter,
    wall: Wall,
    cell: Cell,
    content: CellContent,
    picture: QImage | QPixmap | None,
    *,
    cropped: bool = False,
) -> None:
    """Paint a taken cell at its place on the page: photo and caption.

    Without a picture a quiet silhouette stands in its place: on screen until the photo is there,
    on paper for a portrait that has none.
    """
    colors = inks(wall.spec.background)
    if picture is None or content.photo is None or picture.isNull():
        _paint_missing(painter, cell.photo, colors)
    else:
        _paint_picture(painter, cell, content.photo, content.crop, picture, cropped)
    if cell.caption is not None:
        paint_caption(painter, wall, cell, content)


def paint_caption(painter: QPainter, wall: Wall, cell: Cell, content: CellContent) -> None:
    """Paint the words of a cell: on the background below, or white on a veil inside."""
    if cell.caption is None:
        return
    kind, lines = wall.spec.caption, words_in(wall, cell, content)
    if not lines:
        return
    colors = inks(wall.spec.background)
    if kind == "inside":
        # As far as the photo, which may run on into a print shop's bleed.
        top, photo = cell.caption.y, cell.photo
        _paint_veil(painter, Rect(photo.x, top, photo.width, photo.bottom - top))
    for line in lines:
        if kind == "inside":
            line.draw(painter, PAPER)
        else:
            line.draw(painter, colors.text if line.is_name else colors.quiet)


def words_in(wall: Wall, cell: Cell, content: CellContent) -> list[Line]:
    """The words of a cell as they are set on screen and on paper."""
    if cell.caption is None:
        return []
    size = wall.caption_size * content.caption_share
    role = content.role if wall.spec.caption_lines > 1 else ""
    return set_caption(wall.spec.caption, cell.caption, size, content.name, role)


def paint_empty_cell(painter: QPainter, wall: Wall, cell: Cell) -> None:
    """Show where a portrait can be dropped: a quiet field with a plus. For the screen only."""
    colors = inks(wall.spec.background)
    side = min(cell.photo.width, cell.photo.height)
    painter.fillRect(to_qt(cell.photo), colors.fill)
    middle = cell.photo.center
    arm = side * 0.07
    painter.save()
    painter.setPen(QPen(colors.mark, side * 0.012, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(middle.x - arm, middle.y), QPointF(middle.x + arm, middle.y))
    painter.drawLine(QPointF(middle.x, middle.y - arm), QPointF(middle.x, middle.y + arm))
    painter.restore()


def to_qt(rect: Rect) -> QRectF:
    """The same rectangle as Qt's type."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def luminance(color: QColor) -> float:
    """Relative luminance 0..1 of a colour (WCAG 2.2)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * linear(color.redF())
        + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF())
    )


def contrast(first: QColor, second: QColor) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2)."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=64)
def inks(background: str) -> Inks:
    """The colours that go with a background "#rrggbb": dark on bright, white on dark."""
    ground = QColor(background)
    text = max((INK, PAPER), key=lambda ink: contrast(ink, ground))
    if contrast(text, ground) < READABLE:  # only pure black or white reads on a middle grey
        text = max((BLACK, PAPER), key=lambda ink: contrast(ink, ground))
    quiet = _mixed(text, ground, 0.28)
    if contrast(quiet, ground) < READABLE:
        quiet = text
    return Inks(text, quiet, _mixed(ground, text, 0.07), _mixed(ground, text, 0.26))


def _mixed(first: QColor, second: QColor, share: float) -> QColor:
    """The first colour with a share of the second, opaque."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )


def _paint_picture(
    painter: QPainter,
    cell: Cell,
    photo: Size,
    crop: Crop,
    picture: QImage | QPixmap,
    cropped: bool,
) -> None:
    width, height = picture.width(), picture.height()
    source = QRectF(0, 0, width, height)
    if not cropped:
        box = crop.box(photo, cell.photo.size)
        source = QRectF(box.left * width, box.top * height, box.width * width, box.height * height)
    if isinstance(picture, QImage):
        painter.drawImage(to_qt(cell.photo), picture, source)
    else:
        painter.drawPixmap(to_qt(cell.photo), picture, source)


def _paint_veil(painter: QPainter, rect: Rect) -> None:
    image = _veil()
    painter.drawImage(to_qt(rect), image, QRectF(image.rect()))


@cache
def _veil() -> QImage:
    """The veil as a picture to be stretched: Qt's PDF engine drops the alpha of a gradient."""
    veil = QImage(4, VEIL_ROWS, QImage.Format.Format_ARGB32)
    veil.fill(Qt.GlobalColor.transparent)
    for row in range(VEIL_ROWS):
        color = QColor(VEIL)
        color.setAlphaF(_density((row + 0.5) / VEIL_ROWS))
        for column in range(4):
            veil.setPixelColor(column, row, color)
    return veil


def _density(position: float) -> float:
    """How dense the veil is from its upper (0) to its lower edge (1)."""
    for (start, low), (end, high) in pairwise(VEIL_STOPS):
        if position <= end:
            return low + (high - low) * (position - start) / (end - start)
    return VEIL_STOPS[-1][1]


def _paint_missing(painter: QPainter, rect: Rect, colors: Inks) -> None:
    """A head and shoulders in grey, standing on the lower edge."""
    painter.fillRect(to_qt(rect), colors.fill)
    unit = min(rect.width, rect.height)
    middle = rect.center.x
    figure = QPainterPath()
    figure.addEllipse(QPointF(middle, rect.bottom - unit * 0.58), unit * 0.15, unit * 0.18)
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
    painter.fillPath(figure.united(shoulders), _mixed(colors.fill, colors.text, 0.13))
