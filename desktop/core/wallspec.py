"""What is asked of a wall; `desktop.core.wall` lays it out and offers this too."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.captions import CaptionKind
from desktop.core.formats import check_page
from desktop.core.geometry import Rect
from desktop.core.layouts import flowing
from desktop.core.layouts.plan import Ends, LastRow, Layout
from desktop.core.posters.placements import Poster


@dataclass(frozen=True, slots=True)
class WallSpec:
    """What the user decides about a wall. Lengths in mm; rows or columns 0: found automatically.

    `caption_size` is the em of the caption's first line in mm, 0 for one that suits the cells;
    `caption_lines` is 1 (name and age) or 2 (role below), `caption_quote` adds a quote below them;
    `background` is "#rrggbb". `cell_width` and `cell_height` fix the size of the cells (0: free);
    rows and columns follow from it. `tolerance` is by how much justified rows and columns may
    change a photo's proportion. `frame` is the width of the line around a photo, inside it.

    `around` is the circumference of the column that the page goes round (0: it is flat); what the
    page is wider is glued under its other end. `seam` is how far round the column the page is cut
    from where it would be. Margins left and right do not count there.

    With a `poster` the page is a hoarding and each cell a poster of its own, in true size.
    """

    width: float = 841.0
    height: float = 1189.0
    margin_top: float = 0.0
    margin_right: float = 0.0
    margin_bottom: float = 0.0
    margin_left: float = 0.0
    gap_x: float = 0.0
    gap_y: float = 0.0
    rows: int = 0
    columns: int = 0
    caption: CaptionKind = "none"
    caption_size: float = 0.0
    caption_lines: int = 2
    background: str = "#ffffff"
    layout: Layout = "grid"
    last_row: LastRow = "left"
    ends: Ends = "inset"
    cell_width: float = 0.0
    cell_height: float = 0.0
    seed: int = 1
    tolerance: float = flowing.TOLERANCE
    caption_quote: bool = False
    frame: float = 0.0
    frame_colour: str = "#ffffff"
    radius: float = 0.0
    around: float = 0.0
    seam: float = 0.0
    poster: Poster | None = None

    @classmethod
    def for_page(cls, width: float, height: float, caption: CaptionKind = "below") -> WallSpec:
        """A wall on a page in mm with margins and gaps that suit its size, in whole mm."""
        check_page(width, height)
        short = min(width, height)
        margin = float(round(short * 0.045))
        gap = float(round(short * 0.018))
        return cls(width, height, margin, margin, margin, margin, gap, gap, caption=caption)

    @property
    def page(self) -> Rect:
        """The whole page."""
        return Rect(0.0, 0.0, self.width, self.height)

    @property
    def overlap(self) -> float:
        """What of a page that goes round a column lies over its other end."""
        return self.width - self.around if self.around else 0.0

    @property
    def area(self) -> Rect:
        """The page without its margins: where cells may stand, as long as no seam is moved."""
        if self.around:
            high = self.height - self.margin_top - self.margin_bottom
            left = (self.overlap + self.gap_x) / 2
            return Rect(left, self.margin_top, self.around - self.gap_x, high)
        return self.page.inset(
            self.margin_left, self.margin_top, self.margin_right, self.margin_bottom
        )
