"""What belongs to a contact: numbers, addresses, relations, notes, parts in campaigns."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from db import history, queries, rows
from db.changes import Insert
from desktop.ui.inspector.telling import tell
from desktop.work import i18n, labelling
from tests.fixtures.inspectors import show  # noqa: F401
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    context,  # noqa: F401
    window,  # noqa: F401
)

ENTER, ESCAPE, DOWN, TAB = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Down,
    Qt.Key.Key_Tab,
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def contact(context, show):
    add_campaign(context)
    add_contacts(context)
    return show("contacts", 1)


def where(context, table, **values):
    return context.store.read(queries.where, table, **values)


def field(cards, name, at=0, source=None):
    found = [
        editor
        for (origin, field), editor in cards.cards[at].editors.items()
        if field == name and not editor.field.isHidden() and source in (None, origin)
    ]
    return found[0]


def fill(qtbot, editor, text, key=ENTER):
    widget = editor.widget
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, key)


def choose(editor, code):
    editor.widget.setCurrentIndex(editor.widget.findData(code))
    editor.widget.activated.emit(editor.widget.currentIndex())


def undo_all(context):
    while context.undo.canUndo():
        context.undo.undo()


def test_a_further_number_is_written_with_what_is_typed(contact, context, qtbot):
    contact.add_point.menu().actions()[1].trigger()
    assert where(context, "contact_points") == []
    choose(field(contact.points, "use"), "home")
    assert (where(context, "contact_points"), context.undo.count()) == ([], 0)
    fill(qtbot, field(contact.points, "value"), "0171 391 6000")
    contact.reload()
    (point,) = where(context, "contact_points")
    assert (point.kind, point.use, point.value) == ("mobile", "home", "0171 391 6000")
    assert point.normal == "+491713916000"
    fill(qtbot, field(contact.points, "value"), "0171 391 6001")
    assert where(context, "contact_points")[0].normal == "+491713916001"
    assert list(context.store.read(queries.ids, queries.Query("contacts", search="6001"))) == [1]
    contact.points.cards[0].remove.click()
    assert where(context, "contact_points") == []
    context.undo.undo()
    assert where(context, "contact_points")[0].value == "0171 391 6001"
    undo_all(context)
    assert where(context, "contact_points") == []


def test_a_number_stays_as_typed_with_a_hint_when_it_cannot_be_one(contact, context, qtbot):
    editor = contact.form.editors["own", "phone"]
    assert editor.field.note() == ""
    fill(qtbot, editor, "4711")
    assert editor.field.note() == "The area code is missing."
    assert (editor.field.error(), context.store.row("contacts", 1).phone) == ("", "4711")
    fill(qtbot, editor, "(0221) 4710-100")
    assert (editor.field.note(), context.store.row("contacts", 1).phone) == ("", "(0221) 4710-100")


def test_a_mail_is_checked_and_nothing_stays_of_what_was_only_started(contact, context, qtbot):
    contact.start_point("mail")
    editor = field(contact.points, "value")
    fill(qtbot, editor, "keine")
    assert "name@example.org" in editor.field.error()
    assert where(context, "contact_points") == []
    contact.show_rows((2,))
    contact.reload()
    contact.show_rows((1,))
    contact.reload()
    assert contact.points.cards == []
    contact.start_address()
    fill(qtbot, field(contact.addresses, "street"), "Musterweg 3")
    fill(qtbot, field(contact.addresses, "town"), "Kiel")
    (address,) = where(context, "contact_addresses")
    assert (address.contact_id, address.street, address.town) == (1, "Musterweg 3", "Kiel")


def test_relations_are_seen_from_both_ends(contact, context, qtbot, show):
    line = contact.relate.line
    line.setFocus()
    qtbot.keyClicks(line, "federk")
    assert [offer.text for offer in line.offers()] == ["Agentur Federkiel"]
    qtbot.keyClick(line, DOWN)
    qtbot.keyClick(line, ENTER)
    contact.reload()
    (row,) = where(context, "contact_relations")
    assert (row.contact_id, row.other_id, row.kind) == (1, 2, "works_at")
    choose(field(contact.relations, "kind"), "head_of")
    assert where(context, "contact_relations")[0].kind == "head_of"
    other = show("contacts", 2)
    card = other.relations.cards[0]
    assert card.title.accessibleName() == "Karoline Petersmann"
    kind = field(other.relations, "kind")
    assert (kind.spec.source, kind.widget.currentText()) == ("back", "Is the head")
    qtbot.keyClicks(line, "niemand")
    qtbot.keyClick(line, ENTER)
    assert contact.relate.error() == "Choose one of the list, please."
    line.clear()
    qtbot.keyClicks(line, "karoline")
    assert line.offers() == []
    undo_all(context)
    assert where(context, "contact_relations") == []


def test_notes_have_their_day_and_the_newest_comes_first(contact, context, qtbot):
    for text in ("Erstes Treffen", "Vertrag besprochen"):
        contact.add_note.click()
        note = field(contact.notes, "text", at=-1)
        note.widget.setFocus()
        qtbot.keyClicks(note.widget, text)
        qtbot.keyClick(note.widget, ENTER, CONTROL)
        contact.reload()
    notes = where(context, "contact_notes")
    assert [(n.text, n.written_on) for n in notes] == [
        ("Erstes Treffen", date.today()),
        ("Vertrag besprochen", date.today()),
    ]
    fill(qtbot, field(contact.notes, "written_on"), "3.5.2020")
    contact.reload()
    shown = [card.row.written_on for card in contact.notes.cards]
    assert shown == [date.today(), date(2020, 5, 3)]


def test_a_part_in_a_campaign_with_what_it_gives_and_who_speaks_for_it(contact, context, qtbot):
    line = contact.join.line
    line.setFocus()
    qtbot.keyClicks(line, "fluss")
    qtbot.keyClick(line, ENTER)
    contact.reload()
    parts = contact.parts
    assert parts.cards[0].title.text() == "Wir am Fluss"
    assert parts.cards[0].editors["own", "amount"].field.isHidden()
    choose(field(parts, "role"), "sponsor")
    choose(field(parts, "contribution"), "money")
    contact.reload()
    fill(qtbot, field(parts, "amount"), "viel")
    assert "1,700.50" in field(parts, "amount").field.error()
    fill(qtbot, field(parts, "amount"), "1.700,50")
    fill(qtbot, field(parts, "starts_on"), "3.5.2026")
    contact.reload()
    fill(qtbot, field(parts, "ends_on"), "1.5.2026")
    assert field(parts, "ends_on").field.error() == "The end comes before the start."
    fill(qtbot, field(parts, "credit_duty"), "Logo auf dem Plakat")
    fill(qtbot, field(parts, "representative_id"), "Agentur Feder")
    contact.reload()
    (part,) = where(context, "participations")
    assert (part.role, part.contribution, part.amount) == ("sponsor", "money", 170050)
    assert (part.starts_on, part.ends_on) == (date(2026, 5, 3), None)
    assert (part.credit_duty, part.representative_id) == ("Logo auf dem Plakat", 2)
    assert field(parts, "amount").widget.text() == "€1,700.50"
    assert field(parts, "representative_id").widget.text() == "Agentur Federkiel"
    i18n.install("de")
    told = [s.text for s in tell(context.store, context.store.read(history.of, "contacts", 1))]
    assert told[:2] == [
        "Vertreten durch: Agentur Federkiel",
        "Muss genannt werden als: Logo auf dem Plakat",
    ]
    assert any(text.endswith("1.700,50\u00a0€") for text in told)
    undo_all(context)
    assert where(context, "participations") == []


def test_a_campaign_counts_its_partners(contact, context, show):
    parts = [
        rows.Participation(1, 1, 1, "partner", contribution="money", amount=170050),
        rows.Participation(2, 1, 2, "partner", contribution="in_kind", amount=50000),
        rows.Participation(3, 1, 2, "jury"),
    ]
    context.store.apply(Insert.of("participations", parts))
    campaign = show("campaigns", 1)
    assert (
        campaign.taking.text()
        == "Partners:\u00a02\u00a0· Jury:\u00a01\n€1,700.50 in money, €500 in kind"
    )
    context.store.apply(Insert.of("participations", [rows.Participation(4, 1, 1, "sponsor")]))
    campaign.reload()
    assert campaign.taking.text().startswith("Partners:\u00a02\u00a0· Sponsors:\u00a01\u00a0·")


class Opened(QObject):
    """Takes the place of browser and mail program."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    @Slot(QUrl)
    def take(self, address):
        self.addresses.append(address.toString())


@pytest.fixture
def opened(qapp):
    made = Opened()
    for scheme in ("https", "http", "mailto"):
        QDesktopServices.setUrlHandler(scheme, made, "take")  # pyright: ignore[reportArgumentType]
    yield made.addresses
    for scheme in ("https", "http", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_links_open_by_their_sign_and_with_control(contact, context, qtbot, opened):
    mail = contact.form.editors["own", "email"].widget
    (action,) = mail.actions()
    assert action.isVisible()
    action.trigger()
    web = contact.form.editors["own", "website"].widget
    assert not web.actions()[0].isVisible()
    web.setFocus()
    qtbot.keyClicks(web, "www.example.org")
    qtbot.keyClick(web, ENTER, CONTROL)
    qtbot.mouseClick(web, Qt.MouseButton.LeftButton, CONTROL, pos=web.rect().center())
    qtbot.mouseClick(web, Qt.MouseButton.LeftButton, pos=web.rect().center())
    assert opened == [
        "mailto:k.petersmann@example.org",
        "https://www.example.org",
        "https://www.example.org",
    ]


def test_every_control_of_a_full_contact_has_a_name(contact, context, show):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    store = context.store
    store.apply(Insert.of("contact_points", [rows.ContactPoint(1, 1, "web", value="a.example")]))
    store.apply(Insert.of("contact_addresses", [rows.ContactAddress(1, 1, town="Köln")]))
    store.apply(Insert.of("contact_relations", [rows.ContactRelation(1, 1, 2)]))
    store.apply(Insert.of("contact_notes", [rows.ContactNote(1, 1, None, "Notiz")]))
    store.apply(Insert.of("participations", [rows.Participation(1, 1, 1)]))
    inspector = show("contacts", 1)
    for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton):
        for widget in inspector.findChildren(kind):
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            if not widget.objectName().startswith("qt_"):
                assert widget.accessibleName() or text or widget.toolTip(), widget


def test_tab_goes_through_everything_in_its_order(contact, context, qtbot):
    context.store.apply(labelling.give(context.store, "contacts", (1,), "Presse"))
    context.store.apply(Insert.of("contact_addresses", [rows.ContactAddress(1, 1, town="Kiel")]))
    contact.reload()
    contact.activateWindow()
    contact.start_point("phone")
    value = field(contact.points, "value").widget
    value.setFocus()
    qtbot.waitUntil(value.hasFocus)
    qtbot.keyClicks(value, "0221 1")
    qtbot.keyClick(value, TAB)
    assert where(context, "contact_points")[0].value == "0221 1"
    contact.reload()
    assert contact.focusWidget() is contact.points.cards[0].remove
    contact.form.editors["own", "kind"].widget.setFocus()
    seen = []
    while contact.focusWidget() not in seen:
        seen.append(contact.focusWidget())
        qtbot.keyClick(contact.focusWidget(), TAB)
    (tag,) = contact.labels.cloud.tags
    (address,) = contact.addresses.cards
    expected = [
        contact.form.editors["own", "kind"].widget,
        contact.form.editors["own", "function"].widget,
        tag,
        contact.labels.line,
        contact.form.editors["own", "email"].widget,
        value,
        contact.points.cards[0].remove,
        address.editors["own", "town"].widget,
        address.remove,
        contact.add_point,
        contact.relate.line,
        contact.join.line,
        contact.form.editors["own", "note"].widget,
        contact.add_note,
        contact.form.group("History")._toggle,
    ]
    assert [widget for widget in seen if widget in expected] == expected


def test_the_first_name_stands_before_the_surname_in_list_and_inspector():
    from desktop.ui.contacts.columns import COLUMNS
    from desktop.ui.inspector.contact_fields import SECTIONS

    wanted = [("first_name", "First name"), ("name", "Surname or company")]
    assert [(column.name, column.title) for column in COLUMNS[:2]] == wanted
    fields = [(spec.name, spec.title) for spec in SECTIONS[0].fields]
    assert [field for field in fields if field[0] in ("first_name", "name")] == wanted


@pytest.mark.parametrize(
    ("kind", "role"),
    [("studio", "photographer"), ("medium", "media_partner"), ("company", "partner")],
)
def test_who_joins_a_campaign_takes_the_part_that_suits(show, context, kind, role):
    add_campaign(context)
    context.store.apply(Insert.of("contacts", [rows.Contact(7, kind, "Lichthof")]))
    inspector = show("contacts", 7)
    inspector._join(1)
    inspector._join(1)
    parts = context.store.read(queries.where, "participations", contact_id=7)
    assert parts[0].role == role
    assert len({part.role for part in parts}) == 2
