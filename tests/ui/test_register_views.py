"""Named views in the real window: saved, chosen, changed, renamed, deleted, undone, remembered."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from db import queries, rows
from db.changes import Insert
from desktop.ui.tables.views import NamePopup
from tests.fixtures.registers import (
    add_campaign,
    add_portraits,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)

KEY = Qt.Key


@pytest.fixture
def area(window, context, qtbot):
    add_campaign(context)
    add_portraits(context, 40)
    window.show_area("portraits")
    settle(qtbot, context)
    return window.stage.current


def views(context):
    return context.store.read(queries.where, "views")


def choose(area, text):
    menu = area.views.made_menu()
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.deleteLater()


def offered(area):
    menu = area.views.made_menu()
    found = [action.text() for action in menu.actions() if action.text()]
    menu.deleteLater()
    return found


def name_it(area, qtbot, entry, name):
    choose(area, entry)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), NamePopup))
    popup: Any = QApplication.activePopupWidget()
    popup.field.selectAll()
    qtbot.keyClicks(popup.field, name)
    qtbot.keyClick(popup.field, KEY.Key_Return)
    return popup


def arrange(area, context, qtbot):
    area.chip_bar.set_chosen({"age": ("20", "30")})
    area.header.search.setText("e")
    area.model.sort(area.model.column_named("age"), Qt.SortOrder.DescendingOrder)
    area.show_view("list")
    area.list.show_column(area.model.column_named("kind"), True)
    area.ask()
    settle(qtbot, context)


def test_what_is_shown_is_saved_under_a_name_and_comes_back(area, context, qtbot):
    arrange(area, context, qtbot)
    seen = area.model.pages.ids.tolist()
    assert 1 < len(seen) < 12
    name_it(area, qtbot, "Save as a new view…", "Twens")
    (view,) = views(context)
    assert (view.register, view.name) == ("portraits", "Twens")
    assert json.loads(view.content)["filters"] == {"age": ["20", "30"]}
    assert area.views.text() == "Twens"
    choose(area, "Show all")
    settle(qtbot, context)
    assert area.model.rowCount() == 40
    area.model.sort_by(())
    area.show_view("gallery")
    area.list.show_column(area.model.column_named("kind"), False)
    choose(area, "Twens")
    settle(qtbot, context)
    assert area.model.pages.ids.tolist() == seen
    assert area.shown_view == "list"
    assert not area.list.isColumnHidden(area.model.column_named("kind"))
    assert area.header.search.text() == "e"
    assert area.views.text() == "Twens"


def test_a_changed_view_says_so_and_is_saved_again(area, context, qtbot):
    arrange(area, context, qtbot)
    name_it(area, qtbot, "Save as a new view…", "Twens")
    area.chip_bar.set_chosen({"age": ("20", "25")})
    settle(qtbot, context)
    assert area.views.text() == "Twens •"
    choose(area, "Save changes in ‘Twens’")
    settle(qtbot, context)
    assert area.views.text() == "Twens"
    (view,) = views(context)
    assert json.loads(view.content)["filters"] == {"age": ["20", "25"]}
    context.undo.undo()
    settle(qtbot, context)
    assert area.views.text() == "Twens •"


def test_views_are_renamed_deleted_and_undone(area, window, context, qtbot):
    name_it(area, qtbot, "Save as a new view…", "Erste")
    popup = name_it(area, qtbot, "Save as a new view…", " erste ")
    assert popup.isVisible()
    assert "already" in popup.error()
    popup.close()
    name_it(area, qtbot, "Rename ‘Erste’…", "Zweite")
    assert [view.name for view in views(context)] == ["Zweite"]
    assert area.views.text() == "Zweite"
    choose(area, "Delete ‘Zweite’")
    assert views(context) == []
    assert "Zweite" in window.strip.text()
    assert area.views.text() == "Views"
    context.undo.undo()
    assert [view.name for view in views(context)] == ["Zweite"]
    context.undo.undo()
    assert [view.name for view in views(context)] == ["Erste"]
    assert "Erste" in offered(area)


def test_the_last_view_is_there_at_the_next_start(area, window, context, qtbot):
    arrange(area, context, qtbot)
    name_it(area, qtbot, "Save as a new view…", "Twens")
    seen = area.model.pages.ids.tolist()
    window.library_closing()
    window.library_opened()
    settle(qtbot, context)
    window.show_area("portraits")
    settle(qtbot, context)
    again = window.stage.current
    assert again is not area
    assert again.views.text() == "Twens"
    assert again.model.pages.ids.tolist() == seen


def test_a_view_that_cannot_be_read_shows_what_it_can(area, context, qtbot):
    broken = [
        rows.View(1, "portraits", "Kaputt", "{nonsense"),
        rows.View(2, "portraits", "Fremd",
                  '{"filters": {"age": "x", "gone": ["1"], "status": ["draft"]},'
                  ' "sort": 7, "columns": [["nope", 3], ["name"]], "search": null}'),
        rows.View(3, "contacts", "Anderswo"),
    ]  # fmt: skip
    context.store.apply(Insert.of("views", broken))
    assert "Anderswo" not in offered(area)
    for name in ("Kaputt", "Fremd"):
        choose(area, name)
        settle(qtbot, context)
        assert area.model.rowCount() == 40
    assert area.chip_bar.chosen() == {"status": ("draft",)}


def test_the_menu_opens_by_its_shortcut(area, window, context, qtbot):
    seen = []

    def look():
        menu: Any = QApplication.activePopupWidget()
        seen.append([action.text() for action in menu.actions() if action.text()])
        qtbot.keyClick(menu, KEY.Key_Escape)

    QTimer.singleShot(0, look)
    window.actions.trigger("view.views")
    assert seen == [["Show all", "Save as a new view…"]]


def test_a_long_name_leaves_room_for_the_rest(area, window, context, qtbot):
    window.resize(1280, 720)
    area.views.save_as("Alle, die beim Neujahrsempfang der Wirtschaft gezeigt werden")
    area.header.search.setText("Mara")
    area.ask()
    settle(qtbot, context)
    assert area.views.text().endswith("… •")
    assert "Neujahrsempfang der Wirtschaft" in area.views.toolTip()
    assert "changed" in area.views.accessibleName()
    assert window.width() == 1280
    assert area.header.search.width() >= area.header.search.minimumWidth()
    right = area.import_button.mapTo(area, area.import_button.rect().topRight()).x()
    assert right <= area.width()
