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
from desktop.work.sheets.pages import Page, Stock, smooth, write_pages

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.work.lanes import Progress
    from desktop.work.snapshot import Snapshot

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
    """Write a wall as a PDF of its size that spares ink: pale photos, no background.

    Raises as `write_pages`.
    """
    spec = replace(snapshot.wall.spec, background="#ffffff")
    plain = replace(snapshot, wall=replace(snapshot.wall, spec=spec))
    stock = Stock(plain)

    def paint(painter: QPainter) -> None:
        paint_wall(painter, plain.wall, plain.content, stock.large, cropped=True)

    page = Page(plain.wall.page.size, paint)
    return write_pages(plain, [page], path, dpi, progress, cells, change=paler)


def paler(picture: EncodedPicture) -> EncodedPicture:
    """A picture mixed with white."""
    from PIL import Image

    from desktop.core.imaging import encode

    with Image.open(BytesIO(picture.data)) as image:
        plain = image.convert("RGB")
        pale = Image.blend(plain, Image.new("RGB", plain.size, "white"), LIGHTER)
    return EncodedPicture(encode(pale, 85), pale.width, pale.height, pale.mode)


def model_scale(page: Size) -> int:
    """How many times smaller a model on A4 is: 10 for most posters, more for very large ones."""
    room = _room(page)
    fitting = (
        scale
        for scale in SCALES
        if page.width / scale <= room.width and page.height / scale <= room.height
    )
    return max(10, next(fitting, SCALES[-1]))


def export_model(
    snapshot: Snapshot, path: Path, progress: Progress, cells: CellCache | None = None
) -> Path:
    """Write a wall 1:10 on A4, to be held at arm's length. Raises as `write_pages`."""
    size = snapshot.wall.page.size
    paper, scale = _paper(size), model_scale(size)
    small = size.scaled(1 / scale)
    there = Rect(
        (paper.width - small.width) / 2, (paper.height - FOOT - small.height) / 2, *_sides(small)
    )
    stock = Stock(snapshot)

    def paint(painter: QPainter) -> None:
        smooth(painter)
        painter.save()
        painter.setClipRect(to_qt(there))
        painter.translate(there.x, there.y)
        painter.scale(1 / scale, 1 / scale)
        paint_wall(painter, snapshot.wall, snapshot.content, stock.large, cropped=True)
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
        _paint_foot(painter, paper, words)

    dpi = max(PAPER_DPI / scale, 20.0)
    return write_pages(snapshot, [Page(paper, paint)], path, dpi, progress, cells)


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
    paper = find_format("A4").size()
    part = strip_part(snapshot, index)
    place = Rect(
        (paper.width - part.width) / 2, (paper.height - FOOT - part.height) / 2, *_sides(part.size)
    )
    seen = {cell.index for cell in snapshot.wall.cells if cell.outer.intersects(part)}
    originals = tuple(
        original if at in seen else None for at, original in enumerate(snapshot.originals)
    )
    here = replace(snapshot, originals=originals)
    stock = Stock(here)

    def paint(painter: QPainter) -> None:
        smooth(painter)
        painter.save()
        painter.setClipRect(to_qt(place))
        painter.translate(place.x - part.x, place.y - part.y)
        paint_wall(
            painter, here.wall, here.content, stock.large, cropped=True, visible=part, ground=part
        )
        painter.restore()
        words = translate(
            "Sheets",
            "{wall}: true size, photos at {dpi} dpi. Print at 100 %.",
            wall=snapshot.title,
            dpi=format_number(round(dpi)),
        )
        _paint_foot(painter, paper, words)

    return write_pages(here, [Page(paper, paint)], path, dpi, progress, cells)


def strip_part(snapshot: Snapshot, index: int | None) -> Rect:
    """What a piece at true size shows of the wall (mm)."""
    page, paper = snapshot.wall.page, find_format("A4").size()
    width = min(paper.width - 2 * MARGIN, page.width)
    height = min(paper.height - 2 * MARGIN - FOOT, page.height)
    photos = snapshot.photos()
    at = index if index in photos else next(iter(photos), None)
    outer = snapshot.wall.cells[at].outer if at is not None else page
    x = min(max(outer.center.x - width / 2, page.x), page.right - width)
    # A place that is higher than the paper is shown from a little below its upper edge.
    top = outer.center.y - height / 2 if outer.height <= height else outer.y + outer.height * 0.15
    return Rect(x, min(max(top, page.y), page.bottom - height), width, height)


def _paper(size: Size) -> Size:
    return find_format("A4").size(size.is_landscape)


def _room(size: Size) -> Size:
    paper = _paper(size)
    return Size(paper.width - 2 * MARGIN, paper.height - 2 * MARGIN - FOOT)


def _sides(size: Size) -> tuple[float, float]:
    return size.width, size.height


def _paint_foot(painter: QPainter, paper: Size, words: str) -> None:
    set_line(painter, words, paper.width / 2, paper.height - MARGIN, Type(2.8, color=QUIET), 0.5)
