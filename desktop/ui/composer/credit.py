"""The names of the photographers on the wall, where every output prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop.core.wall import Wall, WallSpec
from desktop.ui.composer.items import area
from desktop.work.painting import prepare
from desktop.work.walls.composing import credit_of
from desktop.work.walls.credits import LEADING, paint_credit, set_credit

if TYPE_CHECKING:
    from db import rows
    from desktop.work.walls.composition import Composition

REACH = 1.5
"""The block can be clicked from so many mm around it."""


class CreditItem(QGraphicsItem):
    """Follows the wall; it is painted by the routine that prints it."""

    def __init__(self) -> None:
        super().__init__()
        self._wall: Wall | None = None
        self._text = ""
        self._bounds = QRectF()
        self._known: tuple[WallSpec, str] | None = None
        self._people: list[rows.PortraitLine | None] = []
        self._credit = ""
        self.setZValue(2)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def text(self) -> str:
        """What it says; "" while nothing is shown."""
        return self._text

    def follow(self, composition: Composition | None, wanted: bool) -> None:
        """Show the credits of a wall, or nothing where outputs have none."""
        text = ""
        if wanted and composition is not None and composition.problem is None:
            text = self._of(composition)
        wall = composition.wall if composition is not None else None
        known = (wall.spec, text) if wall is not None else None
        if known == self._known:
            return
        self.prepareGeometryChange()
        self._known, self._wall, self._text, self._bounds = known, wall, text, QRectF()
        if wall is not None and text:
            lines, field = set_credit(wall, text)
            bounds = area(field) if field is not None else QRectF()
            for line in lines:
                top = line.baseline - line.em
                bounds = bounds.united(QRectF(line.x, top, line.width, line.em * LEADING))
            self._bounds = bounds
        self.update()

    def _of(self, composition: Composition) -> str:
        """The words; found anew only where others stand on the wall."""
        people = [place.portrait for place in composition.places]
        if people != self._people or composition.wall.spec.poster is not None:
            self._people, self._credit = people, credit_of(composition)
        return self._credit

    def holds(self, point: QPointF) -> bool:
        """Whether a point of the page (mm) lies on it."""
        grown = self._bounds.adjusted(-REACH, -REACH, REACH, REACH)
        return bool(self._text) and grown.contains(point)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._wall is not None and self._text:
            prepare(painter)
            paint_credit(painter, self._wall, self._text)
