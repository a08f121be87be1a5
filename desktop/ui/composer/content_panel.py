"""The part of a place's inspector that says what it shows, its size, and whether it stays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from db.rows import Cell
from db.vocabulary import NO_CAPTION
from desktop.ui import theme
from desktop.ui.composer.fields import ColourField
from desktop.ui.composer.logo_field import LogoField, take_logo
from desktop.ui.widgets.captions import row, titled
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.numbers import CountField
from desktop.ui.widgets.text import label
from desktop.work.i18n import translate
from desktop.work.walls.logos import logo_of
from desktop.work.walls.specials import KINDS, special_of

if TYPE_CHECKING:
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits
    from desktop.work.walls.composition import Place
    from desktop.work.walls.specials import Voice

WORDED = ("text", "claim", "qr", "missing")
"""The kinds of places that show words."""
NEW = Cell(0, 0, 0)
"""What a place without a row is like."""
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
        self._written = ""
        self.text = QLineEdit()
        self.text.setAccessibleName(translate("Composer", "Text"))
        self.text.editingFinished.connect(self._write)
        self._text_box = titled(translate("Composer", "Text"), self.text)
        layout.addWidget(self._text_box)
        self.logo = LogoField(board.context)
        self.logo.picked.connect(self._take_logo)
        self.logo.removed.connect(lambda: self._set(picture_id=None))
        self._logo_box = titled(translate("Composer", "Logo"), self.logo)
        layout.addWidget(self._logo_box)
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
        self.lock.clicked.connect(lambda: self._set(locked=int(not self._all_locked())))
        layout.addWidget(self.lock)
        self.caption = QCheckBox(translate("Composer", "Show the caption"))
        self.caption.setToolTip(
            translate("Composer", "Whether name, age, role and quote stand with this portrait")
        )
        self.caption.clicked.connect(self._set_caption)
        layout.addWidget(self.caption)
        self.mixed = label("", "secondary", wrap=True)
        layout.addWidget(self.mixed)

    def _write(self) -> None:
        # Who only passed by has written nothing, least of all into many places.
        if self.text.text() != self._written:
            self._written = self.text.text()
            self._set(text=self._written.strip())

    def _set(self, **values: object) -> None:
        """Write into those of the chosen places that have such a thing, and not this value."""
        places = [
            place
            for place in self._board.chosen_places
            if (kind_of(place) in WORDED or "text" not in values)
            and (kind_of(place) != "portrait" or "colour" not in values)
            and (kind_of(place) == "logo" or "picture_id" not in values)
            and any(value_of(place, name) != value for name, value in values.items())
        ]
        self._edits.set_places(places, **values)

    def _set_caption(self) -> None:
        """All of the chosen portraits have their words, or none has."""
        places = [place for place in self._board.chosen_places if place.portrait is not None]
        text = NO_CAPTION if all(place.captioned for place in places) else ""
        places = [place for place in places if place.captioned != (text == "")]
        self._edits.set_places(places, text=text)

    def _take_logo(self, path: Path) -> None:
        """The chosen places that show a logo show this picture."""
        places = [p for p in self._board.chosen_places if kind_of(p) == "logo"]
        if places:
            take_logo(self._board, path, [place.index for place in places])

    def _all_locked(self) -> bool:
        return all(place.locked for place in self._board.chosen_places)

    def follow(self) -> None:
        """The board, or what is chosen on it, has changed."""
        composition, chosen = self._board.composition, self._board.chosen_places
        if composition is None or not chosen:
            return
        kinds = [kind_of(place) for place in chosen]
        worded = [place for place in chosen if kind_of(place) in WORDED]
        grounded = [place for place in chosen if kind_of(place) != "portrait"]
        mixed = translate("Composer", "Various")
        self.kind.setPlaceholderText(mixed)
        logos = [place for place in chosen if kind_of(place) == "logo"]
        self._logo_box.setVisible(bool(logos))
        if logos:
            content = logos[0].content
            shown_logo = logo_of(content) if content is not None else None
            own = value_of(logos[0], "picture_id") is not None
            self.logo.show_logo(shown_logo, own, translate("Composer", "The wall’s logo"))
        self.kind.setCurrentIndex(self.kind.findData(kinds[0]) if len(set(kinds)) == 1 else -1)
        self._text_box.setVisible(bool(worded))
        self._colour_box.setVisible(bool(grounded))
        if worded:
            self._show_text(worded, mixed, composition.voice)
        if grounded:
            first = grounded[0]
            shown = special_of(kind_of(first), "", "", composition.voice).colour
            self._colour.show_value(str(value_of(first, "colour")) or shown)
        self.columns.show_value(int(str(value_of(chosen[0], "span_columns"))))
        self.rows.show_value(int(str(value_of(chosen[0], "span_rows"))))
        spans = composition.row.layout in ("grid", "mosaic") and composition.row.kind != "posters"
        self._span_box.setVisible(spans)
        _show_states(self.lock, {place.locked for place in chosen})
        spec = composition.wall.spec
        captioned = {place.captioned for place in chosen if place.portrait is not None}
        self.caption.setVisible(
            bool(captioned) and (spec.caption != "none" or spec.poster is not None)
        )
        _show_states(self.caption, captioned)
        self._tell_mixed(chosen, grounded, spans)

    def _show_text(self, worded: list[Place], mixed: str, voice: Voice) -> None:
        """The text of the places that have one; of different ones the field says that they are."""
        texts = {str(value_of(place, "text")) for place in worded}
        if not self.text.hasFocus():
            self._written = next(iter(texts)) if len(texts) == 1 else ""
            self.text.setText(self._written)
        shown = special_of(kind_of(worded[0]), "", "", voice)
        if len(texts) > 1:
            self.text.setPlaceholderText(mixed)
        elif shown.kind == "qr" and not shown.text:
            self.text.setPlaceholderText(translate("Composer", "An address, such as https://…"))
        else:
            self.text.setPlaceholderText(shown.text)

    def _tell_mixed(self, chosen: list[Place], grounded: list[Place], spans: bool) -> None:
        """In which of the values shown the chosen places differ."""
        sizes = {(value_of(p, "span_columns"), value_of(p, "span_rows")) for p in chosen}
        differing = [
            name
            for name, differs in (
                (translate("Composer", "size"), spans and len(sizes) > 1),
                (
                    translate("Composer", "colour"),
                    len({value_of(place, "colour") for place in grounded}) > 1,
                ),
            )
            if differs
        ]
        self.mixed.setVisible(bool(differing))
        if differing:
            names = ", ".join(differing)
            self.mixed.setText(
                translate("Composer", "These places differ in: {names}", names=names)
            )


def _show_states(box: QCheckBox, states: set[bool]) -> None:
    """Tick a box for several places: all, none, or some of them."""
    box.setTristate(len(states) > 1)
    if len(states) > 1:
        box.setCheckState(Qt.CheckState.PartiallyChecked)
    else:
        box.setCheckState(Qt.CheckState.Checked if states == {True} else Qt.CheckState.Unchecked)


def kind_of(place: Place) -> str:
    """What a place shows, as a code."""
    return place.row.kind if place.row is not None else "portrait"


def value_of(place: Place, name: str) -> object:
    """A value of a place, of one without a row what a new one has."""
    return getattr(place.row if place.row is not None else NEW, name)
