"""Birthdays: with a year or without one, in the forms that programs write."""

from __future__ import annotations

import re
from datetime import date

from desktop.core.vcard.prop import Property

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?", re.DOTALL)
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})(?:[T ].*)?", re.DOTALL)
_GERMAN = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})?")

APPLE_YEAR = "1604"
"""What Apple writes for "no year" in vCard 3.0, which knows none; a leap year, for 29 February."""


def birthday(given: Property) -> str:
    """`1970-05-12`, `--05-12`, or empty where the value names no day.

    RFC 6350 sections 4.3.1 and 6.2.5 (`19700512`, `--0512`), RFC 2426 section 3.1.5
    (`1970-05-12`, with a time perhaps), Apple's `X-APPLE-OMIT-YEAR`, the year 0000 of others, and
    the German form that spreadsheets bring along.
    """
    text = given.text().strip()
    year = month = day = ""
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
        omitted = given.param("X-APPLE-OMIT-YEAR")
        if year == "0000" or (omitted and year == omitted):
            year = ""
    elif found := _YEARLESS.fullmatch(text):
        month, day = found.groups()
    elif found := _GERMAN.fullmatch(text):
        day, month, year = found[1], found[2], found[3] or ""
    else:
        return ""
    try:
        whole = date(int(year or APPLE_YEAR), int(month), int(day))
    except ValueError:
        return ""
    return whole.isoformat() if year else f"--{whole:%m-%d}"


def birthday_line(day: str, version: str) -> str:
    """The line for a birthday as a card has it."""
    if version == "4.0":
        head, rest = ("--", day[2:]) if day.startswith("--") else ("", day)
        return "BDAY:" + head + rest.replace("-", "")
    if day.startswith("--"):
        return f"BDAY;X-APPLE-OMIT-YEAR={APPLE_YEAR}:{APPLE_YEAR}{day[1:]}"
    return f"BDAY:{day}"
