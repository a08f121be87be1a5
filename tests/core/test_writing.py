"""Files appear complete or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.errors import Cancelled, Known
from desktop.core.writing import LEFT_BEHIND, OLD, part_of, replacing, replacing_all


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def code_of(path: Path, problem: BaseException | None = None) -> str:
    with pytest.raises(Known) as caught, replacing(path) as stream:
        if problem:
            raise problem
        stream.write(b"x")
    assert caught.value.values["file"] == str(path)
    return caught.value.code


def test_a_file_takes_its_name_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "Wand.pdf"
    path.write_bytes(b"old")
    with replacing(path) as stream:
        stream.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["Wand.pdf"]


@pytest.mark.parametrize("problem", [Cancelled(), ValueError("a bug"), KeyboardInterrupt()])
def test_what_stops_it_leaves_nothing(tmp_path: Path, problem: BaseException) -> None:
    with pytest.raises(type(problem)), replacing(tmp_path / "Wand.pdf") as stream:
        stream.write(b"x")
        raise problem
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "file_disk_full"),
        (errno.EACCES, "file_not_writable"),
        (errno.EROFS, "file_not_writable"),
        (errno.EIO, "file_not_written"),
    ],
)
def test_trouble_with_the_disk_is_known(tmp_path: Path, number: int, code: str) -> None:
    assert code_of(tmp_path / "Wand.pdf", OSError(number, "trouble")) == code
    assert names(tmp_path) == []


def test_impossible_targets(tmp_path: Path) -> None:
    assert code_of(tmp_path / "missing" / "Wand.pdf") == "file_folder_missing"
    (tmp_path / "folder").mkdir()
    assert code_of(tmp_path / "folder") == "file_is_folder"
    (tmp_path / "plain").write_text("x")
    assert code_of(tmp_path / "plain" / "Wand.pdf") == "file_folder_missing"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_known_even_when_it_shows_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Wand.pdf"
    part = part_of(path)
    monkeypatch.setattr("desktop.core.writing.part_of", lambda _path: part)
    part.symlink_to("/dev/full")
    with pytest.raises(Known) as caught, replacing(path) as stream:
        stream.write(b"small enough for the buffer")
    assert caught.value.code == "file_disk_full"
    assert names(tmp_path) == []


@pytest.mark.skipif(
    sys.platform == "win32" or getattr(os, "geteuid", lambda: 1)() == 0,
    reason="root may write everywhere",
)
def test_a_read_only_folder_is_known(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    assert code_of(folder / "Wand.pdf") == "file_not_writable"


def test_long_and_odd_names(tmp_path: Path) -> None:
    for name in ("ä" * 120 + ".pdf", "👩 Wand.pdf", "x" * 250 + ".pdf"):
        with replacing(tmp_path / name) as stream:
            stream.write(b"x")
        assert (tmp_path / name).read_bytes() == b"x"
        (tmp_path / name).unlink()


def test_what_a_killed_run_left_behind_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "Wand [1].pdf"
    old, young, other = part_of(path), part_of(path), part_of(tmp_path / "Wand 2.pdf")
    for part in (old, young, other):
        part.write_bytes(b"half")
    for part in (old, other):
        os.utime(part, (1, part.stat().st_mtime - LEFT_BEHIND - 60))
    with replacing(path) as stream:
        stream.write(b"x")
    assert set(names(tmp_path)) == {path.name, young.name, other.name}


KILLED = """
import os, sys
from pathlib import Path
from desktop.core.writing import replacing_all
with replacing_all((Path(sys.argv[1]), Path(sys.argv[2]))) as streams:
    print("open", flush=True)
    if sys.argv[3] == "stays":
        sys.stdin.read()
    os._exit(9)
"""


def test_what_a_killed_run_left_of_other_files_is_removed_at_once(tmp_path: Path) -> None:
    told = [sys.executable, "-c", KILLED, str(tmp_path / "Wand.pdf"), str(tmp_path / "W 2.pdf")]
    subprocess.run([*told, "ends"], check=False)
    assert len(list(tmp_path.glob(".*.part"))) == 2
    foreign = tmp_path / ".Wand.pdf.7-1@00000000.part"
    strange = tmp_path / ".backup.part"
    for each in (foreign, strange):
        each.write_bytes(b"not ours")
    with replacing(tmp_path / "Liste.csv") as stream:
        stream.write(b"x")
    assert set(names(tmp_path)) == {"Liste.csv", foreign.name, strange.name}


def test_what_another_run_is_writing_is_left_alone(tmp_path: Path) -> None:
    told = [sys.executable, "-c", KILLED, str(tmp_path / "Wand.pdf"), str(tmp_path / "W 2.pdf")]
    with subprocess.Popen([*told, "stays"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"open"
        with replacing(tmp_path / "Liste.csv") as stream:
            stream.write(b"x")
        assert len(list(tmp_path.glob(".*.part"))) == 2
        other.communicate()
    with replacing(tmp_path / "Liste.csv") as stream:
        stream.write(b"y")
    assert names(tmp_path) == ["Liste.csv"]


# ------------------------------------------------------- files that belong together


def write_all(paths: list[Path], data: bytes = b"new") -> None:
    with replacing_all(paths) as streams:
        for stream in streams:
            stream.write(data)


def family(folder: Path, *, new: bool) -> list[Path]:
    """Five targets, of which the second and the fifth are not there yet."""
    paths = [folder / f"Wand Teil {number}.pdf" for number in range(5)]
    for number, path in enumerate(paths):
        if number not in (1, 4) or not new:
            path.write_bytes(b"old %d" % number)
    return paths


def found(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def link(*_: object) -> None:
        raise OSError(errno.EPERM, "a disk that knows no second names")

    monkeypatch.setattr("desktop.core.writing.os.link", link)


@pytest.mark.parametrize("links", [True, False])
def test_all_are_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    if not links:
        without_links(monkeypatch)
    paths = family(tmp_path, new=True)
    write_all(paths)
    assert found(tmp_path) == dict.fromkeys([path.name for path in paths], b"new")


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("held", range(5))
def test_one_that_cannot_be_replaced_leaves_all_as_they_were(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    held: int,
    links: bool,
) -> None:
    """As on Windows while a program holds a file open: it can be read, but not replaced."""
    if not links:
        without_links(monkeypatch)
    paths = family(tmp_path, new=True)
    before, replace = found(tmp_path), Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if target == paths[held] and (self.suffix == ".part" or target.exists()):
            raise PermissionError(errno.EACCES, "in use", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(Known) as caught:
        write_all(paths)
    assert caught.value.code == "file_in_use"
    assert caught.value.values["file"] == str(paths[held])
    assert found(tmp_path) == before
    assert not caplog.records


def test_a_folder_that_takes_a_name_meanwhile_keeps_it(tmp_path: Path) -> None:
    paths = family(tmp_path, new=True)
    before = found(tmp_path)
    with pytest.raises(Known) as caught, replacing_all(paths) as streams:
        for stream in streams:
            stream.write(b"new")
        paths[4].mkdir()
        (paths[4] / "inside.txt").write_text("mine")
    assert caught.value.code == "file_is_folder"
    assert found(tmp_path) == before
    assert (paths[4] / "inside.txt").read_text() == "mine"


@pytest.mark.parametrize("problem", [Cancelled(), OSError(errno.ENOSPC, "full")])
def test_what_stops_them_leaves_all_as_they_were(tmp_path: Path, problem: Exception) -> None:
    paths = family(tmp_path, new=False)
    before = found(tmp_path)
    with pytest.raises((Cancelled, Known)), replacing_all(paths) as streams:
        streams[0].write(b"half")
        raise problem
    assert found(tmp_path) == before


def test_an_impossible_target_leaves_nothing_of_the_others(tmp_path: Path) -> None:
    with pytest.raises(Known, match="file_folder_missing"):
        write_all([tmp_path / "Wand.pdf", tmp_path / "missing" / "Wand.pdf"])
    assert names(tmp_path) == []


def test_an_old_file_that_a_killed_run_moved_is_kept_until_there_is_another(tmp_path: Path) -> None:
    path = tmp_path / "Wand.pdf"
    old = part_of(path).with_suffix(OLD)
    old.write_bytes(b"old")
    os.utime(old, (1, old.stat().st_mtime - LEFT_BEHIND - 60))
    with pytest.raises(Cancelled), replacing(path):
        raise Cancelled
    assert names(tmp_path) == [old.name]
    for _ in range(2):
        with replacing(path) as stream:
            stream.write(b"x")
    assert names(tmp_path) == ["Wand.pdf"]
