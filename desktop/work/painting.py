"""The one paint routine: a wall on screen, on paper, as PDF and as PNG.

The painter's unit is the millimetre and its origin the page's upper left corner; the caller has
scaled it to its device. Photos come through a callable: proofs on screen, finished crops for PNG
and printer, placeholders for PDF.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
from desktop.core.wall import OVERLAY_EM, QUOTE_EM, Cell, Wall
from desktop.work.captions import INSIDE_PADDING, Line, set_caption
from desktop.work.cellart import (
    logo_rect,
    paint_filler,
    paint_logo,
    paint_missing,
    paint_special,
    shape_of,
)
from desktop.work.inks import PAPER, inks, to_qt
from desktop.work.posters import PosterText, logo_place, set_poster, veil_place
from desktop.work.typesetting import set_quote, split_for_quote
from desktop.work.veil import paint_image, paint_veil
from desktop.work.walls.credits import paint_credit
from desktop.work.walls.logos import FILLER_LOGO, LOGO, joined_fillers, logo_of, whole_place
from desktop.work.walls.specials import Special

PictureSource = Callable[[int], QImage | QPixmap | None]
"""Answers the picture of the cell with an index, or None when there is none (yet)."""

POSTER_VEIL = 0.38
"""The veil of a poster is dense from this share of its height on: its words are large."""


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
    quote: str = ""
    language: str = "de"
    """The language of the words, for hyphens."""
    special: Special | None = None
    """What is shown instead of a portrait."""
    poster: PosterText | None = None
    """What else there is to say where the cell is a poster of its own."""


@dataclass(frozen=True, slots=True)
class WallContent:
    """What stands in the cells of a wall, by index; None is an empty cell."""

    cells: tuple[CellContent | None, ...] = ()
    filler: Special | None = None
    """What stands in the places that no portrait has (`Wall.fillers`)."""
    credit: str = ""
    """Who took the photos, in small letters at the lower edge."""

    def at(self, index: int) -> CellContent | None:
        """What stands in a cell; beyond the end there is nothing."""
        return self.cells[index] if index < len(self.cells) else None


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
    part = ground or wall.page
    painter.fillRect(to_qt(part), QColor(wall.spec.background))
    turning = wall.spec.around > 0
    if turning:
        painter.save()
        painter.setClipRect(to_qt(part), Qt.ClipOperation.IntersectClip)
        visible = visible or part
    for shift in wall.shifts:
        seen = visible.moved(-shift, 0.0) if visible is not None else None
        if shift:
            painter.translate(shift, 0.0)
        _paint_places(painter, wall, content, picture, seen, cropped, empty_cells)
        if shift:
            painter.translate(-shift, 0.0)
    if turning:
        painter.restore()
    if content.credit:
        paint_credit(painter, wall, content.credit)


def _paint_places(
    painter: QPainter,
    wall: Wall,
    content: WallContent,
    picture: PictureSource,
    visible: Rect | None,
    cropped: bool,
    empty_cells: bool,
) -> None:
    """Paint fillers and cells, those alone that are seen in a part of the page."""
    if content.filler is not None:
        for number, filler in enumerate(joined_fillers(wall)):
            if visible is None or filler.intersects(visible):
                logo = picture(FILLER_LOGO + number) if content.filler.logo is not None else None
                paint_filler(painter, filler, content.filler, wall.spec.radius, logo)
    for cell in wall.cells:
        if visible is not None and not cell.outer.intersects(visible):
            continue
        here = content.at(cell.index)
        if here is not None:
            image = picture(cell.index) if here.photo is not None else None
            logo = picture(LOGO + cell.index) if logo_of(here) is not None else None
            paint_cell(painter, wall, cell, here, image, cropped=cropped, logo=logo)
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
    logo: QImage | QPixmap | None = None,
) -> None:
    """Paint a taken cell at its place on the page: photo and caption.

    Without a picture a quiet silhouette stands in its place: on screen until the photo is there,
    on paper for a portrait that has none. `logo` is the picture of the cell's logo, if it has one.
    """
    if content.special is not None:
        paint_special(painter, whole_place(cell), content.special, wall.spec.radius, logo)
        return
    if content.poster is not None and cell.poster is not None:
        _paint_poster(painter, wall, cell, content, picture, logo, cropped)
        return
    shape = shape_of(cell.photo, wall.spec.radius) if wall.spec.radius > 0 else None
    if picture is None or content.photo is None or picture.isNull():
        paint_missing(painter, cell.photo, inks(wall.spec.background), shape)
    else:
        _paint_picture(painter, cell, content.photo, content.crop, picture, cropped, shape)
    if cell.caption is not None:
        paint_caption(painter, wall, cell, content)
    _paint_frame(painter, wall, cell.photo)


def _paint_poster(
    painter: QPainter,
    wall: Wall,
    cell: Cell,
    content: CellContent,
    picture: QImage | QPixmap | None,
    logo: QImage | QPixmap | None,
    cropped: bool,
) -> None:
    """A page of its own: ground, photo, words, logo."""
    words = content.poster
    assert words is not None, "asked for a poster"
    painter.fillRect(to_qt(cell.outer), QColor(words.ground))
    if picture is None or content.photo is None or picture.isNull():
        paint_missing(painter, cell.photo, inks(words.ground))
    else:
        _paint_picture(painter, cell, content.photo, content.crop, picture, cropped, None)
    veil = veil_place(wall.spec, cell)
    if veil is not None:
        paint_veil(painter, veil, None, POSTER_VEIL)
    for each in set_poster(wall.spec, cell, content):
        each.line.draw(painter, each.ink)
    plate = logo_place(wall.spec, cell, content)
    if plate is not None and words.logo is not None:
        painter.fillRect(to_qt(_bled(plate, cell)), QColor(words.ground))
        paint_logo(painter, logo_rect(plate, words.logo.size), logo)


def _bled(plate: Rect, cell: Cell) -> Rect:
    """A plate that begins at the upper edge of its poster begins in the bleed above that."""
    if cell.poster is None or plate.y > cell.poster.y + 0.01:
        return plate
    return Rect(plate.x, cell.outer.y, plate.width, plate.bottom - cell.outer.y)


def paint_caption(painter: QPainter, wall: Wall, cell: Cell, content: CellContent) -> None:
    """Paint the words of a cell: on the background below, or white on a veil inside."""
    if cell.caption is None:
        return
    kind, lines = wall.spec.caption, words_in(wall, cell, content)
    if not lines:
        return
    colors = inks(wall.spec.background)
    shape = shape_of(cell.photo, wall.spec.radius) if wall.spec.radius > 0 else None
    if kind == "inside":
        # As far as the photo, which may run on into a print shop's bleed.
        paint_veil(painter, _to_edges(cell), shape, _growing(wall, content))
    elif kind == "overlay":
        band = QPainterPath()
        band.addRect(to_qt(_to_edges(cell)))
        ground = QColor(wall.spec.background)
        painter.fillPath(band if shape is None else band.intersected(shape), ground)
    for line in lines:
        if kind == "inside":
            line.draw(painter, PAPER)
        else:
            line.draw(painter, colors.text if line.is_name else colors.quiet)


def _to_edges(cell: Cell) -> Rect:
    """The part of a photo from its caption's upper edge on, as wide as the photo."""
    assert cell.caption is not None, "asked for a cell with a caption"
    top, photo = cell.caption.y, cell.photo
    return Rect(photo.x, top, photo.width, photo.bottom - top)


def words_in(wall: Wall, cell: Cell, content: CellContent) -> list[Line]:
    """The words of a cell as they are set on screen and on paper."""
    if content.poster is not None:
        lines = set_poster(wall.spec, cell, content)
        return [each.line for each in lines if each.what != "credit"]
    if cell.caption is None or content.special is not None:
        return []
    kind, size = wall.spec.caption, wall.caption_size * content.caption_share
    role = content.role if wall.spec.caption_lines > 1 else ""
    rect, below = cell.caption, None
    if kind == "overlay":
        side = min(INSIDE_PADDING * wall.caption_size, rect.width / 4)
        air = (
            rect.height * OVERLAY_EM / (OVERLAY_EM + (2.8 if wall.spec.caption_lines > 1 else 1.6))
        )
        rect = rect.inset(side, 0.0, side, air / 2)
    if wall.spec.caption_quote:
        if content.quote:
            rect, below = split_for_quote(rect, wall.spec.caption_lines, kind)
        elif kind != "inside":
            rect, _ = split_for_quote(rect, wall.spec.caption_lines, kind)
    plain = "below" if kind == "overlay" else kind
    lines = list(set_caption(plain, rect, size, content.name, role))
    if below is not None:
        lines += set_quote(kind, below, size, content.quote, content.language)
    return lines


def paint_empty_cell(painter: QPainter, wall: Wall, cell: Cell) -> None:
    """Show where a portrait can be dropped: a quiet field with a plus. For the screen only."""
    colors = inks(wall.spec.background)
    rect = cell.poster or cell.photo
    side = min(rect.width, rect.height)
    painter.fillPath(shape_of(rect, wall.spec.radius), colors.fill)
    middle = rect.center
    arm = side * 0.07
    painter.save()
    painter.setPen(QPen(colors.mark, side * 0.012, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(middle.x - arm, middle.y), QPointF(middle.x + arm, middle.y))
    painter.drawLine(QPointF(middle.x, middle.y - arm), QPointF(middle.x, middle.y + arm))
    painter.restore()


def _paint_picture(
    painter: QPainter,
    cell: Cell,
    photo: Size,
    crop: Crop,
    picture: QImage | QPixmap,
    cropped: bool,
    shape: QPainterPath | None,
) -> None:
    width, height = picture.width(), picture.height()
    source = QRectF(0, 0, width, height)
    if not cropped:
        box = crop.box(photo, cell.photo.size)
        source = QRectF(box.left * width, box.top * height, box.width * width, box.height * height)
    paint_image(painter, to_qt(cell.photo), picture, source, shape)


def _paint_frame(painter: QPainter, wall: Wall, rect: Rect) -> None:
    """The line around a photo, inside it; where the photo runs on into the bleed, so does it."""
    seen = _within(wall, rect)
    width = min(wall.spec.frame, min(seen.width, seen.height) / 2)
    if width <= 0:
        return
    outer = shape_of(rect, wall.spec.radius)
    inner = shape_of(seen.inset(width), wall.spec.radius - width)
    painter.fillPath(outer.subtracted(inner), QColor(wall.spec.frame_colour))


def _within(wall: Wall, rect: Rect) -> Rect:
    """What is left of a place when the page is cut. A column has no cut at its sides."""
    page, turning = wall.page, wall.spec.around > 0
    left = rect.x if turning else max(rect.x, page.x)
    right = rect.right if turning else min(rect.right, page.right)
    top, bottom = max(rect.y, page.y), min(rect.bottom, page.bottom)
    return Rect(left, top, right - left, bottom - top)


def _growing(wall: Wall, content: CellContent) -> float:
    """The share of a veil's height, from above, over which it becomes dense."""
    if not (wall.spec.caption_quote and content.quote):
        return 1.0
    em = 4.8 if wall.spec.caption_lines > 1 else 3.4
    return round(em * 0.8 / (em + QUOTE_EM), 3)
