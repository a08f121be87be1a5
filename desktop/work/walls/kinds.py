"""The kinds of wall: one poster with many portraits, or many posters beside each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from desktop.core.columns.sizes import USUAL, Column
from desktop.core.geometry import Size
from desktop.core.layouts.hoarding import LAST_ROWS, LAYOUTS
from desktop.core.wall import WallSpec
from desktop.work import pages
from desktop.work.i18n import mark
from desktop.work.walls.columns import with_column
from desktop.work.walls.shaping import caption_fields, on_its_page
from desktop.work.walls.sizing import MARGINS, new_wall, with_page

if TYPE_CHECKING:
    from db import rows

POSTER_LAYOUTS: Final = (
    ("band", mark("Composer", "Photo on a field of colour")),
    ("full", mark("Composer", "Photo as large as it can be")),
    ("quote", mark("Composer", "Quote first")),
)
"""The layouts of posters (`desktop.core.posters.built_in`), with their words on screen."""
FORMAT: Final = "A1"
"""What the posters of a new hoarding are, until somebody chooses."""
FLAT: Final = "A0"
"""The page of a wall that went round a column and is one poster again."""
FIELDS: Final = ("name", "age", "role", "quote", "claim")
"""What posters say."""
GAP, MARGIN = 0.08, 0.12
"""Gaps and margins of a new hoarding, as shares of a poster's shorter side."""
BOARDS: Final = "#E4DED3"
"""The colour of the boards that posters hang on."""


def with_kind(wall: rows.Wall, kind: str) -> dict[str, Any]:
    """The columns to set for another kind of wall; what the new kind does not know is kept.

    A wall goes round the column that it went round before, else round the usual one.
    """
    if kind == wall.kind:
        return {}
    if kind == "column":
        before = Column(wall.circumference, wall.column_height)
        return dict(with_column(wall, before if wall.circumference else USUAL[0]))
    if wall.kind == "column":  # its page is none for a poster, nor for what posters hang on
        flat: dict[str, Any] = {**with_page(wall, *pages.page_of(FLAT)), "kind": "poster"}
        return {**flat, **with_kind(replace(wall, **flat), kind)}
    values: dict[str, Any] = {"kind": kind}
    if kind == "posters":
        if not wall.poster_width:
            values |= poster_page(FORMAT)
        size = Size(
            values.get("poster_width", wall.poster_width),
            values.get("poster_height", wall.poster_height),
        )
        values |= around(size)
        values["caption_fields"] = ",".join(FIELDS)
        values["background"] = BOARDS
        values |= {"rows": 0, "columns": 0, "hoarding": "fitted"}
        if wall.layout not in LAYOUTS:
            values["layout"] = "grid"
        if wall.last_row not in LAST_ROWS:
            values["last_row"] = "centre"
    else:
        usual = new_wall("", None)
        # The page of a hoarding with a size of its own is none for a poster.
        page = usual if wall.hoarding == "fixed" else wall
        spec = WallSpec.for_page(page.width, page.height)
        values |= {name: getattr(spec, name) for name in MARGINS}
        values |= {"width": page.width, "height": page.height, "format": page.format}
        fields = caption_fields(replace(wall, kind=kind))
        values["caption_fields"] = ",".join(field for field in fields if field != "quote")
        values |= {"background": usual.background, "rows": 0, "columns": 0}
    return values


def poster_page(page: str) -> dict[str, Any]:
    """The columns for posters of a format, or of a free size "600x800" in mm.

    Raises Known "page_format" or "page_size".
    """
    name, width, height = pages.page_of(page)
    return {"poster_format": name, "poster_width": width, "poster_height": height}


def around(poster: Size) -> dict[str, float]:
    """Gaps and margins that suit posters of a size, in whole centimetres where that is enough."""
    short = min(poster.width, poster.height)
    step = 10.0 if short > 300 else 1.0
    gap, margin = (max(step, round(short * share / step) * step) for share in (GAP, MARGIN))
    return {name: gap if name.startswith("gap") else margin for name in MARGINS}


def with_posters(wall: rows.Wall, name: str, width: float, height: float) -> dict[str, Any]:
    """The columns to set for posters of another format; gaps and margins keep their share."""
    before = min(wall.poster_width, wall.poster_height) or min(width, height)
    factor = min(width, height) / before
    values: dict[str, Any] = {
        "poster_format": name, "poster_width": width, "poster_height": height,
    }  # fmt: skip
    for field in MARGINS:
        values[field] = round(getattr(wall, field) * factor * 2) / 2
    return values


def with_hoarding(wall: rows.Wall, hoarding: str, number: int) -> dict[str, Any]:
    """The columns for a hoarding that follows its posters, or of a size of its own from now on."""
    values: dict[str, Any] = {"hoarding": hoarding}
    if hoarding == "fixed":
        page = on_its_page(wall, number)
        values |= {"width": page.width, "height": page.height, "format": ""}
    return values


def new_posters(name: str, campaign_id: int | None, page: str = FORMAT) -> rows.Wall:
    """A wall of many posters of a format; not yet in the library."""
    wall = replace(new_wall(name, campaign_id), **poster_page(page))
    return replace(wall, **with_kind(wall, "posters"))
