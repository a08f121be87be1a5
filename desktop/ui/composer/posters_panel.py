"""The panel of the page: of one poster with many portraits, or of many posters on a hoarding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop.core.formats import LARGEST_HOARDING_MM, LARGEST_MM, SMALLEST_MM
from desktop.core.pages.built_in import turns
from desktop.ui import theme
from desktop.ui.composer.fields import ColourField
from desktop.ui.composer.logo_field import LogoField, take_logo
from desktop.ui.composer.panels import PagePanel, Panel, size_text
from desktop.ui.composer.poster_edits import set_hoarding, set_posters
from desktop.ui.widgets.captions import row, titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.numbers import MmField
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.text import label
from desktop.work import pages
from desktop.work.i18n import format_size, translate
from desktop.work.walls.kinds import POSTER_LAYOUTS
from desktop.work.walls.specials import GROUND

if TYPE_CHECKING:
    from db import rows
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits
    from desktop.work.walls.composition import Composition

FREE = "free"


class FormatPanel(QWidget):
    """The page, or the posters that stand in its place; what does not apply is not there."""

    def __init__(self, board: Board, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.page = PagePanel(board, edits, self)
        self.posters = PostersPanel(board, edits, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        layout.addWidget(self.posters)
        board.opened.connect(self.follow)
        board.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """The board has changed."""
        composition = self._board.composition
        posters = composition is not None and composition.row.kind == "posters"
        self.page.setVisible(not posters)
        self.posters.setVisible(posters)


class PostersPanel(Panel):
    """Format, layout, colour, claim and logo of the posters, and the size of their hoarding."""

    def fill(self) -> None:
        self._listed = -1
        self.format = _choice(translate("Composer", "Format of the posters"))
        self.format.activated.connect(self._choose)
        self.turn = Segments(
            (
                ("upright", translate("Composer", "Upright"), "portrait-format"),
                ("lying", translate("Composer", "Landscape"), "landscape-format"),
            ),
            translate("Composer", "Direction"),
        )
        self.turn.chosen.connect(lambda key: self._turned(key == "lying"))
        self.width_ = MmField(translate("Composer", "Width"), LARGEST_MM, SMALLEST_MM)
        self.height_ = MmField(translate("Composer", "Height"), LARGEST_MM, SMALLEST_MM)
        for field in (self.width_, self.height_):
            field.edited.connect(lambda _value: self._resize())
        self.column.addWidget(titled(translate("Composer", "Format of the posters"), self.format))
        self.column.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignLeft)
        self._sides = _sides(self.width_, self.height_)
        self.column.addWidget(self._sides)
        self._fill_look()
        self._fill_hoarding()

    def _fill_look(self) -> None:
        text = translate("Composer", "Layout of the posters")
        self.look = _choice(text)
        for key, words in POSTER_LAYOUTS:
            self.look.addItem(translate("Composer", words), key)
        self.look.activated.connect(
            lambda at: self.push(text, poster_layout=self.look.itemData(at))
        )
        self.column.addWidget(titled(text, self.look))
        colour = translate("Composer", "Colour of the posters")
        self.colour = ColourField()
        self.colour.edited.connect(lambda value: self.push(colour, poster_colour=value))
        self.column.addWidget(titled(colour, self.colour))
        claim = translate("Composer", "Claim")
        self.claim = QLineEdit()
        self.claim.setAccessibleName(claim)
        self.claim.editingFinished.connect(
            lambda: self.push(claim, poster_claim=self.claim.text().strip())
        )
        self.column.addWidget(titled(claim, self.claim))
        self.logo = LogoField(self.board.context)
        self.logo.picked.connect(lambda path: take_logo(self.board, path))
        self.logo.removed.connect(lambda: self.push(translate("Composer", "Logo"), logo_id=None))
        self.column.addWidget(titled(translate("Composer", "Logo"), self.logo))

    def _fill_hoarding(self) -> None:
        self.fitted = QCheckBox(translate("Composer", "The hoarding is as large as its posters"))
        self.fitted.clicked.connect(
            lambda on: self.attempt(
                lambda: set_hoarding(self.edits, self.board, "fitted" if on else "fixed")
            )
        )
        self.column.addWidget(self.fitted)
        self.across = MmField(
            translate("Composer", "Width of the hoarding"), LARGEST_HOARDING_MM, SMALLEST_MM
        )
        self.down = MmField(
            translate("Composer", "Height of the hoarding"), LARGEST_HOARDING_MM, SMALLEST_MM
        )
        for field, name in ((self.across, "width"), (self.down, "height")):
            field.edited.connect(
                lambda value, name=name: self.push(
                    translate("Composer", "Size of the hoarding"), gesture=True, **{name: value}
                )
            )
        self._board_sides = _sides(self.across, self.down)
        self.column.addWidget(self._board_sides)
        self.size_ = label("", "secondary", wrap=True)
        self.column.addWidget(self.size_)

    # ------------------------------------------------------------------ showing

    def show_wall(self, wall: rows.Wall, composition: Composition) -> None:
        if wall.kind != "posters":
            return
        self._list_formats()
        page = composition.page
        self.format.setCurrentIndex(self.format.findData(page.name or FREE))
        self.turn.setVisible(not page.name or turns(page))
        self.turn.choose("lying" if wall.poster_width > wall.poster_height else "upright")
        self.width_.show_value(wall.poster_width)
        self.height_.show_value(wall.poster_height)
        self._sides.setVisible(not page.name)
        self.look.setCurrentIndex(max(0, self.look.findData(wall.poster_layout)))
        self.colour.show_value(wall.poster_colour or composition.voice.accent or GROUND)
        if not self.claim.hasFocus():
            self.claim.setText(wall.poster_claim)
        self.claim.setPlaceholderText(composition.voice.claim)
        self.logo.show_logo(composition.voice.logo, wall.logo_id is not None)
        fitted = wall.hoarding == "fitted"
        self.fitted.setChecked(fitted)
        self._board_sides.setVisible(not fitted)
        self.across.show_value(wall.width)
        self.down.show_value(wall.height)
        size = format_size(wall.width, wall.height)
        self.size_.setText(translate("Composer", "The hoarding measures {size}.", size=size))
        self.size_.setVisible(fitted)

    def _list_formats(self) -> None:
        if self._listed == pages.edition():
            return
        self._listed = pages.edition()
        self.format.clear()
        papers = pages.papers()
        others = [page for page in pages.table()[len(papers) :] if not page.screen]
        for group in (reversed(papers), others):
            for page in group:
                self.format.addItem(f"{page.name}   {size_text(page)}", page.name)
            self.format.insertSeparator(self.format.count())
        self.format.addItem(translate("Composer", "Free size"), FREE)
        self.format.setMaxVisibleItems(self.format.count())

    # ------------------------------------------------------------------ doing

    def _choose(self, index: int) -> None:
        name, composition = self.format.itemData(index), self.board.composition
        if composition is None:
            return
        if name == FREE:
            self._sides.show()
            self.width_.setFocus()
            self.width_.selectAll()
            return
        wall, page = composition.row, pages.find(name)
        size = page.size(wall.poster_width > wall.poster_height if turns(page) else None)
        self._set(name, size.width, size.height)

    def _resize(self) -> None:
        width, height = self.width_.value(), self.height_.value()
        found = pages.named(width, height)
        self._set(found.name if found else "", width, height)

    def _turned(self, lying: bool) -> None:
        composition = self.board.composition
        if composition is None:
            return
        wall = composition.row
        if (wall.poster_width > wall.poster_height) != lying:
            self._set(wall.poster_format, wall.poster_height, wall.poster_width)

    def _set(self, name: str, width: float, height: float) -> None:
        self.attempt(lambda: set_posters(self.edits, self.board, name, width, height))


def _choice(name: str) -> Choice:
    """A choice that keeps to the width of the panel, however long its words are."""
    made = Choice()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    return made


def _sides(width: MmField, height: MmField) -> QWidget:
    for field in (width, height):
        field.setMinimumWidth(theme.size("toolbar") * 2)  # two of them stand side by side
    return row(
        titled(translate("Composer", "Width"), width),
        titled(translate("Composer", "Height"), height),
    )
