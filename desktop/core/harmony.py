"""Heads of equal height with their eyes on one line, across the places of a wall.

For a place three things bound how large its head can be: the photo has to cover the place, the
eyes have to come onto the line without leaving the photo, and the photo must not be enlarged past
its resolution. Each bound is one on the height of the part that is seen, so that every place has an
interval of possible head heights; the height that most places can have is the common one.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from desktop.core.crop import (
    CHIN_BELOW_FACE,
    EYE_LINE,
    EYES_IN_FACE,
    HAIR_ABOVE_FACE,
    MAX_ZOOM,
    Crop,
    Face,
    cover,
    default_crop,
    effective_dpi,
)
from desktop.core.geometry import Point, Size

LINES: Final = (EYE_LINE, 0.38, 0.42, 0.36, 0.44, 0.34, 0.46)
"""Where the eyes may stand, from the upper edge of a place; the first that serves most wins."""
LINE_SLACK: Final = 0.02
"""Eyes further than this from the line, in heights of the place, stand out."""
HEAD_WIDTH: Final = 1.35
"""How wide a head with hair is, in widths of the face box."""
MOST_TOLERANCE: Final = 0.5

State = Literal["even", "outlier", "focus", "faceless"]
"""Even; not to be had; framed by the user's focus point; no face known."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of one place: photo in px, place in mm, face and focus as fractions.

    `needed_dpi`: below this the photo must not be enlarged. The eyes are `eyes` face boxes below
    the upper edge of the box.
    """

    photo: Size
    target: Size
    face: Face | None
    focus: Point | None = None
    needed_dpi: float = 0.0
    eyes: float = EYES_IN_FACE

    @property
    def state(self) -> State | None:
        """Why this head takes no part, None where it does."""
        if self.focus is not None:
            return "focus"
        known = self.face is not None and self.face.width > 0 and self.face.height > 0
        return None if known else "faceless"


@dataclass(frozen=True, slots=True)
class Framed:
    """How a place is framed now, and whether its head is like the others."""

    crop: Crop
    state: State


@dataclass(frozen=True, slots=True)
class Harmony:
    """The framing of all places; `share`: the height of a face box in places, `line`: the eyes."""

    framed: tuple[Framed, ...]
    share: float
    line: float


def harmonise(heads: Sequence[Head], tolerance: float = 0.0) -> Harmony:
    """Frame places so that heads agree; `tolerance` is how far heights may differ, 0 to 0.5.

    Within the tolerance a head stays as near as possible to how it would be framed alone. The same
    heads give the same framing whatever their order. Nothing is upscaled past the resolution that
    is needed, and no head that the photo shows whole is cut.
    """
    tolerance = min(max(tolerance, 0.0), MOST_TOLERANCE)
    taking = [(head, head.face) for head in heads if head.state is None and head.face is not None]
    usual = sorted(_alone(head, face) for head, face in taking)
    middle = usual[len(usual) // 2] if usual else 0.0
    best: tuple[int, float, float] = (-1, middle, EYE_LINE)
    for line in LINES:
        bounds = [_bounds(head, face, line) for head, face in taking]
        number, share = _common([b for b in bounds if b[0] <= b[1]], middle)
        if number > best[0]:
            best = (number, share, line)
    _, share, line = best
    return Harmony(tuple(_framed(head, share, line, tolerance) for head in heads), share, line)


def head_of(head: Head, crop: Crop) -> tuple[float, float] | None:
    """Height of the face and line of the eyes that a crop shows, in heights of the place."""
    if head.face is None or head.face.height <= 0:
        return None
    box = crop.box(head.photo, head.target)
    eyes = head.face.y + head.eyes * head.face.height
    return head.face.height / box.height, (eyes - box.top) / box.height


def standing_out(shown: Sequence[tuple[float, float]], tolerance: float) -> list[int] | None:
    """Which heads (`head_of`) differ from the rest; None where no two thirds of them agree.

    So a wall tells by itself whether its heads were evened out.
    """
    if len(shown) < 3:
        return None
    share = sorted(height for height, _ in shown)[len(shown) // 2]
    line = sorted(eyes for _, eyes in shown)[len(shown) // 2]
    apart = [
        at
        for at, (height, eyes) in enumerate(shown)
        if abs(height - share) > tolerance * share + 1e-6 or abs(eyes - line) > LINE_SLACK
    ]
    return apart if len(apart) * 3 <= len(shown) else None


# ---------------------------------------------------------------------------- one place


def _alone(head: Head, face: Face) -> float:
    crop = default_crop(head.photo, head.target, None, face)
    return face.height / crop.box(head.photo, head.target).height


def _most_zoom(head: Head) -> float:
    """How far a photo may be enlarged until it is short of pixels."""
    if head.needed_dpi <= 0:
        return MAX_ZOOM
    whole = effective_dpi(head.photo, head.target, Crop())
    return min(max(whole / head.needed_dpi, 1.0), MAX_ZOOM)


def _largest(head: Head, face: Face, line: float) -> float:
    """The largest share at which no head is cut."""
    across, down = cover(head.photo, head.target)
    above = line / (head.eyes + HAIR_ABOVE_FACE)
    below = (1.0 - line) / (1.0 - head.eyes + CHIN_BELOW_FACE)
    beside = face.height * across / (down * face.width * HEAD_WIDTH)
    return min(above, below, beside)


def _bounds(head: Head, face: Face, line: float) -> tuple[float, float]:
    """The least and the largest share that a place can have with its eyes on a line."""
    down = cover(head.photo, head.target)[1]
    eyes = face.y + head.eyes * face.height
    tallest = min(down, eyes / line, (1.0 - eyes) / (1.0 - line))
    if tallest <= 0:
        return math.inf, 0.0
    shortest = down / _most_zoom(head)
    return face.height / tallest, min(face.height / shortest, _largest(head, face, line))


def _common(bounds: Sequence[tuple[float, float]], usual: float) -> tuple[int, float]:
    """The share that lies within the most bounds, as near as possible to the usual one."""
    lows, highs = sorted(low for low, _ in bounds), sorted(high for _, high in bounds)
    best, share = -1, usual
    for each in sorted({usual, *lows, *highs}, key=lambda edge: (abs(edge - usual), edge)):
        number = bisect_right(lows, each) - bisect_left(highs, each)
        if number > best:
            best, share = number, each
    return best, share


def _framed(head: Head, share: float, line: float, tolerance: float) -> Framed:
    face = head.face
    if head.state is not None or face is None:
        crop = default_crop(head.photo, head.target, head.focus, None)
        return Framed(crop, head.state or "faceless")
    low, high = _bounds(head, face, line)
    least, most = share * (1.0 - tolerance), share * (1.0 + tolerance)
    if max(low, least) <= min(high, most) * (1.0 + 1e-9):
        wanted = min(max(_alone(head, face), low, least), high, most)
    else:  # as near as can be: nothing past the resolution, the head whole
        wanted = share
    crop = _crop(head, face, wanted, line)
    height, eyes = head_of(head, crop) or (0.0, 0.0)
    even = low <= high and least * 0.999 <= height <= most * 1.001
    even = even and abs(eyes - line) <= LINE_SLACK
    return Framed(crop, "even" if even else "outlier")


def _crop(head: Head, face: Face, share: float, line: float) -> Crop:
    down = cover(head.photo, head.target)[1]
    share = min(share, _largest(head, face, line))
    zoom = min(max(share * down / face.height, 1.0), _most_zoom(head))
    height = down / zoom
    top = face.y + head.eyes * face.height - line * height
    crop = Crop(face.x + face.width / 2, top + height / 2, zoom)
    return crop.settled(head.photo, head.target)
