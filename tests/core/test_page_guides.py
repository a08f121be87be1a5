"""Where a page is cut, seen and put together."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.formats import PageFormat
from desktop.core.pages.built_in import BUILT_IN
from desktop.core.pages.guides import guides_of
from desktop.core.tiling.division import Division, as_data, of_data
from desktop.core.tiling.tiles import PAPERS, PARTS, SIDES

CLP = next(page for page in BUILT_IN if page.name == "City-Light-Poster")


def test_a_vitrine_shows_less_than_the_page_and_words_keep_away_from_its_frame() -> None:
    found = guides_of(CLP, 1185, 1750)
    assert found.bleed == found.trim.inset(-3)
    assert found.visible == found.trim.inset(12.5, 15)
    assert found.safe == found.trim.inset(22.5, 25)
    assert [name for name, _ in found.rects()] == ["bleed", "trim", "visible", "safe"]


def test_a_page_that_is_turned_turns_its_frame() -> None:
    found = guides_of(CLP, 1750, 1185)
    assert found.visible == found.trim.inset(15, 12.5)


def test_a_page_without_a_frame_is_seen_whole_and_a_screen_has_no_bleed() -> None:
    story = next(page for page in BUILT_IN if page.screen)
    found = guides_of(story, story.width_mm, story.height_mm)
    assert found.visible is None
    assert found.bleed is None


@given(
    st.floats(50, 3000), st.floats(50, 3000), st.floats(0, 1), st.floats(0, 1),
    st.floats(0, 50), st.floats(0, 200),
)  # fmt: skip
def test_the_lines_lie_in_each_other(
    width: float, height: float, across: float, down: float, bleed: float, safe: float
) -> None:
    page = PageFormat("x", width, height, 1.0, width * across, height * down, bleed, safe)
    rects = [rect for _, rect in guides_of(page, width, height).rects()]
    for outer, inner in itertools.pairwise(rects):
        assert outer.holds(inner)


def test_the_mouse_finds_the_line_that_it_is_at() -> None:
    found = guides_of(CLP, 1185, 1750, ((592.0,), (875.0,)))
    assert found.near(0, 900, 2) == "trim"
    assert found.near(12, 900, 2) == "visible"
    assert found.near(23, 900, 2) == "safe"
    assert found.near(-3, 900, 1) == "bleed"
    assert found.near(592, 300, 2) == "joint"
    assert found.near(300, 874, 2) == "joint"
    assert found.near(300, 300, 2) is None
    assert found.near(592, -300, 2) is None


@given(
    st.one_of(
        st.builds(Division, st.sampled_from(PARTS), st.just("")),
        st.builds(Division, st.just(0), st.sampled_from(PAPERS)),
    ),
    st.floats(0, 200), st.sampled_from(SIDES), st.booleans(),
)  # fmt: skip
def test_a_division_reads_back_from_its_values(
    division: Division, overlap: float, side: str, eased: bool
) -> None:
    from dataclasses import replace

    whole = replace(division, overlap=overlap, side=side, eased=eased)  # type: ignore[arg-type]
    assert of_data(as_data(whole)) == whole


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists))
def test_values_that_make_no_sense_are_no_division(junk: object) -> None:
    assert of_data(junk) is None
    assert of_data({"parts": junk, "paper": "", "side": "right-bottom"}) is None
    assert of_data({**as_data(Division(4)), "overlap": junk}) in (None, *_overlaps(junk))


def _overlaps(junk: object) -> list[Division]:
    """A number of mm is the only junk that is none."""
    number = isinstance(junk, float) and 0 <= junk <= 200
    return [Division(4, overlap=junk)] if number else []  # type: ignore[arg-type]


def test_parts_and_sheets_of_paper() -> None:
    size = guides_of(CLP, 1185, 1750).trim.size
    assert Division.in_parts(4).cut(size).count == 4
    assert Division.on_paper("A3").cut(size).count > 12
