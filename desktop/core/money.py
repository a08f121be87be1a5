"""Amounts in euro as people type them, kept as whole cents."""

from __future__ import annotations

import re
from typing import Final

_SIGNS: Final = re.compile(r"(€|euro|eur)", re.IGNORECASE)
_AMOUNT: Final = re.compile(
    r"(?P<whole>\d{1,3}(?:[.,' ]\d{3})+|\d+)(?:[.,](?P<part>\d{1,2}|-{1,2}))?"
)
_BETWEEN: Final = re.compile(r"[.,' ]")
MOST: Final = 10**13
"""A hundred billion euro in cents: more is a slip of the finger."""


def parse_euro(text: str) -> int | None:
    """Cents from "1.700,50", "1700,5", "1,700.50", "1 700 €", "EUR 50,-"; None for empty text.

    The last point or comma parts euro and cents when one or two figures follow it; before three
    figures it groups thousands, as nobody types tenths of a cent. Raises ValueError for what is
    no amount.
    """
    plain = _SIGNS.sub("", text).replace("\N{NO-BREAK SPACE}", " ")
    plain = plain.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("’", "'").strip()
    if not plain:
        return None
    found = _AMOUNT.fullmatch(plain)
    if found is None:
        raise ValueError(text)
    signs = set(_BETWEEN.findall(found["whole"]))
    if len(signs) > 1 or (found["part"] and plain[found.end("whole")] in signs):
        raise ValueError(text)
    part = (found["part"] or "").strip("-").ljust(2, "0")
    cents = int(re.sub(r"\D", "", found["whole"])) * 100 + int(part)
    if cents > MOST:
        raise ValueError(text)
    return cents
