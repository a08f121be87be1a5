"""Telephone numbers as people type them. The numbers are kept free for films."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import phone

ONE = "+493023125123"


@pytest.mark.parametrize(
    "typed",
    [
        "+49 (0)30 23125-123",
        "+49 30 23125123",
        "030/23 12 51 23",
        "030 / 23125123",
        "(030) 23125-123",
        "0049 30 23125-123",
        "++49 30 23125123",
        "＋49 30 23125123",
        "+49 030 23125123",
        "tel:+49-30-23125-123",
        "Tel.: 030 23125-123",
        "0 30 – 23 12 51 23",
        "\u202a+49 30 23125123\u202c",
    ],
)
def test_one_number_has_one_form(typed: str) -> None:
    assert phone.normal(typed) == ONE
    assert phone.problem(typed) == ""
    assert phone.shown(typed, "as typed") == typed
    assert phone.shown(typed, "national") == "030 23125123"
    assert phone.shown(typed, "international") == "+49 30 23125123"


@pytest.mark.parametrize("word", ["ext.", "App.", "Apparat", "DW", "Durchwahl:", "Nst.", "x", "#"])
def test_two_desks_behind_one_switchboard_differ(word: str) -> None:
    typed = f"030 23125-123 {word} 45"
    assert phone.normal(typed) == f"{ONE};ext=45"
    assert phone.problem(typed) == ""
    assert phone.shown(typed, "national", extension="App.") == "030 23125123 App. 45"
    assert phone.normal(phone.shown(typed, "international", extension="App.")) == f"{ONE};ext=45"


def test_a_foreign_number_is_shown_with_its_country() -> None:
    assert phone.normal("001 212 555 0123") == "+12125550123"
    assert phone.shown("001 212 555 0123", "national") == "+1 212-555-0123"
    assert phone.shown("(212) 555-0123", "national", country="US") == "(212) 555-0123"
    assert phone.normal("212 555 0123", country="US") == "+12125550123"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", ""),
        ("   ", ""),
        ("110", ""),
        ("115", ""),
        ("116 117", ""),
        ("unbekannt", "phone_letters"),
        ("23125-123", "phone_area"),
        ("30 23125123", "phone_area"),  # a spreadsheet took the zero
        ("+999 123456", "phone_country"),
        ("0", "phone_short"),
        ("000", "phone_short"),
        ("00", "phone_short"),
        ("030 231251231231231231231", "phone_long"),
        ("9" * 5000, "phone_long"),
        ("030 1", "phone_unknown"),
        ("030 23125123 / 0171 3920001", "phone_two"),
        ("030 23125123 oder 0171 3920001", "phone_two"),
    ],
)
def test_what_is_wrong_is_said(typed: str, code: str) -> None:
    assert phone.problem(typed) == code
    assert phone.shown(typed, "international") == typed
    if code:
        assert phone.normal(typed) is None


def test_digits_without_an_area_meet_nothing() -> None:
    assert phone.normal("23125123") is None
    assert phone.normal("115") is None


@given(st.text(max_size=60))
def test_nothing_that_is_typed_is_an_error(typed: str) -> None:
    assert phone.problem(typed) is not None
    whole = phone.normal(typed)
    assert whole is None or phone.normal(whole) == whole
    assert isinstance(phone.shown(typed, "international"), str)


@given(st.integers(0, 999), st.sampled_from(["+49 30 ", "030/", "0049 (0)30 ", "030 - "]))
def test_showing_does_not_change_the_number(last: int, lead: str) -> None:
    typed = f"{lead}23125-{last:03}"
    assert phone.normal(typed) == f"+493023125{last:03}"
    assert phone.normal(phone.shown(typed, "national")) == phone.normal(typed)
    assert phone.normal(phone.shown(typed, "international")) == phone.normal(typed)
