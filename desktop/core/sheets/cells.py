"""The cells of a worksheet's XML, and what number formats make of them.

One pass without a tree: a million cells would take minutes as objects. Only the beginnings of
elements and the text between them are looked at; a cell ends where the next one begins.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from desktop.core.errors import Known
from desktop.core.sheets.shapes import MOST_COLUMNS, MOST_ROWS, Cell, Fault, Row

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from desktop.core.sheets.xlsxfile import Found

DIGITS_KEPT = 10**15
"""Excel keeps fifteen digits of a number; an id that is longer has lost its end."""

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_ZEROS = re.compile("0{2,}")
_EPOCH: Final = datetime(1899, 12, 30)
_EPOCH_1904: Final = datetime(1904, 1, 1)
_HIDDEN: Final = {"1", "true"}


class Formats:
    """Which styles make dates of numbers, and which put zeros in front."""

    def __init__(self, styles: Element | None, since_1904: bool) -> None:
        self._epoch = _EPOCH_1904 if since_1904 else _EPOCH
        self.moments: dict[int, bool] = {}
        """Style -> whether it is a span of time (and not a moment)."""
        self.zeros: dict[int, int] = {}
        """Style -> number of digits, for codes like 00000 (a postcode)."""
        if styles is not None:
            self._collect(styles)

    def _collect(self, styles: Element) -> None:
        from openpyxl.styles.numbers import (
            builtin_format_code,
            is_date_format,
            is_timedelta_format,
        )

        own: dict[int, str] = {}
        for element in styles.iter():
            if element.tag.endswith("}numFmt") and "numFmtId" in element.attrib:
                own[int(element.attrib["numFmtId"])] = element.get("formatCode", "")
        used = next((group for group in styles if group.tag.endswith("}cellXfs")), ())
        for style, element in enumerate(used):
            number = int(element.get("numFmtId", "0"))
            code = own.get(number) or builtin_format_code(number) or ""
            if is_timedelta_format(code):
                self.moments[style] = True
            elif is_date_format(code):
                self.moments[style] = False
            elif _ZEROS.fullmatch(code):
                self.zeros[style] = len(code)

    def moment(self, value: float, style: int) -> date | str | None:
        """The day, the moment or the time (as text) that a number stands for; None: no date."""
        if value < 0:
            return None
        days, fraction = divmod(value, 1)
        rest = timedelta(seconds=round(fraction * 86_400))
        if self.moments[style] or value < 1:
            return _clock(timedelta(days=days) + rest, self.moments[style])
        if days < 60 and self._epoch == _EPOCH:
            days += 1  # Excel believes in a 29 February 1900
        try:
            found = self._epoch + timedelta(days=days) + rest
        except OverflowError:
            return None
        return found if found.time() != time() else found.date()


def _clock(span: timedelta, long: bool) -> str:
    minutes, seconds = divmod(round(span.total_seconds()), 60)
    hours = f"{minutes // 60}" if long else f"{minutes // 60:02}"
    return f"{hours}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


def unescaped(text: str) -> str:
    """A text as Excel means it: _x000D_ is a character of its own (ECMA-376, ST_Xstring)."""
    if "_x" in text:
        text = _ESCAPED.sub(_character, text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return chr(code) if code >= 32 or code in {9, 10, 13} else ""


class Cells:
    """Fed with the XML of a worksheet, it gives rows; fed with shared strings, texts.

    Raises expat.ExpatError and ValueError for what is no worksheet, Known table_too_wide.
    """

    def __init__(self, strings: list[str], formats: Formats, found: Found, name: str) -> None:
        self._strings, self._formats, self._found, self._name = strings, formats, found, name
        self.texts: list[str] = []
        self._rows: list[Row] = []
        self._line = 0
        self._row: list[Cell] = []
        self._column = -1
        self._columns: dict[str, int] = {}
        self._cell: dict[str, str] | None = None
        self._text: list[str] = []
        self._in_string = self._taking = self._phonetic = self._computed = False
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._begin
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._refuse

    def feed(self, data: bytes) -> None:
        """Take the next bytes."""
        self._parser.Parse(data, False)

    def close(self) -> None:
        """There is no more."""
        self._parser.Parse(b"", True)
        self._end_row()
        self._end_string()

    def take(self) -> list[Row]:
        """The rows since the last time."""
        rows, self._rows = self._rows, []
        return rows

    def _refuse(self, *_: object) -> None:
        raise ValueError("a document type")  # it can unfold endlessly

    def _characters(self, text: str) -> None:
        if self._taking:
            self._text.append(text)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if ":" in name:
            name = name.rpartition(":")[2]
        self._taking = False
        if name == "c":
            self._end_cell()
            self._cell = attributes
        elif name == "v":
            self._text.clear()
            self._taking = True
        elif name == "t":
            self._taking = not self._phonetic
        elif name == "f":
            self._computed = True
        elif name == "row":
            self._begin_row(attributes)
        elif name == "si":
            self._end_string()
            self._in_string = True
        elif name == "rPh":  # how a Japanese text is read; nothing but these follows
            self._phonetic = True
        elif name == "mergeCell":
            self._found.merged.append(attributes.get("ref", ""))

    def _end_string(self) -> None:
        if self._in_string:
            self.texts.append(unescaped("".join(self._text)))
        self._in_string = self._phonetic = False
        self._text.clear()

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._end_row()
        self._line = int(attributes["r"]) if "r" in attributes else self._line + 1
        if not 0 < self._line <= MOST_ROWS:
            raise ValueError(f"row {self._line}")
        if attributes.get("hidden") in _HIDDEN:
            self._found.hidden += 1

    def _end_row(self) -> None:
        self._end_cell()
        if any(not isinstance(cell, str) or cell.strip() for cell in self._row):
            self._rows.append(Row(self._line, tuple(self._row)))
        self._row = []
        self._column = -1

    def _end_cell(self) -> None:
        cell = self._cell
        if cell is None:
            return
        self._column = self._column_of(cell.get("r", ""))
        text = "".join(self._text)
        if text:
            if self._column < len(self._row):
                raise ValueError(f"row {self._line}: cells out of order")
            if self._column >= MOST_COLUMNS:
                raise Known("table_too_wide", file=self._name, most=MOST_COLUMNS)
            self._row.extend([""] * (self._column - len(self._row)))
            self._row.append(self._value(cell, text))
        elif self._computed and cell.get("t") != "str":  # a formula may well give an empty text
            self._fault("cell_not_computed", "")
        self._text.clear()
        self._cell = None
        self._computed = self._phonetic = False

    def _column_of(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        if not letters:
            return self._column + 1
        column = self._columns.get(letters)
        if column is None:
            column = 0
            for sign in letters:
                column = column * 26 + ord(sign) - 64
            column -= 1
            if not (letters.isascii() and letters.isupper() and len(letters) < 4):
                raise ValueError(f"cell {reference}")
            self._columns[letters] = column
        return column

    def _fault(self, code: str, text: str) -> None:
        self._found.faults.append(Fault(self._line, self._column, code, text))

    def _value(self, cell: dict[str, str], text: str) -> Cell:
        kind = cell.get("t", "n")
        if kind == "s":
            return self._strings[int(text)]
        if kind in {"inlineStr", "str"}:
            return unescaped(text)
        if kind == "b":
            return text.strip() in {"1", "true"}
        if kind == "e":
            self._fault("cell_error", text)
            return text
        if kind == "d":
            moment = datetime.fromisoformat(text)
            return moment if moment.time() != time() else moment.date()
        return self._number(text, int(cell.get("s", "0")))

    def _number(self, text: str, style: int) -> Cell:
        number = float(text)
        if style in self._formats.moments:
            moment = self._formats.moment(number, style)
            if moment is None:
                self._fault("cell_error", text)
                return text
            return moment
        if abs(number) >= DIGITS_KEPT:
            self._fault("cell_digits_lost", text)
            return text
        if not number.is_integer():
            return number
        digits = self._formats.zeros.get(style)
        return f"{int(number):0{digits}}" if digits else int(number)
