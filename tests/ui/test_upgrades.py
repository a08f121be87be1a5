"""A newer Litfass opens what an older one made, and an older one says how to go on."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from db import backup, migrations, packing, queries
from db.engine import open_engine
from db.library import claimed, problems_of
from desktop.ui.library.boards import BackupsBoard
from desktop.work.lanes import Progress
from desktop.work.packages import look
from tests.fixtures.desks import begin, board, press  # noqa: F401

OLD = Path(__file__).parents[1] / "fixtures" / "old" / "revision-0001.litfass"
NOW = datetime(2026, 5, 4, 12, 0)
REVISIONS = [f"{number:04}" for number in range(1, int(migrations.HEAD))]


def library_of(tmp_path: Path, revision: str) -> Path:
    """The old library as a program of a revision left it."""
    folder = tmp_path / "library"
    with claimed(folder):
        packing.unpack(OLD, folder, NOW)
    engine = open_engine(folder / backup.DATABASE)
    migrations.upgrade(engine, to=revision)
    engine.dispose()
    return folder


def make_newer(folder: Path) -> None:
    """As a program of the future leaves it."""
    with closing(sqlite3.connect(folder / backup.DATABASE)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_library_of_every_older_version_is_opened_whole(begin, qtbot, tmp_path, revision):
    folder = library_of(tmp_path, revision)
    desk = begin(folder)
    qtbot.waitUntil(lambda: desk.context.is_open, timeout=20_000)
    assert desk.window.stage.current.key == "portraits"
    store = desk.context.store
    ozlem, bridge = store.read(queries.where, "portraits")
    assert (ozlem.name, ozlem.age, ozlem.status, ozlem.note) == ("Özlem", 34, "ready", "früh")
    assert (bridge.kind, bridge.name) == ("place", "Alte Brücke")
    (words,) = store.read(queries.where, "portrait_texts")
    assert (words.role, words.state) == ("Müllerin", "approved")
    (person,) = store.read(queries.where, "person_data")
    assert (person.surname, person.born_on) == ("Sommer", date(1992, 2, 29))
    (picture,) = store.read(queries.where, "pictures")
    assert desk.context.vault.original(picture.digest, picture.suffix).is_file()
    first, second = store.read(queries.cells, 1)
    assert (first.portrait_id, first.center_y, first.zoom, second.empty) == (1, 0.4, 1.2, True)
    for table in ("brands", "campaigns", "campaign_languages", "contacts", "participations"):
        assert len(store.read(queries.where, table)) == 1, table
    for word in ("ozlem", "mullerin", "bruecke"):
        assert len(store.read(queries.ids, queries.Query("portraits", search=word))) == 1, word
    assert problems_of(desk.context.library) == []
    (copy,) = (each for each in backup.found(folder) if each.reason == "migration")
    assert backup.revision(copy.file) == revision
    assert backup.sound(copy.file)


def test_going_back_is_refused_with_the_way_out(begin, qtbot, tmp_path):
    folder = library_of(tmp_path, migrations.HEAD)
    backup.make(folder, "migration", datetime(2026, 5, 3, 8, 30))
    make_newer(folder)
    backup.make(folder, "daily", datetime(2026, 5, 5, 9, 0))
    before = (folder / backup.DATABASE).read_bytes()
    desk = begin(folder)
    shown = board(desk)
    assert shown.accessibleName() == "The library is newer than Litfass"
    said = shown.accessibleDescription()
    assert "Install the current version" in said
    assert "3 May 2026, 08:30" in said
    assert (folder / backup.DATABASE).read_bytes() == before
    press(qtbot, desk, "Restore a backup")
    copies = board(desk, BackupsBoard)
    assert "from a newer version" in copies.list.item(0).text()
    assert copies.list.currentRow() == 1
    qtbot.keyClick(copies.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.context.is_open, timeout=10_000)
    assert len(desk.context.store.read(queries.where, "portraits")) == 2
    kept = next(each for each in backup.found(folder) if each.reason == "restore")
    assert backup.revision(kept.file) == "9999"


def test_without_a_copy_it_says_so(begin, tmp_path):
    folder = library_of(tmp_path, migrations.HEAD)
    make_newer(folder)
    said = board(begin(folder)).accessibleDescription()
    assert "no copy that this version could open" in said


def test_a_package_of_an_older_version_can_be_looked_into(home):
    inside = look(OLD, None, Progress())
    assert [(each.name, each.portraits) for each in inside.campaigns] == [("Wir sind Auental", 2)]
    assert inside.pictures == 1
    assert not list((home / "litfass" / "cache").glob("package-*"))
