"""The sheet that a print shop gets: trim, bleed and media boxes, and what stands beside the page.

Everything here is in mm of the file: a file 1:10 has a tenth of the poster's bleed, but its marks
are as long as ever.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from desktop.core.errors import Known
from desktop.core.formats import LARGEST_MM, mm_to_pt
from desktop.core.geometry import Rect, Size
from desktop.core.press.shops import Shop

MARK = 5.0
"""Length of a crop mark."""
AWAY = 1.0
"""From the bleed to the marks: none may be printed into it."""
SLUG = 2 * AWAY + MARK + 2.0
"""What marks take on each side of the bleed."""
HAIR = 0.09
"""Width of a mark's line: a quarter of a point."""
PATCH = 5.0
"""Side of a field of the colour bar."""
BAR: tuple[tuple[float, float, float, float], ...] = (
    (1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1),
    (1, 1, 0, 0), (0, 1, 1, 0), (1, 0, 1, 0),
    (0.5, 0, 0, 0), (0, 0.5, 0, 0), (0, 0, 0.5, 0), (0, 0, 0, 0.5),
    (0.5, 0.4, 0.4, 0),
)  # fmt: skip
"""Inks of the colour bar: full tones, overprints, half tones, and the grey of three inks."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with bleed and marks. `media` starts at the upper left corner, y grows downwards."""

    media: Rect
    bleed: Rect
    trim: Rect
    scale: int

    @classmethod
    def of(cls, page: Size, shop: Shop) -> Sheet:
        """The sheet of a page (mm of the poster) for a shop.

        Raises Known "press_too_large" where a PDF cannot be that large.
        """
        size = page.scaled(1 / shop.scale)
        bleed = shop.bleed / shop.scale
        around = bleed + (SLUG if shop.marks else 0.0)
        media = Rect(0.0, 0.0, size.width + 2 * around, size.height + 2 * around)
        if max(media.width, media.height) > LARGEST_MM:
            raise Known("press_too_large", most=LARGEST_MM)
        trim = media.inset(around)
        return cls(media, trim.inset(-bleed), trim, shop.scale)


def marks(sheet: Sheet, kinds: Collection[str]) -> str:
    """Operators of a PDF that draw the marks; the colour space /All must be there.

    The registration colour prints on every plate; it never reaches into the bleed.
    """
    if not kinds:
        return ""
    height = sheet.media.height
    out = ["q", "1 J", f"{mm_to_pt(HAIR):.4f} w", "/All CS 1 SCN /All cs 1 scn"]
    if "crop" in kinds:
        out += [_line(height, *line) for line in _crops(sheet)]
    if "registration" in kinds:
        for x, y in _targets(sheet):
            out += _target(height, x, y)
    if "bar" in kinds:
        out += _bar(sheet)
    out.append("Q")
    return "\n".join(out)


def _crops(sheet: Sheet) -> Iterator[tuple[float, float, float, float]]:
    trim, bleed = sheet.trim, sheet.bleed
    for x in (trim.x, trim.right):
        yield x, bleed.y - AWAY - MARK, x, bleed.y - AWAY
        yield x, bleed.bottom + AWAY, x, bleed.bottom + AWAY + MARK
    for y in (trim.y, trim.bottom):
        yield bleed.x - AWAY - MARK, y, bleed.x - AWAY, y
        yield bleed.right + AWAY, y, bleed.right + AWAY + MARK, y


def _targets(sheet: Sheet) -> Iterator[tuple[float, float]]:
    bleed, middle, off = sheet.bleed, sheet.trim.center, AWAY + MARK / 2
    yield middle.x, bleed.y - off
    yield middle.x, bleed.bottom + off
    yield bleed.x - off, middle.y
    yield bleed.right + off, middle.y


def _line(height: float, x1: float, y1: float, x2: float, y2: float) -> str:
    start = f"{mm_to_pt(x1):.4f} {mm_to_pt(height - y1):.4f} m"
    return f"{start} {mm_to_pt(x2):.4f} {mm_to_pt(height - y2):.4f} l S"


def _target(height: float, x: float, y: float) -> list[str]:
    """A cross in a circle, of four curves."""
    arm, r = MARK / 2, MARK / 4
    k = r * 0.5523  # a quarter of a circle as a Bézier curve
    corners = [
        (x + r, y), (x + r, y + k, x + k, y + r, x, y + r), (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r), (x + k, y - r, x + r, y - k, x + r, y),
    ]  # fmt: skip
    parts: list[str] = []
    for points in corners:
        pairs = zip(points[::2], points[1::2], strict=True)
        text = " ".join(f"{mm_to_pt(px):.4f} {mm_to_pt(height - py):.4f}" for px, py in pairs)
        parts.append(f"{text} {'m' if len(points) == 2 else 'c'}")
    return [
        _line(height, x - arm, y, x + arm, y),
        _line(height, x, y - arm, x, y + arm),
        f"{' '.join(parts)} s",
    ]


def _bar(sheet: Sheet) -> list[str]:
    """Fields of ink along the lower edge, from the left, as many as there is room for."""
    top = sheet.bleed.bottom + AWAY
    free = (sheet.trim.width - 4 * MARK) / 2  # up to the registration mark in the middle
    out: list[str] = []
    for number, inks in enumerate(BAR[: max(0, int(free / PATCH))]):
        x = sheet.trim.x + MARK + number * PATCH
        out.append(" ".join(f"{ink:g}" for ink in inks) + " k")
        corner = f"{mm_to_pt(x):.4f} {mm_to_pt(sheet.media.height - top - PATCH):.4f}"
        out.append(f"{corner} {mm_to_pt(PATCH):.4f} {mm_to_pt(PATCH):.4f} re f")
    return out
