"""Who lets files be moved may delete them after the drop: Litfass answers that it copied them."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui import theme
from desktop.ui.portraits.dragging import MIME
from desktop.ui.portraits.dropping import DropZone
from tests.fixtures.registers import (
    add_campaign,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)
from tests.ui.test_import_window import files_of, photos, portraits  # noqa: F401

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
AT = QPoint(40, 30)


def send(target, data, at=AT):
    """A drag with Shift held, which proposes to move, as a file manager does it; the answers."""
    events = (
        QDragEnterEvent(at, COPY | MOVE, data, LEFT, SHIFT),
        QDragMoveEvent(at, COPY | MOVE, data, LEFT, SHIFT),
        QDropEvent(QPointF(at), COPY | MOVE, data, LEFT, SHIFT),
    )
    for event in events:
        assert event.dropAction() == MOVE
        QApplication.sendEvent(target, event)
    return [(event.isAccepted(), event.dropAction()) for event in events]


@pytest.fixture
def zone(qapp, qtbot):
    theme.install("light")
    target = QWidget()
    qtbot.addWidget(target)
    target.resize(200, 100)
    target.show()
    taken: list[QMimeData] = []
    made = DropZone(
        target,
        lambda data, _event: ("Import", QRect(0, 0, 200, 100)) if data.formats() else None,
        lambda data, _event: taken.append(data),
    )
    return target, taken, made


def test_files_that_may_be_moved_are_answered_with_a_copy(zone, photos):
    target, taken, made = zone
    assert send(target, files_of(photos)) == [(True, COPY)] * 3
    assert len(taken) == 1
    assert not made.veil.isVisible()


def test_portraits_of_ours_may_be_moved(zone):
    target, taken, _made = zone
    data = QMimeData()
    data.setData(MIME, b"[1]")
    assert send(target, data) == [(True, MOVE)] * 3
    assert len(taken) == 1


def test_what_a_zone_does_not_take_is_refused(zone):
    target, taken, _made = zone
    for accepted, _action in send(target, QMimeData()):
        assert not accepted
    assert not taken


@pytest.mark.parametrize("key", ["portraits", "campaigns", "walls"])
def test_every_screen_answers_with_a_copy_and_the_photos_stay(window, context, qtbot, photos, key):
    add_campaign(context)
    context.settings.set("import.faces", False)
    window.show_area(key)
    settle(qtbot, context)
    area = window.stage.current
    target, at = area, AT
    if key == "portraits":
        target = area.empty
    elif key == "campaigns":
        target = area.list.viewport()
        at = area.list.visualRect(area.model.index(0, 0)).center()
    else:
        target = area.start_page
    assert send(target, files_of(photos), at)[-1] == (True, COPY)
    settle(qtbot, context)
    assert len(portraits(context)) == len(photos)
    assert all(path.is_file() for path in photos)
