"""Names for what is made anew."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.naming import free_name


@pytest.mark.parametrize(
    ("name", "taken", "free"),
    [
        ("Wand", [], "Wand"),
        ("Wand", ["Wand 2"], "Wand"),
        ("Wand", ["wand"], "Wand 2"),
        ("Wand", ["Wand", "WAND 2"], "Wand 3"),
        ("Wand 2", ["Wand", "Wand 2"], "Wand 3"),
        ("Wand 7", ["Wand", "Wand 7"], "Wand 8"),
        ("2026", ["2026"], "2026 2"),
        ("Herbst 2026", ["Herbst", "Herbst 2026"], "Herbst 2026 2"),
        ("Plakat A 4", ["Plakat A 4"], "Plakat A 4 2"),
        ("Straße", ["STRASSE"], "Straße 2"),
    ],
)
def test_a_number_stands_behind_what_is_taken(name: str, taken: list[str], free: str) -> None:
    assert free_name(name, taken) == free


@given(st.lists(st.text(max_size=4)), st.text(max_size=4))
def test_it_is_free(taken: list[str], name: str) -> None:
    assert free_name(name, taken).casefold() not in {other.casefold() for other in taken}
