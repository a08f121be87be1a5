"""Values of cells: what a text, a number or a date in a file means for a field, and back.

Every function returns the value or raises Known with a code that says in plain words why not;
all carry the `text` of the cell. Where nothing stands there is nothing to ask: empty cells are
the caller's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

from desktop.core.errors import Known
from desktop.core.sheets.days import day
from desktop.core.sheets.folding import folded, tidy
from desktop.core.sheets.shapes import Cell
from desktop.core.sheets.tongues import LANGUAGES

__all__ = [
    "choice",
    "day",
    "labels",
    "language",
    "mail",
    "money",
    "number",
    "text",
    "truth",
    "whole",
]

Words = Mapping[str, tuple[str, ...]]
"""Code -> the word on screen in German and in English, then others that mean it."""

_UNIT = re.compile(
    r"\s*(?:Jahre?|J\.?|years?(?:\s+old)?|yrs?\.?|Stück|Stk\.?|pcs\.?)", re.IGNORECASE
)
_CURRENCY = re.compile(r"€|EUR(?:O)?", re.IGNORECASE)
_DASHES = re.compile(r"[.,](?:-{1,2}|–|—)$")
_MAIL = re.compile(r"(?:mailto:)?([^@\s<>;,]+@[^@\s<>;,]+\.[^@\s.<>;,]{2,})", re.IGNORECASE)
_NAMED_MAIL = re.compile(r"[^<>]*<([^<>]+)>")
_YES: Final = frozenset(("ja", "j", "x", "1", "yes", "y", "wahr", "true", "on", "✓", "✔", "☑"))
_NO: Final = frozenset(("nein", "n", "0", "no", "falsch", "false", "off", "-", "–", "☐"))
MOST_CENTS: Final = 10**14


def text(cell: Cell) -> str:
    """A cell as text, without blanks around it; whole numbers without a decimal mark."""
    if isinstance(cell, str):
        return tidy(cell)
    if isinstance(cell, bool):
        return "ja" if cell else "nein"
    if isinstance(cell, datetime):
        return cell.strftime("%d.%m.%Y %H:%M")
    if isinstance(cell, date):
        return cell.strftime("%d.%m.%Y")
    return repr(int(cell)) if float(cell).is_integer() else repr(cell).replace(".", ",")


def whole(cell: Cell, decimal: str = ",") -> int:
    """A whole number: 34, "1.700", "34 Jahre". Raises Known value_whole."""
    if isinstance(cell, str):
        found = _decimal(_UNIT.sub("", cell.strip(), count=1), decimal)
    else:
        found = _of_number(cell)
    if found is None or found != found.to_integral_value() or abs(found) >= 2**53:
        raise Known("value_whole", text=text(cell))
    return int(found)


def number(cell: Cell, decimal: str = ",") -> float:
    """A number: 12.5, "1.234,5". Raises Known value_number."""
    found = _decimal(cell, decimal) if isinstance(cell, str) else _of_number(cell)
    if found is None:
        raise Known("value_number", text=text(cell))
    return float(found)


def money(cell: Cell, decimal: str = ",") -> int:
    """An amount in cents: "1.700,50 €", "EUR 12", "20,-", 1700.5. Raises Known value_money.

    Numbers that Excel computed are rounded to cents; a text with more digits is refused.
    """
    if isinstance(cell, str):
        plain = _DASHES.sub("", _CURRENCY.sub("", cell).strip())
        found = _decimal(plain, decimal)
        if found is not None and found != found.quantize(Decimal("0.01")):
            found = None
    else:
        found = _of_number(cell)
    if found is None or abs(found) * 100 >= MOST_CENTS:
        raise Known("value_money", text=text(cell))
    return int((found * 100).to_integral_value(ROUND_HALF_UP))


def truth(cell: Cell) -> bool:
    """Yes or no: ja, nein, x, 1, yes, wahr, true. Raises Known value_truth."""
    if isinstance(cell, bool):
        return cell
    word = text(cell).casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise Known("value_truth", text=text(cell))


def language(cell: Cell) -> str:
    """The code of a language (ISO 639-1): "Deutsch", "German", "de", "de-DE", "DEU".

    Raises Known value_language.
    """
    word = text(cell)
    plain = folded(word)
    for candidate in (plain, folded(re.split(r"[-_ (]", word.strip(), maxsplit=1)[0])):
        if code := _LANGUAGE.get(candidate):
            return code
    raise Known("value_language", text=word)


def choice(cell: Cell, words: Words, language: str = "de") -> str:
    """One of the codes of a list, by the code or by its word in either language.

    Raises Known value_choice, with `words`: what could stand there, in the user's `language`.
    """
    code = _spellings(tuple(words.items())).get(folded(text(cell)))
    if code is not None:
        return code
    possible = ", ".join(spoken[language != "de"] for spoken in words.values())
    raise Known("value_choice", text=text(cell), words=possible)


@lru_cache(maxsize=32)
def _spellings(words: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, str]:
    """Folded code or word -> code; where two have the same word, the first keeps it."""
    found = {folded(code): code for code, _ in words}
    for code, spoken in words:
        for word in spoken:
            found.setdefault(folded(word), code)
    return found


def mail(cell: Cell) -> str:
    """An e-mail address, also out of "Anna <anna@example.org>". Raises Known value_mail."""
    word = text(cell)
    if match := _NAMED_MAIL.fullmatch(word):
        word = match[1].strip()
    if match := _MAIL.fullmatch(word):
        return match[1]
    raise Known("value_mail", text=text(cell))


def labels(cell: Cell) -> str:
    """Labels, each once, in alphabetical order: "Sport; Ehrenamt" is "Ehrenamt, Sport"."""
    words = {tidy(word).casefold(): tidy(word) for word in re.split("[,;|\\n]", text(cell))}
    return ", ".join(words[plain] for plain in sorted(words) if plain)


def _decimal(word: str, mark: str) -> Decimal | None:
    """A number as people type it; groups of three digits may be set apart."""
    plain = word.strip().replace("\u2212", "-").replace("\u00a0", " ").replace("\u202f", " ")
    groups = "[. '’]" if mark == "," else "[, '’]"
    pattern = rf"([+-]?\s*(?:\d{{1,3}}(?:{groups}\d{{3}})+|\d+))(?:{re.escape(mark)}(\d+))?"
    match = re.fullmatch(pattern, plain)
    if match is None:
        return None
    return Decimal(f"{re.sub(r'[^0-9-]', '', match[1])}.{match[2] or 0}")


def _of_number(cell: float | date) -> Decimal | None:
    if isinstance(cell, bool | date) or cell != cell or abs(cell) >= 1e15:
        return None
    return Decimal(repr(round(cell, 9)))


_LANGUAGE: Final = {
    folded(name): code for code, names in LANGUAGES.items() for name in (code, *names)
}
