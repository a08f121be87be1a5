"""Outputs with nothing to set: draft, model, a piece in true size, web page."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from desktop.ui.output.panel import OutputPanel, Write, Written
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.core.cellcache import CellCache
    from desktop.ui.composer.board import Board
    from desktop.work.lanes import Progress
    from desktop.work.walls.snapshot import Snapshot


class ProofPanel(OutputPanel):
    """Says what will be written; there is nothing to set."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.column.addWidget(label(self.words(), "secondary", wrap=True))

    @abstractmethod
    def words(self) -> str:
        """What it is good for."""

    def _dpi(self) -> float:
        composition = self.board.composition
        return float(composition.row.dpi) if composition is not None else 300.0

    def _cells(self) -> CellCache:
        from desktop.core.cellcache import CellCache

        return CellCache.of_library(self.board.context.library.folder)


class DraftPanel(ProofPanel):
    """A PDF that spares ink."""

    def words(self) -> str:
        return translate(
            "Sheets",
            "A PDF in the size of the wall with pale photos and without a background: for looking "
            "at on an office printer.",
        )

    def writer(self) -> Write:
        from desktop.work.sheets.proofs import export_draft

        dpi, cells = min(self._dpi(), 150.0), self._cells()

        def write(snapshot: Snapshot, path: Path, progress: Progress) -> Written:
            return Written(export_draft(snapshot, path, dpi, progress, cells))

        return write


class ModelPanel(ProofPanel):
    """The wall small on A4."""

    def words(self) -> str:
        return translate(
            "Sheets",
            "The wall on one A4 page, ten times smaller: from 30 cm it looks as the poster does "
            "from 3 m.",
        )

    def writer(self) -> Write:
        from desktop.work.sheets.proofs import export_model

        cells = self._cells()

        def write(snapshot: Snapshot, path: Path, progress: Progress) -> Written:
            return Written(export_model(snapshot, path, progress, cells))

        return write


class StripPanel(ProofPanel):
    """A piece of the wall at 1:1."""

    def words(self) -> str:
        return translate(
            "Sheets",
            "One A4 page shows a piece of the wall as large as it will hang: around the selected "
            "place, or the first one. So you see how sharp photo and words are.",
        )

    def writer(self) -> Write:
        from desktop.work.sheets.proofs import export_strip

        index, dpi, cells = self.board.current, self._dpi(), self._cells()

        def write(snapshot: Snapshot, path: Path, progress: Progress) -> Written:
            return Written(export_strip(snapshot, path, index, dpi, progress, cells))

        return write


class WebPanel(ProofPanel):
    """The wall as a web page."""

    def words(self) -> str:
        return translate(
            "Sheets",
            "A ZIP file with a web page: all portraits with name, role and credit, and with the "
            "alternative texts of their photos for those who cannot see them. No script, no "
            "cookies.",
        )

    def writer(self) -> Write:
        from datetime import date

        from desktop.work.sheets.web import described, export_web

        store, composition = self.board.context.store, self.board.composition
        campaign = composition.row.campaign_id if composition is not None else None
        cells, today = self._cells(), date.today()

        def write(snapshot: Snapshot, path: Path, progress: Progress) -> Written:
            texts, language = described(store, snapshot, campaign)
            return Written(export_web(snapshot, path, texts, language, today, progress, cells))

        return write
