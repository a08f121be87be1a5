"""Dropping on a row of the campaigns' table: photos are imported, portraits copied or moved."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QRect, Qt
from PySide6.QtGui import QDropEvent

from desktop.ui.portraits.dragging import ids_of
from desktop.ui.portraits.dropping import DropZone, contents, importing, local_paths
from desktop.ui.portraits.importing import ImportController, imports_of
from desktop.work import verbs
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.context import Context
    from desktop.ui.area import Shell
    from desktop.ui.tables.view import TableView


class CampaignDrop(QObject):
    """Makes the rows of the campaigns' table take photos and portraits."""

    def __init__(self, view: TableView, context: Context, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._shell = shell
        self.zone = DropZone(view.viewport(), self.say, self.take, self._part)
        self._carried: tuple[list[Path], str] = ([], "")

    @property
    def importing(self) -> ImportController:
        """What imports into the open library."""
        return imports_of(self._context, self._shell)

    def _row(self, event: QDropEvent) -> int:
        return self._view.rowAt(event.position().toPoint().y())

    def say(self, data: QMimeData, event: QDropEvent) -> tuple[str, QRect] | None:
        """What a drop on the row below the pointer would do."""
        row = self._row(event)
        line = self._view.lines.line(row) if row >= 0 else None
        if line is None:
            return None
        top, height = self._view.rowViewportPosition(row), self._view.rowHeight(row)
        rect = QRect(0, top, self._view.viewport().width(), height)
        portraits = ids_of(data)
        if portraits:
            text = (
                translate("Campaigns", "Move %n portrait(s) to ‘{name}’", "", len(portraits),
                          name=line.name)
                if _moves(event)
                else translate("Campaigns", "Copy %n portrait(s) to ‘{name}’", "", len(portraits),
                               name=line.name)
            )  # fmt: skip
            return text, rect
        paths = local_paths(data)
        return (importing(self._contents(paths), line.name), rect) if paths else None

    def _part(self, event: QDropEvent) -> Hashable:
        """Each row says something else, and other keys do; rows move when the list scrolls."""
        row = self._row(event)
        return row, self._view.rowViewportPosition(row), _moves(event)

    def _contents(self, paths: list[Path]) -> str:
        """What is carried, in words; the disk is asked once for a drag over all the rows."""
        if paths != self._carried[0]:
            self._carried = paths, contents(paths)
        return self._carried[1]

    def take(self, data: QMimeData, event: QDropEvent) -> None:
        """Do it."""
        row = self._row(event)
        line = self._view.lines.line(row) if row >= 0 else None
        if line is None:
            return
        portraits = ids_of(data)
        if portraits:
            give(self._context, self._shell, portraits, line.id, move=_moves(event))
        else:
            self.importing.start(local_paths(data), line.id)


def _moves(event: QDropEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def give(
    context: Context, shell: Shell, portraits: tuple[int, ...], campaign_id: int, *, move: bool
) -> None:
    """Move or copy portraits to a campaign, as one step."""
    store = context.store
    campaign = store.row("campaigns", campaign_id)
    name = campaign.name if campaign is not None else ""
    if move:
        change = verbs.set_values("portraits", portraits, campaign_id=campaign_id)
        text = translate(
            "Campaigns", "%n portrait(s) moved to ‘{name}’", "", len(portraits), name=name
        )
    else:
        change, _ids = verbs.copy_portraits(store, portraits, campaign_id)
        text = translate(
            "Campaigns", "%n portrait(s) copied to ‘{name}’", "", len(portraits), name=name
        )
    if context.undo.push_change(text, change):
        shell.notify(text, undo=True)
