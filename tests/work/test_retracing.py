"""A large step undone and done again portion by portion: all of it or nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer

from db import queries, rows
from db.changes import Batch, Delete, Insert, Update
from db.portrait_rows import Place
from desktop.work import verbs
from desktop.work.bulk import Bulk
from desktop.work.edit import AT_ONCE, Undo
from desktop.work.store import Store

NUMBER = 2500


@pytest.fixture
def undo(qapp, library):
    """One step that has brought portraits with their words and persons."""
    made = Undo()
    made.store = Store(library, made)
    made.store.apply(Insert.of("campaigns", [rows.Campaign(1, "Eine")]))
    ids = range(1, NUMBER + 1)
    made.push_change(
        "Einfuhr",
        Batch.of(
            Insert.of("portraits", [rows.Portrait(i, 1, name=f"Nora {i}") for i in ids]),
            Insert.of("portrait_texts", [rows.PortraitText(i, i, "de", "Lehrerin") for i in ids]),
            Insert.of("person_data", [rows.PersonData(i, i, "Muster") for i in ids]),
            Update.one("campaigns", 1, name="Wir"),
        ),
    )
    return made


def there(undo):
    """How many portraits, texts and persons the library has, and the campaign's name."""
    store = undo.store
    numbers = [
        len(store.read(queries.where, table))
        for table in ("portraits", "portrait_texts", "person_data")
    ]
    return [*numbers, store.need("campaigns", 1).name]


ALL, NOTHING = [NUMBER] * 3 + ["Wir"], [0, 0, 0, "Eine"]


def test_a_large_step_goes_back_and_forth_in_portions(undo, jobs, qtbot):
    portions = []
    undo.store.changed.connect(
        lambda touched: portions.append(sum(map(len, touched.tables.values())))
    )
    for step, found in (
        (undo.step_back, NOTHING),
        (undo.step_forth, ALL),
        (undo.step_back, NOTHING),
    ):
        portions.clear()
        with qtbot.waitSignal(undo.stepped, timeout=20_000) as told:
            step(jobs)
            assert undo.canUndo() == (found is NOTHING)  # the stack follows when all is written
        assert told.args == ["Einfuhr", found is NOTHING]
        assert there(undo) == found
        assert len(portions) > 2
        assert sum(portions) == 3 * NUMBER + 1
    assert undo.count() == 1


def test_a_small_step_goes_back_at_once(undo, jobs):
    undo.push_change("Rolle", verbs.set_values("portraits", [1], age=40))
    told = []
    undo.stepped.connect(lambda text, back: told.append((text, back)))
    undo.step_back(jobs)
    undo.step_forth(jobs)
    assert told == [("Rolle", True), ("Rolle", False)]
    assert jobs.idle


def test_cancelling_puts_back_what_was_written(undo, jobs, qtbot):
    portions = []

    def cancel(_touched: object) -> None:
        portions.append(there(undo)[1])
        jobs.cancel_all()

    undo.store.changed.connect(cancel, Qt.ConnectionType.SingleShotConnection)
    undo.step_back(jobs)
    qtbot.waitUntil(lambda: bool(portions) and jobs.idle, timeout=20_000)
    assert there(undo) == ALL
    assert undo.index() == 1
    with qtbot.waitSignal(undo.stepped, timeout=20_000):
        undo.step_back(jobs)
    assert there(undo) == NOTHING


@pytest.mark.parametrize("what", ["push", "again", "settle"])
def test_what_comes_in_between_finds_the_step_finished(undo, jobs, qtbot, what):
    started = []

    def between(_touched: object) -> None:
        started.append(there(undo)[0])

    undo.store.changed.connect(between, Qt.ConnectionType.SingleShotConnection)
    undo.push_change("Name", Update.one("campaigns", 1, claim="Da."))
    started.clear()
    undo.step_back(jobs)  # the small one
    undo.store.changed.connect(between, Qt.ConnectionType.SingleShotConnection)
    undo.step_back(jobs)
    qtbot.waitUntil(lambda: bool(started), timeout=20_000)
    if what == "push":
        assert undo.push_change("Neu", Update.one("campaigns", 1, claim="Dort."))
        assert undo.count() == 1
    elif what == "again":
        undo.step_forth(jobs)
        qtbot.waitUntil(lambda: there(undo) == ALL, timeout=20_000)
        return
    else:
        undo.settle()
        assert undo.count() == 2
    assert there(undo)[:3] == NOTHING[:3]
    qtbot.waitUntil(lambda: jobs.idle, timeout=20_000)


def test_what_cannot_be_written_leaves_all_as_it_was(undo, jobs, qtbot):
    failed = []
    undo.failed.connect(failed.append)
    undo.store.apply(Delete("portrait_texts", (NUMBER,)))
    undo.step_back(jobs)
    qtbot.waitUntil(lambda: bool(failed) and jobs.idle, timeout=20_000)
    assert failed[0].code == "not_found"
    assert there(undo) == [NUMBER, NUMBER - 1, NUMBER, "Wir"]
    assert undo.index() == 1


def test_a_step_is_large_by_its_rows(undo):
    edit = undo.command(0)
    assert edit.is_large(back=True)
    assert edit.is_large(back=False)
    undo.push_change("Eine", verbs.set_values("portraits", range(1, AT_ONCE + 1), age=3))
    assert not undo.command(1).is_large(back=True)


def test_places_that_lie_in_others_go_and_come_in_their_order(undo, jobs, qtbot):
    first = 10**6
    places = [
        Place(first + i, f"Ort {i}", kind="district", parent_id=first + i - 1 if i else None)
        for i in range(AT_ONCE + 500)
    ]
    undo.push_change("Orte", Insert.of("places", places))
    for step, number in ((undo.step_back, 0), (undo.step_forth, len(places))) * 2:
        with qtbot.waitSignal(undo.stepped, timeout=20_000):
            step(jobs)
        assert len(undo.store.read(queries.where, "places")) == number


def test_going_back_while_many_rows_are_written_leaves_none_half_way(undo, jobs, qtbot):
    bulk = Bulk(
        undo,
        "Alter",
        range(1, NUMBER + 1),
        lambda ids: Batch.of(
            verbs.set_values("portraits", ids, age=44),
            verbs.set_values("person_data", ids, phone="1"),
        ),
    )
    portions = []

    def back(_touched: object) -> None:
        portions.append(1)
        if len(portions) == 1:
            QTimer.singleShot(0, lambda: undo.step_back(jobs))

    undo.store.changed.connect(back)
    with qtbot.waitSignal(bulk.ended, timeout=20_000) as ended:
        bulk.start(jobs)
    qtbot.waitUntil(lambda: jobs.idle, timeout=20_000)
    aged = sum(row.age == 44 for row in undo.store.read(queries.where, "portraits"))
    assert (ended.args, aged) in ((["taken back"], 0), (["stopped"], 0))
    assert there(undo) == ALL


def test_dropping_the_last_step_touches_no_other_one(undo, jobs, qtbot):
    undo.push_change("Name", Update.one("campaigns", 1, claim="Da."))
    undo.push_change(
        "Alter", verbs.set_values("portraits", range(1, NUMBER + 1), age=44), merge="b"
    )
    undo.step_back(jobs)
    undo.drop_last()
    qtbot.waitUntil(lambda: jobs.idle, timeout=20_000)
    assert undo.store.need("campaigns", 1).claim == "Da."
    assert undo.store.need("portraits", 1).age is None
    assert undo.index() == 2
