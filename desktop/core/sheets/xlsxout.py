"""Writing tables as XLSX: real numbers and dates, texts that stay texts, pictures of the rows."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Generator, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import chain, islice
from typing import Any, BinaryIO, Final

from desktop.core.errors import Known
from desktop.core.sheets.field import Out
from desktop.core.sheets.shapes import Check, no_check
from desktop.core.sheets.writing import CELL, plain

STEP = 200
WIDEST = 60
"""Characters; longer texts are wrapped."""

_MEASURED = 200
_NUMBER_LIKE: Final = frozenset("=+-@#'0123456789 ")
"""Texts that begin so get the format "text", so that they stay texts when somebody edits them."""

_ESCAPE = re.compile("_x(?=[0-9A-Fa-f]{4}_)")
_MM = 36_000
"""EMU, the unit of drawings, in a millimetre."""

_POINTS = 72 / 25.4
_Styled = tuple[Any, Out, str] | None
"""A cell object with a style, its value and openpyxl's letter for its kind; None: an empty cell."""

_CHARACTER = 1.9
"""Width of a digit in Excel's standard font, in mm."""


def write_xlsx(
    target: BinaryIO,
    headers: Sequence[str],
    rows: Iterable[Sequence[Out]],
    *,
    title: str = "",
    pictures: Iterable[bytes | None] | None = None,
    picture_header: str = "",
    picture_mm: float = 20.0,
    check: Check = no_check,
) -> None:
    """Write a table with a bold, frozen row of names, columns as wide as their content.

    `title` names the sheet. `pictures` (JPEG or PNG, one for each row, None for none) come into a
    first column, `picture_mm` high, not wider than one and a half times that; hand over small
    proofs, they are held in memory.

    Raises Known: cell_too_long (`line`, `column`, `most`): Excel takes 32,767 characters.
    """
    from openpyxl import Workbook

    book: Any = Workbook(write_only=True)
    sheet: Any = book.create_sheet(_sheet_name(title))
    maker = _Maker(sheet, headers, with_pictures=pictures is not None)
    stream = iter(rows)
    first = list(islice(stream, _MEASURED))
    _set_widths(sheet, headers, first, picture_mm if pictures is not None else 0.0)
    sheet.freeze_panes = "A2"
    sheet.append(maker.header([picture_header, *headers] if pictures is not None else headers))
    images = iter(pictures) if pictures is not None else None
    try:
        for line, row in enumerate(chain(first, stream), 2):
            if line % STEP == 0:
                check()
            if images is not None:
                _place(sheet, next(images, None), line, picture_mm)
            sheet.append(maker.row(row, line))
    except BaseException:
        sheet.close()
        sheet._writer.cleanup()  # the rows so far, in a temporary file
        raise
    book.save(target)


def _sheet_name(title: str) -> str:
    """A name that Excel allows for a sheet: 31 characters, no brackets and no signs of paths."""
    name = "".join(" " if sign in "[]:*?/\\" else sign for sign in plain(title))
    return name.strip(" '")[:31] or "Litfass"


def _set_widths(
    sheet: Any, headers: Sequence[str], rows: Sequence[Sequence[Out]], picture_mm: float
) -> None:
    from openpyxl.utils import get_column_letter

    widths = [len(header) + 2 for header in headers]
    for row in rows:
        for column, cell in enumerate(row[: len(widths)]):
            longest = max((len(line) for line in str(cell).split("\n")), default=0)
            widths[column] = max(widths[column], longest + 2)
    shift = 1
    if picture_mm:
        sheet.column_dimensions["A"].width = picture_mm * 1.5 / _CHARACTER
        shift = 2
    for column, width in enumerate(widths):
        sheet.column_dimensions[get_column_letter(column + shift)].width = min(width, WIDEST)


def _place(sheet: Any, picture: bytes | None, line: int, height_mm: float) -> None:
    """Put a picture into the first cell of a row, and make the row as high."""
    from openpyxl.drawing.image import Image
    from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
    from openpyxl.drawing.xdr import XDRPositiveSize2D

    sheet.row_dimensions[line].height = (height_mm + 2) * _POINTS
    if picture is None:
        return
    image: Any = Image(io.BytesIO(picture))
    scale = min(height_mm / image.height, height_mm * 1.5 / image.width)
    size = XDRPositiveSize2D(round(image.width * scale * _MM), round(image.height * scale * _MM))
    corner = AnchorMarker(col=0, row=line - 1, colOff=_MM // 2, rowOff=_MM)
    image.anchor = OneCellAnchor(_from=corner, ext=size)
    sheet.add_image(image)


class _Maker:
    """Makes the cells of rows. One cell object for each style is used again and again.

    openpyxl writes a cell before it asks for the next, so the rows are generators.
    """

    def __init__(self, sheet: Any, headers: Sequence[str], *, with_pictures: bool) -> None:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Font

        def cell(number_format: str = "General", *, wrap: bool = False, bold: bool = False) -> Any:
            made: Any = WriteOnlyCell(sheet)
            made.number_format = number_format
            made.alignment = Alignment(
                vertical="center" if with_pictures else "top", wrap_text=wrap
            )
            if bold:
                made.font = Font(bold=True)
            return made

        self._headers, self._with_pictures = headers, with_pictures
        self._head = cell("@", bold=True)
        self._texts = {False: cell(), True: cell(wrap=True)}
        self._kept = {False: cell("@"), True: cell("@", wrap=True)}
        self._plain = cell()
        self._money = cell("#,##0.00")
        self._day = cell("dd.mm.yyyy")
        self._moment = cell("dd.mm.yyyy hh:mm")

    def header(self, names: Iterable[str]) -> Generator[Any, None, None]:
        """The row of names."""
        return _filled([(self._head, plain(name), "s") for name in names])

    def row(self, cells: Sequence[Out], line: int) -> Generator[Any, None, None]:
        """The cells of one row."""
        styled = [self._styled(cell, line, column) for column, cell in enumerate(cells)]
        return _filled([None, *styled] if self._with_pictures else styled)

    def _styled(self, cell: Out, line: int, column: int) -> _Styled:
        if isinstance(cell, str):
            return self._text(cell, line, column)
        if isinstance(cell, bool):
            return self._plain, cell, "b"
        if isinstance(cell, Decimal):
            return self._money, float(cell), "n"
        if isinstance(cell, date):
            return (self._moment if isinstance(cell, datetime) else self._day), cell, "d"
        if isinstance(cell, float) and not math.isfinite(cell):
            return None
        if abs(cell) >= 10**15:  # Excel would round it
            return self._kept[False], str(cell), "s"
        return self._plain, cell, "n"

    def _text(self, text: str, line: int, column: int) -> _Styled:
        text = _escaped(plain(text))
        if not text:
            return None
        if len(text) * 2 > CELL and len(text.encode("utf-16-le")) // 2 > CELL:
            name = self._headers[column] if column < len(self._headers) else ""
            raise Known("cell_too_long", line=line, column=name, most=CELL)
        wrap = "\n" in text or len(text) > WIDEST
        cells = self._kept if text[:1] in _NUMBER_LIKE else self._texts
        return cells[wrap], text, "s"


def _filled(cells: Iterable[_Styled]) -> Generator[Any, None, None]:
    """The cells with their values, one at a time."""
    for styled in cells:
        if styled is None:
            yield None
            continue
        cell, value, kind = styled
        cell.value = value
        cell.data_type = kind  # openpyxl takes "=1+1" for a formula and "#N/A" for an error
        yield cell


def _escaped(text: str) -> str:
    """Keep what looks like one of Excel's own escapes: "_x000D_" typed by somebody."""
    return _ESCAPE.sub("_x005F_x", text) if "_x" in text else text
