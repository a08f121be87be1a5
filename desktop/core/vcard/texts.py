"""From the bytes of a value to its text: character sets, quoted-printable, escapes, lists."""

from __future__ import annotations

import binascii
import codecs
import re
from functools import lru_cache

OLD = "2.1"

# What a value may be in. Python also calls "punycode" and "unicode_escape" character sets, and
# UTF-16 cannot be told line by line: a whole file in it is decoded before it comes here.
_SINGLE = re.compile(r"ascii|utf-8|iso8859-\d+|cp125\d|cp437|cp85\d|koi8-\w|mac-\w+")
_SEVERAL = re.compile(r"cp9\d\d|shift_jis\w*|euc_\w+|gb\w+|hz|big5\w*|johab|iso2022_\w+")
_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127])
_QUOTED = re.compile(rb"=[0-9A-Fa-f]{2}|=\Z")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_OLD_ESCAPE = re.compile(r"\\([;,:])")


@lru_cache(maxsize=100)
def codec(charset: str) -> str | None:
    """Python's name of a character set that a card claims to be in, None for an unknown one."""
    try:
        name = codecs.lookup(charset[:40].strip()).name
    except (LookupError, ValueError):
        return None
    return name if _SINGLE.fullmatch(name) or _SEVERAL.fullmatch(name) else None


def decode(data: bytes, charset: str = "") -> str:
    """The text of a value; never fails.

    vCard 2.1 names a character set for each value (`CHARSET`), 3.0 and 4.0 are UTF-8 (RFC 6350
    section 3.1). Both are often untrue: what is UTF-8 is taken as UTF-8 (text in a set of one byte
    for each letter is that by accident as good as never), then the claim is believed, then it is
    Windows-1252, which has all of Latin-1 that anybody writes.
    """
    claimed = codec(charset) if charset else None
    order = ["utf-8", "cp1252", "latin-1"]
    if claimed is not None:
        order.insert(1 if _SINGLE.fullmatch(claimed) else 0, claimed)
    for name in order:
        try:
            return clean(data.decode("cp1252" if name == "iso8859-1" else name))
        except UnicodeDecodeError:
            continue
    raise AssertionError  # Latin-1 takes every byte


def clean(text: str) -> str:
    """The text without control characters, its lines ending in line feeds alone."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isprintable() else text.translate(_CONTROL)


def unquoted(data: bytes) -> bytes:
    """Quoted-printable (vCard 2.1, RFC 2045 section 6.7) without its quoting."""
    return binascii.a2b_qp(data) if _QUOTED.search(data) else data


def unescape(text: str, version: str) -> str:
    r"""A text value without its backslashes.

    RFC 2426 section 2.4.2, RFC 6350 section 3.4. vCard 2.1 knows only `\;` (programs write `\,`
    and `\:` too), so that `C:\new` keeps its letters. An escape that nobody defined stays.
    """
    if "\\" not in text:
        return text
    if version == OLD:
        return _OLD_ESCAPE.sub(r"\1", text)
    return _ESCAPE.sub(_unescaped, text)


def _unescaped(found: re.Match[str]) -> str:
    letter = found[1]
    if letter in "nN":
        return "\n"
    return letter if letter in ",;:\\" else found[0]


_CUTS = {
    (separator, old): re.compile((r"\\[;,:]|" if old else r"\\.|") + separator, re.DOTALL)
    for separator in ";,"
    for old in (True, False)
}
MOST = 1000
"""Into how many parts a value is cut at most: nobody has more categories, and a file that is
nothing but separators shall not fill the memory."""


def cut(text: str, separator: str, version: str) -> list[str]:
    """The parts of a structured value or a list, still escaped (RFC 6350 section 3.3)."""
    if separator not in text:
        return [text]
    parts: list[str] = []
    start = 0
    for found in _CUTS[separator, version == OLD].finditer(text):
        if found[0] == separator:
            parts.append(text[start : found.start()])
            start = found.end()
            if len(parts) == MOST:
                break
    parts.append(text[start:])
    return parts


def escape(text: str) -> str:
    """A text as vCard 3.0 and 4.0 want it (RFC 2426 section 2.4.2, RFC 6350 section 3.4)."""
    return escape_address(text).replace(";", "\\;").replace(",", "\\,")


def escape_address(text: str) -> str:
    """A web address as a value: only what would break the line is escaped, not its commas."""
    return clean(text).replace("\\", "\\\\").replace("\n", "\\n")
