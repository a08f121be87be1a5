"""From a file to what Litfass knows of it."""

from __future__ import annotations

import hashlib
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from desktop.core import ingest as module
from desktop.core import places
from desktop.core.errors import Known
from desktop.core.ingest import Ingested, ingest
from desktop.core.likeness import likeness_of_proof
from desktop.core.vault import Vault
from tests.core.test_faces import canvas, draw_face
from tests.fixtures.photos import PhotoFactory


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    (tmp_path / "library").mkdir()
    return Vault(tmp_path / "library")


def test_everything_at_once(vault: Vault, photo: PhotoFactory) -> None:
    icc = places.resource("profiles/DisplayP3.icc").read_bytes()
    path = photo(
        "Mara.JPG.jpg",
        (300, 400),
        orientation=6,
        profile=icc,
        creator="Jo Lind",
        credit="Stadt",
        copyright="© Stadt",
        caption="Bäckerin",
        taken="2026:05:03 14:30:00",
    )
    data = path.read_bytes()
    ingested = ingest(path, vault, faces=False)
    assert ingested == Ingested(
        digest=hashlib.sha256(data).hexdigest(),
        suffix=".jpg",
        file_name="Mara.JPG.jpg",
        size_bytes=len(data),
        width=300,
        height=400,
        format="JPEG",
        mode="RGB",
        profile="Display P3",
        taken_at="2026-05-03T14:30:00",
        creator="Jo Lind",
        credit_line="Stadt",
        copyright="© Stadt",
        caption="Bäckerin",
        likeness=likeness_of_proof(vault.proof(ingested.digest, 256)),
    )
    assert ingested.likeness is not None
    assert vault.original(ingested.digest, ".jpg").read_bytes() == data
    assert path.read_bytes() == data
    assert vault.has(ingested.digest, ".jpg", len(data))
    with Image.open(vault.proof(ingested.digest, 256)) as proof:
        assert proof.size == (192, 256)


def test_the_face_is_the_focus(vault: Vault, tmp_path: Path) -> None:
    image = canvas(1600, 1200)
    draw_face(image, 1000, 500, 220)
    path = tmp_path / "mara.jpg"
    image.save(path)
    ingested = ingest(path, vault)
    assert ingested.face is not None
    assert ingested.focus_x == pytest.approx(1000 / 1600, abs=0.05)
    assert ingested.focus_y == pytest.approx(500 / 1200, abs=0.08)
    again = ingest(path, vault)  # now from the stored proof
    assert again.face is not None
    assert again.focus_x == pytest.approx(ingested.focus_x, abs=0.01)


def test_a_known_picture_is_not_decoded(
    vault: Vault, photo: PhotoFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = photo()
    first = ingest(path, vault, faces=False)

    def decode(*_: object) -> None:
        raise AssertionError("decoded again")

    monkeypatch.setattr(module, "open_picture", decode)
    asked: list[str] = []

    def known(digest: str) -> Ingested:
        asked.append(digest)
        return first

    assert ingest(path, vault, known=known) is first
    assert asked == [first.digest]


def test_a_picture_on_record_that_the_vault_has_lost_is_brought_back(
    vault: Vault, photo: PhotoFactory
) -> None:
    path = photo()
    first = ingest(path, vault, faces=False)
    vault.original(first.digest, first.suffix).unlink()
    assert ingest(path, vault, faces=False, known=lambda _: first) == first
    assert vault.has(first.digest, first.suffix, first.size_bytes)


def test_a_picture_in_the_vault_without_a_record_is_not_decoded_again(
    vault: Vault, photo: PhotoFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = photo(creator="Jo Lind")
    first = ingest(path, vault, faces=False)

    def proofs(*_: object) -> None:
        raise AssertionError("decoded again")

    monkeypatch.setattr(module, "make_proofs", proofs)
    assert ingest(path, vault, faces=False) == first


@pytest.mark.parametrize("suffix", [".jpg", ".tif", ".heic"])
def test_large_files_go_another_way_to_the_same_end(
    vault: Vault,
    photo: PhotoFactory,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    suffix: str,
) -> None:
    path = photo(f"large{suffix}", creator="Jo Lind", taken="2026:05:03 14:30:00")
    usual = ingest(path, vault, faces=False)
    (tmp_path / "second").mkdir()
    second = Vault(tmp_path / "second")
    monkeypatch.setattr(module, "IN_MEMORY", 10)
    assert ingest(path, second, faces=False) == usual
    assert second.has(usual.digest, suffix, usual.size_bytes)
    assert list(second.folder.rglob("*.part")) == []
    assert ingest(path, second, known=lambda _: usual) is usual
    assert list(second.folder.rglob("*.part")) == []


def test_a_large_file_that_is_broken_leaves_nothing(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, photo: PhotoFactory
) -> None:
    monkeypatch.setattr(module, "IN_MEMORY", 10)
    data = photo("whole.jpg", (400, 300)).read_bytes()
    path = tmp_path / "halb.jpg"
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(Known) as caught:
        ingest(path, vault)
    assert caught.value.code == "image_truncated"
    assert caught.value.values == {"file": "halb.jpg"}
    assert [p for p in vault.folder.rglob("*") if p.is_file()] == []


def test_decomposed_names_are_composed(vault: Vault, photo: PhotoFactory) -> None:
    name = unicodedata.normalize("NFD", "Jörg.jpg")
    assert ingest(photo(name), vault, faces=False).file_name == "Jörg.jpg"


def test_a_folder_that_nobody_may_list_says_so(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def scandir(_path: object) -> None:
        raise PermissionError(13, "no")

    folder = tmp_path / "privat"
    folder.mkdir()
    monkeypatch.setattr(module.os, "scandir", scandir)
    with pytest.raises(Known) as caught:
        ingest(folder, vault)
    assert caught.value.code == "folder_unreadable"


def test_the_same_picture_from_many_threads(vault: Vault, photo: PhotoFactory) -> None:
    paths = [photo(f"{n}.jpg", (200, 150), seed=n % 3) for n in range(24)]
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda path: ingest(path, vault, faces=False), paths))
    assert len({one.digest for one in found}) == 3
    for one, path in zip(found, paths, strict=True):
        assert vault.original(one.digest, ".jpg").read_bytes() == path.read_bytes()
        assert vault.has(one.digest, ".jpg", one.size_bytes)
    assert list(vault.folder.rglob("*.part")) == []


def test_a_full_disk_names_the_library(
    vault: Vault, photo: PhotoFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno

    from desktop.core import vault as vaults

    def full(_file: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(vaults, "_flush", full)
    with pytest.raises(Known) as caught:
        ingest(photo(), vault)
    assert (caught.value.code, caught.value.values) == ("disk_full", {"folder": str(vault.folder)})
    assert [p for p in vault.folder.rglob("*") if p.is_file()] == []
