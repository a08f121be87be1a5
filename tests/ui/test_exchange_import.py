"""The import of tables and address cards through the window, with real events and files."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from db import queries
from db.changes import Update
from desktop.ui.exchange.aliases import AliasSheet
from desktop.ui.exchange.opening import open_files
from desktop.ui.exchange.page import ImportPage
from tests.fixtures.exchange import counts, done, opened, page_of, pick  # noqa: F401
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    add_portraits,
    context,  # noqa: F401
    enter,  # noqa: F401
    settle,
    window,  # noqa: F401
)

COPY = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
PEOPLE = (
    "Vorname;Nachname;Firma;Telefon;Mail;Amtstitel\r\n"
    "Karoline;Petersmann;Stadtwerke;0221 4710-999;k.petersmann@example.org;Rätin\r\n"
    "Özlem;Grünwerk;Bäckerei;0203 12;oe@example.org;\r\n"
    "Ida;Ilk;;;ida(at)example.org;\r\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table as German Excel saves it, with a heading that nobody knows."""
    file = tmp_path / "Presse.csv"
    file.write_bytes(PEOPLE.encode("cp1252"))
    return file


def contacts(context) -> dict[str, Any]:
    return {row.name: row for row in context.store.read(queries.where, "contacts")}


def test_nothing_is_written_before_import_and_one_undo_takes_all_back(
    opened, window, context, qtbot, table
) -> None:
    add_contacts(context)
    page = opened([table])
    assert counts(page) == {"new": 1, "changed": 1, "bad": 1}
    assert page.trial.wish.guess.encoding == "cp1252"
    assert len(contacts(context)) == 2
    changed = page.model.data(page.model.index(0, 5))
    assert changed == "0221 4710-100 → 0221 4710-999"
    steps = context.undo.count()
    table.unlink()  # what was read stays
    qtbot.mouseClick(page.import_button, LEFT)
    settle(qtbot, context)
    assert context.undo.count() == steps + 1
    assert contacts(context)["Grünwerk"].first_name == "Özlem"
    assert contacts(context)["Petersmann"].phone == "0221 4710-999"
    assert window.stage.current.key == "contacts"
    assert sorted(window.stage.current.chosen()) == [1, 3]
    assert {"Show", "Undo"} <= set(window.strip.buttons())
    qtbot.mouseClick(window.strip.buttons()["Undo"], LEFT)
    assert contacts(context)["Petersmann"].phone == "0221 4710-100"
    assert set(contacts(context)) == {"Petersmann", "Agentur Federkiel"}


def test_records_whose_words_alone_changed_are_chosen_and_no_filter_hides_them(
    opened, window, context, qtbot, tmp_path
) -> None:
    add_campaign(context)
    add_portraits(context, 6)
    file = tmp_path / "zitate.csv"
    file.write_text(
        "Vorname;Zitat;Alter\nTom 00001;A;\nAyşe 00002;B;\nIda 00004;;77\n", encoding="utf-8"
    )
    page = opened([file], "portraits")
    assert counts(page) == {"changed": 3}
    register = window.stage.areas()["portraits"]
    register.header.search.setText("Tom")
    settle(qtbot, context)
    done(page, context, qtbot)
    qtbot.mouseClick(page.import_button, LEFT)
    settle(qtbot, context)
    assert set(register.chosen()) == {1, 2, 4}
    register.keeper.clear()
    qtbot.mouseClick(window.strip.buttons()["Show"], LEFT)
    settle(qtbot, context)
    assert set(register.chosen()) == {1, 2, 4}


def test_a_choice_for_a_column_is_remembered_and_can_be_forgotten(
    opened, window, context, qtbot, table
) -> None:
    page = opened([table])
    assert 5 not in page.trial.mapped
    pick(qtbot, page.choices.columns.boxes["Amtstitel"], "function")
    done(page, context, qtbot)
    assert page.trial.mapped[5] == "function"
    assert context.store.read(queries.where, "header_aliases") == []
    qtbot.mouseClick(page.import_button, LEFT)
    settle(qtbot, context)
    (alias,) = context.store.read(queries.where, "header_aliases")
    assert (alias.register, alias.heading, alias.field) == ("contacts", "Amtstitel", "function")
    assert contacts(context)["Petersmann"].function == "Rätin"

    again = opened([table])
    assert again.trial.mapped[5] == "function"
    assert counts(again) == {"same": 2, "bad": 1}
    assert not again.import_button.isEnabled()

    window.actions.trigger("file.aliases")
    sheet = window.findChild(AliasSheet)
    pick(qtbot, sheet.boxes[alias.id], "note")
    (changed,) = context.store.read(queries.where, "header_aliases")
    assert changed.field == "note"
    sheet.buttons[alias.id].setFocus()
    qtbot.keyClick(sheet.buttons[alias.id], Qt.Key.Key_Space)
    assert context.store.read(queries.where, "header_aliases") == []
    context.undo.undo()
    assert len(context.store.read(queries.where, "header_aliases")) == 1
    sheet.close_card()


def test_what_was_guessed_can_be_changed(opened, context, qtbot, tmp_path) -> None:
    file = tmp_path / "komma.csv"
    file.write_bytes("Name;Ort\r\nMüller;Köln\r\nWeiß, Jörg;Bonn\r\n".encode())
    page = opened([file])
    assert page.trial.sheet.names == ("Name", "Ort")
    pick(qtbot, page.choices.parts["encoding"], "cp1252")
    done(page, context, qtbot)
    assert page.trial.sheet.rows[0].cells[0] == "MÃ¼ller"
    pick(qtbot, page.choices.parts["encoding"], "utf-8")
    pick(qtbot, page.choices.parts["separator"], ",")
    done(page, context, qtbot)
    assert page.trial.sheet.names[0] == "Name;Ort"
    assert page.trial.error is not None
    assert page.stack.currentWidget() is page.wrong
    assert not page.import_button.isEnabled()
    pick(qtbot, page.choices.parts["separator"], ";")
    pick(qtbot, page.choices.parts["header"], 0)
    done(page, context, qtbot)
    assert page.trial.sheet.names == ("A", "B")


def test_counts_filter_the_preview_and_faulty_lines_are_saved(
    opened, window, context, qtbot, table, tmp_path, monkeypatch
) -> None:
    page = opened([table])
    qtbot.mouseClick(page.counts.segments._buttons["bad"], LEFT)
    assert page.model.rowCount() == 1
    assert page.model.line(0).number == 4
    page.table.setCurrentIndex(page.model.index(0, 0))
    assert "Line 4" in page.told.text()
    assert "ida(at)example.org" in page.told.text()
    out = tmp_path / "schlecht.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    qtbot.mouseClick(page.bad_button, LEFT)
    settle(qtbot, context)
    (row,) = csv.DictReader(io.StringIO(out.read_text("utf-8-sig")), delimiter=";")
    assert row["Vorname"] == "Ida"
    assert "ida(at)example.org" in row["Reason"]


def test_the_notice_says_how_many_lines_were_faulty(
    opened, window, context, qtbot, table, tmp_path
) -> None:
    page = opened([table])
    assert counts(page) == {"new": 2, "bad": 1}
    qtbot.mouseClick(page.import_button, LEFT)
    settle(qtbot, context)
    assert window.strip.text() == "2 contacts imported: 2 new, 1 faulty line left out"
    assert window.strip.messages.front.kind == "warning"
    cards = tmp_path / "karten.vcf"
    cards.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nN:Ilk;Ida\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nNOTE:niemand\nEND:VCARD\n"
    )
    page = opened([cards])
    qtbot.mouseClick(page.import_button, LEFT)
    settle(qtbot, context)
    assert "1 faulty card left out" in window.strip.text()


def drop(target: QWidget, paths) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPoint(60, 60)
    enter = QDragEnterEvent(at, COPY, data, LEFT, NONE)
    QApplication.sendEvent(target, enter)
    event = QDropEvent(QPointF(at), COPY, data, LEFT, NONE)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def test_a_table_dropped_on_the_contacts_opens_its_page(
    window, enter, context, qtbot, table
) -> None:
    add_contacts(context)
    area = enter("contacts")
    assert area.zones[0]._say(mime(table), None)[0] == "Import table ‘Presse.csv’ into contacts"
    assert drop(area.list.viewport(), [table])
    assert counts(page_of(window, context, qtbot))["changed"] == 1
    photo = table.with_name("x.jpg")
    photo.write_bytes(b"")
    enter("contacts")
    assert not drop(area.list.viewport(), [photo])


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_photos_dropped_with_a_table_find_their_rows(
    window, enter, context, qtbot, tmp_path
) -> None:
    add_campaign(context)
    photos = []
    for number, name in enumerate(("Mara.jpg", "Tom.jpg", "Niemand.jpg")):
        photos.append(tmp_path / name)
        Image.new("RGB", (300, 400), (80 * number, 10, 90)).save(photos[-1])
    file = tmp_path / "Liste.csv"
    file.write_text("Datei;Vorname;Alter;Fotografin\nmara;Mara;34;Ida\nTom.JPG;Tom;51;Ida\n")
    area = enter("portraits")
    said = area.receiving.say_drop(mime(file, *photos), None, area.empty)
    assert said is not None
    assert "Liste.csv" in said[0]
    assert "3 photos" in said[0]
    assert drop(area.empty, [file, *photos])
    page = page_of(window, context, qtbot)
    assert counts(page) == {"new": 2}
    assert "Niemand.jpg" in page.told.text()
    assert context.store.read(queries.where, "pictures") == []
    steps = context.undo.count()
    qtbot.mouseClick(page.import_button, LEFT)
    qtbot.waitUntil(lambda: context.undo.count() == steps + 1, timeout=10_000)
    settle(qtbot, context)
    pictures = {row.id: row for row in context.store.read(queries.where, "pictures")}
    shown = {
        row.name: pictures[row.picture_id].file_name
        for row in context.store.read(queries.where, "portraits")
    }
    assert shown == {"Mara": "Mara.jpg", "Tom": "Tom.jpg"}
    assert {row.creator for row in pictures.values()} == {"Ida"}
    context.undo.undo()
    assert context.store.read(queries.where, "portraits") == []
    assert context.store.read(queries.where, "pictures") == []


def test_address_cards_come_into_contacts(opened, window, context, qtbot, tmp_path) -> None:
    add_contacts(context)
    file = tmp_path / "karten.vcf"
    file.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nN:Petersmann;Karoline\nEMAIL:k.petersmann@example.org\n"
        "TEL:0171 39200\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nN:Ilk;Ida\nEND:VCARD\n"
    )
    page = opened([file], "portraits")
    assert counts(page) == {"new": 1, "changed": 1}
    qtbot.mouseClick(page.import_button, LEFT)
    settle(qtbot, context)
    assert "Ilk" in contacts(context)
    assert window.stage.current.key == "contacts"
    there = contacts(context)
    assert {there["Ilk"].id, there["Petersmann"].id} == set(window.stage.current.chosen())


def test_cards_are_counted_as_cards_and_not_by_lines(opened, context, qtbot, tmp_path) -> None:
    file = tmp_path / "karten.vcf"
    file.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nN:Ilk;Ida\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nNOTE:x\nEND:VCARD\n"
    )
    page = opened([file])
    assert page.model.headerData(1, Qt.Orientation.Horizontal) == "Card"
    numbers = [page.model.line(row).number for row in range(page.model.rowCount())]
    assert numbers == [1, 2]
    page.table.selectRow(1)
    assert page.told.text().startswith("Card 2 – faulty: Card 2 (line 5 of the file) has no name")


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [("leer.csv", b"", "empty"), ("bild.xlsx", b"\x89PNG\r\n\x1a\n" + b"0" * 99, "Nothing was")],
)
def test_what_is_no_table_is_told(opened, context, qtbot, tmp_path, name, data, word) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    page = opened([file])
    assert page.trial.error is not None
    assert word in page.wrong._text.text()
    assert not page.import_button.isEnabled()


def test_a_file_that_vanished_is_told(window, enter, context, qtbot, tmp_path) -> None:
    enter("contacts")
    open_files(window, [tmp_path / "weg.csv"], "contacts")
    settle(qtbot, context)
    assert window.stage.board() is None
    assert "not there" in window.strip.text()


def test_the_keyboard_alone_imports_and_leaves(
    window, enter, context, qtbot, table, monkeypatch
) -> None:
    enter("contacts")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(table), ""))
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_T, ctrl)
    page = page_of(window, context, qtbot)
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    settle(qtbot, context)
    assert window.stage.current.key == "contacts"
    assert contacts(context) == {}
    qtbot.keyClick(window, Qt.Key.Key_T, ctrl)
    page = page_of(window, context, qtbot)
    reached: list[QWidget] = []
    for _ in range(60):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        widget = window.focusWidget()
        if page.isAncestorOf(widget):
            reached.append(widget)
    for widget in reached:
        named = widget.accessibleName() or getattr(widget, "text", lambda: "")()
        assert named, widget
    assert {page.table, page.import_button, page.cancel_button, page.choices.key} <= set(reached)
    assert set(page.choices.columns.boxes.values()) <= set(reached)
    page.import_button.setFocus()
    qtbot.keyClick(page.import_button, Qt.Key.Key_Return)
    settle(qtbot, context)
    assert len(contacts(context)) == 2


def test_ten_thousand_lines_are_compared_and_shown(opened, context, qtbot, tmp_path) -> None:
    file = tmp_path / "viele.csv"
    lines = [f"Person{i};Name{i};p{i}@example.org;Köln" for i in range(10_000)]
    file.write_text("\n".join(["Vorname;Nachname;E-Mail;Ort", *lines]), encoding="utf-8")
    page = opened([file])
    assert counts(page) == {"new": 10_000}
    assert page.model.rowCount() == 10_000
    page.table.scrollToBottom()
    assert page.table.rowAt(page.table.viewport().height() - 20) >= 9_990


def test_the_preview_follows_what_is_undone(opened, context, qtbot, table) -> None:
    page = opened([table])
    qtbot.mouseClick(page.import_button, LEFT)
    settle(qtbot, context)
    page = opened([table])
    assert counts(page) == {"same": 2, "bad": 1}
    context.undo.undo()
    done(page, context, qtbot)
    assert counts(page) == {"new": 2, "bad": 1}


def test_a_table_on_the_wrong_register_goes_where_its_columns_belong(
    opened, context, qtbot, tmp_path
) -> None:
    add_campaign(context)
    people = tmp_path / "Leute.csv"
    people.write_bytes(b"Vorname;Zitat;Alter\r\nMara;Hier.;34\r\n")
    page = opened([people], "contacts")
    assert page.wish.goal.register == page.choices.register.current() == "portraits"
    assert page.wish.goal.campaign
    assert counts(page) == {"new": 1}
    # What somebody chooses afterwards stays.
    page.choices.take_register("contacts")
    done(page, context, qtbot)
    assert page.wish.goal.register == "contacts"


def test_contacts_opened_on_the_portraits(opened, context, table) -> None:
    add_campaign(context)
    page = opened([table], "portraits")
    assert page.wish.goal.register == "contacts"
    assert counts(page) == {"new": 2, "bad": 1}


def test_a_file_that_is_still_read_says_so(window, enter, context, qtbot, table) -> None:
    from desktop.work.tabling.columns import Goal

    page = ImportPage(context, window, table.name, table.read_bytes(), Goal("contacts"), ["Herbst"])
    qtbot.addWidget(page)
    assert page.stack.currentWidget() is page.waiting
    assert page.choices.reading.isHidden()
    done(page, context, qtbot)
    assert page.stack.currentWidget() is page.table
    assert not page.choices.reading.isHidden()


def people(number: int) -> str:
    """A table of so many contacts."""
    rows = [f"Person{i};Name{i};p{i}@example.org;Presse" for i in range(number)]
    return "\n".join(["Vorname;Nachname;E-Mail;Labels", *rows])


@pytest.fixture
def many(opened, tmp_path):
    """The page of a table with a thousand new contacts."""
    file = tmp_path / "viele.csv"
    file.write_text(people(1000), encoding="utf-8")
    return opened([file])


def test_many_records_come_in_portions_and_are_one_step(many, window, context, qtbot) -> None:
    portions: list[int] = []
    context.store.changed.connect(
        lambda touched: portions.append(sum(map(len, touched.tables.values())))
    )
    steps = context.undo.count()
    qtbot.mouseClick(many.import_button, LEFT)
    assert portions == []  # the click itself writes nothing
    qtbot.waitUntil(lambda: window.stage.current is not None, timeout=20_000)
    settle(qtbot, context)
    assert len(portions) > 1  # how many depends on the machine
    assert context.undo.count() == steps + 1
    assert len(contacts(context)) == 1000
    # What was imported is selected, all of it.
    assert len(window.stage.current.chosen()) == 1000
    assert "1,000 contacts imported" in window.strip.text()
    portions.clear()
    qtbot.mouseClick(window.strip.buttons()["Undo"], LEFT)
    assert portions == []
    settle(qtbot, context)
    assert len(portions) > 1
    assert contacts(context) == {}
    assert context.store.read(queries.where, "labels") == []
    context.undo.redo()
    assert len(contacts(context)) == 1000


def test_stopping_an_import_leaves_nothing(many, window, context, qtbot) -> None:
    context.store.changed.connect(lambda _touched: many.leave())
    steps = context.undo.count()
    qtbot.mouseClick(many.import_button, LEFT)
    done(many, context, qtbot)
    assert contacts(context) == {}
    assert context.store.read(queries.where, "labels") == []
    assert (context.undo.count(), context.undo.canRedo()) == (steps, False)
    # The page is there still, and can try again.
    assert window.stage.board() is many
    assert "nothing was changed" in window.strip.text()
    assert many.import_button.isEnabled()


def test_an_import_goes_on_while_something_else_is_done(many, window, context, qtbot) -> None:
    meddled: list[bool] = []

    def meddle(_touched: object) -> None:
        if not meddled:
            meddled.append(True)
            window.show_area("contacts")
            change = Update.one("contacts", 1, town="Köln")
            context.undo.push_change("Ort", change)

    context.store.changed.connect(meddle, Qt.ConnectionType.QueuedConnection)
    qtbot.mouseClick(many.import_button, LEFT)
    qtbot.waitUntil(lambda: len(contacts(context)) == 1000, timeout=20_000)
    settle(qtbot, context)
    assert "1,000 contacts imported" in window.strip.text()
    assert context.store.row("contacts", 1).town == "Köln"
    while context.undo.canUndo():
        context.undo.undo()
    assert contacts(context) == {}


def test_what_stays_of_a_stopped_import_is_told(many, window, context, qtbot) -> None:
    seen: list[int] = []

    def meddle(_touched: object) -> None:
        seen.append(len(contacts(context)))
        if len(seen) == 1:
            context.undo.push_change("Ort", Update.one("contacts", 1, town="Köln"))
        elif len(seen) == 3:  # a portion after what was done in between
            writing.cancel()

    qtbot.mouseClick(many.import_button, LEFT)
    writing = many._writing
    assert writing is not None
    context.store.changed.connect(meddle, Qt.ConnectionType.QueuedConnection)
    with qtbot.waitSignal(writing.ended, timeout=20_000) as end:
        pass
    settle(qtbot, context)
    assert end.args == ["stopped"]
    assert 0 < len(contacts(context)) < 1000
    assert "half way" in window.strip.text()
    # The step on top is what was done in between, which nobody wants back here.
    assert "Undo" not in window.strip.buttons()
    assert context.undo.undoText() == "Ort"


def test_what_changed_before_the_import_is_ready_is_shown_first(many, context, qtbot) -> None:
    qtbot.mouseClick(many.import_button, LEFT)
    add_contacts(context)
    qtbot.waitUntil(lambda: many._writing is None, timeout=20_000)
    assert len(contacts(context)) == 2
    done(many, context, qtbot)
    assert counts(many) == {"new": 1000}
