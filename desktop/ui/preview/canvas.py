"""The canvas: paints the photo as the camera sees it, and turns mouse and touch into zoom and pan.

The picture behind it may change from proof to original at any moment; nothing moves then, for
the camera knows photo pixels only.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget

from desktop.core.geometry import Point, Rect, Size
from desktop.ui import theme
from desktop.ui.preview import marks
from desktop.ui.preview.camera import Camera
from desktop.ui.preview.picture import Shown

STEP = 1.25
"""One notch of the wheel and one press of a key."""
ROOM = 20.0
"""What stays free above and below the whole photo, in logical px."""
_NOTCH = 120.0
_PIXELS_FROM = 3.0
"""From so many screen pixels per pixel on, the pixels are shown as they are."""


class Canvas(QWidget):
    """The photo. The overlay gives it pictures and decides what a click means.

    Signals: `zoomed` by hand, `clicked` (point as fractions of the photo) while `aiming`,
    `arranged` when its size has changed.
    """

    zoomed = Signal()
    clicked = Signal(float, float)
    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = Camera()
        self.photo: Size | None = None
        """The upright original in px; None where there is no photo."""
        self.part: Rect | None = None
        """The pixels that are on the paper, in true size."""
        self.focus: Point | None = None
        self.face: Rect | None = None
        """Focus and face as fractions of the photo; seen while `aiming`."""
        self.pick: Callable[[float], Shown | None] = lambda _needed: None
        self._aiming = False
        self._pressed: QPointF | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.camera.room = (float(theme.space("page") + theme.space("group")), ROOM)

    # ------------------------------------------------------------------ what is shown

    def show_photo(self, photo: Size | None, part: Rect | None = None) -> None:
        """Another photo, or another part of the same."""
        self.photo, self.part = photo, part
        if photo is not None:
            self.camera.show(part or Rect(0.0, 0.0, photo.width, photo.height))
        self._rest()
        self.update()

    @property
    def aiming(self) -> bool:
        """Whether a click sets the focus."""
        return self._aiming

    @aiming.setter
    def aiming(self, on: bool) -> None:
        self._aiming = on
        self._rest()
        self.update()

    @property
    def needed(self) -> float:
        """The longest side that the whole photo has on the screen now, in screen pixels."""
        photo = self.photo
        return 0.0 if photo is None else max(photo.width, photo.height) * self.camera.percent

    def fraction(self, at: QPointF) -> Point | None:
        """The point of the photo under a point of the canvas as fractions, None beside it."""
        if self.photo is None:
            return None
        found = self.camera.to_photo(Point(at.x(), at.y()))
        x, y = found.x / self.photo.width, found.y / self.photo.height
        return Point(x, y) if 0.0 <= x <= 1.0 and 0.0 <= y <= 1.0 else None

    # ------------------------------------------------------------------ zoom

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by a factor about a point of the canvas, or its middle."""
        self._zoom_to(self.camera.scale * factor, at)

    def fit(self) -> None:
        """Show all."""
        self.camera.fit()
        self._moved()

    def full(self, at: QPointF | None = None) -> None:
        """One pixel of the photo on one of the screen."""
        self._zoom_to(1.0 / self.camera.dpr, at)

    def move_by(self, dx: float, dy: float) -> None:
        """Move the photo by logical pixels, as far as there is more of it."""
        self.camera.pan(dx, dy)
        self.update()

    def _zoom_to(self, scale: float, at: QPointF | None) -> None:
        if self.photo is not None:
            self.camera.zoom_to(scale, Point(at.x(), at.y()) if at is not None else None)
            self._moved()

    def _moved(self) -> None:
        self._rest()
        self.update()
        self.zoomed.emit()

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color("canvas"))
        photo = self.photo
        if photo is None:
            return
        camera = self.camera
        whole = Rect(0.0, 0.0, photo.width, photo.height)
        content = self._snapped(_area(camera.rect_in_view(self.part or whole)))
        source = self.pick(self.needed)
        painter.fillRect(content, theme.color("sunken"))
        if source is not None:
            self._paint_photo(painter, source, content)
        if self._aiming:
            if self.face is not None:
                marks.face(painter, self._on_canvas(self.face))
            if self.focus is not None:
                point = Rect(self.focus.x, self.focus.y, 0.0, 0.0)
                marks.focus(painter, self._on_canvas(point).topLeft())

    def _paint_photo(self, painter: QPainter, source: Shown, content: QRectF) -> None:
        """Draw no more than what is in sight: the source may be a hundred times larger."""
        photo = self.photo
        assert photo is not None
        area = _area(self.part) if self.part else QRectF(0, 0, photo.width, photo.height)
        seen = content.intersected(QRectF(self.rect()))
        if seen.isEmpty():
            return
        across = area.width() / content.width() * source.width() / photo.width
        down = area.height() / content.height() * source.height() / photo.height
        origin_x = area.x() / photo.width * source.width()
        origin_y = area.y() / photo.height * source.height()
        part = QRectF(
            origin_x + (seen.x() - content.x()) * across,
            origin_y + (seen.y() - content.y()) * down,
            seen.width() * across,
            seen.height() * down,
        )
        smooth = self.camera.percent < _PIXELS_FROM
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        if isinstance(source, QPixmap):
            painter.drawPixmap(seen, source, part)
        else:
            painter.drawImage(seen, source, part)

    def _snapped(self, area: QRectF) -> QRectF:
        """On whole pixels of the screen: sharp edges, and at 100 % every pixel is itself."""
        dpr = self.devicePixelRatioF()
        left, top = round(area.x() * dpr) / dpr, round(area.y() * dpr) / dpr
        return QRectF(
            left,
            top,
            max(1, round(area.width() * dpr)) / dpr,
            max(1, round(area.height() * dpr)) / dpr,
        )

    def _on_canvas(self, part: Rect) -> QRectF:
        photo = self.photo
        assert photo is not None
        scaled = Rect(
            part.x * photo.width,
            part.y * photo.height,
            part.width * photo.width,
            part.height * photo.height,
        )
        return _area(self.camera.rect_in_view(scaled))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()
        self.arranged.emit()

    def settle(self) -> None:
        """Tell the camera about the size and the screen."""
        self.camera.set_view(
            Size(max(1.0, self.width()), max(1.0, self.height())), self.devicePixelRatioF()
        )
        self._rest()

    # ------------------------------------------------------------------ mouse and touch

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed, self._dragged = event.position(), False
            if self.camera.movable and not self._aiming:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
            event.accept()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        delta = event.position() - self._pressed
        far = delta.manhattanLength() >= QApplication.startDragDistance()
        if not (self._dragged or far):
            return
        self._dragged = True
        self._pressed = event.position()
        if self.camera.movable:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.move_by(delta.x(), delta.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        self._rest()
        left = event.button() == Qt.MouseButton.LeftButton
        if pressed is not None and left and self._aiming and not self._dragged:
            found = self.fraction(event.position())
            if found is not None:
                self.clicked.emit(found.x, found.y)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._aiming or event.button() != Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
        elif self.camera.fitted and self.camera.percent < 0.999:
            self.full(event.position())
        else:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        touch = event.phase() != Qt.ScrollPhase.NoScrollPhase
        if touch and not control and self.camera.movable:
            moved = event.pixelDelta()
            self.move_by(moved.x(), moved.y())
        elif event.angleDelta().y():
            self.zoom(STEP ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            kind = event.gestureType()
            if kind == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1.0 + event.value(), event.position())
                return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                middle = self.mapFromGlobal(pinch.centerPoint())
                self.zoom(pinch.scaleFactor(), QPointF(middle))
                return True
        return super().event(event)

    def _rest(self) -> None:
        """The cursor says what a press would do."""
        if self._aiming:
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif self.photo is not None and self.camera.movable:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor)


def _area(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)
