"""Texts that are due or late, and photos without an alternative text."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db import queries, rows
from db.changes import Insert, Update
from desktop.ui.inspector.portrait import urgency
from desktop.ui.portraits.badges import badges
from desktop.ui.portraits.filters import CHIPS
from tests.fixtures.inspectors import field, show  # noqa: F401
from tests.fixtures.registers import context, window  # noqa: F401

TODAY = date.today()


@pytest.fixture
def portrait(context):
    store = context.store
    store.apply(Insert.of("campaigns", [rows.Campaign(1, "Wir")]))
    pictures = [
        rows.Picture(1, "a" * 64, ".jpg", "a.jpg", 1, 900, 900, creator="Jule"),
        rows.Picture(2, "b" * 64, ".jpg", "b.jpg", 1, 900, 900, alt_text="Eine Frau lacht"),
    ]
    store.apply(Insert.of("pictures", pictures))
    portraits = [rows.Portrait(1, 1, picture_id=1), rows.Portrait(2, 1, picture_id=2)]
    store.apply(Insert.of("portraits", portraits))
    texts = [
        rows.PortraitText(1, 1, "de", "Hebamme", due_on=TODAY - timedelta(3)),
        rows.PortraitText(2, 1, "en", "Midwife", due_on=TODAY - timedelta(9), state="released"),
    ]
    store.apply(Insert.of("portrait_texts", texts))
    return 1


def found(context, chip):
    (filter_,) = (each.make((), {}) for each in CHIPS if each.key == chip)
    query = queries.Query("portraits", filters=(filter_,))
    return list(context.store.read(queries.ids, query))


def test_a_late_text_is_marked_by_shape_and_words_until_it_is_released(show, context, portrait):
    inspector = show("portraits", portrait)
    assert inspector.due.isVisible()
    assert inspector.due.text() == "3 days overdue"
    (line, _other) = context.store.read(queries.lines, "portraits", (1, 2))
    assert line.due_on == TODAY - timedelta(3)
    late = badges(line)[0]
    assert (late.sign, late.tone) == ("bar", "red")
    context.store.apply(Update.one("portrait_texts", 1, state="released"))
    inspector.reload()
    assert not inspector.due.isVisible()
    (line, _other) = context.store.read(queries.lines, "portraits", (1, 2))
    assert line.due_on is None


@pytest.mark.parametrize(
    ("days", "light"), [(-1, "red"), (0, "yellow"), (7, "yellow"), (8, ""), (None, "")]
)
def test_what_is_due_within_a_week_is_marked_too(qapp, days, light):
    due = None if days is None else TODAY + timedelta(days)
    assert urgency(rows.PortraitText(1, 1, due_on=due), TODAY)[0] == light
    assert urgency(rows.PortraitText(1, 1, due_on=due, state="released"), TODAY)[0] == ""


def test_photos_without_an_alternative_text_are_found_until_it_is_typed(
    show, context, portrait, qtbot
):
    assert found(context, "no_alt_text") == [1]
    inspector = show("portraits", portrait)
    editor = field(inspector, "alt_text", "picture")
    editor.widget.setFocus()
    qtbot.keyClicks(editor.widget, "Eine Hebamme vor dem Rathaus")
    editor.widget.finish()
    assert found(context, "no_alt_text") == []
    context.undo.undo()
    assert found(context, "no_alt_text") == [1]
