"""What a PDF holds, as far as a print shop asks: pages, pictures, fonts, colours, declarations.

`desktop.core.press.reading` finds it out, `desktop.core.press.rules` judges it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from desktop.core.geometry import Rect


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture as it stands on a page: pixels, dots per inch there, and its place.

    `space` is RGB, CMYK or Gray where its numbers depend on the device, "ICC", "Lab" or another
    name else. `place` in mm from the upper left corner of the trim box.
    """

    name: str
    width: int
    height: int
    dpi: float
    space: str
    place: Rect
    ink: float | None
    """The most ink that any spot of it gets, in per cent; None where it cannot be told."""


@dataclass(slots=True)
class PageFacts:
    """One page. Boxes in mm of paper: left, bottom, right, top; only those that are there."""

    number: int
    boxes: dict[str, tuple[float, float, float, float]] = field(default_factory=dict[str, Any])
    rotation: int = 0
    unit: float = 1.0
    images: list[Seen] = field(default_factory=list[Seen])
    fonts: dict[str, bool] = field(default_factory=dict[str, bool])
    """The fonts by name, and whether they are embedded."""
    bare: set[str] = field(default_factory=set[str])
    """Colours of a device that are used without saying what they mean: RGB, CMYK, Gray."""
    transparent: bool = False
    forbidden: set[str] = field(default_factory=set[str])
    ink: float = 0.0
    """The most ink of a plain colour, in per cent."""
    words: float = 0.0
    """The smallest type on the page: its em in mm of paper, 0 where there are no words."""

    @property
    def trim(self) -> tuple[float, float, float, float] | None:
        """The page as it is after cutting."""
        return self.boxes.get("/TrimBox") or self.boxes.get("/ArtBox")


@dataclass(slots=True)
class Facts:
    """A file. `claims` is what it says of itself ("PDF/X-4"), "" for nothing."""

    version: str
    claims: str = ""
    pages: list[PageFacts] = field(default_factory=list[PageFacts])
    intents: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    """Output intents for printing: condition, class ("prtr"), space ("CMYK")."""
    missing: set[str] = field(default_factory=set[str])
    """Declarations that are not there: title, trapped, id, dates, metadata."""
    forbidden: set[str] = field(default_factory=set[str])
    encrypted: bool = False
