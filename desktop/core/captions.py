"""How much room the words below, in or over a photo take, in mm."""

from __future__ import annotations

from typing import Literal

CaptionKind = Literal["none", "inside", "below", "overlay"]

CAPTION_TO_WIDTH = 0.072
"""Size of a caption's first line (em) relative to the cell's width, when not given."""
CAPTION_TO_HEIGHT = 0.055
"""The same relative to the cell's height; the smaller of both counts."""
ROLE_TO_NAME = 0.72
"""Size of a caption's second line relative to the first."""
CAPTION_SHARE = 0.5
"""A caption never takes more of a cell's height than this."""
OVERLAY_EM = 0.35
"""The air below the words of a band over a photo, in em of the first line."""
QUOTE_TO_NAME = 0.62
"""Size of a quote in a caption relative to its first line."""
QUOTE_LINES = 3
"""So many lines of a quote a caption has room for."""
QUOTE_EM = 0.35 + QUOTE_LINES * QUOTE_TO_NAME * 1.28
"""What a quote adds to a caption's height, in em of the first line."""


def caption_height(
    kind: CaptionKind, size: float, lines: int, cell_height: float, quote: bool = False
) -> float:
    """The height in mm of a caption whose first line has the em `size` (mm).

    Below a photo it is space, two lines of name and role; inside it also holds the dark gradient
    that keeps white letters readable; over it ("overlay") a band with air all round. A quote adds
    its lines. Never more than half of the cell.
    """
    if kind == "none" or size <= 0:
        return 0.0
    # In em of the first line: air above, line, air between, line(s) of the role.
    em = {1: 1.6, 2: 2.8}[2 if lines > 1 else 1]
    if kind == "inside":
        em = {1: 3.4, 2: 4.8}[2 if lines > 1 else 1]
    elif kind == "overlay":
        em += OVERLAY_EM
    if quote:
        em += QUOTE_EM
    return min(size * em, cell_height * CAPTION_SHARE)
