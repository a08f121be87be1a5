"""Photos without a known face that joints, a seam or a frame touch: nobody can say what they cut.

That no face is cut rests on the faces that were found. Where a photo is touched on which none was,
the check says so instead of being silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.tiling.seams import Obstacle, crossings
from desktop.work.crops import face_of
from desktop.work.i18n import translate
from desktop.work.sheets.obstacles import names_of
from desktop.work.walls.columns import touched_by_seam
from desktop.work.walls.guarding import hidden_in_frame

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.core.tiling.tiles import Tiling
    from desktop.work.walls.composition import Composition
    from desktop.work.walls.hints import Hint


def photos(composition: Composition) -> list[Obstacle]:
    """The photos on which no face was found, with all of their place."""
    return [
        Obstacle("face", place.cell.photo, place.index)
        for place in composition.places
        if place.photo is not None
        and place.portrait is not None
        and face_of(place.portrait) is None
    ]


def at_joints(composition: Composition, tiling: Tiling) -> set[int]:
    """The places of those that joints of sheets cross."""
    return {one.obstacle.cell for one in crossings(tiling, photos(composition))}


def at_edges(composition: Composition) -> set[int]:
    """The places of those that the frame of a vitrine or the seam of a column touches."""
    bare = photos(composition)
    touched = (*hidden_in_frame(composition, bare), *touched_by_seam(composition, bare))
    return {one.cell for one in touched}


def unseen_hints(composition: Composition, places: Collection[int]) -> list[Hint]:
    """One sentence for all of them, with the places to show; none where there are none."""
    from desktop.work.walls.hints import Hint

    if not places:
        return []
    text = translate(
        "Hints",
        "No face was found on %n photo(s) at a joint, a seam or the frame: {names}. Look there "
        "yourself.", "", len(places), names=names_of(composition, places),
    )  # fmt: skip
    return [Hint("yellow", text, tuple(sorted(places)))]
