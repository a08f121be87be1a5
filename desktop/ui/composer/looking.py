"""Looking at the wall: zoom and position of the view, and what is painted while they move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from desktop.ui import theme
from desktop.ui.composer.gesture import MANY, Gesture
from desktop.ui.composer.items import area
from desktop.ui.composer.minimap import Minimap
from desktop.ui.composer.scene import WallScene
from desktop.work.screens import pixels_per_mm

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board

LEAST, MOST = 0.01, 60.0
"""Zoom in logical pixels per millimetre."""
STEP = 1.25
"""One press of + or one notch of the wheel."""
ROOM = 36
"""Logical pixels around the page when it is fitted."""


class LookingView(QGraphicsView):
    """Shows the scene; a millimetre has `zoom` logical pixels."""

    zoomed = Signal()
    """Zoom or position changed."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = board
        self.wall_scene = WallScene(board, board.context.images, self)
        self._gesture: Gesture | None = None
        self._beginning = False
        self.wall_scene.renderer.rested.connect(self._end_gesture)
        self.wall_scene.curtain.risen.connect(self.viewport().update)
        self._fitted = True
        self.minimap = Minimap(self)
        self.setScene(self.wall_scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # ------------------------------------------------------------------ zoom and position

    @property
    def zoom(self) -> float:
        """Logical pixels per millimetre."""
        return self.transform().m11()

    @property
    def true_zoom(self) -> float:
        """The zoom at which a millimetre is a millimetre on this screen."""
        return pixels_per_mm(self.board.context.settings, self.screen())

    @property
    def fitted(self) -> bool:
        """Whether the page is shown whole and follows the size of the view."""
        return self._fitted

    @property
    def middle(self) -> QPointF:
        """The point of the page in the middle of the view, in mm."""
        return self._page_at(self._half())

    def _half(self) -> QPointF:
        """The middle of the viewport, in px."""
        return QPointF(self.viewport().width() / 2, self.viewport().height() / 2)

    def _page_at(self, point: QPointF) -> QPointF:
        """The point of the page below a point of the view; `mapToScene` knows whole px only."""
        inverse, _ = self.viewportTransform().inverted()
        return inverse.map(point)

    def _centre(self, middle: QPointF) -> None:
        """Scroll so that a point of the page is in the middle.

        `centerOn` is off by up to a pixel, always to the same side: a wall that is opened again
        and again would wander.
        """
        corner = middle * self.zoom - self._half()
        self.horizontalScrollBar().setValue(round(corner.x()))
        self.verticalScrollBar().setValue(round(corner.y()))

    def fit(self) -> None:
        """Show the whole page, and keep it so when the view changes its size."""
        composition = self.board.composition
        if composition is None:
            return
        self._show_whole(area(composition.wall.page))
        self._fitted = True

    def _show_whole(self, part: QRectF) -> None:
        """As large as this part of the page (mm) can be seen with room around it."""
        width = max(40, self.viewport().width() - 2 * ROOM)
        height = max(40, self.viewport().height() - 2 * ROOM)
        self.look_at(part.center(), min(width / part.width(), height / part.height()))

    def look_at(self, middle: QPointF, zoom: float) -> None:
        """Show a point of the page (mm) in the middle of the view, at a zoom."""
        zoom = min(max(zoom, LEAST), MOST)
        if abs(zoom - self.zoom) > 1e-9:
            self.setTransform(QTransform.fromScale(zoom, zoom))
            self.wall_scene.renderer.zooming()
        self.wall_scene.curtain.look()
        self._fitted = False
        self._make_room()
        self._centre(middle)
        self.zoomed.emit()

    def zoom_to(self, zoom: float, anchor: QPoint | None = None) -> None:
        """Change the zoom; the page stays where the anchor (view px, else the middle) is."""
        spot = self._half() if anchor is None else QPointF(anchor)
        kept = self._page_at(spot)
        zoom = min(max(zoom, LEAST), MOST)
        away = (self._half() - spot) / zoom
        self._begin_gesture()
        self.look_at(kept + away, zoom)

    def zoom_by(self, factor: float, anchor: QPoint | None = None) -> None:
        """Larger or smaller."""
        self.zoom_to(self.zoom * factor, anchor)

    def zoom_in(self) -> None:
        """A step larger."""
        self.zoom_by(STEP)

    def zoom_out(self) -> None:
        """A step smaller."""
        self.zoom_by(1 / STEP)

    def true_size(self) -> None:
        """A millimetre on the page is a millimetre on the screen."""
        self.zoom_to(self.true_zoom)

    def show_chosen(self) -> None:
        """Zoom to the chosen places."""
        chosen = self.board.chosen_places
        if not chosen:
            return
        bounds = QRectF()
        for place in chosen:
            bounds = bounds.united(area(place.cell.outer))
        self._show_whole(bounds)

    def reveal(self, index: int) -> None:
        """Bring a place into sight with as little movement as possible."""
        place = self.board.place(index)
        if place is not None and not self._fitted:
            margin = 24 / self.zoom
            wanted = area(place.cell.outer).adjusted(-margin, -margin, margin, margin)
            self.ensureVisible(wanted, 0, 0)
            self.zoomed.emit()

    def scroll_by(self, dx: int, dy: int) -> None:
        """Move the view over the table by px."""
        self._fitted = False
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + dx)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + dy)
        self.zoomed.emit()

    def _make_room(self) -> None:
        """The table is so large that every corner of the page can come to the middle."""
        composition = self.board.composition
        if composition is None:
            return
        width, height = self.viewport().width() / self.zoom, self.viewport().height() / self.zoom
        page = area(composition.wall.page)
        self.setSceneRect(page.adjusted(-width, -height, width, height))

    def page_changed(self) -> None:
        """The page has another size: keep it fitted, or keep the place."""
        if self._fitted:
            self.fit()
        else:
            middle = self.middle
            self._make_room()
            self._centre(middle)
            self.zoomed.emit()

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.viewport().devicePixelRatioF()
        transform = self.viewportTransform() * QTransform.fromScale(ratio, ratio)
        self.wall_scene.renderer.begin_frame(transform)
        if self._gesture is None:
            self.wall_scene.marks.region = event.region()
            super().paintEvent(event)
            self.wall_scene.marks.region = None
            self._draw_curtain()
            self._draw_minimap(event)
            return
        exposed = self.mapToScene(event.rect()).boundingRect()
        painter = QPainter(self.viewport())
        painter.setWorldTransform(self.viewportTransform())
        self.wall_scene.drawBackground(painter, exposed)
        self._gesture.paint(painter)
        painter.end()
        self._draw_minimap(event)

    def _draw_curtain(self) -> None:
        """Until the wall is complete there is only the bare page on its table."""
        curtain = self.wall_scene.curtain
        if curtain.down:
            curtain.painted()
        if curtain.down:
            painter = QPainter(self.viewport())
            painter.fillRect(self.viewport().rect(), theme.color("canvas"))
            if curtain.looked:
                painter.setWorldTransform(self.viewportTransform())
                exposed = self.mapToScene(self.viewport().rect()).boundingRect()
                self.wall_scene.drawBackground(painter, exposed)
            painter.end()

    def _draw_minimap(self, event: QPaintEvent) -> None:
        if self.minimap.rect is not None and not self.wall_scene.curtain.down:
            painter = QPainter(self.viewport())
            self.minimap.paint(painter, event.region())
            painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.minimap.scrolled(dx, dy)

    def _begin_gesture(self) -> None:
        """The zoom begins to move: on a full wall, pictures of it are stretched meanwhile."""
        scene = self.wall_scene
        if (
            self._gesture is None
            and len(scene.cells) > MANY
            and scene.framing is None
            and self.isVisible()
            and not scene.renderer.is_zooming
            and not self._beginning
        ):
            # Taking the picture may deliver a resize that waits, and that zooms as well.
            self._beginning = True
            self._gesture = Gesture(self)
            self._beginning = False

    def _end_gesture(self) -> None:
        if self._gesture is not None:
            self._gesture = None
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        old = event.oldSize()
        middle = self._page_at(QPointF(old.width() / 2, old.height() / 2))
        super().resizeEvent(event)
        self._gesture = None
        if self._fitted:
            self.fit()
        elif event.oldSize().isValid():
            self._make_room()
            self._centre(middle)
            self.zoomed.emit()
