"""Rectangles in millimetres."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.geometry import Box, Point, Rect, Size

lengths = st.floats(0.5, 5000)
places = st.floats(-5000, 5000)
rects = st.builds(Rect, places, places, lengths, lengths)


@given(rects, st.floats(0, 0.2))
def test_inset_is_undone_by_its_opposite(rect: Rect, amount: float) -> None:
    smaller = rect.inset(amount)
    assert rect.holds(smaller)
    assert smaller.inset(-amount).holds(rect)


@given(rects, rects)
def test_intersection_is_mutual(first: Rect, second: Rect) -> None:
    assert first.intersects(second) == second.intersects(first)


@given(rects, lengths, lengths)
def test_fitted_keeps_the_proportion_inside_and_touches(rect: Rect, w: float, h: float) -> None:
    inner = rect.fitted(Size(w, h))
    assert rect.holds(inner, tolerance=1e-3)
    assert inner.aspect == pytest.approx(w / h)
    assert inner.width == pytest.approx(rect.width) or inner.height == pytest.approx(rect.height)


def test_touching_is_not_sharing() -> None:
    assert not Rect(0, 0, 10, 10).intersects(Rect(10, 0, 10, 10))
    assert Rect(0, 0, 10, 10).intersects(Rect(9.9, 0, 10, 10))


def test_edges_belong_to_one_neighbour_only() -> None:
    left, right = Rect(0, 0, 10, 10), Rect(10, 0, 10, 10)
    assert not left.contains(Point(10, 5))
    assert right.contains(Point(10, 5))


def test_small_methods() -> None:
    rect = Rect(10, 20, 30, 40)
    assert (rect.right, rect.bottom, rect.center) == (40, 60, Point(25, 40))
    assert rect.inset(1, 2, 3, 4) == Rect(11, 22, 26, 34)
    assert rect.inset(1, 2) == Rect(11, 22, 28, 36)
    assert rect.moved(1, 2) == Rect(11, 22, 30, 40)
    assert rect.scaled(2) == Rect(20, 40, 60, 80)
    assert rect.size == Size(30, 40)
    assert Size(2, 3).turned() == Size(3, 2)
    assert Size(3, 2).is_landscape
    assert Size(3, 2).scaled(2) == Size(6, 4)
    assert Box(0.2, 0.1, 0.6, 0.5).center_x == pytest.approx(0.4)
    assert Box(0.2, 0.1, 0.6, 0.5).center_y == pytest.approx(0.3)
