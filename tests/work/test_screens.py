"""True size: pixels of a screen in a millimetre, corrected by the user for each screen."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from desktop.work import screens
from desktop.work.settings import Settings


class Told:
    """A screen as its driver describes it."""

    def __init__(self, serial: str, dpi: float, size: QSizeF) -> None:
        self.physicalDotsPerInch = lambda: dpi
        self.logicalDotsPerInch = lambda: 96.0
        self.physicalSize = lambda: size
        self.manufacturer = lambda: "Dell" if serial else ""
        self.model = lambda: "U=27" if serial else ""
        self.serialNumber = lambda: serial
        self.name = lambda: "HDMI-1"


def told(serial: str, dpi: float, size: tuple[float, float] = (600, 340)) -> QScreen:
    """What stands in for a screen that this machine does not have."""
    return cast("QScreen", Told(serial, dpi, QSizeF(*size)))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "litfass.ini")


def test_a_screen_is_believed_at_first(settings: Settings, qapp: QApplication) -> None:
    screen = qapp.primaryScreen()
    assert screens.pixels_per_mm(settings, screen) == pytest.approx(
        screen.physicalDotsPerInch() / 25.4
    )


@pytest.mark.parametrize(
    "screen", [told("", 0.0), told("", 3000.0), told("", 254.0, (0, 0)), told("", 12.0)]
)
def test_nonsense_of_a_screen_is_not_believed(settings: Settings, screen: QScreen) -> None:
    assert screens.pixels_per_mm(settings, screen) == pytest.approx(96 / 25.4)


def test_each_screen_has_its_own_correction(settings: Settings) -> None:
    one, other = told("a", 101.6), told("b", 101.6)
    screens.set_correction(settings, one, 1.05)
    screens.set_correction(settings, other, 0.9)
    assert screens.pixels_per_mm(settings, one) == pytest.approx(4.2)
    assert screens.pixels_per_mm(settings, other) == pytest.approx(3.6)
    screens.set_correction(settings, one, 1.0)
    assert screens.correction(settings, one) == 1.0
    assert len(settings.get(screens.KEY)) == 1


def test_a_slip_and_a_damaged_file_do_no_harm(settings: Settings) -> None:
    screen = told("a", 101.6)
    screens.set_correction(settings, screen, 40.0)
    assert screens.correction(settings, screen) == screens.MOST
    settings.set(screens.KEY, ["Dell U=27 a=much", "=", "Dell U=27 a=900"])
    assert screens.correction(settings, screen) == 1.0
