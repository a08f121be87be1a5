"""Heads of chosen places brought into line with one of them: eyes, height, or middle.

Unlike evening out, which looks for what most places can have, one place is the model here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from db.changes import Batch
from desktop.core.crop import EYES_IN_FACE, Crop
from desktop.core.geometry import Point
from desktop.work import verbs
from desktop.work.crops import face_of

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.walls.composition import Place

Line = Literal["eyes", "heights", "middles"]
EXACT = 0.004
"""A share of the place that nobody sees."""


@dataclass(frozen=True, slots=True)
class HeadAt:
    """A head in its place, in mm of the page: the middle between the eyes, the face's height."""

    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Aligned:
    """What aligning does: the Change, and the places that their photos keep from the line."""

    change: Batch
    short: tuple[int, ...] = ()
    faceless: tuple[int, ...] = ()


def head_at(place: Place, crop: Crop | None = None) -> HeadAt | None:
    """Where the head of a place stands, seen or not; None where no face is known.

    `crop`: with the photo framed that way.
    """
    face = face_of(place.portrait) if place.portrait is not None else None
    if face is None or place.photo is None or face.height <= 0:
        return None
    there = place.cell.photo
    box = (place.crop if crop is None else crop).box(place.photo, there.size)
    across, down = there.width / box.width, there.height / box.height
    return HeadAt(
        there.x + (face.centre[0] - box.left) * across,
        there.y + (face.y + EYES_IN_FACE * face.height - box.top) * down,
        face.height * down,
    )


def align(model: Place, places: Sequence[Place], line: Line) -> Aligned:
    """Frame places so that their heads stand as in the model; locked places stay as they are."""
    head = head_at(model)
    if head is None:
        return Aligned(Batch(()))
    changes: list[Change] = []
    short: list[int] = []
    faceless: list[int] = []
    for place in places:
        if place.index == model.index or place.photo is None or place.locked:
            continue
        if place.row is None or head_at(place) is None:
            faceless.append(place.index)
            continue
        crop = _FRAMED[line](model, head, place)
        if not _meets(model, head, place, crop, line):
            short.append(place.index)
        if crop != place.crop:
            changes.append(verbs.crop(place.row.id, crop.center_x, crop.center_y, crop.zoom))
    return Aligned(Batch.of(*changes), tuple(short), tuple(faceless))


def _wanted(model: Place, head: HeadAt, place: Place) -> HeadAt:
    """The head of the model carried over into a place that may be larger or smaller."""
    here, there = model.cell.photo, place.cell.photo
    return HeadAt(
        there.x + (head.x - here.x) / here.width * there.width,
        there.y + (head.y - here.y) / here.height * there.height,
        head.height / here.height * there.height,
    )


def _eyes(model: Place, head: HeadAt, place: Place) -> Crop:
    own, wanted = head_at(place), _wanted(model, head, place)
    assert own is not None, "asked for a place with a face"
    assert place.photo is not None, "asked for a place with a photo"
    return place.crop.panned(place.photo, place.cell.photo.size, 0.0, wanted.y - own.y)


def _middles(model: Place, head: HeadAt, place: Place) -> Crop:
    own, wanted = head_at(place), _wanted(model, head, place)
    assert own is not None, "asked for a place with a face"
    assert place.photo is not None, "asked for a place with a photo"
    return place.crop.panned(place.photo, place.cell.photo.size, wanted.x - own.x, 0.0)


def _heights(model: Place, head: HeadAt, place: Place) -> Crop:
    own, wanted, there = head_at(place), _wanted(model, head, place), place.cell.photo
    assert own is not None, "asked for a place with a face"
    assert place.photo is not None, "asked for a place with a photo"
    about = Point(own.x - there.x, own.y - there.y)
    return place.crop.zoomed(place.photo, there.size, wanted.height / own.height, about)


_FRAMED: dict[Line, Callable[[Place, HeadAt, Place], Crop]] = {
    "eyes": _eyes, "middles": _middles, "heights": _heights,
}  # fmt: skip


def _meets(model: Place, head: HeadAt, place: Place, crop: Crop, line: Line) -> bool:
    """Whether a head stands as it should, as near as anybody sees."""
    found, wanted, there = head_at(place, crop), _wanted(model, head, place), place.cell.photo
    assert found is not None, "asked for a place with a face"
    away = {
        "eyes": (found.y - wanted.y) / there.height,
        "middles": (found.x - wanted.x) / there.width,
        "heights": (found.height - wanted.height) / there.height,
    }[line]
    return abs(away) <= EXACT
