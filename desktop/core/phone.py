"""Telephone numbers: read as people type them, compared, shown, and checked in plain words.

The number as it was typed is always what is stored; everything here is made from it when needed.
The rules of the countries are those of `phonenumbers` (ITU-T E.164, in Germany DIN 5008).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

Form = Literal["as typed", "national", "international"]

COUNTRY = "DE"
"""Whose numbers they are when nothing is dialled before them."""

LONGEST = 80
"""More is no telephone number, whatever it is."""

# What stands before an extension in German; the library knows the other languages' words.
_EXTENSION = re.compile(
    r"[\s,;(/-]*\b(?:App(?:arat)?|DW|Durchwahl|Nebenstelle|Nst|Kl(?:appe)?|Hausruf)\b[.:\s]*(?=\d)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\s*(?:(?:Tele?(?:fon)?|Fon|Phone|Mobil|Handy|Fax)\b[.:\s]*)", re.IGNORECASE)
_PLUS = re.compile(r"^[\s(]*(?:\+\s*){2,}")
_BETWEEN = re.compile(r"\s*(?:\s/|/\s|[;,|\n]|\boder\b|\bund\b|\bor\b)\s*")
_DIGIT = re.compile(r"\d")


def normal(text: str, country: str = COUNTRY) -> str | None:
    """The number in the one form for comparing, or None where it cannot be told.

    ITU-T E.164 (`+4930231251234`); an extension follows as in RFC 3966 (`;ext=45`), because two
    desks behind one switchboard are two numbers. Without a country's or an area's code in front
    the same digits are somebody else's number in the next town, so these give None.
    """
    number = _read(text, country)
    if number is None:
        return None
    from phonenumbers import PhoneNumberFormat, format_number

    plain = format_number(number, PhoneNumberFormat.E164)
    return f"{plain};ext={number.extension}" if number.extension else plain


def shown(text: str, form: Form, country: str = COUNTRY, extension: str = "ext.") -> str:
    """The number for the eye: `030 231251234`, `+49 30 231251234`, or as it was typed.

    What nobody can have is shown as typed, whatever the form. `extension` is the word in front of
    an extension, in the language of the reader.
    """
    number = None if form == "as typed" else _read(text, country)
    if number is None:
        return text
    from phonenumbers import PhoneNumberFormat, format_number, is_valid_number

    if not is_valid_number(number):
        return text

    desk = number.extension
    number.extension = None
    style = PhoneNumberFormat.NATIONAL
    if form == "international" or number.country_code != _code(country):
        style = PhoneNumberFormat.INTERNATIONAL
    plain = format_number(number, style)
    return f"{plain} {extension} {desk}" if desk else plain


def problem(text: str, country: str = COUNTRY) -> str:
    """What is wrong with a number, as a code; empty when nothing is, or when there is none.

    `phone_letters`: no digit in it. `phone_two`: more than one. `phone_area`: the area's or the
    country's code is missing. `phone_country`: no country has this code. `phone_short` and
    `phone_long`: digits are missing, or too many. `phone_unknown`: nobody can have this number.
    """
    text = text.strip()
    if not text:
        return ""
    if not _DIGIT.search(text):
        return "phone_letters"
    if _several(text, country):
        return "phone_two"
    import phonenumbers as library

    try:
        if _short_code(text, country):
            return ""
        number = _parse(text, country)
    except library.NumberParseException as error:
        return {
            library.NumberParseException.INVALID_COUNTRY_CODE: "phone_country",
            library.NumberParseException.TOO_LONG: "phone_long",
        }.get(error.error_type, "phone_short")
    if not _has_code(text, country):
        return "phone_area"
    reason = library.is_possible_number_with_reason(number)
    if reason == library.ValidationResult.TOO_LONG:
        return "phone_long"
    if reason in {
        library.ValidationResult.TOO_SHORT,
        library.ValidationResult.IS_POSSIBLE_LOCAL_ONLY,
    }:
        return "phone_short"
    return "" if library.is_valid_number(number) else "phone_unknown"


def _read(text: str, country: str) -> PhoneNumber | None:
    """The number, if it is one that can be told from all others."""
    from phonenumbers import NumberParseException, is_possible_number, is_valid_number

    try:
        number = _parse(text, country)
    except NumberParseException:
        return None
    if not _has_code(text, country) or not is_possible_number(number):
        return None
    # A zero that is left over begins a number in Italy; elsewhere the number is not whole.
    return number if not number.italian_leading_zero or is_valid_number(number) else None


def _parse(text: str, country: str) -> PhoneNumber:
    from phonenumbers import parse

    return parse(_tidy(text), country)


def _tidy(text: str) -> str:
    """The number without what people write around it and the library takes for something else."""
    text = text[: LONGEST + 1].removeprefix("tel:")
    text = _LEAD.sub("", text, count=1) if _LEAD.match(text) else text
    text = _PLUS.sub("+", text)
    return _EXTENSION.sub(" ext. ", text, count=1)


def _has_code(text: str, country: str) -> bool:
    """Whether it begins with a country's code or, where people dial it, the 0 before the area's."""
    from phonenumbers import ndd_prefix_for_region

    first = re.search(r"[+＋\d]", _tidy(text))
    if first is None:
        return False
    if first[0] in "+＋" or ndd_prefix_for_region(country, True) != "0":
        return True
    return int(first[0]) == 0


def _several(text: str, country: str) -> bool:
    """Whether it is a list of whole numbers, not one with dividing strokes in it."""
    parts = [part for part in _BETWEEN.split(text[: 4 * LONGEST]) if part]
    return len(parts) > 1 and all(_read(part, country) is not None for part in parts[:2])


def _short_code(text: str, country: str) -> bool:
    """Whether it is a number like 112 or 115, which has no area and no form for abroad."""
    if not re.fullmatch(r"[\d ]{3,8}", text):
        return False
    from phonenumbers import is_valid_short_number_for_region

    return is_valid_short_number_for_region(_parse(text, country), country)


def _code(country: str) -> int:
    from phonenumbers import country_code_for_region

    return country_code_for_region(country)
