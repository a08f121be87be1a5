"""Changes: whatever is done can be undone and done again, to the last column."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from db import rows
from db.changes import Batch, Change, Delete, Insert, Update, removal
from db.errors import LibraryError
from db.library import Library, create_library
from tests.db.strategies import Steps, dump


@pytest.fixture(scope="module")
def playground(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One library for all examples; each runs in a transaction that is rolled back."""
    return create_library(tmp_path_factory.mktemp("changes") / "library")


@contextmanager
def trying(library: Library) -> Iterator[Connection]:
    """A transaction that is rolled back at the end of the block."""
    with library.reading() as connection, connection.begin() as transaction:
        yield connection
        transaction.rollback()


@settings(max_examples=60)
@given(data=st.data())
def test_undo_and_redo_bring_back_the_identical_database(
    playground: Library, data: st.DataObject
) -> None:
    with trying(playground) as connection:
        steps = Steps(connection)
        done: list[tuple[dict[str, list[tuple[Any, ...]]], Change]] = []
        for _ in range(data.draw(st.integers(1, 8))):
            change = steps.draw(data)
            before = dump(connection)
            done.append((before, change.apply(connection)))
        end = dump(connection)
        redo: list[Change] = []
        for before, inverse in reversed(done):
            redo.append(inverse.apply(connection))
            assert dump(connection) == before
        for change in reversed(redo):
            change.apply(connection)
        assert dump(connection) == end


def test_a_failing_change_leaves_nothing(library: Library) -> None:
    campaign = Insert.of("campaigns", [rows.Campaign(1, "A")])
    with library.writing() as connection:
        campaign.apply(connection)
        before = dump(connection)
    twice = Batch.of(Update.one("campaigns", 1, name="B"), campaign)
    with pytest.raises(LibraryError, match="duplicate"), library.writing() as connection:
        twice.apply(connection)
    with pytest.raises(LibraryError, match="not_found"), library.writing() as connection:
        Batch.of(Update.one("campaigns", 1, name="B"), Delete("walls", (5,))).apply(connection)
    with library.reading() as connection:
        assert dump(connection) == before


def test_removing_a_campaign_takes_what_belongs_to_it_and_nothing_else(library: Library) -> None:
    with library.writing() as connection:
        Batch.of(
            Insert.of("campaigns", [rows.Campaign(1, "A"), rows.Campaign(2, "B")]),
            Insert.of("portraits", [rows.Portrait(1, 1, name="Ada"), rows.Portrait(2, 2)]),
            Insert.of("portrait_texts", [rows.PortraitText(1, 1, "de", "Bäckerin")]),
            Insert.of("walls", [rows.Wall(1, "eins", 1), rows.Wall(2, "zwei", 2)]),
            Insert.of("cells", [rows.Cell(1, 1, 0, 1), rows.Cell(2, 2, 0, 1)]),
        ).apply(connection)
        before = dump(connection)
        undo = removal(connection, "campaigns", [1]).apply(connection)
        after = dump(connection)
        assert [row[0] for row in after["campaigns"]] == [2]
        assert [row[0] for row in after["portraits"]] == [2]
        assert after["portrait_texts"] == []
        assert [row[0] for row in after["walls"]] == [2]
        # A cell of another campaign's wall stays and is empty now.
        assert [(row[0], row[3]) for row in after["cells"]] == [(2, None)]
        undo.apply(connection)
        assert dump(connection) == before


def test_touched_names_every_row(library: Library) -> None:
    change = Batch.of(
        Insert.of("campaigns", [rows.Campaign(7, "A")]), Update("walls", {1: {}, 2: {}})
    )
    assert list(change.touched()) == [("campaigns", 7), ("walls", 1), ("walls", 2)]


def test_rows_by_the_thousand_are_the_same_as_one_by_one(library: Library) -> None:
    """More values than a statement takes, of all kinds; each row its own, and many alike."""
    number = 4100
    with library.writing() as connection, connection.begin_nested() as all_of_it:
        Insert.of("campaigns", [rows.Campaign(1, "Wir")]).apply(connection)
        people = [
            rows.Portrait(i, 1, name=f"Ö{i}", age=i % 90 or None, created_at=datetime(2026, 1, 1))
            for i in range(1, number + 1)
        ]
        Insert.of("portraits", people).apply(connection)
        empty = dump(connection)
        texts = [
            rows.PortraitText(i, i, "de", f"Rolle {i}", due_on=date(2026, 5, 1 + i % 28))
            for i in range(1, number + 1)
        ]
        gone = Insert.of("portrait_texts", texts).apply(connection)
        filled = dump(connection)
        assert [row[:4] for row in filled["portrait_texts"]] == [
            (text.id, text.portrait_id, text.language, text.role) for text in texts
        ]
        assert "rolle 42 " in filled["portraits_search"][41][1]
        own: dict[int, dict[str, object]] = {
            i: {"role": f"Neu {i}", "due_on": None if i % 3 else date(2027, 1, 1)}
            for i in range(number, 0, -1)
        }
        back = Update("portrait_texts", own).apply(connection)
        changed = dump(connection)
        assert {row[0]: (row[3], row[7]) for row in changed["portrait_texts"]} == {
            id_: (values["role"], values["due_on"]) for id_, values in own.items()
        }
        assert " neu 42 " in changed["portraits_search"][41][1]
        again = back.apply(connection)
        assert dump(connection) == filled
        again.apply(connection)
        assert dump(connection) == changed
        back.apply(connection)
        gone.apply(connection)
        assert dump(connection) == empty
        all_of_it.rollback()


def test_values_that_must_be_unique_may_move_on_in_their_order(library: Library) -> None:
    with library.writing() as connection:
        Batch.of(
            Insert.of("campaigns", [rows.Campaign(1, "Wir")]),
            Insert.of("portraits", [rows.Portrait(1, 1)]),
            Insert.of(
                "portrait_texts", [rows.PortraitText(5, 1, "de"), rows.PortraitText(3, 1, "en")]
            ),
        ).apply(connection)
        before = dump(connection)
        steps = {5: {"language": "fr"}, 3: {"language": "de"}}
        Update("portrait_texts", steps).apply(connection)
        assert {row[0]: row[2] for row in dump(connection)["portrait_texts"]} == {5: "fr", 3: "de"}
        Update("portrait_texts", {3: {"language": "en"}, 5: {"language": "de"}}).apply(connection)
        assert dump(connection) == before
