"""Dates as people in an office type them, and a field with a calendar for them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton, QWidget

from desktop.ui import theme
from desktop.ui.widgets.value import ValueField
from desktop.work.i18n import format_date, locale, translate

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner january jan",
            "februar february feb",
            "märz maerz march mär mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec",
        ),
        1,
    )
    for name in names.split()
}
_NEAR = {
    "heute": 0,
    "today": 0,
    "morgen": 1,
    "tomorrow": 1,
    "übermorgen": 2,
    "gestern": -1,
    "yesterday": -1,
}
_CENTURY_TURN = 70
"""Two figures from here on mean 19xx: birth dates are typed too."""


def parse_date(text: str, today: date | None = None) -> date | None:
    """A day from „3.5.26“, "03.05.2026", "2026-05-03", „3. Mai 2026“, "3.5." or „heute“.

    Empty text is no day. Raises ValueError for what is none of these.
    """
    today = today or date.today()
    plain = text.strip().casefold()
    if not plain:
        return None
    if plain in _NEAR:
        return today + timedelta(days=_NEAR[plain])
    if iso := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", plain):
        return date(*(int(part) for part in iso.groups()))
    parts = [part for part in re.split(r"[\s./,-]+", plain) if part]
    if not 2 <= len(parts) <= 3 or not parts[0].isdecimal():
        raise ValueError(text)
    month = int(parts[1]) if parts[1].isdecimal() else _MONTHS[_known(parts[1], text)]
    return date(_year(parts[2:], today, text), month, int(parts[0]))


def _known(month: str, text: str) -> str:
    if month not in _MONTHS:
        raise ValueError(text)
    return month


def _year(parts: list[str], today: date, text: str) -> int:
    if not parts:
        return today.year
    if not parts[0].isdecimal() or len(parts[0]) not in (2, 4):
        raise ValueError(text)
    year = int(parts[0])
    if len(parts[0]) == 4:
        return year
    return year + (1900 if year >= _CENTURY_TURN else 2000)


class DateEdit(ValueField):
    """A line for a day, with a calendar behind the icon (Alt+Down).

    Signal: `picked` (date) when a day was chosen in the calendar.
    """

    picked = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, translate("Dates", "dd.mm.yyyy"), parent)
        self._calendar: QCalendarWidget | None = None
        self._action = QAction(theme.icon("calendar", "icon_quiet"), "", self)
        self._action.setText(translate("Dates", "Choose in the calendar"))
        self._action.setToolTip(self._action.text())
        self._action.triggered.connect(self.open_calendar)
        self.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)

    @property
    def open(self) -> bool:
        """Whether the calendar is shown."""
        return self._calendar is not None and self._calendar.isVisible()

    def set_date(self, day: date | None) -> None:
        """Show a day."""
        self.setText(format_date(day))

    def date(self) -> date | None:
        """The day that is typed; ValueError when it is none."""
        return parse_date(self.text())

    def open_calendar(self) -> None:
        """Show the calendar below the line."""
        if self._calendar is not None:
            self._calendar.deleteLater()  # its colours may be those of another theme
        self._calendar = _calendar(self)
        self._calendar.clicked.connect(self._choose)
        self._calendar.activated.connect(self._choose)
        try:
            day = self.date() or date.today()
        except ValueError:
            day = date.today()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.adjustSize()
        corner = self.mapToGlobal(QPoint(0, self.height() + theme.space("tiny")))
        screen = self.screen().availableGeometry()
        size = self._calendar.sizeHint()
        corner.setX(min(corner.x(), screen.right() - size.width()))
        if corner.y() + size.height() > screen.bottom():
            corner.setY(self.mapToGlobal(QPoint(0, 0)).y() - size.height())
        self._calendar.move(corner)
        self._calendar.show()
        self._calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = event.key() == Qt.Key.Key_Down
        if down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def _choose(self, chosen: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        day = date(chosen.year(), chosen.month(), chosen.day())
        self.set_date(day)
        self.setFocus()
        self.editingFinished.emit()
        self.picked.emit(day)


def _calendar(parent: QWidget) -> QCalendarWidget:
    calendar = QCalendarWidget(parent)
    calendar.setWindowFlag(Qt.WindowType.Popup)
    calendar.setLocale(locale())
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setGridVisible(False)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    calendar.setAccessibleName(translate("Dates", "Calendar"))
    _dress(calendar)
    return calendar


def _dress(calendar: QCalendarWidget) -> None:
    """Our colours and icons: Qt paints week-ends red and the bar in the colour of a selection."""
    quiet = QTextCharFormat()
    quiet.setForeground(theme.color("secondary"))
    calendar.setHeaderTextFormat(quiet)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, quiet)
    bar = calendar.findChild(QWidget, "qt_calendar_navigationbar")
    if bar is not None:
        palette = bar.palette()
        palette.setColor(QPalette.ColorRole.Highlight, theme.color("surface"))
        bar.setPalette(palette)
    for name, icon in (("prev", "chevron-left"), ("next", "chevron-right")):
        button = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
        if button is not None:
            button.setIcon(theme.icon(icon))
