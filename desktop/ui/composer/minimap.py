"""The whole page in small, in a corner of the view, while it does not fit into the window.

It is painted by the view, not a widget: a widget over the viewport would make Qt paint the whole
wall anew with each step of a pan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.ui import theme
from desktop.ui.composer.items import area, around
from desktop.work.inks import inks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QRegion

    from desktop.ui.composer.items import CellItem
    from desktop.ui.composer.looking import LookingView

SHARE, LEAST, MOST = 0.26, 84, 168
"""Its longer side: a share of the view's shorter side, in logical px not less and not more."""
EDGE = 12
"""How far it stays from the edge of the view in logical px."""
PAD = 6
"""The quiet frame around the page in logical px."""
PAUSE = 300
"""Milliseconds without a change after which the small picture is made anew."""
FITS = 0.5
"""The page fits when no more than so many px of it are out of sight."""
MUCH = 0.5
"""A place that takes more of the view than this cannot be kept clear."""


def corner(view: QRect, width: int, height: int, avoid: Sequence[QRect]) -> QRect | None:
    """Where it stands: the first corner that covers nothing, from the lower right on; or None."""
    left, right = view.left() + EDGE, view.right() + 1 - EDGE - width
    top, bottom = view.top() + EDGE, view.bottom() + 1 - EDGE - height
    if right < left or bottom < top:
        return None
    for x, y in ((right, bottom), (left, bottom), (right, top), (left, top)):
        rect = QRect(x, y, width, height)
        if not any(rect.intersects(other) for other in avoid):
            return rect
    return None


class Minimap(QObject):
    """Knows where it lies and what it shows; the view paints it and hands it the mouse."""

    def __init__(self, view: LookingView) -> None:
        super().__init__(view)
        self._view = view
        self._wanted: bool = view.board.context.settings.get("wall.minimap")
        self._rect: QRect | None = None
        self._picture: QPixmap | None = None
        self._drawn: tuple[object, ...] = ()
        self._cells: dict[int, tuple[object, ...]] = {}
        """What each cell was drawn from: scaling all anew would cost a frame."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._renew)
        scene, board = view.wall_scene, view.board
        for signal in (board.changed, scene.renderer.rested, scene.curtain.risen, theme.changed):
            signal.connect(self._timer.start)
        board.opened.connect(self._forget)
        view.zoomed.connect(self.settle)
        board.chosen_changed.connect(self.settle)
        board.changed.connect(self.settle)
        scene.framing_changed.connect(self.settle)

    @property
    def rect(self) -> QRect | None:
        """Where it lies in the view (px); None while it is not shown."""
        return self._rect

    def want(self, wanted: bool) -> None:
        """Show it where the page does not fit, or never."""
        self._wanted = wanted
        self.settle()

    def contains(self, point: QPoint) -> bool:
        """Whether a point of the view lies on it."""
        return self._rect is not None and self._rect.contains(point)

    def page_at(self, point: QPoint) -> QPointF:
        """The point of the page (mm) that it shows there, on the page's edge for one beside it."""
        page, inner = area(self._view.wall_scene.page), self._inner()
        scale = page.width() / max(1.0, inner.width())
        x, y = (point.x() - inner.x()) * scale, (point.y() - inner.y()) * scale
        return QPointF(min(max(x, 0.0), page.width()), min(max(y, 0.0), page.height()))

    # ------------------------------------------------------------------ where it lies

    def settle(self) -> None:
        """Find its place, and paint what has changed."""
        before, self._rect = self._rect, self._found()
        for rect in (before, self._rect):
            if rect is not None:
                self._view.viewport().update(rect)
        if before is None and self._rect is not None and self._picture is None:
            self._timer.start()

    def scrolled(self, dx: int, dy: int) -> None:
        """The view has moved its picture: what was painted with it is painted anew."""
        if self._rect is not None:
            self._view.viewport().update(self._rect)
            self._view.viewport().update(self._rect.translated(dx, dy))

    def _found(self) -> QRect | None:
        view = self._view
        if not self._wanted or view.board.composition is None or not view.board.places:
            return None
        port, page = QRectF(view.viewport().rect()), self._on_view(area(view.wall_scene.page))
        if port.adjusted(-FITS, -FITS, FITS, FITS).contains(page):
            return None
        long = min(max(SHARE * min(port.width(), port.height()), LEAST), MOST)
        scale = long / max(page.width(), page.height())
        width, height = (
            round(page.width() * scale) + 2 * PAD,
            round(page.height() * scale) + 2 * PAD,
        )
        avoid = [rect for rect in self._handles() if rect.isValid()]
        return corner(view.viewport().rect(), width, height, avoid)

    def _handles(self) -> list[QRect]:
        """What has to stay in reach: the photo that is framed, else the place of the keyboard."""
        view = self._view
        framing = view.wall_scene.framing
        place = view.board.place(framing if framing is not None else view.board.current)
        if place is None:
            return []
        port = view.viewport().rect()
        rect = self._on_view(area(place.cell.outer)).toAlignedRect() & port
        large = rect.width() * rect.height() > MUCH * port.width() * port.height()
        return [] if large and framing is None else [rect]

    def _on_view(self, rect: QRectF) -> QRectF:
        return self._view.viewportTransform().mapRect(rect)

    def _inner(self) -> QRectF:
        return QRectF(self._rect or QRect()).adjusted(PAD, PAD, -PAD, -PAD)

    # ------------------------------------------------------------------ what it shows

    def paint(self, painter: QPainter, region: QRegion) -> None:
        """Paint it; the painter's unit is the pixel of the view."""
        if self._rect is None or not region.intersects(self._rect):
            return
        inner, page = self._inner(), area(self._view.wall_scene.page)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("raised"))
        frame = QRectF(self._rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, theme.radius("control"), theme.radius("control"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        composition = self._view.board.composition
        if composition is not None:
            painter.fillRect(inner, QColor(composition.row.background))
        if self._picture is not None:
            painter.drawPixmap(inner, self._picture, QRectF(self._picture.rect()))
        port = (
            self._view.viewportTransform()
            .inverted()[0]
            .mapRect(QRectF(self._view.viewport().rect()))
        )
        scale = inner.width() / page.width()
        seen = port & page
        shown = QRectF(
            inner.x() + seen.x() * scale, inner.y() + seen.y() * scale,
            max(4.0, seen.width() * scale), max(4.0, seen.height() * scale),
        )  # fmt: skip
        veil = QColor(theme.color("tile_veil"))
        veil.setAlphaF(0.35)
        for strip in around(inner, shown & inner):
            painter.fillRect(strip, veil)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawRect(shown.adjusted(0, 0, -1, -1))

    def _forget(self) -> None:
        self._picture, self._drawn = None, ()
        self.settle()

    def _renew(self) -> None:
        """Make the small picture: cells as they were painted last, others as they were in it."""
        scene, composition = self._view.wall_scene, self._view.board.composition
        if self._rect is None or composition is None:
            self._picture = None
            return
        inner, page = self._inner(), area(scene.page)
        ratio = self._view.viewport().devicePixelRatioF()
        drawn = (composition.wall.spec, len(scene.cells), round(inner.width()), ratio)
        size = inner.size().toSize() * ratio
        picture = QPixmap(size)
        picture.fill(QColor(composition.row.background))
        if self._picture is not None and drawn == self._drawn:
            picture = QPixmap(self._picture)
        painter = QPainter(picture)
        scale = size.width() / page.width()
        fresh = drawn != self._drawn
        if fresh or self._picture is None:
            self._cells = {}
        for number, item in enumerate(scene.cells):
            look = _look(item)
            if fresh or self._cells.get(number) != look:
                self._draw(painter, item, scale, fresh=fresh)
                self._cells[number] = look
        painter.end()
        self._picture, self._drawn = picture, drawn
        self._view.viewport().update(self._rect)

    @staticmethod
    def _draw(painter: QPainter, item: CellItem, scale: float, *, fresh: bool) -> None:
        bounds = item.boundingRect()
        target = QRectF(
            bounds.x() * scale, bounds.y() * scale, bounds.width() * scale, bounds.height() * scale
        )
        if item.rendered is not None:
            small = item.rendered.pixmap.scaled(
                max(1, round(target.width())),
                max(1, round(target.height())),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            painter.drawPixmap(target, small, QRectF(small.rect()))
        elif fresh:
            painter.fillRect(target, inks("#ffffff").fill)


def _look(item: CellItem) -> tuple[object, ...]:
    """What a cell looks like: where it is, and which painting of it there is."""
    bounds = item.boundingRect()
    where = bounds.x(), bounds.y(), bounds.width(), bounds.height()
    painted = item.rendered.pixmap.cacheKey() if item.rendered is not None else 0
    return (*where, painted)
