"""Finding the face in a portrait, so that crops begin where a person would put them.

The model is YuNet (see resources/licenses), run by OpenCV on a proof of 512 pixels. What it finds
is a suggestion: a focus point set by hand counts more.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from desktop.core import places
from desktop.core.crop import EYES_IN_FACE, Face

if TYPE_CHECKING:
    from PIL.Image import Image

log = logging.getLogger(__name__)

MODEL = "models/face_detection_yunet_2023mar.onnx"
SIDE = 512
"""Longest side in pixels of what the model sees: faces from a thirtieth of the photo up."""

LEAST = 16
"""Pictures with a shorter side, in pixels, show no face, and the model answers with nonsense."""

SCORE = 0.7
"""How sure the model must be, 0 to 1: below, it sees faces in foliage."""

CLOSER = (1.6, 2.0, 2.5)
"""The found face is looked at again in squares of so many box heights: the eyes of one look are off
by 1.3 % of a face, the mean of three by half of that."""
CLOSE_SIDE = 192
"""Side of these squares in pixels."""
MOST_OFF = 0.15
"""Eyes further than this from where they usually are, in heights of the box, are not believed."""

NMS = 0.3
"""How much two boxes may overlap and still be two faces: the value the model was trained with."""


Spot = tuple[float, float]
"""A point of the upright photo, in fractions of its width and height."""


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Where eyes, nose and the corners of the mouth are; right and left are the person's own."""

    right_eye: Spot
    left_eye: Spot
    nose: Spot
    right_mouth: Spot
    left_mouth: Spot


@dataclass(frozen=True, slots=True)
class Seen:
    """A face that was found, with its landmarks."""

    face: Face
    marks: Landmarks


class FaceFinder:
    """Finds the most prominent face. One finder serves all threads."""

    def __init__(self) -> None:
        self._own = threading.local()  # a detector keeps state while it works

    def find(self, image: Image) -> Face | None:
        """The most prominent face of an upright RGB picture, or None; see `look`."""
        seen = self.look(image)
        return seen.face if seen is not None else None

    def look(self, image: Image) -> Seen | None:
        """The most prominent face of an upright RGB picture with its landmarks, or None.

        None also where the model or OpenCV cannot be used; the log says why. A photo can be
        cropped by hand.
        """
        try:
            rows = self._detect(image)
        except Exception as error:  # noqa: BLE001 - cv2.error, ImportError of a system library ...
            log.warning("faces cannot be found: %r", error)
            return None
        found = [(_clipped(row, self._own.size), row) for row in rows]
        faces = [(face, row) for face, row in found if face.width * face.height > 0]
        if not faces:
            return None
        face, row = max(faces, key=lambda pair: _prominence(pair[0], pair[1][14]))
        marks = _landmarks(row, self._own.size)
        return _aligned(face, marks, self._eyes(image, face))

    def _eyes(self, image: Image, face: Face) -> list[float]:
        """Where the eyes of a face are, from several looks, as fractions of the height."""
        width, height = image.size
        x, y = face.centre[0] * width, face.centre[1] * height
        longest = max(face.width * width, face.height * height)
        found: list[float] = []
        for times in CLOSER:
            side = max(1, round(longest * times))
            left, top = round(x - side / 2), round(y - side / 2)
            square = image.crop((left, top, left + side, top + side))
            rows = self._detect(square.resize((CLOSE_SIDE, CLOSE_SIDE), reducing_gap=2.0))
            if rows:
                row = min(rows, key=lambda row: abs(row[0] + row[2] / 2 - CLOSE_SIDE / 2))
                found.append((top + (row[5] + row[7]) / 2 / CLOSE_SIDE * side) / height)
        return found

    def _detect(self, image: Image) -> list[list[float]]:
        """Rows of x, y, width, height, five landmarks and, at 14, the score."""
        import numpy as np

        small = _small(image)
        if min(small.size) < LEAST:
            return []
        detector = self._detector(close=small.size == (CLOSE_SIDE, CLOSE_SIDE))
        self._own.size = small.size
        if detector.getInputSize() != small.size:
            detector.setInputSize(small.size)
        blue_first = np.ascontiguousarray(np.asarray(small)[:, :, ::-1])
        _, found = detector.detect(blue_first)
        return [] if found is None else found.tolist()

    def _detector(self, *, close: bool) -> Any:
        """A detector; the close looks have one of their own, as another size costs as a look."""
        name = "close" if close else "whole"
        detector = getattr(self._own, name, None)
        if detector is None:
            import cv2
            import numpy as np

            # One thread each: the import runs several pictures side by side already.
            cv2.setNumThreads(1)
            # From memory: OpenCV on Windows cannot open a path with an umlaut.
            model = np.frombuffer(_model(), np.uint8)
            nothing = np.zeros(0, np.uint8)
            detector = cv2.FaceDetectorYN.create(
                "onnx", model, nothing, (SIDE, SIDE), SCORE, NMS, 50
            )
            setattr(self._own, name, detector)
        return detector


@lru_cache(maxsize=1)
def _model() -> bytes:
    return places.resource(MODEL).read_bytes()


def _small(image: Image) -> Image:
    """The picture at no more than SIDE pixels, by a whole factor where that will do."""
    from PIL.Image import Resampling

    image = image if image.mode == "RGB" else image.convert("RGB")
    longest = max(image.size)
    if longest <= SIDE:
        return image
    if longest % SIDE == 0:
        return image.reduce(longest // SIDE)
    scale = SIDE / longest
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Resampling.BILINEAR, reducing_gap=2.0)


def _clipped(row: list[float], size: tuple[int, int]) -> Face:
    x, y, width, height = row[:4]
    left, right = (min(max(v / size[0], 0.0), 1.0) for v in (x, x + width))
    top, bottom = (min(max(v / size[1], 0.0), 1.0) for v in (y, y + height))
    return Face(left, top, right - left, bottom - top)


def _landmarks(row: list[float], size: tuple[int, int]) -> Landmarks:
    spots = [(row[at] / size[0], row[at + 1] / size[1]) for at in range(4, 14, 2)]
    return Landmarks(*spots)


def _aligned(face: Face, marks: Landmarks, eyes: list[float]) -> Seen:
    """The face with its box moved so that the eyes are where a box has them.

    The model's boxes sit a little higher or lower on each face, and so do the eyes of one look.
    Crops bring the eyes of a box onto a line: heads side by side would be out of line by that.
    """
    if not eyes:
        return Seen(face, marks)
    line = sum(eyes) / len(eyes)
    off = line - (face.y + EYES_IN_FACE * face.height)
    if abs(off) > MOST_OFF * face.height:
        return Seen(face, marks)
    top = min(max(face.y + off, 0.0), 1.0)
    moved = Face(face.x, top, face.width, min(face.height, 1.0 - top))
    right, left = marks.right_eye, marks.left_eye
    lower = line - (right[1] + left[1]) / 2
    exact = replace(
        marks, right_eye=(right[0], right[1] + lower), left_eye=(left[0], left[1] + lower)
    )
    return Seen(moved, exact)


def _prominence(face: Face, score: float) -> float:
    """Large, certain and not at the edge: the portrayed person, not the passer-by."""
    x, y = face.centre
    off_centre = min(1.0, ((x - 0.5) ** 2 + (y - 0.5) ** 2) ** 0.5 / 0.7)
    return face.width * face.height * score * (1.0 - 0.5 * off_centre)
