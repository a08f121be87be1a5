"""Looking before paying, on office paper: a draft that spares ink, a model, a piece at 1:1."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QPainter, QPen

from desktop.core.formats import find_format
from desktop.core.geometry import Rect, Size
from desktop.core.imaging import EncodedPicture
from desktop.work.i18n import format_number, translate
from desktop.work.inks import to_qt
from desktop.work.lettering import LINE, QUIET, Type, set_line
from desktop.work.painting import paint_wall
from desktop.work.sheets.pages import Page, Photos, Stock, smooth, write_pages

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.work.lanes import Progress
    from desktop.work.painting import CellContent
    from desktop.work.walls.snapshot import Snapshot
    from desktop.work.walls.specials import Special

MARGIN = 8.0
"""What office printers leave white at the edges of the paper, generously (mm)."""
FOOT = 6.0
SCALES: Final = (1, 2, 5, 10, 20, 25, 50, 100)
"""A model is so many times smaller than the poster."""
PAPER_DPI = 300.0
LIGHTER = 0.6
"""How much of a draft's photos becomes white: they need about 40 % of the ink."""


def export_draft(
    snapshot: Snapshot,
    path: Path,
    dpi: float,
    progress: Progress,
    cells: CellCache | None = None,
) -> Path:
    """Write a wall as a PDF of its size that spares ink. Raises as `write_pages`."""
    plain = spared(snapshot)
    stock = Stock(plain)

    def paint(painter: QPainter) -> None:
        paint_wall(painter, plain.wall, plain.content, stock.large, cropped=True)

    page = Page(plain.wall.page.size, paint)
    return write_pages(plain, [page], path, dpi, progress, cells, change=paler)


def spared(snapshot: Snapshot) -> Snapshot:
    """The wall without a background and with pale fields; its photos are made pale by `paler`."""
    spec = replace(snapshot.wall.spec, background="#ffffff")
    content = snapshot.content
    cells = tuple(None if here is None else _spared(here) for here in content.cells)
    filler = content.filler
    pale = replace(content, cells=cells, filler=None if filler is None else _pale(filler))
    return replace(snapshot, wall=replace(snapshot.wall, spec=spec), content=pale)


def _spared(here: CellContent) -> CellContent:
    if here.special is not None:
        return replace(here, special=_pale(here.special))
    if here.poster is not None:
        return replace(here, poster=replace(here.poster, ground="#ffffff"))
    return here


def _pale(special: Special) -> Special:
    if special.logo is not None:  # its picture is made pale with the ground that it holds
        return replace(special, colour="#ffffff")
    colour = QColor(special.colour)
    parts = (colour.red(), colour.green(), colour.blue())
    mixed = QColor(*(round(part + (255 - part) * LIGHTER) for part in parts))
    return replace(special, colour=mixed.name())


def paler(picture: EncodedPicture) -> EncodedPicture:
    """A picture mixed with white."""
    from PIL import Image

    from desktop.core.encoding import encode

    with Image.open(BytesIO(picture.data)) as image:
        plain = image.convert("RGB")
        pale = Image.blend(plain, Image.new("RGB", plain.size, "white"), LIGHTER)
    return EncodedPicture(encode(pale, 85), pale.width, pale.height, pale.mode)


def model_scale(page: Size, room: Size) -> int:
    """How many times smaller a model in a room is: 10 for most posters, more for large ones."""
    fitting = (
        scale
        for scale in SCALES
        if page.width / scale <= room.width and page.height / scale <= room.height - FOOT
    )
    return max(10, next(fitting, SCALES[-1]))


def printable(page: Size) -> tuple[Size, Rect]:
    """A4 as it lies for a wall, and what any office printer prints of it."""
    paper = find_format("A4").size(page.is_landscape)
    return paper, Rect(0, 0, paper.width, paper.height).inset(MARGIN)


def export_model(
    snapshot: Snapshot, path: Path, progress: Progress, cells: CellCache | None = None
) -> Path:
    """Write a wall 1:10 on A4, to be held at arm's length. Raises as `write_pages`."""
    size = snapshot.wall.page.size
    paper, room = printable(size)
    page = model_page(snapshot, Stock(snapshot), paper, room)
    dpi = max(PAPER_DPI / model_scale(size, room.size), 20.0)
    return write_pages(snapshot, [page], path, dpi, progress, cells)


def model_page(snapshot: Snapshot, photos: Photos, paper: Size, room: Rect) -> Page:
    """The wall small in the middle of what is printed of a paper (mm), its scale below."""
    size = snapshot.wall.page.size
    scale = model_scale(size, room.size)
    small = size.scaled(1 / scale)
    there = _middle(room, small)

    def paint(painter: QPainter) -> None:
        smooth(painter)
        painter.save()
        painter.setClipRect(to_qt(there))
        painter.translate(there.x, there.y)
        painter.scale(1 / scale, 1 / scale)
        paint_wall(painter, snapshot.wall, snapshot.content, photos.large, cropped=True)
        painter.restore()
        painter.setPen(QPen(QColor(LINE), 0.15))
        painter.drawRect(to_qt(there))
        words = translate(
            "Sheets",
            "{wall}: model 1:{scale} of {width} × {height} mm",
            wall=snapshot.title,
            scale=scale,
            width=format_number(size.width, 1),
            height=format_number(size.height, 1),
        )
        _paint_foot(painter, room, words)

    return Page(paper, paint)


def export_strip(
    snapshot: Snapshot,
    path: Path,
    index: int | None,
    dpi: float,
    progress: Progress,
    cells: CellCache | None = None,
) -> Path:
    """Write a piece of a wall in its true size on A4, to judge how sharp photos and words are.

    The piece lies around the photo of the place `index`, or of the first place that has one.
    Raises as `write_pages`.
    """
    paper, room = printable(Size(1, 2))
    here, part = strip_of(snapshot, index, room.size)
    page = strip_page(here, Stock(here), part, dpi, paper, room)
    return write_pages(here, [page], path, dpi, progress, cells)


def strip_of(snapshot: Snapshot, index: int | None, room: Size) -> tuple[Snapshot, Rect]:
    """A piece that fits into a room (mm): the wall with its photos only, and where it lies."""
    part = strip_part(snapshot, index, room)
    return snapshot.within(part), part


def strip_page(
    snapshot: Snapshot, photos: Photos, part: Rect, dpi: float, paper: Size, room: Rect
) -> Page:
    """A piece of a wall at 1:1 in the middle of what is printed of a paper (mm)."""
    place = _middle(room, part.size)

    def paint(painter: QPainter) -> None:
        smooth(painter)
        painter.save()
        painter.setClipRect(to_qt(place))
        painter.translate(place.x - part.x, place.y - part.y)
        paint_wall(
            painter,
            snapshot.wall,
            snapshot.content,
            photos.large,
            cropped=True,
            visible=part,
            ground=part,
        )
        painter.restore()
        words = translate(
            "Sheets",
            "{wall}: true size, photos at {dpi} dpi. Print at 100 %.",
            wall=snapshot.title,
            dpi=format_number(round(dpi)),
        )
        _paint_foot(painter, room, words)

    return Page(paper, paint)


def strip_part(snapshot: Snapshot, index: int | None, room: Size) -> Rect:
    """What a piece at true size shows of the wall (mm)."""
    page = snapshot.wall.page
    width = min(room.width, page.width)
    height = min(room.height - FOOT, page.height)
    photos = snapshot.photos()
    at = index if index in photos else next(iter(photos), None)
    outer = snapshot.wall.cells[at].outer if at is not None else page
    x = min(max(outer.center.x - width / 2, page.x), page.right - width)
    # A place that is higher than the paper is shown from a little below its upper edge.
    top = outer.center.y - height / 2 if outer.height <= height else outer.y + outer.height * 0.15
    return Rect(x, min(max(top, page.y), page.bottom - height), width, height)


def _middle(room: Rect, size: Size) -> Rect:
    """Where something of a size stands in a room that has a line of words at its foot."""
    left = room.x + (room.width - size.width) / 2
    top = room.y + (room.height - FOOT - size.height) / 2
    return Rect(left, top, size.width, size.height)


def _paint_foot(painter: QPainter, room: Rect, words: str) -> None:
    kind = Type(2.8, color=QUIET)
    set_line(painter, words, room.center.x, room.bottom - kind.em * 0.3, kind, 0.5)
