"""Amounts as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.money import parse_euro


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1.700,50", 170050),
        ("1700,5", 170050),
        ("1.700", 170000),
        ("1,700", 170000),
        ("1,700.50", 170050),
        ("1 700 €", 170000),
        ("1\u00a0700,00\u00a0€", 170000),
        ("EUR 50,-", 5000),
        ("50,-- Euro", 5000),
        ("1'250'000", 125000000),
        ("12.50", 1250),
        ("0", 0),
        ("", None),
        (" € ", None),
    ],
)
def test_what_people_type_is_understood(text, cents):
    assert parse_euro(text) == cents


@pytest.mark.parametrize(
    "text", ["viel", "1.70.0", "1.700.50", "1.700.5.3", "1,7,0", "-5", "12,345.678,9", "9" * 15]
)
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(ValueError):
        parse_euro(text)


@given(st.integers(0, 10**12))
def test_german_and_english_forms_mean_the_same(cents):
    english = f"{cents / 100:,.2f}" if cents < 10**11 else f"{cents // 100:,}.{cents % 100:02d}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert parse_euro(english) == parse_euro(german) == cents
