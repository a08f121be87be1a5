"""Contact sheet, posting plan and the credits of a wall, as PDFs read by another program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.formats import mm_to_pt
from desktop.core.tiling.tiles import divided
from desktop.core.wall import WallSpec, compose
from desktop.work.lanes import Progress
from desktop.work.output import export_pdf
from desktop.work.sheets.contact import export_contact_sheet
from desktop.work.sheets.posting import export_posting_plan, facts, steps
from desktop.work.walls.credits import credit_block, numbers, set_credit
from desktop.work.walls.snapshot import Person, Snapshot
from tests.fixtures.walls import PEOPLE, page, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")

CREDITS = ("Jo Lind", "Stadtarchiv", "Jo Lind", "")


def credited(folder: Path, spec: WallSpec, count: int = 9) -> Snapshot:
    """A wall whose photos have credits, but for every fourth."""
    people = tuple(
        Person(name, age, role, CREDITS[number % 4], number + 1)
        for number, (name, age, role) in enumerate(PEOPLE[:count])
    )
    snapshot = wall_snapshot(folder, spec, count)
    content = replace(snapshot.content, credit=credit_block(people))
    return replace(snapshot, people=people, content=content)


def words(path: Path, number: int = 0) -> str:
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[number]
        found = sheet.get_textpage().get_text_bounded()
        sheet.close()
    return " ".join(found.split())


def sizes(path: Path) -> list[tuple[float, float]]:
    with pikepdf.open(path) as pdf:
        boxes = [[float(edge) for edge in sheet.obj.MediaBox] for sheet in pdf.pages]
    return [(right - left, top - bottom) for left, bottom, right, top in boxes]


def test_a_contact_sheet_lists_everybody_with_boxes_to_tick(tmp_path: Path) -> None:
    snapshot = credited(tmp_path, page(841, 1189))
    path = export_contact_sheet(snapshot, tmp_path / "f.pdf", date(2026, 5, 3), Progress())
    assert sizes(path) == [pytest.approx((mm_to_pt(210), mm_to_pt(297)), abs=0.01)] * 2
    listed = words(path, 1)
    for name, age, _role in PEOPLE:
        assert (f"{name}, {age}" if age else name) in listed.replace("- ", "-")
    assert listed.count("approved") == listed.count("rejected") == 9
    assert listed.count("Photo: credit missing") == 2
    assert "Photo: Stadtarchiv" in listed
    assert "9 portraits" in words(path, 0).replace("portrait(s)", "portraits")
    with pikepdf.open(path) as pdf:
        widths = [
            max(int(image.Width), int(image.Height))
            for image in pdf.pages[1].obj.Resources.XObject.values()
        ]
    assert max(widths) <= 320


def test_many_portraits_take_several_pages(tmp_path: Path) -> None:
    spec = page(841, 1189, rows=5, columns=5)
    snapshot = credited(tmp_path, spec)
    people = tuple(Person(f"P{n}", None, "", "", None) for n in range(25))
    many = replace(snapshot, people=people)
    path = export_contact_sheet(many, tmp_path / "f.pdf", date(2026, 5, 3), Progress())
    assert len(sizes(path)) == 1 + 3
    assert "P24" in words(path, 3)


@pytest.mark.parametrize(("size", "lying"), [((3560, 2520), True), ((1190, 1680), False)])
def test_the_posting_plan_is_one_page(
    size: tuple[float, float], lying: bool, tmp_path: Path
) -> None:
    snapshot = credited(tmp_path, page(*size))
    tiling = divided(snapshot.wall.page.size, 4)
    path = export_posting_plan(snapshot, tmp_path / "p.pdf", tiling, Progress())
    ((width, height),) = sizes(path)
    assert (width > height) is lying
    said = words(path)
    assert all(name in said for name in ("Posting plan", "1", "2", "3", "4", "15 mm"))
    assert len(steps(tiling)) == 3
    assert dict(facts(tiling))["Glue edges"] == "right and bottom"


def test_parts_are_posted_so_that_each_covers_what_hangs() -> None:
    for side in ("right-bottom", "left-top"):
        tiling = divided(page(3560, 2520).page.size, 8, side=side)
        hung: set[str] = set()
        for tile in tiling.posted():
            assert not any(strip.neighbour in hung for strip in tiling.strips(tile))
            hung.add(tile.name)


# ----------------------------------------------------------------------------- credits


def test_credits_name_each_once_with_the_numbers_of_the_places() -> None:
    people = [Person("", None, "", credit, 1) for credit in ("A", "B", "A", "A", "")]
    assert credit_block(people) == "Photos (places from the upper left): A (1, 3, 4), B (2)"
    said = [Person("", None, "", f"{word}A", 1) for word in ("Foto: ", "Photo:", "BILD: ", "")]
    assert credit_block(said) == "Photos: A"
    assert credit_block([Person("", None, "", "Fotostudio: B", 1)]) == "Photos: Fotostudio: B"
    assert credit_block([*people[:1], None]) == "Photos: A"
    assert credit_block([None, Person("", None, "", "", 1)]) == ""
    assert credit_block([Person("", None, "", "A", None)]) == ""  # no photo


@given(st.sets(st.integers(1, 60), min_size=1))
def test_numbers_in_few_words_are_all_of_them(places: set[int]) -> None:
    found: set[int] = set()
    for part in numbers(sorted(places)).split(", "):
        first, _, last = part.partition("–")
        found.update(range(int(first), int(last or first) + 1))
    assert found == places


@given(
    st.floats(60, 3600), st.floats(60, 3600), st.floats(0, 60), st.integers(0, 400),
)  # fmt: skip
def test_credits_stay_on_the_page_and_off_the_photos(
    width: float, height: float, margin: float, length: int
) -> None:
    margin = min(margin, height / 4)
    spec = WallSpec(width, height, margin_bottom=margin, rows=1, columns=1)
    wall = compose(spec, 1)
    lines, field = set_credit(wall, "Fotos: " + "Jo Lind, " * length)
    assert lines
    for line in lines:
        assert line.x >= 0
        assert line.x + line.width <= width
        assert line.baseline <= height
        if field is None:
            assert line.baseline - line.em > wall.cells[0].outer.bottom - line.em * 0.4
        else:
            assert field.y <= line.baseline <= field.bottom


def test_credits_are_words_in_the_pdf(tmp_path: Path) -> None:
    for margin in (40.0, 0.0):
        snapshot = credited(tmp_path, page(420, 594, margin_bottom=margin))
        said = words(export_pdf(snapshot, tmp_path / "w.pdf", 36, Progress()))
        assert "Jo Lind (1, 3, 5, 7, 9), Stadtarchiv (2, 6)" in said
