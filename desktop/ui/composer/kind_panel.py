"""The panel of a wall's kind: one poster, many, or a sheet round a column with size and seam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core.columns.sizes import LEAST_SIDE, MOST_OVERLAP, USUAL, Column, usual
from desktop.core.errors import Known
from desktop.core.formats import LARGEST_MM
from desktop.ui import theme
from desktop.ui.composer.column_edits import free_seam, set_column, set_seam
from desktop.ui.composer.panels import Panel
from desktop.ui.composer.poster_edits import set_kind
from desktop.ui.widgets.captions import row, titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.numbers import MmField
from desktop.ui.widgets.text import label
from desktop.work.i18n import format_number, format_size, mark, translate
from desktop.work.walls.columns import is_column

if TYPE_CHECKING:
    from db import rows
    from desktop.work.walls.composition import Composition

KINDS = (
    ("poster", mark("Column", "One poster")),
    ("posters", mark("Column", "Many posters beside each other")),
    ("column", mark("Column", "Round an advertising column")),
)
"""The kinds of wall that can be chosen, with their words."""
FREE = "free"


class KindPanel(Panel):
    """What a wall is; where it goes round a column, the size of that and the place of its seam."""

    def fill(self) -> None:
        self.kind = _choice()
        self.kind.setAccessibleName(translate("Column", "Kind of wall"))
        for key, text in KINDS:
            self.kind.addItem(translate("Column", text), key)
        self.kind.activated.connect(lambda at: self._choose(self.kind.itemData(at)))
        self.column.addWidget(self.kind)
        self._fill_column()

    def _fill_column(self) -> None:
        self.sizes = _choice()
        self.sizes.setAccessibleName(translate("Column", "Column"))
        for each in USUAL:
            self.sizes.addItem(format_size(each.circumference, each.height), each.key)
        self.sizes.addItem(translate("Column", "Another column"), FREE)
        self.sizes.activated.connect(self._choose_size)
        self.around = MmField(translate("Column", "Circumference"), LARGEST_MM, LEAST_SIDE)
        self.high = MmField(translate("Column", "Height"), LARGEST_MM, LEAST_SIDE)
        self.overlap = MmField(translate("Column", "Overlap"), MOST_OVERLAP)
        self.overlap.setToolTip(
            translate("Column", "By how much the sheet is longer, to be glued over its beginning")
        )
        self.seam = MmField(translate("Column", "Seam at"), LARGEST_MM)
        self.seam.setToolTip(
            translate("Column", "How far round the column the sheet begins; it stays there")
        )
        for field in (self.around, self.high, self.overlap, self.seam):
            field.setMinimumWidth(theme.size("toolbar") * 2)  # two of them stand side by side
        for field in (self.around, self.high, self.overlap):
            field.edited.connect(lambda _value: self._resize())
        self.seam.edited.connect(lambda value: self.attempt(lambda: set_seam(self.edits, value)))
        self._seam_words = label("", "secondary", wrap=True)
        self.free = QPushButton(translate("Column", "Move the seam"))
        self.free.setToolTip(translate("Column", "To where it cuts no face, and no words"))
        self.free.clicked.connect(lambda _checked=False: self.attempt(self._free))
        self._words = label("", "secondary", wrap=True)
        self._parts: list[QWidget] = [
            titled(translate("Column", "Column"), self.sizes),
            row(
                titled(translate("Column", "Circumference"), self.around),
                titled(translate("Column", "Height"), self.high),
            ),
            self._words,
            row(
                titled(translate("Column", "Overlap"), self.overlap),
                titled(translate("Column", "Seam at"), self.seam),
            ),
            self._seam_words,
            self.free,
        ]
        for part in self._parts:
            self.column.addWidget(part)

    # ------------------------------------------------------------------ showing

    def show_wall(self, wall: rows.Wall, composition: Composition) -> None:
        column = is_column(wall)
        self.kind.setCurrentIndex(max(0, self.kind.findData(wall.kind)))
        for part in self._parts:
            part.setVisible(column)
        if not column:
            return
        known = usual(wall.circumference, wall.column_height)
        self.sizes.setCurrentIndex(self.sizes.findData(known.key if known else FREE))
        self.around.show_value(wall.circumference)
        self.high.show_value(wall.column_height)
        self.overlap.show_value(wall.seam_overlap)
        self.seam.show_value(round(composition.wall.spec.seam, 1))
        thick = Column(wall.circumference, wall.column_height).diameter
        self._words.setText(
            translate(
                "Column",
                "{diameter} m thick; the sheet measures {size}.",
                diameter=format_number(thick / 1000, 2),
                size=format_size(wall.width, wall.height),
            )
        )
        self._seam_words.setText(
            translate("Column", "The seam stays where you have put it.")
            if wall.seam_locked
            else translate("Column", "The seam lies by itself where it cuts least.")
        )
        self.free.setVisible(bool(wall.seam_locked))

    # ------------------------------------------------------------------ doing

    def _choose(self, kind: str) -> None:
        composition = self.board.composition
        if composition is None or composition.row.kind == kind:
            return
        self.attempt(lambda: set_kind(self.edits, self.board, kind))

    def _choose_size(self, at: int) -> None:
        key = self.sizes.itemData(at)
        if key == FREE:
            self.around.setFocus()
            self.around.selectAll()
            return
        column = next(each for each in USUAL if each.key == key)
        self._take(column.circumference, column.height, self.overlap.value())

    def _resize(self) -> None:
        self._take(self.around.value(), self.high.value(), self.overlap.value())

    def _take(self, around: float, high: float, overlap: float) -> None:
        refused: list[Known] = []

        def act() -> bool:
            try:
                return set_column(self.edits, self.board, around, high, overlap)
            except Known as problem:
                refused.append(problem)
                return False

        self.attempt(act)
        for problem in refused:
            self.say(problem)

    def _free(self) -> bool:
        return free_seam(self.edits)


def _choice() -> Choice:
    """A choice that keeps to the width of the panel, however long its words are."""
    made = Choice()
    made.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    return made
