"""How quick the registers are with many rows: opening, sorting, searching and scrolling.

    python tests/bench/table.py --rows 1000000 --out table.json

The yardstick is the same SQL run raw, in the same process on the same library, the rows put into
an array. Frames are painted on the offscreen screen: reading, painting and nothing else.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from array import array
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if __name__ == "__main__":
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["LITFASS_STILL"] = "1"
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.harness import Figure, arguments, peak_megabytes, report

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from desktop.context import Context
    from desktop.ui.portraits.area import PortraitsArea

FIRST_PAGE = 0.100
"""Seconds that the first page may come after the raw query (DESIGN section 6)."""
FRAME = 0.016
"""Seconds of a frame at sixty a second."""
FRAMES = 300
MOST = 120
"""Megabytes that the window may take above a bare one (DESIGN section 6)."""
HELD = {"opened": 1.0, "scrolled": None, "sorted and grouped": None, "photos": None}
"""When its memory is looked at, and what then holds. Photos that were seen are kept on purpose."""
RAW = {
    "open": "SELECT id FROM portraits ORDER BY id",
    "sort by name": "SELECT id FROM portraits ORDER BY sort_name NULLS LAST, id",
    "sort by role": (
        "SELECT p.id FROM portraits p LEFT JOIN portrait_texts t ON t.portrait_id = p.id"
        " AND t.language = 'de' ORDER BY t.sort_role DESC NULLS LAST, p.id"
    ),
    "search rare": (
        "SELECT id FROM portraits WHERE id IN (SELECT rowid FROM portraits_search"
        ' WHERE portraits_search MATCH \'"ozlem" AND "chorleiter"\') ORDER BY id'
    ),
    "search common": (
        "SELECT id FROM portraits WHERE id IN (SELECT rowid FROM portraits_search"
        " WHERE portraits_search MATCH '\"hebamme\"') ORDER BY id"
    ),
    "filter by status": "SELECT id FROM portraits WHERE status = 'ready' ORDER BY id",
    "filter by three": (
        "SELECT id FROM portraits WHERE status IN ('draft', 'ready') AND age BETWEEN 18 AND 30 AND"
        " NOT EXISTS (SELECT 1 FROM portrait_labels l WHERE l.portrait_id = portraits.id)"
        " ORDER BY sort_name, id"
    ),
    "filter by missing English": (
        "SELECT id FROM portraits WHERE NOT EXISTS (SELECT 1 FROM portrait_texts t WHERE"
        " t.portrait_id = portraits.id AND t.language = 'en'"
        " AND (t.role <> '' OR t.quote <> '' OR t.story <> '')) ORDER BY id"
    ),
    "grouped": "SELECT id FROM portraits ORDER BY status, sort_name, id",
    "grouped by role": (
        "SELECT p.id FROM portraits p LEFT JOIN portrait_texts t ON t.portrait_id = p.id"
        " AND t.language = 'de' ORDER BY nullif(t.role, ''), p.id"
    ),
}
COUNTED = {
    "grouped": "SELECT status, count(*) FROM portraits GROUP BY status",
    "grouped by role": (
        "SELECT nullif(t.role, '') r, count(*) FROM portraits p LEFT JOIN portrait_texts t"
        " ON t.portrait_id = p.id AND t.language = 'de' GROUP BY r"
    ),
}
"""What a grouped list asks beside: its groups and how many are in each."""


def main() -> int:
    """Fill, measure, report."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--rows", type=int, default=100_000, help="portraits in the library")
    parser.add_argument("--library", type=Path, help="use and keep this library")
    parser.add_argument("--memory", action="store_true", help="measure that alone, and print it")
    options = parser.parse_args()
    if options.memory:
        return _use_memory(options.library)
    with tempfile.TemporaryDirectory() as folder:
        library = options.library or Path(folder) / "library"
        _fill(library, options.rows)
        memory = _memory(library)
        context, area = _area(library, Path(folder))
        try:
            figures = [
                *memory,
                *_questions(context, area, library, options.repeat),
                *_scrolling(area, options.repeat),
                *_scrolling(area, options.repeat, "status"),
                *_folding(area),
            ]
            figures += _keeping(area)
        finally:
            area.hide()
            context.stop()
        rows = len(area.model.pages)
    return report("table", figures, options.out, rows=options.rows, left=rows,
                  peak_megabytes=round(peak_megabytes()))  # fmt: skip


def _fill(library: Path, rows: int) -> None:
    from db.library import create_library, is_library
    from tests.bench.fill import fill

    if not is_library(library):
        opened = create_library(library)
        fill(opened, portraits=rows, contacts=100, pictures=300)
        opened.close()


def _area(library: Path, folder: Path) -> tuple[Context, PortraitsArea]:
    from PySide6.QtWidgets import QApplication

    from desktop.context import Context
    from desktop.ui import theme
    from desktop.ui.portraits.area import PortraitsArea
    from desktop.work import i18n
    from desktop.work.settings import Settings

    _keep.append(QApplication.instance() or QApplication([]))
    i18n.install("de")
    theme.install("light")
    context = Context(Settings(folder / "litfass.ini"))
    context.open_library(library)
    area = PortraitsArea(context, _Quiet())  # pyright: ignore[reportArgumentType]
    area.resize(1000, 800)
    area.show()
    return context, area


_keep: list[object] = []


class _Quiet:
    """A shell that nobody listens to."""

    def __getattr__(self, _name: str) -> Callable[..., None]:
        return lambda *_values, **_more: None


# ------------------------------------------------------------------------------- questions


def _questions(context: Context, area: PortraitsArea, library: Path, repeat: int) -> list[Figure]:
    """From the question to the painted first page, against the raw query."""
    from db.backup import DATABASE
    from db.filters import Between, Having, Labelled
    from db.queries import Sort
    from db.word_filters import WithoutWords

    area.show_view("list", remember=False)
    model = area.model
    asked = {
        "open": replace(model.query, sort=(), search=""),
        "sort by name": replace(model.query, sort=(Sort("name"),)),
        "sort by role": replace(model.query, sort=(Sort("role", descending=True),)),
        "search rare": replace(model.query, sort=(), search="Özlem Chorleiter"),
        "search common": replace(model.query, sort=(), search="Hebamme"),
        "filter by status": replace(model.query, sort=(), filters=(Having.of("status", "ready"),)),
        "filter by three": replace(
            model.query,
            sort=(Sort("name"),),
            filters=(
                Having.of("status", "draft", "ready"),
                Between("age", 18, 30),
                Labelled((), none=True),
            ),
        ),
        "filter by missing English": replace(
            model.query, sort=(), filters=(WithoutWords(("en",)),)
        ),
        "grouped": replace(model.query, sort=(Sort("name"),), group=Sort("status")),
        "grouped by role": replace(model.query, sort=(), group=Sort("role")),
    }
    area.model.activate()
    _answered(context, area, lambda: None)
    figures: list[Figure] = []
    with sqlite3.connect(library / DATABASE) as raw:
        from db.engine import fold

        raw.create_function("fold", 1, fold, deterministic=True)
        for name, query in asked.items():
            ours, theirs, found = [], [], 0
            for _ in range(repeat):
                _answered(context, area, lambda q=query: model.ask(replace(q, search="Zzz")))
                ours.append(_answered(context, area, lambda q=query: model.ask(q)))
                found = model.sections.count
                start = perf_counter()
                rows = array("q", (row[0] for row in raw.execute(RAW[name])))
                if name in COUNTED:
                    raw.execute(COUNTED[name]).fetchall()
                theirs.append(perf_counter() - start)
                assert len(rows) == found, (name, len(rows), found)
            late = min(ours) - min(theirs)
            detail = f"{min(ours) * 1000:.0f} ms for {found} rows, raw {min(theirs) * 1000:.0f} ms"
            figures.append(Figure(f"{name}: after raw / 100 ms", late / FIRST_PAGE, 1.0, detail))
    return figures


def _answered(context: Context, area: PortraitsArea, ask: Callable[[], object]) -> float:
    """Seconds from the question to the painted answer."""
    from PySide6.QtCore import QEventLoop

    loop = QEventLoop()
    area.model.answered.connect(loop.quit)
    start = perf_counter()
    ask()
    if not context.jobs.idle:
        loop.exec()
    area.model.answered.disconnect(loop.quit)
    _view(area).viewport().repaint()
    return perf_counter() - start


def _view(area: PortraitsArea) -> QAbstractItemView:
    return area.gallery if area.shown_view == "gallery" else area.list


# ------------------------------------------------------------------------------- frames


def _scrolling(area: PortraitsArea, repeat: int, group: str = "") -> list[Figure]:
    """Frames of list and gallery; with `group`: grouped by that field."""
    from db.queries import Sort

    figures: list[Figure] = []
    area.model.group_by(Sort(group) if group else None)
    kind = "grouped " if group else ""
    for name in ("list", "gallery"):
        area.show_view(name, remember=False)
        area.show_all()
        _answered(area.context, area, area.model.requery)
        for way, step in (("by the wheel", 90), ("by the page", 700), ("by jumps", 0)):
            # The best of several, each in another part of the list: nothing is warm.
            runs = [sorted(_frames(_view(area), step, part)) for part in range(repeat)]
            times = min(runs, key=_p99)
            p99 = _p99(times)
            detail = f"p99 {p99 * 1000:.1f} ms, median {times[len(times) // 2] * 1000:.1f} ms"
            figures.append(
                Figure(f"scroll the {kind}{name} {way}: p99 / 16 ms", p99 / FRAME, 1.0, detail)
            )
    return figures


def _p99(times: list[float]) -> float:
    return times[int(len(times) * 0.99) - 1]


def _frames(view: QAbstractItemView, step: int, part: int) -> list[float]:
    """Seconds of each frame: move the bar, then let everything be painted."""
    from PySide6.QtWidgets import QApplication

    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() * part // 7)
    view.viewport().repaint()
    QApplication.processEvents()
    times: list[float] = []
    for number in range(FRAMES):
        jump = (number * 37 + part * 11) % 1000
        where = bar.value() + step if step else bar.maximum() * jump // 1000
        start = perf_counter()
        bar.setValue(where)
        QApplication.processEvents()
        times.append(perf_counter() - start)
    return times


def _folding(area: PortraitsArea) -> list[Figure]:
    """Folding and opening the largest group: as many rows as it has go and come."""
    area.show_view("list", remember=False)
    largest = max(area.model.sections.headings, key=lambda heading: heading.count)
    times: list[float] = []
    for folded in (True, False):
        start = perf_counter()
        area.model.fold({largest.value} if folded else ())
        area.list.viewport().repaint()
        times.append(perf_counter() - start)
    detail = f"{largest.count} rows: {times[0] * 1000:.0f} ms, {times[1] * 1000:.0f} ms"
    held = sum(len(ids) for ids in area.model.sections.hidden.values())
    each = 8 * (len(area.model.pages.ids) + held) / max(1, area.model.sections.count)
    return [
        Figure("fold and open a group / 100 ms", max(times) / FIRST_PAGE, 1.0, detail),
        Figure("bytes a row when grouped / 8", each / 8, 1.01, f"{each:.2f} bytes"),
    ]


def _keeping(area: PortraitsArea) -> list[Figure]:
    """Selecting all rows, until all of it is painted: the window must not stand still."""
    from PySide6.QtWidgets import QApplication

    figures: list[Figure] = []
    for name in ("list", "gallery"):
        area.show_view(name, remember=False)
        times: list[float] = []
        for _ in range(3):
            area.keeper.clear()
            QApplication.processEvents()
            start = perf_counter()
            area.keeper.select_all()
            QApplication.processEvents()
            times.append(perf_counter() - start)
        best = min(times)
        label, detail = f"select all in the {name} / 100 ms", f"{best * 1000:.1f} ms"
        figures.append(Figure(label, best / FIRST_PAGE, 1.0, detail))
    return figures


# ------------------------------------------------------------------------------- memory


def _memory(library: Path) -> list[Figure]:
    """What the window takes with so many rows, above a bare one; in a process of its own."""
    command = [sys.executable, __file__, "--library", str(library), "--memory"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = map(float, done.stdout.splitlines()[-1].split())
    return [
        Figure(f"memory above a bare window, {name} / 120 MB", more / MOST, hold, f"{more:.0f} MB")
        for (name, hold), more in zip(HELD.items(), found, strict=True)
    ]


def _use_memory(library: Path) -> int:
    """Print the megabytes above a bare window, in the order of `HELD`."""
    import psutil
    from PySide6.QtWidgets import QApplication, QTableView

    _keep.append(QApplication([]))
    bare = QTableView()
    bare.show()
    QApplication.processEvents()
    process = psutil.Process()
    before, found = process.memory_info().rss, list[float]()

    def note() -> None:
        QApplication.processEvents()
        found.append((process.memory_info().rss - before) / 2**20)

    from db.queries import Sort

    with tempfile.TemporaryDirectory() as folder:
        context, area = _area(library, Path(folder))
        area.show_view("list", remember=False)
        _answered(context, area, area.model.activate)
        note()
        _frames(area.list, 90, 0)
        note()
        _answered(context, area, lambda: area.model.sort_by((Sort("role"),)))
        _answered(context, area, lambda: area.model.group_by(Sort("status")))
        area.keeper.select_all()
        area.keeper.clear()
        note()
        area.show_view("gallery", remember=False)
        _frames(area.gallery, 700, 0)
        note()
        area.hide()
        context.stop()
    print(*found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
