"""What comes to the wall: portraits from the shelf, photos from outside, and what is said then."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.core.errors import Known
from desktop.ui.composer.drops import takes_logo
from desktop.ui.composer.logo_field import take_logo
from desktop.ui.portraits.importing import imports_of
from desktop.work import verbs
from desktop.work.i18n import translate
from desktop.work.messages import sentence
from desktop.work.walls.placing import placing, shifted
from desktop.work.walls.sizing import new_wall

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.ui.area import Shell
    from desktop.ui.composer.board import Board
    from desktop.ui.composer.edits import Edits
    from desktop.ui.composer.walls_list import WallsList
    from desktop.work.store import Store
    from desktop.work.walls.composition import Composition

AREA = "walls"
"""The key of the area that imports."""


class Intake(QObject):
    """Places portraits and imports photos on the board's wall, and tells what found no place."""

    moved = Signal(object)
    """Late portraits came, and these places have others in them than before."""
    wall_made = Signal(int)
    """Dropped photos became a new wall."""

    def __init__(
        self, board: Board, edits: Edits, walls: WallsList, shell: Shell, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._board, self._edits, self._walls, self._shell = board, edits, walls, shell

    def place(self, portraits: Sequence[int], index: int | None) -> None:
        """Put portraits on the wall and say what did not fit."""
        before = self._board.composition
        placed = self._edits.place(portraits, index)
        if placed and index is None:
            self._tell_moved(before)
        if placed is None:
            return  # and why was told
        rest = len(portraits) - placed
        if placed and index is not None:
            self._board.choose([index])
        if placed and rest:
            self._say_left(rest)
        elif not placed and portraits and self._board.composition is not None and self._is_full():
            self._shell.notify(
                translate("Composer", "All places are taken."),
                action=(translate("Composer", "Find rows and columns"), self.grow),
            )

    def _tell_moved(self, before: Composition | None) -> None:
        """Say who had to move for late portraits, where the wall is to keep its places."""
        after = self._board.composition
        if before is None or after is None or after.row.growth != "keep":
            return
        moved = shifted(before, after)
        places = [p.index for p in after.places if p.portrait and p.portrait.id in moved]
        self.moved.emit(places)
        text = (
            translate("Composer", "%n place(s) have moved.", "", len(moved))
            if moved
            else translate("Composer", "Nobody had to move.")
        )
        self._shell.notify(text, undo=True)

    def _is_full(self) -> bool:
        composition = self._board.composition
        return composition is not None and composition.free == 0

    def grow(self) -> None:
        """Let the grid be found, so that all have a place."""
        self._edits.set_grid(0, 0)

    def place_all(self, portraits: Sequence[int]) -> None:
        """Put those of the portraits on the wall that are not there yet."""
        composition = self._board.composition
        if composition is not None:
            there = {p.portrait.id for p in composition.places if p.portrait is not None}
            self.place([id_ for id_ in portraits if id_ not in there], None)

    def fill(self) -> None:
        """Fill the empty places with portraits of the campaign that are not on the wall yet."""
        composition = self._board.composition
        if composition is not None and composition.free:
            self._edits.place(self._walls.unplaced(composition.free), None)

    def import_photos(self, paths: Sequence[Path], index: int | None) -> None:
        """Photos were dropped on the wall: one step imports and places them.

        The job may end when another window shows the library, without this area.
        """
        composition = self._board.composition
        if composition is None:
            return
        if index is not None and takes_logo(self._board.place(index), paths):
            take_logo(self._board, paths[0], [index])
            return
        wall_id = composition.row.id
        left = 0

        def also(
            store: Store, _campaign: int, portraits: tuple[int, ...]
        ) -> tuple[str, Change] | None:
            nonlocal left
            try:
                change, placed = placing(store, wall_id, portraits, index)
            except Known as problem:
                self._board.context.shell.notify(sentence(problem), kind="warning")
                return None
            left = len(portraits) - placed
            if change is None:
                return None
            return translate("Composer", "Place %n portrait(s)", "", placed), change

        def then(_portraits: tuple[int, ...]) -> None:
            if left and isValid(self) and self._board.wall_id == wall_id:
                self._say_left(left)

        imports = imports_of(self._board.context, self._shell)
        imports.start(paths, composition.row.campaign_id, then, also, AREA)

    def import_new(self, paths: Sequence[Path]) -> None:
        """Photos were dropped where there is no wall yet: one step imports them and makes one."""
        name = self._walls.new_name()
        made: int | None = None

        def also(
            store: Store, campaign: int, portraits: tuple[int, ...]
        ) -> tuple[str, Change] | None:
            nonlocal made
            change, made = verbs.add_wall(store, new_wall(name, campaign), portraits)
            return translate("Composer", "Add the wall ‘{name}’", name=name), change

        def then(_portraits: tuple[int, ...]) -> None:
            if made is not None and isValid(self):
                self.wall_made.emit(made)

        imports_of(self._board.context, self._shell).start(paths, None, then, also, AREA)

    def _say_left(self, number: int) -> None:
        self._shell.notify(
            translate("Composer", "%n portrait(s) found no place.", "", number),
            action=(translate("Composer", "Find rows and columns"), self.grow),
        )
