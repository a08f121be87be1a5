"""The pages of a list into a PDF, in a job, and on a printer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from desktop.core.errors import Known
from desktop.core.formats import MM_PER_INCH
from desktop.core.geometry import Size
from desktop.core.vault import PROOFS
from desktop.work.crops import crop_of, photo_of
from desktop.work.lists.sheet import Listing, Photo, Sheet

if TYPE_CHECKING:
    from desktop.core.vault import Vault
    from desktop.work.lanes import Progress
    from desktop.work.store import Store

Lines = Callable[[Sequence[int]], list[Any]]
"""Ids -> the lines of those that are still there."""

RESOLUTION = 1200
PHOTO_DPI = 200
_SMOOTH = Qt.TransformationMode.SmoothTransformation


def write_pdf(
    target: BinaryIO, asked: Listing, store: Store, vault: Vault, progress: Progress
) -> None:
    """Write a list as a PDF of A4 pages. For a job; may be cancelled.

    Raises OSError where the target takes no more (`replacing` makes a Known error of it).
    """
    data = QByteArray()
    stream = QBuffer(data)
    stream.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(stream)
    writer.setResolution(RESOLUTION)
    writer.setTitle(asked.title)
    writer.setCreator("Litfass")
    set_page(writer, asked)

    def drain() -> None:
        """Hand over what there is by now: Qt only ever appends."""
        target.write(data.data())
        stream.seek(0)
        data.clear()

    for done in _painted(writer, asked, lines_from(store, asked), _photos(vault)):
        drain()
        progress.report(done, len(asked.ids))
    drain()
    stream.close()


def paint_on_printer(
    device: QPagedPaintDevice, asked: Listing, read: Lines, vault: Vault
) -> Iterator[int]:
    """Paint a list on a printer's paper, a page with each step; answers how many records are done.

    Raises Known "printer_failed" when the printer refuses.
    """
    yield from _painted(device, asked, read, _photos(vault))


def lines_from(store: Store, asked: Listing) -> Lines:
    """Reads the lines of a page."""
    from db import queries

    return lambda ids: store.read(queries.lines, asked.register, ids, asked.language)


def set_page(device: QPagedPaintDevice, asked: Listing) -> None:
    """A4, lying for contacts, whose columns are many; the whole paper is ours."""
    lying = asked.register == "contacts"
    turned = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, QMarginsF()))


def _painted(device: QPagedPaintDevice, asked: Listing, read: Lines, photo: Photo) -> Iterator[int]:
    paper = device.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size()
    sheet = Sheet(asked, paper * 10)
    pages = sheet.pages()
    painter = QPainter()
    if not painter.begin(device):
        raise Known("printer_failed")
    try:
        unit = MM_PER_INCH * 10
        painter.scale(device.logicalDpiX() / unit, device.logicalDpiY() / unit)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, part in enumerate(pages):
            if number and not device.newPage():
                raise Known("printer_failed")
            lines = read(asked.ids[part.start : part.stop])
            sheet.paint(painter, number, len(pages), lines, photo)
            yield part.stop
    finally:
        painter.end()


def _photos(vault: Vault) -> Photo:
    """Finds the photo of a line: its small proof, cut as in the gallery."""

    def photo(line: Any, size: QSizeF) -> QImage | None:
        target = Size(size.width(), size.height())
        whole = photo_of(line)
        if whole is None:
            return None
        reader = QImageReader(str(vault.proof(line.digest, min(PROOFS))))
        there = reader.size()
        if there.isEmpty():
            return None
        box = crop_of(None, line, target).box(whole, target)
        width, height = there.width(), there.height()
        reader.setClipRect(
            QRect(
                round(box.left * width),
                round(box.top * height),
                max(1, round((box.right - box.left) * width)),
                max(1, round((box.bottom - box.top) * height)),
            )
        )
        dots = PHOTO_DPI / 10 / MM_PER_INCH
        image = reader.read()
        if image.isNull():
            return None
        fit = QSize(round(target.width * dots), round(target.height * dots))
        if image.width() > fit.width():
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, _SMOOTH
            image = image.scaled(fit, keep, smooth)
        # Without an alpha channel it goes into the PDF as a JPEG.
        return image.convertToFormat(QImage.Format.Format_RGB32)

    return photo
