"""Printed states: written, read, and compared with what stands there now."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.layouts.printed import Compared, Stand, compare, read, written

stands = st.lists(
    st.builds(
        Stand,
        st.integers(1, 40),
        st.tuples(st.integers(0, 6), st.integers(0, 6)),
        st.sampled_from(("", "a", "b")),
    ),
    max_size=30,
    unique_by=lambda stand: stand.portrait,
).map(tuple)


@given(stands)
def test_what_is_written_is_read(found: tuple[Stand, ...]) -> None:
    assert read(written(found, 841, 1189)) == found


@pytest.mark.parametrize(
    "text",
    ["", "null", "[]", '{"version": 2, "cells": []}', '{"version": 1}', "{" * 10_000,
     '{"version": 1, "cells": [[1, 2]]}', '{"version": 1, "cells": [["x", 0, 0, ""]]}'],
)  # fmt: skip
def test_what_is_no_arrangement_is_none(text: str) -> None:
    assert read(text) is None


@given(stands, stands)
def test_everybody_is_counted_once(before: tuple[Stand, ...], after: tuple[Stand, ...]) -> None:
    found = compare(before, after)
    told = [*found.moved, *found.fresh, *found.other, *found.gone]
    assert len(told) == len(set(told)) == found.number
    stayed = {s.portrait for s in before if s in after}
    assert {s.portrait for s in (*before, *after)} - set(told) == stayed
    back = compare(after, before)
    assert (set(back.fresh), set(back.gone)) == (set(found.gone), set(found.fresh))
    assert set(back.moved) == set(found.moved)


@given(stands)
def test_nothing_differs_from_itself(found: tuple[Stand, ...]) -> None:
    assert compare(found, found) == Compared()
