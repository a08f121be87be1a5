"""What a poster's layout is made of: placements in fractions of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.core.geometry import Rect, Size

What = Literal["photo", "quote", "name", "role", "claim", "credit", "logo"]
When = Literal["always", "quote", "plain"]
"""A placement holds for every poster, for one with a quote, or for one without."""
Weight = Literal["normal", "medium", "bold", "black"]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where something stands: left, top, width and height as fractions of the page.

    `size` is the largest type size (em) as a share of the page's diagonal; words that have no
    room get smaller. `down` is where they stand in a place that is higher: 0 top, 1 bottom.
    """

    what: What
    x: float
    y: float
    width: float
    height: float
    size: float = 0.0
    weight: Weight = "medium"
    down: float = 0.0
    when: When = "always"

    def on(self, page: Rect) -> Rect:
        """The place on a page (mm)."""
        return Rect(
            page.x + self.x * page.width,
            page.y + self.y * page.height,
            self.width * page.width,
            self.height * page.height,
        )


@dataclass(frozen=True, slots=True)
class PosterLayout:
    """A layout for posters that stand and one for those that lie, by its key.

    `veil`: on a page that stands, words stand on the photo, which is darkened from below over that
    share of the page; heads belong above the words.
    """

    key: str
    upright: tuple[Placement, ...]
    lying: tuple[Placement, ...]
    veil: float = 0.0

    def placements(self, page: Size, quote: bool) -> tuple[Placement, ...]:
        """What stands where on a page, with or without a quote."""
        turned = self.lying if page.width > page.height else self.upright
        left_out: When = "plain" if quote else "quote"
        return tuple(each for each in turned if each.when != left_out)

    def veiled(self, page: Size) -> float:
        """The share of a page, from below, that is darkened for its words; 0 for none."""
        return 0.0 if page.width > page.height else self.veil

    def free(self, page: Rect) -> Rect:
        """The part of the photo that no words cover (mm)."""
        photo = self.photo(page)
        if not self.veiled(page.size):
            return photo
        quote = next(each for each in self.placements(page.size, True) if each.what == "quote")
        return Rect(photo.x, photo.y, photo.width, quote.on(page).y - photo.y)

    def photo(self, page: Rect) -> Rect:
        """Where the photo stands on a page (mm)."""
        placements = self.placements(page.size, quote=True)
        return next(each for each in placements if each.what == "photo").on(page)


@dataclass(frozen=True, slots=True)
class Poster:
    """The posters of a wall: their size in mm and the layout's key."""

    width: float
    height: float
    layout: str = "band"

    @property
    def size(self) -> Size:
        """Width and height."""
        return Size(self.width, self.height)
