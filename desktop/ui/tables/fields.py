"""What a register can be grouped by, as data: the words for a field and for each of its groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QDate

from desktop.ui.words import Words
from desktop.work.i18n import locale, mark, translate

Said = Callable[[str, str], str]
"""The value of a group and the names for its ids -> its title."""


@dataclass(frozen=True, slots=True)
class GroupField:
    """A field of `db.grouping.GROUPS`.

    `title` is marked in the context "Columns", `without` (the title of those that have nothing
    there) in "Groups". A field with a column has its name. `downwards`: the latest first.
    """

    name: str
    title: str
    without: str
    said: Said = lambda value, words: words or value
    downwards: bool = False

    def heading(self) -> str:
        """The field in the language of the interface."""
        return translate("Columns", self.title)

    def title_of(self, value: str, words: str) -> str:
        """What a group is called."""
        return self.said(value, words) if value else translate("Groups", self.without)


def coded(words: Words) -> Said:
    """Codes by their words; several in one value with commas between them."""

    def said(value: str, _words: str) -> str:
        known: Mapping[str, str] = words()
        return ", ".join(known.get(code, code) for code in value.split(","))

    return said


def decade(value: str, _words: str) -> str:
    """For "3" it is "30 to 39 years"."""
    first = int(value) * 10
    return translate("Groups", "{first} to {last} years", first=first, last=first + 9)


def month(value: str, _words: str) -> str:
    """For "2026-03" it is "March 2026"."""
    year, number = value.split("-")
    return locale().toString(QDate(int(year), int(number), 1), "MMMM yyyy")


WITHOUT_LABEL = mark("Groups", "Without a label")
