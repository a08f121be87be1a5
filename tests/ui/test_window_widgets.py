"""The small widgets that screens share."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.widgets.drop import DropOverlay
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.menus import entry
from desktop.ui.widgets.search import SearchField
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.text import Elided, label
from desktop.ui.widgets.value import Field, ValueField, ValueText


@pytest.fixture
def pane(qapp, qtbot):
    theme.install("light")
    made = QWidget()
    made.resize(400, 300)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def put(pane, widget):
    pane.layout().addWidget(widget)
    widget.show()
    widget.setFocus()
    return widget


@pytest.mark.parametrize("kind", [ValueField, ValueText])
def test_a_value_is_told_once_when_it_is_finished(pane, qtbot, kind):
    field = put(pane, kind("Name"))
    told = []
    field.edited.connect(told.append)
    field.set_value("Mara")
    field.selectAll()
    qtbot.keyClicks(field, "Tom ")
    assert not told
    put(pane, QLineEdit())
    assert told == ["Tom"]
    assert field.value() == "Tom"


@pytest.mark.parametrize("kind", [ValueField, ValueText])
def test_escape_brings_the_former_value_back(pane, qtbot, kind):
    field = put(pane, kind("Name"))
    told = []
    field.edited.connect(told.append)
    field.set_value("Mara")
    qtbot.keyClicks(field, "xx")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    put(pane, QLineEdit())
    assert not told
    assert (field.text() if kind is ValueField else field.toPlainText()) == "Mara"


def test_what_arrives_while_typing_waits(pane, qtbot):
    field = put(pane, ValueField("Name"))
    field.set_value("Mara")
    qtbot.keyClicks(field, "!")
    field.set_value("Tom")
    assert "!" in field.text()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Tom"


@pytest.mark.parametrize("lines", range(1, 9))
def test_a_text_never_scrolls_its_first_line_away(pane, lines):
    field = put(pane, ValueText("Quote", least=2))
    field.set_value("\n".join(f"Zeile {at}" for at in range(lines)))
    field.moveCursor(QTextCursor.MoveOperation.End)
    assert field.verticalScrollBar().maximum() == 0


def test_a_text_grows_with_its_lines(pane, qtbot):
    field = put(pane, ValueText("Story", most=4))
    one = field.height()
    field.set_value("one\ntwo\nthree")
    assert field.height() > one
    three = field.height()
    field.set_value("\n".join("abcdefgh"))
    assert three < field.height() < 3 * three


def test_an_error_stands_under_its_field(pane):
    field = Field("Age", ValueField("Age"))
    put(pane, field)
    field.set_error("An age is a number")
    assert field.error() == "An age is a number"
    assert field.widget.accessibleDescription() == "An age is a number"
    assert field.widget.property("wrong") == "true"
    field.set_error("")
    assert field.widget.property("wrong") is None


def test_search_waits_for_a_pause_and_clears_at_once(pane, qtbot):
    field = put(pane, SearchField(pause=5))
    told = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "heb")
    qtbot.waitUntil(lambda: told == ["heb"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told == ["heb", ""]
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_segments_choose_with_mouse_and_keys(pane, qtbot):
    switch = Segments([("gallery", "Gallery", "grid"), ("list", "List", "list")], "View")
    put(pane, switch)
    told = []
    switch.chosen.connect(told.append)
    switch.choose("gallery")
    assert (switch.current(), told) == ("gallery", [])
    button = switch._buttons["list"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (switch.current(), told) == ("list", ["list"])
    assert button.accessibleName() == "View: List"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", ["", "primary", "link", "choice", "area"])
def test_enter_presses_the_button_that_has_the_focus(pane, qtbot, key, kind):
    button = QPushButton("Choose photos")
    button.setProperty("kind", kind)
    put(pane, button)
    pressed = []
    button.clicked.connect(lambda: pressed.append(key))
    qtbot.keyClick(button, key)
    assert pressed == [key]
    theme.choose("dark")  # which polishes every widget anew
    qtbot.keyClick(button, key)
    button.setEnabled(False)
    qtbot.keyClick(button, key)
    theme.choose("light")
    assert pressed == [key, key]


def test_enter_in_a_text_field_takes_the_dialogs_default(pane, qtbot):
    dialog = QDialog(pane)
    column = QVBoxLayout(dialog)
    name, other, default = QLineEdit(), QPushButton("Browse"), QPushButton("Save")
    pressed = []
    for widget in (name, other, default):
        column.addWidget(widget)
    other.clicked.connect(lambda: pressed.append("Browse"))
    default.clicked.connect(lambda: pressed.append("Save"))
    default.setDefault(True)
    dialog.show()
    name.setFocus()
    qtbot.keyClick(name, Qt.Key.Key_Return)
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert pressed == ["Save", "Browse"]
    text = put(pane, QPlainTextEdit())
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert text.toPlainText() == "\n"
    assert pressed == ["Save", "Browse"]


def test_a_single_segment_is_round_on_all_sides(pane):
    switch = Segments([("de", "German", "")], "Language")
    put(pane, switch)
    switch.choose("de")
    button = switch._buttons["de"]
    assert button.property("segment") == "only"
    shown = button.grab().toImage()
    right, bottom = shown.width() - 1, shown.height() - 1
    corners = {shown.pixelColor(x, y).name() for x in (0, right) for y in (0, bottom)}
    middle = shown.pixelColor(0, bottom // 2).name()
    assert len(corners) == 1
    assert middle not in corners  # the line runs round the corner, not through it


def test_a_long_line_is_cut_and_told_in_the_tip(pane):
    words = put(pane, Elided("A very long name of a company " * 9))
    words.grab()
    assert words.toolTip() == words.text()
    words.setText("short")
    words.grab()
    assert words.toolTip() == ""


def test_names_are_no_markup(pane):
    assert label("<b>Mara</b>").textFormat() == Qt.TextFormat.PlainText


def test_the_drop_overlay_lights_up_and_goes_with_the_drop(pane):
    class Target(QWidget):
        def dragEnterEvent(self, event):
            event.accept()

        def dropEvent(self, event):
            event.accept()

    target = Target()
    target.setAcceptDrops(True)
    put(pane, target)
    overlay = DropOverlay(target)
    overlay.say("Import 37 photos")
    assert overlay.isVisible()
    assert overlay.size() == target.size()
    assert overlay.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    data, copy = QMimeData(), Qt.DropAction.CopyAction
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(5, 5), copy, data, *keys))
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, data, *keys))
    assert not overlay.isVisible()


def test_an_empty_screen_says_what_to_do(pane, qtbot):
    called = []
    empty = EmptyState("drop-zone", "Drop photos here", "Choose photos", lambda: called.append(1))
    put(pane, empty)
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert called == [1]
    empty.show_text("search", "Nothing found")
    assert not empty.button.isVisible()


def test_a_menu_shows_a_name_with_an_ampersand_as_it_is(qapp):
    menu = QMenu()
    chosen = []
    plain = entry(menu, "Bäcker & Söhne", lambda: chosen.append("Bäcker"))
    ticked = entry(menu, "Amt", lambda: chosen.append("Amt"), on=True)
    assert plain.text() == "Bäcker && Söhne"
    assert (plain.isCheckable(), ticked.isChecked()) == (False, True)
    plain.trigger()
    assert chosen == ["Bäcker"]
    menu.deleteLater()
