"""The lines that an import leaves out, as a file to mend and to import again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.errors import Known
from desktop.work.i18n import translate

if TYPE_CHECKING:
    from desktop.work.tabling.trial import Trial


def write_bad(path: Path, trial: Trial) -> Path:
    """The lines that an import leaves out as a CSV file, with the reason behind the columns."""
    from desktop.core.sheets.writing import write_csv
    from desktop.core.writing import replacing
    from desktop.work.i18n import language

    if trial.sheet is None:
        raise Known("table_no_columns", names="")
    names = trial.sheet.names
    reasons = {
        line.number: line.reason for line in trial.preview.lines if line.state in ("bad", "double")
    }
    rows = (
        [*row.cells, *[""] * (len(names) - len(row.cells)), reasons[row.line]]
        for row in trial.sheet.rows
        if row.line in reasons
    )
    with replacing(path) as target:
        headers = [*names, translate("Exchange", "Reason")]
        write_csv(target, headers, rows, language=language())
    return path
