"""Full names in portraits' tables: proposed to be parted, parted, told where they stay whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from desktop.core.sheets.field import Value
from desktop.core.sheets.fields import FULL_NAME, PORTRAIT_KINDS, PORTRAITS, SURNAME_FIRST
from desktop.core.sheets.folding import folded, plain, without_asides
from desktop.core.sheets.persons import is_doubtful, is_full, mostly_full, parted, turned
from desktop.core.sheets.plan import Entry, Plan
from desktop.core.sheets.shapes import Row

FULL: Final = FULL_NAME.name
WHOLE: Final = (FULL, SURNAME_FIRST.name)
"""The fields of columns with full names."""
HALVES: Final = ("name", "surname")
"""What a full name becomes: the first name, which is public, and the surname, which is not."""

_WEAK: Final = {folded(word) for one in PORTRAITS if one.name == "name" for word in one.weak}
_PLACES: Final = {folded(word) for word in ("place", *PORTRAIT_KINDS["place"])}

Records = Mapping[int, Mapping[str, Any]]


def proposed(
    found: Mapping[int, str],
    names: Sequence[str],
    rows: Sequence[Row],
    decided: Iterable[str] = (),
) -> dict[int, str]:
    """A mapping in which a column that is just called "Name" and holds full names is parted.

    `decided`: headings about which the office has decided itself.
    """
    made = dict(found)
    columns = {field: column for column, field in found.items()}
    column, kind = columns.get("name"), columns.get("kind")
    if column is None or any(one in columns for one in WHOLE):
        return made
    heading = folded(names[column])
    if not {heading, folded(without_asides(names[column]))} & _WEAK:
        return made
    if heading in map(folded, decided):
        return made
    people = (row for row in rows if kind is None or folded(_text(row, kind)) not in _PLACES)
    if mostly_full(_text(row, column) for row in people):
        made[column] = FULL
    return made


def _text(row: Row, column: int) -> str:
    return str(row.cells[column]) if column < len(row.cells) else ""


def halved(fields: Iterable[str]) -> list[str]:
    """The fields of columns, with both halves for a full name."""
    return list(dict.fromkeys(n for one in fields for n in (HALVES if one in WHOLE else (one,))))


def text_of(row: Entry) -> str:
    """The full name of a row, "" where it has none; a surname in front has a comma behind it."""
    text = str(row.values.get(FULL) or "")
    return text or turned(str(row.values.get(SURNAME_FIRST.name) or ""))


def part(rows: Sequence[Entry], existing: Records) -> list[Entry]:
    """The rows with first name and surname instead of full names; places keep their names.

    Halves that stand in columns of their own win. A row without a kind is a place where one of the
    library is called like it.
    """
    if not any(one in row.values for row in rows for one in WHOLE):
        return list(rows)
    places = {plain(str(one["name"])) for one in existing.values() if one.get("kind") == "place"}
    return [_parted(row, places) for row in rows]


def _parted(row: Entry, places: set[str]) -> Entry:
    values: dict[str, Value] = {n: one for n, one in row.values.items() if n not in WHOLE}
    text = text_of(row)
    kind = values.get("kind") or ("place" if plain(text) in places else "person")
    halves = (text, "") if kind == "place" else parted(text)
    for name, half in zip(HALVES, halves, strict=True):
        values[name] = values.get(name) or half
    return replace(row, values=values)


def spellings(rows: Sequence[Entry], existing: Records) -> dict[int, list[Mapping[str, Value]]]:
    """The portraits whose first name is a full name, under its halves: parted rows mean them."""
    found: dict[int, list[Mapping[str, Value]]] = {}
    if not rows or not all(name in rows[0].values for name in HALVES):
        return found
    for id_, record in existing.items():
        text = str(record.get("name") or "")
        surname = str(record.get("surname") or "")
        other = bool(surname) and not _holds(text, surname)
        if record.get("kind") != "place" and not other and is_full(text):
            found[id_] = [{**record, **dict(zip(HALVES, parted(text), strict=True))}]
    return found


def settle(
    made: Plan, rows: Mapping[int, Entry], full: Mapping[int, str], existing: Records
) -> None:
    """Let a cell that names only a half leave the other as it is, though empty cells may erase.

    But a full name goes out of the public where its row has nothing but a surname for it.
    """
    for id_, cells in list(made.changed.items()):
        line = made.lines[id_]
        if line not in full:
            continue
        for half in HALVES:
            if half in cells and not cells[half][1]:
                del cells[half]
        now = str(existing[id_].get("name") or "")
        if not rows[line].values["name"] and plain(now) == plain(full[line]):
            cells["name"] = now, ""
        if not cells:
            del made.changed[id_]
            made.same.append(id_)


def whole(made: Plan, rows: Mapping[int, Entry], full: Mapping[int, str]) -> Iterator[int]:
    """The lines whose full name would become public as a first name."""
    for line in _named(made, rows):
        name = str(rows[line].values.get("name") or "")
        surname = str(rows[line].values.get("surname") or "")
        private = bool(surname) and not _holds(name, surname)
        was_parted = name == parted(full.get(line, ""))[0]
        if is_full(name) and not was_parted and not private:
            yield line


def doubtful(made: Plan, rows: Mapping[int, Entry], full: Mapping[int, str]) -> Iterator[int]:
    """The lines whose full name was parted and could have been parted otherwise."""
    for line in _named(made, rows):
        name = str(rows[line].values.get("name") or "")
        if full.get(line, name) != name and is_doubtful(full[line]):
            yield line


def _named(made: Plan, rows: Mapping[int, Entry]) -> list[int]:
    """The lines that give a person a name."""
    lines = [entry.line for entry in made.new]
    lines += [made.lines[id_] for id_, cells in made.changed.items() if "name" in cells]
    return sorted(line for line in lines if rows[line].values.get("kind") != "place")


def _holds(name: str, surname: str) -> bool:
    return f" {plain(surname)} " in f" {plain(name.replace(',', ' '))} "
