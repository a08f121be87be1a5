"""Places: sections of a town's portrait, what it lies in, the people in it."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db import queries, rows
from db.changes import Insert
from desktop.work import locating
from tests.fixtures.inspectors import field, show  # noqa: F401
from tests.fixtures.registers import context, settle, window  # noqa: F401

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def town(context):
    context.store.apply(Insert.of("campaigns", [rows.Campaign(1, "Land am Fluss")]))
    portraits = [
        rows.Portrait(1, 1, "place", "Auental"),
        rows.Portrait(2, 1, name="Mara", age=34),
        rows.Portrait(3, 1, name="Tom"),
    ]
    context.store.apply(Insert.of("portraits", portraits))
    return 1


def fill(line, text, qtbot):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Key.Key_Return)


def called(context, portrait):
    row = context.store.row("portraits", portrait)
    return locating.Tree.read(context.store).called(row.place_id)


def test_fields_that_do_not_apply_are_not_shown(show, town):
    place = show("portraits", town)
    assert place.form.group("Sections").isVisible()
    assert not place.form.group("Internal only").isVisible()
    hidden = (field(place, "age"), field(place, "quote", "words"))
    assert not any(editor.field.isVisible() for editor in hidden)
    assert place.place.district.isVisible()
    assert not place.place.town.isVisible()
    person = show("portraits", 2)
    assert not person.form.group("Sections").isVisible()
    assert field(person, "quote", "words").field.isVisible()
    assert person.place.town.isVisible()
    assert not person.place.region.isVisible()


def test_district_and_region_are_typed_and_made_in_passing(show, context, town, qtbot):
    inspector = show("portraits", town)
    fill(inspector.place.region, "Nordland", qtbot)
    inspector.reload()
    fill(inspector.place.district, "Kreis Hohenau", qtbot)
    assert called(context, town) == "Auental, Kreis Hohenau, Nordland"
    inspector.reload()
    assert inspector.place.district.text() == "Kreis Hohenau"
    context.undo.undo()
    context.undo.undo()
    assert context.store.read(queries.where, "places") == []


def test_people_are_added_from_the_town_and_a_click_goes_there(show, context, town, window, qtbot):
    inspector = show("portraits", town)
    fill(inspector.place.welcome.line, "Mar", qtbot)
    inspector.reload()
    (line,) = inspector.place.people.lines
    assert line.name.text() == "Mara, 34"
    person = show("portraits", 2)
    assert person.place.town.text() == "Auental"
    assert person.place.portrait_button.text() == "Portrait of Auental"
    QTest.mouseClick(person.place.portrait_button, LEFT)
    settle(qtbot, context)
    assert window.stage.current.chosen() == (1,)
    inspector.reload()
    QTest.mouseClick(line.remove, LEFT)
    assert called(context, 2) == ""
    context.undo.undo()
    assert called(context, 2) == "Auental"


def test_a_town_is_completed_for_a_person(show, context, town, qtbot):
    context.store.apply(locating.lies_in(context.store, town, "district", "Kreis Hohenau"))
    inspector = show("portraits", 3)
    line = inspector.place.town
    line.setFocus()
    qtbot.keyClicks(line, "aue")
    assert [offer.text for offer in line.offers()] == ["Auental, Kreis Hohenau"]
    qtbot.keyClick(line, Key.Key_Down)
    qtbot.keyClick(line, Key.Key_Return)
    assert called(context, 3) == "Auental, Kreis Hohenau"
    inspector.reload()
    fill(line, " ", qtbot)
    assert called(context, 3) == ""


def test_one_town_for_several_persons_is_one_step(show, context, town, qtbot):
    context.store.apply(locating.lies_in(context.store, town, "district", "Kreis Hohenau"))
    inspector = show("portraits", 1, 2, 3)
    line = inspector.place.town
    assert inspector.form.group("Where it belongs").isVisible()
    assert not inspector.place.region.isVisible()
    assert line.placeholderText() == "where they live"
    fill(line, "Neustadt", qtbot)
    assert [called(context, id_) for id_ in (1, 2, 3)] == [
        "Auental, Kreis Hohenau", "Neustadt", "Neustadt",
    ]  # fmt: skip
    assert context.undo.count() == 1
    assert context.undo.undoText() == "3 portraits: Change town"
    inspector.reload()
    assert line.text() == "Neustadt"
    context.store.apply(locating.put_named(context.store, (3,), "Auental"))
    inspector.reload()
    assert (line.text(), line.placeholderText()) == ("", "several values")
    context.undo.undo()
    assert called(context, 2) == ""
    assert not show("portraits", 1).place.town.isVisible()


def test_a_town_of_thousands_is_made_once(show, context, town, qtbot):
    ids = range(10, 1600)
    context.store.apply(Insert.of("portraits", [rows.Portrait(id_, 1) for id_ in ids]))
    inspector = show("portraits", *ids)
    fill(inspector.place.town, "Auental", qtbot)
    qtbot.waitUntil(lambda: inspector.many.bulk is None, timeout=20_000)
    (place,) = context.store.read(queries.where, "places")
    assert len(context.store.read(queries.where, "portraits", place_id=place.id)) == len(ids)


def test_sections_are_written_in_a_language_ordered_and_removed(show, context, town, qtbot):
    inspector = show("portraits", town)
    for heading in ("Burg", "Markt"):
        QTest.mouseClick(inspector.add_section, LEFT)
        card = inspector.sections_of.cards[-1]
        fill(card.editors["own", "heading"].widget, heading, qtbot)
        inspector.reload()
    QTest.mouseClick(inspector.sections_of.cards[1].up, LEFT)
    inspector.reload()

    def headings():
        return [card.row.heading for card in inspector.sections_of.cards]

    assert headings() == ["Markt", "Burg"]
    inspector.show_language("en")
    assert headings() == []
    inspector.show_language("de")
    QTest.mouseClick(inspector.sections_of.cards[0].remove, LEFT)
    inspector.reload()
    assert headings() == ["Burg"]
    found = context.store.read(queries.ids, queries.Query("portraits", search="burg"))
    assert list(found) == [town]
    context.undo.undo()
    inspector.reload()
    assert headings() == ["Markt", "Burg"]
