"""Where a new library is proposed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.core.naming import free_name
from desktop.core.places import default_library


def new_place() -> Path:
    """The usual place, with a number behind where a library lies there already."""
    from db.library import is_library

    return named_place(default_library().name, is_library)


def named_place(name: str, taken: Callable[[Path], bool]) -> Path:
    """A place of this name beside the usual one, with a number behind where it is taken."""
    around = default_library().parent
    there = around.iterdir() if around.is_dir() else ()
    return around / free_name(name, (one.name for one in there if taken(one)))
