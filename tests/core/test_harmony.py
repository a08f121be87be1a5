"""Heads of equal height, eyes on one line: for photos and places of any shape."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.crop import EYE_LINE, Face, effective_dpi
from desktop.core.geometry import Point, Size
from desktop.core.harmony import (
    HEAD_WIDTH,
    LINE_SLACK,
    Head,
    harmonise,
    head_of,
    standing_out,
)

PLACE = Size(100, 125)


def studio(height: float, y: float = 0.3, x: float = 0.4, dpi: float = 0.0) -> Head:
    """A standing photo of 24 megapixels with a face of some height."""
    face = Face(x, y, height * 0.75 * 1.5, height)
    return Head(Size(4000, 6000), PLACE, face, needed_dpi=dpi)


@st.composite
def faces(draw: st.DrawFn) -> Face:
    width, height = draw(st.floats(0.02, 0.6)), draw(st.floats(0.02, 0.6))
    return Face(draw(st.floats(0, 1 - width)), draw(st.floats(0, 1 - height)), width, height)


sides = st.integers(50, 9000)
any_head = st.builds(
    Head,
    photo=st.builds(Size, sides.map(float), sides.map(float)),
    target=st.builds(Size, st.floats(10, 800), st.floats(10, 800)),
    face=st.one_of(st.none(), faces()),
    focus=st.one_of(st.none(), st.none(), st.builds(Point, st.floats(0, 1), st.floats(0, 1))),
    needed_dpi=st.sampled_from((0.0, 44.0, 150.0)),
)


def test_heads_of_a_studio_become_equal() -> None:
    heads = [studio(0.12, 0.25), studio(0.15, 0.3), studio(0.2, 0.2), studio(0.17, 0.35, 0.2)]
    found = harmonise(heads)
    shown = [head_of(head, one.crop) for head, one in zip(heads, found.framed, strict=True)]
    assert [one.state for one in found.framed] == ["even"] * 4
    for seen in shown:
        assert seen is not None
        assert abs(seen[0] - found.share) < 0.001
        assert abs(seen[1] - found.line) < 0.001


def test_tolerance_leaves_heads_nearer_to_how_they_were() -> None:
    heads = [studio(0.16), studio(0.18), studio(0.2), studio(0.22)]

    def spread(tolerance: float) -> float:
        framed = harmonise(heads, tolerance).framed
        seen = [head_of(h, f.crop) for h, f in zip(heads, framed, strict=True)]
        sizes = [one[0] for one in seen if one is not None]
        return max(sizes) / min(sizes)

    assert spread(0.0) < 1.001
    assert 1.0 < spread(0.05) <= 1.05 / 0.95 + 0.001
    assert spread(0.05) <= spread(0.2) + 1e-9


def test_a_photo_short_of_pixels_is_an_outlier_and_not_upscaled() -> None:
    small = Head(Size(400, 600), PLACE, Face(0.47, 0.3, 0.06, 0.05), needed_dpi=100)
    found = harmonise([studio(0.2, dpi=100), studio(0.22, dpi=100), small])
    assert [one.state for one in found.framed] == ["even", "even", "outlier"]
    assert effective_dpi(small.photo, small.target, found.framed[2].crop) >= 100


def test_the_focus_point_wins_and_no_face_falls_back() -> None:
    focus = Head(Size(4000, 6000), PLACE, Face(0.4, 0.3, 0.2, 0.2), Point(0.5, 0.7))
    bare = Head(Size(4000, 6000), PLACE, None)
    found = harmonise([studio(0.2), focus, bare])
    assert [one.state for one in found.framed] == ["even", "focus", "faceless"]
    assert abs(found.framed[1].crop.center_y - 0.58) < 0.02, "as near as the edge allows"
    assert found.framed[2].crop.zoom == 1.0


def test_nobody_and_nothing() -> None:
    assert harmonise([]).framed == ()
    assert harmonise([Head(Size(10, 10), PLACE, None)]).line == EYE_LINE


@settings(max_examples=40)
@given(st.lists(any_head, max_size=6), st.floats(0, 0.5))
def test_any_wall(heads: list[Head], tolerance: float) -> None:
    found = harmonise(heads, tolerance)
    assert len(found.framed) == len(heads)
    for head, one in zip(heads, found.framed, strict=True):
        box = one.crop.box(head.photo, head.target)
        assert box.left >= -1e-9
        assert box.right <= 1 + 1e-9
        assert box.top >= -1e-9
        assert box.bottom <= 1 + 1e-9
        seen = head_of(head, one.crop)
        if one.state == "even" and seen is not None:
            assert (1 - tolerance) * found.share * 0.998 <= seen[0]
            assert seen[0] <= (1 + tolerance) * found.share * 1.002
            assert abs(seen[1] - found.line) <= LINE_SLACK + 1e-6
        if one.state in ("even", "outlier") and one.crop.zoom > 1.001 and head.needed_dpi:
            dpi = effective_dpi(head.photo, head.target, one.crop)
            assert dpi >= head.needed_dpi * 0.999, "nothing is upscaled past the limit"


@settings(max_examples=40)
@given(st.lists(any_head, min_size=1, max_size=5), st.integers(0, 99))
def test_the_order_of_places_does_not_matter(heads: list[Head], seed: int) -> None:
    order = list(range(len(heads)))
    random.Random(seed).shuffle(order)
    straight, mixed = harmonise(heads), harmonise([heads[at] for at in order])
    assert mixed.framed == tuple(straight.framed[at] for at in order)


@settings(max_examples=40)
@given(st.lists(any_head, max_size=5))
def test_an_even_head_is_whole(heads: list[Head]) -> None:
    found = harmonise(heads)
    for head, one in zip(heads, found.framed, strict=True):
        if one.state != "even" or head.face is None:
            continue
        box, face = one.crop.box(head.photo, head.target), head.face
        assert box.top <= face.y + 1e-6
        assert box.bottom >= face.y + face.height - 1e-6, "neither forehead nor chin is cut"
        assert box.width >= face.width * HEAD_WIDTH * 0.99


def test_a_wall_tells_whether_it_was_evened_out() -> None:
    even = [(0.3, 0.4)] * 6
    assert standing_out(even, 0.02) == []
    assert standing_out([*even, (0.4, 0.4)], 0.02) == [6]
    assert standing_out([*even, (0.3, 0.5)], 0.02) == [6]
    assert standing_out([(0.1 * n, 0.4) for n in range(1, 7)], 0.02) is None
    assert standing_out(even[:2], 0.02) is None
