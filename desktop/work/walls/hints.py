"""Hints before a wall is put out: what may disappoint on paper. They never stop anybody."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Literal

from desktop.core.formats import readable_em
from desktop.core.press.measured import photo_light
from desktop.work.captions import CAPITALS
from desktop.work.crops import face_of
from desktop.work.i18n import format_number, mark, translate
from desktop.work.messages import sentence
from desktop.work.painting import words_in
from desktop.work.walls.composition import Composition, Place
from desktop.work.walls.shaping import caption_fields

if TYPE_CHECKING:
    from desktop.core.tiling.tiles import Tiling

Light = Literal["red", "yellow", "green"]

EASY = 2.0
"""Capitals so many mm high for each metre of distance are read with ease: 7 minutes of arc."""
MOST_NAMES = 3
"""A hint names at most this many portraits."""

CLEARLY_SMALLER = 0.8
"""A caption smaller than this share of its neighbours catches the eye."""
FACE_GONE, FACE_CUT = 0.05, 0.5
"""Where no more than the first share of a face is seen it is not there; below the other, cut."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Something worth a look: how bad, in plain words, and what it is about.

    `places` by index, or `portraits` that have no place. `nudge`: what cuts through them can be
    moved out of the way (a cause of `guarding`).
    """

    light: Light
    text: str
    places: tuple[int, ...] = ()
    portraits: tuple[int, ...] = ()
    nudge: Literal["", "joint", "frame", "seam"] = ""


def hints(composition: Composition, tiling: Tiling | None = None) -> list[Hint]:
    """What to look at before output, the most important first; empty when all is well.

    `tiling`: the sheets that the wall is divided into.
    """
    from desktop.work.walls.guarding import guard_hints
    from desktop.work.walls.seaming import seam_hints
    from desktop.work.walls.unseen import at_edges, at_joints, unseen_hints

    if composition.problem is not None:
        return [Hint("red", sentence(composition.problem))]
    found = [hint for check in CHECKS for hint in check(composition)]
    touched = at_edges(composition)
    if tiling is not None:
        touched |= at_joints(composition, tiling)
    cut = [*seam_hints(composition), *guard_hints(composition, tiling)]
    return by_weight([*cut, *unseen_hints(composition, touched), *found])


def by_weight(found: Iterable[Hint]) -> list[Hint]:
    """The worst first, otherwise in their order."""
    return sorted(found, key=lambda hint: ("red", "yellow", "green").index(hint.light))


def _unsharp(light: Light, words: str, found: Composition) -> list[Hint]:
    """Photos that have this light from the page's usual distance."""
    places = [
        p
        for p in found.places
        if p.dpi is not None and photo_light(p.dpi, found.needed_dpi) == light
    ]
    if not places:
        return []
    text = translate(
        "Hints", words, "", len(places),
        distance=format_number(found.distance, 1), names=_names(places, dpi=True),
    )  # fmt: skip
    return [Hint(light, text, _indices(places))]


def _below(found: Composition) -> list[Hint]:
    """Photos that have fewer pixels than were asked for, but look good enough."""
    less = [
        p
        for p in found.places
        if p.dpi is not None and p.dpi < found.row.dpi and found.judged(p) == "good"
    ]
    if not less:
        return []
    text = translate(
        "Hints", "%n photo(s) have less than {asked} dpi: {names}. From {distance} m that is fine.",
        "", len(less), asked=found.row.dpi, names=_names(less, dpi=True),
        distance=format_number(found.distance, 1),
    )  # fmt: skip
    return [Hint("green", text, _indices(less))]


def _without_photo(found: Composition) -> list[Hint]:
    bare = [p for p in found.taken if p.photo is None]
    if not bare:
        return []
    text = translate(
        "Hints", "%n portrait(s) have no photo yet: {names}.", "", len(bare), names=_names(bare)
    )
    return [Hint("red", text, _indices(bare))]


def _captions(found: Composition) -> list[Hint]:
    """Portraits that stand without words although the wall has captions."""
    if found.wall.spec.caption == "none" and found.wall.spec.poster is None:
        return []
    here = [(p, p.content) for p in found.taken if p.content is not None]
    silent = [p for p, content in here if p.captioned and not (content.name or content.role)]
    named = "name" in caption_fields(found.row)
    words = [p for p, content in here if content.name or content.role]
    bare = [p for p in words if named and p.portrait is not None and not p.portrait.name.strip()]
    made: list[Hint] = []
    if silent:
        text = translate(
            "Hints", "%n portrait(s) have no caption: {names}.", "", len(silent),
            names=_names(silent),
        )  # fmt: skip
        made.append(Hint("red", text, _indices(silent)))
    if bare:
        text = translate(
            "Hints", "%n caption(s) have no name: {names}.", "", len(bare), names=_names(bare)
        )
        made.append(Hint("yellow", text, _indices(bare)))
    return made


def _too_long(found: Composition) -> list[Hint]:
    """Captions that are cut off, or set clearly smaller than those around them."""
    cut: list[Place] = []
    small: list[Place] = []
    for place in found.taken:
        lines = words_in(found.wall, place.cell, place.content) if place.content else []
        if any(line.cut for line in lines):
            cut.append(place)
        elif any(line.share < CLEARLY_SMALLER for line in lines):
            small.append(place)
    made: list[Hint] = []
    if cut:
        text = translate(
            "Hints", "%n caption(s) are too long and cut off: {names}.", "", len(cut),
            names=_names(cut),
        )  # fmt: skip
        made.append(Hint("red", text, _indices(cut)))
    if small:
        text = translate(
            "Hints", "%n caption(s) are long and set smaller than the others: {names}.", "",
            len(small), names=_names(small),
        )  # fmt: skip
        made.append(Hint("yellow", text, _indices(small)))
    return made


def _small_words(found: Composition) -> list[Hint]:
    """Words that are not read with ease from the page's usual distance, or cannot be read."""
    wanted, needed = EASY * found.distance, readable_em(found.distance)
    small: dict[int, float] = {}
    tiny: list[Place] = []
    for place in found.taken:
        lines = words_in(found.wall, place.cell, place.content) if place.content else []
        least = min((line.size for line in lines), default=math.inf)
        if least * CAPITALS < wanted - 1e-6:
            small[place.index] = least * CAPITALS
        if least < needed:
            tiny.append(place)
    hints: list[Hint] = []
    if small:
        text = translate(
            "Hints",
            "%n caption(s) are hard to read from {distance} m: capitals of {height} mm, {wanted} "
            "mm would be easy.", "", len(small),
            distance=format_number(found.distance, 1), height=format_number(min(small.values()), 1),
            wanted=format_number(wanted, 1),
        )  # fmt: skip
        hints.append(Hint("yellow", text, tuple(small)))
    if tiny:
        text = translate(
            "Hints",
            "%n caption(s) can only be read from nearer than {distance} m: a type size of {size} "
            "mm is the smallest for that.", "", len(tiny),
            distance=format_number(found.distance, 1), size=format_number(needed, 1),
        )  # fmt: skip
        hints.append(Hint("green", text, _indices(tiny)))
    return hints


def _wordless(found: Composition) -> list[Hint]:
    """Places for a text, a claim or a QR code that have none."""
    silent = [
        p.index
        for p in found.places
        if p.content is not None and p.content.special is not None
        and p.content.special.kind not in ("colour", "logo") and not p.content.special.text
    ]  # fmt: skip
    if not silent:
        return []
    text = translate(
        "Hints", "%n place(s) show a colour only: their text is missing.", "", len(silent)
    )
    return [Hint("yellow", text, tuple(silent))]


def _logoless(found: Composition) -> list[Hint]:
    """Places for a logo, and rows that are filled with one, without a picture."""
    silent = [
        p.index
        for p in found.places
        if p.content is not None and p.content.special is not None
        and p.content.special.kind == "logo" and p.content.special.logo is None
    ]  # fmt: skip
    made: list[Hint] = []
    if silent:
        text = translate("Hints", "%n place(s) for a logo have no picture yet.", "", len(silent))
        made.append(Hint("yellow", text, tuple(silent)))
    filler = found.content.filler
    if found.wall.fillers and filler and filler.kind == "logo" and filler.logo is None:
        made.append(Hint("yellow", translate("Hints", "The last row waits for a logo’s picture.")))
    return made


def _face(found: Composition) -> list[Hint]:
    """Photos whose framing leaves out the face that is known."""
    seen = [(p, face_share(p)) for p in found.taken if p.photo is not None]
    gone = [p for p, share in seen if share is not None and share <= FACE_GONE]
    cut = [p for p, share in seen if share is not None and FACE_GONE < share < FACE_CUT]
    made: list[Hint] = []
    if gone:
        text = translate(
            "Hints", "The framing of %n photo(s) shows nothing of the face: {names}.", "",
            len(gone), names=_names(gone),
        )  # fmt: skip
        made.append(Hint("red", text, _indices(gone)))
    if cut:
        text = translate(
            "Hints", "The framing of %n photo(s) cuts off much of the face: {names}.", "",
            len(cut), names=_names(cut),
        )  # fmt: skip
        made.append(Hint("yellow", text, _indices(cut)))
    return made


def face_share(place: Place) -> float | None:
    """How much of a known face a place shows, 0 to 1; None where no face is known."""
    face = face_of(place.portrait) if place.portrait is not None else None
    if face is None or place.photo is None or face.width <= 0 or face.height <= 0:
        return None
    box = place.crop.box(place.photo, place.cell.photo.size)
    across = min(box.right, face.x + face.width) - max(box.left, face.x)
    down = min(box.bottom, face.y + face.height) - max(box.top, face.y)
    return max(0.0, across) * max(0.0, down) / (face.width * face.height)


def _empty(found: Composition) -> list[Hint]:
    empty = [p.index for p in found.places if p.empty]
    if not empty:
        return []
    text = translate("Hints", "%n place(s) are empty and stay blank on paper.", "", len(empty))
    return [Hint("yellow", text, tuple(empty))]


def _waiting(found: Composition) -> list[Hint]:
    if not found.waiting:
        return []
    number = len(found.waiting)
    text = translate(
        "Hints", "%n portrait(s) do not fit into the rows and columns set.", "", number
    )
    return [Hint("yellow", text, portraits=found.waiting)]


def _credit(found: Composition) -> list[Hint]:
    bare = [
        p
        for p in found.taken
        if p.photo is not None and p.portrait is not None
        and not (p.portrait.credit_line or p.portrait.creator)
    ]  # fmt: skip
    if not bare:
        return []
    text = translate(
        "Hints", "%n photo(s) have no credit: {names}.", "", len(bare), names=_names(bare)
    )
    return [Hint("yellow", text, _indices(bare))]


CHECKS: tuple[Callable[[Composition], list[Hint]], ...] = (
    _without_photo,
    _captions,
    _too_long,
    _wordless,
    _logoless,
    _face,
    partial(
        _unsharp, "red", mark("Hints", "%n photo(s) will look soft from {distance} m: {names}.")
    ),
    partial(
        _unsharp,
        "yellow",
        mark("Hints", "%n photo(s) will look a little soft from {distance} m: {names}."),
    ),
    _waiting,
    _empty,
    _credit,
    _small_words,
    _below,
)
"""What is looked at, the most important first."""


def _indices(places: list[Place]) -> tuple[int, ...]:
    return tuple(place.index for place in places)


def _names(places: list[Place], *, dpi: bool = False) -> str:
    """The portraits by name: "Mara (31 dpi), Tom (40 dpi) and 3 more"."""
    ordered = sorted(places, key=lambda p: p.dpi or 0.0) if dpi else places
    shown: list[str] = []
    for place in ordered[:MOST_NAMES]:
        portrait = place.portrait
        name = (portrait.name.strip() if portrait else "") or place_name(place)
        shown.append(f"{name} ({round(place.dpi or 0)}\N{NO-BREAK SPACE}dpi)" if dpi else name)
    text = ", ".join(shown)
    rest = len(places) - len(shown)
    return translate("Hints", "{names} and %n more", "", rest, names=text) if rest else text


def place_name(place: Place) -> str:
    """How a place is called by row and column: "place 2,1"."""
    row, column = place.cell.row + 1, place.cell.column + 1
    return translate("Hints", "place {row},{column}", row=row, column=column)


def sharpness(composition: Composition, place: Place) -> tuple[Light, str] | None:
    """A light and plain words on how sharp a place will look; None without a photo."""
    dpi, judged = place.dpi, composition.judged(place)
    if dpi is None or judged is None:
        return None
    values = {
        "dpi": format_number(round(dpi)),
        "needed": format_number(round(composition.needed_dpi)),
        "distance": format_number(composition.distance, 1),
    }
    if judged == "good":
        return "green", translate("Hints", "Sharp from {distance} m away.", **values)
    if judged == "fair":
        return "yellow", translate(
            "Hints", "A little soft from {distance} m; {needed} dpi are needed.", **values
        )
    return "red", translate(
        "Hints",
        "Soft from {distance} m: zoom out, or take a larger photo ({needed} dpi).",
        **values,
    )


def page_name(composition: Composition) -> str:
    """The page for a file name: "A0", of a free size "600x800 mm"."""
    row = composition.row
    named = composition.page
    if composition.wall.spec.poster is not None:
        row = replace(row, width=row.poster_width, height=row.poster_height)
    return named.name if named.name else f"{row.width:g}x{row.height:g} mm"
