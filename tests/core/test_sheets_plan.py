"""What an import would do: new, changed, same, wrong, double."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Cancelled, Known
from desktop.core.sheets.fields import CONTACTS, PORTRAITS
from desktop.core.sheets.headers import match_headers
from desktop.core.sheets.plan import Double, Entry, Plan, entries, plan
from desktop.core.sheets.reading import look, read

FILE = (
    "Vorname;Nachname;E-Mail;Telefon;Ort\r\n"
    "Jörg;Müller;joerg@example.org;+49 203 555-01;Köln\r\n"
    "Zoë;Öztürk;zoe@example.org;0203 55502;Ulm\r\n"
    "Bo;Weiß;bo@example.org;;Bonn\r\n"
)
EMAIL = (("email",),)


def rows_of(text: str, fields: Any = CONTACTS) -> list[Entry]:
    data = text.encode("cp1252")
    sheet = read(data, look(data, "x.csv"))
    good, bad = entries(sheet, match_headers(sheet.names, fields), fields)
    assert bad == []
    return good


def planned(
    text: str, existing: dict[int, Any], keys: Sequence[Sequence[str]] = EMAIL, **more: Any
) -> Plan:
    return plan(rows_of(text), existing, keys, CONTACTS, **more)


def imported(text: str) -> dict[int, dict[str, Any]]:
    """The records that a first import makes."""
    made = planned(text, {})
    assert not made.changed
    return {number: dict(entry.values) for number, entry in enumerate(made.new)}


def test_the_first_import_is_all_new() -> None:
    made = planned(FILE, {})
    assert [entry.line for entry in made.new] == [2, 3, 4]
    assert made.new[0].values["first_name"] == "Jörg"
    assert [made.changed, made.same, made.bad, made.double] == [{}, [], [], []]


def test_the_same_file_again_changes_nothing() -> None:
    made = planned(FILE, imported(FILE))
    assert made.same == [0, 1, 2]
    assert [made.new, made.changed, made.bad, made.double] == [[], {}, [], []]


def test_three_cells_changed_change_three_cells() -> None:
    changed = FILE.replace("Köln", "Essen").replace("Öztürk", "Yılmaz".replace("ı", "i"))
    changed = changed.replace("0203 55502", "0203 55503")
    made = planned(changed, imported(FILE))
    assert made.changed == {
        0: {"town": ("Köln", "Essen")},
        1: {"name": ("Öztürk", "Yilmaz"), "phone": ("0203 55502", "0203 55503")},
    }
    assert made.cells == 3
    assert made.same == [2]
    assert made.lines == {0: 2, 1: 3, 2: 4}


def test_empty_cells_erase_only_when_asked() -> None:
    emptied = FILE.replace(";Köln", ";")
    assert planned(emptied, imported(FILE)).cells == 0
    made = planned(emptied, imported(FILE), erase=True)
    assert made.changed == {0: {"town": ("Köln", "")}}


def test_fields_without_a_column_are_left_alone() -> None:
    existing = imported(FILE)
    existing[0]["note"] = "wichtig"
    assert planned(FILE, existing, erase=True).cells == 0


def test_keys_do_not_mind_case_and_telephones_their_form() -> None:
    existing = imported(FILE)
    assert planned(FILE.replace("bo@", "BO@"), existing).cells == 1

    def digits(text: str) -> str:
        return "".join(sign for sign in text.replace("+49", "0") if sign.isdigit())

    made = planned(
        FILE.replace("+49 203 555-01", "0203/55501"),
        existing,
        (("phone",), ("email",)),
        phone=digits,
    )
    assert made.changed == {0: {"phone": ("+49 203 555-01", "0203/55501")}}


def test_the_next_key_where_one_is_empty() -> None:
    keys = (("email",), ("name", "first_name"))
    existing = {
        1: {"name": "Müller", "first_name": "Jörg", "email": ""},
        2: {"name": "Öztürk", "first_name": "Zoë", "email": "andere@example.org"},
        3: {"name": "Weiß", "first_name": "Bo", "email": "bo@example.org"},
    }
    made = planned(FILE, existing, keys)
    assert made.changed[1]["email"] == ("", "joerg@example.org")
    assert [entry.values["name"] for entry in made.new] == ["Öztürk"]  # somebody else
    without = FILE.replace("bo@example.org", "")
    assert planned(without, existing, keys).lines[3] == 4


def test_a_row_with_no_key_is_named() -> None:
    made = planned(FILE.replace("bo@example.org", ""), {})
    (bad,) = made.bad
    assert (bad.line, bad.field, bad.code) == (4, "", "key_empty")
    assert bad.values["fields"] == "E-Mail"


def test_a_key_needs_its_column() -> None:
    with pytest.raises(Known) as caught:
        planned(FILE, {}, (("email", "note"),))
    assert (caught.value.code, caught.value.values) == ("key_missing", {"fields": "Notiz"})


def test_one_row_that_means_two_records() -> None:
    existing = {7: {"email": "bo@example.org"}, 9: {"email": "Bo@example.org"}}
    made = planned(FILE, existing)
    assert made.double == [Double((4,), (7, 9))]
    assert 7 not in made.changed


def test_two_rows_that_mean_one_record() -> None:
    text = FILE + "Bo;Weiß;bo@example.org;;Mainz\r\n"
    made = planned(text, imported(FILE))
    assert made.double == [Double((4, 5), (2,))]
    assert made.cells == 0
    made = planned(text, {})
    assert made.double == [Double((4, 5), ())]
    assert len(made.new) == 2


def test_the_same_row_twice_counts_once() -> None:
    text = FILE + FILE.splitlines(keepends=True)[1]
    made = planned(text, {})
    assert len(made.new) == 3
    assert made.double == []


def test_blanks_around_a_stored_text_are_no_change() -> None:
    existing = imported(FILE)
    existing[0]["town"] = " Köln "
    existing[1]["town"] = "Ulm\n"
    assert planned(FILE, existing).cells == 0


def test_wrong_cells_are_named_and_their_rows_left_out() -> None:
    text = (
        "Dateiname;Vorname;Alter;Status;Fällig am\n"
        "a.jpg;Anna;34;Entwurf;3.5.2026\n"
        "b.jpg;Bo;uralt;Vielleicht;31.2.2026\n"
        "c.jpg;Cem;1,2E+17;;\n"
        "d.jpg;Dora;5;;;zu viel\n"
    )
    data = text.encode()
    guess = replace(look(data, "x.csv"), header=1)
    sheet = read(data, guess)
    good, bad = entries(sheet, match_headers(sheet.names, PORTRAITS), PORTRAITS)
    assert [(one.line, one.field, one.code) for one in bad] == [
        (3, "age", "value_whole"),
        (3, "status", "value_choice"),
        (3, "due_on", "value_day"),
        (4, "age", "cell_digits_lost"),
        (5, "", "row_too_long"),
    ]
    assert bad[0].values["text"] == "uralt"
    (entry,) = good
    assert entry.values["due_on"] == date(2026, 5, 3)
    made = plan(good, {}, (("file_name",),), PORTRAITS, bad=bad)
    assert len(made.bad) == 5
    assert len(made.new) == 1


@pytest.mark.parametrize(
    "cell", ["IMG_1.jpg", "img_1.JPG", "IMG_1", r"C:\Fotos\IMG_1.jpg", "Fotos/IMG_1.jpg"]
)
def test_file_names_with_and_without_folder_and_suffix(cell: str) -> None:
    existing = {1: {"file_name": "IMG_1.jpg"}, 2: {"file_name": "IMG_1b.jpg"}}
    rows = rows_of(f"Foto;Alter\n{cell};34\n", PORTRAITS)
    made = plan(rows, existing, (("file_name",),), PORTRAITS)
    assert made.changed[1]["age"] == (None, 34)


def test_a_file_name_without_suffix_that_fits_two() -> None:
    existing = {1: {"file_name": "a.jpg"}, 2: {"file_name": "a.png"}}
    rows = rows_of("Foto;Alter\na;34\na.png;35\n", PORTRAITS)
    made = plan(rows, existing, (("file_name",),), PORTRAITS)
    assert made.double == [Double((2,), (1, 2))]
    assert made.changed[2]["age"] == (None, 35)


def test_progress_and_cancelling() -> None:
    rows = [Entry(n + 2, {"email": f"{n}@example.org"}) for n in range(2500)]
    seen: list[tuple[int, int]] = []
    plan(rows, {}, EMAIL, CONTACTS, report=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2500), (1000, 2500), (2000, 2500)]

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        plan(rows, {}, EMAIL, CONTACTS, check=stop)


texts = st.text("aäßZ '+=-@\n\"", max_size=6)
records = st.lists(st.fixed_dictionaries({"name": texts, "town": texts}), max_size=8)


@given(records, st.booleans())
def test_importing_twice_changes_nothing(values: list[dict[str, str]], erase: bool) -> None:
    """Whatever is in the file: after its import it is the same, new is nothing."""
    keys = (("name",), ("name", "town"))
    rows = [
        Entry(line, {"name": row["name"].strip(), "town": row["town"].strip()})
        for line, row in enumerate(values, 2)
    ]
    first = plan(rows, {}, keys, CONTACTS, erase=erase)
    existing = {number: dict(entry.values) for number, entry in enumerate(first.new)}
    second = plan(rows, existing, keys, CONTACTS, erase=erase)
    assert second.changed == {}
    lines = {line for double in first.double for line in double.lines}
    assert {entry.line for entry in second.new} <= lines
