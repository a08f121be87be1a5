"""Days as people write them, in German and English."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from desktop.core.errors import Known
from desktop.core.sheets.folding import folded
from desktop.core.sheets.shapes import Cell

_MONTHS: Final = (
    ("januar", "january", "janner", "jan"),
    ("februar", "february", "feber", "feb"),
    ("marz", "march", "mrz", "mar"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "june", "juno", "jun"),
    ("juli", "july", "julei", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("dezember", "december", "dez", "dec"),
)
_MONTH = {folded(name): number for number, names in enumerate(_MONTHS, 1) for name in names}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)")
_NUMBERS = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d\d)")
_WORDS = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?([^\W\d]+)\.?,?\s*(\d{4}|\d\d)")
_AMERICAN = re.compile(r"([^\W\d]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d\d)")
_WEEKDAY = re.compile(r"^(?:[^\W\d]{2,10}\.?,?\s+)+(?=\d)", re.IGNORECASE)
_TIME = re.compile(r"[T,\s]+(?:um\s+)?\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:Uhr|Z|[ap]\.?m\.?)?$")
_SERIAL = re.compile(r"\d{5}")
_EPOCH = date(1899, 12, 30)
SERIALS: Final = (10_000, 80_000)
"""Excel's day numbers that are taken for dates: 1927 to 2119. Smaller ones are years or counts."""


def day(cell: Cell, form: str = "dmy") -> date:
    """The day of a cell: "3.5.2026", "3. Mai 2026", "2026-05-03", "May 3, 2026", 46145 (Excel).

    `form` says how 03/05/2026 is meant (`DATE_FORMS`); with points the day is first. Years of two
    digits: up to 29 they are of this century, as in Excel. A time of day is left out.

    Raises Known: value_day (`text`).
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    found = _of_number(cell) if isinstance(cell, int | float) else _of_text(cell.strip(), form)
    if found is None:
        raise Known("value_day", text=str(cell))
    return found


def _of_number(number: float) -> date | None:
    if isinstance(number, bool) or not SERIALS[0] <= number <= SERIALS[1]:
        return None
    return _EPOCH + timedelta(days=int(number))


def _of_text(text: str, form: str) -> date | None:
    text = _TIME.sub("", text)
    if match := _ISO.fullmatch(text) or _PACKED.fullmatch(text):
        return _date(match[1], int(match[2]), match[3])
    if _SERIAL.fullmatch(text):
        return _of_number(int(text))
    if match := _AMERICAN.fullmatch(text):
        return _date(match[3], _MONTH.get(folded(match[1]), 0), match[2])
    text = _WEEKDAY.sub("", text, count=1)
    if match := _NUMBERS.fullmatch(text):
        first, sign, second, year = match.groups()
        if form == "mdy" and sign != ".":
            first, second = second, first
        return _date(year, int(second), first)
    if match := _WORDS.fullmatch(text):
        return _date(match[3], _MONTH.get(folded(match[2]), 0), match[1])
    return None


def _date(year: str, month: int, day_: str) -> date | None:
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < 30 else 1900
    try:
        return date(number, month, int(day_))
    except ValueError:
        return None
