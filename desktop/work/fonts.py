"""The bundled typeface, registered with Qt once."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from desktop.core.places import resource

FAMILY = "Inter"
FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "Inter-Black.ttf",
)


@cache
def load_fonts() -> str:
    """Register the bundled fonts and answer their family name.

    Needs a QGuiApplication. Raises RuntimeError where a font is missing or damaged: then the
    installation is broken, and posters would come out in whatever the system has.
    """
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}"))) < 0:
            raise RuntimeError(f"the bundled font {name} cannot be loaded")
    return FAMILY


@cache
def poster_font(weight: QFont.Weight, pixel_size: int) -> QFont:
    """The bundled typeface for drawing on paper.

    Without hinting, glyphs have the same widths at every scale, so that screen, printer and PDF
    break and shorten lines alike. The size is in px of a coordinate system that the painter
    scales.
    """
    font = QFont(load_fonts())
    font.setPixelSize(pixel_size)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font
