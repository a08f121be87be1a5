"""The formats that are always there, and where their numbers come from.

Sheets ("Bogen"): pro-media.org/lexikon; mail-druck.de/plakatformate. 18/1: mail-druck.de;
gfa-gmbh.com. Mega-Light: product sheet of 2014 (docslib.org/doc/1408222): motif 3560 x 2520 mm,
of which 3416 x 2442 mm are seen. City-Light-Poster: 1185 x 1750 mm, of which 1160 x 1720 mm are
seen, and at least 150 dpi (clearchannel.se, "Eurosize"); what a German operator's frame hides
differs, and is the reason why an office can keep variants. Columns: circumference 3.6 to 4.3 m,
height 2.6 to 3.6 m (mein-plakat.de); the smallest stands here, the operator knows the real one.
Least resolution: 70 dpi up to a square metre, 50 dpi above (printpioneer.com).
Bleed 10 mm for large formats (entdecker.com, pureorange.de). Screens: the sizes of Instagram.
Viewing distances are Litfass's own.
"""

from __future__ import annotations

from typing import Final

from desktop.core.formats import FORMATS, PageFormat


def _sheet(name: str, width: float, height: float, distance: float, dpi: int = 50) -> PageFormat:
    return PageFormat(name, width, height, distance, bleed=10, safe=20, min_dpi=dpi)


def _screen(name: str, width_px: int, height_px: int) -> PageFormat:
    return PageFormat(name, width_px / 10, height_px / 10, 0.3, bleed=0, safe=3, screen=True)


POSTERS: Final = (
    PageFormat("1/1", 594, 841, 1.5, bleed=5, safe=10, min_dpi=70),
    PageFormat("2/1", 840, 1190, 2.0, bleed=5, safe=10, min_dpi=70),
    _sheet("4/1", 1190, 1680, 3.0),
    _sheet("6/1", 1190, 2520, 3.0),
    _sheet("18/1", 3560, 2520, 5.0),
    PageFormat("18/1 Mega-Light", 3560, 2520, 5.0, 3416, 2442, bleed=10, safe=10, min_dpi=50),
    PageFormat("City-Light-Poster", 1185, 1750, 2.0, 1160, 1720, bleed=3, safe=10, min_dpi=150),
    _sheet("Ganzsäule", 3600, 2600, 4.0),
)
SCREENS: Final = (
    _screen("Instagram 1:1", 1080, 1080),
    _screen("Instagram 4:5", 1080, 1350),
    _screen("Instagram 3:4", 1080, 1440),
    _screen("Instagram 1,91:1", 1080, 566),
    _screen("Story 9:16", 1080, 1920),
)
BUILT_IN: Final = (*FORMATS, *POSTERS, *SCREENS)
"""All of them, as the picker lists them."""


def is_built_in(name: str) -> bool:
    """Whether a format is always there; its name and size cannot be changed."""
    return any(page.name == name for page in BUILT_IN)


def turns(page: PageFormat) -> bool:
    """Whether a format hangs upright as well as lying: paper does, a poster's frame does not."""
    return any(page.name == each.name for each in FORMATS)
