"""What lies in the scene: cells, and ghosts of cells that are on their way. Units are mm."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop.core.geometry import Rect
from desktop.ui.composer.render import Rendered, Renderer, phase
from desktop.work.cellart import paint_filler
from desktop.work.inks import inks
from desktop.work.painting import CellContent, prepare
from desktop.work.walls.logos import logo_of

if TYPE_CHECKING:
    from desktop.core.crop import Crop
    from desktop.core.wall import Wall
    from desktop.work.walls.composition import Place
    from desktop.work.walls.specials import Special

LARGE = 200_000
"""A photo that moves is sampled plainly above so many device pixels, to keep up with the hand."""
FADED = 0.35
"""How much is left of a cell while its photo is being carried away."""


def area(rect: Rect) -> QRectF:
    """A rectangle of the page as Qt's."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def around(whole: QRectF, window: QRectF) -> list[QRectF]:
    """What of a rectangle lies around a window in it: above, left, right, below."""
    if not window.isValid():
        return [whole]
    found = (
        QRectF(whole.left(), whole.top(), whole.width(), window.top() - whole.top()),
        QRectF(whole.left(), window.top(), window.left() - whole.left(), window.height()),
        QRectF(window.right(), window.top(), whole.right() - window.right(), window.height()),
        QRectF(whole.left(), window.bottom(), whole.width(), whole.bottom() - window.bottom()),
    )
    return [strip for strip in found if strip.width() > 0 and strip.height() > 0]


class CellItem(QGraphicsItem):
    """One place of the wall. It shows what the board says; a preview only lies over that."""

    def __init__(self, renderer: Renderer, wall: Wall, place: Place) -> None:
        super().__init__()
        self._renderer = renderer
        self._wall = wall
        self.place = place
        self.rendered: Rendered | None = None
        self._preview: CellContent | None = None
        self._faded = False
        self._bounds = area(place.cell.outer)
        self.echoes: tuple[QGraphicsItem, ...] = ()
        """What of it is seen once more, at the other end of a sheet round a column."""
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption, False)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def show_place(self, wall: Wall, place: Place) -> None:
        """Show what the place is now; nothing happens where that looks the same."""
        if wall is self._wall and place is self.place:
            if self._preview is not None:
                self._preview = None
                self.repaint()
            return
        same_wall = wall.spec == self._wall.spec and wall.caption_size == self._wall.caption_size
        same = place.content == self.place.content and place.cell == self.place.cell
        same = same and _digest(place) == _digest(self.place)
        self._wall = wall
        if place.cell.outer != self.place.cell.outer:
            self.prepareGeometryChange()
            self._bounds = area(place.cell.outer)
        self.place = place
        self._preview = None
        if not (same and same_wall):
            self.rendered = None
            self.repaint()

    def repaint(self) -> None:
        """Ask for the next frame, for the echoes as well."""
        self.update()
        for echo in self.echoes:
            echo.update()

    # ------------------------------------------------------------------ previews

    def preview(self, crop: Crop | None) -> None:
        """Show the photo framed otherwise for the moment; None shows what is."""
        content = self.place.content
        self._preview = (
            replace(content, crop=crop) if content is not None and crop is not None else None
        )
        self.repaint()

    def fade(self, faded: bool) -> None:
        """Show the cell as if its portrait was on its way elsewhere."""
        if faded != self._faded:
            self._faded = faded
            self.repaint()

    # ------------------------------------------------------------------ painting

    def refresh(self) -> None:
        """Ask for the next frame."""
        self.repaint()

    def shows(self, digests: Collection[str]) -> bool:
        """Whether it shows one of these pictures, as its photo or its logo."""
        content = self.place.content
        logo = logo_of(content) if content is not None else None
        return _digest(self.place) in digests or (logo is not None and logo.digest in digests)

    def stale(self) -> None:
        """The photo has come, or the colours have changed."""
        self.rendered = None
        self.repaint()

    def render_now(self) -> None:
        """Paint into a pixmap at the present zoom."""
        rendered = self._renderer.render(self._wall, self.place)
        self.rendered = rendered
        if rendered is not None:
            self._renderer.keep(self, rendered)

    def image(self) -> QPixmap | None:
        """The cell as it is painted now, for a ghost of it."""
        if self.rendered is None:
            self.render_now()
        return self.rendered.pixmap if self.rendered else None

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if not self.echoes:
            self._paint(painter)
            return
        painter.save()  # over the edge of the sheet it goes on at the other one
        painter.setClipRect(area(self._wall.page), Qt.ClipOperation.IntersectClip)
        self._paint(painter)
        painter.restore()

    def _paint(self, painter: QPainter) -> None:
        if self._faded:
            painter.fillRect(self._bounds, inks(self._wall.spec.background).fill)
            painter.setOpacity(FADED)
        if self._preview is not None:
            device = self._renderer.transform.mapRect(self._bounds)
            self._direct(painter, self._preview, quick=device.width() * device.height() > LARGE)
            return
        device = self._renderer.transform.mapRect(self._bounds)
        rendered = self.rendered
        sharp = rendered is not None and _fits(rendered, self._renderer.transform, device)
        if not sharp and self._renderer.has_time():
            self.render_now()
            rendered = self.rendered
            sharp = rendered is not None
            if not sharp:
                self._direct(painter, self.place.content)
                return
        if rendered is None:
            painter.fillRect(self._bounds, inks(self._wall.spec.background).fill)
            self._renderer.later(self)
        elif sharp:
            _blit(painter, rendered, device)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawPixmap(self._bounds, rendered.pixmap, QRectF(rendered.pixmap.rect()))
            self._renderer.later(self)

    def paint_rough(self, painter: QPainter) -> None:
        """Paint as it was painted last, stretched; a plain field where it never was."""
        if self.rendered is not None:
            pixmap = self.rendered.pixmap
            painter.drawPixmap(self._bounds, pixmap, QRectF(pixmap.rect()))
        else:
            painter.fillRect(self._bounds, inks(self._wall.spec.background).fill)

    def _direct(
        self, painter: QPainter, content: CellContent | None, *, quick: bool = False
    ) -> None:
        wall, cell = self._wall, self.place.cell
        self._renderer.paint(painter, wall, cell, content, self.place, quick=quick)


class FillerItem(QGraphicsItem):
    """A place that no portrait has, painted once for each zoom."""

    def __init__(
        self,
        rect: Rect,
        special: Special,
        radius: float,
        renderer: Renderer,
        page: Rect | None = None,
    ) -> None:
        """`page`: what of it lies beyond that is not seen."""
        super().__init__()
        self._renderer = renderer
        self._rect, self._special, self._radius = rect, special, radius
        self._page = page
        self._bounds = area(rect)
        self.setZValue(-1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        prepare(painter)
        if self._page is not None:
            painter.setClipRect(area(self._page), Qt.ClipOperation.IntersectClip)
        logo = self._special.logo
        picture = self._renderer.logo(logo) if logo is not None else None
        paint_filler(painter, self._rect, self._special, self._radius, picture)

    def shows(self, digests: Collection[str]) -> bool:
        """Whether it shows one of these pictures."""
        return self._special.logo is not None and self._special.logo.digest in digests


class GhostItem(QGraphicsItem):
    """A picture of a cell that is carried or flies to another place."""

    def __init__(self, pixmap: QPixmap, bounds: QRectF, opacity: float = 1.0) -> None:
        super().__init__()
        self._pixmap = pixmap
        self._bounds = QRectF(0, 0, bounds.width(), bounds.height())
        self._source = QRectF(pixmap.rect())
        self.setPos(bounds.topLeft())
        self.setOpacity(opacity)
        self.setZValue(10)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def bounds(self) -> QRectF:
        """Where it is on the page."""
        return self._bounds.translated(self.pos())

    def place(self, bounds: QRectF) -> None:
        """Put it somewhere else, maybe in another size."""
        if bounds.size() != self._bounds.size():
            self.prepareGeometryChange()
            self._bounds = QRectF(0, 0, bounds.width(), bounds.height())
        self.setPos(bounds.topLeft())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.drawPixmap(self._bounds, self._pixmap, self._source)


def _digest(place: Place) -> str:
    return place.portrait.digest if place.portrait else ""


def _fits(rendered: Rendered, transform: QTransform, device: QRectF) -> bool:
    return abs(rendered.scale - transform.m11()) < 1e-6 and rendered.phase == phase(device)


def _blit(painter: QPainter, rendered: Rendered, device: QRectF) -> None:
    """Copy the pixmap pixel by pixel, without any transformation."""
    before = painter.worldTransform()
    ratio = painter.device().devicePixelRatio()
    x = round(device.left()) + rendered.offset.x()
    y = round(device.top()) + rendered.offset.y()
    painter.setWorldTransform(QTransform())
    if ratio == 1.0:
        painter.drawPixmap(x, y, rendered.pixmap)
    else:
        size = rendered.pixmap.size()
        painter.drawPixmap(
            QRectF(x / ratio, y / ratio, size.width() / ratio, size.height() / ratio),
            rendered.pixmap,
            QRectF(rendered.pixmap.rect()),
        )
    painter.setWorldTransform(before)
