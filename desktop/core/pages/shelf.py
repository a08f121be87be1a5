"""Where the office's own formats lie: a JSON file in the settings' folder.

A file edited by hand never stops anybody: a row that makes no sense is left out and logged.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.core.errors import Known
from desktop.core.formats import PageFormat
from desktop.core.naming import free_name
from desktop.core.pages.built_in import BUILT_IN, is_built_in
from desktop.core.pages.values import as_data, checked, of_data
from desktop.core.rowsfile import NamedRows

FILE = "formats.json"


class PageShelf:
    """The formats of an office, below its settings' folder."""

    def __init__(self, settings_folder: Path) -> None:
        path = settings_folder / FILE
        self._rows = NamedRows(path, of_data, as_data, lambda page: page.name)

    def own(self) -> list[PageFormat]:
        """The office's formats and the built-in ones that it has changed, as they were made."""
        return self._rows.all()

    def problem(self) -> Known | None:
        """Why the office's formats cannot be read; None where they can."""
        return self._rows.problem()

    def all(self) -> list[PageFormat]:
        """The built-in formats, as the office may have changed them, and its own."""
        own = {page.name: page for page in self.own()}
        built_in = [_sized(own.pop(page.name, page), page) for page in BUILT_IN]
        return [*built_in, *own.values()]

    def keep(self, page: PageFormat, instead: str = "") -> PageFormat:
        """Keep a format, new or changed; `instead`: the name it had.

        Raises Known: those of `checked`, "format_taken" for another's name, "format_fixed" for
        another name or size of a built-in format, and those of `NamedRows.keep`.
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
        self._rows.keep(page, instead)
        return page

    def remove(self, name: str) -> None:
        """Forget a format of the office; a built-in one is as it was. Raises Known as `keep`."""
        self._rows.remove(name)

    def free_name(self, name: str) -> str:
        """A name that no format has."""
        return free_name(name, (page.name for page in self.all()))


def _built_in(name: str) -> PageFormat:
    return next(page for page in BUILT_IN if page.name == name)


def _sized(page: PageFormat, like: PageFormat) -> PageFormat:
    """A format with the size of another, which is fixed."""
    return replace(page, width_mm=like.width_mm, height_mm=like.height_mm, screen=like.screen)
