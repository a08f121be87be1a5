"""The language of the interface: texts, dates, numbers and sizes in German and English.

The source language is British English; German lies in `resources/translations`. `translate` and
`mark` are the names that lupdate looks for (see packaging/translations.py), so call them with
literal texts, and give the count of a plural by position:

    translate("Gallery", "Import into {name}", name=campaign)
    translate("Gallery", "%n portrait(s)", "", count)
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

from desktop.core.places import resource

LANGUAGES = {"de": "Deutsch", "en": "English"}
"""Code and own name of every language that the interface speaks."""

SYSTEM = "system"
_SPACE = "\N{NO-BREAK SPACE}"
_LOCALES = {
    "de": QLocale(QLocale.Language.German, QLocale.Country.Germany),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
_log = logging.getLogger(__name__)


class Notifier(QObject):
    """Tells that another language was installed; the window is then built anew."""

    changed = Signal(str)


class _State:
    """What `install` has set; one per process, as Qt's own translators are."""

    language: str = "en"
    own: QTranslator | None = None
    installed: list[QTranslator] = []  # noqa: RUF012 - one process-wide list is the point
    texts: dict[tuple[str, str, str], str] = {}  # noqa: RUF012


notifier = Notifier()


def mark(context: str, text: str) -> str:
    """Return `text`, and let lupdate know that `translate(context, ...)` will be asked for it."""
    del context
    return text


def translate(context: str, text: str, comment: str = "", n: int = -1, /, **values: object) -> str:
    """`text` in the language of the interface, `{name}` filled from `values`.

    With `n` the right plural form is taken and `%n` becomes the number as that language writes
    it. `comment` tells apart equal texts that need different translations.
    """
    if n < 0:
        key = (context, text, comment)
        found = _State.texts.get(key)
        if found is None:
            found = _State.texts[key] = _look_up(context, text, comment, -1)
    else:
        found = _look_up(context, text, comment, n).replace("%n", format_number(n))
    return found.format(**values) if values else found


def _look_up(context: str, text: str, comment: str, n: int) -> str:
    translator = _State.own
    found = translator.translate(context, text, comment, n) if translator is not None else ""
    return found or text


def language() -> str:
    """The language of the interface: "de" or "en"."""
    return _State.language


def locale() -> QLocale:
    """The locale that belongs to the language; also Qt's default after `install`."""
    return _LOCALES[_State.language]


def resolve(wanted: str, system: Sequence[str] | None = None) -> str:
    """The language code for a setting: "de", "en", or "system" for what the computer speaks.

    The first language of the computer that Litfass knows wins; if there is none, English.
    """
    if wanted in LANGUAGES:
        return wanted
    spoken = QLocale.system().uiLanguages() if system is None else system
    for tag in spoken:
        code = tag.replace("_", "-").split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def install(wanted: str = SYSTEM) -> str:
    """Speak `wanted` ("de", "en" or "system") from now on; return the language that it became.

    Works with and without an application object. Texts already on screen stay as they are;
    `notifier.changed` tells the window to build itself anew.
    """
    code = resolve(wanted)
    before = _State.language
    application = QCoreApplication.instance()
    if application is not None:
        for translator in _State.installed:
            application.removeTranslator(translator)
    _State.language = code
    _State.texts.clear()
    _State.own = _load(f"litfass_{code}", str(resource("translations")))
    qt = _load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _State.installed = [t for t in (qt, _State.own) if t is not None]
    if application is not None:
        for translator in _State.installed:
            application.installTranslator(translator)
    QLocale.setDefault(_LOCALES[code])
    if code != before:
        notifier.changed.emit(code)
    return code


def _load(name: str, folder: str) -> QTranslator | None:
    translator = QTranslator()
    if translator.load(name, folder):
        return translator
    _log.warning("no translation %s in %s", name, folder)
    return None


def format_number(value: float, decimals: int = 0) -> str:
    """'1.700' or '1,700'; with `decimals` '10,5': zeros at the end are left out."""
    text = locale().toString(float(value), "f", decimals)
    if decimals:
        point = locale().decimalPoint()
        text = text.rstrip("0").rstrip(point) if point in text else text
    return "0" if text == "-0" else text


def format_size(width: float, height: float, decimals: int = 1) -> str:
    """Width and height in millimetres: '841 × 1189 mm'."""
    times = f"{_SPACE}\N{MULTIPLICATION SIGN}{_SPACE}"
    return f"{_plain(width, decimals)}{times}{_plain(height, decimals)}{_SPACE}mm"


def _plain(value: float, decimals: int) -> str:
    text = f"{value:.{decimals}f}"
    if decimals:
        text = text.rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text
    return text.replace(".", locale().decimalPoint())


def format_percent(fraction: float) -> str:
    """A share as '38 %' (German) or '38%' (English); `fraction` is 0.38."""
    number = format_number(fraction * 100)
    return f"{number}{_SPACE}%" if language() == "de" else f"{number}%"


def format_euro(cents: int | None) -> str:
    """An amount: '1.700,50 €' (German) or '€1,700.50'; whole euro without cents, None as ''."""
    if cents is None:
        return ""
    whole, part = divmod(abs(cents), 100)
    text = format_number(whole) + (f"{locale().decimalPoint()}{part:02d}" if part else "")
    sign = "-" if cents < 0 else ""
    return f"{sign}{text}{_SPACE}€" if language() == "de" else f"{sign}€{text}"


def format_bytes(count: int) -> str:
    """The size of a file in decimal units: '3,2 MB'."""
    text = locale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    return text.replace(" ", _SPACE)


def format_date(value: date | str | None, long: bool = False) -> str:
    """A day: '03.05.2026' or '3 May 2026'; `long` gives '3. Mai 2026' or '3 May 2026'.

    Takes a date, a datetime or an ISO text. No day gives no text; a text that is no date comes
    back as it is.
    """
    day = _as_datetime(value)
    if day is None:
        return value if isinstance(value, str) else ""
    if language() == "de" and not long:
        return f"{day.day:02d}.{day.month:02d}.{day.year:04d}"
    month = locale().standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
    if not long and len(month) > 4:
        month = month[:3]
    point = "." if language() == "de" else ""
    return f"{day.day}{point} {month} {day.year}"


def format_moment(value: datetime | str | None, long: bool = False) -> str:
    """Day and time of the day: '03.05.2026, 14:05' or '3 May 2026, 14:05'."""
    moment = _as_datetime(value)
    if moment is None:
        return format_date(value, long)
    return f"{format_date(moment, long)}, {moment.hour:02d}:{moment.minute:02d}"


def _as_datetime(value: date | str | None) -> datetime | None:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, datetime):
        return value
    return datetime(value.year, value.month, value.day)


def format_remaining(seconds: float) -> str:
    """How long a job will still take, in words: 'about 3 minutes left'."""
    if seconds < 5:
        return translate("Time", "a few seconds left")
    if seconds < 55:
        return translate("Time", "about %n second(s) left", "", round(seconds / 5) * 5)
    if seconds < 55 * 60:
        return translate("Time", "about %n minute(s) left", "", max(1, round(seconds / 60)))
    return translate("Time", "about %n hour(s) left", "", max(1, round(seconds / 3600)))
