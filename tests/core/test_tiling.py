"""Posters on many sheets: every mm is there, overlaps are as asked, joints keep off faces."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Known
from desktop.core.formats import find_format
from desktop.core.geometry import Rect, Size
from desktop.core.tiling.seams import LEAST_OVERLAP, WEIGHTS, Obstacle, crossings, nudged
from desktop.core.tiling.tiles import SIDES, Tiling, divided, tile_name, tiled, usual_parts

A4, A3 = find_format("A4").size(), find_format("A3").size()
NEAR = 1e-6

posters = st.builds(Size, st.floats(10, 3600), st.floats(10, 3600))
papers = st.sampled_from([A4, A3, A4.turned()])
tilings = st.builds(
    tiled, posters, papers, st.floats(0, 40), st.floats(0, 15), st.sampled_from(SIDES)
)


def covered(tiling: Tiling) -> bool:
    """Whether the sheets reach from edge to edge without a hole."""
    for axis, length in ((tiling.across, tiling.poster.width), (tiling.down, tiling.poster.height)):
        spans = axis.spans
        if abs(spans[0].start) > NEAR or abs(spans[-1].end - length) > NEAR:
            return False
        for before, after in itertools.pairwise(spans):
            if abs(before.end - after.start - axis.overlap) > NEAR or after.start <= before.start:
                return False
    return True


@given(tilings)
def test_every_mm_is_on_a_sheet_and_overlaps_are_as_asked(tiling: Tiling) -> None:
    assert covered(tiling)
    room = Rect(0, 0, tiling.paper.width, tiling.paper.height).inset(tiling.margin)
    tiles = tiling.tiles
    assert len(tiles) == tiling.count == tiling.columns * tiling.rows
    assert len({tile.name for tile in tiles}) == tiling.count
    for tile in tiles:
        assert room.holds(tile.place)
        assert tile.place.width == pytest.approx(tile.part.width)
        assert tile.place.height == pytest.approx(tile.part.height)


@given(tilings)
def test_each_inner_edge_is_glued_once(tiling: Tiling) -> None:
    names = {tile.name: tile for tile in tiling.tiles}
    glued: set[frozenset[str]] = set()
    for tile in tiling.tiles:
        for strip in tiling.strips(tile):
            neighbour = names[strip.neighbour]
            assert tile.part.holds(strip.rect)
            # Exactly what the neighbour shows as well.
            assert neighbour.part.holds(strip.rect, 1e-4)
            pair = frozenset((tile.name, strip.neighbour))
            assert pair not in glued
            glued.add(pair)
    inner = tiling.rows * (tiling.columns - 1) + tiling.columns * (tiling.rows - 1)
    assert len(glued) == inner


@given(posters, papers, st.floats(0, 20))
def test_no_sheet_is_wasted(poster: Size, paper: Size, overlap: float) -> None:
    tiling = tiled(poster, paper, overlap)
    for axis in (tiling.across, tiling.down):
        fewer = axis.count - 1
        if fewer:
            assert fewer * axis.reach - (fewer - 1) * overlap < axis.length
    other = tiled(poster, paper.turned(), overlap)
    assert other.count == tiling.count


@pytest.mark.parametrize(
    ("name", "paper", "sheets"),
    [("A1", A4, 12), ("A1", A3, 6), ("A0", A4, 21), ("A0", A3, 9), ("A4", A3, 1)],
)
def test_posters_take_as_many_sheets_as_others_say(name: str, paper: Size, sheets: int) -> None:
    assert tiled(find_format(name).size(), paper).count == sheets


def test_a_city_light_poster_takes_49_sheets_or_fewer() -> None:
    assert tiled(Size(1185, 1750), A4).count <= 49
    assert tiled(Size(1185, 1750), A3).count <= 21


def test_settings_without_room_are_refused() -> None:
    for overlap, margin in ((-1, 5), (math.nan, 5), (10, -0.1), (10, 500)):
        with pytest.raises(Known, match="tiling_numbers"):
            tiled(A3, A4, overlap, margin)
    with pytest.raises(Known, match="tiling_paper"):
        tiled(A3, A4, 120, 100)
    with pytest.raises(Known, match="tiling_many"):
        tiled(Size(5000, 5000), A4, 40, 60)


def test_sheets_are_called_like_cells_of_a_spreadsheet() -> None:
    assert [tile_name(*at) for at in ((0, 0), (1, 1), (25, 0), (26, 9))] == [
        "A1", "B2", "Z1", "AA10",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("poster", "parts", "grid"),
    [
        (Size(3560, 2520), 2, (2, 1)),
        (Size(3560, 2520), 4, (2, 2)),
        (Size(3560, 2520), 6, (3, 2)),
        (Size(3560, 2520), 8, (4, 2)),
        (Size(3560, 2520), 9, (3, 3)),
        (Size(1190, 1680), 2, (1, 2)),
        (Size(1190, 1680), 4, (2, 2)),
        (Size(1190, 2520), 3, (1, 3)),
        (Size(1190, 2520), 6, (2, 3)),
    ],
)
def test_large_posters_are_divided_as_the_trade_does(
    poster: Size, parts: int, grid: tuple[int, int]
) -> None:
    tiling = divided(poster, parts)
    assert (tiling.columns, tiling.rows) == grid
    assert covered(tiling)


def test_usual_parts() -> None:
    sizes = ((841, 1189), (1190, 1680), (1190, 2520), (3560, 2520))
    assert [usual_parts(Size(*size)) for size in sizes] == [1, 2, 3, 4]


# ------------------------------------------------------------------------- joints

boxes = st.builds(
    Rect, st.floats(0, 1100), st.floats(0, 1100), st.floats(1, 120), st.floats(1, 120)
)
obstacles = st.lists(
    st.builds(Obstacle, st.sampled_from(sorted(WEIGHTS)), boxes, st.just(0)), max_size=20
)


def weight(tiling: Tiling, found: list[Obstacle]) -> int:
    return sum(WEIGHTS[one.obstacle.kind] for one in crossings(tiling, found))


@given(
    st.builds(Size, st.floats(300, 1200), st.floats(300, 1200)), obstacles, st.sampled_from(SIDES)
)
def test_nudged_joints_never_cross_more(poster: Size, found: list[Obstacle], side: str) -> None:
    before = tiled(poster, A4, side=side)  # pyright: ignore[reportArgumentType]
    after = nudged(before, found)
    assert weight(after, found) <= weight(before, found)
    assert (after.columns, after.rows) == (before.columns, before.rows)
    assert covered(after)
    for axis in (after.across, after.down):
        assert axis.overlap >= LEAST_OVERLAP - NEAR
        assert all(span.length <= axis.reach + NEAR for span in axis.spans)
    if not weight(before, found):
        assert after == before


def test_a_joint_goes_round_a_face() -> None:
    poster = Size(594, 420)
    before = tiled(poster, A4)
    at = before.joints()[0][0]
    face = Obstacle("face", Rect(at - 12, 100, 30, 40), 3)
    (found, *_) = crossings(before, [face])
    assert (found.obstacle, found.standing, found.at) == (face, True, at)
    after = nudged(before, [face])
    assert crossings(after, [face]) == []
    moved = abs(after.joints()[0][0] - at)
    assert 14 <= moved <= 15  # to the nearer side, and clear of it


def test_where_sheets_are_full_the_overlap_gives_way() -> None:
    poster = Size(200 * 3 - 20, 200)  # three full sheets with nothing to spare
    before = tiled(poster, Size(210, 297), 10, 5)
    assert before.across.count == 3
    face = Obstacle("eyes", Rect(before.joints()[0][0] - 3, 20, 4, 10), 0)
    after = nudged(before, [face])
    assert crossings(after, [face]) == []
    assert LEAST_OVERLAP <= after.across.overlap < 10
