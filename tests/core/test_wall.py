"""The geometry of walls: grids, captions, and which part of a photo a cell shows."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.core.crop import (
    EYES_IN_FACE,
    MAX_ZOOM,
    Crop,
    Face,
    cover,
    default_crop,
    effective_dpi,
)
from desktop.core.errors import Known
from desktop.core.geometry import Point, Size
from desktop.core.wall import (
    CAPTION_SHARE,
    SMALLEST_PHOTO,
    Wall,
    WallSpec,
    best_grid,
    compose,
)

sides = st.floats(10, 5080)
specs = st.builds(
    WallSpec,
    width=sides,
    height=sides,
    margin_top=st.floats(0, 60),
    margin_right=st.floats(0, 60),
    margin_bottom=st.floats(0, 60),
    margin_left=st.floats(0, 60),
    gap_x=st.floats(0, 30),
    gap_y=st.floats(0, 30),
    rows=st.integers(0, 12),
    columns=st.integers(0, 12),
    caption=st.sampled_from(("none", "inside", "below")),
    caption_size=st.one_of(st.just(0.0), st.floats(0.1, 200)),
    caption_lines=st.integers(1, 2),
)
counts = st.integers(0, 300)


def composed(spec: WallSpec, count: int) -> Wall:
    """A wall, or no test where the specification cannot be met."""
    try:
        return compose(spec, count)
    except Known:
        assume(False)
        raise


@given(specs, counts)
def test_cells_stay_on_the_page_and_apart(spec: WallSpec, count: int) -> None:
    wall = composed(spec, count)
    for cell in wall.cells:
        assert spec.area.holds(cell.outer)
        assert cell.outer.width >= SMALLEST_PHOTO - 1e-9
        assert cell.photo.height >= SMALLEST_PHOTO * (1 - CAPTION_SHARE) - 1e-9
    grid = [wall.cells[row * wall.columns : (row + 1) * wall.columns] for row in range(wall.rows)]
    for line in grid:
        for left, right in pairwise(line):
            assert left.outer.right + spec.gap_x == pytest.approx(right.outer.x)
            assert not left.outer.intersects(right.outer)
    for upper, lower in pairwise(grid):
        assert upper[0].outer.bottom + spec.gap_y == pytest.approx(lower[0].outer.y)
        assert not upper[0].outer.intersects(lower[0].outer)


@given(specs, counts)
def test_every_index_has_one_cell_in_reading_order(spec: WallSpec, count: int) -> None:
    wall = composed(spec, count)
    assert [cell.index for cell in wall.cells] == list(range(wall.rows * wall.columns))
    for cell in wall.cells:
        assert wall.at(cell.row, cell.column) is cell
    if not (spec.rows and spec.columns):
        assert len(wall.cells) >= count
    assert wall.at(wall.rows, 0) is None
    assert wall.at(0, -1) is None


@given(specs, counts)
def test_captions_lie_in_their_cell(spec: WallSpec, count: int) -> None:
    wall = composed(spec, count)
    for cell in wall.cells:
        if spec.caption == "none":
            assert cell.caption is None
            assert cell.photo == cell.outer
            continue
        assert cell.caption is not None
        assert cell.outer.holds(cell.caption)
        assert cell.caption.height <= cell.outer.height * CAPTION_SHARE + 1e-9
        if spec.caption == "below":
            assert not cell.photo.intersects(cell.caption)
            assert cell.caption.bottom == pytest.approx(cell.outer.bottom)
        else:
            assert cell.photo == cell.outer


@given(specs, counts)
def test_composing_is_repeatable(spec: WallSpec, count: int) -> None:
    assert composed(spec, count) == compose(spec, count)


@given(st.integers(2, 600), st.floats(50, 3000), st.floats(50, 3000))
def test_best_grid_has_no_empty_row_and_few_holes(count: int, width: float, height: float) -> None:
    assume(0.3 < width / height < 3.3)
    rows, columns = best_grid(count, width, height)
    assert rows * columns >= count
    assert (rows - 1) * columns < count
    assert (width / columns) / (height / rows) == pytest.approx(0.8, rel=1.3)


@pytest.mark.parametrize(
    ("page", "count", "grid"),
    [
        ((841, 1189), 1, (1, 1)),
        ((841, 1189), 4, (2, 2)),
        ((841, 1189), 9, (3, 3)),
        ((841, 1189), 20, (5, 4)),
        ((841, 1189), 100, (10, 10)),
        ((1189, 841), 2, (1, 2)),
        ((1189, 841), 8, (2, 4)),
        ((1189, 841), 18, (3, 6)),
    ],
)
def test_grids_that_a_designer_would_choose(
    page: tuple[float, float], count: int, grid: tuple[int, int]
) -> None:
    wall = compose(WallSpec.for_page(*page), count)
    assert (wall.rows, wall.columns) == grid


def test_rows_or_columns_by_hand() -> None:
    spec = WallSpec.for_page(841, 1189)
    assert compose(replace(spec, columns=4), 9).rows == 3
    assert compose(replace(spec, rows=4), 9).columns == 3
    assert len(compose(replace(spec, rows=2, columns=2), 9).cells) == 4
    assert len(compose(replace(spec, rows=5, columns=5), 0).cells) == 25
    assert len(compose(spec, 0).cells) == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"width": 5.0}, "page_size"),
        ({"margin_left": 500.0, "margin_right": 400.0}, "wall_margins"),
        ({"margin_top": -1.0}, "wall_numbers"),
        ({"gap_x": math.nan}, "wall_numbers"),
        ({"caption_size": math.inf}, "wall_numbers"),
        ({"rows": -1}, "wall_numbers"),
        ({"gap_x": 500.0, "columns": 4}, "wall_gaps"),
        ({"rows": 100, "columns": 100}, "wall_cells"),
        ({"columns": 3000, "rows": 1}, "wall_gaps"),
    ],
)
def test_impossible_walls_are_refused_with_a_reason(changes: dict[str, float], code: str) -> None:
    spec = replace(WallSpec.for_page(841, 1189), **changes)  # pyright: ignore[reportArgumentType]
    with pytest.raises(Known) as caught:
        compose(spec, 9)
    assert caught.value.code == code


def test_captions_grow_with_their_cells() -> None:
    spec = WallSpec.for_page(841, 1189)
    few, many = compose(spec, 4), compose(spec, 100)
    assert few.caption_size / few.cells[0].outer.width == pytest.approx(
        many.caption_size / many.cells[0].outer.width, rel=0.3
    )
    assert compose(replace(spec, caption_size=10.0), 4).caption_size == 10.0


# ------------------------------------------------------------------------- crops

photos = st.builds(Size, st.floats(1, 20000), st.floats(1, 20000))
targets = st.builds(Size, st.floats(2, 2000), st.floats(2, 2000))
crops = st.builds(Crop, st.floats(-1, 2), st.floats(-1, 2), st.floats(0.1, 40))


@given(photos, targets, crops)
def test_a_crop_always_covers_its_cell(photo: Size, target: Size, crop: Crop) -> None:
    box = crop.box(photo, target)
    assert 0 <= box.left < box.right <= 1
    assert 0 <= box.top < box.bottom <= 1
    shown = (box.width * photo.width) / (box.height * photo.height)
    assert shown == pytest.approx(target.aspect, rel=1e-6)


@given(photos, targets, crops)
def test_settling_changes_nothing_that_is_seen(photo: Size, target: Size, crop: Crop) -> None:
    settled = crop.settled(photo, target)
    assert settled.box(photo, target) == pytest.approx(crop.box(photo, target))
    again = settled.settled(photo, target)
    assert (again.center_x, again.center_y, again.zoom) == pytest.approx(
        (settled.center_x, settled.center_y, settled.zoom)
    )


@given(photos, targets, st.floats(-0.3, 0.3), st.floats(-0.3, 0.3), st.floats(2, MAX_ZOOM))
def test_panning_there_and_back(
    photo: Size, target: Size, dx: float, dy: float, zoom: float
) -> None:
    start = Crop(0.5, 0.5, zoom).settled(photo, target)
    there = start.panned(photo, target, dx * target.width, dy * target.height)
    back = there.panned(photo, target, -dx * target.width, -dy * target.height)
    assert back.box(photo, target) == pytest.approx(start.box(photo, target), abs=1e-9)
    # The photo follows the hand: what was in the middle is now dx, dy away from it.
    box = there.box(photo, target)
    assert (0.5 - box.left) / box.width == pytest.approx(0.5 + dx, abs=1e-6)
    assert (0.5 - box.top) / box.height == pytest.approx(0.5 + dy, abs=1e-6)


@given(photos, targets, st.floats(0, 1), st.floats(0, 1), st.floats(1.05, 4))
def test_zooming_keeps_the_point_under_the_mouse(
    photo: Size, target: Size, across: float, down: float, factor: float
) -> None:
    start = Crop(0.5, 0.5, 2.0).settled(photo, target)
    at = Point(across * target.width, down * target.height)
    nearer = start.zoomed(photo, target, factor, at)
    before, after = start.box(photo, target), nearer.box(photo, target)
    assert after.left + across * after.width == pytest.approx(before.left + across * before.width)
    assert after.top + down * after.height == pytest.approx(before.top + down * before.height)
    back = nearer.zoomed(photo, target, 1 / factor, at)
    assert back.box(photo, target) == pytest.approx(before, abs=1e-9)


@given(photos, targets, crops, st.floats(-1e4, 1e4), st.floats(-1e4, 1e4), st.floats(0.01, 100))
def test_no_gesture_uncovers_the_cell(
    photo: Size, target: Size, crop: Crop, dx: float, dy: float, factor: float
) -> None:
    after = crop.panned(photo, target, dx, dy).zoomed(photo, target, factor, Point(0, 0))
    assert 1.0 <= after.zoom <= MAX_ZOOM
    box = after.box(photo, target)
    assert min(box.left, box.top) >= 0
    assert max(box.right, box.bottom) <= 1


@given(
    st.floats(0.1, 0.8), st.floats(0.2, 0.7), st.floats(0.02, 0.35), st.floats(0.5, 1.5)
)  # fmt: skip
def test_a_head_is_never_cut_where_the_photo_allows(
    x: float, y: float, size: float, aspect: float
) -> None:
    photo, target = Size(4000, 6000), Size(100 * aspect, 100)
    face = Face(x, y, size, size)
    box = default_crop(photo, target, face=face).box(photo, target)
    hair = max(0.0, face.y - 0.45 * face.height)
    if (1.45 + 0.15) * face.height <= box.height:
        assert box.top <= hair + 1e-9
        assert box.bottom >= min(1.0, face.y + 1.15 * face.height) - 1e-9


def test_a_face_stands_in_the_upper_part() -> None:
    photo, target = Size(4000, 6000), Size(80, 100)
    face = Face(0.4, 0.4, 0.2, 0.18)
    box = default_crop(photo, target, face=face).box(photo, target)
    eyes = (face.y + EYES_IN_FACE * face.height - box.top) / box.height
    assert eyes == pytest.approx(0.40)
    assert box.center_x == pytest.approx(0.5)
    assert face.height / box.height == pytest.approx(0.24)


def test_the_focus_point_wins_over_the_face() -> None:
    photo, target = Size(6000, 4000), Size(80, 100)
    crop = default_crop(photo, target, Point(0.7, 0.5), Face(0.1, 0.1, 0.2, 0.2))
    assert crop.box(photo, target).center_x == pytest.approx(0.7)


def test_without_hints_a_standing_photo_keeps_its_upper_part() -> None:
    photo, target = Size(4000, 8000), Size(100, 100)
    box = default_crop(photo, target).box(photo, target)
    assert box.top == pytest.approx(0.5 / 3)
    wide = default_crop(Size(8000, 4000), target).box(Size(8000, 4000), target)
    assert wide.center_x == pytest.approx(0.5)


def test_effective_resolution() -> None:
    photo, target = Size(4000, 5000), Size(101.6, 127)
    assert effective_dpi(photo, target, Crop()) == pytest.approx(1000)
    assert effective_dpi(photo, target, Crop(zoom=2)) == pytest.approx(500)
    assert cover(photo, target) == pytest.approx((1.0, 1.0))
