"""Lengths as people type them, in millimetres."""

from __future__ import annotations

import re
from typing import Final

_UNITS: Final = {"": 1.0, "mm": 1.0, "cm": 10.0, "dm": 100.0, "m": 1000.0}
_LENGTH: Final = re.compile(r"(?P<number>\d[\d.,' ]*|[.,]\d+)(?P<unit>[a-z]*)")


def read_mm(text: str, decimal: str = ".") -> float | None:
    """Millimetres from "841", "1.5 m", "1,5 m", "150 cm" or "1,189 mm"; None for what is none.

    `decimal` is the language's decimal sign. The other one of point and comma groups thousands
    where exactly three figures follow it, and is taken for the decimal sign elsewhere.
    """
    plain = re.sub(r"[\s\u00a0\u202f]+", "", text).casefold()
    found = _LENGTH.fullmatch(plain)
    if found is None or found["unit"] not in _UNITS:
        return None
    number = read_number(found["number"], decimal)
    return None if number is None else number * _UNITS[found["unit"]]


def read_number(text: str, decimal: str = ".") -> float | None:
    """A number with its groups and decimals; None for what is none."""
    plain = re.sub(r"['\s\u00a0\u202f]", "", text)
    group = "," if decimal == "." else "."
    if re.fullmatch(rf"\d{{1,3}}(\{group}\d{{3}})+(\{decimal}\d*)?", plain):
        plain = plain.replace(group, "")
    elif plain.count(group) == 1 and decimal not in plain:
        plain = plain.replace(group, decimal)
    plain = plain.replace(decimal, ".")
    if not re.fullmatch(r"\d+\.?\d*|\.\d+", plain):
        return None
    return float(plain)
