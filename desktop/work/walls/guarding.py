"""Joints and frames: what they cut through or cover, and how it is moved out of their way.

A joint moves where the paper has room for it; a photo is panned in its place, and enlarged a
little where it has no play; words move with the whole grid within the margins of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from db.changes import Batch
from desktop.core.crop import Crop
from desktop.core.errors import Known
from desktop.core.pages.guides import Guides, guides_of, moved
from desktop.core.tiling.seams import CLEAR, WEIGHTS, Crossing, Obstacle, crossings
from desktop.work import verbs
from desktop.work.i18n import mark, translate
from desktop.work.sheets.obstacles import (
    FACES,
    FIRST_FILLER,
    eyes_in,
    face_in,
    names_of,
    obstacles,
    places_of,
    sorted_out,
    told,
)
from desktop.work.walls import composing
from desktop.work.walls.columns import freeing
from desktop.work.walls.dividing import dividing, tiling_of
from desktop.work.walls.panning import Clear, panned

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.core.tiling.division import Division
    from desktop.core.tiling.tiles import Tiling
    from desktop.work.store import Store
    from desktop.work.walls.composition import Composition
    from desktop.work.walls.hints import Hint

Cause = Literal["joint", "frame", "seam"]

MOST_SHIFT = 80
"""A grid is shifted by so many mm at most to each side."""
TRIES = 3
"""Margins are widened so many times."""


def guides(composition: Composition, tiling: Tiling | None = None) -> Guides:
    """The lines of a wall's page, with the joints of its sheets."""
    row, joints = composition.row, ((), ())
    if tiling is not None:
        joints = tiling.joints()
    if composition.wall.spec.poster is not None:
        size = composition.wall.spec.poster.size
        one = guides_of(composition.page, size.width, size.height)
        places = [cell.poster for cell in composition.wall.cells if cell.poster is not None]
        posters = tuple(moved(one, place.x, place.y) for place in places)
        return Guides(composition.wall.page, None, None, None, *joints, posters)
    return guides_of(composition.page, row.width, row.height, joints)


def covered(composition: Composition) -> list[Obstacle]:
    """What the frame of a vitrine covers, all of it or a part."""
    return hidden_in_frame(composition, obstacles(composition))


def hidden_in_frame(composition: Composition, listed: Iterable[Obstacle]) -> list[Obstacle]:
    """Those that the frame covers, all of them or a part; none where there is no frame."""
    lines = guides(composition)
    shown = [poster.visible for poster in lines.posters] or [lines.visible]

    def seen(one: Obstacle) -> bool:
        if one.cell <= FIRST_FILLER and lines.posters:
            return True  # it stands between the posters, in nobody's frame
        visible = shown[one.cell] if len(shown) > 1 else shown[0]
        return visible is None or visible.inset(CLEAR).holds(one.rect)

    if shown[0] is None:
        return []
    return [one for one in listed if not seen(one)]


def guard_hints(composition: Composition, tiling: Tiling | None) -> list[Hint]:
    """What joints cut through and the frame covers, in sentences; each can be nudged away."""
    from desktop.work.walls.hints import Hint

    found: list[Hint] = []
    if tiling is not None:
        cut = crossings(tiling, obstacles(composition))
        if cut:
            light, places = _judged(one.obstacle for one in cut)
            found.append(Hint(light, told(composition, cut), places, nudge="joint"))
    hidden = covered(composition)
    if hidden:
        light, places = _judged(hidden)
        # The words of a poster have their place; a hoarding is not shifted for one of them.
        nudge = "" if composition.wall.spec.poster else "frame"
        found.append(Hint(light, _frame_told(composition, hidden), places, nudge=nudge))
    return found


def _judged(found: Iterable[Obstacle]) -> tuple[Literal["red", "yellow"], tuple[int, ...]]:
    listed = list(found)
    words_alone = all(one.kind in ("caption", "quote") for one in listed)
    return "yellow" if words_alone else "red", places_of(listed)


_COVERED = (
    mark("Hints", "The frame covers %n face(s) in part: {names}."),
    mark("Hints", "The frame covers words of %n place(s): {names}."),
    mark("Hints", "The frame covers %n logo(s) or QR code(s): {names}."),
)
"""In the order of `sorted_out`: faces, words, logos."""


def _frame_told(composition: Composition, hidden: list[Obstacle]) -> str:
    return " ".join(
        translate("Hints", words, "", len(places), names=names_of(composition, places))
        for words, places in zip(_COVERED, sorted_out(hidden), strict=True)
        if places
    )


# ---------------------------------------------------------------------- nudging


@dataclass(frozen=True, slots=True)
class Nudge:
    """The Change that moves what it can, and what: photos, joints, the whole grid, a seam."""

    change: Batch
    photos: int = 0
    joints: bool = False
    grid: bool = False
    seam: bool = False


def nudging(
    store: Store, composition: Composition, division: Division | None, cause: Cause
) -> Nudge | None:
    """What moves all it can out of the way; None where nothing helps."""
    if cause == "seam":
        found = Nudge(Batch.of(freeing(composition)), seam=True)
    elif cause == "frame":
        found = _out_of_frame(store, composition)
    else:
        found = _off_joints(store, composition, division)
    return found if found.change.changes else None


def _off_joints(store: Store, composition: Composition, division: Division | None) -> Nudge:
    """The joints first, then photos, then the whole grid."""
    changes: list[Change] = []
    found, tiling = obstacles(composition), tiling_of(composition, division)
    if tiling is None or division is None:
        return Nudge(Batch(()))
    joints = False
    if not division.eased:
        eased = replace(division, eased=True)
        moved = tiling_of(composition, eased)
        if moved is not None and _cost(crossings(moved, found)) < _cost(crossings(tiling, found)):
            tiling, joints = moved, True
            changes.append(dividing(store, composition.row, eased))
    standing, lying = tiling.joints()
    cut = {one.obstacle.cell for one in crossings(tiling, found) if one.obstacle.kind in FACES}
    crops = panned(composition, cut, Clear(standing, lying))
    changes += _crop_changes(composition, crops)
    found = _with_crops(composition, found, crops)
    values = _shifted(composition, tiling, found) if crossings(tiling, found) else {}
    if values:
        changes.append(verbs.set_values("walls", [composition.row.id], **values))
    return Nudge(Batch.of(*changes), len(crops), joints, bool(values))


def _out_of_frame(store: Store, composition: Composition) -> Nudge:
    """Photos first; where that is not enough the margins grow, and photos again."""
    from db import queries

    cells = store.read(queries.cells, composition.row.id)
    here, crops = composition, dict[int, Crop]()
    for _ in range(TRIES):
        lines = guides(here)
        if lines.visible is None:
            return Nudge(Batch(()))
        clear = Clear((), (), lines.visible)
        cut = {one.cell for one in covered(here) if one.kind in FACES}
        crops = panned(here, cut, clear)
        left = [one for one in _with_crops(here, obstacles(here), crops) if not clear.of(one.rect)]
        values = _margins(here, lines, left)
        if not values:
            break
        wall = replace(here.row, **values)
        try:
            composing.check(wall, here.number, here)
        except Known:
            break
        people = [place.portrait for place in here.places if place.portrait is not None]
        here = composing.composed(wall, cells, people, None, here.voice)
    margins = {
        name: getattr(here.row, name)
        for name in ("margin_left", "margin_top", "margin_right", "margin_bottom")
        if getattr(here.row, name) != getattr(composition.row, name)
    }
    changes: list[Change] = []
    if margins:
        changes.append(verbs.set_values("walls", [composition.row.id], **margins))
    changes += _crop_changes(here, crops)
    return Nudge(Batch.of(*changes), len(crops), grid=bool(margins))


def _margins(here: Composition, lines: Guides, left: Sequence[Obstacle]) -> dict[str, float]:
    """Margins with which what is still covered comes into sight."""
    inner = lines.safe or lines.visible
    if inner is None or not left:
        return {}
    page, visible = lines.trim, lines.visible or lines.trim
    wanted = {
        "margin_left": (inner.x, any(one.rect.x < visible.x + CLEAR for one in left)),
        "margin_top": (inner.y, any(one.rect.y < visible.y + CLEAR for one in left)),
        "margin_right": (
            page.right - inner.right,
            any(one.rect.right > visible.right - CLEAR for one in left),
        ),
        "margin_bottom": (
            page.bottom - inner.bottom,
            any(one.rect.bottom > visible.bottom - CLEAR for one in left),
        ),
    }
    return {
        name: least
        for name, (least, over) in wanted.items()
        if over and getattr(here.row, name) < least
    }


def _crop_changes(composition: Composition, crops: dict[int, Crop]) -> list[Change]:
    changes: list[Change] = []
    for index, crop in crops.items():
        row = composition.places[index].row
        if row is not None:
            changes.append(verbs.crop(row.id, crop.center_x, crop.center_y, crop.zoom))
    return changes


def _with_crops(
    composition: Composition, found: Sequence[Obstacle], crops: dict[int, Crop]
) -> list[Obstacle]:
    """The obstacles as they are when photos are framed otherwise."""
    made: list[Obstacle] = []
    for one in found:
        face = None
        if one.kind in FACES and one.cell in crops:
            face = face_in(composition.places[one.cell], crops[one.cell])
        if face is not None:
            one = replace(one, rect=eyes_in(face) if one.kind == "eyes" else face)
        made.append(one)
    return made


# ---------------------------------------------------------------------- the grid


def _cost(found: Iterable[Crossing]) -> int:
    return sum(WEIGHTS[one.obstacle.kind] for one in found)


def _shifted(
    composition: Composition, tiling: Tiling, found: Sequence[Obstacle]
) -> dict[str, float]:
    """The margins with which the grid, as large as it is, lies best between the joints."""
    row, lines = composition.row, guides(composition)
    inner = lines.safe or lines.visible or lines.trim
    page = lines.trim
    standing, lying = tiling.joints()
    dx = _best_shift(
        [(one.rect.x, one.rect.right, WEIGHTS[one.kind]) for one in found],
        standing,
        row.margin_left - inner.x,
        row.margin_right - (page.right - inner.right),
    )
    dy = _best_shift(
        [(one.rect.y, one.rect.bottom, WEIGHTS[one.kind]) for one in found],
        lying,
        row.margin_top - inner.y,
        row.margin_bottom - (page.bottom - inner.bottom),
    )
    values: dict[str, float] = {}
    if dx:
        values |= {"margin_left": row.margin_left + dx, "margin_right": row.margin_right - dx}
    if dy:
        values |= {"margin_top": row.margin_top + dy, "margin_bottom": row.margin_bottom - dy}
    return values


def _best_shift(
    extents: Sequence[tuple[float, float, int]], lines: Sequence[float], back: float, on: float
) -> float:
    """The smallest shift in whole mm at which the lines cost least; `back`, `on`: the room."""

    def cost(shift: float) -> int:
        return sum(
            weight
            for low, high, weight in extents
            if any(low + shift - CLEAR < at < high + shift + CLEAR for at in lines)
        )

    back, on = min(max(back, 0.0), MOST_SHIFT), min(max(on, 0.0), MOST_SHIFT)
    tried = [float(step) for step in range(-int(back), int(on) + 1)]
    return min(tried, key=lambda shift: (cost(shift), abs(shift)), default=0.0)
