"""Walls round a column: the seam keeps off faces, and what it cuts goes on at the other end."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PySide6.QtGui import QImage

from db import rows
from desktop.core.columns.sizes import USUAL, Column
from desktop.core.errors import Known
from desktop.core.press.intents import shipped_intent
from desktop.core.press.rules import Order
from desktop.core.press.shops import Shop
from desktop.core.tiling.tiles import tiled
from desktop.core.wall import WallSpec
from desktop.work.lanes import Progress
from desktop.work.output import export_pdf, export_png
from desktop.work.preflight import look
from desktop.work.press import export_press
from desktop.work.sheets.tiles import export_tiles
from desktop.work.walls import composing
from desktop.work.walls.columns import chosen_seam, cut_by_seam, faces, seam_cost, with_column
from desktop.work.walls.composition import Composition
from desktop.work.walls.sizing import new_wall
from desktop.work.walls.snapshot import Snapshot
from tests.fixtures.golden import Array, pixels
from tests.fixtures.walls import wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")

SMALL = USUAL[0]


def line(id_: int, x: float = 0.3) -> rows.PortraitLine:
    return rows.PortraitLine(
        id_, 1, "", "person", f"Mara {id_}", 34, "draft", "Hebamme", "", "de", id_,
        f"{id_:064x}", ".jpg", "m.jpg", 4500, 6000, "", "Jo Lind",
        None, None, x, 0.2, 0.4, 0.3, datetime(2026, 5, 3),
    )  # fmt: skip


def around(count: int, column: Column = SMALL, **changes: object) -> Composition:
    """A wall round a column with so many people."""
    wall = replace(new_wall("Markt", None), id=1)
    wall = replace(wall, **with_column(wall, column))  # pyright: ignore[reportArgumentType]
    wall = replace(wall, **changes)  # pyright: ignore[reportArgumentType]
    people = [line(number) for number in range(1, count + 1)]
    cells = [rows.Cell(n + 1, 1, n, person.id) for n, person in enumerate(people)]
    return composing.composed(wall, cells, people)


def test_the_page_is_the_unrolled_sheet_with_what_is_glued() -> None:
    found = around(24)
    assert (found.row.width, found.row.height) == (3615, 2600)
    assert found.wall.page.width == 3615
    assert found.wall.spec.overlap == 15
    assert (found.page.name, found.distance) == ("", 4.0)
    gap = found.row.gap_x
    first, last = found.wall.cells[0].outer, found.wall.cells[found.wall.columns - 1].outer
    assert first.x + 3600 - last.right == pytest.approx(gap)


def test_a_wall_keeps_its_lengths_where_only_the_circumference_changes() -> None:
    row = around(24).row
    again = with_column(row, Column(3700, 2600))
    assert "gap_x" not in again
    assert again["width"] == 3715
    assert with_column(row, Column(3600, 2600), 20)["width"] == 3620
    with pytest.raises(Known, match="column_size"):
        with_column(row, Column(10, 10))


def test_kinds_of_walls_change_into_each_other() -> None:
    from desktop.work.walls.kinds import with_kind

    column = around(24).row
    flat = replace(column, **with_kind(column, "poster"))
    assert (flat.kind, flat.format, flat.width) == ("poster", "A0", 841)
    posters = replace(column, **with_kind(column, "posters"))
    assert posters.kind == "posters"
    again = replace(posters, **with_column(posters, SMALL))  # pyright: ignore[reportArgumentType]
    assert (again.kind, again.width, again.background) == ("column", 3615, column.background)
    assert "claim" not in again.caption_fields
    assert not composing.composed(again, [], []).problem
    back = replace(posters, **with_kind(posters, "poster"))
    assert (back.kind, back.format, back.width, back.height) == ("poster", "A0", 841, 1189)
    ours = replace(column, background="#0B3D5C", caption_size=30.0)
    flat = replace(ours, **with_kind(ours, "poster"))
    assert flat.background == "#0B3D5C"
    assert flat.caption_size < 30
    round_again = replace(flat, **with_kind(flat, "column"))
    assert (round_again.circumference, round_again.width) == (column.circumference, 3615)
    assert replace(flat, **with_kind(replace(flat, circumference=0.0), "column")).width == 3615


def test_the_seam_of_a_grid_lies_in_a_gap() -> None:
    found = around(24)
    assert found.wall.spec.seam == 0
    assert seam_cost(found, 0) == 0
    assert cut_by_seam(found) == []


def test_the_seam_of_bricks_passes_between_faces() -> None:
    found = around(36, layout="brick", caption="none")
    seam = found.wall.spec.seam
    assert seam > 0
    assert cut_by_seam(found) == []
    assert seam_cost(found, 0) > seam_cost(found, seam)
    assert chosen_seam(found) == seam
    # The same wall laid out anew, and after a change, has its seam at the same place.
    cells = [place.row for place in found.places if place.row is not None]
    people = [place.portrait for place in found.taken if place.portrait is not None]
    again = composing.composed(found.row, cells, people, found)
    assert again.wall is found.wall


def test_a_seam_placed_by_hand_stays() -> None:
    found = around(24, seam=300.0, seam_locked=1)
    assert found.wall.spec.seam == 300
    kinds = {obstacle.kind for obstacle in cut_by_seam(found)}
    assert "face" in kinds
    assert chosen_seam(found) == 0
    assert around(24, seam=300.0).wall.spec.seam == 0


def test_faces_stand_round_the_column() -> None:
    assert len(faces(around(24))) == 24


# ---------------------------------------------------------------------------- on paper


@pytest.fixture
def cut(tmp_path: Path) -> Snapshot:
    """A small column whose seam cuts through the third photo of a row."""
    spec = WallSpec(310, 200, gap_x=4, gap_y=4, columns=3, caption="inside", around=300, seam=140)
    return wall_snapshot(tmp_path, spec, 6)


def ends(image: Array, overlap: float, around: float, dpi: float) -> float:
    """How much the glued end differs from what lies below it, 0 to 255."""
    px = dpi / 25.4
    strip, step = round(overlap * px) - 2, around * px
    assert step == pytest.approx(round(step), abs=0.01)
    first, second = image[:, 1:strip], image[:, 1 + round(step) : strip + round(step)]
    return float(np.abs(first.astype(float) - second.astype(float)).mean())


def test_what_the_seam_cuts_goes_on_at_the_other_end(cut: Snapshot, tmp_path: Path) -> None:
    assert any(cell.outer.x < 0 or cell.outer.right > 310 for cell in cut.wall.cells)
    file = export_png(cut, tmp_path / "wall.png", 127, Progress())
    image = pixels(QImage(str(file)))
    assert ends(image, 10, 300, 127) < 1
    assert np.ptp(image[:, :40]) > 100  # photos, not the bare ground


SHOPS = {
    "x4": Shop("test", bleed=4.0, dpi=150),
    "cmyk": Shop("test", bleed=4.0, dpi=150, colour="cmyk"),
    "flat": Shop("test", bleed=4.0, dpi=150, flavour="flat"),
}


@pytest.mark.parametrize("kind", SHOPS)
def test_a_print_shop_gets_the_unrolled_sheet(cut: Snapshot, tmp_path: Path, kind: str) -> None:
    shop, file = SHOPS[kind], tmp_path / "press.pdf"
    export_press(cut, file, shop, shipped_intent(), Progress())
    verdict = look(file, Order(cut.wall.page.size, shop))
    assert not [told for told in verdict.told if told.light == "red"]
    with pikepdf.open(file) as pdf:
        box = [float(edge) / 72 * 25.4 for edge in pdf.pages[0].TrimBox]
        assert box[2] - box[0] == pytest.approx(310, abs=0.01)
    from tests.work.test_press import rendered

    image = rendered(file, 127)
    assert ends(image, 10, 300, 127) < 3


def test_parts_and_office_print_show_both_ends(cut: Snapshot, tmp_path: Path) -> None:
    from desktop.core.formats import find_format

    export_pdf(cut, tmp_path / "office.pdf", 100, Progress())
    tiling = tiled(cut.wall.page.size, find_format("A4").size())
    export_tiles(cut, tmp_path / "tiles.pdf", tiling, 100, Progress())
    with pikepdf.open(tmp_path / "tiles.pdf") as pdf:
        assert len(pdf.pages) == tiling.count + 1
