"""Photo sessions: planned in the campaign, asked to from the gallery, answered on both sides."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from db import queries, rows
from db.changes import Insert
from desktop.work import shoots
from tests.fixtures.inspectors import show  # noqa: F401
from tests.fixtures.registers import context, enter, settle, window  # noqa: F401

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def campaign(context):
    context.store.apply(Insert.of("campaigns", [rows.Campaign(1, "Wir")]))
    names = ("Mara", "Tom", "Ida")
    portraits = [rows.Portrait(id_, 1, name=name) for id_, name in enumerate(names, 1)]
    context.store.apply(Insert.of("portraits", portraits))
    context.store.apply(Insert.of("contacts", [rows.Contact(1, name="Licht", first_name="Jule")]))
    return 1


def fill(line, text, qtbot):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Key.Key_Return)


def choose(box, code):
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def summary(context):
    (found,) = shoots.of_campaigns(context.store, (1,))
    return found


def test_a_session_is_planned_in_the_campaign(show, context, campaign, qtbot):
    inspector = show("campaigns", campaign)
    QTest.mouseClick(inspector.sessions.add, LEFT)
    inspector.reload()
    detail = inspector.sessions.detail
    assert detail.isVisible()
    editors = detail.fields.cards[0].editors
    fill(editors["own", "held_on"].widget, "3.5.2026", qtbot)
    fill(editors["own", "time"].widget, "14 Uhr", qtbot)
    fill(editors["own", "location"].widget, "Studio am Markt", qtbot)
    fill(editors["own", "photographer_id"].widget, "Jule", qtbot)
    fill(detail.invite.line, "Mara", qtbot)
    inspector.reload()
    fill(detail.invite.line, "Tom", qtbot)
    inspector.reload()
    choose(detail.invited.lines[0].answer, "yes")
    QTest.mouseClick(detail.checklist.lines[0].box, LEFT)
    fill(detail.item, "Kuchen backen", qtbot)
    inspector.reload()
    found = summary(context)
    session = found.session
    assert (session.time, session.location, session.photographer_id) == (
        "14:00",
        "Studio am Markt",
        1,
    )
    assert (found.invited, found.yes, found.done) == (2, 1, 1)
    assert shoots.items(context.store, session.id)[-1].text == "Kuchen backen"
    (head,) = inspector.sessions.heads.values()
    assert "1 of 2 come" in head.accessibleName()
    QTest.mouseClick(head, LEFT)
    assert not detail.isVisible()
    while context.undo.canUndo():
        context.undo.undo()
    assert context.store.read(queries.where, "photo_sessions") == []
    inspector.reload()
    assert inspector.sessions.heads == {}


def test_lines_of_the_checklist_are_written_anew_and_moved_by_keys(show, context, campaign, qtbot):
    context.store.apply(shoots.begin(context.store, 1)[0])
    inspector = show("campaigns", campaign)
    inspector.sessions.unfold(1)
    checklist = inspector.sessions.detail.checklist

    def texts():
        inspector.reload()
        assert [line.text.value() for line in checklist.lines] == [
            item.text for item in shoots.items(context.store, 1)
        ]
        return [line.text.value() for line in checklist.lines]

    before = texts()
    first = checklist.lines[0]
    first.text.setFocus()
    first.text.selectAll()
    qtbot.keyClicks(first.text, "Licht  pruefen")
    qtbot.keyClick(first.text, Key.Key_Return)
    assert texts() == ["Licht pruefen", *before[1:]]
    assert first.box.accessibleName() == "Licht pruefen"
    alt = Qt.KeyboardModifier.AltModifier
    for _ in range(2):
        qtbot.keyClick(first.text, Key.Key_Down, alt)
    assert texts() == [before[1], before[2], "Licht pruefen", *before[3:]]
    assert first.text.hasFocus()
    first.box.setFocus()
    qtbot.keyClick(first.box, Key.Key_Up, alt)
    assert texts() == [before[1], "Licht pruefen", *before[2:]]
    assert first.box.hasFocus()
    steps = context.undo.count()
    qtbot.keyClick(checklist.lines[0].box, Key.Key_Up, alt)
    assert context.undo.count() == steps, "nothing is above the first"
    first.text.setFocus()
    first.text.selectAll()
    qtbot.keyClick(first.text, Key.Key_Delete)
    qtbot.keyClick(first.text, Key.Key_Return)
    assert texts() == before[1:]
    while context.undo.canUndo():
        context.undo.undo()
    assert texts() == before


def test_a_time_that_is_none_is_refused_beside_the_field(show, context, campaign, qtbot):
    context.store.apply(shoots.begin(context.store, 1)[0])
    inspector = show("campaigns", campaign)
    inspector.sessions.unfold(1)
    editor = inspector.sessions.detail.fields.cards[0].editors["own", "time"]
    fill(editor.widget, "mittags", qtbot)
    assert editor.field.error()
    assert summary(context).session.time == ""


def test_several_portraits_are_asked_from_the_gallery(enter, context, campaign, show, qtbot):
    area = enter("portraits")
    area.choose((1, 2))
    settle(qtbot, context)
    menu = area.inviting.menu()
    menu.actions()[-1].trigger()
    settle(qtbot, context)
    assert summary(context).invited == 2
    area.choose((2, 3))
    settle(qtbot, context)
    area.inviting.menu().actions()[0].trigger()
    assert summary(context).invited == 3
    area.inviting.menu().actions()[0].trigger()
    assert context.undo.count() == 2  # all are asked already
    inspector = show("portraits", 3)
    (line,) = inspector.sessions.invited.lines
    choose(line.answer, "no")
    assert summary(context).no == 1
    inspector.reload()
    QTest.mouseClick(line.remove, LEFT)
    assert summary(context).invited == 2
    context.undo.undo()
    assert summary(context).no == 1
    QTest.mouseClick(line.name, LEFT)
    settle(qtbot, context)


def test_show_leads_to_the_session_and_into_its_day(enter, context, campaign, window, qtbot):
    with qtbot.waitActive(window):
        window.activateWindow()
    window.show_inspector(False)
    area = enter("portraits")
    area.choose((1, 2))
    settle(qtbot, context)
    area.inviting.menu().actions()[-1].trigger()
    settle(qtbot, context)
    button = next(b for b in window.strip.findChildren(QPushButton) if b.text() == "Show")
    button.click()
    settle(qtbot, context)
    inspector = window.inspector.content()
    session = summary(context).session.id
    assert inspector.table == "campaigns"
    assert inspector.isVisible()
    assert inspector.sessions.heads[session].isChecked()
    day = inspector.sessions.detail.fields.cards[0].editors["own", "held_on"].widget
    qtbot.waitUntil(day.hasFocus)
    qtbot.waitUntil(lambda: not day.visibleRegion().isEmpty())


@pytest.mark.parametrize(
    ("typed", "kind", "first", "name"),
    [
        ("Änne  Lichtblick", "person", "Änne", "Lichtblick"),
        ("Studio Hell & Dunkel", "company", "", "Studio Hell & Dunkel"),
    ],
)
def test_an_unknown_photographer_is_kept_and_can_be_made_a_contact(
    show, context, campaign, qtbot, typed, kind, first, name
):
    context.store.apply(shoots.begin(context.store, 1)[0])
    inspector = show("campaigns", campaign)
    inspector.sessions.unfold(1)
    editor = inspector.sessions.detail.fields.cards[0].editors["own", "photographer_id"]
    fill(editor.widget, typed, qtbot)
    inspector.title.setFocus()
    editor.widget.clearFocus()
    inspector.reload()
    assert editor.widget.text() == typed, "nothing typed is thrown away"
    assert editor.field.error()
    editor.field.offer().click()
    inspector.reload()
    made = context.store.need("contacts", summary(context).session.photographer_id)
    assert (made.kind, made.first_name, made.name) == (kind, first, name)
    (part,) = context.store.read(queries.where, "participations", contact_id=made.id)
    assert (part.campaign_id, part.role) == (1, "photographer")
    assert editor.widget.text() == " ".join(typed.split())
    assert not editor.field.error()
    assert editor.field.offer() is None
    context.undo.undo()
    context.undo.undo()
    inspector.reload()
    assert editor.widget.text() == ""


def test_the_list_offers_to_make_who_is_not_there(show, context, campaign, qtbot):
    context.store.apply(shoots.begin(context.store, 1)[0])
    inspector = show("campaigns", campaign)
    inspector.sessions.unfold(1)
    editor = inspector.sessions.detail.fields.cards[0].editors["own", "photographer_id"]
    editor.widget.setFocus()
    qtbot.keyClicks(editor.widget, "Jule")
    assert [offer.fresh for offer in editor.widget.offers()] == ["", "Jule"]
    qtbot.keyClicks(editor.widget, " Licht")
    assert [offer.fresh for offer in editor.widget.offers()] == [""]
    qtbot.keyClicks(editor.widget, "blick")
    qtbot.keyClick(editor.widget, Key.Key_Down)
    qtbot.keyClick(editor.widget, Key.Key_Return)
    assert context.store.need("contacts", summary(context).session.photographer_id).name == (
        "Lichtblick"
    )
