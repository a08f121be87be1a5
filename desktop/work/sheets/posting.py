"""The posting plan of a large poster: one page that tells in which order its parts are glued."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop.core.formats import find_format
from desktop.core.geometry import Rect, Size
from desktop.core.tiling.tiles import Tiling
from desktop.work.i18n import format_number, translate
from desktop.work.lettering import LINE, QUIET, Type, set_line, set_words
from desktop.work.sheets.pages import SMALL_SIDE, Page, Stock, smooth, write_pages
from desktop.work.sheets.plan import paint_plan
from desktop.work.sheets.words import SIDES

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.work.lanes import Progress
    from desktop.work.walls.snapshot import Snapshot

AROUND = 16.0
TABLE = 62.0
"""Height of the facts below the plan in mm."""


def export_posting_plan(
    snapshot: Snapshot,
    path: Path,
    tiling: Tiling,
    progress: Progress,
    cells: CellCache | None = None,
) -> Path:
    """Write the plan as a PDF of one A4 page. Raises as `write_pages`."""
    page, dpi = posting_page(snapshot, tiling), small_dpi(snapshot)
    return write_pages(snapshot, [page], path, dpi, progress, cells, large=False, small=True)


def posting_page(snapshot: Snapshot, tiling: Tiling) -> Page:
    """The plan as a page that shows small copies of the photos."""
    paper = find_format("A4").size(snapshot.wall.page.size.is_landscape)
    stock = Stock(snapshot)

    def paint(painter: QPainter) -> None:
        paint_posting_plan(painter, snapshot, tiling, paper, stock)

    return Page(paper, paint, translate("Sheets", "Plan"))


def small_dpi(snapshot: Snapshot) -> float:
    """A resolution at which every photo has the pixels of its small copy."""
    sides = [min(cell.photo.width, cell.photo.height) for cell, _ in snapshot.pictures().values()]
    return min(300.0, max(36.0, SMALL_SIDE / max(1.0, min(sides, default=100.0)) * 25.4))


def paint_posting_plan(
    painter: QPainter, snapshot: Snapshot, tiling: Tiling, paper: Size, stock: Stock
) -> None:
    """Paint the plan on a page (mm)."""
    smooth(painter)
    width = paper.width - 2 * AROUND
    heading = translate("Sheets", "Posting plan")
    set_words(painter, heading, AROUND, AROUND - 2, width, Type(3.6, QFont.Weight.Medium, QUIET), 1)
    title = Type(6.4, QFont.Weight.Bold)
    y = set_words(painter, snapshot.title, AROUND, AROUND + 4, width, title, 2)
    order = {tile.name: number for number, tile in enumerate(tiling.posted(), 1)}
    place = Rect(AROUND, y + 4, width, paper.height - AROUND - TABLE - y - 4)
    plan = paint_plan(painter, snapshot, tiling, place, stock, lambda tile: str(order[tile.name]))
    _paint_measures(painter, tiling, plan)
    y = paper.height - AROUND - TABLE + 10
    half = width / 2 - 4
    _paint_facts(painter, facts(tiling), AROUND, y, half)
    right = AROUND + half + 8
    body = Type(3.3)
    for number, text in enumerate(steps(tiling), 1):
        set_line(painter, f"{number}.", right, y + body.em, Type(body.em, QFont.Weight.Bold))
        y = set_words(painter, text, right + 6, y, half - 6, body) + 1
    for number, words in enumerate(
        (translate("Sheets", "Site"), translate("Sheets", "Posting period"))
    ):
        x = AROUND + number * (half + 8)
        base = paper.height - AROUND
        painter.setPen(QPen(QColor(LINE), 0.25))
        painter.drawLine(QLineF(x, base, x + half, base))
        set_line(painter, words, x, base + 3.6, Type(2.6, color=QUIET))


def facts(tiling: Tiling) -> list[tuple[str, str]]:
    """What a poster hanger asks: size, parts, their size, overlap and its sides."""
    part = tiling.tiles[0].part
    overlap = format_number(min(tiling.across.overlap, tiling.down.overlap), 1)
    return [
        (translate("Sheets", "Poster"), _size(tiling.poster)),
        (
            translate("Sheets", "Parts"),
            translate(
                "Sheets", "{count} ({columns} wide, {rows} high)", count=tiling.count,
                columns=tiling.columns, rows=tiling.rows,
            ),
        ),
        (translate("Sheets", "Each part with overlap"), _size(part.size)),
        (translate("Sheets", "Overlap"), f"{overlap} mm"),
        (translate("Sheets", "Glue edges"), translate("Sheets", SIDES[tiling.side])),
    ]  # fmt: skip


def steps(tiling: Tiling) -> list[str]:
    """How to post it."""
    if tiling.count == 1:
        return [translate("Sheets", "The poster is in one piece.")]
    told = [
        translate(
            "Sheets",
            "Post the parts in the order of their numbers, each onto the glue edges (red) of those "
            "that hang already.",
        )
    ]
    if tiling.columns > 1 and tiling.rows > 1:
        told.append(translate("Sheets", "Finish each row before you begin the next one."))
    told.append(
        translate(
            "Sheets",
            "Let the picture meet exactly at the glue edges; do not stretch the wet paper.",
        )
    )
    return told


def _size(size: Size) -> str:
    return f"{format_number(size.width)} × {format_number(size.height)} mm"


def _paint_facts(
    painter: QPainter, told: list[tuple[str, str]], x: float, y: float, width: float
) -> None:
    for name, value in told:
        set_line(painter, name, x, y + 3.3, Type(3.0, color=QUIET))
        set_line(painter, value, x + width, y + 3.3, Type(3.3, QFont.Weight.Medium), 1.0)
        painter.setPen(QPen(QColor(LINE), 0.15))
        painter.drawLine(QLineF(x, y + 5.4, x + width, y + 5.4))
        y += 6.8


def _paint_measures(painter: QPainter, tiling: Tiling, plan: Rect) -> None:
    """Where joints are, in mm from the upper left corner, beside the plan."""
    kind = Type(2.4, color=QUIET)
    scale = plan.width / tiling.poster.width
    across, down = tiling.joints()
    for at in across:
        set_line(painter, format_number(round(at)), plan.x + at * scale, plan.y - 1.2, kind, 0.5)
    for at in down:
        text = format_number(round(at))
        set_line(painter, text, plan.right + 1.6, plan.y + at * scale + 0.9, kind)
