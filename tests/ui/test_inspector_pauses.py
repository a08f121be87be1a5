"""A pause in typing writes what stands in a field, as one step with what follows."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db import queries
from tests.fixtures.inspectors import field, show  # noqa: F401
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    add_portraits,
    context,  # noqa: F401
    window,  # noqa: F401
)

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def begin(qtbot, inspector, name, text, source="own"):
    """Type and stop, without finishing."""
    widget = field(inspector, name, source).widget
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, text)
    return widget


def rest(qtbot, widget):
    """Let the time of a pause be over."""
    qtbot.waitUntil(lambda: not widget.draft._rest.isActive(), timeout=5000)
    QApplication.processEvents()


@pytest.fixture
def one(show, context, monkeypatch):
    monkeypatch.setattr("desktop.ui.widgets.draft.PAUSE", 40)
    add_campaign(context)
    add_portraits(context, 3)
    return show("portraits", 2)


def story(context):
    texts = context.store.read(queries.where, "portrait_texts", portrait_id=2)
    return [text.story for text in texts]


def test_a_pause_writes_a_story_as_one_step_with_what_follows(one, context, qtbot):
    widget = begin(qtbot, one, "story", "Sie kam ", "words")
    rest(qtbot, widget)
    assert story(context) == ["Sie kam"]
    assert widget.toPlainText() == "Sie kam "
    assert widget.textCursor().position() == 8
    qtbot.keyClicks(widget, "1987 an")
    rest(qtbot, widget)
    assert story(context) == ["Sie kam 1987 an"]
    assert widget.textCursor().position() == 15
    assert widget.hasFocus()
    qtbot.keyClicks(widget, ".")
    qtbot.keyClick(widget, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert story(context) == ["Sie kam 1987 an."]
    assert context.undo.count() == 1
    qtbot.keyClicks(widget, " Ja")
    rest(qtbot, widget)
    assert context.undo.count() == 2
    context.undo.undo()
    context.undo.undo()
    one.reload()
    assert story(context) in ([], [""])
    assert widget.toPlainText() == ""


def test_a_pause_keeps_the_cursor_and_the_marked_letters_of_a_line(one, context, qtbot):
    widget = begin(qtbot, one, "name", "Ayla")
    qtbot.keyClick(widget, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    rest(qtbot, widget)
    one.reload()
    assert context.store.row("portraits", 2).name == "Ayla"
    assert (widget.cursorPosition(), widget.selectedText()) == (3, "a")


def test_a_pause_neither_writes_nor_refuses_what_cannot_be(one, context, qtbot):
    widget = begin(qtbot, one, "age", "14")
    rest(qtbot, widget)
    qtbot.keyClicks(widget, "0")
    rest(qtbot, widget)
    assert context.store.row("portraits", 2).age == 14
    assert field(one, "age").field.error() == ""
    qtbot.keyClick(widget, ENTER)
    assert "120" in field(one, "age").field.error()
    qtbot.keyClick(widget, ESCAPE)
    assert widget.text() == "2"
    assert context.store.row("portraits", 2).age == 2


def test_escape_takes_back_what_pauses_wrote_without_a_step(one, context, qtbot):
    widget = begin(qtbot, one, "name", "Nein")
    rest(qtbot, widget)
    qtbot.keyClicks(widget, "!")
    rest(qtbot, widget)
    qtbot.keyClick(widget, ESCAPE)
    assert widget.text() == "Ayşe 00002"
    assert context.store.row("portraits", 2).name == "Ayşe 00002"
    assert context.undo.index() == 0
    assert not context.undo.canRedo()


def test_undo_shows_in_a_field_that_rests(one, context, qtbot):
    widget = begin(qtbot, one, "name", "Nein")
    rest(qtbot, widget)
    context.undo.undo()
    one.reload()
    assert widget.text() == "Ayşe 00002"


def test_several_records_wait_for_the_end_of_the_field(show, context, qtbot, monkeypatch):
    monkeypatch.setattr("desktop.ui.widgets.draft.PAUSE", 40)
    add_campaign(context)
    add_portraits(context, 3)
    inspector = show("portraits", 1, 2)
    widget = begin(qtbot, inspector, "role", "Heb", "words")
    rest(qtbot, widget)
    assert context.undo.count() == 0


def test_a_note_that_was_started_is_written_at_the_first_pause(show, context, qtbot, monkeypatch):
    monkeypatch.setattr("desktop.ui.widgets.draft.PAUSE", 40)
    add_contacts(context)
    inspector = show("contacts", 1)
    inspector.start_note()
    (card,) = inspector.notes.cards
    widget = card.editors["own", "text"].widget
    for text in ("Ruft am ", "Montag an "):
        qtbot.keyClicks(widget, text)
        rest(qtbot, widget)
        inspector.reload()
    (note,) = context.store.read(queries.where, "contact_notes", contact_id=1)
    assert note.text == "Ruft am Montag an"
    assert inspector.notes.cards == [card]
    assert widget.hasFocus()
    assert widget.toPlainText() == "Ruft am Montag an "
    assert context.undo.count() == 1
    context.undo.undo()
    assert context.store.read(queries.where, "contact_notes", contact_id=1) == []
