"""A file of rows in JSON that people may edit by hand: whatever happens, nothing in it is lost."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from desktop.core.errors import Known
from desktop.core.writing import replacing


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
