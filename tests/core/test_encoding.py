"""Pictures as JPEG through a pipe: the same bytes, and nothing stays open when it fails."""

from __future__ import annotations

import threading
from io import BytesIO

import pytest
from PIL import Image

from desktop.core import encoding
from desktop.core.encoding import encode


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("quality", [80, 92, 95])
def test_the_bytes_are_those_that_pillow_writes(mode: str, quality: int) -> None:
    image = Image.effect_noise((1400, 1000), 80).convert(mode)
    stream = BytesIO()
    sampling = "4:4:4" if quality >= 90 else "4:2:0"
    image.save(stream, "JPEG", quality=quality, subsampling=sampling)
    assert len(stream.getvalue()) > 1 << 16  # more than a pipe holds
    assert encode(image, quality) == stream.getvalue()


def test_a_profile_goes_along() -> None:
    with Image.open(BytesIO(encode(Image.new("RGB", (8, 8)), 92, b"a profile"))) as image:
        assert image.info["icc_profile"] == b"a profile"


def test_what_cannot_be_a_jpeg_leaves_no_thread() -> None:
    with pytest.raises(OSError, match="RGBA"):
        encode(Image.new("RGBA", (8, 8)), 92)
    assert not [thread for thread in threading.enumerate() if thread.name == "jpeg"]


@pytest.mark.parametrize("side", [8, 1400])
def test_what_cannot_be_fetched_is_no_shorter_picture(
    monkeypatch: pytest.MonkeyPatch, side: int
) -> None:
    """A small picture fits into the pipe: its encoder meets no fault."""

    def full(_end: int, _number: int) -> bytes:
        raise MemoryError

    monkeypatch.setattr(encoding.os, "read", full)
    with pytest.raises(MemoryError):
        encode(Image.effect_noise((side, side), 80), 92)
