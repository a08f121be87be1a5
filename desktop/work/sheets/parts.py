"""A large poster as its parts: a print shop's file for each, and the plan of how they hang."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from db.layout import require_outside
from desktop.core.writing import replacing_all, settle
from desktop.work.delivering import WRITTEN, checking
from desktop.work.i18n import translate
from desktop.work.lanes import Progress, Share
from desktop.work.preflight import Told, look
from desktop.work.press import write_press
from desktop.work.sheets.pages import stream_pages
from desktop.work.sheets.posting import posting_page, small_dpi

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.core.press.intents import Intent
    from desktop.core.press.rules import Order
    from desktop.core.tiling.tiles import Tile, Tiling
    from desktop.work.walls.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Parts:
    """What was written: the plan, the files of the parts in the order of posting, their faults."""

    plan: Path
    files: tuple[Path, ...]
    told: tuple[Told, ...]


def export_parts(
    snapshot: Snapshot,
    path: Path,
    tiling: Tiling,
    order: Order,
    intent: Intent,
    progress: Progress,
    cells: CellCache | None = None,
) -> Parts:
    """Write the posting plan, and beside it a PDF/X for each part with overlap and bleed.

    "Wand.pdf" is the plan, "Wand Teil 1 von 4.pdf" the part that is posted first. `order` is that
    of the whole poster, with its shop. Each file is checked before it has its name. Runs in a job.
    Raises as `desktop.work.press.export_press`; then no file is new.
    """
    shop = order.shop
    if shop is None:
        raise ValueError("parts are made for a shop")
    tiles = tiling.posted()
    files = part_files(path, len(tiles))
    for file in (path, *files):
        require_outside(file)
    count = len(tiles) + 1
    with replacing_all((*files, path)) as streams:
        for number, (tile, stream) in enumerate(zip(tiles, streams, strict=False)):
            named = replace(snapshot, title=files[number].stem)
            step = Share(progress, WRITTEN * number / count, WRITTEN * (number + 1) / count)
            write_press(stream, named, shop, intent, step, cells, part=tile.part)
        stream_pages(
            snapshot, [posting_page(snapshot, tiling)], streams[-1], small_dpi(snapshot),
            Share(progress, WRITTEN * (count - 1) / count, WRITTEN), cells, large=False,
            small=True,
        )  # fmt: skip
        lies, told = [settle(stream) for stream in streams], list[Told]()
        first, each = WRITTEN, (1.0 - WRITTEN) / len(tiles)
        for number, (tile, file) in enumerate(zip(tiles, lies, strict=False), 1):
            step = checking(progress, first + (number - 1) * each, first + number * each)
            told += _told(number, tile, file, order, step)
        progress.check()
    return Parts(path, files, tuple(told))


def part_files(path: Path, count: int) -> tuple[Path, ...]:
    """The files of the parts beside the plan, in the order of posting."""
    return tuple(
        path.with_name(
            translate(
                "Sheets", "{name} part {number} of {count}", name=path.stem, number=number,
                count=count,
            )
            + path.suffix
        )
        for number in range(1, count + 1)
    )  # fmt: skip


def _told(number: int, tile: Tile, file: Path, order: Order, progress: Progress) -> list[Told]:
    """What is wrong with the file of a part, at its places on the whole poster."""
    part = tile.part
    return [
        replace(
            one,
            text=translate("Sheets", "Part {number}: {text}", number=number, text=one.text),
            places=tuple(place.moved(part.x, part.y) for place in one.places),
        )
        for one in look(file, replace(order, size=part.size), progress).told
    ]
