"""What lies in resources/ fits together: the sample, the icons, and the list of licences."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from db import rows, vocabulary
from desktop.core.places import resource

SAMPLE = resource("sample/sample.toml")
#: table of the file -> its row, and the keys that the file has beside the row's fields
TABLES: dict[str, tuple[type[Any], set[str]]] = {
    "brands": (rows.Brand, {"key"}),
    "campaigns": (rows.Campaign, {"key", "brand", "languages"}),
    "portraits": (rows.Portrait, {"key", "campaign", "picture", "texts", "person"}),
    "contacts": (rows.Contact, {"key"}),
    "participations": (rows.Participation, {"campaign", "contact"}),
    "walls": (rows.Wall, {"key", "campaign", "cells"}),
}
NESTED: dict[str, type[Any]] = {
    "languages": rows.CampaignLanguage,
    "texts": rows.PortraitText,
    "person": rows.PersonData,
}
#: ranges that are kept free for fiction, without the country code
FICTION = re.compile(
    r"\+49 (30 23125|40 66969|69 90009|89 99998|221 4710)-\d{3}|\+49 171 39200-\d\d"
    r"|\+49 152 28817386"
)
RESERVED = re.compile(r"(\.example|[@.]example\.(com|org|net))(/[\w-]*)?$")


@pytest.fixture(scope="module")
def sample() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(SAMPLE.read_text(encoding="utf-8"))


def _fields(row: type[Any]) -> set[str]:
    return {field.name for field in dataclasses.fields(row)}


def _records(sample: dict[str, list[dict[str, Any]]]) -> list[tuple[str, dict[str, Any]]]:
    found = [(table, record) for table, records in sample.items() for record in records]
    for _, record in list(found):
        for name in NESTED.keys() & record.keys():
            value = record[name]
            found += [(name, part) for part in (value if isinstance(value, list) else [value])]
    return found


def test_every_key_of_the_sample_is_a_field(sample: dict[str, list[dict[str, Any]]]) -> None:
    for table, record in _records(sample):
        row, beside = TABLES[table] if table in TABLES else (NESTED[table], set[str]())
        assert record.keys() - beside <= _fields(row), record


def test_every_code_of_the_sample_is_known(sample: dict[str, list[dict[str, Any]]]) -> None:
    names = {"languages": "campaign_languages", "texts": "portrait_texts", "person": "person_data"}
    for table, record in _records(sample):
        for column, value in record.items():
            choices = vocabulary.CHOICES.get((names.get(table, table), column))
            assert choices is None or value in choices, record


def test_the_sample_points_only_to_what_is_there(
    sample: dict[str, list[dict[str, Any]]],
) -> None:
    keys = {table: [record.get("key") for record in records] for table, records in sample.items()}
    for table in ("brands", "campaigns", "portraits", "contacts", "walls"):
        assert len(set(keys[table])) == len(keys[table])
    for campaign in sample["campaigns"]:
        assert campaign["brand"] in keys["brands"]
    for record in sample["portraits"] + sample["participations"] + sample["walls"]:
        assert record["campaign"] in keys["campaigns"]
    assert {record["contact"] for record in sample["participations"]} <= set(keys["contacts"])
    for wall in sample["walls"]:
        assert set(wall["cells"]) <= set(keys["portraits"])
        assert len(wall["cells"]) == wall["rows"] * wall["columns"]
    for portrait in sample["portraits"]:
        assert (SAMPLE.parent / portrait["picture"]["file"]).is_file()


def test_nothing_in_the_sample_can_reach_anybody(
    sample: dict[str, list[dict[str, Any]]],
) -> None:
    for _, record in _records(sample):
        if record.get("phone"):
            assert FICTION.fullmatch(record["phone"]), record
        for name in ("email", "website"):
            if record.get(name):
                assert RESERVED.search(record[name]), record


def test_every_icon_takes_the_colour_of_the_theme() -> None:
    for path in resource("icons").glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in text, path.name
        assert "currentColor" in text, path.name
        assert not re.search(r"#[0-9a-fA-F]{3,6}", text), path.name


def test_every_third_party_file_is_in_the_list_of_licences() -> None:
    text = resource("LICENSES.md").read_text(encoding="utf-8")
    for folder in ("models", "profiles"):
        for path in resource(folder).iterdir():
            assert f"{folder}/{path.name}" in text
    for path in resource("icons").glob("*.svg"):
        assert path.stem.startswith("light-") or f"| `{path.stem}` |" in text, path.name
    for name in re.findall(r"licenses/[\w.-]+\.txt", text):
        assert Path(resource(name)).is_file()
