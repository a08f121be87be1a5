"""Tables through the command line: in, once more, and out again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import Workbook, load_workbook
from PIL import Image

from tests.cli.test_commands import Run, litfass, told

__all__ = ["litfass"]

# As German Excel saves "CSV (Trennzeichen-getrennt)": Windows-1252, semicolons, CRLF.
PEOPLE = (
    "Vorname;Nachname;Alter;Beruf;Zitat;PLZ;Telefon;Geboren\r\n"
    "Özlem;Grünwerk;34;Straßenbauerin;„Schön“ – für 3,50 €;01067;+49 351 1234567;03.05.1992\r\n"
    'Jörg;Weiß;"61,0";Wirt;"Er sagt: ""Prost""\nund geht";99817;03691 / 12345;1.12.1964\r\n'
    "Łucja;Nowak;28;Ärztin;;04109;0341 / 99;\r\n"
)


@pytest.fixture
def run(litfass: Run) -> Callable[..., dict[str, Any]]:
    return lambda *words: told(litfass(*words, "--json", "--language", "de"))


def brought(answer: dict[str, Any]) -> tuple[int, int, int, int]:
    assert (answer["bad"], answer["doubles"], answer["notes"]) == ([], [], [])
    return answer["new"], answer["changed"], answer["same"], answer["cells"]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig"])
def test_a_table_of_german_excel(run, tmp_path: Path, encoding: str) -> None:
    text = PEOPLE if encoding != "cp1252" else PEOPLE.replace("Łucja", "Lucja")
    file = tmp_path / "Mitwirkende für Mai.csv"
    file.write_bytes(text.encode(encoding))
    into = ("import-table", file, "--into", "portraits", "--campaign", "Wir hier")
    assert brought(run(*into)) == (3, 0, 0, 0)

    out = tmp_path / "raus.json"
    run("export", "portraits", "--as", "json", "--out", out)
    first, second, third = json.loads(out.read_text(encoding="utf-8"))
    shown = ("name", "surname", "age", "role", "quote", "postcode", "phone", "born_on")
    assert [first[name] for name in shown] == [
        "Özlem", "Grünwerk", 34, "Straßenbauerin", "„Schön“ – für 3,50 €", "01067",
        "+49 351 1234567", "1992-05-03",
    ]  # fmt: skip
    assert (second["surname"], second["age"], second["born_on"]) == ("Weiß", 61, "1964-12-01")
    assert second["quote"] == 'Er sagt: "Prost"\nund geht'
    assert (third["name"], third["role"]) == (text.split("\r\n")[3][:5], "Ärztin")

    assert brought(run(*into)) == (0, 0, 3, 0)
    edited = text.replace(";28;", ";29;").replace("99817", "99819").replace("Wirt;", "Gastwirt;")
    file.write_bytes(edited.encode(encoding))
    assert brought(run(*into, "--dry-run")) == (0, 2, 1, 3)
    assert brought(run(*into)) == (0, 2, 1, 3)
    assert brought(run(*into)) == (0, 0, 3, 0)


def test_a_trial_writes_nothing_and_every_bad_row_is_named(run, litfass, tmp_path: Path) -> None:
    file = tmp_path / "kontakte.csv"
    file.write_text(
        "Vorname;Nachname;E-Mail;Art\nIda;Ilk;ida(at)example.org;Person\n"
        "Uwe;Ahr;uwe@example.org;Freund\n;;;Verein\nEda;Oy;eda@example.org;\n"
        "Eda;Oi;eda@example.org;\nMia;Mai;mia@example.org;Person\n",
        encoding="utf-8",
    )
    into = ("import-table", file, "--into", "contacts", "--dry-run")
    missing = litfass(*into)
    assert missing.returncode == 1, "a trial makes no library"
    run("import-table", _with(tmp_path, "Name\nErste\n"), "--into", "contacts")
    answer = run(*into)
    assert (answer["new"], answer["changed"], answer["same"]) == (3, 0, 0)
    assert [(bad["line"], bad["column"]) for bad in answer["bad"]] == [
        (2, "E-Mail"), (3, "Art"), (4, ""),
    ]  # fmt: skip
    assert all(bad["reason"] for bad in answer["bad"])
    assert "„Freund“" in answer["bad"][1]["reason"]
    assert run("list", "contacts")["total"] == 1
    spoken = litfass(*into, "--language", "de").stdout
    assert "Zeile 2, Spalte ›E-Mail‹: " in spoken
    assert "3 neue Einträge" in spoken
    assert "Probelauf" in spoken


def _with(folder: Path, text: str) -> Path:
    file = folder / "erste.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_photos_and_a_workbook_meet_by_file_name(run, litfass, tmp_path: Path) -> None:
    photos = tmp_path / "Fotos"
    photos.mkdir()
    for index, name in enumerate(("Jörg.jpg", "Mara.JPG")):
        Image.new("RGB", (300, 400), (90 * index, 120, 60)).save(photos / name, "JPEG")
    told(litfass("import", photos, "--campaign", "Wir hier", "--json"))
    book = Workbook()
    assert book.active is not None
    for row in (
        ("Dateiname", "Vorname", "Alter", "Fotografin"),
        ("jörg.JPG", "Jörg", 61, "Ida Ilk"),
        ("mara", "Mara", 8, "Ida Ilk"),
        ("weg.jpg", "Uwe", 9, "Ida Ilk"),
    ):
        book.active.append(row)
    file = tmp_path / "liste.xlsx"
    book.save(file)
    into = ("import-table", file, "--into", "portraits", "--campaign", "Wir hier")
    for counts in ((1, 2, 0), (0, 0, 3)):
        answer = run(*into)
        assert (answer["new"], answer["changed"], answer["same"]) == counts
        assert [(note["line"], note["column"]) for note in answer["notes"]] == [(4, "Dateiname")]
    listed = run("list", "portraits", "--sort", "name")["portraits"]
    assert [(p["name"], p["file_name"], p["creator"]) for p in listed] == [
        ("Jörg", "Jörg.jpg", "Ida Ilk"), ("Mara", "Mara.JPG", "Ida Ilk"), ("Uwe", "", ""),
    ]  # fmt: skip

    out = tmp_path / "mit Bild"
    answer = run("export", "portraits", "--as", "xlsx", "--out", out, "--pictures",
                 "--campaign", "Wir hier")  # fmt: skip
    assert (Path(answer["file"]).name, answer["records"]) == ("mit Bild.xlsx", 3)
    sheet: Any = load_workbook(answer["file"]).active
    assert len(sheet._images) == 2
    assert brought(
        run("import-table", answer["file"], "--into", "portraits", "--campaign", "Wir hier")
    ) == (0, 0, 3, 0)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_goes_out_comes_in_again(run, litfass, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "kontakte.csv"
    file.write_text(
        "Vorname;Nachname;Firma;Telefon;Notiz;PLZ;Schlagwörter\n"
        'Ida;Ilk;=SUMME(A1);+49 203 123;"zwei\nZeilen; „ja“";01067;Presse, Öl\n'
        ';;Stadtwerke Nord GmbH;;-5;;\nŁucja;O\'Neil 😀;;0049;"""";;Presse\n',
        encoding="utf-8",
    )
    assert brought(run("import-table", file, "--into", "contacts"))[0] == 3
    out = tmp_path / f"aus.{kind}"
    run("export", "contacts", "--as", kind, "--out", out)
    assert brought(run("import-table", out, "--into", "contacts")) == (0, 0, 3, 0)
    other = tmp_path / "andere"
    told(litfass("import-table", out, "--into", "contacts", "--json", library=other))
    texts = []
    for library in (tmp_path / "library", other):
        copy = tmp_path / "kopie.json"
        told(litfass("export", "contacts", "--as", "json", "--out", copy, "--json",
                     library=library))  # fmt: skip
        texts.append(copy.read_text(encoding="utf-8"))
    assert texts[0] == texts[1]
    assert '"=SUMME(A1)"' in texts[0]
    searched = run("export", "contacts", "--as", "csv", "--out", out.with_suffix(".csv"),
                   "--search", "presse")  # fmt: skip
    assert searched["records"] == 2


def test_address_cards(run, litfass, tmp_path: Path) -> None:
    file = tmp_path / "Adressen.vcf"
    file.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nN:Öztürk;Jürgen;;;\nFN:Jürgen Öztürk\n"
        "TEL;TYPE=cell:0171 39200-01\nEMAIL:j@example.org\nEMAIL:k@example.org\n"
        "CATEGORIES:Presse\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n",
        encoding="utf-8",
    )
    into = ("import-table", file, "--into", "contacts")
    for counts in ((1, 0, 0), (0, 0, 1)):
        answer = run(*into)
        assert (answer["new"], answer["changed"], answer["same"]) == counts
        assert [bad["card"] for bad in answer["bad"]] == [2]
    out = tmp_path / "aus"
    answer = run("export", "contacts", "--as", "vcard", "--out", out)
    assert (Path(answer["file"]).name, answer["records"]) == ("aus.vcf", 1)
    assert brought(run("import-table", answer["file"], "--into", "contacts")) == (0, 0, 1, 0)
    assert litfass("export", "portraits", "--as", "vcard", "--out", out).returncode == 2
    assert litfass("import-table", file, "--into", "portraits").returncode == 2


def test_wrong_usage(litfass, tmp_path: Path) -> None:
    file = _with(tmp_path, "Name\nErste\n")
    for words in (
        ("import-table", file, "--into", "contacts", "--campaign", "X"),
        ("import-table", file, "--into", "contacts", "--key", "Schuhgröße"),
        ("import-table", file),
        ("export", "contacts", "--as", "docx", "--out", "x"),
        ("export", "contacts", "--as", "csv", "--out", tmp_path / "x.xlsx"),
    ):
        assert litfass(*words).returncode == 2, words
    for words in (
        ("import-table", tmp_path / "fehlt.csv", "--into", "contacts"),
        ("import-table", _with(tmp_path, "Foo\n1\n"), "--into", "contacts"),
        ("export", "portraits", "--as", "csv", "--out", "x", "--campaign", "fehlt"),
    ):
        done = litfass(*words)
        assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), words
    assert not list(tmp_path.glob("*.part"))


def test_a_list_to_print_names_the_campaign(run, litfass, tmp_path: Path) -> None:
    file = _with(tmp_path, "Vorname;Nachname;Alter;Beruf\nÖzlem;Grünwerk;34;Straßenbauerin\n")
    run("import-table", file, "--into", "portraits", "--campaign", "Wir hier")
    answer = run("export", "portraits", "--as", "pdf", "--out", tmp_path / "liste",
                 "--campaign", "Wir hier")  # fmt: skip
    assert (Path(answer["file"]).name, answer["records"]) == ("liste.pdf", 1)
    document = pypdfium2.PdfDocument(Path(answer["file"]).read_bytes())
    text = document[0].get_textpage().get_text_range()
    for word in ("Wir hier", "1 Porträt", "Özlem", "Straßenbauerin", "Seite 1 von 1"):
        assert word in text
    assert "Grünwerk" not in text
    refused = litfass("export", "portraits", "--as", "vcard4", "--out", tmp_path / "x.vcf")
    assert refused.returncode == 2
