"""Many rows at once: portion by portion, with progress and cancel, and yet one step to undo.

A Change of ten thousand rows in one piece would hold the window for seconds. Here a job sets the
pace: it asks for each portion, the GUI thread writes it as a step that joins the one before, and
breathes. Cancelling takes back what was written.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.core.errors import Cancelled

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.edit import Undo
    from desktop.work.jobs import Job, Jobs, Progress

FIRST: Final = 250
"""Rows of the first portion: how long they take tells how many the next may be."""
LEAST: Final = 50
MOST: Final = 10_000
GROWTH: Final = 12
"""A portion is at most so many times as large as the one before: the first of all warms up."""
BREATH: Final = 0.08
"""Seconds that a portion may hold the window: eyes notice a tenth of a second."""
_SHARE: Final = 0.5
"""Of the time of a portion at least so much is thought to go to its rows."""
_LOOK: Final = 0.05
"""Seconds between two looks whether the job was cancelled while a portion is written."""

_numbers = itertools.count(1)


class Pace:
    """How many rows the next portion may have, by how long the last two have taken.

    Each portion costs a write to the disk, however few rows it has: what a row takes is what two
    portions of different size tell, and as few of them as possible are the quickest.
    """

    def __init__(self) -> None:
        self.rows = FIRST
        self._before = (0, 0.0)

    def note(self, rows: int, seconds: float) -> None:
        """A portion of so many rows took so long."""
        seconds = max(seconds, BREATH / MOST)  # of a clock that had not moved on
        fewer, took = self._before
        self._before = rows, seconds
        each = (seconds - took) / (rows - fewer) if rows != fewer else 0.0
        # Where more rows took less time, one of them had something else to do: nothing is known.
        each = max(each, _SHARE * seconds / rows) if each > 0 else seconds / rows
        more = round((BREATH - seconds) / each)
        self.rows = max(LEAST, min(MOST, GROWTH * rows, rows + more))


class Bulk(QObject):
    """One such change. Signal: `ended` ("done", "taken back" or "stopped" half way)."""

    ended = Signal(str)
    _next = Signal()

    def __init__(
        self,
        undo: Undo,
        text: str,
        ids: Sequence[int],
        change: Callable[[tuple[int, ...]], Change],
        parent: QObject | None = None,
    ) -> None:
        """`change(ids)` says what to write for a portion; `text` is what undo offers."""
        super().__init__(parent)
        self._undo = undo
        self._text = text
        self._change = change
        self._merge = f"bulk-{next(_numbers)}"
        self._ids = ids
        self._at = 0
        self._pace = Pace()
        self._begun = False
        self._written = threading.Semaphore(0)
        self._stopped = False
        self.running = True
        self._next.connect(self._write, Qt.ConnectionType.QueuedConnection)

    @property
    def at(self) -> int:
        """How many were written so far."""
        return self._at

    def start(self, jobs: Jobs) -> Job:
        """Begin; the strip shows how far it is."""
        job = jobs.start(
            self._run, title=self._text, done=self._done, failed=self._failed, key=self
        )
        job.ended.connect(lambda: self._follow(job))
        return job

    # ------------------------------------------------------------------ on the job's thread

    def _run(self, progress: Progress) -> int:
        number = len(self._ids)
        while self._at < number:
            progress.report(self._at, number)
            self._next.emit()
            while not self._written.acquire(timeout=_LOOK):
                progress.check()
            if self._stopped:
                raise Cancelled
        progress.report(number, number)
        return number

    # ------------------------------------------------------------------ on the GUI thread

    @Slot()
    def _write(self) -> None:
        if self._stopped or not self.running:
            self._written.release()
            return
        portion = tuple(self._ids[self._at : self._at + self._pace.rows])
        start = perf_counter()
        try:
            self._stopped = not self._one(portion)
            if not self._stopped:
                self._at += len(portion)
                self._pace.note(len(portion), perf_counter() - start)
        except BaseException:
            self._stopped = True
            raise
        finally:
            self._written.release()

    def _one(self, portion: tuple[int, ...]) -> bool:
        """Write a portion; False where it cannot be, or somebody did something in between."""
        undo = self._undo
        if undo.store is None or (self._begun and not undo.on_top(self._merge)):
            return False
        if not undo.push_change(self._text, self._change(portion), merge=self._merge):
            return False
        self._begun = True
        return True

    def _done(self, _number: int) -> None:
        self._end("done")

    def give_up(self) -> None:
        """Stop and take back what was written.

        Where somebody did something in between, their steps and this one stay to be undone.
        """
        self._stopped = True
        undo = self._undo
        there = self._begun and undo.store is not None
        if there and undo.on_top(self._merge):
            undo.drop_last()
            there = False
        self._end("stopped" if there else "taken back")

    def _end(self, how: str) -> None:
        if self.running:
            self.running = False
            self.ended.emit(how)

    def _failed(self, error: BaseException) -> None:
        self.give_up()
        raise error

    def _follow(self, job: Job) -> None:
        if job.state == "cancelled" and self.running:
            self.give_up()
