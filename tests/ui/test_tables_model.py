"""The model of a register: rows by id, lines by the page, sorted and searched in SQL."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from db.filters import Having
from desktop.ui.portraits.columns import COLUMNS
from desktop.ui.tables.keeper import Keeper
from desktop.ui.tables.model import LineModel
from desktop.work import verbs
from tests.fixtures.registers import add_campaign, add_portraits, context, settle  # noqa: F401


@pytest.fixture
def model(context, qtbot):
    add_campaign(context)
    add_portraits(context, 300)
    made = LineModel(context, "portraits", COLUMNS)
    made.activate()
    settle(qtbot, context)
    yield made
    made.deleteLater()


def names(model):
    return [model.line(row).name for row in range(model.rowCount())]


def column(model, name):
    return model.column_named(name)


def cell(model, row, name):
    return model.index(row, column(model, name))


def test_holds_to_the_contract_of_models(model, qtmodeltester):
    qtmodeltester.check(model, force_py=False)


def test_reads_only_the_pages_that_are_looked_at(model):
    assert model.rowCount() == 300
    assert model.pages.fetched == 0
    assert model.data(cell(model, 0, "role")) == "Brückenwart"
    assert model.pages.fetched == 1


def test_sorts_in_sql_like_a_german_dictionary(model, qtbot, context):
    model.sort(column(model, "name"))
    settle(qtbot, context)
    found = names(model)
    assert found[0].startswith("Änne")
    order = ["Änne", "Ayşe", "Bruno", "Ida", "Jörg", "Łucja", "Mara", "Özlem", "Tom", "Zoë"]
    assert list(dict.fromkeys(name.split()[0] for name in found)) == order
    model.sort(column(model, "name"), Qt.SortOrder.DescendingOrder)
    settle(qtbot, context)
    assert names(model) == found[::-1]


def test_searches_without_case_and_marks(model, qtbot, context):
    model.ask(replace(model.query, search="ozlem"))
    settle(qtbot, context)
    assert model.rowCount() == 30
    assert model.total == 300
    assert {name.split()[0] for name in names(model)} == {"Özlem"}


def test_only_the_last_question_counts(model, qtbot, context):
    for text in ("o", "oz", "ozl", "tom"):
        model.ask(replace(model.query, search=text))
    settle(qtbot, context)
    assert {name.split()[0] for name in names(model)} == {"Tom"}


def test_the_scope_counts_as_the_whole(model, qtbot, context):
    add_campaign(context, 2, "Andere")
    add_portraits(context, 7, campaign=2, first=1000)
    model.ask(replace(model.query, search="mara"), (Having.of("campaign_id", 2),))
    settle(qtbot, context)
    assert (model.rowCount(), model.total) == (1, 7)


def test_editing_a_cell_is_one_step_that_says_what_it_did(model, qtbot, context):
    assert model.setData(cell(model, 4, "role"), "Zauberer")
    assert context.undo.undoText() == "Change role"
    assert model.data(cell(model, 4, "role")) == "Zauberer"
    context.undo.undo()
    assert model.data(cell(model, 4, "role")) != "Zauberer"
    settle(qtbot, context)


def test_the_same_value_is_no_step(model, context):
    index = cell(model, 4, "role")
    assert not model.setData(index, f" {model.data(index)} ")
    assert context.undo.count() == 0


def test_a_value_that_cannot_be_is_refused_with_its_reason(model, qtbot, context):
    with qtbot.waitSignal(model.refused) as refused:
        assert not model.setData(cell(model, 0, "age"), 200)
    assert "120" in refused.args[0]
    assert context.undo.count() == 0


def test_an_edit_moves_the_row_without_a_reset(model, qtbot, context):
    model.sort(column(model, "name"))
    settle(qtbot, context)
    id_ = model.id_at(100)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.layoutChanged):
        context.store.apply(verbs.set_values("portraits", (id_,), name="Aaron"))
        settle(qtbot, context)
    assert model.id_at(0) == id_
    assert model.line(0).name == "Aaron"


def test_rows_come_and_go_one_by_one(model, qtbot, context):
    with qtbot.assertNotEmitted(model.modelReset):
        context.store.apply(verbs.remove(context.store, "portraits", (10, 11, 50)))
        settle(qtbot, context)
        add_portraits(context, 2, first=500)
        settle(qtbot, context)
    assert model.rowCount() == 299
    assert model.row_of(501) == 298
    assert model.row_of(50) is None


def test_a_change_reads_only_the_touched_page_again(model, qtbot, context):
    for row in (0, 100, 200):
        model.line(row)
    with qtbot.waitSignal(model.dataChanged) as told:
        context.store.apply(verbs.set_values("portraits", (5,), age=77))
    assert [told.args[0].row(), told.args[1].row()] == [4, 4]
    settle(qtbot, context)
    assert model.line(4).age == 77


def test_a_list_off_screen_asks_when_it_comes_back(model, qtbot, context):
    model.deactivate()
    add_portraits(context, 5, first=900)
    settle(qtbot, context)
    assert model.rowCount() == 300
    model.activate()
    settle(qtbot, context)
    assert model.rowCount() == 305


def test_flags_read_nothing(model):
    for row in range(300):
        model.flags(model.index(row, 1))
    assert model.pages.fetched == 0


@pytest.fixture
def keeper(model):
    return Keeper(model, QItemSelectionModel(model))


def test_the_selection_survives_another_order(model, keeper, qtbot, context):
    keeper.select((7, 70, 170))
    current = keeper.selection.currentIndex().row()
    assert model.id_at(current) == 7
    with qtbot.waitSignal(model.modelReset):
        model.sort(column(model, "name"), Qt.SortOrder.DescendingOrder)
    assert set(keeper.ids()) == {7, 70, 170}
    assert model.id_at(keeper.selection.currentIndex().row()) == 7


def test_the_selection_forgets_what_the_search_hides(model, keeper, qtbot, context):
    keeper.select((5, 6, 7))
    told = []
    keeper.chosen.connect(told.append)
    model.ask(replace(model.query, search="Özlem"))
    settle(qtbot, context)
    assert told[-1] == keeper.ids()
    assert set(keeper.ids()) == {5}


def test_selecting_everything_reads_nothing(model, keeper):
    keeper.select_all()
    assert len(keeper.ids()) == 300
    assert model.pages.fetched == 0


def test_a_closed_library_leaves_an_empty_list(model, context):
    context.close_library()
    assert model.rowCount() == 0
    assert model.total == 0
