"""Every PDF that Litfass writes, read by programs of others: no error, no warning, fonts in it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from desktop.core.formats import find_format
from desktop.core.geometry import Size
from desktop.core.press.intents import shipped_intent
from desktop.core.press.rules import Order
from desktop.core.press.shops import MARKS, Shop
from desktop.core.tiling.tiles import divided, tiled
from desktop.work.lanes import Progress
from desktop.work.output import export_pdf
from desktop.work.preflight import look
from desktop.work.press import export_press
from desktop.work.sheets.contact import export_contact_sheet
from desktop.work.sheets.parts import export_parts
from desktop.work.sheets.posting import export_posting_plan
from desktop.work.sheets.proofs import export_draft, export_model, export_strip
from desktop.work.sheets.ticket import write_ticket
from desktop.work.sheets.tiles import export_tiles
from desktop.work.ticket import Ticket
from desktop.work.walls.snapshot import Person, Snapshot
from tests.fixtures.walls import PEOPLE, page, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = Size(420, 594)
SHOP = Shop("test", bleed=4.0, dpi=100, marks=MARKS)
DAY = date(2026, 5, 3)


def press(snapshot: Snapshot, path: Path, shop: Shop) -> list[Path]:
    return [export_press(snapshot, path, shop, shipped_intent(), Progress()).path]


def parts(snapshot: Snapshot, path: Path) -> list[Path]:
    order, tiling = Order(SIZE, SHOP), divided(SIZE, 4)
    made = export_parts(snapshot, path, tiling, order, shipped_intent(), Progress())
    return [made.plan, *made.files]


def tiles(snapshot: Snapshot, path: Path) -> list[Path]:
    tiling = tiled(SIZE, find_format("A4").size())
    return [export_tiles(snapshot, path, tiling, 72, Progress())]


def ticket(snapshot: Snapshot, path: Path) -> list[Path]:
    press(snapshot, path, SHOP)
    told = Ticket("Wand", "Wir sind", SIZE, SHOP, shipped_intent(), ("Jo Beispiel",))
    return [write_ticket(snapshot, told, path, look(path), Progress())]


WRITERS: dict[str, Callable[[Snapshot, Path], list[Path]]] = {
    "office": lambda wall, path: [export_pdf(wall, path, 72, Progress())],
    "x4": lambda wall, path: press(wall, path, SHOP),
    "cmyk": lambda wall, path: press(wall, path, replace(SHOP, colour="cmyk")),
    "flat": lambda wall, path: press(wall, path, replace(SHOP, flavour="flat")),
    "tenth": lambda wall, path: press(wall, path, replace(SHOP, scale=10)),
    "parts": parts,
    "tiles": tiles,
    "plan": lambda wall, path: [export_posting_plan(wall, path, divided(SIZE, 4), Progress())],
    "contact": lambda wall, path: [export_contact_sheet(wall, path, DAY, Progress())],
    "draft": lambda wall, path: [export_draft(wall, path, 72, Progress())],
    "model": lambda wall, path: [export_model(wall, path, Progress())],
    "strip": lambda wall, path: [export_strip(wall, path, None, 100, Progress())],
    "ticket": ticket,
}


@pytest.mark.parametrize("kind", WRITERS)
def test_other_programs_find_no_fault(kind: str, tmp_path: Path) -> None:
    spec = page(SIZE.width, SIZE.height, caption="inside", background="#c8102e", radius=6.0)
    snapshot = wall_snapshot(tmp_path, spec, count=6)
    people = tuple(Person(name, age, role, "Jo Lind") for name, age, role in PEOPLE[:6])
    written = WRITERS[kind](replace(snapshot, people=people), tmp_path / "Wand.pdf")
    assert written
    for path in written:
        checked(path)


def checked(path: Path) -> None:
    """qpdf's verdict where it is installed, else that of the library that it is built on."""
    if shutil.which("qpdf"):
        done = subprocess.run(
            ["qpdf", "--check", path], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, ""), path.name
        assert "No syntax or stream encoding errors found" in done.stdout
    else:
        with pikepdf.open(path) as pdf:
            assert pdf.check_pdf_syntax() == [], path.name
    if shutil.which("pdffonts"):
        done = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True)
        assert done.stderr == ""
        assert all(line.split()[-5] == "yes" for line in done.stdout.splitlines()[2:])
