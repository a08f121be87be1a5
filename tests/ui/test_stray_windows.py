"""Nothing flashes up beside the window: no widget is shown before it has its place in it."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from db import rows
from db.changes import Insert
from desktop.ui import theme
from desktop.ui.window.areas import AREAS
from desktop.ui.window.window import Window
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    add_portraits,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)


class Watch(QObject):
    """Notes each top-level widget that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched.windowType() == Qt.WindowType.Window
        ):
            name = watched.objectName() or watched.accessibleName()
            inside = [type(child).__name__ for child in watched.findChildren(QWidget)]
            self.seen.append(f"{type(watched).__name__} {name} {inside[:4]}")
        return False


@pytest.fixture
def watch(qapp: QApplication):
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def filled(context):
    add_campaign(context)
    add_portraits(context, 12)
    add_contacts(context)
    context.store.apply(Insert.of("walls", [rows.Wall(1, "Wand", 1)]))
    return context


def walk(window, qtbot) -> None:
    for key in [spec.key for spec in AREAS]:
        window.show_area(key)
        settle(qtbot, window.context)
        area = window.stage.current
        area.choose_first()
        settle(qtbot, window.context)


def test_no_area_shows_a_window_of_its_own(filled, window, watch, qtbot):
    walk(window, qtbot)
    theme.choose("dark")
    walk(window, qtbot)
    assert watch.seen == []


@pytest.mark.parametrize("key", [spec.key for spec in AREAS])
def test_a_start_shows_one_window(filled, watch, qtbot, key):
    filled.settings.set("window.area", key)
    made = Window(filled)
    qtbot.addWidget(made)
    made.show()
    made.complete()
    made.library_opened()
    settle(qtbot, filled)
    assert [seen.split()[0] for seen in watch.seen] == ["Window"]
    made.library_closing()
    made.hide()
