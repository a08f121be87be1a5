"""Large posters in parts: a print shop's file for each, that together are the poster."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest

from desktop.core.errors import Cancelled, Known
from desktop.core.formats import mm_to_pt
from desktop.core.geometry import Rect, Size
from desktop.core.press.intents import shipped_intent
from desktop.core.press.rules import Order
from desktop.core.press.shops import Shop
from desktop.core.tiling.tiles import divided
from desktop.work.lanes import Progress
from desktop.work.output import export_pdf
from desktop.work.preflight import look
from desktop.work.sheets.parts import export_parts, part_files
from tests.fixtures.golden import Array, difference
from tests.fixtures.walls import page, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")

SHOP = Shop("test", bleed=10.0, dpi=50, scale=1)
SIZE = 1780, 1260
"""Half as wide and high as 18/1."""
ORDER = Order(Size(*SIZE), SHOP, distance=5.0, least_dpi=20)
SCALE = 24 / 25.4


def seen(path: Path, box: str) -> Array:
    """A box of the first page as pdfium sees it, at 24 dpi."""
    with pikepdf.open(path) as pdf:
        sheet = pdf.pages[0].obj
        sheet.MediaBox = sheet.CropBox = sheet[box]
        stream = BytesIO()
        pdf.save(stream)
    with pypdfium2.PdfDocument(stream.getvalue()) as document:
        first = document[0]
        image = first.render(scale=24 / 72).to_pil().convert("RGB")  # pyright: ignore[reportArgumentType]
        first.close()
    return np.asarray(image).astype(np.float32)


@pytest.mark.parametrize("parts", [2, 4, 6, 8, 9])
def test_the_parts_are_the_poster_with_overlap(parts: int, tmp_path: Path) -> None:
    spec = page(*SIZE, caption="inside", background="#c8102e")
    snapshot = wall_snapshot(tmp_path, spec)
    tiling = divided(snapshot.wall.page.size, parts)
    path = tmp_path / "out" / "Wand.pdf"
    path.parent.mkdir()
    made = export_parts(snapshot, path, tiling, ORDER, shipped_intent(), Progress())
    assert sorted(file.name for file in path.parent.iterdir()) == sorted(
        ["Wand.pdf", *(f"Wand part {number} of {parts}.pdf" for number in range(1, parts + 1))]
    )
    assert made.told == ()
    whole = seen(export_pdf(snapshot, tmp_path / "whole.pdf", 50, Progress()), "/MediaBox")
    for tile, file in zip(tiling.posted(), made.files, strict=True):
        assert look(file, replace(ORDER, size=tile.part.size)).told == ()
        with pikepdf.open(file) as pdf:
            left, bottom, right, top = (float(edge) for edge in pdf.pages[0].obj.TrimBox)
            assert str(pdf.docinfo["/Title"]) == file.stem
        assert right - left == pytest.approx(mm_to_pt(tile.part.width), abs=0.01)
        assert top - bottom == pytest.approx(mm_to_pt(tile.part.height), abs=0.01)
        mine = seen(file, "/TrimBox")
        y, x = round(tile.part.y * SCALE), round(tile.part.x * SCALE)
        theirs = whole[y : y + mine.shape[0], x : x + mine.shape[1]]
        mean, _most = difference(mine[: theirs.shape[0], : theirs.shape[1]], theirs, 8)
        assert mean < 3.5  # half a pixel of another grid


@pytest.mark.parametrize("kind", ["x4", "cmyk", "flat", "tenth"])
def test_beyond_a_joint_the_wall_goes_on_in_the_bleed(kind: str, tmp_path: Path) -> None:
    changes = {
        "x4": {}, "cmyk": {"colour": "cmyk"}, "flat": {"flavour": "flat"}, "tenth": {"scale": 10},
    }  # fmt: skip
    shop = replace(SHOP, **changes[kind])  # pyright: ignore[reportArgumentType]
    spec = page(*SIZE, caption="inside", background="#c8102e")
    snapshot = wall_snapshot(tmp_path, spec, count=6, photo=(600, 900))
    tiling = divided(snapshot.wall.page.size, 2)
    path = tmp_path / "Wand.pdf"
    made = export_parts(
        snapshot, path, tiling, replace(ORDER, shop=shop), shipped_intent(), Progress()
    )
    assert [one for one in made.told if one.light == "red"] == []
    with pikepdf.open(made.files[0]) as pdf:
        sheet = pdf.pages[0].obj
        trim, bleed = ([float(v) for v in sheet[name]] for name in ("/TrimBox", "/BleedBox"))
    assert bleed[2] - trim[2] == pytest.approx(mm_to_pt(10 / shop.scale), abs=0.01)
    if kind != "x4":
        return
    first, second = (seen(file, "/BleedBox") for file in made.files)
    tiles = tiling.posted()
    joint = tiles[0].part.right
    beyond = int((joint - tiles[0].part.x + 10) * SCALE)  # its bleed begins there
    there = int((joint - tiles[1].part.x + 10) * SCALE)
    mean, _most = difference(first[:, beyond : beyond + 8], second[:, there : there + 8], 4)
    assert mean < 12


def test_a_part_holds_the_photos_that_it_shows(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(*SIZE))
    shown = snapshot.within(Rect(0, 0, SIZE[0] / 2, SIZE[1]))
    assert 0 < len(shown.photos()) < len(snapshot.photos())


def test_cancelled_or_failed_parts_leave_nothing(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(*SIZE))
    tiling = divided(snapshot.wall.page.size, 4)
    path = tmp_path / "out" / "Wand.pdf"
    path.parent.mkdir()
    kept = part_files(path, 4)[0]
    kept.write_bytes(b"from yesterday")
    progress = Progress()
    reported = 0

    def stop(done: int, total: int, _text: str) -> None:
        nonlocal reported
        reported = done
        if done > total * 0.5:
            progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        export_parts(snapshot, path, tiling, ORDER, shipped_intent(), progress)
    assert reported > 0
    assert list(path.parent.iterdir()) == [kept]
    assert kept.read_bytes() == b"from yesterday"
    (tmp_path / "3.jpg").unlink()
    with pytest.raises(Known, match="original_missing"):
        export_parts(snapshot, path, tiling, ORDER, shipped_intent(), Progress())
    assert list(path.parent.iterdir()) == [kept]
