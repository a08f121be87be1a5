"""The portraits' screen opens the previewer, and takes up where one left it."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.context import Context
from desktop.ui.portraits.area import PortraitsArea
from desktop.ui.preview.overlay import PreviewOverlay
from desktop.ui.window.window import Window
from tests.fixtures.registers import add_campaign, add_portraits, context, settle, window

__all__ = ["context", "window"]  # fixtures


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


@pytest.mark.parametrize("view", ["gallery", "list"])
def test_space_opens_it_and_closes_it_again(
    window: Window, context: Context, qtbot: QtBot, view: str
) -> None:
    add_campaign(context)
    add_portraits(context, 5)
    window.show_area("portraits")
    settle(qtbot, context)
    area = window.stage.current
    assert isinstance(area, PortraitsArea)
    area.show_view(view)
    area.keeper.select([area.model.id_at(1)])
    with qtbot.waitActive(window):
        window.activateWindow()
    area.view().setFocus()
    settle(qtbot, context)  # actions ask what they can once the choice is made
    press(area.view(), Qt.Key.Key_Space)
    overlay = window.findChild(PreviewOverlay)
    assert overlay is not None
    assert overlay.index == 1
    assert overlay.bar.position.text() == "2 of 5"
    assert QApplication.focusWidget() is overlay.canvas
    press(overlay.canvas, Qt.Key.Key_Right)
    press(overlay.canvas, Qt.Key.Key_Space)
    settle(qtbot, context)
    assert area.chosen() == (area.model.id_at(2),)
    # Going round the window's focus chain makes its menu bar known as a part of the preview.
    window.menus["file.recent"].aboutToShow.emit()
    assert all(shiboken6.isValid(menu) for menu in window.menus.values())
    assert QApplication.focusWidget() is area.view()
    qtbot.waitUntil(lambda: window.findChild(PreviewOverlay) is None)


def opened(window: Window, context: Context, qtbot: QtBot) -> PreviewOverlay:
    add_campaign(context)
    add_portraits(context, 2)
    window.show_area("portraits")
    settle(qtbot, context)
    area = window.stage.current
    assert isinstance(area, PortraitsArea)
    area.choose_first()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.actions.trigger("portraits.preview")
    overlay = window.findChild(PreviewOverlay)
    assert overlay is not None
    return overlay


def test_another_area_puts_it_away(window: Window, context: Context, qtbot: QtBot) -> None:
    overlay = opened(window, context, qtbot)
    assert overlay.isVisible()
    window.show_area("contacts")
    assert not overlay.isVisible()
    settle(qtbot, context)


@pytest.mark.parametrize(("key", "area"), [(Qt.Key.Key_1, "campaigns"), (Qt.Key.Key_3, "walls")])
def test_the_window_switches_areas_while_a_photo_is_shown(
    window: Window, context: Context, qtbot: QtBot, key: Qt.Key, area: str
) -> None:
    overlay = opened(window, context, qtbot)
    QTest.keyClick(overlay.canvas, key, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, context)
    assert window.stage.current is not None
    assert window.stage.current.key == area
    qtbot.waitUntil(lambda: window.findChild(PreviewOverlay) is None)


def test_the_shortcut_of_true_size_is_the_windows(
    window: Window, context: Context, qtbot: QtBot
) -> None:
    overlay = opened(window, context, qtbot)
    asked: list[str] = []
    window.actions.bind("view.true_size", lambda: asked.append("true size"))
    window.actions.refresh_now()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(overlay.canvas, Qt.Key.Key_0, held)
    assert asked == ["true size"]
    assert overlay.isVisible()
