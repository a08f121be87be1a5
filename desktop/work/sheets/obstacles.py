"""What of a wall no joint should cut through, and the joints moved out of its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.crop import Crop, Face
from desktop.core.geometry import Rect
from desktop.core.tiling.seams import Crossing, Obstacle, crossings, nudged
from desktop.work.captions import CAPITALS, DESCENT
from desktop.work.cellart import NARROW, PADDING, QR_SIDE, logo_rect
from desktop.work.crops import face_of
from desktop.work.i18n import translate
from desktop.work.painting import words_in
from desktop.work.posters import logo_place
from desktop.work.walls.logos import joined_fillers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from desktop.core.tiling.tiles import Tiling
    from desktop.work.walls.composition import Composition, Place
    from desktop.work.walls.specials import Special

EYES = (0.28, 0.56)
"""From where to where the eyes stand in a face box, from its upper edge."""
MOST_NAMES = 3
FACES, WORDS = ("face", "eyes"), ("caption", "quote")
"""Kinds of obstacles that are told together."""
FIRST_FILLER = -1
"""Fillers are no places of the wall: their obstacles have this number, and then less and less."""


def obstacles(composition: Composition, *, words: bool = True) -> list[Obstacle]:
    """Faces, eyes and logos of a wall and, with `words`, its words, in mm of the page."""
    found: list[Obstacle] = []
    for place in composition.places:
        face = face_in(place)
        if face is not None:
            found.append(Obstacle("face", face, place.index))
            found.append(Obstacle("eyes", eyes_in(face), place.index))
        said = _words(composition, place) if words else None
        if said is not None and place.content is not None:
            kind = "quote" if place.content.quote else "caption"
            found.append(Obstacle(kind, said, place.index))
        special = place.content.special if place.content is not None else None
        if special is not None:
            found += _special(special, place.cell.outer, place.index)
        plate = _plate(composition, place)
        if plate is not None:
            found.append(Obstacle("logo", plate, place.index))
    found += _fillers(composition)
    return [one for one in found if words or one.kind not in WORDS]


def crossed(composition: Composition, tiling: Tiling) -> list[Crossing]:
    """What the joints of a tiling cut through, the worst first."""
    return crossings(tiling, obstacles(composition))


def kept_off(composition: Composition, tiling: Tiling) -> Tiling:
    """The tiling with its joints moved off faces, eyes and words, as far as there is room."""
    return nudged(tiling, obstacles(composition))


def told(composition: Composition, found: list[Crossing]) -> str:
    """In a sentence what joints cut through; "" where they do not."""
    faces, words, logos = sorted_out(one.obstacle for one in found)
    sentences: list[str] = []
    if faces:
        sentences.append(
            translate(
                "Sheets",
                "Joints cut through %n face(s): {names}.",
                "",
                len(faces),
                names=names_of(composition, faces),
            )
        )
    if words:
        sentences.append(
            translate(
                "Sheets",
                "Joints cut through %n caption(s): {names}.",
                "",
                len(words),
                names=names_of(composition, words),
            )
        )
    if logos:
        sentences.append(
            translate(
                "Sheets",
                "Joints cut through %n logo(s) or QR code(s): {names}.",
                "",
                len(logos),
                names=names_of(composition, logos),
            )
        )
    return " ".join(sentences)


def sorted_out(found: Iterable[Obstacle]) -> tuple[set[int], set[int], set[int]]:
    """The places, by index, whose face is concerned; of the rest whose words; and whose logo."""
    listed = list(found)
    faces = {one.cell for one in listed if one.kind in FACES}
    words = {one.cell for one in listed if one.kind in WORDS} - faces
    return faces, words, {one.cell for one in listed if one.kind == "logo"}


def places_of(found: Iterable[Obstacle]) -> tuple[int, ...]:
    """The places of the wall that obstacles belong to, by index; fillers have none."""
    return tuple(sorted({one.cell for one in found if one.cell > FIRST_FILLER}))


def names_of(composition: Composition, cells: Collection[int]) -> str:
    """Who or which places and fields these are, the first few of many."""
    from desktop.work.walls.hints import place_name

    shown = [
        (place.portrait.name.strip() if place.portrait is not None else "") or place_name(place)
        for place in composition.places
        if place.index in cells
    ]
    if any(cell <= FIRST_FILLER for cell in cells):
        fields = enumerate(joined_fillers(composition.wall))
        shown += [
            translate("Hints", "field in row {row}", row=_row_of(composition, field))
            for number, field in fields
            if FIRST_FILLER - number in cells
        ]
    text = ", ".join(shown[:MOST_NAMES])
    rest = len(shown) - MOST_NAMES
    return translate("Hints", "{names} and %n more", "", rest, names=text) if rest > 0 else text


def face_in(place: Place, crop: Crop | None = None) -> Rect | None:
    """What is seen of a face, in mm of the page; None where none is known or seen.

    `crop`: with the photo framed that way.
    """
    face: Face | None = face_of(place.portrait) if place.portrait is not None else None
    if face is None or place.photo is None:
        return None
    there = place.cell.photo
    box = (place.crop if crop is None else crop).box(place.photo, there.size)
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


def eyes_in(face: Rect) -> Rect:
    """The strip of a face that the eyes are in."""
    low, high = (face.y + face.height * share for share in EYES)
    return Rect(face.x, low, face.width, high - low)


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


def _plate(composition: Composition, place: Place) -> Rect | None:
    """The plate of the logo on a poster, in mm of the page."""
    if place.content is None:
        return None
    return logo_place(composition.wall.spec, place.cell, place.content)


def _fillers(composition: Composition) -> list[Obstacle]:
    """What stands in the places that no portrait has."""
    filler = composition.content.filler
    if filler is None:
        return []
    return [
        obstacle
        for number, field in enumerate(joined_fillers(composition.wall))
        # One too narrow for words is painted as plain colour.
        if filler.kind == "logo" or field.width >= NARROW * field.height
        for obstacle in _special(filler, field, FIRST_FILLER - number)
    ]


def _row_of(composition: Composition, field: Rect) -> int:
    """The row that a filler stands in, counted from 1."""
    cells = composition.wall.cells
    beside = [cell.row for cell in cells if cell.outer.y <= field.center.y <= cell.outer.bottom]
    above = [cell.row + 1 for cell in cells if cell.outer.bottom < field.center.y]
    return max(beside or above or [0]) + 1


def _special(special: Special, outer: Rect, cell: int) -> list[Obstacle]:
    """What stands in place of a portrait, where that is more than a colour."""
    if special.kind == "colour":
        return []
    if special.logo is not None:
        return [Obstacle("logo", logo_rect(outer, special.logo.size), cell)]
    if not special.text and special.kind != "logo":
        return []
    short = min(outer.width, outer.height)
    if special.kind == "qr":
        side, middle = short * QR_SIDE, outer.center
        plate = Rect(middle.x - side / 2, middle.y - side / 2, side, side)
        return [Obstacle("logo", plate, cell)]
    kind = "logo" if special.kind == "logo" else "quote"
    return [Obstacle(kind, outer.inset(PADDING * short), cell)]
