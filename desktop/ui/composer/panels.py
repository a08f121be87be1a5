"""Panels of the wall's settings; the same ones open from the toolbar and stand in the inspector.

A panel shows the board and pushes edits; it keeps nothing itself. What is refused it says below.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.errors import Known
from desktop.core.formats import LARGEST_MM, SMALLEST_MM
from desktop.core.pages.built_in import turns
from desktop.ui import theme
from desktop.ui.composer.fields import ColourField
from desktop.ui.widgets.captions import row, titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.numbers import CountField, MmField
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.text import label
from desktop.work import pages
from desktop.work.i18n import format_number, format_size, translate
from desktop.work.messages import sentence
from desktop.work.walls.columns import is_column
from desktop.work.walls.shaping import caption_fields

if TYPE_CHECKING:
    from db import rows
    from desktop.core.formats import PageFormat
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits
    from desktop.work.walls.composition import Composition

FREE, EDIT = "free", "edit"
PHOTO_DPI = (50, 600)
"""The least and the most that can be asked of the photos of a wall."""


class Panel(QWidget):
    """The base: a column of fields that follow the board."""

    def __init__(self, board: Board, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board, self.edits = board, edits
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space("inside"))
        self.fill()
        self._wrong: QLabel = label("", "error", wrap=True)
        self._wrong.hide()
        self.column.addWidget(self._wrong)
        board.opened.connect(self.follow)
        board.changed.connect(self.follow)
        self.follow()

    def fill(self) -> None:
        """Make the fields."""

    def show_wall(self, wall: rows.Wall, composition: Composition) -> None:
        """Show the settings as they are."""

    def follow(self) -> None:
        """The board has changed."""
        composition = self.board.composition
        self._wrong.hide()
        if composition is not None:
            self.show_wall(composition.row, composition)
            if composition.problem is not None:
                self.say(composition.problem)

    def push(self, text: str, *, gesture: bool = False, **values: object) -> None:
        """Set columns of the wall; where that cannot be, the fields go back."""
        self.attempt(lambda: self.edits.set(text, gesture=gesture, **values))

    def attempt(self, act: Callable[[], bool]) -> None:
        """Do something to the wall; where that cannot be, say why and show what is."""
        if self.board.composition is None:
            return
        refusals: list[Known] = []
        with self.edits.answering(refusals.append):
            taken = act()
        composition = self.board.composition
        if not taken and composition is not None:
            self.show_wall(composition.row, composition)
        for problem in refusals:
            self.say(problem)

    def say(self, problem: Known) -> None:
        """Say below the fields why something cannot be."""
        self._wrong.setText(sentence(problem))
        self._wrong.show()


class PagePanel(Panel):
    """Format, direction, and the sides of a free page."""

    def fill(self) -> None:
        self._format = Choice()
        self._format.setAccessibleName(translate("Composer", "Page format"))
        # An office's name for a format may be long: the panel keeps its width.
        self._format.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._format.setMinimumContentsLength(12)
        self._listed = -1
        self._format.activated.connect(self._choose)
        self._turn = Segments(
            (
                ("upright", translate("Composer", "Upright"), "portrait-format"),
                ("lying", translate("Composer", "Landscape"), "landscape-format"),
            ),
            translate("Composer", "Direction"),
        )
        self._turn.chosen.connect(self._turned)
        self._width = MmField(translate("Composer", "Width"), LARGEST_MM, SMALLEST_MM)
        self._height = MmField(translate("Composer", "Height"), LARGEST_MM, SMALLEST_MM)
        self._width.edited.connect(lambda width: self._size(width, self._height.value()))
        self._height.edited.connect(lambda height: self._size(self._width.value(), height))
        self.column.addWidget(titled(translate("Composer", "Page format"), self._format))
        self.column.addWidget(self._turn, 0, Qt.AlignmentFlag.AlignLeft)
        self._sides = row(
            titled(translate("Composer", "Width"), self._width),
            titled(translate("Composer", "Height"), self._height),
        )
        self.column.addWidget(self._sides)
        self._format.setPlaceholderText(translate("Column", "Advertising column"))

    def show_wall(self, wall: rows.Wall, composition: Composition) -> None:
        self._list_formats()
        column = is_column(wall)
        self._sides.setVisible(not column)
        self._turn.setVisible(not column)
        name = "" if column else composition.page.name or FREE
        self._format.setCurrentIndex(self._format.findData(name) if name else -1)
        self._format.setToolTip(format_hint(composition.page))
        self._turn.choose("lying" if wall.width > wall.height else "upright")
        self._width.show_value(wall.width)
        self._height.show_value(wall.height)

    def _list_formats(self) -> None:
        """Fill the picker, again where the table of formats has changed."""
        if self._listed == pages.edition():
            return
        self._listed = pages.edition()
        self._format.clear()
        papers = pages.papers()
        others = pages.table()[len(papers) :]
        for group in (reversed(papers), others):
            for page in group:
                self._format.addItem(f"{page.name}   {size_text(page)}", page.name)
            self._format.insertSeparator(self._format.count())
        self._format.addItem(translate("Composer", "Free size"), FREE)
        self._format.addItem(translate("Composer", "Edit page formats…"), EDIT)
        self._format.setMaxVisibleItems(self._format.count())

    def _choose(self, index: int) -> None:
        name = self._format.itemData(index)
        composition = self.board.composition
        if composition is None:
            return
        if name == EDIT:
            self.show_wall(composition.row, composition)
            self.edits.formats_wanted.emit()
            return
        if name == FREE:
            self._width.setFocus()
            self._width.selectAll()
            return
        wall = composition.row
        page = pages.find(name)
        size = page.size(wall.width > wall.height if turns(page) else None)
        self.attempt(lambda: self.edits.set_page(name, size.width, size.height))

    def _size(self, width: float, height: float) -> None:
        named = pages.named(width, height)
        name = named.name if named else ""
        self.attempt(lambda: self.edits.set_page(name, width, height, gesture=True))

    def _turned(self, key: str) -> None:
        composition = self.board.composition
        if composition is not None:
            lying = composition.row.width > composition.row.height
            if lying != (key == "lying"):
                self.attempt(self.edits.turn)


def size_text(page: PageFormat) -> str:
    """The size of a format: in mm, or in pixels where it is for a screen."""
    if not page.screen:
        return format_size(page.width_mm, page.height_mm)
    space = "\N{NO-BREAK SPACE}"
    return f"{page.width_mm * 10:.0f}{space}×{space}{page.height_mm * 10:.0f}{space}px"


def format_hint(page: PageFormat) -> str:
    """What a format is about, for its tool tip."""
    said = [
        translate("Composer", "Seen from {distance} m", distance=format_number(page.distance_m, 2)),
        translate("Composer", "{dpi} dpi needed", dpi=format_number(round(page.needed_dpi))),
    ]
    if any(page.hidden):
        across, down = page.hidden
        size = format_size(page.width_mm - 2 * across, page.height_mm - 2 * down)
        said.insert(0, translate("Composer", "Visible area {size}", size=size))
    return " · ".join(said)


class SpacePanel(Panel):
    """Gaps between the places, margins of the page."""

    _wall = 0

    def fill(self) -> None:
        self._gap_x = self._field(translate("Composer", "Gap across"), "gap_x")
        self._gap_y = self._field(translate("Composer", "Gap down"), "gap_y")
        self._top = self._field(translate("Composer", "Top"), "margin_top")
        self._bottom = self._field(translate("Composer", "Bottom"), "margin_bottom")
        self._left = self._field(translate("Composer", "Left"), "margin_left")
        self._right = self._field(translate("Composer", "Right"), "margin_right")
        self._even = QCheckBox(translate("Composer", "Same margin all round"))
        self._even.toggled.connect(self._level)
        self.column.addWidget(
            row(
                titled(translate("Composer", "Gap across"), self._gap_x),
                titled(translate("Composer", "Gap down"), self._gap_y),
            )
        )
        self._top_box = titled(translate("Composer", "Margin"), self._top)
        self._head = self._top_box.findChild(QLabel)
        self._others = [
            titled(translate("Composer", "Bottom"), self._bottom),
            titled(translate("Composer", "Left"), self._left),
            titled(translate("Composer", "Right"), self._right),
        ]
        self.column.addWidget(row(self._top_box, self._others[0]))
        self._second = row(self._others[1], self._others[2])
        self.column.addWidget(self._second)
        self.column.addWidget(self._even)

    def _field(self, name: str, column: str) -> MmField:
        field = MmField(name)
        field.edited.connect(lambda value: self._push(column, value))
        return field

    def _push(self, column: str, value: float) -> None:
        if column.startswith("gap"):
            self.push(translate("Composer", "Gaps"), gesture=True, **{column: value})
        else:
            names = MARGINS if self._even.isChecked() else (column,)
            values = dict.fromkeys(names, value)
            self.push(translate("Composer", "Margins"), gesture=True, **values)

    def _level(self, even: bool) -> None:
        self._show_even(even)
        if even:
            self.push(translate("Composer", "Margins"), **dict.fromkeys(MARGINS, self._top.value()))

    def _show_even(self, even: bool) -> None:
        for other in (*self._others, self._second):
            other.setVisible(not even)
        if isinstance(self._head, QLabel):
            self._head.setText(
                translate("Composer", "Margin") if even else translate("Composer", "Top")
            )

    def show_wall(self, wall: rows.Wall, composition: Composition) -> None:
        self._gap_x.show_value(wall.gap_x)
        self._gap_y.show_value(wall.gap_y)
        self._top.show_value(wall.margin_top)
        self._right.show_value(wall.margin_right)
        self._bottom.show_value(wall.margin_bottom)
        self._left.show_value(wall.margin_left)
        even = len({getattr(wall, name) for name in MARGINS}) == 1
        if not even or wall.id != self._wall:
            self._wall = wall.id
            self._even.blockSignals(True)
            self._even.setChecked(even)
            self._even.blockSignals(False)
        self._show_even(self._even.isChecked())


MARGINS = ("margin_top", "margin_right", "margin_bottom", "margin_left")


class CaptionPanel(Panel):
    """Where the words stand, which, and how large."""

    def fill(self) -> None:
        self._place = Choice()
        self._place.setAccessibleName(translate("Composer", "Caption"))
        for key, text in (
            ("below", translate("Composer", "Below the photo")),
            ("inside", translate("Composer", "In the photo, on a shadow")),
            ("overlay", translate("Composer", "In the photo, on a band")),
            ("none", translate("Composer", "None")),
        ):
            self._place.addItem(text, key)
        self._place.activated.connect(
            lambda at: self.push(translate("Composer", "Caption"), caption=self._place.itemData(at))
        )
        self._place_box = titled(translate("Composer", "Caption"), self._place)
        self.column.addWidget(self._place_box)
        self._fields = {
            "name": QCheckBox(translate("Composer", "First name")),
            "age": QCheckBox(translate("Composer", "Age")),
            "role": QCheckBox(translate("Composer", "Role")),
            "quote": QCheckBox(translate("Composer", "Quote")),
            "claim": QCheckBox(translate("Composer", "Claim")),
        }
        boxes = QWidget()
        grid = QGridLayout(boxes)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.space("inside"))
        for at, box in enumerate(self._fields.values()):
            box.clicked.connect(self._push_fields)
            grid.addWidget(box, at // 2, at % 2)
        self.column.addWidget(boxes)
        self._size = MmField(
            translate("Composer", "Type size"), 200.0, zero=translate("Composer", "Automatic")
        )
        self._size.edited.connect(
            lambda size: self.push(
                translate("Composer", "Caption"), gesture=True, caption_size=size
            )
        )
        self._size_box = titled(translate("Composer", "Type size"), self._size)
        self.column.addWidget(self._size_box)

    def _push_fields(self) -> None:
        shown = ",".join(name for name, box in self._fields.items() if box.isChecked())
        self.push(translate("Composer", "Caption"), caption_fields=shown)

    def show_wall(self, wall: rows.Wall, composition: Composition) -> None:
        self._place.setCurrentIndex(max(0, self._place.findData(wall.caption)))
        shown = caption_fields(wall)
        posters = wall.kind == "posters"
        self._place_box.setVisible(not posters)
        self._size_box.setVisible(not posters)
        self._fields["claim"].setVisible(posters)
        for name, box in self._fields.items():
            box.setChecked(name in shown)
            box.setEnabled(posters or wall.caption != "none")
        self._size.show_value(wall.caption_size)
        self._size_box.setEnabled(wall.caption != "none")


class SheetPanel(Panel):
    """Background, frames and corners of the photos, and their resolution."""

    def fill(self) -> None:
        self._colour = ColourField()
        self._colour.edited.connect(
            lambda colour: self.push(translate("Composer", "Background"), background=colour)
        )
        self._dpi = CountField(
            translate("Composer", "Resolution"), *PHOTO_DPI, "\N{NO-BREAK SPACE}dpi"
        )
        self._dpi.setSingleStep(50)
        self._dpi.edited.connect(
            lambda dpi: self.push(translate("Composer", "Resolution"), gesture=True, dpi=dpi)
        )
        self.column.addWidget(titled(translate("Composer", "Background"), self._colour))
        self._radius = self._length(translate("Composer", "Round corners"), "radius")
        self._frame = self._length(translate("Composer", "Frame"), "frame")
        self._edges = row(
            titled(translate("Composer", "Round corners"), self._radius),
            titled(translate("Composer", "Frame"), self._frame),
        )
        self.column.addWidget(self._edges)
        self._frame_colour = ColourField()
        self._frame_colour.edited.connect(
            lambda colour: self.push(translate("Composer", "Frame"), frame_colour=colour)
        )
        self._frame_box = titled(translate("Composer", "Colour of the frame"), self._frame_colour)
        self.column.addWidget(self._frame_box)
        self.column.addWidget(titled(translate("Composer", "Resolution of the photos"), self._dpi))

    def _length(self, name: str, column: str) -> MmField:
        field = MmField(name, 500.0)
        field.edited.connect(lambda value: self.push(name, gesture=True, **{column: value}))
        return field

    def show_wall(self, wall: rows.Wall, composition: Composition) -> None:
        self._colour.show_value(wall.background)
        self._radius.show_value(wall.radius)
        self._frame.show_value(wall.frame)
        self._frame_colour.show_value(wall.frame_colour)
        posters = wall.kind == "posters"
        self._edges.setVisible(not posters)
        self._frame_box.setVisible(wall.frame > 0 and not posters)
        self._dpi.show_value(wall.dpi)
