"""Lying over a part of a window, or over all of it on the full screen, and going away again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget


class Cover(QWidget):
    """A child of `window` that keeps the keyboard inside, and goes when its `area` goes."""

    def __init__(self, window: QWidget, area: QWidget | None = None) -> None:
        """Lies over the area with the panels beside it; over all of the window without one."""
        super().__init__(window)
        self._window = window
        self._area = area or window
        self._over = content_of(area) if area is not None else window
        self._before: QWidget | None = None
        self._state: Qt.WindowState | None = None
        self.hide()

    @property
    def full(self) -> bool:
        """Whether it covers the whole screen."""
        return self._state is not None

    def come(self) -> None:
        """Come up; the keyboard's place is remembered."""
        self._before = QApplication.focusWidget()
        for watched in self._watched():
            watched.installEventFilter(self)
        self._place()
        self.raise_()
        self.show()

    def go(self) -> None:
        """Go away; the window and the keyboard are as before."""
        if self.isHidden():
            return
        self.set_full(False)
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus()

    def set_full(self, full: bool) -> None:
        """Cover the screen, or only what it lies over."""
        if full == self.full:
            return
        if full:
            self._state = self._window.windowState()
            self._window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)
        else:
            state, self._state = self._state, None
            assert state is not None
            self._window.setWindowState(state)
        self._place()
        self.raise_()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for watched in self._watched():
            watched.removeEventFilter(self)

    def _watched(self) -> set[QWidget]:
        return {self._window, self._over, self._area}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest):
            self._place()
        elif kind == QEvent.Type.Hide and watched is self._area:
            self.go()
        return False

    def _place(self) -> None:
        if self.full or self._over is self._window:
            place = self._window.rect()
        else:
            corner = self._over.mapTo(self._window, QPoint(0, 0))
            place = QRect(corner, self._over.size())
        if place != self.geometry():
            self.setGeometry(place)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside."""
        found: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if (
                self.isAncestorOf(widget)
                and widget.isVisible()
                and widget.isEnabled()
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            ):
                found.append(widget)
            widget = widget.nextInFocusChain()
        if not found:
            return False
        now = QApplication.focusWidget()
        step = 1 if forward else -1
        place = found.index(now) + step if now in found else 0
        reason = Qt.FocusReason
        found[place % len(found)].setFocus(
            reason.TabFocusReason if forward else reason.BacktabFocusReason
        )
        return True


def content_of(area: QWidget) -> QWidget:
    """An area with the panels beside it: what the window's splitter holds."""
    widget: QWidget | None = area
    while widget is not None:
        if isinstance(widget, QSplitter):
            return widget
        widget = widget.parentWidget()
    return area
