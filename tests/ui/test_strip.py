"""The strip: messages that wait to be read, jobs that can be stopped."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from desktop.ui import theme
from desktop.ui.window.messages import PASSING, Message, Messages
from desktop.work import verbs
from tests.fixtures.registers import add_campaign, context, settle, window  # noqa: F401

KINDS = st.sampled_from(["info", "success", "warning", "error"])


@given(st.lists(st.one_of(KINDS, st.sampled_from(["close", "expire"]))))
def test_what_must_be_read_is_never_lost(steps):
    messages, unread = Messages(), []
    for number, step in enumerate(steps):
        if step == "close":
            if messages.front is not None and messages.front.kind not in PASSING:
                unread.remove(messages.front)
            messages.close()
        elif step == "expire":
            messages.expire()
        else:
            message = Message(str(number), step)
            messages.add(message)
            assert messages.front == message
            if step not in PASSING:
                unread.append(message)
    seen = []
    while messages.front is not None:
        if messages.front.kind not in PASSING:
            seen.append(messages.front)
        messages.close()
    assert sorted(seen) == sorted(unread)


def test_of_a_topic_only_the_newest_is_kept():
    messages = Messages()
    for text, topic in (("1 imported", "import"), ("Disk full", ""), ("23 imported", "import")):
        messages.add(Message(text, "warning", topic=topic))
    assert messages.waiting == 1
    messages.close()
    assert messages.front == Message("Disk full", "warning")


def test_a_passing_message_goes_by_itself(window, qtbot):  # noqa: F811
    window.strip._time.setInterval(1)
    window.notify("Saved")
    assert window.strip.text() == "Saved"
    qtbot.waitUntil(lambda: window.strip.text() == "library")


def test_an_error_stays_until_it_is_read(window, qtbot):  # noqa: F811
    window.strip._time.setInterval(1)
    window.notify("The disk is full", kind="error")
    window.notify("Saved")
    assert window.strip.text() == "Saved"
    qtbot.waitUntil(lambda: window.strip.text() == "The disk is full")
    close = window.strip.buttons()["Dismiss the message"]
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert window.strip.text() == "library"


def test_undo_is_offered_for_the_last_step_only(window, qtbot):  # noqa: F811
    context = window.context  # noqa: F811
    add_campaign(context)
    context.undo.push_change("Rename", verbs.set_values("campaigns", [1], name="A"))
    window.notify("Renamed", undo=True)
    qtbot.mouseClick(window.strip.buttons()["Undo"], Qt.MouseButton.LeftButton)
    assert window.scoping.campaigns()[0].name == "Wir am Fluss"
    assert "Undo" not in window.strip.buttons()
    context.undo.push_change("Rename", verbs.set_values("campaigns", [1], name="B"))
    window.notify("Renamed", undo=True)
    context.undo.push_change("Rename", verbs.set_values("campaigns", [1], name="C"))
    assert "Undo" not in window.strip.buttons()


def test_a_message_that_comes_back_never_undoes_another_step(window, qtbot):  # noqa: F811
    context = window.context  # noqa: F811
    add_campaign(context)
    context.undo.push_change("Rename", verbs.set_values("campaigns", [1], name="A"))
    window.notify("Renamed, with a warning", undo=True, kind="warning")
    context.undo.push_change("Rename", verbs.set_values("campaigns", [1], name="B"))
    window.notify("Renamed again", undo=True, kind="warning")
    assert "Undo" in window.strip.buttons()
    window.strip.dismiss()
    assert window.strip.text() == "Renamed, with a warning"
    assert "Undo" not in window.strip.buttons()
    # Undone, and another step taken: the same number in the stack, but not the same step.
    context.undo.undo()
    context.undo.undo()
    context.undo.push_change("Rename", verbs.set_values("campaigns", [1], name="C"))
    theme.changed.emit()
    assert "Undo" not in window.strip.buttons()


def test_a_change_of_theme_keeps_an_offer_that_stands(window):  # noqa: F811
    context = window.context  # noqa: F811
    add_campaign(context)
    context.undo.push_change("Rename", verbs.set_values("campaigns", [1], name="A"))
    window.notify("Renamed", undo=True)
    theme.changed.emit()
    assert "Undo" in window.strip.buttons()


def test_a_button_does_what_it_says(window, qtbot):  # noqa: F811
    called = []
    window.notify("2 failed", action=("Look", lambda: called.append(1)), kind="warning")
    qtbot.mouseClick(window.strip.buttons()["Look"], Qt.MouseButton.LeftButton)
    assert called == [1]


def test_a_hint_of_the_area_gives_way_to_a_message(window):  # noqa: F811
    window.status("Ctrl: swap")
    assert window.strip.text() == "Ctrl: swap"
    window.notify("Moved")
    assert window.strip.text() == "Moved"
    window.strip.dismiss()
    assert window.strip.text() == "Ctrl: swap"
    window.show_area("contacts")
    assert window.strip.text() == "library"


@pytest.fixture
def gate():
    made = threading.Event()
    yield made
    made.set()


def jobs_view(window):  # noqa: F811
    from desktop.ui.window.jobs import JobsView

    return window.strip.findChild(JobsView)


def test_jobs_show_how_far_they_are_and_wait_in_line(window, qtbot, gate):  # noqa: F811
    def work(progress):
        progress.report(1, 4, "a.jpg")
        gate.wait(10)

    view = jobs_view(window)
    assert not view.isVisible()
    for title in ("Import photos", "Back up"):
        window.context.jobs.start(work, title=title, done=lambda _value: None)
    window.context.jobs.start(lambda _progress: None, title="", done=lambda _v: None, quiet=True)
    assert [job.title for job in view.jobs()] == ["Import photos", "Back up"]
    qtbot.waitUntil(lambda: view._bar.value() == 250)
    assert view.isVisible()
    assert view._title.text() == "Import photos: a.jpg"
    assert view._more.text() == "1 more job waiting"
    gate.set()
    settle(qtbot, window.context)
    assert not view.isVisible()


def test_cancel_stops_the_job(window, qtbot, gate):  # noqa: F811
    ended = []

    def work(progress):
        while not gate.wait(0.005):
            progress.check()

    job = window.context.jobs.start(work, title="Import photos", done=ended.append)
    view = jobs_view(window)
    qtbot.waitUntil(lambda: job.state == "running")
    assert view._cancel.accessibleName() == "Cancel: Import photos"
    qtbot.mouseClick(view._cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: job.state == "cancelled")
    assert not ended
    assert not view.isVisible()


def test_a_long_message_does_not_widen_the_window(window, qtbot):  # noqa: F811
    window.resize(1280, 720)
    settle(qtbot, window.context)
    least = window.minimumSizeHint().width()
    words = "In ‘/media/Stadt Auen/Kampagne’ there is no library. " * 4
    offers = ("Try again", "Open another library…")
    first, second = ((name, lambda: None) for name in offers)
    window.notify(words, kind="error", action=first, other=second)
    settle(qtbot, window.context)
    assert window.width() == 1280
    assert window.minimumSizeHint().width() == least
    shown = window.strip.buttons()
    for name in offers:
        button = shown[name]
        assert button.width() >= button.sizeHint().width()
        assert button.geometry().right() < window.strip.width()
    window.strip.grab()
    assert window.strip.text() == words
    assert window.strip._text.toolTip() == words
    window.notify("short", kind="error")
    settle(qtbot, window.context)
    window.strip.grab()
    assert window.strip._text.toolTip() == ""
