"""The view on the wall: zoom, pan, and what mouse, wheel, gestures and keys do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from desktop.core.geometry import Point
from desktop.ui.composer import keys
from desktop.ui.composer.drops import PlaceDrop
from desktop.ui.composer.gesture import MANY, Gesture
from desktop.ui.composer.interactions import At
from desktop.ui.composer.items import area
from desktop.ui.composer.pointer import Pointer, framing_hint
from desktop.ui.composer.scene import WallScene
from desktop.ui.portraits.dropping import settle_action
from desktop.work.i18n import translate
from desktop.work.screens import pixels_per_mm

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits

LEAST, MOST = 0.01, 60.0
"""Zoom in logical pixels per millimetre."""
STEP = 1.25
"""One press of + or one notch of the wheel."""
ROOM = 36
"""Logical pixels around the page when it is fitted."""


class WallView(QGraphicsView):
    """Shows the scene; a millimetre has `zoom` logical pixels."""

    zoomed = Signal()
    """Zoom or position changed."""
    said = Signal(str)
    """A sentence for the status line."""
    pointed = Signal(object)
    """The mouse is at this point of the page (`QPointF`), or None outside."""
    dropped_portraits = Signal(object, object)
    """Ids and the index of a place or None."""
    dropped_files = Signal(object, object)
    """Paths and the index of a place or None."""
    menu_wanted = Signal(QPoint)
    """A context menu, at a global position."""

    def __init__(self, board: Board, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board, self.edits = board, edits
        self.wall_scene = WallScene(board, board.context.images, self)
        self.pointer = Pointer(self)
        self._gesture: Gesture | None = None
        self._beginning = False
        self.wall_scene.renderer.rested.connect(self._end_gesture)
        self._drop: PlaceDrop | None = None
        self._fitted = True
        self._said = ""
        self.setScene(self.wall_scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Composer", "Poster wall"))
        self.wall_scene.framing_changed.connect(self._framing_changed)

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
        page = area(composition.wall.page)
        width = max(40, self.viewport().width() - 2 * ROOM)
        height = max(40, self.viewport().height() - 2 * ROOM)
        self.look_at(page.center(), min(width / page.width(), height / page.height()))
        self._fitted = True

    def look_at(self, middle: QPointF, zoom: float) -> None:
        """Show a point of the page (mm) in the middle of the view, at a zoom."""
        zoom = min(max(zoom, LEAST), MOST)
        if abs(zoom - self.zoom) > 1e-9:
            self.setTransform(QTransform.fromScale(zoom, zoom))
            self.wall_scene.renderer.zooming()
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
        width = max(40, self.viewport().width() - 2 * ROOM)
        height = max(40, self.viewport().height() - 2 * ROOM)
        self.look_at(bounds.center(), min(width / bounds.width(), height / bounds.height()))

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

    # ------------------------------------------------------------------ saying

    def say(self, text: str) -> None:
        """Show a sentence in the status line."""
        if text != self._said:
            self._said = text
            self.said.emit(text)

    def set_cursor(self, shape: Qt.CursorShape) -> None:
        """The mouse looks like this over the wall."""
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def rest_cursor(self) -> None:
        """The mouse looks as ever."""
        self.set_cursor(Qt.CursorShape.ArrowCursor)

    def _framing_changed(self) -> None:
        self.rest_cursor()
        self.say(framing_hint() if self.wall_scene.framing is not None else "")

    def over_framed(self, point: QPointF) -> bool:
        """Whether a point of the page lies on the photo that is being framed."""
        place = self.board.place(self.wall_scene.framing)
        return place is not None and area(place.cell.outer).contains(point)

    # ------------------------------------------------------------------ events

    def _at(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> At:
        view = position.toPoint()
        return At(self.mapToScene(view), view, modifiers)

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.viewport().devicePixelRatioF()
        transform = self.viewportTransform() * QTransform.fromScale(ratio, ratio)
        self.wall_scene.renderer.begin_frame(transform)
        if self._gesture is None:
            self.wall_scene.marks.region = event.region()
            super().paintEvent(event)
            self.wall_scene.marks.region = None
            return
        exposed = self.mapToScene(event.rect()).boundingRect()
        painter = QPainter(self.viewport())
        painter.setWorldTransform(self.viewportTransform())
        self.wall_scene.drawBackground(painter, exposed)
        self._gesture.paint(painter)
        painter.end()

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(self._at(event.position(), event.modifiers()), event.button())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position(), event.modifiers())
        self.pointer.move(at)
        self.pointed.emit(at.page)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(self._at(event.position(), event.modifiers()))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position(), event.modifiers())
        place = self.board.place_at(at.page.x(), at.page.y())
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            return
        if self.wall_scene.framing == place.index:
            self.wall_scene.frame_photo(None)
        elif place.photo is not None:
            self.board.choose([place.index])
            self.wall_scene.frame_photo(place.index)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self.wall_scene.hover(None)
        self.pointed.emit(None)
        self.say("")
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        position = event.position().toPoint()
        framed = self.board.place(self.wall_scene.framing)
        if framed is not None and self.over_framed(self.mapToScene(position)):
            photo, here = framed.cell.photo, self.mapToScene(position)
            factor = 1.0015 ** delta.y()
            self.edits.zoom_photo(framed, factor, Point(here.x() - photo.x, here.y() - photo.y))
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** (delta.y() / 120), position)
        else:
            pixels = event.pixelDelta()
            move = pixels if not pixels.isNull() else delta / 2
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not move.x():
                move = QPoint(move.y(), 0)
            self.scroll_by(-move.x(), -move.y())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1.0 + event.value(), event.position().toPoint())
                return True
            if event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
                self.fit()
                return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if keys.press(self, event):
            event.accept()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.pointer.hand = False
            self.rest_cursor()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.wall_scene.focus_marks(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.pointer.hand = False
        self.wall_scene.focus_marks(False)
        super().focusOutEvent(event)

    # ------------------------------------------------------------------ drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        drop = PlaceDrop(self, event.mimeData())
        if drop.welcome and self.board.composition is not None:
            self._drop = drop
            settle_action(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._drop is not None:
            self._drop.move(self._at(event.position(), event.modifiers()))
            settle_action(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        if self._drop is not None:
            self._drop.cancel()
            self._drop = None

    def dropEvent(self, event: QDropEvent) -> None:
        if self._drop is not None:
            drop, self._drop = self._drop, None
            drop.end(self._at(event.position(), event.modifiers()))
            settle_action(event)
