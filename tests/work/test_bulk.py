"""Many rows at once: portions, progress, cancel, one step."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from db import queries, rows
from db.changes import Insert, Update
from desktop.work import verbs
from desktop.work.bulk import BREATH, FIRST, LEAST, MOST, Bulk, Pace
from desktop.work.edit import Undo
from desktop.work.store import Store

NUMBER = 2500


@pytest.fixture
def undo(qapp, library):
    made = Undo()
    made.store = Store(library, made)
    store = made.store
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "Eine")]))
    portraits = [rows.Portrait(i, 1, name=str(i)) for i in range(1, NUMBER + 1)]
    store.apply(Insert.of("portraits", portraits))
    texts = [rows.PortraitText(i, i, "de", role="Lehrer") for i in range(1, 1501)]
    store.apply(Insert.of("portrait_texts", texts))
    return made


def roles(undo):
    texts = undo.store.read(queries.where, "portrait_texts")
    return {role: sum(t.role == role for t in texts) for role in {t.role for t in texts}}


def begin(undo, change=None):
    store = undo.store
    return Bulk(
        undo,
        "Rolle",
        range(1, NUMBER + 1),
        change or (lambda ids: verbs.set_words(store, ids, "de", role="Zeugin")),
    )


def test_it_is_written_in_portions_and_is_one_step(undo, jobs, qtbot):
    steps = []
    undo.store.changed.connect(lambda touched: steps.append(len(touched.ids("portrait_texts"))))
    bulk = begin(undo)
    with qtbot.waitSignal(bulk.ended) as ended:
        job = bulk.start(jobs)
    assert ended.args == ["done"]
    assert (steps[0], sum(steps)) == (FIRST, NUMBER)
    assert (job.done, job.total) == (NUMBER, NUMBER)
    assert (roles(undo), undo.count()) == ({"Zeugin": NUMBER}, 1)
    undo.undo()
    assert roles(undo) == {"Lehrer": 1500}
    undo.redo()
    assert roles(undo) == {"Zeugin": NUMBER}
    qtbot.waitUntil(lambda: jobs.idle)


def test_cancelling_takes_everything_back(undo, jobs, qtbot):
    bulk = begin(undo)
    undo.store.changed.connect(lambda _touched: job.cancel())
    with qtbot.waitSignal(bulk.ended) as ended:
        job = bulk.start(jobs)
    assert ended.args == ["taken back"]
    assert (roles(undo), undo.count(), undo.canRedo()) == ({"Lehrer": 1500}, 0, False)


def test_a_portion_that_cannot_be_written_takes_back_the_others(undo, jobs, qtbot):
    failures = []
    undo.failed.connect(failures.append)
    bulk = begin(undo, lambda ids: verbs.set_values("portraits", [*ids, 10**6], note="x"))
    with qtbot.waitSignal(bulk.ended) as ended:
        bulk.start(jobs)
    assert ended.args == ["taken back"]
    assert [error.code for error in failures] == ["not_found"]
    assert undo.count() == 0
    qtbot.waitUntil(lambda: jobs.idle)


def test_what_somebody_does_in_between_is_left_alone(undo, jobs, qtbot):
    bulk = begin(undo)

    def meddle(_touched):
        if undo.count() == 1 and undo.undoText() == "Rolle":
            undo.push_change("Name", Update.one("portraits", 1, name="Mara"))

    undo.store.changed.connect(meddle, Qt.ConnectionType.QueuedConnection)
    with qtbot.waitSignal(bulk.ended) as ended:
        bulk.start(jobs)
    assert ended.args == ["stopped"]
    assert undo.store.row("portraits", 1).name == "Mara"
    while undo.canUndo():
        undo.undo()
    assert roles(undo) == {"Lehrer": 1500}
    assert undo.store.row("portraits", 1).name == "1"
    qtbot.waitUntil(lambda: jobs.idle)


@given(st.floats(0, 0.05), st.floats(1e-7, 1e-3))
@example(0.05, 0.00012061569180213084)  # the plain pace may be half a row too large
def test_no_portion_holds_the_window_longer_than_a_breath(write: float, row: float) -> None:
    pace, rows_ = Pace(), []
    for _ in range(8):
        rows_.append(pace.rows)
        pace.note(pace.rows, write + row * pace.rows)
    assert all(LEAST <= each <= MOST for each in rows_)
    # Two portions tell what a row takes and what the write to the disk.
    assert all(each == LEAST or write + row * each < 1.01 * BREATH + row for each in rows_[2:])
    # They are as few as can be: soon each one takes nearly all of it.
    assert rows_[-1] in (LEAST, MOST) or write + row * rows_[-1] > 0.9 * BREATH - row


@given(st.floats(0.002, 0.015), st.floats(2e-6, 1.2e-4), st.floats(0, 0.05))
def test_what_comes_once_makes_no_giant_of_the_next(write: float, row: float, once: float) -> None:
    pace = Pace()
    for number in range(4):
        taken = write + row * pace.rows
        assert number == 0 or taken < 2 * BREATH
        pace.note(pace.rows, taken + (0 if number else once))


def test_a_portion_that_took_no_time_is_no_error() -> None:
    pace = Pace()
    pace.note(FIRST, 0.0)
    assert FIRST < pace.rows <= MOST
