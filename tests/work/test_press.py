"""Walls as files for print shops: what other programs find in them, and how they look."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageCms
from PySide6.QtGui import QImage, QPainter

from desktop.core import colour
from desktop.core.cellcache import CellCache
from desktop.core.crop import Crop
from desktop.core.errors import Cancelled, Known
from desktop.core.formats import mm_to_pt
from desktop.core.geometry import Size
from desktop.core.press.intents import shipped_intent
from desktop.core.press.rules import Order
from desktop.core.press.shops import MARKS, Shop
from desktop.core.press.walking import steps
from desktop.core.wall import WallSpec, compose
from desktop.work.lanes import Progress
from desktop.work.painting import CellContent, WallContent, paint_wall
from desktop.work.preflight import look
from desktop.work.press import bled, export_press
from desktop.work.walls.snapshot import Original, Snapshot
from desktop.work.walls.specials import Special
from tests.fixtures.colours import delta_e, lab_of
from tests.fixtures.golden import Array, difference, pixels
from tests.fixtures.walls import drawn_photo, page, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")

EDGE = {f"margin_{side}": 0.0 for side in ("top", "right", "bottom", "left")}
A5 = Shop("test", bleed=4.0, dpi=260)


def made(snapshot: Snapshot, path: Path, shop: Shop, cache: CellCache | None = None) -> Path:
    return export_press(snapshot, path, shop, shipped_intent(), Progress(), cache).path


def rendered(path: Path, dpi: float) -> Array:
    """The trimmed page as pdfium sees it."""
    with pikepdf.open(path) as pdf:
        sheet = pdf.pages[0].obj
        sheet.MediaBox = sheet.CropBox = sheet.TrimBox
        stream = BytesIO()
        pdf.save(stream)
    with pypdfium2.PdfDocument(stream.getvalue()) as document:
        first = document[0]
        bitmap = first.render(scale=dpi / 72)  # pyright: ignore[reportArgumentType]
        image = bitmap.to_pil().convert("RGB")
        first.close()
    return np.asarray(image).astype(np.float32)


def on_screen(snapshot: Snapshot, width: int, height: int) -> Array:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    spec = snapshot.wall.spec
    painter.scale(width / spec.width, height / spec.height)
    photo = {index: drawn_photo(index) for index in snapshot.photos()}
    paint_wall(painter, snapshot.wall, snapshot.content, photo.get)
    painter.end()
    return pixels(image)


SHOPS = {
    "x4": A5,
    "cmyk": replace(A5, colour="cmyk"),
    "flat": replace(A5, flavour="flat"),
    "marks": replace(A5, marks=MARKS),
    "tenth": replace(A5, scale=10),
}


@pytest.mark.parametrize("kind", SHOPS)
@pytest.mark.parametrize("caption", ["inside", "below"])
def test_our_own_preflight_finds_nothing(kind: str, caption: str, tmp_path: Path) -> None:
    shop = SHOPS[kind]
    spec = page(148, 210, caption=caption, background="#f2e8d5", **EDGE)
    snapshot = wall_snapshot(tmp_path, spec, count=6, photo=(1000, 1500))
    verdict = look(made(snapshot, tmp_path / "w.pdf", shop), Order(Size(148, 210), shop))
    assert verdict.told == ()
    assert verdict.facts.claims == ("PDF/X-3:2002" if kind == "flat" else "PDF/X-4")
    assert all(verdict.facts.pages[0].fonts.values())
    assert verdict.facts.pages[0].transparent == (caption == "inside" and kind != "flat")


@pytest.mark.parametrize("kind", SHOPS)
def test_boxes_are_exact(kind: str, tmp_path: Path) -> None:
    shop = SHOPS[kind]
    snapshot = wall_snapshot(tmp_path, page(333.3, 444.4), count=2)
    with pikepdf.open(made(snapshot, tmp_path / "w.pdf", shop)) as pdf:
        sheet = pdf.pages[0].obj
        boxes = {
            name: [float(v) for v in sheet[f"/{name}Box"]] for name in ("Trim", "Bleed", "Media")
        }
    width, height = (mm_to_pt(side / shop.scale) for side in (333.3, 444.4))
    assert boxes["Trim"][2] - boxes["Trim"][0] == pytest.approx(width, abs=0.001)
    assert boxes["Trim"][3] - boxes["Trim"][1] == pytest.approx(height, abs=0.001)
    off = mm_to_pt(4.0 / shop.scale)
    for trim, edge, sign in zip(boxes["Trim"], boxes["Bleed"], (-1, -1, 1, 1), strict=True):
        assert edge == pytest.approx(trim + sign * off, abs=0.001)
    assert (boxes["Media"] == boxes["Bleed"]) is (kind != "marks")
    if shutil.which("pdfinfo"):
        told = subprocess.run(
            ["pdfinfo", "-box", tmp_path / "w.pdf"], capture_output=True, text=True, check=True
        ).stdout
        line = next(line for line in told.splitlines() if line.startswith("TrimBox"))
        left, bottom, right, top = (float(value) for value in line.split()[1:])
        assert (right - left, top - bottom) == pytest.approx((width, height), abs=0.011)


def test_other_programs_read_it(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(148, 210, caption="inside", **EDGE), count=4)
    ran = []
    for kind, shop in SHOPS.items():
        path = made(snapshot, tmp_path / f"{kind}.pdf", shop)
        for command in (["qpdf", "--check"], ["pdffonts"], ["pdftoppm", "-r", "20", "-png"]):
            if shutil.which(command[0]) is None:
                continue
            ran.append(command[0])
            target = [str(tmp_path / "out")] if command[0] == "pdftoppm" else []
            done = subprocess.run(
                [*command, str(path), *target], capture_output=True, text=True, check=False
            )
            assert (done.returncode, done.stderr) == (0, ""), (kind, command)
            if command[0] == "pdffonts":
                lines = [line.split() for line in done.stdout.splitlines()[2:]]
                assert lines
                assert all(line[-5] == "yes" for line in lines)
    if not ran:
        pytest.skip("neither qpdf nor poppler is installed")


@pytest.mark.parametrize("kind", ["x4", "cmyk", "flat"])
@pytest.mark.parametrize("caption", ["inside", "below"])
def test_it_looks_like_the_screen(kind: str, caption: str, tmp_path: Path) -> None:
    spec = page(148, 210, caption=caption, background="#f2e8d5")
    snapshot = wall_snapshot(tmp_path, spec, count=6)  # the seventh has no photo
    seen = rendered(made(snapshot, tmp_path / "w.pdf", SHOPS[kind]), 72)
    screen = on_screen(snapshot, seen.shape[1], seen.shape[0])
    mean, most = difference(seen, screen)
    # pdfium has no colour management: inks are shown a little off.
    assert mean < (2.5 if kind == "x4" else 14)
    assert most < (30 if kind == "x4" else 60)


def test_two_renderers_agree(tmp_path: Path) -> None:
    if shutil.which("pdftoppm") is None:
        pytest.skip("poppler is not installed")
    spec = page(148, 210, caption="inside", background="#f2e8d5")
    path = made(wall_snapshot(tmp_path, spec, count=4), tmp_path / "w.pdf", A5)
    first = rendered(path, 72)
    # poppler shows everything through the inks of the output intent, and those only roughly.
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        del pdf.Root["/OutputIntents"]
        pdf.save(path)
    command = ["pdftoppm", "-r", "72", "-png", "-singlefile", path, tmp_path / "p"]
    subprocess.run(command, check=True)
    with Image.open(tmp_path / "p.png") as image:
        off = round(mm_to_pt(4.0))
        whole = np.asarray(image.convert("RGB")).astype(np.float32)
    second = whole[off : off + first.shape[0], off : off + first.shape[1]]
    mean, _most = difference(first, second)
    assert mean < 4


def test_photos_at_the_edge_run_on_into_the_bleed(tmp_path: Path) -> None:
    spec = page(100, 150, rows=1, columns=1, caption="none", **EDGE)
    snapshot = wall_snapshot(tmp_path, spec, count=1)
    wide = bled(snapshot, 5.0)
    (cell,) = wide.wall.cells
    assert (cell.photo.x, cell.photo.y) == (-5, -5)
    assert (cell.photo.right, cell.photo.bottom) == (105, 155)
    left, top, width, height = wide.part(cell)
    assert 0 <= left <= left + width <= 1 + 1e-9
    assert 0 <= top <= top + height <= 1 + 1e-9
    assert width * 400 / (height * 600) == pytest.approx(110 / 160)
    inner = page(100, 150, rows=1, columns=1, caption="none")
    kept = bled(wall_snapshot(tmp_path, inner, count=1), 5.0)
    assert kept.wall.cells[0].photo == compose(inner, 1).cells[0].photo


def test_what_fills_a_last_row_runs_on_into_the_bleed(tmp_path: Path) -> None:
    spec = page(100, 150, rows=2, columns=2, caption="none", last_row="fill", **EDGE)
    filler = Special("colour", "", "#C8102E")
    content = WallContent((None, None, None), filler)
    wide = bled(Snapshot(compose(spec, 3), content, (None,) * 3), 5.0)
    assert wide.content.filler == filler
    (field,) = wide.wall.fillers
    assert (field.right, field.bottom) == (105, 155)


def test_frames_at_the_edge_run_on_and_are_as_wide_as_ever_after_cutting(tmp_path: Path) -> None:
    spec = page(
        100, 150, rows=1, columns=1, caption="none", frame=6.0, frame_colour="#00ff00", **EDGE
    )
    path = made(wall_snapshot(tmp_path, spec, count=1), tmp_path / "w.pdf", A5)
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[0]
        bitmap = sheet.render(scale=150 / 72)  # pyright: ignore[reportArgumentType]
        image = np.asarray(bitmap.to_pil().convert("RGB")).astype(np.float32)
        sheet.close()
    green = (image[..., 1] > image[..., 0] + 60) & (image[..., 1] > image[..., 2] + 60)
    wide = green[green.shape[0] // 2]
    line = int(np.argmin(wide)) / 150 * 25.4
    assert line == pytest.approx(4.0 + 6.0, abs=0.3)  # the bleed and the frame
    high = green[:, green.shape[1] // 2]
    assert int(np.argmin(high)) / 150 * 25.4 == pytest.approx(4.0 + 6.0, abs=0.3)


def test_a_zoomed_photo_stays_where_it_is(tmp_path: Path) -> None:
    spec = page(100, 100, rows=1, columns=1, caption="none", **EDGE)
    content = WallContent((CellContent(Size(1000, 1000), Crop(0.5, 0.5, 2.0)),))
    snapshot = Snapshot(compose(spec, 1), content, (Original(tmp_path / "x.jpg"),))
    left, top, width, height = bled(snapshot, 5.0).part(bled(snapshot, 5.0).wall.cells[0])
    assert (left, top, width, height) == pytest.approx((0.225, 0.225, 0.55, 0.55))


def test_words_are_black_ink_alone(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(148, 210, caption="below"), count=2)
    for shop in (A5, SHOPS["cmyk"]):
        with pikepdf.open(made(snapshot, tmp_path / "w.pdf", shop)) as pdf:
            inks, texts = None, set()
            for step in steps(pdf.pages[0].obj):
                if step.word == "k":
                    inks = tuple(round(float(value), 2) for value in step.operands)
                elif step.word == "scn":
                    inks = None
                elif step.word == "Tj":
                    texts.add(inks)
        assert None not in texts
        assert all(ink[:3] == (0, 0, 0) for ink in texts if ink)
        assert max(ink[3] for ink in texts if ink) == 1.0


def chart(name: str, folder: Path) -> tuple[Path, bytes]:
    """Saturated colours in a wide space, as a JPEG with its profile."""
    icc = colour.shipped(name)
    levels = (0, 85, 170, 255)
    colours = [(r, g, b) for r in levels for g in levels for b in levels]
    image = Image.new("RGB", (8, 8))
    image.putdata(colours)
    path = folder / f"{name}.jpg"
    large = image.resize((800, 800), Image.Resampling.NEAREST)
    large.save(path, quality=98, subsampling=0, icc_profile=icc)
    return path, icc


@pytest.mark.parametrize("name", [colour.ADOBE_RGB, colour.DISPLAY_P3])
@pytest.mark.parametrize("dpi", [60, 300], ids=["scaled", "untouched"])
def test_wide_colours_arrive(name: str, dpi: int, tmp_path: Path) -> None:
    """dE00 between the photo and what is in the file: below 1 on average, RGB and CMYK."""
    path, icc = chart(name, tmp_path)
    spec = page(100, 100, rows=1, columns=1, caption="none")
    content = WallContent((CellContent(Size(800, 800), Crop()),))
    snapshot = Snapshot(compose(spec, 1), content, (Original(path, "d", "Tafel.jpg"),), "Tafel")
    with Image.open(path) as image:
        source = image.convert("RGB").resize((8, 8), Image.Resampling.BOX)
    for kind in ("rgb", "cmyk"):
        shop = replace(A5, dpi=dpi, colour=kind)
        result = export_press(snapshot, tmp_path / "w.pdf", shop, shipped_intent(), Progress())
        assert result.untouched == (kind == "rgb" and dpi == 300)
        with pikepdf.open(tmp_path / "w.pdf") as pdf:
            (stored,) = pdf.pages[0].obj.Resources.XObject.values()
            data = bytes(stored.read_raw_bytes())
            if kind == "rgb":
                assert stored.ColorSpace[1].read_bytes() == icc
            else:
                assert stored.ColorSpace == pikepdf.Name.DeviceCMYK
        with Image.open(BytesIO(data)) as image:
            image.load()
            found = image.resize((8, 8), Image.Resampling.BOX)
        if kind == "rgb":
            difference = delta_e(lab_of(found, icc), lab_of(source, icc))
        else:
            press = shipped_intent().data
            wanted = sixteen_bit(source, icc, press)
            difference = delta_e(lab_of(found, press), lab_of(wanted, press))
        assert float(difference.mean()) < 1.0, (kind, float(difference.mean()))


def sixteen_bit(source: Image.Image, icc: bytes, press: bytes) -> Image.Image:
    """The inks of a picture as LittleCMS finds them without the short cuts of 8 bits."""
    transform = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(BytesIO(icc)),
        ImageCms.ImageCmsProfile(BytesIO(press)),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION
        | ImageCms.Flags.HIGHRESPRECALC
        | ImageCms.Flags.NOOPTIMIZE,
    )
    made = ImageCms.applyTransform(source, transform)
    assert made is not None
    return made


def test_originals_go_in_untouched_where_they_fit(tmp_path: Path) -> None:
    spec = page(148, 210, rows=2, columns=2, caption="none")
    snapshot = wall_snapshot(tmp_path, spec, count=4, photo=(800, 1200))
    result = export_press(snapshot, tmp_path / "w.pdf", A5, shipped_intent(), Progress())
    assert result.untouched == 4
    with pikepdf.open(result.path) as pdf:
        stored = [bytes(x.read_raw_bytes()) for x in pdf.pages[0].obj.Resources.XObject.values()]
    for _cell, original in snapshot.photos().values():
        scan = original.path.read_bytes()
        assert any(scan[scan.index(b"\xff\xda") :] in data for data in stored)
    # Four times too fine: decoded once, at the size that is needed.
    coarse = replace(A5, dpi=40)
    low = export_press(snapshot, tmp_path / "l.pdf", coarse, shipped_intent(), Progress())
    assert low.untouched == 0
    assert low.path.stat().st_size < result.path.stat().st_size


def test_what_a_photo_tells_of_its_place_stays_out(tmp_path: Path) -> None:
    spec = page(100, 150, rows=1, columns=1, caption="none")
    snapshot = wall_snapshot(tmp_path, spec, count=1, photo=(800, 1200))
    path = tmp_path / "0.jpg"
    exif = Image.Exif()
    exif[0x010F] = "Kamera-Geheimnis"
    with Image.open(path) as image:
        image.save(path, quality=95, exif=exif, comment=b"Notiz-Geheimnis")
    result = export_press(snapshot, tmp_path / "w.pdf", A5, shipped_intent(), Progress())
    assert result.untouched == 1
    assert b"Geheimnis" not in result.path.read_bytes()


@pytest.mark.parametrize("kind", ["cmyk", "flat"])
def test_finished_cells_are_taken_again(kind: str, tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(148, 210, caption="inside"), count=4)
    cache = CellCache(tmp_path / "cells")
    first = look(made(snapshot, tmp_path / "a.pdf", SHOPS[kind], cache)).facts
    for number in range(4):
        (tmp_path / f"{number}.jpg").unlink()
    second = look(made(snapshot, tmp_path / "b.pdf", SHOPS[kind], cache)).facts
    assert second.pages[0].images == first.pages[0].images
    with pytest.raises(Known, match="original_missing"):
        made(snapshot, tmp_path / "c.pdf", SHOPS["x4"], cache)


def test_cancelled_and_failed_files_are_not_there(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(148, 210), count=4)
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        export_press(snapshot, tmp_path / "w.pdf", A5, shipped_intent(), stopped)
    assert not list(tmp_path.glob("*.pdf*"))


def test_a_caption_in_a_place_without_photo_cannot_be_flat(tmp_path: Path) -> None:
    spec: WallSpec = page(148, 210, caption="inside")
    snapshot = wall_snapshot(tmp_path, spec, count=7)  # the seventh has none
    made(snapshot, tmp_path / "w.pdf", A5)
    with pytest.raises(Known, match="press_transparency"):
        made(snapshot, tmp_path / "f.pdf", SHOPS["flat"])
    assert not (tmp_path / "f.pdf").exists()
