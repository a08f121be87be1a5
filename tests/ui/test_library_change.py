"""Another library is opened while work runs: nothing of the old one reaches the new one."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import threading

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent

from tests.fixtures.registers import (
    context,  # noqa: F401
    settle,
)


def test_a_library_that_closes_ends_all_work_in_it(context, qtbot, tmp_path):
    began, answers, left = threading.Event(), [], []

    def work(progress):
        began.set()
        try:
            while True:
                progress.check()
                threading.Event().wait(0.002)
        finally:
            left.append(True)

    running = context.jobs.start(work, title="Faces", done=answers.append)
    quick = threading.Event()
    context.jobs.quick(lambda _progress: quick.wait(0.05) or "picture", done=answers.append)
    assert began.wait(5)
    context.open_library(tmp_path / "other", create=True)
    assert left == [True]  # not only asked to stop: it has stopped
    settle(qtbot, context)
    assert running.state == "cancelled"
    assert answers == []
    # Work goes on in the next library.
    context.jobs.start(lambda _progress: "fresh", title="", done=answers.append)
    settle(qtbot, context)
    assert answers == ["fresh"]


def test_the_store_of_a_closed_library_goes(context, tmp_path):
    old = context.store
    context.open_library(tmp_path / "other", create=True)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(old)
    assert shiboken6.isValid(context.store)
