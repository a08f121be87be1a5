"""What the seam of a wall round a column cuts through, in sentences."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from desktop.work.i18n import mark, translate
from desktop.work.sheets.obstacles import names_of, places_of, sorted_out
from desktop.work.walls.columns import chosen_seam, cut_by_seam, seam_cost

if TYPE_CHECKING:
    from desktop.work.walls.composition import Composition
    from desktop.work.walls.hints import Hint

CUT = (
    mark("Hints", "The seam cuts through %n face(s): {names}."),
    mark("Hints", "The seam cuts through words of %n place(s): {names}."),
    mark("Hints", "The seam cuts through %n logo(s) or QR code(s): {names}."),
)
"""Of faces, of words, of logos."""


def seam_hints(composition: Composition) -> list[Hint]:
    """A hint where the seam cuts what matters; it can be moved where another place is better."""
    from desktop.work.walls.hints import Hint

    found = cut_by_seam(composition)
    if not found:
        return []
    groups: tuple[Collection[int], ...] = sorted_out(found)
    sentences = [
        translate("Hints", words, "", len(cells), names=names_of(composition, cells))
        for words, cells in zip(CUT, groups, strict=True)
        if cells
    ]
    here = seam_cost(composition, composition.wall.spec.seam)
    better = seam_cost(composition, chosen_seam(composition)) < here
    light = "red" if groups[0] or groups[2] else "yellow"
    return [Hint(light, " ".join(sentences), places_of(found), nudge="seam" if better else "")]
