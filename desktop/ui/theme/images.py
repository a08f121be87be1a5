"""The small pictures that a style sheet can only take from files: arrows, ticks, the radio dot.

They are drawn once for each colour into the cache folder.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QDir, QSize

from desktop.core.places import cache_folder
from desktop.ui.theme.icons import drawn, source

PREFIX = "theme"
"""Under this Qt finds the folder. Its path may hold any sign that a user's name or a folder has,
and one space in it would make a whole style sheet unreadable.
"""
_SIDE = 16
_SCALES = ((1, ""), (2, "@2x"))


def urls(wanted: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """For each key the file (for `url()`) that shows an icon in a colour ("#RRGGBB")."""
    folder = cache_folder() / "theme"
    folder.mkdir(parents=True, exist_ok=True)
    QDir.setSearchPaths(PREFIX, [str(folder)])
    found: dict[str, str] = {}
    for key, (name, colour) in wanted.items():
        stem = f"{name}-{colour[1:]}-{len(source(name))}"
        for scale, suffix in _SCALES:
            file = folder / f"{stem}{suffix}.png"
            if not file.exists():
                part = file.with_suffix(".part")
                drawn(name, QSize(_SIDE * scale, _SIDE * scale), colour).save(str(part), "PNG")
                part.replace(file)
        found[key] = f"{PREFIX}:{stem}.png"
    return found
