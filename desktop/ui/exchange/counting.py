"""How much came of an import, in words."""

from __future__ import annotations

from desktop.work.i18n import format_number, translate


def text_of(new: int, changed: int) -> str:
    """How many records came and changed, in words."""
    parts = [translate("Exchange", "{number} new", number=format_number(new))] if new else []
    if changed:
        parts.append(translate("Exchange", "{number} changed", number=format_number(changed)))
    return ", ".join(parts)


def left_out_of(lines: int, *, cards: bool) -> str:
    """How much of the file was faulty and did not come."""
    if cards:
        return translate("Exchange", "%n faulty card(s) left out", "", lines)
    return translate("Exchange", "%n faulty line(s) left out", "", lines)


def step_of(register: str, number: int) -> str:
    """The name of the step to undo."""
    if register == "contacts":
        return translate("Exchange", "Import %n contact(s)", "", number)
    return translate("Exchange", "Import %n portrait(s)", "", number)


def done_of(register: str, number: int) -> str:
    """What the step did, for the strip."""
    if register == "contacts":
        return translate("Exchange", "%n contact(s) imported", "", number)
    return translate("Exchange", "%n portrait(s) imported", "", number)
