"""Columns as data: what a column shows, how it sorts, and what editing it writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import Qt

from desktop.work.i18n import format_date, format_number, translate

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.store import Store

Kind = Literal["text", "number", "date", "choice", "picture"]

Write = Callable[["Store", tuple[int, ...], Any, str], "Change"]
"""(store, ids, value, language of words) -> what is written."""

Aside = Callable[[str, "Store", tuple[int, ...], Any, str], str]
"""(what is done, and as of `Write`) -> the same with what else comes of it."""

Check = Callable[[Any], str]
"""A value -> why it cannot be, in plain words; "" when it can."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list.

    `name` is the attribute of the line; `title` and `edit_text` are marked in the translation
    context "Columns". `sort` is a field of `db.queries.SORTS`, "" where SQL cannot sort by it.
    `words` gives the word on screen for each code of a choice, in order.
    """

    name: str
    title: str
    width: int = 160
    kind: Kind = "text"
    sort: str = ""
    show: Callable[[Any], str] | None = None
    words: Callable[[], Mapping[str, str]] | None = None
    tones: Mapping[str, str] | None = None
    write: Write | None = None
    aside: Aside | None = None
    """Tells what else comes of writing a value to many."""
    edit_text: str = ""
    check: Check | None = None
    hidden: bool = False
    strong: bool = False
    firm: bool = False
    """Keeps its width where others share what is left."""
    instead: Callable[[Any], str] | None = None
    """What stands quietly in an empty cell, so that its line can be told from others."""

    @property
    def editable(self) -> bool:
        """Whether a cell can be edited in place."""
        return self.write is not None

    @property
    def align(self) -> Qt.AlignmentFlag:
        """Numbers right, all else left."""
        side = Qt.AlignmentFlag.AlignRight if self.kind == "number" else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def heading(self) -> str:
        """The title in the language of the interface."""
        return translate("Columns", self.title)

    def value(self, line: Any) -> Any:
        """What a line has here; None where a column only paints."""
        return getattr(line, self.name, None)

    def text(self, line: Any) -> str:
        """What a line's cell reads; empty for an empty value."""
        if self.show is not None:
            return self.show(line)
        value = self.value(line)
        if value is None or value == "":
            return ""
        if self.kind == "choice" and self.words is not None:
            return self.words().get(value, str(value))
        if isinstance(value, (date, datetime)):
            return format_date(value)
        if self.kind == "number":
            return format_number(value)
        return str(value)
