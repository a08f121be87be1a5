"""While the zoom moves on a full wall: two pictures of it are stretched instead of every cell.

Painting 500 cells takes longer than a frame even when each is only a stretched pixmap. So at the
start of a zoom the page is painted once, small, and what is in sight once, as it is; both are
stretched until the zoom rests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop.ui.composer.items import area

if TYPE_CHECKING:
    from desktop.ui.composer.looking import LookingView

MANY = 60
"""Fewer cells are stretched one by one, which looks better."""
SIDE = 1200
"""Longer side of the small picture of the page in px."""


class Gesture:
    """The two pictures, and where they lie on the page."""

    def __init__(self, view: LookingView) -> None:
        self._page = area(view.wall_scene.page)
        self._bounds = view.mapToScene(view.viewport().rect()).boundingRect()
        whole = self._bounds.contains(self._page)
        self._overview = None if whole else self._small(view)
        self._close = view.viewport().grab()

    def _small(self, view: LookingView) -> QPixmap:
        """The page with its cells as they were painted last."""
        scale = SIDE / max(self._page.width(), self._page.height())
        pixmap = QPixmap(
            max(1, round(self._page.width() * scale)), max(1, round(self._page.height() * scale))
        )
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.scale(scale, scale)
        for item in view.wall_scene.cells:
            item.paint_rough(painter)
        painter.end()
        return pixmap

    def paint(self, painter: QPainter) -> None:
        """Paint both over the empty page; the painter's unit is the millimetre."""
        if self._overview is not None:
            painter.drawPixmap(self._page, self._overview, QRectF(self._overview.rect()))
        # Of what was in sight only the page: the shadow is painted anew around it.
        shown = self._bounds & self._page
        scale = self._close.width() / self._bounds.width()
        source = QRectF(
            (shown.x() - self._bounds.x()) * scale,
            (shown.y() - self._bounds.y()) * scale,
            shown.width() * scale,
            shown.height() * scale,
        )
        painter.drawPixmap(shown, self._close, source)
