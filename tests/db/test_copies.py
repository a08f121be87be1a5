"""Copies and restores that break off: a plain reason, nothing left behind, nothing lost."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db import backup, packing, queries, rows
from db.changes import Change, Insert
from db.errors import LibraryError
from db.library import Library, claimed, copy_library, create_library, open_library, problems_of

NOW = datetime(2026, 11, 22, 9, 30)
PHOTOS = 6


@pytest.fixture
def folder(empty_library: Path, tmp_path: Path) -> Path:
    """A closed library with some originals."""
    home = Path(shutil.copytree(empty_library, tmp_path / "home" / "library"))
    for number in range(PHOTOS):
        data = os.urandom(200_000) + bytes([number])
        digest = hashlib.sha256(data).hexdigest()
        file = home / "vault" / digest[:2] / f"{digest}.jpg"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data)
    return home


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A drive of 3 MB that can be unplugged."""
    place = tmp_path / "disk"
    place.mkdir()
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting needs root")
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", place]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    yield place
    subprocess.run(["umount", "-l", place], capture_output=True, check=False)


def everything(folder: Path) -> dict[str, bytes | None]:
    """Every file below a folder with its content, and every folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


def at(step: int, act: Callable[[], object]) -> Callable[[int, int], None]:
    """A report that does something after so many files."""

    def report(done: int, _total: int) -> None:
        if done == step:
            act()

    return report


# ------------------------------------------------------------------------------ restore


def broken(folder: Path, file: Path, how: str) -> Path:
    """A backup with which something is wrong."""
    packing.pack(folder, file)
    if how == "no database":
        with zipfile.ZipFile(file) as whole, zipfile.ZipFile(file.with_suffix(".2"), "w") as less:
            for name in whole.namelist():
                if name != backup.DATABASE:
                    less.writestr(name, whole.read(name))
        return file.with_suffix(".2")
    data = bytearray(file.read_bytes())
    if how == "late damage":  # in the last original, after the others were taken out
        data[-20_000:-15_000] = bytes(5000)
    else:
        data = bytearray(b"hello")
    file.write_bytes(data)
    return file


@pytest.mark.parametrize("how", ["no database", "late damage", "text"])
@pytest.mark.parametrize("there", ["nothing", "folder", "library"])
def test_a_failed_restore_leaves_nothing_behind(
    folder: Path, tmp_path: Path, how: str, there: str
) -> None:
    package = broken(folder, tmp_path / "sicher.zip", how)
    target = tmp_path / "new" / "place"
    if there == "folder":
        target.mkdir(parents=True)
    elif there == "library":
        create_library(target).close()
    before = everything(tmp_path)
    with pytest.raises(LibraryError, match="backup_damaged"), claimed(target):
        packing.unpack(package, target, NOW)
    assert everything(tmp_path) == before


def test_a_cancelled_restore_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    package = tmp_path / "sicher.zip"
    packing.pack(folder, package)
    before = everything(tmp_path)

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), claimed(tmp_path / "new"):
        packing.unpack(package, tmp_path / "new", NOW, at(3, stop))
    assert everything(tmp_path) == before


@pytest.fixture
def bomb(tmp_path: Path) -> Path:
    """A small package with a large database."""
    file = tmp_path / "klein.litfass"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(backup.DATABASE, bytes(20 << 20))
    return file


@pytest.mark.parametrize("way", ["peek", "share", "unpack"])
def test_what_a_disk_has_no_room_for_is_not_written(
    bomb: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=21 << 20)
    monkeypatch.setattr(packing.shutil, "disk_usage", lambda _place: usage)
    target = tmp_path / "out.db"
    before = everything(tmp_path)
    with pytest.raises(LibraryError, match="disk_full"):
        if way == "peek":
            packing.peek(bomb, target)
        elif way == "share":
            packing.share(bomb, folder, target)
        else:
            packing.unpack(bomb, folder, NOW)
    assert everything(tmp_path) == before


def test_looking_into_a_package_can_be_stopped_between_pieces(bomb: Path, tmp_path: Path) -> None:
    target, sizes = tmp_path / "out.db", list[int]()

    def stop() -> None:
        sizes.append(target.stat().st_size)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        packing.peek(bomb, target, stop)
    assert len(sizes) == 1
    assert sizes[0] <= 2 << 20
    assert not target.exists()


def test_no_entry_is_longer_than_it_says(bomb: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bomb) as package:
        entry = package.getinfo(backup.DATABASE)
        said = zipfile.ZipInfo(entry.filename)
        said.file_size = 5 << 20
        opened = package.open(entry)
        package.open = lambda _entry: opened  # type: ignore[assignment]
        with pytest.raises(zipfile.BadZipFile):
            packing._extract(package, said, tmp_path / "out.db")
    assert (tmp_path / "out.db").stat().st_size <= 5 << 20


def test_a_damaged_database_keeps_its_place_when_no_other_comes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "sicher.zip"
    packing.pack(folder, package)
    (folder / backup.DATABASE).write_bytes(b"rubbish")
    before = everything(folder)

    def full(_part: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(packing, "land", full)
    with pytest.raises(LibraryError, match="disk_full"):
        packing.unpack(package, folder, NOW)
    assert everything(folder) == before


def test_a_library_that_cannot_be_made_leaves_nothing_behind(disk: Path) -> None:
    (disk / "filler").write_bytes(bytes(2_950_000))
    with pytest.raises(LibraryError, match="disk_full"):
        create_library(disk / "new" / "library")
    assert [path.name for path in disk.rglob("*")] == ["filler"]


def test_a_file_in_the_place_of_a_library_is_said_so(tmp_path: Path) -> None:
    file = tmp_path / "library"
    file.write_text("a file is in the way")
    with pytest.raises(LibraryError, match="library_not_written"):
        create_library(file)
    with pytest.raises(LibraryError, match="library_not_written"), claimed(file):
        pass
    assert everything(tmp_path) == {"library": b"a file is in the way"}


# ------------------------------------------------------------------------------ copy


def sound(folder: Path, before: dict[str, bytes | None]) -> None:
    """The library is as it was (but for what SQLite lays beside it), and works."""
    kept = everything(folder)
    for beside in ("lock", "db-wal", "db-shm"):
        kept.pop(f"library.{beside}", None)
        before.pop(f"library.{beside}", None)
    assert kept == before
    library = open_library(folder)
    assert problems_of(library) == []
    library.close()


def test_a_target_that_vanishes_is_said_so(folder: Path, tmp_path: Path) -> None:
    before = everything(folder)
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(LibraryError, match="library_not_written"):
        copy_library(folder, stick / "a" / "library", at(2, lambda: shutil.rmtree(stick)))
    assert not stick.exists()
    sound(folder, before)


@pytest.mark.parametrize("fault", ["full", "unplugged", "read-only"])
def test_a_drive_that_fails_is_said_so(folder: Path, disk: Path, fault: str) -> None:
    before = everything(folder)
    acts = {
        "full": lambda: (disk / "filler").write_bytes(bytes(2_200_000)),
        "unplugged": lambda: subprocess.run(["umount", "-l", disk], check=True),
        "read-only": lambda: subprocess.run(["mount", "-o", "remount,ro", disk], check=True),
    }
    codes = {
        "full": "disk_full",
        "unplugged": "library_not_written",
        "read-only": "library_read_only",
    }
    with pytest.raises(LibraryError) as caught:
        copy_library(folder, disk / "a" / "library", at(2, acts[fault]))
    assert caught.value.code == codes[fault]
    if fault != "read-only":  # there nothing can be removed
        assert {path.name for path in disk.rglob("*")} <= {"filler"}
    sound(folder, before)


def test_a_source_that_vanishes_is_said_so(folder: Path, tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    before = everything(folder)
    with pytest.raises(LibraryError) as caught:
        copy_library(folder, tmp_path / "a" / "library", at(2, lambda: folder.rename(aside)))
    assert (caught.value.code, caught.value.values["folder"]) == ("library_missing", str(folder))
    assert not (tmp_path / "a").exists()
    sound(aside, before)


def test_a_backup_on_a_drive_that_is_unplugged(folder: Path, disk: Path) -> None:
    unplug = at(2, lambda: subprocess.run(["umount", "-l", disk], check=True))
    before = everything(folder)
    with pytest.raises(LibraryError, match="backup_unreachable"):
        packing.pack(folder, disk / "sicher.zip", unplug)
    sound(folder, before)


# ------------------------------------------------------------------------- copies of a day

HOUR = timedelta(hours=1)


@pytest.fixture
def worked_in(folder: Path) -> Iterator[Library]:
    """An open library with a campaign."""
    library = open_library(folder)
    write(library, Insert.of("campaigns", [rows.Campaign(1, "Herbst")]))
    yield library
    library.close()


def write(library: Library, change: Change) -> None:
    with library.writing() as connection:
        change.apply(connection)


def add_portraits(library: Library, number: int) -> None:
    """So many more portraits."""
    with library.writing() as connection:
        first = queries.highest_id(connection, "portraits") + 1
        people = [rows.Portrait(first + index, 1) for index in range(number)]
        Insert.of("portraits", people).apply(connection)


def daily(folder: Path) -> list[backup.Backup]:
    return [copy for copy in backup.found(folder) if copy.reason == "daily"]


def test_the_copy_of_a_day_is_its_latest(worked_in: Library) -> None:
    folder = worked_in.folder
    assert backup.due(folder, NOW)
    add_portraits(worked_in, 1)
    backup.make(folder, "daily", NOW - 24 * HOUR)
    backup.make(folder, "daily", NOW)
    assert not backup.due(folder, NOW + 9 * HOUR)  # nothing was written since
    add_portraits(worked_in, 2)
    assert not backup.due(folder, NOW + 0.9 * HOUR)
    assert backup.due(folder, NOW + 0.9 * HOUR, age=0.5 * HOUR)
    assert backup.due(folder, NOW + HOUR)
    backup.make(folder, "daily", NOW + HOUR)
    copies = daily(folder)
    assert [copy.made_at for copy in copies] == [NOW + HOUR, NOW - 24 * HOUR]
    assert [backup.portraits_in(copy.file) for copy in copies] == [3, 1]
    assert not backup.due(folder, NOW + 9 * HOUR)
    assert backup.due(folder, NOW + 24 * HOUR)


def test_an_empty_copy_does_not_stand_for_a_day(worked_in: Library) -> None:
    folder = worked_in.folder
    backup.make(folder, "daily", NOW)
    assert not backup.due(folder, NOW)
    add_portraits(worked_in, 1)
    assert backup.due(folder, NOW)


def test_closing_and_looking_is_no_reason_for_another_copy(worked_in: Library) -> None:
    folder = worked_in.folder
    add_portraits(worked_in, 5)
    backup.make(folder, "daily", NOW)
    worked_in.close()
    for _ in range(2):
        library = open_library(folder)
        with library.reading() as connection:
            assert queries.highest_id(connection, "portraits") == 5
        library.close()
        assert not backup.due(folder, NOW + 5 * HOUR)


def test_a_library_whose_drive_has_gone_is_not_due(tmp_path: Path) -> None:
    assert not backup.due(tmp_path / "away", NOW)


def test_a_copy_that_is_not_sound_pushes_none_out(worked_in: Library) -> None:
    folder = worked_in.folder
    add_portraits(worked_in, 5)
    backup.make(folder, "daily", NOW)
    worked_in.close()
    data = bytearray((folder / backup.DATABASE).read_bytes())
    data[8192:] = b"\xaa" * len(data[8192:])
    (folder / backup.DATABASE).write_bytes(data)
    with pytest.raises(LibraryError, match="library_damaged"):
        backup.make(folder, "daily", NOW + HOUR)
    assert [backup.portraits_in(copy.file) for copy in daily(folder)] == [5]


def test_nothing_stays_of_a_copy_that_was_killed(folder: Path) -> None:
    for name in ("2026-11-21 17-00-00 daily.db.part", "2026-11-21 17-00-00 daily.db.part-journal"):
        (folder / "backups" / name).touch()
    made = backup.make(folder, "daily", NOW)
    assert [*(folder / "backups").iterdir()] == [made.file]


def test_a_package_among_the_copies_is_found(folder: Path) -> None:
    package = folder / "backups" / "sicher.zip"
    packing.pack(folder, package)
    (folder / "backups" / "Urlaub.zip").write_bytes(b"sun")
    (copy,) = backup.found(folder)
    assert (copy.file, copy.reason, copy.size_bytes) == (
        package,
        "package",
        package.stat().st_size,
    )
    assert backup.portraits_in(package) is None


# ------------------------------------------------------------------------------- package


@pytest.mark.parametrize("place", ["library.db", "new.zip", "vault/new.zip", "photo", "backups"])
def test_a_package_never_lands_in_a_library(folder: Path, place: str) -> None:
    photo = next((folder / "vault").rglob("*.jpg"))
    target = photo if place == "photo" else folder / place
    other = create_library(folder.parent / "other").folder
    for source in (folder, other):
        before = everything(folder)
        with pytest.raises(LibraryError, match="file_in_library"):
            packing.pack(source, target)
        assert everything(folder) == before


def test_a_package_lands_in_no_library_through_a_link(folder: Path, tmp_path: Path) -> None:
    way = tmp_path / "way"
    try:
        way.symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("links are not allowed here")
    with pytest.raises(LibraryError, match="file_in_library"):
        packing.pack(folder, way / backup.DATABASE)
    with pytest.raises(LibraryError, match="file_in_library"):
        packing.pack(folder, tmp_path / "way" / "backups" / ".." / "new.zip")


@pytest.mark.parametrize("what", ["photo", "empty", "other package", "database", "folder"])
def test_a_package_does_not_overwrite_what_is_none(folder: Path, tmp_path: Path, what: str) -> None:
    target = tmp_path / "hier.zip"
    if what == "photo":
        target.write_bytes(b"\xff\xd8\xff photo")
    elif what == "empty":
        target.touch()
    elif what == "database":
        backup.copy_database(folder / backup.DATABASE, target)
    elif what == "folder":
        target.mkdir()
    else:
        with zipfile.ZipFile(target, "w") as package:
            package.writestr("holiday.jpg", b"sun")
    before = everything(tmp_path)
    with pytest.raises(LibraryError, match="file_is_other"):
        packing.pack(folder, target)
    assert everything(tmp_path) == before


def test_an_older_package_is_written_anew(folder: Path, tmp_path: Path) -> None:
    for target in (tmp_path / "sicher.zip", folder / "backups" / "sicher.zip"):
        packing.pack(folder, target)
        next((folder / "vault").rglob("*.jpg")).unlink()
        packing.pack(folder, target)
        with zipfile.ZipFile(target) as package:
            left = len([*(folder / "vault").rglob("*.jpg")])
            assert len(package.namelist()) == left + 1
