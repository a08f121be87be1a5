"""Why rows cannot be told apart, as errors that `desktop.work.messages` has sentences for."""

from __future__ import annotations

from desktop.core.errors import Known
from desktop.core.sheets.plan import Double
from desktop.work.tabling.survey import Survey


def doubles(found: Survey) -> list[tuple[Double, Known]]:
    """The doubles of a plan, each with what is wrong: row_ambiguous or rows_double."""
    return [(one, _reason(one)) for one in found.plan.double]


def _reason(one: Double) -> Known:
    if len(one.ids) > 1:
        return Known("row_ambiguous", line=one.lines[-1], number=len(one.ids))
    return Known("rows_double", lines=", ".join(map(str, one.lines)))
