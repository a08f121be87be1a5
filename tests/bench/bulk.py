"""How quick one step is that changes many rows: role, status, credit and label of 10,000 portraits.

    python tests/bench/bulk.py --rows 10000 --out bulk.json

Goes the way of the window: a Bulk with its job, portion by portion on the GUI thread, history and
undo with it. The yardstick is the same rows, those of the history among them, written by raw SQL in
one transaction into a copy of the same library, its triggers firing. "hold" is the longest time
that the window stood still.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if __name__ == "__main__":
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.harness import Figure, arguments, report

if TYPE_CHECKING:
    from db.changes import Change
    from desktop.work.jobs import Jobs
    from desktop.work.store import Store

HOLD = 3.0
"""A bulk edit may take so many times the raw SQL (issue 3, "What must hold" 5)."""
_IDS = "IN (SELECT value FROM json_each(:ids))"


@dataclass(frozen=True)
class Kind:
    """A kind of edit: the Change of a portion, and the raw statements; `{n}` is a fresh number."""

    name: str
    change: Callable[[Store, Sequence[int], int], Change]
    raw: tuple[str, ...]


def _history(table: str, field: str, old: str, where: str) -> str:
    """What a step leaves in the history, by raw SQL."""
    return (
        "INSERT INTO history (at, who, record, record_id, field, old, new)"
        " SELECT '2026-05-03 08:30:00.000000', 'jemand',"
        f" '{table}', id, '{field}', {old}, 'Zeugin {{n}}' FROM {table} WHERE {where}"
    )


def _kinds() -> list[Kind]:
    from db import rows
    from desktop.work import labelling, verbs

    texts = f"portrait_id {_IDS}"
    return [
        Kind(
            "status",
            lambda _store, ids, n: verbs.set_values(
                "portraits", ids, status=("ready", "published")[n % 2]
            ),
            (
                _history("portraits", "status", "status", f"id {_IDS}"),
                (
                    "UPDATE portraits SET status = CASE {n} % 2 WHEN 0 THEN 'ready'"
                    f" ELSE 'published' END WHERE id {_IDS}"
                ),
            ),
        ),
        Kind(
            "role",
            lambda store, ids, n: verbs.set_words(store, ids, "de", role=f"Zeugin {n}"),
            (
                _history("portrait_texts", "role", "role", texts),
                f"UPDATE portrait_texts SET role = 'Zeugin {{n}}' WHERE {texts}",
            ),
        ),
        Kind(
            "text state",
            lambda store, ids, n: verbs.set_words(
                store, ids, "de", state=("checked", "released")[n % 2]
            ),
            (
                _history("portrait_texts", "state", "state", texts),
                (
                    "UPDATE portrait_texts SET state = CASE {n} % 2 WHEN 0 THEN 'checked' ELSE"
                    f" 'released' END WHERE {texts}"
                ),
            ),
        ),
        Kind(
            "label",
            lambda store, ids, n: labelling.give(store, "portraits", ids, f"Etikett {n}"),
            (
                "INSERT INTO labels (id, name, colour) VALUES ({n} + 1000, 'Etikett {n}', '')",
                (
                    "INSERT INTO portrait_labels (id, portrait_id, label_id) SELECT"
                    " (SELECT coalesce(max(id), 0) FROM portrait_labels) + id, id, {n} + 1000"
                    f" FROM portraits WHERE id {_IDS}"
                ),
            ),
        ),
        Kind(
            "new words",
            lambda store, ids, n: verbs.set_words(store, ids, _language(n), role=f"Zeugin {n}"),
            (
                (
                    "INSERT INTO portrait_texts (id, portrait_id, language, role, quote, story,"
                    " state) SELECT (SELECT max(id) FROM portrait_texts) + id, id, 'x{n}',"
                    f" 'Zeugin {{n}}', '', '', '{rows.PortraitText(0, 0).state}' FROM portraits"
                    f" WHERE id {_IDS}"
                ),
                _history("portrait_texts", "", "NULL", f"{texts} AND language = 'x{{n}}'"),
            ),
        ),
    ]


def _language(number: int) -> str:
    return f"x{number}"


def main() -> int:
    """Fill, measure in turns, report."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--rows", type=int, default=10_000, help="portraits that are changed")
    parser.add_argument("--total", type=int, default=20_000, help="portraits in the library")
    parser.set_defaults(repeat=3)
    options = parser.parse_args()
    from db.library import create_library
    from tests.bench.fill import fill

    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder) / "library", Path(folder) / "raw"
        library = create_library(ours)
        fill(library, options.total, contacts=100)
        library.close()
        shutil.copytree(ours, theirs)
        figures = _figures(ours, theirs, options.rows, options.repeat)
    return report("bulk", figures, options.out, rows=options.rows)


def _figures(ours: Path, theirs: Path, number: int, repeat: int) -> list[Figure]:
    from PySide6.QtWidgets import QApplication

    from db.layout import DATABASE
    from db.library import open_library
    from desktop.work.edit import Undo
    from desktop.work.jobs import Jobs
    from desktop.work.store import Store

    application = QApplication.instance() or QApplication([])
    library = open_library(ours)
    raw = _raw_connection(theirs / DATABASE)
    undo, jobs = Undo(), Jobs()
    undo.store = Store(library)
    figures: list[Figure] = []
    numbers = count(1)
    for kind in _kinds():
        best = {"bulk": 9e9, "raw": 9e9, "undo": 9e9, "hold": 9e9}
        for _ in range(repeat):
            n = next(numbers)
            best["raw"] = min(best["raw"], _run_raw(raw, kind, n, number))
            bulk, hold, back = _run_bulk(undo, jobs, kind, n, number)
            best = {
                **best,
                "bulk": min(best["bulk"], bulk),
                "hold": min(best["hold"], hold),
                "undo": min(best["undo"], back),
            }
        told = f"{best['bulk']:.2f} s, raw {best['raw']:.2f} s"
        figures += [
            Figure(kind.name, best["bulk"] / best["raw"], HOLD, told),
            Figure(f"{kind.name}, undo", best["undo"] / best["raw"], HOLD, f"{best['undo']:.2f} s"),
            Figure(f"{kind.name}, hold", best["hold"], None, "seconds of the longest portion"),
        ]
    jobs.stop()
    raw.close()
    undo.clear()
    library.close()
    del application
    return figures


def _run_raw(raw: sqlite3.Connection, kind: Kind, n: int, number: int) -> float:
    chosen = json.dumps(list(range(1, number + 1)))
    start = perf_counter()
    raw.execute("BEGIN IMMEDIATE")
    for statement in kind.raw:
        raw.execute(statement.format(n=n), {"ids": chosen} if ":ids" in statement else {})
    raw.execute("COMMIT")
    return perf_counter() - start


def _run_bulk(
    undo: object, jobs: Jobs, kind: Kind, n: int, number: int
) -> tuple[float, float, float]:
    """Seconds of the whole step, of its longest portion, and of undoing it."""
    from PySide6.QtCore import QEventLoop

    from desktop.work.bulk import Bulk
    from desktop.work.edit import Undo

    assert isinstance(undo, Undo)
    assert undo.store is not None
    store, portions = undo.store, [0.0]

    def change(ids: tuple[int, ...]) -> Change:
        portions.append(perf_counter())
        return kind.change(store, ids, n)

    def written(_touched: object) -> None:
        portions[0] = max(portions[0], perf_counter() - portions[-1])

    store.changed.connect(written)
    bulk = Bulk(undo, kind.name, range(1, number + 1), change)
    loop = QEventLoop()
    ended: list[str] = []
    bulk.ended.connect(lambda how: (ended.append(how), loop.quit()))
    start = perf_counter()
    bulk.start(jobs)
    loop.exec()
    took = perf_counter() - start
    assert ended == ["done"], ended
    store.changed.disconnect(written)
    start = perf_counter()
    undo.undo()
    back = perf_counter() - start
    undo.redo()
    return took, portions[0], back


def _raw_connection(file: Path) -> sqlite3.Connection:
    from db.engine import PRAGMAS, add_functions

    connection = sqlite3.connect(file, isolation_level=None)
    add_functions(connection)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    return connection


if __name__ == "__main__":
    sys.exit(main())
