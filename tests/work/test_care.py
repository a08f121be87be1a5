"""The daily housekeeping: today's copy, and nothing left of photos that have gone for good."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

from PIL import Image
from pytestqt.qtbot import QtBot

from db import backup, history, queries, rows
from db.changes import Delete, Insert, Update
from desktop.context import Context
from desktop.core.vault import YOUNG
from desktop.work import output, verbs, walls
from desktop.work.importing import arrive, harvest
from desktop.work.jobs import Progress
from desktop.work.settings import Settings


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
        wall = walls.new_wall("Wand", 1, "A6")
        change, wall_id = verbs.add_wall(store, wall, arrival.portraits)
        store.apply(change)
        snapshot = walls.snapshot(store, context.vault, wall_id)
        assert snapshot is not None
        cells = output.CellCache.of_library(folder)
        output.export_pdf(snapshot, tmp_path / "wand.pdf", 150, Progress(), cells)
        (picture,) = store.read(queries.where, "pictures")

        def traces() -> list[Path]:
            found = [*folder.rglob(f"{picture.digest[:32]}*")]
            old = time.time() - 2 * YOUNG
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
