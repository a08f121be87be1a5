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
    from desktop.work.store import Store


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
        if self._undo.store is None:
            return False
        try:
            self._inverses.append(self._apply(self._undo.store, self._change(portion)))
        except LibraryError as error:
            self._undo.told(error)
            return False
        return True

    def _apply(self, store: Store, change: Change) -> Change:
        """Write; who is told of it sees that a step is moving."""
        self._undo.moving = True
        try:
            return store.apply(change)
        finally:
            self._undo.moving = False

    def finish(self) -> None:
        """Write at once what is left: something else is about to happen."""
        rest = tuple(self._ids[self._at :])
        if not self.running:
            return
        written = False
        try:
            written = not rest or self._one(rest)
        finally:
            if not written:
                self.give_up()
        if written:
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
        try:
            if self._undo.store is not None and self._inverses:
                self._apply(self._undo.store, Batch(tuple(reversed(self._inverses))))
        except LibraryError as error:
            self._undo.told(error)
            self._undo.forget_soon()
        self._end("taken back")
