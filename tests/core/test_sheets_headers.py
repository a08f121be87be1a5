"""Columns find their fields by the names that people give them."""

from __future__ import annotations

import dataclasses

import pytest

from db import records, rows, vocabulary
from desktop.core.sheets.field import Field
from desktop.core.sheets.fields import CONTACTS, PORTRAITS, portrait_fields
from desktop.core.sheets.folding import folded
from desktop.core.sheets.headers import NO_FIELD, match_headers
from desktop.core.sheets.parts import POINTS


def found(*headers: str, fields: tuple[Field, ...] = PORTRAITS, **aliases: str) -> list[str]:
    matched = match_headers(headers, fields, aliases)
    return [matched.get(column, "") for column in range(len(headers))]


def test_names_of_portraits() -> None:
    headers = ("Vorname", "Name", "Alter (Jahre)", "Tätigkeit", "Zitat", "Fotograf*in", "FOTO")
    expected = ["name", "surname", "age", "role", "quote", "creator", "file_name"]
    assert found(*headers) == expected


def test_a_lone_name_is_the_first_name() -> None:
    assert found("Name", "Alter") == ["name", "age"]


def test_names_of_contacts() -> None:
    headers = ("Firma", "Name", "Vorname", "Tel.", "E-Mail", "Strasse", "PLZ", "Ort", "Bemerkungen")
    expected = [
        "organisation",
        "name",
        "first_name",
        "phone",
        "email",
        "street",
        "postcode",
        "town",
    ]
    assert found(*headers, fields=CONTACTS) == [*expected, "note"]


def test_case_umlauts_and_signs_do_not_matter() -> None:
    for header in ("Tätigkeit", "TAETIGKEIT", "tatigkeit", " Tätig-keit: ", "Ta\u0308tigkeit"):
        assert found(header) == ["role"]
    assert folded("Straße") == folded("STRASSE") == folded("strasse")


def test_english_names() -> None:
    headers = ("First name", "Surname", "Age", "Role", "Quote", "Creator", "Credit", "File name")
    expected = ["name", "surname", "age", "role", "quote", "creator", "credit_line", "file_name"]
    assert found(*headers) == expected


def test_unknown_columns_stay_open_and_no_field_comes_twice() -> None:
    assert found("Schuhgröße", "Zitat", "Quote") == ["", "quote", ""]


def test_the_users_own_names_win() -> None:
    assert found("Zitat", "Spruch", Spruch="quote") == ["", "quote"]
    assert found("Zitat", Zitat=NO_FIELD) == [""]
    assert found("zitat", ZITAT="role") == ["role"]
    assert found("Zitat", Zitat="gone_field") == ["quote"]


def test_words_in_further_languages() -> None:
    fields = portrait_fields(("en", "tr"))
    headers = ("Zitat", "Zitat (Englisch)", "Quote EN", "Beruf türkisch", "Zitat tr")
    assert found(*headers, fields=fields) == ["quote", "quote@en", "", "role@tr", "quote@tr"]


@pytest.mark.parametrize("fields", [PORTRAITS, CONTACTS, portrait_fields(("en", "fr"))])
@pytest.mark.parametrize("language", ["de", "en"])
def test_our_own_columns_find_back(fields: tuple[Field, ...], language: str) -> None:
    headers = [field.header(language) for field in fields]
    assert len({folded(header) for header in headers}) == len(headers)
    expected = {column: field.name for column, field in enumerate(fields)}
    assert match_headers(headers, fields) == expected


@pytest.mark.parametrize("fields", [PORTRAITS, CONTACTS])
def test_no_name_is_claimed_by_two_fields(fields: tuple[Field, ...]) -> None:
    owners: dict[str, str] = {}
    for field in fields:
        for name in {folded(name) for name in (field.de, field.en, *field.aliases)}:
            assert owners.setdefault(name, field.name) == field.name, name


TABLES = {
    "portraits": rows.Portrait,
    "portrait_texts": rows.PortraitText,
    "person_data": rows.PersonData,
    "pictures": rows.Picture,
    "campaigns": rows.Campaign,
    "contacts": rows.Contact,
    "labels": rows.Label,
    "contact_addresses": rows.ContactAddress,
}


@pytest.mark.parametrize("field", [*PORTRAITS, *CONTACTS], ids=lambda field: field.name)
def test_every_field_has_its_column_and_all_its_codes(field: Field) -> None:
    if field.table == "places":
        assert field.column in vocabulary.PLACE_KINDS  # the kind of place around a portrait
        return
    if field.table == "contact_points":
        assert POINTS[field.column] == records.POINTS[field.column]
        return
    assert field.column in {column.name for column in dataclasses.fields(TABLES[field.table])}
    if field.kind == "choice":
        assert tuple(field.words) == vocabulary.CHOICES[field.table, field.column]
    assert field.private == (field.table == "person_data")
