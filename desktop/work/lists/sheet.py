"""What a list on paper shows, and where on its pages. Units are tenths of a millimetre."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from desktop.work import words
from desktop.work.i18n import format_date, format_number, mark, translate
from desktop.work.lists.fitting import draw, list_font

if TYPE_CHECKING:
    from desktop.work.tabling.columns import Register

Photo = Callable[[Any, QSizeF], QImage | None]
"""(line, size of its place in tenths of a mm) -> the photo, cut to that shape."""

SIDE, ABOVE, BELOW = 150.0, 130.0, 150.0
"""Margins; wider than what office printers cannot reach."""
_TITLE, _RUNNING, _HEAD = 210.0, 90.0, 70.0
"""Heights of the title on the first page, of what stands above on the others, of the headings."""
_GROUP: Final = 90.0
_GAP: Final = 24.0
INK, QUIET, LINE, EMPTY = (QColor(name) for name in ("#1d1b18", "#6b665e", "#d9d5cc", "#efece6"))


@dataclass(frozen=True, slots=True)
class Listing:
    """Which records a list shows. `title` heads it, `detail` says what narrows it ("" nothing).

    `language` is that of the portraits' words. `groups`: the titles of the groups that the ids are
    in, one after the other, each with how many.
    """

    register: Register
    ids: Sequence[int]
    title: str
    day: date
    detail: str = ""
    language: str = "de"
    groups: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its share of the width, and what a line has there."""

    title: str
    share: float
    text: Callable[[Any], str]
    strong: bool = False
    right: bool = False


def _name(line: Any) -> str:
    names = (line.name, line.first_name)
    return ", ".join(name for name in names if name) or line.organisation


def _age(line: Any) -> str:
    return "" if line.age is None else format_number(line.age)


def _status(line: Any) -> str:
    return words.word(words.PORTRAIT_STATUS, line.status)


_COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    # Nothing of the person data: a list of portraits goes to people outside the office.
    "portraits": (
        Column(mark("Columns", "Photo"), 16, lambda _line: ""),
        Column(mark("Columns", "Name"), 35, lambda line: line.name, strong=True),
        Column(mark("Columns", "Age"), 12, _age, right=True),
        Column(mark("Columns", "Profession or role"), 55, lambda line: line.role),
        Column(mark("Columns", "Status"), 25, _status),
        Column(mark("Columns", "Credit line"), 37, lambda line: line.credit_line or line.creator),
    ),
    "contacts": (
        Column(mark("Columns", "Name"), 52, _name, strong=True),
        Column(mark("Columns", "Organisation"), 48, lambda line: line.organisation),
        Column(mark("Columns", "Function"), 40, lambda line: line.function),
        Column(mark("Columns", "Phone"), 38, lambda line: line.phone),
        Column(mark("Columns", "E-mail"), 62, lambda line: line.email),
        Column(mark("Columns", "Town"), 27, lambda line: line.town),
    ),
}
_HEIGHT: Final = {"portraits": 158.0, "contacts": 104.0}


class Sheet:
    """The pages of a list: how many there are, and how each is painted."""

    def __init__(self, asked: Listing, page: QSizeF) -> None:
        """`page` is the paper's size."""
        self._asked = asked
        self._page = page
        self._columns = _COLUMNS[asked.register]
        self._row = _HEIGHT[asked.register]
        self._width = page.width() - 2 * SIDE
        self._counted = _counted(asked.register, len(asked.ids))
        self._groups = dict[int, tuple[str, int]]()
        """Place of the first record of a group -> its title, and how many they are."""
        place = 0
        for title, count in asked.groups:
            self._groups[place] = title, count
            place += count

    def pages(self) -> list[range]:
        """The places of the records on each page; one empty page where there are none.

        The title of a group stands with the first of its records.
        """
        number = len(self._asked.ids)
        room = self._page.height() - ABOVE - BELOW - _HEAD
        found: list[range] = []
        start, left = 0, room - _TITLE
        for place in range(number):
            height = self._row + (_GROUP if place in self._groups else 0)
            if height > left and place > start:
                found.append(range(start, place))
                start, left = place, room - _RUNNING
            left -= height
        return [*found, range(start, number)]

    def paint(
        self, painter: QPainter, number: int, pages: int, lines: Sequence[Any], photo: Photo
    ) -> None:
        """Paint one page, counted from 0."""
        top = ABOVE + (self._title(painter) if number == 0 else self._running(painter))
        self._headings(painter, top)
        top += _HEAD
        groups = {self._asked.ids[place]: group for place, group in self._groups.items()}
        for line in lines:
            if line.id in groups:
                self._group(painter, top, *groups[line.id])
                top += _GROUP
            self._line(painter, top, line, photo)
            top += self._row
        if not lines and number == 0:
            nothing = translate("Lists", "Nothing fits the search and the filters.")
            self._text(painter, QRectF(SIDE, top, self._width, self._row), nothing, 34, QUIET)
        self._foot(painter, number, pages)

    # ------------------------------------------------------------------ the parts of a page

    def _title(self, painter: QPainter) -> float:
        asked = self._asked
        weight = QFont.Weight.DemiBold
        place = QRectF(SIDE, ABOVE, self._width, 80)
        self._text(painter, place, asked.title, 62, INK, weight, most=1)
        said = (self._counted, asked.detail, format_date(asked.day, long=True))
        below = QRectF(SIDE, ABOVE + 86, self._width, 50)
        self._text(painter, below, "  ·  ".join(part for part in said if part), 34, QUIET, most=1)
        return _TITLE

    def _running(self, painter: QPainter) -> float:
        place = QRectF(SIDE, ABOVE - 20, self._width, 50)
        self._text(painter, place, self._asked.title, 34, QUIET, QFont.Weight.Medium, most=1)
        return _RUNNING

    def _headings(self, painter: QPainter, top: float) -> None:
        for place, column in self._places(top, _HEAD):
            title = translate("Columns", column.title)
            self._text(painter, place, title, 28, QUIET, QFont.Weight.Medium, column.right, 1)
        _rule(painter, SIDE, top + _HEAD, self._width, QUIET, 3)

    def _group(self, painter: QPainter, top: float, title: str, count: int) -> None:
        number = format_number(count)
        place = QRectF(SIDE, top + 20, self._width, _GROUP - 20)
        weight = QFont.Weight.DemiBold
        self._text(painter, place, f"{title}  ·  {number}", 36, INK, weight, most=1)
        _rule(painter, SIDE, top + _GROUP, self._width, LINE, 2)

    def _line(self, painter: QPainter, top: float, line: Any, photo: Photo) -> None:
        for index, (place, column) in enumerate(self._places(top, self._row)):
            if index == 0 and self._asked.register == "portraits":
                spot = QRectF(place.left(), top + 12, self._row * 0.75, self._row - 24)
                image = photo(line, spot.size())
                if image is None:
                    painter.fillRect(spot, EMPTY)
                else:
                    painter.drawImage(spot, image)
                continue
            weight = QFont.Weight.DemiBold if column.strong else QFont.Weight.Normal
            text = column.text(line)
            self._text(painter, place, text, 32, INK, weight, column.right)
        _rule(painter, SIDE, top + self._row, self._width, LINE, 2)

    def _foot(self, painter: QPainter, number: int, pages: int) -> None:
        top = self._page.height() - BELOW + 40
        place = QRectF(SIDE, top, self._width, 40)
        day = format_date(self._asked.day)
        self._text(painter, place, day, 28, QUIET, most=1)
        counted = translate(
            "Lists", "Page {number} of {pages}",
            number=format_number(number + 1), pages=format_number(pages),
        )  # fmt: skip
        self._text(painter, place, counted, 28, QUIET, right=True, most=1)

    def _places(self, top: float, height: float) -> list[tuple[QRectF, Column]]:
        """Where the cells of a row are, with a gap behind each."""
        whole = sum(column.share for column in self._columns)
        left, found = SIDE, list[tuple[QRectF, Column]]()
        for column in self._columns:
            width = self._width * column.share / whole
            found.append((QRectF(left, top, width - _GAP, height), column))
            left += width
        return found

    def _text(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        size: int,
        colour: QColor,
        weight: QFont.Weight = QFont.Weight.Normal,
        right: bool = False,
        most: int = 2,
    ) -> None:
        painter.setPen(colour)
        font = list_font(weight, size)
        if right:
            painter.setFont(font)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, int(flags), text)
        else:
            draw(painter, place, text, font, most)


def _counted(register: Register, number: int) -> str:
    if register == "contacts":
        return translate("Lists", "%n contact(s)", "", number)
    return translate("Lists", "%n portrait(s)", "", number)


def _rule(
    painter: QPainter, left: float, top: float, width: float, colour: QColor, thick: float
) -> None:
    painter.setPen(QPen(colour, thick))
    painter.drawLine(QPointF(left, top), QPointF(left + width, top))
