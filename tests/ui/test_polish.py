"""Small promises of the window: what is chosen, where menus open, what a name may contain."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton

from desktop.ui.tables.header import LEAST
from desktop.ui.widgets.plain import as_tip
from desktop.work.settings import folder_to_import
from tests.fixtures.composer import Composer
from tests.fixtures.inspectors import field, show  # noqa: F401
from tests.fixtures.registers import (
    add_campaign,
    add_portraits,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def area(window, context, qtbot):
    add_campaign(context)
    add_portraits(context, 8)
    settle(qtbot, context)
    with qtbot.waitActive(window):
        window.activateWindow()
    return window.stage.current


def test_after_deleting_the_next_one_is_chosen_and_shown(window, area, context, qtbot):
    area.show_view("gallery")
    rows = list(area.model.records())
    area.choose([rows[2]])
    settle(qtbot, context)
    qtbot.keyClick(area.gallery, KEY.Key_Delete)
    settle(qtbot, context)
    assert area.chosen() == (rows[3],)
    assert area.model.id_at(area.selection.currentIndex().row()) == rows[3]
    assert area.inspector().ids == (rows[3],)
    area.choose([rows[-1]])
    settle(qtbot, context)
    qtbot.keyClick(area.gallery, KEY.Key_Delete)
    settle(qtbot, context)
    assert area.chosen() == (rows[-2],)


def test_a_letter_on_a_cell_of_the_list_begins_to_edit_it(window, area, context, qtbot):
    area.show_view("list")
    area.choose([area.model.id_at(0)])
    settle(qtbot, context)
    column = area.model.column_named("name")
    area.list.setCurrentIndex(area.model.index(0, column))
    id_ = area.model.id_at(0)
    qtbot.keyClick(area.list, KEY.Key_W)
    editor = area.list.viewport().findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "w"
    assert not area.header.search.text()
    qtbot.keyClicks(editor, "anda")
    qtbot.keyClick(editor, KEY.Key_Tab)
    assert context.store.row("portraits", id_).name == "wanda"
    assert area.list.currentIndex().column() != column


def test_enter_takes_the_first_wall_of_the_menu_at_the_portrait(window, area, context, qtbot):
    area.show_view("gallery")
    ids = tuple(area.model.records())[:3]
    area.choose(ids)
    settle(qtbot, context)
    seen: list[object] = []
    timer = QTimer()

    def enter() -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            return
        timer.stop()
        active = menu.activeAction()
        seen.append(active.text() if active is not None else "")
        corner = area.gallery.viewport().mapFromGlobal(menu.pos())
        seen.append(area.gallery.visualRect(area.selection.currentIndex()).contains(corner))
        qtbot.keyClick(menu, KEY.Key_Return)
        menu.close()

    timer.timeout.connect(enter)
    timer.start(10)
    area.doing.to_wall()
    settle(qtbot, context)
    assert seen == ["New poster wall", True]
    assert window.stage.current.key == "walls"  # what was just made is seen
    assert len(window.stage.current.board.places) >= 3


def test_a_campaign_is_called_as_it_is(window, context, qtbot):
    name = "Wir sind hier & <b>überall</b>"
    window.topbar.show_campaign(name, "#C8102E")
    (shown,) = [
        label for label in window.topbar.campaign.findChildren(QLabel) if label.text() == name
    ]
    assert shown.textFormat() == Qt.TextFormat.PlainText
    window.strip.set_idle(name, name)
    assert "&lt;b&gt;" in as_tip(name)
    assert as_tip("a < b") == "a < b"


@pytest.mark.parametrize("width", [1280, 1440, 1800])
def test_the_search_can_be_read_in_every_width(window, area, context, qtbot, width):
    window.resize(width, 720)
    area.choose([area.model.id_at(0)])
    settle(qtbot, context)
    assert area.header.search.width() >= LEAST
    assert area.header.geometry().right() <= area.width()


@pytest.mark.parametrize("there", [True, False])
def test_files_to_import_are_looked_for_among_the_photos(context, tmp_path, monkeypatch, there):
    photos = tmp_path / "Bilder"
    if there:
        photos.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(photos))
    usual = str(photos if there else Path.home())
    assert folder_to_import(context.settings) == usual
    context.settings.set("import.folder", str(tmp_path))
    assert folder_to_import(context.settings) == str(tmp_path)
    context.settings.set("import.folder", str(tmp_path / "gone"))
    assert folder_to_import(context.settings) == usual


# ------------------------------------------------------------------ the wall


def test_escape_on_a_button_leaves_the_choice_and_ctrl_a_chooses_nothing(
    composer: Composer, qtbot
) -> None:
    composer.wall()
    with qtbot.waitActive(composer.window):
        composer.window.activateWindow()
    button = composer.area.toolbar.findChild(QPushButton)
    assert button is not None
    composer.board.choose([0, 1])
    button.setFocus()
    composer.actions.refresh_now()
    qtbot.keyClick(button, KEY.Key_Escape)
    assert not composer.board.chosen
    qtbot.keyClick(button, KEY.Key_A, CTRL)
    assert not composer.board.chosen
    composer.board.choose([0])
    composer.area.wall_inspector.setFocus()
    qtbot.keyClick(composer.area.wall_inspector, KEY.Key_Escape)
    assert not composer.board.chosen


def test_fields_keep_their_place_from_photo_to_photo(show, context, qtbot):
    """Upright, lying or none: name, age, role and quote stand where they stood."""
    add_campaign(context)
    add_portraits(context, 3)
    places: list[list[int]] = []
    for id_, size in ((1, (3000, 4000)), (2, (4000, 2000)), (3, None)):
        inspector = show("portraits", id_)
        row = context.store.row("portraits", id_)
        kept = context.store.row("pictures", row.picture_id) if row.picture_id else None
        if size is not None and kept is not None:
            inspector.photo.show_pictures([replace(kept, width=size[0], height=size[1])], 1)
        QApplication.processEvents()
        places.append([inspector.photo.height()])
    assert places[0] == places[1] == places[2]
    name, role = (field(inspector, *which).field for which in (("name",), ("role", "words")))
    assert name.mapTo(inspector, name.rect().topLeft()).y() < 420
    assert role.mapTo(inspector, role.rect().bottomLeft()).y() < 620
