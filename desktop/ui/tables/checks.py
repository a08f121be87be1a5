"""What values can be, in plain words: each check returns why not, or ""."""

from __future__ import annotations

import re
from typing import Any

from desktop.work.i18n import translate

OLDEST = 120
_DATE = re.compile(r"\d{1,2}\.\s?\d{1,2}\.(\s?(\d{2}|\d{4}))?|\d{4}-\d{1,2}-\d{1,2}")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_WEB = re.compile(r"(https?://)?[^\s/]+\.[^\s/.]{2,}(/\S*)?", re.IGNORECASE)


def name(value: Any) -> str:
    """A name that must be there."""
    return "" if str(value or "").strip() else translate("Checks", "This needs a name.")


def age(value: Any) -> str:
    """An age in years."""
    if value is None or (isinstance(value, int) and 0 <= value <= OLDEST):
        return ""
    return translate("Checks", "An age is a number from 0 to {oldest}.", oldest=OLDEST)


def mail(value: Any) -> str:
    """An e-mail address: something, an @, a domain (RFC 5321 allows more than people use)."""
    if not value or _MAIL.fullmatch(value):
        return ""
    return translate("Checks", "An e-mail address looks like name@example.org.")


def web(value: Any) -> str:
    """A web address, with or without https://."""
    if not value or _WEB.fullmatch(value):
        return ""
    return translate("Checks", "A web address looks like www.example.org.")


def day(text: str) -> str:
    """What to say about a text that is no date, or one of a day that never comes (31.2.)."""
    if _DATE.fullmatch(text.strip()):
        return translate("Checks", "There is no such day.")
    return translate("Checks", "A date looks like 03.05.2026.")


def number(_text: str) -> str:
    """What to say about a text that is no whole number."""
    return translate("Checks", "A whole number, please.")


def order(start: Any, end: Any) -> str:
    """A period ends on or after the day it starts."""
    if start is None or end is None or start <= end:
        return ""
    return translate("Checks", "The end comes before the start.")
