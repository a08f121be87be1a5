"""Setting longer texts: as large as they fit, broken between words and, at need, within them.

Measured in the poster font at `UNIT`, as captions are: the same on every device.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.core.geometry import Rect
from desktop.core.wall import QUOTE_EM, QUOTE_LINES, QUOTE_TO_NAME
from desktop.work.captions import CAPITALS, DESCENT, INSIDE_PADDING, UNIT, Line
from desktop.work.fonts import poster_font

if TYPE_CHECKING:
    import pyphen

LINE = 1.16
"""From line to line of a text, in em."""
QUOTE_LINE = 1.22
LARGEST = 0.3
"""A text is at most so large (em), as a share of its rectangle's height ..."""
LARGEST_WIDTH = 0.24
"""... and of its width."""
STEP = 0.94
"""Sizes are tried in steps of this factor ..."""
SMALLEST_STEP = 60
"""... and so often at most: then the rest is cut."""
WHOLE_FROM = 0.5
"""A text stays without hyphens as long as that leaves it this share of its size."""
LEAST_WORD = 6
"""Shorter words are not broken."""
BEFORE, AFTER = 2, 3
"""So many letters stay before and after a hyphen, at least."""
QUOTE_SHRINKS_TO = 0.8
"""A quote that is too long gets smaller down to this share, then it is cut."""
MARKS = {"de": ("„", "“", "‚", "‘"), "fr": ("« ", " »", "“", "”")}
"""The quotation marks of languages, and those within them; the others have the English ones."""
_INNER = re.compile(r"„([^„“”]*)[“”]|“([^“”]*)”|\"([^\"]*)\"|«\s*([^«»]*?)\s*»|»([^«»]*)«")
"""What is quoted within a quote."""


def quoted(text: str, language: str) -> str:
    """A quote in the marks of its language, what it quotes itself in the inner ones.

    One that is in marks as a whole keeps them.
    """
    text = " ".join(text.split())
    whole = _INNER.fullmatch(text) or (text[:1] in "'‚‘›‹" and text[-1:] in "'‘’›‹")
    if not text or whole:
        return text
    before, after, inner, end = MARKS.get(language, ("“", "”", "‘", "’"))
    text = _INNER.sub(lambda found: f"{inner}{next(filter(None, found.groups()), '')}{end}", text)
    return f"{before}{text}{after}"


def split_for_quote(rect: Rect, lines: int, kind: str) -> tuple[Rect, Rect]:
    """A caption's rectangle without the part for a quote below it, and that part."""
    em = 2.8 if lines > 1 else 1.6
    if kind == "inside":
        em = 4.8 if lines > 1 else 3.4
    high = rect.height * QUOTE_EM / (QUOTE_EM + em)
    above = Rect(rect.x, rect.y, rect.width, rect.height - high)
    return above, Rect(rect.x, above.bottom, rect.width, high)


@lru_cache(maxsize=4096)
def set_quote(kind: str, rect: Rect, size: float, text: str, language: str) -> list[Line]:
    """A quote below the words of a caption whose first line has the em `size` (mm)."""
    pad = INSIDE_PADDING * size if kind == "inside" else 0.0
    width = rect.width - 2 * pad
    if width <= 0 or rect.height <= 0:
        return []
    weight = QFont.Weight.Normal
    share, lines = 1.0, [text]
    while True:
        em = size * QUOTE_TO_NAME * share
        most = max(1, min(QUOTE_LINES, int(rect.height / (QUOTE_LINE * em) + 0.05)))
        lines = broken(text, weight, width * UNIT / em, language)
        if len(lines) <= most or share <= QUOTE_SHRINKS_TO:
            break
        share *= 0.95
    cut = len(lines) > most
    if cut:
        lines = [*lines[: most - 1], _shortened(" ".join(lines[most - 1 :]), weight, width, em)]
    top = rect.y + 0.1 * size
    return [
        Line(
            line, weight, em, rect.x + pad, top + (CAPITALS + at * QUOTE_LINE) * em, False,
            share, cut and at == len(lines) - 1,
        )
        for at, line in enumerate(lines)
    ]  # fmt: skip


@lru_cache(maxsize=1024)
def set_text(rect: Rect, text: str, weight: QFont.Weight, language: str = "de") -> list[Line]:
    """A text as large as it fits its rectangle (mm), in its middle by height, from the left.

    First without breaking a word; only where that gets small, hyphens help. Line breaks of the
    user stay.
    """
    if rect.width <= 0 or rect.height <= 0 or not text.strip():
        return []
    size = min(rect.height * LARGEST, rect.width * LARGEST_WIDTH)
    whole = _fitting(rect, text, weight, size, "")
    hyphens = _fitting(rect, text, weight, size, language)
    em, lines = max((whole, hyphens), key=lambda found: found[0])
    if whole[0] > hyphens[0] * WHOLE_FROM:
        em, lines = whole
    high = (CAPITALS + DESCENT + (len(lines) - 1) * LINE) * em
    top = rect.y + max(0.0, rect.height - high) / 2
    return [
        Line(line, weight, em, rect.x, top + (CAPITALS + at * LINE) * em, True)
        for at, line in enumerate(lines)
    ]


@lru_cache(maxsize=4096)
def set_block(
    rect: Rect,
    text: str,
    weight: QFont.Weight,
    language: str,
    largest: float,
    down: float = 0.0,
) -> list[Line]:
    """A text in its rectangle (mm), from the left, at most so large (em, mm); `down` 1: below.

    As `set_text`, and its lines are about equally long: no word stands alone at the end where
    another could join it.
    """
    if rect.width <= 0 or rect.height <= 0 or largest <= 0 or not text.strip():
        return []
    whole = _fitting(rect, text, weight, largest, "")
    hyphens = _fitting(rect, text, weight, largest, language)
    em, lines = max((whole, hyphens), key=lambda found: found[0])
    if whole[0] > hyphens[0] * WHOLE_FROM:
        em, lines = whole
        lines = _balanced(text, weight, rect.width * UNIT / em, lines)
    high = (CAPITALS + DESCENT + (len(lines) - 1) * LINE) * em
    top = rect.y + max(0.0, rect.height - high) * down
    return [
        Line(line, weight, em, rect.x, top + (CAPITALS + at * LINE) * em, True, em / largest)
        for at, line in enumerate(lines)
    ]


def _balanced(text: str, weight: QFont.Weight, units: float, lines: list[str]) -> list[str]:
    """The same number of lines in the narrowest width that has room for them."""
    if len(lines) < 2:
        return lines
    low, high = units / len(lines), units
    while high - low > units / 200:
        middle = (low + high) / 2
        tried = [each for part in text.splitlines() for each in broken(part, weight, middle, "")]
        fits = len(tried) <= len(lines) and all(_width(each, weight) <= middle for each in tried)
        if fits:
            high, lines = middle, tried
        else:
            low = middle
    return lines


def _fitting(
    rect: Rect, text: str, weight: QFont.Weight, size: float, language: str
) -> tuple[float, list[str]]:
    """The largest em at which a text fits, and its lines; cut where it would be tiny."""
    lines: list[str] = []
    for _ in range(SMALLEST_STEP):
        units = rect.width * UNIT / size
        lines = [
            line for part in text.splitlines() for line in broken(part, weight, units, language)
        ]
        high = (CAPITALS + DESCENT + (len(lines) - 1) * LINE) * size
        if high <= rect.height and all(_width(line, weight) <= units + 0.01 for line in lines):
            break
        size *= STEP
    return size, lines


def broken(text: str, weight: QFont.Weight, units: float, language: str) -> list[str]:
    """A text in lines of at most `units`; without a `language` only between words."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        rest = word
        while rest:
            tried = f"{line} {rest}" if line else rest
            if _width(tried, weight) <= units:
                line = tried
                break
            head, tail = _hyphenated(line, rest, weight, units, language)
            if head:
                lines.append(f"{line} {head}" if line else head)
                line, rest = "", tail
            elif line:
                lines.append(line)
                line = ""
            else:
                line = rest  # a word that no line holds stands out, and is told by its width
                break
    return [*lines, line] if line else lines


def _hyphenated(
    line: str, word: str, weight: QFont.Weight, units: float, language: str
) -> tuple[str, str]:
    """The most of a word that still fits behind a line, with its hyphen, and the rest."""
    if not language or len(word) < LEAST_WORD:
        return "", word
    before = f"{line} " if line else ""
    for at in reversed(_dictionary(language).positions(word)):
        head = word[:at] if word[at - 1] == "-" else f"{word[:at]}-"
        if _width(before + head, weight) <= units:
            return head, word[at:]
    return "", word


@cache
def _dictionary(language: str) -> pyphen.Pyphen:
    """Where words of a language may be broken."""
    import pyphen

    known = pyphen.language_fallback(language) or "en_GB"
    return pyphen.Pyphen(lang=known, left=BEFORE, right=AFTER)


def _shortened(text: str, weight: QFont.Weight, width: float, em: float) -> str:
    units = width * UNIT / em
    while text and _width(f"{text}…", weight) > units:
        text = text[:-1].rstrip()
    return f"{text}…"


def _width(text: str, weight: QFont.Weight) -> float:
    return QFontMetricsF(poster_font(weight, UNIT)).horizontalAdvance(text)
