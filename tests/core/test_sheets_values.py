"""Values as people type them, in German and English, and back."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Known
from desktop.core.sheets import values
from desktop.core.sheets.field import Field
from desktop.core.sheets.fields import CONTACTS, PORTRAITS
from desktop.core.sheets.shapes import Cell

FIELDS = {field.name: field for field in (*CONTACTS, *PORTRAITS)}
MAY = date(2026, 5, 3)


@pytest.mark.parametrize(
    ("cell", "decimal", "expected"),
    [
        ("34", ",", 34),
        (" 34 Jahre", ",", 34),
        ("34 years old", ".", 34),
        ("1.700", ",", 1700),
        ("1,700", ".", 1700),
        ("1 700", ",", 1700),
        ("12'000", ".", 12000),
        ("\u22125", ",", -5),
        ("34,0", ",", 34),
        (34.0, ",", 34),
        (34, ".", 34),
    ],
)
def test_whole_numbers(cell: Cell, decimal: str, expected: int) -> None:
    assert values.whole(cell, decimal) == expected


@pytest.mark.parametrize(
    "cell", ["1,700", "34,5", "viele", "1.22158E+17", "1,22158E+17", "1.70", 34.5, True, MAY, 1e17]
)
def test_what_is_no_whole_number(cell: Cell) -> None:
    with pytest.raises(Known) as caught:
        values.whole(cell)
    assert caught.value.code == "value_whole"


@pytest.mark.parametrize(
    ("cell", "decimal", "cents"),
    [
        ("1.700,50 €", ",", 170050),
        ("EUR 1.700,5", ",", 170050),
        ("€ 1,700.50", ".", 170050),
        ("1700", ",", 170000),
        ("20,-", ",", 2000),
        ("20.–", ".", 2000),
        ("-3,99 Euro", ",", -399),
        ("0,10", ",", 10),
        (1700.5, ",", 170050),
        (0.1 + 0.2, ",", 30),
        (33.333333, ",", 3333),
        (12, ".", 1200),
    ],
)
def test_money(cell: Cell, decimal: str, cents: int) -> None:
    assert values.money(cell, decimal) == cents


@pytest.mark.parametrize("cell", ["1,234", "viel", "12,5,5", "€", "$ 5", "1.2E+5", False, 1e300])
def test_what_is_no_amount(cell: Cell) -> None:
    with pytest.raises(Known) as caught:
        values.money(cell)
    assert caught.value.code == "value_money"


def test_numbers() -> None:
    assert values.number("1.234,5") == 1234.5
    assert values.number("1,234.5", ".") == 1234.5
    assert values.number(2.25) == 2.25
    with pytest.raises(Known, match="value_number"):
        values.number("1,2E+5")


@pytest.mark.parametrize(
    "cell",
    [
        "3.5.2026",
        "03.05.2026",
        "03.05.26",
        "3. 5. 2026",
        "3. Mai 2026",
        "3 May 2026",
        "3rd of May 2026",
        "So, 3. Mai 2026",
        "Sonntag, den 3.5.2026",
        "May 3, 2026",
        "May 3rd, 2026",
        "2026-05-03",
        "20260503",
        "2026-05-03T14:30:00Z",
        "03.05.2026 14:30",
        "03.05.2026, 14:30 Uhr",
        "03/05/2026",
        "3-5-2026",
        46145,
        46145.6,
        "46145",
        MAY,
        datetime(2026, 5, 3, 23, 59),
    ],
)
def test_days(cell: Cell) -> None:
    assert values.day(cell) == MAY


def test_days_of_american_files() -> None:
    assert values.day("05/03/2026 06:08", "mdy") == MAY
    assert values.day("03.05.2026", "mdy") == MAY
    assert values.day("1. März 2026") == values.day("1. Maerz 2026") == date(2026, 3, 1)
    assert values.day("1. Dez. 62") == date(1962, 12, 1)
    assert values.day("1. Jänner 2026") == values.day("Jan 1 2026") == date(2026, 1, 1)


@pytest.mark.parametrize(
    "cell",
    ["31.2.2026", "2026", 2026, "Mai 2026", "3.13.2026", "morgen", "3.5", 1.5, True, "3. Foo 2026"],
)
def test_what_is_no_day(cell: Cell) -> None:
    with pytest.raises(Known) as caught:
        values.day(cell)
    assert caught.value.code == "value_day"


@pytest.mark.parametrize("cell", ["ja", "Ja", "x", "X", 1, "1", "yes", "WAHR", True, "✓"])
def test_yes(cell: Cell) -> None:
    assert values.truth(cell) is True


@pytest.mark.parametrize("cell", ["nein", "N", 0, "0", "No", "falsch", False, "-"])
def test_no(cell: Cell) -> None:
    assert values.truth(cell) is False


def test_neither_yes_nor_no() -> None:
    with pytest.raises(Known, match="value_truth"):
        values.truth("vielleicht")


@pytest.mark.parametrize(
    "cell", ["de", "DE", "de-DE", "de_AT", "Deutsch", "deutsch", "German", "deu", "Deutsch (DE)"]
)
def test_languages(cell: str) -> None:
    assert values.language(cell) == "de"


def test_languages_in_their_own_words() -> None:
    assert values.language("Türkçe") == values.language("Tuerkisch") == "tr"
    assert values.language("Українська") == "uk"
    with pytest.raises(Known, match="value_language"):
        values.language("Klingonisch")


def test_choices_by_code_or_word() -> None:
    words = FIELDS["status"].words
    for cell in ("published", "Veröffentlicht", "veroeffentlicht", "Published"):
        assert values.choice(cell, words) == "published"
    with pytest.raises(Known) as caught:
        values.choice("vielleicht", words)
    assert caught.value.code == "value_choice"
    assert "Entwurf" in str(caught.value.values["words"])
    with pytest.raises(Known) as caught:
        FIELDS["status"].parse("perhaps", language="en")
    assert "Draft" in str(caught.value.values["words"])


def test_mail_addresses() -> None:
    for cell in ("anna@example.org", "Anna Beispiel <anna@example.org>", "mailto:anna@example.org"):
        assert values.mail(cell) == "anna@example.org"
    for cell in ("anna", "anna@", "anna@example", "a@b.de, c@d.de", "a b@c.de"):
        with pytest.raises(Known, match="value_mail"):
            values.mail(cell)


def test_texts_of_cells_that_are_none() -> None:
    assert values.text(47051) == values.text(47051.0) == "47051"
    assert values.text(1.5) == "1,5"
    assert values.text(MAY) == "03.05.2026"
    assert values.text("  a\u0308 \r\n b ") == "ä \n b"


def test_labels() -> None:
    assert values.labels("Sport; Ehrenamt,sport") == "Ehrenamt, sport"


def test_an_age_has_bounds() -> None:
    with pytest.raises(Known) as caught:
        FIELDS["age"].parse("340")
    assert caught.value.code == "value_range"
    assert caught.value.values == {"text": "340", "least": 0, "most": 120}
    assert FIELDS["age"].parse("") is None
    assert FIELDS["age"].parse("  ") is None


MONEY = Field("amount", "money", "participations", "amount", "Betrag", "Amount")
WHOLE = Field("n", "whole", "x", "n", "Zahl", "Number")
TRUTH = Field("t", "truth", "x", "t", "Ja?", "Yes?")


@given(
    st.integers(-(10**12), 10**12),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    st.sampled_from(("de", "en")),
)
def test_what_is_written_is_read_again(number: int, day: date, language: str) -> None:
    decimal = "," if language == "de" else "."
    for field, value in ((MONEY, number), (WHOLE, number)):
        cell = field.written(value, language)
        shown = str(cell).replace(".", decimal) if isinstance(cell, Decimal) else cell
        assert field.parse(shown, decimal=decimal) == value
    due = FIELDS["due_on"]
    assert due.parse(day.isoformat()) == due.parse(f"{day:%d.%m.%Y}") == day


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_choice_is_read_again(language: str) -> None:
    for field in (*CONTACTS, *PORTRAITS):
        for code in field.words:
            assert field.parse(str(field.written(code, language))) == code
