"""TIFF and JPEG written strip by strip: what other programs read is what was put in."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import IO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from desktop.core import jpeg
from desktop.core.jpeg import JpegWriter
from desktop.core.tiff import TiffWriter

Made = Callable[[IO[bytes], int, int, float], JpegWriter | TiffWriter]


def picture(width: int, height: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """A soft pattern: what photos are made of."""
    y, x = np.mgrid[0:height, 0:width]
    channels = [128 + 120 * np.sin(x / 17 + k) * np.cos(y / 23 - k) for k in range(3)]
    return np.stack(channels, axis=2).astype(np.uint8)


def written(made: Made, width: int, height: int, parts: list[int], pad: int = 0) -> bytes:
    stream = io.BytesIO()
    writer = made(stream, width, height, 150.0)
    data, top = picture(width, height), 0
    for rows in parts:
        block = np.zeros((rows, width * 3 + pad), np.uint8)
        block[:, : width * 3] = data[top : top + rows].reshape(rows, -1)
        writer.rows(block.tobytes(), width * 3 + pad)
        top += rows
    writer.close()
    return stream.getvalue()


sizes = st.tuples(
    st.integers(1, 300), st.lists(st.integers(1, 170), min_size=1, max_size=4), st.integers(0, 3)
)


@given(sizes)
@settings(max_examples=25)
def test_a_tiff_is_what_was_put_in(size: tuple[int, list[int], int]) -> None:
    width, parts, pad = size
    data = written(TiffWriter, width, sum(parts), parts, pad)
    with Image.open(io.BytesIO(data)) as image:
        assert image.mode == "RGB"
        assert image.info["dpi"] == pytest.approx((150, 150))
        assert "sRGB" in str(ImageCms.getProfileDescription(io.BytesIO(image.info["icc_profile"])))
        assert np.array_equal(np.asarray(image), picture(width, sum(parts)))


@given(sizes)
@settings(max_examples=25)
def test_a_jpeg_looks_like_what_was_put_in(size: tuple[int, list[int], int]) -> None:
    width, parts, pad = size
    data = written(JpegWriter, width, sum(parts), parts, pad)
    with Image.open(io.BytesIO(data)) as image:
        assert image.size == (width, sum(parts))
        assert image.info["dpi"] == (150, 150)
        assert image.info["icc_profile"]
        found = np.asarray(image.convert("RGB")).astype(int)
    assert np.abs(found - picture(width, sum(parts)).astype(int)).mean() < 3


def test_many_strips_of_a_jpeg_join_without_a_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jpeg, "MOST_ROWS", 16)
    data = written(JpegWriter, 203, 411, [200, 211])
    with Image.open(io.BytesIO(data)) as image:
        found = np.asarray(image.convert("RGB")).astype(int)
    stream = io.BytesIO()
    Image.fromarray(picture(203, 411)).save(stream, "JPEG", quality=92, subsampling="4:4:4")
    with Image.open(stream) as image:
        whole = np.asarray(image.convert("RGB")).astype(int)
    # Only what is beyond the lower edge of a last block may differ.
    assert np.array_equal(found[:400], whole[:400])


@pytest.mark.parametrize("made", [TiffWriter, JpegWriter])
def test_missing_rows_are_a_bug(made: Made) -> None:
    writer = made(io.BytesIO(), 4, 4, 72)
    writer.rows(bytes(4 * 3 * 3), 12)
    with pytest.raises(ValueError, match="1 rows"):
        writer.close()
