"""The job package: the print shop's file with the photos, their credits and a list of all files."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.ui.output.panel import Write, Written
from desktop.ui.output.press import PressPanel
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ui.composer.board import Board
    from desktop.work.lanes import Progress
    from desktop.work.walls.snapshot import Snapshot


class PackagePanel(PressPanel):
    """Chooses a print shop, as for its file alone."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.ticket.hide()
        told = translate(
            "Output",
            "A ZIP file with the print file, the job ticket, the photos as they are, their credits "
            "and a list of all files.",
        )
        self.column.insertWidget(0, label(told, "secondary", wrap=True))

    def file_name(self) -> str:
        return ""

    def writer(self) -> Write:
        from desktop.work.output import CellCache
        from desktop.work.sheets.package import export_package

        ticket = self._ticket(self.shop, self.shelf.intent(self.shop))
        cells, today = CellCache.of_library(self.board.context.library.folder), date.today()

        def write(snapshot: Snapshot, path: Path, progress: Progress) -> Written:
            return Written(export_package(snapshot, path, ticket, today, progress, cells))

        return write
