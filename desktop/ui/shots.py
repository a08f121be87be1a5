"""Pictures of the real window: for `litfass demo`, for the README, and for looking at changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui import theme
from desktop.ui.window.areas import AREAS
from desktop.ui.window.window import Window
from desktop.work import i18n

if TYPE_CHECKING:
    from desktop.context import Context

WIDTH, HEIGHT = 1440, 900
"""The size of a picture, in logical pixels."""

PATIENCE = 20_000
"""Milliseconds that pictures and lists may take to arrive before a screen is taken as it is."""

_CALM = 120


def shoot(
    context: Context,
    folder: Path,
    languages: Sequence[str] = ("de",),
    themes: Sequence[str] = ("light", "dark"),
    areas: Sequence[str] = (),
    prepare: Callable[[Window, str], object] | None = None,
) -> list[Path]:
    """Photograph every area of the open library as PNG files; returns them.

    `areas` by their keys, left out: all. `prepare(window, area)` may choose something before the
    picture is taken. The files are called `<area>-<language>-<theme>.png`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = i18n.language(), theme.theme.wanted
    files: list[Path] = []
    for language in languages:
        i18n.install(language)
        window = open_window(context)
        window.library_opened()
        for key in areas or [spec.key for spec in AREAS]:
            window.show_area(key)
            settle(window)
            choose_first(window)
            if prepare is not None:
                prepare(window, key)
            for mode in themes:
                theme.choose(mode)
                settle(window)
                files.append(grab(window, folder / f"{key}-{language}-{mode}.png"))
        close_window(window)
    i18n.install(before[0])
    theme.choose(before[1])
    return files


def open_window(context: Context) -> Window:
    """A complete window of the picture's size, with a library or without."""
    window = Window(context)
    window.setMinimumSize(0, 0)
    window.complete()
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.resize(WIDTH, HEIGHT)
    return window


def close_window(window: Window) -> None:
    """Put a window of `open_window` away; the library stays open."""
    if window.context.is_open:
        window.library_closing()
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def choose_first(window: Window) -> None:
    """Choose the first row of the area where nothing is chosen, so that the inspector speaks."""
    area = window.stage.current
    if area is not None:
        area.choose_first()


def grab(window: QWidget, file: Path) -> Path:
    """Write what a window shows as a PNG file."""
    window.grab().save(str(file), "PNG")
    return file


def settle(window: Window) -> None:
    """Let everything arrive that was asked for: rows, pictures, layouts.

    It has to be calm twice: what the last answer has shown is still to be laid out.
    """
    deadline, calm = QDeadlineTimer(PATIENCE), 0
    while calm < 2 and not deadline.hasExpired():
        _wait(_CALM)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        area = window.stage.current
        there = window.context.jobs.idle and (area is None or area.settled())
        calm = calm + 1 if there else 0


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QApplication.processEvents()
