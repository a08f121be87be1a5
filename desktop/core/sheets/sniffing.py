"""What a file is, whatever its name says: its form, its encoding, its separator."""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from collections import Counter
from typing import Literal

from desktop.core.errors import Known
from desktop.core.sheets.shapes import MOST_BYTES, SEPARATORS

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = {
    b"%PDF": "PDF",
    b"\xff\xd8\xff": "JPEG",
    b"\x89PNG": "PNG",
    b"{\\rtf": "RTF",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "RAR",
    b"\x1f\x8b": "GZIP",
    b"SQLite format 3\0": "SQLite",
}
_SEP_LINE = re.compile(r'"?sep=(.)"?[ ;,\t]*(?:\r\n|\r|\n|$)', re.IGNORECASE)
SAMPLE = 1 << 18
"""How much of a CSV file is looked at for guesses, in characters."""


def form_of(data: bytes, name: str) -> Literal["csv", "xlsx"]:
    """Whether a file is CSV or XLSX, by its content.

    Raises Known, each with `file`: table_empty, table_too_large (`most` MB), table_encrypted,
    table_old_excel (.xls), table_format (`format`: what it is instead), table_damaged (a zip
    archive that is cut off), table_not_a_table.
    """
    if not data.strip(b"\0 \r\n\t\xef\xbb\xbf"):
        raise Known("table_empty", file=name)
    if len(data) > MOST_BYTES:
        raise Known("table_too_large", file=name, most=MOST_BYTES >> 20)
    if data.startswith(_OLE):
        code = "table_encrypted" if _utf16("EncryptedPackage") in data else "table_old_excel"
        raise Known(code, file=name)
    if data.startswith(b"PK"):
        return _form_of_zip(data, name)
    for start, foreign in _FOREIGN.items():
        if data.startswith(start):
            raise Known("table_format", file=name, format=foreign)
    head = data[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table")):
        raise Known("table_format", file=name, format="HTML")
    if head.startswith(b"<?xml"):
        raise Known("table_format", file=name, format="XML")
    if b"\0" in data and _utf16_bom(data) is None:
        raise Known("table_not_a_table", file=name)
    return "csv"


def _form_of_zip(data: bytes, name: str) -> Literal["xlsx"]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Known("table_damaged", file=name, reason=str(error)) from error
    if "xl/workbook.bin" in names:
        raise Known("table_format", file=name, format="XLSB")
    if "mimetype" in names and "content.xml" in names:
        raise Known("table_format", file=name, format="OpenDocument")
    if "Index/Document.iwa" in names or "Index.zip" in names:
        raise Known("table_format", file=name, format="Numbers")
    if any(part.startswith("word/") for part in names):
        raise Known("table_format", file=name, format="Word")
    if "[Content_Types].xml" not in names:
        raise Known("table_format", file=name, format="ZIP")
    return "xlsx"


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


def _utf16_bom(data: bytes) -> str | None:
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    return "utf-16-be" if data.startswith(codecs.BOM_UTF16_BE) else None


def encoding_of(data: bytes) -> tuple[str, bool]:
    """The likely encoding of a text (one of `ENCODINGS`), and whether that is sure.

    UTF-8 proves itself. Anything else is Windows-1252 (what German Excel writes), unless it holds
    bytes that do not exist there: "ü" of old DOS programs is one of them.
    """
    if _utf16_bom(data):
        return "utf-16", True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8", True
    broken = data.decode("utf-8", "replace").count("\ufffd")
    whole = len(re.findall(rb"[\xc3-\xf4][\x80-\xbf]", data))
    if whole > 9 * broken:  # UTF-8 with a scratch: reading says where
        return "utf-8", False
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "cp850", False
    return "cp1252", True


def decoded(data: bytes, encoding: str, name: str) -> str:
    """The text of a CSV file, without a byte order mark.

    Raises Known: table_encoding with `file`, `encoding` and the `line` that does not fit.
    """
    codec = _utf16_bom(data) or "utf-16-le" if encoding == "utf-16" else encoding
    try:
        return data.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(codec, "replace").count("\n") + 1
        raise Known("table_encoding", file=name, encoding=encoding, line=line) from error


def sep_line(text: str) -> tuple[str, int]:
    """The separator that a first line "sep=;" names (Excel's own), and the length of that line."""
    match = _SEP_LINE.match(text)
    return (match[1], match.end()) if match else ("", 0)


def separator_of(text: str) -> tuple[str, str, bool]:
    """Separator and quote of the beginning of a CSV file, and whether it is clear."""
    named, skip = sep_line(text)
    text = text[skip:]
    quote = _quote_of(text)
    if named:
        return named, quote, True
    scored = [(_share(text, separator, quote), separator) for separator in SEPARATORS]
    best = max(share for share, _ in scored)
    if best < 0.5:  # one column
        return SEPARATORS[0], quote, "\n" not in text.strip() or best == 0
    good = [separator for share, separator in scored if share >= best - 0.05]
    return good[0], quote, len(good) == 1


def _quote_of(text: str) -> str:
    """The sign around texts: the double quote, unless all names of columns stand in single ones."""
    first = text.lstrip("\r\n").partition("\n")[0].rstrip("\r")
    return "'" if re.fullmatch(r"'[^']*'(?:[;,\t|]'[^']*')+", first) else '"'


def _share(text: str, separator: str, quote: str) -> float:
    """How many of the rows have the same number of cells, more than one; 0..1.

    The row of names counts much: there is no separator within a name.
    """
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quotechar=quote)
        widths = [len(row) for row in rows if any(row)][:100]
    except csv.Error:  # an open quote, more than a cell can hold
        return 0.0
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return 0.0
    width, number = wide.most_common(1)[0]
    share = number / len(widths)
    return share if widths[0] == width else share * 0.8
