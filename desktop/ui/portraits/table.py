"""The portraits' table: a small photo in every row, prepared with the patience of one frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.portraits.delegate import PortraitDelegate
from desktop.ui.tables.view import TableView

if TYPE_CHECKING:
    from desktop.ui.portraits.tiles import Tiles
    from desktop.ui.tables.model import LineModel
    from desktop.work.settings import Settings


class PortraitTable(TableView):
    """A table over portraits that shares its tiles with the gallery."""

    def __init__(
        self, model: LineModel, settings: Settings, tiles: Tiles, parent: QWidget | None = None
    ) -> None:
        self._tiles = tiles
        super().__init__(model, settings, parent=parent)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._paint_photos)
        tiles.arrived.connect(lambda _digest: self._again.start(0))

    def make_delegate(self) -> PortraitDelegate:
        return PortraitDelegate(self, self._tiles)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._tiles.begin()
        super().paintEvent(event)
        if self._tiles.late:
            self._again.start(0)

    def _paint_photos(self) -> None:
        column = self.lines.column_named("picture")
        left, width = self.columnViewportPosition(column), self.columnWidth(column)
        self.viewport().update(left, 0, width, self.viewport().height())
