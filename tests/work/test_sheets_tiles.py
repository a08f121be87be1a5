"""A wall on sheets of paper: pages, sizes, glue edges that fit, photos written once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest

from desktop.core.errors import Cancelled, Known
from desktop.core.formats import find_format, mm_to_pt
from desktop.core.geometry import Rect, Size
from desktop.core.tiling.tiles import SIDES, Tile, Tiling, tiled
from desktop.work.lanes import Progress
from desktop.work.sheets.cover import instructions
from desktop.work.sheets.tiles import export_tiles
from tests.fixtures.golden import Array, difference
from tests.fixtures.walls import page, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")

A4 = find_format("A4").size()
DPI = 72.0


def seen(path: Path, number: int, dpi: float = DPI) -> Array:
    """A page of a PDF as pdfium sees it."""
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[number]
        image = sheet.render(scale=dpi / 72).to_pil().convert("RGB")  # pyright: ignore[reportArgumentType]
        sheet.close()
    return np.asarray(image).astype(np.float32)


def cut(image: Array, place: Rect, dpi: float = DPI) -> Array:
    """What lies at a place of a page in mm, to the nearest pixel inside."""
    scale = dpi / 25.4
    left, top = round(place.x * scale), round(place.y * scale)
    width, height = int(place.width * scale), int(place.height * scale)
    return image[top : top + height, left : left + width]


def on_paper(tile: Tile, rect: Rect) -> Rect:
    return rect.moved(tile.place.x - tile.part.x, tile.place.y - tile.part.y)


def test_pages_have_the_size_of_the_paper_and_their_names(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(841, 1189))
    tiling = tiled(snapshot.wall.page.size, A4)
    path = export_tiles(snapshot, tmp_path / "Wand.pdf", tiling, 36, Progress())
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 1 + 21
        for number, sheet in enumerate(pdf.pages):
            left, bottom, right, top = (float(edge) for edge in sheet.obj.MediaBox)
            wanted = A4 if number == 0 else A4.turned()
            assert right - left == pytest.approx(mm_to_pt(wanted.width), abs=0.01)
            assert top - bottom == pytest.approx(mm_to_pt(wanted.height), abs=0.01)
        labels = [str(label.P) for label in list(pdf.Root.PageLabels.Nums)[1::2]]
        assert labels[1:4] == ["A1", "B1", "C1"]
        assert labels[-1] == "C7"
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[0]
        words = sheet.get_textpage().get_text_bounded()
        sheet.close()
    assert "841 × 1,189 mm" in words
    assert all(name in words for name in ("A1", "B1", "C7"))


def test_a_photo_is_in_the_file_once(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(594, 841, caption="none", rows=1, columns=1), count=1)
    tiling = tiled(snapshot.wall.page.size, A4)
    path = export_tiles(snapshot, tmp_path / "Wand.pdf", tiling, 36, Progress())
    with pikepdf.open(path) as pdf:
        shown = [
            image.objgen
            for sheet in pdf.pages
            for image in sheet.obj.Resources.get("/XObject", {}).values()
            if image.get("/Filter") == "/DCTDecode"
        ]
    assert len(shown) == 1 + 12
    assert len(set(shown)) == 2  # the photo, and its small copy on the plan


@pytest.mark.parametrize("side", SIDES)
def test_glue_edges_show_the_same_as_the_sheet_that_covers_them(side: str, tmp_path: Path) -> None:
    assert side in SIDES
    spec = page(400, 500, caption="inside", background="#f2e8d5")
    snapshot = wall_snapshot(tmp_path, spec)
    tiling = tiled(snapshot.wall.page.size, A4, 14, 6, side)  # pyright: ignore[reportArgumentType]
    path = export_tiles(
        snapshot, tmp_path / "Wand.pdf", tiling, 100, Progress(), marks=False, cover=False
    )
    images = {tile.name: seen(path, number) for number, tile in enumerate(tiling.tiles)}
    tiles = {tile.name: tile for tile in tiling.tiles}
    compared = 0
    for tile in tiling.tiles:
        for strip in tiling.strips(tile):
            other = tiles[strip.neighbour]
            inner = strip.rect.inset(1)
            mine = cut(images[tile.name], on_paper(tile, inner))
            theirs = cut(images[other.name], on_paper(other, inner))
            mean, most = difference(mine, theirs, 8)
            assert mean < 3  # half a pixel of another grid
            assert most < 45
            compared += 1
    assert compared == tiling.rows * (tiling.columns - 1) + tiling.columns * (tiling.rows - 1)


def put_together(path: Path, tiling: Tiling, first: int) -> Array:
    """The poster, each sheet glued onto the edge of the one before."""
    scale = DPI / 25.4
    height, width = (round(side * scale) for side in (tiling.poster.height, tiling.poster.width))
    poster = np.zeros((height, width, 3), np.float32)
    for number, tile in enumerate(tiling.tiles):
        content = cut(seen(path, first + number), tile.place)
        top, left = round(tile.part.y * scale), round(tile.part.x * scale)
        there = poster[top : top + content.shape[0], left : left + content.shape[1]]
        there[:] = content[: there.shape[0], : there.shape[1]]
    return poster


def test_glued_together_the_sheets_are_the_wall_and_no_mark_is_seen(tmp_path: Path) -> None:
    from desktop.work.output import export_pdf

    snapshot = wall_snapshot(tmp_path, page(420, 594, background="#c8102e"))
    tiling = tiled(snapshot.wall.page.size, A4)
    path = export_tiles(snapshot, tmp_path / "Wand.pdf", tiling, 72, Progress())
    glued = put_together(path, tiling, 1)
    whole = seen(export_pdf(snapshot, tmp_path / "whole.pdf", 72, Progress()), 0)
    height, width = (min(a, b) - 8 for a, b in zip(glued.shape[:2], whole.shape[:2], strict=True))
    mean, most = difference(glued[:height, :width], whole[:height, :width], 8)
    assert mean < 2
    assert most < 40


def test_marks_stay_on_glue_edges_and_off_the_picture(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(420, 594, background="#c8102e"), count=0)
    tiling = tiled(snapshot.wall.page.size, A4)
    path = export_tiles(snapshot, tmp_path / "Wand.pdf", tiling, 36, Progress(), cover=False)
    for number, tile in enumerate(tiling.tiles):
        image, free = seen(path, number), tile.place
        strips = list(tiling.strips(tile))
        edges = {strip.edge: strip.rect for strip in strips}
        right = edges["right"].width if "right" in edges else 0
        bottom = edges["bottom"].height if "bottom" in edges else 0
        plain = cut(image, free.inset(0.8, 0.8, right + 0.8, bottom + 0.8))
        assert np.abs(plain - np.array((0xC8, 0x10, 0x2E))).max() < 6
        for strip in strips:
            marked = cut(image, on_paper(tile, strip.rect))
            assert marked.std() > 5


def test_a_single_sheet_needs_no_glue(tmp_path: Path) -> None:
    tiling = tiled(Size(100, 140), A4)
    assert tiling.count == 1
    assert len(instructions(tiling)) == 1
    snapshot = wall_snapshot(tmp_path, page(100, 140), count=2)
    path = export_tiles(snapshot, tmp_path / "Wand.pdf", tiling, 36, Progress())
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 2


def test_instructions_name_the_sides() -> None:
    said = {side: instructions(tiled(Size(841, 1189), A4, side=side)) for side in SIDES}
    assert len({tuple(steps) for steps in said.values()}) == 4
    assert all(len(steps) == 5 for steps in said.values())
    assert "B1 comes onto the glue edge of A1" in said["right-bottom"][2]
    assert "B1 comes onto the glue edge of C1" in said["left-bottom"][2]


@pytest.mark.parametrize("after", [0, 3])
def test_cancel_and_missing_photos_leave_nothing(after: int, tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(297, 420))
    tiling = tiled(snapshot.wall.page.size, A4)
    before = {path.name for path in tmp_path.iterdir()}
    progress = Progress(lambda done, _total, _text: progress.cancel() if done > after else None)
    with pytest.raises(Cancelled):
        export_tiles(snapshot, tmp_path / "Wand.pdf", tiling, 36, progress)
    assert {path.name for path in tmp_path.iterdir()} == before
    gone = replace(snapshot)
    (tmp_path / "3.jpg").unlink()
    with pytest.raises(Known, match="original_missing"):
        export_tiles(gone, tmp_path / "Wand.pdf", tiling, 36, Progress())
    assert not (tmp_path / "Wand.pdf").exists()
