"""What is asked before a wall becomes a file: its resolution, and what that means for it."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.errors import Known
from desktop.core.formats import judge
from desktop.ui import theme
from desktop.ui.composer.fields import LightLine
from desktop.ui.composer.panels import PHOTO_DPI
from desktop.ui.output.panel import OutputPanel, Write, Written
from desktop.ui.widgets.captions import titled
from desktop.ui.widgets.numbers import CountField
from desktop.ui.widgets.text import label
from desktop.work import verbs
from desktop.work.i18n import format_number, translate
from desktop.work.messages import sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import IO

    from desktop.ui.composer.board import Board
    from desktop.work.lanes import Progress
    from desktop.work.output import PictureWriter
    from desktop.work.walls.composition import Composition
    from desktop.work.walls.hints import Light
    from desktop.work.walls.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a resolution means: in a few words, and a light with a sentence where one is needed."""

    words: str
    light: Light | None = None
    sentence: str = ""
    possible: bool = True


class ResolutionPanel(OutputPanel):
    """Asks for the dpi of an output of the board's wall."""

    offered = (72, 150, 300)
    """Resolutions that one click chooses, in dpi."""

    def __init__(self, board: Board, dpi: tuple[int, int, int]) -> None:
        """`dpi`: the least, the proposed, and the highest."""
        super().__init__(board)
        name = translate("Output", "Resolution")
        self.dpi = CountField(name, dpi[0], dpi[2], "\N{NO-BREAK SPACE}dpi")
        self.dpi.setKeyboardTracking(True)  # the meaning follows while one types
        self.dpi.setValue(dpi[1])
        self.dpi.edited.connect(self.follow)
        self.pixels = label("", "strong")
        self.verdict = LightLine()
        self._possible = True
        self.column.addWidget(titled(name, self._line()))
        self.column.addWidget(self.pixels)
        self.column.addWidget(self.verdict)
        self.column.addWidget(label(self.advice(), "secondary", wrap=True))
        self.follow()

    @property
    def first(self) -> QWidget:
        return self.dpi

    @property
    def is_possible(self) -> bool:
        return self._possible and super().is_possible

    @abstractmethod
    def advice(self) -> str:
        """Which resolution is good for what."""

    @abstractmethod
    def meaning(self, composition: Composition, dpi: int) -> Meaning:
        """What a resolution means for a wall."""

    def _line(self) -> QWidget:
        made = QWidget()
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("inside"))
        layout.addWidget(self.dpi, 1)
        for dpi in self.offered:
            button = QPushButton(f"{dpi}\N{NO-BREAK SPACE}dpi")
            button.clicked.connect(lambda _checked=False, dpi=dpi: self.dpi.setValue(dpi))
            layout.addWidget(button)
        return made

    def follow(self) -> None:
        """Say what the resolution means for the wall as it is."""
        composition = self.board.composition
        if composition is None:
            return
        meaning = self.meaning(composition, self.dpi.value())
        self.pixels.setText(meaning.words)
        self.pixels.setVisible(bool(meaning.words))
        self.verdict.setVisible(meaning.light is not None)
        if meaning.light is not None:
            self.verdict.show_line(meaning.light, meaning.sentence)
        self._possible = meaning.possible
        self.changed.emit()


class PicturePanel(ResolutionPanel):
    """Asks for the dpi of a picture.

    The last choice is proposed, else what the wall asks of its photos, as far as that is possible.
    """

    def __init__(self, board: Board) -> None:
        from desktop.work.output import HIGHEST_DPI, LOWEST_DPI, png_most

        proposed: int = board.context.settings.get("export.png_dpi")
        composition = board.composition
        if not proposed and composition is not None:
            proposed = min(composition.row.dpi, png_most(composition.wall.page))
        super().__init__(board, (LOWEST_DPI, proposed, HIGHEST_DPI))

    def advice(self) -> str:
        return translate("Output", "Screen and web: 72 to 150 dpi. Print: 300 dpi.")

    def meaning(self, composition: Composition, dpi: int) -> Meaning:
        from desktop.work.output import png_size

        try:
            width, height = png_size(composition.wall.page, dpi)
        except Known as refused:
            return Meaning("", "red", sentence(refused), possible=False)
        words = translate(
            "Output", "{width} × {height} pixels",
            width=format_number(width), height=format_number(height),
        )  # fmt: skip
        return Meaning(words)

    def keep(self) -> None:
        self.board.context.settings.set("export.png_dpi", self.dpi.value())

    def writer(self) -> Write:
        from desktop.core.png import PngWriter

        return self._as(PngWriter)

    def _as(self, made: Callable[[IO[bytes], int, int, float], PictureWriter]) -> Write:
        """Writes a picture of a kind."""
        from desktop.work.output import export_picture

        dpi = float(self.dpi.value())

        def write(snapshot: Snapshot, path: Path, progress: Progress) -> Written:
            return Written(export_picture(snapshot, path, dpi, progress, made))

        return write


class PdfPanel(ResolutionPanel):
    """Asks for the dpi of the photos in a PDF, which belong to the wall and can be undone."""

    offered = (100, 150, 300)

    def __init__(self, board: Board) -> None:
        composition = board.composition
        proposed = composition.row.dpi if composition is not None else 300
        least, most = PHOTO_DPI
        super().__init__(board, (min(least, proposed), proposed, max(most, proposed)))

    def advice(self) -> str:
        composition = self.board.composition
        if composition is None:
            return ""
        return translate(
            "Output",
            "A page of this size is seen from {distance} m: {needed} dpi are needed there. More "
            "makes the file larger. Words and lines are always sharp.",
            distance=format_number(composition.distance, 1),
            needed=format_number(round(composition.needed_dpi)),
        )

    def meaning(self, composition: Composition, dpi: int) -> Meaning:
        from desktop.work.pictures import pixels_of

        found = [place.dpi for place in composition.places if place.dpi is not None]
        if not found:
            return Meaning("", "yellow", translate("Output", "There is no photo on the wall yet."))
        width, height = pixels_of(composition.places[0].cell, dpi)
        words = translate(
            "Output", "Up to {width} × {height} pixels for each photo",
            width=format_number(width), height=format_number(height),
        )  # fmt: skip
        if judge(dpi, composition.needed_dpi) != "good":
            soft = translate(
                "Output", "From {distance} m the photos look soft; {needed} dpi are needed.",
                distance=format_number(composition.distance, 1),
                needed=format_number(round(composition.needed_dpi)),
            )  # fmt: skip
            return Meaning(words, "yellow", soft)
        less = [has for has in found if round(has) < dpi]
        if not less:
            enough = translate("Output", "All photos have that many.")
            return Meaning(words, "green", enough)
        text = translate(
            "Output", "%n photo(s) have less, down to {least} dpi: they go in as they are.", "",
            len(less), least=format_number(round(min(less))),
        )  # fmt: skip
        good = judge(min(less), composition.needed_dpi) == "good"
        return Meaning(words, "green" if good else "yellow", text)

    def keep(self) -> None:
        composition, dpi = self.board.composition, self.dpi.value()
        if composition is not None and composition.row.dpi != dpi:
            change = verbs.set_values("walls", [composition.row.id], dpi=dpi)
            self.board.context.undo.push_change(translate("Composer", "Resolution"), change)

    def writer(self) -> Write:
        from desktop.work.output import CellCache, export_pdf

        dpi = float(self.dpi.value())
        cells = CellCache.of_library(self.board.context.library.folder)
        return lambda snapshot, path, progress: Written(
            export_pdf(snapshot, path, dpi, progress, cells)
        )
