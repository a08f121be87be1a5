"""True size: how many pixels of a screen make a millimetre, as it says or as the user measured.

Monitors, projectors and virtual machines report wrong sizes; a correction is kept for each screen
by its own name, so that a laptop stays right when its docking station was measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QScreen

from desktop.core.formats import MM_PER_INCH

if TYPE_CHECKING:
    from desktop.work.settings import Settings

KEY = "screen.mm_correction"
LEAST, MOST = 0.4, 2.5
"""Bounds of a correction; beyond them somebody slipped."""

_PLAUSIBLE = (40.0, 500.0)
"""Logical pixels per inch that a screen can have."""


def pixels_per_mm(settings: Settings, screen: QScreen) -> float:
    """Logical pixels of this screen in one millimetre, corrected."""
    return reported(screen) * correction(settings, screen)


def reported(screen: QScreen) -> float:
    """Logical pixels per millimetre as the screen says; what is usual where it says nonsense."""
    dpi = screen.physicalDotsPerInch()
    if screen.physicalSize().isEmpty() or not _PLAUSIBLE[0] <= dpi <= _PLAUSIBLE[1]:
        dpi = screen.logicalDotsPerInch()
    return dpi / MM_PER_INCH


def correction(settings: Settings, screen: QScreen) -> float:
    """The factor that the user measured for this screen; 1.0 where nobody has."""
    return _all(settings).get(_name(screen), 1.0)


def set_correction(settings: Settings, screen: QScreen, factor: float) -> None:
    """Keep the factor for this screen; 1.0 forgets it."""
    known = _all(settings)
    known.pop(_name(screen), None)
    factor = min(max(factor, LEAST), MOST)
    if abs(factor - 1.0) > 1e-4:
        known[_name(screen)] = factor
    settings.set(KEY, [f"{name}={value:.4f}" for name, value in known.items()])


def _name(screen: QScreen) -> str:
    parts = (screen.manufacturer(), screen.model(), screen.serialNumber())
    return " ".join(part for part in parts if part.strip()) or screen.name()


def _all(settings: Settings) -> dict[str, float]:
    found: dict[str, float] = {}
    entries: list[str] = settings.get(KEY)
    for entry in entries:
        name, _, text = entry.rpartition("=")
        try:
            factor = float(text)
        except ValueError:  # written by hand: as if it were not there
            continue
        if LEAST <= factor <= MOST:
            found[name] = factor
    return found
