"""All places in a sheet: renamed, deleted where nothing belongs to them, searched."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db import queries, rows
from db.changes import Insert
from db.portrait_rows import Place, PlaceSection
from desktop.ui.portraits.places import PlacesSheet
from desktop.work import locating
from tests.fixtures.registers import context, settle, window  # noqa: F401

Key = Qt.Key


@pytest.fixture
def sheet(window, context, qtbot):
    context.store.apply(Insert.of("campaigns", [rows.Campaign(1, "Land am Fluss")]))
    context.store.apply(Insert.of("places", [
        Place(1, "Nordland", "region"), Place(2, "Kreis Hohenau", "district", 1),
        Place(3, "Auental", "town", 2), Place(4, "Neustadt", "town", 2),
    ]))  # fmt: skip
    context.store.apply(Insert.of("portraits", [rows.Portrait(1, 1, name="Mara", place_id=3)]))
    window.activateWindow()
    settle(qtbot, context)
    window.actions.trigger("portraits.places")
    (made,) = window.findChildren(PlacesSheet)
    return made


def fill(line, text, qtbot):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Key.Key_Return)


def names(context):
    return [place.name for place in context.store.read(queries.where, "places")]


def test_the_tree_is_shown_with_what_belongs_to_it(sheet):
    lines = list(sheet.lines.values())
    assert [line.name.text() for line in lines] == [
        "Nordland", "Kreis Hohenau", "Auental", "Neustadt",
    ]  # fmt: skip
    depths = [line.layout().contentsMargins().left() for line in lines]
    assert depths[0] < depths[1] < depths[2] == depths[3]
    assert [line.count.text() for line in lines] == ["", "", "1 portrait", ""]
    assert not sheet.search.isVisible()


def test_a_place_is_renamed_in_place(sheet, context, qtbot):
    line = sheet.lines[3]
    fill(line.name, "Auenthal", qtbot)
    assert names(context)[2] == "Auenthal"
    assert line is sheet.lines[3]
    assert line.name.hasFocus()
    fill(line.name, "neustadt", qtbot)
    assert line.field.error() == "There is ‘neustadt’ already. Both can be merged."
    fill(line.name, " ", qtbot)
    assert line.field.error() == "A place needs a name."
    assert names(context)[2] == "Auenthal"
    context.undo.undo()
    assert sheet.lines[3].place.name == "Auental"


def test_only_what_nothing_belongs_to_is_deleted(sheet, context, window, qtbot):
    for place, why in (
        (3, "‘Auental’ stays: it has 1 portrait."),
        (2, "‘Kreis Hohenau’ stays: it holds 2 places."),
    ):
        line = sheet.lines[place]
        line.remove.setFocus()
        qtbot.keyClick(line.remove, Key.Key_Space)
        assert line.field.error() == why
    assert len(names(context)) == 4
    line = sheet.lines[4]
    line.remove.setFocus()
    qtbot.keyClick(line.remove, Key.Key_Space)
    assert names(context) == ["Nordland", "Kreis Hohenau", "Auental"]
    assert window.strip.text() == "Place ‘Neustadt’ deleted"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert sheet.isAncestorOf(focus)
    context.undo.undo()
    assert names(context)[3] == "Neustadt"
    assert 4 in sheet.lines


def test_many_places_are_searched(sheet, context, qtbot):
    towns = [Place(id_, f"Dorf {id_:03d}", "town", 1) for id_ in range(100, 250)]
    context.store.apply(Insert.of("places", towns))
    assert len(sheet.lines) == 100
    assert sheet.more.text() == "54 more: search for them"
    sheet.search.setFocus()
    qtbot.keyClicks(sheet.search, "hohen")
    qtbot.waitUntil(lambda: len(sheet.lines) == 3)
    assert sheet.more.isHidden()


def merge_entry(sheet, line, monkeypatch):
    """The words of the only entry of the menu, which is chosen."""
    said = []

    def choose(menu, _widget):
        (action,) = menu.actions()
        said.append(action.text())
        action.trigger()

    monkeypatch.setattr("desktop.ui.portraits.places.pop_up_below", choose)
    line.join.click()
    return said[0]


def test_places_of_one_name_are_merged_with_people_and_sections(
    sheet, context, window, qtbot, monkeypatch
):
    store = context.store
    store.apply(Insert.of("places", [Place(5, "auental", "town")]))
    store.apply(Insert.of("portraits", [
        rows.Portrait(2, 1, name="Tom", place_id=5),
        rows.Portrait(3, 1, "place", "Auental", place_id=3),
        rows.Portrait(4, 1, "place", "Auental", place_id=5),
    ]))  # fmt: skip
    store.apply(Insert.of("place_sections", [
        PlaceSection(1, 3, heading="Markt"), PlaceSection(2, 4, heading="Burg"),
    ]))  # fmt: skip
    settle(qtbot, context)
    before = {name: store.read(queries.where, name)
              for name in ("places", "portraits", "place_sections")}  # fmt: skip
    assert not sheet.lines[4].join.isVisible()
    line = sheet.lines[5]
    assert line.join.isVisible()
    assert line.join.accessibleName() == "Merge ‘auental’ with its namesake…"
    said = merge_entry(sheet, line, monkeypatch)
    assert said == "Merge into ‘Auental, Kreis Hohenau, Nordland’ (2 portraits)"
    assert 5 not in sheet.lines
    assert {row.id: row.place_id for row in store.read(queries.where, "portraits")} == {
        1: 3, 2: 3, 3: 3,
    }  # fmt: skip
    sections = store.read(queries.where, "place_sections", portrait_id=3)
    assert {row.heading for row in sections} == {"Markt", "Burg"}
    assert "merged" in window.strip.text()
    context.undo.undo()
    assert {name: store.read(queries.where, name) for name in before} == before


def test_a_name_that_is_there_offers_to_merge(sheet, context, qtbot, monkeypatch):
    line = sheet.lines[3]
    fill(line.name, "Neustadt", qtbot)
    assert line.join.isVisible()
    merge_entry(sheet, line, monkeypatch)
    assert names(context) == ["Nordland", "Kreis Hohenau", "Neustadt"]
    assert context.store.row("portraits", 1).place_id == 4


def test_a_place_that_knows_less_learns_where_it_lies(context):
    store = context.store
    store.apply(Insert.of("places", [
        Place(1, "Nordland", "region"), Place(2, "Auental", "town", 1), Place(3, "Auental"),
    ]))  # fmt: skip
    store.apply(locating.merge(store, 2, 3))
    assert store.row("places", 3).parent_id == 1
