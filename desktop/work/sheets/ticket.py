"""The job ticket as a page: the wall small, what its file is, what was found in it, whom to ask."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from db.layout import require_outside
from desktop.core.formats import find_format
from desktop.core.geometry import Rect
from desktop.core.writing import replacing
from desktop.work.i18n import translate
from desktop.work.inks import to_qt
from desktop.work.lettering import LEADING, LINE, QUIET, Type, lines_of, set_line, set_words
from desktop.work.painting import paint_wall
from desktop.work.sheets.pages import Page, Photos, Stock, smooth, stream_pages
from desktop.work.sheets.posting import small_dpi
from desktop.work.ticket import Ticket, ticket_name, ticket_pairs

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.work.lanes import Progress
    from desktop.work.preflight import Verdict
    from desktop.work.walls.snapshot import Snapshot

AROUND, NAMES = 18.0, 48.0
"""Margin of the page, and the width of the column of names (mm)."""
PICTURE = 62.0
"""How high the wall stands on the ticket (mm)."""
BODY = Type(3.3)


def write_ticket(
    snapshot: Snapshot,
    ticket: Ticket,
    file: Path,
    verdict: Verdict,
    progress: Progress,
    cells: CellCache | None = None,
    folder: Path | None = None,
) -> Path:
    """Write the ticket of a file as a PDF beside it, or into a folder. Raises as `write_pages`."""
    path = (folder or file.parent) / ticket_name(file)
    require_outside(path)
    with replacing(path) as stream:
        stream_ticket(stream, snapshot, ticket, file, verdict, progress, cells)
    return path


def stream_ticket(
    stream: BinaryIO,
    snapshot: Snapshot,
    ticket: Ticket,
    file: Path,
    verdict: Verdict,
    progress: Progress,
    cells: CellCache | None = None,
    lies: Path | None = None,
) -> None:
    """Write the ticket of a file; `lies` is where that is as long as it has not its name."""
    paper, stock = find_format("A4").size(), Stock(snapshot)
    room = Rect(0, 0, paper.width, paper.height).inset(AROUND)
    pairs = ticket_pairs(ticket, file, verdict, lies)
    found = [one.text for one in verdict.told]

    def paint(painter: QPainter) -> None:
        smooth(painter)
        _paint(painter, snapshot, ticket, pairs, found, stock, room)

    pages, dpi = [Page(paper, paint)], small_dpi(snapshot)
    stream_pages(snapshot, pages, stream, dpi, progress, cells, large=False, small=True)


def _paint(
    painter: QPainter,
    snapshot: Snapshot,
    ticket: Ticket,
    pairs: Sequence[tuple[str, str]],
    found: Sequence[str],
    stock: Photos,
    room: Rect,
) -> None:
    heading = translate("Ticket", "Job ticket")
    set_words(
        painter, heading, room.x, room.y - 2, room.width, Type(3.6, QFont.Weight.Medium, QUIET), 1
    )
    y = set_words(
        painter, ticket.wall, room.x, room.y + 4, room.width, Type(6.4, QFont.Weight.Bold), 2
    )
    y = _paint_wall(painter, snapshot, stock, Rect(room.x, y + 3, room.width, PICTURE)) + 7
    for name, value in pairs:
        set_line(painter, name, room.x, y + BODY.em, Type(3.0, color=QUIET))
        y = set_words(painter, value, room.x + NAMES, y, room.width - NAMES, BODY, 4) + 1.6
        painter.setPen(QPen(QColor(LINE), 0.15))
        painter.drawLine(QLineF(room.x, y - 0.6, room.right, y - 0.6))
    below = LEADING * BODY.em * (len(ticket.contact) + 1) + 6 if ticket.contact else 0.0
    y = _paint_found(painter, found, Rect(room.x, y + 4, room.width, room.bottom - below - y - 4))
    if ticket.contact:
        y = _head(painter, translate("Ticket", "Questions to"), room, y + 4)
        for line in ticket.contact:
            y = set_words(painter, line, room.x, y, room.width, BODY, 1)


def _paint_wall(painter: QPainter, snapshot: Snapshot, stock: Photos, place: Rect) -> float:
    """The wall small at the left edge of a place; answers where it ends."""
    page = snapshot.wall.page
    there = place.fitted(page.size)
    there = there.moved(place.x - there.x, 0.0)
    scale = there.width / page.width
    painter.save()
    painter.setClipRect(to_qt(there))
    painter.translate(there.x, there.y)
    painter.scale(scale, scale)
    paint_wall(painter, snapshot.wall, snapshot.content, stock.small, cropped=True)
    painter.restore()
    painter.setPen(QPen(QColor(LINE), 0.15))
    painter.drawRect(to_qt(there))
    return there.bottom


def _paint_found(painter: QPainter, found: Sequence[str], room: Rect) -> float:
    """What was found in the file, as much of it as there is room for."""
    y = _head(painter, translate("Ticket", "Check by Litfass"), room, room.y)
    texts = list(found) or [translate("Preflight", "No fault was found in the file.")]
    for number, text in enumerate(texts):
        height = len(lines_of(text, room.width - 5, BODY)) * BODY.em * LEADING
        if y + height > room.bottom - BODY.em * LEADING and number:
            left = translate("Ticket", "… and {count} more", count=len(texts) - number)
            return set_words(painter, left, room.x + 5, y, room.width - 5, BODY, 1)
        if found:
            set_line(painter, "–", room.x, y + BODY.em, BODY)
        y = set_words(painter, text, room.x + (5 if found else 0), y, room.width - 5, BODY) + 0.8
    return y


def _head(painter: QPainter, text: str, room: Rect, y: float) -> float:
    return set_words(painter, text, room.x, y, room.width, Type(3.6, QFont.Weight.Bold), 1) + 1
