"""Undo and redo: one stack for the window, one command class for everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.jobs import Jobs
    from desktop.work.retracing import Retracing
    from desktop.work.store import Store

#: How far back a user can go. Each step holds the values it replaced.
LIMIT = 500
AT_ONCE = 1000
"""So many rows are written in one piece, without a job."""


class Edit(QUndoCommand):
    """A step of the user: redo applies a Change, undo applies the inverse it returned.

    A step that cannot be written the first time (disk full, row gone) makes itself obsolete, so
    that the stack never claims something that did not happen; the stack tells the failure.
    """

    def __init__(self, text: str, store: Store, change: Change, undo: Undo, merge: str) -> None:
        super().__init__(text)
        self._store = store
        self._change = change
        self._inverse: Change | None = None
        self._ready: Change | None = None
        self._undo = undo
        self._merge = merge
        self.undone_for_good = False
        """The stack forgets it with its undoing (Qt undoes nothing that is obsolete before)."""

    @property
    def merge(self) -> str:
        """The word with which it becomes one with those after it; "" for none."""
        return self._merge

    @property
    def written(self) -> bool:
        """Whether the step was carried out at all."""
        return self._inverse is not None

    def next(self, *, back: bool) -> Change:
        """What undoing it (`back`) or doing it again will write."""
        return self._inverse if back and self._inverse is not None else self._change

    def is_large(self, *, back: bool) -> bool:
        """Whether writing that in one piece would hold the window."""
        rows = self.next(back=back).touched()
        return any(number >= AT_ONCE for number, _row in enumerate(rows))

    def written_in_pieces(self, inverse: Change) -> None:
        """The next undoing or redoing was written already, by `retracing.Retracing`."""
        self._ready = inverse

    def redo(self) -> None:
        """Apply the Change."""
        inverse = self._step(self._change)
        if inverse is not None:
            self._inverse = inverse

    def undo(self) -> None:
        """Apply the inverse."""
        if self._inverse is not None:
            self._change = self._step(self._inverse) or self._change
            if self.undone_for_good:
                self.setObsolete(True)

    def id(self) -> int:
        """Steps with the same merge word may become one."""
        return hash(self._merge) & 0x7FFFFFFF if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a following step of the same kind (the same slider, the same drag) into this one."""
        from db.changes import joined

        if not isinstance(other, Edit) or other._merge != self._merge:
            return False
        if self._inverse is None or other._inverse is None:
            return False
        self._change = joined(self._change, other._change)
        self._inverse = joined(other._inverse, self._inverse)
        return True

    def _step(self, change: Change) -> Change | None:
        from db.errors import LibraryError

        if self._ready is not None:
            ready, self._ready = self._ready, None
            return ready
        try:
            return self._store.apply(change)
        except LibraryError as error:
            self._gave_up()
            self._undo.told(error)
            return None
        except Exception:
            # A mistake of ours: nothing was written, so there is nothing to undo either.
            self._gave_up()
            raise

    def _gave_up(self) -> None:
        self.setObsolete(True)
        if self.written:
            # The steps before and after this one were made on a state that it did not bring back.
            self._undo.forget_soon()


class Undo(QUndoStack):
    """The window's stack of Edits; `store` is set while a library is open."""

    failed = Signal(object)
    """The `LibraryError` of a step that could not be written."""
    stepped = Signal(str, bool)
    """The user has undone a step (True) or done one again (False): what it was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoLimit(LIMIT)
        self.store: Store | None = None
        self._wrote = True
        self.moving = False
        """Whether a step is being undone or done again: what is written is no new step."""
        self._retracing: Retracing | None = None

    def push_change(self, text: str, change: Change, merge: str = "") -> bool:
        """Do something that can be undone; `text` is what the menu offers to undo.

        `merge`: steps in a row with the same word become one (typing, dragging a slider). False
        where it could not be written; then `failed` has told why and nothing has changed.
        """
        if self.store is None:
            raise RuntimeError("no library is open")
        if self._retracing is not None and self.moving:
            return False  # only a field that goes with its record would write in the midst of it
        self.settle()
        self._wrote = True
        self.push(Edit(text, self.store, change, self, merge))
        return self._wrote

    def on_top(self, merge: str) -> bool:
        """Whether the last step is one of this merge word, and neither undone nor about to be."""
        if self._retracing is not None:
            return False
        at = self.index()
        last = self.command(at - 1) if at and at == self.count() else None
        return isinstance(last, Edit) and last.merge == merge

    def drop_last(self) -> None:
        """Undo the last step for good: nobody wants to do it again.

        Of a large step that the user is undoing the going is finished, and no other one touched.
        """
        if self._retracing is not None:
            self.settle()
            return
        last = self.command(self.index() - 1)
        if isinstance(last, Edit):
            last.undone_for_good = True
            self.undo()

    def step_back(self, jobs: Jobs) -> None:
        """Undo the last step, a large one by a job; `stepped` tells when, `failed` why not."""
        self.settle()
        self._step(self.index() - 1, jobs, back=True)

    def step_forth(self, jobs: Jobs) -> None:
        """Do the step again that was undone last; see `step_back`."""
        self.settle()
        self._step(self.index(), jobs, back=False)

    def _step(self, at: int, jobs: Jobs, *, back: bool) -> None:
        edit = self.command(at)
        if not isinstance(edit, Edit):
            return
        if not edit.is_large(back=back):
            self._walk(edit.text(), back=back)
            return
        from desktop.work.retracing import Retracing

        retracing = self._retracing = Retracing(self, edit, back=back)
        retracing.ended.connect(self._retraced)
        retracing.start(jobs).ended.connect(retracing.deleteLater)

    def _retraced(self, how: str) -> None:
        retracing, self._retracing = self._retracing, None
        if retracing is not None and how == "done":
            back = retracing.back
            self._walk(self.undoText() if back else self.redoText(), back=back)

    def _walk(self, text: str, *, back: bool) -> None:
        self._wrote = True
        if back:
            self.undo()
        else:
            self.redo()
        if self._wrote:
            self.stepped.emit(text, back)

    def settle(self) -> None:
        """Finish the large step that is being undone or done again, if any."""
        if self._retracing is not None and not self.moving:
            self._retracing.finish()

    def undo(self) -> None:
        """Undo the last step at once."""
        self.settle()
        self.moving = True
        try:
            super().undo()
        finally:
            self.moving = False

    def redo(self) -> None:
        """Do the step again that was undone last, at once."""
        self.settle()
        self.moving = True
        try:
            super().redo()
        finally:
            self.moving = False

    def told(self, error: object) -> None:
        """Note and tell a step that could not be written."""
        self._wrote = False
        self.failed.emit(error)

    def forget_soon(self) -> None:
        """Forget all steps, once the one at work is over."""
        QTimer.singleShot(0, self, self.clear)
