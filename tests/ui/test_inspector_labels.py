"""Labels in the inspector: typed, completed, taken off, renamed; by keys alone."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.work import labelling
from tests.fixtures.inspectors import show  # noqa: F401
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    add_portraits,
    context,  # noqa: F401
    window,  # noqa: F401
)

ENTER, ESCAPE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down
BACK, DELETE = Qt.Key.Key_Backspace, Qt.Key.Key_Delete


@pytest.fixture
def portraits(context):
    add_campaign(context)
    return add_portraits(context, 3)


def type_label(qtbot, inspector, text, *keys):
    line = inspector.labels.line
    line.setFocus()
    qtbot.keyClicks(line, text)
    for key in keys:
        qtbot.keyClick(line, key)
    inspector.reload()


def tags(inspector):
    return [(tag.mark.name, tag.mark.count) for tag in inspector.labels.cloud.tags]


def known(context):
    return [label.name for label in labelling.known(context.store)]


def test_enter_adds_a_label_that_is_made_on_the_fly(show, context, portraits, qtbot):
    inspector = show("portraits", 1)
    type_label(qtbot, inspector, "Presse  Mai", ENTER)
    assert tags(inspector) == [("Presse Mai", 1)]
    assert inspector.labels.line.text() == ""
    assert context.undo.undoText() == "Add label ‘Presse Mai’"
    type_label(qtbot, inspector, "presse mai", ENTER)
    assert (tags(inspector), context.undo.count()) == ([("Presse Mai", 1)], 1)
    context.undo.undo()
    inspector.reload()
    assert (tags(inspector), known(context)) == ([], [])


def test_what_is_typed_is_completed_with_the_arrows_or_a_click(show, context, portraits, qtbot):
    for name in ("Türöffner", "Presse", "Turm"):
        context.store.apply(labelling.give(context.store, "portraits", (3,), name))
    inspector = show("portraits", 1)
    line = inspector.labels.line
    line.setFocus()
    qtbot.keyClicks(line, "tur")
    assert [offer.text for offer in line.offers()] == ["Turm", "Türöffner"]
    qtbot.keyClick(line, DOWN)
    qtbot.keyClick(line, DOWN)
    qtbot.keyClick(line, ENTER)
    inspector.reload()
    assert tags(inspector) == [("Türöffner", 1)]
    qtbot.keyClick(line, DOWN)
    assert [offer.text for offer in line.offers()] == ["Presse", "Turm"]
    place = line._list.visualItemRect(line._list.item(0)).center()
    qtbot.mouseClick(line._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    inspector.reload()
    assert tags(inspector) == [("Presse", 1), ("Türöffner", 1)]
    qtbot.keyClicks(line, "neu")
    qtbot.keyClick(line, ESCAPE)
    assert (line.text(), context.undo.count()) == ("", 2)


def test_labels_are_taken_off_and_stay_known(show, context, portraits, qtbot):
    for name in ("A", "B", "C"):
        context.store.apply(labelling.give(context.store, "portraits", (1,), name))
    inspector = show("portraits", 1)
    type_label(qtbot, inspector, "", BACK)
    assert tags(inspector) == [("A", 1), ("B", 1)]
    tag = inspector.labels.cloud.tags[0]
    cross = QPoint(tag.width() - 12, tag.height() // 2)
    qtbot.mouseClick(tag, Qt.MouseButton.LeftButton, pos=cross)
    inspector.reload()
    assert tags(inspector) == [("B", 1)]
    (tag,) = inspector.labels.cloud.tags
    tag.setFocus()
    qtbot.keyClick(tag, DELETE)
    inspector.reload()
    assert tags(inspector) == []
    assert known(context) == ["A", "B", "C"]


def test_several_records_show_what_all_and_what_some_bear(show, context, portraits, qtbot):
    context.store.apply(labelling.give(context.store, "portraits", (1, 2, 3), "Alle"))
    context.store.apply(labelling.give(context.store, "portraits", (2,), "Manche"))
    inspector = show("portraits", *portraits)
    assert tags(inspector) == [("Alle", 3), ("Manche", 1)]
    assert inspector.labels.cloud.tags[1].accessibleName() == "Label: Manche, 1 of 3"
    mark = inspector.labels.cloud.tags[1].mark
    inspector.labels.menu(mark).actions()[0].trigger()
    inspector.reload()
    assert tags(inspector) == [("Alle", 3), ("Manche", 3)]
    assert context.undo.undoText() == "3 portraits: Add label ‘Manche’"
    context.undo.undo()
    inspector.reload()
    assert tags(inspector) == [("Alle", 3), ("Manche", 1)]


def test_a_label_is_renamed_and_deleted_everywhere(show, context, qtbot):
    ids = add_contacts(context)
    context.store.apply(labelling.give(context.store, "contacts", ids, "Sponsorr"))
    inspector = show("contacts", 1)
    mark = inspector.labels.cloud.tags[0].mark
    actions = {action.text(): action for action in inspector.labels.menu(mark).actions()}
    actions["Rename everywhere …"].trigger()
    line = inspector.labels.line
    assert (line.text(), inspector.labels.field.note()) == (
        "Sponsorr",
        "New name for ‘Sponsorr’, everywhere",
    )
    qtbot.keyClick(line, ESCAPE)
    assert inspector.labels.field.note() == ""
    inspector.labels.start_renaming(mark)
    qtbot.keyClicks(line, "Sponsor")
    qtbot.keyClick(line, ENTER)
    assert known(context) == ["Sponsor"]
    inspector.reload()
    mark = inspector.labels.cloud.tags[0].mark
    inspector.labels.menu(mark).actions()[2].trigger()
    assert known(context) == []
    context.undo.undo()
    context.undo.undo()
    inspector.reload()
    assert tags(inspector) == [("Sponsorr", 1)]


def test_what_was_typed_for_one_record_does_not_stay_for_the_next(show, context, portraits, qtbot):
    inspector = show("portraits", 1)
    line = inspector.labels.line
    line.setText("halb")
    inspector.show_rows((2,))
    inspector.reload()
    assert line.text() == ""
