"""The page formats of this office, and the one of a wall.

Read once: the table is asked for each photo that is painted. `edition` counts its changes.
"""

from __future__ import annotations

import os
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.core import formats
from desktop.core.formats import FORMATS, PageFormat
from desktop.core.pages.shelf import PageShelf
from desktop.core.places import settings_folder

if TYPE_CHECKING:
    from db import rows

COLUMN = "Ganzsäule"
"""The built-in format whose distance, bleed and resolution hold for walls round a column."""

_editions: list[int] = [0]


@lru_cache(maxsize=4)
def _read(_home: str) -> tuple[PageFormat, ...]:
    return tuple(shelf().all())


def shelf() -> PageShelf:
    """Where the office's formats are kept; after a change call `forget`."""
    return PageShelf(settings_folder())


def forget() -> None:
    """The table has changed: read it again."""
    _editions[0] += 1
    _read.cache_clear()
    _of.cache_clear()


def edition() -> int:
    """A number that is another one after each change of the table."""
    return _editions[0]


def table() -> tuple[PageFormat, ...]:
    """All formats: built in, as the office may have changed them, and its own."""
    return _read(os.environ.get("LITFASS_HOME", ""))


def papers() -> tuple[PageFormat, ...]:
    """DIN A6 to A0, which tell how large a photo can be printed."""
    return table()[: len(FORMATS)]


def find(name: str) -> PageFormat:
    """The format of a name. Raises Known "page_format"."""
    return formats.find_format(name, table())


def page_of(text: str) -> tuple[str, float, float]:
    """Name and size of a page in words, as `formats.page_of`."""
    return formats.page_of(text, table())


def named(width: float, height: float, name: str = "") -> PageFormat | None:
    """The format of a page (mm), None for a free size; `name` decides between equal ones."""
    return formats.format_of(width, height, table(), name)


def of_wall(wall: rows.Wall) -> PageFormat:
    """A wall's format; of a free size one without a name, with what suits that size.

    That of its posters where it consists of them.
    """
    if wall.kind == "posters":
        home = os.environ.get("LITFASS_HOME", "")
        return _of(wall.poster_width, wall.poster_height, wall.poster_format, home)
    if wall.kind == "column":
        page = find(COLUMN)
        return replace(
            page, name="", width_mm=wall.width, height_mm=wall.height,
            visible_width=0.0, visible_height=0.0,
        )  # fmt: skip
    return _of(wall.width, wall.height, wall.format, os.environ.get("LITFASS_HOME", ""))


@lru_cache(maxsize=16)
def _of(width: float, height: float, name: str, _home: str) -> PageFormat:
    found = named(width, height, name)
    if found is not None:
        return found
    large = max(width, height) > FORMATS[-1].height_mm
    distance = formats.viewing_distance(width, height)
    return PageFormat(
        "", width, height, distance, bleed=10 if large else 3, safe=20 if large else 5
    )
