"""Full names in one cell: which part may stand in public and which is the surname.

A surname must never become public by accident: of what stands in the usual order only the first
word is taken for a first name, whatever follows is the surname's, titles included. Where the order
is not sure nothing is public. No word is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_PARTICLES: Final = frozenset(
    ("von", "vom", "zu", "zum", "zur", "van", "den", "der", "de", "di", "da", "del", "della", "du",
     "la", "le", "el", "al", "bin", "ibn", "ben", "ter", "ten", "dos", "das", "af", "av")
)  # fmt: skip
"""With these, in small letters, a surname begins."""

_GERMAN: Final = frozenset(("von", "vom", "zum", "zur"))
"""The particles that are nobody's first name, even with a capital letter."""

_SPOKEN: Final = frozenset(
    (
        "dr",
        "prof",
        "frau",
        "herr",
        "mr",
        "mrs",
        "ms",
        "doktor",
        "professor",
        "professorin",
        "familie",
        "eheleute",
        "ehepaar",
    )
)
"""The titles that need no point to be one."""

_TITLES: Final = _SPOKEN | frozenset(
    ("dipl", "ing", "mag", "med", "jur", "phil", "rer", "nat", "oec", "soc", "hc", "habil", "pd",
     "univ", "fr", "hr")
)  # fmt: skip

_BORN: Final = frozenset(("geb", "geborene", "geborener", "née", "nee", "born", "verh"))
"""What follows is a surname too."""

_SEVERAL: Final = re.compile(r"[;&+/]|\b(und|and|et|u\.)\s")
"""In a cell with these stands more than one person."""

_APART: Final = re.compile(r"[.\-/]+")


def parted(text: str) -> tuple[str, str]:
    """The first name and the surname of a full name; "" for what it does not hold.

    „Änne Müller“ and „Müller, Änne“ are Änne, Müller. One word alone is a first name, unless a
    title or „von“ stands before it. After a comma all words are first names, if they are not fewer
    than those before it: „Änne Müller, Wirtin“ is no such name. „MÜLLER Änne“ is told to nobody.
    """
    words = text.replace(",", " ").split()
    surname, _, rest = text.partition(",")
    given, _, more = rest.partition(",")
    if surname.strip() and given.strip():
        if _SEVERAL.search(text) or _weight(surname) > _weight(given):
            return "", " ".join(words)
        return _turned(surname.split(), given.split(), more.replace(",", " ").split())
    if _SEVERAL.search(text) or _is_loud(words):
        return "", " ".join(words)
    titles = [word for word in words if _is_title(word)]
    names = [word for word in words if not _is_title(word)]
    if len(names) > 1 and not _is_particle(names[0]):
        return names[0], " ".join((*titles, *names[1:]))
    if titles or len(names) > 1:
        return "", " ".join((*titles, *names))
    return " ".join(names), ""


def turned(text: str) -> str:
    """A cell in which the surname stands first, with a comma behind it: „Müller Änne“."""
    words = text.split()
    if "," in text or sum(not _is_title(word) for word in words) < 2:
        return text
    return f"{' '.join(words[:-1])}, {words[-1]}"


def is_full(text: str) -> bool:
    """Whether a name seems to hold a surname."""
    return bool(parted(text)[1])


def is_doubtful(text: str) -> bool:
    """Whether a full name has so many words that people should look how it was parted."""
    first, surname = parted(text)
    names = [word for word in surname.replace(",", " ").split() if not _is_title(word)]
    while len(names) > 1 and _is_particle(names[0]):
        del names[0]
    return bool(surname) and (not first or " " in first or len(names) > 1)


def mostly_full(texts: Iterable[str]) -> bool:
    """Whether most cells of a column that are filled hold full names."""
    found = [is_full(text) for text in texts if text.strip()]
    return sum(found) * 2 > len(found)


def _turned(surname: list[str], given: list[str], more: list[str]) -> tuple[str, str]:
    """„Müller, Dr. Änne von“: what is no first name goes with the surname."""
    before = [word for word in given if _is_title(word)]
    names = [word for word in given if not _is_title(word)]
    born = next((at for at, word in enumerate(names) if word.casefold().strip(".") in _BORN), None)
    if born is not None:
        names, more = names[:born], names[born:] + more
    behind: list[str] = []
    while names and _is_particle(names[-1]):
        behind.insert(0, names.pop())
    return " ".join(names), " ".join((*before, *behind, *surname, *more))


def _weight(text: str) -> int:
    """How many words are names."""
    return sum(not _is_title(word) and not _is_particle(word) for word in text.split())


def _is_loud(words: Iterable[str]) -> bool:
    """Whether the first name stands in capitals and another does not: it may be the surname."""
    names = [word for word in words if not _is_title(word)]
    loud = [word.isupper() and len(word.strip(".")) > 1 for word in names]
    return bool(loud) and loud[0] and not all(loud)


def _is_title(word: str) -> bool:
    if word.startswith("(") and word.endswith(")"):
        return True
    parts = [part for part in _APART.split(word.casefold()) if part]
    if parts != ["h", "c"] and not (parts and all(part in _TITLES for part in parts)):
        return False
    return "." in word or all(part in _SPOKEN for part in parts)


def _is_particle(word: str) -> bool:
    return word in _PARTICLES or word.casefold() in _GERMAN
