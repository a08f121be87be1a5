"""Walls of many posters: true sizes, true gaps, and layouts whose words never meet."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Known
from desktop.core.formats import FORMATS, LARGEST_HOARDING_MM
from desktop.core.geometry import Rect, Size
from desktop.core.layouts.hoarding import LAST_ROWS, LAYOUTS
from desktop.core.layouts.plan import LAST_ROWS as ALL_LAST_ROWS
from desktop.core.layouts.plan import LAYOUTS as ALL_LAYOUTS
from desktop.core.layouts.plan import LastRow
from desktop.core.pages.built_in import POSTERS
from desktop.core.posters.built_in import BUILT_IN, layout_of
from desktop.core.posters.placements import Poster, PosterLayout
from desktop.core.wall import Wall, WallSpec, compose, fitted

SIZES = [each.size() for each in (*FORMATS, *POSTERS)]
ANY_LAST = sorted({name for names in ALL_LAST_ROWS.values() for name in names} | {"left"})

specs = st.builds(
    WallSpec,
    margin_top=st.floats(0, 500), margin_right=st.floats(0, 500),
    margin_bottom=st.floats(0, 500), margin_left=st.floats(0, 500),
    gap_x=st.floats(0, 400), gap_y=st.floats(0, 400),
    rows=st.integers(0, 4), columns=st.integers(0, 6),
    layout=st.sampled_from(ALL_LAYOUTS), last_row=st.sampled_from(ANY_LAST),
    caption=st.sampled_from(("none", "below", "inside", "overlay")),
    poster=st.builds(
        lambda size, layout: Poster(size.width, size.height, layout),
        st.sampled_from(SIZES), st.sampled_from([each.key for each in BUILT_IN]),
    ),
)  # fmt: skip


def laid_out(spec: WallSpec, count: int) -> Wall:
    page = fitted(spec, count)
    return compose(replace(spec, width=page.width, height=page.height), count)


def assert_true(wall: Wall) -> None:
    """Posters have their size, keep apart by at least the gaps, and lie within the margins."""
    poster, spec = wall.spec.poster, wall.spec
    assert poster is not None
    area = spec.area.inset(-1e-6)
    for cell in wall.cells:
        assert cell.outer.width == pytest.approx(poster.width, abs=1e-6)
        assert cell.outer.height == pytest.approx(poster.height, abs=1e-6)
        assert cell.poster == cell.outer
        assert cell.caption is None
        assert area.holds(cell.outer)
        assert cell.outer.inset(-1e-6).holds(cell.photo)
    rects = [*(cell.outer for cell in wall.cells), *wall.fillers]
    for one, other in combinations(rects, 2):
        across = max(other.x - one.right, one.x - other.right)
        down = max(other.y - one.bottom, one.y - other.bottom)
        assert across >= spec.gap_x - 1e-6 or down >= spec.gap_y - 1e-6


@given(specs, st.integers(1, 30))
def test_a_fitted_hoarding_takes_everybody_in_true_size(spec: WallSpec, count: int) -> None:
    page = fitted(spec, count)
    if max(page.width, page.height) > LARGEST_HOARDING_MM:
        with pytest.raises(Known):
            laid_out(spec, count)
        return
    wall = laid_out(spec, count)
    assert_true(wall)
    if spec.rows and spec.columns:
        assert (wall.rows, wall.columns) == (spec.rows, spec.columns)
    else:
        assert len(wall.cells) >= count
    # The page is no larger than the posters, gaps and margins need.
    assert min(cell.outer.x for cell in wall.cells) == pytest.approx(spec.margin_left) or (
        wall.spec.last_row == "centre"
    )
    assert wall == laid_out(spec, count)


@given(specs, st.integers(1, 30), st.floats(300, 9000), st.floats(300, 9000))
def test_a_hoarding_of_a_fixed_size_takes_as_many_as_it_has_room_for(
    spec: WallSpec, count: int, width: float, height: float
) -> None:
    spec = replace(spec, width=width, height=height)
    poster, area = spec.poster, spec.area
    assert poster is not None
    if area.width < poster.width - 1e-6 or area.height < poster.height - 1e-6:
        with pytest.raises(Known):
            compose(spec, count)
    else:
        assert_true(compose(spec, count))


def test_nine_posters_hang_three_by_three_with_true_gaps() -> None:
    spec = WallSpec(
        margin_left=100, margin_right=100, margin_top=80, margin_bottom=80, gap_x=40, gap_y=50,
        poster=Poster(594, 841),
    )  # fmt: skip
    wall = laid_out(spec, 9)
    assert wall.page.size == Size(100 + 3 * 594 + 2 * 40 + 100, 80 + 3 * 841 + 2 * 50 + 80)
    assert [cell.outer for cell in wall.cells[:4]] == [
        Rect(100, 80, 594, 841), Rect(734, 80, 594, 841), Rect(1368, 80, 594, 841),
        Rect(100, 971, 594, 841),
    ]  # fmt: skip


def test_nine_large_posters_are_wider_than_any_page() -> None:
    wall = laid_out(WallSpec(gap_x=50, gap_y=50, poster=Poster(3560, 2520)), 9)
    assert wall.page.size == Size(3 * 3560 + 100, 3 * 2520 + 100)


@pytest.mark.parametrize("last", get_args(LastRow))
def test_an_incomplete_row_never_stretches_a_poster(last: LastRow) -> None:
    spec = WallSpec(gap_x=10, gap_y=10, columns=3, last_row=last, poster=Poster(297, 420))
    wall = laid_out(spec, 5)
    assert_true(wall)
    assert len(wall.cells) + len(wall.fillers) == (6 if last in ("left", "fill") else 5) or (
        last not in LAST_ROWS
    )


def test_only_layouts_that_keep_the_size_of_posters_count() -> None:
    assert set(LAYOUTS) == {"grid", "brick"}
    plain = laid_out(WallSpec(poster=Poster(297, 420)), 7)
    rows = laid_out(WallSpec(layout="rows", poster=Poster(297, 420)), 7)
    assert [cell.outer for cell in rows.cells] == [cell.outer for cell in plain.cells]


def test_a_hoarding_without_room_for_one_poster_says_so() -> None:
    spec = WallSpec(500, 900, poster=Poster(594, 841))
    with pytest.raises(Known) as refused:
        compose(spec, 1)
    assert refused.value.code == "wall_posters"


@pytest.mark.parametrize("layout", BUILT_IN, ids=lambda each: each.key)
@pytest.mark.parametrize("page", [Size(594, 841), Size(3560, 2520), Size(1190, 2520)])
@pytest.mark.parametrize("quote", [True, False])
def test_words_of_a_layout_never_meet_and_keep_off_the_edge(
    layout: PosterLayout, page: Size, quote: bool
) -> None:
    whole = Rect(0, 0, page.width, page.height)
    placements = layout.placements(page, quote)
    found = {each.what: each.on(whole) for each in placements}
    wanted = {"photo", "name", "role", "claim", "credit", "logo"} | ({"quote"} if quote else set())
    assert set(found) == wanted
    assert len(placements) == len(found)
    words = {what: rect for what, rect in found.items() if what not in ("photo", "logo")}
    for one, other in combinations(words.values(), 2):
        assert not one.intersects(other, 1e-6)
    for rect in words.values():
        assert whole.inset(0.0499 * page.width, 0.0139 * page.height).holds(rect)
        assert layout.veiled(page) or not rect.intersects(found["photo"], 1e-6)
        assert not rect.intersects(found["logo"], 1e-6)
    veil = layout.veiled(page)
    if veil:  # white words need the dark
        assert min(rect.y for rect in words.values()) >= page.height * (1 - veil) + 1
        assert layout.free(whole).bottom <= min(rect.y for rect in words.values()) + 1e-6
    assert found["photo"].inset(-1e-6).holds(layout.free(whole))


def test_an_unknown_layout_is_the_first_one() -> None:
    assert layout_of("") is BUILT_IN[0]
    assert layout_of("full").key == "full"
