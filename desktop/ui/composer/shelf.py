"""What the shelf knows of its portraits: in which place each stands, or that it waits for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.ui.tables.columns import Column
from desktop.ui.tables.model import LINE_ROLE, LineModel
from desktop.work.i18n import mark, translate
from desktop.work.walls.hints import place_name

if TYPE_CHECKING:
    from db.rows import PortraitLine
    from desktop.ui.composer.board import Board
    from desktop.work.walls.composition import Place

_TIP: Final = Qt.ItemDataRole.ToolTipRole
_SPOKEN: Final = Qt.ItemDataRole.AccessibleTextRole


class ShelfModel(LineModel):
    """Portraits with how they stand to the wall on the board, in words for mouse and ear."""

    def __init__(self, board: Board, parent: QObject | None = None) -> None:
        column = Column("name", mark("Columns", "Name"))
        super().__init__(board.context, "portraits", (column,), parent)
        self._board = board
        self.placed: dict[int, Place] = {}
        """Portraits in places of the wall."""
        self.waiting: frozenset[int] = frozenset()
        """Portraits of the wall that wait for a place."""

    def follow(self) -> bool:
        """Look at the wall anew; whether somebody came, went, or has to wait now."""
        before = self.placed.keys(), self.waiting
        composition = self._board.composition
        places = composition.taken if composition is not None else ()
        self.placed = {place.portrait.id: place for place in places if place.portrait is not None}
        self.waiting = frozenset(composition.waiting if composition is not None else ())
        return before != (self.placed.keys(), self.waiting)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role not in (_TIP, _SPOKEN):
            return super().data(index, role)
        line: PortraitLine | None = super().data(index, LINE_ROLE)
        if line is None:
            return None
        name = line.name or line.file_name or translate("Composer", "Without a name")
        return self._tip(line.id, name) if role == _TIP else self._spoken(line.id, name)

    def _tip(self, portrait: int, name: str) -> str:
        place = self.placed.get(portrait)
        if place is not None:
            return translate(
                "Composer", "{name} stands in {place}.", name=name, place=place_name(place)
            )
        if portrait in self.waiting:
            return translate(
                "Composer",
                "{name} is waiting: the grid has no place left. Drag the portrait to a place, or "
                "take it off the wall with Del.",
                name=name,
            )
        return name

    def _spoken(self, portrait: int, name: str) -> str:
        place = self.placed.get(portrait)
        if place is not None:
            return f"{name}, {place_name(place)}"
        if portrait in self.waiting:
            return translate("Composer", "{name}, waiting for a place", name=name)
        return name
