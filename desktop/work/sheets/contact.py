"""The contact sheet: all portraits of a wall on A4, numbered, to be approved or rejected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop.core.formats import find_format
from desktop.core.geometry import Rect, Size
from desktop.work.i18n import format_date, translate
from desktop.work.inks import to_qt
from desktop.work.lettering import INK, LINE, QUIET, Type, set_line, set_words, words_width
from desktop.work.painting import paint_wall
from desktop.work.sheets.pages import Page, Stock, smooth, write_pages
from desktop.work.sheets.plan import paint_chip
from desktop.work.sheets.posting import small_dpi

if TYPE_CHECKING:
    from desktop.core.cellcache import CellCache
    from desktop.work.lanes import Progress
    from desktop.work.walls.snapshot import Person, Snapshot

AROUND = 14.0
HEAD, FOOT = 16.0, 16.0
COLUMNS, ROWS = 3, 4
GAP_X, GAP_Y = 6.0, 5.0
PHOTO = Size(25.0, 33.0)
TICK = 3.4
"""Side of a box to tick in mm."""
A4 = find_format("A4").size()


@dataclass(frozen=True, slots=True)
class Entry:
    """A portrait on the sheet: its number on the wall, counted from 1."""

    number: int
    index: int
    person: Person


def export_contact_sheet(
    snapshot: Snapshot,
    path: Path,
    day: date,
    progress: Progress,
    cells: CellCache | None = None,
) -> Path:
    """Write the contact sheet as a PDF of A4 pages. Raises as `write_pages`."""
    pages = contact_pages(snapshot, day)
    dpi = small_dpi(snapshot)
    return write_pages(snapshot, pages, path, dpi, progress, cells, large=False, small=True)


def entries(snapshot: Snapshot) -> list[Entry]:
    """Who is on the wall, in the order of the places."""
    return [
        Entry(index + 1, index, person)
        for index, person in enumerate(snapshot.people)
        if person is not None
    ]


def contact_pages(snapshot: Snapshot, day: date) -> list[Page]:
    """First the wall with its numbers, then the portraits, twelve to a page."""
    stock, found = Stock(snapshot), entries(snapshot)
    size = COLUMNS * ROWS
    parts = [found[start : start + size] for start in range(0, len(found), size)]
    total = len(parts) + 1

    def overview(painter: QPainter) -> None:
        _paint_overview(painter, snapshot, found, stock, day)
        _paint_foot(painter, day, 1, total)

    def listed(number: int, part: list[Entry]) -> Page:
        def paint(painter: QPainter) -> None:
            smooth(painter)
            _paint_head(painter, snapshot.title)
            for at, entry in enumerate(part):
                _paint_entry(painter, snapshot, entry, _place(at), stock)
            _paint_foot(painter, day, number, total)

        return Page(A4, paint, str(number))

    return [Page(A4, overview, "1"), *(listed(n, part) for n, part in enumerate(parts, 2))]


def _place(at: int) -> Rect:
    width = (A4.width - 2 * AROUND - (COLUMNS - 1) * GAP_X) / COLUMNS
    room = A4.height - 2 * AROUND - HEAD - FOOT
    height = (room - (ROWS - 1) * GAP_Y) / ROWS
    row, column = divmod(at, COLUMNS)
    left, top = AROUND + column * (width + GAP_X), AROUND + HEAD + row * (height + GAP_Y)
    return Rect(left, top, width, height)


def _paint_head(painter: QPainter, title: str) -> None:
    kind = Type(3.4, QFont.Weight.Medium, QUIET)
    set_line(painter, translate("Sheets", "Contact sheet for sign-off"), AROUND, AROUND + 3, kind)
    width = A4.width - 2 * AROUND
    set_words(painter, title, AROUND, AROUND + 4.6, width, Type(5.2, QFont.Weight.Bold), 1)


def _paint_overview(
    painter: QPainter, snapshot: Snapshot, found: list[Entry], stock: Stock, day: date
) -> None:
    smooth(painter)
    _paint_head(painter, snapshot.title)
    width = A4.width - 2 * AROUND
    text = translate(
        "Sheets",
        "%n portrait(s), as of {day}. The numbers are those of the following pages. Please tick "
        "for each portrait whether it may be shown like this.",
        "",
        len(found),
        day=format_date(day, long=True),
    )
    y = set_words(painter, text, AROUND, AROUND + HEAD, width, Type(3.3)) + 4
    page = snapshot.wall.page
    room = Rect(AROUND, y, width, A4.height - AROUND - FOOT - y - 18)
    there = room.fitted(page.size)
    there = Rect(there.x, y, there.width, there.height)
    scale = there.width / page.width
    painter.save()
    painter.setClipRect(to_qt(there))
    painter.translate(there.x, there.y)
    painter.scale(scale, scale)
    paint_wall(painter, snapshot.wall, snapshot.content, stock.small, cropped=True)
    painter.restore()
    painter.setPen(QPen(QColor(LINE), 0.2))
    painter.drawRect(to_qt(there))
    for entry in found:
        photo = snapshot.wall.cells[entry.index].photo.scaled(scale).moved(there.x, there.y)
        em = min(3.6, max(1.4, min(photo.width, photo.height) * 0.24))
        paint_chip(painter, str(entry.number), photo.x + em * 1.2, photo.y + em * 1.1, em)
    y = A4.height - AROUND - FOOT + 1
    for number, words in enumerate(
        (translate("Sheets", "Place and date"), translate("Sheets", "Signature"))
    ):
        left = AROUND + number * (width / 2 + 4)
        painter.setPen(QPen(QColor(LINE), 0.25))
        painter.drawLine(QLineF(left, y, left + width / 2 - 4, y))
        set_line(painter, words, left, y + 3.6, Type(2.6, color=QUIET))


def _paint_entry(
    painter: QPainter, snapshot: Snapshot, entry: Entry, place: Rect, stock: Stock
) -> None:
    """A portrait: photo with its number, words beside it, boxes and a line to write on below."""
    frame = Rect(place.x, place.y, PHOTO.width, PHOTO.height)
    image = stock.small(entry.index)
    painter.setPen(QPen(QColor(LINE), 0.2))
    if image is not None:
        there = frame.fitted(snapshot.wall.cells[entry.index].photo.size)
        there = Rect(frame.x, frame.y, there.width, there.height)
        painter.drawImage(to_qt(there), image, QRectF(image.rect()))
    else:
        painter.drawRect(to_qt(frame))
    em = 3.2
    paint_chip(painter, str(entry.number), frame.x + em * 1.1, frame.y + em, em)
    left, width = place.x + PHOTO.width + 3, place.width - PHOTO.width - 3
    person = entry.person
    name = person.title or translate("Sheets", "Without a name")
    y = set_words(painter, name, left, place.y, width, Type(3.3, QFont.Weight.DemiBold), 3)
    y = set_words(painter, person.role, left, y, width, Type(2.7), 4) + 1
    credit = (
        translate("Sheets", "Photo: {credit}", credit=person.credit)
        if person.credit
        else translate("Sheets", "Photo: credit missing")
    )
    set_words(painter, credit, left, y, width, Type(2.3, color=QUIET), 3)
    y = place.y + PHOTO.height + 3
    x = _paint_box(painter, place.x, y, translate("Sheets", "approved"))
    _paint_box(painter, x + 4, y, translate("Sheets", "rejected"))
    painter.setPen(QPen(QColor(LINE), 0.2))
    painter.drawLine(QLineF(place.x, y + 12, place.right, y + 12))


def _paint_box(painter: QPainter, x: float, y: float, words: str) -> float:
    """A box to tick with its word; answers where that ends."""
    painter.setPen(QPen(QColor(INK), 0.25))
    painter.drawRect(QRectF(x, y, TICK, TICK))
    kind = Type(2.8)
    set_line(painter, words, x + TICK + 1.4, y + TICK - 0.6, kind)
    return x + TICK + 1.4 + words_width(words, kind)


def _paint_foot(painter: QPainter, day: date, number: int, total: int) -> None:
    kind = Type(2.6, color=QUIET)
    set_line(painter, format_date(day), AROUND, A4.height - AROUND + 2, kind)
    text = translate("Lists", "Page {number} of {pages}", number=number, pages=total)
    set_line(painter, text, A4.width - AROUND, A4.height - AROUND + 2, kind, 1.0)
