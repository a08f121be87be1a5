"""What a table would do, line by line in words: the rows of a preview. Computed in a job."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal

from desktop.core.errors import Known
from desktop.work.i18n import format_date, format_euro, format_number, language, translate
from desktop.work.messages import reason
from desktop.work.tabling import persons
from desktop.work.tabling.survey import Survey
from desktop.work.tabling.telling import doubles

if TYPE_CHECKING:
    from desktop.core.sheets.shapes import Row, Sheet
    from desktop.work.lanes import Progress

State = Literal["new", "changed", "same", "double", "bad"]
Kind = State | Literal["check"]
"""What lines can be shown by: their state, or that somebody should look at them."""

KINDS: Final[tuple[Kind, ...]] = ("new", "changed", "same", "check", "double", "bad")
_STEP: Final = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file: what becomes of it, what stands in it, and why.

    `cells` are those of the preview's columns; `before`: place of a cell that changes -> what the
    record has now. `number` is the line in the file, or that of the card; 0 where none is known.
    """

    number: int
    state: State
    cells: tuple[str, ...]
    before: Mapping[int, str] = field(default_factory=dict[int, str])
    reason: str = ""
    check: bool = False
    """It is taken, and not all in it is sure: `reason` says what."""

    def is_of(self, kind: str) -> bool:
        """Whether it is shown with these."""
        return kind == self.state or (kind == "check" and self.check)


@dataclass(frozen=True, slots=True)
class Preview:
    """The lines of a file and the names of their columns; `cards`: each line is a card."""

    columns: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    cards: bool = False

    def counts(self) -> dict[Kind, int]:
        """How many lines there are of each kind; those to check are of another one beside."""
        found: dict[Kind, int] = dict.fromkeys(KINDS, 0)
        for line in self.lines:
            found[line.state] += 1
            found["check"] += line.check
        return found


def preview(found: Survey, sheet: Sheet, mapped: Mapping[int, str], progress: Progress) -> Preview:
    """The lines of a table with what it would do to each; lines without content are left out."""
    return _Preview(found, sheet, mapped).made(progress)


def shown(value: object) -> str:
    """A value of a cell as people read it here."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return translate("Exchange", "yes") if value else translate("Exchange", "no")
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, Decimal):
        return format_euro(int(value * 100))
    if isinstance(value, float) and not value.is_integer():
        return format_number(value, 2)
    if isinstance(value, float):
        return str(int(value))
    return str(value)


class _Preview:
    def __init__(self, found: Survey, sheet: Sheet, mapped: Mapping[int, str]) -> None:
        self._found, self._sheet = found, sheet
        self._columns = [
            (column, half)
            for column in sorted(mapped)
            for half in persons.halved((mapped[column],))
        ]
        """Columns of the file, those with full names for each half."""
        self._parted = {column for column, name in mapped.items() if name in persons.WHOLE}
        self._places = {half: place for place, (_, half) in enumerate(self._columns)}
        plan = found.plan
        self._states: dict[int, State] = {entry.line: "new" for entry in plan.new}
        self._records: dict[int, int] = {}
        for id_ in plan.changed:
            self._states[plan.lines[id_]] = "changed"
            self._records[plan.lines[id_]] = id_
        for id_ in plan.same:
            self._states[plan.lines[id_]] = "same"
        self._reasons: defaultdict[int, list[str]] = defaultdict(list)
        for one, error in doubles(found):
            for line in one.lines:
                self._states[line] = "double"
                self._reasons[line].append(reason(error))
        for bad in plan.bad:
            self._states[bad.line] = "bad"
            told = reason(Known(bad.code, **bad.values))
            column = found.columns.get(bad.field, "")
            self._reasons[bad.line].append(_named(column, told))
        self._unsure = {note.line for note in found.notes}
        for note in found.notes:
            told = reason(Known(note.code, text=note.text))
            self._reasons[note.line].append(_named(found.columns.get(note.field, ""), told))

    def made(self, progress: Progress) -> Preview:
        lines: list[Line] = []
        for done, row in enumerate(self._sheet.rows):
            if done % _STEP == 0:
                progress.report(done, len(self._sheet.rows))
            cells = tuple(self._cell(row, column, half) for column, half in self._columns)
            state = self._states.get(row.line)
            if state is None and not any(cells):
                continue
            reasons = self._reasons.get(row.line, [])
            check = row.line in self._unsure and state in ("new", "changed", "same")
            if state is None:
                state = "same"
                reasons = [translate("Exchange", "It goes together with another line.")]
            text = " ".join(dict.fromkeys(reasons))
            lines.append(Line(row.line, state, cells, self._before(row.line), text, check))
        return Preview(tuple(self._title(*one) for one in self._columns), tuple(lines))

    def _title(self, column: int, half: str) -> str:
        if column not in self._parted:
            return self._sheet.names[column]
        if half == "name":
            return translate("Exchange", "First name (public)")
        return translate("Exchange", "Surname (not public)")

    def _cell(self, row: Row, column: int, half: str) -> str:
        if column in self._parted and row.line in self._found.rows:
            return shown(self._found.rows[row.line].values.get(half))
        cell = shown(row.cells[column]) if column < len(row.cells) else ""
        return cell if column not in self._parted or half == "name" else ""

    def _before(self, line: int) -> dict[int, str]:
        """What changes in the record of a line, by the place of the cell."""
        id_ = self._records.get(line)
        if id_ is None:
            return {}
        found: dict[int, str] = {}
        for name, (now, _then) in self._found.plan.changed[id_].items():
            place = self._places.get(name, self._places.get(name.partition("@")[0]))
            if place is not None:
                one = self._found.fields[name]
                found[place] = shown(one.written(now, language()))
        return found


def _named(column: str, told: str) -> str:
    if not column:
        return told
    return translate("Exchange", "{column}: {reason}", column=column, reason=told)
