"""The threads under `Jobs`: plain Python, no QObject, so nothing of Qt can die on a worker."""

from __future__ import annotations

import threading
import time
import weakref
from collections import deque
from collections.abc import Callable
from typing import Any

from desktop.core.errors import Cancelled

_STRIDE = 100
_BREATH = 0.0005
_FINE = 10_000
"""A job of several parts counts so many steps."""

IDLE = 0.5
"""Seconds without work after which a thread ends."""


class Progress:
    """The hand that a job holds: it tells how far it is and hears whether it should stop.

    Written by the worker, read by the GUI thread; single attributes, so no lock is needed.
    """

    def __init__(self, report: Callable[[int, int, str], None] | None = None) -> None:
        self.done = 0
        self.total = 0
        self.text = ""
        self.started_at = time.monotonic() if report is not None else 0.0
        self.moved_at = self.started_at
        self._report = report
        self._cancelled = threading.Event()
        self._steps = 0

    def report(self, done: int, total: int, text: str = "") -> None:
        """Say that `done` of `total` is finished, and what is at hand; raises `Cancelled`."""
        self.done, self.total, self.text = done, total, text
        self.moved_at = time.monotonic()
        if self._report is not None:
            self._report(done, total, text)
        self.check()

    def check(self) -> None:
        """Raise `Cancelled` if somebody asked to stop. Call it between two steps of the work."""
        if self._cancelled.is_set():
            raise Cancelled

    def breathe(self) -> None:
        """As `check`, between small steps of nothing but Python; call it at each of them.

        Now and then it lets go of the interpreter for a moment. Otherwise the window's thread gets
        it once in five milliseconds and for one call only, and a table that is painted makes a
        thousand.
        """
        self._steps += 1
        if self._steps % _STRIDE == 0:
            self.check()
            time.sleep(_BREATH)

    def cancel(self) -> None:
        """Ask to stop; from any thread."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._cancelled.is_set()


class Share(Progress):
    """A part of a whole job, from one fraction of it to another, that counts steps of its own.

    `text` says what is at hand meanwhile.
    """

    def __init__(self, whole: Progress, first: float, last: float, text: str = "") -> None:
        super().__init__()
        self._whole, self._first, self._last, self._words = whole, first, last, text

    def report(self, done: int, total: int, text: str = "") -> None:
        """Say how far this part is."""
        at = self._first + (self._last - self._first) * min(1.0, done / max(1, total))
        self._whole.report(round(at * _FINE), _FINE, text or self._words)

    def check(self) -> None:
        """Raise `Cancelled` if somebody asked to stop the whole."""
        self._whole.check()

    def cancel(self) -> None:
        """Ask to stop the whole."""
        self._whole.cancel()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop the whole."""
        return self._whole.cancelled


class Task:
    """A function to run, and what became of it. Belongs to the GUI thread once it has ended."""

    __slots__ = ("_error", "_over", "_value", "_work", "progress")

    def __init__(self, work: Callable[[Progress], Any]) -> None:
        self._work: Callable[[Progress], Any] | None = work
        self._value: Any = None
        self._error: BaseException | None = None
        self._over = threading.Event()
        self.progress = Progress()

    def wait(self, seconds: float) -> bool:
        """Wait until the work is over; False when it is not, after so many seconds."""
        return self._over.wait(seconds)

    def run(self) -> None:
        """Do the work, on a worker. No local name keeps function, value or error alive here."""
        self.progress.started_at = self.progress.moved_at = time.monotonic()
        try:
            self.progress.check()
            if self._work is not None:
                self._value = self._work(self.progress)
        except BaseException as error:  # noqa: BLE001 - every error is delivered
            self._error = error
        finally:
            self._over.set()

    def drop(self) -> None:
        """End without having run."""
        self._error = Cancelled()
        self._over.set()

    def take(self) -> tuple[Any, BaseException | None]:
        """Value and error; forgets them and the function, here on the GUI thread."""
        found = (self._value, self._error)
        self._value = self._error = self._work = None
        return found


class Lane:
    """A queue and the threads that serve it. They start when needed and end when idle."""

    def __init__(
        self,
        name: str,
        threads: int,
        ring: Callable[[], None],
        *,
        newest_first: bool = False,
        limit: int = 0,
    ) -> None:
        """`ring` (a method, held weakly) is called on any thread when there is an end to collect.

        With a `limit`, the oldest waiting tasks are dropped when more come.
        """
        self._name = name
        self._most = threads
        self._ring = weakref.WeakMethod(ring)
        self._newest_first = newest_first
        self._limit = limit
        self._queue: deque[Task] = deque()
        self._threads: set[threading.Thread] = set()
        self._idle = 0
        self._stopped = False
        self._wake = threading.Condition()
        self._ended: deque[Task] = deque()
        self._ringing = False

    def submit(self, task: Task) -> None:
        """Queue a task; once the lane has been stopped, it only ends as cancelled."""
        dropped: Task | None = None
        with self._wake:
            if self._stopped:
                dropped = task
            else:
                self._queue.append(task)
                if 0 < self._limit < len(self._queue):
                    dropped = self._queue.popleft()
                if len(self._queue) > self._idle and len(self._threads) < self._most:
                    self._grow()
                self._wake.notify()
        if dropped is not None:
            dropped.drop()
            self._post(dropped)

    def collect(self) -> tuple[Task | None, bool]:
        """The next ended task, and whether there are more; on the GUI thread."""
        with self._wake:
            task = self._ended.popleft() if self._ended else None
            self._ringing = bool(self._ended)
            return task, self._ringing

    def stop(self, seconds: float) -> bool:
        """Forget what waits, let what runs end; whether all threads ended in time."""
        with self._wake:
            self._stopped = True
            self._queue.clear()
            self._wake.notify_all()
            threads = list(self._threads)
        deadline = time.monotonic() + seconds
        for thread in threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in threads)

    def _grow(self) -> None:
        # A daemon: work that hangs in a system call must not keep the program from ending.
        thread = threading.Thread(target=self._serve, name=f"litfass-{self._name}", daemon=True)
        self._threads.add(thread)
        thread.start()

    def _serve(self) -> None:
        while (task := self._next()) is not None:
            task.run()
            self._post(task)
            del task

    def _next(self) -> Task | None:
        """The next task, or None when this thread shall end."""
        with self._wake:
            while not self._queue:
                # A call may cross with the end of the wait: what counts is the queue.
                if self._stopped or (not self._rest() and not self._queue):
                    self._threads.discard(threading.current_thread())
                    return None
            return self._queue.pop() if self._newest_first else self._queue.popleft()

    def _rest(self) -> bool:
        """Wait for work; whether somebody called."""
        self._idle += 1
        called = self._wake.wait(IDLE)
        self._idle -= 1
        return called

    def _post(self, task: Task) -> None:
        with self._wake:
            self._ended.append(task)
            silent, self._ringing = self._ringing, True
        if not silent and (ring := self._ring()) is not None:
            ring()
