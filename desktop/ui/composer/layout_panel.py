"""The panel of the layout: its kind, rows and columns, size of the cells, and the last row.

Whatever is chosen is seen on the wall at once; choices soon after each other are one step.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from db.vocabulary import FILLS
from desktop.core.layouts import hoarding
from desktop.core.wall import LAST_ROWS, Layout
from desktop.ui import theme
from desktop.ui.composer.logo_field import LogoField, take_logo
from desktop.ui.composer.panels import Panel
from desktop.ui.widgets.captions import row, titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.numbers import CountField, MmField
from desktop.work.i18n import mark, translate
from desktop.work.walls.specials import KINDS, special_of

if TYPE_CHECKING:
    from db import rows
    from desktop.core.wall import Offer
    from desktop.work.walls.composition import Composition

LAYOUTS = (
    ("grid", mark("Composer", "Grid")),
    ("brick", mark("Composer", "Bricks")),
    ("rows", mark("Composer", "Justified rows")),
    ("columns", mark("Composer", "Columns")),
    ("mosaic", mark("Composer", "Mosaic with large places")),
)
LAST = (
    ("auto", mark("Composer", "Automatic")),
    ("left", mark("Composer", "As it comes")),
    ("centre", mark("Composer", "Centred")),
    ("stretch", mark("Composer", "Full width")),
    ("first", mark("Composer", "First, with larger places")),
    ("fill", mark("Composer", "Filled up")),
)
PER_CELL = 2000.0
"""The largest side of a cell that can be asked for, in mm."""


class LayoutPanel(Panel):
    """Kind of layout, rows and columns found or by hand, and what becomes of the last row."""

    MOST = 100

    def fill(self) -> None:
        self._layout = _choice(LAYOUTS, translate("Composer", "Layout"))
        self._layout.activated.connect(
            lambda at: self._set(translate("Composer", "Layout"), layout=self._layout.itemData(at))
        )
        self.column.addWidget(titled(translate("Composer", "Layout"), self._layout))
        self._fill_grid()
        self._fill_cells()
        self._fill_last()
        self._keep = QCheckBox(translate("Composer", "Late portraits move as few as possible"))
        self._keep.setToolTip(
            translate("Composer", "For a wall that hangs already: who stands there stays there")
        )
        self._keep.clicked.connect(
            lambda on: self._set(
                translate("Composer", "Late portraits"), growth="keep" if on else "flow"
            )
        )
        self.column.addWidget(self._keep)

    def _fill_grid(self) -> None:
        self._auto = QCheckBox(translate("Composer", "Find rows and columns"))
        self._auto.setToolTip(translate("Composer", "As many as the portraits and the page need"))
        self._auto.toggled.connect(self._toggle)
        self._columns = CountField(translate("Composer", "Columns"), 1, self.MOST)
        self._rows = CountField(translate("Composer", "Rows"), 1, self.MOST)
        self._columns.edited.connect(lambda _n: self._by_hand())
        self._rows.edited.connect(lambda _n: self._by_hand())
        self.column.addWidget(self._auto)
        self._columns_box = titled(translate("Composer", "Columns"), self._columns)
        self._rows_box = titled(translate("Composer", "Rows"), self._rows)
        self.column.addWidget(row(self._columns_box, self._rows_box))
        self._offer = QPushButton()
        self._offer.setToolTip(translate("Composer", "Take these rows and columns"))
        self._offer.clicked.connect(self._take_offer)
        self.column.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignLeft)

    def _fill_cells(self) -> None:
        auto = translate("Composer", "Free")
        self._cell_width = MmField(translate("Composer", "Width of a place"), PER_CELL, zero=auto)
        self._cell_height = MmField(translate("Composer", "Height of a place"), PER_CELL, zero=auto)
        for field, name in (
            (self._cell_width, "cell_width"),
            (self._cell_height, "cell_height"),
        ):
            field.edited.connect(
                lambda value, name=name: self._set(
                    translate("Composer", "Size of the places"), **{name: value}
                )
            )
        for field in (self._cell_width, self._cell_height):
            field.setMinimumWidth(theme.size("toolbar") * 2)  # two of them stand side by side
        self._cells = row(
            titled(translate("Composer", "Width of a place"), self._cell_width),
            titled(translate("Composer", "Height of a place"), self._cell_height),
        )
        self.column.addWidget(self._cells)
        self._seed = CountField(translate("Composer", "Variant"), 1, 9999)
        self._seed.setToolTip(
            translate("Composer", "Another number makes other places large; the same, the same")
        )
        self._seed.edited.connect(
            lambda seed: self._set(translate("Composer", "Variant"), seed=seed)
        )
        self._seed_box = titled(translate("Composer", "Variant"), self._seed)
        self.column.addWidget(self._seed_box)

    def _fill_last(self) -> None:
        self._last = Choice()
        self._last.setAccessibleName(translate("Composer", "Last row"))
        self._last.activated.connect(
            lambda at: self._set(
                translate("Composer", "Last row"), last_row=self._last.itemData(at)
            )
        )
        self._last_box = titled(translate("Composer", "Last row"), self._last)
        self.column.addWidget(self._last_box)
        self._half = QCheckBox(translate("Composer", "Fill the half places at the ends"))
        self._half.clicked.connect(
            lambda on: self._set(
                translate("Composer", "Half places"), ends="half" if on else "inset"
            )
        )
        self.column.addWidget(self._half)
        words = dict(KINDS)
        self._fill = _choice(
            [(kind, words[kind]) for kind in FILLS], translate("Composer", "Filled with")
        )
        self._fill.activated.connect(
            lambda at: self._set(translate("Composer", "Filled with"), fill=self._fill.itemData(at))
        )
        self._fill_box = titled(translate("Composer", "Filled with"), self._fill)
        self._text = QLineEdit()
        self._text.setAccessibleName(translate("Composer", "Text"))
        self._text.editingFinished.connect(
            lambda: self._set(translate("Composer", "Text"), fill_text=self._text.text().strip())
        )
        self._text_box = titled(translate("Composer", "Text"), self._text)
        self.column.addWidget(self._fill_box)
        self.column.addWidget(self._text_box)
        self.logo = LogoField(self.board.context)
        self.logo.picked.connect(lambda path: take_logo(self.board, path))
        self.logo.removed.connect(lambda: self._set(translate("Composer", "Logo"), logo_id=None))
        self._logo_box = titled(translate("Composer", "The wall’s logo"), self.logo)
        self.column.addWidget(self._logo_box)

    # ------------------------------------------------------------------ following

    def show_wall(self, wall: rows.Wall, composition: Composition) -> None:
        layout = cast("Layout", wall.layout)
        flowing = layout in ("rows", "columns")
        posters = composition.wall.spec.poster is not None
        self._list_layouts(posters)
        _pick(self._layout, wall.layout)
        self._auto.blockSignals(True)
        self._auto.setChecked(composition.grows)
        self._auto.blockSignals(False)
        self._columns.show_value(max(1, composition.wall.columns))
        self._rows.show_value(max(1, composition.wall.rows))
        sized = bool(wall.cell_width or wall.cell_height) and not posters
        self._auto.setEnabled(not sized)
        self._columns_box.setEnabled(not sized and layout != "rows")
        self._rows_box.setEnabled(not sized and layout != "columns")
        self._cell_width.show_value(wall.cell_width)
        self._cell_height.show_value(wall.cell_height)
        self._cells.setVisible(not flowing and not posters)
        self._seed.show_value(wall.seed)
        self._seed_box.setVisible(layout == "mosaic")
        self._show_last(wall, layout, posters)
        self._show_fill(wall, composition, layout)
        offer = composition.offer()
        self._offer.setVisible(offer is not None)
        if offer is not None:
            self._offer.setText(offer_text(offer, composition.number))
        self._keep.setChecked(wall.growth == "keep")
        self._keep.setVisible(composition.grows and layout in ("grid", "brick") and not posters)

    def _list_layouts(self, posters: bool) -> None:
        """Posters of one size stand in the layouts that leave it to them."""
        wanted = [(key, text) for key, text in LAYOUTS if not posters or key in hoarding.LAYOUTS]
        if self._layout.count() != len(wanted):
            self._layout.clear()
            for key, text in wanted:
                self._layout.addItem(translate("Composer", text), key)

    def _show_last(self, wall: rows.Wall, layout: Layout, posters: bool) -> None:
        allowed = LAST_ROWS[layout]
        if posters:
            allowed = tuple(each for each in allowed if each in hoarding.LAST_ROWS)
        if [self._last.itemData(at) for at in range(self._last.count())] != list(allowed):
            self._last.clear()
            for key, text in LAST:
                if key in allowed:
                    self._last.addItem(translate("Composer", text), key)
        _pick(self._last, wall.last_row if wall.last_row in allowed else "left")
        self._last_box.setVisible(bool(allowed))
        self._half.setVisible(layout == "brick" and not posters)
        self._half.setChecked(wall.ends == "half")

    def _show_fill(self, wall: rows.Wall, composition: Composition, layout: Layout) -> None:
        filled = wall.last_row == "fill" and "fill" in LAST_ROWS[layout]
        filled = filled or (layout == "brick" and wall.ends == "half")
        _pick(self._fill, wall.fill)
        self._fill_box.setVisible(filled)
        self._text_box.setVisible(filled and wall.fill not in ("colour", "logo"))
        self._logo_box.setVisible(filled and wall.fill == "logo")
        self.logo.show_logo(composition.voice.logo, wall.logo_id is not None)
        if not self._text.hasFocus():
            self._text.setText(wall.fill_text)
        self._text.setPlaceholderText(special_of(wall.fill, "", "", composition.voice).text)

    # ------------------------------------------------------------------ doing

    def _set(self, text: str, **values: object) -> None:
        self.push(text, gesture=True, **values)

    def _toggle(self, auto: bool) -> None:
        if auto:
            self.attempt(lambda: self.edits.set_grid(0, 0))
        else:
            self._by_hand()

    def _by_hand(self) -> None:
        composition = self.board.composition
        if composition is None:
            return
        rows_, columns = self._rows.value(), self._columns.value()
        if composition.row.layout == "rows":
            columns = 0
        elif composition.row.layout == "columns":
            rows_ = 0
        self.attempt(lambda: self.edits.set_grid(rows_, columns, gesture=True))

    def _take_offer(self) -> None:
        composition = self.board.composition
        offer = composition.offer() if composition is not None else None
        if composition is not None and offer is not None:
            more = offer.number > composition.number
            self.attempt(lambda: self.edits.set_grid(offer.rows, offer.columns, with_free=more))


def offer_text(offer: Offer, now: int) -> str:
    """What the button says that takes a complete grid."""
    values = {"columns": offer.columns, "rows": offer.rows, "number": offer.number, "now": now}
    if offer.number == now:
        return translate("Composer", "Complete with {columns} × {rows}", **values)
    return translate("Composer", "Complete with {number} instead of {now} places", **values)


def _choice(entries: Sequence[tuple[str, str]], name: str) -> Choice:
    made = Choice()
    made.setAccessibleName(name)
    for key, text in entries:
        made.addItem(translate("Composer", text), key)
    return made


def _pick(choice: Choice, key: str) -> None:
    choice.setCurrentIndex(max(0, choice.findData(key)))
