"""Keeping texts of a CSV file from being computed by the program that opens it.

Rule: OWASP, "CSV Injection" (https://owasp.org/www-community/attacks/CSV_Injection) and ASVS
1.2.10: a cell that begins with = + - @, a tab or a carriage return gets a leading apostrophe.
Spreadsheets do not know the apostrophe in CSV; people then see it and other programs import it. So
it is set only where something could be computed: telephone numbers ("+49 203 123"), negative
numbers and lone signs stay as they are, they cannot call a function. Our own reader takes it off.

A text that begins with apostrophes and then such a sign gets one more, so that taking off is exact:
`unguarded(guarded(text)) == text` for every text.
"""

from __future__ import annotations

import re

_RISKY = re.compile("[=+\\-@\t\r\n\0＝＋－＠]")
"""ASVS adds null; a line feed and the full-width signs are what some Excels take as well."""

_HARMLESS = re.compile(
    r"""
    \+?[ ]?\(?\d[\d ()/.\-\u00a0\u2013]*   # a telephone number: "+49 (0)203 283-0"
    | [+-]\d+(?:[.,]\d+)*[ ]?%?            # a number with its sign
    | -                                    # what offices type for "nothing"
    """,
    re.VERBOSE,
)
_MARKED = re.compile(f"'+{_RISKY.pattern}")


def guarded(text: str) -> str:
    """A text as it may stand in a CSV cell."""
    if text[:1].isalnum():  # nearly all
        return text
    if _RISKY.match(text):
        return text if _HARMLESS.fullmatch(text) else f"'{text}"
    return f"'{text}" if _MARKED.match(text) else text


def unguarded(cell: str) -> str:
    """The text of a CSV cell, whoever guarded it."""
    return cell[1:] if _MARKED.match(cell) else cell
