"""Which way a head looks and where its eyes are: from the landmarks of a face, kept per photo.

The landmarks lie among the proofs, a small file per photo: they can be made again from it at any
time, go with it (`Vault.sweep`), and backups leave them out. A damaged or vanished file means that
nobody has looked yet.
"""

from __future__ import annotations

import json
import logging
import math
import os
import threading
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from typing import Any, Final, Literal, cast

from desktop.core.crop import Face
from desktop.core.faces import Landmarks

_log = logging.getLogger(__name__)

VERSION: Final = 1
TURNED: Final = 0.18
"""A nose so far beside the middle of the eyes, in distances of the eyes, looks to that side: a
head turned by some twenty degrees."""
FAR: Final = 1000.0
"""No landmark is so many photos away from its photo; no number that large is one."""
EYES_BETWEEN: Final = (0.25, 0.6)
"""Between these shares of a face box, from its upper edge, eyes can be."""

Unseen = Literal["unseen"]
Sight = Landmarks | Unseen | None
"""The landmarks of a photo; None where no face is found; "unseen" where nobody has looked."""


def gaze(marks: Landmarks, aspect: float) -> int:
    """-1 for a head that looks to the left of the picture, 1 to the right, 0 ahead.

    Measured along the line of the eyes, so that a tilted head is none that looks aside. `aspect`
    is the photo's width divided by its height.
    """
    (rx, ry), (lx, ly), (nx, ny) = marks.right_eye, marks.left_eye, marks.nose
    across, down = (lx - rx) * aspect, ly - ry
    apart = math.hypot(across, down)
    if apart < 1e-6:
        return 0
    middle = ((rx + lx) / 2 * aspect, (ry + ly) / 2)
    aside = ((nx * aspect - middle[0]) * across + (ny - middle[1]) * down) / apart**2
    return 0 if abs(aside) < TURNED else int(math.copysign(1, aside))


def eye_share(marks: Landmarks, face: Face) -> float | None:
    """How far below the upper edge of a face box the eyes are, in heights of the box.

    None where the landmarks are those of another face, or make no sense.
    """
    x = (marks.right_eye[0] + marks.left_eye[0]) / 2
    y = (marks.right_eye[1] + marks.left_eye[1]) / 2
    if face.height <= 0 or not face.x <= x <= face.x + face.width:
        return None
    share = (y - face.y) / face.height
    return share if EYES_BETWEEN[0] <= share <= EYES_BETWEEN[1] else None


class Sights:
    """The landmarks of a library's photos. Safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Sight] = {}

    @classmethod
    def of_library(cls, library: Path) -> Sights:
        """Those of a library: among its proofs."""
        return cls(library / "proofs" / "heads")

    def get(self, digest: str) -> Sight:
        """What is known of a photo."""
        found = self._known.get(digest, "unseen")
        if found == "unseen":
            found = self._read(digest)
            if found != "unseen":  # an import may look any moment
                self._known[digest] = found
        return found

    def put(self, digest: str, marks: Landmarks | None) -> None:
        """Keep what was found. Where that is impossible (disk full), it is known until the end."""
        self._known[digest] = marks
        path = self._path(digest)
        part = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}.part")
        spots = None if marks is None else astuple(marks)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps({"version": VERSION, "marks": spots}), "ascii")
            part.replace(path)
        except OSError as error:
            _log.warning("landmarks were not kept: %s", error)
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / f"{digest}.json"

    def _read(self, digest: str) -> Sight:
        try:
            data: Any = json.loads(self._path(digest).read_text("ascii"))
        except (OSError, ValueError, RecursionError):
            return "unseen"
        if not isinstance(data, dict):
            return "unseen"
        given = cast("dict[str, Any]", data)
        if given.get("version") != VERSION:
            return "unseen"
        match given.get("marks"):
            case None:
                return None
            case [_, _, _, _, _] as spots:
                return _marks(cast("list[Any]", spots))
            case _:
                return "unseen"


def _marks(spots: list[Any]) -> Sight:
    found: list[tuple[float, float]] = []
    for spot in spots:
        match spot:
            case [int() | float() as x, int() | float() as y] if abs(x) <= FAR and abs(y) <= FAR:
                found.append((float(x), float(y)))
            case _:
                return "unseen"
    return Landmarks(*found)
