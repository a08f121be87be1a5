"""A wall as a file: PDF, PNG, TIFF, JPEG. All through the one paint routine.

A `Snapshot` is made on the GUI thread and never changes; the rest runs in a job. Photos are read
from the originals, each decoded once at the scale its cell needs, by two threads, and only a few
at a time are held in memory.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import IO, BinaryIO, Final, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QColor,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from db.layout import require_outside
from desktop.core.cellcache import CellCache
from desktop.core.errors import Known
from desktop.core.formats import LARGEST_MM, MM_PER_INCH, mm_to_pt, mm_to_px
from desktop.core.geometry import Rect, Size
from desktop.core.imaging import Check, EncodedPicture, Pixels
from desktop.core.pdf import PLACEHOLDER, finish_pdf, placeholder_color
from desktop.core.png import PngWriter
from desktop.core.writing import replacing
from desktop.work.lanes import Progress
from desktop.work.painting import PictureSource, paint_wall
from desktop.work.pictures import cell_jpeg, cell_pixels, prepared
from desktop.work.walls.snapshot import Original, Snapshot

__all__ = [
    "CellCache",
    "Original",
    "Snapshot",
    "export_pdf",
    "export_picture",
    "export_png",
    "paint_pdf",
    "png_most",
    "png_size",
]

PDF_RESOLUTION = 1200
"""Units per inch in which Qt writes coordinates; photos have their own resolution."""
LOWEST_DPI, HIGHEST_DPI = 20, 1200
SCALES: Final = (1, 2, 5, 10, 20, 50, 100, 200)
"""A wall that is larger than a page can be becomes so many times smaller."""
STRIP_BYTES = 24 << 20
"""A PNG is painted in strips of about this size."""
MOST_PIXELS = 32000
"""Longest side of a PNG in pixels: Qt's painter ends at 32,767."""


def export_pdf(
    snapshot: Snapshot,
    path: Path,
    dpi: float,
    progress: Progress,
    cache: CellCache | None = None,
) -> Path:
    """Write a wall as a PDF of exactly its size; answers the path.

    Each photo has at least `dpi` where the original has it, never more than that by enlarging.
    With a `cache`, cells that were exported before are taken from there.
    Runs in a job. Raises Known for photos that cannot be read (image_..., original_missing) and
    targets that cannot be written (file_...); LibraryError "file_in_library"; Cancelled. In no
    case a file is left, or touched that was there. A wall that is larger than a PDF can be is
    written smaller (`pdf_scale`).
    """
    require_outside(path)
    check_dpi(dpi)
    try:
        with replacing(path) as stream:
            write_pdf(stream, snapshot, dpi, progress, cache, pdf_scale(snapshot.wall.page))
    finally:
        if cache is not None:
            cache.trim()
    return path


def write_pdf(
    stream: BinaryIO,
    snapshot: Snapshot,
    dpi: float,
    progress: Progress,
    cache: CellCache | None = None,
    scale: int = 1,
) -> None:
    """Write a wall so many times smaller as a PDF; `dpi` is that of its photos at full size."""
    cells = snapshot.pictures()

    def prepare(index: int, check: Check) -> EncodedPicture:
        cell, original = cells[index]
        return cell_jpeg(snapshot, cell, original, dpi, cache, check)

    painted = paint_pdf(snapshot, scale, progress.check)
    total, page = len(cells) + 1, snapshot.wall.page.size.scaled(1 / scale)
    with closing(prepared(list(cells), prepare, progress, total)) as pictures:
        finish_pdf(painted, stream, page, pictures, progress.check)
    progress.report(total, total)


def pdf_scale(page: Rect, longest: float = LARGEST_MM) -> int:
    """How many times smaller a wall (mm) is in a PDF that is at most so long."""
    side = max(page.width, page.height)
    return next(scale for scale in SCALES if side / scale <= longest or scale == SCALES[-1])


def paint_pdf(snapshot: Snapshot, scale: int = 1, check: Check = lambda: None) -> bytes:
    """Paint a wall as PDF with placeholders for its photos (`desktop.core.pdf`).

    `check` may raise to stop; it is called before each photo.
    """
    pictures = stand_ins(snapshot, check)

    def paint(painter: QPainter) -> None:
        painter.scale(1 / scale, 1 / scale)
        paint_wall(painter, snapshot.wall, snapshot.content, pictures, cropped=True)

    return painted_pdf(snapshot.title, snapshot.wall.page.size.scaled(1 / scale), paint)


def painted_pdf(title: str, page: Size, paint: Callable[[QPainter], None]) -> bytes:
    """A one-page PDF with what `paint` paints in mm from the upper left corner.

    Qt rounds to whole points: the page is a little larger than asked for, to be cut exactly.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_1_6)
    writer.setResolution(PDF_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Litfass")
    points = QSizeF(math.ceil(mm_to_pt(page.width)), math.ceil(mm_to_pt(page.height)))
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.scale(PDF_RESOLUTION / MM_PER_INCH, PDF_RESOLUTION / MM_PER_INCH)
    try:
        paint(painter)
    finally:
        painter.end()  # a device that is painted on must not go
    return bytes(buffer.data().data())


def export_png(snapshot: Snapshot, path: Path, dpi: float, progress: Progress) -> Path:
    """Write a wall as a PNG; see `export_picture`."""
    return export_picture(snapshot, path, dpi, progress)


class PictureWriter(Protocol):
    """Writes a picture from top to bottom."""

    def rows(self, data: bytes | bytearray | memoryview, stride: int) -> None:
        """Add rows of R, G, B bytes that start every `stride` bytes."""

    def close(self) -> None:
        """Write the end."""


def export_picture(
    snapshot: Snapshot,
    path: Path,
    dpi: float,
    progress: Progress,
    made: Callable[[IO[bytes], int, int, float], PictureWriter] = PngWriter,
) -> Path:
    """Write a wall as a picture (sRGB, with its resolution); answers the path.

    `made` begins the file with width, height and dpi. It is painted in strips, so that its size is
    not limited by memory. Raises as `export_pdf`, and Known "png_too_large" with `most` (the
    highest possible dpi).
    """
    require_outside(path)
    width, height = png_size(snapshot.wall.page, dpi)
    with replacing(path) as stream, _Strips(snapshot, dpi, width, progress) as strips:
        picture = made(stream, width, height, dpi)
        step = max(1, STRIP_BYTES // (width * 4))
        for top in range(0, height, step):
            rows = min(step, height - top)
            strip = strips.paint(top, rows)
            picture.rows(strip.constBits(), strip.bytesPerLine())
            progress.report(top + rows, height)
        picture.close()
    return path


def png_size(page: Rect, dpi: float) -> tuple[int, int]:
    """Width and height in pixels of a page (mm) as PNG.

    Raises Known "output_dpi", and "png_too_large" with `most` (see `png_most`).
    """
    check_dpi(dpi)
    width = max(1, round(mm_to_px(page.width, dpi)))
    height = max(1, round(mm_to_px(page.height, dpi)))
    if max(width, height) > MOST_PIXELS:
        raise Known("png_too_large", dpi=round(dpi), most=png_most(page))
    return width, height


def png_most(page: Rect) -> int:
    """The highest resolution in whole dpi at which a page (mm) can be a PNG."""
    most = math.floor(MOST_PIXELS / max(page.width, page.height) * MM_PER_INCH)
    return min(most, HIGHEST_DPI)


class _Strips:
    """Paints a wall strip by strip and holds only the photos that the strip needs."""

    def __init__(self, snapshot: Snapshot, dpi: float, width: int, progress: Progress) -> None:
        self._snapshot = snapshot
        self._scale = dpi / MM_PER_INCH
        self._width = width
        self._cells = snapshot.pictures()
        self._held: dict[int, QImage] = {}
        self._pixels: dict[int, Pixels] = {}
        # Strips go from top to bottom: what begins higher is needed earlier.
        order = sorted(self._cells, key=lambda index: self._cells[index][0].outer.y)
        self._source = prepared(
            order, lambda index, check: self._prepare(index, dpi, check), progress, 0, ordered=True
        )

    def __enter__(self) -> _Strips:
        return self

    def __exit__(self, *_: object) -> None:
        self._source.close()
        self._held.clear()
        self._pixels.clear()

    def paint(self, top: int, rows: int) -> QImage:
        """The strip of the page that starts at a row of pixels."""
        upper, lower = top / self._scale, (top + rows) / self._scale
        page = self._snapshot.wall.page
        visible = Rect(page.x, upper, page.width, lower - upper)
        for index in [index for index in self._held if not self._reaches(index, visible)]:
            del self._held[index], self._pixels[index]
        canvas = QImage(self._width, rows, QImage.Format.Format_RGB32)
        if canvas.isNull():
            raise Known("image_no_memory", file=self._snapshot.title)
        # The page rarely ends on a whole pixel: what its edge does not cover is background too.
        canvas.fill(QColor(self._snapshot.wall.spec.background))
        painter = QPainter(canvas)
        painter.translate(0, -top)
        painter.scale(self._scale, self._scale)
        try:
            paint_wall(
                painter,
                self._snapshot.wall,
                self._snapshot.content,
                self._picture,
                cropped=True,
                visible=visible,
            )
        finally:
            painter.end()
        return canvas.convertToFormat(QImage.Format.Format_RGB888)

    def _reaches(self, index: int, visible: Rect) -> bool:
        return self._cells[index][0].outer.intersects(visible)

    def _picture(self, index: int) -> QImage | None:
        while index in self._cells and index not in self._held:
            number, pixels = next(self._source)
            self._pixels[number] = pixels  # QImage does not own its bytes
            self._held[number] = QImage(
                pixels.data,
                pixels.width,
                pixels.height,
                pixels.width * 3,
                QImage.Format.Format_RGB888,
            )
        return self._held.get(index)

    def _prepare(self, index: int, dpi: float, check: Check) -> Pixels:
        return cell_pixels(self._snapshot, *self._cells[index], dpi, check)


def check_dpi(dpi: float) -> None:
    """Raises Known "output_dpi" for a resolution that no output can have."""
    if not LOWEST_DPI <= dpi <= HIGHEST_DPI:
        raise Known("output_dpi", dpi=dpi, least=LOWEST_DPI, most=HIGHEST_DPI)


def stand_ins(snapshot: Snapshot, check: Check = lambda: None) -> PictureSource:
    """The placeholders of a wall: one image for each photo, so that Qt writes it once.

    What the seam of a column cuts is painted twice. `check` is called for each photo.
    """
    photos = snapshot.pictures()
    made: dict[int, QImage] = {}

    def picture(index: int) -> QImage | None:
        check()
        if index in photos and index not in made:
            made[index] = placeholder(index)
        return made.get(index)

    return picture


def placeholder(index: int) -> QImage:
    """What is painted in a PDF in place of the photo with a number."""
    image = QImage(PLACEHOLDER, PLACEHOLDER, QImage.Format.Format_RGB888)
    image.fill(QColor(*placeholder_color(index)))
    return image
