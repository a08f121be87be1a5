"""Where the office's own formats lie: a JSON file in the settings' folder.

A file edited by hand never stops anybody: a row that makes no sense is left out and logged.
"""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from pathlib import Path
from typing import cast

from desktop.core.errors import Known
from desktop.core.formats import PageFormat
from desktop.core.pages.built_in import BUILT_IN, is_built_in
from desktop.core.pages.values import as_data, checked, of_data
from desktop.core.writing import replacing

_log = logging.getLogger(__name__)

FILE = "formats.json"


class PageShelf:
    """The formats of an office, below its settings' folder."""

    def __init__(self, settings_folder: Path) -> None:
        self._file = settings_folder / FILE

    def own(self) -> list[PageFormat]:
        """The office's formats and the built-in ones that it has changed, as they were made."""
        try:
            data = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return []
        except (OSError, ValueError) as error:
            _log.warning("the page formats cannot be read: %s", error)
            return []
        found: dict[str, PageFormat] = {}
        for row in cast("list[object]", data if isinstance(data, list) else []):
            try:
                page = of_data(row)
            except Known as error:
                _log.warning("a page format makes no sense: %s", error)
                continue
            found[page.name] = page
        return list(found.values())

    def all(self) -> list[PageFormat]:
        """The built-in formats, as the office may have changed them, and its own."""
        own = {page.name: page for page in self.own()}
        built_in = [_sized(own.pop(page.name, page), page) for page in BUILT_IN]
        return [*built_in, *own.values()]

    def keep(self, page: PageFormat, instead: str = "") -> PageFormat:
        """Keep a format, new or changed; `instead`: the name it had.

        Raises Known: those of `checked`, "format_taken" for another's name, "format_fixed" for
        another name or size of a built-in format, and those of `replacing`.
        """
        page = checked(page)
        if any(is_built_in(name) for name in (instead, page.name) if name) and (
            page.name != instead or _sized(page, _built_in(page.name)) != page
        ):
            raise Known("format_taken" if not is_built_in(instead) else "format_fixed",
                        name=page.name)  # fmt: skip
        taken = {each.name.casefold() for each in self.all() if each.name != instead}
        if page.name.casefold() in taken:
            raise Known("format_taken", name=page.name)
        own = self.own()
        names = [each.name for each in own]
        if instead in names:
            own[names.index(instead)] = page
        else:
            own.append(page)
        self._write(own)
        return page

    def remove(self, name: str) -> None:
        """Forget a format of the office; a built-in one is as it was."""
        self._write([page for page in self.own() if page.name != name])

    def free_name(self, name: str) -> str:
        """A name that no format has: this one, or with a number behind."""
        taken = {page.name.casefold() for page in self.all()}
        names = (name if number == 1 else f"{name} {number}" for number in range(1, 10**6))
        return next(each for each in names if each.casefold() not in taken)

    def _write(self, pages: list[PageFormat]) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            file = str(self._file.parent)
            raise Known("file_not_writable", file=file, reason=str(error)) from error
        text = json.dumps([as_data(page) for page in pages], ensure_ascii=False, indent=1)
        with replacing(self._file) as stream:
            stream.write(text.encode())


def _built_in(name: str) -> PageFormat:
    return next(page for page in BUILT_IN if page.name == name)


def _sized(page: PageFormat, like: PageFormat) -> PageFormat:
    """A format with the size of another, which is fixed."""
    return replace(page, width_mm=like.width_mm, height_mm=like.height_mm, screen=like.screen)
