"""Cleaning the texts and dates of photos: encodings, control characters, words of cameras."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import datetime

LINE = 500
"""Longer creators, credits and copyrights are not what they claim to be, in characters."""

TEXT = 10_000
"""Longer captions are not either."""

LANGUAGES = ("de", "de-DE", "x-default", "en")
"""Which language of a caption is taken, in this order; otherwise the first."""


def raw_bytes(text: str) -> bytes:
    """The bytes of a file that exiv2 passed as text."""
    return text.encode("utf-8", "surrogateescape")


def decoded(data: bytes) -> str:
    """Bytes without a known encoding: UTF-8 where they are that, else Windows-1252."""
    try:
        return _repaired(data.decode("utf-8"))
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _repaired(text: str) -> str:
    """Undo UTF-8 that a program once read as Windows-1252: "MÃ¼ller" becomes "Müller"."""
    if not re.search("[ÃÂâ][\u0080-\u00bf\u0152-\u2122]", text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def clean_text(text: str) -> str:
    """A caption: lines kept, control characters gone; "" where it is not a text at all."""
    text = unicodedata.normalize("NFC", text.rstrip("\0").replace("\r\n", "\n").replace("\r", "\n"))
    if _is_garbage(text):
        return ""
    text = "".join(c if c.isprintable() or c in "\n\u200d" else " " for c in text)
    lines = [" ".join(line.split()) for line in text.split("\n")]
    clean = re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip()
    return clean if len(clean) <= TEXT else ""


def one_line(text: str) -> str:
    """A name or a credit: one line, no separators at its ends; "" where it is too long."""
    clean = " ".join(clean_text(text).split()).strip(" ,;")
    return clean if len(clean) <= LINE else ""


def _is_garbage(text: str) -> bool:
    """Whether more than a tenth of a text are characters that nobody types."""
    if not text:
        return False
    strange = sum(
        1
        for c in text
        if c == "\ufffd" or (not c.isprintable() and c not in "\n\t\u00a0\u00ad\u200d")
    )
    return strange * 10 > len(text)


def first(*texts: str, but: frozenset[str] = frozenset()) -> str:
    """The first text that says something."""
    for text in texts:
        if text and any(c.isalnum() for c in text) and _plain(text) not in but:
            return text
    return ""


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


def unique(texts: Iterable[str]) -> list[str]:
    """Each name once, in its order."""
    return list(dict.fromkeys(name for text in texts if (name := text.strip())))


def in_our_language(texts: Mapping[str, str]) -> str:
    """The text for German readers, of several by language code."""
    for language in LANGUAGES:
        if texts.get(language, "").strip():
            return texts[language]
    return next((text for text in texts.values() if text.strip()), "")


CAMERA_SAYS = frozenset(
    (
        "ascii",
        "created with gimp",
        "created with the gimp",
        "dcim",
        "default",
        "digital camera",
        "digital image",
        "dji",
        "exif jpeg picture",
        "hdr",
        "image description",
        "jpeg",
        "konica minolta digital camera",
        "lead technologies inc v1 01",
        "minolta digital camera",
        "normal",
        "olympus digital camera",
        "pentax image",
        "samsung",
        "samsung camera pictures",
        "screenshot",
        "sony dsc",
        "untitled",
        "user comments",
    )
)
"""Captions that cameras and programs write by themselves."""

NOBODY = frozenset(
    (
        "artist",
        "author",
        "camera owner",
        "copyright",
        "n a",
        "none",
        "owner name",
        "photographer",
        "picasa",
        "unbekannt",
        "unknown",
        "user",
        "windows user",
    )
)
"""Names that cameras and programs write by themselves."""

_MOMENT = re.compile(
    r"(\d{4})[:./-]?(\d\d)[:./-]?(\d\d)(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?)?"
    r"\s*(?:Z|[+-]\d\d:?\d\d)?\0*$"
)


def moment_of(text: str) -> str | None:
    """A date of XMP, IPTC or EXIF as "2018-05-03T14:30:00", in the local time it was written in.

    None for what is no date of a photo: zeros, partial dates, years before photography.
    """
    match = _MOMENT.match(text.strip())
    if match is None:
        return None
    numbers = [int(group or 0) for group in match.groups()]
    try:
        moment = datetime(*numbers)  # type: ignore[arg-type]
    except ValueError:
        return None
    if not 1826 <= moment.year <= datetime.now().year + 1:
        return None
    return moment.isoformat(timespec="seconds")
