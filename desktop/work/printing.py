"""A wall on a printer's page, for the system's print dialog and its preview."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPainter

from desktop.core.errors import Known
from desktop.core.formats import MM_PER_INCH
from desktop.core.geometry import Rect
from desktop.core.wall import Wall
from desktop.work.lanes import Progress
from desktop.work.painting import paint_wall
from desktop.work.pictures import cell_jpeg, prepared
from desktop.work.snapshot import Snapshot

if TYPE_CHECKING:
    from desktop.core.imaging import EncodedPicture

Fit = Literal["page", "true"]

MOST_DECODED = 128 << 20
"""Bytes of decoded photos that are kept while a preview is open: A4 at 150 dpi takes 35 MB."""


class Decoded:
    """Photos for a printer, decoded when first asked for and kept up to a number of bytes.

    A preview paints all of them at each change. When the room is used up, the rest is decoded each
    time: as they are always asked for in the same order, dropping the oldest would keep none.
    """

    def __init__(
        self, pictures: Mapping[int, EncodedPicture], most_bytes: int = MOST_DECODED
    ) -> None:
        self._pictures = pictures
        self._room = most_bytes
        self._images: dict[int, QImage] = {}

    def image(self, index: int) -> QImage | None:
        """The photo of a place, or None where it has none."""
        kept = self._images.get(index)
        if kept is not None:
            return kept
        encoded = self._pictures.get(index)
        if encoded is None:
            return None
        image = QImage.fromData(encoded.data)
        if image.sizeInBytes() <= self._room:
            self._room -= image.sizeInBytes()
            self._images[index] = image
        return image


def printer_pictures(
    snapshot: Snapshot, scale: float, dpi: float, progress: Progress
) -> dict[int, EncodedPicture]:
    """Prepare the photos of a wall for a printer, in a job before the dialog or the preview.

    `scale` is the size on paper relative to the wall (see `fit_scale`), `dpi` what the paper
    gets, at most 300. The pictures stay encoded: a preview asks for them again and again.
    """
    cells = snapshot.photos()
    dpi = min(dpi, 300.0) * scale

    def prepare(index: int) -> EncodedPicture:
        cell, original = cells[index]
        return cell_jpeg(snapshot, cell, original, dpi)

    return dict(prepared(list(cells), prepare, progress, len(cells)))


def fit_scale(device: QPagedPaintDevice, wall: Wall, fit: Fit) -> float:
    """How large a wall comes out on a printer's page, relative to its own size."""
    if fit == "true":
        return 1.0
    room = device.pageLayout().paintRect(QPageLayout.Unit.Millimeter)
    return min(room.width() / wall.page.width, room.height() / wall.page.height)


def turn_page(device: QPagedPaintDevice, wall: Wall) -> None:
    """Lay the printer's page down for a wall that is wider than high, and stand it up else."""
    lying = wall.page.size.is_landscape
    device.setPageOrientation(
        QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    )


def paint_on_printer(
    device: QPagedPaintDevice,
    snapshot: Snapshot,
    pictures: Decoded,
    fit: Fit = "page",
) -> None:
    """Paint a wall on the page of a printer or a print preview; on the GUI thread.

    "page" makes it as large as the printable area allows, "true" leaves its size and cuts what
    does not fit; both in the middle. Raises Known "printer_failed" when the printer refuses.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise Known("printer_failed")
    try:
        target = _on_paper(device, snapshot.wall, fit)
        unit = device.logicalDpiX() / MM_PER_INCH
        painter.scale(unit, device.logicalDpiY() / MM_PER_INCH)
        painter.translate(target.x, target.y)
        factor = target.width / snapshot.wall.page.width
        painter.scale(factor, factor)
        painter.setClipRect(0, 0, *_whole(snapshot.wall.page))
        paint_wall(painter, snapshot.wall, snapshot.content, pictures.image, cropped=True)
    finally:
        painter.end()


def _whole(page: Rect) -> tuple[int, int]:
    return math.ceil(page.width), math.ceil(page.height)


def _on_paper(device: QPagedPaintDevice, wall: Wall, fit: Fit) -> Rect:
    """Where the wall comes to lie, in mm from the painter's origin."""
    layout = device.pageLayout()
    room = layout.paintRect(QPageLayout.Unit.Millimeter)
    paper = layout.fullRect(QPageLayout.Unit.Millimeter)
    # The painter's origin is the corner of the printable area, or of the paper in full page mode.
    full = layout.mode() == QPageLayout.Mode.FullPageMode
    left, top = (0.0, 0.0) if full else (room.x(), room.y())
    area = paper if fit == "true" else room
    scale = fit_scale(device, wall, fit)
    width, height = wall.page.width * scale, wall.page.height * scale
    middle = area.center()
    return Rect(middle.x() - width / 2 - left, middle.y() - height / 2 - top, width, height)
