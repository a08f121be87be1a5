"""A field of a record as data: its kind, its names in files, and its values read and written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from desktop.core.errors import Known
from desktop.core.sheets import parts, values
from desktop.core.sheets.shapes import Cell

Kind = Literal[
    "text",
    "whole",
    "money",
    "day",
    "truth",
    "language",
    "choice",
    "mail",
    "phone",
    "file",
    "labels",
    "points",
    "addresses",
]
Value = str | int | bool | date | None
"""What a record holds: money as cents; None for no number, day or truth; "" for no text."""

_TEXTS: Final = frozenset(("text", "phone", "file"))

Out = Cell | Decimal
"""What writers take: money as Decimal in whole units."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a table in files.

    `table` and `column` say where its value lives in the database; `language` is set for a text
    in a certain one; numbers and addresses beside a contact have a key of `parts.POINTS` as their
    column. `de` and `en` head its column; `aliases` are other names that surely mean it,
    `weak` ones that mean it unless another field takes them. `words` are the codes of a choice
    with their words. `least` and `most` bound a number. `private`: the public never sees it.
    """

    name: str
    kind: Kind
    table: str
    column: str
    de: str
    en: str
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    least: int | None = None
    most: int | None = None
    private: bool = False
    language: str = ""

    @property
    def empty(self) -> Value:
        """What stands for nothing."""
        return None if self.kind in {"whole", "money", "day", "truth"} else ""

    @property
    def can_be_empty(self) -> bool:
        """Whether a value can be taken away: a choice and a language always have one."""
        return self.kind not in {"choice", "language"}

    def header(self, language: str = "de") -> str:
        """The name of its column in a file."""
        return self.de if language == "de" else self.en

    def parse(
        self, cell: Cell, *, decimal: str = ",", dates: str = "dmy", language: str = "de"
    ) -> Value:
        """The value of a cell; the empty one for an empty cell. `language`: the user's.

        Raises Known: those of `values`, and value_range (`text`, `least`, `most`).
        """
        if isinstance(cell, str):
            cell = values.text(cell)
            if cell == "":
                return self.empty
            if self.kind in _TEXTS:
                return cell
        value = self._parse(cell, decimal, dates, language)
        if isinstance(value, int) and not isinstance(value, bool):
            low, high = self.least, self.most
            if (low is not None and value < low) or (high is not None and value > high):
                raise Known("value_range", text=values.text(cell), least=low or 0, most=high or 0)
        return value

    def _parse(self, cell: Cell, decimal: str, dates: str, language: str) -> Value:
        match self.kind:
            case "whole":
                return values.whole(cell, decimal)
            case "money":
                return values.money(cell, decimal)
            case "day":
                return values.day(cell, dates)
            case "truth":
                return values.truth(cell)
            case "language":
                return values.language(cell)
            case "choice":
                return values.choice(cell, self.words, language)
            case "mail":
                return values.mail(cell)
            case "labels":
                return values.labels(cell)
            case "points":
                return parts.read_points(values.text(cell), self.column)
            case "addresses":
                return parts.read_addresses(values.text(cell))
            case _:
                return values.text(cell)

    def written(self, value: Value, language: str = "de") -> Out:
        """A value as a cell for the writers; `parse` gives it back."""
        if value is None:
            return ""
        if self.kind == "money" and isinstance(value, int):
            return Decimal(value) / 100
        if self.kind == "choice" and value in self.words:
            return self.words[str(value)][language != "de"]
        if self.kind == "points":
            return parts.written_points(str(value), self.column, language)
        if self.kind == "addresses":
            return parts.written_addresses(str(value), language)
        return value
