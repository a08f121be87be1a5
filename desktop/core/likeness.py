"""Likeness: 64 bits of a picture that hardly change when it is scaled, saved again or brightened.

The difference hash: the picture shrunk to 9 x 8 grey pixels, one bit for each pixel that is
brighter than its neighbour (N. Krawetz, "Kind of Like That", hackerfactor.com, 2013).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH, HEIGHT = 9, 8
NEAR = 3
"""Two pictures look the same when at most so many of their 64 bits differ."""
BAND = 16
"""Bits of a band: of four bands one is equal where at most three bits differ."""
FLAT = 8
"""A picture with fewer bits set (or unset) than this has no features to be told by."""


def likeness(image: Image) -> int:
    """The 64 bits of an upright picture, as a signed number (what a database column holds)."""
    from PIL.Image import Resampling

    grey = image.convert("L").resize((WIDTH, HEIGHT), Resampling.BOX).tobytes()
    bits = 0
    for row in range(HEIGHT):
        for column in range(WIDTH - 1):
            at = row * WIDTH + column
            bits = bits << 1 | (grey[at] > grey[at + 1])
    return bits - (1 << 64) if bits >> 63 else bits


def likeness_of_proof(file: Path) -> int | None:
    """The likeness by a small proof, whenever it is computed; None where the file is no picture."""
    from desktop.core.errors import Known
    from desktop.core.opening import open_picture

    try:
        with open_picture(file) as opened, opened.decoded(*opened.raw_size) as pixels:
            return likeness(pixels)
    except Known:
        return None


def differing(first: int, second: int) -> int:
    """How many of the 64 bits differ."""
    return ((first ^ second) & (1 << 64) - 1).bit_count()


def lookalikes(pictures: Mapping[int, int]) -> list[tuple[int, int]]:
    """Pairs of ids whose likeness is `NEAR`, in ascending order.

    Compares only what shares a band, so that a hundred thousand pictures take a second. Plain
    surfaces are left out: they are all alike.
    """
    bands: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for id_, bits in sorted(pictures.items()):
        if FLAT <= (bits & (1 << 64) - 1).bit_count() <= 64 - FLAT:
            for start in range(0, 64, BAND):
                bands[start, bits >> start & (1 << BAND) - 1].append(id_)
    found = {
        pair
        for ids in bands.values()
        for pair in combinations(ids, 2)
        if differing(pictures[pair[0]], pictures[pair[1]]) <= NEAR
    }
    return sorted(found)
