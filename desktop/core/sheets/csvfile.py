"""The rows of a CSV text, with their numbers as a spreadsheet counts them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from desktop.core.errors import Known
from desktop.core.sheets.guard import unguarded
from desktop.core.sheets.shapes import MOST_ROWS, Check, Report, Row, no_check, no_report
from desktop.core.sheets.sniffing import sep_line

_AS_TEXT = re.compile(r'="([^"]*)"')
STEP = 1000
"""Rows between two reports."""


def rows_of(
    text: str,
    separator: str,
    quote: str,
    *,
    name: str,
    whole: bool = True,
    report: Report = no_report,
    check: Check = no_check,
) -> Iterator[Row]:
    """The rows that hold something. A first line "sep=;" is passed over, and counted.

    `whole`: the text is all of the file; then a quote that is never closed is an error. `quote` ""
    takes quotes as ordinary signs. Reports count lines of text; rows are numbered as records, so
    that a cell with line breaks does not move the numbers of those below it.

    Raises Known: table_quote_open (`file`, `line` where the row begins), table_too_long (`file`,
    `most` rows).
    """
    skipped = sep_line(text)[1]
    lines = _Lines(text[skipped:])
    before = 1 if skipped else 0
    total = text.count("\n") + 1 if report is not no_report else 0
    reader = _reader(lines, separator, quote)
    found, number = 0, before
    while True:
        start = lines.number + before + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:  # a cell of more than 131,072 signs
            raise Known("table_quote_open", file=name, line=start) from error
        if cells is None:
            break
        if lines.ended and whole:  # the reader looked for the closing quote until there
            raise Known("table_quote_open", file=name, line=start)
        number += 1
        row = _trimmed(cells)
        if row:
            found += 1
            if found > MOST_ROWS:
                raise Known("table_too_long", file=name, most=MOST_ROWS)
            yield Row(number, row)
        if found % STEP == 0:
            check()
            report(min(lines.number + before, total), total)


class _Lines:
    """The lines of a text with their ends, counted."""

    def __init__(self, text: str) -> None:
        self._lines = io.StringIO(text, newline="")
        self.number = 0
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._lines.readline()
        if not line:
            self.ended = True
            raise StopIteration
        self.number += 1
        return line


def _reader(lines: Iterator[str], separator: str, quote: str) -> Iterator[list[str]]:
    if not quote:
        return csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=separator, quotechar=quote)


def _trimmed(cells: list[str]) -> tuple[str, ...]:
    """The cells as texts, without empty ones at the end; () for a row without content."""
    while cells and not cells[-1]:
        cells.pop()
    texts = tuple(_text(cell) if cell[:1] in {"'", "="} or "\r" in cell else cell for cell in cells)
    return texts if any(text and not text.isspace() for text in texts) else ()


def _text(cell: str) -> str:
    """A cell without what was done to it for Excel: ="0123", the guard, Windows' line breaks."""
    if match := _AS_TEXT.fullmatch(cell):
        return match[1]
    return unguarded(cell).replace("\r\n", "\n").replace("\r", "\n")
