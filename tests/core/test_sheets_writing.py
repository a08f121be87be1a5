"""Writing tables, and reading them again: the same records come back."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from PIL import Image

from desktop.core.errors import Cancelled, Known
from desktop.core.sheets.field import Out
from desktop.core.sheets.fields import CONTACTS
from desktop.core.sheets.guard import guarded, unguarded
from desktop.core.sheets.headers import match_headers
from desktop.core.sheets.plan import entries, plan
from desktop.core.sheets.reading import look, read
from desktop.core.sheets.writing import plain, write_csv, write_json
from desktop.core.sheets.xlsxout import write_xlsx

Rows = list[list[Out]]


def as_csv(headers: list[str], rows: Rows, **more: Any) -> bytes:
    target = io.BytesIO()
    write_csv(target, headers, rows, **more)
    return target.getvalue()


def as_xlsx(headers: list[str], rows: Rows, **more: Any) -> bytes:
    target = io.BytesIO()
    write_xlsx(target, headers, rows, **more)
    return target.getvalue()


def back(data: bytes) -> list[tuple[object, ...]]:
    return [row.cells for row in read(data, look(data, "x")).rows]


def test_csv_is_what_german_excel_writes() -> None:
    rows: Rows = [
        ["Jörg", 34, Decimal("1700.50"), 1.5, date(2026, 5, 3), True, "a;b"],
        ["Zoë", -5, Decimal(-3), 1e-7, datetime(2026, 5, 3, 14, 30), False, 'sagt "ja"\r\nund'],
    ]
    headers = ["Vorname", "Alter", "Betrag", "Zahl", "Tag", "Ja", "Text"]
    assert as_csv(headers, rows).decode("utf-8") == (
        "\ufeffVorname;Alter;Betrag;Zahl;Tag;Ja;Text\r\n"
        'Jörg;34;1700,50;1,5;03.05.2026;ja;"a;b"\r\n'
        'Zoë;-5;-3,00;0,0000001;03.05.2026 14:30;nein;"sagt ""ja""\nund"\r\n'
    )
    english = as_csv(headers, rows[:1], language="en", separator=",").decode("utf-8-sig")
    assert english.splitlines()[1] == 'Jörg,34,1700.50,1.5,2026-05-03,yes,"a;b"'


def test_windows_1252_is_refused_where_signs_do_not_fit() -> None:
    assert as_csv(["Ort"], [["Köln €"]], encoding="cp1252") == b"Ort\r\nK\xf6ln \x80\r\n"
    with pytest.raises(Known) as caught:
        as_csv(["Ort"], [["Köln"], ["Łódź 😀"]], encoding="cp1252")
    assert caught.value.code == "table_characters"
    assert caught.value.values == {"characters": "Ł ź 😀", "line": 3}


def test_a_first_column_called_id_is_not_taken_for_sylk() -> None:
    assert as_csv(["ID", "Ort"], []).decode("utf-8-sig").startswith('"ID";Ort')


@pytest.mark.parametrize(
    "text",
    [
        "+49 203 283-0",
        "+49 (0)203 / 283 0",
        "+49203123",
        "-12",
        "-12,5 %",
        "+3",
        "-",
        "'s Wirtshaus",
        "Anna",
        "",
        "a=b",
    ],
)
def test_what_cannot_be_computed_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)",
        '=HYPERLINK("http://x")',
        "\t=1",
        "\r=1",
        "- eins",
        "'=1+1",
        "''=1",
        "'+49 203",
        "＝1",
        "+A1",
    ],
)
def test_what_could_be_computed_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@given(st.text(st.sampled_from("'=+-@\t\r\n\0 1a/(ä"), max_size=6))
def test_the_guard_comes_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


SPOILT = ["=1+1", "+49 203 123", "0123", "'", "''=x", "#N/A", "1,22", "ja", "_x000D_", "\u00a0x"]
cell_texts = st.one_of(
    st.sampled_from(SPOILT),
    st.text(st.sampled_from("aÄß€😀Ł\"'=+-@;,|\t\r\n 01_x#"), max_size=12),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=12),
)


def filled(rows: list[list[str]]) -> list[list[str]]:
    """As they come back: plain line breaks, no control characters, no empty rows."""
    plain_rows = [[plain(text) for text in row] for row in rows]
    return [row for row in plain_rows if any(text.strip() for text in row)]


def trimmed(rows: list[list[str]]) -> list[tuple[str, ...]]:
    """Without empty cells at the end."""
    cut: list[tuple[str, ...]] = []
    for row in rows:
        row = list(row)
        while row and not row[-1]:
            row.pop()
        cut.append(tuple(row))
    return cut


@settings(max_examples=200)
@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(cell_texts, min_size=n, max_size=n), min_size=1, max_size=6)
    )
)
@example([["\r"]])
@example([["a, b"], ["c, d"], ["e, f"]])
@example([["'a'", "'b'"], ["'c'", "'d'"], ["'e'", "'f'"]])
def test_csv_comes_back_as_it_was(rows: list[list[str]]) -> None:
    headers = ["Vorname", "Zitat", "Telefon", "Notiz"][: len(rows[0])]
    data = as_csv(headers, [list(row) for row in rows])
    guess = look(data, "x.csv")
    assert (guess.encoding, guess.separator, guess.quote, guess.header) == ("utf-8", ";", '"', 1)
    sheet = read(data, guess)
    assert sheet.names == tuple(headers)
    assert [row.cells for row in sheet.rows] == trimmed(filled(rows))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(cell_texts, min_size=3, max_size=3), min_size=1, max_size=6))
def test_xlsx_comes_back_as_it_was(rows: list[list[str]]) -> None:
    headers = ["Vorname", "Zitat", "Telefon"]
    data = as_xlsx(headers, [list(row) for row in rows])
    sheet = read(data, look(data, "x.xlsx"))
    assert sheet.names == tuple(headers)
    assert [row.cells for row in sheet.rows] == trimmed(filled(rows))
    assert sheet.faults == ()


RECORDS: dict[int, dict[str, Any]] = {
    1: {
        "kind": "company",
        "name": "=Müller & Söhne",
        "first_name": "",
        "phone": "+49 203 555-01",
        "email": "info@example.org",
        "postcode": "01067",
        "note": 'Zeile 1\nZeile 2; "Zitat" 😀',
    },
    2: {"kind": "person", "name": "Öztürk", "first_name": "Zoë", "phone": "0203 55502"},
}


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_records_written_and_imported_again_are_the_same(form: str, language: str) -> None:
    headers = [field.header(language) for field in CONTACTS]
    rows: Rows = [
        [field.written(record.get(field.name, field.empty), language) for field in CONTACTS]
        for record in RECORDS.values()
    ]
    csv = form == "csv"
    data = as_csv(headers, rows, language=language) if csv else as_xlsx(headers, rows)
    sheet = read(data, look(data, "x"))
    good, bad = entries(sheet, match_headers(sheet.names, CONTACTS), CONTACTS)
    made = plan(good, RECORDS, (("email",), ("name", "first_name")), CONTACTS, bad=bad, erase=True)
    assert made.same == [1, 2]
    assert [made.new, made.changed, made.bad, made.double] == [[], {}, [], []]


def test_json_is_a_list_of_objects() -> None:
    target = io.BytesIO()
    write_json(
        target,
        ["name", "betrag", "tag", "ja", "zahl"],
        [["Jörg\r\n😀", Decimal("1700.50"), date(2026, 5, 3), True, 3], ["", 1.5, "", False, -1]],
    )
    assert json.loads(target.getvalue()) == [
        {"name": "Jörg\n😀", "betrag": 1700.5, "tag": "2026-05-03", "ja": True, "zahl": 3},
        {"name": "", "betrag": 1.5, "tag": "", "ja": False, "zahl": -1},
    ]
    assert "Jörg" in target.getvalue().decode()
    empty = io.BytesIO()
    write_json(empty, ["name"], [])
    assert json.loads(empty.getvalue()) == []


def test_xlsx_has_real_values_and_texts_that_stay_texts() -> None:
    rows: Rows = [
        ["+49 203", 34, Decimal("1700.50"), date(2026, 5, 3), True, "=1+1", "#N/A", 10**16],
        ["0123", 1.5, Decimal(0), datetime(2026, 5, 3, 14, 30), False, "", "x" * 100, 0],
    ]
    headers = ["Telefon", "Zahl", "Betrag", "Tag", "Ja", "Formel", "Fehler", "Nummer"]
    data = as_xlsx(headers, rows, title="Kontakte: [alle]")
    book: Any = load_workbook(io.BytesIO(data))
    sheet = book.active
    assert sheet.title == "Kontakte   alle"
    assert sheet.freeze_panes == "A2"
    assert [cell.font.bold for cell in sheet[1]] == [True] * 8
    assert [cell.value for cell in sheet[2]] == [
        *("+49 203", 34, 1700.5, datetime(2026, 5, 3), True, "=1+1", "#N/A"),
        "10000000000000000",
    ]
    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "n", "d", "b", "s", "s", "s"]
    assert sheet["A2"].number_format == sheet["F2"].number_format == "@"
    assert sheet["C2"].number_format == "#,##0.00"
    assert sheet["D2"].number_format == "dd.mm.yyyy"
    assert sheet["G3"].alignment.wrap_text
    assert sheet.column_dimensions["G"].width == 60
    assert sheet.column_dimensions["A"].width == 9


def photo(width: int, height: int) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "#C8102E").save(stream, "JPEG")
    return stream.getvalue()


def test_xlsx_with_pictures() -> None:
    portrait, wide = photo(80, 120), photo(400, 100)
    data = as_xlsx(
        ["Vorname"], [["A"], ["B"], ["C"]], pictures=[portrait, None, wide], picture_header="Foto"
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        media = [name for name in archive.namelist() if name.startswith("xl/media/")]
        assert [archive.read(name) for name in media] == [portrait, wide]
    book: Any = load_workbook(io.BytesIO(data))
    sheet = book.active
    assert [cell.value for cell in sheet["A"]] == ["Foto", None, None, None]
    assert [cell.value for cell in sheet["B"]] == ["Vorname", "A", "B", "C"]
    assert sheet.row_dimensions[2].height == pytest.approx(22 * 72 / 25.4)
    sizes = [
        (image.anchor._from.row, image.anchor.ext.width, image.anchor.ext.height)
        for image in sheet._images
    ]
    millimetre = 36_000
    assert sizes[0] == (1, pytest.approx(20 / 1.5 * millimetre, 1e-3), 20 * millimetre)
    assert sizes[1] == (3, 30 * millimetre, 7.5 * millimetre)
    names = read(data, look(data, "x")).names
    assert names == ("Foto", "Vorname")


def test_a_text_too_long_for_excel_is_refused() -> None:
    assert back(as_xlsx(["Text"], [["x" * 32_767]]))[0] == ("x" * 32_767,)
    with pytest.raises(Known) as caught:
        as_xlsx(["Name", "Text"], [["A", "😀" * 16_384]])
    assert caught.value.code == "cell_too_long"
    assert caught.value.values == {"line": 2, "column": "Text", "most": 32_767}


@pytest.mark.parametrize("write", [as_csv, as_xlsx])
def test_cancelling(write: Any) -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write(["Name"], [["A"]] * 2000, check=stop)
