"""Where the viewer stands: which point of the photo is in the middle, and how large it is.

Pure arithmetic. Photo positions are pixels of the upright original, view positions logical pixels
of the canvas; so a proof and its original stand in exactly the same place.
"""

from __future__ import annotations

from desktop.core.geometry import Point, Rect, Size

MOST = 16.0
"""Screen pixels per pixel of the photo, at most."""
SMALLEST = 8.0
"""The photo is never shown smaller than so many logical pixels."""


class Camera:
    """Zoom and position. `content` is the part of the photo that can be seen, normally all."""

    def __init__(self) -> None:
        self.content = Rect(0.0, 0.0, 1.0, 1.0)
        self.view = Size(1.0, 1.0)
        self.room = (0.0, 0.0)
        """What stays free at the sides and above and below when all is shown."""
        self.dpr = 1.0
        """Pixels of the screen per logical pixel."""
        self.scale = 1.0
        """Logical pixels per pixel of the photo."""
        self.middle = Point(0.5, 0.5)
        """The point of the photo in the middle of the view."""
        self.fitted = True
        """All is shown, and stays so when the view changes its size."""

    @property
    def percent(self) -> float:
        """Screen pixels per pixel of the photo: 1.0 is a hundred per cent."""
        return self.scale * self.dpr

    @property
    def fit_scale(self) -> float:
        """The scale that shows all. A small photo is not enlarged."""
        width = max(SMALLEST, self.view.width - 2 * self.room[0])
        height = max(SMALLEST, self.view.height - 2 * self.room[1])
        return min(width / self.content.width, height / self.content.height, 1.0 / self.dpr)

    @property
    def limits(self) -> tuple[float, float]:
        """The smallest and the largest scale for zooming by hand."""
        return self.fit_scale, MOST / self.dpr

    @property
    def movable(self) -> bool:
        """Whether something lies outside the view."""
        return (
            self.content.width * self.scale > self.view.width + 0.5
            or self.content.height * self.scale > self.view.height + 0.5
        )

    def set_view(self, view: Size, dpr: float) -> None:
        """The canvas has another size, or stands on another screen."""
        self.view, self.dpr = view, dpr
        if self.fitted:
            self.fit()
        else:
            self._settle()

    def show(self, content: Rect) -> None:
        """Another photo, or another part of it. Scale and middle stay unless all is shown."""
        self.content = content
        if self.fitted:
            self.fit()
        else:
            self._settle()

    def fit(self) -> None:
        """Show all."""
        self.fitted = True
        self.scale = self.fit_scale
        self.middle = self.content.center

    def look(self, scale: float, at: Point) -> None:
        """Show a point of the photo in the middle at a scale, whatever the limits for zooming."""
        self.fitted = False
        self.scale = max(scale, SMALLEST / max(self.content.width, self.content.height))
        self.middle = at
        self._settle()

    def zoom(self, factor: float, at: Point | None = None) -> None:
        """Zoom by a factor; the point of the photo that lies at `at` (view) stays there."""
        self.zoom_to(self.scale * factor, at)

    def zoom_to(self, scale: float, at: Point | None = None) -> None:
        """Zoom to a scale within the limits. All the way out, the photo fits again."""
        least, most = self.limits
        if scale > self.scale:
            least = min(least, self.scale)  # smaller than all, after a look: no jump on the way in
        out = scale < self.scale
        scale = min(max(scale, least), most)
        if out and scale <= least * 1.0001:
            self.fit()
            return
        anchor = at or Point(self.view.width / 2, self.view.height / 2)
        held = self.to_photo(anchor)
        self.fitted = False
        self.scale = scale
        self.middle = Point(
            held.x - (anchor.x - self.view.width / 2) / scale,
            held.y - (anchor.y - self.view.height / 2) / scale,
        )
        self._settle()

    def pan(self, dx: float, dy: float) -> None:
        """Move the photo by logical pixels; it stops at its edges."""
        self.middle = Point(self.middle.x - dx / self.scale, self.middle.y - dy / self.scale)
        self._settle()

    def to_photo(self, at: Point) -> Point:
        """The point of the photo at a point of the view."""
        return Point(
            self.middle.x + (at.x - self.view.width / 2) / self.scale,
            self.middle.y + (at.y - self.view.height / 2) / self.scale,
        )

    def to_view(self, at: Point) -> Point:
        """Where a point of the photo is seen."""
        return Point(
            (at.x - self.middle.x) * self.scale + self.view.width / 2,
            (at.y - self.middle.y) * self.scale + self.view.height / 2,
        )

    def rect_in_view(self, part: Rect) -> Rect:
        """Where a part of the photo is seen."""
        corner = self.to_view(Point(part.x, part.y))
        return Rect(corner.x, corner.y, part.width * self.scale, part.height * self.scale)

    def _settle(self) -> None:
        """What is smaller than the view stands in its middle; the rest leaves no gap at an edge."""
        content, seen_x = self.content, self.view.width / self.scale
        seen_y = self.view.height / self.scale
        self.middle = Point(
            _held(self.middle.x, content.x, content.width, seen_x),
            _held(self.middle.y, content.y, content.height, seen_y),
        )


def _held(middle: float, start: float, length: float, seen: float) -> float:
    if length <= seen:
        return start + length / 2
    return min(max(middle, start + seen / 2), start + length - seen / 2)
