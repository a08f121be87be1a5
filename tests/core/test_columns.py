"""Walls round a column: they close, their seam avoids what matters, and they look as they would."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.core.columns.cylinder import SLANT, Cylinder, fewest_and_most, wrapped
from desktop.core.columns.seam import Costs, Stretch, apart, best_seam
from desktop.core.columns.sizes import USUAL, Column, sheet, usual
from desktop.core.errors import Known
from desktop.core.geometry import Rect
from desktop.core.layouts.plan import LAYOUTS
from desktop.core.wall import Shapes, Wall, WallSpec, compose

ROUND = 3600.0

specs = st.builds(
    WallSpec,
    width=st.just(ROUND + 15),
    height=st.floats(800, 4000),
    margin_top=st.floats(0, 100),
    margin_bottom=st.floats(0, 100),
    margin_left=st.floats(0, 5000),
    gap_x=st.floats(0, 60),
    gap_y=st.floats(0, 60),
    rows=st.sampled_from((0, 0, 1, 3)),
    columns=st.sampled_from((0, 0, 2, 5)),
    caption=st.sampled_from(("none", "inside", "below")),
    layout=st.sampled_from(LAYOUTS),
    last_row=st.sampled_from(("left", "centre", "stretch", "fill")),
    ends=st.sampled_from(("inset", "half")),
    cell_width=st.sampled_from((0.0, 0.0, 310.0)),
    tolerance=st.sampled_from((0.0, 0.15)),
    around=st.just(ROUND),
    seam=st.floats(-4000, 4000),
)
shapes = st.builds(Shapes, st.just(()), st.lists(st.floats(0.5, 1.8), max_size=40))


def composed(spec: WallSpec, count: int, shapes: Shapes) -> Wall:
    """A wall, or no test where the specification cannot be met."""
    try:
        return compose(spec, count, shapes)
    except Known:
        assume(False)
        raise


def everywhere(wall: Wall) -> list[Rect]:
    """All cells with what is seen of them over the ends of the sheet."""
    rects = [*(cell.outer for cell in wall.cells), *wall.fillers]
    return [rect.moved(shift, 0.0) for rect in rects for shift in wall.shifts]


# ---------------------------------------------------------------------------- layout


@settings(max_examples=80, deadline=None)
@given(specs, st.integers(1, 60), shapes)
def test_cells_never_overlap_all_round_the_column(
    spec: WallSpec, count: int, shapes: Shapes
) -> None:
    wall = composed(spec, count, shapes)
    rects = everywhere(wall)
    for at, one in enumerate(rects):
        assert one.y >= spec.margin_top - 1e-5
        assert one.bottom <= spec.height - spec.margin_bottom + 1e-5
        assert not any(one.intersects(other, 1e-5) for other in rects[at + 1 :])
    for cell in wall.cells:
        assert -1e-5 <= cell.outer.center.x - spec.overlap / 2 < ROUND + 1e-5


@settings(max_examples=60, deadline=None)
@given(specs, st.integers(1, 60), shapes)
def test_the_gap_across_the_seam_is_like_the_others(
    spec: WallSpec, count: int, shapes: Shapes
) -> None:
    spec = replace(spec, last_row="stretch")
    wall = composed(spec, count, shapes)
    if spec.layout == "mosaic":
        return
    rows: dict[float, list[Rect]] = {}
    for cell in wall.cells:
        line = cell.row if spec.layout != "columns" else 0
        if spec.layout != "columns" or cell.row == 0:
            rows.setdefault(line, []).append(cell.outer)
    for line in rows.values():
        line.sort(key=lambda rect: rect.x)
        gaps = [b.x - a.right for a, b in itertools.pairwise(line)]
        gaps.append(line[0].x + ROUND - line[-1].right)
        assert max(gaps) - min(gaps) < 1e-6
        if not spec.cell_width and spec.layout in ("grid", "brick"):
            assert gaps[0] == pytest.approx(spec.gap_x)


@settings(max_examples=40, deadline=None)
@given(specs, st.integers(1, 60), st.floats(-9000, 9000))
def test_another_seam_only_turns_the_sheet(spec: WallSpec, count: int, seam: float) -> None:
    spec = replace(spec, seam=0.0)
    before, after = (composed(each, count, Shapes()) for each in (spec, replace(spec, seam=seam)))
    for one, other in zip(before.cells, after.cells, strict=True):
        assert (one.row, one.column, one.outer.size) == (other.row, other.column, other.outer.size)
        assert one.outer.y == other.outer.y
        assert apart(one.outer.x - seam, other.outer.x, ROUND) < 1e-6


def test_bricks_are_complete_round_a_column() -> None:
    spec = WallSpec(ROUND + 15, 2600, gap_x=20, gap_y=20, columns=6, layout="brick", around=ROUND)
    wall = compose(spec, 24)
    assert [sum(cell.row == row for cell in wall.cells) for row in range(wall.rows)] == [6] * 4
    assert not wall.fillers


def test_a_flat_wall_is_seen_once() -> None:
    assert compose(WallSpec(), 9).shifts == (0.0,)


# ---------------------------------------------------------------------------- seam

stretches = st.lists(
    st.builds(
        lambda start, length, weight: Stretch(start, start + length, float(weight)),
        st.floats(0, ROUND - 1),
        st.floats(1, 900),
        st.sampled_from((1, 5, 20, 100)),
    ),
    max_size=25,
)


def cut(place: float, strip: float, found: list[Stretch]) -> float:
    """What a strip touches, counted one by one."""
    total = 0.0
    for one in found:
        middle, half = (one.start + one.end) / 2, (one.end - one.start) / 2
        touches = apart(place, middle, ROUND) < half + strip / 2 - 1e-5
        total += one.weight if touches or 2 * half + strip >= ROUND else 0.0
    return total


@settings(max_examples=150, deadline=None)
@given(stretches, st.floats(0, 60), st.floats(0, ROUND - 1))
def test_costs_count_what_the_strip_touches(
    found: list[Stretch], strip: float, place: float
) -> None:
    costs = Costs(ROUND, strip, found)
    # Not where something just begins or ends.
    assume(all(apart(place, edge, ROUND) > 1e-3 for edge in costs.edges()))
    assert costs.at(place) == pytest.approx(cut(place, strip, found))


@settings(max_examples=100, deadline=None)
@given(stretches, st.floats(0, 60), st.lists(st.floats(0, ROUND - 1), max_size=30))
def test_no_other_place_is_better_for_a_seam(
    found: list[Stretch], strip: float, others: list[float]
) -> None:
    costs = Costs(ROUND, strip, found)
    best = best_seam(ROUND, strip, found)
    assert 0 <= best < ROUND
    assert all(costs.at(best) <= costs.at(other) + 1e-6 for other in (0.0, *others))


@settings(max_examples=60, deadline=None)
@given(stretches, st.floats(0, 60), st.floats(0, ROUND - 1))
def test_the_usual_place_is_kept_where_none_is_better(
    found: list[Stretch], strip: float, place: float
) -> None:
    best = best_seam(ROUND, strip, found, place)
    costs = Costs(ROUND, strip, found)
    if costs.at(place) <= costs.at(best):
        assert best == pytest.approx(place)
    assert best_seam(ROUND, strip, found, best) == pytest.approx(best)


def test_a_seam_goes_to_the_middle_between_two_faces() -> None:
    faces = [Stretch(0, 1000, 20), Stretch(1200, 3500, 20)]
    assert best_seam(ROUND, 20, faces) == pytest.approx(3550)  # 100 free there, and nearer
    assert best_seam(ROUND, 20, faces, 900) == pytest.approx(1100)


# ---------------------------------------------------------------------------- column and eye


def test_sizes() -> None:
    assert usual(3600, 2600) == USUAL[0]
    assert usual(3600, 2601) is None
    assert sheet(USUAL[0]) == (3615, 2600)
    assert Column(3600, 2600).diameter == pytest.approx(1145.9, abs=0.1)
    for column in (Column(100, 2600), Column(5079, 2600), Column(3600, math.nan)):
        with pytest.raises(Known, match="column_size"):
            sheet(column)
    with pytest.raises(Known, match="column_overlap"):
        sheet(USUAL[0], -1)


@settings(max_examples=80, deadline=None)
@given(st.floats(500, 5000), st.floats(300, 50_000), st.floats(-0.999, 0.999))
def test_what_is_seen_across_has_one_angle(circumference: float, far: float, across: float) -> None:
    seen = Cylinder(circumference, far)
    angle = seen.angle_at(across)
    assert abs(angle) <= seen.reach + 1e-9
    assert seen.across(angle) == pytest.approx(across, abs=1e-6)
    assert 0 < seen.scale_at(angle) <= 1.0 + 1e-9


def test_slices_cover_what_is_seen() -> None:
    seen = Cylinder(ROUND, 4000)
    slices = seen.slices(301)
    assert sum(each.width for each in slices) == pytest.approx(2 * seen.reach)
    assert slices[150].angle == pytest.approx(0, abs=1e-9)
    assert slices[0].scale < slices[150].scale == pytest.approx(1)


def test_less_than_half_of_a_column_is_seen_and_more_from_afar() -> None:
    near, far = Cylinder(ROUND, 500), Cylinder(ROUND, 40_000)
    assert near.reach < far.reach < math.pi / 2
    assert near.slant(0) == pytest.approx(0, abs=1e-6)
    assert near.slant(near.reach) == pytest.approx(math.pi / 2, abs=1e-6)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(0, ROUND), max_size=20), st.floats(500, 9000), st.floats(-9000, 9000))
def test_how_many_faces_are_seen_lies_between_the_fewest_and_the_most(
    places: list[float], far: float, turn: float
) -> None:
    column = Cylinder(ROUND, far)
    assume(
        all(
            abs(column.slant(wrapped(column.angle_of(place - turn))) - SLANT) > 0.01
            for place in places
        )
    )
    fewest, most = fewest_and_most(column, places)
    assert fewest <= len(column.seen(places, turn)) <= most
