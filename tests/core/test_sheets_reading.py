"""Reading CSV files as offices send them: encodings, separators, faults of Excel."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.errors import Cancelled, Known
from desktop.core.sheets.reading import look, read
from desktop.core.sheets.shapes import Guess, Sheet

GERMAN = (
    "Vorname;Alter;Beruf;Honorar;Geburtstag\r\n"
    "Jörg;34;Straßenbauer;1.700,50;03.05.1990\r\n"
    "Zoë;29;Köchin;12,5;3.5.1995\r\n"
)


def table(data: bytes, **changes: object) -> Sheet:
    guess = replace(look(data, "Liste.csv"), **changes)  # type: ignore[arg-type]
    return read(data, guess)


def cells(sheet: Sheet) -> list[tuple[object, ...]]:
    return [row.cells for row in sheet.rows]


def code_of(data: bytes, name: str = "Liste.csv") -> str:
    with pytest.raises(Known) as caught:
        look(data, name)
    assert caught.value.values["file"] == name
    return caught.value.code


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("cp1252", "cp1252"),
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
    ],
)
def test_the_same_table_in_every_encoding(codec: str, encoding: str) -> None:
    data = GERMAN.encode(codec)
    guess = look(data, "Liste.csv")
    assert guess.encoding == encoding
    assert (guess.separator, guess.decimal, guess.dates, guess.header) == (";", ",", "dmy", 1)
    sheet = read(data, guess)
    assert sheet.names == ("Vorname", "Alter", "Beruf", "Honorar", "Geburtstag")
    assert cells(sheet)[0] == ("Jörg", "34", "Straßenbauer", "1.700,50", "03.05.1990")
    assert [row.line for row in sheet.rows] == [2, 3]


def test_utf16_with_its_large_end_first() -> None:
    data = b"\xfe\xff" + GERMAN.encode("utf-16-be")
    assert cells(table(data))[1][0] == "Zoë"


def test_old_programs_write_as_dos_did() -> None:
    data = "Name;Ort\r\nMüller;Köln\r\n".encode("cp850")
    guess = look(data, "Liste.csv")
    assert guess.encoding == "cp850"
    assert "encoding" in guess.unsure
    assert cells(read(data, guess)) == [("Müller", "Köln")]


def test_mac_roman_is_read_when_asked_for() -> None:
    data = "Name;Ort\r\nJörg;Köln\r\n".encode("mac_roman")
    assert cells(table(data, encoding="mac_roman")) == [("Jörg", "Köln")]


def test_a_wrong_encoding_is_refused_with_the_line() -> None:
    data = "Name\r\nAnna\r\nJörg\r\n".encode("cp1252")
    with pytest.raises(Known) as caught:
        table(data, encoding="utf-8")
    assert caught.value.code == "table_encoding"
    assert caught.value.values == {"file": "Liste.csv", "encoding": "utf-8", "line": 3}


def test_utf8_with_one_broken_sign_is_not_taken_for_windows() -> None:
    data = ("Name;Ort\n" + "Jörg;Köln\n" * 20).encode() + b"J\xf6rg;Ulm\n"
    guess = look(data, "Liste.csv")
    assert guess.encoding == "utf-8"
    assert "encoding" in guess.unsure
    with pytest.raises(Known, match=r"table_encoding.*line=22"):
        read(data, guess)


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_every_separator_is_found(separator: str) -> None:
    rows = [["Name", "Zitat", "Ort"], ["Anna", "Eins. Zwei!", "Ulm"], ["Bo", "Ja: nein", "Köln"]]
    data = "\n".join(separator.join(row) for row in rows).encode()
    guess = look(data, "x")
    assert guess.separator == separator
    assert cells(read(data, guess)) == [tuple(row) for row in rows[1:]]


def test_a_decimal_comma_does_not_separate() -> None:
    data = b"Name;Betrag\nA;1,5\nB;2,5\nC;3,5\n"
    assert look(data, "x").separator == ";"


def test_a_comma_in_quoted_texts_does_not_separate() -> None:
    data = b'Name,Zitat\nA,"Eins; zwei, drei"\nB,"Ja; ja, ja"\n'
    assert cells(table(data)) == [("A", "Eins; zwei, drei"), ("B", "Ja; ja, ja")]


def test_the_line_that_names_the_separator_wins_and_is_counted() -> None:
    sheet = table("sep=|\r\nName|Ort;Land\r\nAnna|Köln;D\r\n".encode())
    assert sheet.names == ("Name", "Ort;Land")
    assert sheet.rows[0].line == 3


def test_one_column() -> None:
    sheet = table(b"E-Mail\nanna@example.org\nbo@example.org\n")
    assert sheet.names == ("E-Mail",)
    assert len(sheet.rows) == 2


def test_texts_in_single_quotes() -> None:
    assert cells(table(b"'Name';'Ort'\n'Anna; B.';'Ulm'\n")) == [("Anna; B.", "Ulm")]


def test_line_breaks_in_cells_and_the_lines_of_rows() -> None:
    data = b'Name;Zitat;Ort\r\nA;"eins\r\nzwei\nund ""drei""";Ulm\r\n\r\nB;x;Bonn\r\n'
    sheet = table(data)
    assert cells(sheet) == [("A", 'eins\nzwei\nund "drei"', "Ulm"), ("B", "x", "Bonn")]
    assert [row.line for row in sheet.rows] == [2, 4]


def test_old_macs_end_lines_with_a_return() -> None:
    assert cells(table(b"Name;Ort\rAnna;Ulm\rBo;Bonn\r")) == [("Anna", "Ulm"), ("Bo", "Bonn")]


def test_a_quote_that_is_never_closed_is_named() -> None:
    data = b'Name;Zitat\nA;x\nB;"offen\nC;y\nD;z\n'
    guess = look(data, "x.csv")
    with pytest.raises(Known) as caught:
        read(data, guess)
    assert (caught.value.code, caught.value.values["line"]) == ("table_quote_open", 3)
    sheet = read(data, replace(guess, quote=""))
    assert cells(sheet)[1] == ("B", '"offen')


def test_an_endless_cell_is_an_open_quote_too() -> None:
    data = b'Name;Zitat\nA;"' + b"x;y\n" * 100_000 + b'";z\n'
    with pytest.raises(Known, match="table_quote_open"):
        table(data)


def test_rows_of_different_length() -> None:
    sheet = table(b"Name;Ort;;\nA\nB;Ulm;;\nC;Bonn;zu viel;noch mehr\n\n;;;\n")
    assert sheet.names == ("Name", "Ort", "C", "D")
    assert cells(sheet) == [("A",), ("B", "Ulm"), ("C", "Bonn", "zu viel", "noch mehr")]
    (fault,) = sheet.faults
    assert (fault.line, fault.column, fault.code) == (4, 2, "row_too_long")


def test_names_that_come_twice_or_not_at_all() -> None:
    sheet = table(b"Telefon;;Telefon;Telefon (2)\n1;2;3;4\n5;6;7;8\n")
    assert sheet.names == ("Telefon", "B", "Telefon (2)", "Telefon (2) (2)")


def test_titles_above_the_names() -> None:
    data = "Teilnehmer der Kampagne;;\n;;\nStand 3.5.2026;;\nName;Ort;Alter\nA;Ulm;3\nB;Bonn;4\n"
    guess = look(data.encode(), "x")
    assert guess.header == 4
    assert read(data.encode(), guess).rows[0].line == 5


def test_a_table_without_names() -> None:
    data = b"Anna;anna@example.org;34\nBo;bo@example.org;35\n"
    guess = look(data, "x")
    assert guess.header == 0
    sheet = read(data, guess)
    assert sheet.names == ("A", "B", "C")
    assert len(sheet.rows) == 2


def test_a_line_that_is_no_row_cannot_hold_the_names() -> None:
    with pytest.raises(Known, match=r"table_no_header.*line=9"):
        table(GERMAN.encode(), header=9)


def test_digits_that_excel_ate_are_named() -> None:
    data = "Beitrag;Telefon\n1,22158E+17;4,92E+11\nA1E+5;#NV\n########;1\n".encode("cp1252")
    sheet = table(data, header=1)
    assert [(fault.line, fault.column, fault.code) for fault in sheet.faults] == [
        (2, 0, "cell_digits_lost"),
        (2, 1, "cell_digits_lost"),
        (3, 1, "cell_error"),
        (4, 0, "cell_error"),
    ]


def test_numbers_written_as_formulas_for_excel() -> None:
    assert cells(table(b'Name;PLZ\nA;="01067"\nB;="=x"\n')) == [("A", "01067"), ("B", "=x")]


@pytest.mark.parametrize(
    ("cell", "decimal", "unsure"),
    [
        ("1.234,50", ",", False),
        ("1,234.50", ".", False),
        ("12,5", ",", False),
        ("12.5 €", ".", False),
        ("1.234", ",", True),
        ("1234", ",", False),
    ],
)
def test_the_decimal_mark(cell: str, decimal: str, unsure: bool) -> None:
    guess = look(f"Name;Betrag\nA;{cell}\n".encode(), "x")
    assert guess.decimal == decimal
    assert ("decimal" in guess.unsure) == unsure


@pytest.mark.parametrize(
    ("cells_", "form", "unsure"),
    [
        (["27/03/2026"], "dmy", False),
        (["03/27/2026 06:08"], "mdy", False),
        (["03/05/2026"], "dmy", True),
        (["03.05.2026"], "dmy", False),
    ],
)
def test_the_form_of_dates(cells_: list[str], form: str, unsure: bool) -> None:
    guess = look(("Name;Datum\n" + "\n".join(f"A;{cell}" for cell in cells_)).encode(), "x")
    assert guess.dates == form
    assert ("dates" in guess.unsure) == unsure


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "table_empty"),
        (b"\xef\xbb\xbf\r\n", "table_empty"),
        (b"%PDF-1.7 abc", "table_format"),
        (b"\x89PNG\r\n\x1a\n123", "table_format"),
        (b"<html><table><tr><td>x", "table_format"),
        (b"<?xml version='1.0'?><Workbook/>", "table_format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\1" * 600, "table_old_excel"),
        (b"abc\0\1\2;d", "table_not_a_table"),
        (b"PK\3\4 cut off", "table_damaged"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_too_many_columns_are_refused() -> None:
    with pytest.raises(Known, match="table_too_wide"):
        table(b"Name;Ort\nA;B\n" + b";x" * 2000 + b"\n")


def test_progress_and_cancelling() -> None:
    data = b"Name;Ort\n" + b"Anna;Ulm\n" * 5000
    guess = look(data, "x")
    seen: list[tuple[int, int]] = []
    read(data, guess, report=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert len(seen) == 5
    assert seen[-1][1] == 5002

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read(data, guess, check=stop)


def test_every_guess_can_be_changed() -> None:
    data = b"A,B;C\n1,2;3\n"
    guess = look(data, "x")
    assert isinstance(guess, Guess)
    assert read(data, replace(guess, separator=",", header=0)).rows[0].cells == ("A", "B;C")


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    text = 'Name;Notiz\r\nAnna;"eins\r\nzwei\r\ndrei"\r\n\r\nTom;"a\nb"\r\nIda;x\r\n'
    data = text.encode()
    sheet = read(data, look(data, "t.csv"))
    assert [(row.line, row.cells[0]) for row in sheet.rows] == [(2, "Anna"), (4, "Tom"), (5, "Ida")]
