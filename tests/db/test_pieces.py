"""A Change in pieces does what it does as a whole, and is whole up to each of them."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import rows
from db.changes import Batch, Delete, Insert, Update
from db.pieces import Pieces
from db.portrait_rows import Place
from tests.db.strategies import dump


def change() -> Batch:
    """What an import writes: new and changed portraits with all that stands beside them."""
    new = range(10, 30)
    return Batch.of(
        Insert.of("places", [Place(1, "Auental", "town")]),
        Batch.of(Insert.of("campaigns", [rows.Campaign(2, "Herbst")])),
        Insert.of("portraits", [rows.Portrait(i, 2, name=str(i), place_id=1) for i in new]),
        Update("portraits", {1: {"name": "Mara"}, 2: {"place_id": 1}}),
        Update("portrait_texts", {1: {"role": "Hebamme"}}),
        Insert.of("portrait_texts", [rows.PortraitText(i, i, "de", role="X") for i in new]),
        Insert.of("person_data", [rows.PersonData(i, i, surname="Süd") for i in (10, 29, 2)]),
        Delete("portrait_labels", (1,)),
        Insert.of("labels", [rows.Label(2, "Neu")]),
        Insert.of("portrait_labels", [rows.PortraitLabel(i, i, 2) for i in (1, 2, *new)]),
    )  # fmt: skip


@pytest.fixture
def filled(library):
    with library.writing() as connection:
        Batch.of(
            Insert.of("campaigns", [rows.Campaign(1, "Eine")]),
            Insert.of("portraits", [rows.Portrait(1, 1), rows.Portrait(2, 1)]),
            Insert.of("portrait_texts", [rows.PortraitText(1, 1, "de")]),
            Insert.of("labels", [rows.Label(1, "Alt")]),
            Insert.of("portrait_labels", [rows.PortraitLabel(1, 1, 1)]),
        ).apply(connection)
    return library


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30
)
@given(size=st.integers(1, 40))
def test_pieces_do_what_the_whole_does_and_can_be_taken_back(filled, size) -> None:
    with filled._engine.connect() as connection:
        before = dump(connection)
        back = change().apply(connection)
        whole = dump(connection)
        back.apply(connection)
        pieces = Pieces(change(), "portraits")
        inverses = []
        for start in range(0, len(pieces), size):
            numbers = range(start, min(start + size, len(pieces)))
            inverses.append(pieces.cut(numbers).apply(connection))
            # No row refers to one that is still to come.
            assert not connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        assert dump(connection) == whole
        for inverse in reversed(inverses):
            inverse.apply(connection)
        assert dump(connection) == before
        connection.rollback()


def test_a_record_is_whole_before_the_next_begins() -> None:
    pieces = Pieces(change(), "portraits")
    seen = [next(pieces.cut((n,)).touched()) for n in range(len(pieces))]
    shared = {"places", "campaigns", "labels"}
    assert [table for table, _id in seen[:4]] == [
        "places",
        "campaigns",
        "portrait_labels",
        "labels",
    ]
    own = [id_ for table, id_ in seen if table not in shared][1:-1]
    assert own == sorted(own, key=own.index), "the rows of a record stand together"
    assert len([n for n in range(1, len(own)) if own[n] != own[n - 1]]) == len(set(own)) - 1


def test_only_known_steps_are_cut() -> None:
    @dataclasses.dataclass
    class Other:
        def touched(self):
            return iter(())

    with pytest.raises(TypeError):
        Pieces(Other(), "portraits")  # pyright: ignore[reportArgumentType]
