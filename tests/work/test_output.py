"""Walls as PDF, PNG and on paper: real files, read by other programs."""

from __future__ import annotations

import shutil
import subprocess
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image
from PySide6.QtGui import QImage, QPainter

from desktop.core.cellcache import CellCache
from desktop.core.crop import effective_dpi
from desktop.core.errors import Cancelled, Known
from desktop.core.formats import mm_to_pt
from desktop.core.jpeg import JpegWriter
from desktop.core.tiff import TiffWriter
from desktop.core.wall import WallSpec
from desktop.work.lanes import Progress
from desktop.work.output import (
    Snapshot,
    export_pdf,
    export_picture,
    export_png,
    paint_pdf,
)
from desktop.work.painting import paint_wall
from tests.fixtures.golden import Array, difference, pixels
from tests.fixtures.photos import PhotoFactory
from tests.fixtures.walls import drawn_photo, page, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")


def on_screen(snapshot: Snapshot, width: int, height: int) -> Array:
    """The wall as the screen shows it, from the whole photos."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    spec = snapshot.wall.spec
    painter.scale(width / spec.width, height / spec.height)
    paint_wall(painter, snapshot.wall, snapshot.content, drawn_photo)
    painter.end()
    return pixels(image)


def rendered(path: Path, dpi: float) -> Array:
    """The first page of a PDF as pdfium sees it."""
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[0]
        bitmap = sheet.render(scale=dpi / 72)  # pyright: ignore[reportArgumentType]
        image = bitmap.to_pil().convert("RGB")
        sheet.close()
    return np.asarray(image).astype(np.float32)


def photos_in(sheet: pikepdf.Object) -> list[pikepdf.Object]:
    """The JPEGs of a page: photos, not the veil."""
    images = sheet.Resources.XObject.values()
    return [image for image in images if image.get("/Filter") == "/DCTDecode"]


@pytest.mark.parametrize(
    "spec",
    [
        page(841, 1189),
        page(297, 210, caption="inside", background="#c8102e"),
        page(333.3, 444.4, caption="none", background="#1d1b18", gap_x=0.0, gap_y=0.0),
    ],
    ids=["A0", "A4", "free"],
)
def test_the_pdf_is_what_was_asked_for(spec: WallSpec, tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, spec)
    path = export_pdf(snapshot, tmp_path / "Wand.pdf", 60, Progress())
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 1
        sheet = pdf.pages[0].obj
        for name in ("/MediaBox", "/TrimBox"):
            left, bottom, right, top = (float(edge) for edge in sheet[name])
            assert right - left == pytest.approx(mm_to_pt(spec.width), abs=0.01)
            assert top - bottom == pytest.approx(mm_to_pt(spec.height), abs=0.01)
        assert "/UserUnit" not in sheet
        assert pdf.docinfo.Title == "Wir sind Musterstadt"
        assert pdf.docinfo.Creator == "Litfass"
        for font in sheet.Resources.get("/Font", {}).values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
            assert "Inter" in str(font.BaseFont)
        photos = photos_in(sheet)
        assert len(photos) == len(snapshot.photos()) == 8
        asked = {
            (cell.photo.width / 25.4 * 60, cell.photo.height / 25.4 * 60)
            for cell, _ in snapshot.photos().values()
        }
        ((width, height),) = {(round(w), round(h)) for w, h in asked}
        for photo in photos:
            assert abs(int(photo.Width) - width) <= 1 or int(photo.Width) >= 0.99 * 400 / 1.7
            assert int(photo.Width) / int(photo.Height) == pytest.approx(width / height, rel=0.02)
            assert photo.ColorSpace[0] == "/ICCBased"


def test_photos_have_the_resolution_that_was_asked_for_or_all_they_have(tmp_path: Path) -> None:
    spec = page(210, 297, caption="none")
    snapshot = wall_snapshot(tmp_path, spec, photo=(800, 1200))
    for dpi in (72.0, 150.0, 600.0):
        path = export_pdf(snapshot, tmp_path / f"{dpi}.pdf", dpi, Progress())
        with pikepdf.open(path) as pdf:
            for photo, (cell, _original) in zip(
                photos_in(pdf.pages[0].obj), snapshot.photos().values(), strict=True
            ):
                here = snapshot.content.at(cell.index)
                assert here is not None
                assert here.photo is not None
                has = effective_dpi(here.photo, cell.photo.size, here.crop)
                found = int(photo.Width) / cell.photo.width * 25.4
                # Never enlarged; within a pixel of rounding of what the photo has.
                assert found >= min(dpi, has * 0.99)
                assert found <= has * 1.01


@pytest.mark.parametrize("caption", ["below", "inside", "none"])
def test_pdf_and_png_agree_with_the_screen(caption: str, tmp_path: Path) -> None:
    spec = page(210, 297, caption=caption, background="#f2e8d5")
    snapshot = wall_snapshot(tmp_path, spec)
    seen = rendered(export_pdf(snapshot, tmp_path / "Wand.pdf", 100, Progress()), 72)
    screen = on_screen(snapshot, seen.shape[1], seen.shape[0])
    mean, most = difference(seen, screen)
    assert mean < 2.0
    assert most < 24
    path = export_png(snapshot, tmp_path / "Wand.png", 72, Progress())
    with Image.open(path) as image:
        png = np.asarray(image).astype(np.float32)
    screen = on_screen(snapshot, png.shape[1], png.shape[0])
    mean, most = difference(png, screen)
    assert mean < 1.5
    assert most < 20


def test_words_in_the_pdf_are_text(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(297, 420))
    path = export_pdf(snapshot, tmp_path / "Wand.pdf", 30, Progress())
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[0]
        words = sheet.get_textpage().get_text_bounded()
        sheet.close()
    assert "Mara, 34" in words
    assert "Bäckermeisterin" in words


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="needs poppler-utils")
def test_poppler_agrees(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(841, 1189))
    path = export_pdf(snapshot, tmp_path / "Wand.pdf", 30, Progress())
    info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert "2383.94 x 3370.39 pts (A0)" in info
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    assert fonts.count("yes no  yes") == fonts.count("Inter") == 2


def test_a_turned_photo_with_a_profile_stands_upright(tmp_path: Path, photo: PhotoFactory) -> None:
    from desktop.core.crop import Crop
    from desktop.core.geometry import Size
    from desktop.core.wall import compose
    from desktop.work.painting import CellContent, WallContent
    from desktop.work.walls.snapshot import Original

    spec = page(100, 140, caption="none", rows=1, columns=1)
    source = photo("turned.jpg", (300, 420), orientation=6)
    content = WallContent((CellContent(Size(300, 420), Crop()),))
    snapshot = Snapshot(compose(spec, 1), content, (Original(source),))
    seen = rendered(export_pdf(snapshot, tmp_path / "Wand.pdf", 72, Progress()), 72)
    height, width = seen.shape[:2]
    for (x, y), color in {
        (0.2, 0.2): (255, 0, 0),
        (0.8, 0.2): (0, 255, 0),
        (0.2, 0.8): (0, 0, 255),
        (0.8, 0.8): (255, 255, 0),
    }.items():
        assert seen[int(y * height), int(x * width)] == pytest.approx(color, abs=12)


def test_an_empty_wall_can_be_exported(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(100, 140), count=0)
    path = export_pdf(snapshot, tmp_path / "Wand.pdf", 72, Progress())
    assert rendered(path, 36).min() == 255
    export_png(snapshot, tmp_path / "Wand.png", 72, Progress())


def test_a_png_is_painted_in_strips_without_seams(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = wall_snapshot(tmp_path, page(100, 140, caption="inside"))
    whole = export_png(snapshot, tmp_path / "whole.png", 100, Progress())
    monkeypatch.setattr("desktop.work.output.STRIP_BYTES", 394 * 4 * 7)
    strips = export_png(snapshot, tmp_path / "strips.png", 100, Progress())
    with Image.open(whole) as first, Image.open(strips) as second:
        assert first.size == second.size == (394, 551)
        assert first.info["dpi"] == pytest.approx((100, 100), abs=0.05)
        left, right = (np.asarray(image).astype(int) for image in (first, second))
    assert np.abs(left - right).max() <= 3


@pytest.mark.parametrize("layout", ["columns", "mosaic", "brick", "rows"])
def test_strips_find_their_photos_in_every_layout(
    layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = wall_snapshot(tmp_path, page(100, 140, caption="none", layout=layout))
    whole = export_png(snapshot, tmp_path / "whole.png", 60, Progress())
    monkeypatch.setattr("desktop.work.output.STRIP_BYTES", 236 * 4 * 7)
    strips = export_png(snapshot, tmp_path / "strips.png", 60, Progress())
    with Image.open(whole) as first, Image.open(strips) as second:
        left, right = (np.asarray(image).astype(int) for image in (first, second))
    assert np.abs(left - right).max() <= 3


@pytest.mark.parametrize(("made", "kind"), [(TiffWriter, "TIFF"), (JpegWriter, "JPEG")])
def test_tiff_and_jpeg_agree_with_the_png(
    made: type[TiffWriter | JpegWriter], kind: str, tmp_path: Path
) -> None:
    snapshot = wall_snapshot(tmp_path, page(210, 297))
    png = export_png(snapshot, tmp_path / "Wand.png", 72, Progress())
    other = export_picture(snapshot, tmp_path / "Wand.x", 72, Progress(), made)
    with Image.open(png) as first, Image.open(other) as second:
        assert second.format == kind
        assert second.info["dpi"] == pytest.approx((72, 72), abs=0.05)
        left, right = (np.asarray(image).astype(int) for image in (first, second))
    assert np.abs(left - right).mean() < (0.01 if kind == "TIFF" else 1.5)


def test_a_png_that_no_painter_can_paint_is_refused(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(3560, 2520), count=1)
    with pytest.raises(Known) as caught:
        export_png(snapshot, tmp_path / "Wand.png", 300, Progress())
    assert caught.value.code == "png_too_large"
    assert caught.value.values["most"] == 228
    for dpi in (0, 19, 1201, -300):
        with pytest.raises(Known, match="output_dpi"):
            export_pdf(snapshot, tmp_path / "Wand.pdf", dpi, Progress())


# ----------------------------------------------------------------- what can go wrong


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("export", [export_pdf, export_png])
@pytest.mark.parametrize("after", [0, 1, 4])
def test_cancel_leaves_nothing(export: object, after: int, tmp_path: Path) -> None:
    assert callable(export)
    snapshot = wall_snapshot(tmp_path, page(210, 297))
    before = names(tmp_path)
    progress = Progress(lambda done, _total, _text: progress.cancel() if done > after else None)
    with pytest.raises(Cancelled):
        export(snapshot, tmp_path / "Wand", 60, progress)
    assert names(tmp_path) == before
    assert not [t for t in threading.enumerate() if t.name.startswith("picture")]


@pytest.mark.parametrize("export", [export_pdf, export_png])
def test_a_missing_original_is_named_as_the_user_knows_it(export: object, tmp_path: Path) -> None:
    assert callable(export)
    snapshot = wall_snapshot(tmp_path, page(210, 297))
    (tmp_path / "3.jpg").unlink()
    before = names(tmp_path)
    with pytest.raises(Known) as caught:
        export(snapshot, tmp_path / "Wand", 60, Progress())
    assert caught.value.code == "original_missing"
    assert caught.value.values["file"] == "Person 3.jpg"
    assert names(tmp_path) == before


def test_a_damaged_original_is_named(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(210, 297))
    (tmp_path / "3.jpg").write_bytes((tmp_path / "3.jpg").read_bytes()[:2000])
    with pytest.raises(Known) as caught:
        export_pdf(snapshot, tmp_path / "Wand.pdf", 60, Progress())
    assert caught.value.code.startswith("image_")
    assert caught.value.values["file"] == "Person 3.jpg"
    assert not (tmp_path / "Wand.pdf").exists()


def test_an_old_file_survives_a_failure(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(210, 297))
    path = tmp_path / "Wand.pdf"
    path.write_bytes(b"last week's")
    (tmp_path / "3.jpg").unlink()
    with pytest.raises(Known):
        export_pdf(snapshot, path, 60, Progress())
    assert path.read_bytes() == b"last week's"


def test_progress_grows_to_its_total(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    snapshot = wall_snapshot(tmp_path, page(210, 297))
    for export in (export_pdf, export_png):
        seen.clear()
        report = Progress(lambda done, total, _text: seen.append((done, total)))
        export(snapshot, tmp_path / "Wand", 60, report)
        assert seen == sorted(seen)
        assert seen[-1][0] == seen[-1][1] > 0


def test_a_second_export_takes_finished_cells(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(210, 297))
    cache = CellCache(tmp_path / "cells")
    first = export_pdf(snapshot, tmp_path / "1.pdf", 60, Progress(), cache)
    for number in range(1, 9):
        (tmp_path / f"{number}.jpg").unlink(missing_ok=True)  # would be needed without the cache
    changed = list(snapshot.content.cells)
    assert changed[0] is not None
    changed[0] = replace(changed[0], crop=replace(changed[0].crop, zoom=2.0))
    again = replace(snapshot, content=replace(snapshot.content, cells=tuple(changed)))
    second = export_pdf(again, tmp_path / "2.pdf", 60, Progress(), cache)
    with pikepdf.open(first) as one, pikepdf.open(second) as two:
        old = [photo.read_raw_bytes() for photo in photos_in(one.pages[0].obj)]
        new = [photo.read_raw_bytes() for photo in photos_in(two.pages[0].obj)]
    assert old[1:] == new[1:]
    assert old[0] != new[0]


# -------------------------------------------------------------------------- on paper


def test_painting_holds_no_photo(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(841, 1189))
    assert len(paint_pdf(snapshot)) < 100_000
