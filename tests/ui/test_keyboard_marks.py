"""What the keyboard shows: where it is, what a menu is about, and what was undone."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.ui import theme
from desktop.work import verbs
from tests.fixtures.registers import (
    context,  # noqa: F401
    enter,  # noqa: F401
    portraits,  # noqa: F401
    settle,
    window,  # noqa: F401
)


def test_the_strip_says_what_was_undone_and_done_again(window, portraits, context, qtbot) -> None:
    context.undo.push_change("Change role of 12", verbs.set_values("portraits", (1,), note="x"))
    window.show_area("contacts")
    window.actions.trigger("edit.undo")
    assert window.strip.text() == "Undone: Change role of 12"
    window.actions.trigger("edit.redo")
    assert window.strip.text() == "Done again: Change role of 12"
    window.strip.undo_wanted.emit()
    assert window.strip.text() == "Undone: Change role of 12"


@pytest.mark.parametrize("way", ["list", "gallery"])
def test_the_menu_key_asks_about_the_row_of_the_keyboard(
    portraits, context, qtbot, monkeypatch, way
) -> None:
    portraits.show_view(way)
    settle(qtbot, context)
    asked: list[QPoint] = []
    monkeypatch.setattr(portraits, "show_menu", asked.append)
    view = portraits.view()
    view.asked_menu.connect(asked.append)
    row = portraits.model.row_of(5)
    index = portraits.model.index(row, 1)
    portraits.selection.setCurrentIndex(index, portraits.selection.SelectionFlag.NoUpdate)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(view.viewport(), event)
    (at,) = asked[-1:]
    cell = QRect(view.visualRect(index))
    there = view.viewport().mapFromGlobal(at)
    assert abs(there.x() - cell.left()) <= 1
    assert abs(there.y() - cell.bottom()) <= 1
    assert portraits.chosen() == (5,)
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def painted(portraits, **how: bool) -> QImage:
    image = QImage(200, 260, QImage.Format.Format_RGB32)
    image.fill(theme.color("window"))
    painter = QPainter(image)
    line = portraits.model.line(0)
    portraits.gallery._painter.paint(
        painter, QRect(10, 10, 180, 240), 180, line, 1.0,
        **{"chosen": False, "focused": False, "hovered": False, **how},
    )  # fmt: skip
    painter.end()
    return image


def accent(image: QImage) -> int:
    wanted = theme.color("accent").rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def test_the_mark_of_the_keyboard_is_not_the_frame_of_the_chosen(portraits) -> None:
    plain, focused = painted(portraits), painted(portraits, focused=True)
    chosen, both = painted(portraits, chosen=True), painted(portraits, chosen=True, focused=True)
    assert focused != plain
    assert both != chosen
    assert accent(focused) == accent(plain)
    assert accent(chosen) > 500


def test_a_filter_that_hides_the_chosen_record_leaves_no_mark(portraits, context, qtbot) -> None:
    for way in ("list", "gallery"):
        portraits.show_all()
        portraits.show_view(way)
        settle(qtbot, context)
        portraits.keeper.select((3,))
        portraits.header.search.setText("Mara")
        qtbot.waitUntil(lambda: len(portraits.model.pages) == 4)
        settle(qtbot, context)
        assert portraits.chosen() == ()
        assert not portraits.selection.currentIndex().isValid()


def test_f6_walks_the_panes_and_each_shows_where_the_keyboard_is(
    window, portraits, context, qtbot
) -> None:
    portraits.keeper.select((1,))
    settle(qtbot, context)
    window.notify("Something", undo=True)
    panes = {window.topbar, window.sidebar, window.stage, window.inspector, window.strip}
    reached = set()
    for _ in range(len(panes)):
        window.actions.trigger("view.next_pane")
        focus = window.focusWidget()
        (pane,) = [one for one in panes if one.isAncestorOf(focus)]
        reached.add(pane)
        plain = QImage(focus.size(), QImage.Format.Format_RGB32)
        marked = QImage(focus.size(), QImage.Format.Format_RGB32)
        focus.render(marked)
        focus.clearFocus()
        focus.render(plain)
        assert marked != plain, focus
        focus.setFocus(Qt.FocusReason.TabFocusReason)
    assert reached == panes


def test_folding_a_group_leaves_the_keyboard_on_its_heading(portraits, context, qtbot) -> None:
    portraits.show_view("list")
    portraits.group_button.group_by("role")
    settle(qtbot, context)
    portraits.keeper.select((3,))
    portraits.model.fold_all()
    settle(qtbot, context)
    current = portraits.selection.currentIndex()
    assert current.isValid()
    assert portraits.model.is_heading(current.row())
