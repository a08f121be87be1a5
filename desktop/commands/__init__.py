"""What each command does, and what it tells: plain functions from options to an `Answer`.

May use `desktop.work`, `desktop.core` and `db`; of the window only what `demo` photographs.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from desktop.commands import care, press, records, registers, tables, walls
from desktop.commands.answers import Answer, Usage

__all__ = ["RUNS", "Answer", "Usage"]

#: the words of a command -> what it does
RUNS: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "import": records.import_photos,
    "list": records.list_records,
    "wall create": walls.create_wall,
    "wall arrange": walls.arrange_wall,
    "wall export": walls.export_wall,
    "preflight": press.preflight,
    "duplicates": registers.duplicates,
    "import-table": tables.import_table,
    "export": tables.export_table,
    "check": care.check,
    "backup": care.back_up,
    "restore": care.restore,
    "demo": care.demo,
}
