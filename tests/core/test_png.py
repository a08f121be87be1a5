"""The PNG that grows row by row, read by somebody else."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop.core.png import PngWriter


@given(st.integers(1, 40), st.integers(1, 40), st.data())
def test_pillow_reads_what_was_written(width: int, height: int, data: st.DataObject) -> None:
    row = width * 3
    stride = row + data.draw(st.integers(0, 5))
    pixels = data.draw(st.binary(min_size=stride * height, max_size=stride * height))
    stream = io.BytesIO()
    png = PngWriter(stream, width, height, 300)
    done = 0
    while done < height:
        count = data.draw(st.integers(1, height - done))
        png.rows(pixels[done * stride : (done + count) * stride], stride)
        done += count
    png.close()
    image = Image.open(io.BytesIO(stream.getvalue()))
    image.load()
    assert image.size == (width, height)
    expected = b"".join(pixels[y * stride : y * stride + row] for y in range(height))
    assert image.tobytes() == expected
    assert image.info["dpi"] == pytest.approx((300, 300), abs=0.01)
    assert image.info["srgb"] == 0


def test_missing_rows_are_noticed() -> None:
    png = PngWriter(io.BytesIO(), 2, 3, 72)
    png.rows(bytes(6), 6)
    with pytest.raises(ValueError, match="2 rows"):
        png.close()
