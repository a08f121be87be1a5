"""How quick a table of portraits comes in: reading, comparing, and writing it in one step.

    python tests/bench/tables.py --rows 10000 --out tables.json

The yardstick is the same rows written by raw SQL in one transaction, those of the history among
them, into a library with the same triggers and indexes. Reading and comparing run in a job; only
writing holds the window up.
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

if __name__ == "__main__":
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.harness import Figure, arguments, report

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.store import Store

T = TypeVar("T")

HOLD = 3.0
"""Times the raw SQL that writing may take (issue of the registers, 5)."""


def main() -> int:
    """Write, measure, report."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--rows", type=int, default=10_000, help="rows of the table")
    options = parser.parse_args()
    from PySide6.QtCore import QCoreApplication

    application = QCoreApplication.instance() or QCoreApplication([])
    best: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(options.repeat):
            for name, seconds in _turn(Path(folder) / str(turn), options.rows).items():
                best[name] = min(best.get(name, seconds), seconds)
    del application
    figures = [
        Figure("read and compare", best["survey"] / best["raw insert"],
               detail=f"{best['survey']:.2f} s in a job"),
        Figure("write new rows", best["insert"] / best["raw insert"], HOLD,
               f"{best['insert']:.2f} s, raw {best['raw insert']:.2f} s"),
        Figure("compare the same table again", best["again"] / best["raw insert"],
               detail=f"{best['again']:.2f} s in a job"),
        Figure("change a cell of each row", best["update"] / best["raw update"], HOLD,
               f"{best['update']:.2f} s, raw {best['raw update']:.2f} s"),
        Figure("undo that", best["undo"] / best["raw update"], HOLD, f"{best['undo']:.2f} s"),
    ]  # fmt: skip
    return report("tables", figures, options.out, rows=options.rows)


def _table(rows: int, age: int) -> bytes:
    lines = ["Vorname;Nachname;Alter;Beruf;Zitat;Geburtsdatum;PLZ;Telefon"]
    lines += [
        f"Özlem {i};Grünwerk {i};{(i + age) % 90};Bäckerin;„Satz {i}“;3.5.1992;{i % 99999:05d};"
        f"+49 203 {i:06d}"
        for i in range(rows)
    ]
    return "\r\n".join(lines).encode("cp1252")


def _turn(folder: Path, rows: int) -> dict[str, float]:
    """One import, one again, one with a cell changed, each beside its raw SQL."""
    from db import rows as shapes
    from db.changes import Insert
    from db.library import create_library
    from desktop.core.sheets import reading
    from desktop.work import tabling
    from desktop.work.jobs import Progress
    from desktop.work.store import Store

    library = create_library(folder)
    store = Store(library)
    store.apply(Insert.of("campaigns", [shapes.Campaign(1, "Wir am Fluss")]))
    goal = tabling.Goal("portraits", "Wir am Fluss")

    def look(age: int) -> tabling.Survey:
        data = _table(rows, age)
        sheet = reading.read(data, reading.look(data, "t.csv"))
        mapped = tabling.mapping(store, goal, sheet.names)
        return tabling.survey(store, goal, sheet, mapped, Progress(None))

    spent: dict[str, float] = {}
    found = _timed(spent, "survey", lambda: look(0))
    change = tabling.change(store, found)
    raw = _copy(store, folder)
    spent["raw insert"] = _raw(raw, change)
    _timed(spent, "insert", lambda: store.apply(tabling.change(store, found)))
    found = _timed(spent, "again", lambda: look(0))
    assert not found.plan.new, "the same table again brings nothing"
    found = look(1)
    change = tabling.change(store, found)
    spent["raw update"] = _raw(_copy(store, folder), change)
    inverse = _timed(spent, "update", lambda: store.apply(tabling.change(store, found)))
    _timed(spent, "undo", lambda: store.apply(inverse))
    library.close()
    shutil.rmtree(folder)
    return spent


def _timed(spent: dict[str, float], name: str, work: Callable[[], T]) -> T:
    started = perf_counter()
    value = work()
    spent[name] = perf_counter() - started
    return value


def _copy(store: Store, folder: Path) -> Path:
    """The database as it is now, as a file of its own."""
    from db.backup import DATABASE

    file = folder / "raw.sqlite"
    file.unlink(missing_ok=True)
    with sqlite3.connect(folder / DATABASE) as source, sqlite3.connect(file) as target:
        source.backup(target)
    source.close()
    target.close()
    return file


_HISTORY = (
    "INSERT INTO history (at, who, record, record_id, field, old, new)"
    " VALUES ('2026-05-03 08:30:00.000000', 'jemand', ?, ?, ?, '30', ?)"
)


def _raw(file: Path, change: Change) -> float:
    """Seconds that the statements of a Change take by themselves."""
    from db.changes import Batch, Insert, Update
    from db.engine import PRAGMAS, add_functions
    from db.history import KEPT

    assert isinstance(change, Batch)
    connection = sqlite3.connect(file, isolation_level=None)
    add_functions(connection)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    prepared: list[tuple[str, list[tuple[object, ...]]]] = []
    for step in change.changes:
        if isinstance(step, Insert):
            names = list(step.rows[0])
            marks = ", ".join("?" * len(names))
            rows = [tuple(map(_plain, row.values())) for row in step.rows]
            prepared.append(
                (f"INSERT INTO {step.table} ({', '.join(names)}) VALUES ({marks})", rows)
            )
            if step.table in KEPT:
                prepared.append((_HISTORY, [(step.table, row["id"], "", "") for row in step.rows]))
        elif isinstance(step, Update):
            names = list(next(iter(step.values.values())))
            sets = ", ".join(f"{name} = ?" for name in names)
            rows = [(*map(_plain, new.values()), id_) for id_, new in step.values.items()]
            prepared.append((f"UPDATE {step.table} SET {sets} WHERE id = ?", rows))
            told = [
                (step.table, id_, name, _plain(value))
                for id_, new in step.values.items()
                for name, value in new.items()
            ]
            prepared.append((_HISTORY, told))
    started = perf_counter()
    connection.execute("BEGIN")
    for statement, rows in prepared:
        connection.executemany(statement, rows)
    connection.execute("COMMIT")
    seconds = perf_counter() - started
    connection.close()
    return seconds


def _plain(value: object) -> object:
    from datetime import date

    return value.isoformat() if isinstance(value, date) else value


if __name__ == "__main__":
    raise SystemExit(main())
