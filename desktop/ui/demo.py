"""The demo: the whole main job on the sample, without anybody in front of the screen.

Makes the sample library, writes its wall as PDF and PNG, and photographs every screen. This is
what a machine without a display runs, and where the pictures of the README come from.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from desktop.context import Context
from desktop.work.jobs import Jobs, Progress
from desktop.work.settings import Settings

#: The wall's PNG is for looking at: an A0 page of 2384 x 3370 px.
PNG_DPI = 72

#: told while it goes on: done, total, what
Report = Callable[[int, int, str], None]


def run(out: Path, report: Report | None = None) -> list[Path]:
    """Leave in `out`: `library/`, `wall.pdf`, `wall.png` and `screens/*.png`; returns the files.

    A library that is there already is used as it is. The user's own settings and libraries are
    not touched.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        before = os.environ.get("LITFASS_HOME")
        os.environ["LITFASS_HOME"] = home
        try:
            return _run(out, report)
        finally:
            if before is None:
                del os.environ["LITFASS_HOME"]
            else:
                os.environ["LITFASS_HOME"] = before


def _run(out: Path, report: Report | None) -> list[Path]:
    from desktop.ui import shots, start, theme

    start.prepare()
    theme.install("light")
    context = Context(Settings())
    try:
        fill(context, out / "library", report)
        files = write_wall(context, out, report)
        with mishaps_count():
            return files + shots.shoot(context, out / "screens")
    finally:
        context.stop()


@contextmanager
def mishaps_count() -> Generator[None]:
    """Qt goes on after a failing slot; a demo must not: the first failure ends it afterwards."""
    found: list[BaseException] = []
    before = sys.excepthook

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        found.append(error)
        before(kind, error, trace)

    sys.excepthook = note
    try:
        yield
    finally:
        sys.excepthook = before
    if found:
        raise found[0]


def fill(context: Context, folder: Path, report: Report | None = None) -> None:
    """Open the library in `folder`, with the sample in it if it is new."""
    from db import queries
    from db.library import is_library
    from desktop.work import sample

    context.open_library(folder, create=not is_library(folder))
    if not context.store.read(queries.count, queries.Query("campaigns")):
        vault = context.vault
        harvested = Jobs.run(lambda progress: sample.read_pictures(vault, progress), report)
        context.store.apply(sample.build(context.store, harvested))
    first, *_others = context.store.read(queries.ids, queries.Query("campaigns"))
    context.scope.select(first)


def write_wall(context: Context, out: Path, report: Report | None = None) -> list[Path]:
    """The first wall as `wall.pdf` and `wall.png`."""
    from db import queries
    from desktop.work import output
    from desktop.work.walls import composing

    wall_id, *_others = context.store.read(queries.ids, queries.Query("walls"))
    snapshot = composing.snapshot(context.store, context.vault, wall_id)
    assert snapshot is not None, "the sample has a wall"
    dpi: int = context.store.need("walls", wall_id).dpi

    def work(progress: Progress) -> list[Path]:
        return [
            output.export_pdf(snapshot, out / "wall.pdf", dpi, progress),
            output.export_png(snapshot, out / "wall.png", PNG_DPI, progress),
        ]

    return Jobs.run(work, report)
