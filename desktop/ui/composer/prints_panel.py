"""The panel of the printed states: when a wall was printed, and what has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.composer.comparing import Comparing
from desktop.ui.composer.marks import COMPARED
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.menus import as_it_is
from desktop.ui.widgets.text import label
from desktop.work.i18n import format_moment, translate
from desktop.work.walls.hints import place_name
from desktop.work.walls.prints import OUTPUTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.composer.board import Board
    from desktop.ui.composer.column_page import Sides
    from desktop.ui.composer.publish import Publisher
    from desktop.ui.composer.scene import WallScene
    from desktop.work.walls.composition import Place
    from desktop.work.walls.prints import Comparison, Printed

MOST = 12
"""So many differences are listed; all are marked on the wall."""


class PrintsPanel(QWidget):
    """Chooses a printed state, switches the comparison and lists what is different."""

    places_wanted = Signal(object)
    """Show these places."""
    shown = Signal()
    """Somebody wants to see the differences on the wall."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.comparing = Comparing(board, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space("inside"))
        self._none = label(
            translate(
                "Prints",
                "Not printed yet. As soon as the wall goes to a print shop, to a printer or on "
                "sheets, who stands where is remembered here.",
            ),
            "secondary", wrap=True,
        )  # fmt: skip
        self.states = Choice()
        self.states.setAccessibleName(translate("Prints", "Printed state"))
        self.states.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.states.setMinimumContentsLength(12)
        self.states.activated.connect(lambda at: self.comparing.choose(self.states.itemData(at)))
        self.compare = QCheckBox(translate("Prints", "Compare with the printed state"))
        self.compare.clicked.connect(self._switch)
        self._words = label("", "secondary", wrap=True)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.back = QPushButton(translate("Prints", "Place as printed"))
        self.back.setToolTip(
            translate(
                "Prints",
                "Everybody goes back to where they were printed; who is new takes what is left",
            )
        )
        self.back.clicked.connect(lambda _checked=False: self.comparing.go_back())
        for widget in (self._none, self.states, self.compare, self._words, self._list, self.back):
            layout.addWidget(widget)
        self.comparing.changed.connect(self.follow)
        self.follow()

    def _switch(self, on: bool) -> None:
        self.comparing.show(on)
        if on:
            self.shown.emit()

    def show_comparison(self, on: bool) -> None:
        """Compare, or leave that, as an action of the window asks."""
        self._switch(on)

    def attach(self, publisher: Publisher, scene: WallScene, sides: Sides) -> None:
        """Hear of what is printed, and mark the differences on the unrolled wall."""
        publisher.printed.connect(self.comparing.reload)
        self.comparing.changed.connect(lambda: scene.show_compared(self.comparing.marks))
        self.shown.connect(sides.unroll)

    # ------------------------------------------------------------------ showing

    def follow(self) -> None:
        """There is another comparison, or none."""
        found, state = self.comparing.comparison, self.comparing.state
        printed = state is not None
        self._none.setVisible(not printed)
        for widget in (self.states, self.compare):
            widget.setVisible(printed)
        self._show_states(state)
        self.compare.setChecked(self.comparing.on)
        self._words.setVisible(found is not None)
        self._list.setVisible(found is not None and found.compared.number > 0)
        self.back.setVisible(found is not None and bool(found.moved))
        if found is not None:
            self._words.setText(counted(found))
            self._fill(found)

    def _show_states(self, state: Printed | None) -> None:
        self.states.clear()
        for each in self.comparing.states:
            self.states.addItem(state_name(each), each.row.id)
        if state is not None:
            self.states.setCurrentIndex(self.states.findData(state.row.id))
            self.states.setToolTip(state.row.file_name)

    def _fill(self, found: Comparison) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        lines, marks = self._lines(found), self.comparing.marks
        for text, index in lines[:MOST]:
            mark = marks.get(index, "") if index is not None else ""
            self._rows.addWidget(self._line(text, index, mark))
        if len(lines) > MOST:
            text = translate("Prints", "and %n more", "", len(lines) - MOST)
            self._rows.addWidget(label(text, "secondary"))

    def _line(self, text: str, index: int | None, mark: str) -> QWidget:
        if index is None:
            return label(text, "secondary", wrap=True)
        button = QPushButton(as_it_is(text))
        button.setProperty("kind", "quiet")
        button.setStyleSheet("text-align: left")
        button.setFixedHeight(theme.size("row_compact"))
        if mark:
            button.setIcon(theme.icon(COMPARED[mark][0]))
            button.setIconSize(theme.beside("icon_small"))
        button.setToolTip(translate("Composer", "Show the places"))
        button.clicked.connect(lambda _checked=False: self.places_wanted.emit([index]))
        return button

    def _lines(self, found: Comparison) -> list[tuple[str, int | None]]:
        """The differences in words, with the place that they are about."""
        places, state = self._board.places, self.comparing.state
        spots = {stand.portrait: stand.spot for stand in state.stands} if state else {}
        lines: list[tuple[str, int | None]] = []
        for index in found.moved:
            place = places[index]
            row, column = spots[place.portrait.id] if place.portrait is not None else (0, 0)
            text = translate(
                "Prints", "{name}: moved here from {row},{column}", name=_name(place),
                row=row + 1, column=column + 1,
            )  # fmt: skip
            lines.append((text, index))
        for index in found.fresh:
            lines.append((translate("Prints", "{name}: new", name=_name(places[index])), index))
        for index in found.other:
            text = translate("Prints", "{name}: looks different", name=_name(places[index]))
            lines.append((text, index))
        for name in self._names(found.gone):
            lines.append((translate("Prints", "{name}: gone", name=name), None))
        return lines

    def _names(self, portraits: Sequence[int]) -> list[str]:
        """Who is gone: from the wall, or from the library as well."""
        from db import queries

        if not portraits:
            return []
        found = self._board.context.store.read(queries.many, "portraits", portraits)
        names = {row.id: row.name.strip() for row in found}
        nobody = translate("Prints", "A portrait that is not in the library any more")
        return [names.get(id_) or nobody for id_ in portraits]


def counted(found: Comparison) -> str:
    """How much is different, in a sentence."""
    if not found.compared.number:
        return translate("Prints", "Everything is as it was printed.")
    counts = (
        (found.moved, translate("Prints", "%n moved", "", len(found.moved))),
        (found.fresh, translate("Prints", "%n new", "", len(found.fresh))),
        (found.other, translate("Prints", "%n look different", "", len(found.other))),
        (found.gone, translate("Prints", "%n gone", "", len(found.gone))),
    )
    return ", ".join(words for which, words in counts if which)


def state_name(state: Printed) -> str:
    """When a wall was printed, and as what."""
    output = OUTPUTS.get(state.row.output, "")
    words = translate("Prints", output) if output else state.row.output
    return f"{format_moment(state.row.printed_at)} · {words}"


def _name(place: Place) -> str:
    return (place.portrait.name.strip() if place.portrait is not None else "") or place_name(place)
