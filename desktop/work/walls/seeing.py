"""Looking at the heads of a wall: landmarks of faces, sought where nobody has looked yet."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.core.errors import Known
from desktop.core.faces import Landmarks
from desktop.core.sights import Sights, eye_share, gaze
from desktop.work.crops import face_of, photo_of

if TYPE_CHECKING:
    from pathlib import Path

    from db import rows
    from desktop.core.faces import FaceFinder
    from desktop.core.vault import Vault
    from desktop.work.lanes import Progress
    from desktop.work.walls.composition import Composition


def sights_of(vault: Vault) -> Sights:
    """What is known of a library's heads."""
    return _shelf(vault.folder)


@lru_cache(maxsize=4)
def _shelf(folder: Path) -> Sights:
    return Sights.of_library(folder)


def unseen(composition: Composition, sights: Sights) -> list[rows.PortraitLine]:
    """The portraits of a wall with a face at whose landmarks nobody has looked, each photo once."""
    found: dict[str, rows.PortraitLine] = {}
    for place in composition.taken:
        line = place.portrait
        if line is None or not line.digest or face_of(line) is None:
            continue
        if sights.get(line.digest) == "unseen":
            found.setdefault(line.digest, line)
    return list(found.values())


def see(lines: list[rows.PortraitLine], vault: Vault, progress: Progress) -> None:
    """Look at photos; runs in a job. What cannot be read stays unseen, and is tried again."""
    from desktop.core.faces import FaceFinder

    finder, sights = FaceFinder(), sights_of(vault)
    for number, line in enumerate(lines):
        progress.report(number, len(lines), line.name)
        _look(finder, sights, vault, line)


def _look(finder: FaceFinder, sights: Sights, vault: Vault, line: rows.PortraitLine) -> None:
    from desktop.core.opening import open_picture

    for file in (vault.proof(line.digest, 1024), vault.original(line.digest, line.suffix)):
        try:
            with open_picture(file) as opened:
                seen = finder.look(opened.image.convert("RGB"))
        except Known:  # the proof may be missing: then the original; the hints tell of the rest
            continue
        sights.put(line.digest, seen.marks if seen is not None else None)
        return


def gaze_of(line: rows.PortraitLine, sights: Sights) -> int | None:
    """Which way a portrait looks; None where that is not known."""
    found, photo = _marks(line, sights), photo_of(line)
    return gaze(found, photo.aspect) if found is not None and photo is not None else None


def eyes_of(line: rows.PortraitLine, sights: Sights) -> float | None:
    """Where in the face box the eyes are (`Head.eyes`); None where that is not known."""
    found, face = _marks(line, sights), face_of(line)
    return eye_share(found, face) if found is not None and face is not None else None


def _marks(line: rows.PortraitLine, sights: Sights) -> Landmarks | None:
    if not line.digest or face_of(line) is None:
        return None
    found = sights.get(line.digest)
    return found if isinstance(found, Landmarks) else None
