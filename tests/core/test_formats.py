"""Page formats, units and what resolution is enough."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import formats
from desktop.core.errors import Known
from desktop.core.geometry import Size


def test_known_conversions() -> None:
    assert formats.mm_to_pt(25.4) == pytest.approx(72)
    assert round(formats.mm_to_px(841, 300)) == 9933
    assert round(formats.mm_to_px(1189, 300)) == 14043


@pytest.mark.parametrize("page", formats.FORMATS, ids=lambda page: page.name)
def test_formats_are_found_by_name_and_by_size(page: formats.PageFormat) -> None:
    assert formats.find_format(f" {page.name.lower()} ") is page
    assert formats.format_of(page.width_mm, page.height_mm) is page
    assert formats.format_of(page.height_mm, page.width_mm) is page
    assert page.size(landscape=True) == page.size().turned()
    assert page.size().aspect == pytest.approx(1 / math.sqrt(2), abs=0.005)
    assert formats.viewing_distance(page.width_mm, page.height_mm) == page.distance_m


def test_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(Known) as caught:
        formats.find_format("B7")
    assert caught.value.code == "page_format"
    assert "A0" in str(caught.value.values["names"])


@pytest.mark.parametrize(
    "size", [(9.9, 100), (100, 5081), (math.nan, 100), (100, math.inf), (-5, 100), (0, 0)]
)
def test_impossible_pages(size: tuple[float, float]) -> None:
    with pytest.raises(Known) as caught:
        formats.check_page(*size)
    assert caught.value.code == "page_size"


def test_possible_pages() -> None:
    assert formats.check_page(10, 5080) == Size(10, 5080)
    assert formats.format_of(500, 700) is None


@given(st.floats(10, 5080), st.floats(10, 5080))
def test_free_sizes_are_seen_from_a_sane_distance(width: float, height: float) -> None:
    assert 0.3 <= formats.viewing_distance(width, height) <= 10.1


def test_resolution_is_judged_by_distance() -> None:
    assert formats.judge_dpi(90, 1.0) == "good"
    assert formats.judge_dpi(60, 1.0) == "fair"
    assert formats.judge_dpi(40, 1.0) == "poor"
    assert formats.judge_dpi(40, 5.0) == "good"


def test_largest_good_format() -> None:
    camera = formats.largest_good_format(6000, 4000)
    assert camera is not None
    assert camera.name == "A0"
    telephone = formats.largest_good_format(1480, 2100)
    assert telephone is not None
    assert telephone.name in {"A3", "A2", "A1", "A0"}
    assert formats.largest_good_format(100, 100) is None


def test_a_shop_may_ask_for_more_than_the_eye() -> None:
    assert formats.judge_dpi(45, 2.0) == "good"
    assert formats.judge_dpi(45, 2.0, min_dpi=70) == "fair"
    assert formats.judge_dpi(41, 2.0, min_dpi=70) == "poor"
    assert formats.judge_dpi(80, 1.0, min_dpi=70) == "fair", "and less does not make it sharp"


@given(st.floats(1, 1000), st.floats(0.1, 50), st.floats(0, 600))
def test_the_higher_of_both_needs_decides(dpi: float, distance: float, least: float) -> None:
    needed = max(87 / distance, least)
    good = formats.judge_dpi(dpi, distance, least) == "good"
    assert good == (dpi >= needed - formats.WHOLE_DPI), "within the half dpi of whole pixels"


def test_a_photo_is_told_for_every_format_what_holds() -> None:
    telephone = formats.reach(1480, 2100)  # small pages are looked at from near
    assert (telephone.good, telephone.but) == (("A6", "A5", "A3", "A2"), ("A4",))
    assert set(telephone.fair) >= {"A4", "A1"}
    small = formats.reach(1500, 1200)
    assert (small.good, small.fair, small.but) == ((), ("A6", "A5", "A3", "A2", "A1"), ())
    assert formats.reach(100, 100) == formats.Reach((), ())


@given(st.integers(1, 9000), st.integers(1, 9000))
def test_reach_and_the_largest_good_format_agree(width: int, height: int) -> None:
    best = formats.largest_good_format(width, height)
    good = formats.reach(width, height).good
    assert (best.name if best is not None else None) == (good[-1] if good else None)
