"""The pictures of the README are there, and small."""

from __future__ import annotations

import re

import pytest

from tests.packaging.conftest import ROOT

LARGEST = 200_000
PICTURES = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))


def test_every_station_of_the_road_is_shown() -> None:
    assert len(PICTURES) > 5


@pytest.mark.parametrize("place", PICTURES)
def test_pictures_are_small(place: str) -> None:
    assert (ROOT / place).is_file()
    if not place.endswith("help/wall.png"):  # the one that shows the program
        assert (ROOT / place).stat().st_size <= LARGEST
