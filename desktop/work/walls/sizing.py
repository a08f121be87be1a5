"""The page of a wall, and the lengths that follow it."""

from __future__ import annotations

from dataclasses import replace

from db import rows
from desktop.core.formats import SCREEN_DPI
from desktop.core.wall import WallSpec
from desktop.work import pages


def with_page(wall: rows.Wall, name: str, width: float, height: float) -> dict[str, object]:
    """The columns to set for another page: margins and gaps keep their share of the short side.

    `name` is that of the format or "" for a free size; mm, rounded to half a millimetre.
    """
    factor = min(width, height) / min(wall.width, wall.height)
    values: dict[str, object] = {"format": name, "width": width, "height": height}
    if wall.kind == "column":  # a sheet for a column is as large as that
        values["kind"] = "poster"
    for field in LENGTHS:
        values[field] = round(getattr(wall, field) * factor * 2) / 2
    values["caption_size"] = round(wall.caption_size * factor, 2)
    was, found = pages.of_wall(wall), pages.named(width, height, name)
    if found is not None and found.screen:
        values["dpi"] = int(SCREEN_DPI)  # as many pixels as the format says
    elif was.screen and wall.dpi == SCREEN_DPI:
        values["dpi"] = rows.Wall(0, "", None, "", 0.0, 0.0).dpi
    return values


MARGINS = ("margin_top", "margin_right", "margin_bottom", "margin_left", "gap_x", "gap_y")
LENGTHS = (*MARGINS, "cell_width", "cell_height", "frame", "radius")
"""The lengths of a wall that follow its page."""


def new_wall(name: str, campaign_id: int | None, page: str = "A0") -> rows.Wall:
    """A wall on a page (`page_of`) with margins and gaps that suit it; not yet in the library."""
    format_, width, height = pages.page_of(page)
    spec = WallSpec.for_page(width, height)
    made = rows.Wall(0, name, campaign_id, format_, spec.width, spec.height)
    dpi = int(SCREEN_DPI) if pages.of_wall(made).screen else made.dpi
    margins = {field: getattr(spec, field) for field in MARGINS}
    return replace(made, dpi=dpi, last_row="auto", **margins)
