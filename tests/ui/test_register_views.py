"""Named views in the real window: saved, chosen, changed, renamed, deleted, undone, remembered."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from db import queries, rows
from db.changes import Insert
from desktop.ui.tables.views import NamePopup
from tests.fixtures.registers import (
    context,  # noqa: F401
    enter,  # noqa: F401
    portraits,  # noqa: F401
    settle,
    window,  # noqa: F401
)

KEY = Qt.Key


def views(context):
    return context.store.read(queries.where, "views")


def choose(portraits, text):
    menu = portraits.views.made_menu()
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.deleteLater()


def offered(portraits):
    menu = portraits.views.made_menu()
    found = [action.text() for action in menu.actions() if action.text()]
    menu.deleteLater()
    return found


def name_it(portraits, qtbot, entry, name):
    choose(portraits, entry)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), NamePopup))
    popup: Any = QApplication.activePopupWidget()
    popup.field.selectAll()
    qtbot.keyClicks(popup.field, name)
    qtbot.keyClick(popup.field, KEY.Key_Return)
    return popup


def arrange(portraits, context, qtbot):
    portraits.chip_bar.set_chosen({"age": ("20", "30")})
    portraits.header.search.setText("e")
    portraits.model.sort(portraits.model.column_named("age"), Qt.SortOrder.DescendingOrder)
    portraits.show_view("list")
    portraits.list.show_column(portraits.model.column_named("kind"), True)
    portraits.ask()
    settle(qtbot, context)


def test_what_is_shown_is_saved_under_a_name_and_comes_back(portraits, context, qtbot):
    arrange(portraits, context, qtbot)
    seen = portraits.model.pages.ids.tolist()
    assert 1 < len(seen) < 12
    name_it(portraits, qtbot, "Save as a new view…", "Twens")
    (view,) = views(context)
    assert (view.register, view.name) == ("portraits", "Twens")
    assert json.loads(view.content)["filters"] == {"age": ["20", "30"]}
    assert portraits.views.text() == "Twens"
    choose(portraits, "Show all")
    settle(qtbot, context)
    assert portraits.model.rowCount() == 40
    portraits.model.sort_by(())
    portraits.show_view("gallery")
    portraits.list.show_column(portraits.model.column_named("kind"), False)
    choose(portraits, "Twens")
    settle(qtbot, context)
    assert portraits.model.pages.ids.tolist() == seen
    assert portraits.shown_view == "list"
    assert not portraits.list.isColumnHidden(portraits.model.column_named("kind"))
    assert portraits.header.search.text() == "e"
    assert portraits.views.text() == "Twens"


def test_a_changed_view_says_so_and_is_saved_again(portraits, context, qtbot):
    arrange(portraits, context, qtbot)
    name_it(portraits, qtbot, "Save as a new view…", "Twens")
    portraits.chip_bar.set_chosen({"age": ("20", "25")})
    settle(qtbot, context)
    assert portraits.views.text() == "Twens •"
    choose(portraits, "Save changes in ‘Twens’")
    settle(qtbot, context)
    assert portraits.views.text() == "Twens"
    (view,) = views(context)
    assert json.loads(view.content)["filters"] == {"age": ["20", "25"]}
    context.undo.undo()
    settle(qtbot, context)
    assert portraits.views.text() == "Twens •"


def test_views_are_renamed_deleted_and_undone(portraits, window, context, qtbot):
    name_it(portraits, qtbot, "Save as a new view…", "Erste")
    popup = name_it(portraits, qtbot, "Save as a new view…", " erste ")
    assert popup.isVisible()
    assert "already" in popup.error()
    popup.close()
    name_it(portraits, qtbot, "Rename ‘Erste’…", "Zweite")
    assert [view.name for view in views(context)] == ["Zweite"]
    assert portraits.views.text() == "Zweite"
    choose(portraits, "Delete ‘Zweite’")
    assert views(context) == []
    assert "Zweite" in window.strip.text()
    assert portraits.views.text() == "Views"
    context.undo.undo()
    assert [view.name for view in views(context)] == ["Zweite"]
    context.undo.undo()
    assert [view.name for view in views(context)] == ["Erste"]
    assert "Erste" in offered(portraits)


def started_again(portraits, window, context, qtbot):
    """The portraits of a window that has the library open anew."""
    window.library_closing()
    window.library_opened()
    settle(qtbot, context)
    window.show_area("portraits")
    settle(qtbot, context)
    assert window.stage.current is not portraits
    return window.stage.current


def test_the_last_view_is_there_at_the_next_start(portraits, window, context, qtbot):
    arrange(portraits, context, qtbot)
    name_it(portraits, qtbot, "Save as a new view…", "Twens")
    seen = portraits.model.pages.ids.tolist()
    again = started_again(portraits, window, context, qtbot)
    assert again.views.text() == "Twens"
    assert again.model.pages.ids.tolist() == seen


def test_a_changed_view_is_found_again_as_it_was_left(portraits, window, context, qtbot):
    portraits.show_view("gallery")
    portraits.chip_bar.set_chosen({"age": ("20", "30")})
    portraits.ask()
    name_it(portraits, qtbot, "Save as a new view…", "Twens")
    few = len(portraits.model.pages)
    portraits.show_all()
    portraits.show_view("list")
    settle(qtbot, context)
    assert portraits.views.text() == "Twens •"
    again = started_again(portraits, window, context, qtbot)
    assert len(again.model.pages) > few  # nobody looks lost
    assert again.shown_view == "list"
    assert again.views.text() == "Twens •"


def test_all_is_ticked_only_where_all_is_shown(portraits, context, qtbot):
    def ticked() -> bool:
        menu = portraits.views.made_menu()
        found = menu.actions()[0].isChecked()
        menu.deleteLater()
        return found

    assert ticked()
    portraits.chip_bar.set_chosen({"age": ("20", "30")})
    portraits.ask()
    settle(qtbot, context)
    assert not ticked()


def test_a_view_that_cannot_be_read_shows_what_it_can(portraits, context, qtbot):
    broken = [
        rows.View(1, "portraits", "Kaputt", "{nonsense"),
        rows.View(2, "portraits", "Fremd",
                  '{"filters": {"age": "x", "gone": ["1"], "status": ["draft"]},'
                  ' "sort": 7, "columns": [["nope", 3], ["name"]], "search": null}'),
        rows.View(3, "contacts", "Anderswo"),
    ]  # fmt: skip
    context.store.apply(Insert.of("views", broken))
    assert "Anderswo" not in offered(portraits)
    for name in ("Kaputt", "Fremd"):
        choose(portraits, name)
        settle(qtbot, context)
        assert portraits.model.rowCount() == 40
    assert portraits.chip_bar.chosen() == {"status": ("draft",)}


def test_the_menu_opens_by_its_shortcut(portraits, window, context, qtbot):
    seen = []

    def look():
        menu: Any = QApplication.activePopupWidget()
        seen.append([action.text() for action in menu.actions() if action.text()])
        qtbot.keyClick(menu, KEY.Key_Escape)

    QTimer.singleShot(0, look)
    window.actions.trigger("view.views")
    assert seen == [["Show all", "Save as a new view…"]]


def test_a_long_name_leaves_room_for_the_rest(portraits, window, context, qtbot):
    window.resize(1280, 720)
    portraits.views.save_as("Alle, die beim Neujahrsempfang der Wirtschaft gezeigt werden")
    portraits.header.search.setText("Mara")
    portraits.ask()
    settle(qtbot, context)
    assert portraits.views.text().endswith("… •")
    assert "Neujahrsempfang der Wirtschaft" in portraits.views.toolTip()
    assert "changed" in portraits.views.accessibleName()
    assert window.width() == 1280
    assert portraits.header.search.width() >= portraits.header.search.minimumWidth()
    right = portraits.import_button.mapTo(portraits, portraits.import_button.rect().topRight()).x()
    assert right <= portraits.width()
