"""Libraries: opened, refused with a plain reason, copied, backed up and brought back."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db import backup, migrations, packing, queries, rows
from db.changes import Insert, Update
from db.engine import open_engine
from db.errors import LibraryError
from db.library import (
    Library,
    Link,
    broken_links,
    catch_up,
    copy_library,
    create_library,
    open_library,
    problems_of,
    read_library,
)

NOW = datetime(2026, 11, 22, 9, 30)


def _name(library: Library, name: str) -> None:
    with library.writing() as connection:
        if queries.get(connection, "campaigns", 1):
            Update.one("campaigns", 1, name=name).apply(connection)
        else:
            Insert.of("campaigns", [rows.Campaign(1, name)]).apply(connection)


def _fill_up(library: Library) -> None:
    for round_ in range(100):
        _name(library, f"{round_}" * 50_000)


def _read_name(folder: Path) -> str:
    library = open_library(folder)
    try:
        with library.reading() as connection:
            return queries.get(connection, "campaigns", 1).name
    finally:
        library.close()


def _photo(folder: Path, data: bytes = b"photo") -> Path:
    """An original in the vault."""
    digest = hashlib.sha256(data).hexdigest()
    file = folder / "vault" / digest[:2] / f"{digest}.jpg"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


@pytest.fixture
def folder(empty_library: Path, tmp_path: Path) -> Path:
    """A closed library with one campaign."""
    library = open_library(Path(shutil.copytree(empty_library, tmp_path / "Bücherei ü")))
    _name(library, "alt")
    library.close()
    return library.folder


def _code(folder: Path) -> str:
    with pytest.raises(LibraryError) as caught:
        open_library(folder).close()
    return caught.value.code


def test_a_missing_folder_is_said_so(tmp_path: Path) -> None:
    assert _code(tmp_path / "weg") == "library_missing"


def test_a_folder_with_other_things_is_no_place_for_a_library(tmp_path: Path) -> None:
    (tmp_path / "Urlaub.jpg").touch()
    with pytest.raises(LibraryError, match="library_not_empty"):
        create_library(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["Urlaub.jpg"]


@pytest.mark.parametrize("damage", [b"", b"not a database at all " * 400])
def test_a_damaged_database_is_said_so(folder: Path, damage: bytes) -> None:
    (folder / backup.DATABASE).write_bytes(damage)
    assert _code(folder) == "library_damaged"


def test_a_database_with_a_destroyed_page_is_said_so(folder: Path) -> None:
    file = folder / backup.DATABASE
    data = bytearray(file.read_bytes())
    data[100:2000] = b"\xaa" * 1900
    file.write_bytes(data)
    assert _code(folder) == "library_damaged"


def test_a_database_from_a_newer_litfass_is_left_alone(folder: Path) -> None:
    file = folder / backup.DATABASE
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = file.read_bytes()
    assert _code(folder) == "library_newer"
    assert file.read_bytes() == before


def test_an_older_database_is_backed_up_and_brought_up_to_date(folder: Path) -> None:
    for file in folder.glob(f"{backup.DATABASE}*"):
        file.unlink()
    engine = open_engine(folder / backup.DATABASE)
    migrations.upgrade(engine, to="0001")
    engine.dispose()
    library = open_library(folder)
    library.close()
    engine = open_engine(folder / backup.DATABASE)
    assert migrations.current(engine) == migrations.HEAD
    engine.dispose()
    (copy,) = backup.found(folder)
    assert copy.reason == "migration"
    assert backup.sound(copy.file)


def test_a_second_instance_is_kept_out_and_may_look(folder: Path) -> None:
    library = open_library(folder)
    script = (
        "import sys; from pathlib import Path; from db.library import *; from db.errors import *\n"
        "folder = Path(sys.argv[1])\n"
        "try: open_library(folder)\n"
        "except LibraryError as error: print(error.code)\n"
        "reader = read_library(folder)\n"
        "with reader.reading() as c:\n"
        "    print(c.exec_driver_sql('SELECT name FROM campaigns').scalar())\n"
        "reader.close()"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)],
        capture_output=True, text=True, check=True, cwd=root,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    library.close()
    assert done.stdout.split() == ["library_locked", "alt"]


def test_reading_beside_sees_what_was_written(folder: Path) -> None:
    writer, reader = open_library(folder), read_library(folder)
    _name(writer, "neu")
    with reader.reading() as connection:
        assert queries.get(connection, "campaigns", 1).name == "neu"
    reader.close()
    writer.close()


def test_a_sound_library_has_no_problems(library: Library) -> None:
    assert problems_of(library) == []
    assert broken_links(library) == []


def test_a_link_to_nowhere_is_a_problem(library: Library) -> None:
    with closing(sqlite3.connect(library.database)) as connection:
        connection.create_function("fold", 1, str.lower, deterministic=True)
        connection.execute(
            "INSERT INTO cells (id, wall_id, position, zoom, kind, text, colour, span_columns,"
            " span_rows, locked) VALUES (1, 77, 0, 1.0, 'portrait', '', '', 1, 1, 0)"
        )
        connection.commit()
    assert problems_of(library) == []
    assert broken_links(library) == [Link("cells", 1, "walls")]


def test_daily_backups_rotate(library: Library) -> None:
    assert backup.due(library.folder, NOW)
    for day in range(20):
        backup.make(library.folder, "daily", NOW + timedelta(days=day))
    kept = backup.found(library.folder)
    assert len(kept) == backup.KEPT_DAILY
    assert kept[0].made_at.date() == (NOW + timedelta(days=19)).date()
    assert not backup.due(library.folder, NOW + timedelta(days=19))


def test_a_damaged_library_pushes_no_good_backup_out(folder: Path) -> None:
    good = backup.make(folder, "daily", NOW)
    file = folder / backup.DATABASE
    data = bytearray(file.read_bytes())
    # A page in the middle; the first pages hold the schema, without which nothing opens at all.
    data[-8192:-4096] = b"\xaa" * 4096
    file.write_bytes(data)
    for day in range(1, 20):
        with pytest.raises(LibraryError, match="library_damaged"):
            backup.make(folder, "daily", NOW + timedelta(days=day))
    assert [made.file for made in backup.found(folder)] == [good.file]


def test_restore_from_the_own_backup_keeps_the_present_state(folder: Path) -> None:
    library = open_library(folder)
    copy = backup.make(folder, "daily", NOW)
    _name(library, "neu")
    library.close()
    packing.unpack(copy.file, folder, NOW)
    assert _read_name(folder) == "alt"
    (kept,) = [made for made in backup.found(folder) if made.reason == "restore"]
    packing.unpack(kept.file, folder, NOW + timedelta(minutes=1))
    assert _read_name(folder) == "neu"


def test_restore_of_a_damaged_database(folder: Path) -> None:
    copy = backup.make(folder, "daily", NOW)
    (folder / backup.DATABASE).write_bytes(b"rubbish")
    assert _code(folder) == "library_damaged"
    packing.unpack(copy.file, folder, NOW)
    assert _read_name(folder) == "alt"
    assert len(list(folder.glob("*library.db.damaged"))) == 1


def test_a_package_carries_everything_to_another_place(folder: Path, tmp_path: Path) -> None:
    original = _photo(folder)
    os.utime(original, (0, 0))  # a camera without a clock; ZIP begins in 1980
    original.with_name("half.jpg.part").write_bytes(b"ph")
    package = tmp_path / "sicher.zip"
    packing.pack(folder, package)
    elsewhere = tmp_path / "anderswo"
    packing.unpack(package, elsewhere, NOW)
    assert _read_name(elsewhere) == "alt"
    assert (elsewhere / original.relative_to(folder)).read_bytes() == b"photo"
    assert not list(elsewhere.rglob("*.part"))


@pytest.mark.parametrize("kind", ["text", "zip", "truncated", "hostile", "dot", "forged"])
def test_a_broken_backup_touches_nothing(folder: Path, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "kaputt.zip"
    if kind == "text":
        file.write_text("hello")
    elif kind == "zip":
        with zipfile.ZipFile(file, "w") as package:
            package.writestr("readme.txt", "hello")
    elif kind in ("hostile", "dot"):
        with zipfile.ZipFile(file, "w") as package:
            package.writestr("../evil.txt" if kind == "hostile" else ".", "x")
    elif kind == "forged":
        packing.pack(folder, file)
        original = _photo(folder, b"real")
        with zipfile.ZipFile(file, "a") as package:
            package.writestr(original.relative_to(folder).as_posix(), "false")
        original.unlink()
    else:
        packing.pack(folder, file)
        data = bytearray(file.read_bytes())
        data[60:4000] = bytes(3940)
        file.write_bytes(data)
    with pytest.raises(LibraryError, match="backup_damaged"):
        packing.unpack(file, folder, NOW)
    assert _read_name(folder) == "alt"
    assert not (tmp_path / "evil.txt").exists()


@pytest.mark.parametrize(
    ("digest", "suffix"),
    [
        ("/home/anna/secret", ".png"),
        ("\\\\server\\share\\" + "a" * 50, ".png"),
        ("ab" * 32, "/../../secret.png"),
        ("ab" * 32, ""),
    ],
)
@pytest.mark.parametrize("way", ["peek", "share", "unpack", "copy"])
def test_a_backup_whose_photos_lie_elsewhere_is_refused(
    folder: Path, tmp_path: Path, digest: str, suffix: str, way: str
) -> None:
    library = create_library(tmp_path / "fremd")
    with library.writing() as connection:
        picture = rows.Picture(1, digest, suffix, "a.png", 5, 4, 5)
        Insert.of("pictures", [picture]).apply(connection)
    library.close()
    file = tmp_path / "fremd.litfass"
    if way == "copy":
        backup.copy_database(tmp_path / "fremd" / backup.DATABASE, file)
    else:
        packing.pack(tmp_path / "fremd", file)
    target = tmp_path / "out.db"
    with pytest.raises(LibraryError, match="backup_damaged"):
        if way == "peek":
            packing.peek(file, target)
        elif way == "share":
            packing.share(file, folder, target)
        else:
            packing.unpack(file, folder, NOW)
    assert not target.exists()
    assert _read_name(folder) == "alt"


def test_a_copy_on_another_drive_is_a_library_of_its_own(folder: Path, tmp_path: Path) -> None:
    library = open_library(folder)
    copy_library(folder, tmp_path / "Stick" / "Litfass")
    _name(library, "weiter")
    library.close()
    assert _read_name(tmp_path / "Stick" / "Litfass") == "alt"
    with pytest.raises(LibraryError, match="library_not_empty"):
        copy_library(folder, tmp_path / "Stick")


def test_a_backup_from_a_newer_litfass_is_refused_before_anything_is_touched(
    folder: Path, tmp_path: Path
) -> None:
    newer = tmp_path / "neuer.db"
    backup.copy_database(folder / backup.DATABASE, newer)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = (folder / backup.DATABASE).read_bytes()
    with pytest.raises(LibraryError, match="backup_newer"):
        packing.unpack(newer, folder, NOW)
    assert (folder / backup.DATABASE).read_bytes() == before


def test_restoring_keeps_the_log_of_a_damaged_database(folder: Path) -> None:
    copy = backup.make(folder, "daily", NOW)
    (folder / backup.DATABASE).write_bytes(b"rubbish")
    (folder / f"{backup.DATABASE}-wal").write_bytes(b"the last edits")
    packing.unpack(copy.file, folder, NOW)
    assert _read_name(folder) == "alt"
    (kept,) = folder.glob("*-wal.damaged")
    assert kept.read_bytes() == b"the last edits"


def test_a_start_that_was_killed_does_not_block_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    for name in ("vault/parts", "proofs", "backups"):
        (folder / name).mkdir(parents=True)
    for name in ("library.lock", "library.db.part", "library.db.part-wal"):
        (folder / name).touch()
    create_library(folder).close()
    assert not list(folder.glob("*.part"))


def test_a_vault_without_its_database_is_not_taken_for_an_empty_folder(folder: Path) -> None:
    _photo(folder)
    (folder / backup.DATABASE).unlink()
    with pytest.raises(LibraryError, match="library_not_empty"):
        create_library(folder)


def test_a_copy_that_was_killed_leaves_no_half_original(folder: Path, tmp_path: Path) -> None:
    original = _photo(folder, b"x" * 1000)
    half = tmp_path / "Stick.part" / original.relative_to(folder)
    half.parent.mkdir(parents=True)
    half.write_bytes(b"x" * 10)
    copy_library(folder, tmp_path / "Stick")
    assert (tmp_path / "Stick" / original.relative_to(folder)).stat().st_size == 1000


def test_a_closed_library_answers_nobody(folder: Path) -> None:
    library = open_library(folder)
    library.close()
    with pytest.raises(LibraryError, match="library_closed"), library.reading():
        pass
    assert not (folder / f"{backup.DATABASE}-wal").exists()


def test_a_copy_catches_up_with_the_library_in_use(folder: Path, tmp_path: Path) -> None:
    library = open_library(folder)
    copy_library(folder, tmp_path / "Stick")
    _name(library, "inzwischen")
    (folder / "vault" / "neu.jpg").write_bytes(b"photo")
    catch_up(folder, tmp_path / "Stick")
    library.close()
    assert _read_name(tmp_path / "Stick") == "inzwischen"
    assert (tmp_path / "Stick" / "vault" / "neu.jpg").read_bytes() == b"photo"


def test_a_cancelled_copy_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    (folder / "vault" / "a.jpg").write_bytes(b"x")

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_library(folder, tmp_path / "Kopie", stop)
    with pytest.raises(KeyboardInterrupt):
        packing.pack(folder, tmp_path / "Kopie.zip", stop)
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]


@pytest.mark.skipif(shutil.which("mount") is None or os.name != "posix", reason="needs mount")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
def test_a_full_disk_is_said_so_and_loses_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        filler = disk / "filler"
        filler.write_bytes(bytes(2_950_000))
        with pytest.raises(LibraryError, match="disk_full"):
            create_library(disk / "library")
        filler.unlink()
        library = create_library(disk / "library")
        _name(library, "sicher")
        with pytest.raises(LibraryError, match="disk_full"):
            _fill_up(library)
        with pytest.raises(LibraryError, match="disk_full"):
            backup.make(library.folder, "daily", NOW)
        assert not list(disk.rglob("*.part"))
        library.close()
        # Small things still fit, and the database is sound.
        library = open_library(disk / "library")
        assert problems_of(library) == []
        library.close()
    finally:
        subprocess.run(["umount", "-l", disk], check=True)
