"""How well typed letters fit a name: for the palette."""

from __future__ import annotations

import unicodedata

_START, _WORD, _INSIDE, _SCATTERED = 100, 80, 50, 10
_PLAIN = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe"})


def plain(text: str) -> str:
    """Small letters without marks: "Porträts" as "portrats"; "ß" as "ss"."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def score(typed: str, name: str) -> int:
    """0 where the letters do not fit; the better they do, the higher.

    Every typed word has to be found. It counts most at the start of the name, then at the start
    of a word, then inside one, and least when only its letters follow one another ("nplw" in "new
    poster wall"). Shorter names come before longer ones.
    """
    words, text = plain(typed).split(), plain(name)
    if not words:
        return 0
    found = [_word(word, text) for word in words]
    if 0 in found:
        return 0
    return sum(found) * 10 // len(found) + max(0, 40 - len(text))


def _word(word: str, text: str) -> int:
    if text.startswith(word):
        return _START
    place = text.find(word)
    if place > 0:
        begins = any(
            text.startswith(word, at) for at in range(1, len(text)) if not text[at - 1].isalnum()
        )
        return _WORD if begins else _INSIDE
    return _SCATTERED if _scattered(word, text) else 0


def _scattered(word: str, text: str) -> bool:
    """Whether the letters follow one another in the text, the first at the start of a word."""
    if len(word) < 2:
        return False
    starts = [at for at in range(len(text)) if at == 0 or not text[at - 1].isalnum()]
    for start in starts:
        place = start - 1
        for letter in word:
            place = text.find(letter, place + 1 if letter != word[0] or place >= start else start)
            if place < 0:
                break
        else:
            if text[start] == word[0]:
                return True
    return False
