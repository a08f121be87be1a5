"""A photo on paper: how large, which part of it, and how sharp in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rows import PortraitLine
from desktop.core.formats import FORMATS
from desktop.ui.preview.paper import FREE, Paper, printed, size_text, verdict
from desktop.work import i18n

LINE = PortraitLine(
    1, 1, "", "person", "Mara", 34, "draft", "", "", "", 1, "ab", ".jpg", "mara.jpg", 3000, 3750,
    "", "", None, None, None, None, None, None, None,
)  # fmt: skip


@pytest.fixture(autouse=True)
def _english(qapp) -> None:
    i18n.install("en")


@given(
    st.integers(100, 9000),
    st.integers(100, 9000),
    st.sampled_from([page.name for page in FORMATS]),
    st.floats(0, 1),
    st.floats(0, 1),
)
def test_the_photo_fills_the_paper(width, height, name, x, y) -> None:
    line = replace(LINE, width=width, height=height, focus_x=x, focus_y=y)
    found = printed(line, Paper(name))
    assert found is not None
    page, part = found.page, found.part
    assert part.width / part.height == pytest.approx(page.width / page.height, rel=1e-6)
    assert part.width == pytest.approx(width) or part.height == pytest.approx(height)
    assert part.x >= -1e-6
    assert part.right <= width + 1e-6
    assert found.mm_per_pixel * part.width == pytest.approx(page.width)
    assert (page.width > page.height) == (width > height)


def test_a_width_of_ones_own_cuts_nothing_off() -> None:
    found = printed(LINE, Paper(FREE, 300))
    assert found is not None
    assert found.page.width == 300
    assert found.page.height == pytest.approx(375)
    assert (found.part.width, found.part.height) == (3000, 3750)
    assert found.dpi == pytest.approx(254)
    assert size_text(found) == "300 × 375 mm".replace(" ", "\N{NO-BREAK SPACE}")


def test_without_a_photo_there_is_no_paper() -> None:
    assert printed(replace(LINE, digest="", width=0, height=0), Paper()) is None


@pytest.mark.parametrize(
    ("name", "side", "light", "words"),
    [
        ("A4", 3750, "green", "Good for A4: 321"),
        ("A0", 2600, "yellow", "A little soft on A0: 56 dpi; seen from 2 m it needs 70 dpi"),
        ("A0", 700, "red", "too small for A0: 15 dpi; seen from 2 m it needs 70"),
        ("A4", 300, "red", "too small for A4: 26 dpi; seen from 0.4 m"),
    ],
)
def test_plain_words_say_how_sharp_it_is(name, side, light, words) -> None:
    found = printed(replace(LINE, width=round(side * 0.8), height=side), Paper(name))
    assert found is not None
    told = verdict(found)
    assert told[0] == light
    assert words in told[1]
