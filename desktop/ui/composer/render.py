"""Rendering cells for the screen: each once per zoom, in small portions, the old one meanwhile.

A wall of 500 cells would take a third of a second to paint anew; a frame has 16 ms. So a cell is
painted into a pixmap of device pixels and blitted from there. While the zoom changes, the old
pixmap is stretched; when it rests, cells are painted again, a few milliseconds at a time.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap, QTransform

from desktop.work.painting import CellContent, paint_cell, paint_empty_cell, prepare
from desktop.work.walls.logos import logo_of

if TYPE_CHECKING:
    from desktop.core.wall import Cell, Wall
    from desktop.work.images import Images
    from desktop.work.walls.composition import Place
    from desktop.work.walls.specials import Logo

FRAME = 4.0
"""Milliseconds within a frame that may go into painting cells anew."""
TURN = 4.0
"""Milliseconds of one turn of the background work."""
REST = 110
"""Milliseconds without a change of zoom after which cells are painted sharp again."""
LARGEST = 3_000_000
"""A cell of more device pixels is painted directly: few of them are in sight at once."""
KEPT = 24_000_000
"""Device pixels kept in all; the cells not seen for longest go first."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A cell as painted: the pixmap, where it lies on the device, and at which zoom."""

    pixmap: QPixmap
    scale: float
    offset: QPoint
    """From the rounded corner of the cell to that of the pixmap."""
    phase: tuple[int, int]
    """Where the cell's corner lies between two pixels, in tenths."""


class Renderable(Protocol):
    """What the renderer asks of a cell's item."""

    place: Place
    rendered: Rendered | None

    def render_now(self) -> None:
        """Paint into a pixmap at the present zoom."""
        ...

    def refresh(self) -> None:
        """Ask for the next frame."""
        ...


class Renderer(QObject):
    """Keeps the budget of a frame and the queue of cells to be painted."""

    rested = Signal()
    """The zoom has not changed for a moment."""

    def __init__(self, images: Images, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._clock = QElapsedTimer()
        self._queue: OrderedDict[Renderable, None] = OrderedDict()
        self._kept: OrderedDict[Renderable, int] = OrderedDict()
        self._pixels = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST)
        self._resting.timeout.connect(self._rest)
        self.missing: set[str] = set()
        """Digests of photos that were not there when a cell was painted."""
        self.transform = QTransform()
        """From mm to device pixels of the view, for painting between frames."""

    # ------------------------------------------------------------------ budget

    def begin_frame(self, transform: QTransform) -> None:
        """A frame begins; `transform` takes mm to device pixels."""
        self.transform = transform
        self._clock.start()

    def has_time(self) -> bool:
        """Whether this frame may paint another cell anew."""
        return not self._resting.isActive() and self._clock.elapsed() < FRAME

    @property
    def busy(self) -> bool:
        """Whether cells wait to be painted sharp."""
        return bool(self._queue) or self._timer.isActive() or self._resting.isActive()

    @property
    def is_zooming(self) -> bool:
        """Whether the zoom has just changed."""
        return self._resting.isActive()

    def zooming(self) -> None:
        """The zoom has changed: nothing is painted sharp until it rests."""
        self._timer.stop()
        self._resting.start()

    def hurry(self) -> None:
        """The zoom has found its end: do not wait for it to rest."""
        if self._resting.isActive():
            self._resting.stop()
            self._rest()

    def _rest(self) -> None:
        self.rested.emit()
        if self._queue:
            self._timer.start(0)

    def later(self, item: Renderable) -> None:
        """Paint a cell when there is time."""
        self._queue[item] = None
        if not self._timer.isActive() and not self._resting.isActive():
            self._timer.start(0)

    def settle(self) -> None:
        """Paint everything that waits, now (screenshots, tests)."""
        self._timer.stop()
        if self._resting.isActive():
            self._resting.stop()
            self.rested.emit()
        while self._queue:
            item, _ = self._queue.popitem(last=False)
            item.render_now()
            item.refresh()

    def forget(self) -> None:
        """Throw everything away: another wall, or other colours."""
        self._timer.stop()
        self._resting.stop()
        self.rested.emit()
        self._queue.clear()
        self._kept.clear()
        self._pixels = 0
        self.missing.clear()

    def _turn(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._queue and clock.elapsed() < TURN:
            item, _ = self._queue.popitem(last=False)
            item.render_now()
            item.refresh()
        if self._queue:
            self._timer.start(1)

    # ------------------------------------------------------------------ painting

    def keep(self, item: Renderable, rendered: Rendered) -> None:
        """Note what a cell holds, and let go of what has not been seen for long."""
        size = rendered.pixmap.width() * rendered.pixmap.height()
        self._pixels += size - self._kept.pop(item, 0)
        self._kept[item] = size
        while self._pixels > KEPT and len(self._kept) > 1:
            other, its = self._kept.popitem(last=False)
            other.rendered = None
            self._pixels -= its

    def render(self, wall: Wall, place: Place) -> Rendered | None:
        """Paint a place into a pixmap at the present zoom; None when that would be too large."""
        outer = place.cell.outer
        device = self.transform.mapRect(QRectF(outer.x, outer.y, outer.width, outer.height))
        frame = device.toAlignedRect()
        if frame.isEmpty() or frame.width() * frame.height() > LARGEST:
            return None
        pixmap = QPixmap(frame.size())
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setTransform(self.transform * QTransform.fromTranslate(-frame.left(), -frame.top()))
        self.paint(painter, wall, place.cell, place.content, place, fine=True)
        painter.end()
        corner = QPoint(round(device.left()), round(device.top()))
        return Rendered(pixmap, self.transform.m11(), frame.topLeft() - corner, phase(device))

    def paint(
        self,
        painter: QPainter,
        wall: Wall,
        cell: Cell,
        content: CellContent | None,
        place: Place,
        *,
        fine: bool = False,
        quick: bool = False,
    ) -> None:
        """Paint a place with the best proof that is there, and ask for a better one.

        `fine`: proofs much larger than the place are scaled down with care before. `quick`:
        pixels are taken as they come, for a photo that moves.
        """
        prepare(painter)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not quick)
        if content is None:
            paint_empty_cell(painter, wall, cell)
            return
        proof = self.proof(place, content, cell)
        shown = logo_of(content)
        logo = self.logo(shown) if shown is not None else None
        if proof is None or content.photo is None or not fine:
            paint_cell(painter, wall, cell, content, proof, logo=logo)
            return
        box = content.crop.box(content.photo, cell.photo.size)
        source = QRect(
            round(box.left * proof.width()),
            round(box.top * proof.height()),
            max(1, round(box.width * proof.width())),
            max(1, round(box.height * proof.height())),
        )
        wanted = round(cell.photo.width * self.transform.m11())
        if wanted < 1 or source.width() < 1.5 * wanted:
            paint_cell(painter, wall, cell, content, proof, logo=logo)
            return
        # Bilinear sampling skips pixels when it shrinks by more than half.
        small = (
            proof.toImage()
            .copy(source)
            .scaled(
                wanted,
                max(1, round(cell.photo.height * self.transform.m11())),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        paint_cell(painter, wall, cell, content, small, cropped=True, logo=logo)

    def logo(self, logo: Logo) -> QPixmap | None:
        """A logo with what is transparent in it; it is asked for where it is not there yet."""
        found = self._images.clear(logo.digest, logo.suffix)
        if found is None:
            self.missing.add(logo.digest)
        return found

    def proof(self, place: Place, content: CellContent, cell: Cell) -> QPixmap | None:
        """The best proof at hand for the present zoom; a better one is asked for."""
        portrait = place.portrait
        if portrait is None or content.photo is None or not portrait.digest:
            return None
        box = content.crop.box(content.photo, cell.photo.size)
        device = cell.photo.width * self.transform.m11() / box.width
        # A proof's side is its longer edge.
        longer = device * max(1.0, content.photo.height / content.photo.width)
        found = self._images.best(portrait.digest, longer, 1.0, portrait.suffix)
        if found is None:
            self.missing.add(portrait.digest)
        return found


def phase(device: QRectF) -> tuple[int, int]:
    """Where a corner lies between two device pixels, in tenths."""
    x, y = device.left(), device.top()
    return round((x - round(x)) * 10), round((y - round(y)) * 10)
