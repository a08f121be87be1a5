"""What to look at before a wall goes to a print shop: a table of checks over the wall as it stands.

They come on top of `desktop.work.walls.hints`, because they depend on the shop: how far everything
that matters must stay away from the cut, and what it refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from desktop.core.formats import mm_to_pt
from desktop.core.geometry import Rect
from desktop.core.press.measured import photo_light, words_light
from desktop.core.press.shops import Shop
from desktop.work.captions import CAPITALS, Line
from desktop.work.cellart import in_filler, set_special
from desktop.work.crops import face_of
from desktop.work.i18n import format_number, translate
from desktop.work.painting import words_in
from desktop.work.posters import set_poster
from desktop.work.walls.composing import credit_of
from desktop.work.walls.composition import Composition, Place
from desktop.work.walls.credits import set_credit
from desktop.work.walls.hints import Hint
from desktop.work.walls.logos import joined_fillers, whole_place


@dataclass(frozen=True, slots=True)
class PressCheck:
    """A row: its name, what it needs of a wall, and what finds the places and says the sentence."""

    name: str
    needs: Literal["faces", "photos", "words"]
    test: Callable[[Composition, Shop], Hint | None]


def press_hints(composition: Composition, shop: Shop, *, credits: bool = True) -> list[Hint]:
    """What a shop's cut, its resolution and its smallest type make of a wall.

    `credits`: with the block that names the photographers, as it is written.
    """
    if composition.problem is not None:
        return []
    found = [check.test(composition, shop) for check in CHECKS]
    if credits:
        found.append(_tiny_credits(composition, shop))
    return [hint for hint in found if hint is not None]


def _faces(found: Composition, shop: Shop) -> Hint | None:
    near = [
        p
        for p in found.taken
        if (face := face_on_page(p)) and not _safe(found, p, shop).holds(face)
    ]
    if not near:
        return None
    text = translate(
        "Hints", "%n face(s) come nearer than {safe} mm to the cut.", "",
        len(near), safe=format_number(shop.safe, 1),
    )  # fmt: skip
    return Hint("yellow", text, _indices(near))


def _words(found: Composition, shop: Shop) -> Hint | None:
    near = [
        p
        for p in found.taken
        if any(not _safe(found, p, shop).holds(_box(line)) for line in _lines(found, p))
    ]
    if not near:
        return None
    text = translate(
        "Hints", "%n caption(s) come nearer than {safe} mm to the cut.", "",
        len(near), safe=format_number(shop.safe, 1),
    )  # fmt: skip
    return Hint("red", text, _indices(near))


def _refused(found: Composition, shop: Shop) -> Hint | None:
    few = {
        p.index: p.dpi
        for p in found.taken
        if p.dpi is not None and photo_light(p.dpi, 0.0, shop.least_dpi) is not None
    }
    if not few:
        return None
    text = translate(
        "Hints", "%n photo(s) have less than the {least} dpi that the print shop asks for: {dpi}.",
        "", len(few), least=format_number(shop.least_dpi),
        dpi=format_number(round(min(few.values()))),
    )  # fmt: skip
    return Hint("red", text, tuple(few))


def _coarse(found: Composition, shop: Shop) -> Hint | None:
    """Photos that have enough pixels, of which the profile keeps too few."""
    light = photo_light(shop.dpi, found.needed_dpi)
    fine = [
        p
        for p in found.taken
        if p.dpi is not None and p.dpi > shop.dpi and photo_light(p.dpi, found.needed_dpi) is None
    ]
    if light is None or not fine:
        return None
    text = translate(
        "Hints",
        "The profile writes photos with {dpi} dpi; from {distance} m {needed} dpi would be sharp.",
        dpi=format_number(shop.dpi), distance=format_number(found.distance, 1),
        needed=format_number(round(found.needed_dpi)),
    )  # fmt: skip
    return Hint(light, text, _indices(fine))


def _tiny(found: Composition, shop: Shop) -> Hint | None:
    sizes = {
        p.index: min((mm_to_pt(line.size) for line in _all_lines(found, p)), default=0.0)
        for p in found.places
    }
    tiny = {index: size for index, size in sizes.items() if words_light(size, shop.least_text)}
    if not tiny:
        return None
    text = translate(
        "Hints", "%n caption(s) have {size} pt; the print shop asks for at least {wanted} pt.",
        "", len(tiny), size=format_number(min(tiny.values()), 1),
        wanted=format_number(shop.least_text, 1),
    )  # fmt: skip
    return Hint("red", text, tuple(tiny))


def _tiny_between(found: Composition, shop: Shop) -> Hint | None:
    """Words in the places that a row is filled up with."""
    filler, size = found.content.filler, 0.0
    if filler is not None:
        lines = [
            line
            for rect in joined_fillers(found.wall)
            for line in set_special(rect, in_filler(rect, filler))
        ]
        size = mm_to_pt(min((line.size for line in lines), default=0.0))
    if words_light(size, shop.least_text) is None:
        return None
    text = translate(
        "Hints", "The words that fill up a row have {size} pt; the print shop asks for at least "
        "{wanted} pt.",
        size=format_number(size, 1), wanted=format_number(shop.least_text, 1),
    )  # fmt: skip
    return Hint("red", text)


def _tiny_credits(found: Composition, shop: Shop) -> Hint | None:
    """The block that names the photographers of a wall."""
    credit = credit_of(found) if shop.least_text > 0 else ""
    size = mm_to_pt(min(line.em for line in set_credit(found.wall, credit)[0])) if credit else 0.0
    if words_light(size, shop.least_text) is None:
        return None
    text = translate(
        "Hints", "The credits have {size} pt; the print shop asks for at least {wanted} pt. A "
        "wider lower margin makes them larger.",
        size=format_number(size, 1), wanted=format_number(shop.least_text, 1),
    )  # fmt: skip
    return Hint("red", text)


CHECKS: tuple[PressCheck, ...] = (
    PressCheck("photos that the shop refuses", "photos", _refused),
    PressCheck("photos that the profile makes coarse", "photos", _coarse),
    PressCheck("words that the shop refuses", "words", _tiny),
    PressCheck("words between that the shop refuses", "words", _tiny_between),
    PressCheck("words near the cut", "words", _words),
    PressCheck("faces near the cut", "faces", _faces),
)
"""What is looked at, the most important first."""


def face_on_page(place: Place) -> Rect | None:
    """Where the part of a known face that is seen lies on the page (mm)."""
    face = face_of(place.portrait) if place.portrait is not None else None
    if face is None or place.photo is None:
        return None
    photo = place.cell.photo
    box = place.crop.box(place.photo, photo.size)
    left, right = max(face.x, box.left), min(face.x + face.width, box.right)
    top, bottom = max(face.y, box.top), min(face.y + face.height, box.bottom)
    if left >= right or top >= bottom:
        return None
    across, down = photo.width / box.width, photo.height / box.height
    return Rect(
        photo.x + (left - box.left) * across,
        photo.y + (top - box.top) * down,
        (right - left) * across,
        (bottom - top) * down,
    )


def _safe(found: Composition, place: Place, shop: Shop) -> Rect:
    """Where what matters may stand: within the cut of the page, or of the place's poster."""
    return (place.cell.poster or found.wall.page).inset(shop.safe)


def _lines(found: Composition, place: Place) -> list[Line]:
    return words_in(found.wall, place.cell, place.content) if place.content else []


def _all_lines(found: Composition, place: Place) -> list[Line]:
    """The words of a place with its credit, or with what it shows instead of a portrait."""
    content = place.content
    if content is None:
        return []
    if content.special is not None:
        return set_special(whole_place(place.cell), content.special)
    if content.poster is not None:
        return [each.line for each in set_poster(found.wall.spec, place.cell, content)]
    return _lines(found, place)


def _box(line: Line) -> Rect:
    height = line.size * CAPITALS
    return Rect(line.x, line.baseline - height, line.width, height)


def _indices(places: Iterable[Place]) -> tuple[int, ...]:
    return tuple(place.index for place in places)
