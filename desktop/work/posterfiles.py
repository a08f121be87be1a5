"""The posters of a wall as files: a page of its own for each, and an overview beside them."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from desktop.core.press.joining import join
from desktop.core.press.jpegs import Allowance
from desktop.core.wall import Cell, Wall
from desktop.work.i18n import translate
from desktop.work.lanes import Progress, Share
from desktop.work.output import pdf_scale, write_pdf
from desktop.work.painting import WallContent
from desktop.work.press import write_press
from desktop.work.walls.snapshot import Snapshot

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.core.press.intents import Intent
    from desktop.core.press.shops import Shop
    from desktop.work.walls.composition import Composition

OVERVIEW_MM = 420.0
"""An overview is at most so long: it is looked at on a screen or printed on A3."""
OVERVIEW_DPI = 300.0


def poster_pages(snapshot: Snapshot) -> list[Snapshot]:
    """Each poster as a wall of its own page, in the order of the places; empty ones have none."""
    return [
        poster_page(snapshot, cell.index)
        for cell in snapshot.wall.cells
        if cell.poster is not None and snapshot.content.at(cell.index) is not None
    ]


def poster_page(snapshot: Snapshot, index: int) -> Snapshot:
    """The poster of a place as a wall of its own page."""
    person = snapshot.people[index] if index < len(snapshot.people) else None
    name = person.title if person is not None else ""
    return replace(
        snapshot,
        wall=poster_wall(snapshot.wall, index),
        content=WallContent((snapshot.content.at(index),)),
        originals=(snapshot.originals[index],),
        people=(person,),
        title=f"{snapshot.title} – {name}" if name else snapshot.title,
    )


def poster_alone(composition: Composition, index: int) -> Composition:
    """As `poster_page`, for what looks at a wall before it is written."""
    wall, place = poster_wall(composition.wall, index), composition.places[index]
    places = (replace(place, cell=wall.cells[0]),)
    return replace(composition, wall=wall, places=places, waiting=(), number=1)


def poster_wall(wall: Wall, index: int) -> Wall:
    """The geometry of a place's poster alone: the page begins at its upper left corner."""
    cell = wall.cells[index]
    if cell.poster is None:
        raise ValueError("posters are alone on walls of posters")
    x, y = -cell.poster.x, -cell.poster.y
    page = cell.poster.moved(x, y)
    alone = Cell(0, 0, 0, page, cell.photo.moved(x, y), None, poster=page)
    spec = replace(
        wall.spec,
        width=page.width,
        height=page.height,
        margin_top=0.0,
        margin_right=0.0,
        margin_bottom=0.0,
        margin_left=0.0,
    )
    return Wall(spec, 1, 1, (alone,), 0.0)


def write_posters(
    stream: BinaryIO,
    shown: BinaryIO,
    snapshot: Snapshot,
    shop: Shop,
    intent: Intent,
    progress: Progress,
    cache: CellCache | None = None,
) -> int:
    """Write a PDF/X with one page for each poster, and into `shown` a PDF of all together.

    The overview is a file of its own, because print shops take no pages of several sizes. Answers
    how many originals went in as they are. Raises as `desktop.work.press.export_press`.
    """
    pages = poster_pages(snapshot)
    total, allowance, untouched = len(pages) + 1, Allowance(), 0
    with tempfile.TemporaryDirectory(prefix="litfass-") as folder:
        parts: list[Path] = []
        for number, page in enumerate(pages):
            part, named = Path(folder) / f"{number}.pdf", replace(page, title=snapshot.title)
            share = Share(progress, number / total, (number + 1) / total)
            with part.open("wb") as target:
                untouched += write_press(target, named, shop, intent, share, cache, allowance)
            parts.append(part)
        labels = [f"{number} {page.title}" for number, page in enumerate(pages, 1)]
        join(parts, stream, labels, flat=shop.is_flat, check=progress.check)
    scale = pdf_scale(snapshot.wall.page, OVERVIEW_MM)
    name = f"{snapshot.title} – {translate('Output', 'overview')} 1:{scale}"
    share = Share(progress, len(pages) / total, 1.0)
    write_pdf(shown, replace(snapshot, title=name), OVERVIEW_DPI / scale, share, cache, scale)
    return untouched


def overview_of(path: Path) -> Path:
    """The name of the overview beside a file: "Bauzaun – Übersicht.pdf".

    A file of that name that belongs to an older version of the posters is written over, any other
    is left alone.
    """
    word = translate("Output", "overview")
    usual = path.with_name(f"{path.stem} – {word}{path.suffix}")
    if path.exists() or not usual.exists():
        return usual
    names = (path.with_name(f"{path.stem} – {word} {n}{path.suffix}") for n in range(2, 10**6))
    return next(each for each in names if not each.exists())
