"""From … until …: the two fields of what begins and ends."""

from __future__ import annotations

from typing import Any, Final

from desktop.ui.inspector.specs import FieldSpec
from desktop.ui.tables import checks
from desktop.work.i18n import mark


def _before_end(value: Any, row: Any) -> str:
    return checks.order(value, row.ends_on) if row is not None else ""


def _after_start(value: Any, row: Any) -> str:
    return checks.order(row.starts_on, value) if row is not None else ""


PERIOD: Final = (
    FieldSpec(
        "starts_on",
        mark("Inspector", "From"),
        mark("Inspector", "Change start"),
        "date",
        check=_before_end,
        half=True,
    ),
    FieldSpec(
        "ends_on",
        mark("Inspector", "Until"),
        mark("Inspector", "Change end"),
        "date",
        check=_after_start,
        half=True,
    ),
)
"""Of a row with `starts_on` and `ends_on`; neither may be on the wrong side of the other."""
