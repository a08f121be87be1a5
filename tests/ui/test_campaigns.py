"""The campaigns' screen: what goes with a deleted campaign, and what comes back."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from db import queries, rows
from db.changes import Insert
from desktop.ui.widgets.text import label
from desktop.work.scope import Scope
from tests.fixtures.registers import (
    add_campaign,
    add_portraits,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)
from tests.ui.test_import_window import drop, files_of, photos  # noqa: F401


@pytest.fixture
def area(window, context, qtbot):
    add_campaign(context, 1, "Alte")
    add_campaign(context, 2, "Neue")
    add_campaign(context, 3, "Leere")
    add_portraits(context, 12, campaign=1)
    add_portraits(context, 1, campaign=2, first=13)
    context.store.apply(Insert.of("walls", [rows.Wall(1, "Wand", 1), rows.Wall(2, "Tor", 1)]))
    window.show_area("campaigns")
    settle(qtbot, context)
    return window.stage.current


def delete(area, qtbot, *ids):
    area.choose(ids)
    settle(qtbot, area.context)
    with qtbot.waitActive(area.window()):
        area.window().activateWindow()
    area.list.setFocus()
    qtbot.keyClick(area.list, Qt.Key.Key_Delete)
    settle(qtbot, area.context)


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        ((1,), "1 campaign deleted, with 12 portraits and 2 poster walls"),
        ((2,), "1 campaign deleted, with 1 portrait"),
        ((3,), "1 campaign deleted"),
        ((1, 2), "2 campaigns deleted, with 13 portraits and 2 poster walls"),
    ],
)
def test_a_deletion_says_what_goes_with_it(area, window, context, qtbot, ids, told):
    delete(area, qtbot, *ids)
    assert window.strip.text() == told
    assert "Undo" in window.strip.buttons()
    assert context.undo.undoText() == told


def test_undo_chooses_the_campaign_again(area, window, context, qtbot):
    context.scope.select(1)
    delete(area, qtbot, 1)
    assert context.scope.campaign_id is None
    assert area.chosen() != (1,)
    qtbot.mouseClick(window.strip.buttons()["Undo"], Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert area.chosen() == (1,)
    assert context.scope.campaign_id == 1
    context.undo.redo()
    settle(qtbot, context)
    assert context.scope.campaign_id is None
    context.undo.undo()
    settle(qtbot, context)
    assert area.chosen() == (1,)
    assert context.scope.campaign_id == 1
    # Once it is back it is a row like any other: an edit of it chooses nothing.
    area.choose((2,))
    settle(qtbot, context)
    area.write("Rename", area.columns[0].write(context.store, (1,), "Anders", "de"))
    settle(qtbot, context)
    assert area.chosen() == (2,)


def test_what_the_user_chose_meanwhile_stays(qapp):
    scope = Scope()
    scope.select(1)
    scope.forget({2, 3})
    scope.select(2)
    scope.forget({1, 2, 3})
    assert scope.campaign_id == 2
    scope.select(1)
    scope.forget({2})
    scope.restore({1, 2})  # another library
    scope.forget({1, 2})
    assert scope.campaign_id is None


def fits(shown: QLabel) -> bool:
    return shown.height() >= shown.heightForWidth(shown.width())


def test_the_question_for_the_campaign_shows_all_its_lines(window, context, qtbot, photos):
    folder = photos[0].parent / "Fotos vom Fest am Alten Hafen und im Rathaus, die besten"
    folder.mkdir()
    photos[0].rename(folder / "a.jpg")
    window.show_area("portraits")
    settle(qtbot, context)
    area = window.stage.current
    drop(area.empty, files_of([folder]))
    question = next(found for found in area.offer.findChildren(QLabel) if "Fest" in found.text())
    line = question.fontMetrics().height()
    assert question.height() > 1.5 * line
    assert fits(question)
    window.resize(window.minimumSize())
    settle(qtbot, context)
    assert fits(question)


def test_a_wrapped_label_follows_its_text_and_its_font(qtbot, qapp):
    shown = label("short", "lead", wrap=True)
    qtbot.addWidget(shown)
    shown.setFixedWidth(120)
    shown.show()
    low = shown.minimumHeight()
    shown.setText("a question that needs three lines or more in so narrow a place")
    qtbot.waitUntil(lambda: shown.minimumHeight() > 2 * low)
    shown.setText("short")
    qtbot.waitUntil(lambda: shown.minimumHeight() == low)


def test_a_new_campaign_has_a_number_only_where_its_name_is_taken(area, context, qtbot):
    for _ in range(2):
        area.add()
        settle(qtbot, context)
        qtbot.keyClick(area.list.focusWidget(), Qt.Key.Key_Escape)
    names = context.store.read(queries.values_in, "campaigns", "name")
    assert names == ["Alte", "Leere", "Neue", "New campaign", "New campaign 2"]
