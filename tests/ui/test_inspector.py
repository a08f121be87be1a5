"""The inspector: values are edited in place, each is one step; several records at once."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from db import queries, rows
from db.changes import Insert
from desktop.ui.inspector.panel import Inspector
from desktop.ui.inspector.portrait import facts
from desktop.work import i18n
from tests.fixtures.inspectors import field, show  # noqa: F401
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    add_portraits,
    context,  # noqa: F401
    settle,
    window,  # noqa: F401
)

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def type_in(qtbot, inspector, name, text, source="own", key=ENTER):
    widget = field(inspector, name, source).widget
    widget.setFocus()
    widget.selectAll()
    if text:
        qtbot.keyClicks(widget, text)
    else:
        qtbot.keyClick(widget, Qt.Key.Key_Delete)
    qtbot.keyClick(widget, key)


def choose(inspector, name, code, source="own"):
    box = field(inspector, name, source).widget
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def test_a_value_is_one_step(show, context, qtbot):
    add_campaign(context)
    add_portraits(context, 3)
    inspector = show("portraits", 2)
    type_in(qtbot, inspector, "name", "Ayla")
    assert context.store.row("portraits", 2).name == "Ayla"
    assert context.undo.undoText() == "Change name"
    type_in(qtbot, inspector, "age", "")
    assert context.store.row("portraits", 2).age is None
    assert context.undo.count() == 2
    context.undo.undo()
    context.undo.undo()
    inspector.reload()
    assert field(inspector, "name").widget.text() == "Ayşe 00002"


def test_escape_takes_the_complaint_away_with_what_was_refused(show, context, qtbot):
    add_campaign(context)
    inspector = show("campaigns", 1)
    editor = field(inspector, "starts_on")
    type_in(qtbot, inspector, "starts_on", "irgendwann")
    assert editor.field.error()
    assert editor.widget.property("wrong")
    qtbot.keyClick(editor.widget, ESCAPE)
    assert editor.widget.text() == ""
    assert editor.field.error() == ""
    assert not editor.widget.property("wrong")
    assert context.undo.count() == 0


def test_only_texts_with_words_can_be_checked(show, context, window, qtbot):
    add_campaign(context)
    add_portraits(context, 4)
    english = [rows.PortraitText(10 + i, i, "en", quote="Here.") for i in (1, 3)]
    context.store.apply(Insert.of("portrait_texts", english))
    empty = [rows.PortraitText(20, 2, "en")]
    context.store.apply(Insert.of("portrait_texts", empty))

    def states(language):
        texts = context.store.read(queries.where, "portrait_texts", language=language)
        return {text.portrait_id: text.state for text in texts}

    inspector = show("portraits", 1, 2, 3, 4)
    inspector.show_language("en")
    settle(qtbot, context)
    choose(inspector, "state", "checked", "words")
    assert states("en") == {1: "checked", 2: "draft", 3: "checked"}
    told = "2 portraits: Change state of the text (English: 2 texts missing)"
    assert context.undo.undoText() == told
    steps = context.undo.count()
    inspector = show("portraits", 4)
    inspector.show_language("en")
    settle(qtbot, context)
    choose(inspector, "state", "checked", "words")
    assert states("en").keys() == {1, 2, 3}
    assert context.undo.count() == steps
    assert field(inspector, "state", "words").widget.currentData() in (None, "draft")
    choose(inspector, "state", "released", "words")
    inspector.show_language("de")
    settle(qtbot, context)
    choose(inspector, "state", "checked", "words")
    assert states("de")[4] == "checked"


def test_other_words_for_many_make_drafts_and_say_so(show, context, window, qtbot):
    add_campaign(context)
    add_portraits(context, 3)
    texts = [
        rows.PortraitText(10 + i, i, "en", "Nurse", state="checked" if i < 3 else "draft")
        for i in (1, 2, 3)
    ]
    context.store.apply(Insert.of("portrait_texts", texts))

    def states():
        found = context.store.read(queries.where, "portrait_texts", language="en")
        return [text.state for text in sorted(found, key=lambda text: text.portrait_id)]

    inspector = show("portraits", 1, 2, 3)
    inspector.show_language("en")
    settle(qtbot, context)
    spec = field(inspector, "role", "words").spec
    inspector.write(spec, "Midwife")
    assert states() == ["draft", "draft", "draft"]
    assert context.undo.undoText() == "3 portraits: Change role (2 texts back to draft)"
    context.undo.undo()
    assert states() == ["checked", "checked", "draft"]
    inspector = show("portraits", 1)
    inspector.show_language("en")
    settle(qtbot, context)
    inspector.write(spec, "Midwife")
    assert states() == ["draft", "checked", "draft"]
    assert context.undo.undoText() == "Change role"  # of one text it stands in the inspector


def test_leaving_a_field_commits_and_escape_takes_back(show, context, qtbot):
    add_campaign(context)
    add_portraits(context, 3)
    inspector = show("portraits", 1)
    type_in(qtbot, inspector, "name", "Nein", key=ESCAPE)
    assert context.undo.count() == 0
    assert field(inspector, "name").widget.text() == "Tom 00001"
    widget = field(inspector, "name").widget
    qtbot.keyClicks(widget, "!")
    field(inspector, "age").widget.setFocus()
    assert context.store.row("portraits", 1).name == "Tom 00001!"


def test_what_cannot_be_stays_with_its_reason_until_it_is_mended(show, context, qtbot):
    add_campaign(context)
    add_portraits(context, 1)
    inspector = show("portraits", 1)
    editor = field(inspector, "age")
    type_in(qtbot, inspector, "age", "vier")
    assert editor.field.error() == "A whole number, please."
    assert editor.widget.text() == "vier"
    type_in(qtbot, inspector, "age", "140")
    assert "120" in editor.field.error()
    assert context.undo.count() == 0
    qtbot.keyClick(editor.widget, ESCAPE)
    assert editor.widget.text() == "1"
    type_in(qtbot, inspector, "age", "40")
    assert editor.field.error() == ""
    assert context.store.row("portraits", 1).age == 40


def test_words_stand_in_their_language(show, context, qtbot):
    add_campaign(context)
    add_portraits(context, 1)
    inspector = show("portraits", 1)
    type_in(qtbot, inspector, "role", "Hebamme", "words")
    inspector.switch.chosen.emit("en")
    assert field(inspector, "role", "words").widget.text() == ""
    type_in(qtbot, inspector, "role", "Midwife", "words")
    texts = context.store.read(queries.where, "portrait_texts", portrait_id=1)
    assert {text.language: text.role for text in texts} == {"de": "Hebamme", "en": "Midwife"}
    inspector.show_language("de")
    assert field(inspector, "role", "words").widget.text() == "Hebamme"


def test_private_data_are_folded_away_and_only_for_persons(show, context, qtbot):
    add_campaign(context)
    add_portraits(context, 1)
    context.store.apply(Insert.of("portraits", [rows.Portrait(9, 1, "place", "Altstadt")]))
    inspector = show("portraits", 1)
    group = inspector.form.group("Internal only")
    assert group.isVisible()
    surname = field(inspector, "surname", "person")
    assert not surname.field.isVisible()
    group.unfold()
    type_in(qtbot, inspector, "surname", "Birkenau", "person")
    (row,) = context.store.read(queries.where, "person_data", portrait_id=1)
    assert row.surname == "Birkenau"
    inspector.show_rows((9,))
    inspector.reload()
    assert not group.isVisible()
    assert not field(inspector, "age").field.isVisible()


def test_several_records_show_what_they_share_and_take_one_value(show, context, qtbot):
    add_campaign(context)
    ids = add_portraits(context, 12)
    inspector = show("portraits", *ids)
    assert inspector.title.text() == "12 portraits"
    role = field(inspector, "role", "words")
    assert role.widget.text() == ""
    assert role.widget.placeholderText() == "several values"
    assert not field(inspector, "name").field.isVisible()
    assert field(inspector, "status").widget.currentData() == "draft"
    type_in(qtbot, inspector, "role", "Zeugin", "words")
    choose(inspector, "status", "ready")
    lines = context.store.read(queries.lines, "portraits", ids)
    assert {(line.role, line.status) for line in lines} == {("Zeugin", "ready")}
    assert context.undo.count() == 2
    assert context.undo.undoText() == "12 portraits: Change status"
    context.undo.undo()
    context.undo.undo()
    lines = context.store.read(queries.lines, "portraits", ids)
    assert len({line.role for line in lines}) == 5


def test_several_records_move_to_another_campaign_and_are_due_together(show, context, qtbot):
    add_campaign(context)
    add_campaign(context, 2, "Stadt am Berg")
    ids = add_portraits(context, 3)
    inspector = show("portraits", *ids)
    assert field(inspector, "campaign_id").widget.currentText() == "Wir am Fluss"
    choose(inspector, "campaign_id", 2)
    type_in(qtbot, inspector, "due_on", "3.5.2026", "words")
    type_in(qtbot, inspector, "role", "Zeugin", "words")
    rows_ = context.store.read(queries.many, "portraits", ids)
    assert {row.campaign_id for row in rows_} == {2}
    texts = context.store.read(queries.beside, "portrait_texts", "portrait_id", ids)
    assert {(text.due_on, text.role) for text in texts} == {(date(2026, 5, 3), "Zeugin")}
    assert context.undo.count() == 3
    for _step in range(3):
        context.undo.undo()
    assert context.store.row("portraits", 1).campaign_id == 1


def test_more_than_a_thousand_records_are_one_step_with_progress(show, window, context, qtbot):
    add_campaign(context)
    ids = add_portraits(context, 1500)
    inspector = show("portraits", *ids)
    started = []
    context.jobs.started.connect(started.append)
    type_in(qtbot, inspector, "role", "Zeugin", "words")
    assert not inspector.form.isEnabled()
    qtbot.waitUntil(lambda: inspector.many.bulk is None, timeout=20_000)
    assert inspector.form.isEnabled()
    assert [job.title for job in started if not job.quiet] == ["1,500 portraits: Change role"]
    texts = context.store.read(queries.where, "portrait_texts")
    assert {text.role for text in texts} == {"Zeugin"}
    assert (context.undo.count(), context.undo.undoText()) == (1, "1,500 portraits: Change role")
    line = inspector.labels.line
    line.setFocus()
    qtbot.keyClicks(line, "Alle")
    qtbot.keyClick(line, ENTER)
    qtbot.waitUntil(lambda: inspector.many.bulk is None, timeout=20_000)
    assert len(context.store.read(queries.where, "portrait_labels")) == 1500
    assert len(context.store.read(queries.where, "labels")) == 1
    inspector.reload()
    assert [tag.mark.count for tag in inspector.labels.cloud.tags] == [1500]
    context.undo.undo()
    assert context.store.read(queries.where, "labels") == []
    settle(qtbot, context)


def test_what_is_typed_belongs_to_the_record_it_was_typed_for(show, context, qtbot):
    add_campaign(context)
    add_portraits(context, 2)
    inspector = show("portraits", 1)
    inspector.activateWindow()
    widget = field(inspector, "name").widget
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    widget.selectAll()
    qtbot.keyClicks(widget, "Erste")
    inspector.show_rows((2,))
    inspector.reload()
    assert context.store.row("portraits", 1).name == "Erste"
    assert context.store.row("portraits", 2).name == "Ayşe 00002"


def test_a_picture_tells_its_facts():
    i18n.install("de")
    picture = rows.Picture(1, "a" * 64, ".jpg", "a.jpg", 8_200_000, 4000, 5000, "JPEG", "CMYK")
    assert facts(picture) == (
        "4.000\u00a0×\u00a05.000\u00a0px · JPEG · CMYK · 8,2\u00a0MB\n"
        "Allein auf der Seite gut bis A0 aus üblichem Abstand, bis A1 mit 150 dpi."
    )
    tiny = rows.Picture(1, "a" * 64, ".jpg", "a.jpg", 900, 60, 60, "JPEG", "RGB")
    assert facts(tiny).endswith("im Feld einer Plakatwand kann es reichen.")


def test_a_campaign_with_dates_in_order_and_its_brand(show, context, qtbot):
    add_campaign(context, starts_on=date(2026, 5, 3))
    inspector = show("campaigns", 1)
    type_in(qtbot, inspector, "ends_on", "1.5.2026")
    assert field(inspector, "ends_on").field.error() == "The end comes before the start."
    type_in(qtbot, inspector, "ends_on", "31.10.26")
    assert context.store.row("campaigns", 1).ends_on == date(2026, 10, 31)
    line = field(inspector, "accent", "brand").widget.line
    line.setFocus()
    qtbot.keyClicks(line, "0b7285")
    qtbot.keyClick(line, ENTER)
    brand = context.store.row("brands", context.store.row("campaigns", 1).brand_id)
    assert (brand.accent, brand.name) == ("#0B7285", "Wir am Fluss")
    assert context.undo.undoText() == "Change colour"
    context.undo.undo()
    assert context.store.row("campaigns", 1).brand_id is None


def test_a_campaign_counts_and_speaks_languages(show, context, qtbot):
    add_campaign(context)
    add_portraits(context, 3)
    inspector = show("campaigns", 1)
    assert inspector.subtitle.text() == "3 portraits · 0 poster walls · 0 contacts"
    inspector.languages.added.emit("en")
    inspector.reload()
    (row,) = context.store.read(queries.where, "campaign_languages", campaign_id=1)
    assert row.language == "en"
    assert "en" not in [code for code, _name in inspector.languages._offers]
    inspector.languages.removed.emit(row.id)
    assert context.store.read(queries.where, "campaign_languages", campaign_id=1) == []


def test_a_hashtag_is_offered_from_the_claim_and_not_forced(show, context, qtbot):
    add_campaign(context, claim="Wir sind Köln am Fluss")
    inspector = show("campaigns", 1)
    button = inspector.suggestion
    assert (button.isVisible(), button.text()) == (True, "Take #WirSindKoelnAmFluss")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    inspector.reload()
    assert context.store.row("campaigns", 1).hashtag == "#WirSindKoelnAmFluss"
    assert field(inspector, "hashtag").field.note() == "compared as #wirsindkoelnamfluss"
    assert not button.isVisible()
    type_in(qtbot, inspector, "hashtag", "#AmFluss")
    inspector.reload()
    assert context.store.row("campaigns", 1).hashtag == "#AmFluss"
    assert button.isVisible()
    context.undo.undo()
    context.undo.undo()
    assert context.store.row("campaigns", 1).hashtag == ""


def test_the_kind_of_a_contact_decides_its_fields(show, context, qtbot):
    add_contacts(context)
    inspector = show("contacts", 1)
    assert inspector.title.text() == "Karoline Petersmann"
    assert field(inspector, "first_name").field.isVisible()
    choose(inspector, "kind", "company")
    inspector.reload()
    assert not field(inspector, "first_name").field.isVisible()
    type_in(qtbot, inspector, "email", "keine Adresse")
    assert "name@example.org" in field(inspector, "email").field.error()


def test_every_control_has_a_name(show, context):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    add_campaign(context)
    add_portraits(context, 1)
    add_contacts(context)
    for table in ("campaigns", "portraits", "contacts"):
        inspector = show(table, 1)
        for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton):
            for widget in inspector.findChildren(kind):
                if widget.objectName().startswith("qt_"):
                    continue
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or text or widget.toolTip(), (table, widget)


def test_an_unfolded_section_is_remembered_in_the_settings(show, context):
    add_campaign(context)
    add_portraits(context, 1)
    inspector = show("portraits", 1)
    folded = next(s.title for s in inspector.sections if s.fold)
    inspector.form.group(folded).unfold()
    assert context.settings.get("inspector.folds") == [folded]
    again = show("portraits", 1).form.group(folded)
    assert again.is_open
    again._fold(False)
    assert context.settings.get("inspector.folds") == []
    assert not show("portraits", 1).form.group(folded).is_open


def test_the_base_of_inspectors_cannot_be_made(window, context):
    with pytest.raises(TypeError, match="sources"):
        Inspector(context, window)  # pyright: ignore[reportAbstractUsage]
