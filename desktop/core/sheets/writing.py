"""Writing tables as CSV, as German Excel opens it, and as JSON."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import BinaryIO

from desktop.core.errors import Known
from desktop.core.sheets.field import Out
from desktop.core.sheets.guard import guarded
from desktop.core.sheets.shapes import SEPARATORS, Check, no_check

__all__ = ["plain", "write_csv", "write_json"]

CELL = 32_767
"""Characters (UTF-16) that Excel takes in a cell."""

STEP = 500
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ENDS = str.maketrans({"\r": "\n"})


def write_csv(
    target: BinaryIO,
    headers: Sequence[str],
    rows: Iterable[Sequence[Out]],
    *,
    language: str = "de",
    encoding: str = "utf-8",
    separator: str = ";",
    check: Check = no_check,
) -> None:
    """Write a table as German Excel does, so that it opens with a double click.

    UTF-8 with a byte order mark (Excel needs it) or "cp1252"; semicolons, CRLF, decimal comma and
    dates like 03.05.2026 (`language` "de") or point and ISO dates. Texts are guarded against being
    computed (`guard`). Line breaks within a cell are LF.

    Raises Known: table_characters (`characters`, `line` in the file's rows) where Windows-1252
    has no such character; nothing more is written then.
    """
    codec = "utf-8-sig" if encoding == "utf-8" else encoding
    strict = re.compile(f'[{re.escape("".join(SEPARATORS) + separator)}"\n]|^\\s|\\s$')
    loose = re.compile(f"[{re.escape(separator)}]") if len(headers) > 1 else strict
    number = 0
    for number, row in enumerate(_with_headers(headers, rows), 1):
        if number % STEP == 0:
            check()
        # Texts are quoted for any separator, so that nobody guesses a wrong one.
        cells = [
            _quoted(_shown(cell, language), strict if isinstance(cell, str) else loose)
            for cell in row
        ]
        if number == 1 and cells and cells[0].startswith("ID"):
            cells[0] = f'"{cells[0]}"'  # Excel takes a file that begins with ID for SYLK
        line = separator.join(cells) + "\r\n"
        try:
            target.write(line.encode(codec if number == 1 else codec.removesuffix("-sig")))
        except UnicodeEncodeError as error:
            signs = sorted({sign for sign in line if not _fits(sign, codec)})
            shown = " ".join(signs[:10])
            raise Known("table_characters", characters=shown, line=number) from error


def _with_headers(headers: Sequence[str], rows: Iterable[Sequence[Out]]) -> Iterable[Sequence[Out]]:
    yield headers
    yield from rows


def _fits(sign: str, codec: str) -> bool:
    try:
        sign.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _quoted(text: str, separators: re.Pattern[str]) -> str:
    if separators.search(text):
        text = text.replace('"', '""')
        return f'"{text}"'
    return text


def _shown(cell: Out, language: str) -> str:
    """A cell as text; only what was a text before is guarded."""
    if isinstance(cell, str):
        return guarded(plain(cell))
    if isinstance(cell, bool):
        return ("nein", "ja")[cell] if language == "de" else ("no", "yes")[cell]
    if isinstance(cell, datetime):
        return cell.strftime("%d.%m.%Y %H:%M" if language == "de" else "%Y-%m-%d %H:%M")
    if isinstance(cell, date):
        return cell.strftime("%d.%m.%Y") if language == "de" else cell.isoformat()
    if isinstance(cell, float) and not math.isfinite(cell):
        return ""
    number = f"{cell:.2f}" if isinstance(cell, Decimal) else _digits(cell)
    return number.replace(".", ",") if language == "de" else number


def _digits(number: float) -> str:
    """A number without an exponent."""
    return str(number) if isinstance(number, int) else format(Decimal(repr(number)), "f")


def plain(text: str) -> str:
    """A text as every format can hold it: LF for line breaks, no control characters."""
    if text.isprintable():
        return text
    return _CONTROL.sub("", text.replace("\r\n", "\n").translate(_ENDS))


def write_json(
    target: BinaryIO,
    names: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    check: Check = no_check,
) -> None:
    """Write a table as a JSON list with an object for each row, in UTF-8.

    Dates are ISO texts, amounts numbers in whole units, empty cells ""; lists stay lists.
    """
    target.write(b"[")
    for number, row in enumerate(rows):
        if number % STEP == 0:
            check()
        record: Mapping[str, object] = dict(zip(names, map(_json, row), strict=True))
        line = json.dumps(record, ensure_ascii=False, allow_nan=False)
        target.write(("\n  " if number == 0 else ",\n  ").encode() + line.encode())
    target.write(b"\n]\n")


def _json(cell: object) -> object:
    if isinstance(cell, str):
        return plain(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return float(cell)
    if isinstance(cell, float) and not math.isfinite(cell):
        return None
    return cell
