"""The table of page formats: what is built in, what an office makes of it, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import formats
from desktop.core.errors import Known
from desktop.core.formats import PageFormat
from desktop.core.pages.built_in import BUILT_IN
from desktop.core.pages.shelf import FILE, PageShelf
from desktop.core.pages.values import as_data, checked, of_data


def named(name: str) -> PageFormat:
    return formats.find_format(name, BUILT_IN)


@pytest.fixture
def shelf(tmp_path: Path) -> PageShelf:
    return PageShelf(tmp_path / "settings")


@pytest.mark.parametrize("page", BUILT_IN, ids=lambda page: page.name)
def test_every_built_in_format_makes_sense_and_is_found(page: PageFormat) -> None:
    assert checked(page) == page
    assert of_data(as_data(page)) == page
    assert named(page.name.upper().replace(" ", "")) is page
    assert formats.format_of(page.width_mm, page.height_mm, BUILT_IN, page.name) is page
    assert formats.format_of(page.height_mm, page.width_mm, BUILT_IN, page.name) is page
    assert page.size() == formats.Size(page.width_mm, page.height_mm)
    assert page.size(landscape=True).width >= page.size(landscape=True).height
    assert page.size(landscape=False).width <= page.size(landscape=False).height


def test_the_trade_s_numbers() -> None:
    assert named("18/1").size() == formats.Size(3560, 2520)
    assert named("18/1 mega-light").hidden == (72.0, 39.0)
    assert named("City-Light-Poster").hidden == (12.5, 15.0)
    assert named("City-Light-Poster").needed_dpi == 150
    assert named("A0").needed_dpi == 70
    assert named("A4").needed_dpi == pytest.approx(217.5)


def test_a_format_for_a_screen_has_its_pixels() -> None:
    story = named("Story 9:16")
    px = [formats.mm_to_px(side, story.needed_dpi) for side in (story.width_mm, story.height_mm)]
    assert px == pytest.approx([1080, 1920])


def test_of_two_formats_of_one_size_the_name_decides() -> None:
    found = formats.format_of(594, 841, BUILT_IN)
    assert found is not None
    assert found.name == "A1"
    found = formats.format_of(594, 841, BUILT_IN, "1/1")
    assert found is not None
    assert found.name == "1/1"


def test_a_variant_is_kept_changed_and_deleted(shelf: PageShelf) -> None:
    name = "Ströer CLP Sichtmaß"
    clp = replace(named("City-Light-Poster"), name=f"  {name} ", visible_width=1150.0)
    shelf.keep(clp)
    assert shelf.all()[-1] == replace(clp, name=name)
    renamed = shelf.keep(replace(clp, name="CLP Nord", min_dpi=120), name)
    assert [page.name for page in shelf.own()] == ["CLP Nord"]
    assert formats.page_of("clp nord", shelf.all()) == ("CLP Nord", 1185, 1750)
    assert renamed.needed_dpi == 120
    shelf.remove("CLP Nord")
    assert shelf.all() == list(BUILT_IN)


def test_a_built_in_format_can_be_changed_and_brought_back(shelf: PageShelf) -> None:
    shelf.keep(replace(named("A1"), min_dpi=150), "A1")
    assert formats.find_format("A1", shelf.all()).needed_dpi == 150
    assert [page.name for page in shelf.all()] == [page.name for page in BUILT_IN], "in its place"
    for other in (replace(named("A1"), name="Eins"), replace(named("A1"), width_mm=600.0)):
        with pytest.raises(Known) as caught:
            shelf.keep(other, "A1")
        assert caught.value.code == "format_fixed"
    shelf.remove("A1")
    assert shelf.all() == list(BUILT_IN)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": "  "}, "format_name"),
        ({"name": "1185x1750"}, "format_name"),
        ({"name": "a1"}, "format_taken"),
        ({"name": "A1"}, "format_taken"),
        ({"width_mm": 5.0}, "format_value"),
        ({"bleed": float("nan")}, "format_value"),
        ({"distance_m": 0.0}, "format_value"),
        ({"visible_width": 1200.0}, "format_visible"),
    ],
)
def test_what_makes_no_sense_is_refused(shelf: PageShelf, values: dict, code: str) -> None:
    with pytest.raises(Known) as caught:
        shelf.keep(replace(named("City-Light-Poster"), **{"name": "Neu", **values}))
    assert caught.value.code == code
    assert shelf.own() == []


def test_a_file_edited_by_hand_stops_nobody(shelf: PageShelf, tmp_path: Path) -> None:
    folder = tmp_path / "settings"
    folder.mkdir()
    (folder / FILE).write_text(
        '[{"name": "Gut", "width_mm": 500, "height_mm": 700, "distance_m": 1}, 7,'
        ' {"name": "Schlecht", "width_mm": "breit"}, {"name": "A1", "width_mm": 100,'
        ' "height_mm": 841, "distance_m": 3}]',
        encoding="utf-8",
    )
    assert [page.name for page in shelf.own()] == ["Gut", "A1"]
    changed = formats.find_format("A1", shelf.all())
    assert (changed.width_mm, changed.distance_m) == (594, 3), "its size is not the office's"
    (folder / FILE).write_text("{", encoding="utf-8")
    assert shelf.all() == list(BUILT_IN)


def test_nothing_in_a_damaged_file_is_lost(shelf: PageShelf, tmp_path: Path) -> None:
    folder = tmp_path / "settings"
    clp = replace(named("City-Light-Poster"), name="Unser CLP")
    shelf.keep(clp)
    damaged = (folder / FILE).read_text(encoding="utf-8")[:-3]
    (folder / FILE).write_text(damaged, encoding="utf-8")
    problem = shelf.problem()
    assert problem is not None
    assert problem.code == "rows_damaged"
    shelf.keep(replace(clp, name="Neu"))
    assert shelf.problem() is None
    assert [page.name for page in shelf.own()] == ["Neu"]
    assert (folder / "formats.damaged.json").read_text(encoding="utf-8") == damaged
    strange = {"name": "Morgen", "width_mm": "breit"}
    (folder / FILE).write_text(json.dumps([strange, 7, as_data(clp)]), encoding="utf-8")
    shelf.keep(replace(clp, safe=7.0), clp.name)
    shelf.remove("A1")
    told = json.loads((folder / FILE).read_text(encoding="utf-8"))
    assert told[:2] == [strange, 7]
    assert [page.safe for page in shelf.own()] == [7.0]


def test_a_file_that_cannot_be_read_is_not_written_over(shelf: PageShelf, tmp_path: Path) -> None:
    (tmp_path / "settings" / FILE).mkdir(parents=True)
    with pytest.raises(Known, match="rows_unreadable"):
        shelf.keep(replace(named("A1"), safe=7.0), "A1")
    assert shelf.all() == list(BUILT_IN)


@pytest.mark.parametrize("number", ["1" + "0" * 400, "-1" + "0" * 400, "1e999", "NaN", "-Infinity"])
@pytest.mark.parametrize("field", ["width_mm", "bleed", "min_dpi"])
def test_numbers_beyond_all_measure_are_refused(
    shelf: PageShelf, tmp_path: Path, field: str, number: str
) -> None:
    folder = tmp_path / "settings"
    folder.mkdir()
    plain = '"name": "Gut", "width_mm": 500, "height_mm": 700, "distance_m": 1'
    (folder / FILE).write_text(f'[{{{plain}, "{field}": {number}}}]', encoding="utf-8")
    assert shelf.own() == []


def test_a_free_name_has_a_number_where_it_is_taken(shelf: PageShelf) -> None:
    assert shelf.free_name("CLP") == "CLP"
    assert shelf.free_name("A1") == "A1 2"


@given(
    st.builds(
        PageFormat,
        name=st.text("abcÄ 1/x", min_size=1, max_size=80),
        width_mm=st.floats(0, 6000),
        height_mm=st.floats(0, 6000),
        distance_m=st.floats(0, 60),
        visible_width=st.floats(0, 6000),
        bleed=st.floats(-1, 120),
        min_dpi=st.integers(-1, 700),
    )
)
def test_what_is_taken_once_is_taken_again(page: PageFormat) -> None:
    try:
        taken = checked(page)
    except Known:
        return
    assert checked(taken) == taken
    assert of_data(as_data(taken)) == taken
    assert min(taken.hidden) >= 0
