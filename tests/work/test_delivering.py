"""A print shop's file has its name when it was checked, and not before."""

from __future__ import annotations

from dataclasses import replace
from hashlib import file_digest
from pathlib import Path

import pypdfium2
import pytest

from desktop.core.errors import Cancelled
from desktop.core.geometry import Size
from desktop.core.press.intents import shipped_intent
from desktop.core.press.rules import Order
from desktop.core.press.shops import Shop
from desktop.core.tiling.tiles import divided
from desktop.work.delivering import WRITTEN, deliver
from desktop.work.lanes import Progress
from desktop.work.posterfiles import overview_of
from desktop.work.preflight import look
from desktop.work.sheets.parts import export_parts, part_files
from desktop.work.ticket import Ticket, ticket_name
from desktop.work.walls.snapshot import Snapshot
from tests.fixtures.walls import page, wall_snapshot
from tests.work.test_posterfiles import posters

pytestmark = pytest.mark.usefixtures("qapp")

SHOP = Shop("test", bleed=4.0, dpi=150)
CHECKING = "checking the file"


class Watched(Progress):
    """Notes what is reported; stops as soon as the file is looked at, if it is told to."""

    def __init__(self, *, stops: bool = False) -> None:
        super().__init__()
        self.told: list[tuple[float, str]] = []
        self._stops = stops

    def report(self, done: int, total: int, text: str = "") -> None:
        self.told.append((done / total, text))
        if text == CHECKING and self._stops:
            self.cancel()
        super().report(done, total, text)


def ticket(snapshot: Snapshot) -> Ticket:
    poster = snapshot.wall.spec.poster
    size = poster.size if poster is not None else snapshot.wall.page.size
    return Ticket("Wand", "Wir sind", size, SHOP, shipped_intent())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An empty folder for what is written."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("kind", ["wall", "posters"])
def test_stopped_while_it_is_checked_there_is_no_file(kind: str, tmp_path: Path, out: Path) -> None:
    snapshot = (
        posters(tmp_path) if kind == "posters" else wall_snapshot(tmp_path, page(148, 210), count=4)
    )
    progress = Watched(stops=True)
    with pytest.raises(Cancelled):
        deliver(snapshot, out / "w.pdf", ticket(snapshot), progress, slip=True)
    assert progress.told[-1][1] == CHECKING
    assert list(out.iterdir()) == []


def test_stopped_while_it_is_checked_the_files_of_before_stay(tmp_path: Path, out: Path) -> None:
    path, snapshot = out / "w.pdf", posters(tmp_path)
    path.write_bytes(b"file")
    (out / ticket_name(path)).write_bytes(b"slip")
    overview_of(path).write_bytes(b"overview")
    with pytest.raises(Cancelled):
        deliver(snapshot, path, ticket(snapshot), Watched(stops=True), slip=True)
    assert sorted(each.read_bytes() for each in out.iterdir()) == [b"file", b"overview", b"slip"]


def test_stopped_while_the_parts_are_checked_there_is_none(tmp_path: Path, out: Path) -> None:
    snapshot = wall_snapshot(tmp_path, page(1780, 1260), count=4)
    tiling, path = divided(snapshot.wall.page.size, 4), out / "w.pdf"
    order = Order(Size(1780, 1260), replace(SHOP, dpi=50))
    progress = Watched(stops=True)
    with pytest.raises(Cancelled):
        export_parts(snapshot, path, tiling, order, shipped_intent(), progress)
    assert list(out.iterdir()) == []
    whole = Watched()
    export_parts(snapshot, path, tiling, order, shipped_intent(), whole)
    assert {*out.iterdir()} == {path, *part_files(path, 4)}
    assert_one_bar(whole)


def assert_one_bar(progress: Watched) -> None:
    """It only ever grows, reaches the end once, and its last half is the check."""
    shares = [share for share, _text in progress.told]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)
    checked = [share for share, text in progress.told if text == CHECKING]
    assert min(checked) == pytest.approx(WRITTEN)
    assert len(set(checked)) > 3


@pytest.mark.parametrize("slip", [True, False])
def test_one_bar_over_writing_and_checking(tmp_path: Path, out: Path, slip: bool) -> None:
    snapshot, progress = posters(tmp_path), Watched()
    deliver(snapshot, out / "w.pdf", ticket(snapshot), progress, slip=slip)
    assert_one_bar(progress)


def test_a_wall_of_one_page_is_checked_picture_by_picture(tmp_path: Path, out: Path) -> None:
    snapshot, progress = wall_snapshot(tmp_path, page(148, 210), count=6), Watched()
    deliver(snapshot, out / "w.pdf", ticket(snapshot), progress)
    assert_one_bar(progress)


def test_the_ticket_speaks_of_the_file_as_it_lies_there(tmp_path: Path, out: Path) -> None:
    snapshot = posters(tmp_path)
    path, wanted = out / "w.pdf", ticket(snapshot)
    made = deliver(snapshot, path, wanted, Progress(), slip=True)
    assert {*out.iterdir()} == {path, overview_of(path), out / ticket_name(path)}
    assert made.verdict.told == look(path, wanted.order).told
    assert made.slip is not None
    with pypdfium2.PdfDocument(made.slip) as document:
        words = document[0].get_textpage().get_text_bounded()
    with path.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    assert digest in "".join(words.split())
    assert "w.pdf" in words
    assert ".part" not in words
