"""Several pictures of a portrait: added, looked at, chosen, ordered and taken away by hand."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db import rows
from db.changes import Insert
from desktop.ui.preview.overlay import open_preview
from desktop.ui.widgets.filmstrip import Still
from desktop.work import albums, importing
from desktop.work.jobs import Jobs
from tests.fixtures.inspectors import show  # noqa: F401
from tests.fixtures.registers import context, settle, window  # noqa: F401

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
PLAIN, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key


@pytest.fixture
def photos(photo):
    return [photo(f"{name}.jpg", (400, 500)) for name in "abcd"]


@pytest.fixture
def portrait(context, photos):
    """A portrait that has three pictures, the first one chosen."""
    context.store.apply(Insert.of("campaigns", [rows.Campaign(1, "Wir")]))
    harvest = Jobs.run(lambda p: importing.harvest(photos[:3], context.vault, p, faces=False))
    context.store.apply(importing.arrive(context.store, 1, harvest).change)
    context.store.apply(albums.arrange(context.store, 1, (1, 2, 3)))
    return 1


def shown(context, portrait=1):
    return context.store.row("portraits", portrait).picture_id


def order(context, portrait=1):
    return albums.of(context.store, portrait)


def files(paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(target, data, at, held=PLAIN):
    QApplication.sendEvent(target, QDragEnterEvent(at, COPY, data, LEFT, held))
    QApplication.sendEvent(target, QDropEvent(QPointF(at), COPY, data, LEFT, held))


def seen(overlay):
    return overlay.line.picture_id


def at(overlay):
    return overlay.line.id


def focus(inspector) -> Still:
    inspector.reload()
    QApplication.processEvents()
    found = QApplication.focusWidget()
    assert isinstance(found, Still)
    return found


def test_a_click_chooses_and_the_keyboard_orders_and_removes(show, context, portrait, qtbot):
    inspector = show("portraits", portrait)
    stills = inspector.strip.stills
    assert [still.isChecked() for still in stills] == [True, False, False]
    assert stills[1].accessibleName() == "Picture 2 of 3: b.jpg"
    QTest.mouseClick(stills[2], LEFT)
    assert shown(context) == 3
    inspector.reload()
    inspector.strip.stills[0].setFocus()
    QTest.keyClick(inspector.strip.stills[0], Key.Key_Right, ALT)
    assert order(context) == (2, 1, 3)
    still = focus(inspector)
    assert still.picture.id == 1  # the keyboard stays with the picture
    QTest.keyClick(still, Key.Key_Right)
    QTest.keyClick(focus(inspector), Key.Key_Delete)
    assert (order(context), shown(context)) == ((2, 1), 1)
    QTest.keyClick(focus(inspector), Key.Key_Delete)
    assert (order(context), shown(context)) == ((2,), 2)
    inspector.reload()
    assert inspector.strip.isHidden()
    while context.undo.canUndo():
        context.undo.undo()
    assert (order(context), shown(context)) == ((1, 2, 3), 1)


def test_a_picture_is_dragged_to_another_place(show, context, portrait):
    inspector = show("portraits", portrait)
    first, _second, third = inspector.strip.stills
    QTest.mousePress(first, LEFT, PLAIN, QPoint(20, 20))
    for step in (10, 60):
        QTest.mouseMove(first, QPoint(20 + step, 20))
    QTest.mouseMove(first, first.mapFrom(inspector.strip, third.geometry().center()))
    QTest.mouseRelease(first, LEFT)
    assert order(context) == (2, 3, 1)
    assert shown(context) == 1
    assert context.undo.count() == 1


def test_photos_dropped_on_the_photo_are_added(show, context, window, portrait, photos, qtbot):
    inspector = show("portraits", portrait)
    drop(inspector.photo, files(photos[3:]), QPoint(50, 20))
    settle(qtbot, context)
    assert (len(order(context)), shown(context)) == (4, 1)
    drop(inspector.photo, files(photos[:1]), QPoint(50, 20))
    settle(qtbot, context)
    assert context.undo.count() == 1  # it was there already
    context.undo.undo()
    assert order(context) == (1, 2, 3)


def test_a_portrait_without_a_photo_shows_where_it_goes(show, context, portrait, photos, qtbot):
    context.store.apply(Insert.of("portraits", [rows.Portrait(9, 1, name="Zoë")]))
    inspector = show("portraits", 9)
    assert inspector.photo.isVisible()
    assert "Drag photos" in inspector.photo.accessibleName()
    drop(inspector.photo, files(photos[3:]), QPoint(50, 20))
    settle(qtbot, context)
    assert order(context, 9) == (shown(context, 9),)
    with qtbot.waitSignal(inspector.photo.asked, raising=False, timeout=10) as asked:
        QTest.mouseClick(inspector.photo, LEFT)
    assert not asked.signal_triggered  # there is one now


def test_with_alt_photos_are_added_to_the_tile_below_them(window, context, portrait, photos, qtbot):
    window.show_area("portraits")
    settle(qtbot, context)
    gallery = window.stage.current.gallery
    at = gallery.visualRect(gallery.model().index(0, 0)).center()
    first = gallery.model().line(0).id
    before = len(order(context, first))
    drop(gallery.viewport(), files(photos[3:]), at, ALT)
    settle(qtbot, context)
    assert len(order(context, first)) == before + 1
    assert gallery.model().rowCount() == 3
    context.undo.undo()
    drop(gallery.viewport(), files(photos[3:]), at)
    settle(qtbot, context)
    assert gallery.model().rowCount() == 4  # a portrait of its own without Alt


def test_the_previewer_walks_the_pictures_and_enter_chooses(window, context, portrait, qtbot):
    window.show_area("portraits")
    settle(qtbot, context)
    overlay = open_preview(window.stage.current, context, [1, 2, 3])
    settle(qtbot, context)
    canvas = overlay.canvas
    assert overlay.album.strip.isVisible()
    QTest.keyClick(canvas, Key.Key_B)
    assert (seen(overlay), shown(context)) == (2, 1)
    assert overlay.hint.text()
    QTest.keyClick(canvas, Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(canvas, Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    assert seen(overlay) == 3
    QTest.keyClick(canvas, Key.Key_Return)
    assert (seen(overlay), shown(context), overlay.hint.text()) == (3, 3, "")
    context.undo.undo()
    assert seen(overlay) == 1
    QTest.mouseClick(overlay.album.strip.stills[1], LEFT)
    assert (seen(overlay), shown(context)) == (2, 1)
    QTest.keyClick(canvas, Key.Key_Right)
    assert (at(overlay), seen(overlay)) == (2, 2)
    assert overlay.album.strip.isHidden()
    overlay.close_preview()
    settle(qtbot, context)


def test_the_menu_of_a_small_photo_shows_moves_and_removes(show, portrait, context, qtbot):
    inspector = show("portraits", portrait)

    def do(at, words):
        menu = inspector.strip.stills[at].menu()
        (action,) = [each for each in menu.actions() if each.text() == words]
        assert action.isEnabled()
        action.trigger()
        menu.deleteLater()
        settle(qtbot, context)

    do(2, "Show this photo")
    assert shown(context) == 3
    do(2, "Move forward")
    assert order(context) == (1, 3, 2)
    do(1, "Remove photo")
    assert (order(context), shown(context)) == ((1, 2), 2)
    context.undo.undo()
    assert (order(context), shown(context)) == ((1, 3, 2), 3)
    first = inspector.strip.stills[0].menu()
    assert [each.text() for each in first.actions() if not each.isEnabled()] == ["Move forward"]
