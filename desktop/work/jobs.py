"""Jobs: functions on threads, with value, error, progress and cancel.

A job gets plain data, computes, and returns plain data (rows, bytes, paths, `QImage`). Its value
or its error always arrives on the GUI thread. No QObject ever belongs to a worker: the threads
know `Task`s only, and everything with signals lives and dies on the GUI thread.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.core.errors import Cancelled
from desktop.work.lanes import Lane, Progress, Task

__all__ = ["Job", "Jobs", "Progress"]

T = TypeVar("T")
_log = logging.getLogger(__name__)

LONG_THREADS = 2
VIEW_THREADS = 1
"""For whole photos on the screen: an import and an export must not keep somebody looking."""
PACE = 50
"""Milliseconds between two looks at the progress: twenty a second are enough for the eye."""
QUICK_THREADS = max(2, min(4, (os.cpu_count() or 2) - 1))
QUICK_QUEUE = 256
"""More requests than this for quick work means fast scrolling: the oldest are forgotten."""


class Job(QObject):
    """A running function, as the window shows it. Made by `Jobs.start`, lives on the GUI thread.

    Signals: `changed` when progress has moved (at most 20 times a second), `ended` once, after
    the value or the error was delivered.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, title: str, quiet: bool, task: Task) -> None:
        super().__init__()
        self.title = title
        self.quiet = quiet
        """True for work that the window does not announce."""
        self.state = "waiting"
        """'waiting', 'running', then 'done', 'failed' or 'cancelled'."""
        self.error: BaseException | None = None
        self.done: int = 0
        self.total: int = 0
        self.text: str = ""
        self._task = task

    def cancel(self) -> None:
        """Ask the work to stop at its next `Progress.check()`; its value will not be delivered."""
        self._task.progress.cancel()

    @property
    def cancelling(self) -> bool:
        """Whether the job was asked to stop."""
        return self._task.progress.cancelled

    @property
    def running(self) -> bool:
        """Whether the end is still to come."""
        return self.state in ("waiting", "running")

    @property
    def fraction(self) -> float | None:
        """How far the job is, 0 to 1, or None where it cannot say."""
        return min(1.0, self.done / self.total) if self.total > 0 else None

    @property
    def remaining(self) -> float | None:
        """Seconds that are left, guessed from the pace so far; None while that says nothing."""
        progress = self._task.progress
        elapsed = progress.moved_at - progress.started_at
        if self.done <= 0 or self.total <= self.done or elapsed < 1.0:
            return None
        since = time.monotonic() - progress.moved_at
        return max(0.0, elapsed / self.done * (self.total - self.done) - since)

    def _follow(self) -> bool:
        """Take over the progress of the task; whether anything is new."""
        progress = self._task.progress
        if self.state == "waiting" and progress.started_at > 0:
            self.state = "running"
        new = (progress.done, progress.total, progress.text)
        if new == (self.done, self.total, self.text):
            return False
        self.done, self.total, self.text = new
        return True


class _Waiting:
    """What belongs to a task on the GUI thread: its job and who wants the answer."""

    __slots__ = ("done", "failed", "job", "key")

    def __init__(
        self,
        job: Job | None,
        key: Hashable,
        done: Callable[[Any], object],
        failed: Callable[[BaseException], object] | None,
    ) -> None:
        self.job = job
        self.key: Hashable = key
        self.done = done
        self.failed = failed

    def wanted(self) -> bool:
        """Whether everybody who takes part in the answer is still alive."""
        owners: list[Any] = [getattr(self.done, "__self__", None)]
        if self.failed is not None:
            owners.append(getattr(self.failed, "__self__", None))
        key: Any = self.key
        owners += [key, *key] if isinstance(key, tuple) else [key]
        return all(shiboken6.isValid(o) for o in owners if isinstance(o, QObject))


class Jobs(QObject):
    """Starts jobs and brings their answers back. One per program; lives on the GUI thread.

    Signals: `started` (Job) for each long job; `failed` (exception) for an error that nobody
    else takes. There are three sets of threads: for long jobs, first come first served; for quick
    ones (pictures to be shown), newest first; and one thread for a photo that somebody looks at.
    """

    started = Signal(object)
    failed = Signal(object)
    _rang = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._long = Lane("job", LONG_THREADS, self._ring)
        self._quick = Lane("quick", QUICK_THREADS, self._ring, newest_first=True, limit=QUICK_QUEUE)
        self._view = Lane("view", VIEW_THREADS, self._ring)
        self._waiting: dict[Task, _Waiting] = {}
        self._keys: dict[Hashable, Task] = {}
        self._rang.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._pace = QTimer(self, interval=PACE)
        self._pace.timeout.connect(self._follow)
        self.stopped = False
        """True from the orderly end on: what ends now does so because the program does."""

    @property
    def active(self) -> tuple[Job, ...]:
        """The long jobs that have not ended, oldest first."""
        return tuple(w.job for w in self._waiting.values() if w.job is not None)

    @property
    def announced(self) -> tuple[Job, ...]:
        """Those of them that the user sees and would miss, if they are not cancelled already."""
        return tuple(job for job in self.active if not job.quiet and not job.cancelling)

    @property
    def idle(self) -> bool:
        """Whether no answer is outstanding, of quick work neither."""
        return not self._waiting

    def start(
        self,
        work: Callable[[Progress], T],
        *,
        title: str,
        done: Callable[[T], object],
        failed: Callable[[BaseException], object] | None = None,
        key: Hashable = None,
        quiet: bool = False,
        viewing: bool = False,
    ) -> Job:
        """Run `work` on a thread; `done(value)` or `failed(error)` follow on the GUI thread.

        A new job with the same `key` replaces the older one: that is cancelled and its answer
        dropped. The answer is dropped too when a QObject that is (part of) the key, or whose
        method `done` or `failed` is, no longer exists. Without `failed` an error goes to the
        log and the signal `failed`. A job that was cancelled calls neither; it just ends.
        `viewing`: somebody waits in front of the screen, so it does not queue behind long jobs.
        """
        task = Task(work)
        job = Job(title, quiet, task)
        self._enter(task, _Waiting(job, key, done, failed))
        self._pace.start()
        (self._view if viewing else self._long).submit(task)
        self.started.emit(job)
        return job

    def quick(
        self,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], object],
        failed: Callable[[BaseException], object] | None = None,
        key: Hashable = None,
    ) -> None:
        """Run something of milliseconds soon, the newest request first, without announcing it.

        When too many wait, the oldest are forgotten: `failed` gets `Cancelled` for those, and
        for those that a newer one with the same key replaces.
        """
        task = Task(work)
        self._enter(task, _Waiting(None, key, done, failed))
        self._quick.submit(task)

    @staticmethod
    def run(
        work: Callable[[Progress], T], report: Callable[[int, int, str], None] | None = None
    ) -> T:
        """Run `work` here and now, as the command line does; `report` sees done, total and text."""
        return work(Progress(report))

    def finish(self, job: Job, seconds: float) -> bool:
        """Wait for a job here and now and deliver its answer; False if it works on after that.

        For the end of the program, when no event loop will fetch the answer.
        """
        task = job._task  # pyright: ignore[reportPrivateUsage]
        if not task.wait(seconds):
            return False
        waiting = self._waiting.pop(task, None)
        if waiting is not None:
            self._release(task, waiting)
        return True

    def cancel_all(self, seconds: float = 2.0) -> bool:
        """Cancel everything and wait for it to let go; False if something works on after that.

        Their answers are dropped whenever they come. What is started afterwards runs as ever: for
        the end of a library, not of the program.
        """
        tasks = tuple(self._waiting)
        for task in tasks:
            task.progress.cancel()
        deadline = time.monotonic() + seconds
        ended = [task.wait(max(0.0, deadline - time.monotonic())) for task in tasks]
        if not all(ended):
            _log.warning("%d jobs work on after their library was closed", ended.count(False))
        return all(ended)

    def stop(self, seconds: float = 10.0) -> bool:
        """Cancel everything and wait for it; no answer comes any more. False if something hangs.

        For the orderly end of the program: what is started afterwards ends as cancelled.
        """
        self.stopped = True
        self._pace.stop()
        for task in self._waiting:
            task.progress.cancel()
        deadline = time.monotonic() + seconds
        ended = [lane.stop(max(0.0, deadline - time.monotonic())) for lane in self._lanes()]
        left, self._waiting = self._waiting, {}
        self._keys.clear()
        for waiting in left.values():
            self._close(waiting.job, "cancelled", None)
        if not all(ended):
            _log.warning("work did not stop within %.0f seconds", seconds)
        return all(ended)

    def _lanes(self) -> tuple[Lane, ...]:
        return self._long, self._quick, self._view

    def _enter(self, task: Task, waiting: _Waiting) -> None:
        if waiting.key is not None:
            older = self._keys.get(waiting.key)
            if older is not None:
                older.progress.cancel()
            self._keys[waiting.key] = task
        self._waiting[task] = waiting

    def _ring(self) -> None:
        """There is something to fetch. On any thread: the signal crosses to the GUI thread."""
        if shiboken6.isValid(self):
            self._rang.emit()

    @Slot()
    def _answer(self) -> None:
        """Fetch one end of each lane; on the GUI thread.

        One at a time: `done` may open a dialog with an event loop of its own, and the others
        must not wait for it.
        """
        for lane in self._lanes():
            task, more = lane.collect()
            if more:
                self._rang.emit()
            waiting = self._waiting.pop(task, None) if task is not None else None
            if task is not None and waiting is not None:
                self._release(task, waiting)

    def _release(self, task: Task, waiting: _Waiting) -> None:
        """A task is over and out of the list: give up its key and deliver its end."""
        if self._keys.get(waiting.key) is task:
            del self._keys[waiting.key]
        if not self.active:
            self._pace.stop()
        self._deliver(task, waiting)

    @Slot()
    def _follow(self) -> None:
        """Pass on how far the jobs are."""
        for job in self.active:
            if job._follow():  # pyright: ignore[reportPrivateUsage]
                job.changed.emit()

    def _deliver(self, task: Task, waiting: _Waiting) -> None:
        job = waiting.job
        if job is not None:
            job._follow()  # pyright: ignore[reportPrivateUsage]
        value, error = task.take()
        if isinstance(error, Cancelled) or task.progress.cancelled or not waiting.wanted():
            if job is None and waiting.failed is not None and waiting.wanted():
                _call(waiting.failed, Cancelled())
            self._close(job, "cancelled", None)
        elif error is None:
            _call(waiting.done, value)
            self._close(job, "done", None)
        else:
            if not hasattr(error, "code"):  # neither Known nor LibraryError: a bug
                _log.error("%s failed", job.title if job else "quick work", exc_info=error)
            if waiting.failed is not None:
                _call(waiting.failed, error)
            else:
                self.failed.emit(error)
            self._close(job, "failed", error)

    def _close(self, job: Job | None, state: str, error: BaseException | None) -> None:
        if job is not None:
            job.state, job.error = state, error
            job.ended.emit()


def _call(function: Callable[[Any], object], argument: object) -> None:
    """Call back; a bug in there goes the way of all bugs and holds up no other answer."""
    try:
        function(argument)
    except Exception:  # noqa: BLE001 - handed on to the crash net, not swallowed
        sys.excepthook(*sys.exc_info())  # pyright: ignore[reportArgumentType]
