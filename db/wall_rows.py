"""Rows of poster walls; `db.rows` offers them too."""

from __future__ import annotations

from datetime import datetime

from db.frozen import frozen
from db.vocabulary import NO_CAPTION


@frozen
class Wall:
    """A poster wall's settings in mm; `rows` or `columns` 0 means: find it automatically.

    `cell_width` and `cell_height` fix the size of its cells (0: free); `tolerance` is by how much
    justified rows and columns may change a photo's proportion. `fill` is what stands where a row
    is filled up, with its text and colour. `growth` "keep": late portraits move as few as possible.

    `kind` "poster": one poster with many portraits. "posters": each cell is a poster of its own
    of `poster_width` x `poster_height`, `poster_format` the format's name or ""; an empty colour
    or claim follows the campaign; `hoarding` "fitted": the page is as large as its posters need.
    "column": wrapped around an advertising column of a `circumference` and `column_height`; `seam`
    is how far the sheet's left edge is turned from where it would be, `seam_locked` whether by
    hand, `seam_overlap` what the sheet has on its right to be glued. `logo_id` is the picture of
    logos that name none themselves, and the posters' logo.
    """

    id: int
    name: str
    campaign_id: int | None = None
    format: str = "A0"
    width: float = 841.0
    height: float = 1189.0
    margin_top: float = 20.0
    margin_right: float = 20.0
    margin_bottom: float = 20.0
    margin_left: float = 20.0
    gap_x: float = 10.0
    gap_y: float = 10.0
    rows: int = 0
    columns: int = 0
    caption: str = "below"
    caption_fields: str = "name,age,role"
    caption_size: float = 0.0
    background: str = "#FFFFFF"
    dpi: int = 300
    created_at: datetime | None = None
    layout: str = "grid"
    last_row: str = "left"
    ends: str = "inset"
    cell_width: float = 0.0
    cell_height: float = 0.0
    seed: int = 1
    tolerance: float = 0.15
    frame: float = 0.0
    frame_colour: str = "#FFFFFF"
    radius: float = 0.0
    fill: str = "colour"
    fill_text: str = ""
    fill_colour: str = ""
    growth: str = "flow"
    kind: str = "poster"
    poster_format: str = ""
    poster_width: float = 0.0
    poster_height: float = 0.0
    poster_layout: str = "band"
    poster_colour: str = ""
    poster_claim: str = ""
    hoarding: str = "fitted"
    circumference: float = 0.0
    column_height: float = 0.0
    seam: float = 0.0
    seam_locked: int = 0
    seam_overlap: float = 15.0
    logo_id: int | None = None


@frozen
class Cell:
    """A place in a wall, in reading order; the crop is None where face or focus decide.

    `kind` says what it shows, by `text`, `colour` and, for a logo, the picture `picture_id` where
    that is no portrait. A portrait whose `text` is NO_CAPTION stands there without its words. Span
    and lock belong to the place, not to what it shows.
    """

    id: int
    wall_id: int
    position: int
    portrait_id: int | None = None
    center_x: float | None = None
    center_y: float | None = None
    zoom: float = 1.0
    kind: str = "portrait"
    text: str = ""
    colour: str = ""
    span_columns: int = 1
    span_rows: int = 1
    locked: int = 0
    picture_id: int | None = None

    @property
    def captioned(self) -> bool:
        """Whether a portrait has its words here, where the wall has captions."""
        return self.kind != "portrait" or self.text != NO_CAPTION

    @property
    def empty(self) -> bool:
        """Whether it shows nothing."""
        return self.kind == "portrait" and self.portrait_id is None

    @property
    def open(self) -> bool:
        """Whether a portrait that looks for a place may come here."""
        return self.empty and not self.locked


@frozen
class WallPrint:
    """What a wall was like when it was printed: `arrangement` is JSON that only the window reads.

    `output` says as what it was written ("press", "tiles", "office" ...), `file_name` where to.
    """

    id: int
    wall_id: int
    printed_at: datetime | None = None
    output: str = ""
    file_name: str = ""
    arrangement: str = "{}"
