"""Reading XLSX files: real values, Excel's faults, files that are not what they say."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from openpyxl import Workbook as Book

from desktop.core.errors import Cancelled, Known
from desktop.core.sheets import xlsxfile
from desktop.core.sheets.reading import look, read
from desktop.core.sheets.shapes import Sheet


def saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def book_of(*rows: tuple[object, ...]) -> Any:
    book = Book()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    return book


def table(data: bytes, **changes: object) -> Sheet:
    return read(data, replace(look(data, "Liste.xlsx"), **changes))  # type: ignore[arg-type]


def rezipped(data: bytes, parts: dict[str, bytes]) -> bytes:
    """An archive with some parts exchanged."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in dict.fromkeys([*old.namelist(), *parts]):
            new.writestr(name, parts[name] if name in parts else old.read(name))
    return stream.getvalue()


def with_rows(xml: str, strings: str = "", prefix: str = "") -> bytes:
    """A workbook whose sheet has this XML."""
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    space = f'xmlns:{prefix}="{name}"' if prefix else f'xmlns="{name}"'
    mark = f"{prefix}:" if prefix else ""
    sheet = f"<{mark}worksheet {space}><{mark}sheetData>{xml}</{mark}worksheet>"
    sheet = sheet.replace(f"</{mark}worksheet>", "") + f"</{mark}worksheet>"
    if "</" + mark + "sheetData>" not in sheet:
        sheet = sheet.replace(f"</{mark}worksheet>", f"</{mark}sheetData></{mark}worksheet>")
    parts = {"xl/worksheets/sheet1.xml": sheet.encode()}
    if strings:
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{name}">{strings}</sst>'.encode()
    return rezipped(saved(book_of(("x", "y"))), parts)


def test_values_are_what_they_are_in_excel() -> None:
    book = book_of(
        ("Name", "Zahl", "Bruch", "Tag", "Moment", "Ja", "Text"),
        ("Jörg", 34, 1.5, date(2026, 5, 3), datetime(2026, 5, 3, 14, 30), True, "0123"),
    )
    sheet = table(saved(book))
    assert sheet.names == ("Name", "Zahl", "Bruch", "Tag", "Moment", "Ja", "Text")
    (row,) = sheet.rows
    assert row.line == 2
    expected = ("Jörg", 34, 1.5, date(2026, 5, 3), datetime(2026, 5, 3, 14, 30), True, "0123")
    assert row.cells == expected
    assert [type(cell) for cell in row.cells] == [type(cell) for cell in expected]


def test_times_are_texts() -> None:
    book = book_of(("Name", "Zeit", "Dauer"), ("A", time(9, 5), timedelta(hours=30)))
    assert table(saved(book), header=1).rows[0].cells == ("A", "09:05", "30:00")


def test_days_count_from_1904_on_old_macs() -> None:
    data = saved(book_of(("Name", "Tag"), ("A", date(2026, 5, 3))))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        old = archive.read("xl/workbook.xml")
        sheet = archive.read("xl/worksheets/sheet1.xml")
    new = old.replace(b"<workbookPr />", b'<workbookPr date1904="1"/>')
    new = new.replace(b"<workbookPr/>", b'<workbookPr date1904="1"/>')
    assert new != old
    shifted = sheet.replace(b"46145", str(46145 - 1462).encode())
    parts = {"xl/workbook.xml": new, "xl/worksheets/sheet1.xml": shifted}
    assert table(rezipped(data, parts)).rows[0].cells[1] == date(2026, 5, 3)


def test_zeros_that_a_format_puts_in_front() -> None:
    book = book_of(("Name", "PLZ"), ("A", 1067), ("B", 47051))
    for row in (2, 3):
        book.active.cell(row, 2).number_format = "00000"
    assert [row.cells[1] for row in table(saved(book)).rows] == ["01067", "47051"]


def test_cells_that_are_not_what_somebody_typed_are_named() -> None:
    book = book_of(
        ("Name", "Nummer", "Fehler", "Formel", "Tag"),
        ("A", 122158000000000000, "x", "=1+1", -5),
    )
    book.active["C2"].value = "#N/A"
    book.active["E2"].number_format = "dd.mm.yyyy"
    sheet = table(saved(book))
    assert sheet.rows[0].cells == ("A", "1.22158e+17", "#N/A", "", "-5")
    assert [(fault.column, fault.code) for fault in sheet.faults] == [
        (1, "cell_digits_lost"),
        (2, "cell_error"),
        (3, "cell_not_computed"),
        (4, "cell_error"),
    ]


def test_formulas_have_the_value_that_excel_stored() -> None:
    data = with_rows(
        '<row r="1"><c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'
        '<c r="B1"><f>2*3</f><v>6</v></c><c r="C1" t="str"><f>""</f><v></v></c></row>'
    )
    sheet = table(data, header=0)
    assert sheet.rows[0].cells == ("ab", 6)
    assert sheet.faults == ()


def test_shared_strings_with_runs_readings_and_escapes() -> None:
    data = with_rows(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
        '<c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>',
        "<si><r><t>fett</t></r><r><t xml:space='preserve'> und dünn</t></r></si>"
        "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>"
        "<si><t>eins_x000D_\nzwei_x005F_x000D_</t></si><si><t/></si>",
    )
    workbook = rezipped(
        data,
        {
            "xl/_rels/workbook.xml.rels": zipfile.ZipFile(io.BytesIO(data))
            .read("xl/_rels/workbook.xml.rels")
            .replace(
                b"</Relationships>",
                b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/'
                b'2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
            )
        },
    )
    cells = table(workbook, header=0).rows[0].cells
    assert cells == ("fett und dünn", "東京", "eins\nzwei_x000D_", "")


def test_prefixed_names_and_cells_without_places() -> None:
    data = with_rows(
        "<x:row><x:c t='inlineStr'><x:is><x:t>Anna</x:t></x:is></x:c>"
        "<x:c><x:v>3</x:v></x:c></x:row>"
        "<x:row r='5'><x:c r='C5'><x:v>2.5</x:v></x:c></x:row>",
        prefix="x",
    )
    sheet = table(data, header=0)
    assert [(row.line, row.cells) for row in sheet.rows] == [(1, ("Anna", 3)), (5, ("", "", 2.5))]


def test_merged_cells_count_for_each_row_they_cover() -> None:
    book = book_of(("Ort", "Name"), ("Ulm", "A"), (None, "B"), (None, "C"), ("Bonn", "D"))
    book.active.merge_cells("A2:A4")
    book.active.merge_cells("A7:B9")
    assert [row.cells for row in table(saved(book)).rows] == [
        ("Ulm", "A"),
        ("Ulm", "B"),
        ("Ulm", "C"),
        ("Bonn", "D"),
    ]


def test_hidden_rows_are_read_and_counted() -> None:
    book = book_of(("Name", "Ort"), ("A", "Ulm"), ("B", "Bonn"))
    book.active.row_dimensions[3].hidden = True
    sheet = table(saved(book))
    assert len(sheet.rows) == 2
    assert sheet.hidden == 1


def test_the_first_visible_sheet_that_holds_something() -> None:
    book = Book()
    book.create_sheet("Liste").append(("Name", "Ort"))
    secret = book.create_sheet("Geheim", 0)
    secret.append(("x", "y"))
    secret.sheet_state = "hidden"
    data = saved(book)
    guess = look(data, "x.xlsx")
    assert guess.sheet == "Liste"
    assert guess.sheets == ("Sheet", "Liste")
    with pytest.raises(Known, match="table_sheet_missing"):
        read(data, replace(guess, sheet="Nirgends"))


def test_empty_columns_rows_and_far_formatting_do_not_count() -> None:
    book = book_of((), (None, "Name", None, "Ort"), (None, "A", None, "Ulm"))
    book.active["XFD1048576"].number_format = "0.00"
    sheet = table(saved(book))
    assert sheet.names == ("A", "Name", "C", "Ort")
    assert [row.line for row in sheet.rows] == [3]


def test_a_lone_cell_far_away_costs_nothing() -> None:
    book = book_of(("Name", "Ort"), ("A", "Ulm"))
    book.active["A1048576"] = "Ende"
    assert [row.line for row in table(saved(book)).rows] == [2, 1048576]
    book.active["XFD3"] = "weit"
    with pytest.raises(Known, match="table_too_wide"):
        look(saved(book), "x.xlsx")


def test_protection_of_a_sheet_does_not_hinder_reading() -> None:
    book = book_of(("Name", "Ort"), ("A", "Ulm"))
    book.active.protection.set_password("geheim")
    book.active.protection.enable()
    book.security.workbookPassword = "geheim"
    book.security.lockStructure = True
    assert table(saved(book)).rows[0].cells == ("A", "Ulm")


def code_of(data: bytes) -> str:
    with pytest.raises(Known) as caught:
        guess = look(data, "Liste.xlsx")
        read(data, guess)
    return caught.value.code


def test_what_is_refused() -> None:
    good = saved(book_of(("Name", "Ort"), ("A", "Ulm")))
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert code_of(ole + b"\0" * 99 + "EncryptedPackage".encode("utf-16-le")) == "table_encrypted"
    assert code_of(ole + b"\0" * 99 + "Workbook".encode("utf-16-le")) == "table_old_excel"
    assert code_of(good[: len(good) // 2]) == "table_damaged"
    assert code_of(saved(Book())) == "table_empty"
    assert code_of(rezipped(good, {"xl/workbook.bin": b"x"})) == "table_format"
    assert code_of(rezipped(good, {"xl/worksheets/sheet1.xml": b"<worksheet><row"})) == (
        "table_damaged"
    )
    assert code_of(rezipped(good, {"xl/workbook.xml": b"<workbook/>"})) == "table_damaged"


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ({"mimetype": b"x", "content.xml": b"x"}, "OpenDocument"),
        ({"word/document.xml": b"x"}, "Word"),
        ({"Index/Document.iwa": b"x"}, "Numbers"),
        ({"a.txt": b"x"}, "ZIP"),
    ],
)
def test_other_archives_are_called_by_their_name(names: dict[str, bytes], shown: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in names.items():
            archive.writestr(name, data)
    with pytest.raises(Known) as caught:
        look(stream.getvalue(), "x.xlsx")
    assert caught.value.values["format"] == shown


def test_zip_bombs_are_refused_before_they_unpack(monkeypatch: pytest.MonkeyPatch) -> None:
    good = saved(book_of(("Name", "Ort"), ("A", "Ulm")))
    bomb = rezipped(good, {"xl/worksheets/sheet1.xml": b" " * (60 << 20)})
    assert code_of(bomb) == "table_bomb"
    monkeypatch.setattr(xlsxfile, "MOST_UNPACKED", 1000)
    assert code_of(good) == "table_too_large"
    monkeypatch.setattr(xlsxfile, "MOST_PARTS", 3)
    assert code_of(good) == "table_bomb"


def test_entities_that_unfold_are_refused() -> None:
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
    )
    good = saved(book_of(("Name", "Ort"), ("A", "Ulm")))
    assert code_of(rezipped(good, {"xl/worksheets/sheet1.xml": bomb})) == "table_damaged"
    assert code_of(rezipped(good, {"xl/workbook.xml": bomb})) == "table_damaged"
    assert code_of(rezipped(good, {"xl/styles.xml": bomb})) == "table_damaged"


def test_every_cut_and_every_flipped_byte_is_known_or_read() -> None:
    """No file of a stranger brings a bug to light, whatever is wrong in it."""
    good = saved(book_of(("Name", "Ort", "Tag"), ("A", "Ulm", date(2026, 5, 3)), ("=1", 2.5, True)))
    for place in range(0, len(good), 37):
        for data in (good[:place], good[:place] + b"\xff" + good[place + 1 :]):
            try:
                read(data, look(data, "x"))
            except Known:
                continue


def test_progress_and_cancelling() -> None:
    data = saved(book_of(*(("Name", "Ort", i) for i in range(5000))))
    guess = replace(look(data, "x.xlsx"), header=0)
    seen: list[tuple[int, int]] = []
    read(data, guess, report=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read(data, guess, check=stop)
