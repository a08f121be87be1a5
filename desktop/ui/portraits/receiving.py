"""What the portraits' screen takes that is dropped on it: photos, tables, and photos for a tile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRect
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.ui.exchange import actions as exchange
from desktop.ui.portraits.dropping import DropZone, announcement, contents, local_paths
from desktop.ui.portraits.replacing import add_photos, aimed_at, row_rect
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.portraits.area import PortraitsArea


class Receiving:
    """The zones of the screen; each says what a drop there would do, and does it."""

    def __init__(self, area: PortraitsArea) -> None:
        self._area = area
        self.zones = [
            DropZone(target, lambda d, e, t=target: self.say_drop(d, e, t), self.take_drop)
            for target in (area.empty, area.nothing)
        ]
        for view in (area.gallery, area.list):
            self.zones.append(
                DropZone(
                    view.viewport(),
                    lambda d, e, v=view: self._say_over(v, d, e),
                    lambda d, e, v=view: self._take_over(v, d, e),
                    lambda e, v=view: aimed_at(v, e),
                )
            )

    def say_drop(
        self, data: QMimeData, event: QDropEvent, target: QWidget
    ) -> tuple[str, QRect] | None:
        """What dropping files here would do; portraits dragged from here stay where they are."""
        del event
        paths = local_paths(data)
        if not paths:
            return None
        table = exchange.announcement(paths, "portraits")
        if table:
            return table, target.rect()
        importing = self._area.importing
        name = importing.campaign_name(importing.campaign())
        return announcement(paths, name), target.rect()

    def take_drop(self, data: QMimeData, event: QDropEvent) -> None:
        """Import what was dropped."""
        del event
        paths = local_paths(data)
        if not exchange.take(self._area, paths, "portraits"):
            self._area.importing.start(paths, None)

    def _say_over(
        self, view: QAbstractItemView, data: QMimeData, event: QDropEvent
    ) -> tuple[str, QRect] | None:
        """With Alt the portrait under the mouse gets the photos."""
        row = aimed_at(view, event)
        line = self._area.model.line(row) if row is not None else None
        paths = local_paths(data)
        if row is None or line is None or not paths:
            return self.say_drop(data, event, view.viewport())
        name = line.name or translate("Gallery", "No name yet")
        what = contents(paths)
        text = translate("Portraits", "Add {what} to ‘{name}’", what=what, name=name)
        return text, row_rect(view, row)

    def _take_over(self, view: QAbstractItemView, data: QMimeData, event: QDropEvent) -> None:
        row = aimed_at(view, event)
        line = self._area.model.line(row) if row is not None else None
        if line is None:
            self.take_drop(data, event)
        else:
            area = self._area
            add_photos(area.context, area.shell, local_paths(data), line.id)
