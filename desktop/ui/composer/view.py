"""The view on the wall: what mouse, wheel, gestures, keys and drops do there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
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
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.core.geometry import Point
from desktop.ui.composer import keys
from desktop.ui.composer.drops import PlaceDrop
from desktop.ui.composer.guides import NEAR, sentence_of
from desktop.ui.composer.interactions import At
from desktop.ui.composer.items import area
from desktop.ui.composer.looking import STEP, LookingView
from desktop.ui.composer.pointer import Pointer, framing_hint
from desktop.ui.portraits.dropping import settle_action
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.core.tiling.tiles import Tiling
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits, Unframed


class WallView(LookingView):
    """Shows the scene, and turns what comes from the user into interactions and signals."""

    said = Signal(str)
    """A sentence for the status line."""
    moving_changed = Signal()
    """Something on the wall begins to move, or rests (`moving`)."""
    pointed = Signal(object)
    """The mouse is at this point of the page (`QPointF`), or None outside."""
    dropped_portraits = Signal(object, object)
    """Ids and the index of a place or None."""
    dropped_files = Signal(object, object)
    """Paths and the index of a place or None."""
    credit_wanted = Signal()
    """The names of the photographers were clicked."""
    menu_wanted = Signal(QPoint)
    """A context menu, at a global position."""

    def __init__(self, board: Board, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(board, parent)
        self.edits = edits
        self.pointer = Pointer(self)
        self._dropping: PlaceDrop | None = None
        self._said = ""
        self.guide_tiling: Callable[[], Tiling | None] = lambda: None
        """Answers the sheets whose joints are shown."""
        self._unframed: Unframed | None = None
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Composer", "Poster wall"))
        self.wall_scene.framing_changed.connect(self._framing_changed)
        self.wall_scene.framing_changed.connect(self.moving_changed)

    @property
    def moving(self) -> bool:
        """Whether a portrait, a photo in its place or a margin is being moved."""
        active = self.pointer.active
        carried = self._drop is not None or (active is not None and active.guided)
        return carried or self.wall_scene.framing is not None

    @property
    def _drop(self) -> PlaceDrop | None:
        """What is dragged over the wall from outside."""
        return self._dropping

    @_drop.setter
    def _drop(self, drop: PlaceDrop | None) -> None:
        self._dropping = drop
        self.moving_changed.emit()

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

    def discard_framing(self) -> None:
        """End framing; the photo is framed again as before."""
        before = self._unframed
        self.wall_scene.frame_photo(None)
        if before is not None:
            self.edits.discard_framing(before)

    def _framing_changed(self) -> None:
        self._unframed = self.edits.begin_framing(self.board.place(self.wall_scene.framing))
        self.rest_cursor()
        self.say(framing_hint() if self.wall_scene.framing is not None else "")

    def over_framed(self, point: QPointF) -> bool:
        """Whether a point of the page lies on the photo that is being framed."""
        place = self.board.place(self.wall_scene.framing)
        return place is not None and area(place.cell.outer).contains(point)

    def guide_at(self, at: At) -> str:
        """What the guide below the mouse is; "" where none is shown."""
        guides = self.wall_scene.guides
        name = guides.near(at.page.x(), at.page.y(), NEAR / self.zoom) if guides else None
        if guides is None or name is None:
            return ""
        return sentence_of(guides, name, self.guide_tiling())

    # ------------------------------------------------------------------ events

    def _at(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> At:
        view = position.toPoint()
        return At(self.mapToScene(view), view, modifiers)

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
        if self.minimap.contains(at.view):
            self.mousePressEvent(event)
            return
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
