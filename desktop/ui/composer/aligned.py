"""Aligning the heads of the chosen places, and spreading the places over the wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.work.i18n import mark, translate
from desktop.work.walls.aligning import Line, align, head_at
from desktop.work.walls.arranging import spreading

if TYPE_CHECKING:
    from desktop.ui.area import Shell
    from desktop.ui.composer.board import Board

STEPS: dict[Line, str] = {
    "eyes": mark("Composer", "Bring the eyes onto a line"),
    "heights": mark("Composer", "Make heads equally large"),
    "middles": mark("Composer", "Bring faces into line"),
}


class Aligning:
    """Answers the actions that align with the place at which the keyboard is, and that spread."""

    def __init__(self, board: Board, shell: Shell) -> None:
        self._board, self._shell = board, shell

    @property
    def possible(self) -> bool:
        """Whether several places are chosen, and the current one has a face to go by."""
        model = self._board.place(self._board.current)
        several = sum(place.photo is not None for place in self._board.chosen_places) > 1
        return several and model is not None and head_at(model) is not None

    def align(self, line: Line) -> None:
        """Align the chosen places, and say which photos end before they reach the line."""
        model = self._board.place(self._board.current)
        if model is None:
            return
        found = align(model, self._board.chosen_places, line)
        if found.change.changes:
            text = translate("Composer", STEPS[line])
            self._board.context.undo.push_change(text, found.change)
        said: list[str] = []
        if found.short:
            said.append(
                translate(
                    "Composer", "%n photo(s) end before the line: zoom in a little.", "",
                    len(found.short),
                )
            )  # fmt: skip
        if found.faceless:
            said.append(
                translate("Composer", "In %n photo(s) no face is known.", "", len(found.faceless))
            )
        if said:
            self._shell.notify(" ".join(said), undo=bool(found.change.changes))

    @property
    def to_spread(self) -> bool:
        """Whether several places that show something are chosen, and not all."""
        chosen = [place for place in self._board.chosen_places if not place.empty]
        return 1 < len(chosen) < len(self._board.places)

    def spread(self) -> None:
        """Spread what the chosen places show evenly over the wall; it stays chosen."""
        board = self._board
        composition = board.composition
        if composition is None:
            return
        chosen = {place.index for place in board.chosen_places}
        change, moved = spreading(composition, board.context.store, chosen)
        if not moved:
            self._shell.notify(translate("Composer", "What is chosen is spread evenly already."))
            return
        text = translate("Composer", "Spread the chosen places over the wall")
        if board.context.undo.push_change(text, change):
            board.choose(sorted(moved.get(index, index) for index in chosen))
