"""The palette: fuzzy, keyboard alone, records of the library."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.window.fuzzy import plain, score
from tests.fixtures.registers import (  # noqa: F401
    add_campaign,
    add_contacts,
    add_portraits,
    context,
    settle,
    window,
)


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("neu", "Neue Plakatwand", "Wiederherstellen einer neuen"),
        ("wand", "Plakatwand", "Neue Verwandte Kinder und Wände"[:22]),
        ("npw", "Neue Plakatwand", "Drucken"),
        ("ubers", "Übersicht", "Kübel rasch"),
        ("strasse", "Straße", "Stadt"),
        ("new wall", "New poster wall", "New campaign"),
    ],
)
def test_better_names_come_first(typed, better, worse):
    assert score(typed, better) > score(typed, worse)


def test_what_does_not_fit_is_not_found():
    assert score("xyz", "Neue Plakatwand") == 0
    assert score("", "Neue Plakatwand") == 0
    assert score("neue katze", "Neue Plakatwand") == 0


@given(st.text(st.characters(categories=["Ll", "Lu"]), min_size=1, max_size=12))
def test_every_name_finds_itself(name):
    assert score(name, name) > 0 or not plain(name).split()


@pytest.fixture
def palette(window, qtbot):  # noqa: F811
    add_campaign(window.context)
    add_portraits(window.context, 30)
    add_contacts(window.context)
    settle(qtbot, window.context)
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return window.palette_card


def texts(palette):
    return [entry.text for entry in palette.picker.model.entries]


def test_opens_with_the_keyboard_in_its_field(palette):
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.picker.field
    assert "Import photos" in texts(palette)
    assert "Contacts" in texts(palette)


def test_escape_gives_the_keyboard_back(palette, qtbot):
    qtbot.keyClick(palette.picker.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is not palette.picker.field


def test_typing_and_enter_do_a_command_and_remember_it(palette, qtbot, window):  # noqa: F811
    qtbot.keyClicks(palette.picker.field, "sidebar")
    entry = palette.picker.current()
    assert (entry.text, entry.hint) == ("Sidebar", "Ctrl+B")
    qtbot.keyClick(palette.picker.field, Qt.Key.Key_Return)
    assert window.sidebar.folded
    assert not palette.isVisible()
    assert window.context.settings.get("palette.recent") == ["view.sidebar"]
    palette.open()
    assert texts(palette)[0] == "Sidebar"


def test_arrows_go_round_and_skip_what_cannot_be_done(palette, qtbot):
    field = palette.picker.field
    first = palette.picker.current()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert palette.picker.current() is not first
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert palette.picker.current() is first
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert palette.picker.current().enabled


def test_finds_portraits_and_goes_to_them(palette, qtbot, window):  # noqa: F811
    window.show_area("campaigns")
    qtbot.keyClicks(palette.picker.field, "00009")
    qtbot.waitUntil(lambda: any("00009" in text for text in texts(palette)))
    entry = next(e for e in palette.picker.model.entries if "00009" in e.text)
    assert entry.hint == "Portraits"
    palette.picker.choose(entry.key)
    qtbot.keyClick(palette.picker.field, Qt.Key.Key_Return)
    settle(qtbot, window.context)
    assert window.stage.current.key == "portraits"


def test_finds_contacts_by_their_organisation(palette, qtbot):
    qtbot.keyClicks(palette.picker.field, "stadtwerke")
    qtbot.waitUntil(lambda: "Karoline Petersmann" in texts(palette))


def test_says_when_nothing_fits(palette, qtbot, window):  # noqa: F811
    qtbot.keyClicks(palette.picker.field, "qqqq")
    settle(qtbot, window.context)
    assert texts(palette) == ["Nothing found"]
    qtbot.keyClick(palette.picker.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_card_that_shrinks_leaves_no_shadow(palette, qtbot):
    """What stands on the screen is what painting everything anew would bring."""
    screen = palette.screen()
    whole = palette.window()

    def seen():
        return screen.grabWindow(whole.winId()).toImage()

    QApplication.processEvents()
    tall = palette.card.height()
    qtbot.keyClicks(palette.picker.field, "settings")
    qtbot.waitUntil(lambda: palette.card.height() < tall)
    settle(qtbot, palette._context)
    QApplication.processEvents()
    palette.picker.field.setReadOnly(True)  # no cursor that blinks meanwhile
    QApplication.processEvents()
    before = seen()
    assert not before.isNull()
    whole.repaint()
    palette.repaint()
    QApplication.processEvents()
    assert seen() == before
