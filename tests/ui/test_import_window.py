"""Photos dropped, pasted and chosen: a job reads them, one step brings the portraits."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtWidgets import QApplication

from db import backup, queries
from desktop.ui.portraits import importing
from desktop.ui.portraits.dropping import announcement
from desktop.ui.portraits.importing import imports_of, summary
from desktop.ui.window.report import Report
from desktop.work import i18n
from tests.fixtures.registers import (
    add_campaign,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def files_of(paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def hover(target, data, at=None):
    at = at or QPoint(200, 150)
    QApplication.sendEvent(target, QDragEnterEvent(at, COPY, data, LEFT, PLAIN))


def drop(target, data, at=None):
    at = at or QPoint(200, 150)
    hover(target, data, at)
    QApplication.sendEvent(target, QDropEvent(QPointF(at), COPY, data, LEFT, PLAIN))


@pytest.fixture
def photos(photo):
    return [photo(f"foto-{number}.jpg", creator="Jule Andresen") for number in range(4)]


@pytest.fixture
def area(window, context, qtbot):
    window.show_area("portraits")
    settle(qtbot, context)
    return window.stage.current


def zone_of(area):
    """The drop zone over the empty state."""
    return next(zone for zone in area.receiving.zones if zone.parent() is area.empty)


def portraits(context):
    ids = context.store.read(queries.ids, queries.Query("portraits"))
    return context.store.read(queries.lines, "portraits", ids)


def test_a_drop_says_what_it_will_do_and_does_it_in_one_step(area, context, qtbot, photos):
    add_campaign(context, name="Wir am Fluss")
    context.settings.set("import.faces", False)
    data = files_of(photos)
    target = area.empty
    assert area.stack.currentWidget() is target
    hover(target, data)
    veil = zone_of(area).veil
    assert veil.isVisible()
    assert veil.text == "Import 4 photos into ‘Wir am Fluss’"
    drop(target, data)
    settle(qtbot, context)
    found = portraits(context)
    assert {line.file_name for line in found} == {path.name for path in photos}
    assert {line.creator for line in found} == {"Jule Andresen"}
    assert context.undo.undoText() == "Import 4 portraits"
    assert area.stack.currentWidget() is area.gallery
    context.undo.undo()
    settle(qtbot, context)
    assert portraits(context) == []
    assert area.stack.currentWidget() is area.empty


def test_a_large_import_is_backed_up_when_it_ends(area, context, qtbot, photos, monkeypatch):
    monkeypatch.setattr(importing, "MANY", len(photos))
    campaign = add_campaign(context, name="Wir am Fluss")
    context.settings.set("import.faces", False)
    folder = context.library.folder
    imports_of(context, area.shell).start(photos[:1], campaign)
    settle(qtbot, context)
    assert backup.found(folder) == []
    imports_of(context, area.shell).start(photos[1:], campaign)
    settle(qtbot, context)
    assert backup.found(folder) == []
    context.undo.undo()
    context.undo.undo()
    imports_of(context, area.shell).start(photos, campaign)
    settle(qtbot, context)
    (copy,) = backup.found(folder)
    assert backup.portraits_in(copy.file) == len(photos)


def test_only_the_beginning_of_a_drag_looks_at_files_and_library(
    area, context, photos, monkeypatch
):
    add_campaign(context)
    looked = []
    real = Path.is_dir
    monkeypatch.setattr(Path, "is_dir", lambda path: looked.append(path) or real(path))
    monkeypatch.setattr(context.store, "row", lambda *which: looked.append(which))
    data = files_of(photos)
    hover(area.empty, data)
    assert looked
    looked.clear()
    for x in range(20):
        move = QDragMoveEvent(QPoint(100 + x, 150), COPY, data, LEFT, PLAIN)
        QApplication.sendEvent(area.empty, move)
        assert move.isAccepted()
    assert looked == []
    # Another drag may carry something else.
    QApplication.sendEvent(area.empty, QDragLeaveEvent())
    hover(area.empty, files_of(photos[:1]))
    assert zone_of(area).veil.text.startswith("Import 1 photo")


def test_a_drag_over_the_campaigns_asks_the_disk_once(window, context, qtbot, photos, monkeypatch):
    add_campaign(context, 1, "Alte")
    add_campaign(context, 2, "Neue")
    window.show_area("campaigns")
    settle(qtbot, context)
    area = window.stage.current
    looked = []
    real = Path.is_dir
    monkeypatch.setattr(Path, "is_dir", lambda path: looked.append(path) or real(path))
    data = files_of(photos)
    for id_, name in ((1, "Alte"), (2, "Neue"), (1, "Alte")):
        at = area.list.visualRect(area.model.index(area.model.row_of(id_), 0)).center()
        hover(area.list.viewport(), data, at)
        assert area.dropping.zone.veil.text == f"Import 4 photos into ‘{name}’"
    assert len(looked) == len(photos)


def test_what_is_there_already_is_named_and_shown(area, window, context, qtbot, photos):
    add_campaign(context)
    area.importing.start(photos[:3], None)
    settle(qtbot, context)
    got = []
    area.importing.start(photos, None, then=got.append)
    settle(qtbot, context)
    assert len(portraits(context)) == 4
    assert len(got[0]) == 4
    assert context.undo.undoText() == "Import 1 portrait"
    area.importing.start(photos, None)
    settle(qtbot, context)
    assert context.undo.count() == 2
    area.importing._show(1, tuple(got[0]))
    settle(qtbot, context)
    assert set(area.chosen()) == set(got[0])


def test_what_fails_is_reported_with_its_reason(area, window, context, qtbot, photos, tmp_path):
    add_campaign(context)
    empty, text = tmp_path / "leer.jpg", tmp_path / "notiz.jpg"
    empty.touch()
    text.write_text("kein Foto")
    area.importing.start([photos[0], empty, text], None)
    settle(qtbot, context)
    assert len(portraits(context)) == 1
    report = window.findChild(Report)
    assert report is not None
    report.copy()
    copied = QGuiApplication.clipboard().text()
    assert {line.split("\t")[0] for line in copied.splitlines()} == {"leer.jpg", "notiz.jpg"}
    assert all(len(line.split("\t")[1]) > 20 for line in copied.splitlines())
    report.close_card()


def test_without_a_campaign_one_is_named_in_place(area, context, qtbot, photos):
    drop(area.empty, files_of(photos))
    assert area.stack.currentWidget() is area.offer
    assert not area.offer.make.isEnabled()
    qtbot.keyClicks(area.offer.name, "Gesichter unserer Stadt")
    qtbot.keyClick(area.offer.name, Qt.Key.Key_Return)
    settle(qtbot, context)
    assert {line.campaign for line in portraits(context)} == {"Gesichter unserer Stadt"}
    assert len(portraits(context)) == 4
    assert area.stack.currentWidget() is area.gallery


def test_of_several_campaigns_one_is_chosen_in_place(area, context, qtbot, photos):
    add_campaign(context, 1, "Alte")
    add_campaign(context, 2, "Neue")
    settle(qtbot, context)
    drop(area.empty, files_of(photos))
    qtbot.keyClick(area.offer, Qt.Key.Key_Escape)
    assert area.stack.currentWidget() is not area.offer
    drop(area.empty, files_of(photos))
    area.offer.chosen.emit(2)
    settle(qtbot, context)
    assert {line.campaign for line in portraits(context)} == {"Neue"}


def test_a_picture_on_the_clipboard_becomes_a_portrait(area, window, context, qtbot):
    add_campaign(context)
    image = QImage(80, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    area.gallery.setFocus()
    window.actions.trigger("edit.paste")
    settle(qtbot, context)
    (line,) = portraits(context)
    assert line.file_name.startswith("Clipboard")
    assert (line.width, line.height) == (80, 100)
    QGuiApplication.clipboard().setText("nur Text")
    assert not window.actions.can("edit.paste")


def test_a_campaign_row_takes_photos(window, context, qtbot, photos):
    add_campaign(context, 1, "Alte")
    add_campaign(context, 2, "Neue")
    window.show_area("campaigns")
    settle(qtbot, context)
    area = window.stage.current
    row = area.model.row_of(2)
    at = area.list.visualRect(area.model.index(row, 0)).center()
    hover(area.list.viewport(), files_of(photos), at)
    assert area.dropping.zone.veil.text == "Import 4 photos into ‘Neue’"
    assert area.dropping.zone.veil.height() == area.list.rowHeight(row)
    drop(area.list.viewport(), files_of(photos), at)
    settle(qtbot, context)
    assert {line.campaign for line in portraits(context)} == {"Neue"}


def test_the_composer_gets_new_and_known_portraits(window, context, qtbot, photos):
    add_campaign(context)
    got = []
    controller = imports_of(context, window)
    controller.start(photos[:2], 1, then=got.append)
    settle(qtbot, context)
    controller.start(photos[1:3], 1, then=got.append)
    settle(qtbot, context)
    assert len(got[0]) == 2
    assert len(got[1]) == 2
    assert set(got[0]) & set(got[1])


def test_a_cancelled_import_leaves_nothing(area, context, qtbot, photo):
    add_campaign(context)
    many = [photo(f"viele-{number}.jpg", (900, 1200)) for number in range(12)]
    job = area.importing.start(many, None)
    job.cancel()
    settle(qtbot, context)
    assert portraits(context) == []
    assert context.undo.count() == 0


def test_a_library_that_closes_ends_the_import(area, window, context, qtbot, photo):
    add_campaign(context)
    many = [photo(f"viele-{number}.jpg", (900, 1200)) for number in range(12)]
    job = area.importing.start(many, None)
    window.library_closing()
    context.close_library()
    qtbot.waitUntil(lambda: not job.running)
    assert job.state == "cancelled"


def test_announcements_in_words(tmp_path):
    i18n.install("en")
    folder = tmp_path / "Fotos"
    folder.mkdir()
    other = tmp_path / "Mehr"
    other.mkdir()
    files = [tmp_path / "a.jpg", tmp_path / "b.jpg"]
    assert announcement([folder], "X") == "Import photos from ‘Fotos’ into ‘X’"
    assert announcement([folder, other], "") == "Import photos from 2 folders"
    assert announcement([*files, folder], "X") == "Import 2 photos and 1 folder into ‘X’"
    i18n.install("de")
    assert announcement([Path("a.jpg")] * 37, "Wir") == "37 Fotos in ›Wir‹ importieren"


def test_the_summary_names_everything_that_happened():
    i18n.install("de")
    text = summary(37, 5, 2)
    assert text == "37 Porträts importiert, 5 Fotos waren schon da, 2 Dateien waren nicht lesbar"
    assert summary(0, 1, 0) == "1 Foto war schon da"
    assert summary(0, 0, 1) == "0 Porträts importiert, 1 Datei war nicht lesbar"
