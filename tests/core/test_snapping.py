"""Snapping to the nearest line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.snapping import snap

lengths = st.floats(-3000, 3000)


@given(st.lists(lengths, max_size=4), st.lists(lengths, max_size=6), st.floats(0, 50))
def test_the_nearest_line_within_reach_wins(
    values: list[float], lines: list[float], within: float
) -> None:
    found = snap(values, lines, within)
    ways = [abs(line - value) for value in values for line in lines]
    if found is None:
        assert all(way > within for way in ways)
        return
    shift, line = found
    assert abs(shift) == min(ways)
    assert abs(shift) <= within
    assert line in lines
    assert any(line - value == shift for value in values)


def test_something_that_lies_on_a_line_stays_there() -> None:
    assert snap([20.0], [20.0, 21.0], 5.0) == (0.0, 20.0)
