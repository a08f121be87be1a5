"""A file of rows in JSON that people may edit by hand: whatever happens, nothing in it is lost."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar, cast

from desktop.core.errors import Known
from desktop.core.writing import replacing

T = TypeVar("T")
_log = logging.getLogger(__name__)


class RowsFile:
    """A list of plain values in a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def rows(self) -> list[object]:
        """What it holds; nothing where there is no file.

        Raises Known: "rows_damaged" where it holds no list, "rows_unreadable" where the system does
        not let it be read; both with `file` and `reason`.
        """
        try:
            data: object = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return []
        except OSError as error:
            raise Known("rows_unreadable", file=str(self.path), reason=str(error)) from error
        except (ValueError, RecursionError) as error:
            raise Known("rows_damaged", file=str(self.path), reason=str(error)) from error
        if not isinstance(data, list):
            raise Known("rows_damaged", file=str(self.path), reason="no list")
        return cast("list[object]", data)

    def rows_to_change(self) -> list[object]:
        """What it holds, for `write`; a damaged file gets another name first, so that it stays.

        Raises Known "rows_unreadable" where it cannot be read or moved: do not write it then.
        """
        try:
            return self.rows()
        except Known as error:
            if error.code != "rows_damaged":
                raise
        self._move_aside()
        return []

    def write(self, rows: Sequence[object]) -> None:
        """Write these rows in place of all. Raises Known as `replacing`."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            folder = str(self.path.parent)
            raise Known("file_not_writable", file=folder, reason=str(error)) from error
        text = json.dumps(rows, ensure_ascii=False, indent=1)
        with replacing(self.path) as stream:
            # Half a character, which UTF-8 cannot hold, becomes the escape that JSON has for it.
            stream.write(text.encode(errors="backslashreplace"))

    def _move_aside(self) -> None:
        stem, suffix = self.path.stem, self.path.suffix
        names = (f"{stem}.damaged{f' {n}' if n > 1 else ''}{suffix}" for n in range(1, 10**6))
        free = next(path for path in map(self.path.with_name, names) if not path.exists())
        try:
            self.path.rename(free)
        except OSError as error:
            raise Known("rows_unreadable", file=str(self.path), reason=str(error)) from error


class NamedRows(Generic[T]):
    """The things of such a file, each by its name; a second row of the same name does not count.

    Rows that make no sense are left out and logged, and carried along when others are written.
    """

    def __init__(
        self,
        path: Path,
        read: Callable[[object], T],
        write: Callable[[T], object],
        name_of: Callable[[T], str],
    ) -> None:
        """`read` raises Known for what makes no sense; names are told apart without their case."""
        self._file = RowsFile(path)
        self._read, self._write = read, write
        self._name_of = name_of

    def all(self) -> list[T]:
        """What the file holds, in the order it was made; nothing where it cannot be read."""
        try:
            listed = self._file.rows()
        except Known as error:
            _log.warning("%s cannot be read: %s", self._file.path.name, error)
            return []
        found: dict[str, T] = {}
        for _row, name, thing in self._understood(listed):
            if thing is not None:
                found.setdefault(name, thing)
        return list(found.values())

    def problem(self) -> Known | None:
        """Why the file cannot be read; None where it can."""
        try:
            self._file.rows()
        except Known as error:
            return error
        return None

    def keep(self, thing: T, instead: str | None = None) -> None:
        """Write a thing in place of the one of its name, or of another; a new one at the end.

        A damaged file is kept under another name. Raises Known "rows_unreadable", and those of
        `replacing`.
        """
        known = self._understood(self._file.rows_to_change())
        written = [row for row, _name, _thing in known]
        names = [name for _row, name, _thing in known]
        wanted = (self._name_of(thing) if instead is None else instead).casefold()
        if wanted and wanted in names:
            written[names.index(wanted)] = self._write(thing)
        else:
            written.append(self._write(thing))
        self._file.write(written)

    def remove(self, name: str) -> None:
        """Forget what has a name. Raises Known as `keep`."""
        known = self._understood(self._file.rows_to_change())
        gone = name.casefold()
        self._file.write([row for row, each, thing in known if thing is None or each != gone])

    def _understood(self, listed: Sequence[object]) -> list[tuple[object, str, T | None]]:
        """Each row with its name and what it means; "" and None where it makes no sense."""
        found: list[tuple[object, str, T | None]] = []
        for row in listed:
            try:
                thing = self._read(row)
            except Known as error:
                _log.warning("a row of %s makes no sense: %s", self._file.path.name, error)
                found.append((row, "", None))
            else:
                found.append((row, self._name_of(thing).casefold(), thing))
        return found
