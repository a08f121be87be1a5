"""A large step undone, or done again, portion by portion: the window breathes meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.changes import Batch
from db.errors import LibraryError
from db.pieces import Pieces
from desktop.work.bulk import Bulk
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.edit import Edit, Undo


class Retracing(Bulk):
    """One such step. Cancelled, it puts back what it has written: the step counts as a whole."""

    def __init__(self, undo: Undo, edit: Edit, *, back: bool) -> None:
        """`back`: undo it; else do it again."""
        step = edit.text()
        title = (
            translate("Undo", "Undoing: {step}", step=step)
            if back
            else translate("Undo", "Doing again: {step}", step=step)
        )
        pieces = Pieces(edit.next(back=back))
        super().__init__(undo, title, range(len(pieces)), pieces.cut, undo)
        self.back = back
        self._edit = edit
        self._inverses: list[Change] = []

    def _one(self, portion: tuple[int, ...]) -> bool:
        store = self._undo.store
        if store is None:
            return False
        try:
            self._inverses.append(store.apply(self._change(portion)))
        except LibraryError as error:
            self._undo.told(error)
            return False
        return True

    def finish(self) -> None:
        """Write at once what is left: something else is about to happen."""
        rest = tuple(self._ids[self._at :])
        if not self.running:
            return
        if rest and not self._one(rest):
            self.give_up()
            return
        self._at = len(self._ids)
        self._done(self._at)

    def _done(self, number: int) -> None:
        if self.running:
            self._edit.written_in_pieces(Batch(tuple(reversed(self._inverses))))
            super()._done(number)

    def give_up(self) -> None:
        """Stop and put back what was written."""
        if not self.running:
            return
        self._stopped = True
        store = self._undo.store
        try:
            if store is not None and self._inverses:
                store.apply(Batch(tuple(reversed(self._inverses))))
        except LibraryError as error:
            self._undo.told(error)
            self._undo.forget_soon()
        self._end("taken back")
