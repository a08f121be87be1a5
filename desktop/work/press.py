"""A wall as a file for a print shop: painted into the bleed, with the shop's colours and boxes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtGui import QPainter

from db.layout import require_outside
from desktop.core.crop import extended
from desktop.core.geometry import Rect
from desktop.core.imaging import Check, EncodedPicture
from desktop.core.press.finish import press_pdf
from desktop.core.press.flattening import Layer, flattened
from desktop.core.press.jpegs import Allowance, original
from desktop.core.press.plates import QUALITY_CMYK, QUALITY_RGB, cmyk_plate, rgb_plate
from desktop.core.press.sheet import Sheet
from desktop.core.wall import Cell
from desktop.core.writing import replacing_all
from desktop.work.inks import to_qt
from desktop.work.lanes import Progress
from desktop.work.output import check_dpi, painted_pdf, stand_ins
from desktop.work.painting import CellContent, paint_wall
from desktop.work.pictures import named, pixels_of, prepared
from desktop.work.walls.snapshot import Original, Snapshot

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.core.press.intents import Intent
    from desktop.core.press.shops import Shop

TOUCHES = 0.01
"""A photo this near to the edge of the page (mm) runs on into the bleed."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A file for a print shop: where it lies, and how many originals went in as they are.

    `overview` is a file beside it that shows posters together, where the wall consists of them.
    """

    path: Path
    untouched: int
    overview: Path | None = None


def export_press(
    snapshot: Snapshot,
    path: Path,
    shop: Shop,
    intent: Intent,
    progress: Progress,
    cache: CellCache | None = None,
) -> Pressed:
    """Write a wall as a PDF/X for a shop.

    Each photo has at least the shop's dpi at the size of the poster where the original has it.
    With a `cache`, cells that were exported before are taken from there. Runs in a job. Raises as
    `desktop.work.output.export_pdf`, and Known "press_transparency". In no case a file is left,
    or touched that was there.
    """
    require_outside(path)
    check_dpi(shop.dpi)
    files = press_files(snapshot, path)
    with replacing_all(files) as streams:
        untouched = stream_press(snapshot, streams, shop, intent, progress, cache)
    return Pressed(path, untouched, *files[1:])


def press_files(snapshot: Snapshot, path: Path) -> tuple[Path, ...]:
    """What is written for a shop: the file, and for several posters the overview beside it."""
    if snapshot.wall.spec.poster is None or snapshot.is_single:
        return (path,)
    from desktop.work.posterfiles import overview_of

    return path, overview_of(path)


def stream_press(
    snapshot: Snapshot,
    streams: Sequence[BinaryIO],
    shop: Shop,
    intent: Intent,
    progress: Progress,
    cache: CellCache | None = None,
) -> int:
    """Write `press_files` that are open; answers how many originals went in as they are."""
    try:
        if len(streams) == 1:
            return write_press(streams[0], snapshot, shop, intent, progress, cache)
        from desktop.work.posterfiles import write_posters

        stream, shown = streams
        return write_posters(stream, shown, snapshot, shop, intent, progress, cache)
    finally:
        if cache is not None:
            cache.trim()


def write_press(
    stream: BinaryIO,
    snapshot: Snapshot,
    shop: Shop,
    intent: Intent,
    progress: Progress,
    cache: CellCache | None = None,
    allowance: Allowance | None = None,
    part: Rect | None = None,
) -> int:
    """Write a page, or a part of it (mm), as a PDF/X; answers how many originals went in as is.

    `allowance` is shared by pages that come into one file. A part has the shop's bleed on all
    sides: beyond a joint the wall goes on in it. Raises as `export_press`.
    """
    sheet = Sheet.of((part or snapshot.wall.page).size, shop)
    wall = bled(snapshot, shop.bleed)
    if part is not None:
        wall = wall.within(part.inset(-shop.bleed))
    cells = wall.pictures()
    painted = paint_sheet(wall, sheet, shop.bleed, part, progress.check)
    layers: dict[int, tuple[Layer, ...]] = {}
    if shop.is_flat:
        painted, layers = flattened(painted)
    plates = _Plates(wall, shop, intent, layers, cache, allowance or Allowance())

    def prepare(index: int, check: Check) -> EncodedPicture:
        return plates.make(index, *cells[index], check)

    total = len(cells) + 1
    with closing(prepared(list(cells), prepare, progress, total)) as pictures:
        press_pdf(painted, stream, sheet, shop, intent, pictures, wall.title, progress.check)
    progress.report(total, total)
    return plates.untouched


class _Plates:
    """Makes the photos of a file, from several threads."""

    def __init__(
        self,
        wall: Snapshot,
        shop: Shop,
        intent: Intent,
        layers: Mapping[int, tuple[Layer, ...]],
        cache: CellCache | None,
        allowance: Allowance,
    ) -> None:
        self._wall, self._shop, self._intent = wall, shop, intent
        self._layers, self._cache = layers, cache
        self._allowance = allowance
        self.untouched = 0

    def make(self, index: int, cell: Cell, source: Original, check: Check) -> EncodedPicture:
        """The photo of a cell. Raises Known: image_..., original_missing; what `check` raises."""
        size = pixels_of(cell, self._shop.dpi)
        part = self._wall.part(cell)
        layers = self._layers.get(index, ())
        with named(source):
            if not self._shop.is_cmyk and not source.ground:
                found = original(source.path, part, *size, self._allowance)
                if found is not None:
                    self.untouched += 1
                    return found
            return self._made(source, part, size, layers, check)

    def _made(
        self,
        source: Original,
        part: tuple[float, float, float, float],
        size: tuple[int, int],
        layers: tuple[Layer, ...],
        check: Check,
    ) -> EncodedPicture:
        key = ""
        if self._cache is not None and source.digest:
            colours, quality = "own", QUALITY_RGB
            if self._shop.is_cmyk:
                names = "".join(layer.name for layer in layers)
                colours, quality = f"cmyk {self._intent.digest} {names}", QUALITY_CMYK
            colours += source.ground
            key = self._cache.key(source.digest, part, *size, quality, colours)
            kept = self._cache.get(key)
            if kept is not None:
                return kept
        if self._shop.is_cmyk:
            press = self._intent.data
            picture = cmyk_plate(source.path, part, *size, press, layers, source.ground, check)
        else:
            picture = rgb_plate(source.path, part, *size, source.ground, check)
        check()
        if self._cache is not None and key:
            self._cache.put(key, picture)
        return picture


def paint_sheet(
    snapshot: Snapshot,
    sheet: Sheet,
    bleed: float,
    part: Rect | None = None,
    check: Check = lambda: None,
) -> bytes:
    """Paint a wall on a shop's sheet, into the bleed (mm of the poster), with placeholders.

    `check` may raise to stop; it is called before each photo.
    """
    pictures, page = stand_ins(snapshot, check), snapshot.wall.page
    shown = part or page
    seen = shown.inset(-bleed)

    def paint(painter: QPainter) -> None:
        painter.translate(sheet.trim.x, sheet.trim.y)
        painter.scale(1 / sheet.scale, 1 / sheet.scale)
        painter.translate(page.x - shown.x, page.y - shown.y)
        if part is not None:
            painter.setClipRect(to_qt(seen))
        paint_wall(
            painter,
            snapshot.wall,
            snapshot.content,
            pictures,
            cropped=True,
            visible=seen if part is not None else None,
            ground=page.inset(-bleed),
        )

    return painted_pdf(snapshot.title, sheet.media.size, paint)


def bled(snapshot: Snapshot, bleed: float) -> Snapshot:
    """The wall with photos that touch the edge of the page run on into the bleed (mm).

    A photo shows there what follows in it. Where it ends at the edge of its cell already, the
    whole photo gets that little larger.
    """
    wall = snapshot.wall
    # Round a column there is no edge left and right: what follows is painted into the bleed.
    far = wall.page.width if wall.spec.around else 0.0
    edges = wall.page.inset(-far, 0.0, -far, 0.0)
    cells: list[Cell] = []
    contents: list[CellContent | None] = list(snapshot.content.cells)
    for cell in wall.cells:
        grown = _grown(cell.photo, edges, bleed)
        cells.append(
            cell
            if grown == cell.photo
            else replace(cell, outer=_both(cell.outer, grown), photo=grown)
        )
        if cell.poster is not None:  # its ground runs on too where its photo does not
            outer = _both(cells[-1].outer, _grown(cell.poster, edges, bleed))
            cells[-1] = replace(cells[-1], outer=outer)
        here = snapshot.content.at(cell.index)
        if grown != cell.photo and here is not None and here.photo is not None:
            crop = extended(here.crop, here.photo, cell.photo, grown)
            contents[cell.index] = replace(here, crop=crop)
    fillers = tuple(_grown(rect, edges, bleed) for rect in wall.fillers)
    return replace(
        snapshot,
        wall=replace(wall, cells=tuple(cells), fillers=fillers),
        content=replace(snapshot.content, cells=tuple(contents)),
    )


def _grown(photo: Rect, page: Rect, bleed: float) -> Rect:
    """A photo's place, over the edges of the page that it touches."""
    return photo.inset(
        -bleed if photo.x - page.x < TOUCHES else 0.0,
        -bleed if photo.y - page.y < TOUCHES else 0.0,
        -bleed if page.right - photo.right < TOUCHES else 0.0,
        -bleed if page.bottom - photo.bottom < TOUCHES else 0.0,
    )


def _both(first: Rect, second: Rect) -> Rect:
    left, top = min(first.x, second.x), min(first.y, second.y)
    right, bottom = max(first.right, second.right), max(first.bottom, second.bottom)
    return Rect(left, top, right - left, bottom - top)
