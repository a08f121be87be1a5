"""Selecting: any number of rows costs as much as the stretches they make."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from array import array
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QStringListModel

from desktop.ui.portraits.columns import COLUMNS
from desktop.ui.tables import keeper
from desktop.ui.tables.model import LineModel
from desktop.ui.tables.pages import Pages
from desktop.ui.tables.sections import Sections, heading_rows
from desktop.ui.tables.view import TableView
from tests.fixtures.registers import add_campaign, add_portraits, context, settle  # noqa: F401


@given(
    kinds=st.lists(st.booleans(), max_size=30),
    parts=st.lists(st.tuples(st.integers(0, 29), st.integers(0, 8)), max_size=6),
)
def test_stretches_are_the_selected_records(
    kinds: list[bool], parts: list[tuple[int, int]]
) -> None:
    """`kinds`: which rows are headings. Selected parts may touch, overlap and end too far."""
    ids = array("q", [-row if heading else row for row, heading in enumerate(kinds, 1)])
    sections = Sections(ids, (), heading_rows(ids))
    rows = QStringListModel(["x"] * 40)
    chosen = QItemSelection()
    for first, more in parts:
        other = QItemSelection(rows.index(first, 0), rows.index(first + more, 0))
        chosen.merge(other, QItemSelectionModel.SelectionFlag.Select)
    selection = QItemSelectionModel(rows)
    selection.select(chosen, QItemSelectionModel.SelectionFlag.Select)
    pages = Pages(lambda _ids: [])
    pages.set_ids(ids)
    model: Any = SimpleNamespace(pages=pages, sections=sections)
    wanted = sorted(
        row
        for row in {row for first, more in parts for row in range(first, first + more + 1)}
        if row < len(ids) and ids[row] > 0
    )
    assert list(keeper.selected_rows(model, selection)) == wanted
    assert list(keeper.selected_ids(model, selection)) == [ids[row] for row in wanted]
    assert keeper.selected_number(model, selection) == len(wanted)
    assert keeper.selected_records(model, selection).tolist() == [ids[row] for row in wanted]
    groups = [sections.at(row) for row in wanted]
    counts = [(group, groups.count(group)) for group in dict.fromkeys(groups)]
    assert keeper.selected_groups(model, selection) == counts


@pytest.fixture
def table(context, qtbot):
    add_campaign(context)
    add_portraits(context, 3000)
    model = LineModel(context, "portraits", COLUMNS)
    model.activate()
    settle(qtbot, context)
    view = TableView(model, context.settings)
    qtbot.addWidget(view)
    view.setSelectionModel(QItemSelectionModel(model))
    view.resize(1000, 400)
    view.show()
    return view


def test_the_head_does_not_ask_each_selected_row(table, qtbot, monkeypatch):
    """With a million it did, for every column: the window stood still for minutes."""
    asked = []
    flags = LineModel.flags
    monkeypatch.setattr(
        LineModel, "flags", lambda model, index: asked.append(index.row()) or flags(model, index)
    )
    keeper.Keeper(table.lines, table.selectionModel()).select_all()
    table.grab()
    assert len(set(asked)) < 100
    assert table.selectionModel().isRowSelected(2999)
    assert not table.horizontalHeader().selectionModel().hasSelection()
