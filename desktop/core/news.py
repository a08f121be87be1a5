"""What the office says about the newest version of Litfass: a small JSON that is read with care.

    {"version": "0.2.0", "page": "https://intranet.example/litfass", "notes": {"de": "…"}}

`version` is needed. `page` is where to get it: an address with https; where a file of the office
says all this, a whole path of a file or folder will do as well.
`notes` is a sentence in each language. Anything else is left unread, for versions to come.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast
from urllib.parse import urlsplit

from desktop.core.errors import Known

LARGEST: Final = 64 * 1024
"""Bytes: more than this is something else."""
_LONGEST = 300
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}")
"""As ours are; what is tried out before a release is not told of."""


@dataclass(frozen=True, slots=True)
class News:
    """The newest version, where to get it ("" where nobody says), and words about it."""

    version: str
    page: str = ""
    notes: Mapping[str, str] = field(default_factory=dict[str, str])

    def note(self, language: str) -> str:
        """The words in a language, else in English, else none."""
        return self.notes.get(language) or self.notes.get("en", "")

    def newer_than(self, version: str) -> bool:
        """Whether it is newer than a version, number by number: 0.10 is after 0.9."""
        return _numbers(self.version) > _numbers(version)


def read(text: bytes, source: str) -> News:
    """What the office says at `source`. Raises `Known("news_unreadable")` for nonsense."""
    try:
        data: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Known("news_unreadable", reason=str(error)) from error
    whole = cast("dict[str, Any]", data) if isinstance(data, dict) else {}
    version = whole.get("version")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise Known("news_unreadable", reason="no version")
    page, notes = whole.get("page"), whole.get("notes")
    told = cast("dict[object, object]", notes) if isinstance(notes, dict) else {}
    return News(
        version,
        page if isinstance(page, str) and _leads_on(page, source) else "",
        {
            language: " ".join(words.split())[:_LONGEST]
            for language, words in told.items()
            if isinstance(language, str) and isinstance(words, str)
        },
    )


def _numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version; 1.0 is the same as 1."""
    numbers = [int(part) for part in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def _leads_on(page: str, source: str) -> bool:
    """Whether a page may be shown. Only the drives of the office may name a place on a drive."""
    if is_address(page):
        return is_place(page)
    return not is_address(source) and Path(page).is_absolute()


def is_address(source: str) -> bool:
    """Whether it is asked for over the network, and not a file."""
    return "://" in source and not source.lower().startswith("file:")


def is_place(source: str) -> bool:
    """Whether it is an address with https, or a file or folder.

    Over plain http anybody between could name another page, and a program that is not ours.
    """
    if not is_address(source):
        return bool(source.strip())
    try:
        parts = urlsplit(source)
        return parts.scheme.lower() == "https" and bool(parts.hostname)
    except ValueError:
        return False
