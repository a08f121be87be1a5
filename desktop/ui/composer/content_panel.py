"""The part of a place's inspector that says what it shows, its size, and whether it stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.composer.fields import ColourField, row, titled
from desktop.ui.composer.numbers import CountField
from desktop.ui.widgets.choice import Choice
from desktop.work.i18n import translate
from desktop.work.specials import KINDS, special_of

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits

MOST_SPAN = 12
"""A place takes at most so many columns or rows."""


class ContentPanel(QWidget):
    """Kind, text and colour of the chosen places, their span and their lock."""

    def __init__(self, board: Board, edits: Edits) -> None:
        super().__init__()
        self._board, self._edits = board, edits
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("inside"))
        self.kind = Choice()
        self.kind.setAccessibleName(translate("Composer", "The place shows"))
        for key, text in KINDS:
            self.kind.addItem(translate("Composer", text), key)
        self.kind.activated.connect(lambda at: self._set(kind=self.kind.itemData(at)))
        layout.addWidget(titled(translate("Composer", "The place shows"), self.kind))
        self.text = QLineEdit()
        self.text.setAccessibleName(translate("Composer", "Text"))
        self.text.editingFinished.connect(lambda: self._set(text=self.text.text().strip()))
        self._text_box = titled(translate("Composer", "Text"), self.text)
        layout.addWidget(self._text_box)
        self._colour = ColourField()
        self._colour.edited.connect(lambda colour: self._set(colour=colour))
        self._colour_box = titled(translate("Composer", "Colour"), self._colour)
        layout.addWidget(self._colour_box)
        self.columns = CountField(translate("Composer", "Columns wide"), 1, MOST_SPAN)
        self.rows = CountField(translate("Composer", "Rows high"), 1, MOST_SPAN)
        self.columns.edited.connect(lambda number: self._set(span_columns=number))
        self.rows.edited.connect(lambda number: self._set(span_rows=number))
        self._span_box = row(
            titled(translate("Composer", "Columns wide"), self.columns),
            titled(translate("Composer", "Rows high"), self.rows),
        )
        layout.addWidget(self._span_box)
        self.lock = QCheckBox(translate("Composer", "Locked: stays when the wall is ordered"))
        self.lock.clicked.connect(lambda on: self._set(locked=int(on)))
        layout.addWidget(self.lock)

    def _set(self, **values: object) -> None:
        chosen = self._board.chosen_places
        now = chosen[0].row if chosen else None
        if len(chosen) == 1 and now is not None:
            if all(getattr(now, name) == value for name, value in values.items()):
                return
        elif len(chosen) == 1 and values in ({"text": ""}, {"kind": "portrait"}):
            return
        self._edits.set_places(chosen, **values)

    def follow(self) -> None:
        """The board, or what is chosen on it, has changed."""
        composition, chosen = self._board.composition, self._board.chosen_places
        if composition is None or not chosen:
            return
        cell = chosen[0].row
        kind = cell.kind if cell is not None else "portrait"
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        shown = special_of(kind, "", "", composition.voice)
        self._text_box.setVisible(kind in ("text", "claim", "qr", "missing"))
        self._colour_box.setVisible(kind != "portrait")
        if not self.text.hasFocus():
            self.text.setText(cell.text if cell is not None else "")
        self.text.setPlaceholderText(
            translate("Composer", "An address, such as https://…")
            if kind == "qr" and not shown.text
            else shown.text
        )
        self._colour.show_value((cell.colour if cell is not None else "") or shown.colour)
        self.columns.show_value(cell.span_columns if cell is not None else 1)
        self.rows.show_value(cell.span_rows if cell is not None else 1)
        self._span_box.setVisible(composition.row.layout in ("grid", "mosaic"))
        self.lock.setChecked(all(place.locked for place in chosen))
