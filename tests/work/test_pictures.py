"""Photos for a file are prepared on threads, and nobody waits for one that nobody wants."""

from __future__ import annotations

import threading
from contextlib import closing

import pytest

from desktop.core.errors import Cancelled, Known
from desktop.core.imaging import Check
from desktop.work.lanes import Progress
from desktop.work.pictures import THREADS, prepared

HANGS = 20.0
"""Seconds after which a thread that was never let go gives up, so that a red test ends."""


def threads() -> list[threading.Thread]:
    return [t for t in threading.enumerate() if t.name.startswith("picture")]


def test_all_are_prepared_and_no_thread_stays() -> None:
    def prepare(index: int, check: Check) -> int:
        check()
        return index * index

    found = dict(prepared(list(range(20)), prepare, Progress(), 20))
    assert found == {index: index * index for index in range(20)}
    assert not threads()


@pytest.mark.parametrize("by", ["cancel", "close"])
def test_a_photo_in_work_is_not_waited_for(by: str) -> None:
    """What cannot be interrupted ends later, on its own; its result goes nowhere."""
    go, began, progress = threading.Event(), threading.Semaphore(0), Progress()
    ends: list[str] = []

    def prepare(index: int, check: Check) -> int:
        began.release()
        if index == 0:
            return 0
        assert go.wait(HANGS)
        try:
            check()
        except Cancelled:
            ends.append("stopped")
            raise
        ends.append("went on")
        return index

    pictures = prepared(list(range(6)), prepare, progress, 6)
    assert next(pictures) == (0, 0)
    for _ in range(1 + THREADS):
        assert began.acquire(timeout=HANGS)
    if by == "cancel":
        progress.cancel()
        with pytest.raises(Cancelled):
            next(pictures)
    else:
        with closing(pictures):
            pass
    left = threads()
    assert left  # somebody still works: the export was over before
    go.set()
    for thread in left:
        thread.join(HANGS)
    assert ends == ["stopped"] * THREADS
    assert not threads()


def test_one_that_fails_stops_the_others() -> None:
    def prepare(index: int, check: Check) -> int:
        check()
        raise Known("image_damaged", file=f"{index}.jpg")

    with pytest.raises(Known, match="image_damaged"):
        list(prepared(list(range(6)), prepare, Progress(), 6))
    assert not threads()
