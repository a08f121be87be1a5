"""The vault: what is in it is whole, whatever happens while it is written."""

from __future__ import annotations

import errno
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop.core.cellcache import CellCache
from desktop.core.errors import Known
from desktop.core.imaging import EncodedPicture
from desktop.core.vault import PROOFS, YOUNG, Problem, Vault

JPEG_END = b"\xff\xd9"


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    (tmp_path / "library").mkdir()
    return Vault(tmp_path / "library")


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def parts(vault: Vault) -> list[Path]:
    return list(vault.folder.rglob("*.part"))


def filled(vault: Vault, data: bytes = b"photo") -> str:
    vault.keep(data, digest(data), ".jpg")
    for side in PROOFS:
        vault.write_proof(digest(data), side, b"proof" + JPEG_END)
    return digest(data)


def test_places(vault: Vault) -> None:
    name = digest(b"photo")
    assert vault.original(name, ".jpg") == vault.folder / "vault" / name[:2] / f"{name}.jpg"
    assert vault.proof(name, 256) == vault.folder / "proofs" / "256" / name[:2] / f"{name}.jpg"


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("/home/anna/secret", ".png"),
        ("..", ".jpg"),
        (r"\\server\share\a", ".jpg"),
        ("C:a", ".jpg"),
        ("a" * 64, "/../../../secret.png"),
        ("a" * 64, ".jpg:hidden"),
        ("a" * 64 + "\n", ".jpg"),
    ],
)
def test_no_name_leads_out_of_the_vault(vault: Vault, name: str, suffix: str) -> None:
    with pytest.raises(Known, match="image_unreadable"):
        vault.original(name, suffix)
    if suffix in (".jpg", ".png") and len(name) != 64:
        with pytest.raises(Known, match="image_unreadable"):
            vault.proof(name, 256)
        assert not vault.has_proof(name, 256)
    (problem,) = vault.check([(name, suffix, 5)], content=True)
    assert problem.kind == "missing"


@pytest.mark.parametrize("from_file", [True, False])
def test_an_original_is_kept_byte_for_byte(vault: Vault, tmp_path: Path, from_file: bool) -> None:
    data = os.urandom(3_000_000)
    source = tmp_path / "photo.jpg"
    source.write_bytes(data)
    path = vault.keep(source if from_file else data, digest(data), ".jpg")
    assert path == vault.original(digest(data), ".jpg")
    assert path.read_bytes() == data
    assert source.read_bytes() == data
    assert path.stat().st_ino != source.stat().st_ino  # a copy: the user may edit the file
    assert parts(vault) == []


def test_a_good_original_is_never_written_again(vault: Vault) -> None:
    path = vault.keep(b"photo", digest(b"photo"), ".jpg")
    before = path.stat()
    vault.keep(b"photo", digest(b"photo"), ".jpg")
    after = path.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


@pytest.mark.parametrize("damage", [b"", b"phot", b"pHoto"])
def test_a_damaged_original_is_healed(vault: Vault, damage: bytes) -> None:
    path = vault.keep(b"photo", digest(b"photo"), ".jpg")
    path.write_bytes(damage)
    vault.keep(b"photo", digest(b"photo"), ".jpg")
    assert path.read_bytes() == b"photo"


def test_a_file_that_changed_meanwhile_is_not_kept(vault: Vault, tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(b"edited")
    with pytest.raises(Known) as caught:
        vault.keep(source, digest(b"photo"), ".jpg")
    assert caught.value.code == "image_changed"
    assert not vault.original(digest(b"photo"), ".jpg").exists()
    assert parts(vault) == []


def test_a_vanished_source(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(Known) as caught:
        vault.keep(tmp_path / "weg.jpg", digest(b"photo"), ".jpg")
    assert caught.value.code == "image_vanished"


def test_what_is_there(vault: Vault) -> None:
    name = filled(vault)
    assert vault.has(name, ".jpg", 5)
    assert not vault.has(name, ".jpg", 6)
    assert not vault.has(name, ".png", 5)
    vault.proof(name, 256).write_bytes(b"half a pro")
    assert not vault.has_proof(name, 256)
    assert not vault.has(name, ".jpg", 5)
    vault.proof(name, 256).write_bytes(b"")
    assert not vault.has_proof(name, 256)


def test_check_names_what_is_wrong(vault: Vault) -> None:
    contents = (b"good", b"gone", b"short", b"other")
    names = {data: filled(vault, data) for data in contents}
    paths = {data: vault.original(name, ".jpg") for data, name in names.items()}
    paths[b"gone"].unlink()
    paths[b"short"].write_bytes(b"sh")
    paths[b"other"].write_bytes(b"OTHER")
    rows = [(names[data], ".jpg", len(data)) for data in contents]
    found = {problem.path: problem.kind for problem in vault.check(rows)}
    assert found == {paths[b"gone"]: "missing", paths[b"short"]: "size"}
    assert list(vault.check(rows, content=True))[-1] == Problem(
        "content", names[b"other"], paths[b"other"]
    )


def test_a_killed_run_leaves_only_parts_and_tidy_removes_them(vault: Vault) -> None:
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from desktop.core import vault\n"
        "def die(file):\n"
        "    file.flush()\n"
        "    os._exit(9)\n"
        "vault._flush = die\n"
        "vault.Vault(Path(sys.argv[1])).keep(b'x' * 100000, 'ab' * 32, '.jpg')\n"
    )
    root = str(Path(__file__).parents[2])
    run = subprocess.run(
        [sys.executable, "-c", program, str(vault.folder)],
        env=os.environ | {"PYTHONPATH": root},
        check=False,
    )
    assert run.returncode == 9
    assert not vault.original("ab" * 32, ".jpg").exists()
    assert [path.stat().st_size for path in parts(vault)] == [100_000]
    assert vault.tidy() == 1
    assert parts(vault) == []
    assert vault.tidy() == 0


def test_tidy_spares_what_is_being_written(vault: Vault, tmp_path: Path) -> None:
    source = tmp_path / "photo.tif"
    source.write_bytes(b"photo")
    staged = vault.stage(source)
    assert vault.tidy() == 0
    assert vault.settle(staged, ".tif").read_bytes() == b"photo"
    assert parts(vault) == []


def test_a_discarded_copy_is_gone(vault: Vault, tmp_path: Path) -> None:
    source = tmp_path / "photo.tif"
    source.write_bytes(b"photo")
    staged = vault.stage(source)
    vault.discard(staged)
    vault.discard(staged)
    assert parts(vault) == []


def test_what_is_left_of_a_photo_that_has_gone_is_swept(vault: Vault) -> None:
    gone, missing, kept, young = (filled(vault, name) for name in (b"g", b"m", b"k", b"y"))
    cells = CellCache.of_library(vault.folder)
    old = time.time() - 2 * YOUNG
    for name in (gone, missing, kept, young):
        key = cells.key(name, (0.0, 0.0, 1.0, 1.0), 30, 20, 92)
        cells.put(key, EncodedPicture(b"jpeg", 30, 20, "RGB"))
        assert key.startswith(name[:32])
        if name != kept:  # by the library, not any more by it: after an import was undone
            vault.original(name, ".jpg").unlink()
        if name != young:
            for file in (vault.folder / "proofs").rglob(f"{name[:32]}*"):
                os.utime(file, (old, old))
    assert vault.sweep({missing}) == 3  # two proofs and a cell
    left = {file.name[:32] for file in (vault.folder / "proofs").rglob("*.*")}
    assert left == {name[:32] for name in (missing, kept, young)}
    assert vault.sweep({missing}) == 0


def failing(number: int) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EROFS, "library_read_only"),
        (errno.EACCES, "library_read_only"),
        (errno.EIO, "library_not_written"),
    ],
)
def test_trouble_with_the_disk_is_named_and_leaves_nothing(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    from desktop.core import vault as module

    monkeypatch.setattr(module, "_flush", failing(number))
    with pytest.raises(Known) as caught:
        vault.keep(b"photo", digest(b"photo"), ".jpg")
    assert caught.value.code == code
    assert caught.value.values["folder"] == str(vault.folder)
    assert [path for path in vault.folder.rglob("*") if path.is_file()] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_disk_that_is_really_full(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def full(self: Path, *args: object, **kwargs: object) -> object:
        return real(Path("/dev/full"), "wb") if self.suffix == ".part" else real(self, "rb")

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(Known) as caught:
        vault.keep(b"photo" * 100_000, digest(b"photo"), ".jpg")
    assert caught.value.code == "disk_full"


def test_a_library_that_is_gone(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "unplugged")
    with pytest.raises(Known) as caught:
        vault.keep(b"photo", digest(b"photo"), ".jpg")
    assert caught.value.code == "library_missing"
    assert not (tmp_path / "unplugged").exists()  # nothing is made where a drive was


def test_a_library_that_goes_away_and_comes_back(vault: Vault) -> None:
    filled(vault)
    away = vault.folder.rename(vault.folder.with_name("away"))
    with pytest.raises(Known):
        vault.keep(b"other", digest(b"other"), ".jpg")
    away.rename(vault.folder)
    assert vault.keep(b"other", digest(b"other"), ".jpg").read_bytes() == b"other"


def test_many_threads_bring_the_same_and_others(vault: Vault) -> None:
    contents = [bytes([n % 5]) * 50_000 for n in range(60)]
    with ThreadPoolExecutor(8) as pool:
        paths = list(pool.map(lambda data: vault.keep(data, digest(data), ".jpg"), contents))
    assert len(set(paths)) == 5
    for path, data in zip(paths, contents, strict=True):
        assert path.read_bytes() == data
    assert parts(vault) == []
