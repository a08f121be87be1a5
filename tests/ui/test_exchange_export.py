"""The export of a register through its window: what is asked, what is written, what is told."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

import csv
import io
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from db.changes import Insert
from db.portrait_rows import Place
from desktop.ui.exchange.actions import exporting_of
from desktop.ui.exchange.export_sheet import Choices, ExportSheet
from desktop.work import labelling, verbs
from desktop.work.jobs import Progress
from desktop.work.tabling import Goal, trial
from tests.fixtures.registers import (
    add_contacts,
    context,  # noqa: F401
    enter,  # noqa: F401
    portraits,  # noqa: F401
    settle,
    window,  # noqa: F401
)


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the system's dialog answers, whatever it is asked."""
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        lambda _parent, _title, name, _kinds: (str(folder / Path(name).name), ""),
    )
    return folder


def sheet_of(window) -> ExportSheet:
    sheet = window.findChild(ExportSheet)
    assert sheet is not None
    return sheet


def rows_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig")), delimiter=";"))


def test_the_view_is_written_as_it_is_searched_and_sorted(
    window, portraits, context, qtbot, target
) -> None:
    portraits.header.search.setText("Mara")
    qtbot.waitUntil(lambda: len(portraits.model.pages) == 4)
    portraits.model.sort(portraits.model.column_named("name"), Qt.SortOrder.DescendingOrder)
    settle(qtbot, context)
    window.actions.trigger("file.export")
    sheet = sheet_of(window)
    qtbot.mouseClick(sheet.form._buttons["csv"], Qt.MouseButton.LeftButton)
    assert "Keep the file within the office" in sheet.hint.text()
    qtbot.mouseClick(sheet.columns._buttons["shown"], Qt.MouseButton.LeftButton)
    assert not sheet.hint.isVisible()
    qtbot.keyClick(sheet.done, Qt.Key.Key_Return)
    settle(qtbot, context)
    (file,) = target.iterdir()
    assert file.name == "Portraits.csv"
    found = rows_of(file)
    assert [row["First name"] for row in found] == [
        "Mara 00040", "Mara 00030", "Mara 00020", "Mara 00010"
    ]  # fmt: skip
    assert list(found[0]) == [
        "First name", "Age", "Profession or role", "Status", "Quote", "Credit line", "Languages",
        "Pixels", "File",
    ]  # fmt: skip
    assert found[0]["Languages"] == "de"
    assert "Show in folder" in window.strip.buttons()
    assert context.settings.get("export.portraits.form") == "csv"
    assert context.settings.get("export.columns") == "shown"


def test_only_the_chosen_by_the_keyboard_alone(window, portraits, context, qtbot, target) -> None:
    portraits.keeper.select((3, 5))
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier
                   | Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
    sheet = sheet_of(window)
    assert sheet.done.hasFocus()
    found, chosen = sheet.records._buttons["found"], sheet.records._buttons["chosen"]
    for _ in range(20):
        if found.hasFocus():
            break
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert found.hasFocus()
    qtbot.keyClick(found, Qt.Key.Key_Right)
    assert chosen.isChecked()
    qtbot.keyClick(chosen, Qt.Key.Key_Return)
    settle(qtbot, context)
    (file,) = target.iterdir()
    book = load_workbook(file)
    assert book.worksheets[0].max_row == 3


def test_escape_writes_nothing(window, portraits, context, qtbot, target) -> None:
    window.actions.trigger("file.export")
    qtbot.keyClick(sheet_of(window).done, Qt.Key.Key_Escape)
    settle(qtbot, context)
    assert list(target.iterdir()) == []


def test_contacts_become_address_cards_and_a_list(window, enter, context, qtbot, tmp_path) -> None:
    add_contacts(context)
    area = enter("contacts")
    export = exporting_of(area)
    for form, wanted in (("vcard", b"VERSION:3.0"), ("vcard4", b"VERSION:4.0")):
        file = tmp_path / f"{form}.vcf"
        export.write(file, export.order(Choices(form)))
        settle(qtbot, context)
        assert file.read_bytes().count(wanted) == 2
    file = tmp_path / "liste.pdf"
    export.write(file, export.order(Choices("pdf")))
    settle(qtbot, context)
    assert len(pypdfium2.PdfDocument(file.read_bytes())) == 1


def test_a_folder_that_is_gone_is_told(window, portraits, context, qtbot, tmp_path) -> None:
    export = exporting_of(portraits)
    export.write(tmp_path / "weg" / "x.csv", export.order(Choices("csv")))
    settle(qtbot, context)
    assert "folder" in window.strip.text()


def test_every_control_has_a_name(window, portraits, context, qtbot) -> None:
    window.actions.trigger("file.export")
    sheet = sheet_of(window)
    for widget in (*sheet.form._buttons.values(), *sheet.columns._buttons.values(), sheet.done,
                   sheet.pictures, sheet.cancel):  # fmt: skip
        assert widget.accessibleName() or widget.text()
    sheet.close_card()


def test_the_list_goes_to_the_printer_page_by_page(
    window, portraits, context, qtbot, tmp_path
) -> None:
    export = exporting_of(portraits)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    file = tmp_path / "gedruckt.pdf"
    printer.setOutputFileName(str(file))
    from desktop.work.exporting import listing
    from desktop.work.lists.output import set_page

    order = export.order(Choices("pdf"))
    printer.setFullPage(True)
    set_page(printer, listing(order))
    export.print_on(printer, order)
    qtbot.waitUntil(file.exists, timeout=5000)
    qtbot.waitUntil(lambda: file.stat().st_size > 1000, timeout=5000)
    document = pypdfium2.PdfDocument(file.read_bytes())
    assert len(document) == 3
    assert "Page 3 of 3" in document[2].get_textpage().get_text_range()


def test_what_the_list_shows_is_written_in_its_words_and_reads_back(
    window, portraits, context, qtbot, target
) -> None:
    store = context.store
    for change in (
        verbs.set_person_data(store, 1, surname="Süd", email="m@example.org", phone="+49 221 1"),
        labelling.give(store, "portraits", (1,), "Presse"),
        labelling.give(store, "portraits", (1,), "Ehrenamt"),
        Insert.of("places", [Place(1, "Auental", "town")]),
        verbs.set_values("portraits", (1,), place_id=1),
    ):
        store.apply(change)
    settle(qtbot, context)
    names = ("name", "status", "surname", "email", "phone", "label", "town", "creator")
    portraits.list.arrange([(name, 0) for name in names])
    portraits.model.sort(portraits.model.column_named("surname"))
    settle(qtbot, context)
    assert portraits.model.id_at(0) == 1  # who has none comes last
    sheet = offered(window)
    sheet.form.choose("csv")
    sheet.columns.choose("shown")
    sheet._follow()
    assert "Keep the file within the office" in sheet.hint.text()
    sheet.save()
    settle(qtbot, context)
    (file,) = target.iterdir()
    first, *_others = rows_of(file)
    assert first == {
        "First name": "Tom 00001", "Status": "Draft", "Surname": "Süd", "E-mail": "m@example.org",
        "Phone": "+49 221 1", "Labels": "Ehrenamt, Presse", "Place of the portrait": "Auental",
        "Photographer": "",
    }  # fmt: skip
    before = context.undo.count()
    verb = trial.attempt(
        store, file.read_bytes(), file.name, trial.Wish(Goal("portraits", "Wir am Fluss")),
        Progress(),
    )  # fmt: skip
    assert verb.error is None
    assert set(verb.mapped.values()) == {
        "name", "status", "surname", "email", "phone", "labels", "place", "creator"
    }  # fmt: skip
    assert context.undo.count() == before


def offered(window) -> ExportSheet:
    window.actions.trigger("file.export")
    return sheet_of(window)


def test_groups_of_the_list_head_its_parts_on_paper(
    window, portraits, context, qtbot, target
) -> None:
    context.store.apply(verbs.set_values("portraits", range(1, 6), status="published"))
    portraits.group_button.group_by("status")
    settle(qtbot, context)
    portraits.model.fold_all()
    sheet = offered(window)
    sheet.form.choose("pdf")
    sheet.save()
    settle(qtbot, context)
    (file,) = target.iterdir()
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file)]
    assert "Published · 5" in "".join(pages)
    assert pages[0].count("Draft · 35") == 1
    assert sum(page.count("Tom 0") for page in pages) == 4


def test_the_chosen_of_a_grouped_list_stand_below_their_groups(
    window, portraits, context, qtbot
) -> None:
    context.store.apply(verbs.set_values("portraits", range(1, 6), status="published"))
    portraits.group_button.group_by("status")
    settle(qtbot, context)
    export = exporting_of(portraits)
    portraits.keeper.select((3, 5, 9))
    order = export.order(Choices("pdf", only_chosen=True))
    assert sorted(order.ids) == [3, 5, 9]
    groups = dict(order.groups)
    assert groups == {"Published": 2, "Draft": 1}
    first = list(order.ids)[: order.groups[0][1]]
    assert set(first) == ({3, 5} if order.groups[0][0] == "Published" else {9})
    portraits.keeper.select_all()
    every = export.order(Choices("pdf", only_chosen=True))
    assert every == export.order(Choices("pdf"))
    assert dict(every.groups) == {"Published": 5, "Draft": 35}
    portraits.model.fold_all()
    assert export.order(Choices("pdf")) == every


def test_what_is_ordered_stays_when_the_list_changes(window, portraits, context, qtbot) -> None:
    order = exporting_of(portraits).order(Choices("csv"))
    before = list(order.ids)
    context.undo.push_change("x", verbs.remove(context.store, "portraits", (1, 2)))
    settle(qtbot, context)
    assert list(order.ids) == before


@pytest.mark.parametrize("key", ["portraits", "contacts"])
def test_the_card_keeps_its_height_whatever_is_chosen(
    window, portraits, enter, context, qtbot, key
) -> None:
    add_contacts(context)
    enter(key)
    sheet = offered(window)
    heights = set()
    for form in sheet.form._buttons:
        for columns in ("all", "shown"):
            sheet.form.choose(form)
            sheet.columns.choose(columns)
            sheet._follow()
            settle(qtbot, context)
            heights.add(sheet.card.height())
    assert len(heights) == 1
