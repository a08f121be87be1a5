"""Who types a name that is there already is told so, quietly, and sees both side by side."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from db import rows
from db.changes import Batch, Insert
from desktop.ui.doubles.page import DoublesPage
from desktop.work import apart, doubles, likely, verbs
from tests.fixtures.inspectors import field, show  # noqa: F401
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    add_portraits,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def new(show, context):
    """A new contact in its inspector, beside Karoline Petersmann."""
    add_contacts(context)
    change, id_ = verbs.add(context.store, "contacts", rows.Contact(0))
    context.store.apply(change)
    return show("contacts", id_)


def type_in(qtbot, inspector, context, name, text, source="own"):
    widget = field(inspector, name, source).widget
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    settle(qtbot, context)
    settle(qtbot, context)


def test_a_name_that_is_there_is_told_and_both_are_shown(new, window, context, qtbot) -> None:
    hint = new.perhaps_there
    type_in(qtbot, new, context, "name", "Petersmann")
    assert not hint.isVisible()  # a surname alone is nobody yet
    type_in(qtbot, new, context, "first_name", "karoline")
    assert hint.isVisible()
    assert hint.words.text() == "Perhaps there already: Karoline Petersmann"
    qtbot.mouseClick(hint.button, LEFT)
    settle(qtbot, context)
    assert isinstance(window.stage.board(), DoublesPage)


def test_the_hint_goes_with_another_name_and_with_what_was_told_apart(new, context, qtbot) -> None:
    hint = new.perhaps_there
    type_in(qtbot, new, context, "name", "Petersmann")
    type_in(qtbot, new, context, "first_name", "Karoline")
    assert hint.isVisible()
    context.store.apply(apart.keep_apart(context.store, "contacts", [1, *new.ids]))
    new.reload()
    settle(qtbot, context)
    assert not hint.isVisible()


def test_a_pause_while_typing_is_enough(new, context, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("desktop.ui.widgets.draft.PAUSE", 40)
    type_in(qtbot, new, context, "name", "Petersmann")
    widget = field(new, "first_name").widget
    widget.setFocus()
    qtbot.keyClicks(widget, "Karoline")
    qtbot.waitUntil(new.perhaps_there.isVisible, timeout=5000)
    assert widget.hasFocus()


def test_a_new_portrait_with_the_name_and_role_of_another(show, context, qtbot) -> None:
    add_campaign(context)
    add_portraits(context, 5)
    change, id_ = verbs.add(context.store, "portraits", rows.Portrait(0, 1))
    context.store.apply(change)
    inspector = show("portraits", id_)
    type_in(qtbot, inspector, context, "name", "Ida 00004")
    assert not inspector.perhaps_there.isVisible()
    type_in(qtbot, inspector, context, "role", "Imkerin", "words")
    assert inspector.perhaps_there.words.text() == "Perhaps there already: Ida 00004"


def test_who_is_there_for_long_is_not_asked_about(show, context, qtbot) -> None:
    old = verbs.now() - timedelta(days=2)
    twins = [
        rows.Contact(i, name="Petersmann", first_name="Karoline", created_at=old) for i in (1, 2)
    ]
    context.store.apply(Insert.of("contacts", twins))
    inspector = show("contacts", 2)
    settle(qtbot, context)
    assert not inspector.perhaps_there.isVisible()
    assert [one.id for one in context.store.read(likely.likely, "contacts", 2)] == [1]


def test_umlauts_meet_and_a_crowd_is_no_hint(context) -> None:
    people = [rows.Contact(1, name="Müller", first_name="Jörg"),
              rows.Contact(2, name="Mueller", first_name="Joerg")]  # fmt: skip
    crowd = [rows.Contact(i, name="Schmidt", first_name="Anna") for i in range(10, 100)]
    context.store.apply(Insert.of("contacts", [*people, *crowd]))
    assert [one.name for one in context.store.read(likely.likely, "contacts", 2)] == ["Jörg Müller"]
    assert context.store.read(likely.likely, "contacts", 10) == []
    assert context.store.read(likely.likely, "contacts", 12345) == []


def test_the_portrait_with_the_most_reasons_comes_first(context) -> None:
    """1 has the mail and the photo of 3, and another surname; 2 has its name and role alone."""
    add_campaign(context)
    photo = rows.Picture(1, "a" * 64, ".jpg", "Mara.jpg", 1, 10, 10)
    context.store.apply(Insert.of("pictures", [photo]))
    picture = {1: 1, 2: None, 3: 1}
    people = {1: ("Berg", "m@example.org"), 2: ("", ""), 3: ("Tal", "m@example.org")}
    context.store.apply(
        Batch.of(
            Insert.of(
                "portraits",
                [rows.Portrait(i, 1, name="Mara", picture_id=picture[i]) for i in picture],
            ),
            Insert.of(
                "portrait_texts",
                [rows.PortraitText(i, i, "de", role="Hebamme") for i in picture],
            ),
            Insert.of(
                "person_data",
                [
                    rows.PersonData(i, i, surname=surname, email=mail)
                    for i, (surname, mail) in people.items()
                ],
            ),
        )
    )
    assert [one.id for one in context.store.read(likely.likely, "portraits", 3)] == [1, 2]


def test_no_portrait_asked_for_is_not_all_of_them(context) -> None:
    add_campaign(context)
    add_portraits(context, 5)
    assert context.store.read(doubles.portrait_facts, ()) == ([], {})
    assert len(context.store.read(doubles.portrait_facts)[0]) == 5
