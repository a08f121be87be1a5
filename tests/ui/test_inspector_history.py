"""The history of a record in its inspector: folded, in plain words, newest first."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt

from db import history, rows
from db.changes import Insert, Update
from desktop.ui.inspector.telling import BEGUN, GONE, tell
from desktop.work import albums, i18n, verbs
from tests.fixtures.inspectors import show  # noqa: F401
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    add_portraits,
    context,  # noqa: F401
    window,  # noqa: F401
)


def lines(context, table, id_):
    entries = context.store.read(history.of, table, id_)
    return [step.text for step in tell(context.store, entries)]


def test_every_kind_of_record_with_a_history_can_be_told():
    assert set(BEGUN) == set(history.KEPT)


def test_every_part_that_can_be_taken_away_can_be_told():
    parts = {table for parts in history.PARTS.values() for table, _column in parts}
    assert set(GONE) == parts & set(history.KEPT)


def test_what_was_taken_away_is_told_with_what_it_was(context):
    i18n.install("de")
    add_campaign(context)
    add_contacts(context)
    add_portraits(context, 1)
    store = context.store
    pictures = [rows.Picture(i, str(i) * 64, ".jpg", f"{i}.jpg", 9, 30, 40) for i in (1, 2)]
    for table, row in (
        ("contact_notes", rows.ContactNote(1, 1, date(2026, 5, 3), "Logo kommt als SVG")),
        ("participations", rows.Participation(1, 1, 1, "sponsor", amount=170000)),
    ):
        store.apply(Insert.of(table, [row]))
        store.apply(verbs.remove(store, table, (1,)))
    assert lines(context, "contacts", 1)[:2] == [
        "Beteiligung entfernt: Wir am Fluss · Sponsor · 1.700\N{NO-BREAK SPACE}€",
        "Notiz entfernt: 03.05.2026 · Logo kommt als SVG",
    ]
    assert lines(context, "campaigns", 1)[0].startswith("Beteiligung entfernt: Karoline Petersmann")
    store.apply(Insert.of("pictures", pictures))
    store.apply(albums.arrange(store, 1, (1, 2)))
    store.apply(albums.remove(store, 1, 2))
    assert "Foto entfernt: 2.jpg" in lines(context, "portraits", 1)
    i18n.install("en")


def test_fields_are_told_by_their_names_with_words_and_dates(context):
    i18n.install("de")
    add_campaign(context)
    add_campaign(context, 2, "Stadt am Berg")
    add_portraits(context, 1)
    store = context.store
    store.apply(Insert.of("pictures", [rows.Picture(7, "a" * 64, ".jpg", "m.jpg", 9, 30, 40)]))
    for change in (
        Update.one("portraits", 1, status="ready", age=None),
        Update.one("portraits", 1, campaign_id=2, picture_id=7),
        verbs.set_words(store, (1,), "de", role="Lehrer", state="checked"),  # still the same typing
        verbs.set_words(store, (1,), "en", role="Teacher"),
        verbs.set_person_data(store, 1, born_on=date(1990, 5, 3)),
        Update.one("pictures", 7, credit_line="Foto: Jule"),
    ):
        store.apply(change)
    assert lines(context, "portraits", 1) == [
        "Bildnachweis: Foto: Jule",
        "Geburtsdatum: geändert",
        "Interne Angaben angelegt",
        "Beruf oder Rolle (Englisch): Teacher",
        "Texte angelegt (Englisch)",
        "Stand des Textes (Deutsch): Entwurf → Geprüft",
        "Foto: m.jpg",
        "Kampagne: Wir am Fluss → Stadt am Berg",
        "Alter: geleert, zuvor 1",
        "Status: Entwurf → Fertig",
        "Foto angelegt",
        "Beruf oder Rolle (Deutsch): Lehrer",
        "Texte angelegt (Deutsch)",
        "Porträt angelegt",
    ]


def test_the_heading_says_when_and_who(context):
    store = context.store
    at = datetime(2026, 5, 3, 9, 5)
    entry = history.Entry(at, "ines", "contacts", 1, "town", None, "Köln")
    told = [
        tell(store, [entry], now)[0].heading
        for now in (datetime(2026, 5, 3, 12), datetime(2026, 5, 4, 0, 1), datetime(2026, 6, 1))
    ]
    assert told == ["Today, 09:05 · ines", "Yesterday, 09:05 · ines", "3 May 2026, 09:05 · ines"]


def test_it_is_read_when_it_is_opened_and_follows_what_is_done(show, context, qtbot):
    add_contacts(context)
    context.store.who = "ines"
    inspector = show("contacts", 1)
    told = inspector.history.told
    assert told.toPlainText() == ""
    group = inspector.form.group("History")
    qtbot.mouseClick(group._toggle, Qt.MouseButton.LeftButton)
    assert "Contact added" in told.toPlainText()
    context.store.apply(Update.one("contacts", 1, town="Köln"))
    qtbot.waitUntil(lambda: "Town: Köln" in told.toPlainText())
    assert told.toPlainText().index("Town: Köln") < told.toPlainText().index("Contact added")
    inspector.show_rows((2,))
    inspector.reload()
    assert "Köln" not in told.toPlainText()
    inspector.show_rows((1, 2))
    inspector.reload()
    assert not group.isVisible()


def test_long_histories_come_by_the_page(show, context, qtbot):
    add_campaign(context)
    context.settings.set("inspector.folds", ["History"])
    for number in range(45):
        context.store.apply(Update.one("campaigns", 1, note=str(number)))
        context.store.apply(Update.one("campaigns", 1, aim=str(number)))
    inspector = show("campaigns", 1)
    first = inspector.history.told.toPlainText()
    assert "Campaign added" not in first
    assert inspector.history.more.isVisible()
    for _page in range(2):
        qtbot.mouseClick(inspector.history.more, Qt.MouseButton.LeftButton)
    assert "Campaign added" in inspector.history.told.toPlainText()
    assert not inspector.history.more.isVisible()
