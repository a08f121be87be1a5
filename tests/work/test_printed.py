"""Walls that really went through CUPS to a printer: the pages that arrived there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from desktop.core.formats import mm_to_pt
from desktop.core.geometry import Rect, Size
from desktop.core.tiling.tiles import Tile, Tiling
from desktop.work.lanes import Progress
from desktop.work.output import export_pdf
from desktop.work.printing import Paper, Wish, tiling_of
from tests.fixtures.golden import Array, difference
from tests.fixtures.printer import Printer
from tests.fixtures.walls import page, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")

A4_POINTS = mm_to_pt(210), mm_to_pt(297)
RED = np.array((0xC8, 0x10, 0x2E))
SCALE = 72 / 25.4


def printed(
    printer: Printer, folder: Path, size: tuple[float, float], *how: str
) -> tuple[Path, Paper, int]:
    """Print a wall; what arrived, on which paper, and how many pages were painted."""
    command = [sys.executable, "-m", "tests.fixtures.printing", folder, *map(str, size), *how]
    root = Path(__file__).parents[2]
    done = subprocess.run(
        command, cwd=root, env=printer.environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["valid"]
    return printer.arrived(), Paper(Size(*told["paper"]), Rect(*told["room"])), told["pages"]


def arrived_pages(path: Path, paper: Paper) -> list[Array]:
    """All pages as they lay when they were painted: CUPS feeds lying ones standing.

    It also begins with the last page where a printer lays them face up: back to the order of the
    words on them, the cover first.
    """
    images = [np.rot90(image) if paper.size.is_landscape else image for image in pages_of(path)]
    with pypdfium2.PdfDocument(path) as document:
        names: list[tuple[int, str]] = []
        for number in range(len(document)):
            sheet = document[number]
            found = re.search(r"([A-Z])(\d+) · ", sheet.get_textpage().get_text_bounded())
            sheet.close()
            names.append((int(found[2]), found[1]) if found else (0, ""))
    return [images[number] for number in sorted(range(len(images)), key=names.__getitem__)]


def pages_of(path: Path) -> list[Array]:
    """All pages as pdfium sees them."""
    found: list[Array] = []
    with pypdfium2.PdfDocument(path) as document:
        for number in range(len(document)):
            sheet = document[number]
            image = sheet.render(scale=1).to_pil().convert("RGB")  # pyright: ignore[reportArgumentType]
            sheet.close()
            found.append(np.asarray(image).astype(np.float32))
    return found


def cut(image: Array, place: Rect) -> Array:
    """What lies at a place of a page in mm."""
    left, top = round(place.x * SCALE), round(place.y * SCALE)
    width, height = int(place.width * SCALE), int(place.height * SCALE)
    return image[top : top + height, left : left + width]


def sizes_of(path: Path) -> list[tuple[float, float]]:
    """Width and height of all pages in points, as they are fed."""
    with pypdfium2.PdfDocument(path) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def inked(image: Array) -> tuple[float, float, float, float]:
    """Where a page is not white: left, top, right, bottom in mm."""
    rows, columns = np.where(image.min(axis=2) < 235)
    return (
        columns.min() / SCALE, rows.min() / SCALE,
        (columns.max() + 1) / SCALE, (rows.max() + 1) / SCALE,
    )  # fmt: skip


def on_paper(tile: Tile, rect: Rect) -> Rect:
    return rect.moved(tile.place.x - tile.part.x, tile.place.y - tile.part.y)


def test_a_wall_on_sheets_arrives_whole(office_printer: Printer, tmp_path: Path) -> None:
    size = 420, 594
    path, paper, painted = printed(office_printer, tmp_path, size, "tiles")
    spec = page(*size, caption="inside", background="#c8102e")
    snapshot = wall_snapshot(tmp_path, spec)
    tiling = tiling_of(snapshot, Wish("tiles"), paper)
    images = arrived_pages(path, paper)
    assert len(images) == painted == 1 + tiling.count
    assert tiling.across.overlap == tiling.down.overlap == 10
    for width, height in sizes_of(path):
        assert (width, height) == pytest.approx(A4_POINTS, abs=0.5)
    room = paper.room
    assert room.x > 1  # this printer has margins of its own
    for image in images:
        left, top, right, bottom = inked(image)
        assert left >= room.x - 0.5
        assert top >= room.y - 0.5
        assert right <= room.right + 0.5
        assert bottom <= room.bottom + 0.5
    assert overlaps_match(images[1:], tiling) == 2 * tiling.count - tiling.rows - tiling.columns
    whole = export_pdf(snapshot, tmp_path / "whole.pdf", 150, Progress())
    glued, wanted_poster = put_together(images[1:], tiling), pages_of(whole)[0]
    height = min(glued.shape[0], wanted_poster.shape[0])
    width = min(glued.shape[1], wanted_poster.shape[1])
    mean, _most = difference(glued[:height, :width], wanted_poster[:height, :width], 8)
    assert mean < 4


def overlaps_match(images: list[Array], tiling: Tiling) -> int:
    """Compare each glue edge with the sheet that covers it, away from the marks on it."""
    found = {tile.name: (tile, image) for tile, image in zip(tiling.tiles, images, strict=True)}
    compared = 0
    for tile, image in found.values():
        for strip in tiling.strips(tile):
            other, theirs = found[strip.neighbour]
            inner = strip.rect.inset(2)
            first, second = cut(image, on_paper(tile, inner)), cut(theirs, on_paper(other, inner))
            # Marks and words lie on the glue edge only: most of it must be the same.
            off = np.abs(first - second).max(axis=2)
            assert float(np.median(off)) < 6, (tile.name, strip.neighbour)
            compared += 1
    return compared


def put_together(images: list[Array], tiling: Tiling) -> Array:
    """The poster, each sheet glued onto the edge of the one before."""
    height, width = (round(side * SCALE) for side in (tiling.poster.height, tiling.poster.width))
    poster = np.zeros((height, width, 3), np.float32)
    for tile, image in zip(tiling.tiles, images, strict=True):
        content = cut(image, tile.place)
        top, left = round(tile.part.y * SCALE), round(tile.part.x * SCALE)
        there = poster[top : top + content.shape[0], left : left + content.shape[1]]
        there[:] = content[: there.shape[0], : there.shape[1]]
    return poster


def test_a_wall_on_one_page_keeps_to_what_the_printer_prints(
    office_printer: Printer, tmp_path: Path
) -> None:
    path, paper, painted = printed(office_printer, tmp_path, (841, 594), "page")
    (image,) = arrived_pages(path, paper)
    assert painted == 1
    room = paper.room
    assert paper.size.is_landscape
    (found,) = sizes_of(path)
    assert found == pytest.approx(A4_POINTS, abs=0.5)
    left, top, right, bottom = inked(image)
    scale = min(room.width / 841, room.height / 594)
    assert right - left == pytest.approx(841 * scale, abs=0.8)
    assert bottom - top == pytest.approx(594 * scale, abs=0.8)
    assert (left + right) / 2 == pytest.approx(room.center.x, abs=0.6)
    assert (top + bottom) / 2 == pytest.approx(room.center.y, abs=0.6)
    corner = cut(image, Rect(left + 0.5, top + 0.5, 1.5, 1.5))
    assert np.abs(corner - RED).max() < 16


def test_a_draft_arrives_with_little_ink(office_printer: Printer, tmp_path: Path) -> None:
    full = pages_of(printed(office_printer, tmp_path, (420, 594), "page")[0])[0]
    draft = pages_of(printed(office_printer, tmp_path, (420, 594), "page", "draft")[0])[0]
    assert (255 - draft).mean() < (255 - full).mean() * 0.4


def test_a_model_arrives_in_its_size(office_printer: Printer, tmp_path: Path) -> None:
    path, _paper, painted = printed(office_printer, tmp_path, (841, 1189), "model")
    (image,) = pages_of(path)
    rows, columns = np.where(np.abs(image - RED).max(axis=2) < 16)
    assert painted == 1
    assert (columns.max() - columns.min()) / SCALE == pytest.approx(84.1, abs=1)
    assert (rows.max() - rows.min()) / SCALE == pytest.approx(118.9, abs=1)


def test_a_piece_arrives_as_large_as_it_hangs(office_printer: Printer, tmp_path: Path) -> None:
    path, paper, _painted = printed(office_printer, tmp_path, (841, 1189), "strip")
    (image,) = pages_of(path)
    left, _top, right, _bottom = inked(image)
    assert right - left == pytest.approx(paper.room.width, abs=1)
    assert len(sizes_of(path)) == 1
