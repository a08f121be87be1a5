"""Walls round an advertising column: what its size makes of the wall, and where its seam lies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from db.changes import Update
from desktop.core.columns.seam import Costs, Stretch, around, best_seam
from desktop.core.columns.sizes import USUAL, Column, sheet
from desktop.core.harmony import HEAD_WIDTH
from desktop.core.tiling.seams import CLEAR, WEIGHTS
from desktop.work.walls.sizing import with_page

if TYPE_CHECKING:
    from db import rows
    from desktop.core.geometry import Rect
    from desktop.core.tiling.seams import Obstacle
    from desktop.work.walls.composition import Composition

PHOTO = 1.0
"""How bad it is that the seam cuts a photo beside the face; see `WEIGHTS`."""
HEAD = 8.0
"""How bad it is that it cuts hair or an ear."""
FINE = 2
"""Seams are chosen to so many decimals of a millimetre."""
NUDGE = 10.0
"""One step of moving a seam by hand (mm)."""


def is_column(wall: rows.Wall) -> bool:
    """Whether a wall goes round a column."""
    return wall.kind == "column" and wall.circumference > 0


def with_column(wall: rows.Wall, column: Column, overlap: float | None = None) -> dict[str, object]:
    """The columns to set so that a wall goes round a column; lengths follow the page's size.

    Raises Known as `desktop.core.columns.sizes.sheet`.
    """
    if wall.kind == "posters":  # first what one poster is: words, colours, gaps
        from desktop.work.walls.kinds import with_kind

        flat = with_kind(wall, "poster")
        return {**flat, **with_column(replace(wall, **flat), column, overlap)}
    overlap = wall.seam_overlap if overlap is None else overlap
    width, height = sheet(column, overlap)
    same = is_column(wall) and wall.height == height
    values: dict[str, object] = {} if same else with_page(wall, "", width, height)
    return {
        **values,
        "format": "",
        "width": width,
        "height": height,
        "kind": "column",
        "circumference": column.circumference,
        "column_height": column.height,
        "seam_overlap": overlap,
    }


def new_column(wall: rows.Wall) -> rows.Wall:
    """The wall round the smallest of the usual columns; not yet in the library."""
    values: dict[str, Any] = with_column(wall, USUAL[0])
    return replace(wall, **values)


def stretches(composition: Composition) -> list[Stretch]:
    """What the seam should not cut, by its place round the column; 0 is where it lies unmoved."""
    wall, spec = composition.wall, composition.wall.spec
    obstacles = _obstacles(composition)
    found = [(obstacle.rect, float(WEIGHTS[obstacle.kind])) for obstacle in obstacles]
    found += [(_head(one.rect), HEAD) for one in obstacles if one.kind == "face"]
    for place in composition.places:
        if place.content is not None:
            whole = place.content.special is not None
            found.append((place.cell.photo, float(WEIGHTS["caption"]) if whole else PHOTO))
    found += [(rect, PHOTO) for rect in wall.fillers]
    return [
        Stretch(
            around(rect.x - CLEAR - spec.overlap / 2 + spec.seam, spec.around),
            around(rect.x - CLEAR - spec.overlap / 2 + spec.seam, spec.around)
            + rect.width
            + 2 * CLEAR,
            weight,
        )
        for rect, weight in found
    ]


def _head(face: Rect) -> Rect:
    """The head around a face, with its hair."""
    aside = face.width * (HEAD_WIDTH - 1) / 2
    return face.inset(-aside, 0.0)


def chosen_seam(composition: Composition) -> float:
    """Where the seam of a wall cuts least: how far it is moved from where it would be (mm)."""
    spec = composition.wall.spec
    seam = round(best_seam(spec.around, spec.overlap, stretches(composition)), FINE)
    return 0.0 if seam >= spec.around else seam


def seam_cost(composition: Composition, seam: float) -> float:
    """How bad a seam is; see `WEIGHTS`."""
    spec = composition.wall.spec
    return Costs(spec.around, spec.overlap, stretches(composition)).at(seam)


def cut_by_seam(composition: Composition) -> list[Obstacle]:
    """Faces, eyes and captions in the strip where both ends of the sheet lie over each other."""
    if not composition.wall.spec.around or composition.problem is not None:
        return []
    return touched_by_seam(composition, _obstacles(composition))


def touched_by_seam(composition: Composition, listed: Iterable[Obstacle]) -> list[Obstacle]:
    """Those that lie in that strip; none on a wall that goes round nothing."""
    spec = composition.wall.spec
    if not spec.around or composition.problem is not None:
        return []

    def touched(rect: Rect) -> bool:
        return any(
            rect.x + shift < spec.overlap + CLEAR and rect.right + shift > -CLEAR
            for shift in composition.wall.shifts
        )

    return [obstacle for obstacle in listed if touched(obstacle.rect)]


def freeing(composition: Composition) -> Update:
    """The Change that lets the seam lie where it cuts least."""
    return Update("walls", {composition.row.id: {"seam": 0.0, "seam_locked": 0}})


def faces(composition: Composition) -> list[float]:
    """Where the faces stand round the column (mm from the left edge of the sheet)."""
    return [
        obstacle.rect.center.x for obstacle in _obstacles(composition) if obstacle.kind == "face"
    ]


def _obstacles(composition: Composition) -> list[Obstacle]:
    from desktop.work.sheets.obstacles import obstacles

    # Measuring words takes fonts, and those an application.
    return obstacles(composition, words=QGuiApplication.instance() is not None)
