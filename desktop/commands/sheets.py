"""A wall on many pages: what "wall export" does for the kinds in `KINDS`."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop.commands.answers import (
    Answer,
    Usage,
    graphics,
    opened,
    output_file,
    shown_progress,
)
from desktop.core.errors import Known
from desktop.work.i18n import translate
from desktop.work.jobs import Jobs, Progress

if TYPE_CHECKING:
    from db import rows
    from desktop.context import Context
    from desktop.core.cellcache import CellCache
    from desktop.core.tiling.tiles import Tiling
    from desktop.work.snapshot import Snapshot
    from desktop.work.walls import Composition

Find = Callable[["Context", argparse.Namespace], "rows.Wall"]
"""Finds the wall that the arguments name."""


@dataclasses.dataclass(frozen=True, slots=True)
class Order:
    """A wall to be written: its row, its frozen state, and how."""

    options: argparse.Namespace
    composition: Composition
    snapshot: Snapshot
    cells: CellCache

    @property
    def dpi(self) -> float:
        """The resolution asked for, or the wall's own."""
        return float(self.options.dpi or self.composition.row.dpi)


Told = tuple[dict[str, Any], list[str]]
"""What was done, for programs and for people."""


@dataclasses.dataclass(frozen=True, slots=True)
class Kind:
    """A kind of output: its ending, what writes it, and which of the arguments it understands."""

    ending: str
    write: Callable[[Order, Path, Progress], Told]
    takes: tuple[str, ...] = ()


def export(options: argparse.Namespace, find: Find) -> Answer:
    """Write a wall as one of `KINDS`."""
    from desktop.work import walls
    from desktop.work.output import CellCache

    kind = KINDS[options.kind]
    file = output_file(options.out, kind.ending)
    graphics()
    with opened(options, write=False) as context:
        row = find(context, options)
        composition = walls.load(context.store, row.id)
        snapshot = walls.snapshot(context.store, context.vault, row.id)
        assert composition is not None, "the wall was there a moment ago"
        assert snapshot is not None, "the wall was there a moment ago"
        cells = CellCache.of_library(context.library.folder)
        order = Order(options, composition, snapshot, cells)
        try:
            data, lines = Jobs.run(
                lambda progress: kind.write(order, file, progress), shown_progress(options)
            )
        except Known as error:
            if error.code.startswith("tiling_"):
                raise Usage(error.code, **error.values) from error
            raise
    return Answer(
        {"file": file, "bytes": file.stat().st_size, **data},
        [translate("Cli", "Written: {file}", file=file), *lines],
    )


def check(options: argparse.Namespace) -> None:
    """Refuse arguments that the kind of output knows nothing of. Raises Usage."""
    kind = KINDS.get(options.kind)
    takes = kind.takes if kind is not None else ()
    for name in ARGUMENTS:
        if getattr(options, name) not in (None, False) and name not in takes:
            raise Usage("argument_needless", argument="--" + name.replace("_", "-"))


ARGUMENTS: Final = ("paper", "overlap", "overlap_side", "margin", "nudge")


def _tiles(order: Order, file: Path, progress: Progress) -> Told:
    from desktop.core.formats import find_format
    from desktop.core.tiling.tiles import MARGIN, OVERLAP, tiled
    from desktop.work.sheets.tiles import export_tiles

    options = order.options
    tiling = tiled(
        order.snapshot.wall.page.size,
        find_format(options.paper or "A4").size(),
        OVERLAP if options.overlap is None else options.overlap,
        MARGIN if options.margin is None else options.margin,
        options.overlap_side or "right-bottom",
    )
    tiling, told = _nudged(order, tiling)
    export_tiles(order.snapshot, file, tiling, order.dpi, progress, order.cells)
    return _said(tiling, told)


def _nudged(order: Order, tiling: Tiling) -> tuple[Tiling, str]:
    """The tiling, moved if that was asked for, and what its joints still cut through."""
    from desktop.work.sheets.obstacles import crossed, kept_off, told

    if order.options.nudge:
        tiling = kept_off(order.composition, tiling)
    return tiling, told(order.composition, crossed(order.composition, tiling))


def _said(tiling: Tiling, told: str) -> Told:
    from desktop.work.sheets.cover import summary

    data: dict[str, Any] = {
        "sheets": tiling.count,
        "columns": tiling.columns,
        "rows": tiling.rows,
        "lying": tiling.paper.is_landscape,
        "overlap": [tiling.across.overlap, tiling.down.overlap],
        "crossed": told,
    }
    return data, [summary(tiling), *([told] if told else [])]


KINDS: Final[dict[str, Kind]] = {
    "tiles": Kind(".pdf", _tiles, ARGUMENTS),
}
"""What "wall export --as" can write beside the kinds in `desktop.commands.walls`."""
