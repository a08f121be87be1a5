"""Which part of a photo a place shows.

A `Crop` does not know the size of its place, so that a wall can change its grid without losing
what the user framed.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.formats import MM_PER_INCH
from desktop.core.geometry import Box, Point, Rect, Size

MAX_ZOOM = 16.0
"""How far a photo can be enlarged inside its cell, relative to just covering it."""


@dataclass(frozen=True, slots=True)
class Face:
    """Where a face is, as fractions of the upright photo: upper left corner and extent."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the box, as fractions of the photo."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Crop:
    """Which part of a photo a cell shows.

    `center_x`, `center_y`: the middle of that part, as fractions of the upright photo. `zoom`: 1
    just covers the cell, 2 shows half of that in each direction. The values may lie outside what
    is possible (a cell changes its shape); `box` always answers with a part that covers the cell.
    """

    center_x: float = 0.5
    center_y: float = 0.5
    zoom: float = 1.0

    def box(self, photo: Size, target: Size) -> Box:
        """The part of the photo, as fractions, that fills `target`; of exactly its proportion.

        `photo` in pixels (upright), `target` in mm; only their proportions matter.
        """
        width, height = cover(photo, target)
        zoom = min(max(self.zoom, 1.0), MAX_ZOOM)
        width, height = width / zoom, height / zoom
        left = min(max(self.center_x - width / 2, 0.0), 1.0 - width)
        top = min(max(self.center_y - height / 2, 0.0), 1.0 - height)
        return Box(left, top, min(left + width, 1.0), min(top + height, 1.0))

    def settled(self, photo: Size, target: Size) -> Crop:
        """The same part of the photo with values that are possible for this cell."""
        box = self.box(photo, target)
        return Crop(box.center_x, box.center_y, min(max(self.zoom, 1.0), MAX_ZOOM))

    def panned(self, photo: Size, target: Size, dx: float, dy: float) -> Crop:
        """The crop after the photo was dragged by mm inside the cell; it stops at the edges."""
        box = self.box(photo, target)
        moved = Crop(
            box.center_x - dx / target.width * box.width,
            box.center_y - dy / target.height * box.height,
            self.zoom,
        )
        return moved.settled(photo, target)

    def zoomed(self, photo: Size, target: Size, factor: float, at: Point | None = None) -> Crop:
        """The crop after zooming by a factor about a point of the cell.

        `at` is in mm from the upper left corner of the photo's rectangle (its middle when None);
        the part of the photo that lies there stays there, as far as the edges allow.
        """
        start = self.settled(photo, target)
        zoom = min(max(start.zoom * factor, 1.0), MAX_ZOOM)
        before = start.box(photo, target)
        across = 0.5 if at is None else at.x / target.width
        down = 0.5 if at is None else at.y / target.height
        point_x = before.left + across * before.width
        point_y = before.top + down * before.height
        shrink = start.zoom / zoom
        return Crop(
            point_x + (0.5 - across) * before.width * shrink,
            point_y + (0.5 - down) * before.height * shrink,
            zoom,
        ).settled(photo, target)


def extended(crop: Crop, photo: Size, part: Rect, whole: Rect) -> Crop:
    """The crop of a larger place that leaves the photo where it is in a part of it (mm).

    As far as there is photo: where it ends, the whole of it gets that little larger or moves.
    """
    box = crop.box(photo, part.size)
    across, down = box.width / part.width, box.height / part.height
    width, height = whole.width * across, whole.height * down
    left = box.left - (part.x - whole.x) * across
    top = box.top - (part.y - whole.y) * down
    widest = cover(photo, whole.size)[0]
    return Crop(left + width / 2, top + height / 2, max(1.0, widest / width))


def cover(photo: Size, target: Size) -> tuple[float, float]:
    """Width and height (fractions of the photo) of its largest part shaped like `target`."""
    wanted = target.aspect / photo.aspect
    return (wanted, 1.0) if wanted < 1.0 else (1.0, 1.0 / wanted)


EYE_LINE = 0.40
"""Where the eyes stand in a cell, from its upper edge: a little above the middle."""
EYES_IN_FACE = 0.39
"""Where the eyes stand in a face box: the mean of a hundred official portraits (0.386)."""
HAIR_ABOVE_FACE = 0.45
"""How much hair and air above a face box belongs to the head, in heights of the box."""
CHIN_BELOW_FACE = 0.15
"""The same below."""
WANTED_FACE = 0.24
"""A face lower than this share of the cell is brought nearer, up to this share ..."""
MOST_FACE_ZOOM = 2.0
"""... but never enlarged more than this: resolution is worth more than equality."""


def default_crop(
    photo: Size,
    target: Size,
    focus: Point | None = None,
    face: Face | None = None,
) -> Crop:
    """Frame a photo in a cell as long as the user has not.

    The user's focus point wins and comes to the middle. Else a face: its eyes at 40 % of the
    height, the head never cut if the photo allows it, a small face brought nearer. Else the
    middle, of a standing photo the upper third. `focus` and `face` in fractions of the photo.
    """
    if focus is not None:
        return Crop(focus.x, focus.y, 1.0).settled(photo, target)
    if face is not None and face.width > 0 and face.height > 0:
        return _face_crop(photo, target, face)
    height = cover(photo, target)[1]
    return Crop(0.5, height / 2 + (1.0 - height) / 3, 1.0).settled(photo, target)


def _face_crop(photo: Size, target: Size, face: Face) -> Crop:
    height = cover(photo, target)[1]
    share = face.height / height
    zoom = min(max(WANTED_FACE / share, 1.0), MOST_FACE_ZOOM)
    height /= zoom
    top = face.y + EYES_IN_FACE * face.height - EYE_LINE * height
    # The chin first, then the hair: where both do not fit, the hair wins.
    top = max(top, face.y + (1.0 + CHIN_BELOW_FACE) * face.height - height)
    top = min(top, face.y - HAIR_ABOVE_FACE * face.height)
    return Crop(face.x + face.width / 2, top + height / 2, zoom).settled(photo, target)


def effective_dpi(photo: Size, target: Size, crop: Crop) -> float:
    """Pixels of the photo per inch of paper in a cell: `photo` in px, `target` in mm."""
    return crop.box(photo, target).width * photo.width / target.width * MM_PER_INCH
