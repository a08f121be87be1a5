"""A hashtag from a claim: a form that people read and one that all spellings share.

Letters of other alphabets stay; German umlauts become two letters, as many services and all
addresses still want it. Capitals inside keep the words apart for readers and screen readers
(W3C, Accessible social media: capitalise each word of a hashtag).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST: Final = 100
"""Characters after the sign; longer ones are cut at a word (Instagram takes no more)."""

_UMLAUTS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"}
)
_APOSTROPHES: Final = re.compile(r"(?<=\w)['’ʼ`´](?=\w)")
_WORDS: Final = re.compile(r"[^\W_]+")


def readable(claim: str) -> str:
    """„Wir sind Köln.“ as "#WirSindKoeln"; "" where nothing is left or only figures are.

    A word that has capitals inside keeps them ("EU", "iPhone" with a capital first letter).
    """
    plain = unicodedata.normalize("NFC", claim).translate(_UMLAUTS)
    plain = _without_marks(_APOSTROPHES.sub("", plain))
    tag = ""
    for word in _WORDS.findall(plain):
        if tag and len(tag) + len(word) > LONGEST:
            break
        tag += word[0].upper() + word[1:]
    tag = tag[:LONGEST]
    return f"#{tag}" if tag and not tag.isdecimal() else ""


def canonical(tag: str) -> str:
    """The one form of all spellings of a hashtag: "#WirSindKöln" as "#wirsindkoeln"."""
    return readable(tag).lower()


def _without_marks(text: str) -> str:
    """Latin letters without accents; others as they are, with the marks that they need."""
    kept: list[str] = []
    for letter in text:
        base = unicodedata.normalize("NFKD", letter)[0]
        kept.append(base if base.isascii() and base.isalpha() else letter)
    return "".join(kept)
