"""From a photo to what is shown and printed of it: proofs, crops, all of them upright and in sRGB.

Every function decodes once, at the smallest scale of the JPEG that still has the pixels asked for,
and converts colours after scaling: a 24-megapixel photo costs what its entropy decoding costs.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core import colour
from desktop.core.encoding import encode
from desktop.core.header import Header
from desktop.core.opening import Opened, open_picture
from desktop.core.vault import PROOFS

if TYPE_CHECKING:
    from PIL.Image import Image, Transpose

QUALITY = {256: 85, 1024: 88}

Box = tuple[float, float, float, float]
"""A part of the upright photo: left, top, width, height as fractions of its sides (0 to 1)."""

Colours = Callable[["Image", bytes | None], "Image"]
"""Makes a picture with other colours of one (mode L, RGB, CMYK or LAB) and its profile."""

Check = Callable[[], None]
"""Raises to stop; called between the steps of the work."""

WHOLE: Box = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class EncodedPicture:
    """A picture as JPEG. `width` and `height` in pixels, `mode` is Pillow's: RGB or CMYK.

    `icc` is its profile; empty means sRGB for RGB, and the press it was made for with CMYK. `part`
    is what is seen of it (left, top, width, height as fractions).
    """

    data: bytes
    width: int
    height: int
    mode: str
    icc: bytes = b""
    part: Box = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture as rows of R, G, B bytes in sRGB, without padding. Sizes in pixels."""

    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Proofs:
    """Scaled copies of a photo as JPEG, by longest side; `image` is the largest, still decoded."""

    data: dict[int, bytes]
    image: Image


def make_proofs(opened: Opened) -> Proofs:
    """The proofs of an opened photo: upright, sRGB, on white where it is transparent.

    A photo that is smaller than a proof is not enlarged. Raises Known: image_truncated,
    image_damaged, image_no_memory.
    """
    side = max(PROOFS)
    raw = opened.raw_size
    size = _within(raw, side)
    with opened.decoded(*size) as pixels:
        small = _scaled(pixels, size, (0.0, 0.0, *opened.extent), for_print=False)
    image = _finished(small, opened.header)
    data: dict[int, bytes] = {}
    for side in PROOFS:
        target = _within((opened.header.width, opened.header.height), side)
        proof = image if target == image.size else _scaled(image, target, for_print=False)
        data[side] = encode(proof, QUALITY[side])
    return Proofs(data, image)


def crop_jpeg(
    source: Path,
    box: Box,
    width: int,
    height: int,
    quality: int = 92,
    ground: str = "",
    check: Check = lambda: None,
) -> EncodedPicture:
    """Cut `box` out of the upright photo and scale it to at most `width` x `height` pixels.

    Never enlarged: where the photo has fewer pixels than asked for, the result keeps the shape that
    was asked for at the photo's own resolution. From quality 90 up, colour is not subsampled.
    What is transparent shows the `ground` "#rrggbb", by default white.
    Raises Known as `open_picture` and `make_proofs`; ValueError for an empty box or size.
    """
    image = _crop(source, box, width, height, ground=_plain(ground), check=check)
    return EncodedPicture(encode(image, quality), image.width, image.height, image.mode)


def crop_image(
    source: Path,
    box: Box,
    width: int,
    height: int,
    colours: Colours | None = None,
    ground: Image | None = None,
    check: Check = lambda: None,
) -> Image:
    """As `crop_jpeg`, but a picture in memory; `colours` makes of its colours what is wanted.

    `ground` is a picture of one pixel in those colours.
    """
    return _crop(source, box, width, height, colours or colour.to_srgb, ground, check)


def crop_pixels(
    source: Path,
    box: Box = WHOLE,
    width: int = 0,
    height: int = 0,
    ground: str = "",
    check: Check = lambda: None,
) -> Pixels:
    """As `crop_jpeg`, but plain pixels. Without a size, the photo's own."""
    ready = _crop(source, box, width, height, ground=_plain(ground), check=check)
    image = ready.convert("RGB")
    return Pixels(image.tobytes(), image.width, image.height)


def clear_pixels(source: Path, side: int) -> Pixels:
    """A whole picture for the screen with what is transparent in it: rows of R, G, B, A bytes.

    Its longer side has at most `side` pixels. Raises as `crop_jpeg`.
    """
    with open_picture(source) as opened:
        size = _within((opened.header.width, opened.header.height), side)
        alpha = _alpha(opened, size)
    image = _crop(source, WHOLE, *size).convert("RGB")
    image.putalpha(alpha.resize(image.size) if alpha is not None else 255)
    return Pixels(image.tobytes(), image.width, image.height)


# ------------------------------------------------------------------------------- inside


def _plain(ground: str) -> Image | None:
    """One pixel of a colour "#rrggbb" in sRGB; None for no colour."""
    from PIL import Image as Images

    return Images.new("RGB", (1, 1), ground) if ground else None


def _alpha(opened: Opened, size: tuple[int, int]) -> Image | None:
    """How opaque an upright picture is, scaled; None where it is so everywhere."""
    turn = opened.header.turn
    stored = (size[1], size[0]) if turn >= 5 else size
    with opened.decoded(*stored) as pixels:
        if pixels.mode not in ("RGBA", "LA"):
            return None
        alpha = _scaled(pixels, stored, for_print=False).getchannel("A")
    return alpha.transpose(_transposition(turn)) if turn != 1 else alpha


def _crop(
    source: Path,
    box: Box,
    width: int,
    height: int,
    colours: Colours = colour.to_srgb,
    ground: Image | None = None,
    check: Check = lambda: None,
) -> Image:
    if width < 0 or height < 0 or (width == 0) != (height == 0):
        raise ValueError(f"no size for a picture: {width} x {height}")
    left, top, right, bottom = _clipped(box)
    check()
    with open_picture(source) as opened:
        header = opened.header
        region = ((right - left) * header.width, (bottom - top) * header.height)
        size = _fitted(region, width, height)
        part, target = (left, top, right, bottom), size
        if header.turn != 1:
            part = _as_stored(part, header.turn)
            target = (size[1], size[0]) if header.turn >= 5 else size
        # The whole picture at the scale that gives this part its pixels.
        needed = (
            math.ceil(target[0] / (part[2] - part[0])),
            math.ceil(target[1] / (part[3] - part[1])),
        )
        with opened.decoded(*needed) as pixels:
            check()
            w, h = opened.extent
            small = _scaled(pixels, target, (part[0] * w, part[1] * h, part[2] * w, part[3] * h))
    check()
    made = _finished(small, header, colours, ground)
    check()
    return made


def _clipped(box: Box) -> Box:
    """Left, top, right, bottom within 0 to 1."""
    x, y, width, height = box
    left, top = min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)
    right, bottom = min(max(x + width, 0.0), 1.0), min(max(y + height, 0.0), 1.0)
    if not (right - left > 1e-9 and bottom - top > 1e-9):
        raise ValueError(f"nothing lies in the box {box}")
    return left, top, right, bottom


def _fitted(region: tuple[float, float], width: int, height: int) -> tuple[int, int]:
    """The size asked for, made smaller until the region has a pixel for each of its own."""
    if not width:
        return max(1, round(region[0])), max(1, round(region[1]))
    # Half a pixel is rounding, not a lack of resolution.
    scale = min(1.0, (region[0] + 0.5) / width, (region[1] + 0.5) / height)
    return max(1, math.floor(width * scale)), max(1, math.floor(height * scale))


def _as_stored(part: Box, turn: int) -> Box:
    """Left, top, right, bottom of the upright photo, as seen in the file that lies turned.

    `turn` is the EXIF orientation: how the rows and columns of the file lie in the photo.
    """
    left, top, right, bottom = part
    if turn in (2, 3, 6, 7):
        left, right = 1.0 - right, 1.0 - left
    if turn in (3, 4, 7, 8):
        top, bottom = 1.0 - bottom, 1.0 - top
    if turn >= 5:
        left, top, right, bottom = top, left, bottom, right
    return left, top, right, bottom


def _transposition(turn: int) -> Transpose:
    from PIL.Image import Transpose

    return {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }[turn]


def _within(size: tuple[int, int], side: int) -> tuple[int, int]:
    """A size of the same shape whose longer side is at most `side`."""
    longest = max(size)
    if longest <= side:
        return size
    return max(1, round(size[0] * side / longest)), max(1, round(size[1] * side / longest))


def _scaled(
    pixels: Image, size: tuple[int, int], box: Box | None = None, *, for_print: bool = True
) -> Image:
    """Scale a part (left, top, right, bottom in pixels) of a picture to `size`.

    Lanczos for print; for the screen Pillow's Hamming filter, which looks the same when scaling
    down and takes a third of the time. A plain average goes before, down to twice the size.
    """
    from PIL.Image import Resampling

    whole = (0.0, 0.0, float(pixels.width), float(pixels.height))
    if size == pixels.size and (box is None or box == whole):
        return pixels.copy()  # the caller closes the file and with it the pixels
    how = Resampling.LANCZOS if for_print else Resampling.HAMMING
    return pixels.resize(size, how, box or whole, reducing_gap=2.0)


def _finished(
    image: Image, header: Header, colours: Colours = colour.to_srgb, ground: Image | None = None
) -> Image:
    """Bring to sRGB or to what `colours` makes of it, flatten on a ground, turn upright.

    The ground is white, or a picture of one pixel in the colours that are wanted.
    """
    from PIL import Image as Images

    alpha: Image | None = None
    if image.mode in ("RGBA", "LA"):
        plain = image.mode.removesuffix("A")
        alpha = image.getchannel("A")
        if ground is None:
            white = Images.new(plain, image.size, "white")
            white.paste(image.convert(plain), mask=alpha)
            image = white
        else:
            image = image.convert(plain)
    image = colours(image, header.icc)
    if alpha is not None and ground is not None:
        below = ground.resize(image.size)
        below.paste(image if image.mode == below.mode else image.convert(below.mode), mask=alpha)
        image = below
    if header.turn != 1:
        image = image.transpose(_transposition(header.turn))
    return image
