"""A wall on a printer's paper: whole, on sheets to be glued, as a model, or a piece of it at 1:1.

What a printer prints of its paper is asked of the printer itself; nothing is painted outside of
that. All through the one paint routine and the pages that also become PDFs.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
)

from desktop.core.errors import Known
from desktop.core.formats import MM_PER_INCH
from desktop.core.geometry import Rect, Size
from desktop.core.tiling.seams import Obstacle, nudged
from desktop.core.tiling.tiles import OVERLAP, Side, Tiling, tiled
from desktop.work.lanes import Progress
from desktop.work.painting import paint_wall
from desktop.work.pictures import cell_jpeg, prepared
from desktop.work.sheets.pages import SMALL_SIDE, Page, smooth
from desktop.work.sheets.proofs import (
    LIGHTER,
    model_page,
    model_scale,
    spared,
    strip_of,
    strip_page,
)
from desktop.work.sheets.tiles import BESIDE, tile_pages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.core.imaging import Check, EncodedPicture
    from desktop.work.walls.snapshot import Snapshot

Form = Literal["page", "tiles", "model", "strip"]
FORMS = get_args(Form)
"""What is printed: the whole wall on one page, sheets to be glued, a model, a piece at 1:1."""
PRINT_DPI = 300.0
"""An office printer shows no more of a photo."""
MOST_DECODED = 128 << 20
"""Bytes of decoded photos that are kept while a preview is open: A4 at 150 dpi takes 35 MB."""

NEARLY_TRUE = 0.1
"""A page that comes out by this share smaller or larger is still the wall itself."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall come out of a printer.

    `draft` spares ink. `index` is the place that a piece at 1:1 shows, `overlap` (mm) and `side`
    are those of sheets to be glued, whose joints keep off `obstacles` as far as there is room.
    """

    form: Form = "page"
    draft: bool = False
    index: int | None = None
    overlap: float = OVERLAP
    side: Side = "right-bottom"
    obstacles: tuple[Obstacle, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as it lies in the printer, and what the printer prints of it (mm)."""

    size: Size
    room: Rect

    @classmethod
    def of(cls, device: QPagedPaintDevice) -> Paper:
        """The paper of a printer with the margins that are set, never less than it needs."""
        layout = device.pageLayout()
        whole = layout.fullRect(QPageLayout.Unit.Millimeter)
        room = layout.paintRect(QPageLayout.Unit.Millimeter)
        size = Size(whole.width(), whole.height())
        return cls(size, Rect(room.x(), room.y(), room.width(), room.height()))

    @property
    def margin(self) -> float:
        """The widest of its four margins."""
        room, size = self.room, self.size
        return max(room.x, room.y, size.width - room.right, size.height - room.bottom)

    def turned(self) -> Paper:
        """The same paper turned by a quarter."""
        room, size = self.room, self.size
        return Paper(
            size.turned(), Rect(size.height - room.bottom, room.x, room.height, room.width)
        )


class Decoded:
    """Photos for a printer, decoded when first asked for and kept up to a number of bytes.

    A preview paints all of them at each change. When the room is used up, the rest is decoded each
    time: as they are always asked for in the same order, dropping the oldest would keep none.
    `pale` mixes them with white, to spare ink.
    """

    def __init__(
        self,
        pictures: Mapping[int, EncodedPicture],
        most_bytes: int = MOST_DECODED,
        *,
        pale: bool = False,
    ) -> None:
        self._pictures, self._pale = pictures, pale
        self._room = most_bytes
        self._kept: dict[tuple[int, bool], QImage] = {}

    def large(self, index: int) -> QImage | None:
        """The photo of a place, or None where it has none."""
        return self._image(index, small=False)

    def small(self, index: int) -> QImage | None:
        """A small copy of it."""
        return self._image(index, small=True)

    def _image(self, index: int, *, small: bool) -> QImage | None:
        kept = self._kept.get((index, small))
        if kept is not None:
            return kept
        encoded = self._pictures.get(index)
        if encoded is None:
            return None
        image = _decoded(encoded.data, SMALL_SIDE if small else 0)
        if self._pale:
            image = _paled(image)
        if image.sizeInBytes() <= self._room:
            self._room -= image.sizeInBytes()
            self._kept[index, small] = image
        return image


def _decoded(data: bytes, side: int) -> QImage:
    """A JPEG as an image; with `side`, no larger than that."""
    stream = QBuffer()
    stream.setData(QByteArray(data))
    stream.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(stream)
    size = reader.size()
    if side and max(size.width(), size.height()) > side:
        scale = side / max(size.width(), size.height())
        reader.setScaledSize(
            QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))
        )
    return reader.read()


def _paled(image: QImage) -> QImage:
    pale = image.convertToFormat(QImage.Format.Format_RGB32)
    white = QColor("white")
    white.setAlphaF(LIGHTER)
    painter = QPainter(pale)
    painter.fillRect(pale.rect(), white)
    painter.end()
    return pale


def tiling_of(snapshot: Snapshot, wish: Wish, paper: Paper) -> Tiling:
    """The sheets of a wall on a printer's paper: with their marks all of it gets printed.

    Raises as `tiled`.
    """
    margin = paper.margin + BESIDE
    found = tiled(snapshot.wall.page.size, paper.size, wish.overlap, margin, wish.side)
    return nudged(found, wish.obstacles)


def laid(snapshot: Snapshot, wish: Wish, paper: Paper) -> Paper:
    """The paper as it lies best for what is printed. Raises as `tiled`."""
    if wish.form == "tiles":
        lying = tiling_of(snapshot, wish, paper).paper.is_landscape
    elif wish.form == "strip":
        lying = False
    else:
        lying = snapshot.wall.page.size.is_landscape
    return paper if paper.size.is_landscape == lying else paper.turned()


def in_colour(printer: QPrinter) -> None:
    """Ask for colour of a printer that has it; many offices make grey the usual."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    modes = QPrinterInfo(printer).supportedColorModes()
    if not modes or QPrinter.ColorMode.Color in modes:
        printer.setColorMode(QPrinter.ColorMode.Color)


def turn_page(device: QPagedPaintDevice, snapshot: Snapshot, wish: Wish) -> None:
    """Lay the printer's paper as it suits best. Raises as `tiled`."""
    lying = laid(snapshot, wish, Paper.of(device)).size.is_landscape
    orientation = QPageLayout.Orientation
    device.setPageOrientation(orientation.Landscape if lying else orientation.Portrait)


def scale_of(snapshot: Snapshot, wish: Wish, paper: Paper) -> float:
    """How large the wall comes out, relative to its own size."""
    size, room = snapshot.wall.page.size, paper.room
    if wish.form == "page":
        return min(room.width / size.width, room.height / size.height)
    return 1 / model_scale(size, room.size) if wish.form == "model" else 1.0


def in_true_size(snapshot: Snapshot, wish: Wish, paper: Paper) -> bool:
    """Whether the whole wall comes out about as large as it is, so that it can hang.

    A page counts that is only made smaller by the white edge of an office printer.
    """
    if wish.form != "page":
        return wish.form == "tiles"
    return abs(scale_of(snapshot, wish, laid(snapshot, wish, paper)) - 1) <= NEARLY_TRUE


def printer_pictures(
    snapshot: Snapshot, wish: Wish, paper: Paper, dpi: float, progress: Progress
) -> dict[int, EncodedPicture]:
    """Prepare the photos of a wall for a paper, in a job; `dpi` is what the paper gets.

    They stay encoded: a preview asks for them again and again.
    """
    here = _shown(snapshot, wish, paper)
    cells = here.pictures()
    dpi *= scale_of(snapshot, wish, paper)

    def prepare(index: int, check: Check) -> EncodedPicture:
        cell, original = cells[index]
        return cell_jpeg(here, cell, original, dpi, check=check)

    return dict(prepared(list(cells), prepare, progress, len(cells) + 1))


def preview_dpi(snapshot: Snapshot, wish: Wish, paper: Paper, most: float, pixels: float) -> float:
    """The resolution of photos in a preview: at most `most`, and so many pixels for all of them."""
    page = snapshot.wall.page
    scale = scale_of(snapshot, wish, paper)
    if wish.form == "strip":
        return most
    across = math.sqrt(pixels / (page.width * page.height))
    return min(most, across * MM_PER_INCH / scale)


def pages_of(snapshot: Snapshot, wish: Wish, paper: Paper, photos: Decoded) -> list[Page]:
    """The pages of a print, each as large as the paper as it lies. Raises as `tiled`."""
    here = _shown(snapshot, wish, paper)
    if wish.form == "tiles":
        pages = tile_pages(here, tiling_of(here, wish, paper), photos)
        return [_lying(page, paper.size) for page in pages]
    if wish.form == "model":
        return [model_page(here, photos, paper.size, paper.room)]
    if wish.form == "strip":
        part = strip_of(snapshot, wish.index, paper.room.size)[1]
        return [strip_page(here, photos, part, PRINT_DPI, paper.size, paper.room)]
    return [_whole_page(here, photos, paper)]


def paint_on_printer(
    device: QPagedPaintDevice,
    snapshot: Snapshot,
    wish: Wish,
    photos: Decoded,
    progress: Progress | None = None,
) -> int:
    """Paint a wall on the paper of a printer or a preview; answers the number of pages.

    May run in a job: what has begun to come out of a printer is finished. Raises Known
    "printer_failed" when the printer refuses, and as `tiled`.
    """
    paper = Paper.of(device)
    pages = pages_of(snapshot, wish, paper, photos)
    painter = QPainter()
    if not painter.begin(device):
        raise Known("printer_failed")
    # The painter's origin is the corner of what is printed, or of the paper in full page mode.
    full = device.pageLayout().mode() == QPageLayout.Mode.FullPageMode
    left, top = (0.0, 0.0) if full else (paper.room.x, paper.room.y)
    try:
        for number, page in enumerate(pages):
            if number and not device.newPage():
                raise Known("printer_failed")
            painter.save()
            painter.scale(device.logicalDpiX() / MM_PER_INCH, device.logicalDpiY() / MM_PER_INCH)
            painter.translate(-left, -top)
            page.paint(painter)
            painter.restore()
            if progress is not None:
                progress.done, progress.total = number + 1, len(pages)
    finally:
        painter.end()
    return len(pages)


def print_wall(printer: QPrinter, snapshot: Snapshot, wish: Wish, progress: Progress) -> int:
    """Prepare the photos and print, in a job; answers the number of pages.

    The user may have chosen another paper in the system's dialog: sheets to be glued are cut anew
    for it. What has begun to come out is finished: half a poster helps nobody. Raises as
    `paint_on_printer`, and as `desktop.work.output.export_pdf` for photos.
    """
    if wish.form == "tiles":
        turn_page(printer, snapshot, wish)
    paper = Paper.of(printer)
    dpi = min(PRINT_DPI, float(printer.resolution()))
    pictures = printer_pictures(snapshot, wish, paper, dpi, progress)
    progress.check()
    return paint_on_printer(printer, snapshot, wish, Decoded(pictures, pale=wish.draft), progress)


def _shown(snapshot: Snapshot, wish: Wish, paper: Paper) -> Snapshot:
    """The wall as far as it is printed, plain for a draft."""
    here = spared(snapshot) if wish.draft else snapshot
    return strip_of(here, wish.index, paper.room.size)[0] if wish.form == "strip" else here


def _whole_page(snapshot: Snapshot, photos: Decoded, paper: Paper) -> Page:
    """The wall as large as what is printed of a paper allows, in the middle of that."""
    wall, room = snapshot.wall, paper.room
    scale = min(room.width / wall.page.width, room.height / wall.page.height)
    width, height = wall.page.width * scale, wall.page.height * scale
    x, y = room.center.x - width / 2, room.center.y - height / 2

    def paint(painter: QPainter) -> None:
        smooth(painter)
        painter.translate(x, y)
        painter.scale(scale, scale)
        painter.setClipRect(0, 0, math.ceil(wall.page.width), math.ceil(wall.page.height))
        paint_wall(painter, wall, snapshot.content, photos.large, cropped=True)

    return Page(paper.size, paint)


def _lying(page: Page, paper: Size) -> Page:
    """A page on a paper that lies otherwise: turned by a quarter.

    All pages of a print lie the same way: many printers turn single pages as they like.
    """
    if page.size.is_landscape == paper.is_landscape:
        return page

    def paint(painter: QPainter) -> None:
        painter.translate(0, paper.height)
        painter.rotate(-90)
        page.paint(painter)

    return Page(paper, paint, page.label)
