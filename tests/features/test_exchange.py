"""Steps of exchange.feature, through the real window."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from db import queries
from desktop.ui.exchange.page import ImportPage
from tests.fixtures.registers import add_campaign, context, enter, settle, window  # noqa: F401
from tests.ui.test_exchange_import import counts, done, drop, page_of, pick

scenarios(str(Path(__file__).with_name("exchange.feature")))

PEOPLE = (("Özlem", 29, "Bäckerin"), ("Mara", 34, "Hebamme"), ("Tom", 51, "Brückenwart"))


@dataclass
class Office:
    """The spreadsheet, and the page that shows it."""

    file: Path
    drop: Callable[[Path], ImportPage]
    page: ImportPage | None = None

    def write(self, roles: dict[str, str]) -> None:
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.append(("Vorname", "Alter", "Was sie tut"))
        for name, age, role in PEOPLE:
            sheet.append((name, age, roles.get(name, role)))
        book.save(self.file)


@pytest.fixture
def office(window, enter, context, qtbot, tmp_path) -> Office:
    def dropped(file: Path) -> ImportPage:
        area = enter("portraits")
        assert drop(area.empty, [file])
        return page_of(window, context, qtbot)

    return Office(tmp_path / "Mitwirkende.xlsx", dropped)


@given(parsers.parse('the campaign "{name}"'))
def campaign(context, name: str) -> None:
    add_campaign(context, name=name)


@given(
    parsers.parse('a spreadsheet of three people with the heading "{heading}" that nobody knows')
)
def spreadsheet(office: Office, heading: str) -> None:
    assert heading == "Was sie tut"
    office.write({})


@when("the spreadsheet is dropped on the portraits")
def dropped(office: Office) -> None:
    office.page = office.drop(office.file)


@then(parsers.parse("the preview tells of {new:d} new lines"))
def new_lines(office: Office, new: int) -> None:
    assert office.page is not None
    assert counts(office.page) == {"new": new}


@then(parsers.parse("the preview tells of {changed:d} changed and {same:d} same lines"))
def changed_lines(office: Office, changed: int, same: int) -> None:
    assert office.page is not None
    assert counts(office.page) == {"changed": changed, "same": same}


@then("there are no portraits")
def no_portraits(context) -> None:
    assert context.store.read(queries.where, "portraits") == []


@when(parsers.parse('the column "{heading}" is said to be the role'))
def assigned(office: Office, context, qtbot, heading: str) -> None:
    assert office.page is not None
    pick(qtbot, office.page.choices.columns.boxes[heading], "role")
    done(office.page, context, qtbot)


@when("the import is confirmed")
def confirmed(office: Office, context, qtbot) -> None:
    assert office.page is not None
    qtbot.mouseClick(office.page.import_button, Qt.MouseButton.LeftButton)
    settle(qtbot, context)


@given(parsers.parse('the spreadsheet was imported with "{heading}" as the role'))
def imported(office: Office, context, qtbot, heading: str) -> None:
    office.page = office.drop(office.file)
    assigned(office, context, qtbot, heading)
    confirmed(office, context, qtbot)


@when(parsers.parse('the role of {name} in the spreadsheet becomes "{role}"'))
def edited(office: Office, name: str, role: str) -> None:
    office.write({name: role})


@when("the last step is undone")
def undone(context, qtbot) -> None:
    context.undo.undo()
    settle(qtbot, context)


@then(parsers.parse("the portraits are {wanted}"))
def portraits(context, wanted: str) -> None:
    query = queries.Query("portraits").sorted_by("name")
    lines = context.store.read(queries.lines, "portraits", context.store.read(queries.ids, query))
    assert "; ".join(f"{line.name}, {line.role}" for line in lines) == wanted
