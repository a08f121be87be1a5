"""The panel of the heads: how far they may differ, evening them out, and which stand out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from desktop.core.harmony import LINE_SLACK
from desktop.ui import theme
from desktop.ui.composer.fields import LightLine
from desktop.ui.composer.looked import when_looked
from desktop.ui.composer.panels import Panel
from desktop.ui.widgets.captions import titled
from desktop.ui.widgets.text import label
from desktop.work.i18n import format_percent, translate
from desktop.work.walls import heads
from desktop.work.walls.seeing import sights_of

if TYPE_CHECKING:
    from db import rows
    from desktop.work.walls.composition import Composition, Place

MOST = 30
"""The largest tolerance, in percent."""
SETTING = "wall.heads"


class OutlierLine(LightLine):
    """Says something of heads; a click chooses the places that it is about."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()


class HeadsPanel(Panel):
    """Evens out the chosen places, or all where fewer than two are chosen."""

    places_wanted = Signal(object)

    def fill(self) -> None:
        self._apart: tuple[int, ...] = ()
        self._faceless: tuple[int, ...] = ()
        self.tolerance = QSlider(Qt.Orientation.Horizontal)
        self.tolerance.setRange(0, MOST)
        self.tolerance.setPageStep(5)
        self.tolerance.setAccessibleName(translate("Composer", "How far heads may differ"))
        self.tolerance.setValue(self.board.context.settings.get(SETTING))
        self.tolerance.valueChanged.connect(self._slide)
        self._percent: QLabel = label("", "secondary")
        self._percent.setMinimumWidth(48)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QWidget()
        beside = QHBoxLayout(line)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.tolerance, 1)
        beside.addWidget(self._percent)
        self.column.addWidget(titled(translate("Composer", "How far heads may differ"), line))
        self.button = QPushButton(translate("Composer", "Even out the heads"))
        self.button.setIcon(theme.icon("face"))
        self.button.setToolTip(
            translate("Composer", "Heads of one height, eyes on one line (Shift+F)")
        )
        self.button.clicked.connect(self.even)
        self.column.addWidget(self.button)
        self.state = OutlierLine()
        self.state.clicked.connect(self._show_apart)
        self.column.addWidget(self.state)
        self.unknown = OutlierLine()
        self.unknown.setCursor(Qt.CursorShape.PointingHandCursor)
        self.unknown.clicked.connect(lambda: self.places_wanted.emit(self._faceless))
        self.column.addWidget(self.unknown)
        self.board.context.settings.changed.connect(self._remembered)

    def _remembered(self, key: str) -> None:
        if key == SETTING:
            self.tolerance.blockSignals(True)
            self.tolerance.setValue(self.board.context.settings.get(SETTING))
            self.tolerance.blockSignals(False)
            self.follow()

    def show_wall(self, wall: rows.Wall, composition: Composition) -> None:
        tolerance = self.tolerance.value() / 100
        self._percent.setText(format_percent(tolerance))
        faces = [p for p in composition.places if p.portrait is not None and p.photo is not None]
        self.button.setEnabled(bool(faces))
        # Evened heads lie within the tolerance on either side of the common height.
        span = 2 * tolerance / (1 - tolerance) + LINE_SLACK
        sights = sights_of(self.board.context.vault)
        found = heads.apart(composition, span, sights) if faces else None
        self._apart = found or ()
        self._faceless = heads.faceless(composition)
        self.unknown.setVisible(bool(self._faceless))
        if self._faceless:
            number = len(self._faceless)
            text = translate("Composer", "No face was found on %n photo(s). Show", "", number)
            self.unknown.show_line("yellow", text)
        # Nothing is good as long as the heads of some are not known.
        self.state.setVisible(bool(found) or (found is not None and not self._faceless))
        if found:
            text = translate("Composer", "%n head(s) stand out. Show", "", len(found))
            self.state.show_line("yellow", text)
            self.state.setCursor(Qt.CursorShape.PointingHandCursor)
        elif found is not None:
            self.state.show_line("green", translate("Composer", "All heads agree."))
            self.state.unsetCursor()

    def even(self) -> None:
        """Even out the heads of the chosen places, or of the whole wall."""
        when_looked(self.board, self, self._even)

    def _even(self) -> None:
        evened = self.edits.even_heads(self._places(), self.tolerance.value() / 100)
        if evened is not None:
            self.follow()

    def _places(self) -> list[Place]:
        chosen = self.board.chosen_places
        return chosen if len(chosen) > 1 else list(self.board.places)

    def _slide(self, percent: int) -> None:
        self.board.context.settings.set(SETTING, percent)
        self.even()

    def _show_apart(self) -> None:
        if self._apart:
            self.places_wanted.emit(self._apart)
