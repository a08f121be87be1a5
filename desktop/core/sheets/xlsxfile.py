"""The rows of an XLSX file, read as a stream: 100,000 rows of twelve cells in a few seconds.

openpyxl knows what number formats mean and writes our files; its reader needs five times as long
for the rows and does not tell of hidden rows, of formulas without a result and of zeros that a
format puts in front (DECISIONS.md). What is read of a cell is the value Excel stored.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET
from xml.parsers import expat

from desktop.core.errors import Known
from desktop.core.sheets.cells import Cells, Formats
from desktop.core.sheets.shapes import Check, Fault, Report, Row, no_check, no_report

MOST_UNPACKED = 1 << 30
"""Bytes of XML that a workbook may unpack to; a million rows of thirty cells take about this."""

MOST_PARTS = 20_000
SQUEEZED = 250
"""Tables pack to a tenth or a thirtieth. A large part that packed better holds nothing (a zip
bomb); the format itself allows for 1,000."""

CHUNK = 1 << 18
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(slots=True)
class Found:
    """What a stream of rows finds beside them; complete when the rows are."""

    faults: list[Fault] = field(default_factory=list[Fault])
    merged: list[str] = field(default_factory=list[str])
    hidden: int = 0


class Workbook:
    """An XLSX file, opened: its visible sheets, and their rows.

    Raises Known, each with `file`: table_damaged (`reason`), table_encrypted, table_too_large
    (`most` MB unpacked), table_bomb.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        with self._reading():
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._check_size()
            self._root = self._workbook_part()
            book = self._tree(self._root)
            self._paths = self._sheet_paths(book)
            properties = _find(book, "workbookPr")
            self._since_1904 = properties is not None and properties.get("date1904") in {
                "1",
                "true",
            }
            self._formats: Formats | None = None
            self._strings: list[str] | None = None

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of the sheets that can be seen, in their order; all where none can."""
        return tuple(self._paths)

    def rows(
        self, sheet: str, found: Found, *, report: Report = no_report, check: Check = no_check
    ) -> Iterator[Row]:
        """The rows of a sheet that hold something. Reports count bytes."""
        if sheet not in self._paths:
            raise Known("table_sheet_missing", file=self._name, sheet=sheet)
        with self._reading():
            if self._formats is None:
                self._formats = self._read_formats()
            if self._strings is None:
                self._strings = self._read_strings(check)
            cells = Cells(self._strings, self._formats, found, self._name)
            info = self._archive.getinfo(self._paths[sheet])
            with self._archive.open(info) as stream:
                done = 0
                while chunk := stream.read(CHUNK):
                    cells.feed(chunk)
                    done += len(chunk)
                    yield from cells.take()
                    check()
                    report(done, info.file_size)
            cells.close()
            yield from cells.take()

    # --------------------------------------------------------------------------- the frame

    @contextmanager
    def _reading(self) -> Generator[None, None, None]:
        """Turn everything that a file can have wrong inside into one sentence."""
        try:
            yield
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            KeyError,
            ValueError,
            IndexError,
            NotImplementedError,
            expat.ExpatError,
            ET.ParseError,
        ) as error:
            raise Known("table_damaged", file=self._name, reason=str(error)) from error
        except RuntimeError as error:  # a zip archive with a password
            raise Known("table_encrypted", file=self._name) from error

    def _check_size(self) -> None:
        """Refuse zip bombs. A part never unpacks to more than it says: zipfile sees to that."""
        parts = self._archive.infolist()
        text = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
        if len(parts) > MOST_PARTS:
            raise Known("table_bomb", file=self._name)
        for part in text:
            if part.file_size > 50 << 20 and part.file_size > SQUEEZED * part.compress_size:
                raise Known("table_bomb", file=self._name)
        if sum(part.file_size for part in text) > MOST_UNPACKED:
            raise Known("table_too_large", file=self._name, most=MOST_UNPACKED >> 20)

    def _tree(self, path: str) -> ET.Element:
        """A small part as a tree. Document types are refused: they can unfold endlessly."""
        data = self._archive.read(path)
        if b"<!DOCTYPE" in data:
            raise ValueError("a document type")
        return ET.fromstring(data)

    def _workbook_part(self) -> str:
        for relation in self._tree("_rels/.rels"):
            if relation.get("Type", "").endswith("/officeDocument"):
                return relation.get("Target", "").lstrip("/")
        raise KeyError("officeDocument")

    def _relations(self) -> dict[str, tuple[str, str]]:
        """Id -> (kind, path) of what the workbook consists of."""
        folder, file = posixpath.split(self._root)
        found: dict[str, tuple[str, str]] = {}
        for relation in self._tree(f"{folder}/_rels/{file}.rels".lstrip("/")):
            kind = relation.get("Type", "").rpartition("/")[2]
            path = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            found[relation.get("Id", "")] = kind, path.lstrip("/")
        return found

    def _sheet_paths(self, book: ET.Element) -> dict[str, str]:
        relations = self._relations()
        self._parts = dict(relations.values())
        shown: dict[str, str] = {}
        others: dict[str, str] = {}
        for sheet in book.iter():
            if _local(sheet) != "sheet":
                continue
            kind, path = relations.get(sheet.get(_RELATION) or sheet.get(_STRICT) or "", ("", ""))
            if kind == "worksheet":
                group = shown if sheet.get("state", "visible") == "visible" else others
                group[sheet.get("name", "")] = path
        if not shown and not others:
            raise KeyError("worksheet")
        return shown or others

    def _read_formats(self) -> Formats:
        path = self._parts.get("styles", "")
        if path not in self._archive.namelist():
            return Formats(None, self._since_1904)
        return Formats(self._tree(path), self._since_1904)

    def _read_strings(self, check: Check) -> list[str]:
        path = self._parts.get("sharedStrings", "")
        if path not in self._archive.namelist():
            return []
        strings = Cells([], Formats(None, False), Found(), self._name)
        with self._archive.open(path) as stream:
            while chunk := stream.read(CHUNK):
                strings.feed(chunk)
                check()
        strings.close()
        return strings.texts


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _find(tree: ET.Element, name: str) -> ET.Element | None:
    return next((element for element in tree.iter() if _local(element) == name), None)
