"""Where a page is cut, what a frame leaves of it, and where words and faces are safe (mm)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.core.formats import PageFormat
from desktop.core.geometry import Rect

Line = Literal["bleed", "trim", "visible", "safe", "joint"]


@dataclass(frozen=True, slots=True)
class Guides:
    """The lines of a page: `trim` is the page; what a format has not is None.

    `standing`, `lying`: where joints of sheets are seen, x and y.
    """

    trim: Rect
    bleed: Rect | None = None
    visible: Rect | None = None
    safe: Rect | None = None
    standing: tuple[float, ...] = ()
    lying: tuple[float, ...] = ()
    posters: tuple[Guides, ...] = ()
    """Those of the single posters on a hoarding."""

    def rects(self, *, posters: bool = True) -> list[tuple[Line, Rect]]:
        """The lines that are rectangles, from the outside in; with or without those of posters."""
        found: tuple[tuple[Line, Rect | None], ...] = (
            ("bleed", self.bleed),
            ("trim", self.trim),
            ("visible", self.visible),
            ("safe", self.safe),
        )
        own: list[tuple[Line, Rect]] = [(name, rect) for name, rect in found if rect is not None]
        if not posters:
            return own
        return own + [each for poster in self.posters for each in poster.rects()]

    def near(self, x: float, y: float, within: float) -> Line | None:
        """The line that a point lies on, give or take so many mm; the innermost of several."""
        if self.trim.inset(-within).holds(Rect(x, y, 0, 0)) and (
            any(abs(x - at) <= within for at in self.standing)
            or any(abs(y - at) <= within for at in self.lying)
        ):
            return "joint"
        for name, rect in reversed(self.rects()):
            point = Rect(x, y, 0, 0)
            inner = rect.inset(within)
            outside = not (inner.width > 0 and inner.height > 0 and inner.holds(point))
            if rect.inset(-within).holds(point) and outside:
                return name
        return None


def moved(guides: Guides, x: float, y: float) -> Guides:
    """The same lines elsewhere (mm); joints stay."""

    def there(rect: Rect | None) -> Rect | None:
        return None if rect is None else rect.moved(x, y)

    return Guides(
        guides.trim.moved(x, y), there(guides.bleed), there(guides.visible), there(guides.safe)
    )


def guides_of(
    page: PageFormat,
    width: float,
    height: float,
    joints: tuple[tuple[float, ...], tuple[float, ...]] = ((), ()),
) -> Guides:
    """The guides of a page (mm), standing or lying, in a format; `joints` as `Tiling.joints`."""
    trim = Rect(0.0, 0.0, width, height)
    across, down = page.hidden
    if (width > height) != (page.width_mm > page.height_mm):
        across, down = down, across
    visible = trim.inset(across, down)
    framed = any(page.hidden)
    safe = visible.inset(page.safe)
    return Guides(
        trim,
        trim.inset(-page.bleed) if page.bleed > 0 else None,
        visible if framed else None,
        safe if page.safe > 0 and min(safe.width, safe.height) > 0 else None,
        *joints,
    )
