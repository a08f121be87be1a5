"""PDFs of several pages: painted with placeholders, their photos prepared once and swapped in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from db.layout import require_outside
from desktop.core.formats import MM_PER_INCH, mm_to_pt
from desktop.core.geometry import Size
from desktop.core.imaging import Check, EncodedPicture
from desktop.core.pdf import finish_pages
from desktop.core.writing import replacing
from desktop.work.output import PDF_RESOLUTION, check_dpi, placeholder
from desktop.work.pictures import cell_jpeg, prepared

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.work.lanes import Progress
    from desktop.work.walls.snapshot import Snapshot

SMALL = 8192
"""The number of a photo plus this is that of its small copy, for plans of the whole wall."""
SMALL_SIDE = 320
"""The longer side of a small copy in pixels."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size (mm), what paints it in mm from the upper left corner, and its name."""

    size: Size
    paint: Callable[[QPainter], None]
    label: str = ""


def painted_pages(title: str, pages: Sequence[Page], check: Check = lambda: None) -> bytes:
    """The pages as a PDF, each a little larger than asked for, to be cut exactly.

    `check` may raise to stop; it is called before each page.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_1_6)
    writer.setResolution(PDF_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Litfass")
    painter = QPainter()
    try:
        for number, page in enumerate(pages):
            check()
            points = QSizeF(-(-mm_to_pt(page.size.width) // 1), -(-mm_to_pt(page.size.height) // 1))
            size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
            writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
            if number:
                writer.newPage()
            else:
                painter.begin(writer)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
            painter.scale(PDF_RESOLUTION / MM_PER_INCH, PDF_RESOLUTION / MM_PER_INCH)
            page.paint(painter)
            painter.restore()
    finally:
        if painter.isActive():  # not where somebody stops before the first page
            painter.end()  # a device that is painted on must not go
    return bytes(buffer.data().data())


def write_pages(
    snapshot: Snapshot,
    pages: Sequence[Page],
    path: Path,
    dpi: float,
    progress: Progress,
    cells: CellCache | None = None,
    *,
    large: bool = True,
    small: bool = False,
    change: Callable[[EncodedPicture], EncodedPicture] | None = None,
) -> Path:
    """Write pages that show photos of a wall, each decoded once however often it stands there.

    `large` and `small` tell which of `Stock`'s pictures the pages use, `change` makes another
    picture of each. Runs in a job; raises as
    `desktop.work.output.export_pdf`. In no case a file is left, or touched that was there.
    """
    require_outside(path)
    check_dpi(dpi)
    with replacing(path) as stream:
        stream_pages(
            snapshot, pages, stream, dpi, progress, cells, large=large, small=small, change=change
        )
    return path


def stream_pages(
    snapshot: Snapshot,
    pages: Sequence[Page],
    stream: BinaryIO,
    dpi: float,
    progress: Progress,
    cells: CellCache | None = None,
    *,
    large: bool = True,
    small: bool = False,
    change: Callable[[EncodedPicture], EncodedPicture] | None = None,
) -> None:
    """Write pages into a file that is open, as `write_pages` does."""
    photos = snapshot.pictures()

    def prepare(index: int, check: Check) -> EncodedPicture:
        cell, original = photos[index]
        picture = cell_jpeg(snapshot, cell, original, dpi, cells, check)
        return picture if change is None else change(picture)

    def both(made: Iterable[tuple[int, EncodedPicture]]) -> Iterator[tuple[int, EncodedPicture]]:
        for index, picture in made:
            if large:
                yield index, picture
            if small:
                yield index + SMALL, shrunk(picture)

    try:
        painted = painted_pages(snapshot.title, pages, progress.check)
        total = len(photos) + 1
        with closing(prepared(list(photos), prepare, progress, total)) as made:
            finish_pages(
                painted,
                stream,
                [page.size for page in pages],
                both(made),
                progress.check,
                [page.label for page in pages],
            )
        progress.report(total, total)
    finally:
        if cells is not None:
            cells.trim()


class Photos(Protocol):
    """Where pages take the photos of a wall from: by the index of their cell."""

    def large(self, index: int) -> QImage | None:
        """The photo of a cell, or None where there is none."""

    def small(self, index: int) -> QImage | None:
        """A small copy of it, for plans of the whole wall."""


class Stock:
    """The placeholders of a file: one image for a photo on all its pages, so Qt writes it once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._photos = snapshot.pictures()
        self._made: dict[int, QImage] = {}

    def large(self, index: int) -> QImage | None:
        """The photo of a cell, or None where there is none."""
        return self._placeholder(index, 0)

    def small(self, index: int) -> QImage | None:
        """A small copy of it."""
        return self._placeholder(index, SMALL)

    def _placeholder(self, index: int, more: int) -> QImage | None:
        if index not in self._photos:
            return None
        number = index + more
        if number not in self._made:
            self._made[number] = placeholder(number)
        return self._made[number]


def shrunk(picture: EncodedPicture, side: int = SMALL_SIDE) -> EncodedPicture:
    """A small copy of a finished picture, for thumbnails."""
    from PIL import Image

    from desktop.core.encoding import encode

    with Image.open(BytesIO(picture.data)) as image:
        image.draft(image.mode, (side, side))
        image.thumbnail((side, side))
        return EncodedPicture(encode(image, 85), image.width, image.height, picture.mode)


def smooth(painter: QPainter) -> None:
    """Set what every page of sheets is painted with."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
