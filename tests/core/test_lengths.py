"""Lengths as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.lengths import read_mm, read_number


@pytest.mark.parametrize(
    ("text", "mm"),
    [
        ("841", 841), ("841 mm", 841), ("841\u00a0mm", 841), ("1,5 m", 1500), ("1.5 m", 1500),
        ("150 cm", 1500), ("150cm", 1500), ("2 dm", 200), ("1.189 mm", 1189), ("10,5", 10.5),
        ("1.189,5", 1189.5), (",5 cm", 5), ("0", 0), ("1 M", 1000),
        ("", None), ("mm", None), ("zwei", None), ("1,2,3", None), ("-5", None), ("5 Zoll", None),
        ("1.5.2", None),
    ],
)  # fmt: skip
def test_a_german_length(text: str, mm: float | None) -> None:
    assert read_mm(text, ",") == mm


def test_an_english_length() -> None:
    assert read_mm("1,189 mm") == 1189
    assert read_mm("1,189.5 mm") == 1189.5
    assert read_mm("1,5 m") == 1500
    assert read_mm("0.5 m") == 500


@given(st.text(max_size=12), st.sampled_from(".,"))
def test_any_text_is_a_number_or_none(text: str, decimal: str) -> None:
    for found in (read_mm(text, decimal), read_number(text, decimal)):
        assert found is None or found >= 0


@given(st.integers(0, 10**9), st.sampled_from(".,"))
def test_whole_numbers_are_read_with_and_without_groups(number: int, decimal: str) -> None:
    group = "," if decimal == "." else "."
    assert read_number(str(number), decimal) == number
    assert read_number(f"{number:,}".replace(",", group), decimal) == number
