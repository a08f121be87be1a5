"""A wall on paper: sizes, margins, sheets, drafts; painted by a printer that writes PDF."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from desktop.core.errors import Known
from desktop.core.geometry import Rect, Size
from desktop.core.imaging import EncodedPicture
from desktop.core.wall import WallSpec, compose
from desktop.work.lanes import Progress
from desktop.work.painting import WallContent
from desktop.work.printing import (
    Decoded,
    Form,
    Paper,
    Wish,
    laid,
    paint_on_printer,
    preview_dpi,
    printer_pictures,
    scale_of,
    tiling_of,
    turn_page,
)
from desktop.work.sheets.proofs import spared
from desktop.work.sheets.tiles import BESIDE
from desktop.work.walls.snapshot import Snapshot
from desktop.work.walls.specials import Special
from tests.fixtures.golden import Array
from tests.fixtures.walls import page, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")

A4 = Paper(Size(210, 297), Rect(10, 12, 190, 270))
RED = np.array((0xC8, 0x10, 0x2E))


def printer_of(path: Path, margins: QMarginsF) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return printer


def seen(path: Path, number: int = 0) -> Array:
    """A page as pdfium sees it, at 72 dpi."""
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[number]
        image = sheet.render(scale=1).to_pil().convert("RGB")  # pyright: ignore[reportArgumentType]
        sheet.close()
    return np.asarray(image).astype(np.float32)


def printed(path: Path, snapshot: Snapshot, wish: Wish) -> int:
    printer = printer_of(path, QMarginsF(10, 12, 10, 15))
    turn_page(printer, snapshot, wish)
    pictures = printer_pictures(snapshot, wish, Paper.of(printer), 100, Progress())
    return paint_on_printer(printer, snapshot, wish, Decoded(pictures, pale=wish.draft))


def test_the_whole_wall_fills_what_is_printed(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(297, 210, caption="below", background="#c8102e"))
    assert printed(tmp_path / "p.pdf", snapshot, Wish()) == 1
    rows, columns = np.where(np.abs(seen(tmp_path / "p.pdf") - RED).max(axis=2) < 12)
    left, right = columns.min() / 72 * 25.4, columns.max() / 72 * 25.4
    top, bottom = rows.min() / 72 * 25.4, rows.max() / 72 * 25.4
    # Margins belong to the paper as it lies: 10 left and right, 12 above, 15 below.
    scale = min(277 / 297, 183 / 210)
    assert right - left == pytest.approx(297 * scale, abs=1)
    assert bottom - top == pytest.approx(210 * scale, abs=1)
    assert (left + right) / 2 == pytest.approx(297 / 2, abs=1)
    assert (top + bottom) / 2 == pytest.approx(12 + 183 / 2, abs=1)


@pytest.mark.parametrize("form", ["page", "tiles", "model", "strip"])
def test_nothing_is_painted_where_the_printer_cannot_print(form: Form, tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(420, 594, background="#1d1b18"))
    pages = printed(tmp_path / "p.pdf", snapshot, Wish(form))
    for number in range(pages):
        image = seen(tmp_path / "p.pdf", number)
        rows, columns = np.where(image.min(axis=2) < 200)
        height, width = (side / 72 * 25.4 for side in image.shape[:2])
        assert columns.min() / 72 * 25.4 >= 9.5
        assert rows.min() / 72 * 25.4 >= 11.5
        assert (columns.max() + 1) / 72 * 25.4 <= width - 9.5
        assert (rows.max() + 1) / 72 * 25.4 <= height - 14.5


def test_sheets_keep_their_marks_within_the_printed_room(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(594, 841), count=4)
    paper = laid(snapshot, Wish("tiles"), A4)
    tiling = tiling_of(snapshot, Wish("tiles", overlap=14.0, side="left-top"), paper)
    assert tiling.paper == paper.size
    assert tiling.side == "left-top"
    assert tiling.across.overlap == 14.0
    for tile in tiling.tiles:
        assert paper.room.holds(tile.place.inset(-BESIDE), 1e-6)
    assert printed(tmp_path / "p.pdf", snapshot, Wish("tiles")) == 1 + tiling_count(snapshot)


def tiling_count(snapshot: Snapshot) -> int:
    paper = Paper(Size(210, 297), Rect(10, 12, 190, 270))
    return tiling_of(snapshot, Wish("tiles"), paper).count


def bare(width: float, height: float) -> Snapshot:
    return Snapshot(compose(WallSpec(width, height), 4), WallContent(), ())


def test_a_piece_and_a_model_are_as_large_as_they_say() -> None:
    snapshot = bare(841, 1189)
    assert scale_of(snapshot, Wish("strip"), A4) == 1
    assert scale_of(snapshot, Wish("tiles"), A4) == 1
    assert scale_of(snapshot, Wish("model"), A4) == 1 / 10
    assert scale_of(snapshot, Wish("page"), A4) == pytest.approx(190 / 841)


def test_a_turned_paper_keeps_its_margins() -> None:
    turned = A4.turned()
    assert turned.size == Size(297, 210)
    assert (turned.room.width, turned.room.height) == (270, 190)
    assert turned.margin == A4.margin == 15


def test_a_preview_of_a_large_wall_stays_small() -> None:
    snapshot = bare(3560, 2520)
    for form in ("page", "tiles", "model"):
        dpi = preview_dpi(snapshot, Wish(form), A4, 150, 12e6)
        across = dpi * scale_of(snapshot, Wish(form), A4) / 25.4
        assert 3560 * across * 2520 * across <= 12e6 * 1.001
    assert preview_dpi(snapshot, Wish("strip"), A4, 150, 12e6) == 150


def test_a_draft_has_no_ground_and_pale_fields(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(300, 400, background="#c8102e"), count=4)
    filled = replace(
        snapshot, content=replace(snapshot.content, filler=Special("colour", "", "#000000"))
    )
    plain = spared(filled)
    assert plain.wall.spec.background == "#ffffff"
    assert plain.content.filler == Special("colour", "", "#999999")
    printed(tmp_path / "full.pdf", filled, Wish())
    printed(tmp_path / "draft.pdf", filled, Wish(draft=True))
    full, draft = (255 - seen(tmp_path / f"{name}.pdf").mean() for name in ("full", "draft"))
    assert draft < full * 0.45


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_known(tmp_path: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(100, 140), count=1)
    device = QPdfWriter(str(tmp_path / "missing" / "x.pdf"))
    with pytest.raises(Known, match="printer_failed"):
        paint_on_printer(device, snapshot, Wish(), Decoded({}))


def test_a_preview_decodes_its_photos_once_as_far_as_there_is_room() -> None:
    stream = BytesIO()
    Image.new("RGB", (640, 480), "navy").save(stream, "JPEG")
    encoded = EncodedPicture(stream.getvalue(), 640, 480, "RGB")
    decoded = Decoded({0: encoded, 1: encoded}, most_bytes=640 * 480 * 4)
    first, second = decoded.large(0), decoded.large(1)
    assert first is not None
    assert second is not None
    assert second.size() == first.size()
    assert decoded.large(0) is first
    assert decoded.large(1) is not second
    assert decoded.large(2) is None
    small = decoded.small(1)
    assert small is not None
    assert (small.width(), small.height()) == (320, 240)
