"""Sheets to glue, the posting plan of a large poster, the contact sheet, and further pictures."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core.errors import Known
from desktop.core.formats import find_format
from desktop.core.tiling.seams import crossings
from desktop.core.tiling.tiles import (
    PAPERS,
    PARTS,
    POSTING_OVERLAP,
    Side,
    Tiling,
    divided,
    tiled,
    usual_parts,
)
from desktop.ui.output.alone import PosterChoice
from desktop.ui.output.panel import OutputPanel, Write, Written
from desktop.ui.output.resolution import PicturePanel
from desktop.ui.output.shopfields import narrow
from desktop.ui.output.sketch import JointSketch
from desktop.ui.widgets.captions import row, titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.numbers import MmField
from desktop.ui.widgets.text import label
from desktop.work.i18n import format_number, translate
from desktop.work.messages import sentence
from desktop.work.sheets.cover import summary
from desktop.work.sheets.obstacles import kept_off, obstacles, places_of, told
from desktop.work.sheets.words import SIDES
from desktop.work.walls.hints import Hint
from desktop.work.walls.unseen import at_edges, at_joints, unseen_hints

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.core.tiling.seams import Crossing
    from desktop.ui.composer.board import Board
    from desktop.work.lanes import Progress
    from desktop.work.walls.composition import Composition
    from desktop.work.walls.snapshot import Snapshot


class JointPanel(OutputPanel):
    """Asks where a wall is cut, and shows what that cuts through."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._tiling: Tiling | None = None
        self._cut: list[Crossing] = []
        self._moved = False
        self.posters = PosterChoice()
        self.overlap = MmField(translate("Sheets", "Overlap"), 100.0)
        self.side = Choice()
        self.side.setAccessibleName(translate("Sheets", "Glue edges"))
        for key, text in SIDES.items():
            self.side.addItem(translate("Sheets", text), key)
        narrow(self.side)
        self.said = label("", "strong", wrap=True)
        self.less = label("", "secondary", wrap=True)
        self.less.hide()
        self.sketch = JointSketch()
        self.ease = QPushButton(translate("Sheets", "Move the joints away"))
        self.ease.clicked.connect(self.nudge)
        self.column.addWidget(self.posters)
        self.column.addWidget(self._first_row())
        self.column.addWidget(
            row(
                titled(translate("Sheets", "Overlap"), self.overlap),
                titled(translate("Sheets", "Glue edges"), self.side),
            )
        )
        self.column.addWidget(self.said)
        self.column.addWidget(self.less)
        self.column.addWidget(self.sketch)
        self.column.addWidget(self.ease)
        self.posters.follow(board.composition, board.chosen)
        self._fill()
        self.posters.chosen.connect(self.choose_poster)
        self.overlap.edited.connect(self.choose)
        self.side.activated.connect(self.choose)
        self.follow()

    @abstractmethod
    def _first_row(self) -> QWidget:
        """The settings above overlap and side."""

    @abstractmethod
    def _fill(self) -> None:
        """Take the settings that were used last."""

    @abstractmethod
    def _cut_up(self, composition: Composition) -> Tiling:
        """The wall in sheets. Raises Known where that cannot be."""

    @abstractmethod
    def _sentence(self, tiling: Tiling) -> str:
        """What becomes of the wall."""

    @property
    def composition(self) -> Composition | None:
        """The wall, or the one poster of it that is chosen."""
        return self.posters.of(self.board.composition)

    @property
    def is_whole(self) -> bool:
        return self.posters.index is None

    @property
    def tiling(self) -> Tiling | None:
        """The wall in sheets, as it is chosen; None for a single poster, and where it cannot be."""
        return self._tiling if self.is_whole else None

    def file_name(self) -> str:
        return self.posters.file_name(self.board.composition, ".pdf")

    @property
    def is_possible(self) -> bool:
        return super().is_possible and self._tiling is not None

    def choose(self, *_: object) -> None:
        """Cut anew: the joints lie where they usually do."""
        self._moved = False
        self.follow()

    def nudge(self) -> None:
        """Move the joints off faces and captions, as far as there is room."""
        had_focus = self.ease.hasFocus()
        self._moved = True
        self.follow()
        if had_focus and self.ease.isHidden():
            self.overlap.setFocus()

    def choose_poster(self) -> None:
        """Another poster is chosen, or all together: another size."""
        self.choose()

    def follow(self) -> None:
        self.posters.follow(self.board.composition)
        composition = self.composition
        if composition is None:
            return
        try:
            tiling = self._cut_up(composition)
        except Known as problem:
            self._tiling, self._cut = None, []
            self.said.setText(sentence(problem))
            self.ease.hide()
            self.sketch.hide()
            self.changed.emit()
            return
        if self._moved:
            tiling = kept_off(composition, tiling)
        self._tiling = tiling
        found = obstacles(composition)
        self._cut = crossings(tiling, found)
        self.said.setText(self._sentence(tiling))
        self._tell_overlap(tiling)
        words = told(composition, self._cut)
        self.sketch.setVisible(tiling.count > 1)
        self.sketch.show_joints(composition, tiling, found, self._cut, words or self.said.text())
        self.ease.setVisible(bool(self._cut) and not self._moved)
        self.changed.emit()

    def _tell_overlap(self, tiling: Tiling) -> None:
        """Where joints took room from the overlap that was asked for, that is no secret."""
        cut = [axis.overlap for axis in (tiling.across, tiling.down) if axis.count > 1]
        asked, least = self.overlap.value(), min(cut, default=0.0)
        less = self._moved and bool(cut) and least < asked - 0.01
        self.less.setVisible(less)
        if less:
            text = translate(
                "Sheets", "To keep the joints off, sheets overlap by {least} mm, not {asked} mm.",
                least=format_number(least, 1), asked=format_number(asked, 1),
            )  # fmt: skip
            self.less.setText(text)

    def hints(self) -> list[Hint]:
        composition = self.composition
        if composition is None:
            return []
        found: list[Hint] = []
        if self._cut:
            worst = any(one.obstacle.kind != "caption" for one in self._cut)
            places = places_of(one.obstacle for one in self._cut)
            found.append(Hint("red" if worst else "yellow", told(composition, self._cut), places))
        if self._tiling is not None:
            # Those at a frame or a seam are told with the hints of the wall.
            touched = at_joints(composition, self._tiling) - at_edges(composition)
            found += unseen_hints(composition, touched)
        if self.posters.index is not None:
            found = [replace(hint, places=(self.posters.index,)) for hint in found]
        return found

    def _side(self) -> Side:
        return cast("Side", self.side.currentData())

    def _recall(self, overlap: float) -> None:
        settings = self.board.context.settings
        self.overlap.show_value(overlap)
        self.side.setCurrentIndex(max(0, self.side.findData(settings.get("sheets.side"))))

    def _cells(self) -> Any:
        from desktop.work.output import CellCache

        return CellCache.of_library(self.board.context.library.folder)


class TilesPanel(JointPanel):
    """Sheets of office paper to be glued together."""

    def _first_row(self) -> QWidget:
        self.paper = Choice()
        self.paper.setAccessibleName(translate("Sheets", "Paper"))
        for name in PAPERS:
            self.paper.addItem(name, name)
        self.paper.activated.connect(self.choose)
        self.margin = MmField(translate("Sheets", "White edge of the printer"), 50.0)
        self.margin.edited.connect(self.choose)
        return row(
            titled(translate("Sheets", "Paper"), self.paper),
            titled(translate("Sheets", "White edge of the printer"), self.margin),
        )

    @property
    def first(self) -> QWidget:
        return self.paper

    def _fill(self) -> None:
        settings = self.board.context.settings
        self._recall(settings.get("sheets.overlap"))
        paper, division = settings.get("sheets.paper"), self.board.division
        if division is not None and division.paper:
            paper, self._moved = division.paper, division.eased
        self.paper.setCurrentIndex(max(0, self.paper.findData(paper)))
        self.margin.show_value(settings.get("sheets.margin"))

    def keep(self) -> None:
        settings = self.board.context.settings
        settings.set("sheets.overlap", self.overlap.value())
        settings.set("sheets.margin", self.margin.value())
        settings.set("sheets.paper", self.paper.currentData())
        settings.set("sheets.side", self.side.currentData())

    def _cut_up(self, composition: Composition) -> Tiling:
        paper = find_format(self.paper.currentData()).size()
        size = composition.wall.page.size
        return tiled(size, paper, self.overlap.value(), self.margin.value(), self._side())

    def _sentence(self, tiling: Tiling) -> str:
        return summary(tiling)

    def writer(self) -> Write:
        from desktop.work.sheets.tiles import export_tiles

        composition, tiling, cells = self.composition, self._tiling, self._cells()
        assert composition is not None, "a panel without a wall is not possible"
        assert tiling is not None, "a panel without sheets is not possible"
        dpi, shown = float(composition.row.dpi), self.posters.shown()

        def write(snapshot: Snapshot, path: Path, progress: Progress) -> Written:
            return Written(export_tiles(shown(snapshot), path, tiling, dpi, progress, cells))

        return write


class PlanPanel(JointPanel):
    """The posting plan of a large poster."""

    def _first_row(self) -> QWidget:
        self.parts = Choice()
        self.parts.setAccessibleName(translate("Sheets", "Parts"))
        for number in (1, *PARTS):
            self.parts.addItem(translate("Sheets", "%n part(s)", "", number), number)
        self.parts.activated.connect(self.choose)
        return titled(translate("Sheets", "Parts"), self.parts)

    @property
    def first(self) -> QWidget:
        return self.parts

    def _fill(self) -> None:
        self._recall(POSTING_OVERLAP)
        self._propose()

    def _propose(self) -> None:
        """Take as many parts as are usual for the size, or as the wall is divided into."""
        composition = self.composition
        if composition is not None:
            usual = usual_parts(composition.wall.page.size)
            division = self.board.division
            if division is not None and division.parts and self.is_whole:
                usual, self._moved = division.parts, division.eased
            self.parts.setCurrentIndex(self.parts.findData(usual))

    def choose_poster(self) -> None:
        self._moved = False
        self._propose()
        self.follow()

    def keep(self) -> None:
        self.board.context.settings.set("sheets.side", self.side.currentData())

    def _cut_up(self, composition: Composition) -> Tiling:
        size = composition.wall.page.size
        return divided(size, self.parts.currentData(), self.overlap.value(), self._side())

    def _sentence(self, tiling: Tiling) -> str:
        from desktop.work.sheets.posting import facts, steps

        if tiling.count == 1:
            return steps(tiling)[0]
        return " · ".join(f"{name}: {value}" for name, value in facts(tiling)[1:3])

    def writer(self) -> Write:
        from desktop.work.sheets.posting import export_posting_plan

        tiling, cells, shown = self._tiling, self._cells(), self.posters.shown()
        assert tiling is not None, "a panel without parts is not possible"

        def write(snapshot: Snapshot, path: Path, progress: Progress) -> Written:
            return Written(export_posting_plan(shown(snapshot), path, tiling, progress, cells))

        return write


class ContactPanel(OutputPanel):
    """The contact sheet for sign-off: nothing to set."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        text = translate(
            "Sheets",
            "A4 pages with all portraits of the wall: number, photo, name, role and credit, and "
            "boxes to tick “approved” or “rejected”. The first page shows the wall with the "
            "numbers.",
        )
        self.column.addWidget(label(text, "secondary", wrap=True))

    def writer(self) -> Write:
        from desktop.work.output import CellCache
        from desktop.work.sheets.contact import export_contact_sheet

        cells = CellCache.of_library(self.board.context.library.folder)
        today = date.today()

        def write(snapshot: Snapshot, path: Path, progress: Progress) -> Written:
            plain = replace(snapshot, content=replace(snapshot.content, credit=""))
            return Written(export_contact_sheet(plain, path, today, progress, cells))

        return write


class TiffPanel(PicturePanel):
    """A picture as TIFF."""

    def writer(self) -> Write:
        from desktop.core.tiff import TiffWriter

        return self._as(TiffWriter)


class JpegPanel(PicturePanel):
    """A picture as JPEG."""

    def writer(self) -> Write:
        from desktop.core.jpeg import JpegWriter

        return self._as(JpegWriter)
