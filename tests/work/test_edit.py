"""The one stack: edits happen, are undone, merged, and never pretend."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from db import rows
from db.changes import Delete, Insert, Update
from db.library import Library, open_library
from desktop.work.edit import Undo
from desktop.work.store import Store, Touched
from tests.db.strategies import Steps, dump


@pytest.fixture
def store(library: Library, qapp: object) -> Store:
    """A Store with one campaign."""
    store = Store(library)
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "A")]))
    return store


@pytest.fixture
def undo(store: Store) -> Undo:
    """The stack over it."""
    undo = Undo()
    undo.store = store
    return undo


def _name(store: Store) -> str:
    return store.need("campaigns", 1).name


def test_an_edit_is_done_undone_and_done_again(store: Store, undo: Undo, qtbot: QtBot) -> None:
    with qtbot.waitSignal(store.changed) as told:
        undo.push_change("Umbenennen", Update.one("campaigns", 1, name="B"))
    assert told.args == [Touched({"campaigns": frozenset({1})})]
    assert (_name(store), undo.undoText()) == ("B", "Umbenennen")
    undo.undo()
    assert (_name(store), undo.redoText()) == ("A", "Umbenennen")
    undo.redo()
    assert _name(store) == "B"


def test_steps_with_the_same_word_become_one(store: Store, undo: Undo) -> None:
    for name in ("B", "BC", "BCD"):
        undo.push_change("Umbenennen", Update.one("campaigns", 1, name=name), merge="name 1")
    undo.push_change("Notiz", Update.one("campaigns", 1, note="x"), merge="note 1")
    assert undo.count() == 2
    undo.undo()
    undo.undo()
    assert _name(store) == "A"
    undo.redo()
    assert _name(store) == "BCD"


def test_a_step_that_cannot_be_written_is_told_and_not_kept(
    store: Store, undo: Undo, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(undo.failed) as told:
        assert not undo.push_change("Umbenennen", Update.one("campaigns", 99, name="B"))
    assert told.args is not None
    assert told.args[0].code == "not_found"
    assert undo.count() == 0
    undo.push_change("Umbenennen", Update.one("campaigns", 1, name="B"))
    store.apply(Update.one("campaigns", 1, name="C"))
    undo.undo()
    assert _name(store) == "A"


def test_a_long_gesture_is_one_small_step(store: Store, undo: Undo) -> None:
    for number in range(1200):  # more than Python nests calls
        assert undo.push_change("Schieben", Update.one("campaigns", 1, note=str(number)), "drag")
    assert undo.count() == 1
    undo.undo()
    assert store.need("campaigns", 1).note == ""
    undo.redo()
    assert store.need("campaigns", 1).note == "1199"


def test_an_undo_that_fails_forgets_the_steps_around_it(
    store: Store, undo: Undo, qtbot: QtBot
) -> None:
    undo.push_change("Eins", Update.one("campaigns", 1, name="B"))
    undo.push_change("Neu", Insert.of("campaigns", [rows.Campaign(2, "Z")]))
    store.apply(Delete("campaigns", (2,)))
    with qtbot.waitSignal(undo.failed):
        undo.undo()
    qtbot.waitUntil(lambda: undo.count() == 0)
    assert _name(store) == "B"


def test_only_the_stores_thread_writes(store: Store) -> None:
    caught: list[Exception] = []

    def write() -> None:
        try:
            store.apply(Update.one("campaigns", 1, name="B"))
        except RuntimeError as error:
            caught.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()
    assert len(caught) == 1
    assert _name(store) == "A"


def test_ids_are_never_given_twice(store: Store, undo: Undo) -> None:
    first = store.reserve("campaigns", 3)
    assert list(first) == [2, 3, 4]
    undo.push_change("Neu", Insert.of("campaigns", [rows.Campaign(2, "B")]))
    undo.undo()
    assert list(store.reserve("campaigns")) == [5]


@settings(max_examples=25)
@given(data=st.data())
def test_undoing_everything_brings_back_the_identical_database(
    empty_library: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("undo") / "library"
    shutil.copytree(empty_library, folder)
    library = open_library(folder)
    try:
        store, undo = Store(library), Undo()
        undo.store = store
        undo.failed.connect(pytest.fail)
        _do_undo_redo(store, undo, data)
    finally:
        library.close()


def _do_undo_redo(store: Store, undo: Undo, data: st.DataObject) -> None:
    start, last = store.read(dump), 0
    for _ in range(data.draw(st.integers(1, 6))):
        with store.library.reading() as connection:
            steps = Steps(connection)
            steps.last = last
            change = steps.draw(data)
            last = steps.last
        undo.push_change("Schritt", change, merge=data.draw(st.sampled_from(("", "a"))))
    end = store.read(dump)
    while undo.canUndo():
        undo.undo()
    assert store.read(dump) == start
    while undo.canRedo():
        undo.redo()
    assert store.read(dump) == end
