"""The two languages: texts, plurals, dates, numbers; and where the program finds its files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.work import i18n
from desktop.work.i18n import translate

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    i18n.install("en")


def test_text_in_both_languages() -> None:
    assert i18n.install("de") == "de"
    assert translate("Time", "a few seconds left") == "noch wenige Sekunden"
    assert i18n.install("en") == "en"
    assert translate("Time", "a few seconds left") == "a few seconds left"


@pytest.mark.parametrize(
    ("language", "count", "text"),
    [
        ("de", 1, "noch etwa eine Minute"),
        ("de", 0, "noch etwa 0 Minuten"),
        ("de", 1700, "noch etwa 1.700 Minuten"),
        ("en", 1, "about 1 minute left"),
        ("en", 0, "about 0 minutes left"),
        ("en", 1700, "about 1,700 minutes left"),
    ],
)
def test_plurals(language: str, count: int, text: str) -> None:
    i18n.install(language)
    assert translate("Time", "about %n minute(s) left", "", count) == text


def test_values_are_filled_in_and_unknown_texts_stay() -> None:
    assert translate("Nowhere", "Import into {name}", name="{Wir}") == "Import into {Wir}"
    assert translate("Nowhere", "100 % {raw}") == "100 % {raw}"
    assert i18n.mark("Nowhere", "Portraits") == "Portraits"


def test_qt_speaks_the_language_too(qtbot: QtBot) -> None:
    i18n.install("de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().language() == QLocale.Language.German
    i18n.install("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QLocale().territory() == QLocale.Country.UnitedKingdom


def test_change_is_told_once(qapp: QApplication) -> None:
    told: list[str] = []
    i18n.install("en")
    i18n.notifier.changed.connect(told.append)
    i18n.install("de")
    i18n.install("de")
    i18n.install("en")
    i18n.notifier.changed.disconnect(told.append)
    assert told == ["de", "en"]


@pytest.mark.parametrize(
    ("wanted", "system", "language"),
    [
        ("de", ["en-GB"], "de"),
        ("en", ["de-DE"], "en"),
        ("system", ["de-AT", "en-GB"], "de"),
        ("system", ["fr-FR", "de_CH"], "de"),
        ("system", ["fr-FR"], "en"),
        ("system", ["C"], "en"),
        ("system", [], "en"),
        ("klingon", ["de"], "de"),
    ],
)
def test_language_of_the_computer(wanted: str, system: list[str], language: str) -> None:
    assert i18n.resolve(wanted, system) == language


def test_numbers_and_sizes() -> None:
    i18n.install("de")
    assert i18n.format_number(1700) == "1.700"
    assert i18n.format_number(10.5, 2) == "10,5"
    assert i18n.format_number(100.0, 2) == "100"
    assert i18n.format_number(-0.001, 2) == "0"
    assert i18n.format_size(841, 1189) == f"841{NBSP}×{NBSP}1189{NBSP}mm"
    assert i18n.format_bytes(3_200_000) == f"3,2{NBSP}MB"
    assert i18n.format_percent(0.381) == f"38{NBSP}%"
    i18n.install("en")
    assert i18n.format_number(1700) == "1,700"
    assert i18n.format_percent(0.381) == "38%"


def test_dates() -> None:
    i18n.install("de")
    assert i18n.format_date(date(2026, 5, 3)) == "03.05.2026"
    assert i18n.format_date("2026-05-03", long=True) == "3. Mai 2026"
    assert i18n.format_date(None) == ""
    assert i18n.format_date("Sommer 2026") == "Sommer 2026"
    assert i18n.format_moment(datetime(2026, 5, 3, 4, 5)) == "03.05.2026, 04:05"
    i18n.install("en")
    assert i18n.format_date(date(2026, 5, 3)) == "3 May 2026"
    assert i18n.format_date("2026-09-03") == "3 Sep 2026"
    assert i18n.format_date("2026-09-03T10:00:00", long=True) == "3 September 2026"
    assert i18n.format_moment("2026-05-03T14:05:09") == "3 May 2026, 14:05"


@given(st.floats(0, 1e6))
def test_remaining_time_always_has_words(seconds: float) -> None:
    assert "%n" not in i18n.format_remaining(seconds)


def test_remaining_time() -> None:
    i18n.install("de")
    assert i18n.format_remaining(2) == "noch wenige Sekunden"
    assert i18n.format_remaining(43) == "noch etwa 45 Sekunden"
    assert i18n.format_remaining(70) == "noch etwa eine Minute"
    assert i18n.format_remaining(7300) == "noch etwa 2 Stunden"


def test_files_that_ship_with_litfass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert places.resource("translations/litfass_de.ts").is_file()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert places.resource("icons/plus.svg") == tmp_path / "resources" / "icons" / "plus.svg"


def test_folders_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LITFASS_HOME", raising=False)
    own = [places.settings_folder(), places.log_folder(), places.cache_folder()]
    assert all(folder.is_dir() for folder in own)
    assert places.default_library().name == "Litfass"
    assert places.default_library().parent == places.documents_folder()
    monkeypatch.setenv("LITFASS_HOME", str(tmp_path / "throw away"))
    moved = [places.settings_folder(), places.log_folder(), places.cache_folder()]
    assert all(folder.is_dir() and tmp_path in folder.parents for folder in moved)
    assert len({*own, *moved}) == len(own) + len(moved)
    assert tmp_path in places.default_library().parents
