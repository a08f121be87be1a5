"""The job package: all that a print shop needs, complete and told by its manifest."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from desktop.core.errors import Cancelled, Known
from desktop.core.press.intents import shipped_intent
from desktop.core.press.shops import BUILT_IN
from desktop.work.lanes import Progress
from desktop.work.sheets.package import export_package
from desktop.work.ticket import Ticket
from desktop.work.walls.snapshot import Person, Snapshot
from tests.fixtures.walls import PEOPLE, page, wall_snapshot

pytestmark = pytest.mark.usefixtures("qapp")

DAY = date(2026, 5, 3)


def snapshot_of(folder: Path) -> Snapshot:
    folder.mkdir(exist_ok=True)
    snapshot = wall_snapshot(folder, page(210, 297))
    people = tuple(
        Person(name, age, role, "=Jo Lind" if number else "", number + 1)
        for number, (name, age, role) in enumerate(PEOPLE)
    )
    return replace(snapshot, people=people, title="Wir / sind: hier")


def packed(snapshot: Snapshot, path: Path, progress: Progress | None = None) -> Path:
    shop = replace(BUILT_IN[0], dpi=60)
    size = snapshot.wall.page.size
    ticket = Ticket("Wand", "Wir sind", size, shop, shipped_intent(), ("Jo Beispiel",))
    return export_package(snapshot, path, ticket, DAY, progress or Progress())


def test_everything_is_in_the_package_as_its_manifest_says(tmp_path: Path) -> None:
    snapshot = snapshot_of(tmp_path / "photos")
    path = packed(snapshot, tmp_path / "Paket.zip")
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        names = package.namelist()
        manifest = json.loads(package.read("manifest.json"))
        for told in manifest["files"]:
            data = package.read(told["name"])
            assert (len(data), hashlib.sha256(data).hexdigest()) == (told["bytes"], told["sha256"])
        assert {told["name"] for told in manifest["files"]} == set(names) - {"manifest.json"}
        assert (manifest["width_mm"], manifest["made_on"]) == (210, "2026-05-03")
        with pikepdf.open(io.BytesIO(package.read("Wir sind hier.pdf"))) as pdf:
            assert "/OutputIntents" in pdf.Root
        with pypdfium2.PdfDocument(package.read("Wir sind hier – Job ticket.pdf")) as document:
            sheet = document[0]
            words = sheet.get_textpage().get_text_bounded()
            sheet.close()
        made = package.read("Wir sind hier.pdf")
        assert hashlib.sha256(made).hexdigest() in words
        assert "Jo Beispiel" in words
        assert package.read("Photos/001 Mara.jpg") == (tmp_path / "photos/0.jpg").read_bytes()
        assert sum(name.startswith("Photos/") for name in names) == 8
        text = package.read("Photo credits.csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[1][:3] == ["1", "Mara", "Hebamme"]
    assert all(row[4] in names for row in rows[1:])
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_a_photo_on_two_places_is_there_once(tmp_path: Path) -> None:
    snapshot = snapshot_of(tmp_path / "photos")
    twice = (snapshot.originals[0], snapshot.originals[0], *snapshot.originals[2:])
    path = packed(replace(snapshot, originals=twice), tmp_path / "Paket.zip")
    with zipfile.ZipFile(path) as package:
        assert sum(name.startswith("Photos/") for name in package.namelist()) == 7


def test_stopping_and_missing_photos_leave_no_file(tmp_path: Path) -> None:
    snapshot = snapshot_of(tmp_path / "photos")
    progress = Progress(lambda done, _total, _text: progress.cancel() if done > 2 else None)
    with pytest.raises(Cancelled):
        packed(snapshot, tmp_path / "Paket.zip", progress)
    (tmp_path / "photos" / "3.jpg").unlink()
    with pytest.raises(Known, match="original_missing"):
        packed(snapshot, tmp_path / "Paket.zip")
    assert {path.name for path in tmp_path.iterdir()} == {"photos"}
