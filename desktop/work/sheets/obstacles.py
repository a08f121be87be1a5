"""What of a wall no joint should cut through, and the joints moved out of its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.crop import Face
from desktop.core.geometry import Rect
from desktop.core.tiling.seams import Crossing, Obstacle, crossings, nudged
from desktop.work.captions import CAPITALS, DESCENT
from desktop.work.crops import face_of
from desktop.work.i18n import translate
from desktop.work.painting import words_in

if TYPE_CHECKING:
    from desktop.core.tiling.tiles import Tiling
    from desktop.work.walls import Composition, Place

EYES = (0.28, 0.56)
"""From where to where the eyes stand in a face box, from its upper edge."""
MOST_NAMES = 3


def obstacles(composition: Composition, *, words: bool = True) -> list[Obstacle]:
    """Faces, eyes and, with `words`, captions of a wall, in mm of the page."""
    found: list[Obstacle] = []
    for place in composition.taken:
        face = _face(place)
        if face is not None:
            found.append(Obstacle("face", face, place.index))
            low, high = (face.y + face.height * share for share in EYES)
            found.append(Obstacle("eyes", Rect(face.x, low, face.width, high - low), place.index))
        caption = _words(composition, place) if words else None
        if caption is not None:
            found.append(Obstacle("caption", caption, place.index))
    return found


def crossed(composition: Composition, tiling: Tiling) -> list[Crossing]:
    """What the joints of a tiling cut through, the worst first."""
    return crossings(tiling, obstacles(composition))


def kept_off(composition: Composition, tiling: Tiling) -> Tiling:
    """The tiling with its joints moved off faces, eyes and captions, as far as there is room."""
    return nudged(tiling, obstacles(composition))


def told(composition: Composition, found: list[Crossing]) -> str:
    """In a sentence what joints cut through; "" where they do not."""
    faces = {one.obstacle.cell for one in found if one.obstacle.kind != "caption"}
    captions = {one.obstacle.cell for one in found if one.obstacle.kind == "caption"} - faces
    sentences: list[str] = []
    if faces:
        sentences.append(
            translate(
                "Sheets",
                "Joints cut through %n face(s): {names}.",
                "",
                len(faces),
                names=_names(composition, faces),
            )
        )
    if captions:
        sentences.append(
            translate(
                "Sheets",
                "Joints cut through %n caption(s): {names}.",
                "",
                len(captions),
                names=_names(composition, captions),
            )
        )
    return " ".join(sentences)


def _names(composition: Composition, cells: set[int]) -> str:
    from desktop.work.hints import place_name

    shown: list[str] = []
    for place in composition.taken:
        if place.index in cells and place.portrait is not None:
            shown.append(place.portrait.name.strip() or place_name(place))
    text = ", ".join(shown[:MOST_NAMES])
    rest = len(shown) - MOST_NAMES
    return translate("Hints", "{names} and %n more", "", rest, names=text) if rest > 0 else text


def _face(place: Place) -> Rect | None:
    """What is seen of a face, in mm of the page; None where none is known or seen."""
    face: Face | None = face_of(place.portrait) if place.portrait is not None else None
    if face is None or place.photo is None:
        return None
    there = place.cell.photo
    box = place.crop.box(place.photo, there.size)
    left, right = max(face.x, box.left), min(face.x + face.width, box.right)
    top, bottom = max(face.y, box.top), min(face.y + face.height, box.bottom)
    if right <= left or bottom <= top:
        return None
    across, down = there.width / box.width, there.height / box.height
    return Rect(
        there.x + (left - box.left) * across,
        there.y + (top - box.top) * down,
        (right - left) * across,
        (bottom - top) * down,
    )


def _words(composition: Composition, place: Place) -> Rect | None:
    """Where the words of a place stand, in mm of the page."""
    if place.content is None:
        return None
    lines = words_in(composition.wall, place.cell, place.content)
    if not lines:
        return None
    left = min(line.x for line in lines)
    top = min(line.baseline - CAPITALS * line.size for line in lines)
    right = max(line.x + line.width for line in lines)
    bottom = max(line.baseline + DESCENT * line.size for line in lines)
    return Rect(left, top, right - left, bottom - top)
