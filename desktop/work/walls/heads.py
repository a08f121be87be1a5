"""The heads of a wall brought to one height: from its places to the Change that frames them.

Where the eyes are is told by the landmarks of a face (`desktop.core.sights`); where nobody has
looked for those, by the box of the face.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.changes import Batch
from desktop.core.crop import EYES_IN_FACE
from desktop.core.harmony import Head, harmonise, head_of, standing_out
from desktop.work import verbs
from desktop.work.crops import face_of, focus_of
from desktop.work.walls.seeing import eyes_of

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.core.sights import Sights
    from desktop.work.walls.composition import Composition, Place


@dataclass(frozen=True, slots=True)
class Evened:
    """What evening out does: the Change, and the places it serves and does not, by index.

    `focused` are framed by the user's focus point, `faceless` have no known face; both stay.
    """

    change: Batch
    even: tuple[int, ...] = ()
    outliers: tuple[int, ...] = ()
    focused: tuple[int, ...] = ()
    faceless: tuple[int, ...] = ()


def head_in(composition: Composition, place: Place, sights: Sights | None = None) -> Head | None:
    """What is known of the head in a place, None without a photo.

    The eyes are where `sights` has them, else where they usually are in the box of a face.
    """
    if place.portrait is None or place.photo is None:
        return None
    line = place.portrait
    eyes = eyes_of(line, sights) if sights is not None else None
    return Head(
        place.photo,
        place.cell.photo.size,
        face_of(line),
        focus_of(line),
        composition.needed_dpi,
        EYES_IN_FACE if eyes is None else eyes,
    )


def even(
    composition: Composition,
    places: Sequence[Place],
    tolerance: float,
    sights: Sights | None = None,
) -> Evened:
    """Frame places so that their heads agree; locked places and the others stay as they are."""
    taking: list[tuple[Place, Head]] = []
    for place in places:
        head = head_in(composition, place, sights)
        if head is not None and place.row is not None and not place.locked:
            taking.append((place, head))
    found = harmonise([head for _, head in taking], tolerance)
    states: dict[str, list[int]] = {"even": [], "outlier": [], "focus": [], "faceless": []}
    changes: list[Change] = []
    for (place, _), framed in zip(taking, found.framed, strict=True):
        states[framed.state].append(place.index)
        if framed.state in ("even", "outlier") and framed.crop != place.crop and place.row:
            crop = framed.crop
            changes.append(verbs.crop(place.row.id, crop.center_x, crop.center_y, crop.zoom))
    return Evened(
        Batch.of(*changes),
        tuple(states["even"]),
        tuple(states["outlier"]),
        tuple(states["focus"]),
        tuple(states["faceless"]),
    )


def faceless(composition: Composition) -> tuple[int, ...]:
    """The places with a photo on which no face is known, and that no focus point frames."""
    heads = ((place.index, head_in(composition, place)) for place in composition.places)
    return tuple(at for at, head in heads if head is not None and head.state == "faceless")


def apart(
    composition: Composition, tolerance: float, sights: Sights | None = None
) -> tuple[int, ...] | None:
    """The places whose heads stand out from the rest; None where heads are of all sizes."""
    shown: list[tuple[float, float]] = []
    indices: list[int] = []
    for place in composition.places:
        head = head_in(composition, place, sights)
        if head is None or head.state is not None:
            continue
        seen = head_of(head, place.crop)
        if seen is not None:
            shown.append(seen)
            indices.append(place.index)
    found = standing_out(shown, tolerance)
    return None if found is None else tuple(indices[at] for at in found)
