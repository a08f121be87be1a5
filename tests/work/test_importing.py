"""Importing: good photos arrive, each other one is named, duplicates are recognised."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from db import queries, rows
from db.changes import Insert
from db.library import Library
from desktop.core.errors import Cancelled, Known
from desktop.core.vault import Vault
from desktop.work.edit import Undo
from desktop.work.importing import arrive, harvest, recorder
from desktop.work.jobs import Progress
from desktop.work.messages import reason
from desktop.work.store import Store
from tests.db.strategies import dump


@pytest.fixture
def store(library: Library, qapp: object) -> Store:
    """A Store with two campaigns."""
    store = Store(library)
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "A"), rows.Campaign(2, "B")]))
    return store


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Three photos, one of them twice, and three things that are none."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for index in (1, 2, 10):
        Image.new("RGB", (300, 400), (20 * index, 90, 30)).save(folder / f"bild{index}.jpg")
    (folder / "kopie.jpg").write_bytes((folder / "bild2.jpg").read_bytes())
    (folder / "leer.jpg").touch()
    (folder / "text.jpg").write_text("Guten Tag")
    (folder / "halb.jpg").write_bytes((folder / "bild1.jpg").read_bytes()[:700])
    return folder


def test_good_ones_arrive_in_order_and_the_others_are_named(store: Store, photos: Path) -> None:
    vault = Vault(store.library.folder)
    harvested = harvest([photos], vault, Progress(), faces=False)
    assert [picture.file_name for picture in harvested.pictures] == [
        "bild1.jpg",
        "bild2.jpg",
        "bild10.jpg",
    ]
    assert harvested.repeated == 1
    assert {failure.path.name for failure in harvested.failures} == {
        "leer.jpg",
        "text.jpg",
        "halb.jpg",
    }
    assert all(isinstance(failure.error, Known) for failure in harvested.failures)
    arrival = arrive(store, 1, harvested)
    store.apply(arrival.change)
    lines = store.read(queries.lines, "portraits", arrival.portraits)
    assert [line.file_name for line in lines] == ["bild1.jpg", "bild2.jpg", "bild10.jpg"]
    for line in lines:
        assert vault.has(
            line.digest, line.suffix, vault.original(line.digest, line.suffix).stat().st_size
        )


def test_one_undo_takes_an_import_back(store: Store, photos: Path) -> None:
    undo = Undo()
    undo.store = store
    before = store.read(dump)
    harvested = harvest([photos], Vault(store.library.folder), Progress(), faces=False)
    undo.push_change("3 Porträts importieren", arrive(store, 1, harvested).change)
    undo.undo()
    assert store.read(dump) == before
    # The originals stay in the vault and are taken from there the next time.
    assert len(list((store.library.folder / "vault").rglob("*.jpg"))) == 3
    undo.redo()
    assert store.read(queries.count, queries.Query("portraits")) == 3


def test_what_is_there_already_is_recognised(store: Store, photos: Path) -> None:
    vault = Vault(store.library.folder)
    first = arrive(store, 1, harvest([photos], vault, Progress(), faces=False))
    store.apply(first.change)
    known = recorder(store)
    again = arrive(store, 1, harvest([photos], vault, Progress(), known=known, faces=False))
    assert (again.portraits, again.known) == ((), first.portraits)
    # Another campaign gets portraits of its own that share the pictures.
    other = arrive(store, 2, harvest([photos], vault, Progress(), known=known, faces=False))
    store.apply(other.change)
    assert len(other.portraits) == 3
    assert store.read(queries.count, queries.Query("pictures")) == 3


def test_cancel_ends_an_import(store: Store, photos: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        harvest([photos], Vault(store.library.folder), progress, faces=False)
    assert not list((store.library.folder / "vault").rglob("*.part"))


def test_progress_counts_every_file(store: Store, photos: Path) -> None:
    progress = Progress()
    harvest([photos], Vault(store.library.folder), progress, faces=False)
    assert (progress.done, progress.total) == (7, 7)


def test_the_sample_is_whole(store: Store) -> None:
    from desktop.work import sample
    from desktop.work.health import problems

    vault = Vault(store.library.folder)
    harvested = sample.read_pictures(vault, Progress())
    assert harvested.failures == []
    store.apply(sample.build(store, harvested))
    assert problems(store.library, vault, Progress()) == []
    people = store.read(queries.where, "portraits", kind="person")
    assert len(people) >= 24
    assert len(store.read(queries.where, "portraits", kind="place")) >= 2
    assert all(portrait.picture_id and portrait.name for portrait in people)
    assert len(store.read(queries.cells, 1)) == 9
    assert store.read(queries.count, queries.Query("contacts")) >= 16
    for line in store.read(queries.lines, "portraits", [portrait.id for portrait in people]):
        assert line.role, line.name
        assert line.quote, line.name
        assert line.credit_line, line.name


def test_a_mistake_with_one_file_does_not_cost_the_others(
    store: Store, photos: Path, caplog: pytest.LogCaptureFixture
) -> None:
    vault = Vault(store.library.folder)
    broken = hashlib.sha256((photos / "bild2.jpg").read_bytes()).hexdigest()

    def known(digest: str) -> None:
        if digest == broken:
            raise ZeroDivisionError("a decoder stumbled")

    harvested = harvest([photos], vault, Progress(), faces=False, known=known)
    assert [picture.file_name for picture in harvested.pictures] == ["bild1.jpg", "bild10.jpg"]
    wrong = {f.path.name: reason(f.error) for f in harvested.failures}
    assert "inside Litfass (ZeroDivisionError)" in wrong["bild2.jpg"]
    assert "a decoder stumbled" in caplog.text


@pytest.mark.parametrize(
    "error", [MemoryError(), Cancelled(), Known("disk_full", folder="x")], ids=repr
)
def test_what_concerns_every_file_ends_the_import(
    store: Store, photos: Path, error: Exception
) -> None:
    def known(_digest: str) -> None:
        raise error

    with pytest.raises(type(error)):
        harvest([photos], Vault(store.library.folder), Progress(), faces=False, known=known)


@pytest.mark.parametrize("text", ["0000-00-00T00:00:00", "gestern", "2018-05-03T25:61:00"])
def test_a_wrong_clock_does_not_cost_the_photo(store: Store, photos: Path, text: str) -> None:
    harvested = harvest([photos], Vault(store.library.folder), Progress(), faces=False)
    harvested.pictures = [replace(picture, taken_at=text) for picture in harvested.pictures]
    store.apply(arrive(store, 1, harvested).change)
    assert store.read(queries.count, queries.Query("portraits")) == 3


def test_enough_brings_what_was_read_until_then(store: Store, photos: Path) -> None:
    asked: list[bool] = []

    def enough() -> bool:
        asked.append(True)
        return len(asked) > 1  # four of seven have been begun by then at most

    vault = Vault(store.library.folder)
    harvested = harvest([photos], vault, Progress(), faces=False, enough=enough)
    read = len(harvested.pictures) + len(harvested.failures) + harvested.repeated
    assert harvested.total == 7
    assert 0 < harvested.left < 7
    assert read + harvested.left == 7
