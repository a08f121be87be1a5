"""Jobs bring value or error to the GUI thread, once, and stop when asked."""

from __future__ import annotations

import gc
import logging
import threading
import time
import weakref
from collections.abc import Callable
from typing import ClassVar

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QThread, QTimer
from pytestqt.qtbot import QtBot

from desktop.core.errors import Cancelled, Known
from desktop.work.jobs import LONG_THREADS, QUICK_QUEUE, QUICK_THREADS, Job, Jobs, Progress


class Gate:
    """Work that waits until it is let through, so that no test has to sleep."""

    def __init__(self) -> None:
        self.entered = threading.Semaphore(0)
        self.opened = threading.Event()

    def __call__(self, progress: Progress) -> str:
        self.entered.release()
        assert self.opened.wait(10)
        progress.check()
        return "through"

    def endless(self, progress: Progress) -> None:
        self.entered.release()
        while True:
            progress.check()
            self.opened.wait(0.001)


def idle(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: jobs.idle, timeout=10_000)


def test_value_arrives_on_the_gui_thread(qtbot: QtBot, jobs: Jobs) -> None:
    threads: list[QThread] = []
    got: list[int] = []

    def done(value: int) -> None:
        threads.append(QThread.currentThread())
        got.append(value)

    worker: list[int] = []
    job = jobs.start(
        lambda progress: worker.append(threading.get_ident()) or 42, title="x", done=done
    )
    assert job.running
    with qtbot.waitSignal(job.ended):
        pass
    assert got == [42]
    assert threads == [jobs.thread()]
    assert worker != [threading.get_ident()]
    assert (job.state, job.error, job.running) == ("done", None, False)


def test_error_goes_to_failed(qtbot: QtBot, jobs: Jobs) -> None:
    def work(progress: Progress) -> None:
        raise Known("disk_full", folder="x")

    got: list[BaseException] = []
    job = jobs.start(work, title="x", done=lambda _: pytest.fail("no value"), failed=got.append)
    with qtbot.waitSignal(job.ended):
        pass
    assert [str(error) for error in got] == ["disk_full (folder='x')"]
    assert job.state == "failed"
    assert job.error is got[0]


def test_error_that_nobody_takes_is_told_and_logged(
    qtbot: QtBot, jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(jobs.failed) as heard:
        jobs.start(lambda progress: 1 / 0, title="Divide", done=lambda _: None)
    assert heard.args is not None
    assert isinstance(heard.args[0], ZeroDivisionError)
    assert "Divide failed" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    idle(qtbot, jobs)


def test_cancel_ends_without_value_and_error(qtbot: QtBot, jobs: Jobs) -> None:
    gate = Gate()
    job = jobs.start(
        gate.endless,
        title="x",
        done=lambda _: pytest.fail("no value"),
        failed=lambda _: pytest.fail("no error"),
    )
    assert gate.entered.acquire(timeout=5)
    with qtbot.waitSignal(job.ended):
        job.cancel()
        assert job.cancelling
    assert job.state == "cancelled"


def test_value_that_comes_after_cancel_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    entered, leave = threading.Event(), threading.Event()

    def deaf(progress: Progress) -> int:
        entered.set()
        leave.wait(5)
        return 1

    job = jobs.start(deaf, title="x", done=lambda _: pytest.fail("no value"))
    assert entered.wait(5)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        leave.set()
    assert job.state == "cancelled"


def test_work_that_says_cancelled_is_cancelled(qtbot: QtBot, jobs: Jobs) -> None:
    def work(progress: Progress) -> None:
        raise Cancelled

    job = jobs.start(work, title="x", done=lambda _: pytest.fail("no value"))
    with qtbot.waitSignal(job.ended):
        pass
    assert job.state == "cancelled"


def test_progress_is_told_but_not_too_often(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[int, int, str]] = []
    gate = Gate()

    def work(progress: Progress) -> None:
        for step in range(5000):
            progress.report(step + 1, 5000, f"file {step + 1}")
        gate(progress)

    job = jobs.start(work, title="x", done=lambda _: None)
    job.changed.connect(lambda: seen.append((job.done, job.total, job.text)))
    began = time.monotonic()
    # The last report is shown even though the work then stands still.
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] == (5000, 5000, "file 5000"))
    assert len(seen) <= 2 + (time.monotonic() - began) * 20
    assert job.fraction == 1.0
    gate.opened.set()
    idle(qtbot, jobs)


def test_remaining_follows_the_pace(qtbot: QtBot, jobs: Jobs) -> None:
    gate = Gate()

    def work(progress: Progress) -> None:
        progress.started_at -= 10  # as if it had run for ten seconds
        progress.report(1, 4)
        gate(progress)

    job = jobs.start(work, title="x", done=lambda _: None)
    assert job.remaining is None
    assert job.fraction is None
    with qtbot.waitSignal(job.changed):
        pass
    assert job.remaining == pytest.approx(30, abs=2)
    gate.opened.set()
    idle(qtbot, jobs)


def test_newer_job_with_the_same_key_replaces_the_older(qtbot: QtBot, jobs: Jobs) -> None:
    gate = Gate()
    got: list[str] = []
    jobs.start(gate, title="old", done=lambda value: got.append("old"), key="search")
    assert gate.entered.acquire(timeout=5)
    jobs.start(lambda progress: "new", title="new", done=got.append, key="search")
    gate.opened.set()
    idle(qtbot, jobs)
    assert got == ["new"]


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []

    def take(self, value: object) -> None:
        self.got.append(value)


@pytest.mark.parametrize("how", ["method", "key", "tuple"])
def test_answer_for_a_dead_receiver_is_dropped(qtbot: QtBot, jobs: Jobs, how: str) -> None:
    gate = Gate()
    receiver = Receiver()
    key = {"method": None, "key": receiver, "tuple": ("proof", receiver)}[how]
    done = receiver.take if how == "method" else lambda _: pytest.fail("nobody wants this")
    job = jobs.start(gate, title="x", done=done, key=key)
    shiboken6.delete(receiver)
    with qtbot.waitSignal(job.ended):
        gate.opened.set()
    assert receiver.got == []


def test_bug_in_a_callback_reaches_the_net_and_holds_up_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    got: list[int] = []
    with qtbot.captureExceptions() as caught:
        jobs.start(lambda progress: 0, title="x", done=lambda value: 1 // value)
        jobs.start(lambda progress: 2, title="y", done=got.append)
        idle(qtbot, jobs)
    assert [error[0] for error in caught] == [ZeroDivisionError]
    assert got == [2]


def test_dialog_in_a_callback_holds_up_no_other_answer(qtbot: QtBot, jobs: Jobs) -> None:
    order: list[str] = []
    loop = QEventLoop()

    def first(_: object) -> None:
        order.append("dialog opens")
        loop.exec()
        order.append("dialog closes")

    def others(_: object) -> None:
        order.append("other")
        if order.count("other") == 4:
            loop.quit()

    jobs.start(lambda progress: 0, title="x", done=first)
    for _ in range(4):
        jobs.start(lambda progress: 0, title="y", done=others)
    QTimer.singleShot(5000, loop, loop.quit)
    idle(qtbot, jobs)
    assert order.index("dialog closes") > order.index("dialog opens")
    assert order[-1] == "dialog closes"


def test_long_jobs_run_two_at_a_time_in_order(qtbot: QtBot, jobs: Jobs) -> None:
    gate = Gate()
    got: list[int] = []
    for number in range(5):

        def work(progress: Progress, number: int = number) -> int:
            gate(progress)
            return number

        jobs.start(work, title="x", done=got.append)
    for _ in range(LONG_THREADS):
        assert gate.entered.acquire(timeout=5)
    assert not gate.entered.acquire(blocking=False)
    assert len(jobs.active) == 5
    gate.opened.set()
    idle(qtbot, jobs)
    assert sorted(got) == list(range(5))


def test_quick_work_takes_the_newest_first_and_forgets_the_oldest(qtbot: QtBot, jobs: Jobs) -> None:
    gate = Gate()
    for _ in range(QUICK_THREADS):
        jobs.quick(gate, done=lambda _: None)
    for _ in range(QUICK_THREADS):
        assert gate.entered.acquire(timeout=5)
    ran: list[int] = []
    forgotten: list[BaseException] = []
    extra = 10
    for number in range(QUICK_QUEUE + extra):
        jobs.quick(
            lambda progress, number=number: ran.append(number),
            done=lambda _: None,
            failed=forgotten.append,
        )
    gate.opened.set()
    idle(qtbot, jobs)
    assert sorted(ran) == list(range(extra, QUICK_QUEUE + extra))
    assert [type(error) for error in forgotten] == [Cancelled] * extra
    assert sum(ran[:20]) > sum(ran[-20:])


def test_stop_cancels_and_waits(qtbot: QtBot) -> None:
    jobs = Jobs()
    gate = Gate()
    ended: list[str] = []
    for _ in range(4):
        job = jobs.start(gate.endless, title="x", done=lambda _: pytest.fail("no value"))
        job.ended.connect(lambda job=job: ended.append(job.state))
    assert gate.entered.acquire(timeout=5)
    before = threading.active_count()
    assert jobs.stop()
    assert threading.active_count() < before
    assert ended == ["cancelled"] * 4
    assert jobs.idle
    late = jobs.start(lambda progress: 1, title="late", done=lambda _: pytest.fail("no value"))
    with qtbot.waitSignal(late.ended):
        pass
    assert late.state == "cancelled"


def test_stop_tells_when_work_hangs(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    jobs = Jobs()
    gate = Gate()
    jobs.start(gate, title="x", done=lambda _: None)
    assert gate.entered.acquire(timeout=5)
    assert not jobs.stop(0.01)
    assert "did not stop" in caplog.text
    gate.opened.set()
    assert jobs.stop()


def test_workers_keep_nothing_alive(qtbot: QtBot, jobs: Jobs) -> None:
    """Function, value and error die on the GUI thread: they may hold objects of Qt."""

    class Mortal:
        died_on: ClassVar[list[int]] = []

        def __del__(self) -> None:
            self.died_on.append(threading.get_ident())

    for number in range(200):
        mortal = Mortal()

        def work(progress: Progress, mortal: Mortal = mortal, number: int = number) -> Mortal:
            if number % 2:
                raise Known("x", it=Mortal())
            return Mortal()

        jobs.quick(work, done=lambda _: None, failed=lambda _: None)
        del work, mortal
    idle(qtbot, jobs)
    gc.collect()
    assert len(Mortal.died_on) == 400
    assert set(Mortal.died_on) == {threading.get_ident()}


def test_jobs_is_let_go(qtbot: QtBot) -> None:
    jobs = Jobs()
    jobs.start(lambda progress: 1, title="x", done=lambda _: None)
    idle(qtbot, jobs)
    there = weakref.ref(jobs)
    assert jobs.stop()
    del jobs
    gc.collect()
    assert there() is None


def test_run_works_without_an_event_loop() -> None:
    seen: list[tuple[int, int, str]] = []

    def work(progress: Progress) -> str:
        progress.report(1, 2, "a")
        progress.report(2, 2, "b")
        return "done"

    assert Jobs.run(work, lambda *step: seen.append(step)) == "done"
    assert seen == [(1, 2, "a"), (2, 2, "b")]
    with pytest.raises(Known):
        Jobs.run(lambda progress: (_ for _ in ()).throw(Known("x")))


@given(st.lists(st.sampled_from(["value", "known", "bug", "cancel"]), max_size=25))
def test_every_job_ends_once_with_what_it_made(kinds: list[str]) -> None:
    """Whatever the mixture: each job ends exactly once, in the state that fits."""
    jobs = Jobs()
    ended: list[tuple[int, str]] = []
    answers: list[tuple[int, str]] = []

    def work_for(kind: str) -> Callable[[Progress], str]:
        def work(progress: Progress) -> str:
            if kind == "known":
                raise Known("x")
            if kind == "bug":
                raise Known("y") from ValueError()
            if kind == "cancel":
                raise Cancelled
            return kind

        return work

    started: list[Job] = []
    for number, kind in enumerate(kinds):
        job = jobs.start(
            work_for(kind),
            title=kind,
            done=lambda _, n=number: answers.append((n, "done")),
            failed=lambda _, n=number: answers.append((n, "failed")),
        )
        job.ended.connect(lambda n=number, job=job: ended.append((n, job.state)))
        started.append(job)
    deadline = time.monotonic() + 10
    while not jobs.idle and time.monotonic() < deadline:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 10)
    assert jobs.stop()
    states = {"value": "done", "known": "failed", "bug": "failed", "cancel": "cancelled"}
    assert sorted(ended) == [(n, states[kind]) for n, kind in enumerate(kinds)]
    assert sorted(answers) == [(n, s) for n, s in sorted(ended) if s != "cancelled"]


def test_an_end_is_delivered_here_and_now(jobs, qtbot):
    told = []
    job = jobs.start(lambda progress: 7, title="x", done=told.append, key="x")
    assert jobs.finish(job, 5.0)
    assert told == [7]
    assert job.state == "done"
    QCoreApplication.processEvents()
    assert told == [7]
    assert jobs.idle


def test_what_takes_longer_is_not_waited_for(jobs, qtbot):
    release = threading.Event()
    job = jobs.start(lambda progress: release.wait(5), title="x", done=lambda _value: None)
    assert not jobs.finish(job, 0.01)
    assert job.running
    release.set()
    qtbot.waitUntil(lambda: not job.running)
