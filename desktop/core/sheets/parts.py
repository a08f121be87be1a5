"""Several numbers or addresses of one record in one cell: a line for each, its use behind it.

„0170 123456 (mobil, privat)“ is a number, „Uferweg 3; 00-001; Warschau; Polen (dienstlich)“ an
address. Records hold them as one text of entries (`RECORD`) with parts (`UNIT`), as `db.records`
reads them: kind, use, value of a number; use, street, postcode, town, country of an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Final

from desktop.core.sheets import values
from desktop.core.sheets.folding import tidy

RECORD: Final = "\x1e"
UNIT: Final = "\x1f"

POINTS: Final = MappingProxyType(
    {"phone": ("phone", "mobile", "fax"), "mail": ("mail",), "web": ("web",)}
)
"""What a column is named after -> the kinds of numbers and addresses that stand in it."""

KIND_WORDS: Final = MappingProxyType(
    {
        "phone": ("Telefon", "phone", "tel", "tel.", "festnetz"),
        "mobile": ("mobil", "mobile", "handy", "cell"),
        "fax": ("Fax", "fax", "telefax"),
    }
)
USE_WORDS: Final = MappingProxyType(
    {
        "work": ("dienstlich", "work", "geschäftlich", "arbeit", "büro"),
        "home": ("privat", "home", "zu hause"),
        "other": ("sonstige", "other", "sonst", "andere"),
    }
)

_PARTS: Final = ("street", "postcode", "town", "country")
_BEHIND: Final = re.compile(r"\s*\(([^()]*)\)$")
_SPLIT: Final = re.compile(r"(?<!\\)((?:\\\\)*);")
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)


def entries(text: str) -> list[list[str]]:
    """The entries of a record's text, each as its parts."""
    return [entry.split(UNIT) for entry in text.split(RECORD)] if text else []


def joined(found: Iterable[Sequence[str]]) -> str:
    """Entries as a record holds them."""
    return RECORD.join(UNIT.join(parts) for parts in found)


def written_points(text: str, group: str, language: str) -> str:
    """Numbers or addresses as people read them in a cell; `group` is a key of `POINTS`."""
    lines: list[str] = []
    for kind, use, value in entries(text):
        said = [_word(KIND_WORDS, kind, language)] if len(POINTS[group]) > 1 else []
        said.append(_word(USE_WORDS, use, language))
        lines.append(f"{_escaped(value, '')} ({', '.join(said)})")
    return "\n".join(lines)


def read_points(text: str, group: str) -> str:
    """A cell as a record holds it. Without a word it is the first kind, at work.

    Raises Known: value_mail (`text`) for what is no mail address.
    """
    found: list[tuple[str, str, str]] = []
    for line in text.split("\n"):
        value, said = _parted(line, (KIND_WORDS, USE_WORDS))
        value = tidy(_plain(value))
        kind = next((one for one in said if one in POINTS[group]), POINTS[group][0])
        use = next((one for one in said if one in USE_WORDS), "work")
        if value:
            found.append((kind, use, values.mail(value) if group == "mail" else value))
    return joined(found)


def written_addresses(text: str, language: str) -> str:
    """Addresses as people read them in a cell: street; postcode; town; country (use)."""
    lines: list[str] = []
    for use, *parts in entries(text):
        while parts and not parts[-1]:
            parts.pop()
        shown = "; ".join(_escaped(part, ";") for part in parts)
        lines.append(f"{shown} ({_word(USE_WORDS, use, language)})")
    return "\n".join(lines)


def read_addresses(text: str) -> str:
    """A cell as a record holds it; without a word it is an address at work."""
    found: list[tuple[str, ...]] = []
    for line in text.split("\n"):
        plain, said = _parted(line, (USE_WORDS,))
        marked = _SPLIT.sub(lambda match: match[1] + UNIT, plain)
        parts = [tidy(_plain(part)) for part in marked.split(UNIT)]
        parts = (parts + [""] * len(_PARTS))[: len(_PARTS)]
        if any(parts):
            found.append((said[0] if said else "work", *parts))
    return joined(found)


def listed(text: str, kind: str) -> list[dict[str, str]]:
    """Entries as plain data; `kind` is that of the field: "points" or "addresses"."""
    names = ("kind", "use", "value") if kind == "points" else ("use", *_PARTS)
    return [dict(zip(names, parts, strict=True)) for parts in entries(text)]


_Words = MappingProxyType[str, tuple[str, ...]]


def _word(words: _Words, code: str, language: str) -> str:
    known = words.get(code)
    return known[language != "de"] if known else code


def _parted(line: str, tables: Sequence[_Words]) -> tuple[str, list[str]]:
    """A line without what stands behind it in brackets, and the codes of those words.

    Brackets with any other word belong to the value.
    """
    behind = _BEHIND.search(line)
    if behind is None:
        return line, []
    codes: list[str] = []
    for word in behind[1].split(","):
        plain = word.strip().casefold()
        code = next(
            (
                code
                for table in tables
                for code, names in table.items()
                if plain == code or plain in map(str.casefold, names)
            ),
            "",
        )
        if not code:
            return line, []
        codes.append(code)
    return line[: behind.start()], codes


def _escaped(text: str, signs: str) -> str:
    """A part on one line, in which its own separators are no longer any."""
    plain = text.replace("\\", "\\\\").replace("\n", "\\n")
    for sign in signs:
        plain = plain.replace(sign, "\\" + sign)
    return plain


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] == "n" else match[1], text)
