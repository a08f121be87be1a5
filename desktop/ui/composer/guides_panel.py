"""The legend of the guides, and into which sheets the wall is divided."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.tiling.division import Division
from desktop.core.tiling.tiles import PAPERS, PARTS
from desktop.ui import theme
from desktop.ui.composer.guides import COLOURS, DASHES, NAMES, VEIL, value_of
from desktop.ui.widgets.captions import titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.text import label, line
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.core.pages.guides import Line
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.guiding import Guiding

WIDTH = 34
"""Width of a sample in logical px."""


class Sample(QWidget):
    """A piece of a line as it is drawn on the wall."""

    def __init__(self, name: Line) -> None:
        super().__init__()
        self._name: Line = name
        self.setFixedSize(WIDTH, 16)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        colour = QColor(theme.color(COLOURS[self._name]))
        if self._name == "visible":
            veil = QColor(colour)
            veil.setAlphaF(VEIL)
            painter.fillRect(QRectF(0, 2, WIDTH, 6), veil)
        pen = QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if self._name in DASHES:
            pen.setDashPattern([length / 2 for length in DASHES[self._name]])
        painter.setPen(pen)
        painter.drawLine(QLineF(0, 8, WIDTH, 8))


class GuidesPanel(QWidget):
    """What the lines on the wall mean; and the sheets that it is printed on."""

    kept_wanted = Signal(bool)
    """Guides are to be shown for good, or only while something moves."""

    def __init__(self, board: Board, guiding: Guiding) -> None:
        super().__init__()
        self._board, self._guiding = board, guiding
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("inside"))
        self.kept = QCheckBox(translate("Guides", "Keep guides in sight (H)"))
        self.kept.setToolTip(translate("Guides", "Else they appear while something is moved."))
        self.kept.clicked.connect(self.kept_wanted)
        column.addWidget(self.kept)
        legend = QWidget()
        self._grid = QGridLayout(legend)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space("between"))
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[Line, tuple[QWidget, ...]] = {}
        self._values: dict[Line, QLabel] = {}
        for at, name in enumerate(NAMES):
            value: QLabel = label("", "secondary")
            self._values[name] = value
            self._rows[name] = (Sample(name), label(translate("Guides", NAMES[name])), value)
            for column_at, widget in enumerate(self._rows[name]):
                self._grid.addWidget(widget, at, column_at)
        column.addWidget(legend)
        column.addWidget(line())
        self.division = Choice()
        self.division.setAccessibleName(translate("Guides", "Printed"))
        self.division.addItem(translate("Guides", "In one piece"), None)
        for parts in PARTS:
            text = translate("Guides", "In %n part(s)", "", parts)
            self.division.addItem(text, Division.in_parts(parts))
        for paper in PAPERS:
            text = translate("Guides", "On sheets of {paper}", paper=paper)
            self.division.addItem(text, Division.on_paper(paper))
        self.division.activated.connect(self._divide)
        column.addWidget(titled(translate("Guides", "Printed"), self.division))
        self.eased = QCheckBox(translate("Guides", "Joints keep off faces and words"))
        self.eased.clicked.connect(self._divide)
        column.addWidget(self.eased)
        guiding.changed.connect(self.follow)
        board.changed.connect(self.follow)
        board.opened.connect(self.follow)
        self.follow()

    def _divide(self, *_: object) -> None:
        chosen: Division | None = self.division.currentData()
        if chosen is not None and self.eased.isChecked():
            chosen = replace(chosen, eased=True)
        self._guiding.divide(chosen)

    def follow(self) -> None:
        """Other guides, or another division."""
        guides, tiling = self._guiding.guides, self._guiding.shown_tiling
        there = {name for name, _ in guides.rects()} if guides is not None else set()
        if guides is not None and (guides.standing or guides.lying):
            there.add("joint")
        for name, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(name in there)
            if guides is not None and name in there:
                self._values[name].setText(value_of(guides, name, tiling))
        self.kept.setChecked(self._board.context.settings.get("wall.guides"))
        division = self._board.division
        at = next(
            (
                at
                for at in range(self.division.count())
                if _kind(self.division.itemData(at)) == _kind(division)
            ),
            0,
        )
        self.division.setCurrentIndex(at)
        self.eased.setChecked(division is not None and division.eased)
        self.eased.setEnabled(division is not None)


def _kind(division: Division | None) -> tuple[int, str] | None:
    return None if division is None else (division.parts, division.paper)
