"""Where each wall was looked at last: the middle of the view and the zoom, or the whole page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.work.settings import Settings

KEY = "wall.views"
MOST = 50
"""As many walls are remembered."""


@dataclass(frozen=True, slots=True)
class Look:
    """A look at a wall: the point in the middle in mm, logical px per mm; `fitted` shows all."""

    x: float = 0.0
    y: float = 0.0
    zoom: float = 0.0
    fitted: bool = True


def recall(settings: Settings, wall_id: int) -> Look:
    """How a wall was left."""
    for entry in settings.get(KEY):
        parts = str(entry).split(" ")
        if parts[0] != str(wall_id) or len(parts) != 5:
            continue
        try:
            x, y, zoom = (float(part) for part in parts[1:4])
        except ValueError:
            continue
        if zoom > 0:
            return Look(x, y, zoom, parts[4] == "fit")
    return Look()


def remember(settings: Settings, wall_id: int, look: Look) -> None:
    """Note how a wall is left, the latest first."""
    others = [e for e in settings.get(KEY) if str(e).split(" ")[0] != str(wall_id)]
    kind = "fit" if look.fitted else "free"
    entry = f"{wall_id} {look.x:.4f} {look.y:.4f} {look.zoom:.9g} {kind}"
    settings.set(KEY, [entry, *others][:MOST])
