"""A wall on many pages: what "wall export" does for the kinds in `KINDS`."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop.commands import single
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
    from desktop.core.press.shelf import Shelf
    from desktop.core.press.shops import Shop
    from desktop.core.tiling.tiles import Tiling
    from desktop.work.walls.composition import Composition
    from desktop.work.walls.snapshot import Snapshot

Find = Callable[["Context", argparse.Namespace], "rows.Wall"]
"""Finds the wall that the arguments name."""


@dataclasses.dataclass(frozen=True, slots=True)
class Order:
    """A wall to be written: its row, its frozen state, and how."""

    options: argparse.Namespace
    composition: Composition
    snapshot: Snapshot
    cells: CellCache
    context: Context

    @property
    def dpi(self) -> float:
        """The resolution asked for, or the wall's own."""
        return float(self.options.dpi or self.composition.row.dpi)


Told = tuple[dict[str, Any], list[str]]
"""What was done, for programs and for people."""


@dataclasses.dataclass(frozen=True, slots=True)
class Kind:
    """A kind of output: its endings (the usual one first), what writes it, what it understands."""

    endings: tuple[str, ...]
    write: Callable[[Order, Path, Progress], Told]
    takes: tuple[str, ...] = ()


def export(options: argparse.Namespace, find: Find) -> Answer:
    """Write a wall as one of `KINDS`."""
    from desktop.commands.printed import remember
    from desktop.work.output import CellCache
    from desktop.work.walls import composing

    kind = KINDS[options.kind]
    given = options.out.suffix.lower()
    file = output_file(options.out, given if given in kind.endings else kind.endings[0])
    graphics()
    with opened(options, write=False) as context:
        row = find(context, options)
        composition = composing.load(context.store, row.id)
        shown = composing.snapshot(
            context.store, context.vault, row.id, credits=not options.no_credits
        )
        assert composition is not None, "the wall was there a moment ago"
        assert shown is not None, "the wall was there a moment ago"
        composition, shown = single.narrowed(options, composition, shown)
        cells = CellCache.of_library(context.library.folder)
        order = Order(options, composition, shown, cells, context)
        try:
            data, lines = Jobs.run(
                lambda progress: kind.write(order, file, progress), shown_progress(options)
            )
        except Known as error:
            if error.code.startswith("tiling_"):
                raise Usage(error.code, **error.values) from error
            raise
    remembered, note = remember(options, composition, file)
    return Answer(
        {"file": file, "bytes": file.stat().st_size, **data, **remembered},
        [translate("Cli", "Written: {file}", file=file), *lines, *note],
    )


def check(options: argparse.Namespace) -> None:
    """Refuse arguments that the kind of output knows nothing of. Raises Usage."""
    kind = KINDS.get(options.kind)
    takes = kind.takes if kind is not None else ()
    for name in ARGUMENTS:
        if getattr(options, name) not in (None, False) and name not in takes:
            raise Usage("argument_needless", argument="--" + name.replace("_", "-"))
    single.check(options)


ARGUMENTS: Final = ("paper", "overlap", "overlap_side", "margin", "parts", "nudge")


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


def _plan(order: Order, file: Path, progress: Progress) -> Told:
    from desktop.work.sheets.posting import export_posting_plan

    tiling, told = _divided(order)
    export_posting_plan(order.snapshot, file, tiling, progress, order.cells)
    return _divided_data(tiling, told), [told] if told else []


def _divided(order: Order) -> tuple[Tiling, str]:
    """The wall in the parts that are asked for, and what their joints cut through."""
    from desktop.core.tiling.tiles import POSTING_OVERLAP, divided, usual_parts

    options, size = order.options, order.snapshot.wall.page.size
    tiling = divided(
        size,
        options.parts or usual_parts(size),
        POSTING_OVERLAP if options.overlap is None else options.overlap,
        options.overlap_side or "right-bottom",
    )
    return _nudged(order, tiling)


def _divided_data(tiling: Tiling, crossed: str) -> dict[str, Any]:
    return {
        "parts": tiling.count,
        "columns": tiling.columns,
        "rows": tiling.rows,
        "crossed": crossed,
    }


def _contact_sheet(order: Order, file: Path, progress: Progress) -> Told:
    from datetime import date

    from desktop.work.sheets.contact import entries, export_contact_sheet

    export_contact_sheet(order.snapshot, file, date.today(), progress, order.cells)
    return {"portraits": len(entries(order.snapshot))}, []


def _tiff(order: Order, file: Path, progress: Progress) -> Told:
    from desktop.core.tiff import TiffWriter
    from desktop.work.output import export_picture

    export_picture(order.snapshot, file, order.dpi, progress, TiffWriter)
    return {}, []


def _jpeg(order: Order, file: Path, progress: Progress) -> Told:
    from desktop.core.jpeg import JpegWriter
    from desktop.work.output import export_picture

    export_picture(order.snapshot, file, order.dpi, progress, JpegWriter)
    return {}, []


def _shop(order: Order) -> tuple[Shelf, Shop]:
    """The print shop that is asked for; `--dpi` wins over its own."""
    from desktop.work.shops import shelf, shop_for

    where = shelf()
    shop = shop_for(where, order.options.profile or "", order.snapshot.sheet)
    if order.options.dpi:
        shop = dataclasses.replace(shop, dpi=order.options.dpi)
    return where, shop


def _parts(order: Order, file: Path, progress: Progress) -> Told:
    from desktop.work.sheets.parts import export_parts
    from desktop.work.shops import shop_name
    from desktop.work.ticket import ticket_of

    tiling, crossed = _divided(order)
    where, shop = _shop(order)
    intent = where.intent(shop)
    ticket = ticket_of(order.context.store, order.composition, shop, intent)
    made = export_parts(order.snapshot, file, tiling, ticket.order, intent, progress, order.cells)
    data = _divided_data(tiling, crossed) | {"profile": shop.key, "files": list(made.files)}
    return data, [
        translate("Cli", "Profile: {shop}", shop=shop_name(shop)),
        *(translate("Cli", "Written: {file}", file=each) for each in made.files),
        *([crossed] if crossed else []),
        *(one.text for one in made.told),
    ]


def _package(order: Order, file: Path, progress: Progress) -> Told:
    from datetime import date

    from desktop.work.sheets.package import export_package
    from desktop.work.shops import shop_name
    from desktop.work.ticket import ticket_of

    where, shop = _shop(order)
    ticket = ticket_of(order.context.store, order.composition, shop, where.intent(shop))
    export_package(order.snapshot, file, ticket, date.today(), progress, order.cells)
    return {"profile": shop.key}, [translate("Cli", "Profile: {shop}", shop=shop_name(shop))]


def _web(order: Order, file: Path, progress: Progress) -> Told:
    from datetime import date

    from desktop.work.sheets.web import described, export_web

    campaign = order.composition.row.campaign_id
    texts, language = described(order.context.store, order.snapshot, campaign)
    export_web(order.snapshot, file, texts, language, date.today(), progress, order.cells)
    return {}, []


def _draft(order: Order, file: Path, progress: Progress) -> Told:
    from desktop.work.sheets.proofs import export_draft

    export_draft(order.snapshot, file, order.dpi, progress, order.cells)
    return {}, []


def _model(order: Order, file: Path, progress: Progress) -> Told:
    from desktop.work.sheets.proofs import export_model, model_scale, printable

    export_model(order.snapshot, file, progress, order.cells)
    size = order.snapshot.wall.page.size
    scale = model_scale(size, printable(size)[1].size)
    return {"scale": scale}, [f"1:{scale}"]


def _strip(order: Order, file: Path, progress: Progress) -> Told:
    from desktop.work.sheets.proofs import export_strip

    export_strip(order.snapshot, file, None, order.dpi, progress, order.cells)
    return {}, []


KINDS: Final[dict[str, Kind]] = {
    "tiles": Kind((".pdf",), _tiles, ("paper", "overlap", "overlap_side", "margin", "nudge")),
    "parts": Kind((".pdf",), _parts, ("overlap", "overlap_side", "parts", "nudge")),
    "plan": Kind((".pdf",), _plan, ("overlap", "overlap_side", "parts", "nudge")),
    "contact-sheet": Kind((".pdf",), _contact_sheet),
    "tiff": Kind((".tif", ".tiff"), _tiff),
    "package": Kind((".zip",), _package),
    "web": Kind((".zip",), _web),
    "draft": Kind((".pdf",), _draft),
    "model": Kind((".pdf",), _model),
    "strip": Kind((".pdf",), _strip),
    "jpeg": Kind((".jpg", ".jpeg"), _jpeg),
}
"""What "wall export --as" can write beside the kinds in `desktop.commands.walls`."""
