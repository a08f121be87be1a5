"""The camera of the previewer: what stays in place when one zooms, pans and resizes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.geometry import Point, Rect, Size
from desktop.ui.preview.camera import MOST, Camera

sides = st.floats(1, 20_000)
views = st.floats(50, 4_000)
shares = st.floats(0, 1)


def camera(photo: Size, view: Size, dpr: float = 1.0) -> Camera:
    made = Camera()
    made.set_view(view, dpr)
    made.show(Rect(0, 0, photo.width, photo.height))
    return made


@given(sides, sides, views, views, st.sampled_from((1.0, 1.25, 2.0)))
def test_all_is_seen_at_first_and_nothing_enlarged(width, height, across, down, dpr) -> None:
    made = camera(Size(width, height), Size(across, down), dpr)
    seen = made.rect_in_view(made.content)
    assert seen.width <= across + 1e-6
    assert seen.height <= down + 1e-6
    assert made.percent <= 1.0 + 1e-9
    assert seen.center.x == pytest.approx(across / 2)
    assert seen.center.y == pytest.approx(down / 2)


@given(st.floats(1.01, 3), shares, shares)
def test_what_is_under_the_mouse_stays_there(factor, x, y) -> None:
    made = camera(Size(6000, 4000), Size(900, 600))
    made.look(0.5, Point(3000, 2000))
    at = Point(x * 900, y * 600)
    before = made.to_photo(at)
    made.zoom(factor, at)
    after = made.to_photo(at)
    assert after.x == pytest.approx(before.x)
    assert after.y == pytest.approx(before.y)


@given(st.lists(st.tuples(st.floats(0.2, 5), st.floats(-900, 900), st.floats(-900, 900))))
def test_the_photo_leaves_no_gap_at_an_edge(steps) -> None:
    view = Size(800.0, 500.0)
    made = camera(Size(3000, 4000), view)
    for factor, dx, dy in steps:
        made.zoom(factor, Point(abs(dx) % 800, abs(dy) % 500))
        made.pan(dx, dy)
        seen = made.rect_in_view(made.content)
        for start, length, room in ((seen.x, seen.width, 800), (seen.y, seen.height, 500)):
            if length >= room:
                assert start <= 1e-6
                assert start + length >= room - 1e-6
            else:
                assert start == pytest.approx((room - length) / 2, abs=1e-6)
        assert made.fit_scale - 1e-9 <= made.scale <= MOST + 1e-9


@given(shares, shares)
def test_places_go_there_and_back(x, y) -> None:
    made = camera(Size(3000, 4000), Size(800, 500), 2.0)
    made.look(0.7, Point(900, 900))
    at = Point(x * 3000, y * 4000)
    back = made.to_photo(made.to_view(at))
    assert back.x == pytest.approx(at.x, abs=1e-6)
    assert back.y == pytest.approx(at.y, abs=1e-6)


def test_all_stays_in_sight_when_the_window_changes_its_size() -> None:
    made = camera(Size(3000, 4000), Size(800, 500))
    made.set_view(Size(400, 300), 1.0)
    assert made.fitted
    assert made.scale == pytest.approx(300 / 4000)
    made.zoom(2)
    scale = made.scale
    made.set_view(Size(900, 700), 1.0)
    assert made.scale == scale


def test_a_paper_smaller_than_the_view_grows_without_a_jump() -> None:
    made = camera(Size(3000, 4000), Size(800, 500))
    made.look(0.05, Point(1500, 2000))
    made.zoom(1.25)
    assert made.scale == pytest.approx(0.0625)
    assert not made.fitted
    made.zoom(1 / 1.25)
    assert made.fitted
