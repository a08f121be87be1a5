"""What an import would do, before anything is written: what is new, changed, same, wrong, double.

Pure: rows and records come in as plain values, the plan goes out. Who applies it makes one Change
of it; the same file once more then changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop.core.errors import Known
from desktop.core.sheets.field import Field, Value
from desktop.core.sheets.folding import tidy
from desktop.core.sheets.matching import Index, Normal, Values
from desktop.core.sheets.shapes import Cell, Check, Fault, Report, Sheet, no_check, no_report

NOTHING: Final[Mapping[int, Sequence[Values]]] = {}
STEP = 1000
"""Rows between two reports."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the file with values: name of a field -> value, for every column that has a field.

    `line` is the row's number in the file.
    """

    line: int
    values: Values


@dataclass(frozen=True, slots=True)
class Bad:
    """Why a row is left out: one cell of it (`field`), or all of it (`field` is "").

    `code` and `values` are those of a Known error: `values` has `text`, what stands in the cell.
    """

    line: int
    field: str
    code: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Double:
    """Rows that cannot be told apart: several mean one record, or one means several.

    `ids` are the records; none where rows that would be new mean the same. Nothing is done.
    """

    lines: tuple[int, ...]
    ids: tuple[int, ...]


@dataclass(slots=True)
class Plan:
    """What an import would do. `changed`: id -> name of a field -> (value now, value then).

    `lines` says which line of the file a changed or same record comes from.
    """

    new: list[Entry] = field(default_factory=list[Entry])
    changed: dict[int, dict[str, tuple[Value, Value]]] = field(
        default_factory=dict[int, dict[str, tuple[Value, Value]]]
    )
    same: list[int] = field(default_factory=list[int])
    bad: list[Bad] = field(default_factory=list[Bad])
    double: list[Double] = field(default_factory=list[Double])
    lines: dict[int, int] = field(default_factory=dict[int, int])

    @property
    def cells(self) -> int:
        """How many cells of existing records change."""
        return sum(len(fields) for fields in self.changed.values())


def entries(
    sheet: Sheet,
    mapping: Mapping[int, str],
    fields: Sequence[Field],
    *,
    language: str = "de",
    report: Report = no_report,
    check: Check = no_check,
) -> tuple[list[Entry], list[Bad]]:
    """The rows of a table with the values of their mapped columns, and the cells that are wrong.

    A row with a wrong cell is left out as a whole; once mended, the file can be imported again.
    Rows without anything in the mapped columns are passed over. `language` is that of the user, for
    the words in messages. Report counts rows.
    """
    known = {field.name: field for field in fields}
    columns = [(column, known[name]) for column, name in sorted(mapping.items())]
    faults: dict[int, list[Fault]] = {}
    for fault in sheet.faults:
        faults.setdefault(fault.line, []).append(fault)
    good: list[Entry] = []
    bad: list[Bad] = []
    for done, row in enumerate(sheet.rows):
        if done % STEP == 0:
            check()
            report(done, len(sheet.rows))
        wrong = [
            Bad(row.line, mapping.get(fault.column, ""), fault.code, {"text": fault.text})
            for fault in faults.get(row.line, ())
            if fault.column in mapping or fault.code == "row_too_long"
        ]
        named = {one.field for one in wrong}
        values: dict[str, Value] = {}
        for column, one in columns:
            cell = row.cells[column] if column < len(row.cells) else ""
            try:
                values[one.name] = _parsed(one, cell, sheet, language)
            except Known as error:
                if one.name not in named:
                    wrong.append(Bad(row.line, one.name, error.code, error.values))
        if wrong:
            bad += wrong
        elif any(values[one.name] != one.empty for _, one in columns):
            good.append(Entry(row.line, values))
    return good, bad


def _parsed(one: Field, cell: Cell, sheet: Sheet, language: str) -> Value:
    if cell == "" and isinstance(cell, str):
        return one.empty
    guess = sheet.guess
    return one.parse(cell, decimal=guess.decimal, dates=guess.dates, language=language)


def plan(
    rows: Iterable[Entry],
    existing: Mapping[int, Values],
    keys: Sequence[Sequence[str]],
    fields: Sequence[Field],
    *,
    bad: Iterable[Bad] = (),
    spellings: Mapping[int, Sequence[Values]] = NOTHING,
    phone: Normal = tidy,
    erase: bool = False,
    language: str = "de",
    report: Report = no_report,
    check: Check = no_check,
) -> Plan:
    """Compare the rows of a file with the records there are.

    `existing`: id (from 0) -> name of a field -> value; a missing name is an empty value. `keys`:
    see `Index`; every field of them must be mapped, at least one key be filled in each row
    (otherwise Bad key_empty). `spellings`: further values by which records are found, such as the
    names of their other files. `phone` normalises telephone numbers for comparison. Empty cells
    leave what is there, unless `erase`. Report counts rows.

    Of several equal rows the first counts. Rows that mean the same record and differ are `double`,
    and none of them is applied.

    Raises Known: key_missing (`fields`), where a key field has no column.
    """
    rows = list(rows)
    known = {field.name: field for field in fields}
    _check_keys(rows, keys, known, language)
    made = Plan(bad=list(bad))
    index = Index(keys, fields, phone)
    for number, values in existing.items():
        index.add(number, values)
        for further in spellings.get(number, ()):
            index.add(number, further)
    groups: dict[int, list[Entry]] = {}
    for done, row in enumerate(rows):
        if done % STEP == 0:
            check()
            report(done, len(rows))
        found = index.find(row.values)
        if found is None:
            names = ", ".join(known[key[0]].header(language) for key in keys)
            made.bad.append(Bad(row.line, "", "key_empty", {"text": "", "fields": names}))
        elif len(found) > 1:
            ids = tuple(sorted(number for number in found if number >= 0))
            lines = {entry.line for number in found if number < 0 for entry in groups[number]}
            made.double.append(Double((*sorted(lines), row.line), ids))
        elif found:
            groups.setdefault(found[0], []).append(row)
        else:
            number = -1 - done  # rows of the file that become records
            index.add(number, row.values)
            groups[number] = [row]
    for number, group in groups.items():
        _settle(made, number, group, existing, known, erase)
    return made


def _check_keys(
    rows: Sequence[Entry],
    keys: Sequence[Sequence[str]],
    known: Mapping[str, Field],
    language: str,
) -> None:
    if not rows:
        return
    missing = {name for key in keys for name in key if name not in rows[0].values}
    if missing or not any(keys):
        names = ", ".join(known[name].header(language) for name in sorted(missing))
        raise Known("key_missing", fields=names)


def _settle(
    made: Plan,
    number: int,
    group: Sequence[Entry],
    existing: Mapping[int, Values],
    known: Mapping[str, Field],
    erase: bool,
) -> None:
    """Decide what becomes of the rows that mean one record."""
    first = group[0]
    if any(entry.values != first.values for entry in group):
        lines = tuple(entry.line for entry in group)
        made.double.append(Double(lines, (number,) if number >= 0 else ()))
        return
    if number < 0:
        made.new.append(first)
        return
    made.lines[number] = first.line
    changes = _changes(existing[number], first.values, known, erase)
    if changes:
        made.changed[number] = changes
    else:
        made.same.append(number)


def _changes(
    record: Values, row: Values, known: Mapping[str, Field], erase: bool
) -> dict[str, tuple[Value, Value]]:
    changes: dict[str, tuple[Value, Value]] = {}
    for name, then in row.items():
        one = known[name]
        now = record.get(name, one.empty)
        if then == one.empty and not (erase and one.can_be_empty):
            continue
        if not _alike(now, then):
            changes[name] = now, then
    return changes


def _alike(now: Value, then: Value) -> bool:
    """Whether two values are the same for people: blanks around a text are nothing to change."""
    if isinstance(now, str) and isinstance(then, str):
        return now == then or tidy(now) == tidy(then)
    return now == then
