"""An import belongs to the library: it outlives its window, and every screen starts it alike."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QGuiApplication, QImage

from db import queries, rows
from db.changes import Insert
from desktop.core.errors import Known
from desktop.ui.portraits.doing import copy_original
from desktop.ui.portraits.importing import imports_of
from desktop.ui.window.window import Window
from desktop.work.lanes import Progress
from tests.fixtures.registers import (
    add_campaign,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)
from tests.ui.test_import_window import drop, files_of, photos, portraits  # noqa: F401


def area_of(window, qtbot, key):
    window.show_area(key)
    settle(qtbot, window.context)
    return window.stage.current


def walls(context):
    return context.store.read(queries.ids, queries.Query("walls"))


def replaced(window):
    """Another window in its place, as after a change of the language."""
    context = window.context
    window.library_closing()
    other = Window(context)
    other.complete()
    other.library_opened()
    other.show()
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return other


@pytest.fixture
def first(context, qtbot):
    """A window that may go during the test."""
    made = Window(context)
    made.complete()
    made.show()
    made.library_opened()
    settle(qtbot, context)
    return made


def gone(window):
    window.library_closing()
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("key", ["portraits", "campaigns", "walls"])
def test_a_new_window_gets_the_import_of_the_old_one(first, context, qtbot, photos, key):
    add_campaign(context)
    area = area_of(first, qtbot, key)
    if key == "walls":
        context.store.apply(Insert.of("walls", [rows.Wall(1, "Wand", 1)]))
        area.open_wall(1)
        area.intake.import_photos(photos, None)
    else:
        imports_of(context, first).start(photos, 1)
    second = replaced(first)
    settle(qtbot, context)
    assert len(portraits(context)) == 4
    assert second.strip.text() == "4 portraits imported"
    assert "Undo" in second.strip.buttons()
    if key == "walls":
        cells = context.store.read(queries.cells, 1)
        assert len([cell for cell in cells if cell.portrait_id]) == 4
        assert context.undo.count() == 1
    gone(second)


def test_a_new_window_gets_the_faces_that_were_looked_for(first, context, qtbot, photos):
    add_campaign(context)
    imports_of(context, first).start(photos, 1)
    settle(qtbot, context)
    area = area_of(first, qtbot, "portraits")
    area.choose([line.id for line in portraits(context)])
    settle(qtbot, context)
    area.doing.find_faces()
    second = replaced(first)
    settle(qtbot, context)
    assert second.strip.text() == "No face was found."
    gone(second)


def test_faces_are_looked_for_where_a_proof_is_missing(window, context, qtbot, photos):
    add_campaign(context)
    imports_of(context, window).start(photos, 1)
    settle(qtbot, context)
    lines = portraits(context)
    context.vault.proof(lines[0].digest, 1024).unlink()
    context.vault.proof(lines[1].digest, 1024).unlink()
    context.vault.original(lines[1].digest, lines[1].suffix).unlink()
    area = area_of(window, qtbot, "portraits")
    area.choose([line.id for line in lines])
    settle(qtbot, context)
    window.strip.clear()
    area.doing.find_faces()
    settle(qtbot, context)
    assert window.strip.text() == "No face was found."
    assert window.strip.messages.front.kind == "info"


def test_photos_on_a_wall_are_one_step(window, context, qtbot, photos):
    add_campaign(context)
    context.store.apply(Insert.of("walls", [rows.Wall(1, "Wand", 1)]))
    area = area_of(window, qtbot, "walls")
    area.open_wall(1)
    area.intake.import_photos(photos, None)
    settle(qtbot, context)
    assert len(area.board.composition.taken) == 4
    assert context.undo.count() == 1
    context.undo.undo()
    assert portraits(context) == []
    assert len(area.board.composition.taken) == 0
    context.undo.redo()
    # All of them are known now: placing is all there is to do.
    area.edits.clear(area.board.places)
    area.intake.import_photos(photos, None)
    settle(qtbot, context)
    assert len(area.board.composition.taken) == 4
    assert context.undo.undoText() == "Place 4 portraits"


@pytest.mark.parametrize("campaigns", [0, 2])
def test_photos_on_the_empty_start_page_ask_for_the_campaign(
    window, context, qtbot, photos, campaigns
):
    for number in range(campaigns):
        add_campaign(context, number + 1, f"Kampagne {number + 1}")
    settle(qtbot, context)
    area = area_of(window, qtbot, "walls")
    area.start_page.dropped_files.emit(photos)
    asking = window.stage.current
    assert asking.key == "portraits"
    assert asking.stack.currentWidget() is asking.offer
    if campaigns:
        asking.offer.chosen.emit(2)
    else:
        asking.offer.name.setText("Gesichter")
        asking.offer._create()
    assert window.stage.current is area
    before = context.undo.count()
    settle(qtbot, context)
    assert context.undo.count() == before + 1
    assert len(portraits(context)) == 4
    assert len(walls(context)) == 1
    assert area.board.wall_id == walls(context)[0]
    assert len(area.board.composition.taken) == 4


def test_photos_on_a_wall_without_a_campaign_ask_for_one(window, context, qtbot, photos):
    add_campaign(context, 1, "Alte")
    add_campaign(context, 2, "Neue")
    context.store.apply(Insert.of("walls", [rows.Wall(1, "Wand")]))
    area = area_of(window, qtbot, "walls")
    area.open_wall(1)
    area.intake.import_photos(photos, 0)
    window.stage.current.offer.chosen.emit(2)
    settle(qtbot, context)
    assert {line.campaign for line in portraits(context)} == {"Neue"}
    assert len(area.board.composition.taken) == 4


@pytest.mark.parametrize("end", ["cancel", "close"])
def test_a_pasted_picture_leaves_nothing_behind(window, context, qtbot, tmp_path, end, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scrap"))
    (tmp_path / "scrap").mkdir()
    area = area_of(window, qtbot, "portraits")
    image = QImage(80, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    area.paste()
    assert area.stack.currentWidget() is area.offer
    assert len(list((tmp_path / "scrap").glob("litfass-*"))) == 1
    if end == "cancel":
        area.offer.cancelled.emit()
    else:
        window.library_closing()
        context.close_library()
    assert not list((tmp_path / "scrap").glob("litfass-*"))


def test_an_original_is_copied_whole_or_not_at_all(tmp_path: Path) -> None:
    source, target = tmp_path / "a.jpg", tmp_path / "b.jpg"
    source.write_bytes(b"photo")
    target.write_bytes(b"before")
    copy_original(source, target, Progress())
    assert target.read_bytes() == b"photo"
    with pytest.raises(Known, match="file_folder_missing"):
        copy_original(source, tmp_path / "gone" / "b.jpg", Progress())
    with pytest.raises(Known, match="image_vanished"):
        copy_original(tmp_path / "gone.jpg", target, Progress())
    assert target.read_bytes() == b"photo"
    assert {path.name for path in tmp_path.iterdir()} == {"a.jpg", "b.jpg"}
