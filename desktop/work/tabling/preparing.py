"""Rows of a table as the library holds them: words under their language, one record in one row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop.core.sheets.field import Value
from desktop.core.sheets.fields import AROUND, PORTRAITS
from desktop.core.sheets.plan import Bad, Entry
from desktop.work.labelling import tidy as tidy_label
from desktop.work.tabling.columns import WORDS, Goal
from desktop.work.tabling.ground import Ground

_KINDS = {one.name: one.column for one in PORTRAITS if one.name in AROUND}
"""Field that says where a portrait lies -> the kind of place."""


def photos_named(rows: Iterable[Entry]) -> set[str]:
    """The file names in the rows."""
    return {str(name) for row in rows if (name := row.values.get("file_name"))}


def prepared(
    goal: Goal, rows: Sequence[Entry], ground: Ground, mapped: Iterable[str]
) -> tuple[list[Entry], list[Bad]]:
    """The rows ready for comparing, and those that name no campaign."""
    there = set(mapped)
    if goal.register == "contacts":
        return [_contact(row, ground, there) for row in rows], []
    made: list[Entry] = []
    bad: list[Bad] = []
    for row in rows:
        name = goal.campaign or str(row.values.get("campaign", ""))
        if name:
            made.append(_portrait(goal, row, ground, name))
        else:
            bad.append(Bad(row.line, "campaign", "table_campaign", {"text": ""}))
    every = dict.fromkeys(name for row in made for name in row.values)
    if "language" in there:
        made = _joined(made)
    # Every row has every field that any has: the words of some are in other languages.
    return [_complete(row, every) for row in made], bad


def labels_as_kept(text: str, ground: Ground) -> str:
    """A list of labels in the spelling of those that are there already."""
    names = dict.fromkeys(
        ground.labels.get(plain.casefold(), plain)
        for word in text.split(",")
        if (plain := tidy_label(word))
    )
    return ", ".join(sorted(names, key=str.casefold))


def _contact(row: Entry, ground: Ground, there: set[str]) -> Entry:
    """An organisation is called by its own name, whichever column that stands in."""
    values = dict(row.values)
    if "organisation" in there:
        values.setdefault("name", "")
        if values["organisation"] and not values["name"] and not values.get("first_name"):
            values["name"], values["organisation"] = values["organisation"], ""
    if values.get("labels"):
        values["labels"] = labels_as_kept(str(values["labels"]), ground)
    return replace(row, values=values)


def contact_as_compared(record: dict[str, Value]) -> None:
    """Give a record of an organisation the form that `_contact` gives rows."""
    if not record.get("name") and not record.get("first_name") and record.get("organisation"):
        record["name"] = record.pop("organisation")


def _portrait(goal: Goal, row: Entry, ground: Ground, name: str) -> Entry:
    campaign = ground.campaign(name)
    spoken = str(row.values.get("language") or campaign.language)
    values: dict[str, Value] = {}
    for field, value in row.values.items():
        if field in WORDS:
            if value or f"{field}@{spoken}" not in row.values:
                values[f"{field}@{spoken}"] = value
        elif field == "labels" and value:
            values[field] = labels_as_kept(str(value), ground)
        elif field in AROUND and value:
            values[field] = ground.place_as_kept(_KINDS[field], str(value))
        elif field not in {"language", "campaign"} and field not in values:
            values[field] = value
    if not goal.campaign:
        values["campaign"] = campaign.name
    return replace(row, values=values)


def _joined(rows: Sequence[Entry]) -> list[Entry]:
    """Rows that are the same but for words in different languages, as one."""
    places: dict[tuple[tuple[str, Value], ...], int] = {}
    kept: list[Entry] = []
    for row in rows:
        plain = tuple(
            (name, value)
            for name, value in row.values.items()
            if "@" not in name and value not in ("", None)
        )
        place = places.get(plain)
        if not plain or place is None or _clash(kept[place].values, row.values):
            places.setdefault(plain, len(kept))
            kept.append(row)
            continue
        filled = {name: value for name, value in row.values.items() if "@" in name and value}
        kept[place] = replace(kept[place], values={**kept[place].values, **filled})
    return kept


def _clash(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    return any(
        value and one.get(name) and one[name] != value
        for name, value in other.items()
        if "@" in name
    )


def _complete(row: Entry, names: Iterable[str]) -> Entry:
    missing = {name: _nothing(name) for name in names if name not in row.values}
    return replace(row, values={**row.values, **missing}) if missing else row


def _nothing(name: str) -> Value:
    return None if name.startswith("due_on@") else ""
