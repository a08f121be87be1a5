"""How a place is framed and what it looks like, to be carried over to other places.

A crop is carried by its head where one is known: the head then stands in the other place as high
and as large as here, whatever the other photo looks like. Else the same part of the photo is shown.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, cast

from db.changes import Batch
from desktop.core.crop import MAX_ZOOM, Crop, cover
from desktop.work import verbs
from desktop.work.crops import face_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.changes import Change
    from desktop.work.store import Store
    from desktop.work.walls.composition import Place

MIME = "application/x-litfass-place"
"""What the clipboard calls it: no portrait, picture or text, so that nobody else takes it."""
MOST_SPAN = 100
LARGEST = 1e6
"""Numbers are smaller than this; what is no number is not."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a face stands in its place: its middle and its height, as shares of the place."""

    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class CropClip:
    """A framing: the part of the photo, and the head in it where one is known."""

    center_x: float
    center_y: float
    zoom: float
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class StyleClip:
    """What belongs to a place and not to who stands there: size, ground and lock."""

    span_columns: int = 1
    span_rows: int = 1
    colour: str = ""
    locked: int = 0


Clip = CropClip | StyleClip


def crop_clip(place: Place) -> CropClip | None:
    """How the photo of a place is framed; None without one."""
    photo, face = place.photo, face_of(place.portrait) if place.portrait is not None else None
    if photo is None:
        return None
    crop = place.crop
    box = crop.box(photo, place.cell.photo.size)
    head = None
    if face is not None and face.height > 0:
        x, y = face.centre
        head = Head(
            (x - box.left) / box.width, (y - box.top) / box.height, face.height / box.height
        )
    return CropClip(box.center_x, box.center_y, crop.zoom, head)


def style_clip(place: Place) -> StyleClip:
    """What a place looks like."""
    row = place.row
    if row is None:
        return StyleClip()
    return StyleClip(row.span_columns, row.span_rows, row.colour, int(bool(row.locked)))


def framed_like(clip: CropClip, place: Place) -> Crop | None:
    """How the photo of a place is framed like another; None without one."""
    photo, target = place.photo, place.cell.photo.size
    face = face_of(place.portrait) if place.portrait is not None else None
    if photo is None:
        return None
    if clip.head is None or face is None or face.height <= 0:
        return Crop(clip.center_x, clip.center_y, clip.zoom).settled(photo, target)
    across, down = cover(photo, target)
    zoom = min(max(down * clip.head.height / face.height, 1.0), MAX_ZOOM)
    width, height = across / zoom, down / zoom
    x, y = face.centre
    return Crop(x + (0.5 - clip.head.x) * width, y + (0.5 - clip.head.y) * height, zoom).settled(
        photo, target
    )


def pasting(store: Store, wall_id: int, places: Iterable[Place], clip: Clip) -> Batch:
    """The Change that frames or styles places like what was copied; it may be empty."""
    wanted = list(places)
    if isinstance(clip, StyleClip):
        different = [place.index for place in wanted if style_clip(place) != clip]
        if not different:
            return Batch(())
        return Batch.of(verbs.set_places(store, wall_id, different, **asdict(clip)))
    changes = [
        verbs.crop(place.row.id, crop.center_x, crop.center_y, crop.zoom)
        for place, crop in ((place, framed_like(clip, place)) for place in wanted)
        if crop is not None and place.row is not None and crop != place.crop
    ]
    return Batch.of(*changes)


def zooming(places: Iterable[Place], zoom: float) -> Batch:
    """The Change that brings the photos of places to a zoom, each about its middle."""
    wanted = min(max(zoom, 1.0), MAX_ZOOM)
    return _zoomed((place, wanted / place.crop.zoom) for place in places)


def zooming_by(places: Iterable[Place], factor: float) -> Batch:
    """The Change that makes the photos of places so much larger, each about its middle."""
    return _zoomed((place, factor) for place in places)


def _zoomed(factors: Iterable[tuple[Place, float]]) -> Batch:
    changes: list[Change] = []
    for place, factor in factors:
        if place.photo is None or place.row is None:
            continue
        crop = place.crop.zoomed(place.photo, place.cell.photo.size, factor)
        if crop != place.crop:
            changes.append(verbs.crop(place.row.id, crop.center_x, crop.center_y, crop.zoom))
    return Batch.of(*changes)


# ---------------------------------------------------------------------- the clipboard


def to_bytes(clip: Clip) -> bytes:
    """A clip for the clipboard."""
    kind = "crop" if isinstance(clip, CropClip) else "style"
    return json.dumps({kind: asdict(clip)}).encode()


def from_bytes(data: bytes) -> Clip | None:
    """A clip from the clipboard; None for what makes no sense, whoever put it there."""
    try:
        found: object = json.loads(data)
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    values = cast("dict[str, object]", found)
    if "crop" in values:
        return _crop_of(values["crop"])
    return _style_of(values.get("style"))


def _crop_of(data: object) -> CropClip | None:
    numbers = _numbers(data, ("center_x", "center_y", "zoom"))
    if numbers is None:
        return None
    head = _numbers(cast("dict[str, Any]", data).get("head"), ("x", "y", "height"))
    found = Head(*head) if head is not None and head[2] > 0 else None
    return CropClip(numbers[0], numbers[1], min(max(numbers[2], 1.0), MAX_ZOOM), found)


def _style_of(data: object) -> StyleClip | None:
    numbers = _numbers(data, ("span_columns", "span_rows", "locked"))
    if numbers is None:
        return None
    colour = cast("dict[str, Any]", data).get("colour")
    if not (isinstance(colour, str) and (colour == "" or _is_colour(colour))):
        return None
    columns, high = (min(max(int(number), 1), MOST_SPAN) for number in numbers[:2])
    return StyleClip(columns, high, colour, int(bool(numbers[2])))


def _is_colour(text: str) -> bool:
    return (
        len(text) == 7 and text[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in text[1:])
    )


def _numbers(data: object, names: tuple[str, ...]) -> list[float] | None:
    if not isinstance(data, dict):
        return None
    values = [cast("dict[str, object]", data).get(name) for name in names]
    numbers = [
        float(value)
        for value in values
        if isinstance(value, int | float) and not isinstance(value, bool)
        and abs(value) < LARGEST
    ]  # fmt: skip
    return numbers if len(numbers) == len(names) else None
