"""What a file of address cards would do, card by card in words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.work.i18n import mark, translate
from desktop.work.messages import reason
from desktop.work.tabling.preview import Line, Preview

if TYPE_CHECKING:
    from desktop.work.cardplan import Cards
    from desktop.work.cards import Held

_COLUMNS: Final = (
    ("name", mark("Columns", "Name")),
    ("first_name", mark("Columns", "First name")),
    ("organisation", mark("Columns", "Organisation")),
    ("function", mark("Columns", "Function")),
    ("email", mark("Columns", "E-mail")),
    ("phone", mark("Columns", "Phone")),
    ("town", mark("Columns", "Town")),
)


def preview(found: Cards) -> Preview:
    """The cards that are taken, in the file's order, and behind them those that are not."""
    changed = set(found.changed)
    lines: list[Line] = []
    for id_, after in found.after.items():
        cells = tuple(after.values.get(name, "") for name, _title in _COLUMNS)
        more = ", ".join(_more(after))
        if id_ < 0:
            lines.append(Line(found.numbers[id_], "new", (*cells, more)))
            continue
        before = found.before[id_]
        cells = (*cells, more)
        was = (
            *(before.values.get(name, "") for name, _title in _COLUMNS),
            ", ".join(_more(before)),
        )
        state = "changed" if id_ in changed else "same"
        differ = {place: old for place, old in enumerate(was) if old != cells[place]}
        number = found.numbers[id_]
        lines.append(Line(number, state, cells, differ if state == "changed" else {}))
    empty = ("",) * len(_COLUMNS)
    notes: defaultdict[int, list[str]] = defaultdict(list)
    for fault in found.notes:
        notes[fault.number].append(reason(fault.error))
    lines = [
        replace(line, reason=" ".join(notes.pop(line.number)), check=True)
        if line.number in notes
        else line
        for line in lines
    ]
    # What is left are cards that went into the contact of an earlier one.
    named = {fault.number: fault.name for fault in found.notes}
    for number in sorted(notes.keys() - {0, *(fault.number for fault in found.bad)}):
        cells = (named[number], *empty)
        lines.append(Line(number, "same", cells, reason=" ".join(notes[number]), check=True))
    for fault in found.bad:
        cells = (fault.name, *empty)
        lines.append(Line(fault.number, "bad", cells, reason=reason(fault.error)))
    titles = tuple(translate("Columns", title) for _name, title in _COLUMNS)
    return Preview((*titles, translate("Exchange", "Further")), tuple(lines), cards=True)


def _more(contact: Held) -> list[str]:
    """Further numbers and addresses, and labels."""
    found = [way.value for way in contact.ways]
    found += [" ".join(part for part in (p.street, p.town) if part) for p in contact.places]
    return [*found, *contact.labels]
