"""Texts made alike, so that names of columns and words meet however they are typed."""

from __future__ import annotations

import re
import unicodedata

_APART = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "œ": "oe"})
_UMLAUT = re.compile("ae|oe|ue")
_SUFFIX = re.compile(r"\.(?:jpe?g|png|tiff?|webp|hei[cf])$")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def folded(text: str) -> str:
    """Letters and digits alone, without case and marks: "Straße", "STRASSE" and "strasse" meet.

    So do "Tätigkeit", "Taetigkeit" and "Tatigkeit"; that "ue" in "neue" goes too harms nobody.
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_APART))
    plain = "".join(sign for sign in plain if sign.isalnum())
    return _UMLAUT.sub(lambda match: match[0][0], plain)


def without_asides(text: str) -> str:
    """A name of a column without what stands in brackets: "Alter (Jahre)"."""
    return _ASIDE.sub(" ", text)


def tidy(text: str) -> str:
    """A text as it is stored: composed letters, plain line breaks, no blanks around it."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return text.strip(" \t\n\u00a0\u200b\ufeff")


def plain(text: str) -> str:
    """What texts are compared by where every sign counts: without case and needless blanks."""
    return " ".join(tidy(text).casefold().split())


def file_key(name: str) -> str:
    """What names of files are compared by: as `plain`, without the folder."""
    return re.split(r"[\\/]", plain(name))[-1]


def bare(key: str) -> str:
    """A compared name of a file without the suffix of a picture."""
    return _SUFFIX.sub("", key)
