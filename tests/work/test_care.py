"""The daily housekeeping: today's copy, and nothing left of photos that have gone for good."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import time as seconds

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from db import backup, history, queries, rows
from db.changes import Delete, Insert, Update
from desktop.context import FRESH, Context
from desktop.core.vault import YOUNG
from desktop.work import output, verbs
from desktop.work.importing import arrive, harvest
from desktop.work.jobs import Progress
from desktop.work.settings import Settings
from desktop.work.walls import composing
from desktop.work.walls.sizing import new_wall


@pytest.fixture
def context(empty_library: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Context]:
    """An open library of its own."""
    context = Context(Settings())
    context.open_library(shutil.copytree(empty_library, tmp_path / "library"))
    yield context
    context.stop()


def held(folder: Path) -> list[int | None]:
    """How many portraits each daily copy holds, the newest first."""
    copies = [copy for copy in backup.found(folder) if copy.reason == "daily"]
    return [backup.portraits_in(copy.file) for copy in copies]


def add_portrait(context: Context, id_: int) -> None:
    if id_ == 1:
        context.store.apply(Insert.of("campaigns", [rows.Campaign(1, "Herbst")]))
    context.store.apply(Insert.of("portraits", [rows.Portrait(id_, 1)]))


def aged(folder: Path, minutes: int) -> None:
    """Today's copy as if it had been made so much earlier, though not yesterday."""
    (copy,) = (copy for copy in backup.found(folder) if copy.reason == "daily")
    then = max(copy.made_at - timedelta(minutes=minutes), datetime.combine(date.today(), time.min))
    copy.file.rename(copy.file.with_name(f"{then:%Y-%m-%d %H-%M-%S} daily.db"))


@pytest.mark.skipif(datetime.now().hour < 1, reason="an hour ago was yesterday")
def test_the_copy_of_the_day_follows_the_work(context: Context, qtbot: QtBot) -> None:
    folder = context.library.folder

    def care(age: timedelta | None = None) -> None:
        context.care(age)
        qtbot.waitUntil(lambda: context.jobs.idle)

    care()
    assert held(folder) == [0]
    add_portrait(context, 1)
    care()
    assert held(folder) == [1]  # what holds nothing does not stand for the day
    add_portrait(context, 2)
    care()
    assert held(folder) == [1]
    aged(folder, 20)
    care()
    assert held(folder) == [1]
    care(FRESH)
    assert held(folder) == [2]
    add_portrait(context, 3)
    aged(folder, 60)
    care()
    assert held(folder) == [3]


def test_what_was_written_is_copied_at_the_end(context: Context) -> None:
    folder = context.library.folder
    context.close_library()
    assert held(folder) == []  # nothing was
    context.open_library(folder)
    add_portrait(context, 1)
    context.close_library(copy=False)
    assert held(folder) == []
    context.open_library(folder)
    add_portrait(context, 2)
    context.stop()
    assert held(folder) == [2]
    context.open_library(folder)
    add_portrait(context, 3)
    context.stop()
    assert held(folder) == [2]  # fresh enough
    assert not [*folder.glob("library.db-*")]


def test_who_only_looks_makes_no_copy(context: Context) -> None:
    folder = context.library.folder
    looking = Context(Settings())
    looking.open_read_only(folder)
    looking.stop()
    assert held(folder) == []


@pytest.mark.parametrize("trouble", ["away", "damaged"])
def test_an_end_without_a_copy_is_an_end(context: Context, trouble: str) -> None:
    folder = context.library.folder
    add_portrait(context, 1)
    if trouble == "away":
        shutil.rmtree(folder)
    else:
        shutil.rmtree(folder / "backups")
        (folder / "backups").touch()
    context.stop()
    assert not context.is_open
    assert folder.exists() == (trouble != "away")


def cared(context: Context, qtbot: QtBot) -> None:
    """Do the housekeeping as on the next day."""
    for copy in backup.found(context.library.folder):
        copy.file.unlink()
    context.care()
    qtbot.waitUntil(lambda: context.jobs.idle)
    assert backup.found(context.library.folder)


def test_nothing_is_left_of_a_photo_that_has_gone(
    empty_library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = shutil.copytree(empty_library, tmp_path / "library")
    photo = tmp_path / "Emil.jpg"
    Image.effect_noise((300, 400), 40).save(photo)
    context = Context(Settings())
    context.open_library(folder)
    try:
        store = context.store
        store.apply(Insert.of("campaigns", [rows.Campaign(1, "Herbst")]))
        arrival = arrive(store, 1, harvest([photo], context.vault, Progress(), faces=False))
        store.apply(arrival.change)
        wall = new_wall("Wand", 1, "A6")
        change, wall_id = verbs.add_wall(store, wall, arrival.portraits)
        store.apply(change)
        snapshot = composing.snapshot(store, context.vault, wall_id)
        assert snapshot is not None
        cells = output.CellCache.of_library(folder)
        output.export_pdf(snapshot, tmp_path / "wand.pdf", 150, Progress(), cells)
        (picture,) = store.read(queries.where, "pictures")

        def traces() -> list[Path]:
            found = [*folder.rglob(f"{picture.digest[:32]}*")]
            old = seconds() - 2 * YOUNG
            for file in found:
                os.utime(file, (old, old))
            return found

        assert len(traces()) == 4  # the original, two proofs, a cell
        cared(context, qtbot)
        assert len(traces()) == 4
        for table in ("cells", "portraits", "pictures"):
            ids = tuple(row.id for row in store.read(queries.where, table))
            store.apply(Delete(table, ids))
        cared(context, qtbot)
        assert len(traces()) == 4  # undo may want it back
        context.vault.original(picture.digest, picture.suffix).unlink()
        cared(context, qtbot)
        assert traces() == []
    finally:
        context.stop()


def test_the_history_is_written_with_each_edit_and_goes_with_its_record(
    empty_library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    context = Context(Settings())
    context.open_library(shutil.copytree(empty_library, tmp_path / "library"))
    try:
        store = context.store
        store.apply(Insert.of("campaigns", [rows.Campaign(1, "Herbst")]))
        store.apply(Update.one("campaigns", 1, claim="Wir"))
        told = store.read(history.of, "campaigns", 1)
        assert [(entry.field, entry.new) for entry in told] == [("claim", "Wir"), ("", None)]
        store.apply(Delete("campaigns", (1,)))
        assert store.read(history.of, "campaigns", 1)
        cared(context, qtbot)
        assert not store.read(history.of, "campaigns", 1)
    finally:
        context.stop()
