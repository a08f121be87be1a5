"""One poster of a wall of posters: which one is asked for, and the wall as that poster alone."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from desktop.commands.answers import Usage
from desktop.core.errors import Known
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.work.walls.composition import Composition, Place
    from desktop.work.walls.snapshot import Snapshot

WHOLE: Final = ("contact-sheet", "web", "package")
"""What is about all posters of a wall."""
MOST_NAMED = 12
"""An error names at most so many posters."""


def check(options: argparse.Namespace) -> None:
    """Refuse a single poster where all belong together. Raises Usage."""
    if options.only is not None and options.kind in WHOLE:
        raise Usage("argument_needless", argument="--only")


def narrowed(
    options: argparse.Namespace, composition: Composition, snapshot: Snapshot
) -> tuple[Composition, Snapshot]:
    """The poster that is asked for as a wall of its own page, or the wall as it is.

    Raises Known: posters_not_here, poster_missing, poster_ambiguous.
    """
    from desktop.work.posterfiles import poster_alone, poster_page

    if options.only is None:
        return composition, snapshot
    index = _found(composition, options.only)
    return poster_alone(composition, index), poster_page(snapshot, index)


def _found(composition: Composition, wanted: str) -> int:
    """The place of a poster, by its number from 1 or by the name of whom it shows."""
    wall = composition.row.name
    if composition.wall.spec.poster is None:
        raise Known("posters_not_here", wall=wall)
    posters = [place for place in composition.places if not place.empty]
    found = [p for p in posters if _name(p).casefold() == wanted.casefold()]
    if not found and wanted.isdecimal():
        found = [p for p in posters if str(p.index + 1) == wanted.lstrip("0")]
    if not found:
        raise Known("poster_missing", poster=wanted, wall=wall, posters=_listed(posters))
    if len(found) > 1:
        listed = _listed(found)
        raise Known("poster_ambiguous", poster=wanted, wall=wall, number=len(found), posters=listed)
    return found[0].index


def _name(place: Place) -> str:
    return " ".join(place.portrait.name.split()) if place.portrait is not None else ""


def _listed(posters: list[Place]) -> str:
    """Numbers and names: "1 (Mara), 2 (Tom) and 3 more"."""
    shown = [
        f"{p.index + 1} ({_name(p)})" if _name(p) else str(p.index + 1)
        for p in posters[:MOST_NAMED]
    ]
    rest = len(posters) - len(shown)
    names = ", ".join(shown)
    return translate("Hints", "{names} and %n more", "", rest, names=names) if rest else names
