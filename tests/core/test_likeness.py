"""Likeness: the same picture is known again, another one is not."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageEnhance, ImageFilter

from desktop.core.likeness import NEAR, differing, likeness, lookalikes

BITS = st.integers(-(1 << 63), (1 << 63) - 1)


def _photo(seed: int) -> Image.Image:
    """Soft light and dark areas, as a photo has."""
    dice = Random(seed)
    small = Image.new("RGB", (12, 15))
    small.putdata([tuple(dice.randrange(256) for _ in range(3)) for _ in range(180)])  # pyright: ignore[reportUnknownMemberType]
    return small.resize((800, 1000), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(20))


@pytest.mark.parametrize("seed", range(5))
def test_a_picture_is_known_again_smaller_brighter_and_saved_again(seed: int) -> None:
    photo = _photo(seed)
    bits = likeness(photo)
    assert -(1 << 63) <= bits < 1 << 63
    for other in (
        photo.resize((160, 200), Image.Resampling.LANCZOS),
        ImageEnhance.Brightness(photo).enhance(0.9),
        photo.convert("L"),
    ):
        assert differing(bits, likeness(other)) <= NEAR
    assert differing(bits, likeness(_photo(seed + 100))) > 3 * NEAR


@given(st.dictionaries(st.integers(1, 40), BITS, max_size=12), st.integers(0, 63))
def test_lookalikes_are_all_that_are_near(pictures: dict[int, int], bit: int) -> None:
    features = {
        id_: bits for id_, bits in pictures.items() if 8 <= (bits & 2**64 - 1).bit_count() <= 56
    }
    for id_, bits in list(features.items()):
        other = bits ^ (1 << bit)
        features[id_ + 100] = other if -(1 << 63) <= other < 1 << 63 else bits
    near = [
        (first, second)
        for first in sorted(features)
        for second in sorted(features)
        if first < second and differing(features[first], features[second]) <= NEAR
        and all(8 <= (features[i] & 2**64 - 1).bit_count() <= 56 for i in (first, second))
    ]  # fmt: skip
    assert lookalikes(features) == near


def test_plain_surfaces_are_not_alike() -> None:
    white = likeness(Image.new("RGB", (40, 50), "white"))
    assert lookalikes({1: white, 2: white}) == []
