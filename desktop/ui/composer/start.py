"""The page that is shown while there is no wall: one click makes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.portraits.dragging import ids_of
from desktop.ui.portraits.dropping import contents, local_paths, settle_action
from desktop.ui.widgets.drop import DropOverlay
from desktop.ui.widgets.empty import EmptyState
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.ui.composer.walls_list import WallsList


class StartPage(QWidget):
    """Offers a wall of the campaign's portraits; takes photos and portraits as well."""

    made = Signal(object)
    """The id of a wall that was just made; None where that could not be written."""
    dropped_files = Signal(object)

    def __init__(self, walls: WallsList) -> None:
        super().__init__()
        self._walls = walls
        self.empty = EmptyState(
            "wall", translate("Composer", "No poster wall yet"),
            translate("Composer", "New poster wall"), self._make,
        )  # fmt: skip
        layout = QVBoxLayout(self)
        layout.addWidget(self.empty)
        self._overlay = DropOverlay(self)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.empty.button)

    def follow(self) -> None:
        """Say what a new wall would show."""
        if not self._walls.is_open:
            return
        number, campaign = self._walls.offered(), self._walls.campaign_name()
        if number:
            detail = translate("Composer", "%n portrait(s) are waiting for an A0 page.", "", number)
            if campaign:
                detail = translate(
                    "Composer", "%n portrait(s) of ‘{campaign}’ are waiting for an A0 page.",
                    "", number, campaign=campaign,
                )  # fmt: skip
        else:
            detail = translate(
                "Composer", "An A0 page with nine places. Drag photos or portraits onto it."
            )
        self.empty.show_text(
            "wall", translate("Composer", "No poster wall yet"), detail,
            translate("Composer", "New poster wall"),
        )  # fmt: skip

    def _make(self) -> None:
        self.made.emit(self._walls.make())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self._walls.is_open:
            return
        portraits, files = ids_of(event.mimeData()), local_paths(event.mimeData())
        if portraits:
            self._overlay.say(
                translate("Composer", "Make a wall of %n portrait(s)", "", len(portraits))
            )
        elif files:
            self._overlay.say(
                translate("Composer", "Import {what} and make a wall", what=contents(files))
            )
        else:
            return
        settle_action(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        portraits = ids_of(event.mimeData())
        if portraits:
            self.made.emit(self._walls.make(portraits))
        else:
            self.dropped_files.emit(local_paths(event.mimeData()))
        settle_action(event)
