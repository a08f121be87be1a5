"""Templates of walls: what they keep, what is made of them, and files edited by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from db import rows
from db.vocabulary import WALL_KINDS
from desktop.core.errors import Known
from desktop.core.formats import FORMATS, LARGEST_HOARDING_MM, PageFormat
from desktop.work.walls import columns, composing, kinds
from desktop.work.walls.shaping import on_its_page
from desktop.work.walls.sizing import new_wall
from desktop.work.walls.templates import (
    FILE,
    PlaceLook,
    TemplateShelf,
    WallTemplate,
    as_data,
    built_in,
    cells_for,
    of_data,
    template_of,
)

pytestmark = pytest.mark.usefixtures("qapp")


def office(**values: object) -> WallTemplate:
    wall = replace(new_wall("Rathaus", 7, "A1"), id=3, **values)  # pyright: ignore[reportArgumentType]
    cells = [
        rows.Cell(1, 3, 0, 11, span_columns=2, span_rows=2),
        rows.Cell(2, 3, 1, 12),
        rows.Cell(3, 3, 2, None, kind="claim", colour="#C8102E", locked=1),
    ]
    return template_of("Rathaus", wall, cells)


def test_a_template_keeps_the_wall_without_its_portraits() -> None:
    found = office(layout="mosaic", radius=4.0, caption="inside")
    wall = found.wall("Neu", 9)
    assert (wall.id, wall.name, wall.campaign_id) == (0, "Neu", 9)
    assert (wall.format, wall.layout, wall.radius, wall.caption) == ("A1", "mosaic", 4.0, "inside")
    assert found.places == (
        PlaceLook(0, span_columns=2, span_rows=2),
        PlaceLook(2, "claim", "", "#C8102E", 1, 1, 1),
    )
    assert "portrait" not in json.dumps(as_data(found)["values"])


def test_it_reads_back_from_its_values() -> None:
    found = office(background="#0B3D5C", gap_x=12.5)
    assert of_data(json.loads(json.dumps(as_data(found)))) == found


@given(st.integers(0, 30), st.lists(st.integers(0, 40), unique=True, max_size=6))
def test_every_portrait_gets_a_place_in_order_and_every_special_place_is_there(
    number: int, special: list[int]
) -> None:
    looks = tuple(PlaceLook(at, "claim") for at in sorted(special))
    found = WallTemplate("x", office().values, looks, 9)
    portraits = list(range(1, number + 1))
    cells = cells_for(found, portraits)
    assert [cell.portrait_id for cell in cells if cell.portrait_id is not None] == portraits
    assert sum(cell.kind == "claim" for cell in cells) == len(special)
    assert [cell.position for cell in cells] == list(range(len(cells)))
    for at in special:
        if at < len(cells) - len(special):
            assert cells[at].kind == "claim"


def test_without_portraits_it_has_as_many_empty_places_as_before() -> None:
    cells = cells_for(office(), ())
    assert [cell.kind for cell in cells] == ["portrait", "portrait", "claim"]
    assert cells[0].span_columns == 2
    assert cells[2].locked


@pytest.mark.parametrize("template", built_in(), ids=lambda template: template.name)
@pytest.mark.parametrize("number", [0, 1, 7, 30])
def test_walls_can_be_made_of_the_built_in_ones(template: WallTemplate, number: int) -> None:
    wall = template.wall("x", None)
    cells = cells_for(template, list(range(1, number + 1)))
    composing.check(wall, len(cells))
    assert of_data(as_data(template)).values == template.values


# ---------------------------------------------------------------------- the shelf


def test_the_shelf_keeps_renames_and_forgets(tmp_path: Path) -> None:
    shelf = TemplateShelf(tmp_path)
    kept = shelf.keep(office())
    assert shelf.own() == [kept]
    with pytest.raises(Known, match="template_taken"):
        shelf.keep(replace(kept, name="rathaus"))
    with pytest.raises(Known, match="template_taken"):
        shelf.keep(replace(kept, name=built_in()[0].name))
    with pytest.raises(Known, match="template_name"):
        shelf.keep(replace(kept, name="  "))
    shelf.keep(replace(kept, name="Markt"), instead="Rathaus")
    assert [each.name for each in shelf.own()] == ["Markt"]
    assert shelf.find("  markt ").name == "Markt"
    assert shelf.free_name("Markt") == "Markt 2"
    with pytest.raises(Known, match="template_missing"):
        shelf.find("Bahnhof")
    shelf.remove("Markt")
    assert shelf.own() == []


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_what_is_no_template_is_refused(junk: object) -> None:
    with pytest.raises(Known):
        of_data(junk)
    with pytest.raises(Known):
        of_data({"name": "x", "values": junk})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("layout", "spiral"), ("gap_x", -3), ("gap_x", "4"), ("rows", 1.5), ("background", "red"),
        ("gap_y", float("nan")), ("caption_fields", 3), ("unknown", 1), ("dpi", True),
    ],
)  # fmt: skip
def test_values_that_make_no_sense_are_as_in_a_new_wall(field: str, value: object) -> None:
    data = as_data(office())
    data["values"] = {**data["values"], field: value}
    made = of_data(data)
    assert made.values.get(field, None) == getattr(rows.Wall(0, ""), field, None)


def test_a_damaged_file_stops_nobody(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    shelf = TemplateShelf(tmp_path)
    good = as_data(office())
    (tmp_path / FILE).write_text(json.dumps([3, {"name": ""}, good, good]), encoding="utf-8")
    assert [each.name for each in shelf.own()] == ["Rathaus"]
    assert "makes no sense" in caplog.text
    (tmp_path / FILE).write_text("{", encoding="utf-8")
    assert shelf.own() == []
    assert "cannot be read" in caplog.text


@pytest.mark.parametrize("field", ["width", "gap_x", "seed", "number"])
def test_numbers_beyond_all_measure_stop_nobody(field: str) -> None:
    data = as_data(office())
    if field == "number":
        data["number"] = 10**400
    else:
        data["values"] = {**data["values"], field: 10**400}
    assert of_data(data).name == "Rathaus"


KINDS = st.sampled_from(WALL_KINDS)


@given(KINDS, st.integers(1, 60), st.sampled_from(FORMATS), st.booleans(), st.integers(1, 50_000))
def test_walls_of_every_kind_come_back_from_the_shelf(
    kind: str, number: int, page: PageFormat, fixed: bool, width: int
) -> None:
    wall = new_wall("Bauzaun", None)
    if kind == "posters":
        wall = on_its_page(kinds.new_posters("Bauzaun", None, page.name), number)
        assume(max(wall.width, wall.height) <= LARGEST_HOARDING_MM)
        if fixed:
            wide = max(float(width), wall.width)
            wall = replace(wall, hoarding="fixed", width=wide)
    elif kind == "column":
        wall = columns.new_column(wall)
    kept = template_of("Bauzaun", wall, [rows.Cell(n, 1, n) for n in range(number)])
    with TemporaryDirectory() as folder:
        shelf = TemplateShelf(Path(folder))
        shelf.keep(kept)
        assert shelf.own() == [kept]


def test_only_a_wall_of_posters_may_be_as_wide_as_a_hoarding() -> None:
    data = as_data(office())
    data["values"] = {**data["values"], "width": 12_000.0}
    with pytest.raises(Known, match="page_size"):
        of_data(data)


# ---------------------------------------------------------------------- nothing is lost


def names_in(file: Path) -> list[str]:
    return [row["name"] for row in json.loads(file.read_text(encoding="utf-8"))]


def test_a_damaged_file_is_moved_aside_before_another_is_written(tmp_path: Path) -> None:
    shelf, file = TemplateShelf(tmp_path), tmp_path / FILE
    shelf.keep(office())
    damaged = file.read_text(encoding="utf-8")[:-3]
    for number in (1, 2):
        file.write_text(damaged, encoding="utf-8")
        problem = shelf.problem()
        assert problem is not None
        assert problem.code == "rows_damaged"
        shelf.keep(replace(office(), name=f"Markt {number}"))
        assert names_in(file) == [f"Markt {number}"]
        assert shelf.problem() is None
    aside = sorted(path.name for path in tmp_path.iterdir() if path != file)
    assert aside == ["wall_templates.damaged 2.json", "wall_templates.damaged.json"]
    for name in aside:
        assert (tmp_path / name).read_text(encoding="utf-8") == damaged


@pytest.mark.parametrize(
    "content",
    [b"{}", b"\xff\xfe", b"[" * 100_000, b"9" * 5000],
    ids=["dict", "bytes", "deep", "long"],
)
def test_whatever_a_damaged_file_holds_it_stays(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    shelf = TemplateShelf(tmp_path)
    assert shelf.own() == []
    shelf.remove("Rathaus")
    assert (tmp_path / "wall_templates.damaged.json").read_bytes() == content
    assert shelf.own() == []


def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()  # no system lets that be read as a file, whoever one is
    shelf = TemplateShelf(tmp_path)
    assert shelf.own() == []
    problem = shelf.problem()
    assert problem is not None
    assert problem.code == "rows_unreadable"
    with pytest.raises(Known, match="rows_unreadable"):
        shelf.keep(office())
    with pytest.raises(Known, match="rows_unreadable"):
        shelf.remove("Rathaus")
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_what_is_not_understood_is_carried_along(tmp_path: Path) -> None:
    shelf, file = TemplateShelf(tmp_path), tmp_path / FILE
    newer = as_data(office())
    newer["values"] = {**newer["values"], "glow": 3, "layout": "spiral"}
    twin = {**newer, "name": "RATHAUS"}
    strange = {"name": "Übermorgen", "pages": [{"layout": "spiral"}], "odd": "\ud800"}
    file.write_text(json.dumps([3, strange, newer, twin]), encoding="utf-8")
    shelf.keep(replace(office(), name="Markt"))
    shelf.keep(replace(office(), name="Bahnhof"), instead="Markt")
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told[:4] == [3, strange, newer, twin]
    assert [each.name for each in shelf.own()] == ["Rathaus", "Bahnhof"]
    shelf.remove("Bahnhof")
    shelf.remove("Rathaus")
    assert shelf.own() == []
    assert json.loads(file.read_text(encoding="utf-8")) == [3, strange]
