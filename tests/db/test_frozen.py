"""`frozen` makes what `dataclass(frozen=True, slots=True)` makes."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import filters, portrait_rows, rows
from db.frozen import frozen
from db.models import ROWS

NAMES = ("number", "word", "more")


@frozen
class Ours:
    """A row."""

    number: int
    word: str = ""
    more: tuple[int, ...] = ()


Theirs: Any = dataclasses.make_dataclass(
    "Ours",
    [("number", int), ("word", str, ""), ("more", tuple[int, ...], ())],
    frozen=True,
    slots=True,
)

values = st.tuples(st.integers(0, 2), st.sampled_from("ab"), st.tuples(st.integers(0, 1)))


@given(values, values)
def test_it_compares_and_hashes_as_a_dataclass_does(one: Any, other: Any) -> None:
    ours, theirs = (Ours(*one), Ours(*other)), (Theirs(*one), Theirs(*other))
    assert (ours[0] == ours[1]) == (theirs[0] == theirs[1])
    assert len(set(ours)) == len(set(theirs))
    assert repr(ours[0]) == repr(theirs[0])
    assert dataclasses.astuple(ours[0]) == one
    assert dataclasses.replace(ours[0], word="c").word == "c"


def test_a_row_is_no_row_of_another_class() -> None:
    assert Ours(1) != Theirs(1)
    assert Ours(1) != (1, "", ())
    assert rows.Label(1, "a") != rows.Portrait(1, 1)


@pytest.mark.parametrize("made", [*ROWS.values(), filters.Having, portrait_rows.Place])
def test_a_row_cannot_be_changed(made: type[Any]) -> None:
    row = made(*range(sum(f.default is dataclasses.MISSING for f in dataclasses.fields(made))))
    name = dataclasses.fields(made)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(row, name, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(row, name)
    assert not hasattr(row, "__dict__")
    assert copy.copy(row) == pickle.loads(pickle.dumps(row)) == row
    assert hash(row) == hash(dataclasses.replace(row))


def test_what_cannot_be_made_is_refused_each_time() -> None:
    @frozen
    class Late:
        """Nobody has made one yet."""

        number: int
        word: str = ""

    for _ in range(2):
        with pytest.raises(TypeError, match="number"):
            Late()  # pyright: ignore[reportCallIssue]
        with pytest.raises(TypeError, match="other"):
            Late(1, other=2)  # pyright: ignore[reportCallIssue]
    assert Late(1, word="a") == Late(1, "a")
