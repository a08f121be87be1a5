"""From a wall's row and cells to what the pure geometry is asked: specification and shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from desktop.core.wall import (
    CaptionKind,
    Ends,
    LastRow,
    Layout,
    Poster,
    Shapes,
    WallSpec,
    fitted,
)
from desktop.work.crops import photo_of

if TYPE_CHECKING:
    from db import rows


def spec_of(wall: rows.Wall) -> WallSpec:
    """The geometry's view of a wall's settings."""
    fields = caption_fields(wall)
    return WallSpec(
        width=wall.width,
        height=wall.height,
        margin_top=wall.margin_top,
        margin_right=wall.margin_right,
        margin_bottom=wall.margin_bottom,
        margin_left=wall.margin_left,
        gap_x=wall.gap_x,
        gap_y=wall.gap_y,
        rows=wall.rows,
        columns=wall.columns,
        caption=cast("CaptionKind", wall.caption) if fields else "none",
        caption_size=wall.caption_size,
        caption_lines=2 if "role" in fields else 1,
        background=wall.background,
        layout=cast("Layout", wall.layout),
        last_row=cast("LastRow", wall.last_row),
        ends=cast("Ends", wall.ends),
        cell_width=wall.cell_width,
        cell_height=wall.cell_height,
        seed=wall.seed,
        tolerance=wall.tolerance,
        caption_quote="quote" in fields,
        frame=wall.frame,
        frame_colour=wall.frame_colour,
        radius=wall.radius,
        around=wall.circumference if wall.kind == "column" else 0.0,
        seam=wall.seam if wall.seam_locked else 0.0,
        poster=poster_of(wall),
    )


def poster_of(wall: rows.Wall) -> Poster | None:
    """The posters of a wall that consists of them."""
    if wall.kind != "posters":
        return None
    return Poster(wall.poster_width, wall.poster_height, wall.poster_layout)


def on_its_page(wall: rows.Wall, number: int) -> rows.Wall:
    """The wall with the page that its posters need, where that follows from them.

    Raises Known as `desktop.core.wall.fitted`.
    """
    if wall.kind != "posters" or wall.hoarding != "fitted":
        return wall
    page = fitted(spec_of(wall), number)
    return replace(wall, width=page.width, height=page.height, format="")


def caption_fields(wall: rows.Wall) -> tuple[str, ...]:
    """Which of name, age, role, quote and claim the captions or posters show."""
    shown = {field.strip() for field in wall.caption_fields.split(",")}
    known = ("name", "age", "role", "quote")
    if wall.kind == "posters":
        known = (*known, "claim")
    return tuple(field for field in known if field in shown)


NARROWEST, WIDEST = 0.5, 1.8
"""Between these proportions justified rows and columns follow a photo."""


def shapes_of(
    wall: rows.Wall, cells: Sequence[rows.Cell], lines: Mapping[int, rows.PortraitLine]
) -> Shapes:
    """What single cells ask of the layout."""
    if wall.kind == "posters":
        return Shapes()
    spans = tuple((cell.span_columns, cell.span_rows) for cell in cells)
    if wall.layout not in ("rows", "columns"):
        return Shapes(spans if any(span != (1, 1) for span in spans) else ())
    aspects: list[float] = []
    for cell in cells:
        line = lines.get(cell.portrait_id) if cell.portrait_id is not None else None
        photo = photo_of(line) if line is not None else None
        aspects.append(min(max(photo.aspect, NARROWEST), WIDEST) if photo is not None else 0.0)
    return Shapes((), tuple(aspects))
