"""Reading a table file: first a guess how it is to be read, then its rows.

The user sees the guess with a preview, changes what is wrong, and the file is read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from desktop.core.errors import Known
from desktop.core.sheets.csvfile import rows_of
from desktop.core.sheets.guessing import date_form, decimal_mark, header_line
from desktop.core.sheets.shapes import (
    MOST_COLUMNS,
    Cell,
    Check,
    Fault,
    Guess,
    Report,
    Row,
    Sheet,
    letter,
    no_check,
    no_report,
)
from desktop.core.sheets.sniffing import SAMPLE, decoded, encoding_of, form_of, separator_of
from desktop.core.sheets.xlsxfile import Found, Workbook

SAMPLED = 200
"""Rows that are looked at for a guess."""

_LOST = re.compile(r"[+-]?\d(?:[.,]\d+)?E\+\d{2,3}")
_GERMAN = {"#NV", "#WERT!", "#BEZUG!", "#DIV/0!", "#NAME?", "#ZAHL!", "#NULL!", "#ÜBERLAUF!"}
_ERRORS = frozenset({*_GERMAN, "#N/A", "#VALUE!", "#REF!", "#NUM!", "#SPILL!", "#CALC!"})
_RANGE = re.compile(r"\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)")


def look(data: bytes, name: str) -> Guess:
    """Guess how a file is to be read; `name` is only used in messages.

    Raises Known: those of `form_of`, of `Workbook` and of `rows_of`.
    """
    if form_of(data, name) == "xlsx":
        return _look_at_workbook(data, name)
    encoding, sure = encoding_of(data)
    unsure = set[str]() if sure else {"encoding"}
    text = data.decode("utf-8", "replace") if encoding == "utf-8" else decoded(data, encoding, name)
    separator, quote, sure = separator_of(text[:SAMPLE])
    if not sure:
        unsure.add("separator")
    rows = rows_of(text[:SAMPLE], separator, quote, name=name, whole=False)
    sample = list(islice(rows, SAMPLED))
    texts = [cell for row in sample for cell in row.cells if isinstance(cell, str)]
    decimal, sure = decimal_mark(texts, "." if separator == "," else ",")
    if not sure:
        unsure.add("decimal")
    dates, sure = date_form(texts, "mdy" if decimal == "." else "dmy")
    if not sure:
        unsure.add("dates")
    return Guess(
        name=name,
        form="csv",
        encoding=encoding,
        separator=separator,
        quote=quote,
        decimal=decimal,
        dates=dates,
        header=header_line(sample),
        unsure=frozenset(unsure),
    )


def _look_at_workbook(data: bytes, name: str) -> Guess:
    """The first visible sheet that holds something. Numbers and dates in it are what they are."""
    book = Workbook(data, name)
    chosen, sample = book.sheets[0], list[Row]()
    for sheet in book.sheets:
        sample = list(islice(book.rows(sheet, Found()), SAMPLED))
        if sample:
            chosen = sheet
            break
    if not sample:
        raise Known("table_empty", file=name)
    texts = [cell for row in sample for cell in row.cells if isinstance(cell, str)]
    decimal, sure = decimal_mark(texts, ",")
    dates, clear = date_form(texts, "dmy")
    doubts = {"decimal": sure, "dates": clear}
    return Guess(
        name=name,
        form="xlsx",
        decimal=decimal,
        dates=dates,
        header=header_line(sample),
        sheet=chosen,
        sheets=book.sheets,
        unsure=frozenset(part for part, certain in doubts.items() if not certain),
    )


def read(
    data: bytes, guess: Guess, *, report: Report = no_report, check: Check = no_check
) -> Sheet:
    """The table, read as the guess says. Raises Known like `look`, and for what does not fit:

    table_encoding (`file`, `encoding`, `line`), table_quote_open (`file`, `line`), table_no_header
    (`file`, `line`), table_sheet_missing (`file`, `sheet`), table_too_long and table_too_wide
    (`file`, `most`).
    """
    found = Found()
    if guess.form == "xlsx":
        book = Workbook(data, guess.name)
        stream = book.rows(guess.sheet, found, report=report, check=check)
        rows = _unmerged(list(stream), found)
    else:
        text = decoded(data, guess.encoding, guess.name)
        stream = rows_of(
            text, guess.separator, guess.quote, name=guess.name, report=report, check=check
        )
        rows = list(stream)
    names, body = _split(rows, guess)
    faults = [fault for fault in found.faults if fault.line > guess.header]
    if guess.form == "csv":
        faults += _faults(body)
    named = len(names)
    body_width = max((len(row.cells) for row in body), default=0)
    if max(body_width, named) > MOST_COLUMNS:
        raise Known("table_too_wide", file=guess.name, most=MOST_COLUMNS)
    if guess.header:
        faults += _too_long(body, named)
    unique = _unique([*names, *("" for _ in range(body_width - named))])
    return Sheet(unique, tuple(body), guess, tuple(sorted(faults, key=_place)), found.hidden)


def _place(fault: Fault) -> tuple[int, int]:
    return fault.line, fault.column


def _split(rows: Sequence[Row], guess: Guess) -> tuple[list[str], Sequence[Row]]:
    """The names of the columns, and the rows below them."""
    if not guess.header:
        return [], rows
    for index, row in enumerate(rows):
        if row.line == guess.header:
            return [" ".join(str(cell).split()) for cell in row.cells], rows[index + 1 :]
    raise Known("table_no_header", file=guess.name, line=guess.header)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    """Names that differ: a second "Telefon" is "Telefon (2)", one without a name has its letter."""
    taken: dict[str, None] = {}
    for column, name in enumerate(names):
        plain = name or letter(column)
        unique, number = plain, 1
        while unique in taken:
            number += 1
            unique = f"{plain} ({number})"
        taken[unique] = None
    return tuple(taken)


def _faults(rows: Iterable[Row]) -> Iterator[Fault]:
    """Cells of a CSV file in which Excel's screen was stored and not the value."""
    for row in rows:
        for column, cell in enumerate(row.cells):
            if not isinstance(cell, str):
                continue
            if "E+" in cell and _LOST.fullmatch(cell):
                yield Fault(row.line, column, "cell_digits_lost", cell)
            elif cell[:1] == "#" and (cell in _ERRORS or cell == "#" * len(cell) != "#"):
                yield Fault(row.line, column, "cell_error", cell)


def _too_long(rows: Iterable[Row], named: int) -> Iterator[Fault]:
    for row in rows:
        if len(row.cells) > named:
            over = next(
                column for column in range(named, len(row.cells)) if row.cells[column] != ""
            )
            yield Fault(row.line, over, "row_too_long", str(row.cells[over]))


def _unmerged(rows: list[Row], found: Found) -> list[Row]:
    """Rows in which a cell that was merged downwards stands in each row that it covers."""
    if not any(_RANGE.fullmatch(area) for area in found.merged):
        return rows
    places = {row.line: index for index, row in enumerate(rows)}
    for area in found.merged:
        match = _RANGE.fullmatch(area)
        if match is None:
            continue
        first, last = int(match[2]), int(match[4])
        column = _column(match[1])
        top = rows[places[first]].cells if first in places else ()
        if column >= len(top) or top[column] == "":
            continue
        for line in range(first + 1, min(last, rows[-1].line) + 1):
            if line in places:
                index = places[line]
                rows[index] = _with(rows[index], column, top[column])
    return rows


def _column(letters: str) -> int:
    column = 0
    for sign in letters:
        column = column * 26 + ord(sign) - 64
    return column - 1


def _with(row: Row, column: int, cell: Cell) -> Row:
    cells = [*row.cells, *[""] * (column + 1 - len(row.cells))]
    if cells[column] == "":
        cells[column] = cell
    return Row(row.line, tuple(cells))
