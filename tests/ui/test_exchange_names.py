"""What the import page says of names, and of all that somebody should look at."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db import queries
from tests.fixtures.exchange import counts, done, opened, pick  # noqa: F401
from tests.fixtures.registers import (
    add_campaign,
    context,  # noqa: F401
    enter,  # noqa: F401
    settle,
    window,  # noqa: F401
)

LEFT = Qt.MouseButton.LeftButton


def test_full_names_are_parted_as_the_page_says_unless_somebody_says_otherwise(
    opened, context, qtbot, tmp_path
) -> None:
    add_campaign(context)
    file = tmp_path / "Liste.csv"
    file.write_bytes("Name;Alter\r\nÄnne Müller;18\r\nMüller, Jörg;19\r\nIda;20\r\n".encode())
    page = opened([file], "portraits")
    assert page.choices.columns.boxes["Name"].currentData() == "full_name"
    heads = [page.model.headerData(at, Qt.Orientation.Horizontal) for at in (2, 3, 4)]
    assert heads == ["First name (public)", "Surname (not public)", "Alter"]
    shown = [page.model.data(page.model.index(row, at)) for row in (0, 1) for at in (2, 3)]
    assert shown == ["Änne", "Müller", "Jörg", "Müller"]
    assert "‘Name’ is parted" in page.told.text()

    pick(qtbot, page.choices.columns.boxes["Name"], "name")
    done(page, context, qtbot)
    assert page.model.data(page.model.index(0, 2)) == "Änne Müller"
    assert "looks like a full name" in page.model.data(page.model.index(0, 0))
    assert "In 2 lines a full name would be public" in page.told.text()

    pick(qtbot, page.choices.columns.boxes["Name"], "full_name")
    done(page, context, qtbot)
    qtbot.mouseClick(page.import_button, LEFT)
    settle(qtbot, context)
    fresh = sorted(row.name for row in context.store.read(queries.where, "portraits"))
    assert fresh == ["Ida", "Jörg", "Änne"]
    private = {row.surname for row in context.store.read(queries.where, "person_data")}
    assert private == {"Müller"}


LISTED = "Name;Rolle\r\nMara Lind;Hebamme\r\nVON DER HEIDE Karl;Koch\r\nIda & Tom Öz;Paar\r\n"
CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Ilk;Ida\nBDAY:gestern\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nN:Lind;Mara\nEND:VCARD\n"
)


@pytest.mark.parametrize(
    ("name", "data", "register", "all_", "unsure"),
    [("Liste.csv", LISTED, "portraits", 3, [3, 4]), ("karten.vcf", CARDS, "contacts", 2, [1])],
)
def test_what_is_to_be_checked_is_counted_and_shown_alone(
    opened, context, qtbot, tmp_path, name, data, register, all_, unsure
) -> None:
    add_campaign(context)
    file = tmp_path / name
    file.write_text(data, encoding="utf-8")
    page = opened([file], register)
    assert counts(page) == {"new": all_, "check": len(unsure)}
    choices = page.counts.segments._buttons
    assert [button.text() for button in choices.values()] == [
        f"All {all_}", f"{all_} new", f"{len(unsure)} to check",
    ]  # fmt: skip
    qtbot.mouseClick(choices["check"], LEFT)
    rows = range(page.model.rowCount())
    assert [page.model.line(row).number for row in rows] == unsure
    page.table.selectRow(0)
    assert page.model.line(0).reason in page.told.text()
    qtbot.mouseClick(page.import_button, LEFT)  # a doubt keeps nothing out
    settle(qtbot, context)
    assert len(context.store.read(queries.where, register)) == all_


def test_a_line_that_goes_with_another_one_is_no_doubt_of_its_own(
    opened, context, tmp_path
) -> None:
    add_campaign(context)
    file = tmp_path / "Liste.csv"
    line = "Jo;Lang;weg.jpg\n"
    file.write_text(f"Vorname;Nachname;Datei\n{line}{line}", encoding="utf-8")
    page = opened([file], "portraits")
    assert counts(page) == {"new": 1, "same": 1, "check": 1}
    assert [row.check for row in page.trial.preview.lines] == [True, False]
    assert "weg.jpg" in page.trial.preview.lines[0].reason
