"""Guesses from the first rows of a table: where the names of columns stand, how numbers and dates
are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop.core.sheets.shapes import Row

_COMMA = re.compile(
    r"[+-]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}|\d+,\d{4,}|\d{1,3}(?:\.\d{3}){2,})"
)
_POINT = re.compile(
    r"[+-]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.\d{1,2}|\d+\.\d{4,}|\d{1,3}(?:,\d{3}){2,})"
)
_EITHER = re.compile(r"[+-]?\d{1,3}[.,]\d{3}")
_SIGNS = str.maketrans("", "", "€$£ \u00a0%")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}(?:[ T].*)?")
_DATA = re.compile(r"[+-]?[\d.,/: -]+[€%]?|\S+@\S+\.\S+|https?://\S+")
LOOKED_AT = 20
"""Titles and remarks above the names are looked for in so many rows."""


def header_line(rows: Sequence[Row]) -> int:
    """The line with the names of the columns; 0 where the first row is data already.

    The names are the first row that fills most columns with texts, below titles and remarks.
    """
    rows = rows[:200]
    if not rows:
        return 0
    usual = sorted(_filled(row) for row in rows)[len(rows) // 2]
    for row in rows[:LOOKED_AT]:
        if _filled(row) * 2 <= usual:  # a title
            continue
        texts = [cell for cell in row.cells if isinstance(cell, str) and cell.strip()]
        if len(texts) < _filled(row) or any(_DATA.fullmatch(text.strip()) for text in texts):
            return 0
        if any(len(text) > 120 for text in texts):
            return 0
        return row.line
    return 0


def _filled(row: Row) -> int:
    return sum(1 for cell in row.cells if cell != "")


def decimal_mark(texts: Iterable[str], usual: str) -> tuple[str, bool]:
    """The decimal mark, and whether it is clear; "1.234" alone may be either."""
    comma = point = either = 0
    for text in texts:
        number = text.translate(_SIGNS)
        if _COMMA.fullmatch(number):
            comma += 1
        elif _POINT.fullmatch(number):
            point += 1
        elif _EITHER.fullmatch(number):
            either += 1
    if comma or point:
        return ("," if comma >= point else "."), not (comma and point)
    return usual, not either


def date_form(texts: Iterable[str], usual: str) -> tuple[str, bool]:
    """How dates with slashes or dashes are written, and whether it is clear."""
    first = second = seen = 0
    for text in texts:
        if match := _SLASHED.fullmatch(text.strip()):
            seen += 1
            first += int(match[1]) > 12
            second += int(match[2]) > 12
    if first or second:
        return ("dmy" if first >= second else "mdy"), not (first and second)
    return usual, not seen
