"""What a table file is made of once it is read: cells, rows, faults; and how it is to be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Cell = str | int | float | bool | date
"""A value as the file holds it; `datetime` is a date too. Empty is "" everywhere.

CSV knows only texts. Line breaks within a text are "\\n".
"""

Report = Callable[[int, int], None]
"""Told now and then how much is done, of how much (any unit); may raise to stop."""

Check = Callable[[], None]
"""Called now and then; raises `Cancelled` to stop."""

ENCODINGS: Final = ("utf-8", "utf-16", "cp1252", "cp850", "mac_roman")
"""How the bytes of a CSV file can be read; Mac Roman is never guessed, only chosen."""

SEPARATORS: Final = (";", "\t", ",", "|")
"""What separates cells; where several fit equally, the first wins (German Excel)."""

DATE_FORMS: Final = ("dmy", "mdy", "ymd")
"""How 03/05/2026 is to be read; dates with points are always day first, ISO dates are clear."""

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 1000
MOST_BYTES: Final = 256 << 20


def no_report(_done: int, _total: int) -> None:
    """Tell nobody."""


def no_check() -> None:
    """Never stop."""


@dataclass(frozen=True, slots=True)
class Guess:
    """How a file is to be read; every part can be changed (`dataclasses.replace`) by the user.

    `name` is the file's, for messages. `decimal` is "," or ".", `dates` one of `DATE_FORMS`,
    `header` the line of the column names (0: there are none), `sheet` one of `sheets` (XLSX).
    `unsure` names the parts that could as well be otherwise.
    """

    name: str
    form: Literal["csv", "xlsx"]
    encoding: str = "utf-8"
    separator: str = ";"
    quote: str = '"'
    decimal: str = ","
    dates: str = "dmy"
    header: int = 1
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    unsure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something; `line` is its number in the file or sheet, from 1.

    Where a cell of a CSV file holds line breaks, it is the line in which the row begins. Rows may
    be shorter than the table.
    """

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the file that is not what its author wrote. `column` counts from 0.

    Codes: cell_digits_lost (Excel turned a long number into 1,22158E+17), cell_error (#NV, ####),
    cell_not_computed (a formula whose result was never stored), row_too_long (a filled cell
    beyond the columns that have names).
    """

    line: int
    column: int
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: unique column names, its rows in order, and what is wrong with single cells.

    Columns without a name have their letter as in Excel. `hidden` counts rows that are hidden or
    filtered away in Excel; they are read like the others.
    """

    names: tuple[str, ...]
    rows: tuple[Row, ...]
    guess: Guess
    faults: tuple[Fault, ...] = ()
    hidden: int = 0


def letter(column: int) -> str:
    """The letters by which Excel calls a column, counted from 0: A, Z, AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text
